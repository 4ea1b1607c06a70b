"""The contrast as the headline of the window: what it says, what its parts lead to, how it folds."""

from pathlib import Path

import pytest
from made_desk import HERE, started
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.gui.headline.reasons_sheet import ReasonsSheet
from peelviewer.gui.headline.side_card import SideCard
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.text.contrast_words import cited, contrast_title, differing
from peelviewer.gui.widgets.window_actions import command
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.gui.window.window_controller import WindowController

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def contrasts(window: MainWindow) -> tuple[Contrast, ...]:
    view_state = window.findChild(WindowController).view.view_state
    assert view_state is not None
    return view_state.snapshot.contrasts


def go_to(window: MainWindow, contrast: Contrast) -> None:
    window.navigator.go_to(Locator(contrast.force, contrast.theme or HERE.theme, contrast=contrast.key))
    QApplication.processEvents()


def cards(window: MainWindow) -> list[str]:
    return [card.text() for card in window.headline.findChildren(SideCard) if card.isVisible()]


def words(window: MainWindow) -> list[str]:
    return [label.text() for label in window.headline.findChildren(QLabel) if label.isVisible() and label.text()]


def test_it_says_both_grades_with_where_they_stand_and_the_verdict_in_full(window: MainWindow) -> None:
    first, second = cards(window)
    assert first.startswith("Good, 2015 · report p. 14 · graded · +2 sources, “Cambridgeshire Constabulary is good")
    assert second.startswith("Inadequate, SOC 23 · report · graded · +3 sources · 6 answers, “Cambridgeshire")
    assert "Good in 2015, inadequate in 2023" in words(window)
    (verdict,) = [each for each in words(window) if each.startswith("Not directly comparable.")]
    assert verdict.endswith("the inspectorate says that the grades cannot be compared directly.")


def test_every_contrast_of_the_sample_has_a_title_two_sides_and_a_reason(window: MainWindow) -> None:
    kinds = set()
    for contrast in contrasts(window):
        go_to(window, contrast)
        assert len(cards(window)) == 2
        assert all(cards(window))
        assert contrast_title(contrast) in words(window)
        told = " ".join(words(window))
        assert contrast.reason in told or (contrast.comparability is not None and contrast.comparability.reason in told)
        kinds.add(contrast.kind)
        assert contrast.force in cited(contrast)
    assert len(kinds) == 8


def test_only_words_that_differ_are_marked_and_only_where_the_rest_is_alike() -> None:
    one, other = "doesn’t fully understand the threat", "doesn’t understand any of the threat"
    assert [one[start:end] for start, end in differing(one, other)] == ["fully"]
    assert [other[start:end] for start, end in differing(other, one)] == ["any of"]
    assert differing("a thorough understanding of the threat", "Nobody knows what the force has done since") == ()


def test_why_opens_beside_it_and_goes_with_the_contrast(window: MainWindow) -> None:
    command(window, "why").trigger()
    why = window.findChild(ReasonsSheet)
    assert why is not None
    assert why.isVisible()
    assert "In between: 2017 good" in why.reasons.toPlainText()
    command(window, "next_contrast").trigger()
    assert not why.isVisible()


def test_a_side_leads_to_its_words_and_the_contrast_stays(window: MainWindow) -> None:
    window.activateWindow()
    reader = window.judgement.reading.reader
    reader.verticalScrollBar().setValue(0)
    window.headline.findChildren(SideCard)[0].click()
    assert window.focusWidget() is reader
    assert reader.verticalScrollBar().value() > 0
    assert len(cards(window)) == 2


def test_a_side_leads_to_the_words_that_its_card_quotes_though_another_source_is_open(window: MainWindow) -> None:
    second = window.headline.findChildren(SideCard)[1]
    quoted = contrasts(window)[0].b.statements[0]
    assert quoted.document is not None
    assert quoted.span is not None
    assert window.news.shown in {each.document.id for each in contrasts(window)[0].b.statements if each.document}
    second.click()
    QApplication.processEvents()
    assert window.other.isVisible()
    assert window.other.shown == quoted.document.id
    assert len(cards(window)) == 2  # and the contrast stays


def test_where_no_contrast_is_chosen_it_does_not_say_that_there_is_none(window: MainWindow) -> None:
    window.navigator.go_to(Locator(HERE.force, HERE.theme, document=window.judgement.shown, passage=1))
    QApplication.processEvents()
    told = words(window)
    assert cards(window) == []
    assert "no contrast chosen" in told
    assert "27 contrasts" in told  # and not a number alone
    assert any(each.startswith("Step through ") for each in told)


def test_no_two_signs_of_its_one_line_are_the_same(qapp: object, library_file: Path) -> None:
    assert qapp
    with started(library_file, HERE, (1024, 640)) as window:
        next(b for b in window.headline.findChildren(QToolButton) if b.text() == "+").click()
        QApplication.processEvents()
        signs = [b.text() for b in window.headline.findChildren(QToolButton) if b.isVisible() and b.text()]
        assert "−" in signs
        assert len(signs) == len(set(signs))


def test_a_side_in_no_document_says_where_it_is_listed(window: MainWindow) -> None:
    listed = next(each for each in contrasts(window) if not each.has_documents)
    go_to(window, listed)
    window.headline.findChildren(SideCard)[0].click()
    assert window.source_card.isVisible()
    copy = next(each for each in window.source_card.findChildren(QPushButton) if each.text() == "Copy the address")
    copy.click()
    assert QGuiApplication.clipboard().text() == listed.a.statements[0].source
    assert not window.source_card.isVisible()


def test_only_the_two_sides_stand_out_in_the_panes(window: MainWindow) -> None:
    for pane in (window.judgement, window.news):
        assert len(pane.reading.reader.numbers()) == 1
    report = window.judgement.reading.entry
    assert report is not None
    window.navigator.go_to(Locator(HERE.force, HERE.theme, report=report.id))
    assert len(window.judgement.reading.reader.numbers()) == 1


def test_it_folds_to_one_line_with_its_verdict(qapp: object, library_file: Path) -> None:
    assert qapp
    with started(library_file, HERE, (1024, 640)) as window:
        assert cards(window) == []
        assert "⚠ lower · not directly comparable" in words(window)
        assert window.headline.height() < 60
        window.resize(1024, 900)
        assert len(cards(window)) == 2


def test_numbers_quoted_apart_stand_in_the_same_frame(window: MainWindow) -> None:
    disagree = [each for each in contrasts(window) if each.kind is ContrastKind.SOURCES_DISAGREE]
    go_to(window, disagree[-1])
    assert "Fenland Courier (sample) and Isle Herald (sample) disagree" in words(window)
    assert "28" in cards(window)[0]


@pytest.mark.usefixtures("qapp")
def test_a_verdict_that_warns_of_nothing_has_no_colour_of_a_warning(library_file: Path) -> None:
    with started(library_file, size=(1024, 640)) as window:
        (verdict,) = window.headline.findChildren(QLabel, "verdict")
        colours, seen = window.look.colours, set()
        for contrast in contrasts(window):
            go_to(window, contrast)
            if verdict.isVisible():
                warns = verdict.text().startswith("⚠")
                assert verdict.palette().windowText().color() == colours.color("warning" if warns else "text")
                seen.add(warns)
        assert seen == {True, False}
