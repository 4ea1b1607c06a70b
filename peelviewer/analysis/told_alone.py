"""Stands out, as a text itself says: the only force with its grade, beside what it counts or tells of the others."""

import re
from collections.abc import Iterator, Sequence

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.contrast_text import is_graded, key, publisher, side, theme_in_words, year
from peelviewer.analysis.observed import of_document, passages_with
from peelviewer.analysis.passage_context import Told, told_by_documents
from peelviewer.domain.claims import Span
from peelviewer.domain.contrast_details import StandsApart
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.evidence import Evidence, Statement
from peelviewer.domain.grades import Grade
from peelviewer.domain.numbers import NUMBER_WORDS, value_of
from peelviewer.reference import reference
from peelviewer.reference.names import find_bodies

RULE = (
    "A text says that a force is the only one with its grade, or one of a few and counts how the others were graded. Nothing is "
    "looked up: both sides are its own words."
)

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX}
_ALONE = re.compile(
    r"\bthe only (?:\w+ )?(?:force|constabulary|service|one)\b|\bone of (?:only|just) (?:two|three|four)\b|\balone (?:in|among|of)\b"
    r"|\bno other (?:police )?(?:force|constabulary|service)\b",
    re.IGNORECASE,
)
_GRADE = "|".join(grade.replace("requires", "requires?").replace(" ", r"\s+") for grade in Grade)
_COUNTED = re.compile(
    rf"\b(?P<number>\d{{1,2}}|{NUMBER_WORDS})\s+(?:(?:others?|forces|more|of\s+them|of\s+the\s+\w+)\s+)*"
    rf"(?:(?:was|were|are|is|got|received|graded|rated|judged|as|to\s+be|be)\s+)*[“\"‘']?(?P<grade>{_GRADE})\b",
    re.IGNORECASE,
)
_MARK = rf"(?:{_GRADE}|(?:lowest|worst|highest|best|top|bottom)\b[^.;,]{{0,20}}?\b(?:grade|grading|mark|rating|judge?ment)s?)"
_BODY = r"(?:force|constabulary|service|brigade|one)"
# The grade it is alone with stands in the same words: "the only force in the region to be judged inadequate".
_ONLY_GRADED = re.compile(
    rf"\bthe only (?:\w+ )?{_BODY}\b(?!\s+of\s+(?:\w+\s+){{0,2}}(?:areas?|aspects?|grades?|kind|subjects|questions|measures|counts|pillars)\b)(?P<among>[^.;,]{{0,60}}?)\b(?:to|that|which|with|graded|rated|judged|given|found)\b[^.;,]{{0,60}}?{_MARK}"
    rf"|\balone (?:in|among|of)\b[^.;]{{0,60}}?{_MARK}",
    re.IGNORECASE,
)
_NO_OTHER = re.compile(
    rf"\bno other (?:police |fire )?{_BODY}\b[^.;]{{0,60}}?\b(?:has|had|got|received|reached|was given|were given|did)\b[^.;]{{0,30}}?"
    rf"\b(?:(?:that|this|the same|such an?|so (?:high|low) a) (?:grade|mark|rating|judge?ment)|{_GRADE}|as (?:well|badly))"
    rf"|\bthe only (?:\w+ )?{_BODY} (?:to which|that|which|with|to)\b[^.;]{{0,30}}?\b(?:that|this|such a|the same) (?:grade|mark|rating|judge?ment)\b",
    re.IGNORECASE,
)
_AT_AN_END = {Grade.OUTSTANDING: "higher", Grade.INADEQUATE: "lower"}
_FEWEST = 2  # grades that a sentence counts, which is then on all forces
_MOST_WORDS = 40  # of a sentence that says who is alone


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each grade that its own text says is alone and sets beside a count of the others."""
    for told in told_by_documents(evidence):
        counts = _counts(told)
        for known in told.statements:
            if known.past or not known.cycle or evidence.force not in {None, known.force} or _is_unit(known.force):
                continue
            places = [_around(told, span) for span in (known.span, *known.also) if span]
            alone = next((here[0] for here in places[:1] if here and _ALONE.search(here[0].quote)), None)
            if alone and counts and len(alone.quote.split()) <= _MOST_WORDS and reference().force(known.force):
                yield _contrast(told, known, alone, *counts[0])
            elif says := next(filter(None, map(_says_alone, [*places, *_named_alone(told, known)])), None):
                yield _only(told, known, says)


def _around(told: Told, span: Span) -> list[Words]:
    """The sentence of a grade, and the one after it."""
    passage = next((each for each in told.passages if each.n == span.passage), None)
    spans = sentence_spans(passage.text) if passage else ()
    at = next((number for number, (start, end) in enumerate(spans) if start <= span.start < end), None)
    if passage is None or at is None:
        return []
    return [Words.at(told.document, passage, *each) for each in spans[at : at + 2]]


def _named_alone(told: Told, known: Statement) -> Iterator[list[Words]]:
    """The sentences that name a force first and say that it is the only one, where the text gives it the grade for one theme."""
    same = {each.theme for each in told.statements if each.force == known.force and each.grade is known.grade}
    if len(same) > 1 or known.past:
        return
    for passage in passages_with(told, "only graded", _ONLY_GRADED.search):
        for start, end in sentence_spans(passage.text):
            named = find_bodies(passage.text[start:end])
            if named and named[0].name == known.force and _has_mark(passage.text[start:end], known.grade):
                yield [Words.at(told.document, passage, start, end)]


def _has_mark(sentence: str, grade: Grade) -> bool:
    written = re.search(_GRADE, sentence, re.IGNORECASE)
    return written is None or _grade(written[0]) is grade


def _says_alone(here: Sequence[Words]) -> Words | None:
    """The words which say that no other has the grade: those of the grade, or the next sentence."""
    if here and _ONLY_GRADED.search(here[0].quote):
        return here[0]
    return next((words for words in here if _NO_OTHER.search(words.quote)), None)


def _is_unit(body: str) -> bool:
    return any(mention.kind == "unit" for mention in find_bodies(body))


def _only(told: Told, known: Statement, says: Words) -> Contrast:
    """The same contrast as with its peers, where these are known: then it is one, with the sources of both."""
    assert known.cycle
    others = tuple(
        each
        for each in told.statements
        if (each.theme, each.cycle) == (known.theme, known.cycle)
        and each.grade is not known.grade
        and each.force != known.force
        and not each.past
    )
    return Contrast(
        key=key("stands-out", known.force, known.theme, known.cycle),
        kind=ContrastKind.STANDS_OUT,
        force=known.force,
        theme=known.theme,
        a=Side(side([known]).summary, (known,), (says,)),
        b=Side("no other", others, () if others else (says,)),
        reason=(
            f"{is_graded(known)} at {theme_in_words(known.theme)} in {year(known.cycle)}, the only one with this grade, as "
            f"{publisher(told.document)} says."
        ),
        rule=RULE,
        detail=StandsApart(known.grade, 0, 0),
        direction=_AT_AN_END.get(known.grade, ""),
        strength=0.55,
    )


@of_document
def _counts(told: Told) -> Iterator[tuple[Words, tuple[tuple[Grade, int], ...]]]:
    """The sentences of a text that count the forces with each grade."""
    for passage in told.passages:
        if passage.kind in _READ and _COUNTED.search(passage.text):
            yield from _counted(told, passage)


def _grade(written: str) -> Grade:
    return Grade(" ".join(written.lower().replace("require ", "requires ").split()))


def _counted(told: Told, passage: Passage) -> Iterator[tuple[Words, tuple[tuple[Grade, int], ...]]]:
    for start, end in sentence_spans(passage.text):
        found = {
            _grade(match["grade"]): value_of(match["number"]) for match in _COUNTED.finditer(passage.text, start, end)
        }
        if len(found) >= _FEWEST and sum(found.values()) > len(Grade) * _FEWEST:
            yield Words.at(told.document, passage, start, end), tuple(found.items())


def _contrast(
    told: Told, known: Statement, words: Words, counted: Words, counts: Sequence[tuple[Grade, int]]
) -> Contrast:
    assert known.cycle
    others = {grade: count for grade, count in counts if grade is not known.grade}
    usual = max(others, key=lambda grade: others[grade])
    listed = ", ".join(f"{count} {grade}" for grade, count in others.items() if count)
    return Contrast(
        key=key("alone", known.force, known.theme, known.cycle),
        kind=ContrastKind.STANDS_OUT,
        force=known.force,
        theme=known.theme,
        a=Side(side([known]).summary, (known,), (words,)),
        b=Side(f"of the others: {listed}", words=(counted,)),
        reason=(
            f"{is_graded(known)} at {theme_in_words(known.theme)} in {year(known.cycle)}, alone or one of a few, as "
            f"{publisher(told.document)} says; of the others it counts {listed}."
        ),
        rule=RULE,
        detail=StandsApart(usual, others[usual], sum(others.values())),
        strength=0.56,
    )
