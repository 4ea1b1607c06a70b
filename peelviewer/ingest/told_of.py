"""Of which bodies a text tells how an inspection went, told from those that it merely names.

Where a body stands in the text, and the words around it (the cues of `data/subjects.toml`), each speak for and against that,
as much as `data/subject_weights.csv` says: weights that `tests/learn_subjects.py` learns from documents whose bodies are
known. No single one decides.
"""

import csv
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from peelviewer import paths
from peelviewer.domain.document import Document, DocumentKind, Passage, PassageKind
from peelviewer.ingest.furniture import is_furniture
from peelviewer.ingest.subjects import SENTENCE, bodies_in, is_about_fire, is_just_a_place
from peelviewer.ingest.unnamed_units import home_of, units_in
from peelviewer.reference.names import Mention, find_bodies

_LINK = re.compile(r"\W*(?:[*+>]|read more\b|related\b|more:)", re.IGNORECASE)
_ENDS = re.compile(r"[.!?:;][”’\"')]*$")
_TOP = 3  # passages of a lead
_LIST = 3  # bodies that are one
_OFTEN = 5  # a body named more often is no more meant
_TELLS = {"grade", "marked", "inspected", "one of those", "to come", "told to improve"}
_FOREIGN = 0.35  # of a line of names may be other words
_LEAST = 0.0  # what must speak for a body, all in all


@dataclass(frozen=True, slots=True)
class _Cue:
    name: str
    where: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a body is named: the sentence, the one before it, and how the two stand."""

    body: Mention
    sentence: str
    before: str
    standing: str  # "title", "heading", "line" (it may be a link or a vacancy), "item" or "prose"
    bodies: tuple[Mention, ...]
    number: int  # of the passage
    is_last: bool  # no prose follows


@cache
def _cues() -> tuple[_Cue, ...]:
    with (paths.data() / "subjects.toml").open("rb") as stream:
        table = tomllib.load(stream)
    return tuple(_Cue(cue["name"], cue["where"], re.compile(cue["pattern"], re.IGNORECASE)) for cue in table["cue"])


@cache
def _weights() -> Mapping[str, float]:
    with (paths.data() / "subject_weights.csv").open(encoding="utf-8", newline="") as stream:
        return {row["sign"]: float(row["weight"]) for row in csv.DictReader(stream)}


def told_of(document: Document, graded: Mapping[str, bool]) -> tuple[str, ...]:
    """The bodies that a document is about: those it was taken for first, and in their order all others it tells of.

    `graded` are the bodies to whom it gives a grade, each with whether that is certain.
    """
    if is_plain(document):
        return document.forces
    signs = signs_of(document, graded)
    weights = _weights()
    speaks = {
        name: sum(weights.get(sign, 0.0) * much for sign, much in said.items()) > _LEAST for name, said in signs.items()
    }
    kept = [name for name in document.forces if speaks.get(name, True)]
    return tuple(dict.fromkeys([*kept, *(name for name, told in speaks.items() if told)]))


def is_plain(document: Document) -> bool:
    """Whether this is a report of one inspection on one force: that is whom it is about, whoever else is named."""
    return document.kind is DocumentKind.REPORT and len(document.forces) == 1 and document.cycle is not None


def signs_of(document: Document, graded: Mapping[str, bool]) -> dict[str, dict[str, float]]:
    """For each body that a document names or grades, the signs that it is about it, with how much there is of each."""
    title = document.title or ""
    passages = [passage for passage in document.passages if not is_furniture(passage.text)]
    fire = is_about_fire(title, [passage.text for passage in passages])
    found: dict[str, dict[str, float]] = {name: {} for name in document.forces}
    named: Counter[str] = Counter()
    for place in _places(title, passages, home_of(document), fire=fire):
        named[place.body.name] += place.standing != "title"
        said = found.setdefault(place.body.name, {})
        said |= dict.fromkeys(_of_place(place), 1.0)
    for name in graded:
        found.setdefault(name, {})
    most = max(named.values(), default=1) or 1
    about = f"about {min(len(document.forces), 2)}"
    for name, said in found.items():
        said["always"] = 1.0
        said["often"] = min(named[name], _OFTEN) / _OFTEN
        said["share"] = named[name] / most
        said[f"kind {document.kind}"] = 1.0
        if fire:
            said["in a text on fire services"] = 1.0
        if name in document.forces:
            said.update(dict.fromkeys(("subject", f"subject {document.kind}", f"subject {about}"), 1.0))
        if name in document.forces[:1]:
            said["first subject"] = 1.0
        if name in graded:
            said.update(dict.fromkeys(("graded", f"graded {'surely' if graded[name] else 'likely'}"), 1.0))
    return found


def _places(title: str, passages: Sequence[Passage], home: str | None, *, fire: bool) -> Iterator[_Place]:
    for body in meant_in(title, home, fire=fire):
        yield _Place(body, title, "", "title", (body,), 0, False)
    prose = [number for number, passage in enumerate(passages) if _ENDS.search(passage.text)]
    for number, passage in enumerate(passages):
        before = passages[number - 1].text if number else ""
        for line in passage.text.split("\n"):
            for sentence in SENTENCE.split(line):
                bodies = tuple(meant_in(sentence, home, fire=fire))
                standing = _standing(passage, line, sentence)
                for body in bodies:
                    is_last = number > (prose[-1] if prose else 0)
                    yield _Place(body, sentence, before, standing, bodies, number, is_last)
                before = sentence


def meant_in(text: str, home: str | None, *, fire: bool) -> list[Mention]:
    """The bodies that a text names, or means without a name; a region that stands for its unit is no force's place."""
    unnamed = [] if fire else list(units_in(text, home))
    named = named_in(text, fire=fire)
    sure = [body for body in named if body.kind != "place"]
    unnamed = [one for one in unnamed if not any(_overlap(one, body) for body in sure)]
    named = [body for body in named if not any(_overlap(one, body) for one in unnamed)]
    return sorted([*named, *unnamed], key=lambda body: body.start)


