"""The headings of a report beside its text: choose one to go there; the one that is read is marked."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from peelviewer.domain.document import Document
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.reader.outline_delegate import OutlineDelegate
from peelviewer.gui.reader.outline_model import PASSAGE_ROLE, OutlineModel
from peelviewer.gui.text.window_language import tr


class ReportOutline(QListView):
    """A list of headings.

    Signals:
        passage_requested(int): a heading was chosen, by click, arrow or Enter.
    """

    passage_requested = Signal(int)

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self._model = OutlineModel()
        self.setModel(self._model)
        self.setAccessibleName(tr("Outline of the report"))
        self.setObjectName("outline")
        self._delegate = OutlineDelegate(look)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # its rows are as high as their words at this width need: Qt asks again
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Always there: one that came and went would wrap headings again after their room was measured.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectionModel().currentChanged.connect(self._chosen)
        self.activated.connect(lambda index: self._chosen(index, QModelIndex()))

    def show_document(self, document: Document) -> None:
        """Show another document's headings."""
        self._model.show_document(document)

    def follow(self, passage: int) -> None:
        """Mark the heading that a passage stands under, without going there."""
        if self.isHidden():
            return
        row = self._model.row_of(passage)
        if row == self.currentIndex().row() or self.hasFocus():
            return
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self._model.index(row))
        self.selectionModel().blockSignals(False)
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        passage = current.data(PASSAGE_ROLE)
        if isinstance(passage, int):
            self.passage_requested.emit(passage)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # headings break elsewhere in another width
