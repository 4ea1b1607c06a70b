"""Whose words a stretch of text is in: quotation marks, "he said", block quotes, and the document's own voice."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from peelviewer.domain.claims import Speaker
from peelviewer.domain.document import Document, DocumentKind, Fact, Passage, PassageKind

_QUOTED = re.compile(
    r"“[^“”]{1,4000}(?:”|$)|(?<!\w)\"[^\"]{1,4000}(?:\"|$)|(?<![\w’'])‘(?:[^‘’]|’(?=\w)){1,2000}(?:’(?!\w)|$)"
)
_SAYS = (
    r"(?:said|says|added|adds|told|concludes?|concluded|continued|explained|insisted|warned|argued|wrote|writes|commented"
    r"|welcomed|responded|admitted|went on|praised|stressed|described|denied|promised|accepted)"
)
_ROLES = (
    (Speaker.COMMISSIONER, r"commissioner(?! of the met)|\bP(?:F)?CCs?\b|\bmayor\b"),
    (Speaker.OTHER, r"federation|charity|NSPCC|council(?:lor)?s?\b|\bMP\b|residents?\b|union\b"),
    (
        Speaker.INSPECTORATE,
        r"inspectors?\b(?! of police)|inspectorate|HMI(?:C(?:FRS)?)?\b|watchdog|\breport\b",
    ),
    (
        Speaker.FORCE,
        r"constable|superintendent|chief officer|detective|officer\b|\bforce\b|constabulary|\bpolice\b|\bunit\b|\bchief\b",
    ),
)
_SAID = re.compile(rf"\b{_SAYS}\b", re.IGNORECASE)
# In a headline the one who speaks stands after: "Force must do better says report by the inspectorate".
_INSPECTORATE_SAYS = re.compile(r"\s+(?:\w+\s+){0,3}?(?:report|inspectors|inspectorate|watchdog|HMIC)", re.IGNORECASE)
_INSPECTORATE_FINDS = re.compile(
    r"\b(?:the |its |their )?(?:report|inspectors|inspectorate|watchdog|HMIC(?:FRS)?)(?: also| had| has| have| \w+ly){0,2}"
    r" (?:found|finds?|calls?|called|notes?|noted|states?|stated|criticised|highlighted|saw|spoke of)\b[^.;_]{0,120}$",
    re.IGNORECASE,
)
# What somebody answers, before it is told who that is: "Responding to the report by HMICFRS, the deputy mayor said".
_ANSWERING = re.compile(r"^\W*(?:respond|react|comment|reply|speak|writ)ing\b[^,]*,\s*", re.IGNORECASE)
_STOP = re.compile(r"[.“”\"]")
_IT = re.compile(r"\b(?:it|which|that|this|also|further|as)$", re.IGNORECASE)
_SAID_AFTER = re.compile(rf"[\s,]*(?:{_SAYS}\s+([^._,]{{2,80}})|([^._,]{{2,80}}?)\s+{_SAYS}\b)")
_SAID_BEFORE = re.compile(rf"([^._]{{2,120}}?)\s+{_SAYS}\b[^._]{{0,60}}[:,\s]*$")
_REPORTED = re.compile(
    r"\W*([^.“”\",]{3,60}?)(?<! was)(?<! were)(?<! is)(?<! been)\s+(?:said|says|reported|told (?:the )?(?:panel|committee|members|councillors|meeting)|replied|added|noted|insisted|pointed out|argued)\b(?!\s*[:“\"])"
)
_INTRODUCED = re.compile(
    r"\b[A-Z][a-z]+ ([A-Z][a-z]+), (?:who is )?(?:of |from |the |an? )*([^,.]{4,70})"
    r"|\b((?:[Cc]hief [Cc]onstable|[Ss]uperintendent|[Ii]nspector|[Cc]ommissioner)) [A-Z][a-z]+ ([A-Z][a-z]+)"
)
_PERSON = re.compile(
    r"\b(?:police and crime commissioner|commissioner|PCC|chief constable|inspector(?! \w+ said)|councillor|spokes\w+|superintendent|mayor)\b",
    re.IGNORECASE,
)
# Who is neither force nor commissioner, by the name of who publishes it, and by what only papers of meetings say.
_OTHERS = re.compile(
    r"\b(?:Panel|Committee|Board|Council|Cabinet|(?<!Combined )Authority|Federation|Union|Association(?! of Police and Crime)|Parliament)\b"
)
# Who wrote a paper, where it says so.
_AUTHOR = re.compile(
    r"\b(?:report|paper|briefing|statement) (?:of|by|from):?(?: the)?\s+(?:(?P<commissioner>[^.\n]{0,60}?\b(?:commissioner|O?PF?CC)\b)|chief (?:constable|fire officer)\b)",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"^Minutes:?$|^Minutes of (?:the|a) |\bRESOLVED\b|\bMembers (?:noted|asked|thanked|had before|were (?:reminded|told)|received)\b"
    r"|\b(?:[Pp]anel|[Cc]ommittee|[Mm]embers|[Bb]oard|[Cc]abinet) (?:is|are) (?:asked|invited|requested|recommended) to\b",
    re.MULTILINE,
)
_COMMISSIONER = r"commissioner|\bP(?:F)?CC\b|mayor"
LED_BY_A_COMMISSIONER = frozenset({"Metropolitan Police Service", "City of London Police"})
_INSPECTORATE_PUBLISHES = re.compile(r"^HMIC|justiceinspectorates")
_OF_ITS_PAGES = frozenset({"hmi’s observations", "hmi's observations"})  # headings
_INSPECTED = re.compile(
    r"\b[Ww]e (?:have )?(?:judged|graded|inspected)\b|\b[Ii]n our (?:20\d\d )?[\w ]{0,20}inspection\b"
    r"|(?:^|\n)\W{0,5}The extent to which\b|Publication type:\s+Inspection report|\bPEEL assessment of\b[^.]{0,60}\bIt will be filled in\b"
)
_TERM = 4  # up to this many words, quotation marks may only set off a term


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation within a passage, marks and all, with whose words it gives and who is named."""

    start: int
    end: int
    speaker: Speaker
    named: str | None

    @property
    def is_term(self) -> bool:
        """Whether the marks may only set off a term."""
        return self.end - self.start < 40


