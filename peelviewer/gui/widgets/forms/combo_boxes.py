"""Lists to choose from that never cut a name without a sign: what has no room ends in “…”, and the tooltip has it whole."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStylePainter,
)

_WHOLE = 330  # pixels: room for “Hampshire and Isle of Wight Constabulary”; longer names may be cut short
_INSIDE = 4  # pixels between the words and their field
_STEPPING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_AROUND = 50  # pixels of a chooser that are not its words


class Chooser(QComboBox):
    """A list of documents."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)  # where Qt names a list by what is chosen in it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # who scrolls over it gives it no keys either
        self._typed = QTimer(self)  # runs while letters still belong to one name
        self._typed.setSingleShot(True)
        self.currentTextChanged.connect(lambda words: self.setToolTip(f"{name}: {words}" if words else name))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()  # asks for the whole placeholder, which is painted with “…” too
        hint.setWidth(self.minimumContentsLength() * self.fontMetrics().horizontalAdvance("x") + _AROUND)
        return hint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A space in a name that is being typed is a part of it, and opens no list."""
        if event.key() == Qt.Key.Key_Space and self._typed.isActive():
            event = QKeyEvent(event.type(), Qt.Key.Key_unknown, event.modifiers(), event.text())
        if event.text().isprintable() and event.text():
            self._typed.start(QApplication.keyboardInputInterval())
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # who scrolls over it chooses nothing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        words = option.currentText if self.currentIndex() >= 0 else self.placeholderText()
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width() - _INSIDE
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class Adder(Chooser):
    """A list of which each choice adds something, or takes it off: it is opened first, and no key or wheel chooses unseen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if opens or event.text().isalnum():
            self.showPopup()
            if event.text().isalnum():
                self.view().keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)


class NameChooser(QComboBox):
    """A list one can type into: what is typed is found anywhere in the names."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._whole = 0  # pixels that the name takes which is chosen
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(24)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self._edit = NameEdit()
        self._edit.setAccessibleName(name)
        self._edit.setPlaceholderText(name)
        self.setLineEdit(self._edit)
        completer = self.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)

    def offer(self, items: list[tuple[str, str]], above: int) -> None:
        """Offer these labels and values, a line after the first `above`."""
        chosen = self.currentData()
        self.clear()
        for label, value in items:
            self.addItem(label, value)
        if 0 < above < len(items):
            self.insertSeparator(above)
        self.choose(chosen or "")

    def choose(self, value: str) -> None:
        """Show this value, whole where it is not uncommonly long."""
        row = self.findData(value)
        self.setCurrentIndex(row)
        words = self.currentText() if row >= 0 else ""
        before, self._whole = self._whole, min(_WHOLE, self.fontMetrics().horizontalAdvance(words) + _AROUND)
        if self._whole != before:
            self.updateGeometry()
        self.setToolTip(f"{self._name}: {words}" if words else self._name)
        if row >= 0:
            self._edit.setCursorPosition(0)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(self._whole, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPPING:
            self.showPopup()  # a key that strayed here chooses nothing: what is chosen is chosen in the list
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class PlaceChooser(NameChooser):
    """A list that says where the reader is: Enter goes to what was typed, and nothing stands in it that is not shown.

    Signals:
        unknown(str): what was typed is in no name.
    """

    unknown = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        completer = self.completer()
        if popup := completer.popup() if completer else None:
            popup.installEventFilter(self)
        self._edit.returnPressed.connect(self._take_typed)
        self._edit.editingFinished.connect(self._show_chosen)  # also where it is left

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._edit.text() != self.itemText(self.currentIndex()):
            self._show_chosen()
            self._edit.selectAll()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where Tab leaves it, the list of what is typed hides that from it."""
        if event.type() is QEvent.Type.Hide and not self.hasFocus():
            self._show_chosen()
        return super().eventFilter(watched, event)

    def _take_typed(self) -> None:
        """Choose the name that begins as was typed, or else has it in it: the first in the list."""
        typed = self._edit.text().strip()
        if not typed or typed == self.itemText(self.currentIndex()):
            return
        for way in (Qt.MatchFlag.MatchStartsWith, Qt.MatchFlag.MatchContains):
            if (row := self.findText(typed, way)) >= 0:
                self.setCurrentIndex(row)
                self.activated.emit(row)
                return
        self.unknown.emit(typed)

    def _show_chosen(self) -> None:
        if self._edit.text() != self.itemText(self.currentIndex()):
            self.setEditText(self.itemText(self.currentIndex()))
            self._edit.setCursorPosition(0)


class NameEdit(QLineEdit):
    """Shows words that have no room with “…” while nobody types in it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).adjusted(2, 0, -2, 0)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if self.hasFocus() or words == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().text().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
