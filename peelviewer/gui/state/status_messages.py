"""How a feature says something in the window's status line, without knowing the window."""

from typing import Protocol


class SayInStatus(Protocol):
    """Shows a sentence in the status line; with `aloud` a screen reader speaks it too.

    It goes with the place that it was said at; one that is `lasting`, of what was done, with the next but one.
    """

    def __call__(self, sentence: str, *, aloud: bool = True, lasting: bool = False) -> None: ...
