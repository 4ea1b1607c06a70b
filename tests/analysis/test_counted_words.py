"""Words that count, and how many they say."""

import pytest

from peelviewer.analysis.claims.count_features import CountingSentence
from peelviewer.analysis.claims.counted_words import CountKind, counted_words
from peelviewer.analysis.claims.grade_mentions import grade_mentions


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("It was good in three of the nine areas.", [3, 9]),
        ("A dozen forces and 28 others", [12, 28]),
        ("not got a single good", [0]),
        ("It has not earned a single good.", [0]),
        ("its single good", [1]),
        ("none, nothing and nowhere", [0, 0, 0]),
        ("three goods and an outstanding", [3, 1]),
        ("an officer of good standing", []),  # an article counts only before a grade
        ("the only one of 43", [1, 1]),
        ("in every one of them", []),
        ("on 12.5 and £3 and 2021/22", []),
    ],
)
def test_words_count_what_they_say(sentence: str, values: list[int]) -> None:
    assert [each.value for each in counted_words(sentence, ())] == values


def test_words_inside_names_and_grades_do_not_count() -> None:
    assert counted_words("Area Four is good", [(0, 9)]) == ()


def test_kinds_tell_numbers_from_words_that_count_now_and_then() -> None:
    found = counted_words("the only one, none, and an outstanding", ())
    assert [each.kind for each in found] == [CountKind.ONE, CountKind.NUMBER, CountKind.NONE, CountKind.SINGLE]
    assert [each.is_plain for each in found] == [False, True, True, False]


def test_each_number_is_weighed_with_each_grade_near_it() -> None:
    sentence = "It was good in two areas and adequate in three."
    pairs = CountingSentence(sentence, grade_mentions(sentence), (), "").pairs
    assert [(number.value, mention.grade.value) for number, mention, _ in pairs] == [
        (2, "good"),
        (3, "good"),
        (2, "adequate"),
        (3, "adequate"),
    ]
    assert "number after, between IN" in pairs[0][2]
    assert "number after, numbers between 1" in pairs[1][2]


def test_numbers_far_from_a_grade_are_not_looked_at() -> None:
    sentence = f"Two {'long words ' * 30} good"
    assert not CountingSentence(sentence, grade_mentions(sentence), (), "").pairs
