"""The line of import results: what became of the files that came in, one at a time, until the reader has seen them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.text.counted_things import lines_left_out
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.fitted_text import FittedSentence
from peelviewer.gui.widgets.object_names import has_keys, named
from peelviewer.gui.widgets.screen_reader import announce
from peelviewer.gui.widgets.tool_buttons import sign_button

_DETAILS, _SHARE = 120, 8  # pixels high at most, and no more than such a part of the window
_EDGE = 8  # pixels around its words
_NARROW = 800  # pixels of width: below this they stand over the buttons
# Pixels of height of the window: below the one the details have their room, below the other an open document that of the line.
_LOW, _SMALL = 340, 420
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of a file: a sentence, or "Added" with the document that it is now."""

    said: str
    entry: DocumentEntry | None = None
    accept: Callable[[], object] | None = None  # what is done where the line is an offer, and it is accepted
    recognise: Callable[[], object] | None = None  # reads the file again as a scan, where its letters spell no words

    @property
    def words(self) -> str:
        """The whole line, with what was recognised."""
        from peelviewer.gui.text.short_wording import (
            recognised,  # not needed by a window that is painted for the first time
        )

        if self.entry is None:
            return self.said
        return (
            f"{self.said}: {self.entry.title}. {recognised(self.entry)} {lines_left_out(self.entry.left_out)}".strip()
        )

    @property
    def has_details(self) -> bool:
        """Whether there is something to show of it: what was left out of its text, what changed since its older version."""
        return self.entry is not None and (self.entry.left_out > 0 or self.entry.version_of is not None)

    @property
    def urgency(self) -> int:
        """0 for what was refused, 1 for a document of which something was not recognised, 2 for the others."""
        if self.entry is None:
            return 0
        is_unnamed = self.entry.kind is DocumentKind.REPORT and not self.entry.cycle
        is_whole = self.entry.forces and self.entry.published and not is_unnamed and not self.entry.warnings
        return 2 if is_whole else 1


