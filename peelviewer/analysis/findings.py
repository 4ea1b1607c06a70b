"""What inspectors found, in words: the sentences of a document that praise or criticise an aspect of a theme."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from peelviewer.analysis.observations import Observation, observations
from peelviewer.analysis.passage_context import (
    Told,
    body_meant,
    holds_findings,
    is_label,
    the_only,
    theme_named,
    theme_of_section,
)
from peelviewer.analysis.voices import inspectors_named, is_found
from peelviewer.domain.claims import Quotation, Span
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.reference import reference
from peelviewer.reference.aspects import aspects

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX}
_DEMANDS = re.compile(r"\bareas? for improvement|\bcauses? of concern|\brecommendation", re.IGNORECASE)
_BETWEEN = re.compile(r"\bletter\b|\bre-?visit|\bre-?inspection\b", re.IGNORECASE)
_MARKS = '"“”‘’'


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence that praises or criticises an aspect of a theme, of one force in one inspection."""

    force: str
    theme: str
    aspect: str
    inspection: str
    praise: bool
    weight: float
    words: Words


def findings_in(told: Told) -> Iterator[Finding]:
    """What a report or an article tells as found: nothing that the police or others say of themselves."""
    document = told.document
    report = document.kind is DocumentKind.REPORT
    quoted: dict[int, list[Quotation]] = {}
    for quotation in told.quotations:
        quoted.setdefault(quotation.span.passage, []).append(quotation)
    inspectors: frozenset[str] = frozenset()
    if not report:
        inspectors = inspectors.union(*(inspectors_named(passage.text) for passage in told.passages))
    sole = the_only(known.theme for known in told.statements if not known.past)
    if sole is None and _BETWEEN.search(document.title):
        sole = theme_named("\n".join(passage.text for passage in told.passages))
    inspected = reference().cycle(document.cycle or "")
    whole = inspected.theme if inspected else ""
    for passage in told.passages:
        if passage.kind not in _READ or not holds_findings(passage) or is_label(passage):
            continue
        demanded = passage.kind is PassageKind.BOX or any(_DEMANDS.search(heading) for heading in passage.section[-1:])
        for seen in observations(passage.text, demanded=demanded):
            span = _unquoted(passage, seen)
            text = passage.text[span.start : span.end]
            if not report and not is_found(passage.text, span, quoted.get(passage.n, ()), inspectors):
                continue
            theme = _home(seen.aspect) or (theme_of_section(passage) or whole if report else sole) or theme_named(text)
            body = body_meant(text, passage, document)
            if theme and body and reference().force(body):  # neither a regional unit nor a fire service
                inspection = _inspection(told, theme)
                words = Words.at(document, passage, span.start, span.end)
                yield Finding(body, theme, seen.aspect, inspection, seen.praise, seen.weight, words)


def _unquoted(passage: Passage, seen: Observation) -> Span:
    """A sentence that is quoted whole, without its marks."""
    text = passage.text[seen.start : seen.end]
    bare = text.strip(_MARKS) if text[0] in _MARKS and text[-1] in _MARKS else text
    start = seen.start + text.index(bare)
    return Span(passage.n, start, start + len(bare))


def _home(aspect: str) -> str:
    return next(known.theme for known in aspects().aspects if known.id == aspect)


def _inspection(told: Told, theme: str) -> str:
    """The inspection a document tells of, or the letter or revisit that it is itself; "" where nothing says."""
    now = [known for known in told.statements if known.cycle and not known.past]
    of_theme = [known for known in now if known.theme == theme]
    cycles = [known.cycle for known in of_theme or now if known.cycle]
    if cycles:
        return max(cycles, key=cycles.count)
    between = _BETWEEN.search(told.document.title)
    published = told.document.published
    if between and published:
        programme = Programme.LETTER if between[0].lower() == Programme.LETTER else Programme.REVISIT
        return Inspection(programme, published.iso[:4]).id
    return told.document.cycle or ""
