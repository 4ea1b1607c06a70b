"""In which text the reader is: that of the report, that of the article, or one beneath it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from peelviewer.gui.widgets.object_names import has_keys
from peelviewer.gui.widgets.text_view.reading_area import ReadingArea

if TYPE_CHECKING:
    from peelviewer.gui.widgets.text_view.reading_pane import ReadingPane


class ReadingAreas:
    """The panes in which documents are read, and the one of them that has the keys."""

    def __init__(self, report: ReadingPane, news: ReadingPane) -> None:
        self.report = report
        self.news = news

    @property
    def both(self) -> tuple[ReadingArea, ReadingArea]:
        """The texts of the report and of the article."""
        return self.report.reading, self.news.reading

    def is_in_news(self) -> bool:
        """Whether the keys are in the news pane."""
        return has_keys(self.news)

    def is_reading(self) -> bool:
        """Whether the keys are in one of the panes."""
        return has_keys(self.news) or has_keys(self.report)

    def current(self) -> ReadingArea:
        """The text that the reader is in: the article where the keys are in the news, the report otherwise."""
        around: QWidget | None = self.report.window().focusWidget()
        while around is not None and not isinstance(around, ReadingArea):
            around = around.parentWidget()
        if isinstance(around, ReadingArea):  # also of an article beneath another
            return around
        return self.news.reading if self.is_in_news() else self.report.reading

    def current_pane(self) -> ReadingPane:
        """The pane of the text that the reader is in."""
        return self.news if self.news.isAncestorOf(self.current()) else self.report
