"""Whom each sentence of a document is about."""

import re
from bisect import bisect_left

from peelviewer.analysis.claims.quotations import ForcesNamed
from peelviewer.analysis.passage_context import Told, body_meant, the_only, unit_meant
from peelviewer.domain.claims import Span
from peelviewer.domain.document import Passage
from peelviewer.reference import reference

_REGIONAL_UNIT = re.compile(
    r"\W*(?:the|their|its|our|this) (?:shared |regional )+(?:organised crime )?unit\b", re.IGNORECASE
)


def theme_of_unit(body: str) -> str:
    """What regional units are inspected for; "" for a force."""
    unit = reference().unit_of(body)
    return "soc" if unit and unit.name == body else ""


class BodiesMeant:
    """The body that a sentence or the heading above names, else the document's only one, else the one named last before.

    Where none of these is known: the one whose grade the text told last before.
    """

    def __init__(self, told: Told, *, units: bool = False) -> None:
        """`units`: regional units too, which else nothing is told of."""
        self._document = told.document
        self._units = units
        self._named = ForcesNamed(told.document.forces, told.passages)
        placed = ((known.span, known.force) for known in told.statements if known.span)
        self._graded = sorted((span.passage, span.start, force) for span, force in placed)

    def at(self, passage: Passage, start: int, end: int) -> str:
        """The body that `passage.text[start:end]` is about; "" where nobody is named."""
        sentence = passage.text[start:end]
        unit = (self._shared_unit(sentence) or unit_meant(sentence, passage)) if self._units else None
        body = unit or body_meant(sentence, passage, self._document)
        return body or self._named.at(Span(passage.n, start, end)) or self._graded_before(passage.n, start)

    def _graded_before(self, passage: int, start: int) -> str:
        before = bisect_left(self._graded, (passage, start, ""))
        return self._graded[before - 1][2] if before else ""

    def _shared_unit(self, sentence: str) -> str | None:
        """The unit of the region of the document's forces, where a sentence begins with "the regional unit"."""
        units = {unit.name for force in self._document.forces if (unit := reference().unit_of(force))}
        return the_only(units) if _REGIONAL_UNIT.match(sentence) else None
