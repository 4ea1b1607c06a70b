"""The later reports that likely speak of a finding without saying so: every finding beside every statement, best pairs first."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from peelviewer.analysis.follow_up.asked_of_all import (
    is_asked_of_a_national_body,
    is_asked_of_all,
    is_national,
    may_concern,
)
from peelviewer.analysis.follow_up.candidates import is_of
from peelviewer.analysis.follow_up.histories import in_order, step_key, time_of
from peelviewer.analysis.follow_up.likeness import everyday, topic
from peelviewer.analysis.follow_up.link_odds import link_odds, signs_of_statement
from peelviewer.analysis.follow_up.points_back import asked_then, years_named
from peelviewer.analysis.follow_up.statements import Matter, Statement, Statements
from peelviewer.analysis.passage_context import holds_findings
from peelviewer.domain.claims import Certainty, FindingKind, Span, Step
from peelviewer.domain.contrasts import Words
from peelviewer.domain.corrections import Decision
from peelviewer.domain.document import DocumentKind, Passage
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.follow_up import ADDRESSED_TO_MANY, FindingEntry, FollowUpEvidence, History, HistoryStep
from peelviewer.reference import reference

# How likely a report speaks of a finding must be for a reader to be shown it: of five such links, four are right.
LIKELY = 0.35
# And to be certain, where the text looks back. In four rounds read for the first time six of 30 such links were wrong, five of them
# on one telling word or none: so it takes two.
_SURE = 0.8
_TELLING = 2  # words of the finding that not every report has, in what is certain
# Of the score of a statement: what it takes away by how much better it fits another finding.
_OTHERS = 0.35
_REASON = "it shares telling words with the finding"
_NAMED = "the report looks back, and has the telling words of this finding alone"
_SAYS_NOTHING = re.compile(  # a grade alone, or that it was not looked at
    r"\b(?:is|was|are|were)\s+(?:outstanding|good|adequate|inadequate)\s+(?:at|in)\b"
    r"|\b(?:we|I)\s+(?:(?:did|have)\s+not|didn[’']t|haven[’']t)\s+(?:re-?)?(?:look|examin|inspect|assess|test)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A finding and the statement that speaks of it most likely, how far ahead of other findings it is there, and what speaks for it."""

    history: History
    number: int
    statement: Statement
    score: float
    ahead: float
    signs: Mapping[str, float] = field(default_factory=dict)
    is_telling: bool = False  # it has words of the finding that not every report has, and is not known to be on its kin


def with_likely_mentions(
    histories: Sequence[History], evidence: FollowUpEvidence, texts: Mapping[int, Sequence[Passage]]
) -> tuple[History, ...]:
    """The histories with what reports, whose texts are at hand, likely say of them where no words of theirs are certain."""
    more: dict[str, list[HistoryStep]] = {}
    own = {(each.document.id, each.finding.span.passage): each for each in evidence.findings}
    for entry, goes_back, pair in paired(histories, evidence, texts):
        if link_odds(pair.signs) < LIKELY:
            continue
        sure = _is_sure(pair, goes_back=goes_back)
        step = _step(pair, entry, own.get((entry.id, pair.statement.passage.n)), evidence, sure=sure)
        if step.decided is not Decision.DISMISSED:
            more.setdefault(pair.history.key, []).append(step)
    return tuple(_with_steps(each, more[each.key]) if each.key in more else each for each in histories)


def _with_steps(history: History, more: Sequence[HistoryStep]) -> History:
    """The history with more steps; the reports up to the last that speaks of it for certain are silent no more."""
    last = max((time_of(step.words.document) for step in more if step.is_certain), default=("", 0))
    silent = tuple(report for report in history.silent if time_of(report) > last)
    return replace(history, steps=in_order([*history.steps, *more]), silent=silent)


