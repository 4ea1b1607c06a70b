"""What the panes show at a place is derived once: they cannot part ways."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import pipeline
from peelviewer.domain.document import DocumentKind
from peelviewer.gui.look.colour_scheme import colour_scheme_named
from peelviewer.gui.state.force_snapshot import ForceSnapshot, snapshot_of_force
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.state.view_state import view_state_at
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
def facts(library: Library) -> ForceSnapshot:
    return snapshot_of_force(library, HERE.force)


def test_the_first_contrast_is_highlighted_until_one_is_chosen(facts: ForceSnapshot) -> None:
    view_state = view_state_at(facts, HERE)
    assert view_state.highlighted == view_state.contrasts[0]
    assert view_state.step == 1
    second = view_state.neighbour(1)
    assert second == view_state.contrasts[1]
    assert view_state.neighbour(-1) == view_state.contrasts[-1]
    assert view_state_at(facts, replace(HERE, contrast=second.key)).highlighted == second


def test_both_sides_of_a_contrast_are_highlighted_in_their_panes(facts: ForceSnapshot, library: Library) -> None:
    view_state = view_state_at(facts, HERE)
    for entry in (view_state.report, view_state.article):
        assert entry is not None
        assert view_state.marks(entry, library.document(entry.id), colour_scheme_named("light"))


def test_a_place_asked_for_is_the_only_one_highlighted(facts: ForceSnapshot, library: Library) -> None:
    report = facts.reports[0]
    view_state = view_state_at(facts, replace(HERE, document=report.id, passage=3))
    assert view_state.report == report
    assert [
        mark.span.passage for mark in view_state.marks(report, library.document(report.id), colour_scheme_named("dark"))
    ] == [3]


def test_a_document_of_another_force_is_a_stranger(facts: ForceSnapshot) -> None:
    assert view_state_at(facts, replace(HERE, document=9999)).document_of_another_force == 9999
    assert view_state_at(facts, HERE).document_of_another_force is None


def test_a_theme_without_contrast_lights_none(facts: ForceSnapshot) -> None:
    bare = replace(facts, contrasts=())
    view_state = view_state_at(bare, HERE)
    assert (view_state.highlighted, view_state.step, view_state.neighbour(1)) == (None, 0, None)
    assert view_state.report is not None


def test_choosing_an_article_keeps_the_report_and_back_undoes_it(window: MainWindow, facts: ForceSnapshot) -> None:
    before = window.navigator.here
    window.news.article_requested.emit(
        [entry.id for entry in facts.news_on("soc") if entry.kind is DocumentKind.NEWS][-1]
    )
    here = window.navigator.here
    assert here.article is not None
    assert (here.force, here.theme, here.report) == (before.force, before.theme, before.report)
    window.navigator.back()
    assert window.navigator.here == before


def test_the_window_begins_at_a_theme_that_documents_speak_of(library: Library) -> None:
    facts = snapshot_of_force(library, "Norfolk Constabulary")
    told = {statement.theme for statement in facts.statements}
    assert {contrast.theme for contrast in facts.contrasts} - told  # of some only the grade book knows
    assert facts.first_theme() in told


def test_of_listed_grades_alone_it_begins_at_the_theme_that_was_graded_last(library: Library) -> None:
    facts = snapshot_of_force(library, "Avon and Somerset Constabulary")
    assert not facts.statements
    newest = max(facts.table.cycles.index(line[-1].cycle) for line in map(facts.table.line, facts.table.themes) if line)
    assert facts.table.line(facts.first_theme())[-1].cycle == facts.table.cycles[newest]


def test_what_was_asked_of_a_theme_once_is_not_told_of_other_facts(facts: ForceSnapshot) -> None:
    statements, contrasts, news = facts.statements_on("soc"), facts.contrasts_of("soc"), facts.news_on("soc")
    assert statements
    assert news
    assert facts.statements_on("soc") == statements
    fewer = replace(facts, statements=(), contrasts=())
    assert fewer.statements_on("soc") == ()
    assert fewer.contrasts_of("soc") == ()
    assert fewer.news_on("soc") == ()
    assert facts.contrasts_of("soc") == contrasts
