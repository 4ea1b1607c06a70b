"""The menus of what keeps a person's work: backups to restore, and what was removed in the last 30 days."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from peelviewer.gui.state.undo_stack import Change
from peelviewer.gui.text.short_wording import date_shown, in_short
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.forms.notice_line import Notice

if TYPE_CHECKING:
    from pathlib import Path

    from peelviewer.domain.safekeeping import Backup, Binned, Restored
    from peelviewer.gui.state.background_work import Answer, BackgroundWork
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.force_snapshot import LibrarySnapshot
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.state.undo_stack import UndoStack
    from peelviewer.gui.widgets.forms.notice_line import NoticeLine
    from peelviewer.store import Library

_MOST = 25  # things of the bin in the menu; the command line lists all
_TITLE = 60  # letters of one
_SHORT = 40  # in the name of a change
# The kinds of what can be in the bin, as the menu says them.
KINDS = {
    "document": marked("document"),
    "note": marked("note"),
    "contrast": marked("contrast"),
    "correction": marked("correction"),
    "correction of a finding": marked("correction of a finding"),
    "recipe": marked("recipe"),
    "picked evidence": marked("picked evidence"),
}


class BackupsAndBin(QObject):
    """Fills two menus when they open, and does what is chosen there."""

    def __init__(
        self,
        notices: NoticeLine,
        background: BackgroundWork,
        loader: ForceLoader,
        undo_stack: UndoStack,
        last_library: Callable[[], Path | None],
        say: SayInStatus,
    ) -> None:
        """`last_library` is the one to restore where none can be opened."""
        super().__init__(notices)
        self._notices = notices
        self._background = background
        self._loader = loader
        self._undo_stack = undo_stack
        self._last_library = last_library
        self._say = say
        self._library: LibrarySnapshot | None = None
        self.backups = QMenu(tr("Restore a bac&kup"), notices)
        self.removed = QMenu(tr("Restore what was re&moved"), notices)
        self.backups.aboutToShow.connect(self.list_backups)
        self.removed.aboutToShow.connect(self.list_removed)
        loader.library_changed.connect(self._library_changed)

    def list_backups(self) -> None:
        """The backups that there are now, the newest first."""
        from peelviewer import pipeline

        self.backups.clear()
        path = self._library.path if self._library else self._last_library()
        for backup in pipeline.backups_of(path) if path else ():
            action = self.backups.addAction(_time(backup))
            assert path is not None
            action.triggered.connect(partial(self._ask, path, backup))
        if self.backups.isEmpty():
            self.backups.addAction(tr("None yet")).setEnabled(False)

    def list_removed(self) -> None:
        """What can be restored, the last removed first."""
        self.removed.clear()
        found = self._library.removed if self._library else ()
        for binned in found[:_MOST]:
            words = tr("{kind} “{title}”, until {date}").format(
                kind=tr(KINDS[binned.kind]),
                title=in_short(binned.title, _TITLE),
                date=date_shown(binned.until.isoformat()),
            )
            action = self.removed.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(self._restore, binned))
        if not found:
            self.removed.addAction(tr("Nothing was removed in the last 30 days")).setEnabled(False)

    def _library_changed(self, facts: LibrarySnapshot) -> None:
        self._library = facts

    def _ask(self, path: Path, backup: Backup) -> None:
        sentence = tr("Restore {library} as it was on {time}? What it is now is kept as a backup.").format(
            library=path.name, time=_time(backup)
        )
        self._notices.offer(Notice(sentence, tr("Restore"), partial(self._restore_backup, path, backup)))

    def _restore_backup(self, path: Path, backup: Backup) -> None:
        self._say(tr("Restoring the backup of {time}…").format(time=_time(backup)))
        self._background.tell(_restoring(path, backup), lambda _report: None, partial(self._restored, backup))

    def _restored(self, backup: Backup, kept: Path | None) -> None:
        self._undo_stack.forget()  # what was done since is not there to be undone
        self._loader.forget()
        self._loader.refresh()
        words = tr("The library is as it was on {time}.").format(time=_time(backup))
        before = tr("What it was before is kept in {file}.").format(file=kept.name) if kept else ""
        self._say(f"{words} {before}".strip(), lasting=True)

    def _restore(self, binned: Binned) -> None:
        self._undo_stack.carry_out(restoring_from_bin(binned))


def _time(backup: Backup) -> str:
    """When a backup was made, in the time of this place."""
    here = backup.made.astimezone()
    return f"{date_shown(here.date().isoformat())}, {here:%H:%M}"


def restoring_from_bin(binned: Binned) -> Change:
    """Something that was removed is there again."""
    title = in_short(binned.title, _SHORT)
    return Change(
        tr("restoring of the {kind} “{title}”").format(kind=tr(KINDS[binned.kind]), title=title),
        partial(_restore, entry=binned.id),
        _remove_again,
        again=_restore,
    )


def _restore(library: Library, entry: int) -> Restored:
    from peelviewer import pipeline

    return pipeline.restore(library, entry)


def _remove_again(library: Library, restored: Restored) -> int:
    from peelviewer import pipeline

    return pipeline.remove_again(library, restored)


def _restoring(path: Path, backup: Backup) -> Callable[[Answer, Callable[[], bool]], Any]:
    def work(_report: Answer, _cancelled: Callable[[], bool]) -> Any:
        from peelviewer import pipeline

        return pipeline.restore_backup(path, backup)

    return work
