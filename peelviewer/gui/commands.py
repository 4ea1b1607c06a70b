"""The commands of the menus: libraries, reading, the brief."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from peelviewer import __version__, paths
from peelviewer.gui import actions
from peelviewer.gui.adding import Adding
from peelviewer.gui.composing import Composing
from peelviewer.gui.language import LANGUAGES, spoken, tr, wanted
from peelviewer.gui.named import has_keys
from peelviewer.gui.navigation import Locator
from peelviewer.gui.panes.inbox import InboxLine
from peelviewer.gui.panes.palette import Palette
from peelviewer.gui.panes.reading_area import ReadingArea
from peelviewer.gui.panes.shortcuts import Shortcuts
from peelviewer.gui.recent import RecentLibraries

if TYPE_CHECKING:
    from collections.abc import Callable

    from peelviewer.gui.controller import Controller
    from peelviewer.gui.main_window import MainWindow
    from peelviewer.gui.operations import Operations
    from peelviewer.gui.session import Session

_SCHEMES = ("", "light", "dark", "contrast")
_LETTERS = 8  # by which lines become wider or narrower


class Commands(QObject):
    """Carries out what the menus and buttons ask for."""

    def __init__(self, window: MainWindow, operations: Operations, controller: Controller, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._controller = controller
        self._palette = Palette(window, window.look)
        shortcuts = Shortcuts(window, actions.sheet())
        composing = Composing(window, operations, controller)
        adding = Adding(window, operations, controller)
        works = {
            "open": self._open,
            "new": self._new,
            "add": adding.choose,
            "paste": adding.paste,
            "brief": composing.open,
            "window": window.window_requested.emit,
            "close": window.close,
            "quit": QApplication.closeAllWindows,
            "back": window.navigator.back,
            "forward": window.navigator.forward,
            "next_contrast": lambda: controller.listing.step(1),
            "previous_contrast": lambda: controller.listing.step(-1),
            "search": self._search,
            "palette": self._offer_anything,
            "original": lambda: self._show_original(window.judgement.switch_side),
            "beside": lambda: self._show_original(window.judgement.switch_beside),
            "copy": self._copy,
            "cite": self._cite,
            "find": self._find,
            "find next": lambda: reading_area(window).finding.step(1),
            "find previous": lambda: reading_area(window).finding.step(-1),
            "peers": window.grades.switch.toggle,
            "outline": self._show_outline,
            "pin": self._pin,
            "larger": lambda: self._enlarge(1),
            "smaller": lambda: self._enlarge(-1),
            "usual size": lambda: self._enlarge(0),
            "wider": lambda: self._widen(_LETTERS),
            "narrower": lambda: self._widen(-_LETTERS),
            "sans": lambda: self._set_serif(False),
            "serif": lambda: self._set_serif(True),
            "grades": window.grades.setFocus,
            "judgement": window.judgement.setFocus,
            "news": window.news.setFocus,
            "contrasts": window.contrasts.setFocus,
            "timeline": window.strip.setFocus,
            "shortcuts": shortcuts.toggle,
            "about": self._about,
        }
        actions.answer(window, works)
        for scheme in _SCHEMES:
            action = actions.command(window, f"scheme {scheme}".strip())
            action.triggered.connect(lambda _checked=False, scheme=scheme: window.look.choose(scheme))
        self._session = session
        for code in ("", *LANGUAGES):
            action = actions.command(window, f"language {code}".strip())
            action.triggered.connect(lambda _checked=False, code=code: self._choose_language(code))
        window.menus["&View/L&anguage"].aboutToShow.connect(self._check_language)  # another window may have chosen it
        self._check_language()
        self._check_look()
        window.look.changed.connect(self._check_look)  # another window may have chosen it
        recent = RecentLibraries(window, session)
        recent.library_requested.connect(lambda path: self._turn_to(path, create=False))
        window.menus["&File"].insertMenu(actions.command(window, "new"), recent)
        window.top.brief_requested.connect(composing.open)

    def _check_look(self) -> None:
        look = self._window.look
        for scheme in _SCHEMES:
            actions.command(self._window, f"scheme {scheme}".strip()).setChecked(scheme == look.chosen)
        actions.command(self._window, "serif" if look.setting.serif else "sans").setChecked(True)

    def _check_language(self) -> None:
        for code in ("", *LANGUAGES):
            actions.command(self._window, f"language {code}".strip()).setChecked(code == self._session.language)

    def _choose_language(self, code: str) -> None:
        self._session.choose_language(code)
        if wanted(code) != spoken():
            sentence = tr("PeelViewer speaks {language} from its next start.").format(language=LANGUAGES[wanted(code)])
            self._window.inbox.show_lines([InboxLine(sentence)])

    def _open(self) -> None:
        ours, all_files = tr("PeelViewer libraries"), tr("All files")
        file, _ = QFileDialog.getOpenFileName(self._window, tr("Open library"), "", f"{ours} (*.peel);;{all_files} (*)")
        if file:
            self._turn_to(Path(file), create=False)

    def _new(self) -> None:
        ours = tr("PeelViewer libraries")
        file, _ = QFileDialog.getSaveFileName(self._window, tr("New library"), "library.peel", f"{ours} (*.peel)")
        if file:
            self._turn_to(Path(file).with_suffix(".peel"), create=True)

    def _turn_to(self, path: Path, *, create: bool) -> None:
        from peelviewer import pipeline

        window, here = self._window, self._window.navigator.here
        window.keep({})  # documents have other numbers there
        window.navigator.amend(Locator(here.force, here.theme))
        window.inbox.show_lines([])
        window.top.search.clear()
        self._operations.reopen(lambda: pipeline.open_or_create(path) if create else pipeline.open_library(path))
        self._controller.start()

    def _search(self) -> None:
        self._window.top.search.setFocus()
        self._window.top.search.selectAll()

    def _copy(self) -> None:
        words = self._window.judgement.selected_words()
        if words and not has_keys(self._window.news):
            QGuiApplication.clipboard().setText(words)
        else:
            reading_area(self._window).reader.copy()

    def _show_original(self, switch: Callable[[], None]) -> None:
        switch()
        if not self._window.judgement.switch.isEnabled():
            self._window.say(tr("This document has no original pages: it is no PDF."))

    def _show_outline(self) -> None:
        self._window.judgement.turn_to_text()
        self._window.judgement.headings.toggle()

    def _find(self) -> None:
        if not has_keys(self._window.news):
            self._window.judgement.turn_to_text()
        reading_area(self._window).finding.open_bar()

    def _cite(self) -> None:
        on_pages = "" if has_keys(self._window.news) else self._window.judgement.cited()
        words = on_pages or reading_area(self._window).cited()
        if words:
            QGuiApplication.clipboard().setText(words)
        self._window.say(tr("Copied with its citation.") if words else tr("There is no document to copy from."))

    def _enlarge(self, steps: int) -> None:
        if not self._window.judgement.enlarge(steps):
            self._window.look.resize_text(steps)

    def _widen(self, letters: int) -> None:
        look = self._window.look
        look.set_type(replace(look.setting, line=look.setting.line + letters))
        self._window.say(tr("Lines of at most %n letters.", "", look.setting.line))

    def _set_serif(self, serif: bool) -> None:
        look = self._window.look
        look.set_type(replace(look.setting, serif=serif))

    def _pin(self) -> None:
        """Pin the pane that has the keys, or let it move again; the report's where none has."""
        window = self._window
        others = (window.grades, window.news, window.contrasts)
        pane = next((pane for pane in others if has_keys(pane)), window.judgement)
        pane.pin.toggle()

    def _offer_anything(self) -> None:
        self._palette.offer((*actions.choices(self._window), *self._controller.choices()))

    def _about(self) -> None:
        QMessageBox.about(
            self._window,
            tr("About PeelViewer"),
            tr(
                "<b>PeelViewer {version}</b><p>Grades, judgement text and news coverage of police inspections, side by "
                "side. Everything stays on this machine.</p><p>MIT licence. Grades are facts of public record, each with "
                "its source.</p><p>Libraries: {libraries}<br>Log, without any text of yours: {log}</p>"
            ).format(version=__version__, libraries=paths.libraries(), log=paths.state()),
        )


def reading_area(window: MainWindow) -> ReadingArea:
    """The text that the reader is in: the article where the keys are in the news, the report otherwise."""
    around: QWidget | None = window.focusWidget()
    while around is not None and not isinstance(around, ReadingArea):
        around = around.parentWidget()
    if isinstance(around, ReadingArea):  # also of an article beneath another
        return around
    return window.news.reading if has_keys(window.news) else window.judgement.reading
