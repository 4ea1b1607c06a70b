"""What reports praise or criticise under several themes, and the words they do it with: `data/aspects.toml`, checked."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from peelviewer import paths
from peelviewer.reference import reference
from peelviewer.reference.errors import ReferenceDataError
from peelviewer.reference.files import entries

_FILE = "aspects.toml"
_LISTS = ("praise", "criticism", "denial", "unreal", "partly", "mostly", "failing")


@dataclass(frozen=True, slots=True)
class Aspect:
    """A part of the work that is judged under several themes: governance, supervision, call handling."""

    id: str
    label: str
    theme: str  # where it belongs where nothing nearer says; "" for nowhere
    patterns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aspects:
    """The aspects, and the words that evaluate: regular expressions, in the order of the file."""

    aspects: tuple[Aspect, ...]
    praise: tuple[str, ...]
    criticism: tuple[str, ...]
    denial: tuple[str, ...]
    unreal: tuple[str, ...]
    partly: tuple[str, ...]
    mostly: tuple[str, ...]
    failing: tuple[str, ...]
    common: frozenset[str]  # words, and no patterns, that say nothing of the matter


@cache
def aspects() -> Aspects:
    """The aspects shipped with the program, loaded at first use."""
    return load_aspects(paths.data(), {theme.id for theme in reference().themes})


def load_aspects(folder: Path, themes: set[str]) -> Aspects:
    """The aspects in `folder`; raises ReferenceDataError for the first that does not fit."""
    file = folder / _FILE
    found = []
    for line, entry in entries(file, "aspect"):
        if entry["theme"] and entry["theme"] not in themes:
            raise ReferenceDataError(_FILE, line, f"no theme is called “{entry['theme']}”")
        found.append(Aspect(entry["id"], entry["label"], entry["theme"], _checked(entry["patterns"], line)))
    text = file.read_text(encoding="utf-8")
    line = next((n for n, words in enumerate(text.splitlines(), 1) if words.strip() == "[evaluation]"), 1)
    words = tomllib.loads(text).get("evaluation", {})
    for name in _LISTS:
        if not words.get(name):
            raise ReferenceDataError(_FILE, line, f"the evaluation lacks “{name}”")
    common = frozenset(" ".join(words.get("common", ())).split())
    lists = {name: _checked(words[name], line) for name in _LISTS}
    return Aspects(tuple(found), **lists, common=common)


def _checked(patterns: list[str], line: int) -> tuple[str, ...]:
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ReferenceDataError(_FILE, line, f"“{pattern}” is no pattern: {error}") from error
    return tuple(pattern.replace(" ", r"\s+") for pattern in patterns)
