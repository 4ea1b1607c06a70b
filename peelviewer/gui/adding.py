"""Adding documents: chosen, dropped or pasted; beside the reading, with progress, cancel and what was recognised."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from peelviewer.gui.language import tr
from peelviewer.gui.operations import importing
from peelviewer.gui.panes.inbox import InboxLine
from peelviewer.gui.pasting import files_of

if TYPE_CHECKING:
    from peelviewer.gui.controller import Controller
    from peelviewer.gui.main_window import MainWindow
    from peelviewer.gui.operations import Operations
    from peelviewer.pipeline import ImportOutcome, ImportProgress
    from peelviewer.store import Library

_DOCUMENTS = "*.pdf *.html *.htm *.xhtml *.mhtml *.mht *.txt"


class Adding(QObject):
    """Takes documents into the library; outcomes stand in the inbox line until they are read."""

    def __init__(self, window: MainWindow, operations: Operations, controller: Controller) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._controller = controller
        self._pasted = tempfile.TemporaryDirectory(prefix="peelviewer-")
        window.closing.connect(self._pasted.cleanup)
        window.dropped.connect(self._add_data)
        window.top.add_requested.connect(self.choose)
        window.cancel.clicked.connect(self._cancel)
        window.inbox.document_requested.connect(controller.places.open_document)

    def choose(self) -> None:
        """Ask for files."""
        ours, all_files = tr("Documents"), tr("All files")
        kinds = f"{ours} ({_DOCUMENTS});;{all_files} (*)"
        files, _ = QFileDialog.getOpenFileNames(self._window, tr("Add documents"), "", kinds)
        self.add_files([Path(file) for file in files])

    def paste(self) -> None:
        """Add what the clipboard holds: files, a page, or text."""
        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # an empty clipboard gives none
        if not self._add_data(data):
            self._window.say(tr("The clipboard holds no text, page or file. Copy a report or article first."))

    def add_files(self, files: list[Path]) -> None:
        """Add files and folders beside the reading."""
        if files:
            several = tr("Reading %n files…", "", len(files))
            self._window.say(several if len(files) > 1 else tr("Reading {file}…").format(file=files[0].name))
            self._window.show_progress(0, len(files))
            self._operations.ask("path", lambda library: library.path, lambda path: self._import(path, files))

    def _add_data(self, data: QMimeData) -> bool:
        files = files_of(data, Path(self._pasted.name))
        self.add_files(files)
        return bool(files)

    def _cancel(self) -> None:
        self._operations.cancel()
        self._window.say(tr("Stopping after the file in hand…"))

    def _import(self, path: Path, files: list[Path]) -> None:
        self._operations.tell(importing(path, files), self._imported_one, self._imported)

    def _imported_one(self, progress: ImportProgress) -> None:
        self._window.say(
            tr("{done} of {total}: {file}, {outcome}").format(
                done=progress.done,
                total=progress.total,
                file=progress.outcome.path.name,
                outcome=tr(progress.outcome.status),
            ),
            aloud=False,  # a line for each of hundreds of files: the end is spoken
        )
        self._window.show_progress(progress.done, progress.total)

    def _imported(self, outcomes: tuple[ImportOutcome, ...]) -> None:
        self._window.show_progress(0, 0)
        counts = {status: sum(o.status == status for o in outcomes) for status in ("added", "already there", "refused")}
        parts = [f"{count} {tr(status)}" for status, count in counts.items() if count]
        self._window.say(f"{', '.join(parts)}." if parts else tr("Stopped before the first file."))
        self._operations.ask("inbox", lambda library: _lines(library, outcomes), self._window.inbox.show_lines)
        self._controller.desk.refresh()


def _lines(library: Library, outcomes: tuple[ImportOutcome, ...]) -> list[InboxLine]:
    """A line for each file: what was recognised in it, or why it was refused or left out."""
    lines = []
    for outcome in outcomes:
        if outcome.document_id is None:
            template = (
                tr("{file} was refused. {reason}")
                if outcome.status == "refused"
                else tr("{file} was left out: {reason}.")
            )
            lines.append(InboxLine(template.format(file=outcome.path.name, reason=outcome.reason)))
        else:
            same = f" ({outcome.reason})" if outcome.reason else ""
            said = f"{tr(outcome.status).capitalize()}{same}"
            lines.append(InboxLine(said, library.entry(outcome.document_id)))
    return lines
