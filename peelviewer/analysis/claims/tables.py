"""Claims in tables: grades over columns of subjects, subjects over columns of grades, a force on each row."""

import re
from collections.abc import Iterable, Iterator, Sequence

from peelviewer.analysis.claims.document_context import DocumentContext
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.grade_mentions import sole_grade
from peelviewer.analysis.claims.inspection_time import When
from peelviewer.analysis.claims.open_lists import item_theme, item_themes
from peelviewer.domain.inspection import Programme
from peelviewer.domain.rules import Rule
from peelviewer.reference import reference
from peelviewer.reference.names import find_bodies

_CYCLE = re.compile(r"20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?")
_BEFORE = re.compile(r"\b(?:previous|last|before|earlier|prior|old)\b", re.IGNORECASE)
_THIS = re.compile(r"\b(?:this|current|latest|new|now)\b", re.IGNORECASE)
_PARTS_OF_CELL = re.compile(r"[^;•·▪\n]+")
Cell = tuple[str, int]  # its text and where it begins in the passage


def claims_in_table(text: str, context: DocumentContext, body: str | None) -> tuple[Found, ...]:
    """The claims of a table (rows are lines, cells are separated by tabs) whose first row says what its columns are."""
    head, *rows = _rows(text)
    if len(head) < 2 or not rows:
        return ()
    if sum(_is_of_grade(row) for row in (head, *rows)) >= 2:
        return tuple(_beside_grades((head, *rows), context, body))
    if sum(sole_grade(words) is not None for words, _ in head) >= 2:
        return tuple(_under_grades(head, rows, context, body))
    if sum(_CYCLE.fullmatch(words) is not None for words, _ in head[1:]) >= 1:
        return tuple(_under_years(head, rows, context, body))
    if sum(item_theme(words, context) is not None for words, _ in head[1:]) >= 1:
        return tuple(_under_subjects(head, rows, context, body))
    return tuple(_beside_subjects(head, rows, context, body))


def _beside_subjects(
    head: list[Cell], rows: list[list[Cell]], context: DocumentContext, body: str | None
) -> Iterator[Found]:
    """A row begins with a subject, and one of its other cells is its grade; a column may be of the inspection before."""
    now, then = When(context.cycle, past=False), When(None, past=True)
    columns = [then if _BEFORE.search(words) else now for words, _ in head]
    for row in (head, *rows):
        found = tuple(_of_row(row, columns, context, body, Rule.TABLE_BESIDE))
        if sum(not one.when.past for one in found) == 1:
            yield from found


def _is_of_grade(row: list[Cell]) -> bool:
    """Whether a row begins with a grade, and what stands beside it is none."""
    first, *others = (words for words, _ in row)
    return sole_grade(first) is not None and any(others) and not any(map(sole_grade, filter(None, others)))


def _beside_grades(rows: Sequence[list[Cell]], context: DocumentContext, body: str | None) -> Iterator[Found]:
    """A row begins with a grade, and beside it stand its subjects: "Good | Managing offenders; Protecting vulnerable people"."""
    when = When(context.cycle, past=False)
    for row in filter(_is_of_grade, rows):
        grade = sole_grade(row[0][0])
        for part, at in _parts_of(row[1:]):
            for theme in item_themes(part, context):
                if body and grade:
                    yield Found(body, theme, grade, when, at, at + len(part), Rule.TABLE_OVER)


def _parts_of(cells: Iterable[Cell]) -> Iterator[Cell]:
    """The subjects that stand in cells, several in one."""
    for words, start in cells:
        for part in _PARTS_OF_CELL.finditer(words):
            yield part[0], start + part.start()


def _of_row(
    row: list[Cell], columns: Sequence[When | None], context: DocumentContext, body: str | None, rule: Rule
) -> Iterator[Found]:
    """The grades of the subject that a row begins with, each of the inspection that its column is of."""
    theme = item_theme(row[0][0], context) if row[0][0] else None
    for (words, start), about in zip(row[1:], columns[1:], strict=False):
        grade = sole_grade(words) if words else None
        if body and grade and theme and about:
            yield Found(body, theme, grade, about, start, start + len(words), rule)


def _rows(text: str) -> list[list[Cell]]:
    rows, at = [], 0
    for line in text.split("\n"):
        cells, start = [], at
        for cell in line.split("\t"):
            cells.append((cell.strip(), start + len(cell) - len(cell.lstrip())))
            start += len(cell) + 1
        rows.append(cells)
        at += len(line) + 1
    return rows


def _under_grades(
    head: list[Cell], rows: list[list[Cell]], context: DocumentContext, body: str | None
) -> Iterator[Found]:
    """Each cell is a subject with the grade over its column."""
    for row in rows:
        for (words, start), (over, _) in zip(row, head, strict=False):
            grade, theme = sole_grade(over), item_theme(words, context) if words else None
            if body and grade and theme:
                when = When(context.cycle, past=False)
                yield Found(body, theme, grade, when, start, start + len(words), Rule.TABLE_OVER)


def _under_years(
    head: list[Cell], rows: list[list[Cell]], context: DocumentContext, body: str | None
) -> Iterator[Found]:
    """Each cell is a grade of the subject that its row begins with, in the inspection over its column."""
    columns = [_inspection(words, head, context) for words, _ in head]
    for row in rows:
        yield from _of_row(row, columns, context, body, Rule.TABLE_YEAR)


def _inspection(over: str, head: list[Cell], context: DocumentContext) -> When | None:
    """The inspection that the words over a column name: by its year, or as this one or the one before."""
    if _THIS.search(over):
        return When(context.cycle, past=False)
    if _BEFORE.search(over):
        return When(None, past=True)
    if not _CYCLE.fullmatch(over):
        return None
    calendar = reference().calendar
    programme = Programme.FIRE if context.fire else Programme.PEEL
    named = calendar.cycle_named(over) if not context.fire else None
    cycle = named or next(iter(calendar.cycles_of_year(over[:4], programme=programme)), None)
    newest = over == max(words for words, _ in head if _CYCLE.fullmatch(words))
    newer = any(_THIS.search(words) for words, _ in head) or (cycle != context.cycle and context.cycle is not None)
    return When(cycle, past=not newest or newer)


def _under_subjects(
    head: list[Cell], rows: list[list[Cell]], context: DocumentContext, body: str | None
) -> Iterator[Found]:
    """Each cell is a grade of the subject over its column, for the force that its row begins with."""
    for row in rows:
        named = [mention for mention in find_bodies(row[0][0]) if mention.kind in {"force", "unit", "place"}]
        who = named[0].name if len(named) == 1 else body if sole_grade(row[0][0]) else None
        for (words, start), (over, _) in zip(row, head, strict=False):
            grade, theme = sole_grade(words) if words else None, item_theme(over, context) if over else None
            if who and grade and theme:
                when = When(context.cycle, past=False)
                yield Found(who, theme, grade, when, start, start + len(words), Rule.TABLE_UNDER)
