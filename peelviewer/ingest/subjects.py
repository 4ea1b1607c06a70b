"""Whom a text is about, told from those it merely names: the body of its headline or lead, and all to whom it gives a grade."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.numbers import NUMBER_WORDS, value_of
from peelviewer.reference import reference
from peelviewer.reference.names import Mention, find_bodies

_GRADE = r"(?:outstanding|good|adequate|inadequate|[‘'“\"]?requir(?:es?|ed|ing)[’'”\"]? improvement)\b"
_GRADED = re.compile(
    rf"\b(?:rated|ranked|graded?|judged?|marked|assessed|deemed|found|considered|given|awarded|handed|received|got|described|classed|scored|"
    rf"branded|labell?ed|held|verdict|rating|grading|put down|named|placed)\b[^.;]{{0,110}}?\b{_GRADE}",
    re.IGNORECASE,
)
_IS = re.compile(
    rf"^[’']?s?(?: (?:Police|Constabulary|force|forces|both|all|now|each|also|police forces))*,?(?: \w+ly)?\s*"
    rf"(?:\(|\[|[:–—-]|(?:is|are|was|were|remains?|has been|have been)(?: \w+ly| now| still| also| both| all| again| once more)?)\s*[‘'“\"(]*\s*{_GRADE}"
    rf"|^[^.]{{0,30}}?[‘'“\"]?requires?[’'”\"]? improvement\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:same (?:mark|grade|grading|rating|verdict)|likewise|so too|as (?:was|were|did))\b", re.IGNORECASE
)
_HEAD = re.compile(rf"\W*(?:rated |graded |judged )?{_GRADE}\W*", re.IGNORECASE)
_GRADE_WORD = re.compile(_GRADE, re.IGNORECASE)
SENTENCE = re.compile(r"(?<=[.!?])[”’\"']?\s+(?=[A-Z“‘\"'])")
_SEVERAL = re.compile(
    rf"\b({NUMBER_WORDS}|\d{{1,2}})\b(?: (?!other|more|further)[\w’'-]+){{0,3}}? (?:police )?(?:forces|constabularies|services)\b",
    re.IGNORECASE,
)
_ITS = re.compile(r"[“‘\"']?(?:Its?|The (?:force|constabulary|unit|service)|They|There|This)\b")
_ITS_OFFICE = re.compile(
    r"[’']s? (?:\w+ ){0,3}?(?:PCC|commissioners?|mayor|chief|assistant|deputy)|[’']s (?:MPs?|council)", re.IGNORECASE
)
_COVERED = re.compile(
    r"(?:^police forces?: |\bthis report,? (?:we )?covers?:?$|\bwe (?:cover|inspected|looked at):$)", re.IGNORECASE
)
_FORMER = re.compile(
    r"\b(?:former|previous|ex-|used to|moved (?:from|to)|joined from|chief of)\b[^.,]{0,30}$", re.IGNORECASE
)
_OFFICE_OF = re.compile(r"\b(?:mayor|MP|bishop|council|university) (?:of|for) $", re.IGNORECASE)
_JUST_A_PLACE = re.compile(r"[’']?s? (?:County Council|Council|University|Hospital|Cathedral|Live|Post|Times|Mail|Echo|News|Radio|County|Telegraph|Gazette|MP)\b")  # fmt: skip
# The head of a letter or page: "Office of the Police and Crime Commissioner for Kent", "Kent Police and Crime Panel".
_OFFICE_LINE = re.compile(r"\b(?:police|fire)\b.*\b(?:commissioner|panel|authority|board)\b|\bO?PF?CC\b", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<![\w-])([\w-]+)\.(?:pnn\.)?police\.[a-z]+\b")
_LEAD = 8  # passages
_BEFORE = 60  # characters before a name that may say it is somebody's former force, or an office's
_FOREIGN = 0.25  # of a list of bodies may be other words
_LINE = 120


def subjects(title: str, passages: Sequence[Passage], *, fire: bool) -> tuple[str, ...]:
    """The bodies a text is about, the first of them first; `fire` where it is about fire services."""
    texts = [(passage.text, passage.kind) for passage in passages]
    told = [text for text, _ in texts]
    found: dict[str, None] = {}
    for name in _in_title(title, told, fire=fire) or _in_lead(told, fire=fire):
        found.setdefault(name)
    for name in (*_counted((title, *told), fire=fire), *_covered(told), *_graded(texts, fire=fire)):
        found.setdefault(name)
    return tuple(found)


def of_the_site(lines: Sequence[str], site: str) -> tuple[str, ...]:
    """The one force whose site or letter this is, by its name at the top or the end, or by its address; for a text that names none."""
    named = {body.name for line in (site, *lines) for body in find_bodies(line) if body.kind == "force"}
    named |= {name for line in (site, *lines) if _is_office(line) for name in _whose_office(line)}
    addressed = {
        force.name
        for line in (site, *lines)
        for match in _ADDRESS.finditer(line.lower())
        for force in reference().forces
        if match[1].replace("-", "") == force.slug.replace("-", "") or _short_name(match[1]) == force.name
    }
    found = named or addressed
    return tuple(found) if len(found) == 1 else ()


def _short_name(word: str) -> str | None:
    """The force that an address calls by a short name: "leics.police.uk"."""
    named = find_bodies(f"{word.capitalize()} Police")
    return named[0].name if named and named[0].kind == "force" else None


def is_about_fire(title: str, texts: Iterable[str]) -> bool:
    """Whether a text is about fire and rescue services: it speaks of them and names no force more often."""
    whole = " ".join((title, *texts))
    whole = re.sub(r"Constabulary (?:and|&) Fire (?:and|&) Rescue Services|Police,? Fire and Crime", " ", whole)
    fire = len(
        re.findall(
            r"\bfire (?:and|&) rescue|\bfirefighters?\b|\bbrigades?\b|\bfire (?:authorit|chiefs?|service)|\bFRSs?\b|\bfire officer",
            whole,
            re.IGNORECASE,
        )
    )
    police = len(re.findall(r"\bpolice\b|\bconstabulary\b|\bchief constable", whole, re.IGNORECASE))
    return fire > police


def bodies_in(text: str, *, fire: bool, places: bool = True) -> Iterator[Mention]:
    """The bodies named in a text; a place stands for its force, or for its fire service where they are spoken of."""
    if fire:
        yield from _fire_services(text)
        return
    for body in find_bodies(text):
        if body.kind == "place" and (not places or is_just_a_place(text, body)):
            continue
        before = text[max(0, body.start - _BEFORE) : body.start]
        if _FORMER.search(before) or (body.kind == "place" and _OFFICE_OF.search(before)):
            continue
        if body.kind != "fire":
            yield body


def is_just_a_place(text: str, body: Mention) -> bool:
    """Whether a name belongs to a council, a paper or the like of its place."""
    return _JUST_A_PLACE.match(text, body.end) is not None


@cache
def _services() -> tuple[re.Pattern[str], dict[str, str]]:
    """The places of the fire services, longest first, with the services' names."""
    names = {service.short: service.name for service in reference().fire_services}
    names |= {service.name: service.name for service in reference().fire_services}
    words = {*names, *(f"{first.upper()}{rest}" for name in names for first, rest in [_first_word(name)])}
    either = "|".join(re.escape(name).replace("and", "(?:and|&)") for name in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:{either})\b"), {name.lower(): whole for name, whole in names.items()}


