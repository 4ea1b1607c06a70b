"""Opposite findings: an aspect of a theme that one inspection praises and another criticises, in words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from peelviewer.analysis.claims.themes_in_text import label_theme, themes_in
from peelviewer.analysis.observations import observations
from peelviewer.analysis.sides import and_list, key, publisher, sentence, theme_in_words, year
from peelviewer.analysis.timeline import in_time, settled
from peelviewer.analysis.voices import inspectors_named, is_found
from peelviewer.domain.claims import Quotation, Span
from peelviewer.domain.contrasts import Contrast, ContrastKind, Side, Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry, Evidence, Statement
from peelviewer.reference.aspects import aspects
from peelviewer.reference.names import find_bodies

RULE = (
    "Sentences from two inspections about the same aspect of a theme, where the words beside it praise in one and "
    "criticise in the other. A candidate: words are no grades."
)

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX}
_DEMANDS = re.compile(r"\bareas? for improvement|\bcauses? of concern|\brecommendation", re.IGNORECASE)
_NO_FINDINGS = re.compile(r"^(?:introduction|about|annex|terminology|force in numbers|how we|what is|our )", re.IGNORECASE)
_SURE = 0.9  # the best sentence of each side weighs at least this
_ONE_WAY = 0.5  # of the weight of an inspection's sentences that point one way, over those that do not
_PER_THEME = 2


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


def find(evidence: Evidence) -> Iterator[Contrast]:
    """At most a few for each force and theme: the inspections that speak most clearly of each aspect."""
    told: dict[tuple[str, str], dict[str, dict[str, list[Finding]]]] = {}
    for document, statements in _documents(evidence):
        for finding in _findings(evidence, document, statements):
            of_theme = told.setdefault((finding.force, finding.theme), {})
            of_theme.setdefault(finding.aspect, {}).setdefault(finding.inspection, []).append(finding)
    for (force, theme), of_theme in sorted(told.items()):
        found = [made for aspect, times in of_theme.items() if (made := _clearest(force, theme, aspect, times))]
        yield from sorted(found, key=lambda contrast: (-contrast.strength, contrast.key))[:_PER_THEME]


def _documents(evidence: Evidence) -> Iterator[tuple[DocumentEntry, list[Statement]]]:
    """The reports and articles, each with what it states of grades."""
    stated: dict[int, list[Statement]] = {}
    for known in evidence.statements:
        if known.document and known.document.kind is not DocumentKind.RESPONSE:
            stated.setdefault(known.document.id, []).append(settled(known))
    for number in sorted(stated):
        document = stated[number][0].document
        if document and number in evidence.passages:
            yield document, stated[number]


def _findings(evidence: Evidence, document: DocumentEntry, statements: Sequence[Statement]) -> Iterator[Finding]:
    passages = evidence.passages[document.id]
    report = document.kind is DocumentKind.REPORT
    quoted: dict[int, list[Quotation]] = {}
    for words in () if report else evidence.quoted:
        if words.document.id == document.id:
            quoted.setdefault(words.quotation.span.passage, []).append(words.quotation)
    inspectors = frozenset() if report else inspectors_named([passage.text for passage in passages])
    sole = {known.theme for known in statements if not known.past}
    force = document.forces[0] if len(document.forces) == 1 else None
    for passage in passages:
        if passage.kind not in _READ or any(_NO_FINDINGS.match(heading) for heading in passage.section):
            continue
        demanded = passage.kind is PassageKind.BOX or any(_DEMANDS.search(heading) for heading in passage.section[-1:])
        for seen in observations(passage.text, demanded=demanded):
            text, span = passage.text[seen.start : seen.end], Span(passage.n, seen.start, seen.end)
            if not report and not is_found(passage.text, span, quoted.get(passage.n, ()), inspectors):
                continue
            theme = _home(seen.aspect) or (_of_section(passage) if report else _only(sole)) or _named(text)
            body = _body(text, passage, force)
            if theme and body:
                inspection = _inspection(document, statements, theme)
                words = Words(document, text, span, passage.page, passage.page_label)
                yield Finding(body, theme, seen.aspect, inspection, seen.praise, seen.weight, words)


def _home(aspect: str) -> str:
    return next(known.theme for known in aspects().aspects if known.id == aspect)


def _of_section(passage: Passage) -> str | None:
    return next((theme for heading in reversed(passage.section) if (theme := _theme_of(heading))), None)


@lru_cache(maxsize=4096)
def _theme_of(heading: str) -> str | None:
    return label_theme(heading)


def _only(themes: set[str]) -> str | None:
    return next(iter(themes)) if len(themes) == 1 else None


def _named(text: str) -> str | None:
    return _only({mention.theme for mention in themes_in(text) if not mention.is_pillar})


def _body(text: str, passage: Passage, force: str | None) -> str | None:
    """The force that a sentence is about: the first it names, else the section's, else the document's only one."""
    for words in (text, *reversed(passage.section)):
        named = [mention for mention in find_bodies(words) if mention.kind != "fire"]
        if named:
            first = named[0]
            return None if first.kind == "unit" else first.name
    return force


def _inspection(document: DocumentEntry, statements: Sequence[Statement], theme: str) -> str:
    """The inspection a document tells of; where nobody says, its year of publication stands for it."""
    now = [known for known in statements if known.cycle and not known.past]
    of_theme = [known for known in now if known.theme == theme]
    cycles = [known.cycle for known in of_theme or now if known.cycle]
    if document.cycle or cycles:
        return max(cycles, key=cycles.count) if cycles else document.cycle or ""
    return document.published.iso[:4] if document.published else ""


def _clearest(force: str, theme: str, aspect: str, times: Mapping[str, list[Finding]]) -> Contrast | None:
    """The two inspections that speak most clearly in opposite senses."""
    clear = {at: (sense, found) for at, found in times.items() if at and abs(sense := _sense(found)) >= _ONE_WAY}
    pairs = [
        (abs(clear[a][0]) + abs(clear[b][0]), in_time(b), a, b)
        for a, b in combinations(sorted(clear, key=in_time), 2)
        if (clear[a][0] > 0) != (clear[b][0] > 0)
    ]
    if not pairs:
        return None
    clarity, _, first, last = max(pairs)
    return _contrast(force, theme, aspect, (clear[first][1], clear[last][1]), clarity / 2)


def _sense(found: Sequence[Finding]) -> float:
    """How far an inspection's sentences point one way: 1 all praise, -1 all criticism; 0 where none of them is sure."""
    praise = sum(finding.weight for finding in found if finding.praise)
    criticism = sum(finding.weight for finding in found if not finding.praise)
    way = praise > criticism
    if max((finding.weight for finding in found if finding.praise is way), default=0) < _SURE:
        return 0
    return (praise - criticism) / (praise + criticism)


