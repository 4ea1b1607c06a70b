"""The card of a claim: what it says, part by part, and what a person can do with it."""

from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from peelviewer.domain.evidence import Statement
from peelviewer.gui.claims.claim_grid import ClaimGrid
from peelviewer.gui.claims.claim_words import claim_in_words, claim_lines
from peelviewer.gui.look.grade_chips import chip_image
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.short_wording import LIKELY, by_you
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.floating_sheet import FloatingSheet
from peelviewer.gui.widgets.object_names import has_keys, named
from peelviewer.gui.widgets.tool_buttons import tool_button

# the command's name, what the button says, and what a tooltip adds
_DEEDS = (
    ("accept claim", marked("Accept"), marked("The likely claim is right: it counts as certain (Ctrl+Shift+Enter)")),
    ("correct claim", marked("Correct…"), marked("Put any part of it right (Ctrl+Enter)")),
    ("reject claim", marked("Reject"), marked("These words make no such claim (Ctrl+Shift+R)")),
    ("note", marked("Note…"), marked("A note beside these words (Ctrl+M)")),
    ("pick", marked("Pick"), marked("Pick it for the brief (Ctrl+D)")),
)


class ClaimCard(FloatingSheet):
    """One claim; it comes by pointer or key, and goes when both have left it.

    Signals:
        command_requested(str): one of the commands for a claim.
    """

    command_requested = Signal(str)

    def __init__(self, over: QWidget, look: ProgramLook) -> None:
        super().__init__(over, 400)  # five buttons have room, with all their letters
        self._look = look
        self.statement: Statement | None = None
        self.setAccessibleName(tr("Claim"))

    def _fill(self) -> None:
        super()._fill()
        self._chip = QLabel()
        self._by_you = named(QLabel(), "note")
        self._likely = named(QLabel(tr(LIKELY)), "likely")
        top = QHBoxLayout()
        top.addWidget(self._chip)
        top.addWidget(self._likely, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._by_you, 1)
        top.addStretch(1)
        self._beside_words = QLabel()
        self._beside_words.setWordWrap(True)
        self._lines = ClaimGrid()
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        self._buttons: dict[str, QToolButton] = {}
        for command, words, tip in _DEEDS:
            button = self._buttons[command] = tool_button(
                tr(words), tr(tip), partial(self.command_requested.emit, command)
            )
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addLayout(top)
        layout.addWidget(self._lines)
        layout.addWidget(self._beside_words)
        layout.addLayout(buttons)
        self.setFocusProxy(self._buttons["correct claim"])

    def show_claim(self, statement: Statement, words: QRect, beside: str, *, picked: bool) -> None:
        """Show a claim at its words, which stand there on the screen, with what is said `beside` it.

        `picked`: it is on the list of what goes into the brief.
        """
        self.furnish()
        self._beside_words.setText(beside)
        self._beside_words.setVisible(bool(beside))
        self._buttons["pick"].setText(tr("Unpick") if picked else tr("Pick"))
        self.statement = statement
        image = chip_image(
            *(statement.grade, statement.standing, self._look.colours, self.font(), self.devicePixelRatioF()),
            entered=statement.is_entered,
        )
        self._chip.setPixmap(QPixmap.fromImage(image))
        self._chip.setAccessibleName(tr(statement.grade))
        self._by_you.setText(by_you(statement.rule))
        self._likely.setVisible(not statement.is_certain)
        self._buttons["accept claim"].setVisible(not statement.is_certain)
        self._lines.show_lines(claim_lines(statement))
        self.setAccessibleDescription(f"{claim_in_words(statement)} {beside}".strip())
        self.show_beside(words)

    def has_keys(self) -> bool:
        """Whether the reader is in the card with the keyboard."""
        return self.isVisible() and has_keys(self)

    def leave(self) -> None:
        """Go, unless the reader is in it with the keyboard."""
        if self.isVisible() and not self.has_keys():
            self.hide()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.leave()
