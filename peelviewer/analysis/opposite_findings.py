"""Opposite findings: what one inspection praises or affirms, and another criticises or denies, in words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from peelviewer.analysis.contrast_text import and_list, key, publisher, sentence, theme_in_words, year
from peelviewer.analysis.findings import Finding, FoundSentence, Tells, findings_in, sentences_in
from peelviewer.analysis.follow_up.likeness import topic
from peelviewer.analysis.likely_opposites import Pair, likely_opposites, themes_of
from peelviewer.analysis.opposite_sentences import OppositeSentences, opposite_sentences
from peelviewer.analysis.passage_context import Told, told_by_documents
from peelviewer.analysis.same_matter import tells_no_grade, told_in, words_in_a_row
from peelviewer.analysis.timeline import in_time
from peelviewer.domain.contrast_details import OppositeSenses
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import Evidence
from peelviewer.domain.grades import Grade
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.reference.aspects import aspects
from peelviewer.reference.common_words import rarity

RULE = (
    "Sentences from two inspections about the same aspect of a theme, where the words beside it praise in one and "
    "criticise in the other, or in much the same words, where one affirms what the other denies. A candidate: words are "
    "no grades."
)

_SURE = 0.9  # the best sentence of each side weighs at least this
_ONE_WAY = 0.5  # of the weight of an inspection's sentences that point one way, over those that do not
_PER_THEME = 2
_BEGINNING = 5  # words of a sentence by which its matter is named where no one word says it
_MANY = 6  # telling words that two sentences share: more make them no more telling

Place = tuple[str, str]  # a force and a theme
Aspects = dict[str, dict[str, list[Finding]]]  # by aspect and inspection
Sentences = dict[str, list[FoundSentence]]  # by inspection


def find(evidence: Evidence) -> Iterator[Contrast]:
    """At most a few for each force and theme: the inspections that speak most clearly of each aspect or matter."""
    told, sentences, grades = _aspects_told(evidence), _by_place(evidence, told_in), _grades(evidence)
    likely = _likely(evidence, told)
    seen: set[Words] = set()
    for place in sorted({*told, *sentences, *likely}):
        theme = place[1]
        found = [made for aspect, times in told.get(place, {}).items() if (made := _clearest(theme, aspect, times))]
        pairs = opposite_sentences(theme, sentences.get(place, {}), grades.get(place, {}))
        found += (_of_sentences(theme, pair) for pair in pairs)
        found += likely.get(place, ())
        kept = 0
        for contrast in sorted(found, key=lambda contrast: (-contrast.strength, contrast.key)):
            words = {*contrast.a.words, *contrast.b.words}
            if kept < _PER_THEME and not words & seen:  # under one aspect, matter and theme only
                seen |= words
                kept += 1
                yield contrast


def told_and_graded(evidence: Evidence) -> Iterator[tuple[str, Sentences, dict[str, dict[str, Grade]]]]:
    """What is looked through for likely opposites: each force, its sentences by inspection, and the grades of each theme."""
    grades = _grades(evidence)
    forces: dict[str, Sentences] = {}
    for document in _looked_through(evidence):
        for one in sentences_in(document, tells_no_grade):
            if evidence.force in {None, one.force}:
                forces.setdefault(one.force, {}).setdefault(one.inspection, []).append(one)
    for force, times in forces.items():
        yield force, times, {theme: known for (body, theme), known in grades.items() if body == force}


def _likely(evidence: Evidence, told: Mapping[Place, Aspects]) -> dict[Place, list[Contrast]]:
    """What is likely told in opposite senses of each force and theme, in other words."""
    found: dict[Place, list[Contrast]] = {}
    for force, times, grades in told_and_graded(evidence):
        for odds, pair in likely_opposites(times, grades):
            place = (force, pair.theme)
            if not _is_mixed(pair, told.get(place, {})):
                found.setdefault(place, []).append(_of_likely(odds, pair))
    return found


def _aspects_told(evidence: Evidence) -> dict[Place, Aspects]:
    """What is told of the aspects of each force and theme."""
    told: dict[Place, Aspects] = {}
    for document in _looked_through(evidence):
        for finding in findings_in(document):
            for theme in themes_of(finding.theme, finding.inspection):
                of_theme = told.setdefault((finding.force, theme), {})
                of_theme.setdefault(finding.aspect, {}).setdefault(finding.inspection, []).append(finding)
    return told


def _by_place(evidence: Evidence, tells: Tells) -> dict[Place, Sentences]:
    """The sentences that tell something, on any matter, of each force and theme."""
    sentences: dict[Place, Sentences] = {}
    for document in _looked_through(evidence):
        for one in sentences_in(document, tells):
            for theme in themes_of(one.theme, one.inspection):
                sentences.setdefault((one.force, theme), {}).setdefault(one.inspection, []).append(one)
    return sentences


def _looked_through(evidence: Evidence) -> Iterator[Told]:
    return (each for each in told_by_documents(evidence) if each.document.kind is not DocumentKind.RESPONSE)


def _grades(evidence: Evidence) -> dict[Place, dict[str, Grade]]:
    """By force and theme, the grade of each inspection that a document tells."""
    grades: dict[Place, dict[str, Grade]] = {}
    for known in evidence.statements:
        if known.cycle and known.document and not known.past:
            grades.setdefault((known.force, known.theme), {}).setdefault(known.cycle, known.grade)
    return grades


def _clearest(theme: str, aspect: str, times: Mapping[str, list[Finding]]) -> Contrast | None:
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
    return _of_aspect(theme, aspect, (clear[first][1], clear[last][1]), clarity / 2)


def _sense(found: Sequence[Finding]) -> float:
    """How far an inspection's sentences point one way: 1 all praise, -1 all criticism; 0 where none of them is sure."""
    praise = sum(finding.weight for finding in found if finding.praise)
    criticism = sum(finding.weight for finding in found if not finding.praise)
    way = praise > criticism
    if max((finding.weight for finding in found if finding.praise is way), default=0) < _SURE:
        return 0
    return (praise - criticism) / (praise + criticism)


