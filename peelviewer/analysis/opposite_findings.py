"""Opposite findings: an aspect of a theme that one inspection praises and another criticises, in words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from peelviewer.analysis.contrast_text import and_list, key, publisher, sentence, theme_in_words, year
from peelviewer.analysis.crosswalk import joint_with
from peelviewer.analysis.findings import Finding, findings_in
from peelviewer.analysis.passage_context import told_by_documents
from peelviewer.analysis.timeline import in_time
from peelviewer.domain.contrast_details import OppositeSenses
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import Evidence
from peelviewer.domain.grades import Scale
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.reference import reference
from peelviewer.reference.aspects import aspects

RULE = (
    "Sentences from two inspections about the same aspect of a theme, where the words beside it praise in one and "
    "criticise in the other. A candidate: words are no grades."
)

_SURE = 0.9  # the best sentence of each side weighs at least this
_ONE_WAY = 0.5  # of the weight of an inspection's sentences that point one way, over those that do not
_PER_THEME = 2


def find(evidence: Evidence) -> Iterator[Contrast]:
    """At most a few for each force and theme: the inspections that speak most clearly of each aspect."""
    told: dict[tuple[str, str], dict[str, dict[str, list[Finding]]]] = {}
    for document in told_by_documents(evidence):
        if document.document.kind is DocumentKind.RESPONSE:
            continue
        for finding in findings_in(document):
            for theme in _themes(finding):
                of_theme = told.setdefault((finding.force, theme), {})
                of_theme.setdefault(finding.aspect, {}).setdefault(finding.inspection, []).append(finding)
    seen: set[tuple[Words, ...]] = set()
    for (force, theme), of_theme in sorted(told.items()):
        found = [made for aspect, times in of_theme.items() if (made := _clearest(force, theme, aspect, times))]
        for contrast in sorted(found, key=lambda contrast: (-contrast.strength, contrast.key))[:_PER_THEME]:
            sentences = (*contrast.a.words, *contrast.b.words)
            if sentences not in seen:  # under one aspect and theme only
                seen.add(sentences)
                yield contrast


def _themes(finding: Finding) -> tuple[str, ...]:
    """The theme of a finding, and the one that its inspection asked about under the same title.

    Up to 2018/19 a joint question names two subjects; a sentence under it is on one of them.
    """
    cycle = reference().cycle(finding.inspection)
    other = joint_with(finding.theme, finding.inspection) if cycle and cycle.scale is Scale.FIVE_TIER else None
    return (finding.theme, other) if other else (finding.theme,)


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
    told_by = [
        f"{_sense_of(side[0])} {_when(side[0].inspection)} ({and_list(publisher(one.words.document) for one in side)})"
        for side in sides
    ]
    return Contrast(
        key=key("opposite", force, theme, aspect, before.inspection, after.inspection),
        kind=ContrastKind.OPPOSITE_FINDINGS,
        force=force,
        theme=theme,
        a=_side(before, sides[0]),
        b=_side(after, sides[1]),
        reason=sentence(f"{label} ({theme_in_words(theme)}): {', '.join(told_by)}"),
        rule=RULE,
        detail=OppositeSenses(label, before.praise),
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


def _when(inspection: str) -> str:
    """As "in 2015", "in a letter of 2022", "at a revisit in 2016"."""
    programme = Inspection.of(inspection).programme
    if programme is Programme.LETTER:
        return f"in a letter of {year(inspection)}"
    return f"{'at a revisit in' if programme is Programme.REVISIT else 'in'} {year(inspection)}"


def _sense_of(finding: Finding) -> str:
    return "praised" if finding.praise else "criticised"


def _side(finding: Finding, side: Sequence[Finding]) -> Side:
    page = finding.words.page_label or finding.words.page
    where = f"p. {page}" if page else and_list(publisher(one.words.document) for one in side)
    return Side(
        f"{_sense_of(finding)} {_when(finding.inspection).removeprefix('in ')}, {where}",
        words=tuple(one.words for one in side),
    )
