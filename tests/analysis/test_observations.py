"""The sense of a sentence on an aspect: negation, hedges and scope."""

import pytest

from peelviewer.analysis.observations import observations


def senses(text: str, *, demanded: bool = False) -> dict[str, bool]:
    return {seen.aspect: seen.praise for seen in observations(text, demanded=demanded)}


@pytest.mark.parametrize(
    "text",
    [
        "The force has a well-developed understanding of the threat from organised crime.",
        "It has a strong grasp of intelligence, and understanding of harm is comprehensive.",
        "There is effective governance of its work.",
        "Supervision was good in most of the cases we looked at.",
        "The force understands well the threat from gangs.",
        "Risk assessments of sex offenders are up to date.",
        "Call handling is not only quick, it is consistently good at call handling.",
    ],
)
def test_praise(text: str) -> None:
    assert set(senses(text).values()) == {True}


@pytest.mark.parametrize(
    "text",
    [
        "The force does not fully understand the harms of organised crime.",
        "It doesn’t fully understand the threat.",
        "There is little evidence that detectives receive training.",
        "Supervision is not consistently effective.",
        "Supervision isn’t always robust.",
        "It did not have the ‘necessary processes to develop its understanding of the risks’.",
        "Its staff do not have enough training.",
        "The force lacks governance.",
        "The constabulary needs to improve its call handling.",
        "Supervision of investigations is poor.",
        "It fails to properly safeguard children.",
        "There was little evidence of supervision in the investigations we examined.",
        "Victims are not consistently given updates.",
        "It has an incomplete picture of the threats it faces.",
        "Domestic abuse assessments were often incomplete.",
        "Staff don’t know how to find wellbeing support.",
        "While it has improved its work, the force still doesn’t share information with partners in good time.",
    ],
)
def test_criticism(text: str) -> None:
    assert set(senses(text).values()) == {False}


@pytest.mark.parametrize(
    "text",
    [
        "The force should have effective governance.",  # a duty
        "It could build a good understanding of the threat.",  # a possibility
        "Inspectors looked at whether supervision is effective.",  # a question
        "Good governance is important so that forces can plan.",  # of forces in general
        "In our 2014 inspection supervision was poor.",  # of an earlier inspection
        "How effective is governance?",
        "There is no lack of training.",  # criticism that is denied says little
        "Supervision is good in towns and poor elsewhere.",  # of two minds
        "The force was rated good for its call handling.",  # a grade, found elsewhere
        "Essex Police is good at safeguarding.",
        "Of those who answered our survey, most called the training good.",
        "An effective investigation and good supervision were seen in 75 of them.",
        "A backlog of calls to the control room has been cleared.",
        "A backlog of checks on sex offenders was being reduced.",
        "The force is now good at recording crime.",
        "Officers have caseloads of sex offenders well above what is good practice.",
        "This page says how well the force trains, and how effective its governance is.",
        "The force has a governance board.",
        "The weather was good.",
        "",
    ],
)
def test_silence(text: str) -> None:
    assert senses(text) == {}


def test_a_clause_speaks_for_itself() -> None:
    text = "Processes work well; but the quality of supervision is not good enough."
    assert senses(text) == {"supervision": False}
    mixed = "It works well with partners, although call handling is poor."
    assert senses(mixed) == {"partnership": True, "call_handling": False}


def test_hedges_and_scope_weigh_less() -> None:
    (plain,) = observations("Its supervision is poor.")
    (some,) = observations("In some teams supervision is poor.")
    (may,) = observations("Supervision may not be effective.")
    assert plain.weight > some.weight
    assert plain.weight > may.weight


def test_what_is_demanded_is_criticised_and_weighs_less() -> None:
    (asked,) = observations("The force should improve supervision of investigations.", demanded=True)
    assert (asked.aspect, asked.praise, asked.weight) == ("supervision", False, 0.5)
    assert observations("Supervision of investigations.", demanded=True) == ()


def test_the_span_is_the_sentence() -> None:
    text = "It was Tuesday. Its supervision is poor. Nobody minded."
    (seen,) = observations(text)
    assert text[seen.start : seen.end] == "Its supervision is poor."


def test_a_cause_of_concern_tells_findings_and_praises_nothing() -> None:
    (found,) = observations("Call handling is poor.", demanded=True)
    assert (found.praise, found.weight) == (False, 1.0)
    assert observations("call handling is effective; and", demanded=True) == ()


def test_often_narrows_praise_and_not_criticism() -> None:
    assert [seen.weight for seen in observations("Its supervision is often poor.")] == [1.0]
    assert [seen.weight for seen in observations("Its supervision is often robust.")] == [0.5]
