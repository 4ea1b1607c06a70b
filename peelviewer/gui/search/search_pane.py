"""What was found, in a place that stays: document by document, sorted, narrowed, and saved to be searched for again."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from peelviewer.domain.evidence import Statement
from peelviewer.domain.follow_up import History
from peelviewer.domain.search import FoundNote, Hit, SearchResult
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.search.hits_model import ROW_ROLE, is_chosen_from
from peelviewer.gui.search.result_parts import ResultParts
from peelviewer.gui.search.search_words import narrowing, said_of, understood
from peelviewer.gui.text.short_wording import in_full, words_of
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.basic_pane import Pane
from peelviewer.gui.widgets.row_choice import RowChoice
from peelviewer.gui.widgets.text_view.source_citation import citation
from peelviewer.gui.widgets.tool_buttons import switch, tool_button

_VALUES, _FEWER, _NARROW = 3, 2, 420  # of each field that a search can be narrowed by, and in a pane of fewer pixels
_AT_THE_SIDES = 20  # pixels beside the pills


class SearchPane(Pane):
    """The results of the last search.

    Signals:
        found_requested(Found): one was clicked, or come to by a command.
        reading_requested(Found): one is to be read: the keys go along.
        narrowed(str): the search is to be narrowed by this field and value.
        search_requested(str): a saved search is to be made again.
        saving_requested(str, bool): this search is to be saved, or (False) no longer.
    """

    found_requested = Signal(object)
    reading_requested = Signal(object)
    narrowed = Signal(str)
    search_requested = Signal(str)
    saving_requested = Signal(str, bool)

    def __init__(self, look: ProgramLook) -> None:
        super().__init__(tr("Search results"))
        self._head.hide_title()
        self._result: SearchResult | None = None
        self._query = ""
        self._kept: tuple[str, ...] = ()  # the searches that are saved
        self._parts = ResultParts(look)
        self._model, self._list = self._parts.model, self._parts.list
        self._chips, self._message, self._facets = self._parts.chips, self._parts.message, self._parts.facets
        self.setFocusProxy(self._list)
        self._newest = switch(tr("Newest first"), tr("By date; otherwise the best first"))
        self._saved = tool_button(tr("Saved"), tr("Searches that you saved"))
        self._saved.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._saved.setMenu(QMenu(self._saved))
        self._saved.menu().aboutToShow.connect(self._fill_menu)
        for button in (self._newest, self._saved):
            self._head.row.addWidget(button)
        self._lay_out(self._body())
        self._newest.toggled.connect(lambda _on: self._list_again())
        self._facets.asked.connect(self.narrowed)
        self._list.activated.connect(lambda index: self._ask(index, reading=True))
        RowChoice(self._list).clicked.connect(self._ask)
        self._state.setText(tr("Type in the search box (Ctrl+Shift+F): what is found stays here."))
        self._stack.setCurrentWidget(self._state)

    def show_result(self, query: str, result: SearchResult) -> None:
        """Show what another search found."""
        self._query, self._result = query, result
        self._chips.show_pills(understood(result))
        self._facets.show_pills(narrowing(result, _VALUES if self.width() >= _NARROW else _FEWER))
        self._message.setText(said_of(result))
        self._head.set_note(query)
        self._stack.setCurrentIndex(0)
        self._list_again()
        self._fit()

    def show_saved(self, saved: tuple[str, ...]) -> None:
        """Offer the searches that are saved."""
        self._kept = saved

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) that was found, around the ends; False where there is none."""
        row = self._list.currentIndex().row()
        found = self._model.hit_from(row, by)
        if not found.isValid():
            found = self._model.hit_from(-1 if by > 0 else self._model.rowCount(), by)
        if found.isValid():
            self._list.setCurrentIndex(found)
            self._ask(found)
        return found.isValid()

    def chosen_words(self) -> str:
        """What is chosen of what was found, with where it stands."""
        found = self._list.currentIndex().data(ROW_ROLE)
        if isinstance(found, Hit):
            words = found.text or "".join(part.text for part in found.snippet)
            return citation(words, found.document, str(found.page_label or found.page or ""))
        if isinstance(found, Statement):
            return in_full(found)
        if isinstance(found, History):
            latest = found.latest
            return citation(words_of(latest), latest.document, str(latest.page_label or latest.page or ""))
        return found.note.text if isinstance(found, FoundNote) else ""

    def choose(self, found: object) -> None:
        """Have this row be the chosen one: it was opened elsewhere."""
        for row in range(self._model.rowCount()):
            if self._model.index(row).data(ROW_ROLE) == found:
                self._list.setCurrentIndex(self._model.index(row))

    def _body(self) -> QWidget:
        body = QWidget()
        both = QVBoxLayout(body)
        both.setContentsMargins(0, 8, 0, 0)
        both.setSpacing(6)
        over = QVBoxLayout()
        over.setContentsMargins(10, 0, 10, 0)
        for widget in (self._chips, self._message, self._facets):
            over.addWidget(widget)
        both.addLayout(over)
        both.addWidget(self._list, 1)
        return body

    def _fill_menu(self) -> None:
        """Offer to save this search, or to do so no longer, and those that are saved."""
        menu = self._saved.menu()
        menu.clear()
        for words, keep, is_possible in (
            (tr("Save this search"), True, self._query not in {"", *self._kept}),
            (tr("Do not keep this search"), False, self._query in self._kept),
        ):
            action = menu.addAction(words)
            action.setEnabled(is_possible)
            action.triggered.connect(lambda _checked=False, keep=keep: self.saving_requested.emit(self._query, keep))
        menu.addSeparator()
        for query in self._kept:
            action = menu.addAction(query.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, query=query: self.search_requested.emit(query))

    def _list_again(self) -> None:
        if self._result is not None:
            self._model.show_result(self._result, newest_first=self._newest.isChecked())
            self._list.scrollToTop()

    def _fit(self) -> None:
        for pills in (self._chips, self._facets):
            pills.setFixedHeight(pills.heightForWidth(max(self.width() - _AT_THE_SIDES, 1)))

    def _ask(self, index: QModelIndex, *, reading: bool = False) -> None:
        found = index.data(ROW_ROLE)
        if is_chosen_from(found):
            (self.reading_requested if reading else self.found_requested).emit(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
