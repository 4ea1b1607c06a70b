"""Ways between two places on a screen: around panes that are between them, and in a table along its rules."""

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor

from peelviewer.gui.widgets.connector_geometry import End, Sight, connector_between
from peelviewer.gui.widgets.pane_header import HEIGHT

GRADES, REPORT, NEWS = QRect(0, 0, 400, 600), QRect(401, 0, 500, 600), QRect(902, 0, 300, 600)
RED, BLUE = QColor("#aa0000"), QColor("#0000aa")


def text(pane: QRect, top: int, lines: int = 2) -> Sight:
    window = pane.adjusted(1, HEIGHT, -12, 0)
    return Sight(QRect(window.left() + 26, top, 200, 20 * lines), window, pane, 20)


def cell(left: int, top: int) -> Sight:
    return Sight(QRect(left, top, 26, 18), GRADES.adjusted(1, HEIGHT, -12, 0), GRADES, 18, floor=top + 25)


def test_a_pane_between_is_passed_on_the_rule_under_its_head() -> None:
    connector = connector_between(End(cell(200, 300), RED), End(text(NEWS, 400), BLUE))
    assert connector is not None
    points = [connector.way.pointAtPercent(step / 400) for step in range(401)]
    assert connector.ends == (QPointF(213, 318), QPointF(906, 410))
    inside = [point for point in points if REPORT.left() + 10 < point.x() < REPORT.right() - 10]
    assert inside
    assert {round(point.y(), 3) for point in inside} == {HEIGHT - 0.5}


def test_the_same_from_either_side() -> None:
    a, b = End(text(REPORT, 100), RED), End(text(NEWS, 300), BLUE)
    one, other = connector_between(a, b), connector_between(b, a)
    assert one is not None
    assert other is not None
    assert (one.way, one.ends, one.colors) == (other.way, other.ends, other.colors)
    assert one.colors == (RED, BLUE)


def test_two_rows_of_a_table_are_joined_beside_the_column() -> None:
    a, b = cell(100, 100), cell(100, 202)
    connector = connector_between(End(a, RED), End(b, BLUE))
    assert connector is not None
    points = [connector.way.pointAtPercent(step / 400) for step in range(401)]
    for sight in (a, b):
        assert not [point for point in points if sight.words.adjusted(1, 1, -1, 0).contains(point.toPoint())]
    assert max(point.x() for point in points) < a.words.right() + 8  # in the gap after the chip


@pytest.mark.parametrize("top", [-200, 900])
def test_a_cell_that_is_scrolled_away_has_its_arrow_on_the_scroll_bar(top: int) -> None:
    connector = connector_between(End(cell(200, top), RED), End(text(REPORT, 100), BLUE))
    assert connector is not None
    assert len(connector.arrows) == 1
    assert connector.ends[0].x() > GRADES.right() - 12
    assert connector_between(End(cell(200, top), RED), End(cell(100, 100), BLUE)) is None


def test_what_is_drawn_is_within_the_region_that_is_painted_again() -> None:
    for a, b in (
        (text(REPORT, 100), text(NEWS, 300)),
        (text(REPORT, 100), text(REPORT, 300)),
        (text(REPORT, -100), text(NEWS, 300)),
        (cell(100, 100), text(NEWS, 300)),
    ):
        connector = connector_between(End(a, RED), End(b, BLUE))
        assert connector is not None
        points = [connector.way.pointAtPercent(step / 200).toPoint() for step in range(201)]
        assert all(connector.region.contains(point) for point in points)
        assert all(connector.region.contains(bar.toAlignedRect()) for bar, _ in connector.bars)


def test_places_at_one_height_are_joined_by_a_straight_line() -> None:
    connector = connector_between(End(text(REPORT, 100, lines=1), RED), End(text(NEWS, 100, lines=1), BLUE))
    assert connector is not None
    heights = [connector.way.pointAtPercent(step / 20).y() for step in range(21)]
    assert max(heights) - min(heights) < 1
