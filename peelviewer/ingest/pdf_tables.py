"""Ruled tables, rows and columns kept, through pdfplumber: asked only for pages whose rules make a grid."""

import io
import re
from dataclasses import dataclass

from peelviewer.ingest.blocks import GRADE_LINE, Joiner
from peelviewer.ingest.pdf_lines import Box, Line, Sheet

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
        """One row a line, cells parted by tabs."""
        return "\n".join("\t".join(row) for row in self.rows)

    def continues(self, other: "Table") -> bool:
        """Whether this is the rest of `other`, from the page before: as wide, with as many columns."""
        return (
            self.page == other.page + 1
            and len(self.rows[0]) == len(other.rows[0])
            and abs(self.box.x0 - other.box.x0) < _SAME_PLACE
            and abs(self.box.x1 - other.box.x1) < _SAME_PLACE
        )


def ruled_tables(content: bytes, sheets: list[Sheet], joiner: Joiner) -> dict[int, tuple[Table, ...]]:
    """The tables of a PDF by page. A grid of two columns of prose (2015's grade boxes) is no table."""
    grids = {sheet.number for sheet in sheets if _rules(sheet) >= _GRID}
    # A row of a table may stand alone on the page before or after the others.
    beside = {number + step for number in grids for step in (-1, 1)}
    wanted = [sheet for sheet in sheets if sheet.number in grids or (sheet.number in beside and _rules(sheet) >= 2)]
    if not wanted:
        return {}
    import pdfplumber

    found: dict[int, list[Table]] = {}
    with pdfplumber.open(io.BytesIO(content), pages=[sheet.number for sheet in wanted]) as pdf:
        for sheet, page in zip(wanted, pdf.pages, strict=True):
            prose = _prose_grids(sheet)
            for table in page.find_tables():
                x0, top, x1, bottom = table.bbox
                if any(_within(Box(x0, x1, top, bottom), grid) for grid in prose):
                    continue
                rows = tuple(tuple(_cell(cell or "", joiner) for cell in row) for row in table.extract(x_tolerance=1.5))
                if _is_table(rows):
                    found.setdefault(sheet.number, []).append(Table(sheet.number, Box(x0, x1, top, bottom), rows))
            page.close()
    return {
        number: tuple(table for table in tables if len(table.rows) > 1 or _has_neighbour(table, found))
        for number, tables in found.items()
    }


def _has_neighbour(row: Table, found: dict[int, list[Table]]) -> bool:
    """Whether a single row is the last one of the page before, or the first one of the page after."""
    before, after = found.get(row.page - 1, [])[-1:], found.get(row.page + 1, [])[:1]
    return any(row.continues(table) for table in before) or any(table.continues(row) for table in after)


def _cell(text: str, joiner: Joiner) -> str:
    """The lines of a cell as one text. pdfplumber gives the hyphen of some typefaces as a soft one."""
    joined, hyphen = "", False
    for line in text.replace("\u00ad", "-").split("\n"):
        joined = joiner.join(joined, line.strip(), hyphen=hyphen)
        hyphen = re.search(r"\w-$", joined) is not None
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
