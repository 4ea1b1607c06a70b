"""Opens the help over the panes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from peelviewer import paths
from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from peelviewer.gui.help.help_view import HelpView
    from peelviewer.gui.look.program_look import ProgramLook
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.widgets.window_actions import WindowActions


class HelpController(QObject):
    """Makes the view when it is first wanted."""

    def __init__(
        self,
        parent: QWidget,
        show_over: Callable[[QWidget], None],
        show_panes: Callable[[], None],
        look: ProgramLook,
        actions: WindowActions,
        say: SayInStatus,
    ) -> None:
        """`show_over` shows the help in the place of the panes, `show_panes` brings these back."""
        super().__init__(parent)
        self._show_over = show_over
        self._show_panes = show_panes
        self._look = look
        self._say = say
        self._view: HelpView | None = None
        actions.answer({"guide": partial(self._open, 0), "shapes": partial(self._open, -1)})

    def _open(self, page: int) -> None:
        """Show the help at a page."""
        view = self._view = self._view or self._make()
        view.turn_to(page)
        self._show_over(view)
        view.setFocus()

    def _make(self) -> HelpView:
        from peelviewer.gui.help.help_view import HelpView

        view = HelpView(self._look, paths.resources() / "guide")
        view.close_requested.connect(self._show_panes)
        view.address_requested.connect(self._copy)
        return view

    def _copy(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self._say(tr("The address is copied: {address}").format(address=address))
