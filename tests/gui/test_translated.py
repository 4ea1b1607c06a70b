"""Nothing that is read in the window, or told of it, is left out of the catalogue; longer words have room."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from made_desk import HERE, started
from pseudo import Pseudo, texts, unmarked
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from test_states import SMALLEST, cut

from peelviewer import pipeline
from peelviewer.gui import actions
from peelviewer.gui.language import LANGUAGES
from peelviewer.gui.main_window import MainWindow
from peelviewer.gui.panes.composer import Composer
from peelviewer.gui.wording import short_title
from peelviewer.reference import reference
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("_in_pseudo")]
ARTICLE = """Norfolk Constabulary inadequate at answering the public, inspectors say

14 March 2024

Norfolk Constabulary was graded inadequate at responding to the public, the inspectorate said on Thursday.
"""
NOTE = "Ask for the plan"


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
    found |= {cycle.id for cycle in known.cycles} | {f"SOC {year}" for year in range(2021, 2027)}
    found |= {f"SOC {year}" for year in range(21, 27)} | set(LANGUAGES.values()) | {file.name, file.stem, NOTE}
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
    for quoted in library.evidence().quoted:
        found.add(quoted.quotation.text)
    found |= _of_analysis(library)
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
    for force in pipeline.forces_listed():
        table = pipeline.grades(library, force)
        for cell in table.cells.values():
            for statement in (*((cell.best,) if cell.best else ()), *cell.others):
                found |= {statement.quote, statement.note, statement.source, statement.rule, statement.question}
            if cell.verdict:
                found |= {cell.verdict.reason, cell.verdict.source}
    return found


def of_composer(window: MainWindow) -> set[str]:
    """What the page itself says."""
    composer = window.findChild(Composer)
    if composer is None or composer._page is None:
        return set()
    page = composer._page
    return {
        page.title,
        "".join(run.text for run in page.headline),
        *(part.label for part in page.parts),
        *(quote.printed for part in page.parts for quote in part.quotes),
    }


def untranslated(window: MainWindow, data: set[str]) -> str:
    QCoreApplication.processEvents()
    known = {" ".join(words.split()) for words in data | of_composer(window) if any(map(str.isalpha, words))}
    known = sorted(known, key=len, reverse=True)
    left = {(where, text, unmarked(text, known)) for where, text in texts(window) if text}
    return "\n".join(sorted(f"{where}: {text!r}, of which {rest.strip()!r}" for where, text, rest in left if rest))


def do(window: MainWindow, *commands: str) -> None:
    for command in commands:
        actions.command(window, command).trigger()
    QCoreApplication.processEvents()


def type_into(window: MainWindow, words: str) -> None:
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, words)
    if field is window.top.search:
        field.search_requested.emit(words)


@pytest.fixture
def data(library_file: Path) -> set[str]:
    return data_of(library_file)


STATES = {
    "at the start": (),
    "original pages": ("original",),
    "outline and find": ("outline", "find"),
    "peers": ("peers",),
    "palette": ("palette",),
    "shortcuts": ("shortcuts",),
    "claim": ("next claim",),
    "claim form": ("next claim", "correct claim"),
    "facts of a document": ("correct document",),
    "nothing came in": ("inbox",),
    "rejected claim": ("next claim", "reject claim"),
    "picked claim": ("next claim", "pick", "tray"),
    "decided contrast": ("pick", "confirm", "next_contrast", "dismiss"),
    "undone": ("confirm", "undo"),
    "note": ("note",),
    "composer": ("brief",),
    "pinned": ("pin",),
    "without a claim to correct": ("correct claim", "reject claim", "add claim"),
    "language": ("language cy",),
    "cited": ("cite",),
}


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_translated_and_has_room(state: str, library_file: Path, data: set[str]) -> None:
    with started(library_file, HERE, SMALLEST) as window:
        do(window, *STATES[state])
        assert untranslated(window, data) == ""
        assert cut(window) == []
