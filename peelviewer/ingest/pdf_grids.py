"""The grids that a page's rules and boxes make, with the words of their cells, read while the page is open."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2

from peelviewer.ingest.blocks import GRADE_LINE
from peelviewer.ingest.pdf_frame import Frame
from peelviewer.ingest.pdf_shapes import Shapes
from peelviewer.ingest.pdf_type import Box, Line

_SAME_PLACE = 3.0  # points
_NARROWEST = 50.0  # points: no table is narrower
_LONE_HYPHENS = re.compile(r"^[-\x02]+\s*\n(?=.)", re.MULTILINE)  # a line of nothing else, before others
FEWEST = 2  # rules across: what has fewer is no table, nor a part of one


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid on a page: where it stands, and the words of its cells as pdfium gives them, row by row."""

    box: Box
    rows: tuple[tuple[str, ...], ...]


def rules_across(rules: Sequence[Box], lines: Sequence[Line]) -> int:
    """How many rules across a page has, where two or more go down between them: cheap to ask, seldom wrong."""
    down = sum(rule.bottom - rule.top > 8 and rule.x1 - rule.x0 < 3 for rule in rules)
    if down < FEWEST:
        return 0
    prose = _prose_grids(rules, lines)
    rules = [rule for rule in rules if not any(_within(rule, grid) for grid in prose)]
    across = sum(rule.x1 - rule.x0 > _NARROWEST for rule in rules)
    down = sum(rule.bottom - rule.top > 8 and rule.x1 - rule.x0 < 3 for rule in rules)
    return across if down >= FEWEST else 0


def grids_of(letters: pypdfium2.PdfTextPage, frame: Frame, shapes: Shapes, lines: Sequence[Line]) -> tuple[Grid, ...]:
    """The grids of a page whose rules may make some; those of prose left out.

    pdfplumber tells cells and tables by the rules, which pdfium has found at a fraction of the time.
    """
    if rules_across(shapes.rules, lines) < FEWEST:
        return ()
    from pdfplumber import table as plumber

    edges = plumber.merge_edges(_edges(shapes), _SAME_PLACE, _SAME_PLACE, _SAME_PLACE, _SAME_PLACE)
    cells = plumber.intersections_to_cells(plumber.edges_to_intersections(edges, _SAME_PLACE, _SAME_PLACE))
    prose = _prose_grids(shapes.rules, lines)
    found = []
    for group in plumber.cells_to_tables(cells):
        table = plumber.Table(None, group)  # type: ignore[arg-type]  # its page is asked for words only
        x0, top, x1, bottom = table.bbox
        box = Box(x0, x1, top, bottom)
        if not any(_within(box, grid) for grid in prose):
            rows = tuple(
                tuple(_words(letters, frame, cell) if cell else "" for cell in row.cells) for row in table.rows
            )
            found.append(Grid(box, rows))
    return tuple(found)


def _words(letters: pypdfium2.PdfTextPage, frame: Frame, cell: tuple[float, float, float, float]) -> str:
    """The words in a cell as pdfium gives them, without the hyphens that it puts there from elsewhere: of a turned page it does."""
    words = letters.get_text_bounded(*frame.in_file(*cell))
    return _LONE_HYPHENS.sub("", words) if frame.turn else words


def _edges(shapes: Shapes) -> list[dict[str, Any]]:
    """The rules of a page, and the sides of its boxes, in pdfplumber's form."""
    edges = []
    for rule in shapes.rules:
        across = rule.x1 - rule.x0 > rule.bottom - rule.top
        x, y = (rule.x0 + rule.x1) / 2, (rule.top + rule.bottom) / 2
        edges.append(_edge(rule.x0, rule.x1, y, y) if across else _edge(x, x, rule.top, rule.bottom))
    for box in shapes.boxes:
        edges += [_edge(box.x0, box.x1, y, y) for y in (box.top, box.bottom)]
        edges += [_edge(x, x, box.top, box.bottom) for x in (box.x0, box.x1)]
    return edges


def _edge(x0: float, x1: float, top: float, bottom: float) -> dict[str, Any]:
    sides = {"x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top}
    return {"orientation": "h" if top == bottom else "v", **sides}


def _prose_grids(rules: Sequence[Box], lines: Sequence[Line]) -> list[Box]:
    """The upright rules of grids whose cells hold a question and its grade on lines of their own (as in 2015)."""
    questions = [line.top for line in lines if line.text.endswith("?")]
    grades = [line.top for line in lines if GRADE_LINE.fullmatch(line.text)]
    return [
        rule
        for rule in rules
        if rule.bottom - rule.top > 15
        and any(rule.top <= top <= rule.bottom for top in questions)
        and any(rule.top <= top <= rule.bottom for top in grades)
    ]


def _within(box: Box, grid: Box) -> bool:
    return grid.top - _SAME_PLACE <= box.top and box.bottom <= grid.bottom + _SAME_PLACE
