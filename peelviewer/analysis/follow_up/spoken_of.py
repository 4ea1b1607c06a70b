"""The later reports that likely speak of a finding without saying so: every finding beside every statement, best pairs first."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from peelviewer.analysis.follow_up.candidates import is_of
from peelviewer.analysis.follow_up.histories import in_order, step_key, time_of
from peelviewer.analysis.follow_up.likeness import topic
from peelviewer.analysis.follow_up.points_back import asked_then, years_named
from peelviewer.analysis.follow_up.statements import Matter, Statement, Statements
from peelviewer.analysis.passage_context import holds_findings
from peelviewer.domain.claims import Certainty, FindingKind, Span, Step
from peelviewer.domain.contrasts import Words
from peelviewer.domain.corrections import Decision
from peelviewer.domain.document import DocumentKind, Passage
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.follow_up import FindingEntry, FollowUpEvidence, History, HistoryStep

# Of the score of a statement; chosen on three rounds of chains together.
ENOUGH = 1.5
# That it is the finding, where the text looks back: its score, and what it counts how far ahead it is of any other finding.
_SURE, _AHEAD = 2.0, 3.0
_SURE_ELSEWHERE = 3.0  # in a letter that was written to look back, where only its other paragraphs say so
_KIN = 0.8  # what it adds that the report speaks of the cause of concern, or of another recommendation to it
_OTHERS = 0.35  # what it takes away by how much better a statement fits another finding
_REASON = "it shares telling words with the finding"
_NAMED = "the report looks back, and has the telling words of this finding alone"
_SAYS_NOTHING = re.compile(  # a grade alone, or that it was not looked at
    r"\b(?:is|was|are|were)\s+(?:outstanding|good|adequate|inadequate)\s+(?:at|in)\b"
    r"|\b(?:we|I)\s+(?:(?:did|have)\s+not|didn[’']t|haven[’']t)\s+(?:re-?)?(?:look|examin|inspect|assess|test)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A finding and the statement that speaks of it most likely, and how far ahead of other findings it is there."""

    history: History
    number: int
    statement: Statement
    score: float
    ahead: float


def with_likely_mentions(
    histories: Sequence[History], evidence: FollowUpEvidence, texts: Mapping[int, Sequence[Passage]]
) -> tuple[History, ...]:
    """The histories with what reports, whose texts are at hand, likely say of them where no words of theirs are certain."""
    more: dict[str, list[HistoryStep]] = {}
    for entry in sorted(evidence.documents, key=time_of):
        if entry.kind is not DocumentKind.REPORT or entry.id not in texts:
            continue
        earlier = [each for each in histories if _may_be_meant(each, entry)]
        if not earlier:
            continue
        own = {each.finding.span.passage: each for each in evidence.findings if each.document.id == entry.id}
        statements = Statements(entry, texts[entry.id])
        for pair in _pairs(earlier, entry, statements):
            step = _step(pair, entry, own, evidence, sure=_is_sure(pair, goes_back=statements.goes_back))
            if step.decided is not Decision.DISMISSED:
                more.setdefault(pair.history.key, []).append(step)
    return tuple(
        replace(each, steps=in_order([*each.steps, *more[each.key]])) if each.key in more else each
        for each in histories
    )


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
        and any(map(history.concerns, report.forces))
    )


def _pairs(earlier: Sequence[History], report: DocumentEntry, statements: Statements) -> Iterator[_Pair]:
    """The findings of which a report likely speaks, each with its statement: all are set beside all of them."""
    spoken = [each for each in earlier if _speaks(each, report)]
    taken = [step.words.span for each in spoken for step in each.steps if step.is_certain]
    scores = {each.key: dict(statements.scored(matter_of(each))) for each in earlier}
    for history in earlier:
        if history in spoken:
            continue
        kin = _KIN * any(are_kin(history.raised, each.raised) for each in spoken)
        others = [scores[each.key] for each in earlier if each is not history]
        pairs = [
            _Pair(
                history,
                number,
                statements.all[number],
                score - statements.by_chance,
                score - max(each.get(number, 0.0) for each in (*others, {})),
            )
            for number, score in scores[history.key].items()
            if _is_free(statements.all[number], taken)
        ]
        best = max(pairs, key=_worth, default=None)
        if best and _worth(best) + kin >= ENOUGH:
            yield replace(best, statement=statements.telling(best.number, matter_of(history)))


def _is_sure(pair: _Pair, *, goes_back: bool) -> bool:
    """Whether the text looks back there, or all of it does, and its words are those of this finding rather than of another."""
    back = pair.statement.looks_back
    if pair.score + _AHEAD * pair.ahead < (_SURE if back else _SURE_ELSEWHERE):
        return False
    years = {year for text in back for year in years_named(text)}
    named = not years or any(is_of(pair.history.raised.document, year) for year in years)
    return named and (goes_back or bool(back))


def _worth(pair: _Pair) -> float:
    """The score of a pair, less where the statement fits another finding better."""
    return pair.score + _OTHERS * min(0.0, pair.ahead)


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
    pair: _Pair, report: DocumentEntry, own: Mapping[int, FindingEntry], evidence: FollowUpEvidence, *, sure: bool
) -> HistoryStep:
    """That the report likely speaks of the finding there, or does where it is `sure`: no status is read from that here.

    A statement in a finding of the report's own raises the matter again.
    """
    statement = pair.statement
    again = own.get(statement.passage.n)
    within = again is not None and again.finding.span.start <= statement.start < again.finding.span.end
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
