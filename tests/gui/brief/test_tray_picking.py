"""The tray: claims and contrasts picked in the window, gone to, put back; there after a restart."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_desk import HERE, started
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QToolButton

from peelviewer import pipeline
from peelviewer.domain.corrections import Picked
from peelviewer.gui.claims.claim_card import ClaimCard
from peelviewer.gui.contrasts.contrasts_model import ANNOTATIONS_ROLE
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]


def do(window: MainWindow, name: str) -> None:
    window_actions.command(window, name).trigger()


def picked(library_file: Path) -> tuple[Picked, ...]:
    library = Library.open(library_file)
    found = pipeline.picked(library)
    library.close()
    return found


def rows(window: MainWindow) -> list[str]:
    model = tray_list(window).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def tray_list(window: MainWindow) -> QListView:
    found = window.tray.findChild(QListView)
    assert found is not None
    return found


def first_contrast(library_file: Path) -> str:
    library = Library.open(library_file)
    found = pipeline.contrasts(library, HERE.force, "soc")[0].key
    library.close()
    return found


def fill(window: MainWindow) -> None:
    """A claim and a contrast."""
    window.activateWindow()
    window.judgement.reading.reader.setFocus()
    do(window, "next claim")
    do(window, "pick")
    window.show_side(window.contrasts)
    do(window, "pick")


def test_a_claim_and_a_contrast_are_picked_by_key(window: MainWindow, library_file: Path) -> None:
    fill(window)
    claim, contrast = picked(library_file)
    assert window.judgement.reading.entry is not None
    assert claim.document == window.judgement.reading.entry.id
    assert claim.span is not None
    assert (contrast.pick.contrast, contrast.document) == (
        first_contrast(library_file),
        None,
    )
    assert rows(window) == [
        "Serious and organised crime: good 2015, report p. 14",
        "Changed over time, serious and organised crime: good 2015, graded, p. 14 / inadequate 2023, graded",
    ]
    table = window.contrasts.findChild(QListView)
    assert table is not None
    assert table.model().index(0).data(ANNOTATIONS_ROLE) == "in the brief"
    do(window, "pick")  # the key takes out what is in
    assert len(picked(library_file)) == 1
    window.judgement.reading.reader.setFocus()
    do(window, "next claim")
    card = window.findChild(ClaimCard)
    assert card is not None
    (button,) = [each for each in card.findChildren(QToolButton) if each.text() == "Unpick"]
    button.click()
    assert picked(library_file) == ()
    do(window, "undo")
    do(window, "undo")
    assert [each.pick for each in picked(library_file)] == [claim.pick, contrast.pick]  # the same, in their order
    for _ in range(2):
        do(window, "undo")
    assert picked(library_file) == ()
    for _ in range(2):
        do(window, "redo")
    assert [each.pick for each in picked(library_file)] == [claim.pick, contrast.pick]


def test_the_buttons_over_the_contrasts_mean_the_contrast(window: MainWindow, library_file: Path) -> None:
    window.activateWindow()
    window.judgement.reading.reader.setFocus()
    for words in ("+ Brief", "✎ Note…"):
        (button,) = [each for each in window.headline.findChildren(QToolButton) if each.text() == words]
        button.click()
    assert [each.pick.contrast for each in picked(library_file)] == [first_contrast(library_file)]
    assert window.headline.line.isVisible()


def test_the_tray_leads_to_what_was_picked_and_gives_it_back(window: MainWindow, library_file: Path) -> None:
    fill(window)
    claim, contrast = picked(library_file)
    do(window, "tray")
    assert window.tray.isVisible()
    assert window.focusWidget() is tray_list(window)
    tray_list(window).setCurrentIndex(tray_list(window).model().index(0, 0))
    QTest.keyClick(tray_list(window), Qt.Key.Key_Return)
    here = window.navigator.here
    assert claim.span is not None
    assert (here.document, here.passage) == (claim.document, claim.span.passage)
    tray_list(window).setCurrentIndex(tray_list(window).model().index(1, 0))
    QTest.keyClick(tray_list(window), Qt.Key.Key_Return)
    assert window.navigator.here.contrast == contrast.pick.contrast
    QTest.keyClick(tray_list(window), Qt.Key.Key_Delete)
    assert [each.pick for each in picked(library_file)] == [claim.pick]
    QTest.keyClick(tray_list(window), Qt.Key.Key_Delete)
    (state,) = window.tray.findChildren(QLabel, "state")
    assert state.isVisible()


def test_a_contrast_that_is_gone_is_told_of(window: MainWindow) -> None:
    here = window.navigator.here
    window.navigator.go_to(replace(here, contrast="gone"))
    assert "This contrast is no longer found." in [label.text() for label in window.statusBar().findChildren(QLabel)]


def test_the_tray_survives_a_restart_and_a_new_reading(library_file: Path, tmp_path: Path) -> None:
    with started(library_file) as window:
        fill(window)
    before = picked(library_file)
    library = Library.open(library_file)
    number = before[0].document
    assert number is not None
    file = tmp_path / library.entry(number).file_name
    file.write_bytes(library.source(number).content)
    pipeline.import_files(library, [file], again=True)
    assert pipeline.picked(library) == before
    library.remove(number)
    gone, kept = pipeline.picked(library)
    assert (gone.document, gone.span) == (None, None)
    assert kept == before[1]
    library.close()
    with started(library_file, Locator("Norfolk Constabulary", "soc"), (1024, 640)) as window:
        assert len(rows(window)) == 2
        do(window, "tray")
        QApplication.processEvents()
        assert window.tray.isVisible()
        assert (window.width(), window.height()) == (1024, 640)
        window.tray.pick_requested.emit(gone)
        assert window.navigator.here.document is None
