"""One stream of lines in reading order: footnotes apart, figures' lettering out, columns joined over the page."""

import itertools
import re
from dataclasses import dataclass

from peelviewer.ingest.blocks import CAPTION, SOURCE
from peelviewer.ingest.pdf_lines import Sheet
from peelviewer.ingest.pdf_tables import Table, table_of
from peelviewer.ingest.pdf_type import Box, Line

ALIGNED = 6.0  # points: rules this near stand under one another


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with the column it stands in (0 and 1 in a grid of two, otherwise -1) and the table, if any."""

    line: Line
    column: int = -1
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: its number, and its lines."""

    number: int
    lines: tuple[Line, ...]


def flow(sheets: list[Sheet], tables: dict[int, tuple[Table, ...]], size: float) -> tuple[list[Placed], list[Footnote]]:
    """The body's lines in reading order, and the footnotes."""
    stream: list[Placed] = []
    notes: list[Footnote] = []
    above: tuple[Box, int] | None = None  # the grid that ended the page before, and where its left column ends
    for sheet in sheets:
        lines, found = _without_footnotes(sheet, size, notes[-1].number if notes else 0)
        notes += found
        grids = _grids(sheet)
        placed = [
            Placed(line, _column(line, grids), table_of(line, tables.get(sheet.number, ())))
            for line in _without_lettering(sheet, lines)
        ]
        runs_on: tuple[Box, int] | None = None
        if above and (left_and_right := _running_on(placed, grids, above[0])):
            left, right = left_and_right
            placed = [p for p in placed if p not in left and p not in right]
            stream[above[1] : above[1]] = left
            stream += right
            runs_on = (above[0], above[1] + len(left))
        start = len(stream)
        stream += placed
        above = runs_on if not placed else None  # cells that fill the page may run on over the next one too
        if placed and placed[-1].column == 1 and (grid := _grid_of(placed[-1].line, grids)):
            lefts = [n for n, p in enumerate(placed) if p.column == 0 and _grid_of(p.line, grids) is grid]
            above = (grid, start + lefts[-1] + 1) if lefts else None
    return stream, notes


def _running_on(placed: list[Placed], grids: list[Box], above: Box) -> tuple[list[Placed], list[Placed]] | None:
    """What belongs to the two cells that ended the page before in the grid `above`: each to the end of its own column.

    They run on as far as the headings of the next row.
    """
    if not placed or placed[0].column != 0 or placed[0].line.bold:
        return None
    grid = _grid_of(placed[0].line, grids)
    if grid is None or abs(grid.x0 - above.x0) >= ALIGNED:
        return None
    cells = [p for p in placed if p.column != -1 and _grid_of(p.line, grids) is grid]
    left, right = (
        list(itertools.takewhile(lambda p: not p.line.bold, (p for p in cells if p.column == column)))
        for column in (0, 1)
    )
    return left, right


def _grids(sheet: Sheet) -> list[Box]:
    """The rules down the middle of grids of two columns, from the top."""
    found = [
        rule
        for rule in sheet.rules
        if rule.bottom - rule.top > 15 and 0.35 * sheet.width < rule.x0 < 0.65 * sheet.width and rule.x1 - rule.x0 < 3
    ]
    return sorted(found, key=lambda rule: rule.top)


def _grid_of(line: Line, grids: list[Box]) -> Box | None:
    return next((grid for grid in grids if grid.top - 2 <= line.top <= grid.bottom + 2), None)


def _column(line: Line, grids: list[Box]) -> int:
    middle = _grid_of(line, grids)
    if middle is None:
        return -1
    if line.x1 <= middle.x0 + 2:
        return 0
    return 1 if line.x0 >= middle.x0 - 2 else -1


def _without_footnotes(sheet: Sheet, size: float, last: int) -> tuple[list[Line], list[Footnote]]:
    """Footnotes stand under a short rule or in smaller type at the foot, and their numbers run on."""
    lines = sheet.lines
    rule = next(
        (
            rule
            for rule in sheet.rules
            if 60 < rule.x1 - rule.x0 < 220
            and rule.x0 < sheet.width / 4
            and rule.top > sheet.height / 4
            and all(line.size < 0.93 * size for line in lines if line.top >= rule.top - 1)
        ),
        None,
    )
    small = [line for line in lines if line.size < 0.93 * size and (rule is None or line.top >= rule.top - 1)]
    notes: list[Footnote] = []
    taken: list[Line] = []
    for line in small:
        number = int(line.raised) if line.raised.isdecimal() else 0
        text = line.text
        if not number and (match := re.match(r"(\d{1,2})(?:[.)]?\s+(?=\S)|(?=[A-Z‘“]))", text)):
            number, text = int(match[1]), text[match.end() :]
        expected = (notes[-1].number if notes else last) + 1
        if number == expected or (rule is not None and not notes and number > last):
            notes.append(Footnote(number, (_with_text(line, text),)))
            taken.append(line)
        elif notes and (rule is not None or line.top - taken[-1].top < 2.2 * line.size + 4):
            notes[-1] = Footnote(notes[-1].number, (*notes[-1].lines, line))
            taken.append(line)
    gone = set(map(id, taken))
    return [line for line in lines if id(line) not in gone], notes


def _with_text(line: Line, text: str) -> Line:
    return Line(line.page, text, line.x0, line.x1, line.top, line.bottom, line.size, line.bold, line.hyphen)


def _without_lettering(sheet: Sheet, lines: list[Line]) -> list[Line]:
    """The lines without the lettering of figures: what stands between a figure's caption and its source line."""
    kept: list[Line] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        kept.append(line)
        number += 1
        if not re.match(r"(figure|chart|map)\b", line.text, re.IGNORECASE) or not CAPTION.match(line.text):
            continue
        while (
            number < len(lines)
            and _same_type(lines[number], line)
            and lines[number].top - line.top < 3 * line.size * 1.6
        ):
            kept.append(lines[number])  # the caption's second line
            number += 1
        end = next((n for n in range(number, len(lines)) if SOURCE.match(lines[n].text)), None)
        if end is None:
            end = number
            pictures = [box for box in sheet.boxes if box.bottom - box.top > 40 and box.top > line.top - 4]
            while end < len(lines) and any(box.holds(lines[end]) for box in pictures):
                end += 1
        number = end
    return kept


def _same_type(line: Line, other: Line) -> bool:
    return line.bold == other.bold and abs(line.size - other.size) < 0.6 and abs(line.x0 - other.x0) < 30
