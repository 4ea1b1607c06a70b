"""The line in which two pieces of evidence are set against each other: first the one side, then both with kind and reason."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent, QTextDocumentFragment
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.gui.text.short_wording import in_short
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.combo_boxes import Chooser
from peelviewer.gui.widgets.made_when_wanted import MadeWhenWanted
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.rich_labels import rich
from peelviewer.gui.widgets.tool_buttons import sign_button

_WIDE = 1200  # pixels: from here on the words of both sides and what is said of them stand in one row
_ALONE, _BOTH = 120, 60  # letters of a side's words; the tooltip has them whole


class PairForm(QWidget, MadeWhenWanted):
    """Hidden until there is a first side. Enter adds the contrast, Escape goes a step back.

    Signals:
        added(ContrastKind, str): the two are to be a contrast of this kind, for this reason ("" for none).
        left(): the first side is to be given up.
    """

    added = Signal(object, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("beneath")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._first, self._key = "", ""
        self._before: QWidget | None = None
        self.hide()

    def _fill(self) -> None:
        self._words = rich(QLabel())
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._kind = Chooser(tr("Kind of the contrast"))
        for kind in ContrastKind:
            self._kind.addItem(tr(kind).capitalize(), kind.value)
        self._kind.setMinimumContentsLength(18)
        self._reason = QLineEdit()
        self._reason.setAccessibleName(tr("Why, in a sentence"))
        self._reason.setPlaceholderText(tr("why, in a sentence (may stay empty)"))
        add = named(QPushButton(tr("Add")), "primary")
        add.setToolTip(tr("Add this contrast (Enter)"))
        add.clicked.connect(self._add)
        self._form = QWidget()
        row = QHBoxLayout(self._form)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._kind)
        row.addWidget(self._reason, 1)
        row.addWidget(add)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(6)
        self._both.addWidget(self._words, 1)
        self._both.addWidget(self._form, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(12, 4, 8, 4)
        whole.setSpacing(6)
        whole.addLayout(self._both, 1)
        whole.addWidget(sign_button("✕", tr("Leave it (Esc)"), self.step_back), 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self._kind)

    def show_first(self, words: str, key: str) -> None:
        """Say what the first side is, and that `key` sets the second."""
        self.furnish()
        self._first, self._key = words, key
        self._form.hide()
        said = tr("<b>First side:</b> {words} Select the other words and press {key} again, or leave it with Esc.")
        self._say(said.format(words=_quoted(words, _ALONE), key=key), words)
        self.show()

    def open_form(self, second: str, kind: ContrastKind) -> None:
        """Ask what the first side and the second are to each other; `kind` is what they most likely are."""
        self._before = self.window().focusWidget()
        both = tr("{first} <b>against</b> {second}")
        words = both.format(first=_quoted(self._first, _BOTH), second=_quoted(second, _BOTH))
        self._say(words, f"{self._first}\n\n{second}")
        self._kind.setCurrentIndex(self._kind.findData(kind.value))
        self._reason.clear()
        self._form.show()
        self._kind.setFocus()

    def close_form(self) -> None:
        """Close it, and give the keys back where it has them."""
        had_keys = self.isAncestorOf(self.window().focusWidget())
        self.hide()
        if had_keys and self._before is not None:
            self._before.setFocus()

    def step_back(self) -> None:
        """Out of the form to the first side; from there, give that up."""
        if self._form.isHidden():
            self.left.emit()
            return
        self.show_first(self._first, self._key)
        if self._before is not None:
            self._before.setFocus()

    def _say(self, words: str, whole: str) -> None:
        self._words.setText(words)
        self._words.setToolTip(whole)
        # The keys stay where they are: who does not see the line is told of it.
        spoken = QTextDocumentFragment.fromHtml(words).toPlainText()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def _add(self) -> None:
        kind, reason = ContrastKind(str(self._kind.currentData())), self._reason.text().strip()
        self.close_form()
        self.added.emit(kind, reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self._form.isHidden():
            self._add()
        elif event.key() == Qt.Key.Key_Escape:
            self.step_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        if self._is_furnished:
            self._both.setDirection(way.LeftToRight if self.width() >= _WIDE else way.TopToBottom)


def _quoted(words: str, letters: int) -> str:
    return f"“{escape(in_short(words, letters))}”"
