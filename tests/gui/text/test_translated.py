"""Nothing that is read in the window, or told of it, is left out of the catalogue; longer words have room."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from made_desk import HERE, started
from measured import HAMPSHIRE, SMALLEST, cut
from pseudo import Pseudo, listed, texts, unmarked
from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QTableView
from translations import is_the_same_in_every_language

from peelviewer import pipeline
from peelviewer.domain.document import Document, DocumentKind
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.brief.brief_composer import BriefComposer
from peelviewer.gui.claims.claim_form import ClaimForm
from peelviewer.gui.library.document_facts_form import DocumentFactsForm
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.text.short_wording import short_title
from peelviewer.gui.text.window_language import LANGUAGES
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.forms.combo_boxes import NameEdit
from peelviewer.gui.widgets.overlay_sheet import OverlaySheet
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.reference import reference
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("_in_pseudo")]
ARTICLE = """Norfolk Constabulary inadequate at answering the public, inspectors say

14 March 2024

Norfolk Constabulary was graded inadequate at responding to the public, the inspectorate said on Thursday.
"""
TYPED = "Xyzzy"
SEARCHES = (
    "organised crime",
    "force:cambridge year:2023 supervisors",
    f'"{TYPED}" crime',
    "grade:good -source:news theme:soc",
)


@pytest.fixture
def _in_pseudo(qapp: QCoreApplication, _in_english: None) -> Iterator[None]:
    language = Pseudo()
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)


def data_of(file: Path) -> set[str]:
    """What documents, `data/` and the rooms below gui say, which stays as it is."""
    known = reference()
    found = {force.name for force in known.forces} | {force.region for force in known.forces}
    found |= {service.name for service in known.fire_services}
    found |= {unit.name for unit in known.regional_units} | {unit.region for unit in known.regional_units}
    found |= {cycle.id for cycle in known.cycles}
    found |= {cycle.name for cycle in known.cycles if is_the_same_in_every_language(cycle.name)}
    found |= {f"{programme} {year}" for programme in ("SOC", "CDI") for year in range(2016, 2027)}
    found |= set(LANGUAGES.values())
    found |= {TYPED, "library.peel", "library", "new.peel", "new", *ARTICLE.split("\n\n")}
    library = Library.open(file)
    for entry in library.documents():
        found |= {
            entry.title,
            short_title(entry.title),
            entry.publisher or "",
            entry.address or "",
            entry.file_name,
            *entry.warnings,
        }
        for passage in library.document(entry.id).passages:
            found |= {passage.text, *passage.text.replace("\n", "\t").split("\t")}
    for quoted in pipeline.evidence(library).quoted:
        found |= {quoted.quotation.text, quoted.match.exact if quoted.match else ""}
    found |= _of_analysis(library) | _of_search(library)
    library.close()
    return found


def _of_analysis(library: Library) -> set[str]:
    found = set()
    for contrast in pipeline.contrasts(library):
        found |= {contrast.reason, contrast.rule, *contrast.gaps}
        if contrast.comparability:
            found |= {contrast.comparability.reason, contrast.comparability.source}
        for side in (contrast.a, contrast.b):
            found |= {side.summary, *(words.quote for words in side.words)}
    for force in pipeline.forces_of(library.documents()):
        found |= {answer.words.quote for answer in pipeline.answers(library, force)}
    for force in pipeline.forces_listed():
        table = pipeline.grades(library, force)
        inspections = (reference().cycle(cycle) for cycle in table.cycles)
        found |= {*table.cycles, *(each.label for each in inspections if each)}  # “SOC 2023”, “SOC 23”
        for cell in table.cells.values():
            for statement in (*((cell.best,) if cell.best else ()), *cell.others):
                found |= {statement.quote, statement.note, statement.source, statement.rule, statement.question}
            if cell.verdict:
                found |= {cell.verdict.reason, cell.verdict.source}
    return found


def _of_search(library: Library) -> set[str]:
    """How a search says that it understood what was typed."""
    found = set()
    for words in SEARCHES:
        result = pipeline.search(library, words, typing=True)
        found |= {words for chip in result.chips for words in (chip.value, chip.note)} | {
            result.message,
            *result.loosened,
        }
        found |= {value for field, value, _ in result.facets if field != "source"}
        for hit in result.hits:
            found |= {"".join(part.text for part in hit.snippet), " › ".join(hit.section)}
    return found


def of_composer(window: MainWindow) -> set[str]:
    """What the page itself says."""
    composer = window.findChild(BriefComposer)
    if composer is None or composer._page is None:
        return set()
    page = composer._page
    return {
        page.title,
        "".join(run.text for run in page.headline),
        *(part.label for part in page.parts),
        *(quote.printed for part in page.parts for quote in part.quotes),
    }


@cache
def quoted(data: frozenset[str]) -> frozenset[str]:
    """“Good” is a word of documents and of ours: only a document's text has it alone, all else quotes it."""
    ours = {text.casefold() for text in listed()}
    return frozenset(f"“{words}”" if words.casefold() in ours else words for words in data)


