"""What is shown at this moment: the library, the view of the place where the reader is, and the highlighted contrast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from peelviewer.domain.contrasts import Contrast
    from peelviewer.gui.state.force_snapshot import LibrarySnapshot
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.state.view_state import ViewState


class CurrentView(QObject):
    """Held for all features; only the window changes it.

    Signals:
        changed(): the panes have been brought to another place, or know more of the one they are at.
    """

    changed = Signal()

    def __init__(self, parent: QObject, say: SayInStatus) -> None:
        super().__init__(parent)
        self._say = say
        self.view_state: ViewState | None = None
        self.library: LibrarySnapshot | None = None

    def highlighted_contrast(self) -> Contrast | None:
        """The contrast that is highlighted; where none is, the reader is told to choose one."""
        highlighted = self.view_state.highlighted if self.view_state else None
        if highlighted is None:
            self._say(tr("Choose a contrast first (F8)."))
        return highlighted
