"""Stands out, as a text itself says: the only force with its grade, beside what the text counts of the others."""

import re
from collections.abc import Iterator

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.contrast_text import is_graded, key, publisher, side, theme_in_words, year
from peelviewer.analysis.passage_context import Told, told_by_documents
from peelviewer.domain.contrast_details import StandsApart
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.evidence import Evidence, Statement
from peelviewer.domain.grades import Grade
from peelviewer.domain.numbers import NUMBER_WORDS, value_of
from peelviewer.reference import reference

RULE = (
    "A text says that a force is the only one with its grade, or one of a few, and counts how the others were graded. Nothing is "
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
_FEWEST = 2  # grades that a sentence counts, which is then on all forces
_MOST_WORDS = 40  # of a sentence that says who is alone


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each grade that its own text says is alone and sets beside a count of the others."""
    for told in told_by_documents(evidence):
        counts = list(_counts(told))
        for known in told.statements if counts else ():
            words = _alone(told, known)
            if words and evidence.force in {None, known.force}:
                yield _contrast(told, known, words, *counts[0])


def _alone(told: Told, known: Statement) -> Words | None:
    """The sentence of a grade which says that no other force has it."""
    if known.span is None or known.past or not known.cycle or not reference().force(known.force):
        return None
    passage = next((each for each in told.passages if each.n == known.span.passage), None)
    if passage is None:
        return None
    for start, end in sentence_spans(passage.text):
        sentence = passage.text[start:end]
        if start <= known.span.start < end and _ALONE.search(sentence) and len(sentence.split()) <= _MOST_WORDS:
            return Words.at(told.document, passage, start, end)
    return None


def _counts(told: Told) -> Iterator[tuple[Words, dict[Grade, int]]]:
    """The sentences of a text that count the forces with each grade."""
    for passage in told.passages:
        if passage.kind in _READ and _COUNTED.search(passage.text):
            yield from _counted(told, passage)


def _grade(written: str) -> Grade:
    return Grade(" ".join(written.lower().replace("require ", "requires ").split()))


def _counted(told: Told, passage: Passage) -> Iterator[tuple[Words, dict[Grade, int]]]:
    for start, end in sentence_spans(passage.text):
        found = {
            _grade(match["grade"]): value_of(match["number"]) for match in _COUNTED.finditer(passage.text, start, end)
        }
        if len(found) >= _FEWEST and sum(found.values()) > len(Grade) * _FEWEST:
            yield Words.at(told.document, passage, start, end), found


def _contrast(told: Told, known: Statement, words: Words, counted: Words, counts: dict[Grade, int]) -> Contrast:
    assert known.cycle
    others = {grade: count for grade, count in counts.items() if grade is not known.grade}
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
