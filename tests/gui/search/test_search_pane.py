"""What was found stays in a pane: opened one after the other, highlighted, sorted, narrowed, and saved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QMenu, QToolButton

from peelviewer.domain.follow_up import History
from peelviewer.domain.search import Hit
from peelviewer.gui.search.filter_pills import FilterPills
from peelviewer.gui.search.hits_model import ROW_ROLE
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.text_view.highlight_layers import Layer
from peelviewer.gui.window.main_window import MainWindow


def searched(window: MainWindow, words: str) -> QListView:
    box = window.top.search
    box.setFocus()
    QTest.keyClicks(box, words)
    box.search_requested.emit(box.text())
    rows = window.found.findChild(QListView)
    assert rows is not None
    return rows


def found(rows: QListView) -> list[object]:
    return [rows.model().index(row, 0).data(ROW_ROLE) for row in range(rows.model().rowCount())]


def titles(rows: QListView) -> list[str]:
    documents = dict.fromkeys(row.document for row in found(rows) if isinstance(row, Hit))
    return [entry.title for entry in documents]


def button(window: MainWindow, words: str) -> QToolButton:
    return next(each for each in window.found.findChildren(QToolButton) if each.text() == words)


def menu(window: MainWindow) -> QMenu:
    menu = button(window, "Saved").menu()
    menu.aboutToShow.emit()
    return menu


def choose(window: MainWindow, words: str) -> None:
    next(action for action in menu(window).actions() if action.text() == words).trigger()


def test_all_that_was_found_stays_where_one_of_it_is_opened(window: MainWindow) -> None:
    rows = searched(window, "organised crime")
    QTest.keyClick(window.top.search, Qt.Key.Key_Return)
    assert window.found.isVisibleTo(window)
    here = rows.currentIndex().data(ROW_ROLE)
    assert isinstance(here, Hit)
    place = window.navigator.here
    assert (place.document, place.passage) == (here.document.id, here.passage)
    assert len(found(rows)) > 10


def test_one_after_the_other_by_key_and_around_the_ends(window: MainWindow) -> None:
    rows = searched(window, "organised crime")
    hits = [row for row in found(rows) if isinstance(row, Hit)]
    seen = []
    for _ in hits:
        window_actions.command(window, "next hit").trigger()
        seen.append((window.navigator.here.document, window.navigator.here.passage))
    assert seen == [(hit.document.id, hit.passage) for hit in hits]
    window_actions.command(window, "next hit").trigger()
    assert rows.currentIndex().data(ROW_ROLE) == hits[0]
    window_actions.command(window, "previous hit").trigger()
    assert rows.currentIndex().data(ROW_ROLE) == hits[-1]


def test_findings_are_listed_with_their_page_and_lead_to_their_words(window: MainWindow) -> None:
    rows = searched(window, "status:open due:<2024-01-01")
    listed = [row for row in found(rows) if isinstance(row, History)]
    assert len(listed) > 1
    assert f"{len(listed)} findings." in [label.text() for label in window.found.findChildren(QLabel)]
    words = str(rows.model().index(0, 0).data())
    assert listed[0].raised.finding.quote in words
    assert "overdue · due" in words
    window_actions.command(window, "next hit").trigger()
    latest = listed[0].latest
    place = window.navigator.here
    assert (place.document, place.passage) == (latest.document.id, latest.finding.span.passage)
    window.top.search.clear()
    rows = searched(window, "status:open")
    button(window, "Newest first").click()
    days = [row.latest.document.published for row in found(rows) if isinstance(row, History)]
    assert days == sorted(days, key=lambda day: day.iso if day else "", reverse=True)
    narrow = next(
        each for each in window.found.findChildren(FilterPills) if each.accessibleName() == "Narrow the search"
    )
    assert "finding cause of concern" in narrow.accessibleDescription()


def test_its_words_are_highlighted_in_the_document(window: MainWindow) -> None:
    searched(window, "lead officers source:report")
    window_actions.command(window, "next hit").trigger()
    reader = window.judgement.reading.reader
    highlighted = {selection.cursor.selectedText().lower() for selection in reader._layers.of(Layer.SEARCHED)}
    assert {"lead", "officers"} <= highlighted
    searched(window, " xylophone zzz")
    window.top.search.clear()
    searched(window, "boxing coach")
    assert not any(
        selection.cursor.selectedText() == "lead officers" for selection in reader._layers.of(Layer.SEARCHED)
    )


def test_newest_first(window: MainWindow) -> None:
    rows = searched(window, "organised crime")
    before = titles(rows)
    button(window, "Newest first").click()
    dates = [
        hit.document.published.iso if hit.document.published else "" for hit in found(rows) if isinstance(hit, Hit)
    ]
    assert dates == sorted(dates, reverse=True)
    button(window, "Newest first").click()
    assert titles(rows) == before


def test_it_is_narrowed_without_the_box(window: MainWindow) -> None:
    rows = searched(window, "organised crime")
    window.top.search.popup().hide()
    facets = next(
        each for each in window.found.findChildren(FilterPills) if each.accessibleName() == "Narrow the search"
    )
    news = next(pill for _, pill in facets.places() if pill.asks == "source:news")
    facets.asked.emit(news.asks)
    assert window.top.search.text() == "organised crime source:news"
    hits = [row for row in found(rows) if isinstance(row, Hit)]
    assert {str(hit.document.kind) for hit in hits} == {"news"}
    assert news.words == f"news  {len(hits) + sum(hit.alike for hit in hits)}"
    assert not window.top.search.popup().isVisible()


def test_a_search_is_saved_made_again_and_kept_no_longer(window: MainWindow) -> None:
    rows = searched(window, "force:norfolk grade:requires")
    choose(window, "Save this search")
    window.top.search.clear()
    searched(window, "boxing coach")
    choose(window, "force:norfolk grade:requires")
    assert found(rows)[0] == "5 claims" or str(found(rows)[0]).endswith("claims")
    choose(window, "Do not keep this search")
    assert [action.text() for action in menu(window).actions() if action.text()] == [
        "Save this search",
        "Do not keep this search",
    ]


@pytest.mark.parametrize("command", ["next hit", "previous hit"])
def test_before_any_search_there_is_nothing_to_go_to(window: MainWindow, command: str) -> None:
    before = window.navigator.here
    window_actions.command(window, command).trigger()
    assert window.navigator.here == before
