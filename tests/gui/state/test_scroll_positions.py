"""Coming back to a document is coming back to the same lines."""

from pathlib import Path

import pytest
from made_desk import started

from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.forms.combo_boxes import Chooser
from peelviewer.gui.window.kept_settings import Settings
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.gui.window.window_controller import WindowController


def read_on(window: MainWindow, pixels: int) -> tuple[int, int]:
    bar = window.judgement.reading.reader.verticalScrollBar()
    bar.setValue(bar.value() + pixels)
    return window.judgement.reading.reader.scroll_position()


def choose(window: MainWindow, row: int) -> None:
    chooser = window.judgement.findChild(Chooser)
    assert chooser is not None
    chooser.setCurrentIndex(row)
    chooser.activated.emit(row)


def test_a_report_chosen_again_stands_where_it_was_left(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    chooser = window.judgement.findChild(Chooser)
    assert chooser is not None
    first, other = chooser.currentIndex(), (chooser.currentIndex() + 1) % chooser.count()
    evidence = reader.scroll_position()
    left = read_on(window, -400)
    assert left != evidence
    choose(window, other)
    assert window.judgement.shown == chooser.itemData(other)
    choose(window, first)
    assert reader.scroll_position() == left
    window_actions.command(window, "next_contrast").trigger()
    window_actions.command(window, "previous_contrast").trigger()
    assert reader.scroll_position() == evidence  # asked for its evidence, and not to come back


def test_back_comes_back_to_the_lines_that_were_read(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    left = read_on(window, -700)
    window_actions.command(window, "next_contrast").trigger()
    there = read_on(window, 120)
    window_actions.command(window, "back").trigger()
    assert reader.scroll_position() == left
    window_actions.command(window, "forward").trigger()
    assert reader.scroll_position() == there


@pytest.mark.usefixtures("qapp")
def test_a_restart_comes_back_to_the_lines_that_were_read(library_file: Path) -> None:
    with started(library_file) as window:
        left = read_on(window, -500)
        Settings().keep_library(library_file)
        Settings().keep(window)
    settings = Settings()
    with started(library_file) as window:
        controller = window.findChild(WindowController)
        assert controller is not None
        assert window.judgement.reading.reader.scroll_position() != left
        controller.start(settings.place(library_file), settings.scroll_positions(library_file))
        assert window.judgement.reading.reader.scroll_position() == left
    assert settings.scroll_positions(library_file.with_name("another.peel")) == {}