def untranslated(window: MainWindow, data: frozenset[str]) -> str:
    QCoreApplication.processEvents()
    page = of_composer(window)
    known = quoted(data) | page if page else quoted(data)
    shown = {(where, text) for where, text in texts(window) if text}
    wrong = [
        (where, text, left)
        for where, text in shown
        if (left := unmarked(text, known))
        and not (where.startswith(("DocumentReader", "OutlineModel", "ReportOutline")) and text in data)
        and text not in SEARCHES
    ]
    return "\n".join(sorted(f"{where}: {text!r}, of which {rest.strip()!r}" for where, text, rest in wrong))


@pytest.fixture(scope="session")
def data(made_sample: Path) -> frozenset[str]:
    return frozenset(" ".join(words.split()) for words in data_of(made_sample) if any(map(str.isalpha, words)))


def do(window: MainWindow, *commands: str) -> None:
    for command in commands:
        window_actions.command(window, command).trigger()
    QCoreApplication.processEvents()


def search(window: MainWindow, words: str) -> None:
    window.top.search.setText(words)
    window.top.search.search_requested.emit(words)


def write(window: MainWindow, command: str) -> None:
    """Have something asked, and write an answer."""
    do(window, command)
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, TYPED)
    QTest.keyClick(field, Qt.Key.Key_Return)


def name_no_force(window: MainWindow) -> None:
    do(window, "next claim", "correct claim")
    form = window.findChild(ClaimForm)
    assert form is not None
    form.findChildren(QComboBox)[0].setEditText(TYPED)
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def write_no_fact(window: MainWindow, line: int) -> None:
    """Write into a line of the facts, the last or the last but one, what is none."""
    do(window, "correct document")
    form = window.findChild(DocumentFactsForm)
    assert form is not None
    form.findChildren(NameEdit)[line].setText(TYPED)
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.isVisible()


def set_two_sides(window: MainWindow) -> None:
    for _ in range(2):
        do(window, "next claim", "set side")


def list_statements(window: MainWindow) -> None:
    table = window.grades.findChild(QTableView)
    assert table is not None
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)


def put_articles_beneath(window: MainWindow) -> None:
    rows = window.news.findChild(QListView)
    assert rows is not None
    rows.selectionModel().select(rows.model().index(1, 0), QItemSelectionModel.SelectionFlag.Select)


