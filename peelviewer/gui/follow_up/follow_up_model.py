"""Findings as a list, and the history of one as cards beside one another."""

import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from peelviewer.domain.follow_up import History
from peelviewer.gui.follow_up.follow_up_words import Card, facts
from peelviewer.gui.text.short_wording import status_words, words_of
from peelviewer.gui.text.window_language import tr

Index = QModelIndex | QPersistentModelIndex
HISTORY_ROLE = Qt.ItemDataRole.UserRole + 1
SECOND_ROLE = Qt.ItemDataRole.UserRole + 2  # str, the line beneath
STATUS_ROLE = Qt.ItemDataRole.UserRole + 3  # str, shape and word
OVERDUE_ROLE = Qt.ItemDataRole.UserRole + 4  # bool
CARD_ROLE = Qt.ItemDataRole.UserRole + 5


class FollowUpModel(QAbstractListModel):
    """Findings in the order they are given."""

    def __init__(self) -> None:
        super().__init__()
        self._histories: tuple[History, ...] = ()
        self._today = datetime.date.min
        self._with_force = False

    def show_histories(self, histories: tuple[History, ...], today: datetime.date, *, with_force: bool) -> None:
        """Show other findings, as they stand today; `with_force` where they are of several forces."""
        self.beginResetModel()
        self._histories, self._today, self._with_force = histories, today, with_force
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of a finding, -1 where it is not among these."""
        return next((row for row, history in enumerate(self._histories) if history.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._histories)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        history = self._histories[index.row()]
        if role == HISTORY_ROLE:
            return history
        if role == OVERDUE_ROLE:
            return history.is_overdue(self._today)
        status = status_words(history, self._today)
        second = facts(history, self._today, with_force=self._with_force)
        if role == STATUS_ROLE:
            return status
        if role == SECOND_ROLE:
            return second
        if role == Qt.ItemDataRole.DisplayRole:
            return words_of(history.latest)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (status.partition(" ")[2], words_of(history.latest), second)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (words_of(history.latest), second, history.latest.document.title)))
        return None


class HistoryModel(QAbstractListModel):
    """The cards of one finding."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: tuple[Card, ...] = ()

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Show other cards."""
        self.beginResetModel()
        self._cards = cards
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (card.head.lstrip("○●◐✓· "), card.source, card.text)))
        if role == Qt.ItemDataRole.ToolTipRole:
            why = tr("Why it is taken for the same: {reason}").format(reason=card.step.reason) if card.step else ""
            return "\n".join(filter(None, (card.head, card.source, card.text, why)))
        return None
