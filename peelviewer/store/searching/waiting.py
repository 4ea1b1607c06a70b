"""Whether anybody still waits for an answer, asked on the long ways of Python: on those of SQLite, SQLite asks."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from peelviewer.domain.errors import PeelViewerError

T = TypeVar("T")

_SOME = 500  # items: a fraction of a millisecond


class Waiting:
    """The question that runs; whoever answers it passes what takes long through `each`."""

    def __init__(self, stopped: Callable[[], PeelViewerError]) -> None:
        """`stopped` is what is raised where nobody waits any more."""
        self._stopped = stopped
        self.is_stale: Callable[[], bool] | None = None

    def look(self) -> None:
        """End here where nobody waits any more."""
        if self.is_stale is not None and self.is_stale():
            raise self._stopped()

    def each(self, items: Iterable[T], every: int = _SOME) -> Iterator[T]:
        """The same items, for as long as the answer is waited for: asked at the first of `every` so many."""
        for number, item in enumerate(items):
            if number % every == 0:
                self.look()
            yield item
