"""Compares a quotation with the stretch of a report that has most of its words, and tells where they differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

AROUND = 4  # words looked at on either side
_ALIKE = 0.7  # of the words of an altered quotation must be the report's
_SHORT = 6  # of fewer words than this only one may differ, and not at the ends


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the report, and the words of the quotation in their place; either may be none."""

    start: int
    end: int
    quoted_start: int
    quoted_end: int

    @property
    def words(self) -> int:
        """How many words differ."""
        return max(self.end - self.start, self.quoted_end - self.quoted_start)


@dataclass(frozen=True, slots=True)
class Alignment:
    """The stretch of a window that a quotation renders, with what it changes."""

    start: int
    end: int
    changes: tuple[Change, ...]


def aligned(words: Sequence[str], window: Sequence[str]) -> Alignment | None:
    """Where in `window` the words of a quotation stand, if they are alike enough."""
    text = " ".join(window)
    nearest = fuzz.partial_ratio_alignment(" ".join(words), text)
    if nearest is None or nearest.score < _ALIKE * 100:
        return None
    first = text.count(" ", 0, nearest.dest_start)
    last = text.count(" ", 0, nearest.dest_end) + 1 + AROUND
    # A word before it may be the same as one of its own: "no lead, and no one ...".
    found = (_from(words, window, max(0, first - before), last) for before in (AROUND, 0))
    return min(filter(None, found), key=lambda each: sum(change.words for change in each.changes), default=None)


def _from(words: Sequence[str], window: Sequence[str], first: int, last: int) -> Alignment | None:
    same = [code for code in Indel.opcodes(words, window[first:last]) if code.tag == "equal"]
    if not same:
        return None
    # Words of the quotation before the first and after the last that agree stand for as many words of the report.
    start = first + max(0, same[0].dest_start - same[0].src_start)
    end = min(len(window), first + same[-1].dest_end + len(words) - same[-1].src_end)
    changes: list[Change] = []
    at, quoted = start, 0
    for code in same:
        changes.append(Change(at, first + code.dest_start, quoted, code.src_start))
        at, quoted = first + code.dest_end, code.src_end
    changes.append(Change(at, end, quoted, len(words)))
    told = tuple(change for change in changes if change.words)
    wrong = sum(change.words for change in told)
    if len(words) < _SHORT:
        alike = wrong <= 1 and same[0].src_start == 0 and same[-1].src_end == len(words)
    else:
        alike = wrong <= (1 - _ALIKE) * len(words)
    return Alignment(start, end, told) if alike else None
