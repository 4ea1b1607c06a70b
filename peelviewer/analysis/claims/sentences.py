"""Where sentences begin and end in a passage."""

import re
from functools import lru_cache

# A stop, closing marks, white space, then what may begin a sentence. Initials and common short forms do not end one.
_END = re.compile(
    r"(?<![ .(][A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bNo)(?<!\bSt)(?<!\bCh)(?<!\b(?:Det|Sgt|Rev|Hon))(?<!\b(?:Supt|Insp|Cllr|Prof))[.!?][\"”’')\]]{0,3}\s+(?=[\"“‘(]{0,2}[A-Z0-9•])"
)
_LINE = re.compile(r"[^\n]+")
_LONGEST = 1500  # no sentence is longer; what is, is cut, so that time stays linear on any text
_KEPT = 1 << 16  # passages: each kind of contrast asks for the sentences of the same ones


@lru_cache(maxsize=_KEPT)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The start and end of each sentence of `text`, in order, without the white space between them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        spans += _pieces(text, start, match.end())
        start = match.end()
    spans += _pieces(text, start, len(text))
    return tuple(spans)


def line_spans(text: str) -> list[tuple[int, int]]:
    """The start and end of each sentence of `text`, and of each line of one that runs over several lines."""
    spans = []
    for start, end in sentence_spans(text):
        for found in _LINE.finditer(text, start, end):
            line = found[0]
            if line.strip():
                spans.append((found.end() - len(line.lstrip()), found.start() + len(line.rstrip())))
    return spans


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """One sentence, or what is too long for one in pieces, cut at white space where there is any."""
    pieces = []
    while start < end:
        stop = end
        if end - start > _LONGEST:
            space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
            stop = space + 1 if space > 0 else start + _LONGEST
        length = len(text[start:stop].rstrip())
        if length:
            pieces.append((start, start + length))
        start = stop
    return pieces