def _first_word(name: str) -> tuple[str, str]:
    """The word that a paper sets in capitals where an article begins, and the rest of a name."""
    first = name.split(" ", 1)[0]
    return first, name[len(first) :]


def _fire_services(text: str) -> Iterator[Mention]:
    pattern, names = _services()
    for match in pattern.finditer(text):
        if not _JUST_A_PLACE.match(text, match.end()) and not text.startswith((" Police", " Constab"), match.end()):
            yield Mention(names[match[0].replace("&", "and").lower()], "fire", match.start(), match.end())


def _in_title(title: str, told: Sequence[str], *, fire: bool) -> list[str]:
    named = list(bodies_in(title, fire=fire))
    sure = [body for body in named if body.kind != "place"]
    spoken = Counter(body.name for text in told for body in bodies_in(text, fire=fire))
    return [body.name for body in named if body in sure or not sure or spoken[body.name] > 1]


def _in_lead(told: Sequence[str], *, fire: bool) -> list[str]:
    for places in (False, True):
        for text in told[:_LEAD]:
            if bodies := list(bodies_in(text, fire=fire, places=places or _is_office(text))):
                return [bodies[0].name]
    counted = Counter(body.name for text in told for body in bodies_in(text, fire=fire, places=False))
    return [name for name, _ in counted.most_common(1)]


