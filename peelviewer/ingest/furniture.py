"""What belongs to a site and not to its article: the same rules for saved pages and pasted text."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from peelviewer import paths

_GOES_ON = 2  # sentences that must still come for an article to go on after other stories


@dataclass(frozen=True, slots=True)
class _Furniture:
    equals: frozenset[str]
    starts: tuple[str, ...]
    ends: frozenset[str]
    inline: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]


@cache
def _known() -> _Furniture:
    with (paths.data() / "furniture.toml").open("rb") as stream:
        table = tomllib.load(stream)
    return _Furniture(
        frozenset(table["equals"]),
        tuple(table["starts"]),
        frozenset(table["ends"]),
        tuple(table["inline"]),
        tuple(re.compile(pattern, re.IGNORECASE) for pattern in table["patterns"]),
    )


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the site: an advert's place, a prompt, a credit."""
    folded = " ".join(line.lower().split())
    known = _known()
    if folded in known.equals or folded.startswith(known.starts) or not re.search(r"\w", folded):
        return True
    return len(folded) < 160 and any(pattern.search(folded) for pattern in known.patterns)


def ends_article(line: str) -> bool:
    """Whether what follows this line is other stories, vacancies or comments."""
    return " ".join(line.lower().split()).rstrip(":") in _known().ends


def without_inline(text: str) -> str:
    """The text without what a site adds inside sentences."""
    for noise in _known().inline:
        text = text.replace(noise, "")
    return text


def journalism(lines: Sequence[str]) -> list[int]:
    """Which lines of an article are its own.

    A line such as "Most read" begins other stories. In the middle of an article their headlines follow, and then it
    goes on; after its last sentence nothing does.
    """
    kept: list[int] = []
    aside = False
    for number, line in enumerate(lines[: other_stories(lines)]):
        if number and ends_article(line):
            aside = True
        elif aside and not _is_sentence(line):
            continue
        elif not is_furniture(line):
            aside = False
            kept.append(number)
    return kept


def other_stories(lines: Sequence[str]) -> int:
    """The number of the line from which on there is nothing but other stories; of none, the number of lines."""
    ends = (number for number, line in enumerate(lines) if number and ends_article(line))
    return next((number for number in ends if sum(map(_is_sentence, lines[number:])) < _GOES_ON), len(lines))


def _is_sentence(line: str) -> bool:
    return len(line) > 60 and re.search(r"[.?!:;,][”’\"')\]]*$", line) is not None
