"""The list of contrasts: those of the place where the reader is, or of another while it is pinned, as far as the filter wants them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from peelviewer.gui.state.contrast_filter import ContrastFilter, worth_reading
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.state.view_state import ViewState, view_state_at
from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from peelviewer.domain.contrasts import Contrast
    from peelviewer.gui.contrasts.contrasts_pane import ContrastsPane
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.force_snapshot import ForceSnapshot
    from peelviewer.gui.state.reader_navigation import Navigator
    from peelviewer.gui.state.status_messages import SayInStatus


class ContrastList(QObject):
    """Fills the contrasts pane, and steps through what it lists.

    Signals:
        filter_changed(): other contrasts are wanted.
        step_shown(int, int, int): which of how many contrasts is highlighted, and how many of them are worth reading.
    """

    filter_changed = Signal()
    step_shown = Signal(int, int, int)

    def __init__(self, pane: ContrastsPane, navigator: Navigator, loader: ForceLoader, say: SayInStatus) -> None:
        super().__init__(pane)
        self._pane = pane
        self._navigator = navigator
        self._loader = loader
        self._say = say
        self.filter = ContrastFilter()
        self._chosen: tuple[str, str] | None = (
            None  # the contrast gone to from the list, and the theme that it begins with
        )
        self._view_state: ViewState | None = None  # of the place where the reader is
        self._listed: ViewState | None = None  # the one whose contrasts are listed
        self._pinned: ForceSnapshot | None = None  # of a force that is pinned while another is shown
        pane.filter_changed.connect(self._filter)
        for changed in (loader.library_changed, loader.annotations_changed):
            changed.connect(self._forget)

    def show_view(self, view_state: ViewState) -> None:
        """List the contrasts of the reader's place, or those that are pinned, with the highlighted one chosen where it is among them."""
        self._view_state = view_state
        if self._chosen is not None and self._chosen[0] != view_state.here.contrast:
            self._chosen = None
        first = self._chosen[1] if self._chosen else view_state.here.theme
        force, theme = self._pane.kept_place or (view_state.here.force, first)
        known = next((facts for facts in (view_state.snapshot, self._pinned) if facts and facts.force == force), None)
        if known is not None:
            self._list(known, theme)
        else:
            self._loader.fetch_pinned(force, self._pinned_came)

    def show_state(self, sentence: str) -> None:
        """Say why there are no contrasts to list yet."""
        self._view_state = self._listed = None
        self._pane.show_contrasts((), 0, {}, sentence)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) contrast."""
        contrast = self._listed.neighbour(by) if self._listed else None
        if contrast is None:
            self._say(tr("There are no contrasts to step through."))
            return
        self.keep_order(contrast)
        theme = contrast.theme or self._navigator.here.theme
        self._navigator.go_to(Locator(contrast.force, theme, contrast=contrast.key))

    def following(self, contrast: Contrast) -> Contrast | None:
        """The contrast after this one, where it is the highlighted one."""
        return self._listed.neighbour(1) if self._listed and self._listed.highlighted == contrast else None

    def keep_order(self, contrast: Contrast) -> None:
        """Who goes through the list finds it as it was, whatever the theme: another order would lead around in a circle."""
        self._chosen = (contrast.key, self._pane.place[1])

    def _list(self, facts: ForceSnapshot, theme: str) -> None:
        assert self._view_state is not None
        view_state, highlighted, pane = self._view_state, self._view_state.highlighted, self._pane
        if facts is view_state.snapshot and theme == view_state.here.theme:
            listed = view_state
        else:
            listed = replace(view_state_at(facts, Locator(facts.force, theme), self.filter), highlighted=highlighted)
        self._listed = listed
        pane.place = (facts.force, theme)
        worth = worth_reading(listed.contrasts, facts.on_book)
        self.step_shown.emit(listed.step, len(listed.contrasts), len(worth))
        if pane.isVisible():
            self._fill(facts, listed)
        else:  # nobody sees it: in a turn of its own
            self._loader.background.go_on("force", lambda: self._fill(facts, listed))

    def _fill(self, facts: ForceSnapshot, listed: ViewState) -> None:
        view_state, pane = self._view_state, self._pane
        if view_state is None or listed is not self._listed:
            return  # another place is listed by now
        pane.show_contrasts(
            listed.contrasts,
            len(facts.contrasts),
            {**listed.annotations(), **view_state.annotations()},
            on_book=sum(contrast.key in facts.on_book for contrast in listed.contrasts),
        )
        pane.show_counts(self.filter.counts(facts.contrasts, listed.here.theme, facts.on_book))
        pane.select_contrast(listed.highlighted)

    def _pinned_came(self, facts: ForceSnapshot) -> None:
        self._pinned = facts
        if self._view_state is not None:
            self.show_view(self._view_state)

    def _forget(self, _facts: object = None) -> None:
        """The library has changed: what was known of the force that is pinned may be so no more."""
        self._pinned = None

    def _filter(self, wanted: ContrastFilter) -> None:
        self.filter = wanted
        self.filter_changed.emit()
