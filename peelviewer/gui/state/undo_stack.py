"""What a person does to the library, so that it can be undone: each change is done first, and then stands on Qt's stack."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QUndoCommand, QUndoStack

from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from pathlib import Path

    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.force_snapshot import LibrarySnapshot
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.widgets.window_actions import WindowActions
    from peelviewer.store import Library

_AGAIN = "undo or redo"  # the topic of what the stack asks for
_CHANGE = "change"  # the beginning of the topics of what is done first


@dataclass(frozen=True, slots=True)
class Change:
    """Something done to the library: `do` gives what `undo` needs; all run on the library's thread, perhaps several times.

    Where what was made must come back as the same thing, for later changes to find it, `again` makes it of what `undo` gave.
    """

    name: str  # after "Undo": "note “Ask for the plan”"
    do: Callable[[Library], Any]
    undo: Callable[[Library, Any], object]
    again: Callable[[Library, Any], Any] | None = None
    annotates: bool = False  # it changes nothing but notes, decisions on contrasts, picks, recipes and saved searches


class UndoStack(QObject):
    """Carries changes out, undoes them and does them again; the panes follow."""

    def __init__(
        self, parent: QObject, background: BackgroundWork, loader: ForceLoader, actions: WindowActions, say: SayInStatus
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._say = say
        self._background = background
        self._loader = loader
        self._stack = QUndoStack(self)
        self._count = 0
        self._doing: set[str] = set()  # the topics of changes that are not on the stack yet
        self._waiting: list[Callable[[], object]] = []  # undo and redo, for what they go back on to be on the stack
        self._library: Path | None = None
        actions.answer({"undo": partial(self._step, self._stack.undo), "redo": partial(self._step, self._stack.redo)})
        self._stack.indexChanged.connect(self._show)
        self._show()
        loader.library_changed.connect(self._library_changed)
        background.failed.connect(self._failed)
        background.blocked.connect(lambda topic, *_: self._is_not_done(topic))

    def carry_out(self, change: Change) -> None:
        """Do it; once it is done it can be undone."""
        done = _Done(change, self._again)
        self._count += 1  # a topic of its own: no change's answer may be dropped for another's
        topic = f"{_CHANGE} {self._count}"
        self._doing.add(topic)
        self._background.ask(topic, done.first, lambda _left: self._keep(done, topic))

    def forget(self) -> None:
        """The library is another than the one that was changed."""
        self._stack.clear()

    def _step(self, step: Callable[[], object]) -> None:
        """Undo or redo: of what was done last, also where that is still being done."""
        if self._doing:
            self._waiting.append(step)
        else:
            step()

    def _has_come(self, topic: str) -> None:
        """A change is on the stack: go on with what has waited for it."""
        self._doing.discard(topic)
        while self._waiting and not self._doing:
            self._waiting.pop(0)()

    def _is_not_done(self, topic: str) -> None:
        """A change may never come: what waited for it was not meant for what was done before."""
        if topic in self._doing:
            self._doing.discard(topic)
            self._waiting.clear()

    def _keep(self, done: _Done, topic: str) -> None:
        self._stack.push(done)
        self._tell(tr("Done: {change}. Ctrl+Z undoes it.").format(change=done.text()), annotates=done.annotates)
        self._has_come(topic)

    def _again(self, work: Callable[[Library], object], words: str, annotates: bool) -> None:
        self._background.ask(_AGAIN, work, lambda _nothing: self._tell(words, annotates=annotates))

    def _tell(self, words: str, *, annotates: bool) -> None:
        (self._loader.refresh_annotations if annotates else self._loader.refresh)()
        self._say(words, lasting=True)

    def _show(self) -> None:
        """Name what would be undone and done again in the menu."""
        for name, words, can in (
            ("undo", tr("&Undo {change}").format(change=self._stack.undoText()), self._stack.canUndo()),
            ("redo", tr("&Redo {change}").format(change=self._stack.redoText()), self._stack.canRedo()),
        ):
            action = self._actions.command(name)
            action.setText(words.strip())
            action.setEnabled(can)

    def _library_changed(self, facts: LibrarySnapshot) -> None:
        if facts.path != self._library:
            self._library = facts.path
            self._waiting.clear()
            self._stack.clear()

    def _failed(self, topic: str, _sentence: str) -> None:
        if topic == _AGAIN:  # what could not be undone stands in the way of all before it; Qt may be within it still
            QTimer.singleShot(0, self._stack.clear)
        elif topic.startswith(_CHANGE):  # it may be that another window has changed the same thing
            self._loader.refresh()
            self._is_not_done(topic)


class _Done(QUndoCommand):
    """A change on the stack."""

    def __init__(self, change: Change, again: Callable[[Callable[[Library], object], str, bool], None]) -> None:
        super().__init__(change.name)
        self._change = change
        self._again = again
        self.annotates = change.annotates
        # What the change left for its undoing: set on the library's thread, where all changes stand in line.
        self._left: Any = None
        self._is_new = True

    def first(self, library: Library) -> None:
        """Do it, on the library's thread."""
        self._left = self._change.do(library)

    def redo(self) -> None:
        if self._is_new:  # pushing asks for it too, and it is done already
            self._is_new = False
        else:
            self._again(self._do_again, tr("Done again: {change}.").format(change=self.text()), self.annotates)

    def undo(self) -> None:
        self._again(self._undo, tr("Undone: {change}.").format(change=self.text()), self.annotates)

    def _do_again(self, library: Library) -> None:
        self._left = self._change.again(library, self._undone) if self._change.again else self._change.do(library)

    def _undo(self, library: Library) -> None:
        self._undone = self._change.undo(library, self._left)
