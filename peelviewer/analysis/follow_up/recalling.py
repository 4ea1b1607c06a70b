"""What a report says of findings made earlier, with the words that tell which it means and what became of it.

A text is taken matter by matter: the sentence that recalls one, what the report says of it before and after, and the
verdict. All of these together tell which finding is meant; the verdict, where there is one, tells what became of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.counted import some_of
from peelviewer.analysis.follow_up.points_back import (
    asked_then,
    asks_another,
    changed_since,
    kinds_named,
    names_inspection,
    of_then,
    points_back,
    told_by_inspectors,
    years_named,
)
from peelviewer.analysis.follow_up.status_words import steps_in
from peelviewer.domain.claims import FindingKind, Step

_OTHERS = re.compile(
    r"(?<!\bwith\s)(?<!\bby\s)(?<!\bto\s)(?<!\bfrom\s)(?<!\bof\s)(?<!\bthan\s)(?<!\blike\s)(?<!\band\s)(?<!\bin\s)(?<!\bacross\s)"
    r"\b(?:neighbouring|other|another|some|many|several|most)\s+(?:forces?|services?|constabular\w+)\b",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r"^\W*(?:an?|our)\s+(?:causes?\s+of\s+concern|areas?\s+for\s+improvement|recommendations?)\s+(?:is|are|will)\b"
    r"|\bwe\s+(?:always\s+|only\s+|will\s+)?(?:close|discharge|lift|remove)\s+(?:an?|it|them|the)\b|\bwhenever\b|\bwhen\s+we\s+are\b",
    re.IGNORECASE,
)
_A_KIND = r"(?:causes?\s+of\s+concern|areas?\s+for\s+improvement|AFIs?|recommendations?)"
_THE_KIND = re.compile(rf"\b(?:the|this|that|our|its|an?)\s+(?:\w+\s+)?{_A_KIND}\b", re.IGNORECASE)
# "The cause of concern" alone does not tell it from others; "the cause of concern from our 2021 report" neither.
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
    r"|\b(?:this|that)\s+(?:remains|is|has|was)\b|\bthat\s+(?:this|it|these|they)\s+(?:should|must|need\w*|was|were|be|had)\b|\bas\s+we\s+(?:had\s+)?(?:asked|advised|recommended|requested)\W*$"
    r"|\b(?:urged|asked|recommended|requested|required|advised|called)\s+(?:for\s+)?(?:this|that|it|so|them)\W*$",
    re.IGNORECASE,
)
_TURNS = re.compile(r"^\W*(?:we\s+also\s+found|elsewhere|separately|in\s+addition|more\s+generally)\b", re.IGNORECASE)
_NEXT_OF_SEVERAL = re.compile(
    r"^\W*(?:the|our)\s+(?:first|second|third|fourth|fifth|other|latter|last|remaining)\b(?!\s+(?:inspection|report|time|year|visit))",
    re.IGNORECASE,
)
# A paragraph that goes on with what the one above has recalled.
_GOES_ON = re.compile(
    r"^\W*(?:this|these|both|all)\b|\b(?:all|both)(?:\s+(?:of\s+them|two|three|four|five|six))?\W*$", re.IGNORECASE
)
_EACH_IN_TURN = re.compile(r"\bone\s+(?:has|is|was|of)\b[^.]*\b(?:one|another|the\s+other|two)\b", re.IGNORECASE)


_CLAUSES = re.compile(r";|,?\s+\b(?:but|although|while|whereas|however)\b")
_SHORT = 5  # words of a sentence that says nothing else: "Little has changed."


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of an earlier finding: what became of it, in `text[start:end]`; `about` tells which one."""

    step: Step
    start: int
    end: int
    about: str
    kind: FindingKind | None
    years: tuple[str, ...]


