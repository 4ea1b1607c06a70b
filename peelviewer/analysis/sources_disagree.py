"""Sources disagree: one inspection of one force and theme, and two different grades said of it."""

import re
from collections.abc import Iterator, Sequence

from peelviewer.analysis.claims.themes_in_text import PILLARS
from peelviewer.analysis.comparability import compare
from peelviewer.analysis.contrast_text import agreeing, held, key, publisher, side, steps_lower, theme_in_words, year
from peelviewer.analysis.timeline import asked, by_place, is_overall
from peelviewer.analysis.whole_sentences import in_whole_sentences
from peelviewer.analysis.wide_grades import wide_grades
from peelviewer.domain.contrast_details import GradesDiffer
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.evidence import Evidence, Statement

RULE = (
    "Two sources name different grades for the same force, theme and inspection. What a text says of an earlier inspection counts "
    "where it names the year."
)

_AGAINST_BOOK = 0.5
_REVISED = "The grade was revised"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def find(evidence: Evidence) -> Iterator[Contrast]:
    """The best known grade of each inspection against each other grade that a source names for it."""
    for force, statements in asked(evidence).items():
        of_areas = [known for known in statements if not _of_everything(known, evidence)]
        for theme, places in by_place(of_areas, force).items():
            for cycle, known in places.items():
                if any(held(statement) for statement in known):
                    others = [one for other, cell in places.items() if other != cycle for one in cell if held(one)]
                    yield from _at(force, theme, cycle, [one for one in known if _is_of_it(one, others, evidence)])


def _is_of_it(statement: Statement, others: Sequence[Statement], evidence: Evidence) -> bool:
    """Whether a statement is surely of that inspection.

    What looks back is where it names a year, and where no text tells the same grade of another inspection.
    """
    if not statement.past:
        return True
    same = any(other.grade is statement.grade and not other.past for other in others)
    return bool(_YEAR.search(in_whole_sentences(statement, evidence.passages, elsewhere=False).quote)) and not same


def _of_everything(statement: Statement, evidence: Evidence) -> bool:
    """Whether the words of a statement give one grade to every area: that is a contrast of its own."""
    if statement.document is None or statement.span is None:
        return False
    passages = evidence.passages.get(statement.document.id, ())
    text = next((passage.text for passage in passages if passage.n == statement.span.passage), "")
    return any(wide.start <= statement.span.start < wide.end for wide in wide_grades(text))


def _at(force: str, theme: str, cycle: str, known: Sequence[Statement]) -> Iterator[Contrast]:
    if not known:
        return
    best = agreeing(known)
    same = tuple(statement for statement in known if statement.grade is best[0].grade)
    # A document that names two grades for a theme speaks of two questions, or of two parts of one.
    sources = {statement.document.id for statement in best if statement.document}
    seen = {best[0].grade} | {one.grade for one in known if one.document and one.document.id in sources}
    for other in known:
        if other.grade in seen:
            continue
        if not held(other) and any(not held(statement) for statement in same):
            continue  # the grade book has several questions here, and one of them says the same
        listed_whole = any(not held(known) and is_overall(known) for known in (best[0], other))
        if listed_whole and is_overall(best[0]) != is_overall(other) and theme not in PILLARS:
            continue  # of the whole inspection and of a question in it: both are true
        seen.add(other.grade)
        against = agreeing([statement for statement in known if statement.grade is other.grade])
        yield Contrast(
            key=key("disagree", force, theme, cycle, best[0].grade, other.grade),
            kind=ContrastKind.SOURCES_DISAGREE,
            force=force,
            theme=theme,
            a=side(best),
            b=side(against),
            reason=(
                f"For {theme_in_words(theme)} in {year(cycle)}, {_who(best[0])} says {best[0].grade} "
                f"and {_who(other)} says {other.grade}.{_revised(known)}"
            ),
            rule=RULE,
            detail=GradesDiffer(best[0].grade, other.grade),
            strength=_strength(best[0], other),
            comparability=compare(best[0], other),
        )


def _strength(one: Statement, other: Statement) -> float:
    """More for a wide difference; less against the grade book alone: there is one side to read, and that may be misread."""
    wide = 0.04 * abs(steps_lower(one.grade, other.grade))
    read = 0.7 if held(one) and held(other) else _AGAINST_BOOK
    return round(read + wide - 0.2 * _unsure(other), 3)


def _revised(known: Sequence[Statement]) -> str:
    """What the grade book notes of a grade that was changed after it was published."""
    return next((f" {one.note}" for one in known if one.note.startswith(_REVISED)), "")


def _unsure(statement: Statement) -> bool:
    return statement.confidence not in {"", "verified"}


def _who(statement: Statement) -> str:
    if statement.document is None:
        return "the grade book (by inference)" if _unsure(statement) else "the grade book"
    return publisher(statement.document)
