"""A bar for long work: on stderr where that is a terminal, and nothing elsewhere; lines of results stand above it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

_ERASE_LINE = "\r\x1b[K"


class Bar:
    """What has been done of a piece of long work."""

    def __init__(self, bar: "ProgressBar[int]") -> None:
        self._bar = bar

    def step_aside(self) -> None:
        """Leave the line to a result that is about to be printed."""
        if not self._bar.hidden:
            self._bar.file.write(_ERASE_LINE)
            self._bar.file.flush()

    def show(self, done: int, total: int) -> None:
        """So many pieces of so many are done."""
        self._bar.length = total
        self._bar.update(done - self._bar.pos)


@contextmanager
def bar() -> Iterator[Bar]:
    """A bar for the time of a piece of work."""
    shown = sys.stderr is not None and sys.stderr.isatty()
    with click.progressbar(length=1, file=sys.stderr, show_pos=True, hidden=not shown) as on_terminal:
        yield Bar(on_terminal)
