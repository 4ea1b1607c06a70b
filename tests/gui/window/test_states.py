"""Every empty pane says a sentence and the next step; nothing is cut in the smallest window."""

import os
from pathlib import Path

import pytest
from made_desk import HERE, started
from measured import HAMPSHIRE, SMALLEST, YORKSHIRE, cut
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QTableView,
    QTextBrowser,
    QToolButton,
)

from peelviewer import pipeline
from peelviewer.domain.document import Document, DocumentKind
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.brief.brief_composer import BriefComposer
from peelviewer.gui.country.country_view import CountryView
from peelviewer.gui.library.import_results import ImportResult
from peelviewer.gui.news.articles_model import VALUE_ROLE
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.text.counted_things import themes
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]


def sentences(window: MainWindow) -> list[str]:
    return [
        label.text()
        for pane in (window.grades, window.judgement, window.news, window.contrasts)
        for label in pane.findChildren(QLabel, "state")
        if label.isVisible()
    ]


@pytest.mark.parametrize("force", [HERE.force, HAMPSHIRE, YORKSHIRE])
def test_nothing_is_cut_in_the_smallest_window(library_file: Path, force: str) -> None:
    with started(library_file, Locator(force, "soc"), SMALLEST) as window:
        assert (window.width(), window.height()) == SMALLEST
        assert cut(window) == []


def test_no_inspection_is_cut_in_two(library_file: Path) -> None:
    with started(library_file, HERE, SMALLEST) as window:
        table = window.grades.findChild(QTableView)
        assert table is not None
        header, room = table.horizontalHeader(), table.viewport().width()
        shown = [column for column in range(header.count()) if not header.isSectionHidden(column)]
        assert len(shown) < header.count()  # not all have room
        names = [str(table.model().headerData(column, Qt.Orientation.Horizontal)) for column in shown]
        assert {"2015", "SOC\n23"} <= set(names)  # those of the contrast do
        lefts = [header.sectionViewportPosition(column) for column in shown]
        assert lefts[0] == 0
        assert lefts[-1] + header.sectionSize(shown[-1]) <= room
        (more,) = [each for each in window.grades.findChildren(QToolButton) if each.accessibleName().endswith("more")]
        more.click()
        QApplication.processEvents()
        assert not any(header.isSectionHidden(column) for column in range(header.count()))
        assert more.accessibleName() == "Only as many as have room"


def test_all_inspections_have_room_in_a_wide_window(window: MainWindow) -> None:
    table = window.grades.findChild(QTableView)
    assert table is not None
    header = table.horizontalHeader()
    last = header.count() - 1
    assert header.sectionViewportPosition(0) == 0
    assert header.sectionViewportPosition(last) + header.sectionSize(last) <= table.viewport().width()


def test_the_name_of_a_force_is_whole_beside_the_longest_theme(library_file: Path) -> None:
    with started(library_file, Locator(HERE.force, "preventing_crime"), SMALLEST) as window:
        for chooser in window.top.findChildren(QComboBox):
            edit = chooser.findChild(QLineEdit)
            assert edit is not None
            assert chooser.fontMetrics().horizontalAdvance(chooser.currentText()) <= edit.width()
        assert window.top.search.width() > 150


def test_a_force_of_which_nothing_is_held_is_told_of_in_every_pane(library_file: Path) -> None:
    with started(library_file, Locator(HAMPSHIRE), SMALLEST) as window:
        said = sentences(window)
        assert len(said) == 2  # the grade book lists grades
        window.show_side(window.contrasts)
        said = sentences(window)
        assert len(said) == 3
        assert all("Add" in sentence for sentence in said)
        chooser = window.judgement.findChild(QComboBox)
        assert chooser is not None
        assert not chooser.isEnabled()


def test_a_report_that_says_nothing_on_the_theme_says_so(library_file: Path) -> None:
    with started(library_file, Locator(HERE.force, "efficiency")) as window:
        remark = window.judgement.findChild(QLabel, "remark")
        assert remark is not None
        assert remark.isVisible()
        assert remark.text().startswith("No report in this library grades efficiency")
        window.navigator.go_to(HERE)
        assert not remark.isVisible()


def test_a_new_library_says_what_to_do(tmp_path: Path) -> None:
    pipeline.open_or_create(tmp_path / "new.peel").close()
    with started(tmp_path / "new.peel", Locator()) as window:
        said = sentences(window)
        assert all("Add" in sentence for sentence in said)
        assert any(sentence.startswith("This library has no documents yet.") for sentence in said)
        assert "no documents" in window.statusBar().findChildren(QLabel)[0].text()


def test_a_document_without_text_says_so_and_leads_to_its_pages(window: MainWindow) -> None:
    scan = Document(DocumentKind.REPORT, "A scan", None, None, (), None, 3, ())
    entry = DocumentEntry(
        99, DocumentKind.REPORT, "A scan", None, None, (), None, 3, None, "scan.pdf", "application/pdf", "0" * 64
    )
    window.judgement.show_document(entry, scan)
    assert any("Original" in sentence for sentence in sentences(window))
    wanted: list[int] = []
    window.judgement.original.pages_requested.connect(wanted.append)
    window.judgement.switch_side()
    assert wanted == [99]


def test_an_article_without_text_says_so(window: MainWindow) -> None:
    scan = Document(DocumentKind.NEWS, "A cutting", None, None, (), None, 1, ())
    entry = DocumentEntry(
        99, DocumentKind.NEWS, "A cutting", None, None, (), None, 1, None, "scan.pdf", "application/pdf", "0" * 64
    )
    window.news.show_article(entry, scan, (), ())
    assert any("no text" in sentence and "Add" in sentence for sentence in sentences(window))
    window.navigator.go_to(Locator(HERE.force, "investigating_crime"))
    assert not any("no text" in sentence for sentence in sentences(window))


