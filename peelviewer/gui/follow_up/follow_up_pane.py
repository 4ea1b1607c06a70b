"""The pane “To follow up”: findings by force, theme and status, open ones first, and the history of one beneath."""

import datetime
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from peelviewer.domain.follow_up import History
from peelviewer.gui.follow_up.follow_up_delegate import CardDelegate, FollowUpDelegate, card_size
from peelviewer.gui.follow_up.follow_up_filter import ORDERS, SHOWN, THEMES, WHOSE, FollowUpFilter, passing
from peelviewer.gui.follow_up.follow_up_model import CARD_ROLE, HISTORY_ROLE, FollowUpModel, HistoryModel
from peelviewer.gui.follow_up.follow_up_words import Card, cards, cited, cited_card
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.basic_pane import Pane
from peelviewer.gui.widgets.forms.combo_boxes import Chooser
from peelviewer.gui.widgets.made_when_wanted import MadeWhenWanted
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.panes.low_bar import LowBar
from peelviewer.gui.widgets.row_choice import RowChoice
from peelviewer.gui.widgets.tool_buttons import tool_button

_LEAST = 48  # pixels of the history where a window has next to no room


class FollowUpPane(Pane, MadeWhenWanted):
    """Findings, and what became of them.

    Signals:
        words_requested(Words): words of a document are to be shown; the keys stay.
        reading_requested(Words): they are to be read: the keys go along.
        own_requested(History): what a person keeps beside it is to be written.
        correction_requested(FindingEntry): its words, kind, theme, body and date are to be put right.
        link_decided(Card, bool): a likely step was confirmed (True) or dismissed.
        whose_changed(): other forces are wanted.
        export_requested(str): "table", "calendar" or "response".
    """

    words_requested = Signal(object)
    reading_requested = Signal(object)
    own_requested = Signal(object)
    correction_requested = Signal(object)
    link_decided = Signal(object, bool)
    whose_changed = Signal()
    export_requested = Signal(str)

    def __init__(self, look: ProgramLook) -> None:
        super().__init__(tr("To follow up"))
        self._head.hide_title()
        self.filter = FollowUpFilter()
        self._histories: tuple[History, ...] = ()
        self._theme = self._why = ""  # the theme of the reader's place; why there is nothing
        self._look = look
        self._lay_out()

    def _fill(self) -> None:
        look = self._look
        self._model, self._cards = FollowUpModel(), HistoryModel()
        self._delegate, self._card_delegate = FollowUpDelegate(look), CardDelegate(look)
        self._list, self._history = QListView(), QListView()
        for view, model, delegate, name in (
            (self._list, self._model, self._delegate, tr("Findings, open ones first")),
            (self._history, self._cards, self._card_delegate, tr("What became of the finding, side by side")),
        ):
            view.setModel(model)
            view.setItemDelegate(delegate)
            view.setAccessibleName(name)
            view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
            view.setUniformItemSizes(True)
            view.setResizeMode(QListView.ResizeMode.Adjust)
        self._history.setMinimumHeight(_LEAST)
        self._history.setFlow(QListView.Flow.LeftToRight)
        self._history.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._history.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._both = QWidget()
        both = QVBoxLayout(self._both)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self._list, 1)
        both.addWidget(self._history)
        self.setFocusProxy(self._list)
        self._whose = self._chooser(tr("Whose findings are listed"), WHOSE, "whose")
        self._shown = self._chooser(tr("Which findings are listed"), SHOWN, "shown")
        self._on_theme = self._chooser(tr("On which theme"), THEMES, "theme")
        self._order = self._chooser(tr("In which order"), ORDERS, "order")
        self._head.add_first(_side_by_side(self._whose, self._shown), wide=True)
        bar = self._bar()
        low = LowBar(self, bar, by_list=self._list, by_bar=self._history)
        self._head.row.addWidget(low.button)
        self._add(self._both, below=(bar,))
        self._list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_history())
        self._history.selectionModel().currentChanged.connect(lambda _now, _before: self._name_buttons())
        self._list.activated.connect(lambda index: self._ask_reading(index, HISTORY_ROLE))
        self._history.activated.connect(lambda index: self._ask_reading(index, CARD_ROLE))
        for view in (self._list, self._history):
            choice = RowChoice(view)
            choice.clicked.connect(self._ask_words)
            choice.stepped.connect(self._ask_words)
            view.installEventFilter(self)
        self._list_again()
        low.fit()

    def show_findings(self, histories: tuple[History, ...], theme: str, state: str = "") -> None:
        """Show the findings of a force or of all; `theme` is that of the reader's place. `state` says why there are none."""
        self._histories, self._theme, self._why = histories, theme, state
        self._list_again()

    def show_theme(self, theme: str) -> None:
        """The reader is on another theme."""
        self._theme = theme
        if self.filter.theme == THEMES[1]:
            self._list_again()

    def chosen(self) -> History | None:
        """The finding that is chosen."""
        found = self._list.currentIndex().data(HISTORY_ROLE)
        return found if isinstance(found, History) else None

    def chosen_card(self) -> Card | None:
        """The card of its history that is chosen."""
        found = self._history.currentIndex().data(CARD_ROLE)
        return found if isinstance(found, Card) else None

    def chosen_words(self) -> str:
        """The finding that is chosen, with where it stands; where the keys are in its history, the card there."""
        card, history = self.chosen_card(), self.chosen()
        if self._history.hasFocus() and card is not None:
            return cited_card(card)
        return cited(history, _today()) if history else ""

    def listed(self) -> tuple[History, ...]:
        """The findings that pass the filters, in their order."""
        return passing(self._histories, self.filter, self._theme, _today())

    def button(self) -> QWidget:
        """What the form of one's own entry stands beside."""
        return self._mine

    def _bar(self) -> QWidget:
        bar = named(QWidget(), "beneath")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(8, 4, 8, 4)
        rows.setSpacing(2)
        self._mine = tool_button(tr("Mine…"), tr("Owner, status, date and note of your own (Space)"), self._ask_own)
        self._correct = tool_button(
            tr("Correct…"), tr("Put the words, kind, theme, body or date right (Ctrl+Enter)"), self._ask_correction
        )
        self._confirm = tool_button(
            tr("Same"), tr("It is the same matter: confirm the likely link"), lambda: self._decide(is_same=True)
        )
        self._dismiss = tool_button(
            tr("Not the same"), tr("It is another matter: dismiss the likely link"), lambda: self._decide(is_same=False)
        )
        self._export = tool_button(tr("Export…"), tr("A table, a calendar of what is due, a skeleton of the response"))
        menu = QMenu(self._export)
        for words, name in (
            (tr("Table of these findings…"), "table"),
            (tr("Calendar of what is due…"), "calendar"),
            (tr("Skeleton of the section 55 response…"), "response"),
        ):
            menu.addAction(words, partial(self.export_requested.emit, name))
        self._export.setMenu(menu)
        self._export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._likely = _side_by_side(QLabel(tr("Is it the same matter?")), self._confirm, self._dismiss)
        for row in (
            _side_by_side(self._on_theme, self._order, self._export),
            self._likely,
            _side_by_side(self._mine, self._correct),
        ):
            rows.addWidget(row)
        return bar

    def _chooser(self, tip: str, names: tuple[str, ...], part: str) -> Chooser:
        chooser = Chooser(tip)
        chooser.setToolTip(tip)
        for name in names:
            chooser.addItem(tr(name), name)
        chooser.currentIndexChanged.connect(lambda _row: self._choose(part, str(chooser.currentData())))
        return chooser

    def _choose(self, part: str, name: str) -> None:
        self.filter = self.filter.with_part(part, name)
        if part == "whose":
            self.whose_changed.emit()
        else:
            self._list_again()

    def _list_again(self) -> None:
        """List what passes, in its order; what was chosen stays so."""
        before = self.chosen()
        found = self.listed()
        selection = self._list.selectionModel()
        selection.blockSignals(True)
        self._model.show_histories(found, _today(), with_force=self.filter.whose != WHOSE[0])
        row = self._model.row_of(before.key) if before else -1
        if found:
            self._list.setCurrentIndex(self._model.index(max(0, row)))
        selection.blockSignals(False)
        self._show_history()
        total = len(self._histories)
        none = tr("None of %n findings passes the filters above.", "", total)
        nothing = tr(
            "Nothing is to be followed up here. Add a report: its causes of concern, recommendations and areas for "
            "improvement stand here, with what later reports say of them."
        )
        self._state.setText(self._why or (none if total else nothing))
        self._stack.setCurrentWidget(self._both if found else self._state)

    def _show_history(self) -> None:
        history = self.chosen()
        self._cards.show_cards(cards(history) if history else ())
        self._history.setMaximumHeight(
            card_size(self.fontMetrics()).height() + self._history.horizontalScrollBar().sizeHint().height()
        )
        self._name_buttons()

    def _name_buttons(self) -> None:
        card = self.chosen_card()
        likely = card is not None and card.step is not None and (card.is_likely or card.step.decided is not None)
        self._likely.setVisible(likely)
        for each in (self._mine, self._correct):
            each.setEnabled(self.chosen() is not None)

    def _ask_words(self, index: QModelIndex) -> None:
        if (words := _words_at(index)) is not None:
            self.words_requested.emit(words)

    def _ask_reading(self, index: QModelIndex, _role: int) -> None:
        if (words := _words_at(index)) is not None:
            self.reading_requested.emit(words)

    def _ask_own(self) -> None:
        if (history := self.chosen()) is not None:
            self.own_requested.emit(history)

    def _ask_correction(self) -> None:
        history, card = self.chosen(), self.chosen_card()
        if history is not None:
            self.correction_requested.emit(card.entry if card and card.entry else history.latest)

    def _decide(self, *, is_same: bool) -> None:
        if (card := self.chosen_card()) is not None:
            self.link_decided.emit(card, is_same)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A list takes the space bar for itself, and the window has a command of its own on Ctrl+Enter.
        if isinstance(event, QKeyEvent) and (work := self._work_of(event)):
            if event.type() is QEvent.Type.KeyPress:
                work()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _work_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does in the lists, beside choosing."""
        if event.key() == Qt.Key.Key_Space:
            return self._ask_own
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        return self._ask_correction if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier else None


def _side_by_side(*parts: QWidget) -> QWidget:
    """Parts in a row: lists to choose from, or what is asked, share its room; where there are none, the last stands at its end."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(3)
    for part in parts:
        if part is parts[-1] and not any(isinstance(each, Chooser | QLabel) for each in parts):
            layout.addStretch(1)
        layout.addWidget(part, int(isinstance(part, Chooser | QLabel)))
    return row


def _words_at(index: QModelIndex) -> object:
    """The words that a row is about."""
    history, card = index.data(HISTORY_ROLE), index.data(CARD_ROLE)
    if isinstance(history, History):
        return history.latest.words
    return card.words if isinstance(card, Card) else None


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()
