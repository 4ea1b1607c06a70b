"""Which inspection a grade is of: what its clause says of the time, compared with the document's own inspection and date.

No year stands here: inspections and their years come from `data/cycles.toml`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

from peelviewer.analysis.claims.own_cycle import MONTH_OF, in_programme
from peelviewer.analysis.claims.said_again import comparisons
from peelviewer.domain.document import Document
from peelviewer.domain.inspection import Programme
from peelviewer.domain.months import MONTH
from peelviewer.domain.numbers import NUMBER_WORDS, ORDINALS, value_of
from peelviewer.reference import reference

_YEAR = r"(?P<year>20\d\d)(?!\s*[/–-]\s*\d)(?![\d%])"
_IN_YEAR = re.compile(
    rf"\b(?:in|since|from|of|for|until|by|during|between|back in|back to|as recently as|dated|(?:early|mid|late)(?:\s+in)?|summer|autumn|spring|winter|(?P<month>{MONTH}))\s*,?\s+(?:the\s+)?(?:(?:early|late|mid)[- ])?{_YEAR}"
    rf"|(?<![\d/–-])(?P<y4>20\d\d)(?=,?\s+when\b)"
    rf"|(?<![\d/])(?P<y2>20\d\d)(?!\s*[/–-]\s*\d)(?:[’']s)?(?:\s+[\w’-]+){{0,4}}?\s+(?:inspections?|assessments?|rounds?|judge?ments?|grades?|gradings?|ratings?|reports?|visits?|programme)\b"
    rf"|\((?P<y3>20\d\d)(?=\)|:\s|\s*[–-]\s)",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(
    r"\b(?:last year|the year before|(?:a|one) year (?:or so )?(?:ago|earlier|before|previously|back)|the previous year|space of (?:a|twelve|12) (?:year|months)|(?:twelve|12) months (?:ago|earlier|before))\b",
    re.IGNORECASE,
)
_YEARS_AGO = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight|nine|ten|\d)\s+(?:and\s+a\s+half\s+)?(?:years|summers|winters|springs|autumns)\s+(?:or so\s+)?(?:ago|earlier|before|previously|back)\b"
    r"|\bit(?:[’']s|\s+is|\s+has\s+been)\s+(?:now\s+)?(?P<since>two|three|four|five|six|seven|eight|nine|ten|\d)\s+years\s+since\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:(?P<number>a|one|two|three)\s+years?\s+later|(?<=the )(?P<next>next|following)\s+year)\b", re.IGNORECASE
)
_BEFORE = re.compile(
    r"\b(?:carr(?:y|ies|ied) (?:over|forward) from|last time|(?:report|inspection|round|assessment) (?:that came )?before\b(?! (?:it|the|that|last|he|she|they)\b)|in the last (?:\w+ )?inspection but one|(?<!\w\s)(?<!\w)(?-i:Then)(?=,|\s+(?:[\w’']+\s+){1,6}?(?:was|were|had|required)\b)|(?:at|in) (?:its|the|our|their) last (?:PEEL |full |such |two |three )?(?:inspections?|visit|assessment)|(?:since|from|on|to) last \w+(?=,? when\b)|previous(?:ly)?|(?:earlier|prior|past|old(?:er)?) (?:inspections?|reports?|rounds?|grades?|gradings?|ratings?|assessments?|marks?|verdicts?)"
    r"|the last (?:inspection|round|report|assessment|time|visit)|(?:its|their|our|his) last (?:inspection|round|report|assessment|grade|rating|grading)|on that occasion|at that (?:time|point)|back then|formerly|before that|until (?:now|then|recently)"
    r"|had\s+(?:\w+\s+){0,2}?(?:been|received|got|given|graded|rated|judged|found|scored|marked)|until today|after (?:being|having been) (?:told|rated|graded|judged|found|branded|marked|(?=[“‘\"']?(?:outstanding|good|adequate|inadequate)))|(?:months?|years?|weeks|to the day|a year on) (?:after|since) (?:it|its|our|their|they|being|the force|inspectors)|the days when|back when|year after year|(?:we|they|inspectors?|inspectorate|watchdog|HMIC(?:FRS)?) (?:last|first|previously) (?:came|saw|went|\w+ed)\b|last (?:inspected|visited|looked at|assessed)|used to (?:be|require)|once (?:rated|graded|judged)|in every inspection|each of the \w+ times|the time before|(?:was|were) then|then (?:was|were|used|in use)|in those days|at the time|(?:(?<=improvement )|(?<=good )|(?<=outstanding )|(?<=adequate ))(?:then(?=[.,;]|\s*$|\s+and\b)|before(?=[.;]|\s*$)))\b|\((?:was|previously|formerly|up from|down from|from)\b",
    re.IGNORECASE,
)
# When something else happened to a force: "since it was put into Engage in June 2022".
_OTHER_EVENT = re.compile(
    r"\b(?:since|after|when|which|who)\s+(?:(?:it|they|the\s+\w+|[A-Z][\w-]+)\s+)?(?:was|were|had\s+been|has\s+been|have\s+been|went|came)\s+(?:first\s+)?"
    r"(?:(?:in|under)\s+(?:special|engage|enhanced)|put|placed|moved|taken|led|sent|transferred|told\s+to|set\s+up|merged|formed)\b[^,.;–—()]*",
    re.IGNORECASE,
)
# What else is told of who or what was named: "by HMICFRS, which began to look at fire services last year, found it".
_ASIDE = re.compile(
    r",\s+(?:which|who|whose)\s[^,.;:–—()]*,(?=\s+(?:has\s+|have\s+|had\s+)?(?:\w+ly\s+)?(?:found|finds|rated|graded|judged|gave|given|said|says|called|deemed|marked|was|is|were|are)\b)"
)
# What the present grade is set beside: "which is an improvement on last year".
_SET_BESIDE = re.compile(
    r"\b(?:improvement|advance|better|worse|step\s+(?:up|down)|up|down)\s+(?:on|than|from)\s+(?:last\s+(?:time|year)|(?:the|its|their)\s+last\s+\w+|20\d\d)(?![’'\w]|,?\s+when\b)",
    re.IGNORECASE,
)
_ALSO_THEN = re.compile(r"\b(?:too|as well)\W*$", re.IGNORECASE)  # "It was good in 2019, too.": said in passing
_THAT_YEAR = re.compile(r"\b(?:that|the same) year\b(?! (?:end|on)\b)", re.IGNORECASE)
_LAST_ROUND = re.compile(r"\b(?:last|previous)\b|^\(|until today", re.IGNORECASE)
_HAD = re.compile(r"^had\b", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:now|this time|(?<!until )today|this year|currently|this (?:inspection|report|round|assessment)|the (?:latest|new|current|most recent) (?:\w+\s+){0,2}?(?:inspection|report|round|assessment|grading|grade))\b",
    re.IGNORECASE,
)
_STILL = re.compile(r"\bstill\s+[“‘\"']?$", re.IGNORECASE)  # "no longer outstanding, though still good"
_TURN = re.compile(
    r"\b(?:having|after|from|when(?!\s+(?:it|they|we|inspectors|HMIC\w*|the\s+\w+)\s+(?:was\s+|were\s+|last\s+)*(?:inspected|reported|visited|looked|came|published|graded|rated)\b)|compared|than|same|but|although|though|while|whereas|against|up from|down from)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[;:–—]|,|\b(?:but|while|whereas|although|though|compared)\b|[.!?]\s", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:from|out\s+of|after\s+(?:\w+\s+){1,2}(?:years|rounds|inspections)\s+(?:as|at|of|on))\s+(?:an?\s+|its\s+|the\s+|their\s+|being\s+|last\s+\S+\s+|a\s+grade\s+of\s+|(?:a\s+)?previous(?:ly)?\s+|rated\s+|graded\s+)*[“‘\"']?$",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:los[te]|loses|losing|shed|forfeit(?:s|ed)|surrender(?:s|ed)|(?:is|was|were|been) stripped of)\s+(?:an?|its|the|their|our|that)\s+(?:prized\s+|long-held\s+)?[“‘\"']?$",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:to|into|is now|are now|now)\s+(?:an?\s+)?[“‘\"']?$", re.IGNORECASE)
_SIMPLE_PAST = re.compile(
    r"\b(?:was|were|did|required|rated|graded|judged|found|said|got|received|made|gave|described|called|came|went|had|began|looked)\b",
    re.IGNORECASE,
)
_WHEN_ANOTHER = re.compile(r",?\s+when\b", re.IGNORECASE)  # "good, a step up on 2022, when it was inadequate"
_PRESENT = re.compile(r"\b(?:is|are|has|have|now|remains?|requires?|today|latest)\b", re.IGNORECASE)
# In reported speech all is told in the past of the past: "it said it had found the force to be good".
_REPORTS = re.compile(
    r"\b(?:said|reported|noted|heard|advised|told|revealed|announced|learned|stated|concluded|explained|asked|ruled|reminded|recalled|pointed out)\b(?:[^;.]{0,40}\bthat\b)?[^;.,]{0,60}\bhad\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"(?:^|\n)[ \t]*(?:[Aa]genda item|[Mm]inutes\b)|\bMINUTES\b|\bRESOLVED\b|\bminutes of (?:the|a) meeting\b"
)
_PARTS = re.compile(r"[,;–—]|\b(?:but|while|and|whereas|then|before|to)\b")
# A clause of its own that says how things are now: "than it was last year, and HMICFRS agrees that the work is".
_NEW_CLAUSE = re.compile(
    r",\s+which\s+(?:is|are)\s+(?:now\s+|still\s+)?(?:rated\s+|graded\s+|judged\s+)?[“‘\"']?$|(?:,\s+(?:and|but)|;)\s[^,;]{4,}\b(?:is|are|remains?|requires?)\s+(?:\w+\s+)?[“‘\"']?$"
    r"|,\s[^,;]{4,}\b(?:has|have)\s+(?:\w+\s+)?been\s+(?:\w+\s+){1,3}[“‘\"']?$"
)
_ROUND = re.compile(
    rf"\b(?:round\s+(?P<number>{NUMBER_WORDS}|\d)|(?P<place>first|second|third)\s+round)\b(?!\s+of\b)", re.IGNORECASE
)
_WHO = re.compile(r",\s+who(?:se)?\b")  # a clause on others: "vulnerable people, who two years ago were let down"
_NEAR = 60  # characters


@dataclass(frozen=True, slots=True)
class When:
    """The inspection a statement is about. `past`: an earlier one than the document's own."""

    cycle: str | None
    past: bool
    stated: bool = False  # the sentence itself says when


