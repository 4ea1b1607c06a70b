"""The contrasts as pairs of cards, side by side."""

import heapq
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.measure import Measure
from peelviewer.brief.page import Card, Mark, Pair
from peelviewer.brief.printable_text import unbroken
from peelviewer.brief.sources import mark, mark_words, outlet, quote_words, quoted, who_says
from peelviewer.brief.wording import and_list, in_running_text, shortened, year
from peelviewer.domain.contrast_details import FiguresDiffer, GradeChange, OppositeSenses, QuotedWrongly
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Standing
from peelviewer.domain.wording import capital
from peelviewer.reference import reference

# What these say stands elsewhere on the page: in the region, in what the force answered.
_ELSEWHERE = {ContrastKind.STANDS_OUT, ContrastKind.DISPUTED}
_AGAIN = 0.75  # what a further contrast of the same kind is worth, beside one of another kind
_OLD = 0.5  # and one about earlier inspections, on a page of the whole force
_MOST_SOURCES = 3  # at a card
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_OF_DAYS = re.compile(r"\bdays?\b", re.IGNORECASE)
_LONGEST_HEADING = 116  # characters, so that it is one line


def pairs(material: BriefMaterial, measure: Measure) -> Iterator[Pair]:
    """The contrasts that have something to quote, one of a pair of texts only, the most telling first.

    A second contrast of a kind gives way to a first of another kind that is nearly as strong: a page tells more so. Each
    is made when it is asked for: of hundreds, a page that is verified needs the first.
    """
    # What the reader has entered is shown as such, even where a rule has found the same.
    contrasts = sorted(material.contrasts, key=lambda each: (each.added is None, -each.strength))
    waiting: list[tuple[float, int, Pair]] = []
    seen: set[tuple[str, str]] = set()
    alike: Counter[tuple[str, str]] = Counter()
    for number, contrast in enumerate(contrasts):
        # None weighs more than it is strong: what waits and is as telling as the strongest left comes before it.
        while contrast.added is None and waiting and -waiting[0][0] >= contrast.strength:
            yield heapq.heappop(waiting)[-1]
        pair = _pair(contrast, material, measure, alike[contrast.kind, contrast.theme])
        texts = (_words(pair.left), _words(pair.right)) if pair else None
        if pair is None or texts is None or texts in seen:
            continue
        seen.add(texts)
        alike[contrast.kind, contrast.theme] += 1
        heapq.heappush(waiting, (-pair.weight, number, pair))
    while waiting:
        yield heapq.heappop(waiting)[-1]


def _pair(contrast: Contrast, material: BriefMaterial, measure: Measure, before: int) -> Pair | None:
    """A contrast as a pair, after so many of its kind and theme; None where the page says it elsewhere or quotes nothing."""
    if contrast.added is None and (contrast.kind in _ELSEWHERE or _is_the_same(contrast)):
        return None
    left, right = _cards(contrast, measure)
    if not (left.quote or right.quote) or not all(map(unbroken, (left.label, right.label))):
        return None
    weight = contrast.strength * _AGAIN**before
    if material.whole and (contrast.rests_on_book or not _is_of_latest(contrast, material)):
        weight *= _OLD
    return Pair(contrast.key, _heading(contrast, whole=material.whole), left, right, weight)


def _is_of_latest(contrast: Contrast, material: BriefMaterial) -> bool:
    """Whether it is about one of the latest inspections."""
    latest = {each.now.cycle for each in material.latest}
    sides = (contrast.a, contrast.b)
    cycles = {known.cycle for side in sides for known in side.statements}
    cycles |= {words.document.cycle for side in sides for words in side.words}
    return bool(cycles & latest)


