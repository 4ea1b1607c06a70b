"""News coverage: a list, and the article that is read."""

from itertools import accumulate

from PySide6.QtCore import QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSplitter

from peelviewer.domain.document import Document
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.marks.text_marks import Mark
from peelviewer.gui.news.article_stack import MOST, ArticleStack
from peelviewer.gui.news.articles_delegate import ArticlesDelegate
from peelviewer.gui.news.articles_model import VALUE_ROLE, ArticlesModel
from peelviewer.gui.text.counted_things import articles
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.pane_header import HEIGHT
from peelviewer.gui.widgets.row_choice import RowChoice
from peelviewer.gui.widgets.text_view.document_layout import PlacedNotes
from peelviewer.gui.widgets.text_view.reading_area import ReadingArea
from peelviewer.gui.widgets.text_view.reading_pane import ReadingPane
from peelviewer.gui.widgets.tool_buttons import tool_button


class NewsPane(ReadingPane):
    """News and responses about a force and theme, newest first.

    Signals:
        article_requested(int): an article was chosen.
        article_stepped_to(int): one was come to by a key.
        other_requested(): the other report is wanted in the place of the news.
        beneath_requested(tuple[int, ...]): these are to stand beneath it, for comparison.
    """

    article_requested = Signal(int)
    article_stepped_to = Signal(int)
    other_requested = Signal()
    beneath_requested = Signal(object)

    def __init__(self, look: ProgramLook) -> None:
        super().__init__(tr("News coverage"), ReadingArea(look, tr("Article")))
        self._entries: tuple[DocumentEntry, ...] = ()
        self._model = ArticlesModel()
        self._delegate = ArticlesDelegate(look)
        self._list = QListView()
        self._list.setWordWrap(True)  # its rows are as high as their words at this width need: Qt asks again
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(tr("Articles, newest first"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setToolTip(tr("Ctrl+click or Shift+arrows: several articles under one another"))
        self._list.setMinimumHeight(self.fontMetrics().lineSpacing() + 8)  # a title, where a note has no other room
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        # Always there: one that came and went would wrap headlines again after their room was measured.
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.article_stack = ArticleStack(look, self.reading)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.addWidget(self._list)
        self._split.addWidget(self.article_stack)
        self._split.setStretchFactor(1, 1)
        self._beneath: tuple[int, ...] = ()  # the articles that are read under the first
        self._own_heights = False  # whether the reader has moved the edge between list and text
        self._split.splitterMoved.connect(self._keep_heights)
        self._split.setChildrenCollapsible(False)
        self._other = tool_button(tr("Other report"), "", self.other_requested.emit)
        self._other.hide()
        self._head.row.addWidget(self._other)
        self._head.give_way(self._other, "⇄")
        self._head.row.addWidget(self.pin)
        self.setFocusProxy(self._list)
        self._lay_out(self._split)
        # What is read stays in sight, however low the list. Queued: it is still laying itself out when it says so.
        self._list.verticalScrollBar().rangeChanged.connect(self._reveal, Qt.ConnectionType.QueuedConnection)
        choice = RowChoice(self._list, at_press=True)  # before the selection of several takes others beneath it
        choice.moved.connect(lambda index: self._ask(self.article_requested, index))
        choice.stepped.connect(lambda index: self._ask(self.article_stepped_to, index))
        self._list.selectionModel().selectionChanged.connect(self._selection_changed)

    def chosen(self) -> tuple[DocumentEntry, ...]:
        """The articles that are selected in the list, where the keys are there."""
        rows = sorted(index.row() for index in self._list.selectedIndexes()) if self._list.hasFocus() else ()
        return tuple(self._entries[row] for row in rows)

    def show_articles(self, entries: tuple[DocumentEntry, ...], notes: dict[int, str], state: str) -> None:
        """Show these articles; without any, `state` says why."""
        if entries != self._entries:
            self._entries = entries
            self._model.show_entries(entries, notes)
            self.article_stack.keep(())
            self._select(self.shown)
        else:
            self._model.show_notes(notes)
        count = len(entries)
        if not entries and not self.kept:
            self.shown = 0
        self._head.set_note(articles(count) if count else "")
        self._state.setText(state)
        self._stack.setCurrentWidget(self._split if entries or self.kept else self._state)
        self._share(())

    def offer_report(self, entry: DocumentEntry | None) -> None:
        """Offer to show this report in the place of the news; None where there is no other."""
        self._other.setVisible(entry is not None)
        if entry is not None:
            self._other.setToolTip(tr("Read “{title}” here, beside the report").format(title=entry.title))

    def show_article(
        self, entry: DocumentEntry, document: Document, notes: PlacedNotes, marks: tuple[Mark, ...]
    ) -> None:
        """Show an article with its words highlighted, and the notes beside them."""
        self.shown = entry.id
        self.reading.show_document(entry, document, notes)
        self.reading.show_marks(marks)
        self._select(entry.id)

    def show_facts(self, entry: DocumentEntry, document: Document) -> None:
        """Say other facts of the article that is read."""
        self.reading.show_facts(entry, document)
        self._select(entry.id)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Highlight other words of the article that is shown."""
        self.reading.show_marks(marks)

    def _keep_heights(self) -> None:
        self._own_heights = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._own_heights:
            self._share(self._beneath)

    def _share(self, beneath: tuple[int, ...]) -> None:
        """Give the articles that are read the more room, and still more where several are."""
        self._beneath, self._own_heights = beneath, False
        height = self.height() - HEIGHT
        room = int(height * (0.22 if beneath else 0.42))
        ends = list(accumulate(self._list.sizeHintForRow(row) for row in range(min(len(self._entries), 4))))
        whole = [end + 4 for end in ends if end + 4 <= room]  # a row is not cut in two
        wanted = whole[-1] if whole else room
        self._split.setSizes([wanted, height - wanted])

    def _select(self, article: int) -> None:
        """Mark the article that is read in the list."""
        row = next((number for number, entry in enumerate(self._entries) if entry.id == article), -1)
        if row != self._list.currentIndex().row():
            self.article_stack.keep(())
            model = self._list.selectionModel()
            model.blockSignals(True)
            self._list.setCurrentIndex(self._model.index(row))  # none where it is not in the list
            model.blockSignals(False)
            self._list.viewport().update()
            self._reveal()

    def _reveal(self) -> None:
        """Bring the article that is read into sight in the list."""
        self._list.scrollTo(self._list.currentIndex())

    def _ask(self, signal: SignalInstance, index: QModelIndex) -> None:
        entry = index.data(VALUE_ROLE)
        if isinstance(entry, DocumentEntry):
            signal.emit(entry.id)

    def _selection_changed(self) -> None:
        """Those that are selected beside the one that is read are put beneath it."""
        current = self._list.currentIndex().row()
        rows = sorted(index.row() for index in self._list.selectedIndexes() if index.row() != current)
        beneath = tuple(self._entries[row].id for row in rows[:MOST])
        self.article_stack.keep(beneath)
        self._share(beneath)
        self.beneath_requested.emit(beneath)
