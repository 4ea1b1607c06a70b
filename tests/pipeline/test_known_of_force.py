"""What is kept of a force is what is found when nothing is kept, whatever a person or a file has changed meanwhile."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import paths, pipeline
from peelviewer.analysis.contrasts import find_contrasts
from peelviewer.analysis.observed import Seen, known_before
from peelviewer.analysis.passage_context import Told
from peelviewer.domain.claims import Span
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.corrections import Decision
from peelviewer.domain.facts import Facts
from peelviewer.domain.grades import Grade
from peelviewer.domain.recipes import Recipe
from peelviewer.pipeline import KnownOfForce
from peelviewer.pipeline.kept_observations import KeptObservations
from peelviewer.store import Library

FORCE = "Cambridgeshire Constabulary"
OTHER = "Norfolk Constabulary"
ARTICLE = """{force} inadequate at answering the public, inspectors say

14 March 2024

{force} was graded inadequate at responding to the public in 2023-25, the inspectorate said on Thursday.
"""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What other tests have kept does not count here."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def found_anew(library: Library, force: str) -> KnownOfForce:
    """What is found where nothing is kept."""
    for file in paths.cache().glob("*"):
        file.unlink()
    return pipeline.known_of(library, force)


def same(one: KnownOfForce, other: KnownOfForce) -> bool:
    return repr(shown(one)) == repr(shown(other)) and shown(one) == shown(other)


def shown(known: KnownOfForce) -> tuple[object, ...]:
    return (
        replace(known.evidence, passages=dict(known.evidence.passages)),
        known.contrasts,
        known.answers,
        known.latest,
    )


@pytest.fixture
def library(copy_sample: Callable[[Path], Library], tmp_path: Path) -> Iterator[Library]:
    """The sample, of which all is kept."""
    held = copy_sample(tmp_path / "sample.peel")
    pipeline.known_of(held, FORCE)
    yield held
    held.close()


def _article_on(force: str) -> Callable[[Library], object]:
    def add(library: Library) -> object:
        file = library.path.with_name("new.txt")
        file.write_text(ARTICLE.format(force=force), encoding="utf-8")
        return list(pipeline.import_files(library, [file]))

    return add


def _other_grade(library: Library) -> object:
    known = next(each for each in library.statements(force=FORCE) if each.grade is Grade.GOOD)
    assert known.document
    was = pipeline.claim_of(library, known)
    return pipeline.put_right(library, known.document.id, was, replace(was, grade=Grade.INADEQUATE))


def _other_facts(library: Library) -> object:
    number = library.statements(force=FORCE)[0].document.id  # type: ignore[union-attr]
    facts = Facts.of(library.document(number))
    return pipeline.put_facts_right(library, number, replace(facts, publisher="Made-up Gazette"))


def _dismissed(library: Library) -> object:
    return pipeline.decide(library, pipeline.contrasts(library, FORCE)[0].key, Decision.DISMISSED, "dull")


def _added_by_a_reader(library: Library) -> object:
    one, *_, other = (each for each in library.statements(force=FORCE) if each.document)
    places = [(each.document.id, each.span or Span(0, 0, 1)) for each in (one, other) if each.document]
    return pipeline.add_contrast(library, FORCE, one.theme, ContrastKind.CHANGED_OVER_TIME, *places)


@pytest.mark.parametrize(
    "change",
    [
        _article_on(FORCE),
        _article_on(OTHER),
        _other_grade,
        _other_facts,
        _dismissed,
        _added_by_a_reader,
        lambda library: library.remove(library.statements(force=FORCE)[0].document.id),
        lambda library: library._connection.execute("UPDATE tallies SET count = count + 1"),
        lambda library: library._connection.execute("UPDATE passages SET text = text || ' Again.' WHERE n = 3"),
    ],
    ids=["article", "another force", "grade", "facts", "dismissed", "added", "removed", "tallies", "passages"],
)
def test_after_any_change_it_is_as_if_found_anew(library: Library, change: Callable[[Library], object]) -> None:
    change(library)
    kept = pipeline.known_of(library, FORCE)
    assert same(kept, pipeline.known_of(library, FORCE))
    assert same(kept, found_anew(library, FORCE))


def test_what_concerns_another_force_alone_is_not_found_again(library: Library) -> None:
    before = pipeline.known_of(library, FORCE)
    _article_on("Dorset Police")(library)
    kept = {each: len(each.read_bytes()) for each in paths.cache().iterdir() if b"Cambridgeshire" in each.read_bytes()}
    assert kept
    assert same(pipeline.known_of(library, FORCE), before)
    assert {each: len(each.read_bytes()) for each in kept} == kept  # its state alone is another


def test_a_brief_of_what_is_kept_is_the_same(library: Library) -> None:
    recipe = Recipe((FORCE,))
    kept = pipeline.compose_brief(library, recipe)
    found_anew(library, FORCE)
    library.cache.get("nothing", lambda: None)
    other = Library.open(library.path)
    assert pipeline.compose_brief(other, recipe) == kept
    other.close()


def test_after_a_change_only_what_is_new_is_read(library: Library) -> None:
    _article_on(FORCE)(library)
    new = max(each.id for each in library.documents())
    observations = KeptObservations(library, FORCE)
    asked: dict[int, Seen] = {}

    class Watched:
        def of(self, told: Told) -> Seen:
            seen = observations.of(told)
            asked.setdefault(told.document.id, dict(seen))
            return seen

    with known_before(Watched()):
        assert find_contrasts(pipeline.evidence(library, FORCE))
    assert [number for number, known in asked.items() if not known] == [new]