def paste(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(ARTICLE)
    do(window, "paste", "paste")


def paste_nothing(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    do(window, "paste")


def furnish_sheets(window: MainWindow) -> None:
    """Have every form and card made: what is in them is read too, and most states open none."""
    sheets = window.findChildren(OverlaySheet)
    assert len(sheets) > 8
    for sheet in sheets:
        sheet.furnish()


STATES: dict[str, Callable[[MainWindow], object]] = {
    "at the start": furnish_sheets,
    "original pages": lambda window: do(window, "original"),
    "original beside the text": lambda window: do(window, "beside"),
    "outline and find": lambda window: do(window, "outline", "find"),
    "found": lambda window: write(window, "find"),
    "peers": lambda window: do(window, "peers"),
    "to follow up": lambda window: window.show_side(window.follow_up),
    "country": lambda window: do(window, "country"),
    "all forces on a theme": lambda window: window.grades.country_requested.emit("soc", "SOC 2023"),
    "two reports": lambda window: window.news.other_requested.emit(),
    "palette": lambda window: do(window, "palette"),
    "shortcuts": lambda window: do(window, "shortcuts"),
    "claim": lambda window: do(window, "next claim"),
    "claim form": lambda window: do(window, "next claim", "correct claim"),
    "no force of that name": name_no_force,
    "no claim to correct": lambda window: do(window, "correct claim"),
    "no words to add": lambda window: do(window, "add claim"),
    "facts of a document": lambda window: do(window, "correct document"),
    "no such date": lambda window: write_no_fact(window, -2),
    "no such force": lambda window: write_no_fact(window, -1),
    "nothing came in": lambda window: do(window, "import results"),
    "rejected claim": lambda window: do(window, "next claim", "reject claim"),
    "picked claim": lambda window: do(window, "next claim", "pick", "tray"),
    "picked contrast": lambda window: do(window, "next_contrast", "pick", "tray"),
    "confirmed contrast": lambda window: do(window, "confirm"),
    "asked why": lambda window: do(window, "dismiss"),
    "dismissed contrast": lambda window: write(window, "dismiss"),
    "undone": lambda window: do(window, "confirm", "undo"),
    "asked for a note": lambda window: do(window, "note"),
    "note": lambda window: write(window, "note"),
    "two sides": set_two_sides,
    "composer": lambda window: do(window, "brief"),
    "pinned": lambda window: do(window, "pin", "next_contrast"),
    "another language": lambda window: do(window, "language cy"),
    "cited": lambda window: do(window, "cite"),
    "statements of a grade": list_statements,
    "articles under one another": put_articles_beneath,
    "document that came in": paste,
    "nothing to paste": paste_nothing,
    "search": lambda window: search(window, SEARCHES[0]),
    "search with fields": lambda window: search(window, SEARCHES[1]),
    "search without a source": lambda window: search(window, SEARCHES[3]),
    "nothing found": lambda window: search(window, SEARCHES[2]),
}


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_translated_and_has_room(state: str, library_file: Path, data: frozenset[str]) -> None:
    with started(library_file, HERE, SMALLEST, painted=False) as window:
        STATES[state](window)
        assert untranslated(window, data) == ""
        assert cut(window) == []
        assert (window.width(), window.height()) == SMALLEST


@pytest.mark.parametrize("state", ["at the start", "peers", "composer"])
def test_a_large_window_has_room_too(state: str, library_file: Path, data: frozenset[str]) -> None:
    with started(library_file, painted=False) as window:
        STATES[state](window)
        assert untranslated(window, data) == ""
        assert cut(window) == []


def test_a_force_of_which_nothing_is_held_is_told_of_in_translation(library_file: Path, data: frozenset[str]) -> None:
    with started(library_file, Locator(HAMPSHIRE), SMALLEST) as window:
        assert untranslated(window, data) == ""
        assert cut(window) == []


def test_an_empty_library_is_told_of_in_translation(tmp_path: Path, data: frozenset[str]) -> None:
    pipeline.open_or_create(tmp_path / "new.peel").close()
    with started(tmp_path / "new.peel", Locator(), SMALLEST) as window:
        assert untranslated(window, data) == ""
        assert cut(window) == []


def test_a_library_that_is_none_is_told_of_in_translation(tmp_path: Path, data: frozenset[str]) -> None:
    file = tmp_path / "new.peel"
    file.write_bytes(b"not a database at all" * 100)
    with pytest.raises(PeelViewerError) as error:
        pipeline.open_library(file)
    with started(file, HERE, SMALLEST) as window:
        assert untranslated(window, data | {str(error.value)}) == ""
        assert cut(window) == []


def test_a_document_without_text_is_told_of_in_translation(window: MainWindow, data: frozenset[str]) -> None:
    scan = Document(DocumentKind.REPORT, "A scan", None, None, (), None, 3, ())
    entry = DocumentEntry(
        99, DocumentKind.REPORT, "A scan", None, None, (), None, 3, None, "scan.pdf", "application/pdf", "0" * 64
    )
    window.judgement.show_document(entry, scan)
    assert untranslated(window, data | {"A scan", "scan.pdf"}) == ""


def test_what_is_not_translated_is_found(window: MainWindow, data: frozenset[str]) -> None:
    window.status.say("Nothing of the sort.")
    assert "Nothing of the sort" in untranslated(window, data)
