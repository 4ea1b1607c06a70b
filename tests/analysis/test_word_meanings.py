"""Texts that mean much the same in other words are more alike than others."""

import pytest

from peelviewer.analysis.word_meanings import likeness, meaning, words_of

CALLS = "The force answers 999 calls quickly."


@pytest.mark.parametrize(
    ("one", "alike", "other"),
    [
        (
            CALLS,
            "Callers wait far too long before someone picks up the phone.",
            "Staff in the control room lack desks.",
        ),
        (
            "Victims hear what becomes of their case.",
            "People who report a crime are never told what happened.",
            "The force has a plan to sell its buildings.",
        ),
        ("Officers explain why they stop and search people.", "Grounds for a search are recorded.", "Vans are old."),
        ("All staff are vetted.", "Officers had no vetting.", "Sergeants read each file."),
    ],
)
def test_what_means_much_the_same_is_more_alike(one: str, alike: str, other: str) -> None:
    assert likeness(one, alike) > likeness(one, other) + 0.1


def test_a_text_is_most_like_itself_and_likeness_goes_both_ways() -> None:
    other = "Callers wait for minutes."
    assert likeness(CALLS, CALLS) == pytest.approx(1)
    assert likeness(CALLS, other) == likeness(other, CALLS) < 0.99


def test_names_numbers_and_unknown_words_mean_nothing() -> None:
    assert likeness("Kent Police answers calls.", "Surrey Police answers calls.") == pytest.approx(1)
    assert meaning("2016: 47").numbers == ()
    assert likeness("2016: 47", CALLS) == likeness("", "") == likeness("Qwzxk", CALLS) == 0


def test_case_and_apostrophes_make_no_difference() -> None:
    assert words_of("The force’s CALLS don't") == ["the", "force", "calls", "don't"]
    assert likeness("The force’s calls", "the FORCE's calls") == pytest.approx(1)
