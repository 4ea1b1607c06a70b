"""The commands of the menus: libraries, reading, the brief."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from peelviewer.gui.brief.brief_composing import BriefComposing
from peelviewer.gui.library.document_importing import DocumentImporting
from peelviewer.gui.library.import_results import ImportResult
from peelviewer.gui.search.command_palette import CommandPalette
from peelviewer.gui.search.palette_controller import PaletteController
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.text.window_language import LANGUAGES, spoken, tr, wanted
from peelviewer.gui.widgets.forms.file_dialogs import file_asked, new_file_asked
from peelviewer.gui.widgets.object_names import has_keys
from peelviewer.gui.widgets.window_actions import WindowActions, command
from peelviewer.gui.window import window_menus
from peelviewer.gui.window.about_box import AboutBox
from peelviewer.gui.window.recent_libraries import RecentLibraries
from peelviewer.gui.window.shortcuts_sheet import ShortcutsSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.window.kept_settings import Settings
    from peelviewer.gui.window.main_window import MainWindow
    from peelviewer.gui.window.preferences_sheet import PreferencesSheet
    from peelviewer.gui.window.window_controller import WindowController

_SCHEMES = ("", "light", "dark", "contrast")


class MenuCommands(QObject):
    """Carries out what the menus and buttons ask for."""

    def __init__(
        self,
        window: MainWindow,
        background: BackgroundWork,
        controller: WindowController,
        settings: Settings,
        adding: DocumentImporting,
        composing: BriefComposing,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._background = background
        self._preferences: PreferencesSheet | None = None
        self._controller = controller
        self._jumping = PaletteController(
            CommandPalette(window, window.look), controller.links, controller.view, background
        )
        shortcuts = ShortcutsSheet(window, window_menus.sheet())
        works: dict[str, Callable[[], object]] = {
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
            "peers": self._show_peers,
            "pin": self._pin,
            "grades": lambda: window.show_side(window.grades),
            "judgement": lambda: window.show_side(window.judgement),
            "news": lambda: window.show_side(window.right),
            "contrasts": lambda: window.show_side(window.contrasts),
            **{name: partial(window.show_side, pane) for name, pane in _places(window).items()},
            "headline": window.headline.setFocus,
            "why": window.headline.show_why,
            "shortcuts": shortcuts.toggle,
            "about": AboutBox(window).show,
            "full screen": self._fill_screen,
            "preferences": self._prefer,
        }
        WindowActions(window).answer(works)
        for scheme in _SCHEMES:
            action = command(window, f"scheme {scheme}".strip())
            action.triggered.connect(lambda _checked=False, scheme=scheme: window.look.choose(scheme))
        self._settings = settings
        for code in ("", *LANGUAGES):
            action = command(window, f"language {code}".strip())
            action.triggered.connect(lambda _checked=False, code=code: self._choose_language(code))
        window.menus["&View/L&anguage"].aboutToShow.connect(self._check_language)  # another window may have chosen it
        self._check_language()
        self._check_look()
        window.look.changed.connect(self._check_look)  # another window may have chosen it
        self._list_recent()

    def _list_recent(self) -> None:
        recent = RecentLibraries(self._window, self._settings)
        recent.library_requested.connect(lambda path: self._turn_to(path, create=False))
        self._window.menus["&File"].insertMenu(command(self._window, "new"), recent)

    def _check_look(self) -> None:
        look = self._window.look
        for scheme in _SCHEMES:
            command(self._window, f"scheme {scheme}".strip()).setChecked(scheme == look.chosen)
        command(self._window, "serif" if look.setting.serif else "sans").setChecked(True)

    def _check_language(self) -> None:
        for code in ("", *LANGUAGES):
            command(self._window, f"language {code}".strip()).setChecked(code == self._settings.language)

    def _choose_language(self, code: str) -> None:
        self._settings.choose_language(code)
        if wanted(code) != spoken():
            sentence = tr("PeelViewer speaks {language} from its next start.").format(language=LANGUAGES[wanted(code)])
            self._window.import_results.show_lines([ImportResult(sentence)])

    def _open(self) -> None:
        ours, all_files = tr("PeelViewer libraries"), tr("All files")
        file = file_asked(self._window, tr("Open library"), f"{ours} (*.peel);;{all_files} (*)")
        if file is not None:
            self._turn_to(file, create=False)

    def _new(self) -> None:
        ours = tr("PeelViewer libraries")
        file, _ = new_file_asked(self._window, tr("New library"), "library.peel", f"{ours} (*.peel)")
        if file is not None:
            self._turn_to(file.with_suffix(".peel"), create=True)

    def _turn_to(self, path: Path, *, create: bool) -> None:
        from peelviewer import pipeline

        window, here = self._window, self._window.navigator.here
        window.keep({})  # documents have other numbers there
        window.navigator.amend(Locator(here.force, here.theme))
        window.import_results.show_lines([])
        window.top.search.clear()
        self._background.reopen(lambda: pipeline.open_or_create(path) if create else pipeline.open_library(path))
        self._controller.start()

    def _search(self) -> None:
        self._window.top.search.setFocus()
        self._window.top.search.selectAll()

    def _show_peers(self) -> None:
        """Force beside force, or out of it; from another tab, the grades come to the front first."""
        window = self._window
        window.bring(window.grades)
        window.grades.switch.toggle()

    def _prefer(self) -> None:
        """Show the preferences, made when they are first wanted, or hide them."""
        if self._preferences is None:
            from peelviewer.gui.window.preferences_sheet import PreferencesSheet

            self._preferences = PreferencesSheet(self._window, self._window.look, self._settings)
        self._preferences.toggle()

    def _fill_screen(self) -> None:
        """The whole screen for the window, or the room that it had before."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _pin(self) -> None:
        """Pin the pane that has the keys, or let it move again; the report's where none has."""
        window = self._window
        others = (window.grades, window.news, window.other, window.contrasts)
        pane = next((pane for pane in others if has_keys(pane)), window.judgement)
        pane.pin.toggle()

    def _offer_anything(self) -> None:
        self._jumping.open(window_menus.choices(self._window))


def _places(window: MainWindow) -> dict[str, QWidget]:
    """The panes of the left column that a command of their own shows."""
    return {"documents": window.documents, "follow up": window.follow_up, "found": window.found}
