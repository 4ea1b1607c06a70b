"""Ruled tables, rows and columns kept, through pdfplumber: asked only for pages whose rules make a grid."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2

from peelviewer.ingest.blocks import GRADE_LINE, Joiner
from peelviewer.ingest.pdf_frame import give_back
from peelviewer.ingest.pdf_lines import LINE_END_HYPHEN, Sheet
from peelviewer.ingest.pdf_type import Box, Line

_SAME_PLACE = 3.0  # points
_NARROWEST = 50.0  # points: no table is narrower
_GRID = 3  # rules across: a table has two rows or more


@dataclass(frozen=True, slots=True)
class Table:
    """A table on a page: where it stands, and its rows of cells."""

    page: int
    box: Box
    rows: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """One row a line, cells separated by tabs."""
        return "\n".join("\t".join(row) for row in self.rows)

    def continues(self, other: "Table") -> bool:
        """Whether this is the rest of `other`, from the page before: as wide, with as many columns."""
        return (
            self.page == other.page + 1
            and len(self.rows[0]) == len(other.rows[0])
            and abs(self.box.x0 - other.box.x0) < _SAME_PLACE
            and abs(self.box.x1 - other.box.x1) < _SAME_PLACE
        )


def ruled_tables(pdf: pypdfium2.PdfDocument, sheets: list[Sheet], joiner: Joiner) -> dict[int, tuple[Table, ...]]:
    """The tables of a PDF by page. A grid of two columns of prose (2015's grade boxes) is no table."""
    rules = {sheet.number: _rules(sheet) for sheet in sheets}
    grids = {number for number, count in rules.items() if count >= _GRID}
    # A row of a table may stand alone on the page before or after the others.
    beside = {number + step for number in grids for step in (-1, 1)}
    wanted = [
        sheet for sheet in sheets if sheet.number in grids or (sheet.number in beside and rules[sheet.number] >= 2)
    ]
    found: dict[int, list[Table]] = {}
    for sheet in wanted:
        page = pdf[sheet.number - 1]
        give_back(page, sheet.frame)
        letters = page.get_textpage()
        for box, cells in _grids(sheet):
            rows = tuple(tuple(_cell(letters, cell, sheet, joiner) for cell in row) for row in cells)
            if _is_table(rows):
                found.setdefault(sheet.number, []).append(Table(sheet.number, box, rows))
        letters.close()
        page.close()
    return {
        number: tuple(table for table in tables if len(table.rows) > 1 or _has_neighbour(table, found))
        for number, tables in found.items()
    }


def _grids(sheet: Sheet) -> Iterator[tuple[Box, list[list[Box | None]]]]:
    """The grids of a page, each with its rows of cells; those of prose left out.

    pdfplumber tells cells and tables by the rules, which pdfium has found at a fraction of the time.
    """
    from pdfplumber import table as plumber

    edges = plumber.merge_edges(_edges(sheet), _SAME_PLACE, _SAME_PLACE, _SAME_PLACE, _SAME_PLACE)
    cells = plumber.intersections_to_cells(plumber.edges_to_intersections(edges, _SAME_PLACE, _SAME_PLACE))
    prose = _prose_grids(sheet)
    for group in plumber.cells_to_tables(cells):
        table = plumber.Table(None, group)  # type: ignore[arg-type]  # its page is asked for words only
        x0, top, x1, bottom = table.bbox
        box = Box(x0, x1, top, bottom)
        if not any(_within(box, grid) for grid in prose):
            yield box, [[cell and Box(cell[0], cell[2], cell[1], cell[3]) for cell in row.cells] for row in table.rows]


def _edges(sheet: Sheet) -> list[dict[str, Any]]:
    """The rules of a page, and the sides of its boxes, in pdfplumber's form."""
    edges = []
    for rule in sheet.rules:
        across = rule.x1 - rule.x0 > rule.bottom - rule.top
        x, y = (rule.x0 + rule.x1) / 2, (rule.top + rule.bottom) / 2
        edges.append(_edge(rule.x0, rule.x1, y, y) if across else _edge(x, x, rule.top, rule.bottom))
    for box in sheet.boxes:
        edges += [_edge(box.x0, box.x1, y, y) for y in (box.top, box.bottom)]
        edges += [_edge(x, x, box.top, box.bottom) for x in (box.x0, box.x1)]
    return edges


def _edge(x0: float, x1: float, top: float, bottom: float) -> dict[str, Any]:
    sides = {"x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top}
    return {"orientation": "h" if top == bottom else "v", **sides}


def _has_neighbour(row: Table, found: dict[int, list[Table]]) -> bool:
    """Whether a single row is the last one of the page before, or the first one of the page after."""
    before, after = found.get(row.page - 1, [])[-1:], found.get(row.page + 1, [])[:1]
    return any(row.continues(table) for table in before) or any(table.continues(row) for table in after)


def _cell(letters: pypdfium2.PdfTextPage, cell: Box | None, sheet: Sheet, joiner: Joiner) -> str:
    """The lines of a cell as one text."""
    if cell is None:
        return ""
    text = letters.get_text_bounded(*sheet.frame.in_file(cell.x0, cell.top, cell.x1, cell.bottom))
    joined, hyphen = "", False
    text = unicodedata.normalize("NFC", text.replace("\x02", LINE_END_HYPHEN))  # as pdfium gives it of a rectangle
    for line in re.split(rf"\r?\n|(?<={LINE_END_HYPHEN})(?!\r?\n)", text):
        words = line.rstrip(LINE_END_HYPHEN).strip()
        joined = joiner.join(joined, words, hyphen=hyphen)
        hyphen = LINE_END_HYPHEN in line or re.search(r"\w-$", words) is not None
    return " ".join(joined.split())


def _rules(sheet: Sheet) -> int:
    """How many rules across a page has, where two or more go down between them: cheap to ask, seldom wrong."""
    prose = _prose_grids(sheet)
    rules = [rule for rule in sheet.rules if not any(_within(rule, grid) for grid in prose)]
    across = sum(rule.x1 - rule.x0 > _NARROWEST for rule in rules)
    down = sum(rule.bottom - rule.top > 8 and rule.x1 - rule.x0 < 3 for rule in rules)
    return across if down >= 2 else 0


def _prose_grids(sheet: Sheet) -> list[Box]:
    """The upright rules of grids whose cells hold a question and its grade on lines of their own (as in 2015)."""
    questions = [line.top for line in sheet.lines if line.text.endswith("?")]
    grades = [line.top for line in sheet.lines if GRADE_LINE.fullmatch(line.text)]
    return [
        rule
        for rule in sheet.rules
        if rule.bottom - rule.top > 15
        and any(rule.top <= top <= rule.bottom for top in questions)
        and any(rule.top <= top <= rule.bottom for top in grades)
    ]


def _within(box: Box, grid: Box) -> bool:
    return grid.top - _SAME_PLACE <= box.top and box.bottom <= grid.bottom + _SAME_PLACE


def _is_table(rows: tuple[tuple[str, ...], ...]) -> bool:
    cells = [cell for row in rows for cell in row if cell]
    longest = max((len(cell) for cell in cells), default=0)
    return max(map(len, rows)) >= 2 and longest < 260 and len(cells) > len(rows)


def table_of(line: Line, tables: tuple[Table, ...]) -> Table | None:
    """The table that `line` stands in."""
    return next((table for table in tables if table.box.holds(line)), None)
