"""The theme follows the system while the window is open, unless the reader chose one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

from peelviewer.gui.look.colour_scheme import colour_scheme_named
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.text_view.document_reader import DocumentReader
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def shown(window: MainWindow) -> str:
    """The theme as one sees it: by the ground of the text, and of the words that are highlighted in it."""
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Base).name()
    reader = window.judgement.findChild(DocumentReader)
    assert reader is not None
    selections = reader.extraSelections()  # Qt's values live as long as their list
    form = selections[0].format
    highlighted = form.background().color().name()
    found = [n for n in ("light", "dark", "contrast") if colour_scheme_named(n).base["surface"] == ground]
    assert highlighted in colour_scheme_named(found[0]).mark.values()
    return found[0]


def test_a_chosen_theme_stays_and_the_system_is_followed_otherwise(window: MainWindow) -> None:
    hints = QGuiApplication.styleHints()
    assert shown(window) == "light"
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)  # the platform without a screen has no switch of its own
    assert shown(window) == "light"
    reader = window.judgement.findChild(DocumentReader)
    assert reader is not None
    place = reader.cursorRect().top()
    window_actions.command(window, "scheme dark").trigger()
    assert shown(window) == "dark"
    assert reader.cursorRect().top() == place  # the text stays where it was read
    window_actions.command(window, "scheme contrast").trigger()
    assert shown(window) == "contrast"
    window_actions.command(window, "scheme").trigger()
    assert window.look.colours == colour_scheme_named("")
    hints.setColorScheme(Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert window.look.colours == colour_scheme_named("")
    hints.unsetColorScheme()
