"""The line at the foot of the window: what is open, what was said last, and how far an import has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.elided_label import ElidedLabel
from peelviewer.gui.widgets.screen_reader import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStatusBar

_HOLDS = " — "  # between the name of the library and what is in it
_AROUND = 60  # pixels of the line that are not words
STAYS = 30_000  # milliseconds: after these, what was said of something done is no news any more


class StatusLine(QObject):
    """A sentence goes when the reader goes to another place, and after half a minute; progress stays until its end."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._places_left = 0  # how many more places see what was said last
        self._holds = ""  # the library's name, and how much is in it
        self._library = QLabel()
        self._library.setContentsMargins(10, 0, 0, 0)
        self._line = ElidedLabel()
        self._progress = QProgressBar()
        self._progress.setFixedWidth(160)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Progress of adding documents"))
        self.cancel = QToolButton()
        self.cancel.setText(tr("Cancel"))
        bar.addWidget(self._library)
        for part in (self._line, self._progress, self.cancel):
            bar.addPermanentWidget(part, 1 if part is self._line else 0)
        bar.installEventFilter(self)
        self._until = QTimer(self)
        self._until.setSingleShot(True)
        self._until.timeout.connect(self._fall_silent)
        self.show_progress(0, 0)

    def say(self, sentence: str, *, aloud: bool = True, lasting: bool = False) -> None:
        """Show a sentence; `aloud`: a screen reader speaks it too; a `lasting` one is seen at the next place too."""
        self._places_left = 1 if lasting else 0
        self._line.show_words(sentence)
        self._share()
        self._until.start(STAYS)
        if aloud:
            announce(self._bar.window(), sentence)

    def leave_place(self, *, for_another_force: bool = False) -> None:
        """The reader goes to another place: what was said of this one is not true of that."""
        if self._places_left and not for_another_force:
            self._places_left -= 1
        else:
            self._fall_silent()

    def show_library(self, words: str) -> None:
        """What is open, and after a “—” what it holds."""
        self._holds = words
        self._share()

    def _share(self) -> None:
        """What was said last has the room that it needs: the library says what it holds, or its name, where there is more."""
        metrics, said = self._line.fontMetrics(), self._line.toolTip()
        room = self._bar.width() - _AROUND - (metrics.horizontalAdvance(said) if said else 0)
        name = self._holds.partition(_HOLDS)[0]
        shown = next((words for words in (self._holds, name) if metrics.horizontalAdvance(words) <= room), "")
        self._library.setText(shown)
        self._library.setToolTip("" if shown == self._holds else self._holds)
        self._library.setVisible(bool(shown))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._share()
        return super().eventFilter(watched, event)

    def is_busy(self) -> bool:
        """Whether documents are being added or read again."""
        return not self._progress.isHidden()

    def show_progress(self, done: int, total: int) -> None:
        """How far an import has come: `done` parts of `total`; nothing is shown where that is 0."""
        self._progress.setMaximum(total)
        self._progress.setValue(done)
        self._progress.setVisible(total > 0)
        self.cancel.setVisible(total > 0)

    def _fall_silent(self) -> None:
        if not self.is_busy():
            self._line.show_words("")
            self._share()
