"""The bar at the top: force, theme, search, and the two things one does most."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from peelviewer.gui.look import Look
from peelviewer.gui.named import named
from peelviewer.gui.panes.search_box import SearchBox
from peelviewer.reference import reference


class TopBar(QWidget):
    """Choosers, search box and buttons.

    Signals:
        force_requested(str), theme_requested(str), add_requested(), brief_requested().
    """

    force_requested = Signal(str)
    theme_requested = Signal(str)
    add_requested = Signal()
    brief_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._forces = _Chooser("Force")
        self._themes = _Chooser("Theme")
        self.search = SearchBox(look)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        add = QPushButton("Add documents…")
        brief = named(QPushButton("Export brief…"), "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(10)
        row.addWidget(self._forces, 3)  # room for “Hampshire and Isle of Wight Constabulary” where there is room
        row.addWidget(self._themes, 3)
        row.addWidget(self.search, 5)
        row.addWidget(add)
        row.addWidget(brief)
        self._forces.activated.connect(lambda row: self.force_requested.emit(self._forces.itemData(row)))
        self._themes.activated.connect(lambda row: self.theme_requested.emit(self._themes.itemData(row)))
        add.clicked.connect(self.add_requested)
        brief.clicked.connect(self.brief_requested)

    def show_forces(self, forces: tuple[str, ...], held: int) -> None:
        """Offer these forces; after the first `held` come those of which nothing is in the library."""
        self._forces.offer([(force, force) for force in forces], held)

    def show_themes(self, themes: tuple[str, ...]) -> None:
        """Offer these themes."""
        self._themes.offer([(reference().theme_label(theme), theme) for theme in themes], 0)

    def select(self, force: str, theme: str) -> None:
        """Show what is on the desk."""
        self._forces.choose(force)
        self._themes.choose(theme)


class _Chooser(QComboBox):
    """A list one can type into: what is typed is found anywhere in the names."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(24)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        self._edit = QLineEdit()
        self._edit.setAccessibleName(name)
        self.setLineEdit(self._edit)
        completer = self.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)

    def offer(self, items: list[tuple[str, str]], parted: int) -> None:
        """Offer these labels and values, a line after the first `parted`."""
        chosen = self.currentData()
        self.clear()
        for label, value in items:
            self.addItem(label, value)
        if 0 < parted < len(items):
            self.insertSeparator(parted)
        self.choose(chosen or "")

    def choose(self, value: str) -> None:
        """Show this value."""
        row = self.findData(value)
        self.setCurrentIndex(row)
        if row >= 0:
            self._edit.setCursorPosition(0)
