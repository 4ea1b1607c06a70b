"""Words that the kinds of contrast share: sides, grades in an inspection, keys."""

import re
from collections.abc import Iterable, Sequence

from peelviewer.domain.contrasts import Side
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.inspection import Inspection
from peelviewer.domain.wording import capital
from peelviewer.reference import reference

_LONGEST_TITLE = 72  # characters


def held(statement: Statement) -> bool:
    """Whether a document of the library says it, not only the grade book."""
    return statement.document is not None


def year(cycle: str) -> str:
    """The inspection as a reader calls it: "2015", "2018/19", and "2023" for "SOC 2023"."""
    inspection = Inspection.of(cycle)
    return inspection.year if inspection.years else cycle


def agreeing(known: Sequence[Statement]) -> tuple[Statement, ...]:
    """Of what is known of one inspection: the best statement and the documents that say the same.

    The grade book stands in only where no document says it.
    """
    best = known[0]
    same = [statement for statement in known if statement.grade is best.grade]
    if held(best):
        same = [statement for statement in same if held(statement)]
    return tuple(same)


def side(statements: Sequence[Statement]) -> Side:
    """A side that rests on `statements` of one inspection, strongest first: "good 2015, graded, p. 38"."""
    best = statements[0]
    named = [str(best.grade)]
    if best.cycle:
        named[0] += f" {year(best.cycle)}"
    named.append(str(best.standing))
    if best.carried_over_from:
        named.append(f"carried over from {best.carried_over_from}")
    elif best.page_label or best.page:
        named.append(f"p. {best.page_label or best.page}")
    elif best.standing is Standing.REPORTED and best.document:
        named.append(and_list(_publishers(statements)))
    return Side(", ".join(named), tuple(statements))


def graded(statement: Statement) -> str:
    """A grade in its inspection: "good in 2015", "good in 2018/19, carried over from 2017"."""
    words = f"{statement.grade} in {year(statement.cycle or '')}"
    if statement.carried_over_from:
        words += f", carried over from {statement.carried_over_from}"
    return words


def publisher(document: DocumentEntry) -> str:
    """Who published a document, or else the document's title, its end left off where it is long."""
    title = document.title or document.file_name
    if len(title) > _LONGEST_TITLE:
        title = f"{title[:_LONGEST_TITLE].rsplit(' ', 1)[0]}…"
    return document.publisher or f"“{title}”"


def is_graded(statement: Statement) -> str:
    """A grade as a clause: "Kent Police is good", "Norfolk Constabulary requires improvement"."""
    grade = statement.grade
    return f"{statement.force} {grade}" if grade is Grade.REQUIRES_IMPROVEMENT else f"{statement.force} is {grade}"


def theme_in_words(theme: str) -> str:
    """A theme's label inside a sentence."""
    label = reference().theme_label(theme)
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def and_list(words: Iterable[str]) -> str:
    """As "a", "a and b", "a, b and c", each once."""
    each = list(dict.fromkeys(words))
    return " and ".join([", ".join(each[:-1]), each[-1]]) if len(each) > 1 else "".join(each)


def have(names: Iterable[str]) -> str:
    """The verb after `and_list(names)`."""
    return "have" if len(set(names)) > 1 else "has"


def sentence(words: str) -> str:
    """With a capital and a full stop."""
    return f"{capital(words)}."


def steps_lower(before: Grade, after: Grade) -> int:
    """How many places of the list of grades `after` stands below `before`; negative where it stands above.

    For ordering and for counting steps within one scale only: it is never a score.
    """
    grades = tuple(Grade)
    return grades.index(after) - grades.index(before)


def key(kind: str, *parts: str) -> str:
    """A key that stays the same as long as the contrast is about the same things."""
    return ":".join((kind, *(re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-") for part in parts)))


def _publishers(statements: Iterable[Statement]) -> list[str]:
    return [publisher(statement.document) for statement in statements if statement.document]
