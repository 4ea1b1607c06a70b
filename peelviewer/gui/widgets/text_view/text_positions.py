"""A document's passages as they are set in a text widget: where each begins there, and its words."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCursor, QTextDocument

from peelviewer.domain.claims import Span
from peelviewer.gui.marks.text_marks import characters, utf16

_PARAGRAPH = "\u2029"  # Qt's sign for the end of one, in what is selected
_GAP = 60  # pixels: more than there are between two paragraphs


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Passages by their numbers; positions are Qt's, spans are Python's."""

    places: dict[int, int] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)

    def passage_at(self, position: int) -> int | None:
        """The passage that stands there, or the last before it."""
        passed = [number for number, place in self.places.items() if place <= position]
        return passed[-1] if passed else None

    def position(self, passage: int, start: int) -> int:
        """Where a letter of a passage stands."""
        return self.places[passage] + utf16(self.texts[passage], start)

    def in_passage(self, position: int) -> tuple[int, int]:
        """A place as its passage and how far it is from its beginning: notes may come and go before it."""
        passage = self.passage_at(position)
        return (passage, position - self.places[passage]) if passage is not None else (-1, position)

    def selected(self, cursor: QTextCursor) -> Span | None:
        """The selected words, as far as they stand in one passage."""
        block = cursor.document().findBlock(cursor.selectionStart())
        first = next((place for place in self.places.values() if block.contains(place)), 0)
        taken = QTextCursor(cursor)
        taken.setPosition(max(cursor.selectionStart(), first))  # the bullet of a list is no words of its passage
        taken.setPosition(max(cursor.selectionEnd(), taken.position()), QTextCursor.MoveMode.KeepAnchor)
        passage = self.passage_at(taken.selectionStart())
        words = taken.selectedText().partition(_PARAGRAPH)[0].strip()
        if passage is None or not words:
            return None
        text, begin = self.texts[passage], taken.selectionStart() - self.places[passage]
        start = text.find(words, characters(text, begin))
        return Span(passage, start, start + len(words)) if start >= 0 else None

    def whole(self, passage: int) -> Span:
        """The span of a whole passage."""
        return Span(passage, 0, len(self.texts[passage]))

    def words(self, span: Span) -> str:
        """The words of a span."""
        return self.texts[span.passage][span.start : span.end]


def letter_at(text: QTextDocument, point: QPointF) -> int:
    """The letter that stands at a point of a text, or the last one above it.

    Between paragraphs Qt names a letter of what is not laid out yet, often the very last one: to go there, it would lay out
    all of a long report at once.
    """
    for above in range(_GAP):
        at = QPointF(point.x(), max(point.y() - above, text.documentMargin()))
        found = max(0, text.documentLayout().hitTest(at, Qt.HitTestAccuracy.FuzzyHit))
        if text.findBlock(found).layout().lineCount():
            return found
    return 0