def _opens_bracket(sentence: str, event: "_Event") -> bool:
    """Whether a time opens a bracket and is of what follows in it."""
    return sentence[event.start] == "(" and sentence[event.end : event.end + 1] != ")"


def is_moved_from(before: str) -> bool:
    """Whether words lead to the grade that something moved from: "up from"."""
    return _FROM.search(before) is not None


class _Kind(IntEnum):
    NAMED = 0
    YEAR = 1
    AGO = 2
    LATER = 3
    BEFORE = 4
    NOW = 5


@dataclass(frozen=True, slots=True)
class _Event:
    """A time named in a sentence: `value` is the cycle, the ISO date, or the number of years."""

    kind: _Kind
    start: int
    end: int
    value: str = ""


@lru_cache(maxsize=64)  # a sentence is asked for its times several times in a row
def _events(text: str, programme: Programme) -> Sequence[_Event]:
    """The times that a text names, in its order."""
    calendar = reference().calendar
    events = [
        _Event(_Kind.NAMED, match.start(), match.end(), cycle)
        for match in calendar.names.finditer(text)
        if not re.fullmatch(r"20\d\d", match[0]) and (cycle := calendar.cycle_named(match[0]))
    ]
    if programme is Programme.FIRE:  # its inspections are told by their number
        events += [_Event(_Kind.NAMED, m.start(), m.end(), c) for m in _ROUND.finditer(text) if (c := _of_round(m))]
    for match in _IN_YEAR.finditer(text):
        year = match["year"] or match["y2"] or match["y3"] or match["y4"]
        month = MONTH_OF.get((match["month"] or "").capitalize())
        events.append(_Event(_Kind.YEAR, match.start(), match.end(), f"{year}-{month}" if month else year))
    events += [_Event(_Kind.AGO, m.start(), m.end(), "1") for m in _LAST_YEAR.finditer(text)]
    events += [
        _Event(_Kind.AGO, m.start(), m.end(), str(value_of(m["number"] or m["since"])))
        for m in _YEARS_AGO.finditer(text)
    ]
    for match in _LATER.finditer(text):
        number = (match["number"] or "one").lower()
        events.append(_Event(_Kind.LATER, match.start(), match.end(), "1" if number == "a" else str(value_of(number))))
    events += [_Event(_Kind.BEFORE, m.start(), m.end(), m[0]) for m in _BEFORE.finditer(text)]
    events += [_Event(_Kind.NOW, m.start(), m.end()) for m in _NOW.finditer(text)]
    return sorted(events, key=lambda event: event.start)


