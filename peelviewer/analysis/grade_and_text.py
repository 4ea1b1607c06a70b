"""Grade and text part ways: a good grade, and a cause of concern or a recommendation from the same inspection."""

import re
from collections.abc import Iterator, Sequence

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.concern_words import CONCERN, NAMES_CONCERN
from peelviewer.analysis.contrast_text import (
    agreeing,
    and_list,
    graded,
    is_graded,
    key,
    publisher,
    side,
    theme_in_words,
    year,
)
from peelviewer.analysis.observed import passages_with
from peelviewer.analysis.passage_context import (
    ChapterThemes,
    Told,
    body_meant,
    holds_findings,
    the_only,
    theme_named,
    told_by_documents,
)
from peelviewer.analysis.same_matter import stems_of
from peelviewer.analysis.timeline import by_force, by_place
from peelviewer.domain.claims import Span
from peelviewer.domain.contrast_details import Ground, PartsWays
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import Evidence, Statement
from peelviewer.reference import reference

RULE = (
    "A theme graded adequate or better for which the same inspection names a cause of concern, or one graded good or outstanding "
    "for which it recommended improvement. Areas for improvement beside a good grade are usual and do not count."
)

_OF_MATTER = re.compile(  # in a word or two: "about diversity"
    rf"{CONCERN}\s+(?:about|on|over|regarding|relating to)\s+(?P<matter>(?!how\b|the way\b)[\w’'-]+(?:\s+[\w’'-]+){{0,2}})\s*[,.;]",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^(?:\w+\s+)?causes?\s+of\s+concern\b", re.IGNORECASE)
_LABEL = re.compile(r"^\W*(?:\w+\s+)?causes?\s+of\s+concern\s*[:–—-]", re.IGNORECASE)
_SETTLED = re.compile(
    r"^\W*(?:none|nil)\b|[:–—-]\s*(?:none|nil)\b|\b(?:closed|discharged|lifted|resolved|removed|no longer|previous(?:ly)?|earlier|last (?:year|inspection))\b"
    rf"|\bif\b[^.]*{CONCERN}|{CONCERN}[^.]*\bif\b"
    r"|\b(?:no|any|not an?|without an?y?)\s+(?:\w+\s+)?causes?\b"
    rf"|\b(?:may|might|can|could|would|sometimes|whenever|where)\b[^.]*{CONCERN}",  # what reports have, and not this one
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"(?:this|that|these|it|which) (?:is|are|was|were)\b", re.IGNORECASE)  # the sentence before
_SHORT = 300  # characters of a concern that are quoted
_OF_GROUND = {Ground.CONCERN: ("concern", 0.72), Ground.RECOMMENDATION: ("recommended", 0.45)}  # a word, a strength
_PROSE = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX}
_RECOMMENDED = re.compile(
    r"\brecommended\s+(?:that\s+)?(?:\w+\s+){0,6}?improve\w*|\brecommend\w+\s+(?:for\s+)?improvements?\b", re.IGNORECASE
)
_THEN = re.compile(r"\binspection\s+(?:in|of)\s+((?:19|20)\d\d)\b|\b((?:19|20)\d\d)\s+(?:\w+\s+){0,2}?inspection\b")


def find(evidence: Evidence) -> Iterator[Contrast]:
    """For each high grade at most one contrast with a concern, and one with a recommendation."""
    documents = told_by_documents(evidence)
    for told in documents:
        if told.document.kind is DocumentKind.REPORT:
            yield from _concerns(told)
    yield from _recommendations(evidence, documents)


def _concerns(told: Told) -> Iterator[Contrast]:
    document = told.document
    now = [known for known in told.statements if not known.past]
    sole = the_only(known.theme for known in now)
    themes = ChapterThemes(told)
    graded = {known.theme for known in now}
    high = {(known.force, known.theme): known for known in reversed(now) if not known.grade.is_low}
    found: dict[tuple[str, str], Words] = {}
    for passage in told.passages:
        if passage.kind in _PROSE and holds_findings(passage) and (span := _concern_in(passage)):
            text = passage.text[span.start : span.end]
            chapter = themes.at(passage, span.start) or sole or ""
            about = (body_meant(text, passage, document) or "", _theme_of_concern(text, chapter, graded))
            if about in high:
                found.setdefault(about, Words.at(document, passage, span.start, span.end))
    for (force, theme), words in found.items():
        known = high[force, theme]
        reason = (
            f"{is_graded(known)} at {theme_in_words(theme)}"
            f"{f' in {year(known.cycle)}' if known.cycle else ''}, yet the same report names a cause of concern in it."
        )
        yield _contrast(known, (known,), (words,), "a cause of concern in the same report", reason, Ground.CONCERN)


