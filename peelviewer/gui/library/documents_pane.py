"""All documents of the library: sorted, filtered, opened, put right, removed and restored."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.library.library_delegate import LibraryDelegate
from peelviewer.gui.library.library_model import ENTRY_ROLE, FILTERS, ORDERS, LibraryModel
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.state.force_snapshot import newest_first
from peelviewer.gui.text.counted_things import documents
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.basic_pane import Pane
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.panes.low_bar import LowBar
from peelviewer.gui.widgets.row_choice import RowChoice
from peelviewer.gui.widgets.tool_buttons import tool_button

_REMOVED = marked("Removed since the start")


class DocumentsPane(Pane):
    """Whatever the force: each document is here.

    Signals:
        document_requested(DocumentEntry): one was clicked, or come to by a key.
        reading_requested(DocumentEntry): one is to be read: the keys go along.
        facts_requested(DocumentEntry): its facts are to be put right.
        common_facts_requested(tuple[DocumentEntry, ...]): so are those of several documents at once.
        removal_requested(tuple[DocumentEntry, ...]), restoring_requested(tuple[DocumentEntry, ...])
    """

    document_requested = Signal(object)
    reading_requested = Signal(object)
    facts_requested = Signal(object)
    common_facts_requested = Signal(object)
    removal_requested = Signal(object)
    restoring_requested = Signal(object)

    def __init__(self, look: ProgramLook) -> None:
        super().__init__(tr("Documents"))
        self._head.hide_title()
        self._entries: tuple[DocumentEntry, ...] = ()
        self._removed: tuple[DocumentEntry, ...] = ()
        self._looked_in: tuple[tuple[DocumentEntry, ...], tuple[str, ...]] = ((), ())
        self._order, self._filter_name = ORDERS[0], next(iter(FILTERS))
        self._model = LibraryModel()
        self._delegate = LibraryDelegate(look)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(tr("All documents of the library"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setUniformItemSizes(True)
        self.setFocusProxy(self._list)
        self._filter = self._menu_button(tr("Which documents are listed"), (*FILTERS, _REMOVED), self._choose_filter)
        self._sort = self._menu_button(tr("In which order"), tuple(order.name for order in ORDERS), self._choose_order)
        self._words = QLineEdit()
        self._words.setPlaceholderText(tr("Words of the title, publisher or force"))
        self._words.setAccessibleName(tr("Find among the documents"))
        self._words.setClearButtonEnabled(True)
        self._head.add_first(self._filter)
        bar = self._bar()
        low = LowBar(self, bar)
        self._head.row.addWidget(low.button)
        self._lay_out(self._list, below=(bar,))
        self._words.textChanged.connect(self._list_again)
        self._list.selectionModel().selectionChanged.connect(self._name_buttons)
        self._list.activated.connect(partial(self._ask, self.reading_requested))
        choice = RowChoice(self._list)
        choice.clicked.connect(partial(self._ask, self.document_requested))
        self._list_again()

    def show_entries(self, entries: tuple[DocumentEntry, ...], removed: tuple[DocumentEntry, ...]) -> None:
        """Show the documents of the library, the newest first, and those removed from it that can be restored."""
        removed = tuple(newest_first(removed))
        if entries is not self._entries or removed != self._removed:  # to compare 50,000 would stop the window
            self._entries, self._removed = entries, removed
            if not removed and self._filter_name == _REMOVED:
                self._choose_filter(next(iter(FILTERS)))
            self._list_again()

    def chosen(self) -> tuple[DocumentEntry, ...]:
        """The documents that are selected, in the order of the list."""
        rows = sorted(index.row() for index in self._list.selectedIndexes())
        return tuple(self._model.index(row).data(ENTRY_ROLE) for row in rows)

    def button(self) -> QWidget:
        """What the form of the facts stands beside."""
        return self._put_right

    def ask_facts(self) -> None:
        """Correct the facts of the selected document, or those that all selected ones are to share."""
        chosen = self.chosen()
        if len(chosen) > 1:
            self.common_facts_requested.emit(chosen)
        elif chosen:
            self.facts_requested.emit(chosen[0])

    def _bar(self) -> QWidget:
        bar = named(QWidget(), "beneath")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        both = QVBoxLayout(bar)
        both.setContentsMargins(8, 4, 8, 4)
        both.setSpacing(2)
        finding, row = QHBoxLayout(), QHBoxLayout()
        finding.addWidget(self._words, 1)
        finding.addWidget(self._sort)
        row.addStretch(1)
        both.addLayout(finding)
        both.addLayout(row)
        wishes = self.chosen
        self._put_right = tool_button(tr("Put right…"), tr("Put right what was recognised (F2)"), self.ask_facts)
        self._remove = tool_button(
            tr("Remove"), tr("Take out of the library (Delete); it can be restored"), self._ask_removal
        )
        self._restore = tool_button(
            tr("Restore"), tr("Put it back in the library"), lambda: self.restoring_requested.emit(wishes())
        )
        for button in (self._put_right, self._remove, self._restore):
            row.addWidget(button)
        return bar

    def _menu_button(self, tip: str, names: tuple[str, ...], choose: object) -> QToolButton:
        button = tool_button("", tip)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        group = QActionGroup(menu)
        for name in names:
            action = menu.addAction(tr(name))
            action.setCheckable(True)
            action.setChecked(name == names[0])
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, name=name: choose(name))  # type: ignore[operator]
        button.setMenu(menu)
        button.setText(tr(names[0]))
        button.setAccessibleName(f"{tip}: {tr(names[0])}")
        return button

    def _choose_filter(self, name: str) -> None:
        self._filter_name = name
        self._say_choice(self._filter, tr("Which documents are listed"), name)

    def _choose_order(self, name: str) -> None:
        self._order = next(order for order in ORDERS if order.name == name)
        self._say_choice(self._sort, tr("In which order"), name)

    def _say_choice(self, button: QToolButton, tip: str, name: str) -> None:
        button.setText(tr(name))
        button.setAccessibleName(f"{tip}: {tr(name)}")
        for action in button.menu().actions():
            action.setChecked(action.text() == tr(name))
        self._list_again()

    def _list_again(self) -> None:
        """List what passes, in its order; what was selected stays so."""
        kept = {entry.id for entry in self.chosen()}
        is_removed = self._filter_name == _REMOVED
        passes, words = FILTERS.get(self._filter_name), self._words.text().casefold().split()
        found = self._removed if is_removed else self._entries
        if passes is not None or words:
            texts = self._texts_of(found) if words else ("",) * len(found)
            found = tuple(
                entry
                for entry, text in zip(found, texts, strict=True)
                if (passes is None or passes(entry)) and all(word in text for word in words)
            )
        if self._order.key is not None:
            found = tuple(sorted(found, key=self._order.key))
        model = self._list.selectionModel()
        model.blockSignals(True)
        self._model.show_entries(found)
        for row, entry in enumerate(found) if kept else ():
            if entry.id in kept:
                model.select(self._model.index(row), model.SelectionFlag.Select)
        model.blockSignals(False)
        total = len(self._removed if is_removed else self._entries)
        count = tr("{number} of %n documents", "", total).format(number=len(found))
        self._head.set_note((count if len(found) < total else documents(total)) if total else "")
        none = tr(
            "This library has no documents yet: drop reports and articles on the window, or add them (Ctrl+Shift+O)."
        )
        removed = tr("Nothing was removed since the start.")
        some = tr("No document passes the filter.")
        self._state.setText(some if total else removed if is_removed else none)
        self._stack.setCurrentWidget(self._list if found else self._state)
        self._name_buttons()

    def _texts_of(self, entries: tuple[DocumentEntry, ...]) -> tuple[str, ...]:
        """What the words are looked for in, put together at the first letter that is typed and not at each."""
        if self._looked_in[0] is not entries:
            self._looked_in = entries, tuple(map(_searched, entries))
        return self._looked_in[1]

    def _name_buttons(self) -> None:
        is_removed, chosen = self._filter_name == _REMOVED, self.chosen()
        for button in (self._put_right, self._remove):
            button.setVisible(not is_removed)
            button.setEnabled(bool(chosen))
        self._restore.setVisible(is_removed)
        self._restore.setEnabled(bool(chosen))

    def _ask(self, signal: SignalInstance, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, DocumentEntry) and self._filter_name != _REMOVED and len(self.chosen()) < 2:
            signal.emit(entry)

    def _ask_removal(self) -> None:
        if chosen := self.chosen():
            self.removal_requested.emit(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self._list.hasFocus() and self._filter_name != _REMOVED:
            self._ask_removal()
        else:
            super().keyPressEvent(event)


def _searched(entry: DocumentEntry) -> str:
    return " ".join((entry.title, entry.publisher or "", *entry.forces, entry.file_name)).casefold()
