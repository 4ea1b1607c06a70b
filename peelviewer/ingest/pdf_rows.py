"""Grades beside their subjects, one under the other, without the rules of a table: each row kept by itself."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from peelviewer.ingest import grade_rows
from peelviewer.ingest.blocks import GRADE_LINE, ends_sentence, without_bullet
from peelviewer.ingest.pdf_type import Line

_LONGEST = 95  # letters of a subject
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
    if not _one_under_the_other(lines, grades):
        return list(lines)
    taken = set(itertools.chain(*grades.values()))
    joined = []
    for n, line in enumerate(lines):
        if n in grades:
            cells = sorted((lines[grade] for grade in grades[n]), key=lambda grade: grade.x0)
            text = "\t".join([line.text, *(grade.text for grade in cells)])
            joined.append(replace(line, text=text, x1=cells[-1].x1, hyphen=False))
        elif n not in taken:
            joined.append(line)
    return joined


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


def _one_under_the_other(lines: Sequence[Line], grades: dict[int, list[int]]) -> bool:
    """Whether two subjects follow one another down the page with nothing between them."""
    taken = set(itertools.chain(*grades.values()))
    down = sorted((n for n in range(len(lines)) if n not in taken), key=lambda n: lines[n].top)
    return any(a in grades and b in grades for a, b in itertools.pairwise(down))
