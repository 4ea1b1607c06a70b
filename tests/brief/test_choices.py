"""What a reader chooses for a brief: on the page it is so, in the library it stays so, and verify still accepts it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from read_back import check_page

from peelviewer import pipeline
from peelviewer.brief import to_pdf
from peelviewer.brief.cutting import NotACutError
from peelviewer.brief.page import PartStanding
from peelviewer.domain.claims import Span
from peelviewer.domain.recipes import Recipe
from peelviewer.store import Library

FORCE = "Cambridgeshire Constabulary"
SOC = Recipe((FORCE,), ("soc",))


@pytest.fixture
def library(copy_sample: Callable[[Path], Library], tmp_path: Path) -> Library:
    return copy_sample(tmp_path / "sample.peel")


def standings(library: Library, recipe: Recipe) -> dict[str, PartStanding]:
    return {part.key: part.standing for part in pipeline.compose_brief(library, recipe).parts}


def test_what_is_pinned_is_printed_and_something_else_gives_way(library: Library) -> None:
    usual = standings(library, SOC)
    without_room = next(key for key, standing in usual.items() if standing is PartStanding.NO_ROOM)
    chosen = standings(library, Recipe((FORCE,), ("soc",), pinned=(without_room,)))
    assert chosen[without_room] is PartStanding.PRINTED
    assert PartStanding.NO_ROOM in chosen.values()


def test_what_is_dropped_is_not_printed_and_the_page_says_so(library: Library) -> None:
    page = pipeline.compose_brief(library, Recipe((FORCE,), ("soc",), dropped=("dates",)))
    text = check_page(to_pdf(page)).text
    assert page.dropped == ("“Dates”",)
    assert "13 July 2023" not in text
    assert "Left out by choice" in text


def test_parts_stand_in_the_order_that_is_wished(library: Library) -> None:
    first, second = pipeline.compose_brief(library, SOC).pairs[:2]
    page = pipeline.compose_brief(library, Recipe((FORCE,), ("soc",), order=(second.key, first.key)))
    assert [pair.key for pair in page.pairs[:2]] == [second.key, first.key]


def test_title_and_note_are_the_readers_own(library: Library) -> None:
    recipe = Recipe((FORCE,), ("soc",), title="For the meeting of 3 May", note="Ask #1: *who* speaks for the region?")
    text = check_page(to_pdf(pipeline.compose_brief(library, recipe))).text
    assert "For the meeting of 3 May" in text
    assert "Ask #1: *who* speaks for the region?" in text


def test_the_headline_may_be_the_readers_own_and_the_page_says_so(library: Library) -> None:
    computed = pipeline.compose_brief(library, SOC)
    own = pipeline.compose_brief(library, replace(SOC, headline="From *good* to #inadequate:\x00 why?"))
    text = " ".join(check_page(to_pdf(own)).text.split())
    assert "From *good* to #inadequate:□ why?" in text
    assert "headline by the reader" in text
    assert "headline by the reader" not in check_page(to_pdf(computed)).text


def test_audiences_choose_otherwise_by_their_weights(library: Library) -> None:
    of_panel = [part.key for part in pipeline.compose_brief(library, Recipe((FORCE,), ("soc",), "panel")).parts]
    of_newsroom = [part.key for part in pipeline.compose_brief(library, Recipe((FORCE,), ("soc",), "newsroom")).parts]
    assert of_panel.index("unknown") < of_panel.index("reported")
    assert of_newsroom.index("reported") < of_newsroom.index("unknown")


def test_several_forces_and_themes_are_one_page(library: Library) -> None:
    page = pipeline.compose_brief(library, Recipe((FORCE, "Norfolk Constabulary"), ("soc", "effectiveness")))
    text = " ".join(check_page(to_pdf(page)).text.split())
    assert "Norfolk was graded requires improvement in 2023." in text
    assert {line.force for line in page.lines} == {FORCE, "Norfolk Constabulary"}


def test_a_quotation_is_shortened_and_verify_calls_it_trimmed(library: Library, tmp_path: Path) -> None:
    quote = pipeline.compose_brief(library, SOC).quotes[0]
    first, *_, last = quote.exact.split()
    recipe = pipeline.shortened(SOC, quote, f"{first} … {last}")
    out = tmp_path / "brief.pdf"
    page = pipeline.export_brief(library, recipe, out)
    assert page.quotes[0].printed == f"{first} … {last}"
    report = pipeline.verify_brief(library, out)
    assert report.sound
    assert f"trimmed: “{first} … {last}”" in report.lines[0]


@pytest.mark.parametrize("words", ["", "…", "words of mine", "{last} … {first}", "{first} never"])
def test_a_quotation_that_is_changed_is_refused(library: Library, words: str) -> None:
    quote = pipeline.compose_brief(library, SOC).quotes[0]
    first, *_, last = quote.exact.rstrip(".").split()
    with pytest.raises(NotACutError):
        pipeline.shortened(SOC, quote, words.format(first=first, last=last))


def test_a_recipe_is_kept_and_opened_again(library: Library, run: Callable[..., tuple[int, str, str]]) -> None:
    recipe = Recipe(
        (FORCE,), ("soc",), "panel", "Title", "Note", ("a",), ("dates",), ("b",), (("key", "words"),), "A headline"
    )
    library.recipes.save("For the panel", Recipe((FORCE,)))
    library.recipes.save("For the panel", recipe)
    path = library.path
    library.close()
    opened = Library.open(path)
    (saved,) = opened.recipes.saved()
    assert (saved.name, saved.recipe) == ("For the panel", recipe)
    opened.close()
    out = path.parent / "brief.md"
    code, _, _ = run("brief", "--recipe", "for the panel", "--library", path, "-o", out)
    assert code == 1
    code, _, _ = run("brief", "--recipe", "For the panel", "--library", path, "-o", out)
    assert code == 0
    assert out.read_text(encoding="utf-8").startswith("# Title")


def test_the_briefs_last_written_are_remembered_once_each(library: Library, tmp_path: Path) -> None:
    other = Recipe((FORCE,), ("effectiveness",))
    for recipe in (SOC, other, SOC):
        pipeline.export_brief(library, recipe, tmp_path / "brief.md")
    assert [each.recipe for each in library.recipes.recent()] == [SOC, other]


def test_every_force_gets_its_brief(library: Library, tmp_path: Path, run: Callable[..., tuple[int, str, str]]) -> None:
    folder = tmp_path / "briefs"
    code, printed, _ = run("brief", "--all-forces", "--theme", "SOC", "--library", library.path, "-o", folder)
    assert code == 0
    assert len(list(folder.glob("*.pdf"))) == len(printed.splitlines()) == 43
    assert FORCE in check_page((folder / "cambridgeshire.pdf").read_bytes()).text


def test_what_is_in_the_tray_goes_on_the_page_first(library: Library, tmp_path: Path) -> None:
    usual = pipeline.compose_brief(library, SOC)
    without_room = next(
        part.key for part in usual.parts if part.noun == "contrast" and part.standing is PartStanding.NO_ROOM
    )
    pipeline.pick(library, FORCE, "soc", "A contrast", contrast=without_room)
    entry = library.documents()[0]
    passage = next(each for each in library.document(entry.id).passages if len(each.text) > 60)
    pipeline.pick(library, FORCE, "soc", "Words", place=(entry.id, Span(passage.n, 0, 40)))
    out = tmp_path / "brief.pdf"
    page = pipeline.export_brief(library, SOC, out)
    assert without_room in {pair.key for pair in page.pairs}
    (picked,) = (section for section in page.sections if section.key == "picked")
    words = picked.quotes[0].exact  # the word at the end is whole
    assert words == passage.text[: len(words)]
    assert len(words) >= 40
    assert not passage.text[len(words)].isalnum()
    check_page(out.read_bytes())
    assert pipeline.verify_brief(library, out).sound
    other = pipeline.compose_brief(library, Recipe((FORCE,), ("effectiveness",)))
    assert "picked" not in {part.key for part in other.parts}
