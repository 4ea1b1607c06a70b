"""Findings through time: each report's are set beside those of the reports before it."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from peelviewer.analysis.follow_up.assigning import assigned, of_those_left
from peelviewer.analysis.follow_up.candidates import Candidate, Match, same_theme
from peelviewer.analysis.follow_up.likeness import Weights
from peelviewer.analysis.follow_up.matching import meant
from peelviewer.analysis.follow_up.of_the_finding import is_stated_of
from peelviewer.analysis.follow_up.points_back import asked_then, names_inspection, of_then
from peelviewer.analysis.follow_up.raised_again import in_like_words, in_same_words
from peelviewer.analysis.follow_up.stated_steps import stated
from peelviewer.analysis.follow_up.told_apart import as_sure_as_told
from peelviewer.domain.claims import Certainty, FindingKind, Recalled, Step
from peelviewer.domain.corrections import Decision
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.follow_up import (
    FindingEntry,
    FollowUpEvidence,
    History,
    HistoryStep,
    OwnEntry,
    RecalledEntry,
)
from peelviewer.domain.inspection import Inspection
from peelviewer.reference import reference

_UNDATED = "9999"
_YEARS = re.compile(r"(?<!\d)20\d\d(?:[/–-]\d\d(?:\d\d)?)?(?!\d)")
_NO_ONE_FORCE = "other:"


@dataclass(slots=True)
class _Matter:
    """A finding and what became of it, in the making."""

    raised: list[FindingEntry]
    steps: list[HistoryStep] = field(default_factory=list)

    @property
    def is_closed(self) -> bool:
        told = [step.step for step in self.steps if step.is_certain and step.step is not Step.MENTIONED]
        return bool(told) and told[-1] is Step.CLOSED

    def candidate(self, number: int) -> Candidate:
        return Candidate(
            number,
            tuple(each.finding for each in self.raised),
            tuple(each.document for each in self.raised),
            self.is_closed,
            tuple(step.words.document for step in self.steps if step.is_certain),
        )


def histories(evidence: FollowUpEvidence) -> tuple[History, ...]:
    """Every matter of the evidence, in the order in which it was raised first; without answers."""
    bodies = dict.fromkeys(each.finding.force for each in evidence.findings)
    found = [history for body in bodies for history in _of_body(body, evidence)]
    places = {entry.key: number for number, entry in enumerate(evidence.findings)}
    return tuple(sorted(found, key=lambda history: (time_of(history.raised.document), places[history.key])))


def time_of(document: DocumentEntry) -> tuple[str, int]:
    """Where a document stands in time: by its date, else by its inspection, else by the years in its title or its file's name."""
    if document.published:
        return document.published.iso, 0
    cycle = reference().cycle(document.cycle) if document.cycle else None
    if document.cycle and cycle:
        return cycle.reports[0], reference().cycle_order(document.cycle)
    named = _YEARS.search(document.title) or _YEARS.search(document.file_name)
    return (str(Inspection.of(named[0]).years[-1]) if named else _UNDATED), 0


def step_key(raised: FindingEntry, step: Step, document: DocumentEntry) -> str:
    """By what a person's decision on a likely link is known: the finding, what is said of it, and by which document."""
    return f"{raised.key} {step} {document.sha256[:16]}"


def _of_body(body: str, evidence: FollowUpEvidence) -> Iterator[History]:
    findings = [each for each in evidence.findings if each.finding.force == body]
    recalled = [each for each in evidence.recalled if each.recalled.force == body]
    documents = {each.document.id: each.document for each in findings}
    documents |= {each.document.id: each.document for each in recalled}
    weights = Weights((each.finding.quote for each in findings), body)
    matters: list[_Matter] = []
    for document in sorted(documents.values(), key=time_of):
        own = [each for each in findings if each.document.id == document.id]
        told = [each for each in recalled if each.document.id == document.id]
        _add(matters, document, own, told, weights, evidence.decided)
    reports = [each for each in evidence.documents if each.kind is DocumentKind.REPORT and body in each.forces]
    speaking = [*reports, *(each for each in documents.values() if each not in reports)]
    for matter in matters:
        own_entry = next((evidence.own[each.key] for each in matter.raised if each.key in evidence.own), OwnEntry())
        yield History(
            matter.raised[0],
            tuple(matter.steps),
            _silent(matter, speaking, single=not body.startswith(_NO_ONE_FORCE)),
            own=own_entry,
        )


