"""In which text the reader is: that of a report, that of the article, or one beneath it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from peelviewer.gui.widgets.object_names import has_keys
from peelviewer.gui.widgets.text_view.reading_area import ReadingArea
from peelviewer.gui.widgets.text_view.reading_pane import ReadingPane


class ReadingAreas:
    """The panes in which documents are read, and the one of them that has the keys."""

    def __init__(self, report: ReadingPane, other: ReadingPane, news: ReadingPane) -> None:
        """`other` is the report that stands in the place of the news."""
        self.report = report
        self.other = other
        self.news = news

    @property
    def panes(self) -> tuple[ReadingPane, ...]:
        """All of them."""
        return self.report, self.other, self.news

    @property
    def all(self) -> tuple[ReadingArea, ...]:
        """The texts of the reports and of the article."""
        return tuple(pane.reading for pane in self.panes)

    def is_in_news(self) -> bool:
        """Whether the keys are in the news pane."""
        return has_keys(self.news)

    def is_reading(self) -> bool:
        """Whether the keys are in one of the panes."""
        return any(map(has_keys, self.panes))

    def current_report(self) -> ReadingPane:
        """The report that the reader is in; the one of the judgement pane where they are in none."""
        return self.other if has_keys(self.other) else self.report

    def current(self) -> ReadingArea:
        """The text that the reader is in: the article where the keys are in the news, a report otherwise."""
        around: QWidget | None = self.report.window().focusWidget()
        while around is not None and not isinstance(around, ReadingArea):
            around = around.parentWidget()
        if isinstance(around, ReadingArea):  # also of an article beneath another
            return around
        return self.news.reading if self.is_in_news() else self.current_report().reading

    def current_pane(self) -> ReadingPane:
        """The pane of the text that the reader is in."""
        area = self.current()
        return next((pane for pane in self.panes if pane.isAncestorOf(area)), self.report)
