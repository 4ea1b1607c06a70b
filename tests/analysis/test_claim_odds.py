"""How sure a claim is, by what was published: a clear grade that nobody published is only likely in a text that tells true ones."""

import pytest

from peelviewer.analysis import examine
from peelviewer.domain.claims import Certainty, Claim, Findings, Reading
from peelviewer.domain.rules import Doubt
from peelviewer.ingest.text import read_text

# True grades of Gloucestershire in 2021/22.
TRUE = (
    "Gloucestershire Constabulary inspected\n\n18 November 2021\n\n"
    "Inspectors rated the force inadequate at investigating crime and good at preventing crime. "
    "It was adequate at managing offenders.\n\n"
)


def findings(text: str) -> Findings:
    return examine(read_text(text, "article.txt"))


def claim_on(told: Findings, theme: str) -> Claim:
    (claim,) = (each for each in told.claims if each.theme == theme)
    return claim


@pytest.mark.parametrize("theme", ["investigating_crime", "preventing_crime"])
def test_a_published_grade_in_clear_words_is_certain(theme: str) -> None:
    assert claim_on(findings(TRUE), theme).certainty is Certainty.CERTAIN


def test_a_clear_grade_that_nobody_published_is_only_likely() -> None:
    claim = claim_on(findings(TRUE + "It was rated outstanding for its use of police powers."), "use_of_powers")
    assert (claim.certainty, claim.doubt) == (Certainty.LIKELY, Doubt.UNLISTED)


def test_a_clear_grade_that_is_not_the_published_one_is_kept_to_be_asked_about() -> None:
    claim = claim_on(
        findings(TRUE + "The force was rated outstanding at responding to the public."), "responding_public"
    )
    assert (claim.certainty, claim.doubt) == (Certainty.LIKELY, Doubt.LISTED_OTHERWISE)


def test_two_grades_for_one_thing_that_nobody_published_are_left_to_the_reader() -> None:
    told = findings(
        TRUE + "It was rated outstanding for its use of police powers. It was rated good for its use of police powers."
    )
    assert all(each.theme != "use_of_powers" for each in told.claims)
    assert Reading.NOT_UNDERSTOOD in {each.reading for each in told.mentions}


def test_the_words_alone_decide_on_an_inspection_that_the_grade_book_does_not_have() -> None:
    told = findings(
        "Fire service told to improve\n\n20 August 2024\n\nHMICFRS has rated Bedfordshire Fire and Rescue Service "
        "good at preventing fires and inadequate at promoting the right values and culture."
    )
    assert {each.certainty for each in told.claims} == {Certainty.CERTAIN}
    assert len(told.claims) == 2


def test_a_text_of_other_grades_than_those_published_keeps_what_its_words_say() -> None:
    told = findings(
        "Gloucestershire Constabulary inspected\n\n18 November 2021\n\n"
        "Inspectors rated the force outstanding at investigating crime and inadequate at preventing crime. "
        "It was rated good at tackling serious and organised crime."
    )
    assert {each.theme for each in told.claims} >= {"investigating_crime", "preventing_crime", "soc"}
    assert claim_on(told, "soc").certainty is Certainty.CERTAIN


@pytest.mark.parametrize(
    "said",
    [
        "It is inadequate at its leadership and in the service it gives. It was outstanding at responding to the public.",
        "The force was outstanding at responding to the public, and inadequate at protecting vulnerable people.",
        "It was good at its leadership; and responding to the public was found to be outstanding too.",
    ],
)
def test_a_plain_grade_is_not_put_out_by_a_guess_that_agrees_with_the_published_one(said: str) -> None:
    """A guess of what the words nearby mean makes no second grade of the text, nor a right one."""
    claim = claim_on(findings(TRUE + said), "responding_public")
    assert (claim.grade.value, claim.doubt) == ("outstanding", Doubt.LISTED_OTHERWISE)


def test_a_clause_on_those_who_were_let_down_dates_no_grade() -> None:
    told = findings(
        TRUE
        + "The force was graded adequate for its use of police powers and for its support of victims, who three years ago were let down."
    )
    assert claim_on(told, "use_of_powers").cycle == "2021/22"
