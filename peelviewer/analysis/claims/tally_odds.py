"""Which numbers of a text count grades: by the words around them, the text's claims and the published grades.

A text that has four claims of "good" is likelier to say "good in four areas" than "in three"; so is one of a force
that was given four.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from peelviewer.analysis.claims.counted_words import CountKind
from peelviewer.analysis.claims.cue import Cue
from peelviewer.analysis.claims.learned_weights import learned_weights, likeliest_in_place
from peelviewer.domain.claims import Claim, Span, Tally
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade
from peelviewer.reference import reference

TEXT_WEIGHTS = "tally_odds.json"
LEAST = 0.5  # likelihood of a count that is kept
_MOST_BODIES = 6  # of which the published grades are looked at
_SOME_BODIES, _SOME = 4, 3  # more of them say no more


@dataclass(frozen=True, slots=True)
class PossibleTally:
    """A number and a grade near it that it may count: the tally that it would be, and what its words say of it."""

    tally: Tally
    kind: CountKind
    cue: Cue  # how the grade's words are meant
    number: tuple[int, int]  # where the number stands: passage and start
    grade: tuple[int, int]
    features: Mapping[str, float]


class TextFacts:
    """What a text's claims and the published grades of those it tells of say about counts."""

    def __init__(self, claims: Sequence[Claim], kind: DocumentKind, forces: Iterable[str], own: str | None) -> None:
        self._kind = kind
        of_body = Counter((claim.force, claim.grade, claim.past) for claim in claims)
        bodies: dict[tuple[Grade, str, bool], set[str]] = defaultdict(set)
        for claim in claims:
            bodies[claim.grade, claim.theme, claim.past].add(claim.force)
        self._claims: dict[Grade, set[int]] = defaultdict(set)
        for (_, grade, _), count in of_body.items():
            self._claims[grade].add(count)
        self._bodies: dict[Grade, set[int]] = defaultdict(set)
        for (grade, *_), named in bodies.items():
            self._bodies[grade].add(len(named))
        told_of = list(dict.fromkeys([*(claim.force for claim in claims), *forces]))[:_MOST_BODIES]
        published = list(_published(told_of, {own, *(claim.cycle for claim in claims)} - {None}))
        self._known = bool(published)
        self._published = {grade: {given[grade] for given in published} for grade in Grade}
        self._all = {given.total() for given in published}
        self._claims_at: dict[tuple[int, Grade], list[tuple[Span, Claim]]] = defaultdict(list)
        self._cycles: dict[str, set[str | None]] = defaultdict(set)
        for claim in claims:
            self._cycles[claim.force].add(claim.cycle)
            for span in (claim.span, *claim.also):
                self._claims_at[span.passage, claim.grade].append((span, claim))
        self._of_body = of_body
        self._in_all = Counter(claim.grade for claim in claims)

    def features(self, possible: PossibleTally) -> Iterator[str]:
        """What speaks for a count, or against it."""
        grade, count, kind = possible.tally.grade, possible.tally.count, possible.kind
        claimed = count in self._claims[grade] if count else grade not in self._claims
        published = count in self._published[grade] if self._known else "unknown"
        side = "before" if possible.number < possible.grade else "after"
        yield f"{kind}, as many claims {claimed}"
        yield f"{kind}, as many forces {count in self._bodies[grade]}"
        yield f"{kind}, as many published {published}"
        yield f"{kind}, of all published {count in self._all}"
        yield f"{kind} {side}, as many claims {claimed}, published {published}"
        yield f"{kind}, in {self._kind.value}"
        yield f"{kind}, read as {possible.cue.reading.value}"
        yield f"{kind}, reason {possible.cue.reason}"
        yield f"{kind}, national {possible.tally.force is None}"
        yield from self._of_claims(possible.tally, kind)
        yield from self._stated_with(possible, kind)

    def _of_claims(self, tally: Tally, kind: CountKind) -> Iterator[str]:
        """Whether the claims on the force, and its published grades, are as many."""
        for past, when in ((False, "now"), (True, "before")):
            found = self._of_body[tally.force or "", tally.grade, past]
            yield f"{kind}, claims on it {when} {_as_many(found, tally.count)}"
        yield f"{kind}, claims in all {_as_many(self._in_all[tally.grade], tally.count)}"
        yield f"{kind}, bodies {min(len(self._cycles), _SOME_BODIES)}"
        if tally.force is not None:
            given = {each[tally.grade] for each in _published([tally.force], self._cycles.get(tally.force, set()))}
            yield f"{kind}, published of it {tally.count in given if given else 'unknown'}"

    def _stated_with(self, possible: PossibleTally, kind: CountKind) -> Iterator[str]:
        """Whether the grade's own words state claims, as many as are counted."""
        tally, (passage, start) = possible.tally, possible.grade
        own = [claim for span, claim in self._claims_at[passage, tally.grade] if span.start <= start < span.end]
        stated = {(claim.force, claim.theme, claim.past) for claim in own}
        yield f"{kind}, states claims {_as_many(len(stated), tally.count)}"
        if stated and tally.count > 1:
            yield f"states bodies {_as_many(len({force for force, *_ in stated}), tally.count)}"
            yield f"states areas {_as_many(len({area for _, area, _ in stated}), tally.count)}"


def _as_many(found: int, counted: int) -> str:
    """How `found` is to what is counted; where none or one is, how many were found."""
    if counted <= 1:
        return str(min(found, _SOME))
    return "none" if not found else "fewer" if found < counted else "as many" if found == counted else "more"


def _published(bodies: Iterable[str], cycles: set[str | None]) -> Iterator[Counter[Grade]]:
    """How many areas of each body were given each grade in each inspection."""
    for body in bodies:
        areas: dict[str, set[tuple[str, Grade]]] = defaultdict(set)
        for entry in reference().listed(body):
            if entry.grade and entry.cycle in cycles:
                areas[entry.cycle].add((entry.theme, entry.grade))
        for given in areas.values():
            yield Counter(grade for _, grade in given)


def tallies_of(possible: Sequence[PossibleTally], facts: TextFacts) -> tuple[Tally, ...]:
    """The counts of a text, in its order."""
    weights = learned_weights(TEXT_WEIGHTS)
    likelihoods = [
        weights.likelihood({**each.features, **dict.fromkeys(facts.features(each), 1.0)}) for each in possible
    ]
    return tuple(sorted(likeliest(possible, likelihoods), key=lambda tally: (tally.span.passage, tally.span.start)))


def likeliest(possible: Sequence[PossibleTally], likelihoods: Sequence[float], least: float = LEAST) -> Iterator[Tally]:
    """The likeliest count of each grade's words and of each number, each count once, from the likelihood `least` on."""
    kept: set[tuple[str | None, Grade, int]] = set()
    for each in likeliest_in_place(zip(likelihoods, possible, strict=True), _places, least):
        tally = each.tally
        if (tally.force, tally.grade, tally.count) not in kept:
            kept.add((tally.force, tally.grade, tally.count))
            yield tally


def _places(possible: PossibleTally) -> frozenset[Hashable]:
    """What only one count may have: a grade's words, and a number; "none was good or outstanding" counts both."""
    places: list[Hashable] = [(*possible.grade, possible.tally.grade), possible.number]
    return frozenset(places if possible.tally.count else places[:1])
