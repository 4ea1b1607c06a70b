"""Contrasts added by the reader: one piece of evidence is set against another, wherever each stands; and taken away again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.document import DocumentKind
from peelviewer.gui.state.undo_stack import Change, UndoStack
from peelviewer.gui.text.short_wording import contrast_name, in_short
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.object_names import has_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from peelviewer.domain.claims import Span
    from peelviewer.domain.corrections import AddedContrast, Picked
    from peelviewer.domain.evidence import Statement
    from peelviewer.gui.contrasts.pair_form import PairForm
    from peelviewer.gui.state.current_claim import CurrentClaim
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.force_snapshot import ForceSnapshot
    from peelviewer.gui.state.link_handler import LinkHandler
    from peelviewer.gui.state.reading_areas import ReadingAreas
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.widgets.window_actions import WindowActions
    from peelviewer.store import Library

_FIRST = marked("Set as the first &side of a contrast")
_SECOND = marked("Set as the second &side of the contrast…")


@dataclass(frozen=True, slots=True)
class _Evidence:
    """Words of a document that are to be a side, and the claim that they make."""

    place: tuple[int, Span]
    words: str
    claim: Statement | None


class ManualContrasts(QObject):
    """Remembers the first side until there is a second, and makes undoable changes of what is added and taken away."""

    def __init__(
        self,
        form: PairForm,
        tray: QWidget,
        picked: Callable[[], Picked | None],
        areas: ReadingAreas,
        view: CurrentView,
        loader: ForceLoader,
        links: LinkHandler,
        claims: CurrentClaim,
        undo_stack: UndoStack,
        actions: WindowActions,
        say: SayInStatus,
    ) -> None:
        """`picked` gives the evidence that is chosen in the `tray`."""
        super().__init__(form)
        self._tray = tray
        self._chosen = picked
        self._areas = areas
        self._view = view
        self._loader = loader
        self._links = links
        self._claims = claims
        self._undo_stack = undo_stack
        self._actions = actions
        self._say = say
        self._form = form
        self._first: _Evidence | None = None
        self._second: _Evidence | None = None
        self._before: int | None = None  # the newest contrast when another was added, which has yet to come
        actions.answer({"set side": self._set_side, "remove contrast": self._remove})
        self._form.added.connect(self._add)
        self._form.left.connect(self._give_up)
        loader.force_changed.connect(self._force_changed)
        loader.library_left.connect(self._give_up)
        form.window().installEventFilter(self)
        for area in self._areas.all:
            area.reader.marks_changed.connect(self._highlight_first)  # another text may stand there, or the same again
        self._name_command()

    def _set_side(self) -> None:
        side = self._picked() if has_keys(self._tray) else self._at_hand()
        if side is None:
            return
        self._claims.close_card()
        if self._first is None:
            self._first = side
            key = self._actions.command("set side").shortcut()
            self._form.show_first(side.words, key.toString(QKeySequence.SequenceFormat.NativeText))
            self._highlight_first()
        elif side.place == self._first.place:
            self._say(tr("These words are the first side already. Select other words."))
        else:
            self._second = side
            self._form.open_form(side.words, self._likely_kind(self._first, side))
        self._name_command()

    def _at_hand(self) -> _Evidence | None:
        """What is selected in the text that is read, or else what is highlighted at the caret there."""
        area, claim = self._claims.reading(), self._claims.claim_at_hand()
        reader, entry = area.reader, area.entry
        if entry is None or not area.isVisible():
            self._say(tr("The sides of a contrast are words of a text: open a report or article, and its text (F4)."))
            return None
        span = reader.text.selected(reader.textCursor()) or (claim.span if claim else reader.highlighted_at_cursor())
        if span is None:
            self._say(tr("Select words in a text, or go to highlighted ones (F6), then set them as a side."))
            return None
        return self._evidence(entry.id, span, reader.text.words(span))

    def _picked(self) -> _Evidence | None:
        """The evidence that is chosen in the tray."""
        picked = self._chosen()
        if picked is None or picked.document is None or picked.span is None:
            self._say(
                tr("Choose words that were picked: a contrast, or words that are lost, cannot be a side of a contrast.")
            )
            return None
        return self._evidence(picked.document, picked.span, picked.pick.words)

    def _evidence(self, document: int, span: Span, words: str) -> _Evidence:
        facts = self._loader.snapshot
        stated = facts.statements if facts else ()
        claim = next((s for s in stated if s.document and (s.document.id, s.span) == (document, span)), None)
        return _Evidence((document, span), words, claim)

    def _likely_kind(self, first: _Evidence, second: _Evidence) -> ContrastKind:
        a, b = first.claim, second.claim
        if a and b and a.theme == b.theme:
            return ContrastKind.SOURCES_DISAGREE if a.cycle == b.cycle else ContrastKind.CHANGED_OVER_TIME
        facts = self._loader.snapshot
        entries = [facts.entry(each.place[0]) if facts else None for each in (first, second)]
        answers = [entry for entry in entries if entry and entry.kind is DocumentKind.RESPONSE]
        return ContrastKind.DISPUTED if answers else ContrastKind.OPPOSITE_FINDINGS

    def _add(self, kind: ContrastKind, reason: str) -> None:
        first, second, here = self._first, self._second, self._links.here
        assert first is not None
        assert second is not None
        theme = next((each.claim.theme for each in (first, second) if each.claim), here.theme)
        add = partial(_add, force=here.force, theme=theme, kind=kind, a=first.place, b=second.place, reason=reason)
        self._before = _newest(self._loader.snapshot)
        sides = f"{in_short(first.words, 24)} / {in_short(second.words, 24)}"
        name = tr("contrast “{contrast}”").format(contrast=f"{tr(kind)}: {sides}")
        self._undo_stack.carry_out(Change(name, add, _take_away, again=_put_back))
        self._give_up()

    def _remove(self) -> None:
        contrast = self._view.highlighted_contrast()
        if contrast is None:
            return
        if contrast.added is None:
            self._say(tr("A rule has found this contrast: it can be dismissed (Ctrl+Shift+X), not removed."))
            return
        take_away = partial(_take_away, number=contrast.added.id)
        name = tr("removal of contrast “{contrast}”").format(contrast=contrast_name(contrast))
        self._undo_stack.carry_out(Change(name, take_away, _put_back))

    def _force_changed(self, facts: ForceSnapshot) -> None:
        """Go to what was added just now."""
        before, self._before = self._before, None
        newest = _newest(facts)
        if before is not None and newest > before:
            added = next(each for each in facts.contrasts if each.added and each.added.id == newest)
            self._links.open_contrast(added)

    def _give_up(self) -> None:
        self._first = self._second = None
        self._form.close_form()
        self._highlight_first()
        self._name_command()

    def _highlight_first(self) -> None:
        """Keep the first side highlighted in its text, until there is a second."""
        document, span = self._first.place if self._first else (0, None)
        for area in self._areas.all:
            area.reader.show_side(span if area.entry and area.entry.id == document else None)

    def _name_command(self) -> None:
        self._actions.command("set side").setText(tr(_SECOND if self._first else _FIRST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # An Escape that comes as far as the window was of use to nothing in it.
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() is QEvent.Type.KeyPress and self._first is not None:
            self._form.step_back()
            return True
        return super().eventFilter(watched, event)


def _newest(facts: ForceSnapshot | None) -> int:
    """The number of the contrast that was added last; 0 where none was."""
    return max((each.added.id for each in (facts.contrasts if facts else ()) if each.added), default=0)


def _add(
    library: Library,
    force: str,
    theme: str,
    kind: ContrastKind,
    a: tuple[int, Span],
    b: tuple[int, Span],
    reason: str,
) -> int:
    from peelviewer import pipeline

    return pipeline.add_contrast(library, force, theme, kind, a, b, reason)


def _take_away(library: Library, number: int) -> AddedContrast:
    from peelviewer import pipeline

    return pipeline.remove_contrast(library, number)


def _put_back(library: Library, added: AddedContrast) -> int:
    from peelviewer import pipeline

    pipeline.put_back_contrast(library, added)
    return added.id
