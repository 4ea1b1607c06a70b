"""Pages that were written are known again without gathering all that there is on their forces; nothing else is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from peelviewer import brief, pipeline
from peelviewer.brief import Brief
from peelviewer.brief.material import BriefMaterial
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.corrections import Decision
from peelviewer.domain.recipes import Recipe
from peelviewer.pipeline.printed_pages import Printable
from peelviewer.store import Library

SOC = Recipe(("Cambridgeshire Constabulary",), ("soc",))


class GatheredError(Exception):
    """All that there is was asked for."""


def gathered() -> BriefMaterial:
    raise GatheredError


@pytest.fixture
def library(copy_sample: Callable[[Path], Library], tmp_path: Path) -> Library:
    return copy_sample(tmp_path / "printed.peel")


@pytest.fixture
def page(library: Library, tmp_path: Path) -> Brief:
    return pipeline.export_brief(library, SOC, tmp_path / "page.pdf")


def known(library: Library, page: Brief) -> bool:
    printable = Printable(library, SOC, page.made_on, gathered)
    return all(piece in printable for piece in brief.pieces_of(page))


def test_a_page_that_was_written_is_known_again(library: Library, page: Brief) -> None:
    assert known(library, page)
    library.close()


def test_what_it_did_not_print_is_looked_for_in_all_there_is(library: Library, page: Brief) -> None:
    with pytest.raises(GatheredError):
        assert "Itisagoodforce." not in Printable(library, SOC, page.made_on, gathered)
    library.close()


def dismiss(library: Library) -> None:
    contrast = pipeline.contrasts(library, SOC.forces[0], "soc")[0]
    pipeline.decide(library, contrast.key, Decision.DISMISSED)


def pick(library: Library) -> None:
    contrast = pipeline.contrasts(library, SOC.forces[0], "soc")[0]
    pipeline.pick(library, SOC.forces[0], "soc", "the contrast", contrast=contrast.key)


def correct(library: Library) -> None:
    entry = library.documents()[0]
    pipeline.put_right(library, entry.id, library.claims(entry.id)[0], None)


def reject_finding(library: Library) -> None:
    raised = next(each.raised for each in pipeline.findings(library, SOC.forces[0]))
    pipeline.put_finding_right(library, raised.document.id, raised.finding, None)


@pytest.mark.parametrize("change", [dismiss, pick, correct, reject_finding])
def test_after_a_change_of_what_it_is_made_of_it_is_composed_again(
    library: Library, page: Brief, change: Callable[[Library], None]
) -> None:
    change(library)
    with pytest.raises(GatheredError):
        known(library, page)
    library.close()


def test_a_copy_of_the_library_is_not_believed(library: Library, page: Brief, tmp_path: Path) -> None:
    (tmp_path / "copy.peel").write_bytes(library.path.read_bytes())
    copy = pipeline.open_library(tmp_path / "copy.peel")
    with pytest.raises(GatheredError):
        known(copy, page)
    copy.close()
    library.close()


def test_a_contrast_that_was_dismissed_since_is_told(library: Library, page: Brief, tmp_path: Path) -> None:
    assert pipeline.verify_brief(library, tmp_path / "page.pdf").sound
    printed = {pair.key for pair in page.pairs}
    for contrast in pipeline.contrasts(library, SOC.forces[0]):
        if contrast.key in printed and contrast.kind is ContrastKind.CHANGED_OVER_TIME:
            pipeline.decide(library, contrast.key, Decision.DISMISSED)
    report = pipeline.verify_brief(library, tmp_path / "page.pdf")
    assert [each.why for each in report.page if each.fidelity == "changed"]
    library.close()
