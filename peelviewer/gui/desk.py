"""The matter on the desk: asks the library what the panes need, whenever the reader moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from peelviewer.domain.document import DocumentKind
from peelviewer.gui.navigation import Locator, Navigator

if TYPE_CHECKING:
    from pathlib import Path

    from peelviewer.domain.contrasts import Contrast
    from peelviewer.domain.evidence import DocumentEntry, GradesTable, QuotedWords, Statement
    from peelviewer.gui.operations import Operations
    from peelviewer.store import Library


@dataclass(frozen=True, slots=True)
class LibraryFacts:
    """What a library is: its file, whether it can be written, and what it holds."""

    path: Path
    read_only: bool
    documents: int
    passages: int
    claims: int
    forces: tuple[str, ...]
    held: int  # the first so many of `forces` have documents here


@dataclass(frozen=True, slots=True)
class ForceFacts:
    """Everything the panes show of one force."""

    force: str
    table: GradesTable
    contrasts: tuple[Contrast, ...]
    statements: tuple[Statement, ...]
    documents: tuple[DocumentEntry, ...]
    reports: tuple[DocumentEntry, ...]
    news: tuple[DocumentEntry, ...]
    quoted: tuple[QuotedWords, ...]  # what the news quotes, each with its standing


class Desk(QObject):
    """Holds what is known of the force on the desk; fetches the rest.

    Signals:
        library_changed(LibraryFacts), force_changed(ForceFacts),
        line_changed(str, tuple[Statement, ...]): a theme and its grades in time order,
        document_ready(DocumentEntry, Document).
    """

    library_changed = Signal(object)
    force_changed = Signal(object)
    line_changed = Signal(str, object)
    document_ready = Signal(object, object)

    def __init__(self, operations: Operations, navigator: Navigator) -> None:
        super().__init__()
        self.operations = operations
        self.facts: ForceFacts | None = None
        self._navigator = navigator
        navigator.moved.connect(self._moved)

    def refresh(self) -> None:
        """Ask everything again: a library was opened, or documents came in."""
        self.operations.ask("library", _library_facts, self.library_changed.emit)
        if self._navigator.here.force:
            self._ask_force(self._navigator.here.force)

    def contrasts_of_theme(self, theme: str) -> tuple[Contrast, ...]:
        """The force's contrasts, those of the theme first, in their order of strength."""
        found = self.facts.contrasts if self.facts else ()
        return tuple(sorted(found, key=lambda contrast: contrast.theme != theme))

    def fetch_document(self, document_id: int) -> None:
        """Fetch a document for reading: reports and articles are fetched beside one another."""
        entry = self.entry(document_id)
        topic = "report" if entry is None or entry.kind is DocumentKind.REPORT else "article"
        self.operations.ask(
            topic,
            lambda library: (library.entry(document_id), library.document(document_id)),
            lambda found: self.document_ready.emit(*found),
        )

    def news_of(self, theme: str) -> tuple[DocumentEntry, ...]:
        """Articles with a claim on the theme; where there are none, none: the pane says so."""
        if self.facts is None:
            return ()
        claiming = {s.document.id for s in self.facts.statements if s.document and s.theme == theme}
        claiming |= {
            words.document.id
            for contrast in self.facts.contrasts
            if contrast.theme == theme
            for side in (contrast.a, contrast.b)
            for words in side.words
        }
        return tuple(entry for entry in self.facts.news if entry.id in claiming)

    def entry(self, document_id: int) -> DocumentEntry | None:
        """A document of this force by its id."""
        documents = self.facts.documents if self.facts else ()
        return next((entry for entry in documents if entry.id == document_id), None)

    def _moved(self, before: Locator, here: Locator) -> None:
        if here.force != before.force:
            self._ask_force(here.force)
        if (here.force, here.theme) != (before.force, before.theme) and here.theme:
            self._ask_line(here)

    def _ask_force(self, force: str) -> None:
        self.operations.ask("force", lambda library: _force_facts(library, force), self._force_came)

    def _force_came(self, facts: ForceFacts) -> None:
        self.facts = facts
        if self._navigator.here.theme:
            self._ask_line(self._navigator.here)
        self.force_changed.emit(facts)

    def _ask_line(self, here: Locator) -> None:
        from peelviewer import pipeline

        self.operations.ask(
            "line",
            lambda library: pipeline.over_time(library, here.force, here.theme),
            lambda statements: self.line_changed.emit(here.theme, statements),
        )


def picture_of(library: Library, document_id: int, page: int, scale: float) -> QImage:
    """A page of the original as Qt's picture."""
    from peelviewer import pipeline

    picture = pipeline.page_picture(library, document_id, page, scale)
    return QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32).copy()


def _library_facts(library: Library) -> LibraryFacts:
    from peelviewer import pipeline

    documents, passages, claims = library.counts()
    return LibraryFacts(
        library.path,
        library.read_only,
        documents,
        passages,
        claims,
        pipeline.forces(library),
        len(pipeline.forces_held(library)),
    )


def _force_facts(library: Library, force: str) -> ForceFacts:
    from peelviewer import pipeline

    known = pipeline.evidence(library, force)
    about = known.documents
    newest = sorted(about, key=lambda entry: entry.published.iso if entry.published else "", reverse=True)
    return ForceFacts(
        force=force,
        table=pipeline.grades(library, force),
        contrasts=pipeline.contrasts_in(known, force),
        statements=tuple(each for each in known.statements if each.force == force and each.document),
        documents=about,
        reports=tuple(entry for entry in newest if entry.kind is DocumentKind.REPORT),
        news=tuple(entry for entry in newest if entry.kind is not DocumentKind.REPORT),
        quoted=tuple(each for each in known.quoted if each.document.kind is not DocumentKind.REPORT),
    )
