"""Lines that give a subject its grade, one under the other: a table without ruled lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_GRADE = r"(?:outstanding|good|adequate|requires? improvement|inadequate|not (?:yet )?(?:graded|inspected)|ungraded)"
_GRADES = re.compile(rf"{_GRADE}\W{{0,2}}", re.IGNORECASE)
# Colon, dash or bracket; or dots, or a wide gap, as in a table.
_MARKS = re.compile(
    rf"(?P<subject>[A-Z].{{2,95}}?)(?:\s*[:|–—=]\s*|\s+-\s+|\s*[(\[])\s*[‘“'\"]?(?P<grade>{_GRADE})[’”'\"]?[)\].]?",
    re.IGNORECASE,
)
_GAP = re.compile(
    rf"(?P<subject>[A-Z].{{2,95}}?)(?:\s*(?:\.\s?){{3,}}\s*|\s*[…·_]+\s*|\s*\t\s*|\s{{3,}})(?P<grade>{_GRADE})\.?",
    re.IGNORECASE,
)
_BESIDE = re.compile(rf"(?P<subject>[A-Z].{{2,95}}?)\s(?P<grade>{_GRADE})", re.IGNORECASE)
_FIRST = re.compile(rf"{_GRADE}\s*[:–—-]\s*\w", re.IGNORECASE)
# Before a grade these words make a sentence of a line, not a row.
_SENTENCE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|as|a|an|the|at|of|to|and|or|not|very|so|too|that|which|it|rated|graded|judged|marked|found|remains?|overall|from|with|more|how|its?|being)|[,;.?!])$",
    re.IGNORECASE,
)
_LAST = ("outstanding", "good", "adequate", "improvement", "graded", "inspected")  # words of grades that end a row
_TAIL = 18  # letters
FEWEST = 2  # rows one under the other are a table
_TWO_CELLS = re.compile(r"\s*(?P<first>\S+(?:\s\S+)*)\s{2,}(?P<second>\S+(?:\s\S+)*)\s*")
_BULLET = re.compile(r"\s*(?:[^\w\s(£‘“'\"]{1,2}|\d{1,2}[.)]|\(?[a-z][.)])\s")  # of a list, which is no table
_RULE = re.compile(r":?[-=]+:?")  # between the heads of a table and its rows
_COLUMNS = 3  # of a table without grades


@dataclass(frozen=True, slots=True)
class Row:
    """A subject and its grade; `spaced` where a gap sets them apart and no mark: the row of a table."""

    subject: str
    grade: str
    spaced: bool

    @property
    def cells(self) -> str:
        """The row as a table has it."""
        return f"{self.subject}\t{self.grade}"


def ends_in_grade(line: str) -> bool:
    """Whether the last word of a line may be a grade: no other line is a row."""
    return line.rstrip()[-_TAIL:].lower().rstrip("’”'\").] ").endswith(_LAST)


def row_of(line: str, *, beside: bool = False) -> Row | None:
    """The row that a line is, if it is one; with `beside`, a line counts too that merely ends in a grade."""
    if not ends_in_grade(line):  # asked of every line there is
        return None
    text = line.strip()
    match = _MARKS.fullmatch(text) or _GAP.fullmatch(text) or (_BESIDE.fullmatch(text) if beside else None)
    if match is None or (match.re is _BESIDE and not match["grade"][0].isupper()):
        return None
    subject = match["subject"].strip(" \t.…·_:–—-")
    if _SENTENCE.search(subject) or re.search(r"[.?!;] [A-Z]", subject) or _GRADES.fullmatch(subject):
        return None
    return Row(" ".join(subject.split()), match["grade"], match.re is not _MARKS)


def opens_with_grade(line: str) -> bool:
    """Whether a line gives a grade before what it is for: "Good: crime recording"."""
    return _FIRST.match(line) is not None


def tables(lines: Sequence[str]) -> dict[int, str]:
    """The lines of tables whose cells are set apart by bars or wide gaps, by their numbers, each with tabs between its cells.

    A table is two lines or more, one under the other, with as many cells: three or more, or grades fill some.
    """
    found: dict[int, str] = {}
    run: dict[int, list[str]] = {}
    framed = False  # whether bars stand at both ends of the table's lines
    for number, line in enumerate([*lines, ""]):
        framed = framed if run else line.strip().startswith("|")
        cells = _cells(line, framed=framed)
        if run and len(cells) != len(next(iter(run.values()))):
            if _is_table(list(run.values())):
                found |= {at: "" if all(map(_RULE.fullmatch, row)) else "\t".join(row) for at, row in run.items()}
            run, framed = {}, line.strip().startswith("|")
            cells = _cells(line, framed=framed)
        if len(cells) > 1:
            run[number] = cells
    return _in_two_columns(lines) | found


def _in_two_columns(lines: Sequence[str]) -> dict[int, str]:
    """The lines of tables of two columns, the second of which begins in one place: three lines or more, without grades."""
    found: dict[int, str] = {}
    run: dict[int, re.Match[str]] = {}
    for number, line in enumerate([*lines, ""]):
        row = None if _BULLET.match(line) else _TWO_CELLS.fullmatch(line)
        if row is None or (run and row.start("second") != next(iter(run.values())).start("second")):
            if len(run) > FEWEST and not any(_GRADES.fullmatch(each["second"]) for each in run.values()):
                found |= {at: f"{each['first']}\t{each['second']}" for at, each in run.items()}
            run = {}
        if row is not None:
            run[number] = row
    return found


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    rows = [row for row in rows if not all(map(_RULE.fullmatch, row))]
    graded = sum(any(map(_GRADES.fullmatch, row)) for row in rows)
    return len(rows) >= FEWEST and (graded >= FEWEST or len(rows[0]) >= _COLUMNS)


def _cells(line: str, *, framed: bool) -> list[str]:
    """The cells of a line: between bars, or three and more between gaps of which one is wide.

    `framed`: bars stand at the ends too; else a line that begins or ends with one has an empty cell there.
    """
    if "|" in line:
        bare = line.strip().removeprefix("|").removesuffix("|") if framed else line
        return [cell.strip() for cell in bare.split("|")]
    cells = re.split(r"\s{2,}", line.strip())
    return cells if len(cells) > FEWEST and re.search(r"\S\s{3,}\S", line) else []


def runs(lines: Sequence[str]) -> dict[int, Row]:
    """The rows among lines, by their numbers: two or more one under the other, with nothing but blank lines between."""
    found: dict[int, Row] = {}
    run: dict[int, Row] = {}
    for number, line in enumerate([*lines, "."]):
        if not line.strip():
            continue
        if row := row_of(line, beside=True):
            run[number] = row
            continue
        if len(run) >= FEWEST:
            found |= run
        run = {}
    return found
