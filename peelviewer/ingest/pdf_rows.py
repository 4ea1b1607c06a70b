"""Grades beside their subjects, one under the other, without the rules of a table: each row kept by itself."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from peelviewer.ingest import grade_rows
from peelviewer.ingest.blocks import GRADE_LINE, ends_sentence, without_bullet
from peelviewer.ingest.pdf_type import Line

_LONGEST = 95  # letters of a subject
_NEAR = 4  # lines after a subject's first in the file's order
_STEP = 1.9  # of the size of type, from a line to the next
_SPREAD = 3.0  # points at least between a subject and its grade


def with_rows(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a page, those marked that are rows: a grade set apart stands behind a tab on its subject's line."""
    joined = _grades_put_beside(lines)
    rows = {}
    if sum(grade_rows.ends_in_grade(line.text) for line in joined) >= grade_rows.FEWEST:
        rows = grade_rows.runs([without_bullet(line.text) for line in joined])
    elif not any("\t" in line.text for line in joined):
        return tuple(joined)
    found = []
    for number, line in enumerate(joined):
        cells = line.text.split("\t")
        if len(cells) > 2 and _has_neighbour(joined, number):
            found.append(replace(line, row=True))
        elif number in rows:
            found.append(replace(line, row=True, text=rows[number].cells if rows[number].spaced else line.text))
        else:
            found.append(replace(line, text=" ".join(cells)) if len(cells) > 1 else line)
    return tuple(found)


def _has_neighbour(lines: Sequence[Line], number: int) -> bool:
    return any("\t" in lines[near].text for near in (number - 1, number + 1) if 0 <= near < len(lines))


def _grades_put_beside(lines: Sequence[Line]) -> list[Line]:
    """The lines, a column of grades joined to the column of its subjects, whichever the file gives first."""
    subjects = {n: _subject_of(line, lines) for n, line in enumerate(lines) if GRADE_LINE.fullmatch(line.text)}
    grades: dict[int, list[int]] = {}
    for n, subject in subjects.items():
        if subject is not None:
            grades.setdefault(subject, []).append(n)
    second: dict[int, int] = {}
    if not _beside_another(lines, set(grades), set(itertools.chain(*grades.values()))):
        grades, second = _among_rows(lines, grades)
    if not grades:
        return list(lines)
    taken = {*itertools.chain(*grades.values()), *second.values()}
    joined = []
    for n, line in enumerate(lines):
        if n in grades:
            cells = sorted((lines[grade] for grade in grades[n]), key=lambda grade: grade.x0)
            subject_text = f"{line.text} {lines[second[n]].text}" if n in second else line.text
            text = "\t".join([subject_text, *(grade.text for grade in cells)])
            bottom = lines[second[n]].bottom if n in second else line.bottom
            joined.append(replace(line, text=text, x1=cells[-1].x1, bottom=bottom, hyphen=False))
        elif n not in taken:
            joined.append(line)
    return joined


def _among_rows(lines: Sequence[Line], grades: dict[int, list[int]]) -> tuple[dict[int, list[int]], dict[int, int]]:
    """The grades by their subjects, of those beside rows that the file gives as one line each; and the second lines of subjects."""
    rows = {n for n, line in enumerate(lines) if "\t" in line.text} if grades else set()
    if not rows:
        return {}, {}
    second = {n: beneath for n in grades if (beneath := _second_line(n, lines)) is not None}
    taken = {*itertools.chain(*grades.values()), *second.values()}
    found = _beside_another(lines, set(grades) | rows, taken)
    return {n: grades[n] for n in grades if n in found}, {n: second[n] for n in second if n in found}


def _second_line(subject: int, lines: Sequence[Line]) -> int | None:
    """The line under a subject on which it goes on: it begins where that does, in a small letter, and has no grade beside it."""
    line = lines[subject]
    for n, other in enumerate(lines[subject + 1 : subject + _NEAR], subject + 1):
        is_beneath = 0 < other.top - line.top < _STEP * line.size and abs(other.x0 - line.x0) < _SPREAD
        if is_beneath and other.text[:1].islower() and "\t" not in other.text and not line.hyphen:
            return n
    return None


def _subject_of(grade: Line, lines: Sequence[Line]) -> int | None:
    """The line on whose height a grade stands, to its right."""
    beside = [
        n
        for n, line in enumerate(lines)
        if line.x1 + _SPREAD < grade.x0
        and min(line.bottom, grade.bottom) - max(line.top, grade.top) > 0.5 * (grade.bottom - grade.top)
        and not GRADE_LINE.fullmatch(line.text)
        and len(line.text) <= _LONGEST
        and not ends_sentence(line.text.rstrip(":"))
    ]
    return max(beside, key=lambda n: lines[n].x1, default=None)


def _beside_another(lines: Sequence[Line], rows: set[int], taken: set[int]) -> set[int]:
    """The rows that follow one another down the page with nothing between them, those lines aside that others have taken."""
    down = sorted((n for n in range(len(lines)) if n not in taken), key=lambda n: lines[n].top)
    pairs = [pair for pair in itertools.pairwise(down) if pair[0] in rows and pair[1] in rows]
    return set(itertools.chain(*pairs))
