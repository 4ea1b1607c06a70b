"""What is read as a finding, as words on an earlier one, and as neither."""

import pytest

from peelviewer.analysis.follow_up.counted import all_meant, numbers_meant
from peelviewer.analysis.follow_up.due_dates import due_cell, due_in
from peelviewer.analysis.follow_up.labels import heading_label, inline_labels
from peelviewer.analysis.follow_up.likeness import topic
from peelviewer.analysis.follow_up.recalling import told_of_earlier
from peelviewer.analysis.follow_up.status_words import step_in_cell, step_in_line, steps_in
from peelviewer.analysis.follow_up.told_in_prose import findings_told
from peelviewer.domain.claims import FindingKind, Step

CLOSED, PROGRESS, REPEATED = Step.CLOSED, Step.PROGRESS, Step.REPEATED


@pytest.mark.parametrize(
    ("heading", "kind", "several", "earlier"),
    [
        ("Areas for improvement", FindingKind.IMPROVEMENT, True, False),
        ("Area for improvement 3", FindingKind.IMPROVEMENT, False, False),
        ("AFIs", FindingKind.IMPROVEMENT, True, False),
        ("Accelerated cause of concern", FindingKind.CONCERN, False, False),
        ("Causes of concern from our last inspection", FindingKind.CONCERN, True, True),
        ("Recommendations for the Home Office", FindingKind.RECOMMENDATION, True, False),
        ("Progress against areas for improvement", None, False, False),
        ("Innovative or promising practice", FindingKind.PRACTICE, True, False),
        ("Good practice in schools helps children to learn about the law and to trust officers", None, False, False),
        ("What is a cause of concern?", None, False, False),
    ],
)
def test_labels(heading: str, kind: FindingKind | None, several: bool, earlier: bool) -> None:
    label = heading_label(heading)
    assert (label and (label.kind, label.several, label.earlier)) == (kind and (kind, several, earlier))


def test_a_label_says_what_it_is_about_or_the_finding_itself() -> None:
    about, finding = map(
        heading_label, ("Cause of concern 1: call handling", "Recommendation: rank homes by their risk")
    )
    assert about
    assert (about.title, about.rest) == ("call handling", "")
    assert finding
    assert finding.rest == "rank homes by their risk"


def test_labels_within_a_paragraph() -> None:
    text = "Cause of concern The force is late. Recommendations Within a month, the force should hire staff."
    assert [(start, label.kind) for start, label in inline_labels(text)] == [
        (0, FindingKind.CONCERN),
        (36, FindingKind.RECOMMENDATION),
    ]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("By 1 September 2023, the force should act.", ("2023-09-01", "By 1 September 2023")),
        ("The force should, by the end of March 2024, act.", ("2024-03", "by the end of March 2024")),
        ("The force should act by 31 February 2024.", ("2024-02", "by 31 February 2024")),
        ("within six months, make sure of it", ("", "within six months")),
        ("The force should immediately review every case.", ("", "immediately")),
        ("The force should offer an interview within three days.", ("", "")),
        ("The force should improve its immediate response.", ("", "")),
    ],
)
def test_by_when(text: str, due: tuple[str, str]) -> None:
    assert due_in(text) == due


def test_a_cell_of_a_table_is_a_date_alone() -> None:
    assert due_cell("30/06/2024") == ("2024-06-30", "30/06/2024")
    assert due_cell("Within 3 months") == ("", "Within 3 months")


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        ("We have not looked again at the areas for improvement, for which we shall wait until 2021.", ()),
        ("We did not re-examine this area for improvement, which is still open.", (REPEATED,)),
        ("In 2019 violence was still a cause of concern; it no longer is one.", (CLOSED,)),
        ("In 2019 this was still an area for improvement.", ()),
        ("This was still a cause of concern in 2019, and it remains one.", (REPEATED,)),
        ("We have closed this cause of concern.", (CLOSED,)),
        ("We are content that it can now be closed.", (CLOSED,)),
        ("This is no longer an area for improvement.", (CLOSED,)),
        ("The force has fully met this recommendation.", (CLOSED,)),
        ("The recommendation has not been met.", (REPEATED,)),
        ("I have decided not to close the cause of concern for the present.", (REPEATED,)),
        ("We will close it when the force can show that all of them are.", ()),
        ("The recommendation has been partly met.", (PROGRESS,)),
        ("Although it has made some progress, there is still more to do.", (PROGRESS,)),
        ("The force has made no progress with this.", (REPEATED,)),
        ("This remains an area for improvement.", (REPEATED,)),
        ("We came to review progress against the cause of concern.", ()),
        ("Nine of the officers had completed the course.", ()),
        ("Engines were available 63 percent of the time, hardly better than before.", (REPEATED,)),
        ("Officers can’t close an incident on their phones without answering it.", ()),
        ("Staff can’t close the incident until the form is filled in.", ()),
        ("The cause of concern cannot yet be closed.", (REPEATED,)),
        ("The area for improvement is yet to be closed.", (REPEATED,)),
        ("It is too soon to close this recommendation.", (REPEATED,)),
        ("It is too early to say whether this can be closed.", ()),
        ("There is some way to go.", ()),
        ("The cause of concern about prevention, which remained in 2021, has been discharged.", (CLOSED,)),
        ("Three police stations have been closed.", ()),
        ("The force told us that it has closed the recommendation.", ()),
        ("We considered closing the area for improvement, but have not.", ()),
    ],
)
def test_what_became_of_it(sentence: str, steps: tuple[Step, ...]) -> None:
    assert steps_in(sentence) == steps


