"""What is known of a grade that no document here states: where it is listed, and how to get its report."""

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from peelviewer.domain.evidence import Statement
from peelviewer.gui.text.short_wording import in_full
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.floating_sheet import FloatingSheet
from peelviewer.gui.widgets.object_names import named


class SourceCard(FloatingSheet):
    """A small card beside a grade; Escape closes it.

    Signals:
        add_requested(): its report is to be added.
        forces_requested(str, str): the grades of all forces on its theme, in its inspection.
    """

    add_requested = Signal()
    forces_requested = Signal(str, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, 420)
        self.setAccessibleName(tr("Where this grade is listed"))
        self._address = ""
        self._grade = ("", "")

    def _fill(self) -> None:
        super()._fill()
        self._title = named(QLabel(tr("Listed in the grade book")), "title")
        self._known = QLabel()
        self._known.setWordWrap(True)
        self._known.setTextFormat(Qt.TextFormat.PlainText)
        self._known.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = QPushButton(tr("Copy the address"))
        self._copy.clicked.connect(self._copy_address)
        self._add = named(QPushButton(tr("Add this report…")), "primary")
        self._add.clicked.connect(self._ask)
        forces = QPushButton(tr("All forces"))
        forces.setToolTip(tr("All forces, this theme"))
        forces.clicked.connect(self._ask_forces)
        buttons = QHBoxLayout()
        buttons.addWidget(forces)
        buttons.addStretch(1)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        for widget in (self._title, self._known):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.setFocusProxy(self._add)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusObjectChanged.connect(self._follow_keys)

    def open_card(self, statement: Statement, beside: QRect) -> None:
        """Say what is known of a grade, beside what stands there on the screen."""
        self.furnish()
        self._address, self._grade = statement.source, (statement.theme, statement.cycle or "")
        words = in_full(statement)
        self._known.setText(words)
        self.setAccessibleDescription(words)
        self._copy.setEnabled(bool(self._address))
        self.open_beside(beside)

    def _follow_keys(self, focus: QObject | None) -> None:
        """Close when the reader turns to something else."""
        if self.isVisible() and isinstance(focus, QWidget) and not self.isAncestorOf(focus):
            self.hide()

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.close_sheet()

    def _ask_forces(self) -> None:
        self.close_sheet()
        self.forces_requested.emit(*self._grade)

    def _ask(self) -> None:
        self.close_sheet()
        self.add_requested.emit()
