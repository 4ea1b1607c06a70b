"""Adding documents: chosen, dropped or pasted; beside the reading, with progress, cancel and what was recognised."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from peelviewer import paths
from peelviewer.gui.library.clipboard_files import files_of
from peelviewer.gui.library.document_changes import adding
from peelviewer.gui.library.import_results import ImportResult, ImportResults
from peelviewer.gui.text.counted_things import time_left
from peelviewer.gui.text.short_wording import in_short
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.file_dialogs import files_asked

if TYPE_CHECKING:
    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.gui.state.background_work import Answer, BackgroundWork
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.state.undo_stack import UndoStack
    from peelviewer.pipeline import ImportOutcome, ImportProgress, PageProgress
    from peelviewer.store import Library


_TELLING = 3  # files that are read before anything is said of the time that the others will take
_TELLING_PAGES = 10  # pages of one file, likewise
_PARTS = 1000  # of a file, that progress shows


@dataclass(frozen=True, slots=True)
class _Import:
    """Files for the library at `path`: also what looks like no document, and as scans, where that is asked for."""

    path: Path
    files: list[Path]
    anyway: bool
    as_scans: bool

    def work(self, report: Answer, cancelled: Callable[[], bool]) -> Any:
        """Work for `tell`: imports the files through a connection of its own."""
        from peelviewer import pipeline

        library = pipeline.open_library(self.path)
        try:
            pipeline.back_up_if_due(self.path, cancelled)
            return pipeline.import_files(
                library,
                self.files,
                progress=report,
                page_progress=report,
                cancelled=cancelled,
                anyway=self.anyway,
                recognise=self.as_scans,
                again=self.as_scans,
            )
        finally:
            library.close()


class DocumentImporting(QObject):
    """Takes documents into the library; outcomes stand in the line of import results until they are read.

    Signals:
        began(Path, list[Path]): these files are being added to the library there.
        ended(Path, list[Path]): that has ended, or was cancelled.
    """

    began = Signal(object, object)
    ended = Signal(object, object)

    def __init__(
        self,
        import_results: ImportResults,
        show_progress: Callable[[int, int], None],
        background: BackgroundWork,
        loader: ForceLoader,
        undo_stack: UndoStack,
        say: SayInStatus,
    ) -> None:
        """`show_progress` shows how many parts of how many are done."""
        super().__init__(import_results)
        self._import_results = import_results
        self._show_progress = show_progress
        self._began = 0.0  # seconds, of the clock that only goes on
        self._background = background
        self._loader = loader
        self._undo_stack = undo_stack
        self._say = say
        import_results.details_requested.connect(self._ask_details)
        self._pasted = tempfile.TemporaryDirectory(dir=paths.temporary())

    def choose(self) -> None:
        """Ask for files."""
        from peelviewer import pipeline

        ours, all_files = tr("Documents"), tr("All files")
        known = " ".join(f"*{ending}" for ending in sorted(pipeline.ENDINGS))
        kinds = f"{ours} ({known});;{all_files} (*)"
        self.add_files(files_asked(self._import_results, tr("Add documents"), kinds))

    def paste(self) -> None:
        """Offer to add what the clipboard holds: files, a page, or text."""
        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # an empty clipboard gives none
        files = files_of(data, Path(self._pasted.name))
        if not files:
            self._say(tr("The clipboard holds no text, page or file. Copy a report or article first."))
            return
        names = (
            ", ".join(file.name for file in files) if data.hasUrls() else in_short(" ".join(data.text().split()), 80)
        )
        offer = tr("On the clipboard: “{words}”. Is it a report or an article for this library?").format(words=names)
        self._import_results.show_lines([ImportResult(offer, accept=partial(self.add_files, files))])
        self._import_results.take_keys()

    def add_files(self, files: list[Path], *, anyway: bool = False, as_scans: bool = False) -> None:
        """Add files and folders beside the reading; with `anyway`, also what looks like no document.

        With `as_scans` their text is recognised, and what the library holds of them is read again.
        """
        if files:
            several = tr("Reading %n files…", "", len(files))
            self._say(several if len(files) > 1 else tr("Reading {file}…").format(file=files[0].name))
            self._show_progress(0, len(files) * _PARTS)
            self._began = time.monotonic()
            self._background.ask(
                "path", lambda library: library.path, lambda path: self._import(_Import(path, files, anyway, as_scans))
            )

    def add_data(self, data: QMimeData) -> bool:
        """Add what was dropped or pasted; False where that is nothing."""
        files = files_of(data, Path(self._pasted.name))
        self.add_files(files)
        return bool(files)

    def end(self) -> None:
        """The window closes: delete the files that were made of what was pasted."""
        self._pasted.cleanup()

    def cancel(self) -> None:
        """Stop after the file in hand."""
        self._background.cancel()
        self._say(tr("Stopping after the file in hand…"))

    def _ask_details(self, entry: DocumentEntry) -> None:
        self._background.ask("details", partial(_details, document_id=entry.id), self._import_results.show_details)

    def _import(self, wanted: _Import) -> None:
        self.began.emit(wanted.path, wanted.files)
        ended = partial(self._imported, wanted.path, wanted.files)
        self._background.tell(wanted.work, self._come_further, ended)

    def _come_further(self, progress: ImportProgress | PageProgress) -> None:
        from peelviewer import pipeline

        done, tells = float(progress.done), progress.done >= _TELLING
        if isinstance(progress, pipeline.PageProgress):
            words = tr("{number} of {total}: {file}, page {page} of {pages}").format(
                number=progress.done + 1,
                total=progress.total,
                file=progress.path.name,
                page=progress.page,
                pages=progress.pages,
            )
            done += (progress.page - 1) / progress.pages
            tells = tells or progress.page > _TELLING_PAGES
        else:
            words = tr("{done} of {total}: {file}, {outcome}").format(
                done=progress.done,
                total=progress.total,
                file=progress.outcome.path.name,
                outcome=tr(progress.outcome.status),
            )
        if tells and done < progress.total:
            words += f" · {time_left((time.monotonic() - self._began) / done * (progress.total - done))}"
        self._say(words, aloud=False)  # a line for each of hundreds of files: the end is spoken
        self._show_progress(round(done * _PARTS), progress.total * _PARTS)

    def _imported(self, path: Path, files: list[Path], outcomes: tuple[ImportOutcome, ...]) -> None:
        self.ended.emit(path, files)
        self._show_progress(0, 0)
        kinds = ("added", "read again", "a better copy", "already there", "set aside", "refused")
        counts = {status: sum(o.status == status for o in outcomes) for status in kinds}
        parts = [f"{count} {tr(status)}" for status, count in counts.items() if count]
        self._say(f"{', '.join(parts)}." if parts else tr("Stopped before the first file."))
        self._background.ask(
            "import results", lambda library: _lines(library, outcomes, self), self._import_results.show_lines
        )
        added = {o.document_id: o.path.name for o in outcomes if o.status == "added" and o.document_id is not None}
        replaced = tuple(outcome.replaced for outcome in outcomes if outcome.replaced)
        if added or replaced:
            self._undo_stack.carry_out(adding(added, replaced))  # everything is asked again once it is there
        else:
            self._loader.refresh()
        came = [o.document for o in outcomes if o.document and o.status in {"added", "a better copy"}]
        self._loader.gather_ahead(sorted({force for document in came for force in document.forces}))


def _lines(library: Library, outcomes: tuple[ImportOutcome, ...], importing: DocumentImporting) -> list[ImportResult]:
    """A line for each file: what was recognised in it, or why it was refused, left out or set aside: then it is offered."""
    from peelviewer import pipeline

    lines = []
    why = {
        "refused": tr("{file} was refused. {reason}"),
        "set aside": tr("{file} was set aside: {reason}. Add it all the same?"),
        "left out": tr("{file} was left out: {reason}."),
    }
    is_sample = library.path.absolute() == paths.sample_library().absolute()
    for outcome in outcomes:
        if outcome.document_id is None:
            said = why[outcome.status].format(file=outcome.path.name, reason=outcome.reason)
            add = partial(importing.add_files, [outcome.path], anyway=True) if outcome.status == "set aside" else None
            lines.append(ImportResult(said, accept=add))
        else:
            same = f" ({outcome.reason})" if outcome.reason else ""
            said = tr("Added to the sample library") if is_sample and outcome.status == "added" else ""
            said = f"{said or tr(outcome.status).capitalize()}{same}"
            hides = outcome.document is not None and pipeline.hides_its_letters(outcome.document)
            as_scan = partial(importing.add_files, [outcome.path], as_scans=True) if hides else None
            lines.append(ImportResult(said, library.entry(outcome.document_id), recognise=as_scan))
    return lines


def _details(library: Library, document_id: int) -> str:
    """What changed in a document since its older version, and what was left out of its text, line by line."""
    from peelviewer import pipeline

    parts = []
    if changed := pipeline.what_changed(library, document_id):
        parts += [
            (tr("New since the older version:"), changed.added),
            (tr("No longer there:"), changed.removed),
        ]
    parts.append((tr("Left out of its text:"), pipeline.left_out_of(library, document_id)))
    return "\n\n".join("\n".join((head, *(f"– {line}" for line in lines))) for head, lines in parts if lines)
