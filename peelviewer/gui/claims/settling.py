"""Steps through the words of a document that no rule is certain of, and keeps what a person says of each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.gui.claims.claim_changes import acceptance, no_grade
from peelviewer.gui.marks.evidence_marks import unsettled_mark
from peelviewer.gui.text.language import tr

if TYPE_CHECKING:
    from peelviewer.domain.unsettled import UnsettledWords
    from peelviewer.gui.claims.claim_editing import ClaimEditing
    from peelviewer.gui.claims.settle_card import SettleCard
    from peelviewer.gui.look.appearance import Look
    from peelviewer.gui.state.reading_areas import ReadingAreas
    from peelviewer.gui.state.status import Say
    from peelviewer.gui.state.undo import Change, UndoStack
    from peelviewer.gui.widgets.actions import Actions
    from peelviewer.gui.widgets.text_view.reading_area import ReadingArea


class Settling(QObject):
    """Shows the card at the words, one after another; after an answer it goes on to the next."""

    def __init__(
        self,
        card: SettleCard,
        editing: ClaimEditing,
        areas: ReadingAreas,
        look: Look,
        undo_stack: UndoStack,
        actions: Actions,
        say: Say,
    ) -> None:
        super().__init__(card)
        self._card = card
        self._editing = editing
        self._areas = areas
        self._look = look
        self._undo_stack = undo_stack
        self._say = say
        self._area = areas.report.reading  # where the card is
        self._words: UnsettledWords | None = None  # of the card
        self._answered: UnsettledWords | None = None  # the library keeps the answer; then the next are shown
        for area in areas.all:
            area.settling_requested.connect(partial(self._begin, area))
            area.unsettled_changed.connect(partial(self._words_came, area))
        actions.answer({"settle": lambda: self._ask(1), "settle back": lambda: self._ask(-1)})
        card.stepped.connect(self._step)
        card.accepted.connect(self._accept)
        card.rejected.connect(self._reject)
        card.put_right.connect(self._put_right)
        card.left.connect(self._leave)

    def _ask(self, by: int) -> None:
        if self._card.isVisible():
            self._step(by)
            return
        current = self._areas.current()
        area = next((area for area in (current, *self._areas.all) if area.unsettled and area.isVisible()), None)
        if area is None:
            self._say(tr("Every grade word here is settled. Documents (Ctrl+8) says which others have some to settle."))
        else:
            self._begin(area, 0 if by > 0 else -1)

    def _begin(self, area: ReadingArea, number: int = 0) -> None:
        self._area = area
        self._show(number)

    def _step(self, by: int) -> None:
        words = self._area.unsettled
        here = words.index(self._words) if self._words in words else -1
        if words:
            self._show((here + by) % len(words))

    def _show(self, number: int) -> None:
        """Bring the words of this number into sight, highlight them, and show the card there."""
        reader, words = self._area.reader, self._area.unsettled[number]
        self._words = words
        reader.go_to(words.span.passage, words.span.start)
        reader.show_asked(unsettled_mark(words, self._look.colours))
        sight = reader.sight_of(words.span)
        place = sight[0] if sight else reader.rect()
        total = len(self._area.unsettled)
        self._card.show_words(words, number % total + 1, total, place)

    def _accept(self) -> None:
        if self._words is not None and self._words.statement is None:
            self._say(
                tr("These words make no claim that could be accepted: put them right, or say that they are no grade.")
            )
        elif self._words is not None:
            self._carry_out(acceptance(self._words))

    def _reject(self) -> None:
        if self._words is not None:
            self._carry_out(no_grade(self._words))

    def _carry_out(self, change: Change) -> None:
        self._answered = self._words
        self._undo_stack.carry_out(change)

    def _put_right(self) -> None:
        words = self._words
        if words is None:
            return
        self._answered = words
        place = self._card.rect()
        place.moveTopLeft(self._card.mapToGlobal(place.topLeft()))
        place.setHeight(0)
        self._card.close_sheet()
        self._editing.put_right(self._area, words, place)

    def _words_came(self, area: ReadingArea) -> None:
        """The words of a document as they are now: after an answer, on to those that follow."""
        answered = self._answered
        if area is not self._area or answered is None or answered in area.unsettled:
            return
        self._answered = None
        if area.entry is None or area.entry.id != answered.document.id:
            return
        left = area.unsettled
        if left:
            after = (answered.span.passage, answered.span.start)
            following = (n for n, each in enumerate(left) if (each.span.passage, each.span.start) >= after)
            self._show(next(following, 0))
        else:
            self._card.close_sheet()
            self._say(tr("Every grade word of this document is settled."), lasting=True)

    def _leave(self) -> None:
        for area in self._areas.all:
            area.reader.show_asked(None)