def _contrast(
    force: str, theme: str, aspect: str, told: tuple[Sequence[Finding], Sequence[Finding]], clarity: float
) -> Contrast:
    label = next(known.label for known in aspects().aspects if known.id == aspect)
    sides = [_best(mine, others) for mine, others in (told, told[::-1])]
    before, after = (side[0] for side in sides)
    who = [and_list(publisher(finding.words.document) for finding in side) for side in sides]
    reason = sentence(
        f"of {label} at {theme_in_words(theme)}, {who[0]} {_says(before, sides[0])} in {year(before.inspection)} "
        f"and {who[1]} {_says(after, sides[1])} in {year(after.inspection)}"
    )
    return Contrast(
        key=key("opposite", force, theme, aspect, before.inspection, after.inspection),
        kind=ContrastKind.OPPOSITE_FINDINGS,
        force=force,
        theme=theme,
        a=_side(before, sides[0]),
        b=_side(after, sides[1]),
        reason=reason,
        rule=RULE,
        strength=round(0.5 + 0.12 * clarity + 0.02 * (len(sides[0]) + len(sides[1]) > 2), 3),
    )


def _best(found: Sequence[Finding], against: Sequence[Finding]) -> list[Finding]:
    """Of each document the sentence, in the sense that prevails, that shares most words with the other side."""
    praise = _sense(found) > 0
    other = {word for finding in against if finding.praise is not praise for word in _content(finding)}
    best: dict[int, tuple[int, float, Finding]] = {}
    for finding in found:
        number = finding.words.document.id
        if finding.praise is not praise or finding.weight < _SURE:
            continue
        near = (len(_content(finding) & other), finding.weight, finding)
        if number not in best or near[:2] >= best[number][:2]:
            best[number] = near  # of equals the last: a report sums up at the end
    return [finding for _, _, finding in sorted(best.values(), key=lambda near: (-near[1], near[2].words.document.id))]


def _content(finding: Finding) -> set[str]:
    """The beginnings of the longer words of a finding: "understand" and "understanding" are one."""
    return {word[:8] for word in re.findall(r"[a-z]{5,}", finding.words.quote.lower())}


def _says(finding: Finding, side: Sequence[Finding]) -> str:
    verb = "report" if len(side) > 1 else "reports"
    return f"{verb} {'praise' if finding.praise else 'criticism'}"


def _side(finding: Finding, side: Sequence[Finding]) -> Side:
    words = tuple(one.words for one in side)
    page = finding.words.page_label or finding.words.page
    where = f"p. {page}" if page else and_list(publisher(one.document) for one in words)
    return Side(f"{'praised' if finding.praise else 'criticised'} {year(finding.inspection)}, {where}", words=words)
