"""Whether something that a brief says is still so in the library as it is now, and if not, what has changed."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from peelviewer.domain.claims import Claim
from peelviewer.domain.document import Passage


class Fidelity(StrEnum):
    """How a quotation, a grade, a source or a sentence stands to the library."""

    EXACT = "exact"
    TRIMMED = "trimmed"
    CHANGED = "changed"
    LOST = "lost"
    OWN = "the reader’s own words"


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation, grade, source or sentence with what became of it."""

    words: str
    where: str
    fidelity: Fidelity
    why: str = ""

    @property
    def line(self) -> str:
        """One line for a reader."""
        note = f" ({self.why})" if self.why else ""
        return f"{self.fidelity}: {self.words}, {self.where}{note}"


@dataclass(frozen=True, slots=True)
class Held:
    """A document as the library holds it now: what it says, and which claims are found in it or put right."""

    title: str
    passages: Sequence[Passage]
    claims: tuple[Claim, ...]
    publisher: str = ""
    iso: str = ""
    address: str = ""
    is_whole: bool = True  # the bytes of its file are those that its checksum is of


@dataclass(frozen=True, slots=True)
class PageNow:
    """What the library would print of the same recipe now (`pieces`), and what it is made of.

    References in it are by the names of their sources. `printed`: the very page, where the library has written one and is
    still the same. `sections`: those that there are in each measure, every one with its pieces as
    they are read back, under its heading as it is printed.
    """

    pieces: Container[str]
    fingerprint: str
    documents: int
    printed: tuple[str, ...] = ()
    sections: Iterable[tuple[tuple[str, ...], ...]] = ()
