"""What a search understood and found, under the search box as one types."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peelviewer.domain.search import SearchResult
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.search.hits_model import ROW_ROLE, is_chosen_from
from peelviewer.gui.search.result_parts import ResultParts
from peelviewer.gui.search.search_words import narrowing, said_of, understood
from peelviewer.gui.widgets.screen_reader import announce

_HIGH = 400  # pixels of hits, at most
_WIDE = 520  # pixels, at least
_VALUES = 2  # of each field that a search can be narrowed by


class SearchResults(QFrame):
    """A popup that leaves the keys in the box.

    Signals:
        found_requested(Found): something that was found was opened.
        narrowed(str): the search is to be narrowed by this field and value: "source:news".
    """

    found_requested = Signal(object)
    narrowed = Signal(str)

    def __init__(self, box: QWidget, look: ProgramLook) -> None:
        super().__init__(box, Qt.WindowType.ToolTip)
        self.setObjectName("popup")
        self._box = box
        self._parts = ResultParts(look)
        self._model, self._list = self._parts.model, self._parts.list
        self._chips, self._message, self._facets = self._parts.chips, self._parts.message, self._parts.facets
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        for widget in (self._chips, self._message, self._facets, self._list):
            layout.addWidget(widget)
        self._list.clicked.connect(lambda _index: self.open_chosen())
        self._facets.asked.connect(self.narrowed)

    def show_result(self, result: SearchResult) -> None:
        """Show what a search found, the first hit chosen."""
        self._chips.show_pills(understood(result))
        self._message.setText(said_of(result))
        self._box.setAccessibleDescription(self._message.text())
        announce(self._box, self._message.text())
        self._facets.show_pills(narrowing(result, _VALUES))
        self._model.show_result(result)
        self._list.setVisible(self._model.rowCount() > 0)
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.hit_from(-1, 1))
            self._list.scrollToTop()
        self._place()
        self.show()

    def show_narrowing(self, result: SearchResult) -> None:
        """Offer what the search can be narrowed by; what is chosen stays so."""
        self._facets.show_pills(narrowing(result, _VALUES))
        self._place()

    def step(self, by: int) -> None:
        """Choose the next hit (1) or the one before (-1); above the first are the ways to narrow the search."""
        if self._facets.chosen >= 0:
            if by > 0:
                self._facets.choose(-1)
            return
        found = self._model.hit_from(self._list.currentIndex().row(), by)
        if found.isValid():
            self._list.setCurrentIndex(found)
            announce(self._box, str(found.data(Qt.ItemDataRole.AccessibleTextRole)))
        elif by < 0 and self._facets.isVisible():
            self._facets.choose(0)

    def step_across(self, by: int) -> bool:
        """Choose another way to narrow the search; False where the keys are in the hits."""
        if self._facets.chosen < 0:
            return False
        self._facets.choose(max(0, self._facets.chosen + by))
        return True

    def open_chosen(self) -> None:
        """Open the hit that is chosen, or narrow the search as chosen."""
        found = self._list.currentIndex().data(ROW_ROLE)
        if self._facets.chosen >= 0:
            self._facets.ask()
        elif is_chosen_from(found):
            self.hide()
            self.found_requested.emit(found)

    def _place(self) -> None:
        width = max(self._box.width(), _WIDE)
        self.setFixedWidth(width)
        for pills in (self._chips, self._facets):
            pills.setFixedHeight(pills.heightForWidth(width - 22))
        self._list.resize(width - 22, self._list.height())
        rows = sum(self._list.sizeHintForRow(row) for row in range(self._model.rowCount()))
        self._list.setFixedHeight(min(_HIGH, rows + 4))
        self.adjustSize()
        corner = self._box.mapToGlobal(QPoint(0, self._box.height() + 2))
        right = self._box.window().mapToGlobal(QPoint(self._box.window().width() - width - 4, 0)).x()
        self.move(min(corner.x(), max(right, 0)), corner.y())
