"""Makes one request of one gesture in a list: Qt has several signals for a click, and the same one for a click and a key."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView


class RowChoice(QObject):
    """Watches one list.

    Signals:
        clicked(QModelIndex): a cell was clicked, in whatever row.
        moved(QModelIndex): another row was chosen in any other way: by its header, or by the end of a drag.
        stepped(QModelIndex): another row was come to by a key.
    """

    clicked = Signal(QModelIndex)
    moved = Signal(QModelIndex)
    stepped = Signal(QModelIndex)

    def __init__(self, view: QAbstractItemView, *, at_press: bool = False) -> None:
        """With `at_press`, another row is chosen as the button goes down, and not by the click as a whole."""
        super().__init__(view)
        self._at_press = at_press
        self._view = view
        self._by_key = False
        self._is_entered = False  # the keys come to a list in which nothing is chosen: Qt turns to its first row
        self._pressed: QPersistentModelIndex | None = (
            None  # the cell on which the button went down, until it is up again
        )
        self._has_moved = False  # meanwhile
        view.selectionModel().currentChanged.connect(self._changed)
        view.clicked.connect(self.clicked)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        if isinstance(view, QTableView):
            view.verticalHeader().viewport().installEventFilter(self)

    def _changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not current.isValid() or current.row() == previous.row() or self._is_entered:
            return
        if self._pressed is not None and not self._at_press:
            self._has_moved = True  # the click that follows asks for it, or the end of the drag
        else:
            (self.stepped if self._by_key else self.moved).emit(current)

    def _begin(self) -> None:
        """From a row that nobody chose, the first key goes to the first row and not to the second."""
        if self._is_entered and not self._view.selectionModel().hasSelection():
            self._view.setCurrentIndex(QModelIndex())
        self._is_entered = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._is_entered = not self._view.currentIndex().isValid()
        elif event.type() is QEvent.Type.KeyPress:
            self._by_key = True
            self._begin()
        elif isinstance(event, QMouseEvent):
            self._by_key = self._is_entered = False
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            under = self._view.indexAt(event.position().toPoint())
            if event.type() is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
                self._pressed, self._has_moved = QPersistentModelIndex(under), False
            elif event.type() is QEvent.Type.MouseButtonRelease and self._pressed is not None:
                is_click, self._pressed = self._pressed == under, None
                if self._has_moved and not is_click:
                    self.moved.emit(self._view.currentIndex())
        return super().eventFilter(watched, event)
