"""What a search found, under the box: by document, narrowed by what there is, all by key."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from peelviewer.domain.search import Snippet
from peelviewer.gui.search.filter_pills import FilterPills
from peelviewer.gui.search.hits_delegate import _in_sight
from peelviewer.gui.window.main_window import MainWindow

Key = Qt.Key


def typed(window: MainWindow, words: str) -> QListView:
    box = window.top.search
    box.setFocus()
    QTest.keyClicks(box, words)
    box.search_requested.emit(box.text())
    found = box.popup().findChild(QListView)
    assert found is not None
    return found


def pills(window: MainWindow, name: str) -> FilterPills:
    return next(each for each in window.top.search.popup().findChildren(FilterPills) if each.accessibleName() == name)


def rows(hits: QListView) -> list[str]:
    return [hits.model().index(row, 0).data() for row in range(hits.model().rowCount())]


def test_a_search_is_narrowed_by_key_to_what_there_is(window: MainWindow) -> None:
    hits = typed(window, "organised crime")
    whole = len(rows(hits))
    facets = pills(window, "Narrow the search")
    assert "source report" in facets.accessibleDescription()
    box = window.top.search
    QTest.keyClick(box, Key.Key_Up)
    assert facets.chosen == 0
    asked = [pill.asks for _, pill in facets.places()]
    while asked[facets.chosen] != "source:news":
        QTest.keyClick(box, Key.Key_Right)
    QTest.keyClick(box, Key.Key_Return)
    assert box.text() == "organised crime source:news"
    assert 0 < len(rows(hits)) < whole
    assert "source news" in pills(window, "What was understood").accessibleDescription()
    assert "source" not in facets.accessibleDescription()
    QTest.keyClick(box, Key.Key_Return)  # the first passage, not the name over it
    assert window.navigator.here.passage is not None


def test_the_keys_come_back_from_the_ways_to_narrow(window: MainWindow) -> None:
    hits = typed(window, "organised crime")
    first, box, facets = hits.currentIndex().row(), window.top.search, pills(window, "Narrow the search")
    for key in (Key.Key_Up, Key.Key_Right, Key.Key_Left, Key.Key_Left, Key.Key_Down):
        QTest.keyClick(box, key)
    assert (facets.chosen, hits.currentIndex().row()) == (-1, first)
    QTest.keyClick(box, Key.Key_Left)  # in the words again
    assert box.cursorPosition() == len(box.text()) - 1


def test_a_way_to_narrow_that_is_clicked_is_taken(window: MainWindow) -> None:
    typed(window, "organised crime")
    facets = pills(window, "Narrow the search")
    rect, pill = next(place for place in facets.places() if place[1].asks.startswith("force:"))
    QTest.mouseClick(facets, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert window.top.search.text() == f"organised crime {pill.asks}"
    before = window.top.search.text()
    QTest.mouseClick(facets, Qt.MouseButton.LeftButton, pos=QPoint(facets.width() - 1, facets.height() - 1))
    assert window.top.search.text() == before


@pytest.mark.parametrize(
    ("before", "seen"),
    [
        ("short ", "short "),
        (
            "first " + "a stretch of words that stand before what was looked for " * 2,
            "…before what was looked for a stretch of words that stand before what was looked for ",
        ),
    ],
)
def test_what_was_looked_for_is_in_sight(before: str, seen: str) -> None:
    found = Snippet("crime", highlighted=True)
    assert _in_sight((Snippet(before, highlighted=False), found)) == (Snippet(seen, highlighted=False), found)
    assert _in_sight((found,)) == (found,)
    assert _in_sight(()) == (Snippet("", highlighted=False),)
