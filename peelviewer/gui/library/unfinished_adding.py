"""Files that were still being added when their window was closed, or the program was killed: the next start offers them again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.notice_line import Notice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from peelviewer.gui.library.document_importing import DocumentImporting
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.force_snapshot import LibrarySnapshot
    from peelviewer.gui.widgets.forms.notice_line import NoticeLine


class KeptFiles(Protocol):
    """Where it is kept what is being added."""

    def unfinished(self, library: Path) -> tuple[Path, ...]: ...
    def keep_unfinished(self, library: Path, files: Sequence[Path]) -> None: ...
    def let_go_of_unfinished(self, library: Path) -> None: ...


class UnfinishedAdding(QObject):
    """Keeps what is being added until it is in, and asks once for each library that is opened."""

    def __init__(self, notices: NoticeLine, adding: DocumentImporting, loader: ForceLoader, kept: KeptFiles) -> None:
        super().__init__(notices)
        self._notices = notices
        self._adding = adding
        self._kept = kept
        self._library: Path | None = None
        self._files: dict[Path, list[Path]] = {}  # by library, while they are being added
        adding.began.connect(self._began)
        adding.ended.connect(self._ended)
        loader.library_changed.connect(self._library_changed)

    def end(self) -> None:
        """The window closes."""
        for library in self._files:
            self._kept.let_go_of_unfinished(library)

    def _began(self, library: Path, files: list[Path]) -> None:
        self._files.setdefault(library, []).extend(files)
        self._kept.keep_unfinished(library, self._files[library])

    def _ended(self, library: Path, files: list[Path]) -> None:
        left = [each for each in self._files.pop(library, []) if each not in files]
        if left:
            self._files[library] = left
        self._kept.keep_unfinished(library, left)

    def _library_changed(self, facts: LibrarySnapshot) -> None:
        is_new, self._library = facts.path != self._library, facts.path
        files = self._kept.unfinished(facts.path) if is_new and not facts.read_only else ()
        if files:
            sentence = tr(
                "%n files were still being added when this was closed. Those that are missing can be added now.",
                "",
                len(files),
            )
            forget = partial(self._kept.keep_unfinished, facts.path, ())
            add = partial(self._adding.add_files, list(files))
            self._notices.offer(Notice(sentence, tr("Add them"), add, forget))
