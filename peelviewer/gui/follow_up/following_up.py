"""Fills the pane “To follow up” when it is looked at, and makes undoable changes of what a person says there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from peelviewer import paths
from peelviewer.domain.corrections import Decision
from peelviewer.gui.follow_up.finding_changes import finding_correction, paragraph_of
from peelviewer.gui.follow_up.finding_form import FindingForm, Subject, title_of
from peelviewer.gui.follow_up.follow_up_filter import WHOSE
from peelviewer.gui.follow_up.follow_up_words import name_of
from peelviewer.gui.state.undo_stack import Change
from peelviewer.gui.text.short_wording import in_short
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.file_dialogs import new_file_asked
from peelviewer.gui.widgets.object_names import has_keys

if TYPE_CHECKING:
    from peelviewer.domain.claims import Finding
    from peelviewer.domain.contrasts import Words
    from peelviewer.domain.follow_up import FindingEntry, History, OwnEntry
    from peelviewer.gui.follow_up.follow_up_pane import FollowUpPane
    from peelviewer.gui.follow_up.follow_up_words import Card
    from peelviewer.gui.follow_up.own_form import OwnForm
    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.link_handler import LinkHandler
    from peelviewer.gui.state.reader_navigation import Locator, Navigator
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.state.undo_stack import UndoStack
    from peelviewer.store import Library

_ENDINGS = {"table": (".xlsx", ".csv"), "calendar": (".ics", ".xlsx", ".csv"), "response": (".docx",)}


class FollowingUp(QObject):
    """Asks for the findings of the reader's force, or of all, and takes the reader to their words.

    Signals:
        counted(int): how many of them are open.
    """

    counted = Signal(int)

    def __init__(
        self,
        pane: FollowUpPane,
        form: OwnForm,
        finding_form: FindingForm,
        background: BackgroundWork,
        navigator: Navigator,
        loader: ForceLoader,
        links: LinkHandler,
        undo_stack: UndoStack,
        say: SayInStatus,
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._form = form
        self._finding_form = finding_form
        self._background = background
        self._navigator = navigator
        self._links = links
        self._undo_stack = undo_stack
        self._say = say
        self._is_stale = True  # what the pane shows is not of this place, or of this library, any more
        self._shown: str | None = ""  # the force whose findings are listed; None for all, "" before any
        self._subject: History | None = None  # of the form
        navigator.moved.connect(self._moved)
        loader.library_changed.connect(lambda _facts: self._forget())
        pane.whose_changed.connect(self._forget)
        pane.words_requested.connect(self._show)
        pane.reading_requested.connect(self._read)
        pane.own_requested.connect(self._ask_own)
        pane.link_decided.connect(self._decide)
        pane.export_requested.connect(self._export)
        form.kept.connect(self._keep)
        pane.correction_requested.connect(self._ask_correction)
        finding_form.kept.connect(self._correct)

    def look(self) -> None:
        """The pane has come to the front: show what is known now."""
        if self._is_stale and self._pane.isVisible():
            self._is_stale = False
            force = self._force()
            # A list that has the keys keeps them: it is shown until the other has come.
            if self._shown != force and not (self._pane.listed() and has_keys(self._pane)):
                self._pane.show_findings((), self._navigator.here.theme, tr("Looking for what is to be followed up…"))
            self._background.ask("follow up", partial(_findings, force=force), partial(self._came, force))

    def _forget(self) -> None:
        self._is_stale = True
        self.look()

    def _moved(self, before: Locator, here: Locator) -> None:
        if before.force != here.force and self._pane.filter.whose == WHOSE[0]:
            self.counted.emit(0)
            self._forget()
        elif before.theme != here.theme:
            self._pane.show_theme(here.theme)

    def _force(self) -> str | None:
        return self._navigator.here.force if self._pane.filter.whose == WHOSE[0] else None

    def _came(self, force: str | None, found: tuple[History, ...]) -> None:
        self._shown = force
        self._pane.show_findings(found, self._navigator.here.theme)
        self.counted.emit(sum(history.is_open for history in found))

    def _show(self, words: Words) -> None:
        self._links.show_document(words.document, words.span.passage)

    def _read(self, words: Words) -> None:
        self._links.open_document(words.document, words.span.passage)

    # ---- what a person says ------------------------------------------------------------------------------------------

    def _ask_own(self, history: History) -> None:
        self._subject = history
        title = tr("Entered by you: “{words}”").format(words=name_of(history))
        self._form.open_form(title, history.own, self._beside())

    def _beside(self) -> QRect:
        """Where a form opens, in screen coordinates."""
        beside = self._pane.button()
        return QRect(beside.mapToGlobal(beside.rect().topLeft()), beside.size())

    def _ask_correction(self, entry: FindingEntry) -> None:
        def came(text: str) -> None:
            subject = Subject(entry.document.id, entry.finding, text)
            self._finding_form.open_form(title_of(entry.finding), subject, self._beside())

        self._background.ask("paragraph of a finding", partial(paragraph_of, entry=entry), came)

    def _correct(self, subject: Subject, now: Finding | None) -> None:
        if now != subject.finding:
            self._undo_stack.carry_out(finding_correction(subject, now))

    def _keep(self, own: OwnEntry) -> None:
        history, self._subject = self._subject, None
        if history is None or own == history.own:
            return
        name = tr("entry beside “{words}”").format(words=name_of(history))
        do = partial(_keep_own, entry=history.raised, own=own)
        self._undo_stack.carry_out(Change(name, do, lambda library, before: _keep_own(library, history.raised, before)))

    def _decide(self, card: Card, is_same: bool) -> None:  # a signal gives it
        assert card.step is not None
        key, words = card.step.key, in_short(card.text, 30)
        decision = Decision.CONFIRMED if is_same else Decision.DISMISSED
        said = tr("confirmation of the link to “{words}”") if is_same else tr("dismissal of the link to “{words}”")
        self._undo_stack.carry_out(
            Change(
                said.format(words=words),
                partial(_decide_link, key=key, decision=decision),
                lambda library, before: _decide_link(library, key, before),
            )
        )

    # ---- out of it ---------------------------------------------------------------------------------------------------

    def _export(self, what: str) -> None:
        force = self._navigator.here.force
        endings = _ENDINGS[what]
        names = {"table": tr("To follow up"), "calendar": tr("What is due"), "response": tr("Response")}
        whose = force if what == "response" or self._force() else tr("all forces")
        name = paths.portable_name(f"{names[what]} {whose}", endings[0])
        forms = ";;".join(f"{ending[1:].upper()} (*{ending})" for ending in endings)
        file, chosen = new_file_asked(self._pane, names[what], name, forms)
        if file is None:
            return
        ending = chosen.rpartition("*")[2].rstrip(")") or endings[0]
        out = file if file.suffix else file.with_suffix(ending)
        work = {
            "table": partial(_write_table, found=self._pane.listed(), out=out),
            "calendar": partial(_write_calendar, force=self._force(), out=out),
            "response": partial(_write_response, force=force, out=out),
        }[what]
        written = tr("{file} written.").format(file=out.name)
        self._background.ask("follow up file", work, lambda _nothing: self._say(written))


def _findings(library: Library, force: str | None) -> tuple[History, ...]:
    from peelviewer import pipeline

    return pipeline.findings(library, force)


def _keep_own(library: Library, entry: FindingEntry, own: OwnEntry) -> OwnEntry:
    from peelviewer import pipeline

    return pipeline.keep_own(library, entry, own)


def _decide_link(library: Library, key: str, decision: Decision | None) -> Decision | None:
    from peelviewer import pipeline

    return pipeline.decide_link(library, key, decision)


def _write_table(_library: Library, found: tuple[History, ...], out: Path) -> None:
    from peelviewer import pipeline

    pipeline.export_findings(found, out)


def _write_calendar(library: Library, force: str | None, out: Path) -> None:
    from peelviewer import pipeline

    pipeline.export_due(pipeline.due(library, force=force), out)


def _write_response(library: Library, force: str, out: Path) -> None:
    from peelviewer import pipeline

    pipeline.export_response(library, force, out)
