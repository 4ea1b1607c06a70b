"""Text as the page's fonts can print it: all of it as text, nothing as a command."""

import re
from bisect import bisect_right
from functools import cache

from peelviewer import paths

_MISSING = "□"
_BREAK = "\u200b"  # a place where a line may be broken, with nothing to see
_LONG_WORD = re.compile(r"[^\s\u200b]{25,}")
# Of a hyphen at the end of a line another character comes back.
_NOT_READ_BACK = re.compile("[\\s\ufffe\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff-]+")
_INVISIBLE = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u00ad]")


def printable(text: str) -> str:
    """Every character one that the fonts have, no control characters, and long words with places to break them."""
    return _LONG_WORD.sub(_breakable, unbroken(text))


def unbroken(text: str) -> str:
    """Every character one that the fonts have, and no control characters."""
    folded = " ".join(_INVISIBLE.sub("", text).split())
    lacked = {character for character in set(folded) if not _covered(character)}  # mostly none
    return "".join(_MISSING if character in lacked else character for character in folded) if lacked else folded


def as_read_back(text: str) -> str:
    """Text without white space and invisible characters, to be compared with what is read out of a PDF.

    And without hyphens: of one at the end of a line nothing comes back.
    """
    return _NOT_READ_BACK.sub("", printable(_NOT_READ_BACK.sub("", text)))


def _breakable(word: re.Match[str]) -> str:
    if "/" in word[0] or "." in word[0]:  # an address: after its own joints first
        joints = re.sub(r"([/._?=&-]+)", rf"\1{_BREAK}", word[0])
        return re.sub(r"[^\s\u200b]{25,}", lambda part: _in_pieces(part[0]), joints)
    return _in_pieces(word[0])


def _in_pieces(word: str) -> str:
    return _BREAK.join(word[at : at + 12] for at in range(0, len(word), 12))


def _covered(character: str) -> bool:
    if " " <= character <= "~":
        return True
    starts, ends = _coverage()
    at = bisect_right(starts, ord(character)) - 1
    return at >= 0 and ord(character) <= ends[at]


@cache
def _coverage() -> tuple[list[int], list[int]]:
    lines = (paths.resources() / "fonts" / "coverage.txt").read_text(encoding="ascii").split()
    ranges = [line.split("-") for line in lines]
    return [int(first, 16) for first, _ in ranges], [int(last, 16) for _, last in ranges]
