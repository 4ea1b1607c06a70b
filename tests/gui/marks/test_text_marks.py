"""Qt counts text in UTF-16: after an emoji, marks still light the right letters."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peelviewer.domain.claims import Span
from peelviewer.domain.document import Document, DocumentKind, Passage, PassageKind
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.marks.text_marks import Mark, utf16
from peelviewer.gui.widgets.text_view.document_reader import DocumentReader
from peelviewer.gui.widgets.text_view.layout_steps import LayoutSteps

TEXT = "Sirens 🚨🚓 over: the force is rated good at it."
RED = QColor("#aa0000")


def document(*texts: str) -> Document:
    passages = tuple(Passage(n, PassageKind.PARAGRAPH, text) for n, text in enumerate(texts))
    return Document(DocumentKind.NEWS, "Title", None, None, (), None, None, passages)


def mark(passage: int, text: str, words: str, tip: str = "") -> Mark:
    start = text.index(words)
    return Mark(Span(passage, start, start + len(words)), RED, RED, tip)


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication) -> DocumentReader:
    made = DocumentReader(ProgramLook(qapp, "light"), "Text")
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


def test_an_emoji_is_two_to_qt() -> None:
    assert utf16("a🚨b", 0) == 0
    assert utf16("a🚨b", 1) == 1
    assert utf16("a🚨b", 2) == 3


def test_after_an_emoji_the_right_letters_are_highlighted(reader: DocumentReader) -> None:
    reader.show_document(document("Before 🎉.", TEXT))
    reader.show_marks((mark(1, TEXT, "rated good"),))
    assert [selection.cursor.selectedText() for selection in reader.extraSelections()] == ["rated good"]


TABLE = "Force\tGrade\nEssex 🎉\tgood and\nKent\tinadequate"


@pytest.mark.parametrize("words", ["Force", "Grade", "Essex 🎉", "good and", "inadequate", "Kent"])
def test_words_of_a_table_are_highlighted_and_selected_as_they_are(reader: DocumentReader, words: str) -> None:
    passages = (Passage(0, PassageKind.PARAGRAPH, "Before 🎉."), Passage(1, PassageKind.TABLE, TABLE))
    reader.show_document(Document(DocumentKind.REPORT, "Title", None, None, (), None, None, passages))
    highlighted = mark(1, TABLE, words)
    reader.show_marks((highlighted,))
    (selection,) = reader.extraSelections()
    assert selection.cursor.selectedText() == words
    reader.setTextCursor(selection.cursor)
    assert reader.text.selected(reader.textCursor()) == highlighted.span


def test_a_highlighted_grade_highlights_its_chip_and_no_letter_after_it(reader: DocumentReader) -> None:
    passages = (
        Passage(0, PassageKind.GRADE, "Requires improvement"),
        Passage(1, PassageKind.PARAGRAPH, "The constabulary must do better."),
    )
    reader.show_document(Document(DocumentKind.REPORT, "A report", None, None, (), None, None, passages))
    reader.show_marks((mark(0, "Requires improvement", "Requires improvement"),))
    (selection,) = reader.extraSelections()
    assert selection.cursor.selectedText() == "\ufffc"


def test_what_is_selected_is_the_span_that_it_was_highlighted_by(reader: DocumentReader) -> None:
    reader.show_document(document("Before 🎉.", TEXT, "After it."))
    highlighted = mark(1, TEXT, "over: the")
    reader.show_marks((highlighted,))
    (selection,) = reader.extraSelections()
    assert reader.text.selected(selection.cursor) == highlighted.span
    selection.cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    longer = reader.text.selected(selection.cursor)
    assert longer is not None
    assert reader.text.words(longer) == "over: the force is rated good at it."  # no further than its passage


def test_a_line_of_a_list_is_selected_without_its_bullet(reader: DocumentReader) -> None:
    passages = (Passage(0, PassageKind.PARAGRAPH, "Two things:"), Passage(1, PassageKind.LIST_ITEM, "one 🎉 of them;"))
    reader.show_document(Document(DocumentKind.REPORT, "Title", None, None, (), None, None, passages))
    cursor = reader.document().find("one")
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().startswith("•")
    assert reader.text.selected(cursor) == Span(1, 0, 14)
    cursor.clearSelection()
    assert reader.text.selected(cursor) is None


def test_numbers_follow_the_text_and_share_a_line(reader: DocumentReader) -> None:
    reader.show_document(document(TEXT, "Rated good again."))
    reader.show_marks((mark(1, "Rated good again.", "good"), mark(0, TEXT, "rated"), mark(0, TEXT, "good")))
    assert [words for _, words in reader.numbers()] == ["1–2", "3"]
    assert reader.accessibleDescription() == "3 claims are highlighted."


def test_a_mark_of_a_passage_that_is_not_there_lights_nothing(reader: DocumentReader) -> None:
    reader.show_document(document(TEXT))
    reader.show_marks((Mark(Span(7, 0, 3), RED, RED),))
    assert reader.extraSelections() == []
    assert reader.numbers() == []


def test_going_to_a_passage_puts_the_cursor_there(reader: DocumentReader) -> None:
    reader.show_document(document("First.", "Second.", "Third."))
    reader.go_to(2)
    assert reader.passage_at_cursor() == 2


def test_places_deep_in_a_long_text_are_gone_to_before_all_its_lines_are_made(reader: DocumentReader) -> None:
    long = document(*(f"{n}. {TEXT * 8}" for n in range(400)))
    reader.show_document(long)
    reader.go_to_scroll_position(300, 5)
    reader.arrive()
    assert reader.scroll_position()[0] == 300
    reader.go_to(399)
    reader.arrive()
    assert reader.cursorRect().bottom() <= reader.viewport().height()
    reader.go_to(200)
    assert abs(reader.cursorRect().top() - reader.viewport().height() // 4) <= 1
    reader.show_document(document(TEXT))
    assert reader.toPlainText() == TEXT


LONG = tuple("Many words of one paragraph. " * 9 for _ in range(400))


def laid_out(reader: DocumentReader) -> bool:
    return reader.document().lastBlock().layout().lineCount() > 0


def test_a_long_text_is_laid_out_only_as_far_as_it_is_in_sight(reader: DocumentReader) -> None:
    reader.show_document(document(*LONG))
    reader.show_marks((Mark(Span(2, 0, 4), RED, RED),))
    reader.grab()  # painted
    for height in range(0, reader.viewport().height(), 3):  # in the gaps between paragraphs too
        assert reader.position_at(QPoint(50, height)) < reader.text.places[9]
    reader.go_to(20)
    reader.arrive()
    assert reader.text.in_passage(reader.position_at(QPoint(50, 0)))[0] in range(16, 21)
    assert not laid_out(reader)


def test_words_far_below_are_highlighted_once_the_text_is_laid_out_to_there(
    reader: DocumentReader, qtbot: QtBot
) -> None:
    marks = tuple(Mark(Span(number, 0, 4), RED, RED) for number in (1, 200, 390))
    for _ in range(2):  # the second time with the highlights of another text before it
        reader.show_document(document(*LONG))
        reader.show_marks(marks)
        assert not laid_out(reader)
        assert len(reader.extraSelections()) == 1
        reader.go_to(200)
        reader.arrive()
        assert len(reader.extraSelections()) == 2
        assert not laid_out(reader)
        qtbot.waitUntil(lambda: laid_out(reader))
        qtbot.waitUntil(lambda: len(reader.extraSelections()) == 3)


def letters_laid_out(reader: DocumentReader) -> int:
    blocks = [reader.document().findBlockByNumber(n) for n in range(reader.document().blockCount())]
    return sum(len(block.text()) for block in blocks if block.layout().lineCount())


def test_what_stands_deep_in_another_text_is_gone_to_in_short_steps_with_the_first_text_in_sight(
    reader: DocumentReader,
) -> None:
    reader.show_document(document(TEXT))
    reader.show_document(document(*LONG))
    reader.go_to(390)
    assert reader.scroll_position() is None
    assert reader.sight_of(Span(390, 0, 4)) is None
    assert not reader.viewport().updatesEnabled()
    reached = [letters_laid_out(reader)]
    while reader.scroll_position() is None:
        QCoreApplication.processEvents()
        reached.append(letters_laid_out(reader))
    assert max(after - before for before, after in pairwise(reached)) < 30_000
    assert abs(reader.cursorRect().top() - reader.viewport().height() // 4) <= 1
    assert reader.sight_of(Span(390, 0, 4)) is not None
    assert reader.viewport().updatesEnabled()


def test_who_reads_on_before_a_text_is_at_its_place_goes_on_from_there(reader: DocumentReader, qtbot: QtBot) -> None:
    middle, down = QPointF(reader.viewport().rect().center()), QPoint(0, -120)
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(middle, middle, QPoint(), down, *nothing, False)
    for read_on in (
        lambda: qtbot.keyClick(reader, Qt.Key.Key_Right),
        lambda: QCoreApplication.sendEvent(reader.viewport(), turned),
        reader.spans_at_cursor,
    ):
        reader.show_document(document(*LONG))
        reader.go_to(390)
        assert reader.scroll_position() is None
        read_on()
        assert reader.scroll_position() is not None
        assert reader.passage_at_cursor() == 390


def test_a_long_text_without_a_place_to_go_to_is_in_sight_in_the_next_turn(reader: DocumentReader) -> None:
    reader.show_document(document(*LONG))
    assert not reader.viewport().updatesEnabled()
    QCoreApplication.processEvents()
    assert reader.viewport().updatesEnabled()


def test_what_is_out_of_sight_is_laid_out_in_short_steps(reader: DocumentReader, qtbot: QtBot) -> None:
    reader.show_document(document(*LONG, *LONG))
    reached = [0]

    def look() -> None:
        blocks = [reader.document().findBlockByNumber(n) for n in range(len(LONG) * 2)]
        reached.append(sum(len(block.text()) for block in blocks if block.layout().lineCount()))

    steps = reader.document().findChild(LayoutSteps)
    steps.went_on.connect(look)
    qtbot.waitUntil(lambda: laid_out(reader))
    look()
    assert max(after - before for before, after in pairwise(reached)) < 70_000
    assert reached[-1] == sum(map(len, LONG)) * 2
    height = reader.document().size().height()
    reader.document().setTextWidth(reader.viewport().width())  # all at once
    assert reader.document().size().height() == height
