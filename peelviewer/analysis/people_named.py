"""Who is meant where a text names somebody: by an office, by a name that it gave with an office before, or by a rank alone."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from peelviewer.domain.claims import Speaker
from peelviewer.reference.names import find_bodies

_RANK = (
    r"(?:(?:assistant|deputy|temporary|acting|interim) )*(?:chief (?:constable|officer|supt\b\.?|superintendent|insp\b\.?|inspector|exec\w+)"
    r"|(?:det(?:ective|\.)? )?(?:ch(?:ief|\.)? ?)?(?:supt\b\.?|superintendent|insp\b\.?)|det(?:ective|\.)? (?:ch(?:ief|\.)? ?)?(?:inspector|sergeant|sgt\b\.?|constable)"
    r"|sergeant|sgt\b\.?|commander|constable|(?-i:[ADT]?CC|PC|PS|PCSO|DI|DCI|DS|DC)|(?:deputy |police )?chief)"
)
_LEADS = r"(?:(?:deputy |assistant |acting )*(?:police(?:,? fire)?(?: and rescue)?,? (?:and|&) crime )?commissioner|(?-i:O?P\w?CC))"
_OUTSIDE = (
    r"federation|unison|union|association|council\w*|cllrs?|councillors?|panel|committee|charit(?:y|ies)|(?-i:MPs?)|ministers?|home secretary|mayor"
    r"|chair(?:man|woman|person)?|members?|leader|professor|dr|resident\w*|campaign\w*|victims?|survivors?|m[ao]n|wom[ae]n|mother|father|parents?|neighbours?"
    r"|shopkeepers?|traders?|landlord|landlady|drivers?|readers?|lawyers?|solicitors?|vicar|teachers?|students?|volunteers?|experts?|critics?"
)
_INSPECTORS = (
    r"(?:hm|his majesty['’]s|her majesty['’]s|lead|the) (?:chief )?(?-i:[iI]nspectors?)|inspectors?(?: of constabulary)?"
    r"|inspectorate|(?-i:HMIC\w*|HMI)|watchdog|report"
)
_ONE_WORD = r"[A-Z][a-zà-ÿ]+(?:['’-][A-Z]?[a-zà-ÿ]+)*"
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)"
_NO_NAME = r"(?:The|A|An|But|And|Yet|In|On|At|For|To|From|Our|Its|His|Her|It|He|She|When|If|Mr|Mrs|Ms|Miss)"
_NAME = rf"(?:{_TITLE} {_ONE_WORD}|\b(?!{_NO_NAME}\b){_ONE_WORD}(?: [A-Z]\.)?(?: {_ONE_WORD}){{1,2}})"
# In the order in which they are tried at one place; what somebody was before is no office.
_MENTION = re.compile(
    rf"(?P<outside>\b(?:(?:former|retired|previous|then) (?:\w+ ){{0,3}}?(?:{_RANK}|{_LEADS})|ex-(?:{_RANK}|{_LEADS})"
    rf"|police(?: and crime panel| federation| authority| officers['’] association)|{_OUTSIDE})\b)"
    rf"|(?P<rank>\b{_RANK}(?!\w)(?! of constabulary))|(?P<leads>\b{_LEADS}\b)|(?P<inspectors>\b(?:{_INSPECTORS})\b)"
    r"|(?P<speaks>\bspokes\w+)|(?P<body>\b(?:the|our|its|county['’]s) (?:\w+ )?(?:force|police)\b(?! and crime|,? fire| federation| authority| officers['’])|\bconstabulary\b)"
    rf"|(?P<pronoun>\bs?he\b)|(?P<name>(?-i:\b(?:{_TITLE} )?{_ONE_WORD}))",
    re.IGNORECASE,
)
_OFFICE = rf"(?:{_RANK}|{_LEADS}|{_OUTSIDE}|(?:hm |his majesty['’]s |her majesty['’]s )?(?:chief )?inspector(?: of constabulary)?|inspectorate|hmic\w*)"
_OF = rf"(?: (?:of|for|at|with) (?:the )?{_ONE_WORD}(?:(?:,? and| &)? {_ONE_WORD}){{0,3}})?"
_INTRODUCED = (
    re.compile(rf"(?i:(?P<office>(?:\b(?:former|ex|retired|then)[ -])?\b{_OFFICE}))(?!\w){_OF},? (?P<name>{_NAME})"),
    re.compile(
        rf"(?P<name>{_NAME})(?:, (?:(?i:who) )?|(?= (?i:is|was|has been|became|took over)\b) )"
        rf"(?i:(?:is|was|was elected|was appointed|became|has been|took over as|has led|leads|chairs|heads|of|from|the|its|their|an?) )*"
        rf"(?P<office>(?i:(?:[\w’'&-]+ ){{0,6}}?\b{_OFFICE}))(?!\w)"
    ),
    re.compile(rf"^(?P<name>{_NAME})\s*\n\s*(?P<office>(?i:(?:[\w’'&-]+ ){{0,5}}?\b{_OFFICE}))(?!\w)", re.MULTILINE),
)
# "Kent Police Federation", "Kent Police and Crime Commissioner" are named after the force and are others.
_NOT_ITSELF = re.compile(r"(?:['’]s?)? (?:federation|(?:and|&) crime|fire|unison|branch)\b", re.IGNORECASE)
_MEETS = re.compile(r"\b(?:met|meets|asked|told|with|to|by|against|between)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Somebody:
    """Whose words something is: the role, the office as the text has it, and whether it is a person and not a body."""

    role: Speaker
    office: str
    is_person: bool = True

    @property
    def of_police(self) -> bool:
        """Whether somebody of the force, or its commissioner."""
        return self.role in {Speaker.FORCE, Speaker.COMMISSIONER}


@dataclass(frozen=True, slots=True)
class Named:
    """A place at which a text speaks of somebody; `who` is None of "she" alone."""

    start: int
    end: int
    who: Somebody | None


def people_of(texts: Iterable[str]) -> Mapping[str, Somebody]:
    """The people that a text introduces with an office, by surname, by first name and by both."""
    known: dict[str, Somebody] = {}
    for text in texts:
        for pattern in _INTRODUCED:
            for match in pattern.finditer(text):
                who = _by_office(match["office"])
                if who and not _MEETS.search(match["office"]) and not find_bodies(match["name"]):
                    first, *_, last = match["name"].split()
                    for name in (match["name"], last, first):
                        known.setdefault(name, who)
    return known


def _by_office(words: str) -> Somebody | None:
    for match in _MENTION.finditer(words):
        if who := _of_match(match, words, {}):
            return who
    return None


def named_in(text: str, known: Mapping[str, Somebody]) -> Iterator[Named]:
    """The places at which `text` speaks of somebody, in order."""
    bodies = {each.start: each for each in find_bodies(text) if each.kind in {"force", "unit"}}
    at = 0
    for match in _MENTION.finditer(text):
        if match.start() < at:
            continue
        at = match.end()
        if match.start() in bodies and not match["outside"]:
            at = max(at, bodies[match.start()].end)
            if not _NOT_ITSELF.match(text, at):
                yield Named(match.start(), at, Somebody(Speaker.FORCE, "force", is_person=False))
        elif match["pronoun"]:
            yield Named(match.start(), at, None)
        elif who := _of_match(match, text, known):
            yield Named(match.start(), at, who)


def _of_match(match: re.Match[str], text: str, known: Mapping[str, Somebody]) -> Somebody | None:
    words = match[0]
    if match["name"]:
        title, _, surname = words.rpartition(" ")
        return known.get(surname) or (Somebody(Speaker.OTHER, "") if title else None)
    if match["speaks"]:  # for whom, is told behind: "a spokesman for the commissioner"
        behind = next(named_in(text[match.end() : match.end() + _FOR], {}), None)
        who = behind.who if behind else None
        return Somebody(who.role, who.office) if who else Somebody(Speaker.FORCE, words)
    for group, role in _ROLES.items():
        if match[group]:
            return Somebody(role, words, is_person=group in {"rank", "leads"} or group == "outside")
    return None


_FOR = 40  # characters behind "spokesman" in which it is told for whom he speaks
_ROLES = {
    "outside": Speaker.OTHER,
    "rank": Speaker.FORCE,
    "leads": Speaker.COMMISSIONER,
    "inspectors": Speaker.INSPECTORATE,
    "body": Speaker.FORCE,
}
