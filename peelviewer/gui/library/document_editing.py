"""What a person says of whole documents: their facts put right, documents taken out of the library."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from peelviewer.domain.document import DocumentKind
from peelviewer.domain.facts import CommonFacts, EnteredFacts, Facts
from peelviewer.gui.library.document_changes import putting_all_right, putting_right, restoring, taking_out
from peelviewer.gui.text.short_wording import in_short
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.object_names import has_keys

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.gui.library.common_facts_form import CommonFactsForm
    from peelviewer.gui.library.document_facts_form import DocumentFactsForm
    from peelviewer.gui.library.documents_pane import DocumentsPane
    from peelviewer.gui.library.import_results import ImportResults
    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.force_snapshot import LibrarySnapshot
    from peelviewer.gui.state.reader_navigation import Navigator
    from peelviewer.gui.state.reading_areas import ReadingAreas
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.state.undo_stack import UndoStack
    from peelviewer.gui.widgets.window_actions import WindowActions
    from peelviewer.store import Library, TakenOut


class DocumentEditing(QObject):
    """Opens the form of a document's facts, makes undoable changes of what is said there, and lets go of documents that are gone."""

    def __init__(
        self,
        form: DocumentFactsForm,
        common_form: CommonFactsForm,
        import_results: ImportResults,
        pane: DocumentsPane,
        areas: ReadingAreas,
        background: BackgroundWork,
        navigator: Navigator,
        loader: ForceLoader,
        undo_stack: UndoStack,
        actions: WindowActions,
        say: SayInStatus,
    ) -> None:
        super().__init__(form)
        self._form, self._common_form = form, common_form
        self._import_results = import_results
        self._pane = pane
        self._removed: list[tuple[DocumentEntry, TakenOut]] = []  # since the start, the newest last
        self._areas = areas
        self._background = background
        self._navigator = navigator
        self._loader = loader
        self._undo_stack = undo_stack
        self._say = say
        # Of the form: the document, and its facts as they stand.
        self._subject: tuple[DocumentEntry, Facts] | None = None
        self._subjects: tuple[DocumentEntry, ...] = ()  # of the form for several
        works = {
            "correct document": self._correct,
            "take out": self._take_out,
            "import results": self._go_to_import_results,
        }
        actions.answer(works)
        pane.facts_requested.connect(lambda entry: self._ask(entry, pane.button()))
        pane.common_facts_requested.connect(self._ask_common)
        pane.removal_requested.connect(self._remove)
        pane.restoring_requested.connect(self._restore)
        import_results.facts_requested.connect(partial(self._ask, beside=import_results.put_right))
        self._form.kept.connect(self._keep)
        self._common_form.kept.connect(self._keep_common)
        loader.library_left.connect(self._removed.clear)
        loader.library_left.connect(partial(import_results.renew, {}))  # other documents have these numbers now
        loader.library_changed.connect(self._library_changed)

    def _correct(self) -> None:
        if has_keys(self._pane) and self._pane.chosen():
            self._pane.ask_facts()
        elif self._import_results.entry is not None and not self._areas.is_reading():
            self._ask(self._import_results.entry, self._import_results.put_right)
        elif entry := self._read():
            area = self._areas.current()
            self._ask(entry, area if area.isVisible() else self._areas.report)
        else:
            self._say(tr("There is no document here. Open a report or article, then put its facts right."))

    def _read(self) -> DocumentEntry | None:
        """The document that is read: the article where the keys are in the news, the report otherwise."""
        return self._areas.current().entry if self._areas.current_pane().shown else None

    def _ask(self, entry: DocumentEntry, beside: QWidget) -> None:
        self._background.ask("facts", partial(_facts_of, document=entry.id), partial(self._open, entry, beside))

    def _open(self, entry: DocumentEntry, beside: QWidget, found: tuple[Facts, Facts]) -> None:
        recognised, now = found
        self._subject = (entry, now)
        place = QRect(beside.mapToGlobal(beside.rect().topLeft()), beside.size())
        if beside not in {self._import_results.put_right, self._pane.button()}:
            place.setHeight(0)
        self._form.open_form(
            tr("Put right: “{title}”").format(title=in_short(entry.title, 90)), entry.warnings, recognised, now, place
        )

    def _keep(self, facts: Facts) -> None:
        subject, self._subject = self._subject, None
        if subject is None or EnteredFacts.between(subject[1], facts) is None:
            return
        entry, _ = subject
        if entry.id in {pane.shown for pane in self._areas.panes}:
            self._stay_at(entry, facts)
        self._undo_stack.carry_out(putting_right(entry, subject[1], facts))

    def _ask_common(self, entries: tuple[DocumentEntry, ...]) -> None:
        self._subjects = entries
        beside = self._pane.button()
        self._common_form.open_form(entries, QRect(beside.mapToGlobal(beside.rect().topLeft()), beside.size()))

    def _keep_common(self, common: CommonFacts) -> None:
        entries, self._subjects = self._subjects, ()
        if entries and common != CommonFacts():
            self._undo_stack.carry_out(putting_all_right(entries, common))

    def _stay_at(self, entry: DocumentEntry, facts: Facts) -> None:
        """Keep a document that is read where it is, whatever else its new facts bring to the window."""
        here = self._navigator.here
        if here.force not in facts.forces:
            there = replace(here, document=entry.id, passage=None)
        elif facts.kind is DocumentKind.REPORT:
            there = replace(here, report=entry.id)
        else:
            there = replace(here, article=entry.id)
        self._navigator.amend(there)

    def _take_out(self) -> None:
        entry = self._import_results.entry if has_keys(self._import_results) else self._read()
        if self._subject is not None and self._form.isVisible():
            entry = self._subject[0]
            self._form.close_sheet()
        elif has_keys(self._pane) and self._pane.chosen():
            self._remove(self._pane.chosen())
            return
        if entry is None:
            self._say(tr("There is no document here. Open the report or article that is to go."))
        else:
            self._remove((entry,))

    def _remove(self, entries: tuple[DocumentEntry, ...]) -> None:
        known = {entry.id: entry for entry in entries}
        self._undo_stack.carry_out(taking_out(entries, lambda taken: self._removed.append((known[taken.id], taken))))

    def _restore(self, entries: tuple[DocumentEntry, ...]) -> None:
        taken = {entry.sha256: taken for entry, taken in self._removed}
        self._undo_stack.carry_out(restoring(entries, tuple(taken[entry.sha256] for entry in entries)))

    def _go_to_import_results(self) -> None:
        if not self._import_results.take_keys():
            self._say(tr("Nothing has come in yet. Add documents (Ctrl+Shift+O), or paste one (Ctrl+V)."))

    def _library_changed(self, facts: LibrarySnapshot) -> None:
        """Show documents as they are now, and let go of those that are no longer in the library or in their pane."""
        entries = facts.by_id
        known = self._loader.snapshot
        if known is not None and any(entry.id not in entries for entry in known.documents):
            self._loader.forget()
        self._import_results.renew(entries)
        held = {entry.sha256 for entry in facts.entries} if self._removed else set()
        gone = {entry.sha256: entry for entry, _ in self._removed if entry.sha256 not in held}
        self._pane.show_entries(facts.newest, tuple(gone.values()))
        for pane in self._areas.panes:
            is_report = pane is not self._areas.news
            kept = entries.get(pane.kept)
            if pane.kept and (kept is None or (kept.kind is DocumentKind.REPORT) is not is_report):
                pane.keep(0)
        here = self._navigator.here
        document, report, article, other = (
            number if number in entries else None for number in (here.document, here.report, here.article, here.other)
        )
        passage = here.passage if document is not None else None
        there = replace(here, document=document, report=report, article=article, other=other, passage=passage)
        self._navigator.amend(there)


def _facts_of(library: Library, document: int) -> tuple[Facts, Facts]:
    from peelviewer import pipeline

    return pipeline.facts_of(library, document)
