"""The line over a pane: what it is, a note on what it shows, and its controls."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QWidget

from peelviewer.gui.widgets.elided_label import ElidedLabel
from peelviewer.gui.widgets.object_names import named

_SIGN = 34  # pixels of width of a control with a sign
_TITLED = 400  # pixels of width: below this a title gives its room to the control beside it
HEIGHT = 38  # pixels, the rule under it among them


class PaneHeader(QWidget):
    """A pane's title, its note, and whatever controls are added."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._is_untitled = False
        self._shares_room = False  # of the title, with a wide control
        self._giving_way: list[tuple[QAbstractButton, str, str]] = []
        self._note = named(ElidedLabel(), "note")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 5, 8, 5)
        self.row.setSpacing(3)
        self._title = named(QLabel(title), "title")
        self.row.addWidget(self._title)
        self.row.addSpacing(4)
        self.row.addWidget(self._note, 1)
        self.setFixedHeight(HEIGHT)
        self.set_note("")

    def add_first(self, control: QWidget, *, wide: bool = False) -> None:
        """Put a control right after the title; the note follows it, or a `wide` one has its room."""
        self.row.insertWidget(2, control, int(wide))
        self._note.setHidden(wide)
        self._shares_room = wide
        self._note.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def give_way(self, control: QAbstractButton, sign: str) -> None:
        """Have a control say its words where all others leave it room for them, and else only a sign."""
        control.setAccessibleName(control.accessibleName() or control.text())
        control.setMinimumWidth(_SIGN)
        self._giving_way.append((control, control.text(), sign))
        control.setText(sign)

    def _fit_words(self) -> None:
        """One after another, as long as there is room: what one has taken, the next does not have."""
        giving_way = {control for control, _, _ in self._giving_way}
        parts = [part for place in range(self.row.count()) if (part := self.row.itemAt(place)) and not part.isEmpty()]
        taken = [_SIGN if part.widget() in giving_way else part.minimumSize().width() for part in parts]
        edges = self.row.contentsMargins().left() + self.row.contentsMargins().right()
        room = self.width() - edges - sum(taken) - self.row.spacing() * len(taken)
        said = [control.text() for control in giving_way]
        for control, words, sign in self._giving_way:
            advance = control.fontMetrics().horizontalAdvance
            more = advance(words) - advance(control.text()) + control.sizeHint().width() - _SIGN
            control.setText(words if more <= room else sign)
            room -= more if more <= room else 0
        if said != [control.text() for control in giving_way]:
            self.row.activate()  # it has laid out by now what they said before

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # a control has come or gone, or says something else
            self._fit_words()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shares_room and not self._is_untitled:
            self._title.setVisible(self.width() >= _TITLED)  # what is shown says more than what shows it
        self._fit_words()

    def hide_title(self) -> None:
        """The pane stands under a tab of its name: the note is at the beginning."""
        self._title.hide()
        self._is_untitled = True
        self.row.setContentsMargins(8, 5, 8, 5)
        self._note.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def set_note(self, text: str) -> None:
        """What the pane shows, in a few words."""
        self._note.show_words(text)
