"""Offers to read documents again that older rules have read, and does it beside the reading."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from peelviewer.gui.library.import_results import ImportResult
from peelviewer.gui.text.counted_things import documents
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.notice_line import Notice

if TYPE_CHECKING:
    from peelviewer.gui.library.import_results import ImportResults
    from peelviewer.gui.state.background_work import Answer, BackgroundWork
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.force_snapshot import LibrarySnapshot
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.widgets.forms.notice_line import NoticeLine
    from peelviewer.gui.widgets.window_actions import WindowActions
    from peelviewer.pipeline import ReadAgain


class ReadingAgain(QObject):
    """Asks once for each library that is opened; the command of the menu does it at any time."""

    def __init__(
        self,
        notices: NoticeLine,
        import_results: ImportResults,
        show_progress: Callable[[int, int], None],
        background: BackgroundWork,
        loader: ForceLoader,
        actions: WindowActions,
        say: SayInStatus,
    ) -> None:
        super().__init__(notices)
        self._notices = notices
        self._import_results = import_results
        self._show_progress = show_progress
        self._background = background
        self._loader = loader
        self._say = say
        self._library: LibrarySnapshot | None = None
        loader.library_changed.connect(self._library_changed)
        loader.library_left.connect(notices.withdraw)
        actions.answer({"read again": self._read})

    def _library_changed(self, facts: LibrarySnapshot) -> None:
        is_new = self._library is None or self._library.path != facts.path
        self._library = facts
        if is_new and facts.older and not facts.read_only:
            sentence = tr(
                "%n documents were read by older rules. Read again, they may say more; what you corrected stays.",
                "",
                facts.older,
            )
            self._notices.offer(Notice(sentence, tr("Read again"), self._read))

    def _read(self) -> None:
        if self._library is None or not self._library.older:
            self._say(tr("All documents were read by today’s rules."))
            return
        self._say(tr("Reading {documents} again…").format(documents=documents(self._library.older)))
        self._show_progress(0, self._library.older)
        self._background.tell(_reading(self._library.path), self._read_one, self._done)

    def _read_one(self, progress: tuple[int, int]) -> None:
        self._show_progress(*progress)
        self._say(tr("{number} of {total}").format(number=progress[0], total=progress[1]), aloud=False)

    def _done(self, changed: tuple[ReadAgain, ...]) -> None:
        self._show_progress(0, 0)
        self._say(tr("Read again: {documents}.").format(documents=documents(len(changed))))
        new, gone = sum(each.new for each in changed), sum(each.gone for each in changed)
        words = [tr("%n claims are new", "", new), tr("%n are gone", "", gone)]
        summary = tr("{documents} read again: {changes}.").format(
            documents=documents(len(changed)), changes=", ".join(words)
        )
        lines = [ImportResult(summary)] if changed else []
        lines += [ImportResult(f"{each.title}: {each.refused}") for each in changed if each.refused]
        lines += [ImportResult(_told(each)) for each in changed if each.new or each.gone]
        self._import_results.show_lines(lines)
        self._loader.refresh()


def _told(changed: ReadAgain) -> str:
    words = [tr("%n claims are new", "", changed.new)] if changed.new else []
    words += [tr("%n are gone", "", changed.gone)] if changed.gone else []
    return f"{changed.title}: {', '.join(words)}."


def _reading(path: Path) -> Callable[[Answer, Callable[[], bool]], Any]:
    """Work for `tell`: a backup, then the reading, through a connection of its own."""

    def work(report: Answer, cancelled: Callable[[], bool]) -> Any:
        from peelviewer import pipeline

        pipeline.back_up(path)
        library = pipeline.open_library(path)
        try:
            return pipeline.read_again(library, progress=partial(_tell, report), cancelled=cancelled)
        finally:
            library.close()

    return work


def _tell(report: Answer, done: int, total: int) -> None:
    report((done, total))
