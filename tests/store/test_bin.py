"""What a person removes stays in the bin for 30 days, and comes back from it as it was."""

import datetime
from pathlib import Path

import pytest
from made_library import KENT, made_document, made_findings, made_library, made_source

from peelviewer import pipeline
from peelviewer.domain.claims import Span
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.recipes import Recipe
from peelviewer.domain.safekeeping import Binned, BinnedKind
from peelviewer.store import Library
from peelviewer.store.bin import DAYS
from peelviewer.store.errors import NotInBinError

_PLACE = (1, Span(1, 0, 4))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return made_library(tmp_path / "made.peel")


def reopened(library: Library) -> Library:
    library.close()
    return Library.open(library.path)


def only(library: Library) -> Binned:
    (binned,) = pipeline.bin_of(library)
    return binned


def test_a_document_comes_back_after_a_restart_with_its_file(library: Library) -> None:
    pipeline.add_note(library, "A note.", place=_PLACE)
    before = (library.document(1), library.findings(1), library.source(1), pipeline.notes_in(library, 1))
    pipeline.take_out(library, 1)
    library = reopened(library)
    assert library.documents() == ()
    binned = only(library)
    assert (binned.kind, binned.title) == (BinnedKind.DOCUMENT, "Inspectors praise the force")
    assert binned.until - binned.removed.date() == datetime.timedelta(days=30)
    pipeline.restore(library, binned.id)
    assert (library.document(1), library.findings(1), library.source(1), pipeline.notes_in(library, 1)) == before
    assert pipeline.bin_of(library) == ()
    assert library.check() == ()
    assert library.search("preventing").hits


def test_notes_contrasts_corrections_recipes_and_picks_come_back(library: Library) -> None:
    library.add(made_source("two"), made_document(), made_findings())
    claim = library.findings(1).claims[0]
    note = pipeline.add_note(library, "A note.", place=_PLACE)
    contrast = pipeline.add_contrast(library, KENT, "", next(iter(ContrastKind)), _PLACE, (2, Span(1, 0, 4)), "why")
    correction = pipeline.put_right(library, 1, claim, None)
    pick = pipeline.pick(library, KENT, "", "words", place=_PLACE)
    library.recipes.save("mine", Recipe((KENT,)))

    def everything() -> object:
        return (
            library.notes.beside_file(made_source("one").sha256),
            library.added.all(),
            library.corrections.all(),
            library.findings(1),
            library.picks.all(),
            library.recipes.saved(),
        )

    before = everything()
    pipeline.remove_note(library, note)
    pipeline.remove_contrast(library, contrast)
    pipeline.take_back(library, correction)
    pipeline.unpick(library, pick)
    library.recipes.remove("mine")
    assert everything() == ((), (), (), made_findings(), (), ())
    library = reopened(library)
    binned = pipeline.bin_of(library)
    assert [each.kind.value for each in binned] == ["recipe", "picked evidence", "correction", "contrast", "note"]
    restored = [pipeline.restore(library, each.id) for each in binned]
    assert everything() == before
    assert pipeline.bin_of(library) == ()
    # What was restored is removed again, and comes back once more.
    entries = [pipeline.remove_again(library, each) for each in restored]
    assert everything() == ((), (), (), made_findings(), (), ())
    for entry in entries:
        pipeline.restore(library, entry)
    assert everything() == before
    assert pipeline.bin_of(library) == ()
    with pytest.raises(NotInBinError):
        pipeline.restore(library, binned[0].id)


def test_a_recipe_that_another_replaced_comes_back_under_another_name(library: Library) -> None:
    library.recipes.save("mine", Recipe((KENT,)))
    library.recipes.save("mine", Recipe((KENT,)))
    assert pipeline.bin_of(library) == ()
    library.recipes.save("mine", Recipe((KENT,), title="Another"))
    pipeline.restore(library, only(library).id)
    assert [(each.name, each.recipe.title) for each in library.recipes.saved()] == [
        ("mine", "Another"),
        ("mine (2)", ""),
    ]


def test_undoing_takes_it_out_of_the_bin(library: Library) -> None:
    taken = pipeline.take_out(library, 1)
    pipeline.put_back(library, taken)
    note = pipeline.add_note(library, "A note.", place=_PLACE)
    pipeline.put_back_note(library, pipeline.remove_note(library, note))
    assert pipeline.bin_of(library) == ()
    assert len(library.notes.beside_file(made_source("one").sha256)) == 1


def test_the_bin_is_emptied_of_what_is_older(library: Library) -> None:
    pipeline.take_out(library, 1)
    long_ago = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=DAYS + 2)
    with library._writing() as connection:
        connection.execute("UPDATE bin SET removed = ?", [long_ago.isoformat(timespec="seconds")])
    assert pipeline.bin_of(library) == ()
    assert library._all("SELECT count(*) FROM files")[0][0] == 1
    pipeline.remove_note(library, pipeline.add_note(library, "A note.", contrast="key"))
    assert only(library).kind is BinnedKind.NOTE
    assert library._all("SELECT count(*) FROM files")[0][0] == 0
