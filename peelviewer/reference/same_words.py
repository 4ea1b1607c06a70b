"""Words with which reports speak of one and the same thing: `data/same_words.toml`."""

import tomllib
from functools import cache

from peelviewer import paths


@cache
def same_words() -> tuple[tuple[str, ...], ...]:
    """The groups; the first word of each stands for all of it."""
    with (paths.data() / "same_words.toml").open("rb") as stream:
        return tuple(tuple(map(str, group)) for group in tomllib.load(stream)["groups"])