@dataclass(slots=True)
class _Sentence:
    """A sentence, and what it says of earlier findings."""

    start: int
    end: int
    text: str
    kinds: tuple[FindingKind, ...] = field(init=False)
    recalls: bool = field(init=False)
    of_it: bool = field(init=False)  # it leans on the sentences before it to say which finding it means
    of_others: bool = field(init=False)

    def __post_init__(self) -> None:
        self.kinds = kinds_named(self.text)
        self.recalls = points_back(self.text) or _NAMES_ONE.search(self.text) is not None
        self.of_it = _ANAPHORIC.search(self.text) is not None or _names_only_the_kind(self.text)
        self.of_others = bool(_OTHERS.search(self.text) or _EVERY.search(self.text))

    @property
    def begins_one(self) -> bool:
        """Whether another matter begins with it."""
        if _TURNS.match(self.text) or _NEXT_OF_SEVERAL.match(self.text):
            return True
        return (self.recalls and not self.of_it) or (asks_another(self.text) and not self.kinds)


@dataclass(slots=True)
class _Matter:
    """The sentences on one matter, and what the sentence before says that opened several."""

    sentences: list[_Sentence]
    of: _Sentence | None = None


def told_of_earlier(text: str, *, own: str = "", before: str = "", all_of_it: bool = False) -> Iterator[Told]:
    """What running text says of earlier findings, matter by matter.

    `own` are the words of the report's own finding beside which it stands: what it recalls is that one. `before` is the
    paragraph above, to which "this area for improvement" may refer. `all_of_it`: the document was written to say what
    became of earlier findings, so each status in it is about one.
    """
    sentences = [_Sentence(start, end, text[start:end]) for start, end in sentence_spans(text)]
    above = [_Sentence(-1, -1, before[start:end]) for start, end in sentence_spans(before)]
    for number, matter in enumerate(_matters(sentences)):
        yield from _told(matter, own, [] if number else above, all_of_it=all_of_it)


def several_recalled(text: str) -> FindingKind | None:
    """Of which kind a paragraph recalls several findings, of which the next ones speak; None where it does not."""
    for start, end in sentence_spans(text):
        sentence = text[start:end]
        kinds = kinds_named(sentence)
        if (
            len(kinds) == 1
            and _SEVERAL.search(sentence)
            and of_then(sentence)
            or (len(kinds) == 1 and _SEVERAL.search(sentence) and told_by_inspectors(sentence))
        ):
            return kinds[0]
    return None


def _matters(sentences: Sequence[_Sentence]) -> Iterator[_Matter]:
    one: list[_Sentence] = []
    head: _Sentence | None = None  # that opened several matters: "there were two areas for improvement"
    of: _Sentence | None = None  # of the matter that is being gathered
    recalled = False
    for each in sentences:
        if each.of_others:
            yield _Matter(one, of)
            one, of, recalled = [], None, False
            continue
        if one and recalled and each.begins_one:
            yield _Matter(one, of)
            of = head if (_NEXT_OF_SEVERAL.match(each.text) or asks_another(each.text)) else None
            one = []
        if each.recalls:
            recalled = True
            if of is None and not each.of_it:
                head = each
        one.append(each)
    yield _Matter(one, of)


