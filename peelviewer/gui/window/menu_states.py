"""Greys in an open menu what cannot be done now. By its key, every command can be given: it says why where it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.domain.corrections import Decision
from peelviewer.gui.widgets.object_names import has_keys
from peelviewer.gui.widgets.window_actions import command

if TYPE_CHECKING:
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.window.main_window import MainWindow

_OF_A_DOCUMENT = (
    *("cite", "find", "find next", "find previous", "correct document", "take out"),
    *(
        "next claim",
        "previous claim",
        "settle",
        "settle back",
        "accept claim",
        "correct claim",
        "reject claim",
        "add claim",
        "set side",
    ),
)


class MenuStates(QObject):
    """Asked each time a menu opens."""

    def __init__(self, window: MainWindow, view: CurrentView) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        for menu in window.menus.values():
            menu.aboutToShow.connect(self._grey)
            menu.aboutToHide.connect(self._give_back)

    def _grey(self) -> None:
        for name, can in self._states().items():
            command(self._window, name).setEnabled(can)

    def _give_back(self) -> None:
        for name in self._states():
            command(self._window, name).setEnabled(True)

    def _states(self) -> dict[str, bool]:
        """What can be done now, by the names of the commands."""
        window, view_state = self._window, self._view.view_state
        contrast = view_state.highlighted if view_state else None
        decision = contrast.decided.decision if contrast and contrast.decided else None
        is_added = contrast is not None and contrast.added is not None
        steps = bool(view_state and view_state.contrasts)
        reads = bool(window.judgement.shown or window.news.shown or window.other.shown or window.documents.chosen())
        report = window.other if has_keys(window.other) else window.judgement
        return {
            "back": window.navigator.can_go_back,
            "forward": window.navigator.can_go_forward,
            "next_contrast": steps,
            "previous_contrast": steps,
            "why": contrast is not None,
            "confirm": contrast is not None and decision is not Decision.CONFIRMED and not is_added,
            "dismiss": contrast is not None and decision is not Decision.DISMISSED,
            "take back": decision is not None,
            "remove contrast": is_added,
            "original": report.switch.isEnabled(),
            "beside": report.switch.isEnabled(),
            "outline": report.headings.isEnabled(),
            **dict.fromkeys(_OF_A_DOCUMENT, reads),
        }
