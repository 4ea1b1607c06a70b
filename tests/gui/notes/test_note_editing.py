"""Notes beside words and contrasts: written, shown, changed, taken away, undone and done again in the window."""

from pathlib import Path

import pytest
from made_desk import HERE, started
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QTextBrowser, QToolButton

from peelviewer import pipeline
from peelviewer.gui.claims.claim_card import ClaimCard
from peelviewer.gui.contrasts.contrasts_model import ANNOTATIONS_ROLE
from peelviewer.gui.headline.reasons_text import ReasonsText
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.forms.entry_line import EntryLine
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]


def do(window: MainWindow, name: str) -> None:
    window_actions.command(window, name).trigger()


def write(line: EntryLine, words: str) -> str:
    """Type over what is there, and keep it; gives what was there."""
    field = line.findChild(QLineEdit)
    assert field is not None
    assert field.isVisible()
    before = field.text()
    if words:
        QTest.keyClicks(field, words)
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not line.isVisible()
    return before


def texts(library_file: Path, document: int) -> list[str]:
    library = Library.open(library_file)
    found = [note.text for note, _ in pipeline.notes_in(library, document)]
    library.close()
    return found


def test_a_note_stands_after_the_passage_of_its_words(window: MainWindow, library_file: Path) -> None:
    area = window.judgement.reading
    assert area.entry is not None
    do(window, "next claim")
    highlighted, top = area.reader.accessibleDescription(), area.reader.verticalScrollBar().value()
    do(window, "note")
    write(area.line, "Ask for the plan.")
    assert texts(library_file, area.entry.id) == ["Ask for the plan."]
    shown = area.reader.toPlainText()
    assert "compare it with.\nNote: Ask for the plan.\n" in shown
    assert area.reader.accessibleDescription() == highlighted
    assert area.reader.verticalScrollBar().value() == top
    claim = area.reader.step_mark(1)
    assert claim is not None
    assert area.reader.mark_at(area.reader.textCursor().position()) == claim  # marks stand where they stood


def test_a_note_is_changed_taken_away_and_all_is_undone_and_done_again(window: MainWindow, library_file: Path) -> None:
    area = window.judgement.reading
    assert area.entry is not None
    number = area.entry.id
    do(window, "next claim")
    do(window, "note")
    write(area.line, "First")
    area.reader.setTextCursor(area.reader.document().find("Note: First"))
    do(window, "note")
    assert write(area.line, "Second") == "First"
    assert texts(library_file, number) == ["Second"]
    do(window, "next claim")
    do(window, "note")  # by its words
    (button,) = [each for each in area.line.findChildren(QToolButton) if each.accessibleName() == "Remove"]
    button.click()
    assert texts(library_file, number) == []
    assert "Note:" not in area.reader.toPlainText()
    for expected in (["Second"], ["First"], []):
        do(window, "undo")
        assert texts(library_file, number) == expected
    for expected in (["First"], ["Second"], []):
        do(window, "redo")
        assert texts(library_file, number) == expected


def test_a_note_beside_selected_words_of_an_article(window: MainWindow, library_file: Path) -> None:
    window.activateWindow()
    area = window.news.reading
    area.reader.setFocus()
    assert area.entry is not None
    area.reader.setTextCursor(area.reader.document().find("last day for it"))
    do(window, "note")
    write(area.line, "56 days?")
    library = Library.open(library_file)
    ((note, _),) = pipeline.notes_in(library, area.entry.id)
    library.close()
    assert note.anchor is not None
    assert note.anchor.exact == "last day for it"
    assert "Note: 56 days?" in area.reader.toPlainText()
    assert window.focusWidget() is area.reader


def test_the_cards_button_means_the_claim_wherever_the_keys_are(window: MainWindow) -> None:
    window.activateWindow()
    do(window, "next claim")
    window.show_side(window.contrasts)
    card = window.findChild(ClaimCard)
    assert card is not None
    assert card.isVisible()
    (button,) = [each for each in card.findChildren(QToolButton) if each.text() == "Note…"]
    button.click()
    assert window.judgement.reading.line.isVisible()
    assert not window.headline.line.isVisible()
    assert not card.isVisible()


def test_a_note_beside_a_contrast(window: MainWindow, library_file: Path) -> None:
    window.activateWindow()
    window.show_side(window.contrasts)
    do(window, "note")
    write(window.headline.line, "Raise it at the panel")
    table, reasons = window.contrasts.findChild(QListView), window.findChild(ReasonsText)
    assert table is not None
    assert isinstance(reasons, QTextBrowser)
    assert table.model().index(0).data(ANNOTATIONS_ROLE) == "your note: Raise it at the panel"
    assert "Your note: Raise it at the panel" in reasons.toPlainText()
    do(window, "confirm")
    assert table.model().index(0).data(ANNOTATIONS_ROLE) == "confirmed by you · your note: Raise it at the panel"
    window.show_side(window.contrasts)
    do(window, "note")
    assert write(window.headline.line, "") == "Raise it at the panel"  # emptied: taken away
    assert table.model().index(0).data(ANNOTATIONS_ROLE) == "confirmed by you"
    do(window, "undo")
    assert "panel" in str(table.model().index(0).data(ANNOTATIONS_ROLE))
    library = Library.open(library_file)
    assert len(pipeline.notes_beside_contrasts(library)) == 1
    library.close()


def test_notes_are_there_after_a_restart_and_outlive_a_new_reading(library_file: Path, tmp_path: Path) -> None:
    with started(library_file) as window:
        do(window, "next claim")
        do(window, "note")
        write(window.judgement.reading.line, "Kept")
        assert window.judgement.reading.entry is not None
        number = window.judgement.reading.entry.id
    library = Library.open(library_file)
    file = tmp_path / library.entry(number).file_name
    file.write_bytes(library.source(number).content)
    pipeline.import_files(library, [file], again=True)
    library.close()
    with started(library_file, HERE, (1024, 640), "dark") as window:
        assert "Note: Kept" in window.judgement.reading.reader.toPlainText()


def test_beside_original_pages_no_note_is_asked_for(window: MainWindow) -> None:
    window.judgement.switch_side()
    do(window, "note")
    assert not window.judgement.reading.line.isVisible()


def test_the_line_has_room_in_the_narrowest_pane(library_file: Path) -> None:
    with started(library_file, HERE, (1024, 640)) as window:
        window.activateWindow()
        area, before = window.news.reading, window.news.width()
        area.reader.setFocus()
        do(window, "next claim")
        do(window, "note")
        write(area.line, "One")
        do(window, "note")
        field = area.line.findChild(QLineEdit)
        assert field is not None
        assert field.width() > 90
        assert window.news.width() == before
        assert (window.width(), window.height()) == (1024, 640)
