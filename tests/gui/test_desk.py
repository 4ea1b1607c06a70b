"""The whole desk on the sample library, by its commands and keys."""

import pytest

from peelviewer.gui import actions
from peelviewer.gui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FORCE = "Cambridgeshire Constabulary"


def test_the_desk_by_its_commands(window: MainWindow) -> None:
    here = window.navigator.here
    assert (here.force, here.theme) == (FORCE, "soc")
    actions.command(window, "next_contrast").trigger()
    second = window.navigator.here.contrast
    actions.command(window, "next_contrast").trigger()
    assert window.navigator.here.contrast != second
    actions.command(window, "back").trigger()
    assert window.navigator.here.contrast == second
    for name in ("original", "original", "grades", "judgement", "news", "contrasts", "search"):
        actions.command(window, name).trigger()
