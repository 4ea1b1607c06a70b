"""Sources disagree: a text says one grade of every area, or overall, where the inspectorate gave other grades, or none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.themes_in_text import OVERALL, PILLARS, themes_in
from peelviewer.analysis.contrast_text import and_list, have, key, publisher, theme_in_words, year
from peelviewer.analysis.inspection_told import inspection_told
from peelviewer.analysis.passage_context import KEPT, Told, body_meant, told_by_documents
from peelviewer.analysis.timeline import by_force, by_place
from peelviewer.domain.contrast_details import ScopeDiffers
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, PassageKind
from peelviewer.domain.evidence import Evidence, Statement
from peelviewer.domain.grades import Grade, Scale
from peelviewer.reference import reference

RULE = (
    "A text gives one grade to every area of an inspection, where another source has another grade for an area of it; or "
    "gives the force a grade overall, where the inspectorate grades areas only."
)

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.HEADING}
_GRADES = "|".join(grade.replace(" ", r"\s+") for grade in Grade)
_AREA = r"(?:areas?|categor(?:y|ies)|measures?|aspects?|elements?|strands?)"
_EVERY = re.compile(
    rf"\b(?P<before>{_GRADES})[”\"’']?\s+(?:in|at|across|on)\s+(?:all|every|each)(?:\s+(?:single|one)?\s*(?:of)?)?"
    rf"(?:\s+(?:the|its|our))?(?:\s+\w+)?\s+{_AREA}\b"
    rf"|\b(?:all|every|each)(?:\s+(?:single|one\s+of|of))?(?:\s+(?:the|its|our))?(?:\s+\w+)?\s+{_AREA}\s+"
    rf"(?:(?:was|were|is|are|has\s+been|have\s+been)\s+)(?:rated|graded|judged|found|deemed|assessed|marked)\s+"
    rf"(?:to\s+be\s+|as\s+)?[“\"‘']?(?P<after>{_GRADES})\b",
    re.IGNORECASE,
)
_OVERALL = re.compile(
    rf"\b(?:rated|graded|judged|deemed|assessed)\s+(?:as\s+|to\s+be\s+)?[“\"‘']?(?P<before>{_GRADES})[”\"’']?\s+overall\b"
    rf"|\boverall\s+(?:grade|rating|grading|judge?ment)\s+(?:of|was|is)\s+(?:an?\s+)?[“\"‘']?(?P<after>{_GRADES})\b",
    re.IGNORECASE,
)
_BESIDE = 40  # characters after an overall grade in which the subject that it is of is named
_HEDGED = re.compile(
    r"\b(?:not|nearly|almost|virtually|but\s+one|except|apart\s+from|all\s+but)\b|n[’']t\b"
    r"|\b(?:wants?|aims?|hopes?|striv\w+|ambitions?|goals?|visions?|targets?|must|should|would|could|may|might|will)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Wide:
    """One grade told of a whole inspection of a force: of `every` area of it, or overall."""

    force: str
    cycle: str
    grade: str
    every: bool


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each force and inspection of which it is told, with all who tell it."""
    found: dict[_Wide, dict[int, Words]] = {}
    forces = by_force(evidence.statements)
    for told in told_by_documents(evidence):
        if told.document.kind is not DocumentKind.REPORT:
            for wide, words in _told(told, forces):
                found.setdefault(wide, {}).setdefault(told.document.id, words)
    for wide, sources in found.items():
        given = _given(wide, forces.get(wide.force, ()))
        others = [known for known in given if known.grade != wide.grade]
        if others or (given and not wide.every):
            yield _contrast(wide, tuple(sources.values()), tuple(others if wide.every else given))


def _told(told: Told, forces: Mapping[str, Sequence[Statement]]) -> Iterator[tuple[_Wide, Words]]:
    for passage in told.passages:
        for start, end, grade, every in _grades_of_all(passage.text) if passage.kind in _READ else ():
            force = body_meant(passage.text[start:end], passage, told.document)
            cycle = _cycle(told, force, forces.get(force, ())) if force else ""
            if force and cycle:
                yield _Wide(force, cycle, grade, every), Words.at(told.document, passage, start, end)


@lru_cache(maxsize=KEPT)
def _grades_of_all(text: str) -> tuple[tuple[int, int, str, bool], ...]:
    """The sentences of a passage that give one grade to everything: where, which grade, and whether to every area."""
    if not (_EVERY.search(text) or _OVERALL.search(text)):
        return ()
    return tuple(
        (start, end, " ".join((match["before"] or match["after"]).lower().split()), pattern is _EVERY)
        for start, end in sentence_spans(text)
        for pattern in (_EVERY, _OVERALL)
        if (match := pattern.search(text, start, end)) and not _HEDGED.search(text, start, end)
        if pattern is _EVERY or not _of_a_subject(text[match.start() : min(match.end() + _BESIDE, end)])
    )


def _of_a_subject(words: str) -> bool:
    """Whether "overall" is said of one subject: "rated good overall at investigating crime"."""
    return any(mention.theme != OVERALL for mention in themes_in(words))


def _cycle(told: Told, force: str, known: Sequence[Statement]) -> str:
    """The inspection that a document tells of, where that is one of PEEL that grades areas and nothing above them."""
    cycle = inspection_told(told, force, known)
    inspected = reference().cycle(cycle)
    return cycle if inspected and inspected.is_peel and inspected.scale is Scale.FIVE_TIER else ""


def _given(wide: _Wide, statements: tuple[Statement, ...]) -> list[Statement]:
    """The best known grade of each area in that inspection."""
    places = by_place(statements, wide.force)
    return [
        cells[wide.cycle][0]
        for theme, cells in places.items()
        if theme not in {*PILLARS, "overall"} and wide.cycle in cells
    ]


def _contrast(wide: _Wide, words: tuple[Words, ...], given: tuple[Statement, ...]) -> Contrast:
    names = [publisher(one.document) for one in words]
    who = and_list(names)
    listed = and_list(f"{theme_in_words(known.theme)} {known.grade}" for known in given)
    if wide.every:
        a = f"{wide.grade} in every area"
        reason = f"{who} {have(names)} {wide.force} {a} of {year(wide.cycle)}; it was also graded: {listed}."
        summary = f"also graded: {listed}"
    else:
        a = f"{wide.grade} overall"
        reason = (
            f"{who} {have(names)} {wide.force} {a} in {year(wide.cycle)}. The inspectorate gives no overall grade; what it "
            f"graded, as far as known here: {listed}."
        )
        summary = f"no overall grade is given; graded: {listed}"
    return Contrast(
        key=key("every-area" if wide.every else "overall", wide.force, wide.cycle, wide.grade),
        kind=ContrastKind.SOURCES_DISAGREE,
        force=wide.force,
        theme="",
        a=Side(f"{who}: {a}", words=words),
        b=Side(summary, given),
        reason=reason,
        rule=RULE,
        strength=0.62,
        detail=ScopeDiffers(wide.force),
    )
