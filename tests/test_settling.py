"""Grade words that no rule is certain of: listed, settled by a person, kept through a new reading, and taken back."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import pipeline
from peelviewer.domain.claims import Certainty, Claim, Findings, Mention, Reading, Span, Speaker
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.rules import Rule
from peelviewer.domain.unsettled import UnsettledWords
from peelviewer.store import Library

NORFOLK = "Norfolk Constabulary"
ARTICLE = """Norfolk Constabulary inadequate at answering the public, inspectors say

14 March 2024

Norfolk Constabulary was graded inadequate at responding to the public, the inspectorate said on Thursday. The chief
constable said that new staff had begun work in the control room.

Last time the force was rated good for this work. In 2023-25 the force was rated good at investigating crime. In
2023-25 the force was rated outstanding at investigating crime.
"""
ODD = "The panel heard adequate, adequate again, and adequate a third time, of Norfolk Constabulary."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library with one article of which the grade book says otherwise, and grade words that were not understood."""
    file = tmp_path / "norfolk.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    held = Library.create(tmp_path / "settling.peel")
    pipeline.import_files(held, [file])
    read = pipeline.read_file(file)
    odd = replace(read.document, passages=(*read.document.passages[:1], replace(read.document.passages[1], text=ODD)))
    held.add(replace(read.source, sha256="0" * 64, name="odd.txt"), odd, not_understood())
    yield held
    held.close()


def not_understood() -> Findings:
    places = [at for at in range(len(ODD)) if ODD.startswith("adequate", at)]
    return Findings(
        mentions=tuple(
            Mention(Span(1, at, at + 8), Grade.ADEQUATE, Reading.NOT_UNDERSTOOD, "nothing says what is adequate")
            for at in places
        )
    )


def likely(library: Library) -> UnsettledWords:
    return next(words for words in pipeline.words_to_settle(library, 1) if words.statement)


def keys(library: Library) -> list[str]:
    return [words.key for words in pipeline.words_to_settle(library, 2)]


def certain_claims(library: Library, document: int = 1) -> set[tuple[str, str, str]]:
    claims = library.findings(document).claims
    return {(claim.theme, claim.grade, claim.rule) for claim in claims if claim.certainty is Certainty.CERTAIN}


def test_a_document_says_how_many_grade_words_are_to_settle(library: Library) -> None:
    words = pipeline.words_to_settle(library, 1)
    assert words
    assert all(each.statement and each.reason for each in words)
    assert [entry.unsettled for entry in library.documents()] == [len(words), 3]
    assert len(pipeline.words_to_settle(library)) == len(words) + 3
    assert len(pipeline.words_to_settle(library, force=NORFOLK)) >= len(words)
    assert pipeline.words_to_settle(library, force="Kent Police") == ()
    assert len({each.key for each in pipeline.words_to_settle(library)}) == len(words) + 3


def test_what_is_accepted_counts_as_certain_and_survives_a_new_reading(library: Library, tmp_path: Path) -> None:
    words = likely(library)
    assert words.statement is not None
    said = (words.statement.theme, words.statement.grade, Rule.CONFIRMED)
    before = library.entry(1).unsettled
    number = pipeline.accept(library, words)
    assert said in certain_claims(library)
    assert library.entry(1).unsettled == before - 1
    table = pipeline.grades(library, NORFOLK)
    found = [each for cell in table.cells.values() for each in (cell.best, *cell.others) if each]
    assert any(each.rule == Rule.CONFIRMED and each.is_certain for each in found)
    pipeline.import_files(library, [tmp_path / "norfolk.txt"], again=True)
    assert said in certain_claims(library)
    assert library.entry(1).unsettled == before - 1
    pipeline.take_back(library, number)
    assert said not in certain_claims(library)
    assert likely(library) == words


def test_what_is_accepted_makes_contrasts(library: Library) -> None:
    """The article gives two grades of investigating crime, and the grade book a third."""
    before = {contrast.key for contrast in pipeline.contrasts(library, NORFOLK)}
    numbers = [pipeline.accept(library, words) for words in pipeline.words_to_settle(library, 1)]
    assert {contrast.key for contrast in pipeline.contrasts(library, NORFOLK)} - before
    for number in numbers:
        pipeline.take_back(library, number)
    assert {contrast.key for contrast in pipeline.contrasts(library, NORFOLK)} == before


def test_a_likely_claim_that_is_no_grade_is_gone_for_good(library: Library, tmp_path: Path) -> None:
    words = likely(library)
    number = pipeline.no_grade(library, words)
    assert words.key not in {each.key for each in pipeline.words_to_settle(library)}
    pipeline.import_files(library, [tmp_path / "norfolk.txt"], again=True)
    assert words.key not in {each.key for each in pipeline.words_to_settle(library)}
    pipeline.take_back(library, number)
    assert likely(library) == words


def test_words_that_were_not_understood_are_said_to_be_no_grade_one_by_one(library: Library) -> None:
    first, second, third = pipeline.words_to_settle(library, 2)
    number = pipeline.no_grade(library, second)
    assert keys(library) == [first.key, third.key]
    library.add(library.source(2), library.document(2), not_understood(), again=True)
    assert keys(library) == [first.key, third.key]
    pipeline.take_back(library, number)
    assert keys(library) == [first.key, second.key, third.key]
    (binned,) = pipeline.bin_of(library)
    assert binned.title == "no grade: adequate"
    pipeline.restore(library, binned.id)
    assert keys(library) == [first.key, third.key]
    with pytest.raises(pipeline.NothingToAcceptError):
        pipeline.accept(library, first)


def test_words_that_were_not_understood_are_put_right(library: Library) -> None:
    first, *others = pipeline.words_to_settle(library, 2)
    claim = Claim(
        NORFOLK,
        "soc",
        Grade.ADEQUATE,
        None,
        False,
        Speaker.OTHER,
        Standing.REPORTED,
        first.quote,
        first.span,
        Rule.ENTERED,
    )
    pipeline.put_right(library, 2, None, claim)
    assert keys(library) == [each.key for each in others]
    assert ("soc", Grade.ADEQUATE, Rule.ENTERED) in certain_claims(library, 2)


def test_a_document_taken_out_comes_back_settled(library: Library) -> None:
    pipeline.no_grade(library, pipeline.words_to_settle(library, 2)[0])
    pipeline.put_back(library, pipeline.take_out(library, 2))
    assert library.entry(2).unsettled == 2


def test_the_command_lists_accepts_rejects_and_takes_back(
    library: Library, run: Callable[..., tuple[int, str, str]]
) -> None:
    path, key = library.path, likely(library).key
    code, printed, _ = run("settle", "--library", path)
    assert code == 0
    assert f"{key}  likely: {NORFOLK}" in printed
    assert printed.count("not understood") == 3
    told = json.loads(run("settle", "--library", path, "--force", "norfolk", "--json")[1])
    assert {each["key"] for each in told} >= {key}
    odd = pipeline.words_to_settle(library, 2)[0].key
    code, printed, _ = run("settle", "--library", path, "--accept", key, "--no-grade", odd)
    assert (code, printed.splitlines()) == (
        0,
        [f"{key}: accepted (--take-back 1 undoes it).", f"{odd}: no grade (--take-back 2 undoes it)."],
    )
    assert run("settle", "--library", path, "--accept", key)[2].startswith("peelviewer: No grade words to settle have")
    assert run("settle", "--library", path, "--take-back", 1)[1] == "1: taken back.\n"
    assert likely(library).key == key
