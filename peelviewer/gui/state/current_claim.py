"""The claim that a command means, for features that work on claims without knowing how one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from peelviewer.domain.evidence import Statement
    from peelviewer.gui.widgets.text_view.reading_area import ReadingArea


class CurrentClaim(Protocol):
    """Answered by the feature of claims."""

    def claim_at_hand(self) -> Statement | None:
        """The claim whose card is shown, or else that at the caret."""

    def reading(self) -> ReadingArea:
        """The text of the card that is shown, or else the one that the reader is in."""

    def close_card(self) -> None:
        """The card has done its work."""
