"""How the window tells what the news quotes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from peelviewer import pipeline
from peelviewer.domain.claims import Span
from peelviewer.domain.document import DateBasis, Document, DocumentKind, Passage, PassageKind, Published
from peelviewer.domain.evidence import QuotedWords
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.marks.quotation_marks import marks_of_quotations, news_note, quotation_in_full, quotations_in_short
from peelviewer.gui.marks.text_marks import Mark
from peelviewer.gui.text.short_wording import date_of
from peelviewer.gui.widgets.text_view.document_reader import DocumentReader
from peelviewer.store import Library

FORCE = "Cambridgeshire Constabulary"


@pytest.fixture(scope="module")
def quoted(copy_sample: Callable[[Path], Library], tmp_path_factory: pytest.TempPathFactory) -> list[QuotedWords]:
    library = copy_sample(tmp_path_factory.mktemp("sample") / "sample.peel")
    found = [each for each in pipeline.evidence(library, FORCE).quoted if each.match]
    library.close()
    return found


def of_file(quoted: list[QuotedWords], name: str) -> list[QuotedWords]:
    return [each for each in quoted if each.document.file_name == name]


def test_a_row_counts_the_standings(quoted: list[QuotedWords]) -> None:
    assert quotations_in_short(of_file(quoted, "river-post-2016.txt")) == "1 quotation verbatim, 2 trimmed"
    assert quotations_in_short(of_file(quoted, "isle-herald-2023.html")) == "1 quotation altered"
    assert quotations_in_short([]) == ""


def test_a_note_tells_by_what_an_article_without_a_date_is_placed(quoted: list[QuotedWords]) -> None:
    entry = replace(of_file(quoted, "river-post-2016.txt")[0].document, published=None)
    note = news_note(entry, (), quoted)
    assert note == "reports · covers 2015 by its quotations · 1 quotation verbatim, 2 trimmed"
    told = replace(entry, published=Published("2016-02", DateBasis.QUOTATION_MATCH))
    assert news_note(told, (), ()) == "reports · covers 2015"
    assert date_of(told) == "February 2016 by its quotations"


def test_a_note_says_in_whose_name_an_article_speaks(made_sample: Path) -> None:
    library = pipeline.open_library(made_sample)
    told = {
        entry.file_name: news_note(entry, pipeline.evidence(library).statements, ()).split(" · ")[0]
        for entry in library.documents()
        if entry.kind is not DocumentKind.REPORT
    }
    library.close()
    assert told == {
        "commissioner-2023.txt": "the commissioner answers",
        "county-wire-2024.txt": "reports",
        "fenland-courier-2023.html": "reports",
        "force-response-2024.html": "the force answers",
        "isle-herald-2023.html": "reports",
        "river-post-2016.txt": "reports",
    }


def test_a_quotation_tells_its_standing_and_page(quoted: list[QuotedWords]) -> None:
    verbatim, *_ = of_file(quoted, "river-post-2016.txt")
    assert quotation_in_full(verbatim).startswith("Quotation, verbatim. The report of 2015, p. 3: “After that")
    (altered,) = of_file(quoted, "isle-herald-2023.html")
    assert quotation_in_full(altered).startswith(
        "Quotation, altered. “fully” left out. “any of” added. The report of SOC"
    )


def test_quotations_are_underlined_without_a_number(qapp: object, quoted: list[QuotedWords]) -> None:
    assert isinstance(qapp, QApplication)
    look = ProgramLook(qapp, "light")
    ours = of_file(quoted, "river-post-2016.txt")
    marks = marks_of_quotations(quoted, ours[0].document.id, look.colours)
    assert [mark.span for mark in marks] == [each.quotation.span for each in ours]
    reader = DocumentReader(look, "Article")
    text = "Good at it, “we found”."
    passages = (Passage(0, PassageKind.PARAGRAPH, text),)
    reader.show_document(Document(DocumentKind.NEWS, "Headline", None, None, (FORCE,), None, None, passages))
    quiet = Mark(Span(0, 13, 21), QColor("red"), QColor("red"), "Quotation, verbatim.", dotted=True, quiet=True)
    reader.show_marks((quiet,))
    assert reader.numbers() == []
    reader.show_marks((Mark(Span(0, 0, 4), QColor("green"), QColor("green")), quiet))
    assert [words for _, words in reader.numbers()] == ["1"]
    assert reader.accessibleDescription() == "1 claim is highlighted."
    reader.deleteLater()