def _add(
    matters: list[_Matter],
    document: DocumentEntry,
    own: Sequence[FindingEntry],
    told: Sequence[RecalledEntry],
    weights: Weights,
    decided: dict[str, Decision],
) -> None:
    """Set what a report says beside the matters of those before it."""
    before = list(matters)
    among = [matter.candidate(number) for number, matter in enumerate(before)]
    published = document.published.iso if document.published else ""
    again: dict[int, Match] = {}
    beside = {
        entry.finding.number: [each for each in told if each.recalled.number == entry.finding.number] for entry in own
    }
    for entry in own:
        with_it = (each.recalled for each in beside[entry.finding.number])
        match = next((known for each in with_it for known in _meant_beside(each, published, among, weights)), None)
        if match := match or in_same_words(entry.finding, among):
            again[entry.finding.number] = match
    free = [each for each in told if each.recalled.number is None]
    meant_ones = assigned([each.recalled for each in free], published, among, weights)
    found = [
        as_sure_as_told(matches, each.recalled, published, among)
        for each, matches in zip(free, meant_ones, strict=True)
    ]
    closed = {
        match.number
        for each, matches in zip(free, found, strict=True)
        for match in matches
        if each.recalled.step is Step.CLOSED and match.is_certain
    }
    taken = closed | {match.number for match in again.values()}
    others = [entry.finding for entry in own if entry.finding.number not in again]
    left = [known for known in among if known.number not in taken]
    again |= {
        finding.number: _surer(match, beside[finding.number]) for finding, match in in_like_words(others, left, weights)
    }
    taken |= {match.number for match in again.values()}
    for entry in own:
        still = [known for known in among if known.number not in taken]
        if entry.finding.number not in again and (match := _the_one_before(entry, beside[entry.finding.number], still)):
            again[entry.finding.number] = match
            taken.add(match.number)
    new: list[_Matter] = []
    for entry in own:
        number = entry.finding.number
        _raise(entry, again.get(number), beside[number], before, new, decided)
    for each, matches in zip(free, found, strict=True):
        for match in matches:
            said = _said(each.recalled, match, among) if match.is_certain else each.recalled.step
            step = _step(said, each, match, before, decided)
            if _is_new(step, before[match.number]):
                before[match.number].steps.append(step)
    for matter in before:
        matter.steps = list(in_order(matter.steps))
    matters += new


def _meant_beside(
    recalled: Recalled, published: str, among: Sequence[Candidate], weights: Weights
) -> tuple[Match, ...]:
    """The earlier finding that a report says it raises again."""
    found = meant(recalled, published, among, weights)
    says_so = asked_then(recalled.quote) or names_inspection(recalled.quote)
    return found or (of_those_left(recalled, published, among, weights) if says_so else ())


def _the_one_before(entry: FindingEntry, told: Sequence[RecalledEntry], still: Sequence[Candidate]) -> Match | None:
    """The only earlier finding of its kind and theme, where a report says beside its own that it was one before."""
    if not any(asked_then(each.recalled.quote) and of_then(each.recalled.quote) for each in told):
        return None
    finding = entry.finding
    near = [known for known in still if known.findings[-1].kind is finding.kind and same_theme(finding.theme, known)]
    return Match(near[0].number, Certainty.LIKELY, "the only one that it can mean") if len(near) == 1 else None


def _surer(match: Match, beside: Sequence[RecalledEntry]) -> Match:
    """A likely match for certain, where the report says beside the finding that it has raised it before."""
    if any(asked_then(each.recalled.quote) or of_then(each.recalled.quote) for each in beside):
        return replace(match, certainty=Certainty.CERTAIN, reason="the report says that it has raised it before")
    return match


def _said(recalled: Recalled, match: Match, among: Sequence[Candidate]) -> Step:
    """What a report states became of the finding that it means; a mention where it says so of something else."""
    is_so = is_stated_of(recalled, among[match.number], among)
    return stated(recalled) if is_so else Step.MENTIONED


