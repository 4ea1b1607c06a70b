"""The facts of a document: as they were recognised, and as a person puts them right."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from peelviewer.domain.document import DateBasis, Document, DocumentKind, Fact, Published

FACT_NAMES = {
    Fact.KIND: "kind",
    Fact.TITLE: "title",
    Fact.PUBLISHER: "publisher",
    Fact.PUBLISHED: "date",
    Fact.FORCES: "force",
    Fact.CYCLE: "inspection",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document is. The fields are named as the members of Fact."""

    kind: DocumentKind
    title: str | None
    publisher: str | None
    published: Published | None
    forces: tuple[str, ...]
    cycle: str | None

    @classmethod
    def of(cls, document: Document) -> "Facts":
        """The facts of a document as they stand."""
        return cls(**{fact.value: getattr(document, fact) for fact in Fact})

    def put_on(self, document: Document, which: Iterable[Fact] = Fact) -> Document:
        """The document with these facts, all or some, in the place of its own."""
        return replace(document, **{fact.value: getattr(self, fact) for fact in which})


@dataclass(frozen=True, slots=True)
class CommonFacts:
    """The facts that several documents are to share; what is None stays as it is in each of them."""

    kind: DocumentKind | None = None
    forces: tuple[str, ...] | None = None
    cycle: str | None = None

    def put_on(self, facts: Facts) -> Facts:
        """The facts of one of the documents, with the shared ones put in."""
        said = {fact.value: value for fact in Fact if (value := getattr(self, fact.value, None)) is not None}
        return replace(facts, **said)


@dataclass(frozen=True, slots=True)
class EnteredFacts:
    """What a person says of a document: of `facts` only `which` count, the others are as the document is read."""

    facts: Facts
    which: tuple[Fact, ...]

    @classmethod
    def between(cls, recognised: Facts, now: Facts) -> "EnteredFacts | None":
        """What a person says who has it so `now`; None where it is as it was recognised."""
        which = tuple(fact for fact in Fact if _value(recognised, fact) != _value(now, fact))
        if not which:
            return None
        entered = now.published and Published(now.published.iso, DateBasis.ENTERED)
        return cls(replace(now, published=entered if Fact.PUBLISHED in which else recognised.published), which)

    def put_on(self, document: Document) -> Document:
        """The document, as it was read, with what the person says of it."""
        return replace(self.facts.put_on(document, self.which), entered=self.which)


@dataclass(frozen=True, slots=True)
class KeptFacts:
    """The facts of the file with this hash: as its last reading recognised them, and what a person says of them."""

    sha256: str
    recognised: Facts
    said: EnteredFacts
    made: str  # ISO date and time, UTC


def _value(facts: Facts, fact: Fact) -> object:
    """A fact as it is compared: of a date, not where it was found; of words, not the white space."""
    value = getattr(facts, fact)
    if isinstance(value, Published):
        return value.iso
    return " ".join(value.split()) or None if isinstance(value, str) else value
