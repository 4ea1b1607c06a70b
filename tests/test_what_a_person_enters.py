"""What a person puts right, rejects, adds, decides and notes, through the pipeline and on the sample library."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import pipeline
from peelviewer.domain.claims import Span
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.corrections import Decision
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.recipes import Recipe
from peelviewer.domain.rules import Rule
from peelviewer.store import Library

CAMBRIDGESHIRE = "Cambridgeshire Constabulary"


@pytest.fixture
def library(copy_sample: Callable[[Path], Library], tmp_path: Path) -> Library:
    return copy_sample(tmp_path / "sample.peel")


def test_a_grade_put_right_changes_the_table_and_the_contrasts(library: Library) -> None:
    before = pipeline.contrasts(library, CAMBRIDGESHIRE, "soc")
    cell = pipeline.grades(library, CAMBRIDGESHIRE).cells["soc", "2015"]
    assert cell.best is not None
    assert cell.best.document is not None
    was = pipeline.claim_of(library, cell.best)
    number = pipeline.put_right(library, cell.best.document.id, was, replace(was, grade=Grade.OUTSTANDING))
    best = pipeline.grades(library, CAMBRIDGESHIRE).cells["soc", "2015"].best
    assert best is not None
    assert (best.grade, best.standing, best.rule) == (Grade.OUTSTANDING, Standing.GRADED, Rule.ENTERED)
    assert pipeline.contrasts(library, CAMBRIDGESHIRE, "soc") != before
    with pytest.raises(pipeline.GoneError):
        pipeline.claim_of(library, cell.best)
    pipeline.take_back(library, number)
    assert pipeline.contrasts(library, CAMBRIDGESHIRE, "soc") == before


def test_what_was_put_right_outlives_a_new_reading_and_is_told_apart(library: Library, tmp_path: Path) -> None:
    best = pipeline.grades(library, CAMBRIDGESHIRE).cells["soc", "2015"].best
    assert best is not None
    assert best.document is not None
    was = pipeline.claim_of(library, best)
    pipeline.put_right(library, best.document.id, was, replace(was, cycle="2016"))
    file = tmp_path / best.document.file_name
    file.write_bytes(library.source(best.document.id).content)
    (outcome,) = pipeline.import_files(library, [file], again=True)
    assert outcome.status is pipeline.Outcome.READ_AGAIN
    entered = [claim for claim in library.findings(best.document.id).claims if claim.rule == Rule.ENTERED]
    assert [claim.cycle for claim in entered] == ["2016"]
    assert was not in library.findings(best.document.id).claims


def test_a_dismissed_contrast_comes_last_is_told_as_such_and_stays_out_of_the_brief(
    library: Library, run: Callable[..., tuple[int, str, str]]
) -> None:
    first, *_ = pipeline.contrasts(library, CAMBRIDGESHIRE, "soc")
    assert first.kind is ContrastKind.CHANGED_OVER_TIME
    with_it = pipeline.compose_brief(library, Recipe((CAMBRIDGESHIRE,), ("soc",)))
    pipeline.decide(library, first.key, Decision.DISMISSED, "two questions")
    last = pipeline.contrasts(library, CAMBRIDGESHIRE, "soc")[-1]
    assert (last.key, last.is_dismissed) == (first.key, True)
    library.close()
    _, printed, _ = run("contrasts", "--library", library.path, "--force", "cambridgeshire", "--theme", "soc", "--json")
    told = json.loads(printed)[-1]["decided"]
    assert (told["status"], told["by"], told["reason"]) == ("dismissed", "person", "two questions")
    held = Library.open(library.path)
    page = pipeline.compose_brief(held, Recipe((CAMBRIDGESHIRE,), ("soc",)))
    assert [pair.heading for pair in with_it.pairs][:1] == ["Changed over time: not directly comparable"]
    assert not [pair for pair in page.pairs if pair.heading.startswith("Changed over time")]
    pipeline.decide(held, first.key, None)
    assert pipeline.contrasts(held, CAMBRIDGESHIRE, "soc")[0] == first
    held.close()


def test_a_note_stands_at_its_words(library: Library) -> None:
    pipeline.add_note(library, "Ask for the plan.", place=(1, Span(3, 0, 9)))
    ((note, span),) = pipeline.notes_in(library, 1)
    assert (note.text, span) == ("Ask for the plan.", Span(3, 0, 9))
