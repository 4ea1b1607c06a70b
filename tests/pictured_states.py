"""The states of the window that are pictured: what each is, and how the window comes to it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, QUrl
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QToolButton, QWidget

from peelviewer import pipeline
from peelviewer.gui.claims.settle_card import SettleCard
from peelviewer.gui.library.document_facts_form import DocumentFactsForm
from peelviewer.gui.program.open_windows import WELCOME
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.forms.notice_line import Notice
from peelviewer.gui.widgets.page_view.page_pictures import image_of
from peelviewer.gui.window.main_window import MainWindow

Arrange = Callable[[MainWindow, Path], object]  # a window, and the folder of the files that are added to its library

HERE = Locator("Cambridgeshire Constabulary", "soc")
SAMPLE, EMPTY, MOVED, READ_ONLY = "sample.peel", "new.peel", "moved.peel", "shelf.peel"
ARTICLE, NO_PDF, SCAN, UNSURE = "norfolk.txt", "letter.pdf", "scan.pdf", "panel.txt"
_ARTICLE = """Norfolk Constabulary inadequate at answering the public, inspectors say

14 March 2024

Norfolk Constabulary was graded inadequate at responding to the public, the inspectorate said on Thursday. The chief
constable said that new staff had begun work in the control room.

Sign up to our newsletter for the best of the week.
"""

_UNSURE = """Panel asks why two answers on the force differ

21 March 2024

Norfolk Constabulary was graded inadequate at responding to the public, the police and crime panel heard on Thursday.

In 2023-25 the force was rated good at investigating crime, a member said. It was rated adequate at that, said another.

Last time it was rated good for this work. The panel will ask again in June, when the new figures are known.
"""


@dataclass(frozen=True, slots=True)
class State:
    """A state of the window: its library, its place, and what is done there."""

    name: str
    about: str
    arrange: Arrange = lambda _window, _folder: None
    library: str = SAMPLE
    place: Locator = HERE


def make_files(folder: Path) -> None:
    """Make the libraries and files that the states need beside the sample library, which is there."""
    sample = pipeline.open_library(folder / SAMPLE)
    report = next(entry for entry in sample.documents() if entry.media_type == "application/pdf")
    page = image_of(pipeline.page_picture(sample.source(report.id), 1, 1.5))
    sample.close()
    (folder / READ_ONLY).write_bytes((folder / SAMPLE).read_bytes())
    pipeline.open_or_create(folder / EMPTY).close()
    (folder / ARTICLE).write_text(_ARTICLE, encoding="utf-8")
    (folder / UNSURE).write_text(_UNSURE, encoding="utf-8")
    (folder / NO_PDF).write_text("A letter under a wrong name.", encoding="utf-8")
    writer = QPdfWriter(str(folder / SCAN))
    writer.setTitle("PEEL: Police effectiveness 2015 – An inspection of Norfolk Constabulary")
    painter = QPainter(writer)
    painter.drawImage(painter.viewport(), page)
    painter.end()


def _do(*commands: str) -> Arrange:
    """Give commands, one after another."""

    def arrange(window: MainWindow, _folder: Path) -> None:
        for command in commands:
            window_actions.command(window, command).trigger()

    return arrange


def _type(words: str, *commands: str) -> Arrange:
    """Give commands, then type into what has the keys."""

    def arrange(window: MainWindow, folder: Path) -> None:
        _do(*commands)(window, folder)
        QTest.keyClicks(_field(window), words)
        if _field(window) is window.top.search:
            window.top.search.search_requested.emit(words)  # without the pause

    return arrange


def _field(window: MainWindow) -> QWidget:
    """What would have the keys: without a screen no window is active."""
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def _note(window: MainWindow, folder: Path) -> None:
    """A note beside words of the report, and one on the contrast that is being written."""
    window.judgement.setFocus()
    _type("Ask for the plan of the regional unit", "next claim", "note")(window, folder)
    QTest.keyClick(_field(window), Qt.Key.Key_Return)
    window.show_side(window.contrasts)
    _type("The panel asked about this in June", "note")(window, folder)


def _pair(window: MainWindow, folder: Path) -> None:
    """A claim of the report set against one of the article."""
    for area in (window.judgement.reading, window.news.reading):
        area.reader.setFocus()
        _do("next claim", "set side")(window, folder)


def _drop(*names: str) -> Arrange:
    """Drop files on the window."""

    def arrange(window: MainWindow, folder: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(folder / name)) for name in names])
        window.dropped.emit(data)

    return arrange


def _add_two(window: MainWindow, folder: Path) -> None:
    """One that is read, with what was left out of it, and one that is refused, which is told of first."""
    _drop(ARTICLE, NO_PDF)(window, folder)
    _inbox_button(window, "Next file that came in").click()
    _inbox_button(window, "Show what was left out of its text, and what changed").click()


def _inbox_button(window: MainWindow, name: str) -> QToolButton:
    return next(b for b in window.import_results.findChildren(QToolButton) if b.accessibleName() == name)


def _open_scan(window: MainWindow, folder: Path) -> None:
    _drop(SCAN)(window, folder)
    _inbox_button(window, "Open this document").click()
    window.import_results.hide()


def _older(window: MainWindow, _folder: Path) -> None:
    """As at the opening of a library of last year."""
    sentence = tr(
        "%n documents were read by older rules. Read again, they may say more; what you corrected stays.", "", 9
    )
    window.notices.offer(Notice(sentence, tr("Read again"), bool))


def _open_unsure(window: MainWindow, folder: Path) -> None:
    """A document with words to settle, read in its pane."""
    _drop(UNSURE)(window, folder)
    _inbox_button(window, "Open this document").click()
    window.import_results.hide()


def _settle(window: MainWindow, folder: Path) -> None:
    """The second of its words to settle."""
    _open_unsure(window, folder)
    for _ in range(2):
        QApplication.processEvents()  # the text is laid out, and the words have their place
        _do("settle")(window, folder)


def _likely(window: MainWindow, folder: Path) -> None:
    """A claim's card, where it is only likely."""
    _open_unsure(window, folder)
    window.news.reading.reader.setFocus()
    window.grades.theme_requested.emit("investigating_crime")
    for _ in range(2):  # the second of its claims, “Last time”, is the likely one
        QApplication.processEvents()  # the text has its place
        _do("next claim")(window, folder)


