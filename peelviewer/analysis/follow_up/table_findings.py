"""Findings in tables: a row each, with columns for what is to be done, by when, by whom, and what became of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from peelviewer.analysis.follow_up.addressees import DEMAND
from peelviewer.analysis.follow_up.labels import Label, heading_label
from peelviewer.domain.claims import FindingKind
from peelviewer.domain.document import Passage

_DUE = re.compile(
    r"^\W*by\W*$|\b(?:by\s+when|due|deadlines?|dates?|timescales?|time\s*frame|target|to\s+be\s+(?:done|completed?|met)|completion)\b",
    re.IGNORECASE,
)
_TO = re.compile(
    r"^\W*(?:for|to)\W*$|\b(?:owner|responsib\w+|addressed\s+to|addressee|who|whom|for\s+action|recipient|body|force)\b",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"\b(?:status|progress|our\s+(?:view|assessment|judge?ment|findings?)|(?:we|inspectors?)\s+found|has\s+done|position|updates?|conclusion|outcome|RAG|result|now|assessment|done\s+since)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:words?|wording|text|what\s+(?:the|must|should|needs?|to)|detail|description|action|required|finding|recommended)\b",
    re.IGNORECASE,
)
_KIND = re.compile(r"\W*(?:types?|kinds?|category|findings?)\W*", re.IGNORECASE)
_NAMED = 10  # characters of a cell that names an earlier finding
_LONG = 25  # characters of a cell that may say what is to be done


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its place in the passage."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """A finding in a row of a table; with `earlier`, one of an earlier inspection and what became of it.

    `name` is what the row calls it: "Recommendation 2", "AFI 3".
    """

    kind: FindingKind | None
    words: Cell
    earlier: bool
    due: str = ""
    addressee: str = ""
    statuses: tuple[Cell, ...] = ()
    name: str = ""


@dataclass(slots=True)
class _Columns:
    words: int | None = None
    label: Label | None = None
    kind: int | None = None
    due: int | None = None
    to: int | None = None
    statuses: list[int] = field(default_factory=list)


def rows_of(passage: Passage) -> list[list[Cell]]:
    """The rows of a table passage, each as cells."""
    rows, at = [], 0
    for line in passage.text.split("\n"):
        cells, place = [], at
        for text in line.split("\t"):
            cells.append(Cell(text, place, place + len(text)))
            place += len(text) + 1
        rows.append(cells)
        at += len(line) + 1
    return rows


def findings_in(passage: Passage, above: Label | None, earlier: bool) -> Iterator[Row]:
    """The findings of a table beneath a label, if there is any; `earlier`: its headings speak of an earlier inspection."""
    rows = rows_of(passage)
    header = rows[0]
    columns = _columns(header, rows[1:], above, earlier=earlier)
    if columns is None:
        yield from _labelled_rows(rows, earlier=earlier)
        return
    for row in rows[1:]:
        of_row = _label_cell(row[columns.kind]) if columns.kind is not None and columns.kind < len(row) else None
        label = of_row or _labelled_in(row, columns) or columns.label
        told = [row[column] for column in columns.statuses if column < len(row) and row[column].text.strip()]
        of_then = earlier or any(each is not None and each.earlier for each in (label, columns.label))
        if columns.words is None or columns.words >= len(row) or not row[columns.words].text.strip():
            continue
        if label is None and not (of_then and told):
            continue
        yield Row(
            label.kind if label else None,
            row[columns.words],
            of_then,
            _text(row, columns.due),
            _text(row, columns.to),
            tuple(told),
            _text(row, columns.kind),
        )


def _columns(header: list[Cell], rows: list[list[Cell]], above: Label | None, *, earlier: bool) -> _Columns | None:
    """What the columns hold, by their headings; None where no heading says that they hold findings, or what became of them."""
    found = _Columns(label=above)
    for number, cell in enumerate(header):
        _place(found, number, cell.text, rows, _LONG)
    if earlier and found.words is None:  # that only names earlier findings
        for number, cell in enumerate(header):
            _place(found, number, cell.text, rows, _NAMED)
    of_then = earlier and bool(found.statuses)
    if found.label is None and found.kind is None and not of_then:
        return None
    if found.words is None:
        taken = {found.kind, found.due, found.to, *found.statuses}
        least = _NAMED if of_then else _LONG
        free = [number for number in range(len(header)) if number not in taken and _is_long(rows, number, least)]
        demanding = [number for number in free if _mostly(rows, number, label_only=False)]
        found.words = next(iter(demanding or free), found.kind if of_then else None)
    return found if found.words is not None and (found.kind is not None or found.label is not None or of_then) else None


def _place(found: _Columns, number: int, heading: str, rows: list[list[Cell]], least: int) -> None:
    """What a column holds, by its heading."""
    label = heading_label(heading) if heading else None
    names_kinds = label is not None or _KIND.fullmatch(heading) is not None
    if names_kinds and _mostly(rows, number, label_only=True):
        found.kind = number
    elif label and found.words is None and _is_long(rows, number, least):
        found.words, found.label = number, label
    elif _STATUS.search(heading):
        found.statuses.append(number)
    elif _DUE.search(heading):
        found.due = number
    elif _WORDS.search(heading) and found.words is None and _is_long(rows, number):
        found.words = number
    elif _TO.search(heading):
        found.to = number


def _labelled_rows(rows: list[list[Cell]], *, earlier: bool) -> Iterator[Row]:
    """Rows that begin with a label: "Area for improvement | The force should …"."""
    for row in rows:
        label = _label_cell(row[0])
        words = max(row[1:], key=lambda cell: len(cell.text), default=None)
        if label and words and len(words.text) >= _LONG:
            due = next(
                (
                    cell.text
                    for cell in row[1:]
                    if cell is not words and re.search(r"\b20\d\d\b|\bmonths?\b", cell.text)
                ),
                "",
            )
            yield Row(label.kind, words, earlier or label.earlier, due)


def _labelled_in(row: list[Cell], columns: _Columns) -> Label | None:
    """The label that another cell of a row is: "AFI" among numbers of recommendations."""
    others = (cell for number, cell in enumerate(row) if number not in {columns.words, *columns.statuses})
    return next((label for cell in others if (label := _label_cell(cell)) and not label.rest), None)


def _label_cell(cell: Cell) -> Label | None:
    return heading_label(cell.text) if len(cell.text) < 60 else None


def _mostly(rows: list[list[Cell]], number: int, *, label_only: bool) -> bool:
    cells = [row[number] for row in rows if number < len(row) and row[number].text.strip()]
    told = [cell for cell in cells if (_label_cell(cell) if label_only else DEMAND.search(cell.text))]
    return bool(cells) and 2 * len(told) > len(cells)


def _is_long(rows: list[list[Cell]], number: int, least: int = _LONG) -> bool:
    lengths = [len(row[number].text) for row in rows if number < len(row)]
    return bool(lengths) and sum(lengths) / len(lengths) >= least


def _text(row: list[Cell], number: int | None) -> str:
    return row[number].text.strip() if number is not None and number < len(row) else ""
