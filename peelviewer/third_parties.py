"""The works of others that PeelViewer stands on, with their licences: read from what is installed, a bundle included."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

_NAME = re.compile(r"[\w.-]+")
_STATED = ("License-Expression", "License")
_OF_CLASSIFIER = "License :: "
_LONGEST = 60  # letters of a licence's name: some put the whole text there


@dataclass(frozen=True, slots=True)
class Notice:
    """A work, its version where it has one, and its licence."""

    name: str
    version: str
    licence: str


# What comes inside of libraries or beside them.
_INSIDE = (
    Notice("Python", "", "PSF License"),
    Notice("Qt", "", "LGPL 3"),
    Notice("PDFium", "", "Apache 2.0, BSD"),
    Notice("SQLite", "", "public domain"),
    Notice("Inter", "", "SIL Open Font License 1.1"),
    Notice("Source Serif", "", "SIL Open Font License 1.1"),
    Notice("Noto Sans", "", "SIL Open Font License 1.1"),
    Notice("all-MiniLM-L6-v2", "", "Apache 2.0"),  # data/word_meanings.bin is made from it
)


def notices() -> tuple[Notice, ...]:
    """All of them, by name."""
    found = {_folded(each.name): each for each in (*_INSIDE, *_installed())}
    return tuple(found[name] for name in sorted(found))


def _installed() -> Iterator[Notice]:
    """What the program requires, and what that requires, as far as it is installed."""
    waiting, seen = ["peelviewer"], {"peelviewer"}
    while waiting:
        try:
            known = metadata.distribution(waiting.pop())
        except metadata.PackageNotFoundError:  # of another system, or an extra
            continue
        if known.name != "peelviewer":
            yield Notice(known.name, known.version, _licence(known.metadata))
        for line in known.requires or ():
            found = _NAME.match(line)
            if found and "extra ==" not in line and _folded(found[0]) not in seen:
                seen.add(_folded(found[0]))
                waiting.append(found[0])


def _licence(known: metadata.PackageMetadata) -> str:
    stated = next((field[0].strip() for name in _STATED if (field := known.get_all(name))), "")
    if stated and "\n" not in stated and len(stated) <= _LONGEST:
        return stated
    classified = (each for each in known.get_all("Classifier") or () if each.startswith(_OF_CLASSIFIER))
    return ", ".join(each.rpartition(" :: ")[2] for each in classified) or "see its own files"


def _folded(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
