"""Every word is whole, on any screen: what has no room wraps, says less, or ends in “…” with all of it in its tooltip."""

from pathlib import Path

import pytest
from made_desk import started
from measured import cut
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar

from peelviewer.gui.library.import_results import ImportResult
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]
WELSH = "Dyfed-Powys Police"
SCREENS = {100: (1366, 700), 150: (910, 480), 200: (642, 360), 250: (546, 307)}  # of 1366 by 768, by their scale
PANES = ("grades", "contrasts", "documents", "follow up", "tray", "peers", "judgement", "news", "original", "outline")
SHEETS = ("country", "brief", "preferences", "shortcuts", "guide", "shapes", "palette", "search")


@pytest.mark.parametrize("scale", SCREENS)
@pytest.mark.parametrize(("force", "scheme"), [("Cambridgeshire Constabulary", "light"), (WELSH, "dark")])
def test_no_word_is_cut(library_file: Path, scale: int, force: str, scheme: str) -> None:
    size = SCREENS[scale]
    with started(library_file, Locator(force, "soc"), size, scheme) as window:
        assert said_cut(window) == []
        for command in (*PANES, *SHEETS):
            window_actions.command(window, command).trigger()
            assert (command, said_cut(window)) == (command, [])
            if command in SHEETS:
                QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
        window.import_results.show_lines(
            [ImportResult("Added: " + "a long title of an article " * 4), ImportResult("Not added.")]
        )
        window.import_results.show_details("One line\n" * 9)
        assert said_cut(window) == []
        assert (window.width(), window.height()) == size
        assert not any(tabs.usesScrollButtons() for tabs in window.findChildren(QTabBar))


def said_cut(window: MainWindow) -> list[str]:
    for _ in range(2):
        QApplication.processEvents()
    return cut(window)
