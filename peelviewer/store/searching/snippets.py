"""The stretch of a passage that shows best what was found in it."""

from collections.abc import Sequence

from peelviewer.domain.search import Snippet
from peelviewer.domain.words import Way, folded_words, places, word_spans

_WORDS = 60  # of a snippet; a passage that is a little longer is shown whole
_BEFORE = 10  # words before the first that was found


def snippet(text: str, ways: Sequence[Way]) -> tuple[Snippet, ...]:
    """Those words of a passage among which most is found, with what was found highlighted."""
    words = folded_words(text)
    at = places(words, ways)
    first, last = _window(len(words), at)
    is_end = last >= len(words)
    at = [(begin, until) for begin, until in at if begin >= first and until < last]
    shown = (
        {number for each in at for number in each} | ({first} if first else set()) | (set() if is_end else {last - 1})
    )
    found = word_spans(text, shown)
    here = found[first][0] if first else 0
    end = len(text) if is_end else found[last - 1][1]
    parts: list[Snippet] = []
    for begin, until in at:
        found_from, found_to = found[begin][0], found[until][1]
        if found_from > here:
            parts.append(Snippet(text[here:found_from], highlighted=False))
        parts.append(Snippet(text[found_from:found_to], highlighted=True))
        here = found_to
    if here < end:
        parts.append(Snippet(text[here:end], highlighted=False))
    before = (Snippet("…", highlighted=False),) if first else ()
    after = () if is_end else (Snippet("…", highlighted=False),)
    return (*before, *parts, *after)


def _window(count: int, at: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """From which word to which: where the most different words were found."""
    if count <= _WORDS * 5 // 4 or not at:
        return 0, min(count, _WORDS) if count > _WORDS * 5 // 4 else count
    best = max(
        at, key=lambda here: (sum(1 for begin, _ in at if here[0] <= begin < here[0] + _WORDS - _BEFORE), -here[0])
    )
    first = max(0, min(best[0] - _BEFORE, count - _WORDS))
    return first, min(count, first + _WORDS)
