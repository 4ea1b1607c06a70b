"""Panes behind one another: each under its tab, or as another part of the window turns to them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from peelviewer.gui.widgets.made_when_wanted import furnish
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.pane_header import HEIGHT


class _Tabs(QTabBar):
    """Tabs that no wheel turns.

    Signals:
        clicked(): a tab was chosen by the pointer; its pane is shown by now.
    """

    clicked = Signal()

    def room(self) -> int:
        """The pixels that all tabs need beside one another."""
        return sum(self.tabSizeHint(number).width() for number in range(self.count()))

    def be_tight(self, tight: str) -> None:
        """Stand close together ("true"), and in smaller letters too ("small"), or not ("")."""
        if self.property("tight") != tight:
            self.setProperty("tight", tight)
            self.style().unpolish(self)  # a style sheet looks at properties only then
            self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.clicked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TabbedPanes(QWidget):
    """One pane is shown, the others wait.

    Signals:
        turned(QWidget): another pane is shown.
    """

    turned = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._names: list[tuple[str, str]] = []  # each with a shorter one
        self._counts: dict[int, int] = {}
        self._tabs = named(_Tabs(), "places")
        self._tabs.setAccessibleName(name)
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._tabs.setFixedHeight(HEIGHT)
        for button in self._tabs.findChildren(QToolButton):  # Qt's own, with names in English
            button.setAccessibleName(name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys go from tab to tab
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._stack, 1)
        self._tabs.currentChanged.connect(self._turn)
        self._tabs.clicked.connect(self._give_keys)

    def add(self, pane: QWidget, name: str, short: str = "") -> None:
        """Put a pane behind the others; `short` is its name where there is little room."""
        self._names.append((name, short or name))
        self._stack.addWidget(pane)
        self._tabs.addTab(name)

    def show_count(self, pane: QWidget, count: int) -> None:
        """Say on its tab how much is in a pane; nothing where that is 0."""
        number = self._stack.indexOf(pane)
        if self._counts.get(number, 0) != count:  # each new name has the bar laid out again
            self._counts[number] = count
            self._name_tabs()

    def turn_to(self, pane: QWidget) -> bool:
        """Show a pane; False where it is none of these."""
        number = self._stack.indexOf(pane)
        if number >= 0:
            self._tabs.setCurrentIndex(number)
        return number >= 0

    def current(self) -> int:
        """The number of the pane that is shown."""
        return self._stack.currentIndex()

    def turn_to_number(self, number: int) -> None:
        """Show the pane of that number, where there is one."""
        self._tabs.setCurrentIndex(min(max(0, number), self._stack.count() - 1))

    def _name_tabs(self) -> None:
        """With how much is in each, where there is room for that; where there is little, shorter names close together.

        Where not even these have room, they are whole, and arrows lead to those out of sight.
        """
        for is_counted, is_short, tight in ((1, 0, ""), (0, 0, ""), (0, 1, ""), (0, 1, "true"), (0, 1, "small")):
            self._tabs.be_tight(tight)
            for number, names in enumerate(self._names):
                name, count = names[is_short], self._counts.get(number, 0)
                self._tabs.setTabText(number, f"{name} {count}" if count and is_counted else name)
                self._tabs.setTabToolTip(number, names[0] if is_short else "")
            if self._tabs.room() <= self.width():
                break
        has_room = self._tabs.room() <= self.width()
        self._tabs.setElideMode(Qt.TextElideMode.ElideRight if has_room else Qt.TextElideMode.ElideNone)
        self._tabs.setUsesScrollButtons(not has_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_tabs()

    def _give_keys(self) -> None:
        """The arrows go on in what was chosen by the pointer."""
        if shown := self._stack.currentWidget():
            shown.setFocus()

    def _turn(self, number: int) -> None:
        furnish(self._stack.widget(number))
        self._stack.setCurrentIndex(number)
        self.setAccessibleName(self._names[number][0] if number >= 0 else "")
        self.turned.emit(self._stack.widget(number))


class OneOf(QStackedWidget):
    """The first, until another is turned to. Whoever gives it the keys gives them to the one that is shown."""

    def __init__(self, *panes: QWidget) -> None:
        super().__init__()
        for pane in panes:
            self.addWidget(pane)
        self.setFocusProxy(panes[0])
        self.setAccessibleName(panes[0].accessibleName())

    def turn_to(self, pane: QWidget) -> None:
        """Show this pane; the keys go along."""
        shown = self.currentWidget()
        if shown is pane:
            return
        had_keys = shown is not None and shown.isAncestorOf(self.window().focusWidget() or self)
        self.setCurrentWidget(pane)
        self.setFocusProxy(pane)
        self.setAccessibleName(pane.accessibleName())
        if had_keys:
            pane.setFocus()
