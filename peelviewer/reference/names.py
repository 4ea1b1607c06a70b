"""Recognises forces, regional units and fire services in text, under all the names in use."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from peelviewer.reference import reference

# After the place of a force these words make it the force: "Norfolk's force", "the Kent force".
_MAKES_A_FORCE = re.compile(r"(?:['’]s)?\s+(?:police\s+)?(?:force|constabulary)(?![\w-])")

# "metropolitan" and "City of London" are words and places of their own before these.
_NO_PLACE = re.compile(
    r"(?:Metropolitan|City of London)(?=\s+(?:[Bb]orough|[Cc]ouncil|[Cc]ounty|[Uu]niversity|[Cc]orporation|[Ll]ine|[Aa]rea|[Bb]oroughs))"
)

Kind = Literal["force", "unit", "fire", "place"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a text: `text[start:end]`.

    `kind` is "place" where only the place of a force is named ("Kent", "Norfolk's"): whether the force is meant, the
    sentence has to say.
    """

    name: str
    kind: Kind
    start: int
    end: int


@cache
def _names() -> tuple[re.Pattern[str], dict[str, tuple[str, Kind]]]:
    """One pattern of all names, longest first, and what each stands for."""
    known: dict[str, tuple[str, Kind]] = {}
    data = reference()
    for force in data.forces:
        place = re.sub(r" (Constabulary|Police Service|Police)$", "", force.name)
        known[_folded(place)] = (force.name, "place")
        for alias in (force.name, *force.aliases):
            if alias not in {"A&S", "ASC", "Beds", "City of London", "Metropolitan"}:
                known[_folded(alias)] = (force.name, "force")
    known["hampshire"] = (known["hampshire constabulary"][0], "place")  # as tables of all forces have it
    for unit in data.regional_units:
        for alias in (unit.name, unit.id, *unit.aliases):
            known[_folded(alias)] = (unit.name, "unit")
    for service in data.fire_services:
        place = re.sub(r" Fire (and|&) Rescue (Service|Authority)$", "", service.name)
        for alias in (
            service.name,
            f"{place} Fire and Rescue",
            f"{place} Fire Service",
            f"{place} Fire & Rescue Service",
            f"{place} Fire Brigade",
            f"{place} Fire",
            f"{place}'s fire service",
            f"{place}'s fire and rescue service",
            f"{place.removeprefix('Royal ')} fire service",
        ):
            known[_folded(alias)] = (service.name, "fire")
    known = {name.replace(" and ", " & "): body for name, body in known.items()} | known
    # Grouped by their first letter: a word that begins no name is passed over at once.
    by_letter: dict[str, list[str]] = {}
    for part in sorted(known, key=len, reverse=True):
        rest = re.escape(part[1:]).replace(r"\ ", r"\s+").replace("'", "['’]")
        by_letter.setdefault(part[0], []).append(rest)
    pattern = "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE), known


@lru_cache(maxsize=1 << 16)  # the same headings and sentences are asked about again and again
def find_bodies(text: str) -> tuple[Mention, ...]:
    """The bodies named in `text`, in order, each under its canonical name; of names that overlap, the longest."""
    pattern, known = _names()
    found = []
    for match in pattern.finditer(text):
        words = match[0]
        name, kind = known[_folded(words)]
        if kind == "place" and _NO_PLACE.match(text, match.start()):
            continue
        if words.islower():  # "durham" is a place in an address, not a name in a sentence
            continue
        if words.rstrip("s").isupper() != words.isupper():  # three MPs are not the MPS
            continue
        called = _MAKES_A_FORCE.match(text, match.end()) if kind == "place" else None
        found.append(Mention(name, "force" if called else kind, match.start(), (called or match).end()))
    return tuple(found)


def _folded(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())
