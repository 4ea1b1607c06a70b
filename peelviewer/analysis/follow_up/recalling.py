"""What a report says of findings made earlier, with the words that tell which it means and what became of it.

A text is taken matter by matter: the sentence that recalls one, what the report says of it before and after, and the
verdict. All of these together tell which finding is meant; the verdict, where there is one, tells what became of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peelviewer.analysis.follow_up.counted import some_of
from peelviewer.analysis.follow_up.likeness import topic
from peelviewer.analysis.follow_up.points_back import (
    asked_then,
    asks_another,
    found_then,
    names_inspection,
    of_then,
    told_by_inspectors,
    years_named,
)
from peelviewer.analysis.follow_up.recalled_sentence import Sentence, sentences_of
from peelviewer.analysis.follow_up.status_words import steps_in
from peelviewer.domain.claims import FindingKind, Step

_ALL_OF_THEM = re.compile(r"\b(?:both|them\s+all|all\s+of\s+them|all\s+(?:two|three|four|five))\W*$", re.IGNORECASE)
_THIS_ONE = re.compile(r"\b(?:this|that)\s+(?:recommendation|area\s+for\s+improvement|AFI)\b", re.IGNORECASE)
_WHOLE = 3  # sentences of a paragraph that is on one matter
_NEAR = 2  # sentences before the one that recalls a matter, which belong to it
_SAYS = 4  # words that say what a paragraph is about, so that the one above need not
_TELLS = 2  # words that say what a sentence is about
_EACH_IN_TURN = re.compile(r"\bone\s+(?:has|is|was|of)\b[^.]*\b(?:one|another|the\s+other|two)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SaidOfEarlier:
    """What is said of an earlier finding: what became of it, in `text[start:end]`; `about` tells which one.

    `refers`: the text speaks of an earlier inspection or finding, and does not only tell how things are now.
    """

    step: Step
    start: int
    end: int
    about: str
    kind: FindingKind | None
    years: tuple[str, ...]
    refers: bool = True
    is_part: bool = False  # one of the sentences on several


@dataclass(slots=True)
class _Matter:
    """The sentences on one matter, and what the sentence before says that opened several."""

    sentences: list[Sentence]
    of: Sentence | None = None


def told_of_earlier(
    text: str, *, own: str = "", before: str = "", all_of_it: bool = False, changes: bool = False
) -> Iterator[SaidOfEarlier]:
    """What running text says of earlier findings, matter by matter.

    `own` are the words of the report's own finding beside which it stands: what it recalls is that one. `before` is the
    paragraph above, to which "this area for improvement" may refer. `all_of_it`: the document was written to say what
    became of earlier findings, so each status in it is about one. `changes`: with what has changed in matters of which the
    text does not say that they were found before.
    """
    above = sentences_of(before)
    for number, matter in enumerate(_matters(sentences_of(text))):
        found = list(_told(matter, own, [] if number else above, all_of_it=all_of_it))
        yield from found or (_changes(matter.sentences) if changes else ())


def _matters(sentences: Sequence[Sentence]) -> Iterator[_Matter]:
    one: list[Sentence] = []
    head: Sentence | None = None  # that opened several matters: "there were two areas for improvement"
    of: Sentence | None = None  # of the matter that is being gathered
    recalled = False
    for each in sentences:
        if each.of_others:
            yield _Matter(one, of)
            one, of, recalled = [], None, False
            continue
        if one and recalled and each.begins_one:
            yield _Matter(one, of)
            of = head if each.is_next or asks_another(each.text) else None
            one = []
        recalled = recalled or each.recalls or asked_then(each.text)
        if each.recalls and of is None and not each.of_it:
            head = each
        one.append(each)
    yield _Matter(one, of)


def _told(matter: _Matter, own: str, above: Sequence[Sentence], *, all_of_it: bool) -> Iterator[SaidOfEarlier]:
    sentences = matter.sentences
    goes_on = bool(sentences) and any(each.recalls for each in above) and sentences[0].goes_on
    at = 0 if goes_on else _recalling(sentences, own=bool(own), all_of_it=all_of_it or matter.of is not None)
    if at is None:
        return
    recalling = sentences[at]
    head = matter.of or recalling
    # Several recalled at once: each sentence after it tells by itself which one it is on.
    alone = recalling.names_several and not matter.of
    # Where it says too little of what it is about, the sentences before it do; and so may the paragraph above.
    leans = recalling.of_it or at <= _NEAR or sentences[0].is_next or len(topic(recalling.text)) < _TELLS
    first = 0 if leans and not matter.of else at
    says = len(topic(" ".join(each.text for each in sentences[: at + 1]))) > _SAYS
    follows = goes_on or (recalling.of_it and (at == 0 or _is_open(above)))
    leads = follows and not (matter.of or says or sentences[0].is_next)
    lead = above if leads else []
    kinds = dict.fromkeys(kind for each in (head, *sentences) for kind in each.kinds)
    kinds = kinds or dict.fromkeys(kind for each in lead for kind in each.kinds)
    only = next(iter(kinds)) if len(kinds) == 1 else None
    recalled = [each for each in (*lead, head, *sentences[at:]) if each.recalls]
    years = tuple(dict.fromkeys(year for each in recalled for year in years_named(each.text)))
    whole = " ".join(each.text for each in (*lead, *sentences[first:]))
    said = list(_said(sentences, -1 if goes_on or matter.of else at, first, all_of_it=all_of_it))
    several = len({kind for _, _, kind in said}) > 1
    for each, step, kind in said:
        about = whole
        if alone and each is not recalling:
            about = _up_to(each, sentences, at) if each.of_it else each.text
            about = whole if _ALL_OF_THEM.search(each.text) else about
        elif _THIS_ONE.search(each.text) and _is_on_another(each, recalling, sentences.index(each)):
            about = _nearest(sentences, sentences.index(each))
        elif several and kind is not FindingKind.CONCERN:
            about = " ".join(one.text for one in (*lead, *sentences[first : sentences.index(each) + 1]))
        yield SaidOfEarlier(step, each.start, each.end, own or about, kind or only, years)
    told_already = {id(each) for each, _, _ in said}
    if alone and only and not own:
        yield from _each_after(sentences[at + 1 :], told_already, only, years)
    elif all_of_it and not own and len(sentences) > _NEAR:
        yield from _each_after(sentences, told_already, None, years)
    asked = own or asked_then(recalling.text) or found_then(recalling.text) or matter.of
    named = of_then(recalling.text) or matter.of or recalling.names_one
    if all_of_it and not said and not alone:
        yield SaidOfEarlier(Step.MENTIONED, sentences[at].start, sentences[at].end, own or whole, only, years)
    elif asked and named and not (said or alone or _EACH_IN_TURN.search(whole)):
        yield SaidOfEarlier(Step.MENTIONED, recalling.start, recalling.end, own or whole, only, years)


def _each_after(
    sentences: Sequence[Sentence], said: set[int], kind: FindingKind | None, years: tuple[str, ...]
) -> Iterator[SaidOfEarlier]:
    """Each sentence that may be on one of several findings that were recalled together, without a verdict of its own."""
    for number, each in enumerate(sentences):
        if id(each) in said or each.points_at_it:
            continue
        following = sentences[number + 1 : number + 2]
        if any(id(other) in said and other.of_it for other in following):
            continue
        about = " ".join(one.text for one in (each, *(other for other in following if other.points_at_it)))
        if len(topic(about)) >= (1 if kind else _TELLS):
            for step in steps_in(about) or (Step.MENTIONED,):
                yield SaidOfEarlier(step, each.start, each.end, about, kind, years, is_part=True)


def _changes(sentences: Sequence[Sentence]) -> Iterator[SaidOfEarlier]:
    """Each change that sentences tell of, with the sentence after it, and the one before where it leans on that."""
    for number, each in enumerate(sentences):
        leans = number > 0 and each.leans_back
        near = sentences if len(sentences) <= _WHOLE else sentences[number - leans : number + 2]
        about = " ".join(one.text for one in near)
        for step in steps_in(each.text):
            yield SaidOfEarlier(step, each.start, each.end, about, None, (), refers=False)


def _recalling(sentences: Sequence[Sentence], *, own: bool, all_of_it: bool) -> int | None:
    """The sentence with which a matter is recalled: by what was asked, else by the inspection; None where none does so."""
    for wanted in (
        lambda each: each.recalls,
        lambda each: names_inspection(each.text) or (own and of_then(each.text)),
    ):
        at = next((number for number, each in enumerate(sentences) if wanted(each)), None)
        if at is not None:
            return at
    return 0 if all_of_it and sentences else None


def _up_to(verdict: Sentence, sentences: Sequence[Sentence], recalled: int) -> str:
    """What stands between the verdict before and this one, where one paragraph speaks of several findings one by one."""
    number = sentences.index(verdict)
    ended = [
        at for at in range(recalled, number) if at == recalled or (sentences[at].kinds and steps_in(sentences[at].text))
    ]
    return " ".join(each.text for each in sentences[(ended[-1] if ended else -1) + 1 : number + 1])


def _is_on_another(verdict: Sentence, recalling: Sentence, number: int) -> bool:
    """Whether "this recommendation" is not what the paragraph recalled: that is of another kind, or far above."""
    if verdict is recalling:
        return False
    return (
        not set(verdict.kinds) & set(recalling.kinds)
        if recalling.kinds
        else number > _WHOLE and not asked_then(recalling.text)
    )


def _nearest(sentences: Sequence[Sentence], number: int) -> str:
    """A verdict with as many of the sentences before it as it takes to say what it is about."""
    near = [" ".join(one.text for one in sentences[max(0, number - more) : number + 1]) for more in range(_NEAR + 1)]
    return next((text for text in near if len(topic(text)) > _SAYS), near[-1])


def _is_open(sentences: Sequence[Sentence]) -> bool:
    """Whether a paragraph recalls a finding and leaves it to the next to say what became of it."""
    return any(each.recalls and told_by_inspectors(each.text) for each in sentences) and not any(
        steps_in(each.text) for each in sentences
    )


def _said(
    sentences: Sequence[Sentence], at: int, first: int, *, all_of_it: bool
) -> Iterator[tuple[Sentence, Step, FindingKind | None]]:
    """What became of it, with the sentence that says so: a verdict on each kind it names, else what describes it."""
    verdicts: dict[FindingKind, list[tuple[Sentence, Step]]] = {}
    described: list[tuple[Sentence, Step]] = []
    for number, each in enumerate(sentences[first:], first):
        if _EACH_IN_TURN.search(each.text) or some_of(each.text):
            continue
        is_on_it = each.asked if number == at else number < at or number == at + 1 or each.is_about_it
        if not is_on_it and not all_of_it:
            continue
        if each.kinds and number >= at:
            for kind in each.kinds:
                verdicts.setdefault(kind, []).extend((each, step) for step in each.steps_of(kind))
        else:
            described += [(each, step) for step in steps_in(each.text)]
    if any(step is Step.CLOSED for _, step in described) and at >= 0 and of_then(sentences[at].text):
        # "At that time it was still an area for improvement. It no longer is": the first says what was so then.
        verdicts = {kind: [pair for pair in told if pair[0] is not sentences[at]] for kind, told in verdicts.items()}
    for kind, told in verdicts.items():
        closed = [pair for pair in told if pair[1] is Step.CLOSED]
        if not closed and told and len(verdicts) == 1:
            yield from ((each, step, kind) for each, step in described if step is Step.PROGRESS)
        yield from ((each, step, kind) for each, step in closed[-1:] or told)
    if not any(verdicts.values()):
        yield from ((each, step, None) for each, step in described)
