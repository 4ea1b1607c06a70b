"""What a number is told as, whether it is a total, and what stands between its phrase and a grade."""

import pytest

from peelviewer.analysis.claims.count_phrases import bridge, count_phrase
from peelviewer.analysis.claims.counted_words import counted_words
from peelviewer.analysis.claims.word_classes import classed_words


def phrases(sentence: str) -> dict[str, tuple[str, str]]:
    """The words that count, with what each is told as and its part in a phrase."""
    counted = counted_words(sentence, ())
    found = {each.words: count_phrase(sentence, each, counted) for each in counted}
    return {
        words: (each.told_as, "total" if each.is_total else "of a total" if each.of_total else "alone")
        for words, each in found.items()
    }


@pytest.mark.parametrize(
    ("sentence", "words", "told_as"),
    [
        ("It was good in all three.", "three", "all"),
        ("It was good across all of its nine areas.", "nine", "all"),
        ("It was good in each of the three pillars.", "three", "each"),
        ("The other two require improvement.", "two", "other"),
        ("Two others require improvement.", "two", "other"),
        ("All but three were good.", "three", "all but"),
        ("It was good in the last three years.", "three", "time"),
        ("Nearly ten were good.", "ten", "rough"),
        ("Its four grades are good.", "four", "own"),
        ("Those three were good.", "three", "those"),
        ("Both were good.", "both", "both"),
        ("It was good in three.", "three", "plain"),
    ],
)
def test_what_a_number_is_told_as(sentence: str, words: str, told_as: str) -> None:
    assert phrases(sentence)[words][0] == told_as


def test_a_number_is_of_the_total_after_it() -> None:
    assert phrases("Two of the force’s three main marks are good.") == {
        "two": ("plain", "of a total"),
        "three": ("own", "total"),
    }
    assert phrases("None of its three pillars was good.")["three"] == ("own", "total")
    assert phrases("one of only two goods")["two"] == ("one of only", "total")
    assert phrases("good in two, and in three adequate") == {"two": ("plain", "alone"), "three": ("plain", "alone")}


@pytest.mark.parametrize(
    ("between", "what"),
    [
        ("areas – prevention, powers and the workplace – it is", ("AREAS", "joining", "IS")),
        (", Durham, was", ("IS",)),
        ("areas (among them leadership) were", ("AREAS", "IS")),
        (", and three were", (",", "and", "NUMBER", "IS")),  # a comma alone inserts nothing
        (", two and three, were", (",", "NUMBER", "and", "NUMBER", ",", "IS")),  # nor do commas around numbers
    ],
)
def test_what_is_inserted_stands_not_between(between: str, what: tuple[str, ...]) -> None:
    assert bridge(classed_words(between)) == what
