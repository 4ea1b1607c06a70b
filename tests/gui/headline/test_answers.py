"""What a force or a commissioner answers to a grade stands with that grade; counts stand beside names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTableView

from peelviewer.gui.headline.reasons_text import ReasonsText
from peelviewer.gui.headline.side_card import SideCard
from peelviewer.gui.state.current_view import CurrentView
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
REFUSES = "the commissioner does not accept the judgement"


def card(window: MainWindow, number: int) -> SideCard:
    return window.headline.findChildren(SideCard)[number]


def test_an_answer_stands_at_the_cell_of_its_grade_and_leads_to_its_words(window: MainWindow) -> None:
    cell = window.grades._model.index_of("soc", "SOC 2023")
    assert REFUSES in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert f"{REFUSES}: “I do not accept" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert REFUSES not in window.grades._model.index_of("soc", "2015").data(Qt.ItemDataRole.AccessibleTextRole)
    table = window.grades.findChild(QTableView)
    assert table is not None
    table.setCurrentIndex(cell)
    QTest.keyClick(table, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(
        action for action in menu.actions() if action.text() == "The commissioner does not accept the judgement"
    ).trigger()
    menu.close()
    here = window.navigator.here
    assert (here.theme, here.document) == ("soc", window.news.shown)
    assert here.passage is not None


def test_the_headline_counts_answers_and_the_reasons_quote_them(window: MainWindow) -> None:
    assert "answers" not in card(window, 0).text()
    assert "6 answers" in card(window, 1).text()
    assert REFUSES in card(window, 1).toolTip()
    window_actions.command(window, "why").trigger()
    reasons = window.findChild(ReasonsText)
    assert reasons is not None
    assert "The commissioner does not accept the judgement: “I do not accept" in reasons.toPlainText()


def test_counts_stand_beside_names(window: MainWindow) -> None:
    view = window.findChild(CurrentView)
    assert view is not None
    assert view.view_state is not None
    counted = next(each for each in view.view_state.contrasts if each.key.startswith("counted:"))
    window.contrasts.contrast_requested.emit(counted)
    assert "Counted: 1 outstanding, 2 good, 2 adequate, 1 requires improvement, 2 inadequate." in card(window, 0).text()
    assert "Named: 1 outstanding, 2 good, 2 adequate." in card(window, 0).text()
    assert window.headline._title._words == "8 grades are counted, 5 are named"
