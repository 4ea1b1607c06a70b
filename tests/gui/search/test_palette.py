"""Ctrl+K finds anything by the beginnings of its words; F1 shows the keys and lets one work on."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QListView, QTextBrowser

from peelviewer.gui.search.palette import Palette
from peelviewer.gui.widgets import actions
from peelviewer.gui.widgets.choices_model import ChoicesModel
from peelviewer.gui.widgets.overlay import Overlay
from peelviewer.gui.widgets.palette_choices import Choice, matching
from peelviewer.gui.window import menus
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.gui.window.shortcuts import Shortcuts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Sheet = TypeVar("Sheet", bound=Overlay)


def palette(window: MainWindow) -> Palette:
    return the(window, Palette)


def the(window: MainWindow, kind: type[Sheet]) -> Sheet:
    found = window.findChild(kind)
    assert found is not None
    return found


def choose(window: MainWindow, letters: str) -> str:
    """Open the palette by its command, type, and take the first; gives its name."""
    actions.command(window, "palette").trigger()
    box = palette(window).findChild(QLineEdit)
    rows = palette(window).findChild(QListView)
    assert box is not None
    assert rows is not None
    QTest.keyClicks(box, letters)
    name = str(rows.currentIndex().data())
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not palette(window).isVisible()
    return name


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
    actions.command(window, "palette").trigger()
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
    actions.command(window, "shortcuts").trigger()
    text = the(window, Shortcuts).findChild(QTextBrowser)
    assert text is not None
    assert text.isVisible()
    for key in ("Ctrl+K", "F8", "Ctrl+Shift+C", "F1"):
        assert key in text.toPlainText()
    step = window.navigator.here
    actions.command(window, "next_contrast").trigger()
    assert window.navigator.here != step
    actions.command(window, "shortcuts").trigger()
    assert not text.isVisible()


def test_no_two_commands_share_a_key_and_every_menu_has_its_letters_once() -> None:
    keys = [menus._shown(key) for _, _, _, key in menus.COMMANDS if key]
    assert len(keys) == len(set(keys))
    for menu in {command[0] for command in menus.COMMANDS}:
        labels = [label for of, _, label, _ in menus.COMMANDS if of == menu]
        labels += sorted({of.partition("/")[2] for of, *_ in menus.COMMANDS if of.startswith(f"{menu}/")})
        letters = [label[label.index("&") + 1].lower() for label in labels]
        assert len(letters) == len(set(letters)), menu


@pytest.mark.usefixtures("qtbot")
def test_every_typed_word_begins_a_word() -> None:
    found = Choice("Devon & Cornwall Police", "force", list)
    other = Choice("Cornwall’s answer: not one of “them”", "news", list)
    model = ChoicesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_choices((found, other))
    assert tester.model() is model
    assert matching("corn", (found, other)) == (other, found)
    assert matching("de corn", (found, other)) == (found,)
    assert matching("them", (found, other)) == (other,)
    assert matching("orn", (found, other)) == ()
