"""The search box, which asks as one types and shows beneath it what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from peelviewer.domain.search import SearchResult
    from peelviewer.gui.look.program_look import ProgramLook
    from peelviewer.gui.search.search_results import SearchResults

_PAUSE = 40  # milliseconds of quiet before a question is asked
_LEAST = 2  # letters from which it is asked as one types
_AROUND = 28  # pixels left and right of the words


class SearchBox(QLineEdit):
    """One box over reports and news.

    Signals:
        search_requested(str): what was typed, after a short pause.
        found_requested(Found): something that was found was opened.
        results_requested(): what was found is to be seen in its pane.
    """

    search_requested = Signal(str)
    found_requested = Signal(object)
    results_requested = Signal()

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self._look = look
        self._popup: SearchResults | None = None  # made when it is first wanted
        self._is_typed_in = True  # whether what is searched for was typed here: then it is shown here too
        self.setAccessibleName(tr("Search reports and news"))
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):  # Qt's own, which has no name
            button.setAccessibleName(tr("Clear the search"))
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(lambda: self.search_requested.emit(self.text()))
        self.textEdited.connect(self._typed)
        self.installEventFilter(self)

    def show_result(self, result: SearchResult) -> None:
        """Show what a search found, under the box."""
        if not self._is_typed_in:
            return
        if self.text().strip():
            self.popup().show_result(result)
        else:
            self.popup().hide()

    def show_facets(self, result: SearchResult) -> None:
        """The same with what it can be narrowed by, where it is still looked at."""
        if self._popup is not None and self._popup.isVisible():
            self._popup.show_narrowing(result)

    def search_for(self, text: str) -> None:
        """Search for this, which was chosen in the pane of what was found: there it is shown."""
        self._is_typed_in = False
        self.setText(text)
        self.search_requested.emit(text)

    def narrowed_by(self, field: str) -> str:
        """What is searched for, narrowed by a field and its value."""
        return f"{self.text().strip()} {field}"

    def popup(self) -> SearchResults:
        """The popup itself."""
        if self._popup is None:
            from peelviewer.gui.search.search_results import SearchResults

            self._popup = SearchResults(self, self._look)
            self._popup.found_requested.connect(self.found_requested)
            self._popup.narrowed.connect(self._narrow)
        return self._popup

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = tr('Search reports and news: "lead officer" year:2023 source:news   (Ctrl+Shift+F)')
        what, _, keys = whole.rpartition("   ")
        name = tr("Search reports and news")
        forms = (whole, what, f"{name}   {keys}", name)
        room = self.width() - _AROUND
        fitting = (each for each in forms if self.fontMetrics().horizontalAdvance(each) <= room)
        self.setPlaceholderText(next(fitting, tr("Search")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk what was found, Enter opens or narrows (with Ctrl: all in its pane), Escape closes; leaving the box closes too."""
        results = self._popup if self._popup is not None and self._popup.isVisible() else None
        if event.type() is QEvent.Type.FocusOut:
            self._leave()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and results is not None:
                results.step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
            if across and results is not None and results.step_across(across):
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self.results_requested.emit()
                elif results is not None:
                    results.open_chosen()
                else:
                    self._is_typed_in = True
                    self.search_requested.emit(self.text())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        """Show nothing under the box, also of what is still searched for."""
        self._timer.stop()
        self._is_typed_in = False
        if self._popup is not None:
            self._popup.hide()

    def _narrow(self, field: str) -> None:
        self._is_typed_in = True
        self.setText(self.narrowed_by(field))
        self.search_requested.emit(self.text())

    def _typed(self) -> None:
        self._is_typed_in = True
        if len(self.text().strip()) >= _LEAST:
            self._timer.start()
        else:
            self._timer.stop()
            if self._popup is not None:
                self._popup.hide()
