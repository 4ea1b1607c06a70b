"""The headline of the window: the contrast that is read, or else the theme over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peelviewer.domain.comparability import Verdict
from peelviewer.gui.headline.contrast_buttons import ContrastButtons
from peelviewer.gui.headline.side_card import SideCard
from peelviewer.gui.headline.theme_timeline import ThemeTimeline
from peelviewer.gui.text.contrast_words import at_issue, contrast_title, counts_and_names, one_grade
from peelviewer.gui.text.short_wording import theme_name
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.elided_label import ElidedLabel
from peelviewer.gui.widgets.fitted_text import FittedText
from peelviewer.gui.widgets.forms.entry_line import EntryLine
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.tool_buttons import tool_button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QToolButton

    from peelviewer.domain.answers import GradeAnswer
    from peelviewer.domain.contrasts import Contrast
    from peelviewer.domain.evidence import DocumentEntry, GradesTable
    from peelviewer.gui.headline.reasons_sheet import ReasonsSheet
    from peelviewer.gui.look.program_look import ProgramLook

HEAD, BODY = 44, 124  # pixels of height: the line of the title, and both sides under it
_UNDER = 34  # pixels of height: a second line, for the verdict
_NARROW = 960  # pixels of width: below this title and verdict have no room in one line
_NARROWEST = 760  # pixels: below this they have none, however low the window is
_LEAST = 500  # pixels: what has no room there ends in “…”
_TITLE, _SHORT = 170, 150  # pixels that the title and the verdict beside it keep of what they need


class HeadlineView(QWidget):
    """One frame for every contrast: both sides, what lies between, whether they may be compared.

    Signals:
        step_requested(int): the next (1) or previous (-1) contrast is wanted.
        command_requested(str): one of the commands for a contrast.
        side_requested(Side, QRect): the words of a side are to be shown; the rectangle is where its card stands on the screen.
        statement_requested(Statement): a grade on the line was chosen.
        article_requested(int): an article on the line was chosen.
    """

    step_requested = Signal(int)
    command_requested = Signal(str)
    side_requested = Signal(object, QRect)
    statement_requested = Signal(object)
    article_requested = Signal(int)

    def __init__(self, look: ProgramLook, why: ReasonsSheet, beneath: QWidget) -> None:
        """`why` is opened beside the verdict; `beneath` stands under both sides where it has something to show."""
        super().__init__()
        self.setObjectName("strip")
        self.setAccessibleName(tr("The contrast that is read"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._why = why
        self._table: GradesTable | None = None
        self._theme = ""
        self._contrast: Contrast | None = None
        self._is_folded = self._is_tight = False
        self._about = ""  # the kind of the contrast, and what a person says of it
        self._sense = "text"  # the colour of the verdict, by its role
        self._title = named(ElidedLabel(_TITLE), "strong")
        self._short = named(ElidedLabel(_SHORT), "verdict")
        self._note = named(ElidedLabel(), "note")
        self._note.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._buttons = ContrastButtons()
        self._cards = (SideCard(look, second=False), SideCard(look, second=True))
        self.timeline = ThemeTimeline(look)
        self.timeline.setFixedHeight(50)
        self._verdict = FittedText(lambda: look.colours.color(self._sense))
        self._asking = (self._why_button(), self._why_button())  # in the line of the title, and beside the verdict
        self.line = EntryLine()
        self._lay_out(beneath)
        self._buttons.step_requested.connect(self.step_requested)
        self._buttons.command_requested.connect(self.command_requested)
        self.timeline.statement_requested.connect(self.statement_requested)
        self.timeline.article_requested.connect(self.article_requested)
        for card in self._cards:
            card.clicked.connect(lambda _checked=False, card=card: self._ask_side(card))
        self.fold(False)

    def show_theme(self, table: GradesTable, theme: str) -> None:
        """Show a theme's grades; a contrast comes by `show_contrast`."""
        self._table, self._theme = table, theme
        self.timeline.show_grades(table, theme)

    def show_news(
        self, entries: tuple[DocumentEntry, ...], told_of: dict[int, str], read: DocumentEntry | None
    ) -> None:
        """Mark the news of the theme on its line, where that is shown whole."""
        if self._contrast is None:
            self.timeline.show_news(entries, told_of, read)

    def show_contrast(
        self,
        contrast: Contrast | None,
        annotations: str,
        answers: tuple[tuple[GradeAnswer, ...], tuple[GradeAnswer, ...]] = ((), ()),
        *,
        picked: bool = False,
    ) -> None:
        """Show a contrast, with what a person says of it, and what is answered to each side; without one, the theme."""
        if contrast is None or self._contrast is None or contrast.key != self._contrast.key:
            self._why.hide()
        self._contrast = contrast
        self._buttons.show_contrast(contrast, picked=picked)
        self._why.reasons.show_contrast(contrast, annotations, (*answers[0], *answers[1]))
        if contrast is None:
            self._title.show_words(theme_name(self._theme))
            self._note.show_words("")
            if self._table is not None:
                self.timeline.show_grades(self._table, self._theme)
        else:
            self._title.show_words(contrast_title(contrast), contrast.reason)
            self._about = " · ".join(filter(None, (tr(contrast.kind), annotations)))
            self._note.show_words(self._about)
            issue = at_issue(contrast)
            self._cards[0].show_side(contrast.a, contrast.b, answers[0], counts_and_names(contrast), issue[0])
            self._cards[1].show_side(contrast.b, contrast.a, answers[1], at_issue=issue[1])
            self._show_verdict(contrast)
        self._arrange()

    def show_step(self, number: int, total: int, worth: int) -> None:
        """Which contrast of how many is read, and how many are worth it; where none is, how to come to one."""
        self._buttons.show_step(number, total)
        if self._contrast is not None:
            of_all = tr("{number} of %n worth reading", "", total).format(number=worth)
            self._note.show_words(" · ".join(filter(None, (self._about, of_all if worth < total else ""))))
        else:
            go = tr("Step through %n contrasts of this force with F8, or choose one on the left.", "", total)
            none = tr("What another report or an article says differently will stand here as a contrast.")
            note = tr("no contrast chosen") if total else tr("no contrast found")
            self._note.show_words(note if self._theme else "")
            self._verdict.show_words("", go if total else none)

    def show_waiting(self, words: str) -> None:
        """Say what is done before there can be a contrast."""
        self._buttons.show_step(0, 0)
        self._note.show_words(words)
        self._verdict.show_words("", "")

    def show_why(self) -> None:
        """Say why the two claims are set against each other."""
        if self._contrast is None:
            return
        button = next((each for each in self._asking if each.isVisible()), self._asking[0])
        self._why.fit()
        self._why.open_beside(QRect(button.mapToGlobal(button.rect().topLeft()), button.size()))

    def fold(self, folded: bool, *, tightly: bool = False) -> None:
        """Show one line, with the verdict in it, in a narrow window two unless `tightly`; or the title over both sides."""
        self._is_folded, self._is_tight = folded, tightly
        self._arrange()

    def _lay_out(self, beneath: QWidget) -> None:
        head = QWidget()
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 6, 12, 5)
        row.setSpacing(10)
        for part in (self._title, self._note, self._buttons):
            row.addWidget(part, 1 if part is self._note else 0)
        self._rows = (row, self._row_under())
        self._between = QWidget()
        between = QVBoxLayout(self._between)
        between.setContentsMargins(0, 0, 0, 0)
        between.setSpacing(0)
        between.addWidget(self.timeline)
        words = QHBoxLayout()
        words.setContentsMargins(12, 0, 12, 0)
        words.setSpacing(8)
        words.addWidget(self._verdict, 1)
        words.addWidget(self._asking[1], 0, Qt.AlignmentFlag.AlignVCenter)
        between.addLayout(words, 1)
        self._body = QWidget()
        self._body.setFixedHeight(BODY)
        sides = QHBoxLayout(self._body)
        sides.setContentsMargins(12, 0, 12, 9)
        sides.setSpacing(0)
        for side, share in ((self._cards[0], 3), (self._between, 4), (self._cards[1], 3)):
            sides.addWidget(side, share)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for widget in (head, self._under, self._body, beneath, self.line):
            whole.addWidget(widget)

    def _row_under(self) -> QHBoxLayout:
        """A second line, for what the first has no room for."""
        self._under = QWidget()
        self._under.setFixedHeight(_UNDER)
        row = QHBoxLayout(self._under)
        row.setContentsMargins(12, 0, 12, 8)
        row.setSpacing(10)
        row.addStretch(1)
        return row

    def _place_verdict(self) -> None:
        """Beside the title, or in a narrow window under it: both can be read."""
        is_under = self.width() < (_NARROWEST if self._is_tight else _NARROW)
        for place, part in enumerate((self._short, self._asking[0])):
            row = self._rows[is_under]
            if row.indexOf(part) < 0:
                row.insertWidget(place if is_under else row.count() - 1, part)
        self._under.setVisible(self._is_folded and is_under and self._contrast is not None)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(QSize(_LEAST, 1000))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_verdict()

    def _why_button(self) -> QToolButton:
        return named(tool_button(tr("Why?"), tr("Why these claims are set against each other"), self.show_why), "why")

    def _show_verdict(self, contrast: Contrast) -> None:
        """The verdict on comparing in full; where there is none, why there is a contrast."""
        verdict = contrast.comparability
        name = f"{tr(verdict.verdict).capitalize()}." if verdict else ""
        is_over_time = self._is_over_time(contrast)
        reason = verdict.reason if verdict and is_over_time else contrast.reason
        self._verdict.show_words(name, reason)
        self._sense = "text" if verdict is None or verdict.verdict is Verdict.COMPARABLE else "warning"
        if self._short.property("sense") != self._sense:
            self._short.setProperty("sense", self._sense)
            self._short.style().unpolish(self._short)  # a style sheet looks at properties only then
            self._short.style().polish(self._short)
        sign = "⚠ " if self._sense == "warning" else ""
        short = " · ".join(filter(None, (tr(contrast.direction), tr(verdict.verdict) if verdict else "")))
        self._short.show_words(f"{sign}{short}", verdict.reason if verdict else "")
        ends = self._ends(contrast)
        if ends is not None and self._table is not None:
            self.timeline.show_between(self._table, contrast.theme, ends)

    def _is_over_time(self, contrast: Contrast) -> bool:
        return self._ends(contrast) is not None

    def _ends(self, contrast: Contrast) -> tuple[str, str] | None:
        """The inspections between which something may lie; None where the sides are not two of them in their order."""
        a, b, table = one_grade(contrast.a), one_grade(contrast.b), self._table
        if a is None or b is None or table is None or {a.force, b.force} != {table.force}:
            return None
        ends = (a.cycle or "", b.cycle or "")
        known = set(ends) <= set(table.cycles) and contrast.theme in table.themes
        return ends if known and table.cycles.index(ends[0]) < table.cycles.index(ends[1]) else None

    def _arrange(self) -> None:
        """Show what belongs to a contrast or to a theme, in one line or in full."""
        contrast, folded = self._contrast, self._is_folded
        self._buttons.be_short(folded)
        for part in (*self._cards, self._asking[1]):
            part.setVisible(contrast is not None and not folded)
        self._verdict.setVisible(not folded and bool(self._theme))
        self.timeline.setVisible(not folded and (contrast is None or self._is_over_time(contrast)))
        self._short.setVisible(contrast is not None and folded and bool(self._short.toolTip()))
        self._asking[0].setVisible(contrast is not None and folded)
        self._body.setVisible(not folded)
        self._place_verdict()
        first = self._buttons.next if folded else self.timeline if contrast is None else self._cards[0]
        self.setFocusProxy(first)

    def _ask_side(self, card: SideCard) -> None:
        if card.side is not None:
            self.side_requested.emit(card.side, QRect(card.mapToGlobal(card.rect().topLeft()), card.size()))
