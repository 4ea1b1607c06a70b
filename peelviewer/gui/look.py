"""The look of the program: the theme in use, which follows the system live unless the reader chose one."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from peelviewer.gui import theme as themes
from peelviewer.gui.theme import Theme


class Look(QObject):
    """The theme in use. Who paints by hand asks `theme` at every painting; who has set colours into text listens.

    Signals:
        changed(): another theme is in use.
    """

    changed = Signal()

    def __init__(self, app: QApplication, chosen: str = "") -> None:
        """`chosen` is a scheme ("light", "dark", "contrast"), or empty to follow the system."""
        super().__init__()
        self._app = app
        self.chosen = chosen
        self.theme: Theme = themes.theme_named(chosen)
        themes.apply_typeface(app)
        themes.apply(app, self.theme)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    def choose(self, scheme: str) -> None:
        """Use this scheme from now on, or the system's where it is empty."""
        self.chosen = scheme
        self._use(themes.theme_named(scheme))

    def _system_changed(self, _what: Qt.ColorScheme | Qt.ContrastPreference) -> None:
        if not self.chosen:
            self._use(themes.theme_named(""))

    def _use(self, theme: Theme) -> None:
        if theme != self.theme:
            self.theme = theme
            themes.apply(self._app, theme)
            self.changed.emit()
