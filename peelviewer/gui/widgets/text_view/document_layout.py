"""A document as readable text: headings, boxes, tables and page labels, and where each passage begins."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit

from peelviewer.domain.claims import Span
from peelviewer.domain.corrections import Note
from peelviewer.domain.document import Document, Passage, PassageKind
from peelviewer.domain.grades import Grade, Standing
from peelviewer.gui.look.colour_scheme import ColourScheme
from peelviewer.gui.look.grade_chips import chip_image
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.short_wording import page_words
from peelviewer.gui.text.window_language import tr

PlacedNotes = tuple[tuple[Note, Span | None], ...]  # each with its words' place; None where they are gone
NOTE = QTextFormat.Property.UserProperty.value + 1  # of a block: the number of the note that it holds
_PLAIN = QTextCharFormat()
_PART = 150  # passages: some 2 ms
_END = object()
MARGIN = 36  # pixels around the text: room for the numbers and tags of the marks
_Formats = Callable[[Passage], tuple[QTextBlockFormat, QTextCharFormat]]  # each made once for a document
Places = dict[int, int]  # a passage's number -> where its text begins in the QTextDocument


@dataclass(frozen=True, slots=True)
class TextBeside:
    """A text with the places of its passages, of what it was made, and in which look."""

    text: QTextDocument
    places: Places
    made_of: tuple[object, ...]


def lay_out(
    beside: TextBeside, document: Document, notes: PlacedNotes, colours: ColourScheme, font: QFont, ratio: float
) -> Iterator[None]:
    """Set `document` into the empty text with its places, each note after its passage, a part at each step.

    `ratio` is the screen's, for sharp chips. The text has no layout yet: that would be made again for each part.
    """
    target, places = beside.text, beside.places
    target.setDefaultFont(font)
    target.setDocumentMargin(MARGIN)
    cursor = QTextCursor(target)
    cursor.beginEditBlock()
    known: dict[tuple[PassageKind, int | None], tuple[QTextBlockFormat, QTextCharFormat]] = {}

    def formats(passage: Passage) -> tuple[QTextBlockFormat, QTextCharFormat]:
        kind = passage.kind, passage.level
        if kind not in known:
            known[kind] = _block_format(passage, colours), _char_format(passage, colours, font)
        return known[kind]

    label, label_block, label_form = None, *_label_formats(colours)
    for number, passage in enumerate(document.passages, 1):
        if passage.page_label and passage.page_label != label:
            label = passage.page_label
            _new_block(cursor, label_block)
            cursor.insertText(page_words(label), label_form)
        places[passage.n] = _set_passage(cursor, passage, formats, colours, font, ratio)
        for note in (note for note, span in notes if span and span.passage == passage.n):
            _set_note(cursor, note, tr("Note"), colours)
        if number % _PART == 0:
            yield
    for note in (note for note, span in notes if span is None):
        _set_note(cursor, note, tr("Note on words that are no longer here"), colours)
    cursor.endEditBlock()


def _set_passage(
    cursor: QTextCursor, passage: Passage, formats: _Formats, colours: ColourScheme, font: QFont, ratio: float
) -> int:
    if passage.kind is PassageKind.TABLE and "\t" in passage.text:
        return _set_table(cursor, passage, colours)
    block, form = formats(passage)
    _new_block(cursor, block)
    if passage.kind is PassageKind.GRADE and (grade := _grade(passage.text)):
        own = QFont(QGuiApplication.font())  # as chips are everywhere, whatever the typeface of the text
        own.setPointSizeF(font.pointSizeF())
        image = chip_image(grade, Standing.GRADED, colours, own, ratio)
        start = cursor.position()
        cursor.insertImage(image, f"chip-{grade.value}")
        return start
    if passage.kind is PassageKind.LIST_ITEM:
        cursor.insertText("•  ", form)
    start = cursor.position()
    cursor.insertText(passage.text, form)
    return start


def _set_table(cursor: QTextCursor, passage: Passage, colours: ColourScheme) -> int:
    rows = [line.split("\t") for line in passage.text.split("\n")]
    form = QTextTableFormat()
    form.setCellPadding(5)
    form.setCellSpacing(0)
    form.setBorder(1)
    form.setBorderBrush(colours.color("line"))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderCollapse(True)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    _new_block(cursor, QTextBlockFormat())
    table = cursor.insertTable(len(rows), max(map(len, rows)), form)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            table.cellAt(number, column).firstCursorPosition().insertText(
                words, bold if number == 0 else QTextCharFormat()
            )
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return table.firstPosition()  # of the first cell's words: the table itself takes a letter's place before them


def _set_note(cursor: QTextCursor, note: Note, title: str, colours: ColourScheme) -> None:
    block = QTextBlockFormat()
    block.setProperty(NOTE, note.id)
    block.setBackground(colours.mark_color("found"))
    block.setLeftMargin(28)
    block.setBottomMargin(9)
    _new_block(cursor, block)
    form = QTextCharFormat()
    form.setForeground(colours.color("text"))
    form.setFontItalic(True)
    form.setFontWeight(QFont.Weight.DemiBold)
    cursor.insertText(f"{title}: ", form)
    form.setFontWeight(QFont.Weight.Normal)
    cursor.insertText(note.text, form)


def _label_formats(colours: ColourScheme) -> tuple[QTextBlockFormat, QTextCharFormat]:
    """Of the numbers of pages: made once for a document, like those of its passages."""
    block = QTextBlockFormat()
    block.setAlignment(Qt.AlignmentFlag.AlignRight)
    block.setTopMargin(4)
    form = QTextCharFormat()
    form.setForeground(colours.color("muted"))
    form.setFontPointSize(8)
    return block, form


def _new_block(cursor: QTextCursor, form: QTextBlockFormat) -> None:
    if cursor.atStart():
        cursor.setBlockFormat(form)
    else:
        cursor.insertBlock(form, _PLAIN)


def _block_format(passage: Passage, colours: ColourScheme) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(132.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setBottomMargin(9)
    if passage.kind is PassageKind.HEADING:
        form.setHeadingLevel(min(passage.level or 2, 6))
        form.setTopMargin(14 if (passage.level or 2) <= 2 else 8)
        form.setBottomMargin(6)
        form.setLineHeight(112.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    elif passage.kind is PassageKind.BOX:
        form.setBackground(colours.mark_color("box"))
        form.setLeftMargin(14)
        form.setRightMargin(14)
    elif passage.kind is PassageKind.LIST_ITEM:
        form.setLeftMargin(18)
        form.setTextIndent(-12)
        form.setBottomMargin(4)
    elif passage.kind is PassageKind.FOOTNOTE:
        form.setLeftMargin(14)
    return form


def _char_format(passage: Passage, colours: ColourScheme, font: QFont) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(colours.color("text"))
    size = font.pointSizeF()
    if passage.kind is PassageKind.HEADING:
        form.setFontWeight(QFont.Weight.DemiBold)
        form.setFontPointSize(size * {1: 1.45, 2: 1.25, 3: 1.1}.get(passage.level or 2, 1.0))
    elif passage.kind in {PassageKind.FOOTNOTE, PassageKind.CAPTION}:
        form.setForeground(colours.color("muted"))
        form.setFontPointSize(size * 0.88)
    return form


def _grade(text: str) -> Grade | None:
    folded = text.strip().lower()
    return next((grade for grade in Grade if grade.value == folded), None)


class TextSetting:
    """Sets the texts of a widget beside it: their lines are made as they come into sight, and those beneath in short steps.

    Set in the widget, all of a long report is laid out before anything else is done.
    """

    def __init__(self, edit: QTextEdit, look: ProgramLook) -> None:
        self._edit = edit
        self._look = look
        self._prepared: TextBeside | None = None
        self._parts: Iterator[None] = iter(())  # of it, that are still to be set

    def prepare(self, document: Document, notes: PlacedNotes, font: QFont) -> bool:
        """Set a part of a text that is to be shown soon; gives whether that was the last one."""
        self._begin(document, notes, font)
        return next(self._parts, _END) is _END

    def take(self, document: Document, notes: PlacedNotes, font: QFont) -> TextBeside:
        """The text of this in the look of now: the one that was prepared as far as it is, or one that is set now."""
        self._begin(document, notes, font)
        for _ in self._parts:
            pass
        taken, self._prepared = self._prepared, None
        assert taken is not None
        taken.text.setTextWidth(self._edit.viewport().width())  # without one, it is laid out once in a single line
        return taken

    def _begin(self, document: Document, notes: PlacedNotes, font: QFont) -> None:
        """Begin to set this text, where it is not begun."""
        ratio = self._edit.devicePixelRatioF()
        made_of = document, notes, self._look.colours, font, ratio
        if self._prepared is not None and self._prepared.made_of == made_of:
            return
        if self._prepared is not None:
            self._prepared.text.deleteLater()
        text = QTextDocument(self._edit)
        text.setUndoRedoEnabled(False)
        self._prepared = TextBeside(text, {}, made_of)
        self._parts = lay_out(self._prepared, document, notes, self._look.colours, font, ratio)
