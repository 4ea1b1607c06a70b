"""The search box, and the popup that shows what was understood and found as one types."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from peelviewer.domain.search import Hit, SearchResult
from peelviewer.gui.delegates import EntriesDelegate
from peelviewer.gui.item_models.entries_model import VALUE_ROLE, EntriesModel
from peelviewer.gui.language import tr
from peelviewer.gui.look import Look
from peelviewer.gui.named import named
from peelviewer.gui.wording import passages

_PAUSE = 90  # milliseconds of quiet before a question is asked


class SearchBox(QLineEdit):
    """One box over reports and news.

    Signals:
        search_requested(str): what was typed, after a short pause.
        hit_requested(Hit): a hit was opened.
    """

    search_requested = Signal(str)
    hit_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setPlaceholderText(tr('Search reports and news: "lead officer" year:2023 source:news   (Ctrl+Shift+F)'))
        self.setAccessibleName(tr("Search reports and news"))
        self.setClearButtonEnabled(True)
        self._model = EntriesModel()
        self._delegate = EntriesDelegate(look)
        self._popup = named(QFrame(self, Qt.WindowType.ToolTip), "popup")
        self._chips = named(QLabel(), "note")
        self._chips.setWordWrap(True)
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(tr("Search results"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self._popup)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (self._chips, self._message, self._list):
            layout.addWidget(widget)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(lambda: self.search_requested.emit(self.text()))
        self.textEdited.connect(self._typed)
        self._list.clicked.connect(lambda index: self._open(index.data(VALUE_ROLE)))
        self.installEventFilter(self)

    def show_result(self, result: SearchResult) -> None:
        """Show what a search found, under the box."""
        if not self.text().strip():
            self._popup.hide()
            return
        chips = [f"{chip.field}: {chip.value}{f' ({chip.note})' if chip.note else ''}" for chip in result.chips]
        self._chips.setText(tr("Understood as   {parts}").format(parts="   ·   ".join(chips)))
        self._chips.setVisible(bool(chips))
        some = tr("{number} of %n passages", "", result.total).format(number=len(result.hits))
        count = some if result.total > len(result.hits) else passages(result.total)
        self._message.setText(result.message or count)
        self._model.show_entries(result.hits)
        self._list.setVisible(bool(result.hits))
        if result.hits:
            self._list.setCurrentIndex(self._model.index(0))
        self._place(len(result.hits))
        self._popup.show()

    def popup(self) -> QWidget:
        """The popup itself, for a picture of the window."""
        return self._popup

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk the hits, Enter opens one, Escape closes; leaving the box closes too."""
        if event.type() is QEvent.Type.FocusOut:
            self._popup.hide()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._popup.isVisible():
                row = self._list.currentIndex().row() + (1 if event.key() == Qt.Key.Key_Down else -1)
                self._list.setCurrentIndex(self._model.index(max(0, min(row, self._model.rowCount() - 1))))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if self._popup.isVisible():
                    self._open(self._list.currentIndex().data(VALUE_ROLE))
                else:
                    self.search_requested.emit(self.text())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._popup.hide()
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self._timer.start()

    def _open(self, hit: object) -> None:
        if isinstance(hit, Hit):
            self._popup.hide()
            self.hit_requested.emit(hit)

    def _place(self, hits: int) -> None:
        rows = min(hits, 8) * self._list.sizeHintForRow(0) if hits else 0
        self._list.setFixedHeight(rows + 4)
        self._popup.setFixedWidth(max(self.width(), 420))
        self._popup.adjustSize()
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
