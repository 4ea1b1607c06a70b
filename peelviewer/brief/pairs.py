"""The contrasts as pairs of cards, side by side."""

from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.page import Card, Mark, Pair
from peelviewer.brief.sources import mark, mark_words, quote, quoted, who_says
from peelviewer.brief.wording import capital, number, shortened, year
from peelviewer.domain.contrasts import Contrast, ContrastKind, Side
from peelviewer.domain.evidence import Statement

MOST_PAIRS = 4
# What these say stands elsewhere on the page: in the region, in what the force answered.
_ELSEWHERE = {ContrastKind.STANDS_OUT, ContrastKind.DISPUTED}


def pairs(material: BriefMaterial) -> tuple[tuple[Pair, ...], int]:
    """The strongest contrasts that have something to quote, one of a pair of texts only; and how many were passed over."""
    chosen: list[Pair] = []
    seen: set[tuple[str, str]] = set()
    passed_over = 0
    for contrast in sorted(material.contrasts, key=lambda each: -each.strength):
        if contrast.kind in _ELSEWHERE:
            continue
        pair = Pair(_heading(contrast), _card(contrast.a), _card(contrast.b), contrast.strength)
        texts = (_words(pair.left), _words(pair.right))
        if texts in seen or not (pair.left.quote or pair.right.quote) or len(chosen) == MOST_PAIRS:
            passed_over += texts not in seen
            continue
        seen.add(texts)
        chosen.append(pair)
    return tuple(chosen), passed_over


def _heading(contrast: Contrast) -> str:
    words = capital(contrast.kind)
    if contrast.kind is ContrastKind.CHANGED_OVER_TIME and contrast.comparability:
        words += f": {contrast.comparability.verdict}"
    return words


def _words(card: Card) -> str:
    return card.quote.printed if card.quote else card.text


def _card(side: Side) -> Card:
    if side.statements:
        return _of_statements(side.statements, side.summary)
    if side.words:
        first = side.words[0]
        page = mark_words(first).page
        who = first.document.publisher or first.document.title
        when = year(first.document.cycle) if first.document.cycle else ""
        label = f"{when}, {who}" if when else capital(who)
        marks = tuple(dict.fromkeys(mark_words(words) for words in side.words))[:3]
        return Card(shortened(label, 70), marks, quote(first.document, first.quote, first.span, page))
    return Card(capital(shortened(side.summary, 120)), (), None)


def _of_statements(statements: tuple[Statement, ...], summary: str) -> Card:
    best = next((statement for statement in statements if quoted(statement)), statements[0])
    sources: dict[object, Mark] = {}
    for statement in (best, *statements):
        sources.setdefault(mark(statement).source, mark(statement))
    cycle = best.cycle or (best.document.cycle if best.document and not best.past else None)
    label = f"{year(cycle)}, {who_says(best)}" if cycle else capital(who_says(best))
    documents = len({statement.document.id for statement in statements if statement.document})
    if documents > 1 and best.standing == "reported":
        label = f"{label.removesuffix(', as reported')}, by {number(documents)} outlets"
    text = "" if quoted(best) else f"{capital(best.grade)}. {capital(best.note)}".strip().rstrip(".") + "."
    return Card(label, tuple(sources.values())[:3], quoted(best), shortened(text or summary, 200), best.grade)
