"""Which words to highlight for a theme or a contrast, and what they say when asked."""

from collections.abc import Iterable
from dataclasses import replace

from peelviewer.domain.claims import Span
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.document import Document
from peelviewer.domain.evidence import Statement
from peelviewer.domain.unsettled import UnsettledWords
from peelviewer.gui.look.colour_scheme import ColourScheme
from peelviewer.gui.marks.text_marks import Mark, words_mark
from peelviewer.gui.text.short_wording import LIKELY, in_full
from peelviewer.gui.text.window_language import tr


def marks_of_contrast(contrast: Contrast, document_id: int, colours: ColourScheme) -> tuple[Mark, ...]:
    """The words of both sides that stand in one document."""
    marks = []
    for side in (contrast.a, contrast.b):
        marks += [
            statement_mark(s, colours)
            for s in side.statements
            if s.document and s.document.id == document_id and s.span
        ]
        marks += [
            words_mark(words.span, colours, f"{tr(contrast.kind).capitalize()}. {contrast.reason}")
            for words in side.words
            if words.document.id == document_id
        ]
    return tuple(marks)


def marks_of_theme(statements: Iterable[Statement], document_id: int, colours: ColourScheme) -> tuple[Mark, ...]:
    """The claims on a theme that stand in one document."""
    return tuple(
        statement_mark(statement, colours)
        for statement in statements
        if statement.document and statement.document.id == document_id and statement.span
    )


def statement_mark(statement: Statement, colours: ColourScheme) -> Mark:
    """A claim's words: behind them the sense of the grade, under them its colour."""
    assert statement.span is not None
    behind = colours.mark_color("bad" if statement.grade.is_low else "good")
    tip = in_full(statement)
    if statement.speaker:
        said = tr("Said by: {speaker}. Rule: {rule}.").format(speaker=tr(statement.speaker), rule=statement.rule)
        tip = f"{tip}\n{said}"
    tag = "" if statement.is_certain else tr(LIKELY)
    return Mark(statement.span, behind, colours.grade_color(statement.grade), tip, statement=statement, tag=tag)


def unsettled_mark(words: UnsettledWords, colours: ColourScheme) -> Mark:
    """Words to settle: underlined only, until one steps to them."""
    if words.statement:
        return replace(statement_mark(words.statement, colours), quiet=True)
    tip = tr("Not understood: {reason}.").format(reason=words.reason)
    return Mark(words.span, colours.mark_color("neutral"), colours.color("warning"), tip, quiet=True, tag="?")


def passage_mark(document: Document, passage: int, colours: ColourScheme) -> Mark:
    """A whole passage that a search found."""
    text = document.passages[passage].text
    return Mark(Span(passage, 0, len(text)), colours.mark_color("found"), colours.color("warning"))
