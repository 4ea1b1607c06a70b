"""The same text in two files: a page saved as HTML and pasted as text, a report as PDF and as page."""

import hashlib
import re
from collections.abc import Iterable

_KEYS = 6  # paragraphs that stand for a text
_LONG = 60  # letters: shorter ones may stand in any text
SHARED = 4  # of them, that make two texts the same


def text_keys(texts: Iterable[str]) -> tuple[str, ...]:
    """Hashes of the longest paragraphs of a text, by their letters and figures alone."""
    letters = {re.sub(r"[\W_]+", "", text.lower()) for text in texts}
    longest = sorted((text for text in letters if len(text) >= _LONG), key=lambda text: (-len(text), text))
    return tuple(hashlib.sha256(text.encode()).hexdigest()[:16] for text in longest[:_KEYS])
