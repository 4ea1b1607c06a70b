"""Keeps what was made of a library, for as long as nothing in it changes."""

from collections.abc import Callable, Hashable
from sqlite3 import Connection
from typing import Any, TypeVar

from peelviewer.store.opening import Ask

T = TypeVar("T")

_MOST = 4  # values: each may be as large as all that is known of a force


class Cache:
    """The values asked for last, by their names; none of them outlives a change of the library, whoever makes it."""

    def __init__(self, ask: Ask, connection: Connection) -> None:
        """`ask` gives rows of the library, through its `connection`."""
        self._ask = ask
        self._connection = connection
        self._values: dict[Hashable, Any] = {}
        self._made_at: tuple[int, int] | None = None

    def get(self, name: Hashable, make: Callable[[], T]) -> T:
        """The value of that name, made where it is not kept."""
        now = self._revision()
        if now != self._made_at:
            self._values.clear()
            self._made_at = now
        value: T = self._values.pop(name) if name in self._values else make()
        self._values[name] = value  # the last in the order of asking
        if len(self._values) > _MOST:
            del self._values[next(iter(self._values))]
        return value

    def _revision(self) -> tuple[int, int]:
        """Two numbers: one changes with what this connection writes, the other with what others do."""
        return self._connection.total_changes, self._ask("PRAGMA data_version")[0][0]