class ImportResults(QWidget):
    """A line beneath the bar; hidden while there is nothing to say. Up and Down step through it, Escape closes its details, then it.

    Signals:
        document_requested(DocumentEntry): the document of the line is to be opened.
        facts_requested(DocumentEntry): what was recognised of it is to be put right.
        details_requested(DocumentEntry): what was left out of it, and what changed in it, is to be shown.
    """

    document_requested = Signal(object)
    facts_requested = Signal(object)
    details_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[ImportResult] = []
        self._open_offers: list[ImportResult] = []  # of the lines from which one was accepted
        self._at = 0
        self._before: QWidget | None = None
        self.setObjectName("notice")
        self.setAccessibleName(tr("What came in"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = FittedSentence()
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._count = named(QLabel(), "note")
        both = QVBoxLayout(self)
        both.setContentsMargins(12, 5, 12, 5)
        both.setSpacing(5)
        self._row = row = QHBoxLayout()
        row.setSpacing(8)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(tr("What was left out, and what changed"))
        self._text.hide()
        self._above = QVBoxLayout()  # for the words where they have no room beside the buttons
        both.addLayout(self._above)
        both.addLayout(row)
        both.addWidget(self._text)
        row.addWidget(self._words, 1)
        row.addWidget(self._count)
        self._previous = self._button("‹", tr("Previous file that came in"), lambda: self._step(-1))
        self._next = self._button("›", tr("Next file that came in"), lambda: self._step(1))
        self.put_right = self._button(
            tr("Put right…"), tr("Put right what was recognised (F2)"), lambda: self._ask(self.facts_requested)
        )
        self._details = self._button(
            tr("Left out…"), tr("Show what was left out of its text, and what changed"), self._show_or_hide_details
        )
        self._accept = self._button(tr("Add it"), tr("Add it to the library (Enter)"), self._take_up)
        self._recognise = self._button(
            tr("Recognise its text"), tr("Recognise its text as a scan’s, and read it again"), self._read_as_scan
        )
        self._open = self._button(tr("Open"), tr("Open this document"), self._open_document)
        self._close = self._button("✕", tr("Close this line"), self._leave)
        self.hide()

    @property
    def entry(self) -> DocumentEntry | None:
        """The document of the line, where one is shown."""
        return self._lines[self._at].entry if self.isVisible() else None

    def show_lines(self, lines: list[ImportResult]) -> None:
        """Show what became of each file: first those that need a hand, the refused before all."""
        self._lines = sorted([*lines, *self._open_offers], key=lambda line: line.urgency)
        self._open_offers = []
        self._at = 0
        before, was_shown = self._words.text(), self.isVisible()
        if self._lines:
            self._arrange(self.window().width())  # before it is shown: a window does not grow narrower again by itself
            self._step(0)
        self.setVisible(bool(self._lines))
        if self._lines and not was_shown and self._words.text() != before:
            announce(self, self._words.text())

    def renew(self, entries: Mapping[int, DocumentEntry]) -> None:
        """Show what is known of the documents now; the lines of those that are gone are left out."""
        stay = [line.entry is None or line.entry.id in entries for line in self._lines]
        self._at -= stay[: self._at].count(False)
        kept = [line for line, stays in zip(self._lines, stay, strict=True) if stays]
        self._lines = [replace(line, entry=entries[line.entry.id]) if line.entry else line for line in kept]
        if self._lines:
            self._step(0)
        else:
            self.hide()

    def show_details(self, words: str) -> None:
        """Show these words beneath the line, in no more room than they need."""
        self._text.setPlainText(words)
        letters, room = self._text.fontMetrics(), max(1, self._row.geometry().width() - 4 * _EDGE)
        lines = sum(1 + letters.horizontalAdvance(line) // room for line in words.split("\n"))
        most = max(letters.lineSpacing() + 2 * _EDGE, min(_DETAILS, self.window().height() // _SHARE))
        self._text.setFixedHeight(min(most, lines * letters.lineSpacing() + 2 * _EDGE))
        self._words.setVisible(self.window().height() >= _LOW)
        self._text.show()

    def _hide_details(self) -> None:
        self._text.hide()
        self._words.show()

    def take_keys(self) -> bool:
        """Show the last lines again, where they were closed, and go to what can be done there; False where there are none."""
        if not self._lines:
            return False
        if not has_keys(self):
            self._before = self.window().focusWidget()
        self.show()
        self._first_button().setFocus()
        return True

    def _first_button(self) -> QAbstractButton:
        buttons = (self._accept, self._recognise, self.put_right, self._next, self._details, self._close)
        return next(button for button in buttons if not button.isHidden())

    def _step(self, by: int) -> None:
        had_keys = has_keys(self)
        self._at = (self._at + by) % len(self._lines)
        words = self._lines[self._at].words
        if self.isVisible() and words != self._words.text():
            announce(self, words)
        self._words.setText(words)
        self.setAccessibleDescription(words)
        several = len(self._lines) > 1
        at = tr("{number} of {total}").format(number=self._at + 1, total=len(self._lines))
        self._count.setText(at if several else "")
        for button in (self._previous, self._next):
            button.setVisible(several)
        self._accept.setVisible(self._lines[self._at].accept is not None)
        self._recognise.setVisible(self._lines[self._at].recognise is not None)
        self._hide_details()
        self._details.setVisible(self._lines[self._at].has_details)
        for button in (self.put_right, self._open):
            button.setVisible(self._lines[self._at].entry is not None)
        if had_keys and not has_keys(self):  # its button is not in this line
            self._first_button().setFocus()

    def _take_up(self) -> None:
        self._carry_out(self._lines[self._at].accept)

    def _read_as_scan(self) -> None:
        self._carry_out(self._lines[self._at].recognise)

    def _carry_out(self, work: Callable[[], object] | None) -> None:
        """Do what the line offers; other offers stand again beside what comes of it."""
        others = self._lines[: self._at] + self._lines[self._at + 1 :]
        self._open_offers = [line for line in others if line.accept or line.recognise]
        self._lines = []
        self._leave()
        if work is not None:
            work()

    def _show_or_hide_details(self) -> None:
        if self._text.isVisible():
            self._hide_details()
        else:
            self._ask(self.details_requested)

    def _open_document(self) -> None:
        """Open it; the only line of a low window gives its room to the document."""
        self._ask(self.document_requested)
        if len(self._lines) == 1 and self.window().height() < _SMALL:
            self.hide()

    def _ask(self, signal: SignalInstance) -> None:
        if self.entry is not None:
            signal.emit(self.entry)

    def close_line(self) -> None:
        """Close the details, where they are shown; else the line."""
        if self._text.isVisible():
            if self._text.hasFocus():
                self._details.setFocus()
            self._hide_details()
        else:
            self._leave()

    def _leave(self) -> None:
        """Close the line, and return the keyboard focus if it has it."""
        before = self._before if has_keys(self) else None
        self.hide()
        if before is not None:
            before.setFocus()

    def _button(self, sign: str, name: str, work: Callable[[], object]) -> QToolButton:
        button = sign_button(sign, name, work)
        button.installEventFilter(self)
        self._row.addWidget(button)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Before the button: it would go to the button beside it.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
            self._first_button().setFocus()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width())

    def _arrange(self, width: int) -> None:
        is_narrow = width < _NARROW
        if is_narrow != bool(self._above.count()):
            if is_narrow:
                self._above.addWidget(self._words)
                self._row.insertStretch(0, 1)
            else:
                self._row.takeAt(0)
                self._row.insertWidget(0, self._words, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self.window().focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(button, QAbstractButton):
            button.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_line()
        else:
            super().keyPressEvent(event)
