"""Quotations: words between quotation marks that are more than a term, with who is named as saying them."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from peelviewer.analysis.claims.speakers import Quoted, role_of
from peelviewer.domain.claims import Quotation, Span, Speaker
from peelviewer.domain.document import Passage
from peelviewer.reference.names import find_bodies

_MARKS = "“”\"‘’' "
_FEWEST_WORDS = 3
_BODY = re.compile(r"\breports?\b|\binspectors\b|inspectorate|\bHMIC(?:FRS)?\b|watchdog", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|spokes\w+|inspector|s?he|commissioner|councillor|chief|officer|MP)\b",
    re.IGNORECASE,
)


def quotations_of(passage: Passage, quoted: tuple[Quoted, ...]) -> list[Quotation]:
    """The quotations of a passage."""
    found = []
    for quote in quoted:
        words = passage.text[quote.start : quote.end]
        inner = words.strip(_MARKS)
        if len(inner.split()) < _FEWEST_WORDS:
            continue
        start = quote.start + words.index(inner)
        found.append(Quotation(inner, quote.named or quote.speaker.value, Span(passage.n, start, start + len(inner))))
    return found


def speaker_role(speaker: str | None, people: Mapping[str, Speaker]) -> Speaker:
    """Whose words a quotation gives, by the words that name its speaker; `people` are those whose office is known."""
    if not speaker:
        return Speaker.OTHER
    if speaker in set(Speaker):
        return Speaker(speaker)
    return role_of(speaker) or next((role for name, role in people.items() if name in speaker), Speaker.OTHER)


def in_writing(speaker: str | None) -> bool:
    """Whether words are given as the report's or the inspectorate's, and not as what somebody said of it."""
    if not speaker:
        return False
    return speaker == Speaker.INSPECTORATE.value or (bool(_BODY.search(speaker)) and not _SOMEBODY.search(speaker))


class ForcesNamed:
    """For which force words of a document are said: the one that was named last before them."""

    def __init__(self, forces: tuple[str, ...], passages: Iterable[Passage]) -> None:
        self._only = forces[0] if len(forces) == 1 else None
        self._forces = frozenset(forces)
        self._texts = {passage.n: passage.text for passage in passages}

    def at(self, span: Span) -> str | None:
        """The force that the words at `span` are said for."""
        return self._last_named(self._texts[span.passage][: span.start]) or self._before[span.passage]

    @cached_property
    def _before(self) -> dict[int, str | None]:
        """The force named last before each passage."""
        before: dict[int, str | None] = {}
        named = self._only
        for number, text in self._texts.items():
            before[number] = named
            named = self._last_named(text) or named
        return before

    def _last_named(self, text: str) -> str | None:
        """The force named last, or a regional unit where the document is about it."""
        named = [
            mention.name
            for mention in find_bodies(text)
            if mention.kind in {"force", "place"} or (mention.kind == "unit" and mention.name in self._forces)
        ]
        return named[-1] if named else None
