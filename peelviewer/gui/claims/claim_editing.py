"""What a person says of claims: the card at a highlighted claim, and claims put right, rejected and added."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from peelviewer.domain.claims import Span
from peelviewer.gui.claims.claim_changes import addition, correction, first_parts, parts_of, rejection
from peelviewer.gui.claims.claim_hover import ClaimHover
from peelviewer.gui.claims.claim_words import claim_in_words
from peelviewer.gui.text.short_wording import in_short
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.screen_reader import announce
from peelviewer.reference import reference

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from peelviewer.domain.evidence import DocumentEntry, Statement
    from peelviewer.domain.unsettled import UnsettledWords
    from peelviewer.gui.claims.claim_card import ClaimCard
    from peelviewer.gui.claims.claim_form import ClaimForm, ClaimParts
    from peelviewer.gui.marks.text_marks import Mark
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.reader_navigation import Navigator
    from peelviewer.gui.state.reading_areas import ReadingAreas
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.state.undo_stack import UndoStack
    from peelviewer.gui.widgets.floating_sheet import FloatingSheet
    from peelviewer.gui.widgets.text_view.reading_area import ReadingArea
    from peelviewer.gui.widgets.window_actions import WindowActions

_MENU = (
    "copy",
    "cite",
    "add claim",
    "accept claim",
    "correct claim",
    "reject claim",
    "set side",
    "note",
    "pick",
)  # of a text, by right click


class ClaimEditing(QObject):
    """Shows the card where the reader points, and makes undoable changes of what they say there."""

    def __init__(
        self,
        card: ClaimCard,
        form: ClaimForm,
        areas: ReadingAreas,
        navigator: Navigator,
        loader: ForceLoader,
        undo_stack: UndoStack,
        actions: WindowActions,
        say: SayInStatus,
    ) -> None:
        super().__init__(card)
        self._card = card
        self._form = form
        self._areas = areas
        self._navigator = navigator
        self._loader = loader
        self._undo_stack = undo_stack
        self._actions = actions
        self._say = say
        self._subject: Statement | tuple[DocumentEntry, Span, str] | None = None  # of the form: to correct, or to add
        self._area = areas.report.reading  # where the card is
        self._asking: FloatingSheet | None = None
        self._pointing = {area: ClaimHover(area.reader) for area in areas.all}
        for area, pointing in self._pointing.items():
            pointing.pointed.connect(partial(self._point, area))
            pointing.entered.connect(partial(self._enter, area))
            pointing.left.connect(self._card.leave)
            area.reader.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            area.reader.addActions([actions.command(name) for name in _MENU])
        works = {
            "next claim": lambda: self._step(1),
            "previous claim": lambda: self._step(-1),
            "correct claim": self._correct,
            "accept claim": self._accept,
            "reject claim": self._reject,
            "add claim": self._add,
        }
        actions.answer(works)
        self._card.command_requested.connect(self._do)
        self._form.kept.connect(self._keep)

    def claim_at_hand(self) -> Statement | None:
        """The claim whose card is shown, or else that at the caret."""
        if self._card.isVisible():
            return self._card.statement
        reader = self.reading().reader
        mark = reader.mark_at(reader.textCursor().selectionStart())
        return mark.statement if mark else None

    def reading(self) -> ReadingArea:
        """The text of the card that is shown, or else the one that the reader is in."""
        return self._area if self._card.isVisible() else self._areas.current()

    def put_right(self, area: ReadingArea, words: UnsettledWords, place: QRect) -> None:
        """Open the form, filled in, for words that no rule is certain of; `place` is where it is to stand."""
        if words.statement is not None:
            self._subject = words.statement
            parts = parts_of(words.statement)
        else:
            from peelviewer import pipeline

            here, entry = self._navigator.here, words.document
            text = area.reader.text.texts[words.span.passage]
            start, end = pipeline.sentence_at(text, words.span.start)
            self._subject = (entry, Span(words.span.passage, start, end), text[start:end])
            forces = (here.force, *entry.forces) if here.force in entry.forces else (*entry.forces, here.force)
            parts = first_parts(forces[0], here.theme or reference().themes[0].id, entry, words.grade)
        self._area = area
        self._form.open_form(tr("Put right: “{words}”").format(words=in_short(words.quote, 90)), parts, place)

    def give_way_to(self, asking: FloatingSheet) -> None:
        """While this card asks about words, the pointer brings no claim's card over it; a key puts one in its place."""
        self._asking = asking

    def close_card(self) -> None:
        """The card has done its work; keys that were in it go back into the text."""
        if self._card.has_keys():
            self._card.close_sheet()
        else:
            self._card.hide()

    def _do(self, name: str) -> None:
        """A button of the card means its claim, wherever the keys were."""
        self._area.reader.setFocus()
        self._actions.command(name).trigger()

    def _point(self, area: ReadingArea, mark: Mark) -> None:
        is_asked = self._asking is not None and self._asking.isVisible()
        if mark.statement is not None and not self._form.isVisible() and not is_asked:
            self._show(area, mark, mark.statement)
            announce(area.reader, claim_in_words(mark.statement))

    def _enter(self, area: ReadingArea, mark: Mark) -> None:
        if mark.statement is not None:
            self._show(area, mark, mark.statement)
            self._card.open_sheet()

    def _show(self, area: ReadingArea, mark: Mark, statement: Statement) -> None:
        self._area = area
        picked = self._loader.snapshot is not None and self._loader.snapshot.pick_of_claim(statement) is not None
        place, beside = area.reader.place_of(mark), area.reader.said_beside(mark)
        self._card.show_claim(statement, place, beside, picked=picked)

    def _step(self, by: int) -> None:
        if self._asking is not None and self._asking.isVisible():
            self._asking.close_sheet()  # the keys are in the text again
        area = self._areas.current()
        if self._pointing[area].step(by):
            return
        if area.unsettled:
            self._say(tr("Nothing is highlighted in this text; F12 goes to the words in it that are to be settled."))
        else:
            self._say(tr("Nothing is highlighted in this text."))

    def _correct(self) -> None:
        statement = self.claim_at_hand()
        if statement is None or statement.speaker is None:
            self._say(tr("Go to a highlighted claim first (F6), then correct it."))
            return
        self._subject = statement
        self._open(tr("Correct: “{words}”").format(words=in_short(statement.quote, 90)), parts_of(statement))

    def _add(self) -> None:
        area, here = self._areas.current(), self._navigator.here
        span, entry = area.reader.text.selected(area.reader.textCursor()), area.entry
        if span is None or entry is None:
            self._say(tr("Select the words of the claim in a text first."))
            return
        words = area.reader.text.words(span)
        self._subject = (entry, span, words)
        theme = here.theme or reference().themes[0].id
        title = tr("Add: “{words}”").format(words=in_short(words, 90))
        self._open(title, first_parts(here.force, theme, entry, words))

    def _open(self, title: str, parts: ClaimParts) -> None:
        place = self._place()
        self.close_card()
        self._form.open_form(title, parts, place)

    def _place(self) -> QRect:
        """Where the form is to stand: at the card, or at the caret."""
        reader = self.reading().reader
        place = self._card.rect() if self._card.isVisible() else reader.cursorRect()
        widget = self._card if self._card.isVisible() else reader.viewport()
        place.moveTopLeft(widget.mapToGlobal(place.topLeft()))
        if widget is self._card:
            place.setHeight(0)
        return place

    def _reject(self) -> None:
        statement = self.claim_at_hand()
        if statement is None:
            self._say(tr("Go to a highlighted claim first (F6), then reject it."))
            return
        self.close_card()
        self._undo_stack.carry_out(rejection(statement))

    def _accept(self) -> None:
        statement = self.claim_at_hand()
        if statement is None or statement.is_certain:
            self._say(tr("Go to a likely claim first (F12), then accept it."))
            return
        self.close_card()
        self._undo_stack.carry_out(correction(statement, parts_of(statement)))

    def _keep(self, parts: ClaimParts) -> None:
        subject, self._subject = self._subject, None
        if isinstance(subject, tuple):
            self._undo_stack.carry_out(addition(*subject, parts))
        elif subject is not None and (parts != parts_of(subject) or not subject.is_certain):
            self._undo_stack.carry_out(correction(subject, parts))