def test_short_lines_and_cells_say_it_too() -> None:
    assert [step_in_cell(cell) for cell in ("Complete", "In progress", "Not achieved", "Not applicable")] == [
        CLOSED,
        PROGRESS,
        REPEATED,
        None,
    ]
    assert step_in_line("Status: partly met") is PROGRESS
    assert step_in_line("The force has a new control room in Barrow") is None


def test_an_earlier_finding_with_what_became_of_it() -> None:
    told = list(
        told_of_earlier("In 2018/19 we said that the force should test its alarms. It has. This has been addressed.")
    )
    assert [(each.step, each.years) for each in told] == [(CLOSED, ("2018/19",))]
    assert "alarms" in told[0].about


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("In 2019 we asked for more patrols. There are more. The area for improvement has been met.", [CLOSED]),
        ("Patrols are few. This was an area for improvement in our last report, and it remains one.", [REPEATED]),
        ("I have closed this cause of concern, but its recommendation is not complete.", [CLOSED, REPEATED]),
        ("The force has closed three of its five areas for improvement.", []),
        ("We returned to see what had been done about the cause of concern.", []),
        ("Suffolk keeps its patrols. Patrols are an area for improvement that we raised in 2019.", [Step.MENTIONED]),
    ],
)
def test_a_verdict_is_on_what_was_recalled_around_it(text: str, steps: list[Step]) -> None:
    assert [each.step for each in told_of_earlier(text)] == steps


def test_a_paragraph_goes_on_with_the_one_above() -> None:
    above = "In 2018/19 we gave the force three areas for improvement, on vetting, IT and corruption."
    (told,) = told_of_earlier("It has made progress with all three.", before=above)
    assert told.step is PROGRESS
    assert all_meant("It has made progress with all three.", told.about) == (True, 3)


def test_findings_are_meant_by_number() -> None:
    assert numbers_meant("Recommendations 1 and 3 have been met.", FindingKind.RECOMMENDATION) == (1, 3)
    assert numbers_meant("The second recommendation stays open.", FindingKind.RECOMMENDATION) == (2,)
    assert numbers_meant("Cause of concern 2", FindingKind.RECOMMENDATION) == ()


def test_words_that_say_the_same_are_one() -> None:
    assert topic("callers to 101 hang up") & topic("non-emergency calls are abandoned") >= {"101", "abandon"}
    assert topic("allocation of cases") & topic("cases are allocated")


@pytest.mark.parametrize(
    "text",
    [
        "A cause of concern is a serious failing. We close a cause of concern when we are satisfied.",
        "A neighbouring force had a cause of concern about stalking, which has since been closed.",
        "The case was closed and the victim was told.",
    ],
)
def test_nothing_is_said_of_an_earlier_finding(text: str) -> None:
    assert list(told_of_earlier(text)) == []
    assert list(findings_told(text)) == []


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("The response to stalking is a cause of concern.", FindingKind.CONCERN, "The response to stalking is a cause of concern."),
        ("Few staff are trained. This is an area for improvement.", FindingKind.IMPROVEMENT, "Few staff are trained."),
        ("We recommend that the force trains its staff.", FindingKind.RECOMMENDATION, "We recommend that the force trains its staff."),
        ("By 1 May 2024, the force should act.", FindingKind.RECOMMENDATION, "By 1 May 2024, the force should act."),
    ],
)  # fmt: skip
def test_findings_in_running_text(text: str, kind: FindingKind, words: str) -> None:
    assert [(found, text[start:end]) for found, start, end in findings_told(text)] == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "There are a few areas for improvement.",
        "We have no causes of concern about this force.",
        "In our last inspection we recommended that it act.",
        "It would be a cause of concern if this went on.",
        "We no longer hold the matter to be a cause of concern.",
    ],
)
def test_no_findings_in_running_text(text: str) -> None:
    assert list(findings_told(text)) == []
