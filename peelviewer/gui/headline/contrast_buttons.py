"""The buttons of the headline: from contrast to contrast, and what a person makes of the one that is read."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.corrections import Decision
from peelviewer.gui.text.counted_things import contrasts
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.tool_buttons import tool_button

# the command's name, its sign, what the button says, and its tooltip
_COMMANDS = (
    ("confirm", "✓", marked("Confirm"), marked("This contrast holds (Ctrl+Shift+Y)")),
    ("dismiss", "✕", marked("Dismiss…"), marked("This contrast does not hold, with a reason (Ctrl+Shift+X)")),
    ("take back", "↶", marked("Take back"), marked("Neither confirmed nor dismissed (Ctrl+Shift+B)")),
    ("remove contrast", "⌫", marked("Remove"), marked("Remove this contrast, which was entered by you (Delete)")),
    ("note", "✎", marked("Note…"), marked("A note beside this contrast (Ctrl+M)")),
    ("pick", "+", marked("Brief"), marked("Into the brief, or out of it (Ctrl+D)")),
)


class ContrastButtons(QWidget):
    """A row of buttons.

    Signals:
        step_requested(int): the next (1) or previous (-1) contrast is wanted.
        command_requested(str): one of the commands for a contrast.
    """

    step_requested = Signal(int)
    command_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        step = self.step_requested.emit
        tip = tr("Previous contrast (Shift+F8)")
        self._previous = tool_button("‹", tip, partial(step, -1), name=tr("Previous contrast"))
        self.next = tool_button("›", tr("Next contrast (F8)"), partial(step, 1), name=tr("Next contrast"))
        self._count = QLabel()
        self._stepper = named(QFrame(), "stepper")
        steps = QHBoxLayout(self._stepper)
        steps.setContentsMargins(1, 1, 1, 1)
        steps.setSpacing(2)
        for widget in (self._previous, self._count, self.next):
            steps.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._stepper)
        self._buttons: dict[str, QToolButton] = {}
        self._is_short = self._is_picked = False
        for name, _, words, tip in _COMMANDS:
            command = partial(self.command_requested.emit, name)
            self._buttons[name] = tool_button("", tr(tip), command, name=tr(words).removesuffix("…"))
            row.addWidget(self._buttons[name])
        self.be_short(False)
        self.show_contrast(None)
        self.show_step(0, 0)

    def show_contrast(self, contrast: Contrast | None, *, picked: bool = False) -> None:
        """Offer what can be made of this contrast; `picked`: it is in the brief."""
        decision = contrast.decided.decision if contrast and contrast.decided else None
        is_added = contrast is not None and contrast.added is not None
        offered = {
            "confirm": decision is not Decision.CONFIRMED and not is_added,
            "remove contrast": is_added,
            "dismiss": decision is not Decision.DISMISSED,
            "take back": decision is not None,
        }
        for name, button in self._buttons.items():
            button.setVisible(contrast is not None and offered.get(name, True))
        self._is_picked = picked
        self._name_pick()

    def be_short(self, short: bool) -> None:
        """Show signs only, or signs with words."""
        self._is_short = short
        for name, sign, words, _ in _COMMANDS:
            self._buttons[name].setText(sign if short else f"{sign} {tr(words)}")
        self._name_pick()

    def _name_pick(self) -> None:
        """What the button for the brief says: whether the contrast is in it."""
        button, words = self._buttons["pick"], tr("In brief") if self._is_picked else tr("Brief")
        # As signs alone, "✓" would stand there twice: it confirms.
        sign = ("−" if self._is_short else "✓") if self._is_picked else "+"
        button.setText(sign if self._is_short else f"{sign} {words}")
        button.setAccessibleName(tr("Take out of the brief") if self._is_picked else tr("Pick for the brief"))

    def show_step(self, number: int, total: int) -> None:
        """Which contrast of how many is highlighted."""
        which = tr("{number} of {total}").format(number=number, total=total)
        self._count.setText(which if number else contrasts(total))
        widest = tr("{number} of {total}").format(number=total, total=total)  # the buttons stay where they are
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance(widest) + 2)
        self._count.setToolTip(contrasts(total))
        self._stepper.setVisible(total > 0)
