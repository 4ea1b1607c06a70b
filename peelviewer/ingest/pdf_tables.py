"""Ruled tables, rows and columns kept, through pdfplumber: asked only for pages whose rules make a grid."""

import io
from dataclasses import dataclass

from peelviewer.ingest.pdf_lines import Box, Line, Sheet


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


def ruled_tables(content: bytes, sheets: list[Sheet]) -> dict[int, tuple[Table, ...]]:
    """The tables of a PDF by page. A grid of two columns of prose (2015's grade boxes) is no table."""
    wanted = [sheet for sheet in sheets if _has_grid(sheet)]
    if not wanted:
        return {}
    import pdfplumber

    found: dict[int, tuple[Table, ...]] = {}
    with pdfplumber.open(io.BytesIO(content), pages=[sheet.number for sheet in wanted]) as pdf:
        for sheet, page in zip(wanted, pdf.pages, strict=True):
            tables = []
            for table in page.find_tables():
                x0, top, x1, bottom = table.bbox
                rows = tuple(
                    tuple(" ".join((cell or "").split()) for cell in row) for row in table.extract(x_tolerance=1.5)
                )
                if _is_table(rows):
                    tables.append(Table(sheet.number, Box(x0, x1, top, bottom), rows))
            page.close()
            if tables:
                found[sheet.number] = tuple(tables)
    return found


def _has_grid(sheet: Sheet) -> bool:
    """Three rules across and two down, some of them inside the outer ones: cheap to ask, seldom wrong."""
    across = [rule for rule in sheet.rules if rule.x1 - rule.x0 > 100]
    down = [rule for rule in sheet.rules if rule.bottom - rule.top > 8 and rule.x1 - rule.x0 < 3]
    return len(across) >= 4 and len(down) >= 2


def _is_table(rows: tuple[tuple[str, ...], ...]) -> bool:
    cells = [cell for row in rows for cell in row if cell]
    longest = max((len(cell) for cell in cells), default=0)
    return len(rows) >= 2 and max(map(len, rows)) >= 2 and longest < 260 and len(cells) > len(rows)


def table_of(line: Line, tables: tuple[Table, ...]) -> Table | None:
    """The table that `line` stands in."""
    return next((table for table in tables if table.box.holds(line)), None)