def _stack(window: MainWindow, _folder: Path) -> None:
    articles = window.news.findChild(QListView)
    assert articles is not None
    articles.selectionModel().select(articles.model().index(1, 0), QItemSelectionModel.SelectionFlag.Select)


def _read(window: MainWindow, _folder: Path) -> None:
    """As in the middle of adding twelve files, the fourth of which is long."""
    window.status.say("4 of 12: fire-service-2023.pdf, page 87 of 134 · about 2 minutes left")
    window.status.show_progress(3640, 12000)


MAIN = State("window", "A force and theme: a contrast as the headline over all panes")
STATES = (
    MAIN,
    State(
        "first-start",
        "The first start",
        lambda window, _folder: window.notices.offer(Notice(WELCOME, "New library…", bool)),
    ),
    State("nothing-loaded", "A new library", library=EMPTY, place=Locator()),
    State("nothing-on-theme", "Nothing on this theme", place=Locator(HERE.force, "efficiency")),
    State(
        "nothing-held", "A force of which nothing is held", place=Locator("Hampshire and Isle of Wight Constabulary")
    ),
    State("no-text", "A document without text", _open_scan),
    State("library-moved", "A library that is no longer there", library=MOVED, place=Locator()),
    State("read-only", "A library that can only be read", library=READ_ONLY),
    State("adding", "Adding documents", _read),
    State("inbox", "What was recognised in what was added, and what was left out", _add_two),
    State("search", "Search", _type("organised crime groups", "search")),
    State("search-nothing", "Search: why there is nothing", _type("organised crime year:2009", "search")),
    State("read-again", "Documents that older rules have read", _older),
    State("words-to-settle", "A document with grade words to settle", _open_unsure),
    State("settling", "Grade words settled one by one", _settle),
    State("likely-claim", "A claim that is only likely", _likely),
    State("contrasts", "The contrasts of a force", _do("contrasts")),
    State("documents", "All documents of the library", _do("documents")),
    State("follow-up", "What has to be followed up", _do("follow up")),
    State(
        "follow-up-nothing",
        "Nothing to follow up",
        _do("follow up"),
        place=Locator("Hampshire and Isle of Wight Constabulary"),
    ),
    State("why", "Why two claims are a contrast", _do("why")),
    State("original", "The original page", _do("original")),
    State("outline-and-find", "Outline and find", _type("organised crime", "outline", "find")),
    State("peers", "Peers: force beside force", _do("peers")),
    State("country", "The country: all forces by all themes", _do("country")),
    State(
        "one-theme",
        "All forces, one theme",
        lambda window, _folder: window.grades.country_requested.emit("soc", "SOC 2023"),
    ),
    State(
        "two-reports",
        "Two reports side by side",
        lambda window, _folder: window.news.other_requested.emit(),
    ),
    State("articles", "Articles under one another", _stack),
    State("palette", "Anything by its name", _type("c", "palette")),
    State("shortcuts", "The shortcuts", _do("shortcuts")),
    State("guide", "The guide", _do("guide")),
    State("shapes", "What each shape means", _do("shapes")),
    State("preferences", "Preferences", _do("preferences")),
    State("claim", "What a claim says", _do("judgement", "next claim")),
    State("claim-form", "A claim put right", _do("judgement", "next claim", "correct claim")),
    State("manual-contrast", "Two claims that you set against each other", _pair),
    State("facts-form", "The facts of a document put right", _do("news", "correct document")),
    State("notes", "Notes beside words and contrasts", _note),
    State("tray", "The tray of picked evidence", _do("pick", "confirm", "next_contrast", "pick", "tray")),
    State("brief", "The composer of the brief", _do("brief")),
)


@dataclass(frozen=True, slots=True)
class GuidePicture:
    """A part of the window that a page of the guide shows: in which state, at which size of the window."""

    name: str
    state: str
    size: tuple[int, int]
    part: Callable[[MainWindow], QWidget]


def _one(kind: type[QWidget]) -> Callable[[MainWindow], QWidget]:
    def part(window: MainWindow) -> QWidget:
        (found,) = window.findChildren(kind)
        return found

    return part


GUIDE = (
    GuidePicture("window", "window", (1280, 800), lambda window: window),
    GuidePicture("facts", "facts-form", (1600, 1000), _one(DocumentFactsForm)),
    GuidePicture("grades", "window", (1600, 860), lambda window: window.grades),
    GuidePicture("settling", "settling", (1600, 1000), _one(SettleCard)),
    GuidePicture("contrasts", "contrasts", (1600, 640), lambda window: window.contrasts),
    GuidePicture("search", "search", (1280, 800), lambda window: window.top.search.popup()),
    GuidePicture("brief", "brief", (1024, 640), lambda window: window),
    GuidePicture("follow-up", "follow-up", (1600, 860), lambda window: window.follow_up),
)