def _told(matter: _Matter, own: str, above: Sequence[_Sentence], *, all_of_it: bool) -> Iterator[Told]:
    sentences = matter.sentences
    goes_on = bool(sentences) and any(each.recalls for each in above) and _GOES_ON.search(sentences[0].text)
    at = 0 if goes_on else next((number for number, each in enumerate(sentences) if each.recalls), None)
    if at is None:
        at = next(
            (
                number
                for number, each in enumerate(sentences)
                if names_inspection(each.text) or (own and of_then(each.text))
            ),
            None,
        )
    if at is None and (matter.of or all_of_it) and sentences:
        at = 0
    if at is None:
        return
    recalling = sentences[at]
    head = matter.of or recalling
    alone = bool(_SEVERAL.search(recalling.text)) and not matter.of
    first = 0 if recalling.of_it and not matter.of else at
    lead = above if not matter.of and (goes_on or (recalling.of_it and (at == 0 or _is_open(above)))) else []
    kinds = dict.fromkeys(kind for each in (head, *sentences) for kind in each.kinds)
    kinds = kinds or dict.fromkeys(kind for each in lead for kind in each.kinds)
    recalled = [each for each in (*lead, head, *sentences[at:]) if each.recalls]
    years = tuple(dict.fromkeys(year for each in recalled for year in years_named(each.text)))
    whole = " ".join(each.text for each in (*lead, *sentences[first:]))
    said = list(_said(sentences, -1 if goes_on or matter.of else at, first))
    several = len({kind for _, _, kind in said}) > 1
    only = next(iter(kinds)) if len(kinds) == 1 else None
    for each, step, kind in said:
        about = whole
        if alone and each is not recalling:
            about = each.text
        elif several and kind is not FindingKind.CONCERN:
            until = sentences.index(each) + 1
            about = " ".join(one.text for one in (*lead, *sentences[first:until]))
        yield Told(step, each.start, each.end, own or about, kind or only, years)
    if not said and (own or asked_then(recalling.text) or matter.of) and not (alone or _EACH_IN_TURN.search(whole)):
        if of_then(recalling.text) or matter.of or _NAMES_ONE.search(recalling.text):
            yield Told(Step.MENTIONED, recalling.start, recalling.end, own or whole, only, years)


def _names_only_the_kind(sentence: str) -> bool:
    """Whether it says "the cause of concern", and not what about."""
    found = _THE_KIND.search(sentence)
    return found is not None and not _ON_WHAT.match(_WHICH_REPORT.sub("", sentence[found.end() :], count=1))


def _is_open(sentences: Sequence[_Sentence]) -> bool:
    """Whether a paragraph recalls a finding and leaves it to the next to say what became of it."""
    return any(each.recalls and told_by_inspectors(each.text) for each in sentences) and not any(
        steps_in(each.text) for each in sentences
    )


def _said(sentences: Sequence[_Sentence], at: int, first: int) -> Iterator[tuple[_Sentence, Step, FindingKind | None]]:
    """What became of it, with the sentence that says so: a verdict on each kind it names, else what describes it."""
    verdicts: dict[FindingKind, list[tuple[_Sentence, Step]]] = {}
    described: list[tuple[_Sentence, Step]] = []
    for number, each in enumerate(sentences[first:], first):
        if _EACH_IN_TURN.search(each.text) or some_of(each.text):
            continue
        asks = number == at and not (
            each.kinds or asked_then(each.text) or told_by_inspectors(each.text) or changed_since(each.text)
        )
        brief = len(each.text.split()) <= _SHORT
        if asks or (number > at and not (each.kinds or _OF_IT.search(each.text) or brief)):
            continue
        if each.kinds and number >= at:
            for kind in each.kinds:
                verdicts.setdefault(kind, []).extend((each, step) for step in _steps_of(kind, each))
        else:
            described += [(each, step) for step in steps_in(each.text)]
    for kind, told in verdicts.items():
        closed = [pair for pair in told if pair[1] is Step.CLOSED]
        if not closed and told and len(verdicts) == 1:
            yield from ((each, step, kind) for each, step in described if step is Step.PROGRESS)
        yield from ((each, step, kind) for each, step in closed[-1:] or told)
    if not any(verdicts.values()):
        yield from ((each, step, None) for each, step in described)


def _steps_of(kind: FindingKind, sentence: _Sentence) -> tuple[Step, ...]:
    """What a sentence says of one of the kinds that it names: its own clause, where it has several."""
    if len(sentence.kinds) > 1:
        for clause in _CLAUSES.split(sentence.text):
            if kind in kinds_named(clause) and (steps := steps_in(clause)):
                return steps
    return steps_in(sentence.text)
