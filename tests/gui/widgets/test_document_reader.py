"""A text that is set before it is shown, and words far down in one."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from peelviewer.domain.claims import Span
from peelviewer.domain.corrections import Note
from peelviewer.domain.document import Document, DocumentKind, Passage, PassageKind
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.widgets.text_view.document_reader import DocumentReader
from peelviewer.gui.widgets.text_view.find_bar import FindBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def document(words: str, count: int = 3) -> Document:
    text = f"{words} " * 40
    passages = tuple(Passage(n, PassageKind.PARAGRAPH, text) for n in range(count))
    return Document(DocumentKind.REPORT, "A report", None, None, (), None, None, passages)


@pytest.fixture
def look(qapp: QApplication) -> ProgramLook:
    look = ProgramLook(qapp, "light")
    look.put_on()
    return look


@pytest.fixture
def reader(look: ProgramLook) -> DocumentReader:
    reader = DocumentReader(look, "Text")
    reader.resize(600, 400)
    return reader


def colour(reader: DocumentReader) -> str:
    cursor = QTextCursor(reader.document())
    cursor.setPosition(5)
    return cursor.charFormat().foreground().color().name()


def test_a_text_that_is_prepared_is_shown_when_it_is_wanted_and_not_before(reader: DocumentReader) -> None:
    first, second = document("first"), document("second")
    reader.show_document(first)
    reader.prepare(second, ())
    assert reader.toPlainText().startswith("first")
    reader.show_document(second)
    assert reader.toPlainText().startswith("second")
    reader.prepare(first, ())
    reader.show_document(document("third"))  # another one was wanted after all
    assert reader.toPlainText().startswith("third")


def test_a_text_that_was_prepared_in_another_look_is_set_again(reader: DocumentReader, look: ProgramLook) -> None:
    first, second = document("first"), document("second")
    reader.show_document(first)
    reader.prepare(second, ())
    look.choose("dark")
    look.resize_text(20)
    reader.show_document(second)
    assert reader.toPlainText().startswith("second")
    assert colour(reader) == look.colours.color("text").name()
    assert reader.document().defaultFont() == look.text_font(reader.font())


@pytest.mark.parametrize("size", [(500, 400), (1600, 1000), (3840, 2160)])
def test_words_far_down_stand_in_the_upper_part_however_much_is_in_sight(
    reader: DocumentReader, size: tuple[int, int]
) -> None:
    reader.resize(*size)
    reader.show_document(document("il", 600))  # narrow letters: many of them are in sight
    reader.go_to(400, 0)
    reader.arrive()
    assert abs(reader.cursorRect().top() - reader.viewport().height() // 4) <= 2


def test_words_are_found_on_in_a_text_that_is_set_again_with_a_note(reader: DocumentReader) -> None:
    bar = FindBar(reader)
    reader.show_document(document("words of a report"))
    bar.open_bar()
    QTest.keyClicks(bar.findChild(QLineEdit), "report")
    reader.show_notes(((Note(1, "a note", "2026-01-01T00:00:00"), Span(0, 0, 5)),))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the text without it is gone
    bar.step(1)
    assert reader.textCursor().document() == reader.document()
    assert [each.cursor.selectedText() for each in reader.extraSelections()][:2] == ["report", "report"]
