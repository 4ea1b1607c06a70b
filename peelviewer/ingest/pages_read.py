"""How far the reading of a file with many pages has come, told to whoever listens in this process."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Listener = Callable[[int, int], None]  # the page in hand, counted from 1, and how many there are

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def told_to(listener: Listener) -> Iterator[None]:
    """Tell `listener` of each page that is read meanwhile."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)


def tell(page: int, pages: int) -> None:
    """A page is in hand."""
    if (listener := _listener.get()) is not None:
        listener(page, pages)
