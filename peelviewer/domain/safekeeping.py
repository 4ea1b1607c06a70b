"""What keeps a person's work from being lost: backups of a library, and its bin."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Backup:
    """A whole copy of a library as it was at a time."""

    path: Path
    made: datetime.datetime  # UTC
    size: int  # bytes


class BinnedKind(StrEnum):
    """What can be in the bin."""

    DOCUMENT = "document"
    NOTE = "note"
    CONTRAST = "contrast"
    CORRECTION = "correction"  # of a claim
    FINDING = "correction of a finding"
    RECIPE = "recipe"
    PICK = "picked evidence"


@dataclass(frozen=True, slots=True)
class Binned:
    """Something that a person removed, and can restore until the day it is deleted for good."""

    id: int
    kind: BinnedKind
    title: str  # what it is, in the few words of a list
    removed: datetime.datetime  # UTC
    until: datetime.date


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back from the bin, with the id that it has again, or the name: by this it can be removed once more."""

    binned: Binned
    place: int | str
