"""Ruled tables, rows and columns kept: those of a page's grids that hold no prose."""

import re
import unicodedata
from dataclasses import dataclass

from peelviewer.ingest.blocks import Joiner
from peelviewer.ingest.pdf_grids import FEWEST, rules_across
from peelviewer.ingest.pdf_lines import LINE_END_HYPHEN, Sheet
from peelviewer.ingest.pdf_type import Box, Line

_SAME_PLACE = 3.0  # points
_LONE_HYPHEN = re.compile(r"(?<=\w) -$")  # of a word that the cell divides: some files set it behind the last one
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


def ruled_tables(sheets: list[Sheet], joiner: Joiner) -> dict[int, tuple[Table, ...]]:
    """The tables of a PDF by page. A grid of two columns of prose (2015's grade boxes) is no table."""
    rules = {sheet.number: rules_across(sheet.rules, sheet.lines) for sheet in sheets}
    grids = {number for number, count in rules.items() if count >= _GRID}
    # A row of a table may stand alone on the page before or after the others.
    beside = {number + step for number in grids for step in (-1, 1)}
    found: dict[int, list[Table]] = {}
    for sheet in sheets:
        if sheet.number in grids or (sheet.number in beside and rules[sheet.number] >= FEWEST):
            for grid in sheet.grids:
                rows = tuple(tuple(_joined(cell, joiner) for cell in row) for row in grid.rows)
                if _is_table(rows):
                    found.setdefault(sheet.number, []).append(Table(sheet.number, grid.box, rows))
    return {
        number: tuple(table for table in tables if len(table.rows) > 1 or _has_neighbour(table, found))
        for number, tables in found.items()
    }


def _has_neighbour(row: Table, found: dict[int, list[Table]]) -> bool:
    """Whether a single row is the last one of the page before, or the first one of the page after."""
    before, after = found.get(row.page - 1, [])[-1:], found.get(row.page + 1, [])[:1]
    return any(row.continues(table) for table in before) or any(table.continues(row) for table in after)


def _joined(text: str, joiner: Joiner) -> str:
    """The lines of a cell as one text."""
    joined, hyphen = "", False
    text = unicodedata.normalize("NFC", text.replace("\x02", LINE_END_HYPHEN))  # as pdfium gives it of a rectangle
    for line in re.split(rf"\r?\n|(?<={LINE_END_HYPHEN})(?!\r?\n)", text):
        words = line.rstrip(LINE_END_HYPHEN).strip()
        joined = joiner.join(joined, words, hyphen=hyphen)
        hyphen = LINE_END_HYPHEN in line or re.search(r"\w-$", words) is not None
    return _LONE_HYPHEN.sub("", " ".join(joined.split()))


def _is_table(rows: tuple[tuple[str, ...], ...]) -> bool:
    cells = [cell for row in rows for cell in row if cell]
    longest = max((len(cell) for cell in cells), default=0)
    return max(map(len, rows)) >= 2 and longest < 260 and len(cells) > len(rows)


def table_of(line: Line, tables: tuple[Table, ...]) -> Table | None:
    """The table that `line` stands in."""
    return next((table for table in tables if table.box.holds(line)), None)
