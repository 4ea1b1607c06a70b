"""Sources disagree on a cause of concern: a text says that one was raised, or none, where the report says the opposite."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peelviewer.analysis.bodies_meant import BodiesMeant
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.concern_words import CONCERN, NAMES_CONCERN
from peelviewer.analysis.contrast_text import and_list, have, key, publisher, theme_in_words, year
from peelviewer.analysis.inspection_told import inspection_told
from peelviewer.analysis.observed import of_document
from peelviewer.analysis.passage_context import (
    ChapterThemes,
    Told,
    holds_findings,
    theme_named,
    told_by_documents,
)
from peelviewer.analysis.timeline import by_force
from peelviewer.domain.contrast_details import ConcernDiffers
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, PassageKind
from peelviewer.domain.evidence import Evidence

RULE = (
    "A text says that inspectors raised a cause of concern on a theme, and the report of that inspection says that it raised "
    "none; or the other way round."
)

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX, PassageKind.HEADING}
_NONE = re.compile(
    rf"(?:\bno|\bnot|\bnor|\bnever|\bwithout|n[’']t)\b[^.;]{{0,50}}{CONCERN}"
    rf"|{CONCERN}[^.;]{{0,30}}\b(?:was|were|is|are|has|have)(?:\s+not|n[’']t)\b",
    re.IGNORECASE,
)
_RAISED = re.compile(
    r"\b(?:issu|rais|record|identif|nam|serv|publish|list|mak|made|gave|giv|flag|declar|formal|accelerated|constitut|this is|these are|is a|are a)\w*\b",
    re.IGNORECASE,
)
# What is over, asked about, or told of another time.
_NOT_NOW = re.compile(
    r"\b(?:closed|discharged|lifted|resolved|removed|no longer|previous(?:ly)?|earlier|last (?:year|time|inspection)|if|whether|would|could|may|might)\b|\?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Concern:
    """A sentence that says whether a cause of concern was raised on a theme of an inspection."""

    raised: bool
    of_report: bool
    words: Words


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each force, theme and inspection where the report and others say the opposite."""
    forces = by_force(evidence.statements)
    told: dict[tuple[str, str, str], list[_Concern]] = {}
    for document in told_by_documents(evidence):
        bodies = BodiesMeant(document)
        for at, start, end, theme in _sentences(document):
            passage = document.passages[at]
            sentence = passage.text[start:end]
            force = bodies.at(passage, start, end)
            cycle = inspection_told(document, force, forces.get(force, ())) if force else ""
            if cycle:
                raised = _NONE.search(sentence) is None
                words = Words.at(document.document, passage, start, end)
                of_report = document.document.kind is DocumentKind.REPORT
                told.setdefault((force, theme, cycle), []).append(_Concern(raised, of_report, words))
    for (force, theme, cycle), each in sorted(told.items(), key=lambda item: item[0]):
        yield from _contrasts(force, theme, cycle, each)


@of_document
def _sentences(told: Told) -> Iterator[tuple[int, int, int, str]]:
    """The sentences of a document that say whether a cause of concern was raised: the place of the passage, the span, the theme."""
    chapters = ChapterThemes(told)
    for at, passage in enumerate(told.passages):
        if passage.kind not in _READ or not holds_findings(passage) or not NAMES_CONCERN.search(passage.text):
            continue
        for start, end in sentence_spans(passage.text):
            sentence = passage.text[start:end]
            tells = NAMES_CONCERN.search(sentence) and (_NONE.search(sentence) or _RAISED.search(sentence))
            if not tells or _NOT_NOW.search(sentence):
                continue
            theme = theme_named(sentence) or chapters.at(passage, start)
            if theme:
                yield at, start, end, theme


def _contrasts(force: str, theme: str, cycle: str, told: Sequence[_Concern]) -> Iterator[Contrast]:
    own = [one for one in told if one.of_report]
    if not own or len({one.raised for one in own}) > 1:
        return
    others = {
        one.words.document.id: one for one in reversed(told) if not one.of_report and one.raised is not own[0].raised
    }
    if others:
        said = [others[number] for number in sorted(others)]
        names = [publisher(one.words.document) for one in said]
        first, second = ("none", "one") if said[0].raised else ("one", "none")
        yield Contrast(
            key=key("concern", force, theme, cycle),
            kind=ContrastKind.SOURCES_DISAGREE,
            force=force,
            theme=theme,
            a=Side(f"the report of {year(cycle)}: {first} raised", words=(own[0].words,)),
            b=Side(f"{and_list(names)}: {second} raised", words=tuple(one.words for one in said)),
            reason=(
                f"{and_list(names)} {have(names)} {second if second == 'one' else 'no'} cause of concern raised on "
                f"{theme_in_words(theme)} in {year(cycle)}; the report itself says that it raised {first}."
            ).replace("one cause of concern", "a cause of concern"),
            rule=RULE,
            strength=0.66,
            detail=ConcernDiffers(said[0].raised),
        )
