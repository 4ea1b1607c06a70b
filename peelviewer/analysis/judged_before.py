"""Which grade an answer is about where its own text names none for certain: one that was given shortly before it."""

import re
from collections.abc import Iterable, Mapping, Sequence

from peelviewer.analysis.answers import Answer
from peelviewer.analysis.claims.themes_in_text import PILLARS, themes_in
from peelviewer.analysis.contrast_text import held
from peelviewer.analysis.follow_up.likeness import topic
from peelviewer.analysis.inspection_told import came_out_before
from peelviewer.analysis.passage_context import Told, is_fire_service
from peelviewer.analysis.same_matter import stems_of
from peelviewer.analysis.timeline import by_place, published_on
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Standing
from peelviewer.reference import reference

_FORCE = re.compile(
    r"\b(?:inadequate|failing)\b[^.;]{0,30}\b(?:force|constabulary)\b|\b(?:force|constabulary)\b[^.;]{0,30}\b(?:inadequate|failing)\b",
    re.IGNORECASE,
)
_LINE = 6  # words of a line that heads what is below it
Forces = Mapping[str, tuple[Statement, ...]]


def judged_before(answer: Answer, told: Told, forces: Forces) -> list[Statement]:
    """The grades that an answer speaks of, of those that others give its force: by the grade and theme it names.

    Where it names no theme, the themes of its whole text count, unless that tells grades itself, which are not low; and
    where these say nothing either, a grade that only one theme has, or the only low one that a document tells. One that is not low
    counts only where it is named together with its theme.
    """
    recent = _recent(answer.force, told, forces)
    grade = answer.grade
    low = [known for known in recent if known.grade is grade or (grade is None and known.grade.is_low)]
    tells = any(known.force == answer.force and known.is_certain_by_words for known in told.statements)
    whole = () if tells else (told.document.title, *(passage.text for passage in told.passages))
    beside = tuple(passage.text for passage in told.passages if passage.n == answer.words.span.passage)
    for texts in ((answer.words.quote,), beside, whole):
        themes = {mention.theme for text in texts for mention in themes_in(text, fire=is_fire_service(answer.force))}
        named = [known for known in low if known.theme in themes] or (
            by_a_word(low, " ".join(texts)) if texts != whole else []
        )
        if named:
            own = [known for known in named if known.theme not in PILLARS]
            return _newest(own or named)
    only = _newest(low)
    of_force = _FORCE.search(answer.words.quote) is not None  # a pillar sums its questions up
    only = [known for known in only if known.theme in PILLARS or not of_force] or only
    other = tells or told.counted or _on_something_else(answer, told)  # then it may answer to what it tells itself
    if len(only) != 1 or not only[0].grade.is_low:
        return []
    return only if grade or (held(only[0]) and not other) else []


def judged_in_its_words(answer: Answer, told: Told, forces: Forces) -> list[Statement]:
    """The low grades given before an answer whose theme, or whose own sentence, has a word that the answer has and no other has.

    So "the finding that our planning is inadequate" is on the force that is "inadequate at planning and managing its organisation".
    """
    grade = answer.grade
    low = [
        known for known in _recent(answer.force, told, forces) if known.grade.is_low and grade in {None, known.grade}
    ]
    return _newest(by_a_word(low, answer.words.quote) or _by_own_words(low, answer))


def _by_own_words(low: Sequence[Statement], answer: Answer) -> list[Statement]:
    said = topic(answer.words.quote) - topic(answer.force)
    own = {known.theme: topic(known.quote) for known in low}
    return [
        known
        for known in low
        if said & own[known.theme].difference(*(words for theme, words in own.items() if theme != known.theme))
    ]


def _on_something_else(answer: Answer, told: Told) -> bool:
    """Whether a line of its own stands above an answer, which is no title and no date, and names no theme."""
    above = next((passage.text for passage in told.passages if passage.n == answer.words.span.passage - 1), "")
    is_line = 0 < len(above.split()) <= _LINE and not above.endswith((".", "”", '"', ":"))
    return is_line and above != told.document.title and not any(letter.isdigit() for letter in above)


def _recent(force: str, told: Told, forces: Forces) -> list[Statement]:
    """The grades that came out shortly before a text; before one without a date those that the newest report tells."""
    best = _best(forces.get(force, ()), force)
    published = told.document.published
    if published:
        return [known for known in best if came_out_before(known, published.iso)]
    return _newest([known for known in best if known.standing is Standing.GRADED])


def _newest(statements: Sequence[Statement]) -> list[Statement]:
    """Those of the inspection that came out last, as documents of the library tell them where they do."""
    read = [known for known in statements if held(known)] or list(statements)
    last = max(map(published_on, read), default="")
    return [known for known in read if published_on(known) == last]


def by_a_word(low: Sequence[Statement], text: str) -> list[Statement]:
    """Those whose theme has a word in its name that no other's has, and that a text has too: "about vulnerable people"."""
    said = stems_of(text)
    own = {known.theme: stems_of(reference().theme_label(known.theme)) for known in low}
    return [
        known
        for known in low
        if said & own[known.theme].difference(*(stems for theme, stems in own.items() if theme != known.theme))
    ]


def _best(statements: Iterable[Statement], force: str) -> list[Statement]:
    """The best statement of each theme and inspection, left out what the grade book alone shows again."""
    places = by_place((known for known in statements if known.is_certain and not known.past), force)
    points = (known for cycles in places.values() for known in cycles.values())
    return [known[0] for known in points if held(known[0]) or not known[0].carried_over_from]
