"""A page in the place of a document waits for the reader's word, unless a claim stands in it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from peelviewer import pipeline
from peelviewer.cli import peelviewer
from peelviewer.pipeline import Outcome
from peelviewer.store import Library

WALL = "<h1>{}</h1><p>To continue reading, subscribe today.</p><p>Already a subscriber? Log in</p>"
CLAIM = "<p>Kent Police has been graded inadequate at managing offenders, inspectors have said.</p>"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    page = tmp_path / "page.html"
    page.write_text(f"<html><body>{WALL.format('Kent Police told to do better')}</body></html>", encoding="utf-8")
    return page


def test_a_page_without_a_document_is_set_aside_and_added_all_the_same(page: Path) -> None:
    library = Library.create(page.with_name("library.peel"))
    (aside,) = pipeline.import_files(library, [page])
    assert (aside.status, aside.document_id) == (Outcome.SET_ASIDE, None)
    assert aside.reason == "it looks like the beginning of an article behind a paywall"
    assert library.documents() == ()
    (added,) = pipeline.import_files(library, [page], anyway=True)
    assert added.status is Outcome.ADDED
    library.close()


def test_what_claims_something_is_kept_with_a_warning(page: Path) -> None:
    page.write_text(page.read_text("utf-8").replace("</h1>", f"</h1>{CLAIM}"), encoding="utf-8")
    library = Library.create(page.with_name("library.peel"))
    (added,) = pipeline.import_files(library, [page])
    assert added.status is Outcome.ADDED
    assert added.document is not None
    assert "This looks like the beginning of an article behind a paywall." in added.document.warnings
    library.close()


def test_a_terminal_says_how_to_add_it(page: Path) -> None:
    library = str(page.with_name("library.peel"))
    said = CliRunner().invoke(peelviewer, ["import", str(page), "--library", library])
    assert said.exit_code == 1
    assert "set aside: it looks like the beginning of an article behind a paywall (--anyway adds it)" in said.output
    assert CliRunner().invoke(peelviewer, ["import", str(page), "--anyway", "--library", library]).exit_code == 0
