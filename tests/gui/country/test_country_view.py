"""The country: one inspection over the whole window, in the order and with the forces that one likes, copied and exported."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QTableView, QToolButton

from peelviewer.domain.country import CountryTable, ForceRow
from peelviewer.domain.evidence import Cell, Statement
from peelviewer.domain.grades import Grade, Standing
from peelviewer.gui.country.country_model import CountryModel
from peelviewer.gui.country.country_proxy import CountryProxy, Wanted
from peelviewer.gui.country.country_view import CountryView
from peelviewer.gui.headline.source_card import SourceCard
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(window: MainWindow) -> CountryView:
    window_actions.command(window, "country").trigger()
    return shown_in(window)


def shown_in(window: MainWindow) -> CountryView:
    view = window.findChild(CountryView)
    assert view is not None
    assert view.isVisible()
    return view


def table(view: CountryView) -> QTableView:
    found = view.findChild(QTableView)
    assert found is not None
    return found


def names(view: CountryView) -> list[str]:
    model = table(view).model()
    return [str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount())]


def choose(view: CountryView, what: str, value: str) -> None:
    chooser = next(each for each in view.findChildren(QComboBox) if each.accessibleName() == what)
    chooser.setCurrentIndex(chooser.findData(value))
    chooser.activated.emit(chooser.currentIndex())


def test_the_whole_country_by_region_with_the_force_that_is_read(window: MainWindow) -> None:
    view = opened(window)
    shown = view.proxy.forces()
    assert len(shown) > 40
    assert [row.region for row in shown] == sorted(row.region for row in shown)
    current = table(view).currentIndex()
    assert names(view)[current.row()] == "Cambridgeshire Constabulary"
    QTest.keyClick(table(view), Qt.Key.Key_Escape)
    assert not view.isVisible()
    assert window.judgement.isVisible()


def test_a_theme_that_another_inspection_does_not_have_gives_way(window: MainWindow) -> None:
    view = opened(window)
    assert "managing_offenders" in view.model.table.themes
    choose(view, "Theme", "managing_offenders")
    early = next(each for each in view.model.table.cycles if each == "2014")
    choose(view, "Inspection", early)
    assert view.model.table.cycle == early
    assert "managing_offenders" not in view.model.table.themes
    assert view.proxy.rowCount()


def test_sorted_by_a_theme_and_filtered(window: MainWindow) -> None:
    view = opened(window)
    column = view.model.column_of("leadership")
    table(view).sortByColumn(column, Qt.SortOrder.AscendingOrder)
    best = [row.cells["leadership"].best for row in view.proxy.forces()]
    grades = [list(Grade).index(each.grade) if each else len(Grade) for each in best]
    assert grades == sorted(grades)
    choose(view, "Region", "East of England")
    assert {row.region for row in view.proxy.forces()} == {"East of England"}
    choose(view, "Grade", "outstanding")
    assert "Cambridgeshire Constabulary" in names(view)
    choose(view, "Theme", "leadership")  # then the grade is that of the theme
    assert names(view) == []
    choose(view, "Grade", "")
    letters = view.findChild(QLineEdit)
    assert letters is not None
    letters.setText("norf")
    assert names(view) == ["Norfolk Constabulary"]


def test_from_a_grade_to_all_forces_on_its_theme_and_to_the_evidence_of_another(window: MainWindow) -> None:
    window.grades.country_requested.emit("soc", "SOC 2023")
    view = shown_in(window)
    head = [view.model.headerData(column, Qt.Orientation.Horizontal) for column in range(5)]
    assert head == ["Region", "Serious and organised crime", "How it is known", "Published", "Source"]
    shown = view.proxy.forces()
    assert all(row.cells["soc"].best for row in shown)
    listed = next(row for row in shown if row.force == "North Wales Police")
    row = view.model.table.rows.index(listed)
    words = [view.model.index(row, column).data() for column in range(1, 5)]
    assert words[:3] == ["inadequate (listed)", "listed, grade book", "10 November 2023"]
    assert words[3].startswith("https://")
    norfolk = names(view).index("Norfolk Constabulary")
    table(view).setCurrentIndex(table(view).model().index(norfolk, 1))
    QTest.keyClick(table(view), Qt.Key.Key_Return)
    here = window.navigator.here
    assert (here.force, here.theme) == ("Norfolk Constabulary", "soc")
    assert here.document is not None
    assert not view.isVisible()


def test_rows_are_copied_as_text_table_and_csv_and_all_is_exported(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = opened(window)
    choose(view, "Region", "East of England")
    table(view).setFocus()
    table(view).selectAll()
    window_actions.command(window, "copy").trigger()
    data = QGuiApplication.clipboard().mimeData()
    rows = [line.split("\t") for line in data.text().split("\n")]
    assert rows[0][:2] == ["Force", "Region"]
    mine = next(row for row in rows if row[0] == "Cambridgeshire Constabulary")
    assert "good" in mine  # by its report
    norfolk = next(row for row in rows if row[0] == "Norfolk Constabulary")
    assert "good (listed)" in norfolk
    assert list(csv.reader(bytes(data.data("text/csv").data()).decode().splitlines())) == rows
    assert "<td>Norfolk Constabulary</td>" in data.html()
    out = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    next(b for b in view.findChildren(QToolButton) if b.text().startswith("Export")).click()
    with out.open(encoding="utf-8") as file:
        written = list(csv.DictReader(file))
    assert {row["force"] for row in written} == set(names(view))
    assert all(row["source"] for row in written if row["standing"] == "listed")


def test_a_listed_grade_tells_where_it_is_listed_and_leads_to_all_forces(window: MainWindow) -> None:
    cell = window.grades._model.index_of("legitimacy", "2016")
    window.grades._open_cell(cell)
    card = window.findChild(SourceCard)
    assert card is not None
    assert card.isVisible()
    said = card.accessibleDescription()
    assert "published December 2016" in said
    assert "seen in its source" in said
    assert "http" in said
    card._ask_forces()
    view = shown_in(window)
    assert view.model.table.cycle == "2016"
    assert not card.isVisible()


@pytest.mark.usefixtures("qtbot")
def test_the_models() -> None:
    good = Statement("Kent Police", "soc", Grade.GOOD, "2015", Standing.LISTED, published="2016-02", source="there")
    model = CountryModel()
    proxy = CountryProxy(model)
    testers = [
        QAbstractItemModelTester(each, QAbstractItemModelTester.FailureReportingMode.Fatal) for each in (model, proxy)
    ]
    rows = (
        ForceRow("Essex Police", "East", {"soc": Cell("soc", "2015", None, gap="not graded")}),
        ForceRow("Kent Police", "South East", {"soc": Cell("soc", "2015", good)}),
    )
    model.show_table(CountryTable(("2015",), "2015", ("soc",), rows), "soc")
    assert len(testers) == 2
    proxy.want(Wanted(themes=("soc",)))
    assert [row.force for row in proxy.forces()] == ["Kent Police"]
    proxy.want(Wanted(themes=("soc",), every=True))
    proxy.sort(1, Qt.SortOrder.AscendingOrder)
    assert [row.force for row in proxy.forces()] == ["Kent Police", "Essex Police"]
    proxy.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row.force for row in proxy.forces()] == ["Essex Police", "Kent Police"]
    assert model.index(1, 3).data() == "February 2016"
    assert (model.row_of("nobody"), model.column_of("nothing")) == (-1, -1)
    assert "not graded" in model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
