"""What is in a part of the window, made when it is first wanted: of most windows, most parts are never opened."""

from PySide6.QtWidgets import QWidget


class MadeWhenWanted:
    """Beside a class of widgets. Give it a `_fill`, and have it furnished before what is in it is used."""

    _is_furnished = False

    def furnish(self) -> None:
        """Make what is in it, unless that was done."""
        if not self._is_furnished:
            self._is_furnished = True
            self._fill()

    def _fill(self) -> None:
        """Make what stands in it; nothing, where that was made with it."""


def furnish(part: QWidget | None) -> None:
    """Furnish a part that is about to be shown, where it waits for that."""
    if isinstance(part, MadeWhenWanted):
        part.furnish()
