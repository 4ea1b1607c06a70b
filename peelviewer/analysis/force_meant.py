"""For which force words of a text are said: the one named last before them, unless that was named in passing."""

from collections.abc import Iterable
from functools import cached_property

from peelviewer.analysis.claims.quotations import ForcesNamed
from peelviewer.domain.claims import Span
from peelviewer.domain.document import Passage
from peelviewer.reference.names import find_bodies

_NEAR = 1  # passages from where a force is named to words that are said for it


class ForcesMeant:
    """The forces of a text, of which the first is the one that it is about."""

    def __init__(self, forces: tuple[str, ...], passages: Iterable[Passage]) -> None:
        self._passages = tuple(passages)
        self._main = next(iter(forces), None)
        self._last = ForcesNamed(forces, self._passages)

    def at(self, span: Span) -> str | None:
        """The force that the words at `span` are said for.

        Not one that a text names once, beside the force that it is about or some passages before.
        """
        named = self._last.at(span)
        if named is None or self._main is None or named == self._main:
            return named
        first, *more = self._named.get(named, [span.passage])
        in_passing = first in self._named.get(self._main, []) or span.passage - first > _NEAR
        return self._main if in_passing and not more and first != span.passage else named

    @cached_property
    def _named(self) -> dict[str, list[int]]:
        """The passages that name each force."""
        found: dict[str, list[int]] = {}
        for passage in self._passages:
            for name in dict.fromkeys(body.name for body in find_bodies(passage.text)):
                found.setdefault(name, []).append(passage.n)
        return found
