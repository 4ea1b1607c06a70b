"""Words with which reports speak of one and the same thing: `data/same_words.toml`."""

import tomllib
from functools import cache

from peelviewer import paths
from peelviewer.reference.errors import ReferenceDataError

_FILE = "same_words.toml"


@cache
def same_words() -> tuple[tuple[str, ...], ...]:
    """The groups; the first word of each stands for all of it. Raises ReferenceDataError where a word is in two."""
    text = (paths.data() / _FILE).read_text(encoding="utf-8")
    groups = tuple(tuple(map(str, group)) for group in tomllib.loads(text)["groups"])
    seen: set[str] = set()
    for group in groups:
        for word in group:
            if word in seen:
                line = next(number for number, row in enumerate(text.splitlines(), 1) if f'"{word}"' in row)
                raise ReferenceDataError(_FILE, line, f"“{word}” stands in two groups")
            seen.add(word)
    return groups
