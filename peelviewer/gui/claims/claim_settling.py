"""Steps through the words that no rule is certain of, document by document, and keeps what a person says of each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.gui.claims.claim_changes import acceptance, no_grade
from peelviewer.gui.marks.evidence_marks import unsettled_mark
from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.domain.unsettled import UnsettledWords
    from peelviewer.gui.claims.claim_editing import ClaimEditing
    from peelviewer.gui.claims.settle_card import SettleCard
    from peelviewer.gui.look.program_look import ProgramLook
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.state.link_handler import LinkHandler
    from peelviewer.gui.state.reading_areas import ReadingAreas
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.state.undo_stack import Change, UndoStack
    from peelviewer.gui.widgets.text_view.reading_area import ReadingArea
    from peelviewer.gui.widgets.window_actions import WindowActions


class ClaimSettling(QObject):
    """Shows the card at the words, one after another; after an answer it goes on to the next."""

    def __init__(
        self,
        card: SettleCard,
        editing: ClaimEditing,
        areas: ReadingAreas,
        view: CurrentView,
        links: LinkHandler,
        look: ProgramLook,
        undo_stack: UndoStack,
        actions: WindowActions,
        say: SayInStatus,
    ) -> None:
        super().__init__(card)
        self._card = card
        self._editing = editing
        self._areas = areas
        self._view = view
        self._links = links
        self._look = look
        self._undo_stack = undo_stack
        self._say = say
        self._area = areas.report.reading  # where the card is
        self._words: UnsettledWords | None = None  # of the card
        self._answered: UnsettledWords | None = None  # the library keeps the answer; then the next are shown
        self._awaited: DocumentEntry | None = None  # whose words are asked about once they are shown
        editing.give_way_to(card)
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
        if area is not None:
            self._begin(area, 0 if by > 0 else -1)
            return
        self._awaited = next(iter(self._other_documents()), None)
        if self._awaited is None:
            self._say(tr("Every grade word of this library is settled."))
        else:
            self._links.show_document(self._awaited)
            self._begin_awaited()  # where it was shown all along, beneath something else

    def _other_documents(self) -> list[DocumentEntry]:
        """Those that have words to settle and are not in sight; those on this force first."""
        force, library = self._links.here.force, self._view.library
        in_sight = {area.entry.id for area in self._areas.all if area.entry is not None and area.isVisible()}
        left = [each for each in library.entries if each.unsettled and each.id not in in_sight] if library else []
        return sorted(left, key=lambda each: force not in each.forces)

    def _begin_awaited(self) -> None:
        for area in self._areas.all:
            if self._awaited is not None and area.unsettled and area.entry and area.entry.id == self._awaited.id:
                self._awaited = None
                self._begin(area)

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
        self._editing.close_card()
        reader.go_to(words.span.passage, words.span.start)
        reader.arrive()
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
        if words is None or not self._is_shown():
            return
        self._answered = words
        place = self._card.rect()
        place.moveTopLeft(self._card.mapToGlobal(place.topLeft()))
        place.setHeight(0)
        self._card.close_sheet()
        self._editing.put_right(self._area, words, place)

    def _is_shown(self) -> bool:
        """Whether the card's place shows the document of its words."""
        entry = self._area.entry
        return self._words is not None and entry is not None and entry.id == self._words.document.id

    def _words_came(self, area: ReadingArea) -> None:
        """The words of a document as they are now: after an answer, on to those that follow."""
        self._begin_awaited()
        if area is self._area and not self._is_shown():
            self._card.close_sheet()  # the card would speak of words that are out of sight
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
            settled = tr("Every grade word of this document is settled.")
            on = tr("F12 goes on to the next document that has some.") if self._other_documents() else ""
            self._say(f"{settled} {on}".strip(), lasting=True)

    def _leave(self) -> None:
        for area in self._areas.all:
            area.reader.show_asked(None)
