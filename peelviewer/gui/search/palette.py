"""The palette: a few letters find a force, theme, document, contrast or command; Enter goes there or does it."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from peelviewer.gui.look.appearance import Look
from peelviewer.gui.search.palette_delegate import PaletteDelegate
from peelviewer.gui.text.language import tr
from peelviewer.gui.widgets.choices_model import CHOICE_ROLE, ChoicesModel
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.overlay import Overlay
from peelviewer.gui.widgets.palette_choices import Choice, matching
from peelviewer.gui.widgets.screen_reader import announce

_MOST = 200  # rows: nobody reads further, and a letter more finds the rest


class Palette(Overlay):
    """Offers what it is opened with."""

    def __init__(self, over: QWidget, look: Look) -> None:
        super().__init__(over, 620, 440)
        self._choices: tuple[Choice, ...] = ()
        self._model = ChoicesModel()
        self._delegate = PaletteDelegate(look)
        self.setAccessibleName(tr("Anything by its name"))
        self._typed = QLineEdit()
        self._typed.setPlaceholderText(tr("Go to a force, theme, document or contrast, or do a command"))
        self._typed.setAccessibleName(tr("Go to anything"))
        self._none = named(QLabel(tr("Nothing has words that begin so. Try fewer letters.")), "state")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._none.setWordWrap(True)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(tr("What can be chosen"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self._typed)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._none, 1)
        self.setFocusProxy(self._typed)
        self._typed.textChanged.connect(self._show_matching)
        self._typed.installEventFilter(self)
        self._list.clicked.connect(self._choose)

    def offer(self, choices: tuple[Choice, ...]) -> None:
        """Open with these choices."""
        self._choices = choices
        self._typed.clear()
        self._show_matching("")
        self.open_sheet()

    def _show_matching(self, typed: str) -> None:
        found = matching(typed, self._choices)[:_MOST]
        self._model.show_choices(found)
        self._list.setCurrentIndex(self._model.index(0))
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)
        self._typed.setAccessibleDescription(tr("%n found; arrows choose, Enter goes there.", "", len(found)))

    def _choose(self, index: QModelIndex) -> None:
        choice = index.data(CHOICE_ROLE)
        if isinstance(choice, Choice):
            self.close_sheet()
            choice.act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk the rows, Enter chooses; leaving the box closes the palette."""
        if watched is self._typed and event.type() is QEvent.Type.FocusOut:
            self.hide()
        if watched is self._typed and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                Qt.Key(event.key())
            )
            if by:
                row = max(0, min(self._list.currentIndex().row() + by, self._model.rowCount() - 1))
                self._list.setCurrentIndex(self._model.index(row))
                announce(self._typed, str(self._list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or ""))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)
