"""What a document tells by itself, whatever stands beside it: found once, and not again where somebody has kept it.

To find it takes a hundred times as long as to set it against what other documents tell.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Protocol, TypeVar
from weakref import WeakKeyDictionary

from peelviewer.analysis.passage_context import Told
from peelviewer.domain.document import Passage

Value = TypeVar("Value")
Seen = dict[str, tuple[Any, ...]]  # by the name of what finds it


class Before(Protocol):
    """Gives what was found in documents before."""

    def of(self, told: Told) -> Seen:
        """What is known of a document, by the names of what found it; what is found now is added to it."""
        ...


_SEEN: WeakKeyDictionary[Told, Seen] = WeakKeyDictionary()
_BEFORE: ContextVar[Before | None] = ContextVar("before", default=None)


@contextmanager
def known_before(before: Before) -> Iterator[None]:
    """Within the block documents are not read again for what is known of them."""
    token = _BEFORE.set(before)
    try:
        yield
    finally:
        _BEFORE.reset(token)


def observed(told: Told, name: str, find: Callable[[], Iterable[Value]]) -> tuple[Value, ...]:
    """What `find` gives, which depends on nothing but `told`: frozen values, tuples, text and numbers."""
    seen = _SEEN.get(told)
    if seen is None:
        before = _BEFORE.get()
        seen = _SEEN[told] = before.of(told) if before else {}
    if name not in seen:
        seen[name] = tuple(find())
    return seen[name]


def of_document(find: Callable[[Told], Iterable[Value]]) -> Callable[[Told], tuple[Value, ...]]:
    """The same as a decorator: of a function of a document alone."""
    name = f"{find.__module__.rpartition('.')[2]}.{find.__name__}"
    return lambda told: observed(told, name, lambda: find(told))


def passages_with(told: Told, name: str, test: Callable[[str], object]) -> Iterator[Passage]:
    """The passages of a document whose text has what `test` looks for."""
    places = observed(told, name, lambda: (at for at, passage in enumerate(told.passages) if test(passage.text)))
    return (told.passages[at] for at in places)
