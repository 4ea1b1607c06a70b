"""Each way of stating a grade, and the ordinary sentence beside it that states none."""

import pytest

from peelviewer.analysis import examine
from peelviewer.domain.claims import Certainty, Findings, Speaker
from peelviewer.domain.document import DateBasis, Document, DocumentKind, Passage, PassageKind, Published

KENT = "Kent Police"


def read(*texts: str) -> Findings:
    passages = [Passage(0, PassageKind.HEADING, "Kent Police inspected", 1)]
    passages += [Passage(n, PassageKind.PARAGRAPH, text) for n, text in enumerate(texts, 1)]
    published = Published("2024-06-01", DateBasis.TEXT)
    return examine(
        Document(
            DocumentKind.NEWS, "Kent Police inspected", "Kent Post", published, (KENT,), None, None, tuple(passages)
        )
    )


def claims(*texts: str) -> set[tuple[str, str, bool]]:
    return {(claim.theme, claim.grade.value, claim.past) for claim in read(*texts).claims}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Its watchdog handed the force the lowest grade, inadequate, for protecting vulnerable people.",
            {("protecting_vulnerable", "inadequate", False)},
        ),
        (
            "Investigating crime was graded as adequate, while responding to the public was judged inadequate.",
            {("investigating_crime", "adequate", False), ("responding_public", "inadequate", False)},
        ),
        (
            "In 2021 the force was rated inadequate at responding to the public but it is now rated good.",
            {("responding_public", "inadequate", True), ("responding_public", "good", False)},
        ),
        (
            "Outstanding: preventing crime; Good: investigating crime, managing offenders",
            {
                ("preventing_crime", "outstanding", False),
                ("investigating_crime", "good", False),
                ("managing_offenders", "good", False),
            },
        ),
        ("Areas deemed to require improvement include leadership.", {("leadership", "requires improvement", False)}),
        ("Protecting vulnerable people: adequate", {("protecting_vulnerable", "adequate", False)}),
        ("Responding to the public requires improvement.", {("responding_public", "requires improvement", False)}),
        ("The force improved from inadequate to good for crime recording.", {("crime_data_integrity", "good", False)}),
    ],
)
def test_grades_are_found(text: str, found: set[tuple[str, str, bool]]) -> None:
    assert found <= claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "The force hopes to be rated outstanding at preventing crime next time.",
        "The force will be graded good if it improves investigating crime.",
        "Inspectors found good work in investigating crime and outstanding teamwork in protecting vulnerable people.",
        "The force was rated neither good nor outstanding at investigating crime.",
        "He said the chief constable is good at leadership.",
        pytest.param(
            "“Kent Police is outstanding at preventing crime,” said the police and crime commissioner.",
            marks=pytest.mark.xfail(strict=True, reason="A commissioner's opinion is taken for a likely grade."),
        ),
        "A force can be graded outstanding, good, adequate, requires improvement or inadequate at investigating crime.",
    ],
)
def test_ordinary_sentences_state_none(text: str) -> None:
    assert not claims(text)


def test_the_grades_of_a_fire_service_are_not_those_of_the_police() -> None:
    found = read("Kent Fire and Rescue Service was rated good at preventing fires and at leadership.").claims
    assert {claim.force for claim in found} == {"Kent Fire and Rescue Service"}
    assert {claim.theme for claim in found} == {"frs_prevention", "frs_leaders"}


@pytest.mark.parametrize(
    "text",
    [
        "He said the chief constable is good at leadership.",
        "“Kent Police is outstanding at preventing crime,” said the police and crime commissioner.",
    ],
)
def test_an_opinion_is_at_most_likely(text: str) -> None:
    assert {claim.certainty for claim in read(text).claims} <= {Certainty.LIKELY}


def test_a_list_takes_its_grade_from_the_lead_in_and_ends_where_it_was_counted() -> None:
    found = claims(
        "Inspectors rated the force inadequate in two areas:",
        "Responding to the public",
        "Investigating crime",
        "Managing offenders",
    )
    assert found == {("responding_public", "inadequate", False), ("investigating_crime", "inadequate", False)}


def test_counts_are_told_apart_from_both_of_two_forces() -> None:
    counted = read("The force was judged good in three areas, adequate in four and inadequate in none.").tallies
    assert [(tally.grade.value, tally.count) for tally in counted][:2] == [("good", 3), ("adequate", 4)]
    both = read("Kent Police and Essex Police were both graded adequate at investigating crime.")
    assert {claim.force for claim in both.claims} == {KENT, "Essex Police"}
    assert not both.tallies


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The force was rated good at investigating crime.", Speaker.JOURNALIST),
        (
            "The commissioner said: “The force has been rated good at investigating crime and I welcome it.”",
            Speaker.COMMISSIONER,
        ),
        (
            "The chief constable said: “We have been rated good at investigating crime and I am glad of it.”",
            Speaker.FORCE,
        ),
    ],
)
def test_the_speaker_is_who_says_it(text: str, speaker: Speaker) -> None:
    assert {claim.speaker for claim in read(text).claims} == {speaker}


def test_a_box_over_words_that_it_only_stands_still_is_carried_over() -> None:
    question = "How effective is the force at tackling serious and organised crime?"
    passages = (
        Passage(0, PassageKind.HEADING, question, 1),
        Passage(1, PassageKind.GRADE, "Good", section=(question,)),
        Passage(
            2,
            PassageKind.PARAGRAPH,
            "This was not inspected in 2017, and our judgment of 2016 still stands.",
            section=(question,),
        ),
    )
    report = Document(DocumentKind.REPORT, "PEEL 2017", "HMICFRS", None, (KENT,), "2017", 1, passages)
    (claim,) = [claim for claim in examine(report).claims if not claim.past]
    assert (claim.theme, claim.cycle, claim.carried_over_from) == ("soc", "2017", "2016")
