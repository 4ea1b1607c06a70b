"""What belongs to a site and not to its article: the same rules for saved pages and pasted text."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from peelviewer import paths


@dataclass(frozen=True, slots=True)
class _Furniture:
    equals: frozenset[str]
    starts: tuple[str, ...]
    ends: frozenset[str]
    inline: tuple[str, ...]


@cache
def _known() -> _Furniture:
    with (paths.data() / "furniture.toml").open("rb") as stream:
        table = tomllib.load(stream)
    return _Furniture(
        frozenset(table["equals"]), tuple(table["starts"]), frozenset(table["ends"]), tuple(table["inline"])
    )


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the site: an advert's place, a prompt, a credit."""
    folded = " ".join(line.lower().split())
    known = _known()
    return folded in known.equals or folded.startswith(known.starts) or not re.search(r"\w", folded)


def ends_article(line: str) -> bool:
    """Whether what follows this line is other stories, vacancies or comments."""
    return " ".join(line.lower().split()).rstrip(":") in _known().ends


def without_inline(text: str) -> str:
    """The text without what a site adds inside sentences."""
    for noise in _known().inline:
        text = text.replace(noise, "")
    return text
