"""Which counts of a text are kept: by their words, the text's claims and the published grades."""

import pytest

from peelviewer.analysis import examine
from peelviewer.analysis.claims.counted_words import CountKind
from peelviewer.analysis.claims.cue import Cue
from peelviewer.analysis.claims.tally_odds import PossibleTally, TextFacts, likeliest
from peelviewer.domain.claims import Reading, Span, Tally
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade
from peelviewer.ingest.text import read_text

KENT = "Kent Police"
TOLD = Cue(Reading.TALLY, "counts how often the grade was given")


def counts(*paragraphs: str) -> list[tuple[str | None, str, int]]:
    findings = examine(read_text("\n\n".join(paragraphs), "article.txt"))
    return [(tally.force, tally.grade.value, tally.count) for tally in findings.tallies]


def possible(grade: Grade, count: int, *, number: int, at: int) -> PossibleTally:
    tally = Tally(KENT, grade, count, "", Span(0, min(number, at), max(number, at)))
    return PossibleTally(tally, CountKind.NUMBER, TOLD, (0, number), (0, at), {})


def test_a_number_counts_one_grade_and_a_grade_has_one_number() -> None:
    two_good, two_adequate = (
        possible(Grade.GOOD, 2, number=10, at=0),
        possible(Grade.ADEQUATE, 2, number=10, at=20),
    )
    three_adequate = possible(Grade.ADEQUATE, 3, number=30, at=20)
    kept = likeliest([two_good, two_adequate, three_adequate], [0.9, 0.8, 0.7])
    assert [(tally.grade, tally.count) for tally in kept] == [(Grade.GOOD, 2), (Grade.ADEQUATE, 3)]


def test_none_counts_several_grades() -> None:
    none = [possible(grade, 0, number=0, at=at) for grade, at in ((Grade.GOOD, 9), (Grade.OUTSTANDING, 19))]
    assert len(list(likeliest(none, [0.9, 0.8]))) == 2


def test_a_count_told_twice_is_kept_once_and_an_unlikely_one_is_not() -> None:
    told = [possible(Grade.GOOD, 2, number=number, at=number + 5) for number in (0, 50)]
    unlikely = possible(Grade.ADEQUATE, 3, number=90, at=95)
    assert len(list(likeliest([*told, unlikely], [0.9, 0.9, 0.1]))) == 1


def test_published_grades_speak_for_the_count_that_they_have() -> None:
    facts = TextFacts((), DocumentKind.NEWS, ("Gloucestershire Constabulary",), "2021/22")
    fits = {
        count: "number, as many published True"
        in set(facts.features(possible(Grade.INADEQUATE, count, number=0, at=9)))
        for count in range(1, 9)
    }
    assert sum(fits.values()) == 1  # the force was given so many, and no other number


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("No area was rated good or better.", {("good", 0), ("outstanding", 0)}),
        ("None was adequate or worse.", {("adequate", 0), ("requires improvement", 0), ("inadequate", 0)}),
    ],
)
def test_or_better_counts_the_grades_beyond_as_well(sentence: str, told: set[tuple[str, int]]) -> None:
    found = counts("Kent Police was inspected by HMICFRS in 2022.", sentence)
    assert {(grade, count) for _, grade, count in found} == told


@pytest.mark.parametrize(
    "found",
    [
        "It found 24 forces to be good.",
        "It found 24 to be good.",
    ],
)
def test_a_count_of_more_than_one_inspection_grades_is_of_forces(found: str) -> None:
    assert counts(f"HMIC looked at 43 police forces. {found}") == [(None, "good", 24)]
