"""The bar at the top: force, theme, search, and the two things one does most."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.search.search_box import SearchBox
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.combo_boxes import PlaceChooser
from peelviewer.gui.widgets.object_names import named

_LEAST = 500  # pixels: in so little room the names end in “…”
_SEARCH = 84  # pixels of the search box at least
_NARROW = 1200  # pixels: below this the buttons give their room to the names and the search


class TopBar(QWidget):
    """Choosers, search box and buttons.

    Signals:
        force_requested(str), theme_requested(str), add_requested(), brief_requested().
        name_unknown(str): a sentence on a name that was typed.
    """

    force_requested = Signal(str)
    theme_requested = Signal(str)
    add_requested = Signal()
    brief_requested = Signal()
    name_unknown = Signal(str)

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._forces = PlaceChooser(tr("Force"))
        self._themes = PlaceChooser(tr("Theme"))
        self.search = SearchBox(look)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search.setMinimumWidth(_SEARCH)
        self._add = QPushButton(tr("Add documents…"))
        self._brief = named(QPushButton(tr("Export brief…")), "primary")
        for button, name in ((self._add, tr("Add documents")), (self._brief, tr("Export brief"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(10)
        row.addWidget(self._forces, 3)
        row.addWidget(self._themes, 3)
        row.addWidget(self.search, 5)
        row.addWidget(self._add)
        row.addWidget(self._brief)
        self._forces.activated.connect(lambda row: self.force_requested.emit(self._forces.itemData(row)))
        self._themes.activated.connect(lambda row: self.theme_requested.emit(self._themes.itemData(row)))
        for chooser, sentence in (
            (self._forces, tr("No force is known as “{words}”.")),
            (self._themes, tr("No theme is known as “{words}”.")),
        ):
            chooser.unknown.connect(partial(self._tell_unknown, sentence))
        self._add.clicked.connect(self.add_requested)
        self._brief.clicked.connect(self.brief_requested)

    def show_forces(self, forces: tuple[str, ...], held: int) -> None:
        """Offer these forces; after the first `held` come those of which nothing is in the library."""
        self._forces.offer([(force, force) for force in forces], held)

    def show_themes(self, themes: tuple[str, ...]) -> None:
        """Offer these themes."""
        from peelviewer.gui.text.short_wording import theme_name  # loads what the frame is painted without

        self._themes.offer([(theme_name(theme), theme) for theme in themes], 0)

    def _tell_unknown(self, sentence: str, words: str) -> None:
        self.name_unknown.emit(sentence.format(words=words))

    def select(self, force: str, theme: str) -> None:
        """Show what is chosen."""
        self._forces.choose(force)
        self._themes.choose(theme)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(QSize(_LEAST, 1000))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self._add.setText(tr("Add…") if narrow else tr("Add documents…"))
        self._brief.setText(tr("Brief…") if narrow else tr("Export brief…"))