def test_a_library_that_can_only_be_read_says_so(library_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # As somebody is answered who may not write there: whoever runs the tests may.
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with started(library_file) as window:
        assert window.import_results.isVisible()
        assert "can only be read here" in window.import_results.findChildren(QLabel)[0].text()


def test_the_report_comes_back_after_a_force_without_one(window: MainWindow) -> None:
    window.navigator.go_to(Locator(HAMPSHIRE))
    window.navigator.back()
    text = window.judgement.findChild(QTextBrowser)
    assert text is not None
    assert text.isVisible()


def test_numbers_agree_with_their_words() -> None:
    assert [themes(number) for number in (0, 1, 2)] == ["no themes", "1 theme", "2 themes"]


def test_the_theme_that_is_read_stays_in_sight_when_a_line_comes(library_file: Path) -> None:
    with started(library_file, HERE, SMALLEST) as window:
        table = window.grades.findChild(QTableView)
        assert table is not None
        window.import_results.show_lines([ImportResult("A line that takes height. " * 12)])
        QApplication.processEvents()
        row = table.visualRect(table.currentIndex())
        assert table.currentIndex().row() > 0
        assert 0 <= row.top() < row.bottom() <= table.viewport().height()


NARROW = (752, 470)  # pixels: a screen of 1600 by 1000 at 200 %


def test_in_a_narrow_window_the_contrast_and_its_verdict_can_be_read(library_file: Path) -> None:
    with started(library_file, HERE, NARROW) as window:
        told = [label.text() for label in window.headline.findChildren(QLabel) if label.isVisible()]
        assert "Good in 2015, inadequate in 2023" in told
        assert "⚠ lower · not directly comparable" in told
        assert (window.width(), window.height()) == NARROW
        search = window.top.search
        assert search.placeholderText() == "Search"  # whole, where more has no room
        assert search.fontMetrics().horizontalAdvance("Search") < search.width() - 20
        for pane in (window.grades, window.judgement, window.news):
            for button in pane.findChildren(QToolButton):
                if button.isVisible():  # nothing is cut in the middle: "P…s"
                    assert button.sizeHint().width() <= button.width() or len(button.text()) == 1


def test_in_a_low_window_no_field_of_the_composer_and_no_name_of_the_country_is_cut(library_file: Path) -> None:
    with started(library_file, HERE, NARROW) as window:
        window_actions.command(window, "brief").trigger()
        composer = window.findChild(BriefComposer)
        assert composer is not None
        QApplication.processEvents()
        fields = composer.findChildren(QLineEdit)
        assert all(field.height() >= field.minimumSizeHint().height() for field in fields if field.isVisible())
        window_actions.command(window, "country").trigger()
        country = window.findChild(CountryView)
        assert country is not None
        table = country.findChild(QTableView)
        assert table is not None
        QApplication.processEvents()
        bold = table.font()
        bold.setBold(True)
        across, metrics, model = table.horizontalHeader(), QFontMetrics(bold), table.model()
        assert "Cambridgeshire Constabulary" in {
            str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount())
        }
        assert metrics.horizontalAdvance("Cambridgeshire Constabulary") < table.verticalHeader().width()
        for column in range(model.columnCount()):
            words = str(model.headerData(column, Qt.Orientation.Horizontal)).split()
            assert max(map(metrics.horizontalAdvance, words)) <= across.sectionSize(column)


def test_the_article_that_is_read_is_in_sight_and_no_row_is_cut_in_two(library_file: Path) -> None:
    with started(library_file, HERE, SMALLEST) as window:
        rows = window.news.findChild(QListView)
        assert rows is not None
        ends = [rows.visualRect(rows.model().index(row, 0)).bottom() + 1 for row in range(rows.model().rowCount())]
        assert any(0 <= rows.viewport().height() - end <= 4 for end in ends)
        window.resize(1024, 900)
        QApplication.processEvents()
        assert any(0 <= rows.viewport().height() - end <= 4 for end in ends)
        window.resize(*SMALLEST)
        QApplication.processEvents()
        last = rows.model().index(rows.model().rowCount() - 1, 0)
        assert not rows.viewport().rect().contains(rows.visualRect(last))
        window.navigator.go_to(Locator(HERE.force, HERE.theme, document=last.data(VALUE_ROLE).id, passage=0))
        QApplication.processEvents()
        assert rows.currentIndex() == last
        assert rows.viewport().rect().contains(rows.visualRect(last))


def test_names_of_themes_are_whole_whatever_columns_are_shown(library_file: Path) -> None:
    with started(library_file, HERE, (1400, 880)) as window:
        table = window.grades.findChild(QTableView)
        assert table is not None
        report = window.judgement.shown
        window.navigator.go_to(Locator(HERE.force, HERE.theme, document=report, passage=1))  # no contrast any more
        QApplication.processEvents()
        labels, metrics = table.verticalHeader(), table.fontMetrics()
        for row in range(table.model().rowCount()):
            name = str(table.model().headerData(row, Qt.Orientation.Vertical))
            room = QRect(0, 0, labels.width() - 24, 1000)
            needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, name).height()
            assert needed <= labels.sectionSize(row), name
        header = table.horizontalHeader()
        shown = [column for column in range(header.count()) if not header.isSectionHidden(column)]
        assert sum(map(header.sectionSize, shown)) <= table.viewport().width()
