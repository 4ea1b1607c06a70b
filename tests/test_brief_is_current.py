"""A brief is made of what the library holds now, whatever was changed in it since the last one, and by whom."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import pipeline
from peelviewer.domain.claims import Claim
from peelviewer.domain.corrections import Decision
from peelviewer.domain.grades import Grade
from peelviewer.domain.recipes import Recipe
from peelviewer.store import Library

CAMBRIDGESHIRE = "Cambridgeshire Constabulary"
RECIPE = Recipe((CAMBRIDGESHIRE,), ("soc",))


def put_right(library: Library) -> None:
    document, was = told_in_2015(library)
    pipeline.put_right(library, document, was, replace(was, grade=Grade.OUTSTANDING))


def reject(library: Library) -> None:
    pipeline.put_right(library, *told_in_2015(library), None)


def told_in_2015(library: Library) -> tuple[int, Claim]:
    best = pipeline.grades(library, CAMBRIDGESHIRE).cells["soc", "2015"].best
    assert best is not None
    assert best.document is not None
    return best.document.id, pipeline.claim_of(library, best)


def dismiss(library: Library) -> None:
    strongest = pipeline.contrasts(library, CAMBRIDGESHIRE, "soc")[0]
    pipeline.decide(library, strongest.key, Decision.DISMISSED, "It says little.")


def pick(library: Library) -> None:
    document, claim = told_in_2015(library)
    pipeline.pick(library, CAMBRIDGESHIRE, "soc", "good", place=(document, claim.span))


def remove(library: Library) -> None:
    library.remove(told_in_2015(library)[0])


def add(library: Library) -> None:
    article = library.path.with_name("article.txt")
    article.write_text("Cambridgeshire Constabulary was rated inadequate at tackling serious and organised crime.")
    (outcome,) = pipeline.import_files(library, [article])
    assert outcome.status is pipeline.Outcome.ADDED


def in_another_window(library: Library) -> None:
    other = Library.open(library.path)
    dismiss(other)
    other.close()


@pytest.mark.parametrize("change", [put_right, reject, dismiss, pick, remove, add, in_another_window])
def test_a_brief_tells_of_every_change(
    copy_sample: Callable[[Path], Library], tmp_path: Path, change: Callable[[Library], None]
) -> None:
    library = copy_sample(tmp_path / "sample.peel")
    before = pipeline.compose_brief(library, RECIPE)
    assert pipeline.compose_brief(library, RECIPE) == before
    change(library)
    now = pipeline.compose_brief(library, RECIPE)
    assert now != before
    opened_anew = Library.open(library.path)
    assert pipeline.compose_brief(opened_anew, RECIPE) == now
    opened_anew.close()
    library.close()
