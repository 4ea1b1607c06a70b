"""Whether the words that state a status are on the finding itself."""

import pytest
from made_evidence import entry

from peelviewer.analysis.follow_up.candidates import Candidate
from peelviewer.analysis.follow_up.of_the_finding import is_stated_of
from peelviewer.domain.claims import Finding, FindingKind, Recalled, Span, Step
from peelviewer.domain.rules import Rule

_FORCE = "Kent Police"
_VETTING = "The force should clear its backlog of people whose vetting has lapsed"
_HEARINGS = "The force should publish the outcomes of misconduct hearings"


def _candidate(number: int, words: str, kind: FindingKind) -> Candidate:
    finding = Finding(number, kind, _FORCE, None, words, Span(number, 0, len(words)), Rule.UNDER_LABEL)
    return Candidate(number, (finding,), (entry(1, "HMICFRS"),), is_closed=False)


def _is_so(text: str, quote: str, step: Step, kind: FindingKind = FindingKind.IMPROVEMENT) -> bool:
    known = _candidate(0, _VETTING, kind)
    recalled = Recalled(step, _FORCE, None, quote, Span(0, 0, len(quote)), text)
    return is_stated_of(recalled, known, [known, _candidate(1, _HEARINGS, kind)])


@pytest.mark.parametrize(
    ("before", "quote", "step", "is_so"),
    [
        ("In 2016 we spoke of the vetting backlog.", "It has been cleared, and we have closed this area for improvement.", Step.CLOSED, True),
        ("We spoke of the vetting backlog.", "Outcomes of misconduct hearings are published: this has been addressed.", Step.CLOSED, False),
        ("We spoke of the vetting backlog.", "While what we said of hearings has been addressed, vetting was not looked at.", Step.CLOSED, False),
        ("We spoke of the vetting backlog.", "The recommendation has been met.", Step.CLOSED, False),
        ("We spoke of the vetting backlog.", "When we went back in 2017, the position was better.", Step.PROGRESS, False),
        ("We spoke of the vetting backlog.", "Since then there has been progress.", Step.PROGRESS, True),
    ],
)  # fmt: skip
def test_a_status_is_of_the_finding_that_its_sentence_is_on(before: str, quote: str, step: Step, is_so: bool) -> None:
    assert _is_so(f"{before} {quote}", quote, step) is is_so


def test_a_cause_of_concern_is_closed_only_where_it_is_named() -> None:
    concern = FindingKind.CONCERN
    assert not _is_so(
        "All vetting forms have been completed.", "All vetting forms have been completed.", Step.CLOSED, concern
    )
    closed = "The vetting backlog is gone. The cause of concern has been closed."
    assert _is_so(closed, "The cause of concern has been closed.", Step.CLOSED, concern)


def test_what_stands_beneath_a_finding_in_a_table_is_on_it() -> None:
    assert _is_so("Backlog of vetting", "Achieved", Step.CLOSED)


def test_what_is_closed_but_not_the_cause_of_concern_leaves_that_open() -> None:
    quote = "The vetting backlog is smaller, so we have closed the recommendation but not the cause of concern."
    assert not _is_so(quote, quote, Step.CLOSED, FindingKind.CONCERN)
    assert _is_so(quote, quote, Step.CLOSED, FindingKind.RECOMMENDATION)
