"""A document's headings with their levels."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from peelviewer.domain.document import Document, Passage, PassageKind
from peelviewer.gui.text.window_language import tr

Index = QModelIndex | QPersistentModelIndex
PASSAGE_ROLE = Qt.ItemDataRole.UserRole + 1  # the number of the heading's passage
LEVEL_ROLE = Qt.ItemDataRole.UserRole + 2  # 1 to 6


class OutlineModel(QAbstractListModel):
    """The headings of one document, in reading order."""

    def __init__(self) -> None:
        super().__init__()
        self._headings: tuple[Passage, ...] = ()

    def show_document(self, document: Document) -> None:
        """Show another document's headings."""
        self.beginResetModel()
        self._headings = tuple(passage for passage in document.passages if passage.kind is PassageKind.HEADING)
        self.endResetModel()

    def row_of(self, passage: int) -> int:
        """The row of the heading that a passage stands under, -1 before the first."""
        return sum(heading.n <= passage for heading in self._headings) - 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        heading = self._headings[index.row()]
        level = heading.level or 2
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return heading.text
        if role == LEVEL_ROLE:
            return level
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{heading}, level {level}").format(heading=heading.text, level=level)
        return heading.n if role == PASSAGE_ROLE else None
