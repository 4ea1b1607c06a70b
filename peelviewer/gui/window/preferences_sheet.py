"""Preferences on one page: what the menus set too, and where the program keeps its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from peelviewer import paths
from peelviewer.gui.text.window_language import LANGUAGES, tr
from peelviewer.gui.widgets.forms.combo_boxes import Chooser
from peelviewer.gui.widgets.forms.scrolled_fields import ScrolledFields
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.overlay_sheet import OverlaySheet
from peelviewer.gui.widgets.tool_buttons import tool_button
from peelviewer.gui.widgets.window_actions import command

if TYPE_CHECKING:
    from peelviewer.gui.look.program_look import ProgramLook
    from peelviewer.gui.window.kept_settings import Settings

_SCHEMES = ("", "light", "dark", "contrast")


_WIDTH = 560  # pixels


class PreferencesSheet(OverlaySheet):
    """Each choice is a command of the menus: what is chosen there is shown here."""

    def __init__(self, window: QWidget, look: ProgramLook, settings: Settings) -> None:
        super().__init__(window, _WIDTH, 0)
        self._look, self._settings = look, settings
        self.setAccessibleName(tr("Preferences"))
        title = named(QLabel(tr("Preferences")), "strong")
        close = tool_button("✕", tr("Close (Escape)"), self.close_sheet, name=tr("Close"))
        self._scheme = self._chooser(tr("Colours"), [f"scheme {each}".strip() for each in _SCHEMES])
        self._typeface = self._chooser(tr("Typeface of documents"), ["sans", "serif"])
        self._language = self._chooser(tr("Language"), [f"language {each}".strip() for each in ("", *LANGUAGES)])
        self._size, sizes = self._steps(("smaller", "−"), ("larger", "+"), ("usual size", tr("Usual")))
        self._line, lines = self._steps(("narrower", "−"), ("wider", "+"))
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setVerticalSpacing(10)
        for name, part in (
            (tr("Colours"), self._scheme),
            (tr("Typeface of documents"), self._typeface),
            (tr("Size of documents’ text"), sizes),
            (tr("Longest line"), lines),
            (tr("Language"), self._language),
            (tr("Libraries"), _path(str(paths.libraries()))),
            (tr("Settings"), _path(str(paths.settings()))),
            (tr("Log, without any text of yours"), _path(str(paths.state()))),
        ):
            form.addRow(name, part)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.addLayout(head)
        layout.addWidget(ScrolledFields(form))
        layout.addStretch(1)
        self.setFocusProxy(self._scheme)
        look.changed.connect(self._show)

    def toggle(self) -> None:
        """Show it, or hide it where it is shown."""
        if self.isVisible():
            self.close_sheet()
        else:
            self._show()
            layout = self.layout()
            if layout is not None:  # as high as its rows, which wrap
                self._wanted = (_WIDTH, layout.totalHeightForWidth(_WIDTH))
            self.open_sheet()

    def _show(self) -> None:
        """What is chosen now."""
        setting = self._look.setting
        self._choose(self._scheme, f"scheme {self._look.chosen}".strip())
        self._choose(self._typeface, "serif" if setting.serif else "sans")
        self._choose(self._language, f"language {self._settings.language}".strip())
        self._size.setText(tr("{size} points").format(size=f"{setting.size:g}"))
        self._line.setText(tr("%n letters", "", setting.line))

    @staticmethod
    def _choose(chooser: Chooser, name: str) -> None:
        chooser.setCurrentIndex(chooser.findData(name))

    def _chooser(self, name: str, commands: list[str]) -> Chooser:
        """A list of commands that exclude one another."""
        chooser = Chooser(name)
        chooser.setMinimumContentsLength(16)
        for each in commands:
            chooser.addItem(command(self.window(), each).text().replace("&", ""), each)
        chooser.activated.connect(lambda row: command(self.window(), chooser.itemData(row)).trigger())
        return chooser

    def _steps(self, *commands: tuple[str, str]) -> tuple[QLabel, QWidget]:
        """Buttons for commands, and beside them what they set."""
        row, said = QWidget(), QLabel()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        for name, sign in commands:
            layout.addWidget(self._button(name, sign))
        layout.addWidget(said, 1)
        return said, row

    def _button(self, name: str, sign: str) -> QToolButton:
        words = command(self.window(), name).text().replace("&", "")
        return tool_button(sign, words, lambda: command(self.window(), name).trigger(), name=words)


def _path(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
