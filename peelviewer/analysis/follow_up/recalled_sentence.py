"""A sentence of a report, as far as it recalls earlier findings: which it names, and what it leans on to do so."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.points_back import (
    asked_then,
    asks_another,
    changed_since,
    kinds_named,
    of_then,
    points_back,
    told_by_inspectors,
)
from peelviewer.analysis.follow_up.status_words import steps_in
from peelviewer.domain.claims import FindingKind, Step

_OTHERS = re.compile(
    r"(?<!\bwith\s)(?<!\bby\s)(?<!\bto\s)(?<!\bfrom\s)(?<!\bof\s)(?<!\bthan\s)(?<!\blike\s)(?<!\band\s)(?<!\bin\s)(?<!\bacross\s)"
    r"\bother\s+(?:\w+\s+)?(?:concerns|causes\s+of\s+concern|matters)\b|\b(?:neighbouring|other|another|some|many|several|most)\s+(?:forces?|services?|constabular\w+)\b",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r"^\W*(?:an?|our)\s+(?:causes?\s+of\s+concern|areas?\s+for\s+improvement|recommendations?)\s+(?:is|are|will)\b"
    r"|\bwe\s+(?:always\s+|only\s+|will\s+)?(?:close|discharge|lift|remove)\s+(?:an?|it|them|the)\b|\bwhenever\b|\bwhen\s+we\s+are\b",
    re.IGNORECASE,
)
_A_KIND = r"(?:causes?\s+of\s+concern|areas?\s+for\s+improvement|AFIs?|recommendations?)"
_THE_KIND = re.compile(rf"\b(?:the|this|that|our|its|an?)\s+(?:\w+\s+)?{_A_KIND}\b", re.IGNORECASE)
_WHICH_REPORT = re.compile(
    r"^(?:\s*\(?(?:that|which)?\s*(?:we|it|was|dates?|had|dating)?\s*(?:\w+\s+){0,3}?(?:in|from|of|since|at|during|by|last)\s+(?:our\s+|the\s+|its\s+|that\s+)?(?:\w+\s+){0,3}?(?:reports?|inspections?|letter|visit|time|year|(?:19|20)\d\d(?:[/–-]\d\d+)?)\b\)?)+|^\s+(?:that\s+|which\s+)?we\s+\w+",
    re.IGNORECASE,
)
_NAMES_ONE = re.compile(
    rf"\b(?:the|our|this|that|its|previous)\s+(?:\w+\s+)?{_A_KIND}\s+(?:about|on|concerning|relating\s+to|regarding)\b",
    re.IGNORECASE,
)
_ON_WHAT = re.compile(
    r"^\s*(?:about|on|to|of|for|that|in|concerning|relating|made|regarding|around|covering|which|,\s+(?:about|on))\b(?!\s+(?:be|this|that|it|them)\b)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:causes\s+of\s+concern|areas\s+for\s+improvement|AFIs|recommendations)\b", re.IGNORECASE)
_OF_IT = re.compile(
    r"\b(?:the\s+(?:first|second|third|fourth|other|former|latter|last)|this|that|it|its|these|those|which|they|both|the\s+(?:picture|position|situation|problem|issue|weakness(?:es)?|failings?)|the\s+force|the\s+constabulary|the\s+service|we|there)\b",
    re.IGNORECASE,
)
_ANAPHORIC = re.compile(
    r"^\W*(?:this|that|it|these|they|both)\b|\bwe\s+(?:\w+\s+)?(?:raised|consider|regard|identified|recorded|noted)\s+(?:this|it|that)\b"
    r"|\b(?:this|that)\s+(?:remains|is|has|was)\b|(?<!force\s)(?<!constabulary\s)(?<!service\s)(?<!Police\s)\bthat\s+(?:this|it|these|they)\s+(?:should|must|need\w*|was|were|be|had)\b|\bas\s+we\s+(?:had\s+)?(?:asked|advised|recommended|requested)\W*$"
    r"|\b(?:asked|told|urged|advised|expected|wanted)\s+(?:it|them|you|the\s+\w+)\s+to\s+(?:do\s+(?:so|this|that)|address\s+this|improve\s+this)\b"
    r"|\b(?:urged|asked|recommended|requested|required|advised|called)\s+(?:for\s+)?(?:this|that|it|so|them)\W*$",
    re.IGNORECASE,
)
_LEANS = re.compile(r"^\W*(?:this|that|these|those|it|they|both|but|however|there)\b", re.IGNORECASE)
_POINTS_AT_IT = re.compile(r"^\W*(?:this|that|these|those|both|there)\b", re.IGNORECASE)
_TURNS = re.compile(r"^\W*(?:we\s+also\s+found|elsewhere|separately|in\s+addition|more\s+generally)\b", re.IGNORECASE)
_NEXT_OF_SEVERAL = re.compile(
    r"^\W*(?:(?:on|as\s+to|as\s+for|regarding|with\s+regard\s+to|turning\s+to)\s+)?(?:the|our)\s+(?:first|second|third|fourth|fifth|other|latter|last|remaining)\b(?!\s+(?:inspection|report|time|year|visit))",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"^(?!(?:It|This|That|These|We|They|There|I|You|The\s+force)\b)(?:(?!\b(?:has|have|had|is|are|was|were)\b)[\w ,’'-]){3,45}:\s+[a-z\d]"
)
_SHORT_TOPIC = re.compile(
    r"^(?!(?:It|This|That|These|Those|We|They|There|I|You|The|Our|Its|Both|All|Some|More|Further|No|Not|Progress|Work)\b)"
    r"[A-Z][\w’'-]*(?:\s+(?!(?:has|have|had|is|are|was|were|does|do|did|remains?|stands?|continues?|needs?)\b)[\w’'-]+){0,3}\.$"
)
_GOES_ON = re.compile(
    r"^\W*(?:this|these|both|all)\b|\b(?:all|both)(?:\s+(?:of\s+them|two|three|four|five|six))?\W*$", re.IGNORECASE
)
_CLAUSES = re.compile(r";|,?\s+\b(?:but|although|while|whereas|however)\b")
_SHORT = 5  # words of a sentence that says nothing else: "Little has changed."


@dataclass(slots=True)
class Sentence:
    """A sentence at its place, and what it says of earlier findings."""

    start: int
    end: int
    text: str
    kinds: tuple[FindingKind, ...] = field(init=False)
    recalls: bool = field(init=False)
    of_it: bool = field(init=False)  # it leans on the sentences before it to say which finding it means
    of_others: bool = field(init=False)

    def __post_init__(self) -> None:
        self.kinds = kinds_named(self.text)
        self.recalls = points_back(self.text) or self.names_one
        self.of_it = _ANAPHORIC.search(self.text) is not None or _names_only_the_kind(self.text)
        self.of_others = bool(_OTHERS.search(self.text) or _EVERY.search(self.text))

    @property
    def is_next(self) -> bool:
        """Whether it turns to the next of several: "The second is", "Vetting: the backlog has"."""
        topic = _TOPIC.match(self.text) or _SHORT_TOPIC.match(self.text)
        return (_NEXT_OF_SEVERAL.match(self.text) or topic) is not None

    @property
    def begins_one(self) -> bool:
        """Whether another matter begins with it."""
        if _TURNS.match(self.text) or self.is_next:
            return True
        return (self.recalls and not self.of_it) or (asks_another(self.text) and not self.kinds)

    @property
    def goes_on(self) -> bool:
        """Whether, as the first of a paragraph, it goes on with what the one above has recalled."""
        return _GOES_ON.search(self.text) is not None

    @property
    def names_one(self) -> bool:
        """Whether it names a finding by what it is about: "our recommendation on"."""
        return _NAMES_ONE.search(self.text) is not None

    @property
    def names_several(self) -> bool:
        """Whether it names several findings at once."""
        return _SEVERAL.search(self.text) is not None

    @property
    def asked(self) -> bool:
        """Whether it tells what was asked for or found then, so that what it says of it counts."""
        told = asked_then(self.text) or told_by_inspectors(self.text) or changed_since(self.text)
        return bool(self.kinds) or told

    @property
    def leans_back(self) -> bool:
        """Whether it says "this" or "it" of what the sentence before is about."""
        return _LEANS.match(self.text) is not None

    @property
    def points_at_it(self) -> bool:
        """Whether it goes on with the sentence before: "this", but not "it", which may be the force."""
        return _POINTS_AT_IT.match(self.text) is not None

    @property
    def is_about_it(self) -> bool:
        """Whether it goes on with what was recalled before it."""
        return bool(self.kinds) or _OF_IT.search(self.text) is not None or len(self.text.split()) <= _SHORT

    def steps_of(self, kind: FindingKind) -> tuple[Step, ...]:
        """What it says of one of the kinds that it names: its own clause, where it has several."""
        if len(self.kinds) > 1:
            for clause in _CLAUSES.split(self.text):
                if kind in kinds_named(clause) and (steps := steps_in(clause)):
                    return steps
        return steps_in(self.text)


def sentences_of(text: str) -> list[Sentence]:
    """The sentences of a text."""
    found = [Sentence(start, end, text[start:end]) for start, end in sentence_spans(text)]
    for before, each in pairwise(found):
        # "We last inspected this in 2022. We gave the force two areas for improvement."
        each.recalls = each.recalls or (bool(each.kinds) and of_then(before.text) and told_by_inspectors(each.text))
    return found


def recalls_its_own(text: str) -> bool:
    """Whether a paragraph says itself which earlier finding it is about: "In 2019 we asked the force to"."""
    return any(
        each.recalls and of_then(each.text) and asked_then(each.text) and not each.of_it for each in sentences_of(text)
    )


def begins_with_topic(text: str) -> bool:
    """Whether a paragraph says first what it is about: "Vetting: the backlog has", "On the second we have"."""
    return any(each.is_next for each in sentences_of(text)[:1])


def opens_changes(text: str) -> bool:
    """Whether a paragraph says no more than that things have changed since an inspection: the next ones say which."""
    sentences = sentences_of(text)
    return len(sentences) == 1 and changed_since(text) and bool(steps_in(text)) and not kinds_named(text)


def several_recalled(text: str) -> tuple[FindingKind, ...]:
    """Of which kinds a paragraph recalls several findings, of which the next ones speak; () where it does not."""
    for each in sentences_of(text):
        told = of_then(each.text) or told_by_inspectors(each.text)
        if each.names_several and told and (len(each.kinds) == 1 or of_then(each.text)):
            return each.kinds
    return ()


def _names_only_the_kind(sentence: str) -> bool:
    """Whether it says "the cause of concern", and not what about."""
    found = _THE_KIND.search(sentence)
    return found is not None and not _ON_WHAT.match(_WHICH_REPORT.sub("", sentence[found.end() :], count=1))
