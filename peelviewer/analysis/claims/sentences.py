"""Where sentences begin and end in a passage."""

import re

# A stop, closing marks, white space, then what may begin a sentence. Initials and common short forms do not end one.
_END = re.compile(
    r"(?<![ .(][A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bNo)(?<!\bSt)[.!?][\"”’')\]]{0,3}\s+(?=[\"“‘(]{0,2}[A-Z0-9•])"
)


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The start and end of each sentence of `text`, in order, without the white space between them."""
    spans = []
    start = 0
    for match in _END.finditer(text):
        spans.append((start, start + len(text[start : match.end()].rstrip())))
        start = match.end()
    if text[start:].strip():
        spans.append((start, len(text.rstrip())))
    return tuple(spans)
