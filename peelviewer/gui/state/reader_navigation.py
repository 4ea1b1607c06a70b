"""Where the reader is, and how they got there."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Locator:
    """Where the reader is: a force, a theme, and the place in a document that is read."""

    force: str = ""
    theme: str = ""
    document: int | None = None
    passage: int | None = None
    contrast: str = ""  # the key of the contrast that is highlighted
    report: int | None = None  # chosen in the judgement pane
    article: int | None = None  # chosen in the news pane
    other: int | None = None  # the report chosen to stand beside another
    news: bool = False  # the news are wanted, also where another report would stand in their place


class Navigator(QObject):
    """One value says where the reader is, one signal says it moved.

    Signals:
        moved(Locator, Locator): from where to where.
    """

    moved = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past: list[Locator] = []
        self._future: list[Locator] = []
        self.here = Locator()
        self._is_stepping = False  # whether the reader came here by a step
        self.is_amending = False  # whether a move is under way that is no place of its own
        self.came_back = False  # whether the reader was here before, and is here again by back or forward

    def go_to(self, there: Locator, *, step: bool = False) -> None:
        """Go there, and remember here. Of `step` after step, as by an arrow key, only where they began is remembered."""
        if there == self.here:
            return
        if self.here.force and not (step and self._is_stepping):
            self._past.append(self.here)
        self._future.clear()
        self._move(there)
        self._is_stepping = step

    def amend(self, there: Locator) -> None:
        """Here, with what was left open filled in: no place of its own to come back to."""
        if there != self.here:
            self.is_amending = True
            self._move(there)
            self.is_amending = False

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to come back to."""
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        """Whether the reader came back from a place."""
        return bool(self._future)

    def back(self) -> None:
        """Where the reader was before."""
        if self._past:
            self._future.append(self.here)
            self._move(self._past.pop(), came_back=True)

    def forward(self) -> None:
        """Where the reader came back from."""
        if self._future:
            self._past.append(self.here)
            self._move(self._future.pop(), came_back=True)

    def _move(self, there: Locator, *, came_back: bool = False) -> None:
        before, self.here, self.came_back = self.here, there, came_back
        self._is_stepping = False
        self.moved.emit(before, there)
