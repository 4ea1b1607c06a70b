"""What a person makes of a contrast: confirmed, dismissed with a reason, or taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.domain.corrections import Decided, Decision
from peelviewer.gui.state.undo_stack import Change, UndoStack
from peelviewer.gui.text.short_wording import contrast_name
from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from peelviewer.domain.contrasts import Contrast
    from peelviewer.gui.contrasts.contrast_list import ContrastList
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.state.link_handler import LinkHandler
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.widgets.forms.entry_line import EntryLine
    from peelviewer.gui.widgets.window_actions import WindowActions
    from peelviewer.store import Library


class ContrastDecisions(QObject):
    """Makes undoable changes of the decisions on the contrast that is highlighted."""

    def __init__(
        self,
        headline: QWidget,
        line: EntryLine,
        listing: ContrastList,
        view: CurrentView,
        links: LinkHandler,
        undo_stack: UndoStack,
        actions: WindowActions,
        say: SayInStatus,
    ) -> None:
        """`headline` is where the contrast stands, and `line` where a reason is written."""
        super().__init__(headline)
        self._headline = headline
        self._line = line
        self._listing = listing
        self._view = view
        self._links = links
        self._undo_stack = undo_stack
        self._actions = actions
        self._say = say
        actions.answer({"confirm": self._confirm, "dismiss": self._dismiss, "take back": self._take_back})

    def do(self, name: str) -> None:
        """A button of the headline means the contrast, wherever the keys were."""
        self._headline.setFocus()
        self._actions.command(name).trigger()

    def _confirm(self) -> None:
        contrast = self._view.highlighted_contrast()
        if contrast is not None:
            self._decide(contrast, Decision.CONFIRMED, "", tr("confirmation of “{contrast}”"))

    def _dismiss(self) -> None:
        contrast = self._view.highlighted_contrast()
        if contrast is not None:
            reason = contrast.decided.reason if contrast.decided else ""
            keep = partial(self._dismiss_for, contrast)
            self._line.ask(tr("Dismiss:"), tr("why it does not hold"), reason, keep)

    def _dismiss_for(self, contrast: Contrast, reason: str) -> None:
        following = self._listing.following(contrast)
        self._decide(contrast, Decision.DISMISSED, reason, tr("dismissal of “{contrast}”"))
        if following is not None and not following.is_dismissed:
            self._links.open_contrast(following)

    def _take_back(self) -> None:
        contrast = self._view.highlighted_contrast()
        if contrast is not None and contrast.decided is None:
            self._say(tr("Nobody has decided on this contrast yet."))
        elif contrast is not None:
            self._decide(contrast, None, "", tr("taking back the decision on “{contrast}”"))

    def _decide(self, contrast: Contrast, decision: Decision | None, reason: str, name: str) -> None:
        do = partial(_decide_it, key=contrast.key, decision=decision, reason=reason, was=(contrast.decided,))
        self._undo_stack.carry_out(
            Change(
                name.format(contrast=contrast_name(contrast)), do, partial(_undecide, key=contrast.key), annotates=True
            )
        )


def _decide_it(
    library: Library,
    key: str,
    decision: Decision | None,
    reason: str,
    was: tuple[Decided | None] | None = None,
) -> Decided | None:
    from peelviewer import pipeline

    return pipeline.decide(library, key, decision, reason, was)


def _undecide(library: Library, before: Decided | None, key: str) -> None:
    """Restore the decision that there was before."""
    _decide_it(library, key, before.decision if before else None, before.reason if before else "")
