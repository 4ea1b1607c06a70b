"""Pages that are no document, and texts that are no text: said to the reader, who decides."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from peelviewer import paths
from peelviewer.domain.document import Passage, PassageKind

_LITTLE = 700  # letters of running text: what has more is a document, whatever else stands on its page
_MUCH = 4000  # letters of long paragraphs: no wall has as many
_LINE = 170
_ASKED = 60  # passages
_ENOUGH = 40  # words to judge a text's letters by
_RARE = 0.02  # of a text's words are at least common ones

GARBLED = "Its letters do not spell words: the file’s font hides what they are. Recognise its text as a scan’s."


@dataclass(frozen=True, slots=True)
class _Wall:
    what: str
    patterns: tuple[re.Pattern[str], ...]


@cache
def _known() -> tuple[tuple[_Wall, ...], frozenset[str]]:
    with (paths.data() / "walls.toml").open("rb") as stream:
        table = tomllib.load(stream)
    walls = tuple(
        _Wall(wall["what"], tuple(re.compile(pattern, re.IGNORECASE) for pattern in wall["patterns"]))
        for wall in table["wall"]
    )
    return walls, frozenset(table["common"]["words"])


def wall_of(passages: Sequence[Passage], lines: Iterable[str]) -> str | None:
    """What a page looks like that stands in the place of a document; None where it is one."""
    if sum(len(passage.text) for passage in passages if len(passage.text) > _LINE) > _MUCH:
        return None
    walls = _known()[0]
    short = [line for line in lines if len(line) < _LINE]
    for wall in walls:
        if any(
            pattern.search(line) if len(line) < 90 else pattern.match(line)
            for line in short
            for pattern in wall.patterns
        ):
            told = sum(len(p.text) for p in passages if _tells(p, wall))
            if told < _LITTLE:
                return wall.what
    return None


def _tells(passage: Passage, wall: _Wall) -> bool:
    """Whether a passage is running text, and not the wall's own."""
    is_sentence = re.search(r"[.?!:;][”’\"')\]]*$", passage.text) is not None and len(passage.text) > 40
    running = is_sentence or passage.kind in {
        PassageKind.LIST_ITEM,
        PassageKind.TABLE,
        PassageKind.GRADE,
        PassageKind.BOX,
    }
    return running and not any(pattern.search(passage.text) for pattern in wall.patterns)


def is_garbled(passages: Sequence[Passage]) -> bool:
    """Whether a text of some length has no common word, or is mostly signs that spell nothing."""
    text = " ".join(passage.text for passage in passages[:_ASKED])
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.lower())
    if not words and len(text) > 4 * _ENOUGH and not any(p.kind is PassageKind.TABLE for p in passages):
        return not re.search(r"\d", text)
    if len(words) < _ENOUGH:
        return False
    return sum(word in _known()[1] for word in words) < _RARE * len(words)