def own_voice(document: Document) -> Speaker:
    """In whose voice a document speaks where it quotes nobody."""
    title, publisher = document.title or "", document.publisher or ""
    is_entered = Fact.KIND in document.entered  # then it is no report of the inspectorate's, however it reads
    by_publisher = re.search(r"wired-gov", publisher) or _INSPECTORATE_PUBLISHES.search(publisher)
    if document.kind is DocumentKind.REPORT or (by_publisher and not is_entered):
        return Speaker.INSPECTORATE
    outside = _outside(document)
    if document.kind is DocumentKind.NEWS:
        if not is_entered and _is_inspectorate(document, outside):
            return Speaker.INSPECTORATE
        ours = re.search(r"\b[Oo]ur (?:overall )?(?:rating|grad(?:e|ing)|judge?ment)s?\b|\binspect\w+ us\b", outside)
        return Speaker.FORCE if ours else Speaker.JOURNALIST
    opening = " ".join([title, publisher, *(passage.text for passage in document.passages[:4])])
    author = _AUTHOR.search(opening)
    if re.search(
        r"commissioner[’']s (?:comments?|pride|response|statement)|^(?:PCC|commissioner)\b", title, re.IGNORECASE
    ) or (author and author["commissioner"]):
        return Speaker.COMMISSIONER
    if author:
        return Speaker.FORCE
    if (
        _OTHERS.search(publisher)
        or _MEETING.search(outside)
        or re.search(r"\bcharity\b|\bFederation (?:has|have|says|said|welcom)", opening)
    ):
        return Speaker.OTHER
    leader = r"police and crime commissioner|\bPCC\b|mayor" if _is_led_by_commissioner(document) else _COMMISSIONER
    if re.search(leader, opening, re.IGNORECASE):
        return Speaker.COMMISSIONER
    return Speaker.FORCE


