"""Which grade an answer speaks of where its own text tells none for certain: one that was given shortly before it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from peelviewer.analysis.answers import Answer
from peelviewer.analysis.claims.grade_mentions import sole_grade
from peelviewer.analysis.claims.themes_in_text import PILLARS, themes_in
from peelviewer.analysis.passage_context import Told
from peelviewer.analysis.timeline import by_place, published_on
from peelviewer.domain.evidence import Statement

_LATEST = 400  # days after a grade in which it is answered

Forces = Mapping[str, tuple[Statement, ...]]


def judged_before(answer: Answer, told: Told, forces: Forces) -> list[Statement]:
    """The low grades that an answer speaks of, of those that others give its force: by the grade and theme it names.

    Where it names no theme, the themes of its whole text count, unless that tells grades itself, which are not low; and
    where these say nothing either, a grade that only one theme has.
    """
    published = told.document.published
    if published is None:
        return []
    recent = [
        known for known in _best(forces.get(answer.force, ()), answer.force) if _just_before(known, published.iso)
    ]
    grade = sole_grade(answer.words.quote)
    low = [known for known in recent if known.grade.is_low and grade in {None, known.grade}]
    tells = any(known.force == answer.force and known.is_certain_by_words for known in told.statements)
    whole = () if tells else (told.document.title, *(passage.text for passage in told.passages))
    for texts in ((answer.words.quote,), whole):
        themes = {mention.theme for text in texts for mention in themes_in(text)}
        if named := [known for known in low if known.theme in themes]:
            own = [known for known in named if known.theme not in PILLARS]
            return _newest(own or named)
    only = _newest(low) if grade else []
    return only if len(only) == 1 else []


def _newest(statements: Sequence[Statement]) -> list[Statement]:
    """Those of the inspection that came out last."""
    last = max(map(published_on, statements), default="")
    return [known for known in statements if published_on(known) == last]


def _best(statements: Iterable[Statement], force: str) -> list[Statement]:
    """The best statement of each theme and inspection, grades shown again left out."""
    places = by_place((known for known in statements if known.is_certain and not known.past), force)
    points = (known for cycles in places.values() for known in cycles.values())
    return [known[0] for known in points if not any(each.carried_over_from for each in known)]


def _just_before(known: Statement, iso: str) -> bool:
    """Whether a grade came out in the months before a day, or before the end of a month or year."""
    judged = published_on(known)
    if not judged or judged[: len(iso)] > iso[: len(judged)]:
        return False
    return (_day(iso) - _day(judged)).days <= _LATEST


def _day(iso: str) -> date:
    """The first day that an ISO date can mean."""
    year, month, day = (int(part) for part in (*iso.split("-"), "1", "1")[:3])
    return date(year, month, day)