def _of_round(match: re.Match[str]) -> str | None:
    """The fire inspection that words such as "round two" mean."""
    number = value_of(match["number"]) if match["number"] else ORDINALS.index(match["place"].lower()) + 1
    cycles = reference().calendar.of_programme(Programme.FIRE)
    return cycles[number - 1].id if 0 < number <= len(cycles) else None


class TimeReader:
    """Follows a document and knows which inspection its sentences speak of."""

    def __init__(self, document: Document, cycle: str | None, *, fire: bool, revisit: bool) -> None:
        self.own = cycle
        self.date = document.published.iso if document.published else ""
        self.programme = Programme.FIRE if fire else Programme.PEEL
        self.revisit = revisit
        self.in_minutes = any(_MINUTES.search(passage.text) for passage in document.passages[:6])
        self.cursor: When | None = None  # an earlier inspection that the sentence before turned to
        self.year_before: str = ""
        self._moved_from = ("", 0)  # the sentence and the end of a grade that something moved from

    def _events(self, text: str) -> Sequence[_Event]:
        """The times that a text names, "that year" as the year named last before it."""
        events = _events(text, self.programme)
        if self.year_before and (again := list(_THAT_YEAR.finditer(text))):
            named = [_Event(_Kind.YEAR, match.start(), match.end(), self.year_before) for match in again]
            return sorted([*events, *named], key=lambda event: event.start)
        return events

    def enter_paragraph(self) -> None:
        """Begin a paragraph: what the one before looked back to is left."""
        self.cursor = None

    def leave(self, sentence: str, told: When | None) -> None:
        """Remember whether a sentence turned to an earlier inspection; `told` is that of its last grade."""
        events = self._events(sentence)
        dated = [
            event
            for event in events
            if event.kind in {_Kind.NAMED, _Kind.YEAR, _Kind.AGO, _Kind.LATER}
            and "since" not in sentence[event.start : event.end].lower()
        ]
        if any(event.kind is _Kind.NOW for event in events) or (told and not told.past):
            self.cursor = None
        elif dated and not _ALSO_THEN.search(sentence):
            when = self._resolved(dated[-1], sentence)
            self.cursor = when if when.past else None
        for event in events:
            if event.kind is _Kind.YEAR:
                self.year_before = event.value[:4]

    def of_grade(
        self, sentence: str, start: int, end: int, reach: int, floor: int, limit: int, *, first: int, last: int
    ) -> When:
        """The inspection of the grade at `start`.

        `reach`: where its subjects end; `floor` and `limit`: where the grade before ends and the next begins; `first` and
        `last`: where the first grade of the sentence begins and the last one ends.
        """
        other_events = (match.span() for match in _OTHER_EVENT.finditer(sentence))
        asides = (match.span() for match in _ASIDE.finditer(sentence))
        besides = [*comparisons(sentence), *((a, b) for a, b in (*other_events, *asides) if not a < start < b)]
        besides += [match.span() for match in _SET_BESIDE.finditer(sentence)]
        events = [e for e in self._events(sentence) if not any(first <= e.start < last for first, last in besides)]
        if floor:  # "was good then": of the grade before
            events = [event for event in events if not (event.value.lower() == "then" and event.start <= floor + 1)]
        if self.in_minutes or _REPORTS.search(sentence[:start]):
            events = [event for event in events if not (event.kind is _Kind.BEFORE and _HAD.match(event.value))]
        if moved := self._of_move(sentence, events, start, end, floor):
            return moved
        if floor and _STILL.search(sentence[floor:start]):
            return When(self.own, past=False, stated=True)
        limit = min(limit, len(sentence))
        near = self._beside(sentence, events, start, end, reach, floor, limit)
        if chosen := near or self._further(sentence, events, start, reach, floor, limit, first, last):
            told = replace(self._resolved(chosen, sentence), stated=True)
            beside_now = floor and _opens_bracket(sentence, chosen)  # "Good (2019: Inadequate)"
            return replace(told, past=True) if beside_now else told
        if self.cursor and not _PRESENT.search(sentence[floor:start]) and _SIMPLE_PAST.search(sentence):
            return When(self.cursor.cycle, past=True)
        return When(self.own, past=False)

    def _of_move(self, sentence: str, events: Sequence[_Event], start: int, end: int, floor: int) -> When | None:
        """Of "from G to H": G is the earlier grade, and H the present one."""
        before = sentence[floor:start]
        if _LOST.search(before):
            return When(self._before_own(), past=True)
        if _FROM.search(before):
            kinds = {_Kind.NAMED, _Kind.YEAR, _Kind.AGO, _Kind.BEFORE}
            told = next(
                (self._resolved(e, sentence) for e in events if e.kind in kinds and e.start >= floor - _NEAR), None
            )
            self._moved_from = (sentence, end)
            return told if told and told.past else When(self._before_own(), past=True)
        if self._moved_from == (sentence, floor) and _TO.search(before):
            return When(self.own, past=False)
        return None

    @staticmethod
    def _beside(
        sentence: str, events: Sequence[_Event], start: int, end: int, reach: int, floor: int, limit: int
    ) -> _Event | None:
        """The time named in the grade's own clause, before it or after its subjects."""
        stop = _STOP.search(sentence, reach, limit)
        tail = stop.start() if stop else limit
        parting = _PARTS.search(sentence[floor:start]) if floor else None
        near = [
            e
            for e in events
            if floor <= e.start
            and e.end <= start + 1
            and (not floor or sentence[e.start] == "(" or (parting and e.start >= floor + parting.start()))
        ]
        after = [
            e
            for e in events
            if end <= e.start
            and e.end <= tail
            and not _HAD.match(e.value)
            and not e.value.startswith("(")
            and not _WHO.search(sentence, end, e.start)
            and not _opens_bracket(sentence, e)
            and not (limit < len(sentence) and _WHEN_ANOTHER.match(sentence, e.end))
        ]
        near = [e for e in near if not _NEW_CLAUSE.search(sentence[e.end : start])]
        dated = [e for e in near if e.kind is not _Kind.BEFORE] or near
        chosen = dated[-1] if dated else after[0] if after else None
        if chosen and _HAD.match(chosen.value) and after and after[0].kind in {_Kind.YEAR, _Kind.NAMED, _Kind.AGO}:
            return after[0]
        return chosen

    @staticmethod
    def _further(
        sentence: str, events: Sequence[_Event], start: int, reach: int, floor: int, limit: int, first: int, last: int
    ) -> _Event | None:
        """The time that opens or closes a sentence and holds for all its grades."""
        opening = [e for e in events if e.end <= first and e.kind is not _Kind.NOW] if floor else []
        if opening:
            return opening[-1]
        if limit >= len(sentence):
            closing = [
                e
                for e in events
                if reach <= e.start < reach + _NEAR
                and not _TURN.search(sentence[reach : e.start])
                and not _WHO.search(sentence, reach, e.start)
            ]
            return closing[0] if closing else None
        closing = [
            e for e in events if e.start >= last and (e.kind in {_Kind.YEAR, _Kind.NAMED} or e.value.startswith("carr"))
        ]
        if start >= last or not closing:
            return None
        between = sentence[reach : closing[0].start]
        return None if _TURN.search(between) or re.search(r"[;.]|\bthen\b", between) else closing[0]

    def earlier(self, words: str) -> When:
        """The earlier inspection that words name, or the one right before this document's."""
        events = [event for event in self._events(words) if event.kind is not _Kind.NOW]
        found = self._resolved(events[0], words) if events else None
        return found if found and found.past else When(self._before_own(), past=True)

    def _resolved(self, event: _Event, sentence: str) -> When:
        """The inspection that a named time means."""
        calendar = reference().calendar
        if event.kind is _Kind.NOW:
            return When(self.own, past=False)
        if event.kind is _Kind.NAMED:
            return self._against_own(in_programme(event.value, self.programme), sentence)
        if event.kind is _Kind.BEFORE:
            if (
                re.match(
                    r"on that occasion|at that time|back then|before that|\w+ then|then(?: \w+)?$",
                    event.value,
                    re.IGNORECASE,
                )
                and self.cursor
            ):
                return When(self.cursor.cycle, past=True)
            return When(self._before_own() if _LAST_ROUND.search(event.value) else None, past=True)
        if event.kind is _Kind.AGO:
            return When(self._previous(int(event.value)), past=True)
        if event.kind is _Kind.LATER:
            known = [e.value[:4] for e in self._events(sentence) if e.kind is _Kind.YEAR and e.start < event.start]
            year = known[-1] if known else self.year_before
            return self._of_year(str(int(year) + int(event.value)), sentence) if year else When(None, past=True)
        if len(event.value) > 4:
            cycle = calendar.cycle_at(event.value, self.programme)
            return self._against_own(cycle, sentence) if cycle else When(self.own, past=False)
        return self._of_year(event.value, sentence)

    def _of_year(self, year: str, sentence: str) -> When:
        """The inspection that a year means: of several in that year, the document's own, or the one before it."""
        calendar = reference().calendar
        meant = calendar.cycles_of_year(year, self.date, self.programme)
        if not meant:
            return When(self.own, past=False)
        if self.own in meant:
            named = calendar.cycle_named(self.own or "") == self.own and year in (self.own or "")
            other = [
                cycle for cycle in meant if cycle != self.own and calendar.order(cycle) < calendar.order(self.own or "")
            ]
            if not named and other and meant[0] == other[0] and self.date[:4] != year:
                return When(other[0], past=True)
            if (
                named
                and other
                and self.own not in calendar.pillar_cycles
                and self.date
                and int(year) < int(self.date[:4])
            ):
                return When(other[-1], past=True)
            return When(self.own, past=False)
        return self._against_own(meant[0], sentence)

    def _against_own(self, cycle: str, sentence: str) -> When:
        """An inspection that is named: an earlier one than the document's own, or the document's own."""
        calendar = reference().calendar
        if self.revisit and cycle == self.own:
            return When(cycle, past=True)
        if self.own is None:
            return When(
                cycle,
                past=bool(_BEFORE.search(sentence))
                or (_SIMPLE_PAST.search(sentence) is not None and not self._may_be_current(cycle)),
            )
        if calendar.order(cycle) < calendar.order(self.own):
            return When(cycle, past=True)
        return When(self.own, past=False)

    def _may_be_current(self, cycle: str) -> bool:
        """Whether a document without a known inspection can be about that of `cycle`: its date says so."""
        return bool(self.date) and reference().calendar.cycle_at(self.date, self.programme) == cycle

    def _before_own(self) -> str | None:
        """The inspection right before the document's own, where that is known."""
        calendar = reference().calendar
        cycles = [cycle.id for cycle in calendar.of_programme(self.programme)]
        if self.own not in cycles or cycles.index(self.own) == 0:
            return None
        return cycles[cycles.index(self.own) - 1]

    def _previous(self, years: int) -> str | None:
        """The inspection that many years before the document's own, where each year had one; else by the document's date."""
        calendar = reference().calendar
        annual = calendar.pillar_cycles
        if self.own in annual:
            at = annual.index(self.own) - years
            return annual[at] if at >= 0 else None
        if self.date and self.own:
            meant = [
                c
                for c in calendar.cycles_of_year(int(self.date[:4]) - years, self.date, self.programme)
                if c != self.own
            ]
            return meant[0] if meant and calendar.order(meant[0]) < calendar.order(self.own) else None
        return None
