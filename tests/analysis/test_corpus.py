"""What contrasts must come out of the five real documents and the grade book, and nothing a careful reader would strike."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from peelviewer import pipeline
from peelviewer.domain.comparability import Verdict
from peelviewer.domain.contrast_details import AnswerKind
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.grades import Grade
from peelviewer.store import Library

FORCE = "Cambridgeshire Constabulary"


@pytest.fixture(scope="module")
def library(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library.create(tmp_path_factory.mktemp("corpus") / "corpus.peel")
    for folder in ("reports", "web"):
        for file in sorted((shared / "corpus" / folder).iterdir()):
            reading = pipeline.read_file(file)
            library.add(reading.source, reading.document, reading.findings)
    yield library
    library.close()


@pytest.fixture(scope="module")
def found(library: Library) -> tuple[Contrast, ...]:
    return pipeline.contrasts(library, FORCE)


def publishers(side: str, contrast: Contrast) -> list[str | None]:
    words = contrast.a.words if side == "a" else contrast.b.words
    return [one.document.publisher for one in words]


def test_understanding_of_the_threat_praised_then_criticised_by_two_outlets(found: tuple[Contrast, ...]) -> None:
    pair = next(one for one in found if one.kind is ContrastKind.OPPOSITE_FINDINGS and one.theme == "soc")
    (report,) = pair.a.words
    assert "well-developed understanding of the threat" in report.quote
    assert report.page_label == "38"
    assert ["fully understand" in words.quote for words in pair.b.words] == [True, True]
    assert publishers("b", pair) == ["BBC News", "Peterborough Telegraph"]


def test_a_region_rated_good_that_nobody_grades(found: tuple[Contrast, ...]) -> None:
    (region,) = [one for one in found if one.key.startswith("scope:")]
    assert (region.kind, region.theme) == (ContrastKind.SOURCES_DISAGREE, "soc")
    assert publishers("a", region) == ["BBC News"]
    assert len(region.b.statements) == 8


def test_the_poorest_funded_force_and_what_it_answers_to(library: Library, found: tuple[Contrast, ...]) -> None:
    assert [one for one in found if one.kind is ContrastKind.DISPUTED] == []  # nobody refuses a grade
    answers = pipeline.answers(library, FORCE)
    funding = [answer for answer in answers if answer.kind is AnswerKind.EXPLAINS and answer.to_counted]
    assert any("poorest funded" in answer.words.quote for answer in funding)
    assert {count.document.publisher for answer in funding for count in answer.to_counted} == {"Police Professional"}
    swift = [answer for answer in answers if answer.kind is AnswerKind.ACTS and answer.theme == "soc"]
    assert {"BBC News", "Peterborough Telegraph"} == {answer.words.document.publisher for answer in swift}


def test_2014_to_2015_as_the_inspectorate_itself_compares(found: tuple[Contrast, ...]) -> None:
    pairs = {
        one.theme: one
        for one in found
        if one.kind is ContrastKind.CHANGED_OVER_TIME and one.a.statements[0].cycle == "2014"
    }
    worse = pairs["investigating_crime"]
    assert "preventing_crime" not in pairs  # good in both: “similar” is no change
    assert worse.direction == "1 step lower"
    assert worse.comparability is not None
    assert worse.comparability.verdict is not Verdict.NOT_COMPARABLE
    assert "The inspectorate itself compares" in worse.comparability.reason


def test_two_of_eight_stand_out_in_the_regional_inspection(library: Library) -> None:
    apart = [one for one in pipeline.contrasts(library) if one.kind is ContrastKind.STANDS_OUT and one.theme == "soc"]
    assert [one.force for one in apart] == [FORCE, "Norfolk Constabulary"]
    assert all("six of the seven others graded in that inspection are good" in one.reason for one in apart)


def test_three_unnamed_grades_are_named_by_the_grade_book(found: tuple[Contrast, ...]) -> None:
    (counted,) = [one for one in found if one.kind is ContrastKind.COUNTED_NOT_NAMED]
    assert [(one.theme, one.grade) for one in counted.b.statements] == [
        ("leadership", Grade.REQUIRES_IMPROVEMENT),
        ("managing_offenders", Grade.INADEQUATE),
        ("responding_public", Grade.INADEQUATE),
    ]


def test_charges_against_people_charged(found: tuple[Contrast, ...]) -> None:
    (figures,) = [one for one in found if one.key.startswith("figures:")]
    assert "31 charges" in figures.a.summary
    assert "31 people being charged" in figures.b.summary
    assert "139" in figures.b.words[0].quote


def test_no_contrast_comes_out_of_prose(library: Library) -> None:
    found = pipeline.contrasts(library)
    stated = [known for one in found for side in (one.a, one.b) for known in side.statements if known.document]
    assert {known.grade for known in stated if (known.theme, known.cycle) == ("protecting_vulnerable", "2015")} == {
        Grade.REQUIRES_IMPROVEMENT
    }
    assert {known.grade for known in stated if (known.theme, known.cycle) == ("investigating_crime", "2015")} == {
        Grade.REQUIRES_IMPROVEMENT
    }
    assert not [one for one in found if one.key.startswith("disagree:")]


def test_the_first_ten_as_a_careful_reader_has_read_them(found: tuple[Contrast, ...]) -> None:
    assert [(str(one.kind), one.theme, one.direction) for one in found[:10]] == [
        ("changed over time", "soc", "lower"),
        ("changed over time", "investigating_crime", "higher"),
        ("changed over time", "protecting_vulnerable", "higher"),
        ("stands out", "soc", "lower"),
        ("changed over time", "investigating_crime", "1 step lower"),
        ("counted, not named", "", ""),
        ("sources disagree", "soc", ""),
        ("opposite findings", "soc", ""),
        ("opposite findings", "managing_offenders", ""),
        ("stands out", "use_of_powers", "higher"),
    ]


def test_every_quote_is_its_span(library: Library, found: tuple[Contrast, ...]) -> None:
    for contrast in found:
        for words in (*contrast.a.words, *contrast.b.words):
            passage = library.document(words.document.id).passages[words.span.passage]
            assert passage.text[words.span.start : words.span.end] == words.quote