def _of_aspect(theme: str, aspect: str, told: tuple[Sequence[Finding], Sequence[Finding]], clarity: float) -> Contrast:
    label = next(known.label for known in aspects().aspects if known.id == aspect)
    sides = [_best(mine, others) for mine, others in (told, told[::-1])]
    told_by = [f"{_sense_of(side[0])} {_when(side[0].inspection)} ({_publishers(side)})" for side in sides]
    return _contrast(
        theme,
        (label, aspect),
        sides,
        (", ".join(told_by), [f"{_sense_of(side[0])} " for side in sides]),
        round(0.5 + 0.12 * clarity + 0.02 * (len(sides[0]) + len(sides[1]) > 2), 3),
    )


def _of_sentences(theme: str, pair: OppositeSentences) -> Contrast:
    """What they say is opposite; which of the two is the better cannot be told from a denial alone."""
    sides = [[pair.before], [pair.after]]
    told_by = [f"{_when(side[0].inspection)} ({_publishers(side)})" for side in sides]
    return _contrast(
        theme,
        (f"“{pair.row}”", pair.row),
        sides,
        (f"the opposite is said {' and '.join(told_by)}", ["said ", "the opposite said "]),
        round(0.5 + 0.02 * min(pair.shared, _MANY), 3),
    )


def _of_likely(odds: float, pair: Pair) -> Contrast:
    """What is told of one matter in other words; the matter is named by the words that say most of it, of those that both have."""
    row = words_in_a_row(pair.before.words.quote, pair.after.words.quote, pair.theme)
    row = row if " " in row else _rarest(pair)
    first, second = (
        Finding(one.force, one.theme, "", one.inspection, toned.tone > other.tone, 1.0, one.words)
        for one, toned, other in (
            (pair.before, pair.toned[0], pair.toned[1]),
            (pair.after, pair.toned[1], pair.toned[0]),
        )
    )
    told_by = [f"{_when(each.inspection)} ({_publishers([each])})" for each in (first, second)]
    return _contrast(
        pair.theme,
        (f"“{row}”", row),
        [[first], [second]],
        (f"the opposite is said {' and '.join(told_by)}", ["said ", "the opposite said "]),
        round(0.5 + 0.12 * odds, 3),
    )


def _is_mixed(pair: Pair, aspects_told: Aspects) -> bool:
    """Whether two sentences are on one aspect of which one of the inspections tells both good and bad."""
    return any(
        abs(_sense(times[one.inspection])) < _ONE_WAY
        for times in aspects_told.values()
        if all(_has(times.get(one.inspection, ()), one.words) for one in (pair.before, pair.after))
        for one in (pair.before, pair.after)
    )


def _has(found: Sequence[Finding], words: Words) -> bool:
    return any(each.words == words for each in found)


def _rarest(pair: Pair) -> str:
    """The word of the earlier sentence that says most of what both are about; its beginning where no single word does."""
    shared = pair.toned[0].words & pair.toned[1].words
    words = [word.strip(".,;:“”\"‘’'()") for word in pair.before.words.quote.split()]
    told = [(rarity(said), word) for word in words for said in topic(word) & shared]
    return max(told, key=lambda each: each[0])[1] if told else " ".join(words[:_BEGINNING])


def _contrast(
    theme: str,
    matter: tuple[str, str],
    sides: Sequence[Sequence[Finding]],
    told: tuple[str, Sequence[str]],
    strength: float,
) -> Contrast:
    """`matter` is its label and its name in the key; `told` is how the two are told, and how each side's summary begins."""
    before, after = (side[0] for side in sides)
    return Contrast(
        key=key("opposite", before.force, theme, matter[1], before.inspection, after.inspection),
        kind=ContrastKind.OPPOSITE_FINDINGS,
        force=before.force,
        theme=theme,
        a=_side(told[1][0], sides[0]),
        b=_side(told[1][1], sides[1]),
        reason=sentence(f"{matter[0]} ({theme_in_words(theme)}): {told[0]}"),
        rule=RULE,
        detail=OppositeSenses(matter[0], before.praise),
        strength=strength,
    )


def _publishers(side: Sequence[Finding]) -> str:
    return and_list(publisher(one.words.document) for one in side)


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


def _side(begins: str, side: Sequence[Finding]) -> Side:
    finding = side[0]
    page = finding.words.page_label or finding.words.page
    where = f"p. {page}" if page else _publishers(side)
    when = _when(finding.inspection)
    return Side(f"{begins}{when.removeprefix('in ')}, {where}", words=tuple(one.words for one in side))