def paired(
    histories: Sequence[History], evidence: FollowUpEvidence, texts: Mapping[int, Sequence[Passage]]
) -> Iterator[tuple[DocumentEntry, bool, Pair]]:
    """Each later report, whether it was written to go back, and a finding of which it says nothing for certain, with its statement."""
    of_body = _by_body(histories, {force for each in evidence.documents for force in each.forces})
    of_all = [each for each in histories if is_asked_of_all(each) or is_asked_of_a_national_body(each)]
    own: dict[int, list[Span]] = defaultdict(list)
    for each in evidence.findings:
        own[each.document.id].append(each.finding.span)
    for entry in sorted(evidence.documents, key=time_of):
        if entry.kind is not DocumentKind.REPORT or entry.id not in texts:
            continue
        on_them = {each.key: each for body in entry.forces for each in of_body[body]}
        on_them |= {each.key: each for each in (of_all if is_national(entry) else ())}
        if earlier := [each for each in on_them.values() if _may_be_meant(each, entry)]:
            statements = Statements(entry, texts[entry.id])
            for pair in _pairs(earlier, entry, statements, own[entry.id]):
                yield entry, statements.goes_back, pair


def _by_body(histories: Sequence[History], bodies: Collection[str]) -> Mapping[str, Sequence[History]]:
    """The findings that each body may be meant by: its own, those to many, those of its region's unit."""
    found: dict[str, list[History]] = defaultdict(list)
    for each in histories:
        body = each.raised.finding.force
        unit = reference().unit_of(body)
        many = bodies if is_asked_of_all(each) else each.raised.document.forces if body in ADDRESSED_TO_MANY else ()
        for name in {body, *many, *(unit.forces if unit and unit.name == body else ())}:
            found[name].append(each)
    return found


def matter_of(history: History) -> Matter:
    """What a finding is about, in all the words in which it was raised for certain."""
    again = (step.again for step in history.steps if step.again and step.is_certain)
    findings = [each.finding for each in (history.raised, *again)]
    return Matter(
        frozenset().union(*(topic(f"{each.quote} {each.title}") for each in findings)),
        frozenset(each.theme for each in findings),
    )


def are_kin(one: FindingEntry, other: FindingEntry) -> bool:
    """Whether two findings of a report are a cause of concern and a recommendation to it, or two recommendations to one."""
    first, second = one.finding, other.finding
    joined = first.under == second.number or second.under == first.number
    return one.document.id == other.document.id and (joined or first.under == second.under is not None)


def _may_be_meant(history: History, report: DocumentEntry) -> bool:
    """Whether a report comes later, is on the same body, and has not been found to speak of a finding."""
    raised = history.raised
    return (
        raised.finding.kind is not FindingKind.PRACTICE
        and time_of(raised.document) < time_of(report)
        and (
            any(may_concern(history, body) for body in report.forces)
            or _is_on_its_region(raised.finding.force, report)
            or (is_national(report) and (is_asked_of_all(history) or is_asked_of_a_national_body(history)))
        )
    )


def _is_on_its_region(body: str, report: DocumentEntry) -> bool:
    """Whether a report is on several forces of the region whose unit a finding is of."""
    unit = reference().unit_of(body)
    return unit is not None and unit.name == body and len({*report.forces} & {*unit.forces}) > 1


def _pairs(
    earlier: Sequence[History], report: DocumentEntry, statements: Statements, own: Sequence[Span]
) -> Iterator[Pair]:
    """The findings of which a report says nothing for certain, each with the best statement: all are set beside all of them."""
    spoken = [each for each in earlier if _speaks(each, report)]
    matters = {each.key: matter_of(each) for each in earlier}
    scores = {each.key: dict(statements.scored(matters[each.key])) for each in earlier}
    for history in earlier:
        if history in spoken or not scores[history.key]:
            continue
        kin = [
            each for each in spoken if are_kin(each.raised, history.raised)
        ]  # words on a concern may be on its recommendations
        taken = _taken(each for each in spoken if each not in kin)
        others = [scores[each.key] for each in earlier if each is not history and _is_beside(each, history)]
        pairs = [
            Pair(
                history,
                number,
                statements.all[number],
                score - statements.by_chance,
                score - max(each.get(number, 0.0) for each in (*others, {})),
            )
            for number, score in scores[history.key].items()
            if _is_free(statements.all[number], taken)
        ]
        if best := max(pairs, key=_worth, default=None):
            matter = matters[history.key]
            signs = signs_of_statement(best.number, matter, statements, best.ahead)
            signs |= _signs_of_report(history, report, len(spoken) / len(earlier), spoken)
            signs["in a finding of its own"] = float(any(_is_within(best.statement, span) for span in own))
            telling = statements.without_names(matter.words) & best.statement.pair - everyday()
            is_telling = len(telling) >= _TELLING and _is_free(best.statement, _taken(kin))
            statement = statements.telling(best.number, matter)
            yield replace(best, statement=statement, signs=signs, is_telling=is_telling)


