"""What a screen reader is told without asking: where the reader has come to, what has ended meanwhile, what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.gui.text.language import tr
from peelviewer.gui.widgets.screen_reader import announce

if TYPE_CHECKING:
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.state.view_state import Matter
    from peelviewer.gui.window.main_window import MainWindow


class Announcer(QObject):
    """Tells where the panes have been brought to: of the place only what is another than before."""

    def __init__(self, window: MainWindow, view: CurrentView) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self._before: Matter | None = None
        view.changed.connect(self._tell)

    def _tell(self) -> None:
        before, matter = self._before, self._view.matter
        self._before = matter
        if matter is not None:
            announce(self._window, ". ".join(where_in_words(before, matter)))


def where_in_words(before: Matter | None, matter: Matter) -> list[str]:
    """Where a matter is, as far as it is somewhere else than the one before."""
    from peelviewer.gui.text.wording import contrast_name, theme_name

    here, there = matter.here, before.here if before else None
    told = []
    if there is None or there.force != here.force:
        told.append(here.force)
    if there is None or (there.force, there.theme) != (here.force, here.theme):
        told.append(theme_name(here.theme))
    lit = matter.lit
    if lit is not None and (before is None or before.lit is None or before.lit.key != lit.key):
        step = tr("Contrast {number} of {total}").format(number=matter.step, total=len(matter.contrasts))
        told.append(f"{step}: {contrast_name(lit)}. {lit.a.summary} / {lit.b.summary}")
    if there is None or (there.document, there.passage) != (here.document, here.passage):
        told += [entry.title for entry in (matter.report, matter.article) if entry and entry.id == here.document]
    return told
