"""What the panes of reports and of news have in common: a document is read there."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractScrollArea

from peelviewer.domain.claims import Span
from peelviewer.gui.marks.text_marks import Mark
from peelviewer.gui.widgets.basic_pane import Pane
from peelviewer.gui.widgets.connector_geometry import Sight
from peelviewer.gui.widgets.text_view.reading_area import ReadingArea


class ReadingPane(Pane):
    """A pane with the text of one document."""

    def __init__(self, title: str, reading: ReadingArea) -> None:
        super().__init__(title)
        self.reading = reading

    def highlight(self, marks: tuple[Mark, ...]) -> None:
        """Highlight these words, and stay."""
        self.reading.reader.show_marks(marks)

    def scrolling(self) -> tuple[QAbstractScrollArea, ...]:
        """What shows evidence here."""
        return (self.reading.reader,)

    def sights_of(self, document: int, span: Span) -> Iterator[Sight]:
        """Where words of a document are; nothing where they are not shown here."""
        reader = self.reading.reader
        found = reader.sight_of(span) if document == self.shown and reader.isVisible() else None
        if found is not None:
            yield self._sight(reader, self._text_part(), *found)

    def _text_part(self) -> "ReadingPane | ReadingArea":
        """What the text fills from side to side."""
        return self
