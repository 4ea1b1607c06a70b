"""Whom each sentence of a document is about."""

from peelviewer.analysis.claims.quotations import ForcesNamed
from peelviewer.analysis.passage_context import Told, body_meant, unit_meant
from peelviewer.domain.claims import Span
from peelviewer.domain.document import Passage


class BodiesMeant:
    """The body that a sentence or the heading above names, else the document's only one, else the one named last before."""

    def __init__(self, told: Told, *, units: bool = False) -> None:
        """`units`: regional units too, which else nothing is told of."""
        self._document = told.document
        self._units = units
        self._named = ForcesNamed(told.document.forces, told.passages)

    def at(self, passage: Passage, start: int, end: int) -> str:
        """The body that `passage.text[start:end]` is about; "" where nobody is named."""
        sentence = passage.text[start:end]
        unit = unit_meant(sentence, passage) if self._units else None
        body = unit or body_meant(sentence, passage, self._document)
        return body or self._named.at(Span(passage.n, start, end)) or ""
