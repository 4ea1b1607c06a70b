"""What the links of each finding likely say, read from the texts: where no status is stated, the likely one stands beside the link."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from peelviewer.analysis.follow_up.histories import in_order, step_key
from peelviewer.analysis.follow_up.matter_texts import MatterTexts
from peelviewer.analysis.follow_up.status_words import steps_in
from peelviewer.analysis.follow_up.step_odds import STEPS, step_odds
from peelviewer.domain.claims import Certainty, FindingKind, Step
from peelviewer.domain.corrections import Decision
from peelviewer.domain.document import Passage
from peelviewer.domain.follow_up import History, HistoryStep

_REASON = "by the words around it, which state no status"


def with_likely_steps(
    histories: Sequence[History], texts: Mapping[int, Sequence[Passage]], decided: Mapping[str, Decision]
) -> tuple[History, ...]:
    """The histories, with what each report likely says of a finding where it states nothing for certain."""
    told = MatterTexts(histories, texts)
    better = _with_better_recommendations(histories)
    apart = [_without_disputed(each, better) for each in histories]
    return tuple(replace(each, steps=in_order(tuple(_steps(each, told, decided)))) for each in apart)


def _with_better_recommendations(histories: Sequence[History]) -> set[tuple[int, int, int]]:
    """The causes of concern, by document and number, with each document that tells of progress with a recommendation to them."""
    return {
        (history.raised.document.id, history.raised.finding.under, step.words.document.id)
        for history in histories
        if history.raised.finding.under is not None
        for step in history.steps
        if step.is_certain and step.step in {Step.CLOSED, Step.PROGRESS}
    }


def _without_disputed(history: History, better: Collection[tuple[int, int, int]]) -> History:
    """A cause of concern without the status "still there" by a report that tells of progress with its recommendations."""
    raised = history.raised
    if raised.finding.kind is not FindingKind.CONCERN:
        return history
    disputed = {
        step
        for step in history.steps
        if step.is_certain
        and step.step is Step.REPEATED
        and not step.again
        and (raised.document.id, raised.finding.number, step.words.document.id) in better
    }
    steps = tuple(replace(step, step=Step.MENTIONED) if step in disputed else step for step in history.steps)
    return replace(history, steps=steps) if disputed else history


def _steps(history: History, told: MatterTexts, decided: Mapping[str, Decision]) -> Iterator[HistoryStep]:
    for _, of_one in groupby(history.steps, key=lambda step: step.words.document.id):
        steps = list(of_one)
        yield from (each for each in steps if each.is_certain or each.again)
        stated = any(each.step is not Step.MENTIONED and each.is_certain for each in steps)
        again = next((each for each in steps if each.again), None)
        if again:
            yield from _beside(again, history, told, decided)
        elif not stated:
            first = next((each for each in steps if each.is_certain), steps[0])
            yield from _likely(first, history, told, decided)


def _likely(
    step: HistoryStep, history: History, told: MatterTexts, decided: Mapping[str, Decision]
) -> Iterator[HistoryStep]:
    """What a text likely says; what a person has confirmed of the link, or nothing where they have dismissed it."""
    keys = {each: step_key(history.raised, each, step.words.document) for each in STEPS}
    made = {each: decided.get(key) for each, key in keys.items()}
    if Decision.DISMISSED in made.values():
        return
    odds = step_odds(told.of(step), of_concern=told.of_its_concern(history, step))
    likeliest = next((each for each in STEPS if made[each]), max(STEPS, key=odds.__getitem__))
    reason = _REASON if step.is_certain else step.reason
    yield replace(
        step,
        step=likeliest,
        certainty=Certainty.LIKELY,
        reason=reason,
        key=keys[likeliest],
        decided=made[likeliest],
    )


def _beside(
    again: HistoryStep, history: History, told: MatterTexts, decided: Mapping[str, Decision]
) -> Iterator[HistoryStep]:
    """The progress of which the box of a finding tells that is raised again."""
    text = told.around(again)
    if Step.PROGRESS in steps_in(text) and max(odds := step_odds(text), key=odds.__getitem__) is Step.PROGRESS:
        key = step_key(history.raised, Step.PROGRESS, again.words.document)
        words = next(each for each in again.again.details) if again.again else again.words
        if decided.get(key) is not Decision.DISMISSED:
            yield HistoryStep(Step.PROGRESS, words, Certainty.LIKELY, _REASON, key, None, decided.get(key))
