"""What a report states became of a finding: a status only where its words state one, and all it tells of the matter agrees."""

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.points_back import OF_THEN
from peelviewer.analysis.follow_up.status_words import steps_in
from peelviewer.analysis.follow_up.step_odds import step_odds
from peelviewer.domain.claims import Recalled, Step

# The least likelihood, by all the words on the matter, of a status that some of them state.
_ENOUGH = {Step.CLOSED: 0.5, Step.PROGRESS: 0.55, Step.REPEATED: 0.4}
_CLEAR = 0.5  # of progress that is told beside words such as "remains open"


def stated(recalled: Recalled) -> Step:
    """The status that a report states of an earlier finding; a mention where its words do not agree on one.

    "There has been significant progress. The cause of concern remains open": that is progress.
    """
    text = told_of(recalled)
    by_its_form = not steps_in(recalled.quote)  # a cell, or an item of a list beneath words that state it for all
    if (
        recalled.step is Step.MENTIONED
        or by_its_form
        or (text == recalled.quote and recalled.step is not Step.REPEATED)
    ):
        return recalled.step
    odds = step_odds(text)
    if odds[recalled.step] >= _ENOUGH[recalled.step]:
        return recalled.step
    says = (step for start, end in sentence_spans(text) for step in steps_in(text[start:end]))
    if recalled.step is Step.REPEATED and odds[Step.PROGRESS] >= _CLEAR and Step.PROGRESS in says:
        return Step.PROGRESS
    return Step.MENTIONED


def told_of(recalled: Recalled) -> str:
    """All that a report tells of the matter; of a cell or a line that is a status alone, that."""
    about = recalled.about.removeprefix(f"{OF_THEN}. ")
    return about if recalled.quote in about else recalled.quote
