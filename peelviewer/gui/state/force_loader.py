"""Knows the force that is shown: asks the library what the panes need, whenever the reader moves."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from peelviewer.gui.state.force_snapshot import ForceSnapshot, library_snapshot, snapshot_of_force, with_annotations
from peelviewer.gui.state.reader_navigation import Locator, Navigator

if TYPE_CHECKING:
    from peelviewer.domain.evidence import GradesTable
    from peelviewer.gui.state.background_work import Answer, BackgroundWork
    from peelviewer.gui.state.force_snapshot import LibrarySnapshot
    from peelviewer.store import Library


FIRST_GRADES = "first grades"  # what is asked beside a force; should it fail, the force's own answer tells why
_SEEN = 6  # forces that are kept for whoever comes back to them
_STAYS = 15_000  # milliseconds without a move, after which the reader is taken to read


class ForceLoader(QObject):
    """Holds what is known of the force that is shown; fetches the rest.

    Signals:
        library_left(): another library is opened than the one before, as `library_changed` says next,
        library_changed(LibraryFacts), force_changed(ForceFacts),
        grades_came(GradesTable): those of a force of which all else has yet to be found,
        annotations_changed(): notes, decisions or picks are others than they were, of whatever force,
        line_changed(GradesTable, str): the grades, and the theme whose line is wanted of them,
        document_ready(DocumentEntry, Document, PlacedNotes, tuple[UnsettledWords, ...], str): with the notes beside its words,
        the words to settle, and the topic on which it was fetched.
    """

    library_left = Signal()
    library_changed = Signal(object)
    force_changed = Signal(object)
    grades_came = Signal(object)
    annotations_changed = Signal()
    line_changed = Signal(object, str)
    document_ready = Signal(object, object, object, object, str)

    def __init__(self, background: BackgroundWork, navigator: Navigator) -> None:
        super().__init__()
        self.background = background
        self.snapshot: ForceSnapshot | None = None
        self._navigator = navigator
        self._known: LibrarySnapshot | None = None
        self._ahead: tuple[str, ...] = ()  # forces that are gathered while nobody waits for another
        self._others: tuple[str, ...] = ()  # forces to gather once the reader stays at a place
        self._awaits = False  # a force that takes long
        self._seen: dict[str, ForceSnapshot] = {}  # forces that nothing has changed for since they were seen
        self._staying = QTimer(self, singleShot=True, interval=_STAYS)
        self._staying.setObjectName("staying")
        self._staying.timeout.connect(self._gather_others)

    def refresh(self) -> None:
        """Ask everything again: a library was opened, or documents came in."""
        self._seen.clear()
        force = (
            self._navigator.here.force
        )  # asked for here; where the library's coming moves the reader, that asks itself
        self.refresh_library()
        if force:
            self._ask_force(force)

    def refresh_library(self) -> None:
        """Ask again what the library is."""
        known = self._known
        self.background.ask("library", lambda library: library_snapshot(library, known), self._library_came)

    def refresh_annotations(self) -> None:
        """Ask for nothing but the notes, decisions and picks: no document and no claim has changed."""
        known, force = self.snapshot, self._navigator.here.force
        self._seen.clear()
        self.annotations_changed.emit()
        if known is None or known.force != force:
            self._ask_force(force)
        else:
            self.background.ask("force", lambda library: with_annotations(library, known), self._force_came)

    def forget(self) -> None:
        """What was known of the force no longer holds: until it has come again, nothing is shown of it."""
        self.snapshot = None
        self._seen.clear()

    def fetch_document(self, document: int, topic: str) -> None:
        """Fetch a document for reading; a newer wish on the same topic drops an older one."""
        from peelviewer import pipeline

        self.background.ask(
            topic,
            lambda library: (
                library.entry(document),
                library.document(document),
                pipeline.notes_in(library, document),
                pipeline.words_to_settle(library, document),
            ),
            lambda found: self.document_ready.emit(*found, topic),
        )

    def fetch_table(self, force: str, then: Answer) -> None:
        """Fetch the grades of a force that is pinned while another is shown."""
        from peelviewer import pipeline

        self.background.ask("pinned grades", lambda library: pipeline.grades(library, force), then)

    def fetch_pinned(self, force: str, then: Answer) -> None:
        """Fetch all that is known of a force whose contrasts are pinned while another is shown."""
        self.background.ask("pinned contrasts", lambda library: snapshot_of_force(library, force), then)

    def _library_came(self, facts: LibrarySnapshot) -> None:
        if self._known is not None and self._known.path != facts.path:
            self.library_left.emit()
        is_first = self._known is None
        if self._known is None or self._known.path != facts.path:
            self._ahead, self._others = (), facts.forces[: facts.held]
        self._known = facts
        self.library_changed.emit(facts)
        if is_first:
            from peelviewer import pipeline

            self.background.ask("verbs", lambda _library: pipeline.load(), lambda _nothing: None)

    def follow(self, before: Locator, here: Locator) -> None:
        """The reader has moved: ask for what is not known of that place yet."""
        self._staying.start()
        if here.force in self._seen:
            if here.force != before.force:
                self.background.drop("force")
                self._force_came(self._seen[here.force])
            elif here.theme != before.theme:
                self._tell_line()
        elif here.force != before.force:
            self._ask_force(here.force)
        elif here.theme != before.theme:
            self._tell_line()

    def _ask_force(self, force: str) -> None:
        if self.snapshot is None or self.snapshot.force != force:
            self.background.ask(FIRST_GRADES, partial(_first_grades, force), self._grades_came)
        self.background.ask("force", partial(_snapshot_or_path, force), partial(self._came_or_takes_long, force))

    def _came_or_takes_long(self, force: str, found: ForceSnapshot | Path) -> None:
        """What takes long is found in a process of its own first: in this one it would hold the window up."""
        if isinstance(found, ForceSnapshot):
            self._force_came(found)
            return
        from peelviewer import pipeline

        def gathered(_nothing: object) -> None:
            self.background.ask("force", partial(snapshot_of_force, force=force), self._force_came)
            self._staying.start()

        self._awaits = True
        self._others, self._ahead = (*self._ahead, *self._others), ()  # this ends what is gathered ahead
        self.background.wait_beside(
            "force", lambda cancelled: pipeline.gather_beside(found, [force], cancelled), gathered
        )

    def gather_ahead(self, forces: Iterable[str]) -> None:
        """Find what takes long on forces to which documents came, before somebody asks; a force that is asked for comes first."""
        wanted = tuple(dict.fromkeys((*forces, *self._ahead)))
        if self._awaits:
            self._others = (*wanted, *self._others)
        elif wanted:
            self._ahead = wanted
            self.background.ask("ahead", partial(_taking_long, wanted), self._gather_ahead)

    def _gather_others(self) -> None:
        """The reader stays at a place: the other forces of the library are found meanwhile, and are there when they are asked for."""
        if self._others and not self._awaits:
            others, self._others = self._others, ()
            self.gather_ahead(others)

    def _gather_ahead(self, found: tuple[Path, Sequence[str]]) -> None:
        from peelviewer import pipeline

        path, forces = found

        def gathered(is_all: bool) -> None:
            if is_all:
                self._ahead = ()

        if forces and not self._awaits:
            self.background.wait_beside(
                "ahead", lambda cancelled: pipeline.gather_beside(path, forces, cancelled, is_awaited=False), gathered
            )

    def _grades_came(self, table: GradesTable | None) -> None:
        if table is not None and table.force == self._navigator.here.force:
            self.grades_came.emit(table)

    def _force_came(self, facts: ForceSnapshot) -> None:
        self.snapshot, self._awaits = facts, False
        self._seen.pop(facts.force, None)
        self._seen[facts.force] = facts  # the last in the order of seeing
        if len(self._seen) > _SEEN:
            del self._seen[next(iter(self._seen))]
        gc.freeze()  # thousands of values, none in a circle: looking through them for one would stop the window for 100 ms
        self._tell_line()
        self.force_changed.emit(facts)

    def _tell_line(self) -> None:
        theme, facts = self._navigator.here.theme, self.snapshot
        if theme and facts is not None and facts.force == self._navigator.here.force:
            self.line_changed.emit(facts.table, theme)


def _snapshot_or_path(force: str, library: Library) -> ForceSnapshot | Path:
    """What is known of a force; only where the library is, where that takes long to find."""
    from peelviewer import pipeline

    return library.path if pipeline.takes_long(library, force) else snapshot_of_force(library, force)


def _taking_long(forces: Iterable[str], library: Library) -> tuple[Path, Sequence[str]]:
    from peelviewer import pipeline

    return library.path, [force for force in forces if pipeline.takes_long(library, force)]


def _first_grades(force: str, library: Library) -> GradesTable | None:
    from peelviewer import pipeline

    return pipeline.first_grades(library, force)