def _raise(
    entry: FindingEntry,
    match: Match | None,
    beside: Sequence[RecalledEntry],
    before: Sequence[_Matter],
    new: list[_Matter],
    decided: dict[str, Decision],
) -> None:
    """Set a finding beside the matter that it raises again, or begin a new one."""
    step = _step(Step.REPEATED, entry, match, before, decided, entry) if match else None
    if match and step and step.decided is not Decision.DISMISSED:
        before[match.number].steps.append(step)
    if not (match and step and step.is_certain):
        new.append(_Matter([entry]))
        return
    matter = before[match.number]
    matter.raised.append(entry)
    for each in beside:
        if (said := stated(each.recalled)) in {Step.PROGRESS, Step.CLOSED}:
            matter.steps.append(_step(said, each, match, before, decided))


def _step(
    step: Step,
    said: FindingEntry | RecalledEntry,
    match: Match,
    matters: Sequence[_Matter],
    decided: dict[str, Decision],
    again: FindingEntry | None = None,
) -> HistoryStep:
    key = step_key(matters[match.number].raised[0], step, said.document)
    return HistoryStep(step, said.words, match.certainty, match.reason, key, again, decided.get(key))


def _is_new(step: HistoryStep, matter: _Matter) -> bool:
    """Whether a step says something of a matter that is neither dismissed nor said already, nor a likely mention."""
    only_named = step.step is Step.MENTIONED and step.certainty is Certainty.LIKELY
    return not only_named and step.decided is not Decision.DISMISSED and not _is_said(matter, step)


def _is_said(matter: _Matter, step: HistoryStep) -> bool:
    """Whether the same report says it already; a bare mention adds nothing where the report says anything at all."""
    same = [each for each in matter.steps if each.words.document.id == step.words.document.id]
    if step.step is Step.MENTIONED:
        return bool(same)
    return any(each.step is step.step and each.is_certain >= step.is_certain for each in same)


def in_order(steps: Sequence[HistoryStep]) -> tuple[HistoryStep, ...]:
    """The steps in time order, those of a report in its own.

    A bare mention is left out where the report says more, what comes before the words by which it closes the matter, and
    that it is still there where it tells of progress.
    """
    ordered = sorted(
        steps, key=lambda step: (time_of(step.words.document), step.words.span.passage, step.words.span.start)
    )
    kept: list[HistoryStep] = []
    for _, of_one in itertools.groupby(ordered, key=lambda step: step.words.document.id):
        told = list(of_one)
        more = [step for step in told if step.step is not Step.MENTIONED and step.is_certain]
        better = any(step.step is Step.PROGRESS for step in more)
        closed = max((at for at, step in enumerate(told) if step.step is Step.CLOSED and step.is_certain), default=-1)
        kept += [
            step
            for at, step in enumerate(told)
            if (step.step is not Step.MENTIONED or not more)
            and (at >= closed or step.again)
            and not (better and step.step is Step.REPEATED and not step.again)
        ]
    return tuple(kept)


def _may_speak(report: DocumentEntry, raised: FindingEntry) -> bool:
    """Whether one may expect a report to speak of a finding: not a letter, and none that is all about something else."""
    if report.id == raised.document.id:
        return True
    cycle = reference().cycle(report.cycle) if report.cycle else None
    if cycle is None:
        return raised.document.cycle is None
    return not cycle.theme or cycle.theme == raised.finding.theme


def _silent(matter: _Matter, reports: Sequence[DocumentEntry], *, single: bool) -> tuple[DocumentEntry, ...]:
    """The reports after the last that speaks of a matter; of practice none is expected to."""
    if matter.is_closed or not single or matter.raised[0].finding.kind is FindingKind.PRACTICE:
        return ()
    reports = [each for each in reports if _may_speak(each, matter.raised[0])]
    told = {each.document.id for each in matter.raised} | {
        step.words.document.id for step in matter.steps if step.is_certain
    }
    last = max((time_of(each) for each in reports if each.id in told), default=("", 0))
    return tuple(sorted((each for each in reports if each.id not in told and time_of(each) > last), key=time_of))
