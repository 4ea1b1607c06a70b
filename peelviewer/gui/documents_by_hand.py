"""What a person says of whole documents: their facts put right, documents taken out of the library."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from peelviewer.domain.document import DocumentKind
from peelviewer.domain.facts import Facts, FactsByHand
from peelviewer.gui import actions
from peelviewer.gui.commands import reading_area
from peelviewer.gui.document_deeds import putting_right, taking_out
from peelviewer.gui.language import tr
from peelviewer.gui.named import has_keys
from peelviewer.gui.panes.facts_form import FactsForm
from peelviewer.gui.wording import in_short

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.gui.controller import Controller
    from peelviewer.gui.deeds import Deeds
    from peelviewer.gui.facts import LibraryFacts
    from peelviewer.gui.main_window import MainWindow
    from peelviewer.gui.operations import Operations
    from peelviewer.store import Library


class DocumentsByHand(QObject):
    """Opens the form of a document's facts, makes deeds of what is said there, and lets go of documents that are gone."""

    def __init__(self, window: MainWindow, operations: Operations, controller: Controller, deeds: Deeds) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._deeds = deeds
        self._form = FactsForm(window)
        # Of the form: the document, and its facts as they stand.
        self._subject: tuple[DocumentEntry, Facts] | None = None
        works = {"correct document": self._correct, "take out": self._take_out, "inbox": self._go_to_inbox}
        actions.answer(window, works)
        window.inbox.facts_requested.connect(partial(self._ask, beside=window.inbox.put_right))
        self._form.kept.connect(self._keep)
        self._desk = controller.desk
        self._desk.library_left.connect(partial(window.inbox.renew, {}))  # other documents have these numbers now
        self._desk.library_changed.connect(self._library_changed)

    def _correct(self) -> None:
        window = self._window
        is_reading = has_keys(window.news) or has_keys(window.judgement)
        if window.inbox.entry is not None and not is_reading:
            self._ask(window.inbox.entry, window.inbox.put_right)
        elif entry := self._read():
            area = reading_area(window)
            self._ask(entry, area if area.isVisible() else window.judgement)
        else:
            window.say(tr("There is no document here. Open a report or article, then put its facts right."))

    def _read(self) -> DocumentEntry | None:
        """The document that is read: the article where the keys are in the news, the report otherwise."""
        area, news = reading_area(self._window), self._window.news
        pane = news if news.isAncestorOf(area) else self._window.judgement
        return area.entry if pane.shown else None

    def _ask(self, entry: DocumentEntry, beside: QWidget) -> None:
        self._operations.ask("facts", partial(_facts_of, document=entry.id), partial(self._open, entry, beside))

    def _open(self, entry: DocumentEntry, beside: QWidget, found: tuple[Facts, Facts]) -> None:
        recognised, now = found
        self._subject = (entry, now)
        place = QRect(beside.mapToGlobal(beside.rect().topLeft()), beside.size())
        if beside is not self._window.inbox.put_right:
            place.setHeight(0)
        self._form.open_form(
            tr("Put right: “{title}”").format(title=in_short(entry.title, 90)), entry.warnings, recognised, now, place
        )

    def _keep(self, facts: Facts) -> None:
        subject, self._subject = self._subject, None
        if subject is None or FactsByHand.between(subject[1], facts) is None:
            return
        entry, _ = subject
        if entry.id in {self._window.judgement.shown, self._window.news.shown}:
            self._stay_at(entry, facts)
        self._deeds.carry_out(putting_right(entry, facts))

    def _stay_at(self, entry: DocumentEntry, facts: Facts) -> None:
        """Have a document that is read stay where it is, whatever else its new facts bring to the desk."""
        here = self._window.navigator.here
        if here.force not in facts.forces:
            there = replace(here, document=entry.id, passage=None)
        elif facts.kind is DocumentKind.REPORT:
            there = replace(here, report=entry.id)
        else:
            there = replace(here, article=entry.id)
        self._window.navigator.amend(there)

    def _take_out(self) -> None:
        entry = self._window.inbox.entry if has_keys(self._window.inbox) else self._read()
        if self._subject is not None and self._form.isVisible():
            entry = self._subject[0]
            self._form.close_sheet()
        if entry is None:
            self._window.say(tr("There is no document here. Open the report or article that is to go."))
        else:
            self._deeds.carry_out(taking_out(entry))

    def _go_to_inbox(self) -> None:
        if not self._window.inbox.take_keys():
            self._window.say(tr("Nothing has come in yet. Add documents (Ctrl+Shift+O), or paste one (Ctrl+V)."))

    def _library_changed(self, facts: LibraryFacts) -> None:
        """Show documents as they are now, and let go of those that are in the library or in their pane no more."""
        entries = {entry.id: entry for entry in facts.entries}
        known = self._desk.facts
        if known is not None and any(entry.id not in entries for entry in known.documents):
            self._desk.forget()
        self._window.inbox.renew(entries)
        for pane, is_report in ((self._window.judgement, True), (self._window.news, False)):
            kept = entries.get(pane.kept)
            if pane.kept and (kept is None or (kept.kind is DocumentKind.REPORT) is not is_report):
                pane.keep(0)
        here = self._window.navigator.here
        document, report, article = (
            number if number in entries else None for number in (here.document, here.report, here.article)
        )
        passage = here.passage if document is not None else None
        there = replace(here, document=document, report=report, article=article, passage=passage)
        self._window.navigator.amend(there)


def _facts_of(library: Library, document: int) -> tuple[Facts, Facts]:
    from peelviewer import pipeline

    return pipeline.facts_of(library, document)
