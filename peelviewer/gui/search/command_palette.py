"""The palette: a few letters find a force, theme, document, contrast or command; Enter goes there or does it."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.search.palette_delegate import PaletteDelegate
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.choices_model import CHOICE_ROLE, Choice, ChoicesModel
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.overlay_sheet import OverlaySheet
from peelviewer.gui.widgets.screen_reader import announce

_WIDTH, _HEIGHT = 620, 440  # pixels at most
_EDGE = 10  # pixels around and between its parts
_FEWEST = 4  # rows that there is room for, however few are found


class CommandPalette(OverlaySheet):
    """Shows what is found.

    Signals:
        typed(str): what is to be found now.
    """

    typed = Signal(str)

    def __init__(self, over: QWidget, look: ProgramLook) -> None:
        super().__init__(over, _WIDTH, _HEIGHT)
        self._first: tuple[Choice, ...] = ()
        self._row = 0  # pixels of height, once there has been one
        self._look = look
        self.setAccessibleName(tr("Anything by its name"))

    def _fill(self) -> None:
        super()._fill()
        self._model = ChoicesModel()
        self._delegate = PaletteDelegate(self._look)
        self._box = QLineEdit()
        self._box.setPlaceholderText(tr("Go to a force, theme, document or contrast, or do a command"))
        self._box.setAccessibleName(tr("Go to anything"))
        self._none = named(
            QLabel(tr("Nothing has words that begin like that. Try fewer letters, or other words.")), "state"
        )
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._none.setWordWrap(True)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(tr("What can be chosen"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.setSpacing(_EDGE)
        layout.addWidget(self._box)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._none, 1)
        self.setFocusProxy(self._box)
        self._box.textChanged.connect(self._ask)
        self._box.installEventFilter(self)
        self._list.clicked.connect(self._choose)

    def offer(self, choices: tuple[Choice, ...]) -> None:
        """Open with these choices, until a letter is typed."""
        self.furnish()
        self._first = choices
        self._box.clear()
        self.show_choices(choices)
        self.open_sheet()

    def show_choices(self, found: tuple[Choice, ...], *, stay: bool = False) -> None:
        """Show what is found; the first of it is chosen, or where more has come (`stay`) the one that was."""
        row = self._list.currentIndex().row() if stay else 0
        self._model.show_choices(found)
        self._list.setCurrentIndex(self._model.index(max(0, row)))
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)
        self._fit(max(_FEWEST, len(found)))
        self._box.setAccessibleDescription(tr("%n found; arrows choose, Enter goes there.", "", len(found)))

    def ask_again(self) -> None:
        """What can be chosen has changed: what is typed may have another answer."""
        if self._box.text().strip():
            self._ask(self._box.text())

    def _fit(self, rows: int) -> None:
        """Be as high as what was found needs, and no higher than the sheet may be."""
        self._row = max(self._row, self._list.sizeHintForRow(0))
        around = self._box.sizeHint().height() + 3 * _EDGE + 2 * self._list.frameWidth()
        self._wanted = (_WIDTH, min(_HEIGHT, around + rows * self._row) if self._row else _HEIGHT)
        self._place()

    def _ask(self, typed: str) -> None:
        if typed.strip():
            self.typed.emit(typed)
        else:
            self.show_choices(self._first)

    def _choose(self, index: QModelIndex) -> None:
        choice = index.data(CHOICE_ROLE)
        if isinstance(choice, Choice):
            self.close_sheet()
            choice.act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk the rows, Enter chooses; leaving the box closes the palette."""
        if watched is self._box and event.type() is QEvent.Type.FocusOut:
            self.hide()
        if watched is self._box and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                Qt.Key(event.key())
            )
            if by:
                row = max(0, min(self._list.currentIndex().row() + by, self._model.rowCount() - 1))
                self._list.setCurrentIndex(self._model.index(row))
                announce(self._box, str(self._list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or ""))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)