def _theme_of_concern(text: str, chapter: str, graded: set[str]) -> str:
    """The theme of a cause of concern: one of those `graded` that its sentence names, else its chapter's; "" where it names another matter."""
    if (named := theme_named(text)) in graded:
        return named or ""
    matter = _OF_MATTER.search(text)
    words = matter and stems_of(matter["matter"]) - stems_of("force service constabulary police")
    return "" if words and not words & stems_of(theme_in_words(chapter)) else chapter


def _concern_in(passage: Passage) -> Span | None:
    """The first sentence that names a cause of concern, or what stands under that heading, as far as it is short."""
    headed = bool(passage.section) and _HEADING.match(passage.section[-1]) is not None
    label = _LABEL.match(passage.text)
    under = headed or label is not None
    if (headed and _SETTLED.search(passage.section[-1])) or (label and _SETTLED.search(passage.text, label.end() - 1)):
        return None
    if not under and not NAMES_CONCERN.search(passage.text):
        return None
    spans = sentence_spans(passage.text)
    before = 0
    for start, end in spans:
        sentence = passage.text[
            max(start, label.end() if label else 0) : end
        ]  # "Cause of concern: it is not known if ..."
        if (under or NAMES_CONCERN.search(sentence)) and not _SETTLED.search(sentence):
            whole = [to for _, to in spans if under and end < to <= start + _SHORT]
            return Span(passage.n, before if _POINTS_BACK.match(sentence) else start, max(whole, default=end))
        before = start
    return None


def _recommendations(evidence: Evidence, documents: Sequence[Told]) -> Iterator[Contrast]:
    """What a text recalls as recommended in an inspection, where that inspection is known to have graded it high."""
    recalled: dict[tuple[str, str, str], list[Words]] = {}
    for document in documents:
        for passage in passages_with(document, "recommended", _RECOMMENDED.search):
            if passage.kind not in _PROSE:
                continue
            for start, end in sentence_spans(passage.text):
                text = passage.text[start:end]
                then = _THEN.search(text) if _RECOMMENDED.search(text) else None
                theme = theme_named(text) if then else None
                force = body_meant(text, passage, document.document)
                cycle = (then[1] or then[2]) if then else ""
                if theme and force and reference().cycle(cycle):
                    words = Words.at(document.document, passage, start, end)
                    recalled.setdefault((force, theme, cycle), []).append(words)
    forces = by_force(evidence.statements) if recalled else {}
    for (force, theme, cycle), told in sorted(recalled.items(), key=lambda item: item[0]):
        known = by_place(forces.get(force, ()), force).get(theme, {}).get(cycle, ())
        if known and known[0].grade.is_high:
            reason = (
                f"{force} was graded {graded(known[0])} at {theme_in_words(theme)}; the same inspection recommended improvement. "
                "Both are true: one is a grade, the other a recommendation."
            )
            who = and_list(publisher(words.document) for words in told)
            yield _contrast(
                known[0], agreeing(known), told, f"improvement recommended ({who})", reason, Ground.RECOMMENDATION
            )


def _contrast(
    known: Statement, same: Sequence[Statement], told: Sequence[Words], summary: str, reason: str, ground: Ground
) -> Contrast:
    what, strength = _OF_GROUND[ground]
    each = {words.document.id: words for words in reversed(told)}  # the first of each document
    return Contrast(
        key=key("grade-and-text", known.force, known.theme, known.cycle or "", what),
        kind=ContrastKind.GRADE_AND_TEXT,
        force=known.force,
        theme=known.theme,
        a=side(same),
        b=Side(summary, words=tuple(each[number] for number in sorted(each))),
        reason=reason,
        rule=RULE,
        detail=PartsWays(ground),
        strength=strength,
    )
