"""The strip over the panes: the theme over the years, and the stepper through the contrasts."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from peelviewer.domain.comparability import Verdict
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.evidence import DocumentEntry, GradesTable
from peelviewer.gui.grades.timeline import Timeline
from peelviewer.gui.look.appearance import Look
from peelviewer.gui.text.counts import contrasts
from peelviewer.gui.text.language import tr
from peelviewer.gui.text.wording import theme_name
from peelviewer.gui.widgets.buttons import tool_button
from peelviewer.gui.widgets.elided_label import ElidedLabel
from peelviewer.gui.widgets.object_names import named

_TITLE, _VERDICT = 235, 210  # pixels that the theme and the verdict keep of what they need


class TimelineStrip(QWidget):
    """One theme's grades in time order.

    Signals:
        statement_requested(Statement): a grade was chosen.
        article_requested(int): a mark of the news was chosen.
        step_requested(int): the next (1) or previous (-1) contrast is wanted.
    """

    statement_requested = Signal(object)
    article_requested = Signal(int)
    step_requested = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = named(ElidedLabel(_TITLE), "strong")
        self._line = Timeline(look)
        self._verdict = named(ElidedLabel(_VERDICT), "note")
        self._count = QLabel()
        step = self.step_requested.emit
        self._previous = tool_button(
            "‹", tr("Previous contrast (Shift+F8)"), partial(step, -1), name=tr("Previous contrast")
        )
        self._next = tool_button("›", tr("Next contrast (F8)"), partial(step, 1), name=tr("Next contrast"))
        stepper = named(QFrame(), "stepper")
        steps = QHBoxLayout(stepper)
        steps.setContentsMargins(1, 1, 1, 1)
        steps.setSpacing(2)
        for widget in (self._previous, self._count, self._next):
            steps.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 12, 5)
        row.setSpacing(12)
        for part in (self._title, self._line, self._verdict, stepper):
            row.addWidget(part, 1 if part is self._line else 0)
        row.setAlignment(stepper, Qt.AlignmentFlag.AlignVCenter)
        self._line.statement_requested.connect(self.statement_requested)
        self._line.article_requested.connect(self.article_requested)
        self.setFocusProxy(self._line)
        self.show_step(0, 0)

    def show_theme(self, table: GradesTable, theme: str) -> None:
        """Show a theme's grades."""
        self._title.show_words(theme_name(theme))
        self._line.show_grades(table, theme)

    def show_news(
        self, entries: tuple[DocumentEntry, ...], told_of: dict[int, str], read: DocumentEntry | None
    ) -> None:
        """Mark the news of the theme after the inspections told of, the article that is read among it."""
        self._line.show_news(entries, told_of, read)

    def show_contrast(self, contrast: Contrast | None) -> None:
        """Say whether the grades of a contrast may be compared."""
        verdict = contrast.comparability if contrast else None
        direction = f"{tr(contrast.direction)} · " if contrast and contrast.direction else ""
        sign = "" if verdict is None or verdict.verdict is Verdict.COMPARABLE else "⚠ "
        if verdict:
            ground = f"{verdict.reason}\n{verdict.source}"
            self._verdict.show_words(f"{sign}{direction}{tr(verdict.verdict)}", ground)
        else:
            self._verdict.show_words("")

    def show_step(self, number: int, total: int) -> None:
        """Which contrast of how many is highlighted."""
        place = tr("{number} of %n contrasts", "", total).format(number=number)
        self._count.setText(place if number else contrasts(total))
        self._previous.setEnabled(bool(total))
        self._next.setEnabled(bool(total))
