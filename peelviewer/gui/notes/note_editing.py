"""Notes: written, changed and taken away in a line beneath the text or the contrasts that they are beside."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.domain.claims import Span
from peelviewer.gui.state.undo_stack import Change, UndoStack
from peelviewer.gui.text.contrast_words import contrast_title
from peelviewer.gui.text.short_wording import in_short
from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from peelviewer.domain.corrections import Note
    from peelviewer.gui.state.current_claim import CurrentClaim
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.widgets.forms.entry_line import EntryLine
    from peelviewer.gui.widgets.window_actions import WindowActions
    from peelviewer.store import Library


class NoteEditing(QObject):
    """Finds what a note is to be beside, and makes undoable changes of what is written."""

    def __init__(
        self,
        line: EntryLine,
        is_on_contrast: Callable[[], bool],
        view: CurrentView,
        claims: CurrentClaim,
        undo_stack: UndoStack,
        actions: WindowActions,
        say: SayInStatus,
    ) -> None:
        """`line` is where notes on contrasts are written; those on words are written in the line of their text.

        `is_on_contrast` says whether the reader is at a contrast, and not in a text.
        """
        super().__init__(line)
        self._is_on_contrast = is_on_contrast
        self._line = line
        self._view = view
        self._claims = claims
        self._undo_stack = undo_stack
        self._say = say
        actions.command("note").triggered.connect(self._note)

    def _note(self) -> None:
        if self._is_on_contrast():
            self._note_on_contrast()
        else:
            self._note_on_words()

    def _note_on_contrast(self) -> None:
        view_state, highlighted = self._view.view_state, self._view.highlighted_contrast()
        if view_state is None or highlighted is None:
            return
        notes = view_state.snapshot.notes.get(highlighted.key, ())
        add = partial(_add_note, place=None, contrast=highlighted.key)
        self._ask(
            self._line,
            tr("on “{contrast}”; it stays with you, and the brief offers it for the page").format(
                contrast=contrast_title(highlighted)
            ),
            next(iter(notes), None),
            add,
        )

    def _note_on_words(self) -> None:
        area, claim = self._claims.reading(), self._claims.claim_at_hand()
        reader, entry = area.reader, area.entry
        if entry is None or not area.isVisible():
            self._say(tr("A note stands beside a text: open a report or article, and its text (F4)."))
            return
        passage = reader.passage_at_cursor() or 0
        span = (
            reader.text.selected(reader.textCursor()) or (claim.span if claim else None) or reader.text.whole(passage)
        )
        note = reader.note_at_cursor(span)
        self._claims.close_card()
        about = tr("on “{words}”").format(words=in_short(reader.text.words(span), 60))
        add = partial(_add_note, place=(entry.id, span), contrast=None)
        self._ask(area.line, about, note, add)

    def _ask(self, line: EntryLine, about: str, note: Note | None, add: partial[int]) -> None:
        """Ask for the text of a new note, or for another text of one that is there: an empty one removes it."""
        if note is None:
            line.ask(tr("Note:"), about, "", lambda text: self._add(text, add))
        else:
            line.ask(tr("Note:"), about, note.text, partial(self._change, note), partial(self._remove, note))

    def _add(self, text: str, add: partial[int]) -> None:
        if text:
            name = tr("note “{words}”").format(words=in_short(text, 30))
            self._undo_stack.carry_out(
                Change(name, partial(add, text=text), _remove_note, again=_put_back, annotates=True)
            )

    def _change(self, note: Note, text: str) -> None:
        if not text:
            self._remove(note)
        elif text != note.text:
            name = tr("change of note “{words}”").format(words=in_short(text, 30))
            do = partial(_change_note, number=note.id, text=text, was=note.text)
            undo = partial(_change_note_back, number=note.id, was=text)
            self._undo_stack.carry_out(Change(name, do, undo, annotates=True))

    def _remove(self, note: Note) -> None:
        name = tr("removal of note “{words}”").format(words=in_short(note.text, 30))
        self._undo_stack.carry_out(Change(name, partial(_remove_note, number=note.id), _put_back, annotates=True))


def _add_note(library: Library, place: tuple[int, Span] | None, contrast: str | None, text: str) -> int:
    from peelviewer import pipeline

    return pipeline.add_note(library, text, place=place, contrast=contrast)


def _change_note(library: Library, number: int, text: str, was: str) -> str:
    from peelviewer import pipeline

    return pipeline.change_note(library, number, text, was)


def _change_note_back(library: Library, before: str, number: int, was: str) -> str:
    return _change_note(library, number, before, was)


def _remove_note(library: Library, number: int) -> Note:
    from peelviewer import pipeline

    return pipeline.remove_note(library, number)


def _put_back(library: Library, note: Note) -> int:
    from peelviewer import pipeline

    pipeline.put_back_note(library, note)
    return note.id
