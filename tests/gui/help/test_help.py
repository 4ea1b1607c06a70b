"""Help in the window, the preferences, and the whole screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QTextBrowser, QToolButton

from peelviewer.domain.grades import Grade, Standing
from peelviewer.gui.help.help_view import HelpView
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.gui.window.preferences_sheet import PreferencesSheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def text(view: HelpView) -> QTextBrowser:
    found = view.findChild(QTextBrowser)
    assert found is not None
    return found


def test_the_shapes_are_drawn_with_their_words_beside_the_promises(window: MainWindow) -> None:
    window_actions.command(window, "shapes").trigger()
    view = window.findChild(HelpView)
    assert view is not None
    assert view.isVisible()
    words = text(view).toPlainText()
    assert "opens no network connection" in words
    assert all(standing in words for standing in Standing)
    assert text(view).toHtml().count("chip:") == len(Grade) + len(Standing)
    window_actions.command(window, "scheme dark").trigger()  # drawn again
    assert text(view).toPlainText() == words
    QTest.keyClick(text(view), Qt.Key.Key_Escape)
    assert not view.isVisible()
    assert window.judgement.isVisible()


def test_the_guide_is_read_page_by_page_and_its_links_lead_to_its_pages(tmp_path: Path, window: MainWindow) -> None:
    (tmp_path / "01-a.md").write_text("# First\n\nSee [the second](02-b.md).\n", encoding="utf-8")
    (tmp_path / "02-b.md").write_text("# Second\n\nAt [home](https://www.example.org/x).\n", encoding="utf-8")
    view = HelpView(ProgramLook(_app(), "light"), tmp_path)
    names = view.findChild(QListView)
    assert names is not None
    assert [names.model().index(row, 0).data() for row in range(3)] == ["First", "Second", "Shapes and promises"]
    assert "See the second" in text(view).toPlainText()
    text(view).anchorClicked.emit(QUrl("02-b.md"))
    assert "At home" in text(view).toPlainText()
    asked: list[str] = []
    view.address_requested.connect(asked.append)
    text(view).anchorClicked.emit(QUrl("https://www.example.org/x"))
    text(view).anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert asked == ["https://www.example.org/x"]
    window_actions.command(window, "guide").trigger()
    opened = window.findChild(HelpView)
    assert opened is not None
    assert opened.isVisible()
    opened.address_requested.emit("https://www.example.org/x")  # no connection is opened: the address is copied
    assert QGuiApplication.clipboard().text() == "https://www.example.org/x"


def _app() -> QGuiApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return app


def test_preferences_set_what_the_menus_set_and_show_what_they_chose(window: MainWindow) -> None:
    window_actions.command(window, "preferences").trigger()
    sheet = window.findChild(PreferencesSheet)
    assert sheet is not None
    assert sheet.isVisible()
    colours = next(c for c in sheet.findChildren(QComboBox) if c.accessibleName() == "Colours")
    colours.setCurrentIndex(colours.findData("scheme dark"))
    colours.activated.emit(colours.currentIndex())
    assert window.look.chosen == "dark"
    window_actions.command(window, "scheme contrast").trigger()
    assert colours.currentData() == "scheme contrast"
    before = window.look.setting.size
    next(b for b in sheet.findChildren(QToolButton) if b.accessibleName() == "Larger").click()
    assert window.look.setting.size == before + 1
    assert any(label.text() == f"{before + 1:g} points" for label in sheet.findChildren(QLabel))
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_the_whole_screen_and_back(window: MainWindow) -> None:
    window_actions.command(window, "full screen").trigger()
    assert window.windowState() & Qt.WindowState.WindowFullScreen
    window_actions.command(window, "full screen").trigger()
    assert not window.windowState() & Qt.WindowState.WindowFullScreen