def _is_led_by_commissioner(document: Document) -> bool:
    """Whether "the Commissioner" of a text is the chief officer of its force."""
    return bool(document.forces) and document.forces[0] in LED_BY_A_COMMISSIONER


def _is_inspectorate(document: Document, outside: str) -> bool:
    """Whether the inspectorate itself speaks: its byline alone, the offer of the report, its own "we judged"."""
    lines = _lines(document)
    if lines & {"hmicfrs", "hmic", "get the report", "notes to editors", *_OF_ITS_PAGES}:
        return True
    return _INSPECTED.search(outside) is not None


def _outside(document: Document) -> str:
    """The text of a document without what it quotes."""
    return "\n".join(_QUOTED.sub(" ", passage.text) for passage in document.passages)


def _lines(document: Document) -> set[str]:
    """The passages of a document, in small letters and without a colon at their end."""
    return {passage.text.strip().rstrip(":").lower() for passage in document.passages}


def is_of_inspectorate(document: Document) -> bool:
    """Whether a text is the inspectorate's own report or page; a release of its that others print only tells of one."""
    if document.kind is DocumentKind.REPORT:
        return True
    if document.kind is not DocumentKind.NEWS or Fact.KIND in document.entered:
        return False
    if _INSPECTORATE_PUBLISHES.search(document.publisher or ""):
        return True
    lines = _lines(document)
    outside = _outside(document)
    return not document.publisher and (bool(lines & _OF_ITS_PAGES) or _INSPECTED.search(outside) is not None)


