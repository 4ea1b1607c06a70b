"""What is done while reading: find, copy, cite; original page or text; larger and smaller, wider and narrower lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.object_names import has_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from peelviewer.gui.look.program_look import ProgramLook
    from peelviewer.gui.reader.judgement_pane import JudgementPane
    from peelviewer.gui.state.reading_areas import ReadingAreas
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.widgets.window_actions import WindowActions

_LETTERS = 8  # by which lines become wider or narrower


class ReadingCommands(QObject):
    """Answers the commands of reading, in the text that has the keys."""

    def __init__(
        self,
        judgement: JudgementPane,
        other: JudgementPane,
        areas: ReadingAreas,
        look: ProgramLook,
        actions: WindowActions,
        say: SayInStatus,
    ) -> None:
        super().__init__(judgement)
        self._judgement = judgement
        self._other = other
        self._areas = areas
        self._look = look
        self._say = say
        actions.answer(
            {
                "original": lambda: self._show_original(self._pane.switch_side),
                "beside": lambda: self._show_original(self._pane.switch_beside),
                "cite": self._cite,
                "find": self._find,
                "find next": lambda: areas.current().finding.step(1),
                "find previous": lambda: areas.current().finding.step(-1),
                "outline": self._show_outline,
                "larger": lambda: self._enlarge(1),
                "smaller": lambda: self._enlarge(-1),
                "usual size": lambda: self._enlarge(0),
                "wider": lambda: self._widen(_LETTERS),
                "narrower": lambda: self._widen(-_LETTERS),
                "sans": lambda: self._set_serif(False),
                "serif": lambda: self._set_serif(True),
            }
        )

    @property
    def _pane(self) -> JudgementPane:
        """The report that the commands mean: the other one where the keys are there."""
        return self._other if has_keys(self._other) else self._judgement

    def copy(self) -> None:
        """Copy the words that are selected in the text or on the pages."""
        words = self._pane.selected_words()
        if words and not self._areas.is_in_news():
            QGuiApplication.clipboard().setText(words)
        else:
            self._areas.current().reader.copy()

    def _show_original(self, switch: Callable[[], None]) -> None:
        switch()
        if not self._pane.switch.isEnabled():
            self._say(tr("This document has no original pages: it is not a PDF."))

    def _show_outline(self) -> None:
        self._pane.turn_to_text()
        self._pane.headings.toggle()

    def _find(self) -> None:
        if not self._areas.is_in_news():
            self._pane.turn_to_text()
        self._areas.current().finding.open_bar()

    def _cite(self) -> None:
        on_pages = "" if self._areas.is_in_news() else self._pane.cited()
        words = on_pages or self._areas.current().cited()
        if words:
            QGuiApplication.clipboard().setText(words)
        self._say(tr("Copied with its citation.") if words else tr("There is no document to copy from."))

    def _enlarge(self, steps: int) -> None:
        if not self._pane.enlarge(steps):
            self._look.resize_text(steps)

    def _widen(self, letters: int) -> None:
        setting = self._look.setting
        self._look.set_type(replace(setting, line=setting.line + letters))
        self._say(tr("Lines of at most %n letters.", "", self._look.setting.line))

    def _set_serif(self, serif: bool) -> None:
        self._look.set_type(replace(self._look.setting, serif=serif))
