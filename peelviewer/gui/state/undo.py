"""What a person does to the library, so that it can be undone: each deed is done first, and then stands on Qt's stack."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from peelviewer.gui.text.language import tr

if TYPE_CHECKING:
    from pathlib import Path

    from peelviewer.gui.state.background import Operations
    from peelviewer.gui.state.force_loader import Desk
    from peelviewer.gui.state.force_snapshot import LibraryFacts
    from peelviewer.gui.state.status import Say
    from peelviewer.gui.widgets.actions import Actions
    from peelviewer.store import Library

_AGAIN = "undo or redo"  # the topic of what the stack asks for


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done to the library: `do` gives what `undo` needs; all run on the library's thread, perhaps several times.

    Where what was made must come back as the same thing, for later deeds to find it, `again` makes it of what `undo` gave.
    """

    name: str  # after "Undo": "note “Ask for the plan”"
    do: Callable[[Library], Any]
    undo: Callable[[Library, Any], object]
    again: Callable[[Library, Any], Any] | None = None


class Deeds(QObject):
    """Carries deeds out, undoes them and does them again; the panes follow."""

    def __init__(self, parent: QObject, operations: Operations, desk: Desk, actions: Actions, say: Say) -> None:
        super().__init__(parent)
        self._actions = actions
        self._say = say
        self._operations = operations
        self._desk = desk
        self._stack = QUndoStack(self)
        self._count = 0
        self._library: Path | None = None
        actions.answer({"undo": self._stack.undo, "redo": self._stack.redo})
        self._stack.indexChanged.connect(self._show)
        self._show()
        desk.library_changed.connect(self._library_changed)
        operations.failed.connect(self._failed)

    def carry_out(self, deed: Deed) -> None:
        """Do it; once it is done it can be undone."""
        done = _Done(deed, self._again)
        self._count += 1  # a topic of its own: no deed's answer may be dropped for another's
        self._operations.ask(f"deed {self._count}", done.first, lambda _left: self._keep(done))

    def _keep(self, done: _Done) -> None:
        self._stack.push(done)
        self._tell(tr("Done: {deed}. Ctrl+Z undoes it.").format(deed=done.text()))

    def _again(self, work: Callable[[Library], object], words: str) -> None:
        self._operations.ask(_AGAIN, work, lambda _nothing: self._tell(words))

    def _tell(self, words: str) -> None:
        self._desk.refresh()
        self._say(words)

    def _show(self) -> None:
        """Name what would be undone and done again in the menu."""
        for name, words, can in (
            ("undo", tr("&Undo {deed}").format(deed=self._stack.undoText()), self._stack.canUndo()),
            ("redo", tr("&Redo {deed}").format(deed=self._stack.redoText()), self._stack.canRedo()),
        ):
            action = self._actions.command(name)
            action.setText(words.strip())
            action.setEnabled(can)

    def _library_changed(self, facts: LibraryFacts) -> None:
        if facts.path != self._library:
            self._library = facts.path
            self._stack.clear()

    def _failed(self, topic: str, _sentence: str) -> None:
        if topic == _AGAIN:  # what could not be undone stands in the way of all before it
            self._stack.clear()


class _Done(QUndoCommand):
    """A deed on the stack."""

    def __init__(self, deed: Deed, again: Callable[[Callable[[Library], object], str], None]) -> None:
        super().__init__(deed.name)
        self._deed = deed
        self._again = again
        # What the deed left for its undoing: set on the library's thread, where all deeds stand in line.
        self._left: Any = None
        self._is_new = True

    def first(self, library: Library) -> None:
        """Do it, on the library's thread."""
        self._left = self._deed.do(library)

    def redo(self) -> None:
        if self._is_new:  # pushing asks for it too, and it is done already
            self._is_new = False
        else:
            self._again(self._do_again, tr("Done again: {deed}.").format(deed=self.text()))

    def undo(self) -> None:
        self._again(self._undo, tr("Undone: {deed}.").format(deed=self.text()))

    def _do_again(self, library: Library) -> None:
        self._left = self._deed.again(library, self._undone) if self._deed.again else self._deed.do(library)

    def _undo(self, library: Library) -> None:
        self._undone = self._deed.undo(library, self._left)
