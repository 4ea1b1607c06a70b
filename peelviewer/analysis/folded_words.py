"""Words as they are compared: without case, quotation marks, dashes, spaces and stops."""

import re
from dataclasses import dataclass
from functools import lru_cache

# "Doesn't" is two words, as "does not" is.
_WORD = re.compile(r"per\s?cent\b|%|\w+(?=n[’'‘]t\b)|n[’'‘]t\b|\w+(?:[’'‘-]\w+)*", re.IGNORECASE)
_SHORTENED = {"ca": "can", "wo": "will", "nt": "not"}
_INNER = re.compile(r"[’'‘-]")
_CHANGED_LETTERS = re.compile(r"\[(\w{1,3})\](?=\w)")  # "[T]he": a changed first letter, no insertion
_GAP = re.compile(r"\[[^\[\]]{0,80}\]|…|\.[ ]?\.[ ]?\.")
INSERTED = 8  # words of the report for which "[the force]" may stand
LEFT_OUT = 400  # words of the report which an ellipsis may pass over


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a quotation without a gap, and how many of the report's words the gap before them may stand for."""

    words: tuple[str, ...]  # folded
    written: tuple[str, ...]  # as they stand
    gap: int = 0


def words_of(text: str) -> list[str]:
    """The words of `text`, folded."""
    return [_folded(word) for word in written_words(text)]


def written_words(text: str) -> list[str]:
    """The same words as they stand."""
    return _WORD.findall(text)


def places_of(text: str) -> list[tuple[int, int]]:
    """Where each of `words_of(text)` stands."""
    return [match.span() for match in _WORD.finditer(text)]


def pieces_of(quotation: str) -> tuple[Piece, ...]:
    """A quotation split at its ellipses and at words in square brackets."""
    text = _CHANGED_LETTERS.sub(r"\1", quotation)
    pieces: list[Piece] = []
    at = gap = 0
    for start, end in (*(match.span() for match in _GAP.finditer(text)), (len(text), len(text))):
        if written := written_words(text[at:start]):
            pieces.append(Piece(tuple(map(_folded, written)), tuple(written), gap))
            gap = 0
        gap = max(gap, INSERTED if text[start:end].startswith("[") else LEFT_OUT)
        at = end
    return tuple(pieces)


@lru_cache(maxsize=1 << 14)  # the same words come again and again
def _folded(word: str) -> str:
    if word == "%" or (word[:3].casefold() == "per" and word[-4:].casefold() == "cent"):
        return "percent"
    folded = _INNER.sub("", word).casefold()
    return _SHORTENED.get(folded, folded)
