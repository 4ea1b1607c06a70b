"""What a person entered looks so wherever a grade is shown: a shape on its chip, and the word."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_desk import HERE, started
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QLabel, QListView

from peelviewer import pipeline
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.recipes import Recipe
from peelviewer.gui.headline.side_card import SideCard
from peelviewer.gui.look.colour_scheme import colour_scheme_named
from peelviewer.gui.look.grade_chips import paint_chip
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def corrected(library_file: Path) -> Path:
    """A library in which the grade of 2015 is put right and picked."""
    library = pipeline.open_library(library_file)
    best = pipeline.grades(library, HERE.force).cells["soc", "2015"].best
    assert best is not None
    assert best.document is not None
    assert best.span is not None
    was = pipeline.claim_of(library, best)
    pipeline.put_right(library, best.document.id, was, replace(was, grade=Grade.OUTSTANDING))
    pipeline.pick(library, HERE.force, "soc", "Outstanding in 2015", place=(best.document.id, best.span))
    library.close()
    return library_file


def labels(window: MainWindow) -> list[str]:
    return [label.text() for label in window.grades.findChildren(QLabel)]


@pytest.mark.usefixtures("qapp")
def test_it_has_its_own_mark_in_table_headline_timeline_and_tray(corrected: Path) -> None:
    with started(corrected) as window:
        cell = window.grades._model.index_of("soc", "2015")
        assert "entered by you" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
        assert "entered by you" in cell.data(Qt.ItemDataRole.ToolTipRole)
        assert any("◆ entered by you" in words for words in labels(window))
        sides = [card.text() for card in window.headline.findChildren(SideCard)]
        assert any("Outstanding, 2015 · entered by you" in words for words in sides)
        tray = window.tray.findChild(QListView)
        assert tray is not None
        assert tray.model().index(0, 0).data() == "◆ entered by you: Outstanding in 2015"


def test_without_it_nothing_says_so(window: MainWindow) -> None:
    assert not any("entered by you" in words for words in labels(window))


@pytest.mark.usefixtures("qtbot")
def test_its_chip_has_another_shape() -> None:
    colours = colour_scheme_named("light")

    def painted(*, entered: bool) -> QImage:
        image = QImage(120, 40, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_chip(painter, QPointF(4, 6), Grade.GOOD, Standing.GRADED, colours, QFont(), entered=entered)
        painter.end()
        return image

    assert painted(entered=True) != painted(entered=False)


def test_the_page_says_so(corrected: Path) -> None:
    library = pipeline.open_library(corrected)
    page = pipeline.compose_brief(library, Recipe((HERE.force,), ("soc",)))
    library.close()
    point = next(point for point in page.lines[0].points if point.cycle == "2015")
    assert point.note == "◆ by the reader"
