"""What a search understood and found, under the search box as one types."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from peelviewer.domain.search import Hit, SearchResult
from peelviewer.gui.delegates import EntriesDelegate
from peelviewer.gui.item_models.entries_model import VALUE_ROLE, EntriesModel
from peelviewer.gui.language import tr
from peelviewer.gui.look import Look
from peelviewer.gui.named import named
from peelviewer.gui.wording import passages


class SearchResults(QFrame):
    """A popup that leaves the keys in the box.

    Signals:
        hit_requested(Hit): a hit was opened.
    """

    hit_requested = Signal(object)

    def __init__(self, box: QWidget, look: Look) -> None:
        super().__init__(box, Qt.WindowType.ToolTip)
        self.setObjectName("popup")
        self._box = box
        self._model = EntriesModel()
        self._delegate = EntriesDelegate(look)
        self._chips = named(QLabel(), "note")
        self._chips.setWordWrap(True)
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(tr("Search results"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (self._chips, self._message, self._list):
            layout.addWidget(widget)
        self._list.clicked.connect(lambda _index: self.open_hit())

    def show_result(self, result: SearchResult) -> None:
        """Show what a search found, the first hit chosen."""
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
        self.show()

    def step(self, by: int) -> None:
        """Choose another hit, so many further down."""
        row = self._list.currentIndex().row() + by
        self._list.setCurrentIndex(self._model.index(max(0, min(row, self._model.rowCount() - 1))))

    def open_hit(self) -> None:
        """Open the hit that is chosen."""
        hit = self._list.currentIndex().data(VALUE_ROLE)
        if isinstance(hit, Hit):
            self.hide()
            self.hit_requested.emit(hit)

    def _place(self, hits: int) -> None:
        rows = min(hits, 8) * self._list.sizeHintForRow(0) if hits else 0
        self._list.setFixedHeight(rows + 4)
        self.setFixedWidth(max(self._box.width(), 420))
        self.adjustSize()
        self.move(self._box.mapToGlobal(QPoint(0, self._box.height() + 2)))
