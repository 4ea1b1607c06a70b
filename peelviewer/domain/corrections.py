"""What a person says of what the rules found: claims put right or confirmed, contrasts decided on, notes, evidence picked."""

from dataclasses import dataclass
from enum import StrEnum

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.claims import Claim, Span
from peelviewer.domain.contrast_kinds import ContrastKind


@dataclass(frozen=True, slots=True)
class Correction:
    """A claim put right (`was` and `now`), rejected (no `now`) or added (no `was`), in the file with this hash.

    Where both are the same, the claim is confirmed. With neither, the words are no grade.
    """

    id: int
    sha256: str
    was: Claim | None
    now: Claim | None
    made: str  # ISO date and time, UTC


class Decision(StrEnum):
    """What a person makes of a contrast."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision on the contrast with this key, with its reason ("" where none was given)."""

    key: str
    decision: Decision
    reason: str
    made: str  # ISO date and time, UTC


@dataclass(frozen=True, slots=True)
class AnchoredWords:
    """Words of the file with this hash, as they outlive a new reading of it."""

    sha256: str
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class AddedContrast:
    """Two pieces of evidence that a person has set against each other, with the reason ("" where none was given)."""

    id: int
    force: str
    theme: str  # theme id; "" for a contrast of no theme
    kind: ContrastKind
    reason: str
    a: AnchoredWords
    b: AnchoredWords
    made: str  # ISO date and time, UTC


@dataclass(frozen=True, slots=True)
class Note:
    """A note beside words of the file with this hash, or beside the contrast with this key: one of the two."""

    id: int
    text: str
    made: str  # ISO date and time, UTC
    sha256: str | None = None
    anchor: Anchor | None = None
    contrast: str | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """Evidence picked for a brief: words of the file with this hash, or the contrast with this key: one of the two."""

    id: int
    force: str
    theme: str  # theme id; "" for a contrast of no theme
    words: str  # what it says, in the few words of a list
    made: str  # ISO date and time, UTC
    sha256: str | None = None
    anchor: Anchor | None = None
    contrast: str | None = None


@dataclass(frozen=True, slots=True)
class Picked:
    """A pick with the place of its words now: the document's id and the span; neither where they are gone, or for a contrast.

    `entered`: a person has entered the claim or contrast itself.
    """

    pick: Pick
    document: int | None = None
    span: Span | None = None
    entered: bool = False
