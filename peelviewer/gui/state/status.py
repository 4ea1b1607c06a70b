"""How a feature says something in the window's status line, without knowing the window."""

from typing import Protocol


class Say(Protocol):
    """Shows a sentence in the status line; with `aloud` a screen reader speaks it too."""

    def __call__(self, sentence: str, *, aloud: bool = True) -> None: ...