class Speakers:
    """Follows a document passage by passage and knows who speaks where."""

    def __init__(self, document: Document) -> None:
        self.voice = own_voice(document)
        # Who answers a report quotes himself; anybody may be quoted in the news.
        self._unnamed = self.voice if self.voice in {Speaker.COMMISSIONER, Speaker.FORCE} else Speaker.OTHER
        self._running: tuple[Speaker, str | None] | None = None  # a quotation that runs on into the next passage
        self._open = False  # its closing mark is still to come
        self._named: tuple[Speaker, str | None] | None = None  # whom "she" means
        self._people = people_in(document.passages)

    def quoted(self, passage: Passage) -> tuple[Quoted, ...]:
        """The quotations of the next passage."""
        text = passage.text
        spans = [match.span() for match in _QUOTED.finditer(text)]
        outside = _blanked(text, spans)
        who = self._attributed(outside)
        if not spans and self._open and self._running and "“" not in text and passage.kind is not PassageKind.PARAGRAPH:
            return (Quoted(0, len(text), *self._running),)  # a list within a quotation
        if who is None and spans and spans[0][0] <= 1:
            who = self._running
        people = list(_PERSON.finditer(outside))
        if who is None and people:
            self._named = (role_of(people[-1][0]) or Speaker.OTHER, people[-1][0])
        result = tuple(
            Quoted(start, end, *(self._near(outside, start, end) or who or (self._unnamed, None)))
            for start, end in spans
        )
        if result and text[spans[-1][1] - 1] not in '”"’':
            self._running, self._open = (result[-1].speaker, result[-1].named), True
        elif who and (spans or outside.rstrip().endswith(":")):
            self._running, self._open = who, False
        elif not spans:
            self._running, self._open = None, False
        return result

    def told(self, sentence: str) -> Speaker | None:
        """Who says it where a sentence reports speech without marks: "The commissioner replied that ..."."""
        match = _REPORTED.match(sentence)
        role = role_of(match[1]) if match else None
        return role if role in {Speaker.COMMISSIONER, Speaker.FORCE} else None

    def _role_of(self, words: str) -> Speaker | None:
        role = role_of(words)
        if role is None:
            role = next((speaker for name, speaker in self._people.items() if name in words), None)
        return role

    def _attributed(self, outside: str) -> tuple[Speaker, str | None] | None:
        """Who the passage outside its quotations says is speaking."""
        for before, after in _beside_said(outside):
            headline = _INSPECTORATE_SAYS.match(after) and not _PERSON.search(before)
            first, second = (after, before) if headline else (before, after)
            named = first.strip(" ,_:") or second.strip(" ,_:")
            role = self._role_of(first) or self._role_of(second)
            if role:
                self._named = (role, named or None)
                return self._named
            if re.search(r"\b(?:[Ss]?[Hh]e|[Tt]hey)\b", f"{before[-20:]} {after[:8]}"):
                return self._named
            if named:  # a bystander; a name may be that of one whose office was told before, "it" anything
                return None if _IT.search(named) or re.search(r"[A-Z]", named) else (Speaker.OTHER, named)
        if outside.rstrip("_ ").endswith(":"):
            role = self._role_of(outside[-200:])
            return (role, outside.strip(" :_") or None) if role else None
        return None

    def _near(self, outside: str, start: int, end: int) -> tuple[Speaker, str | None] | None:
        """Who is named right beside a quotation: `"...", said the commissioner`, `the chief constable said: "..."`."""
        after = _SAID_AFTER.match(outside[end : end + 120])
        before = _SAID_BEFORE.search(outside[max(0, start - 200) : start])
        for match in (before, after):
            words = next((group for group in match.groups() if group), "") if match else ""
            if words and (role := self._role_of(words)):
                return role, words.strip(" ,")
        found = _INSPECTORATE_FINDS.search(outside[max(0, start - 200) : start])
        return (Speaker.INSPECTORATE, found[0].strip()) if found else None

    def of(self, quoted: tuple[Quoted, ...], start: int, end: int, text: str) -> Speaker:
        """Whose words `text[start:end]` is."""
        around = [
            quote
            for quote in quoted
            if quote.start <= start + 1 and end <= quote.end + 1 and len(text[quote.start : quote.end].split()) > _TERM
        ]
        longer = [
            quote
            for quote in quoted
            if quote.start < end and start < quote.end and len(text[quote.start : quote.end].split()) > _TERM
        ]
        return (around or longer)[0].speaker if around or longer else self.voice


def _beside_said(text: str) -> Iterator[tuple[str, str]]:
    """The words before and after each "said", within its sentence and outside quotations."""
    at = 0
    for match in _SAID.finditer(text):
        if match.start() < at:
            continue
        before = _ANSWERING.sub("", _STOP.split(text[max(at, match.start() - 160) : match.start()])[-1])
        after = _STOP.split(text[match.end() : match.end() + 80])[0]
        at = match.end() + len(after)
        yield before, after


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in spans:
        parts.append(text[at:start])
        parts.append("_" * (end - start))
        at = end
    parts.append(text[at:])
    return "".join(parts)


def role_of(words: str) -> Speaker | None:
    """The role that stands first in the words beside "said" is the one who speaks."""
    found = [
        (match.start(), order, speaker)
        for order, (speaker, pattern) in enumerate(_ROLES)
        if (match := re.search(pattern, words, re.IGNORECASE))
    ]
    police = [item for item in found if item[2] is not Speaker.FORCE]
    return min(police or found)[2] if found else None


def people_in(passages: Iterable[Passage]) -> dict[str, Speaker]:
    """The surnames a document introduces with an office: "Jo Doe, of the inspectorate", "chief constable Jo Doe"."""
    known: dict[str, Speaker] = {}
    for passage in passages:
        for match in _INTRODUCED.finditer(passage.text):
            if role := role_of(match[2] or match[3]):
                known.setdefault(match[1] or match[4], role)
    return known
