"""A line over the panes that offers to do something, and waits until it is taken or declined; nothing else waits for it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.screen_reader import announce
from peelviewer.gui.widgets.tool_buttons import tool_button

_LOW = 560  # pixels of height of a window that has no room for two lines
_SHOWN_OR_HIDDEN = {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}


@dataclass(frozen=True, slots=True)
class Notice:
    """What is offered: a sentence, what the button says, what it does, and what is done where it is declined."""

    sentence: str
    action: str
    act: Callable[[], object]
    decline: Callable[[], object] = bool


class NoticeLine(QWidget):
    """Hidden while there is nothing to offer; of several notices, the next comes when one is gone."""

    def __init__(self) -> None:
        super().__init__()
        self._notices: list[Notice] = []
        self._first: QWidget | None = None  # what stands in its place while that has something to say
        self.setObjectName("notice")
        self.setAccessibleName(tr("Notice"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._act = tool_button("", "", self._take)
        self._act.setAccessibleName(tr("Notice"))  # until there is one
        self._decline = tool_button(tr("Not now"), tr("Leave it as it is"), self.close_line)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._act)
        row.addWidget(self._decline)
        self.setFocusProxy(self._act)
        self.hide()

    def offer(self, notice: Notice) -> None:
        """Show a notice; what the same sentence offers already is done with it."""
        same = next((each for each in self._notices if each.sentence == notice.sentence), None)
        if same is None:
            self._notices.append(notice)
        else:
            act, decline = partial(_both, same.act, notice.act), partial(_both, same.decline, notice.decline)
            self._notices[self._notices.index(same)] = replace(notice, act=act, decline=decline)
        self._show()

    def give_way_to(self, line: QWidget) -> None:
        """In a low window, wait while another line has something to say: two would take their height from what is read."""
        self._first = line
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._first and event.type() in _SHOWN_OR_HIDDEN:
            self._show()
        return super().eventFilter(watched, event)

    def withdraw(self) -> None:
        """Nothing is offered any more."""
        self._notices = []
        self._show()

    def close_line(self) -> None:
        """Decline what is shown."""
        if self._notices:
            declined = self._notices.pop(0)
            self._show()
            declined.decline()

    def _take(self) -> None:
        taken = self._notices.pop(0)
        self._show()
        taken.act()

    def _show(self) -> None:
        waits = self._first is not None and not self._first.isHidden() and self.window().height() < _LOW
        self.setVisible(bool(self._notices) and not waits)
        if self._notices and not waits:
            notice = self._notices[0]
            if notice.sentence != self._words.text():
                announce(self, notice.sentence)
            self._words.setText(notice.sentence)
            self._act.setText(notice.action)
            self._act.setToolTip(notice.sentence)
            self._act.setAccessibleName(notice.action)
            self.setAccessibleDescription(notice.sentence)


def _both(first: Callable[[], object], second: Callable[[], object]) -> None:
    first()
    second()