def _heading(contrast: Contrast, *, whole: bool) -> str:
    """The kind, and what it is about in a few words; on a page of the `whole` force also the theme."""
    words = capital(contrast.kind)
    if whole and contrast.theme:
        words += f", {in_running_text(reference().theme_label(contrast.theme))}"
    if contrast.added is not None:
        said = (contrast.comparability.verdict if contrast.comparability else "", contrast.added.reason)
        about = "; ".join(filter(None, said))
        words = f"{words}, added by a reader"
        return shortened(f"{words}: {about}" if about else words, _LONGEST_HEADING)
    match contrast.detail:
        case GradeChange():
            about = contrast.comparability.verdict if contrast.comparability else ""
        case OppositeSenses(aspect):
            about = in_running_text(aspect)
        case QuotedWrongly(differences):
            about = and_list(difference.in_words for difference in differences)
        case FiguresDiffer(same_number=same):
            about = "the number is the same, what it counts is not" if same else "the numbers differ"
        case _:
            about = ""
    return shortened(f"{words}: {about}" if about else words, _LONGEST_HEADING)


def _is_the_same(contrast: Contrast) -> bool:
    """Whether a grade only stayed the same: the grade line shows that, and it is no contrast."""
    grades = {statement.grade for side in (contrast.a, contrast.b) for statement in side.statements}
    return contrast.kind is ContrastKind.CHANGED_OVER_TIME and len(grades) == 1


def _words(card: Card) -> str:
    return card.quote.printed if card.quote else card.text


def _cards(contrast: Contrast, measure: Measure) -> tuple[Card, Card]:
    """Both sides; of counts, the words that count beside what is named and what is known of the rest."""
    if contrast.kind is ContrastKind.COUNTED_NOT_NAMED and contrast.a.words and contrast.added is None:
        counting = _card(replace(contrast.a, statements=()), measure)
        of = {each.cycle for side in (contrast.a, contrast.b) for each in side.statements}
        if len(of) == 1:  # an article need not say which inspection it is on
            counting = replace(counting, label=_label(of.pop(), outlet(contrast.a.words[0].document)))
        rest = tuple(dict.fromkeys(mark(each) for each in contrast.b.statements))[:3]
        return counting, Card(
            "What it names, and what is known of the rest", rest, None, shortened(contrast.reason, 240)
        )
    return _card(contrast.a, measure), _card(contrast.b, measure)


def _card(side: Side, measure: Measure) -> Card:
    if side.statements:
        return _of_statements(side.statements, side.summary, measure)
    if side.words:
        first = side.words[0]
        label = _label(first.document.cycle, outlet(first.document))
        marks = tuple(dict.fromkeys(mark_words(words) for words in side.words))[:3]
        return Card(label, marks, quote_words(first, measure.quotation))
    return Card(capital(shortened(side.summary, 120)), (), None)


def _label(cycle: str | None, who: str) -> str:
    return f"{year(cycle)}, {who}" if cycle else capital(who)


def _how_known(listed: Statement) -> str:
    """By what the grade book infers a grade that no source states; what it says of days is no part of that."""
    if listed.confidence in {"", "verified"}:
        return ""
    said = [part for part in _SENTENCE.split(listed.note) if not _OF_DAYS.search(part)]
    return (
        " ".join(["Inferred by the grade book:", in_running_text(" ".join(said))])
        if said
        else "Inferred by the grade book."
    )


def _of_statements(statements: tuple[Statement, ...], summary: str, measure: Measure) -> Card:
    best = next((statement for statement in statements if quoted(statement, measure.quotation)), statements[0])
    sources: dict[object, Mark] = {}
    for found in map(mark, (best, *statements)):
        sources.setdefault(found.source, found)
        if len(sources) == _MOST_SOURCES:
            break
    marks = tuple(sources.values())
    cycle = best.cycle or (best.document.cycle if best.document and not best.past else None)
    if len({(statement.force, statement.theme) for statement in statements}) > 1:  # no single one speaks for them all
        graded = all(statement.standing is Standing.GRADED for statement in statements)
        who = "the inspectorate" if graded else "the grades known here"
        return Card(_label(cycle, who), marks, None, f"{capital(shortened(summary, 240)).rstrip('.')}.")
    origin = next((each.carried_over_from for each in statements if each.carried_over_from), "")
    who = who_says((best, *statements))
    label = _label(cycle, f"carried over from {year(origin)}, {who}" if origin else who)
    words = quoted(best, measure.quotation)
    text = "" if words else f"{capital(best.grade)}. {_how_known(best)}".strip()
    return Card(label, marks, words, shortened(text or summary, 200), best.grade)