def _overlap(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


def named_in(text: str, *, fire: bool) -> list[Mention]:
    """The bodies named in a text; in one on fire services a mere place is theirs, and a force is named as one."""
    named = [body for body in find_bodies(text) if body.kind != "place" or not (fire or is_just_a_place(text, body))]
    if fire:
        named += [
            service for service in bodies_in(text, fire=True) if not any(_overlap(body, service) for body in named)
        ]
    return sorted(named, key=lambda body: body.start)


def _standing(passage: Passage, line: str, sentence: str) -> str:
    if passage.kind in {PassageKind.HEADING, PassageKind.CAPTION}:
        return "heading"
    if _LINK.match(line):
        return "line"
    if _ENDS.search(sentence):
        return "prose"
    return "item" if passage.kind in {PassageKind.LIST_ITEM, PassageKind.TABLE} else "line"


def _of_place(place: _Place) -> Iterator[str]:
    """The signs of one place at which a body is named."""
    body, standing = place.body, place.standing
    yield standing
    yield f"{standing} {body.kind}"
    if standing == "title":
        return
    yield "lead" if place.number < _TOP else "further down"
    if place.is_last:
        yield "after all prose"
    how = ["alone" if len(place.bodies) == 1 else "list" if len(place.bodies) >= _LIST else "two"]
    if not place.sentence[: body.start].strip(" “‘\"'•-–"):
        how.append("begins")
    if len(place.bodies) >= 2 and _is_list(place):
        how.append("line of names")
    parts = {
        "sentence": place.sentence,
        "before": place.sentence[: body.start],
        "after": place.sentence[body.end :],
        "sentence before": place.before,
    }
    cues = [cue.name for cue in _cues() if cue.pattern.search(parts[cue.where])]
    if not set(cues) & _TELLS:
        cues.append("nothing of it")
    yield from (f"{standing}: {sign}" for sign in (*how, *cues))
    if standing == "prose":
        yield from (f"{first} + {cue}" for first in how for cue in cues)


def _is_list(place: _Place) -> bool:
    rest = place.sentence
    for body in reversed(place.bodies):
        rest = rest[: body.start] + rest[body.end :]
    return len(re.sub(r"\W|\band\b|\bPolice\b", "", rest)) < _FOREIGN * len(place.sentence)