def _whose_office(line: str) -> list[str]:
    """Whose office a line names: of "ANYWHERE FIRE AUTHORITY" the fire service."""
    return [body.name for body in bodies_in(line, fire=is_about_fire(line, ()))]


def _is_office(text: str) -> bool:
    """Whether a line names an office whose place says whose it is."""
    return len(text) < _LINE and not text.rstrip().endswith(".") and _OFFICE_LINE.search(text) is not None


def _counted(texts: Iterable[str], *, fire: bool) -> Iterator[str]:
    """The forces that a sentence counts and names: "the four forces it serves: A, B, C and D"; or the headline counts."""
    wanted: list[int] = []
    for number, text in enumerate(texts):
        for sentence in SENTENCE.split(text):
            names = dict.fromkeys(body.name for body in bodies_in(sentence, fire=fire) if body.kind != "unit")
            counts = [value_of(match[1]) for match in _SEVERAL.finditer(sentence)]
            if len(names) > 1 and len(names) in [*counts, *wanted]:
                yield from names
            if number == 0:
                wanted += counts


def _covered(told: Sequence[str]) -> list[str]:
    """The bodies a report says it covers: on one line, or as the list that follows."""
    names: dict[str, None] = {}
    for number, text in enumerate(told):
        if not _COVERED.search(text):
            continue
        names |= dict.fromkeys(body.name for body in find_bodies(text) if body.kind != "place")
        for line in told[number + 1 :]:
            bodies = [body for body in find_bodies(line) if body.kind != "place"]
            if len(line) > _LINE or not bodies:
                break
            names |= dict.fromkeys(body.name for body in bodies)
    return list(names)


def _graded(texts: Sequence[tuple[str, PassageKind]], *, fire: bool) -> Iterator[str]:
    """The bodies to whom a text gives a grade: in a sentence, on a line of a list, or beneath the grade as a heading."""
    is_beneath = False
    for text, kind in texts:
        bodies = list(bodies_in(text, fire=fire))
        if kind is PassageKind.GRADE or _HEAD.fullmatch(text):
            is_beneath = True
            continue
        is_beneath = is_beneath and bool(bodies) and _is_list(text, bodies)
        if is_beneath or (text.endswith(":") and len(text) < _LINE):
            yield from (body.name for body in bodies if is_beneath or body.kind != "place")
        before: list[Mention] = []
        for sentence in SENTENCE.split(text):
            named = list(bodies_in(sentence, fire=fire))
            is_graded = _is_graded(sentence, named)
            if is_graded and _ITS.match(sentence):
                named = [*before[:1], *named]
            if is_graded:
                yield from (body.name for body in named if not _ITS_OFFICE.match(sentence, body.end) or body in before)
            before = named or before


def _is_list(text: str, bodies: Sequence[Mention]) -> bool:
    rest = text
    for body in reversed(bodies):
        rest = rest[: body.start] + rest[body.end :]
    return len(re.sub(r"\W|\band\b|\bPolice\b", "", rest)) < _FOREIGN * len(text)


def _is_graded(sentence: str, bodies: Sequence[Mention]) -> bool:
    if not _GRADE_WORD.search(sentence):
        return bool(bodies) and _SAME.search(sentence) is not None
    if _GRADED.search(sentence):
        return True
    return any(_IS.match(sentence[body.end : body.end + 80]) for body in bodies)
