"""Tells which highlighted claim of a text the reader points at, by pointer or by key."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip

from peelviewer.gui.marks.text_marks import Mark
from peelviewer.gui.widgets.screen_reader import announce
from peelviewer.gui.widgets.text_view.document_reader import DocumentReader


class ClaimHover(QObject):
    """Watches one text.

    Signals:
        pointed(Mark): the pointer rests on a claim, or a key went to it.
        left(): the pointer is on no claim any more, or other words are highlighted.
        entered(Mark): Enter on a claim.
    """

    pointed = Signal(object)
    left = Signal()
    entered = Signal(object)

    def __init__(self, reader: DocumentReader) -> None:
        super().__init__(reader)
        self._reader = reader
        reader.viewport().setMouseTracking(True)
        reader.viewport().installEventFilter(self)
        reader.installEventFilter(self)
        reader.marks_changed.connect(self.left)
        reader.verticalScrollBar().valueChanged.connect(lambda _value: self.left.emit())

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) highlighted words, and have them say what they are; False where none are highlighted."""
        mark = self._reader.step_mark(by)
        if mark is None:
            return False
        self._reader.setFocus()
        self.left.emit()
        QToolTip.hideText()
        if mark.statement is not None:
            self.pointed.emit(mark)
        else:  # no claim: a side of a contrast that says why it is one
            QToolTip.showText(self._reader.place_of(mark).bottomLeft(), mark.tip, self._reader)
            announce(self._reader, mark.tip)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            mark = self._under(event.pos())
            if mark is not None:
                self.pointed.emit(mark)
                return True
        elif isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            if self._under(event.position().toPoint()) is None:
                self.left.emit()
        elif isinstance(event, QContextMenuEvent) and event.reason() is QContextMenuEvent.Reason.Mouse:
            if not self._reader.textCursor().hasSelection():  # the menu is on the words under the pointer
                self._reader.setTextCursor(self._reader.cursorForPosition(event.pos()))
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self._reader:
            mark = self._reader.mark_at(self._reader.textCursor().selectionStart())
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() and mark is not None:
                self.entered.emit(mark)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
        return super().eventFilter(watched, event)

    def _under(self, point: QPoint) -> Mark | None:
        cursor = QTextCursor(self._reader.document())
        cursor.setPosition(self._reader.position_at(point))
        # Beside the end of a line the nearest letter is still found: its words must be under the pointer.
        near = self._reader.cursorRect(cursor).adjusted(-14, -2, 14, 2)
        return self._reader.mark_at(cursor.position()) if near.contains(point) else None
