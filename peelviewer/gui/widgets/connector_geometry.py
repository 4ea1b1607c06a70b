"""The connector that joins the two sides of a contrast: where each is in sight, and the way between them past all words.

It keeps to what nobody reads: the margins of texts, the rules between panes and between rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainterPath, QPolygonF, QRegion

from peelviewer.gui.widgets.pane_header import HEIGHT

BAR = 3.0  # pixels: how thick the bar beside the words of a side is
_BESIDE = 10  # pixels from the edge of a text: where bars and arrows stand in its margin
_NUMBER = 3  # pixels from the left edge of a text: where the numbers of highlighted words begin
_CORNER = 9.0  # pixels: how round the connector goes around a corner
_ARROW, _BEND = 6.0, 20.0  # pixels from the edge beyond which the words are: the tip of an arrow, and where it bends
_PEN = 4  # pixels around the connector that change with it


@dataclass(frozen=True, slots=True)
class Sight:
    """Where evidence is on the screen: its words, the part of the text that is in sight, and the pane.

    Words that are scrolled away stand outside of `window`. `line` is the height of their first line. A cell of a table has
    the rule under its row as `floor`.
    """

    words: QRect
    window: QRect
    pane: QRect
    line: int = 0
    floor: int | None = None

    def moved(self, by: QPoint) -> Sight:
        """The same from another corner."""
        floor = None if self.floor is None else self.floor + by.y()
        return Sight(self.words.translated(by), self.window.translated(by), self.pane.translated(by), self.line, floor)

    @property
    def beyond(self) -> int:
        """-1 where the words are above what is in sight, 1 where they are beneath it, 0 where they can be seen."""
        if self.words.bottom() < self.window.top() + _ARROW:
            return -1
        return 1 if self.words.top() > self.window.bottom() - _ARROW else 0

    @property
    def seen(self) -> QRectF:
        """The lines of the words that are in sight."""
        top, bottom = max(self.words.top(), self.window.top()), min(self.words.bottom(), self.window.bottom())
        return QRectF(self.words.left(), top, self.words.width(), bottom - top + 1)


@dataclass(frozen=True, slots=True)
class End:
    """One side of a contrast in sight, in the colour of its highlight."""

    sight: Sight
    color: QColor


@dataclass(frozen=True, slots=True)
class Connector:
    """What is drawn: a way from one side to the other, bars beside words, arrows to words that are scrolled away."""

    way: QPainterPath
    ends: tuple[QPointF, QPointF]
    colors: tuple[QColor, QColor]
    bars: tuple[tuple[QRectF, QColor], ...]
    arrows: tuple[tuple[QPolygonF, QColor], ...]
    region: QRegion


def connector_between(a: End, b: End) -> Connector | None:
    """The connector between two sides; None where both are out of sight, or are the same place."""
    left, right = sorted((a, b), key=lambda end: (end.sight.pane.left(), end.sight.words.top()))
    beyond = (left.sight.beyond, right.sight.beyond)
    in_table = left.sight.floor is not None and right.sight.floor is not None
    if all(beyond) or (in_table and any(beyond)) or left.sight.words == right.sight.words:
        return None
    barred: tuple[End, ...] = ()
    if left.sight.pane != right.sight.pane:
        points = _across(left.sight, right.sight)
        barred = (left,)
    elif in_table:
        points = _under_rows(left.sight, right.sight)
    else:
        points = _in_margin(left.sight, right.sight)
        barred = (left, right)
    bars = tuple((_bar(end.sight), end.color) for end in barred if end.sight.floor is None and not end.sight.beyond)
    tips = ((left, points[0]), (right, points[-1]))
    arrows = tuple((_arrow(point, end.sight.beyond), end.color) for end, point in tips if end.sight.beyond)
    region = QRegion()
    for rect in (*(QRectF(p, q).normalized() for p, q in pairwise(points)), *(bar for bar, _ in bars)):
        region += rect.toAlignedRect().adjusted(-_PEN, -_PEN, _PEN, _PEN)
    for polygon, _ in arrows:
        region += polygon.boundingRect().toAlignedRect().adjusted(-_PEN, -_PEN, _PEN, _PEN)
    return Connector(_rounded(points), (points[0], points[-1]), (left.color, right.color), bars, arrows, region)


def _across(left: Sight, right: Sight) -> list[QPointF]:
    """From the right margin of one pane to the left margin of another, along the rules between panes."""
    from_rule, to_rule = left.pane.right() + 1.5, right.pane.left() - 0.5
    out, into = _out(left, from_rule), _into(right, to_rule)
    between: list[QPointF] = []
    if to_rule - from_rule > 2:  # another pane is between: along the rule under its head
        under_head = right.pane.top() + HEIGHT - 0.5
        between = [QPointF(from_rule, under_head), QPointF(to_rule, under_head)]
    return [*out, *between, *into]


def _out(sight: Sight, rule: float) -> list[QPointF]:
    """From a side to the rule at the right of its pane."""
    if sight.beyond:  # of a table over its scroll bar: it has no margin
        x = sight.window.right() + (_BESIDE / 2 if sight.floor is not None else -_BESIDE)
        edge, bend = _edge(sight)
        return [QPointF(x, edge), QPointF(x, bend), QPointF(rule, bend)]
    if sight.floor is not None:
        middle = sight.words.left() + sight.words.width() / 2
        return [QPointF(middle, sight.words.bottom() + 1), QPointF(middle, sight.floor), QPointF(rule, sight.floor)]
    y = sight.seen.center().y()
    return [QPointF(sight.window.right() - _BESIDE + BAR, y), QPointF(rule, y)]


def _into(sight: Sight, rule: float) -> list[QPointF]:
    """From the rule at the left of a pane to a side in it: to the number of its words."""
    if sight.beyond:
        x = sight.window.left() + _BESIDE
        edge, bend = _edge(sight)
        return [QPointF(rule, bend), QPointF(x, bend), QPointF(x, edge)]
    first = sight.words.top() + sight.line / 2
    y = first if sight.window.top() + _ARROW < first < sight.window.bottom() else sight.seen.center().y()
    return [QPointF(rule, y), QPointF(sight.window.left() + _NUMBER, y)]


def _in_margin(upper: Sight, lower: Sight) -> list[QPointF]:
    """Between two sides of one text, in its right margin."""
    x = upper.window.right() - 2.5
    points = []
    for sight in (upper, lower):
        beside = sight.window.right() - _BESIDE + BAR
        if sight.beyond:
            points.append([QPointF(x, _edge(sight)[0])])
        else:
            points.append([QPointF(beside, sight.seen.center().y()), QPointF(x, sight.seen.center().y())])
    return [*points[0], *reversed(points[1])]


def _under_rows(a: Sight, b: Sight) -> list[QPointF]:
    """Between two cells of a table: along the rules under their rows, and at the side of a column."""
    assert a.floor is not None
    assert b.floor is not None
    middles = [sight.words.left() + sight.words.width() / 2 for sight in (a, b)]
    way = [QPointF(middles[0], a.words.bottom() + 1), QPointF(middles[0], a.floor)]
    if a.floor != b.floor:
        side = max(a.words.right(), b.words.right()) + 3.5
        way += [QPointF(side, a.floor), QPointF(side, b.floor)]
    return [*way, QPointF(middles[1], b.floor), QPointF(middles[1], b.words.bottom() + 1)]


def _edge(sight: Sight) -> tuple[float, float]:
    """The height of an arrow's tip, and where it bends, at the edge beyond which the words are."""
    if sight.beyond < 0:
        return sight.window.top() + _ARROW, sight.window.top() + _BEND
    return sight.window.bottom() - _ARROW, sight.window.bottom() - _BEND


def _bar(sight: Sight) -> QRectF:
    seen = sight.seen
    return QRectF(sight.window.right() - _BESIDE, seen.top() + 2, BAR, max(BAR, seen.height() - 4))


def _arrow(tip: QPointF, way: int) -> QPolygonF:
    """Two strokes that meet at a tip."""
    return QPolygonF([tip + QPointF(-4, -4 * way), tip, tip + QPointF(4, -4 * way)])


def _rounded(points: list[QPointF]) -> QPainterPath:
    """The way along points, around its corners."""
    way = QPainterPath(points[0])
    lengths = [(after - before).manhattanLength() for before, after in pairwise(points)]
    # A stretch between two corners has room for half of each.
    rooms = [length if at in {0, len(lengths) - 1} else length / 2 for at, length in enumerate(lengths)]
    for at, corner in enumerate(points[1:-1]):
        radius = min(_CORNER, rooms[at], rooms[at + 1])
        if radius >= 1:
            way.lineTo(corner + (points[at] - corner) * (radius / lengths[at]))
            way.quadTo(corner, corner + (points[at + 2] - corner) * (radius / lengths[at + 1]))
    way.lineTo(points[-1])
    return way
