"""A restart brings the reader back: force, theme, both documents, sizes, look, libraries."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from made_desk import started
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QListView, QSplitter

from peelviewer import paths
from peelviewer.gui.brief.brief_composer import BriefComposer
from peelviewer.gui.library.import_results import ImportResult
from peelviewer.gui.program import program_start
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.kept_settings import Settings
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def read(window: MainWindow) -> tuple[object, object]:
    """Which documents the two reading panes show."""
    chooser = window.judgement.findChild(QComboBox)
    articles = window.news.findChild(QListView)
    assert chooser is not None
    assert articles is not None
    return chooser.currentText(), articles.currentIndex().data()


@pytest.mark.usefixtures("qapp")
def test_the_place_and_each_panes_document_come_back(library_file: Path) -> None:
    with started(library_file, Locator("Cambridgeshire Constabulary", "soc")) as window:
        before = read(window)
        chooser, articles = window.judgement.findChild(QComboBox), window.news.findChild(QListView)
        assert chooser is not None
        assert articles is not None
        chooser.activated.emit((chooser.currentIndex() + 1) % chooser.count())
        articles.setCurrentIndex(articles.model().index((articles.currentIndex().row() + 1) % 3, 0))
        changed = read(window)
        assert changed[0] != before[0]
        assert changed[1] != before[1]
        for name in ("larger", "wider", "serif", "outline"):
            window_actions.command(window, name).trigger()
        window_actions.command(window, "scheme dark").trigger()
        splitter = window.places.parentWidget()
        assert isinstance(splitter, QSplitter)
        shares = window.proportions()["across"]
        assert shares.isEmpty()  # not the reader's: the panes share any window as the sketch has it
        edge = splitter.handle(1)
        QTest.mousePress(edge, Qt.MouseButton.LeftButton, pos=QPoint(0, 9))
        QTest.mouseMove(edge, QPoint(-140, 9))
        QTest.mouseRelease(edge, Qt.MouseButton.LeftButton, pos=QPoint(-140, 9))
        left = window.places.width()
        window.resize(1400, 900)
        assert window.places.width() == left
        window.resize(1600, 1000)
        shares = window.proportions()["across"]
        Settings().keep_library(library_file)
        Settings().keep(window)
        here, setting = window.navigator.here, window.look.setting
    settings = Settings()
    assert settings.place(library_file) == here
    assert (settings.scheme, settings.setting) == ("dark", setting)
    with started(library_file, settings.place(library_file)) as window:
        assert read(window) == changed
        assert window.places.width() > left
        settings.restore(window)
        settings.restore_switches(window)
        assert window.proportions()["across"] == shares
        assert window.judgement.headings.isChecked()


@pytest.mark.usefixtures("qapp")
def test_in_another_library_only_force_and_theme_come_back(library_file: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(library_file, tmp_path / "other.peel"))
    with started(library_file, Locator("Cambridgeshire Constabulary", "soc", document=1, passage=2)) as window:
        Settings().keep_library(library_file)
        Settings().keep(window)
    assert Settings().place(other) == Locator("Cambridgeshire Constabulary", "soc")
    assert Settings().libraries == (library_file,)
    Settings().keep_library(other)
    assert Settings().libraries == (other, library_file)
    library_file.unlink()
    assert Settings().libraries == (other,)


def test_settings_that_cannot_be_read_stop_nothing() -> None:
    paths.settings().parent.mkdir(parents=True, exist_ok=True)
    paths.settings().write_text("[General]\nplace=nonsense\ntext%20size=large\nlibraries=7\n", encoding="utf-8")
    settings = Settings()
    assert settings.place(None) == Locator()
    assert settings.setting.size > 0
    assert settings.libraries == ()


def test_a_recent_library_is_opened_from_the_menu(window: MainWindow, library_file: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(library_file, tmp_path / "county & coast.peel"))
    Settings().keep_library(other)
    menu = next(action.menu() for action in window.menus["&File"].actions() if action.text() == "Open &recent")
    menu.aboutToShow.emit()
    names = [action.text() for action in menu.actions()]
    assert names[0].startswith("county && coast")
    window.import_results.show_lines([ImportResult("Something of the library before.")])
    window_actions.command(window, "next_contrast").trigger()
    window_actions.command(window, "brief").trigger()
    composer = window.findChild(BriefComposer)
    assert composer is not None
    composer.open_recipe(replace(composer.recipe, note="For this library alone"))
    menu.actions()[0].trigger()
    assert window.windowTitle().startswith("county & coast")
    assert not window.import_results.isVisible()
    assert window.navigator.here.contrast == ""
    window_actions.command(window, "brief").trigger()
    assert composer.recipe.note == ""


@pytest.mark.usefixtures("qapp")
def test_a_picture_of_a_library_changes_no_settings(library_file: Path, tmp_path: Path) -> None:
    program_start.screenshot(tmp_path / "out.png", library_file, None, None, (1024, 640), "light")
    assert (tmp_path / "out.png").exists()
    assert not paths.settings().exists()
