"""Under the grades stands what the shapes mean, as far as there is room."""

from pathlib import Path

import pytest
from made_desk import HERE, started
from PySide6.QtWidgets import QApplication, QLabel

from peelviewer.gui.grades.grade_legend import GradeLegend
from peelviewer.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]


def legend(window: MainWindow) -> GradeLegend:
    found = window.grades.findChild(GradeLegend)
    assert found is not None
    return found


def test_it_gives_its_room_to_the_rows_first_the_shapes_and_then_all_of_it(library_file: Path) -> None:
    with started(library_file, HERE, (1600, 1000)) as window:
        words = legend(window).findChildren(QLabel)[0]
        assert words.text().startswith("26 of 45 grades are listed")
        heights = []
        for height in (1000, 560, 400):
            window.resize(1600, height)
            for _ in range(3):  # the rows take their room, and then the legend what is left
                QApplication.processEvents()
            heights.append(legend(window).height() if legend(window).isVisible() else 0)
        assert heights[0] > heights[1] > heights[2] == 0
        head = next(each.toolTip() for each in window.grades.children() if each.objectName() == "head")  # type: ignore[attr-defined]
        assert "26 of 45 grades are listed" in head  # nothing is lost
        assert "Dashed: recalled or reported" in head


def test_the_shapes_are_drawn_on_as_many_lines_as_they_need(library_file: Path) -> None:
    with started(library_file, HERE, (1600, 1000)) as window:
        QApplication.processEvents()
        key = legend(window)._key
        one = key.heightForWidth(2000)
        assert one < key.heightForWidth(300) <= key.heightForWidth(150)
        assert key.height() == key.heightForWidth(key.width())
        picture = key.grab().toImage()
        drawn = {picture.pixelColor(x, picture.height() // 4).name() for x in range(picture.width())}
        assert len(drawn) > 1
