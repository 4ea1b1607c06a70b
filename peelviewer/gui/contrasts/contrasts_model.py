"""Contrasts as a table: kind, theme, both claims, direction, comparability, and what a person says of them."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.gui.text.language import marked, tr
from peelviewer.gui.text.wording import rule_words, side_words, theme_name

Index = QModelIndex | QPersistentModelIndex
CONTRAST_ROLE = Qt.ItemDataRole.UserRole + 1
SIDE_ROLE = Qt.ItemDataRole.UserRole + 2
WORDS_ROLE = Qt.ItemDataRole.UserRole + 3  # of a side: what stands beside its chip
COLUMNS = (
    "#",
    marked("Kind"),
    marked("Theme"),
    marked("Claim A"),
    marked("Claim B"),
    marked("Direction"),
    marked("Comparable?"),
    marked("By you"),
)


class ContrastsModel(QAbstractTableModel):
    """The contrasts of a force, strongest first."""

    def __init__(self) -> None:
        super().__init__()
        self._contrasts: tuple[Contrast, ...] = ()
        self._by_hand: dict[str, str] = {}
        self._words: dict[tuple[int, int], str] = {}  # of sides that were looked at: some have dozens of sources

    def show_contrasts(self, contrasts: tuple[Contrast, ...], by_hand: dict[str, str]) -> None:
        """Show other contrasts; `by_hand` is what a person says of them, by their keys."""
        self.beginResetModel()
        self._contrasts, self._by_hand = contrasts, by_hand
        self._words.clear()
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of a contrast, -1 where it is not among these."""
        return next((row for row, contrast in enumerate(self._contrasts) if contrast.key == key), -1)

    def says_by_hand(self) -> bool:
        """Whether a person says anything of any of these."""
        return any(contrast.key in self._by_hand for contrast in self._contrasts)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._contrasts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        contrast = self._contrasts[index.row()]
        column = index.column()
        if role == CONTRAST_ROLE:
            return contrast
        if role == SIDE_ROLE:
            return _side(contrast, column)
        if role == WORDS_ROLE:
            return self._side_words(contrast, column, index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(contrast)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(contrast, column, index.row())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < len(COLUMNS):
            return tr(COLUMNS[section])
        return None

    def _text(self, contrast: Contrast, column: int, row: int) -> str:
        side = _side(contrast, column)
        if side is not None:
            grade = f"{tr(side.statements[0].grade)} " if side.statements else ""
            return grade + self._side_words(contrast, column, row)
        verdict = tr(contrast.comparability.verdict) if contrast.comparability else ""
        return {
            0: str(row + 1),
            1: tr(contrast.kind).capitalize(),
            2: theme_name(contrast.theme),
            5: tr(contrast.direction),
            6: verdict,
            7: self._by_hand.get(contrast.key, ""),
        }[column]

    def _side_words(self, contrast: Contrast, column: int, row: int) -> str:
        side = _side(contrast, column)
        if side is None:
            return ""
        if (row, column) not in self._words:
            self._words[row, column] = side_words(side)
        return self._words[row, column]

    def _tip(self, contrast: Contrast) -> str:
        lines = [contrast.reason]
        if verdict := contrast.comparability:
            lines.append(f"{tr(verdict.verdict)}: {verdict.reason} {verdict.source}")
        lines.append(tr("Rule: {rule}").format(rule=rule_words(contrast.rule)))
        if said := self._by_hand.get(contrast.key):
            lines.append(tr("By you: {words}").format(words=said))
        return "\n".join(lines)


def _side(contrast: Contrast, column: int) -> Side | None:
    return {3: contrast.a, 4: contrast.b}.get(column)
