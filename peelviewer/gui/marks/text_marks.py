"""Spans of text as marks in a text widget. Qt counts text in UTF-16, Python in characters: converted here only."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from peelviewer.domain.claims import Span
from peelviewer.domain.evidence import Statement
from peelviewer.gui.look.colour_scheme import ColourScheme

_PICTURE = "\ufffc"  # stands in Qt's text for a picture


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to highlight: where they stand, in which colours, and what they say when asked."""

    span: Span
    background: QColor
    underline: QColor
    tip: str = ""
    dotted: bool = False  # somebody else's words on a judgement, not the judgement itself
    quiet: bool = False  # underlined only, without a number
    faint: bool = False  # a claim beside those that are read: underlined only, without a number
    statement: Statement | None = None  # the claim that the words make
    tag: str = ""  # a word in the margin in the place of a number: no rule is certain of these words


def found_selections(places: Iterable[QTextCursor], at: int, colours: ColourScheme) -> list[QTextEdit.ExtraSelection]:
    """Places of words that were looked for, highlighted; the one with the number `at` stands out."""
    found = []
    for number, place in enumerate(places):
        selection = QTextEdit.ExtraSelection()
        selection.cursor = place
        selection.format = found_format(colours, here=number == at)
        found.append(selection)
    return found


def found_format(colours: ColourScheme, *, here: bool) -> QTextCharFormat:
    """How words that were looked for are highlighted: the place that is read is the underlined one."""
    form = QTextCharFormat()
    form.setBackground(colours.mark_color("found"))
    if here:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(colours.color("warning"))
    return form


def words_mark(span: Span, colours: ColourScheme, tip: str = "") -> Mark:
    """Words that are no graded claim, as a side of a contrast."""
    return Mark(span, colours.mark_color("neutral"), colours.color("focus"), tip, dotted=True)


def utf16(text: str, index: int) -> int:
    """Where Qt counts the character that Python counts as `index`: an emoji is two to Qt."""
    return len(text[:index].encode("utf-16-le")) // 2


def characters(text: str, units: int) -> int:
    """The other way: which character of Python begins where Qt counts `units`."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def selections(
    document: QTextDocument, marks: Iterable[Mark], places: dict[int, int], texts: dict[int, str]
) -> list[tuple[Mark, QTextEdit.ExtraSelection]]:
    """Selections that highlight the marks, each with its mark; `places` says where each passage begins in `document`."""
    found = []
    # As if it were edited: else each cursor would have all that is above it laid out, of a long report nearly all.
    editing = QTextCursor(document)
    editing.beginEditBlock()
    # What is highlighted is painted over what is not.
    for mark in sorted(marks, key=lambda mark: (not mark.quiet, not mark.faint)):
        if mark.span.passage not in places:
            continue
        text, start = texts[mark.span.passage], places[mark.span.passage]
        chip = document.characterAt(start) == _PICTURE  # a grade's words are set as one picture
        first, last = (0, 1) if chip else (utf16(text, mark.span.start), utf16(text, mark.span.end))
        cursor = QTextCursor(document)
        cursor.setPosition(start + first)
        cursor.setPosition(start + last, QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat.UnderlineStyle
        form = QTextCharFormat()
        if not mark.quiet and not mark.faint:
            form.setBackground(mark.background)
        line = style.DotLine if mark.dotted or mark.faint else style.SingleUnderline
        form.setUnderlineStyle(style.DashUnderline if mark.tag else line)
        form.setUnderlineColor(mark.underline)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = form
        found.append((mark, selection))
    editing.endEditBlock()
    return found
