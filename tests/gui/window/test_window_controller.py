"""The whole window on the sample library, by its commands and keys."""

import pytest
from PySide6.QtWidgets import QListView

from peelviewer.gui.contrasts.contrasts_model import CONTRAST_ROLE
from peelviewer.gui.news.articles_model import VALUE_ROLE
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.object_names import has_keys
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.gui.window.window_controller import WindowController

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FORCE = "Cambridgeshire Constabulary"


def test_the_window_by_its_commands(window: MainWindow) -> None:
    here = window.navigator.here
    assert (here.force, here.theme) == (FORCE, "soc")
    window_actions.command(window, "next_contrast").trigger()
    second = window.navigator.here.contrast
    window_actions.command(window, "next_contrast").trigger()
    assert window.navigator.here.contrast != second
    window_actions.command(window, "back").trigger()
    assert window.navigator.here.contrast == second
    for name in ("original", "original", "grades", "judgement", "news", "contrasts", "search"):
        window_actions.command(window, name).trigger()


def test_stepping_comes_to_every_contrast_once_and_back_to_the_first(window: MainWindow) -> None:
    model = window.contrasts.findChild(QListView).model()
    keys = [model.index(row, 0).data(CONTRAST_ROLE).key for row in range(model.rowCount())]
    met = []
    for _ in keys:
        window_actions.command(window, "next_contrast").trigger()
        met.append(window.navigator.here.contrast)
    assert met == [*keys[1:], keys[0]]
    window_actions.command(window, "previous_contrast").trigger()
    assert window.navigator.here.contrast == keys[-1]


def test_an_article_of_another_theme_is_named_in_the_list(window: MainWindow) -> None:
    entry = next(each for each in window.news._entries if each.file_name == "isle-herald-2023.html")
    window.navigator.go_to(Locator(FORCE, "investigating_crime"))
    assert entry not in window.news._entries
    window.findChild(WindowController).links.open_document(entry)
    assert window.news.shown == entry.id
    assert window.news.findChild(QListView).currentIndex().data(VALUE_ROLE) == entry
    assert has_keys(window.news)