def _taken(spoken: Iterable[History]) -> list[Span]:
    """Where words are known to be on one of these findings."""
    return [step.words.span for each in spoken for step in each.steps if step.is_certain]


def _is_beside(other: History, history: History) -> bool:
    """Whether words may as well be on another finding: those of a force's own are not taken for what is asked of all."""
    return is_asked_of_all(history) or not is_asked_of_all(other)


def _signs_of_report(
    history: History, report: DocumentEntry, share: float, spoken: Sequence[History]
) -> dict[str, float]:
    """What else speaks for it: that the report speaks of what belongs to the finding, and of what `share` of all the others."""
    told = [
        step.step
        for step in history.steps
        if step.is_certain and step.step is not Step.MENTIONED and time_of(step.words.document) < time_of(report)
    ]
    return {
        "the report speaks of its kin": float(any(are_kin(history.raised, each.raised) for each in spoken)),
        "share that the report speaks of": share,
        "closed before": float(told[-1:] == [Step.CLOSED]),
        "a recommendation": float(history.raised.finding.kind is FindingKind.RECOMMENDATION),
    }


def _is_within(statement: Statement, span: Span) -> bool:
    """Whether a statement stands in a finding of the report's own."""
    return span.passage == statement.passage.n and span.start <= statement.start < span.end


def _is_sure(pair: Pair, *, goes_back: bool) -> bool:
    """Whether the text looks back there, or all of it does, and tells of this finding, in words that not every report has."""
    back = pair.statement.looks_back
    if link_odds(pair.signs) < _SURE or not pair.is_telling or is_asked_of_all(pair.history):
        return False
    years = {year for text in back for year in years_named(text)}
    named = not years or any(is_of(pair.history.raised.document, year) for year in years)
    return named and (goes_back or bool(back))


def _worth(pair: Pair) -> tuple[float, int]:
    """The score of a pair, less where the statement fits another finding better; of equal ones, the first statement's counts more."""
    return pair.score + _OTHERS * min(0.0, pair.ahead), -pair.number


def _is_free(statement: Statement, taken: Sequence[Span]) -> bool:
    """Whether a statement may be on any finding: it is no grade, and neither it nor its paragraph is known to be on another."""
    beside = [span for span in taken if span.passage == statement.passage.n]
    is_taken = any(span.start <= statement.start < span.end for span in beside) or (
        beside and asked_then(statement.text)
    )
    return not is_taken and holds_findings(statement.passage) and not _SAYS_NOTHING.search(statement.text)


def _speaks(history: History, report: DocumentEntry) -> bool:
    return any(step.words.document.id == report.id for step in history.steps)


def _step(
    pair: Pair, report: DocumentEntry, again: FindingEntry | None, evidence: FollowUpEvidence, *, sure: bool
) -> HistoryStep:
    """That the report likely speaks of the finding there, or does where it is `sure`: no status is read from that here.

    `again` is the report's own finding in that paragraph: a statement in it raises the matter again.
    """
    statement = pair.statement
    within = again is not None and _is_within(statement, again.finding.span)
    step = Step.REPEATED if within else Step.MENTIONED
    certain = sure and not within
    key = step_key(pair.history.raised, step, report)
    return HistoryStep(
        step,
        Words.at(report, statement.passage, statement.start, statement.end),
        Certainty.CERTAIN if certain else Certainty.LIKELY,
        _NAMED if certain else _REASON,
        key,
        again if within else None,
        None if certain else evidence.decided.get(key),
    )
