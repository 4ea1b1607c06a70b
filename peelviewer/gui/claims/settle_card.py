"""The card of words to settle: what is likely read in them, why no rule is certain, and the three answers."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from peelviewer.domain.grades import Standing
from peelviewer.domain.unsettled import UnsettledWords
from peelviewer.gui.claims.claim_grid import ClaimGrid
from peelviewer.gui.claims.claim_words import claim_in_words, claim_lines
from peelviewer.gui.look.grade_chips import chip_image
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.short_wording import LIKELY, doubt_words, in_short
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.floating_sheet import FloatingSheet
from peelviewer.gui.widgets.object_names import has_keys, named
from peelviewer.gui.widgets.screen_reader import announce
from peelviewer.gui.widgets.tool_buttons import sign_button, tool_button

Key = Qt.Key
_QUOTE = 160  # letters of the words, in the card


class SettleCard(FloatingSheet):
    """One of the words to settle at a time. A, P and N answer, arrows step, Escape leaves.

    Signals:
        accepted(), put_right(), rejected(): the answer.
        stepped(int): the next (1) or previous (-1) words are wanted.
        left(): the card was closed.
    """

    accepted = Signal()
    put_right = Signal()
    rejected = Signal()
    stepped = Signal(int)
    left = Signal()

    def __init__(self, over: QWidget, look: ProgramLook) -> None:
        super().__init__(over, 420)
        self._look = look
        self.setAccessibleName(tr("Grade words to settle"))

    def _fill(self) -> None:
        super()._fill()
        self._chip, self._step = QLabel(), named(QLabel(), "note")
        self._how = named(QLabel(), "likely")
        top = QHBoxLayout()
        for part in (self._chip, self._how):
            top.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        top.addWidget(self._step)
        top.addWidget(sign_button("‹", tr("Previous words to settle (Shift+F12)"), lambda: self.stepped.emit(-1)))
        top.addWidget(sign_button("›", tr("Next words to settle (F12)"), lambda: self.stepped.emit(1)))
        self._quote, self._why = QLabel(), QLabel()
        for label in (self._quote, self._why):
            label.setWordWrap(True)
        self._grid = ClaimGrid()
        self._accept = tool_button(tr("Accept (A)"), tr("The claim is right: it counts as certain"), self.accepted.emit)
        self._put_right = tool_button(tr("Put right… (P)"), tr("Say what the words claim"), self.put_right.emit)
        self._reject = tool_button(tr("No grade (N)"), tr("The words give no such grade"), self.rejected.emit)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self._accept, self._put_right, self._reject):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addLayout(top)
        for widget in (self._quote, self._grid, self._why):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    def show_words(self, words: UnsettledWords, number: int, total: int, place: QRect) -> None:
        """Show words at their place on the screen, the `number`th of so many, and take the keys."""
        self.furnish()
        read = words.statement
        standing = read.standing if read else Standing.REPORTED
        image = chip_image(words.grade, standing, self._look.colours, self.font(), self.devicePixelRatioF())
        self._chip.setPixmap(QPixmap.fromImage(image))
        self._chip.setAccessibleName(tr(words.grade))
        self._how.setText(tr(LIKELY) if read else tr("not understood"))
        step = tr("{number} of {total}").format(number=number, total=total)
        self._step.setText(step)
        self._quote.setText(f"“{in_short(words.quote, _QUOTE)}”")
        self._grid.show_lines(claim_lines(read)[:-1] if read else ())  # the last says what stands beneath
        self._grid.setVisible(read is not None)
        reason = doubt_words(read) if read and read.doubt == words.reason else words.reason
        why = tr("Why it is asked: {reason}.").format(reason=reason)
        self._why.setText(why)
        self._accept.setVisible(read is not None)
        self.setFocusProxy(self._accept if read else self._put_right)
        said = claim_in_words(read) if read else f"{tr(words.grade)}: “{words.quote}”."
        self.setAccessibleDescription(f"{step}. {said} {why}")
        if self.isVisible() and has_keys(self):
            self.show_beside(place)
            self.setFocus()
        else:
            self.open_beside(place)
        announce(self, self.accessibleDescription())

    def close_sheet(self) -> None:
        super().close_sheet()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Key.Key_Down: 1, Key.Key_Right: 1, Key.Key_Up: -1, Key.Key_Left: -1}
        answers = {Key.Key_A: self.accepted, Key.Key_P: self.put_right, Key.Key_N: self.rejected}
        key = Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in steps:
            self.stepped.emit(steps[key])
        elif plain and key in answers:
            answers[key].emit()
        else:
            super().keyPressEvent(event)
