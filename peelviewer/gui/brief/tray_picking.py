"""The tray: claims and contrasts picked for the brief, and put back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.state.undo_stack import Change, UndoStack
from peelviewer.gui.text.short_wording import contrast_name, cycle_label, in_short, place, theme_name
from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from peelviewer.domain.claims import Span
    from peelviewer.domain.contrasts import Contrast
    from peelviewer.domain.corrections import Pick, Picked
    from peelviewer.domain.evidence import Statement
    from peelviewer.gui.brief.brief_tray import BriefTray
    from peelviewer.gui.state.current_claim import CurrentClaim
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.force_snapshot import ForceSnapshot
    from peelviewer.gui.state.reader_navigation import Navigator
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.widgets.window_actions import WindowActions
    from peelviewer.store import Library


class TrayPicking(QObject):
    """Makes undoable changes of picking, and goes to what was picked.

    Signals:
        shown(int): so much is picked.
    """

    shown = Signal(int)

    def __init__(
        self,
        tray: BriefTray,
        is_on_contrast: Callable[[], bool],
        show_tray: Callable[[], None],
        navigator: Navigator,
        view: CurrentView,
        loader: ForceLoader,
        claims: CurrentClaim,
        undo_stack: UndoStack,
        actions: WindowActions,
        say: SayInStatus,
    ) -> None:
        """`is_on_contrast` says whether the reader is at a contrast, and not in a text; `show_tray` gives the tray the keys."""
        super().__init__(tray)
        self._tray = tray
        self._is_on_contrast = is_on_contrast
        self._navigator = navigator
        self._view = view
        self._claims = claims
        self._undo_stack = undo_stack
        self._say = say
        actions.command("pick").triggered.connect(self._pick)
        actions.command("tray").triggered.connect(lambda _checked=False: show_tray())
        loader.force_changed.connect(self._show)
        tray.pick_requested.connect(self._open)
        tray.unpick_requested.connect(lambda picked: self._unpick(picked.pick))

    def _show(self, facts: ForceSnapshot) -> None:
        self._tray.show_picked(facts.picked)
        self.shown.emit(len(facts.picked))

    def _pick(self) -> None:
        view_state = self._view.view_state
        if view_state is None:
            return
        claim = None if self._is_on_contrast() else self._claims.claim_at_hand()
        if claim is not None:
            self._turn(view_state.snapshot.pick_of_claim(claim), _pick_of(claim))
            self._claims.close_card()
        elif view_state.highlighted is not None:
            self._turn(
                view_state.snapshot.pick_of_contrast(view_state.highlighted.key),
                _pick_of_contrast(view_state.highlighted),
            )
        else:
            self._say(tr("Go to a highlighted claim (F6) or a contrast (F8) first, then pick it."))

    def _turn(self, former: Pick | None, pick: partial[int]) -> None:
        """Pick it, or take it out if it is picked."""
        if former is not None:
            self._unpick(former)
        else:
            name = tr("picking “{words}”").format(words=in_short(pick.keywords["words"], 40))
            self._undo_stack.carry_out(Change(name, pick, _unpick, again=_pick_again, annotates=True))

    def _unpick(self, pick: Pick) -> None:
        name = tr("unpicking “{words}”").format(words=in_short(pick.words, 40))
        self._undo_stack.carry_out(Change(name, partial(_unpick, number=pick.id), _pick_again, annotates=True))

    def _open(self, picked: Picked) -> None:
        pick = picked.pick
        if pick.contrast is not None:
            self._navigator.go_to(Locator(pick.force, pick.theme, contrast=pick.contrast))
        elif picked.document is not None and picked.span is not None:
            self._navigator.go_to(Locator(pick.force, pick.theme, picked.document, picked.span.passage))
        else:
            self._say(tr("These words are no longer in the library."))


def _pick_of(claim: Statement) -> partial[int]:
    assert claim.document is not None
    assert claim.span is not None
    words = f"{theme_name(claim.theme)}: {tr(claim.grade)} {cycle_label(claim.cycle)}, {place(claim)}"
    return partial(
        _pick, force=claim.force, theme=claim.theme, words=words, place=(claim.document.id, claim.span), contrast=None
    )


def _pick_of_contrast(contrast: Contrast) -> partial[int]:
    words = f"{contrast_name(contrast).capitalize()}: {contrast.a.summary} / {contrast.b.summary}"
    return partial(_pick, force=contrast.force, theme=contrast.theme, words=words, place=None, contrast=contrast.key)


def _pick(
    library: Library, force: str, theme: str, words: str, place: tuple[int, Span] | None, contrast: str | None
) -> int:
    from peelviewer import pipeline

    return pipeline.pick(library, force, theme, words, place=place, contrast=contrast)


def _unpick(library: Library, number: int) -> Pick:
    from peelviewer import pipeline

    return pipeline.unpick(library, number)


def _pick_again(library: Library, pick: Pick) -> int:
    from peelviewer import pipeline

    pipeline.pick_again(library, pick)
    return pick.id
