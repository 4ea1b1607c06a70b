"""The look of the program: the theme, which follows the system live unless the reader chose one, and the size of texts."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from peelviewer.gui import theme as themes
from peelviewer.gui.theme import Theme

TEXT_SIZE = 10.75  # points
_LEAST, _MOST = 7.75, 27.75


class Look(QObject):
    """The theme in use. Who paints by hand asks `theme` at every painting; who has set colours into text listens.

    Signals:
        changed(): another theme is in use, or another size of text.
    """

    changed = Signal()

    def __init__(self, app: QApplication, chosen: str = "", text_size: float = TEXT_SIZE) -> None:
        """`chosen` is a scheme ("light", "dark", "contrast"), or empty to follow the system; `text_size` is in points."""
        super().__init__()
        self._app = app
        self.chosen = chosen
        self.text_size = max(_LEAST, min(_MOST, text_size))
        self.theme: Theme = themes.theme_named(chosen)
        themes.apply_typeface(app)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    def put_on(self) -> None:
        """Give the program its colours: once its window is made, for each part made after it is coloured several times."""
        themes.apply(self._app, self.theme)

    def choose(self, scheme: str) -> None:
        """Use this scheme from now on, or the system's where it is empty."""
        self.chosen = scheme
        self._use(themes.theme_named(scheme))

    def resize_text(self, points: float) -> None:
        """Set documents so many points larger or smaller; 0 is the size they had at first."""
        size = max(_LEAST, min(_MOST, self.text_size + points)) if points else TEXT_SIZE
        if size != self.text_size:
            self.text_size = size
            self.changed.emit()

    def _system_changed(self, _what: Qt.ColorScheme | Qt.ContrastPreference) -> None:
        if not self.chosen:
            self._use(themes.theme_named(""))

    def _use(self, theme: Theme) -> None:
        if theme != self.theme:
            self.theme = theme
            themes.apply(self._app, theme)
            self.changed.emit()
