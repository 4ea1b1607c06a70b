"""Two sentences on one matter of which one speaks of all and the other denies, and sentences that say nothing of it."""

from itertools import product

import pytest

from peelviewer.analysis.all_or_none import extents_told, shared_by_all_and_none


def opposite(one: str, other: str) -> bool:
    return any(shared_by_all_and_none(*each) for each in product(extents_told(one), extents_told(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergeants look at every burglary file.", "She said that no burglary file is seen by a sergeant before the court."),
        ("Nobody had met the schools about knives.", "All the schools were met about knives before the summer, he says."),
    ],
)  # fmt: skip
def test_one_speaks_of_all_where_the_other_denies(one: str, other: str) -> None:
    assert opposite(one, other)
    assert opposite(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergeants look at every burglary file.", "Every burglary file goes to a sergeant."),
        ("No burglary file is read by sergeants.", "Not one burglary file was read by sergeants."),
        ("Sergeants look at every burglary file.", "Nobody has seen the new cars."),
        ("No burglary file is read by sergeants.", "Every burglary file will be read by a sergeant."),
        ("No burglary file is read by sergeants.", "Inspectors wrote that every burglary file is read by a sergeant."),
        ("Sergeants look at every burglary file.", "Some burglary files are read by sergeants."),
    ],
)
def test_wishes_inspectors_words_other_matters_and_what_both_say_are_no_opposites(one: str, other: str) -> None:
    assert not opposite(one, other)
