"""A contrast that a person adds stands like any other: found again, judged, decided on, in the brief and in JSON."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import pipeline
from peelviewer.domain.claims import Span
from peelviewer.domain.comparability import Verdict
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.corrections import Decision
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.evidence import Statement
from peelviewer.domain.recipes import Recipe
from peelviewer.domain.rules import Rule
from peelviewer.store import Library

CAMBRIDGESHIRE, HAMPSHIRE = "Cambridgeshire Constabulary", "Hampshire and Isle of Wight Constabulary"
KIND = ContrastKind


@pytest.fixture
def library(copy_sample: Callable[[Path], Library], tmp_path: Path) -> Library:
    return copy_sample(tmp_path / "sample.peel")


def claim(library: Library, cycle: str, theme: str = "soc") -> Statement:
    best = pipeline.grades(library, CAMBRIDGESHIRE).cells[theme, cycle].best
    assert best is not None
    return best


def place(statement: Statement) -> tuple[int, Span]:
    assert statement.document is not None
    assert statement.span is not None
    return statement.document.id, statement.span


def words(library: Library, document: int, sought: str) -> tuple[int, Span]:
    passage = next(each for each in library.document(document).passages if sought in each.text)
    start = passage.text.index(sought)
    return document, Span(passage.n, start, start + len(sought))


def article(library: Library) -> int:
    return next(entry.id for entry in library.documents() if entry.title.startswith("Commissioner’s response"))


def added(library: Library, force: str = CAMBRIDGESHIRE) -> list[Contrast]:
    return [contrast for contrast in pipeline.contrasts(library, force) if contrast.added]


def test_words_against_words_stand_in_the_list_with_both_places_and_the_readers_reason(library: Library) -> None:
    report, sought = place(claim(library, "2015"))[0], "The last day for it is 13 July"
    a = words(library, report, "first year in which this question has a grade")
    b = words(library, article(library), sought)
    pipeline.add_contrast(library, CAMBRIDGESHIRE, "soc", KIND.DISPUTED, a, b, "Two ways to count the days")
    (contrast,) = added(library)
    assert (contrast.kind, contrast.rule, contrast.reason) == (
        KIND.DISPUTED,
        Rule.ENTERED,
        "Two ways to count the days.",
    )
    assert [each.quote for each in (*contrast.a.words, *contrast.b.words)] == [
        "first year in which this question has a grade",
        sought,
    ]
    assert [each.document.id for each in (*contrast.a.words, *contrast.b.words)] == [report, article(library)]
    assert contrast.comparability is None
    assert contrast.is_telling


def test_two_graded_claims_get_the_verdict_that_rules_give_and_the_earlier_comes_first(library: Library) -> None:
    old, new = claim(library, "2015"), claim(library, "SOC 2023")
    (found,) = [
        each
        for each in pipeline.contrasts(library, CAMBRIDGESHIRE, "soc")
        if each.kind is KIND.CHANGED_OVER_TIME and {each.a.statements[0], each.b.statements[0]} == {old, new}
    ]
    pipeline.add_contrast(library, CAMBRIDGESHIRE, "soc", KIND.CHANGED_OVER_TIME, place(new), place(old))
    (contrast,) = added(library)
    assert contrast.comparability == found.comparability
    assert contrast.comparability is not None
    assert contrast.comparability.verdict is Verdict.NOT_COMPARABLE
    assert (contrast.a.statements, contrast.b.statements) == ((old,), (new,))
    assert (contrast.direction, contrast.between, contrast.gaps) == (found.direction, found.between, found.gaps)
    assert contrast.reason == found.reason


def test_grades_on_two_subjects_are_said_to_be_no_pair(library: Library) -> None:
    a, b = claim(library, "2015"), claim(library, "2015", "investigating_crime")
    pipeline.add_contrast(library, CAMBRIDGESHIRE, "soc", KIND.OPPOSITE_FINDINGS, place(a), place(b))
    (contrast,) = added(library)
    assert contrast.comparability is not None
    assert contrast.comparability.verdict is Verdict.NOT_COMPARABLE
    assert "different subjects" in contrast.comparability.reason


def test_a_claim_put_right_later_changes_the_side_with_it(library: Library) -> None:
    a, b = claim(library, "2015"), claim(library, "SOC 2023")
    pipeline.add_contrast(library, CAMBRIDGESHIRE, "soc", KIND.CHANGED_OVER_TIME, place(a), place(b))
    was = pipeline.claim_of(library, a)
    pipeline.put_right(library, place(a)[0], was, None)
    (contrast,) = added(library)
    assert contrast.a.statements == ()
    assert contrast.a.words[0].quote == was.quote  # the words stay, though they are no claim any more
    assert contrast.comparability is None


def test_it_outlives_a_new_reading_and_lost_words_are_said(library: Library, tmp_path: Path) -> None:
    a, b = place(claim(library, "2015")), words(library, article(library), "The last day for it is 13 July")
    pipeline.add_contrast(library, CAMBRIDGESHIRE, "soc", KIND.DISPUTED, a, b, "Days?")
    entry = library.entry(b[0])
    file = tmp_path / entry.file_name
    file.write_bytes(library.source(b[0]).content)
    pipeline.import_files(library, [file], again=True)
    (contrast,) = added(library)
    assert contrast.b.words[0].quote == "The last day for it is 13 July"
    shorter = replace(library.document(b[0]), passages=(Passage(0, PassageKind.PARAGRAPH, "Nothing of the kind."),))
    library.add(library.source(b[0]), shorter, library.findings(b[0]), again=True)
    (contrast,) = added(library)
    assert contrast.b.words == contrast.b.statements == ()
    assert contrast.b.summary == "“The last day for it is 13 July” – not in this library any more"
    assert contrast.reason == "Days? The words “The last day for it is 13 July” are not in this library any more."
    assert any("entered by you" in problem for problem in library.check())
    library.remove(b[0])
    assert added(library)[0].b == contrast.b


def test_a_side_may_stand_in_a_document_of_another_force(library: Library) -> None:
    old, new = claim(library, "2015"), claim(library, "SOC 2023")
    assert old.document is not None
    assert HAMPSHIRE not in old.document.forces
    pipeline.add_contrast(library, HAMPSHIRE, "soc", KIND.STANDS_OUT, place(old), place(new), "As in the east")
    (contrast,) = added(library, HAMPSHIRE)
    assert contrast.a.statements == (old,)
    assert contrast.force == HAMPSHIRE
    assert added(library) == []
    assert [each for each in pipeline.contrasts(library) if each.added] == [contrast]


def test_removed_and_put_back_it_keeps_what_was_decided(library: Library) -> None:
    a, b = place(claim(library, "2015")), place(claim(library, "SOC 2023"))
    number = pipeline.add_contrast(library, CAMBRIDGESHIRE, "soc", KIND.DISPUTED, a, b)
    pipeline.decide(library, added(library)[0].key, Decision.DISMISSED, "no pair")
    (before,) = added(library)
    assert before.is_dismissed
    former = pipeline.remove_contrast(library, number)
    assert added(library) == []
    pipeline.put_back_contrast(library, former)
    assert added(library) == [before]


def test_json_and_terminal_say_that_a_person_added_it(
    library: Library, run: Callable[..., tuple[int, str, str]]
) -> None:
    a, b = place(claim(library, "2015")), words(library, article(library), "The last day for it is 13 July")
    pipeline.add_contrast(library, CAMBRIDGESHIRE, "soc", KIND.DISPUTED, a, b, "Days?")
    library.close()
    asked = ("contrasts", "--library", library.path, "--force", "cambridgeshire", "--theme", "soc")
    (told,) = [each for each in json.loads(run(*asked, "--json")[1]) if each["rule"] == Rule.ENTERED]
    assert (told["decided"]["status"], told["decided"]["by"], told["decided"]["reason"]) == ("added", "person", "Days?")
    assert told["b"]["words"][0]["quote"] == "The last day for it is 13 July"
    assert "rule: entered by a person" in run(*asked)[1]


@pytest.mark.parametrize("kind", [KIND.DISPUTED, KIND.OPPOSITE_FINDINGS])
def test_it_stands_in_the_brief_and_says_who_added_it(library: Library, kind: ContrastKind) -> None:
    a, b = place(claim(library, "2015")), words(library, article(library), "The last day for it is 13 July")
    pipeline.add_contrast(library, CAMBRIDGESHIRE, "soc", kind, a, b, "The days are counted twice")
    (contrast,) = added(library)
    page = pipeline.compose_brief(library, Recipe((CAMBRIDGESHIRE,), ("soc",)))
    (pair,) = [each for each in page.pairs if each.key == contrast.key]
    assert pair.heading == f"{kind.value.capitalize()}, added by a reader: The days are counted twice"
    assert pair.right.quote is not None
    assert pair.right.quote.printed == "The last day for it is 13 July"


def test_in_the_brief_it_takes_the_place_of_the_same_pair_and_says_whether_grades_compare(library: Library) -> None:
    a, b = place(claim(library, "2015")), place(claim(library, "SOC 2023"))
    before = pipeline.compose_brief(library, Recipe((CAMBRIDGESHIRE,), ("soc",)))
    pipeline.add_contrast(library, CAMBRIDGESHIRE, "soc", KIND.CHANGED_OVER_TIME, a, b, "Ask the chief")
    page = pipeline.compose_brief(library, Recipe((CAMBRIDGESHIRE,), ("soc",)))
    assert before.pairs[0].heading == "Changed over time: not directly comparable"
    headings = [pair.heading for pair in page.pairs]
    assert headings[0] == "Changed over time, added by a reader: not directly comparable; Ask the chief"
    assert before.pairs[0].heading not in headings
