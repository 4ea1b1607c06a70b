"""What is asked for in running text, and what a later text likely says of it without naming it."""

import pytest

from peelviewer.analysis.follow_up.asked_in_prose import asked_in
from peelviewer.analysis.follow_up.link_odds import BY_CHANCE, link_odds
from peelviewer.analysis.follow_up.spoken_of import LIKELY
from peelviewer.analysis.follow_up.step_odds import step_odds
from peelviewer.domain.claims import Step
from peelviewer.ingest.text import read_text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("It works well. The force should check each exhibit within a week.", "The force should check each exhibit"),
        ("A plan ought to be drawn up for the older stations.", "A plan ought to be drawn up"),
        ("A last point: crews need to be surer about when to call a doctor.", "crews need to be surer"),
        ("We expect the force to fill its vacant posts by June.", "We expect the force to"),
        ("In our last inspection we said that the force should check each exhibit.", ""),
        ("Where we find that a force should do better, we say so.", ""),
        ("Officers should be proud of what they have done.", ""),
        ("The call handlers send an officer when they should.", ""),
    ],
)
def test_what_running_text_asks_for(text: str, asked: str) -> None:
    found = [text[start:end] for start, end in asked_in(text)]
    assert [each.startswith(asked) for each in found] == ([True] if asked else [])


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("There is no queue any more. Phones are examined within a week, and officers are content.", Step.CLOSED),
        ("We have closed this area for improvement.", Step.CLOSED),
        ("It has got better, but a third of the calls are still given up.", Step.PROGRESS),
        ("A team has been set up. It covers one of the three districts.", Step.PROGRESS),
        ("Too many calls go unanswered.", Step.REPEATED),
        ("Nothing has changed, and victims still wait for months.", Step.REPEATED),
    ],
)
def test_what_words_likely_tell(text: str, step: Step) -> None:
    odds = step_odds(text)
    assert max(odds, key=odds.__getitem__) is step
    assert sum(odds.values()) == pytest.approx(1)


def test_what_is_said_of_a_concern_tells_of_its_recommendations_too() -> None:
    text = "A new team looks at each call."
    lifted, goes_on = (step_odds(text, of_concern=[step]) for step in (Step.CLOSED, Step.PROGRESS))
    assert lifted[Step.CLOSED] > step_odds(text)[Step.CLOSED] > goes_on[Step.CLOSED]


def test_a_long_report_needs_more_to_be_taken_for_speaking_of_a_finding() -> None:
    signs = {"words shared": 2.0, "fits it better than others": 2.0, "share of its words near": 0.3}
    assert link_odds(signs) > LIKELY > link_odds(signs | {BY_CHANCE: 1.0})


def test_lists_with_angles_and_bullets_in_columns_are_lists() -> None:
    head = "PEEL 2018/19\nAn inspection of Surrey Police\n\n27 September 2019\n\nAreas for improvement\n\n"
    for mark in ("> ", "•   ", "1. "):
        items = [
            f"      {mark}The force should {what}." for what in ("count its cars", "paint its doors", "oil its gates")
        ]
        texts = [passage.text for passage in read_text(head + "\n".join(items), "pasted.txt").passages]
        assert sum("The force should" in text and text.count("should") == 1 for text in texts) == 3, mark
