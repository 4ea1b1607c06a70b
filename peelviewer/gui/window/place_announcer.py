"""What a screen reader is told without asking: where the reader has come to, what has ended meanwhile, what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.screen_reader import announce

if TYPE_CHECKING:
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.state.view_state import ViewState
    from peelviewer.gui.window.main_window import MainWindow


class PlaceAnnouncer(QObject):
    """Tells where the panes have been brought to: of the place only what is another than before."""

    def __init__(self, window: MainWindow, view: CurrentView) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self._before: ViewState | None = None
        view.changed.connect(self._tell)

    def _tell(self) -> None:
        before, view_state = self._before, self._view.view_state
        self._before = view_state
        if view_state is not None:
            announce(self._window, ". ".join(where_in_words(before, view_state)))


def where_in_words(before: ViewState | None, view_state: ViewState) -> list[str]:
    """Where the reader is, as far as it is somewhere else than before."""
    from peelviewer.gui.text.short_wording import contrast_name, theme_name

    here, there = view_state.here, before.here if before else None
    told = []
    if there is None or there.force != here.force:
        told.append(here.force)
    if there is None or (there.force, there.theme) != (here.force, here.theme):
        told.append(theme_name(here.theme))
    highlighted = view_state.highlighted
    if highlighted is not None and (
        before is None or before.highlighted is None or before.highlighted.key != highlighted.key
    ):
        step = tr("Contrast {number} of {total}").format(number=view_state.step, total=len(view_state.contrasts))
        told.append(f"{step}: {contrast_name(highlighted)}. {highlighted.a.summary} / {highlighted.b.summary}")
    if there is None or (there.document, there.passage) != (here.document, here.passage):
        told += [
            entry.title
            for entry in (view_state.report, view_state.other, view_state.article)
            if entry and entry.id == here.document
        ]
    return told
