"""Ctrl+K finds anything by the beginnings of its words; F1 shows the keys and lets one work on."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QListView, QTextBrowser

from peelviewer.gui.search.command_palette import CommandPalette
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.choices_model import CHOICE_ROLE, Choice, ChoicesModel
from peelviewer.gui.widgets.overlay_sheet import OverlaySheet
from peelviewer.gui.window import window_menus
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.gui.window.shortcuts_sheet import ShortcutsSheet
from peelviewer.gui.window.window_controller import WindowController

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Sheet = TypeVar("Sheet", bound=OverlaySheet)


def palette(window: MainWindow) -> CommandPalette:
    return the(window, CommandPalette)


def the(window: MainWindow, kind: type[Sheet]) -> Sheet:
    found = window.findChild(kind)
    assert found is not None
    return found


def choose(window: MainWindow, letters: str) -> str:
    """Open the palette by its command, type, and take the first; gives its name."""
    window_actions.command(window, "palette").trigger()
    box = palette(window).findChild(QLineEdit)
    rows = palette(window).findChild(QListView)
    assert box is not None
    assert rows is not None
    QTest.keyClicks(box, letters)
    name = str(rows.currentIndex().data())
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not palette(window).isVisible()
    return name


def test_what_comes_while_it_is_open_is_found(window: MainWindow) -> None:
    controller = window.findChild(WindowController)
    assert controller is not None
    known, controller.view.library = controller.view.library, None  # as while the library is being opened
    window_actions.command(window, "palette").trigger()
    box, rows = palette(window).findChild(QLineEdit), palette(window).findChild(QListView)
    assert box is not None
    assert rows is not None
    box.setText("norfolk con")
    assert rows.model().index(0, 0).data() != "Norfolk Constabulary"
    controller.view.library = known
    controller.view.changed.emit()
    assert rows.model().index(0, 0).data() == "Norfolk Constabulary"


def test_it_is_as_high_as_what_was_found(window: MainWindow) -> None:
    window_actions.command(window, "palette").trigger()
    sheet = palette(window)
    (box,) = sheet.findChildren(QLineEdit)
    high = sheet.height()
    for typed in ("camb soc", "zzzq"):
        box.setText(typed)
        assert sheet.height() < high // 2
    box.clear()
    assert sheet.height() == high


def test_a_force_a_theme_a_document_a_contrast_and_a_command(window: MainWindow) -> None:
    assert choose(window, "police pow") == "Police powers"
    assert window.navigator.here.theme == "use_of_powers"
    assert (
        choose(window, "county bottom fenland")
        == "County force is bottom of its region on organised crime, Fenland Courier (sample)"
    )
    assert window.navigator.here.document is not None
    choose(window, "stands out")
    assert window.navigator.here.contrast
    assert choose(window, "west merc") == "West Mercia Police"
    assert window.navigator.here.force == "West Mercia Police"
    choose(window, "back")
    assert window.navigator.here.force.startswith("Cambridgeshire")


def test_nothing_found_is_said_and_escape_gives_the_keys_back(window: MainWindow) -> None:
    window.activateWindow()
    window.grades.setFocus()
    before = window.focusWidget()
    window_actions.command(window, "palette").trigger()
    box = palette(window).findChild(QLineEdit)
    assert box is not None
    QTest.keyClicks(box, "zzz")
    rows = palette(window).findChild(QListView)
    assert rows is not None
    assert not rows.isVisible()
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not palette(window).isVisible()
    assert window.focusWidget() is before


def test_the_sheet_of_shortcuts_is_not_modal(window: MainWindow) -> None:
    window_actions.command(window, "shortcuts").trigger()
    text = the(window, ShortcutsSheet).findChild(QTextBrowser)
    assert text is not None
    assert text.isVisible()
    for key in ("Ctrl+K", "F8", "Ctrl+Shift+C", "F1"):
        assert key in text.toPlainText()
    step = window.navigator.here
    window_actions.command(window, "next_contrast").trigger()
    assert window.navigator.here != step
    window_actions.command(window, "shortcuts").trigger()
    assert not text.isVisible()


def test_no_two_commands_share_a_key_and_every_menu_has_its_letters_once() -> None:
    keys = [window_menus._shown(key) for _, _, _, key in window_menus.COMMANDS if key]
    assert len(keys) == len(set(keys))
    for menu in {command[0] for command in window_menus.COMMANDS}:
        labels = [label for of, _, label, _ in window_menus.COMMANDS if of == menu]
        labels += sorted({of.partition("/")[2] for of, *_ in window_menus.COMMANDS if of.startswith(f"{menu}/")})
        letters = [label[label.index("&") + 1].lower() for label in labels]
        assert len(letters) == len(set(letters)), menu


@pytest.mark.usefixtures("qtbot")
def test_the_model_of_choices() -> None:
    model = ChoicesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_choices((Choice("Devon & Cornwall Police", "force", list), Choice("Cornwall’s answer", "news", list)))
    assert tester.model() is model


def rows(window: MainWindow, letters: str) -> list[tuple[str, str]]:
    """What the palette shows for these letters: each with what it is."""
    window_actions.command(window, "palette").trigger()
    box, shown = palette(window).findChild(QLineEdit), palette(window).findChild(QListView)
    assert box is not None
    assert shown is not None
    box.setText(letters)
    model = shown.model()
    found = [model.index(row, 0) for row in range(model.rowCount())]
    return [(str(index.data()), index.data(CHOICE_ROLE).kind) for index in found]


def test_abbreviations_misspellings_and_a_force_with_a_theme(window: MainWindow) -> None:
    assert choose(window, "soc") == "Serious and organised crime"
    assert choose(window, "norf soc") == "Norfolk Constabulary: serious and organised crime"
    assert (window.navigator.here.force, window.navigator.here.theme) == ("Norfolk Constabulary", "soc")
    assert choose(window, "cambrigeshire") == "Cambridgeshire Constabulary"
    assert window.navigator.here.force == "Cambridgeshire Constabulary"
    assert choose(window, "requires improvement norfolk 2023").startswith("Norfolk Constabulary: ")
    assert window.navigator.here.force == "Norfolk Constabulary"
    assert rows(window, "inadequate norfolk")[0] == ("Norfolk Constabulary: no grade “inadequate” is known", "force")
    graded = rows(window, "soc inadequate 2023")
    assert ("Cambridgeshire Constabulary: serious and organised crime, inadequate SOC 23", "grade") in graded


def test_commands_by_other_words_and_forces_before_articles(window: MainWindow) -> None:
    assert rows(window, "zoom in")[0] == ("Larger", "command")
    assert rows(window, "night")[0] == ("Dark", "command")
    kinds = [kind for _, kind in rows(window, "police")]
    assert kinds.index("force") < kinds.index("news")
    assert "news" not in kinds[: len(kinds) - kinds[::-1].index("force") - 1]
    contrasts = [words for words, kind in rows(window, "changed over time") if kind == "changed over time"]
    assert contrasts
    assert all(": " in words for words in contrasts)  # none without its theme
