"""What the panes show at a place is derived once: they cannot part ways."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import pipeline
from peelviewer.domain.document import DocumentKind
from peelviewer.gui.look.colour_scheme import theme_named
from peelviewer.gui.state.force_snapshot import ForceFacts, force_facts
from peelviewer.gui.state.navigation import Locator
from peelviewer.gui.state.view_state import matter_at
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HERE = Locator("Cambridgeshire Constabulary", "soc")


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    held = pipeline.open_library(library_file)
    yield held
    held.close()


@pytest.fixture
def facts(library: Library) -> ForceFacts:
    return force_facts(library, HERE.force)


def test_the_first_contrast_is_lit_until_one_is_chosen(facts: ForceFacts) -> None:
    matter = matter_at(facts, HERE)
    assert matter.lit == matter.contrasts[0]
    assert matter.step == 1
    second = matter.neighbour(1)
    assert second == matter.contrasts[1]
    assert matter.neighbour(-1) == matter.contrasts[-1]
    assert matter_at(facts, replace(HERE, contrast=second.key)).lit == second


def test_both_sides_of_a_contrast_are_lit_in_their_panes(facts: ForceFacts, library: Library) -> None:
    matter = matter_at(facts, HERE)
    for entry in (matter.report, matter.article):
        assert entry is not None
        assert matter.marks(entry, library.document(entry.id), theme_named("light"))


def test_a_place_asked_for_is_the_only_one_lit(facts: ForceFacts, library: Library) -> None:
    report = facts.reports[0]
    matter = matter_at(facts, replace(HERE, document=report.id, passage=3))
    assert matter.report == report
    assert [mark.span.passage for mark in matter.marks(report, library.document(report.id), theme_named("dark"))] == [3]


def test_a_document_of_another_force_is_a_stranger(facts: ForceFacts) -> None:
    assert matter_at(facts, replace(HERE, document=9999)).stranger == 9999
    assert matter_at(facts, HERE).stranger is None


def test_a_theme_without_contrast_lights_none(facts: ForceFacts) -> None:
    bare = replace(facts, contrasts=())
    matter = matter_at(bare, HERE)
    assert (matter.lit, matter.step, matter.neighbour(1)) == (None, 0, None)
    assert matter.report is not None


def test_choosing_an_article_keeps_the_report_and_back_undoes_it(window: MainWindow, facts: ForceFacts) -> None:
    before = window.navigator.here
    window.news.article_requested.emit(
        [entry.id for entry in facts.news_on("soc") if entry.kind is DocumentKind.NEWS][-1]
    )
    here = window.navigator.here
    assert here.article is not None
    assert (here.force, here.theme, here.report) == (before.force, before.theme, before.report)
    window.navigator.back()
    assert window.navigator.here == before


def test_the_desk_begins_at_a_theme_that_documents_speak_of(library: Library) -> None:
    facts = force_facts(library, "Norfolk Constabulary")
    told = {statement.theme for statement in facts.statements}
    assert {contrast.theme for contrast in facts.contrasts} - told  # of some only the grade book knows
    assert facts.first_theme() in told
