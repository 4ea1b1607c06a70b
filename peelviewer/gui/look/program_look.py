"""The look of the program: its colours, which follow the system live unless the reader chose one, and the type of texts."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from peelviewer.gui.look import colour_scheme
from peelviewer.gui.look.colour_scheme import ColourScheme

_SIZES = (7.75, 27.75)  # points, the least and the most
_LINES = (40, 200)  # letters


@dataclass(frozen=True, slots=True)
class TypeSetting:
    """How documents are set: their size in points, the letters that a line has at most, in which sort of typeface."""

    size: float = 10.75
    line: int = 96
    serif: bool = False

    def within_bounds(self) -> "TypeSetting":
        """The same, at sizes and lengths of line that can be read."""
        size = max(_SIZES[0], min(_SIZES[1], self.size))
        return replace(self, size=size, line=max(_LINES[0], min(_LINES[1], self.line)))


class ProgramLook(QObject):
    """The colours in use. Who paints asks `colours` at every painting; who has set colours into text listens.

    Signals:
        changed(): other colours are in use, or documents are set otherwise.
    """

    changed = Signal()

    def __init__(self, app: QApplication, chosen: str = "", setting: TypeSetting = TypeSetting()) -> None:
        """`chosen` is a scheme ("light", "dark", "contrast"), or empty to follow the system; `setting` is of documents."""
        super().__init__()
        self._app = app
        self.chosen = chosen
        self.setting = setting.within_bounds()
        self.colours: ColourScheme = colour_scheme.colour_scheme_named(chosen)
        colour_scheme.apply_typeface(app)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    def put_on(self) -> None:
        """Give the program its colours: once its window is made, for each part made after it is coloured several times."""
        colour_scheme.apply(self._app, self.colours)

    def choose(self, scheme: str) -> None:
        """Use this scheme from now on, or the system's where it is empty."""
        self.chosen = scheme
        self._use(colour_scheme.colour_scheme_named(scheme))

    def resize_text(self, points: float) -> None:
        """Set documents so many points larger or smaller; 0 is the size they had at first."""
        self.set_type(replace(self.setting, size=self.setting.size + points if points else TypeSetting().size))

    def set_type(self, setting: TypeSetting) -> None:
        """Set documents so."""
        setting = setting.within_bounds()
        if setting != self.setting:
            self.setting = setting
            self.changed.emit()

    def text_font(self, font: QFont) -> QFont:
        """The font that documents are set in, where everything else is set in `font`."""
        own = QFont(font)
        own.setPointSizeF(self.setting.size)
        if self.setting.serif:
            own.setFamilies([colour_scheme.serif_typeface(), *font.families()])
        return own

    def _system_changed(self, _what: Qt.ColorScheme | Qt.ContrastPreference) -> None:
        if not self.chosen:
            self._use(colour_scheme.colour_scheme_named(""))

    def _use(self, colours: ColourScheme) -> None:
        if colours != self.colours:
            self.colours = colours
            colour_scheme.apply(self._app, colours)
            self.changed.emit()
