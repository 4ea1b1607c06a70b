"""Contrasts as a table: kind, theme, both claims, direction, comparability, and what a person says of them."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.gui.wording import side_words
from peelviewer.reference import reference

Index = QModelIndex | QPersistentModelIndex
CONTRAST_ROLE = Qt.ItemDataRole.UserRole + 1
SIDE_ROLE = Qt.ItemDataRole.UserRole + 2
COLUMNS = ("#", "Kind", "Theme", "Claim A", "Claim B", "Direction", "Comparable?", "By hand")


class ContrastsModel(QAbstractTableModel):
    """The contrasts of a force, strongest first."""

    def __init__(self) -> None:
        super().__init__()
        self._contrasts: tuple[Contrast, ...] = ()
        self._by_hand: dict[str, str] = {}

    def show_contrasts(self, contrasts: tuple[Contrast, ...], by_hand: dict[str, str]) -> None:
        """Show other contrasts; `by_hand` is what a person says of them, by their keys."""
        self.beginResetModel()
        self._contrasts, self._by_hand = contrasts, by_hand
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
            return {3: contrast.a, 4: contrast.b}.get(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            verdict = contrast.comparability
            ground = f"\n{verdict.verdict}: {verdict.reason} {verdict.source}" if verdict else ""
            said = self._by_hand.get(contrast.key)
            hand = f"\nBy hand: {said}" if said else ""
            return f"{contrast.reason}{ground}\nRule: {contrast.rule}{hand}"
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(contrast, column, index.row())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < len(COLUMNS):
            return COLUMNS[section]
        return None

    def _text(self, contrast: Contrast, column: int, row: int) -> str:
        verdict = contrast.comparability.verdict.value if contrast.comparability else ""
        return (
            str(row + 1),
            contrast.kind.value.capitalize(),
            reference().theme_label(contrast.theme) if contrast.theme else "",
            _spoken(contrast.a),
            _spoken(contrast.b),
            contrast.direction,
            verdict,
            self._by_hand.get(contrast.key, ""),
        )[column]


def _spoken(side: Side) -> str:
    grade = f"{side.statements[0].grade.value} " if side.statements else ""
    return grade + side_words(side)
