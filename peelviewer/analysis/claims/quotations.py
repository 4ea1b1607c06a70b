"""Quotations: words between quotation marks that are more than a term, with who is named as saying them."""

from peelviewer.analysis.claims.speakers import Quoted
from peelviewer.domain.claims import Quotation, Span
from peelviewer.domain.document import Passage

_MARKS = "“”\"‘’' "
_FEWEST_WORDS = 3


def quotations_of(passage: Passage, quoted: tuple[Quoted, ...]) -> list[Quotation]:
    """The quotations of a passage."""
    found = []
    for quote in quoted:
        words = passage.text[quote.start : quote.end]
        inner = words.strip(_MARKS)
        if len(inner.split()) < _FEWEST_WORDS:
            continue
        start = quote.start + words.index(inner)
        found.append(Quotation(inner, quote.named or quote.speaker.value, Span(passage.n, start, start + len(inner))))
    return found
