"""Contrasts as a list: each as a short sentence, with a line beneath on what it is about."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.wording import capital
from peelviewer.gui.text.contrast_words import contrast_place, contrast_title, one_grade, side_place, side_says
from peelviewer.gui.text.short_wording import rule_words
from peelviewer.gui.text.window_language import tr

Index = QModelIndex | QPersistentModelIndex
CONTRAST_ROLE = Qt.ItemDataRole.UserRole + 1
SECOND_ROLE = Qt.ItemDataRole.UserRole + 2  # str, the line beneath
ANNOTATIONS_ROLE = Qt.ItemDataRole.UserRole + 3  # str, what a person says of it


class ContrastsModel(QAbstractListModel):
    """The contrasts of a force, strongest first."""

    def __init__(self) -> None:
        super().__init__()
        self._contrasts: tuple[Contrast, ...] = ()
        self._annotations: dict[str, str] = {}

    def show_contrasts(self, contrasts: tuple[Contrast, ...], annotations: dict[str, str]) -> None:
        """Show other contrasts; `annotations` is what a person says of them, by their keys."""
        if contrasts == self._contrasts:  # who steps through the list finds it as it was
            self._annotations = annotations
            if contrasts:
                self.dataChanged.emit(self.index(0), self.index(len(contrasts) - 1))
            return
        self.beginResetModel()
        self._contrasts, self._annotations = contrasts, annotations
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of a contrast, -1 where it is not among these."""
        return next((row for row, contrast in enumerate(self._contrasts) if contrast.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._contrasts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        contrast = self._contrasts[index.row()]
        annotations = self._annotations.get(contrast.key, "")
        if role == CONTRAST_ROLE:
            return contrast
        if role == ANNOTATIONS_ROLE:
            return annotations
        if role == SECOND_ROLE:
            return contrast_place(contrast)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(
                filter(None, (contrast_title(contrast), contrast_place(contrast), _sides(contrast), annotations))
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(contrast, annotations)
        return None


def _sides(contrast: Contrast) -> str:
    """Where both sides stand, or what they say where that is all there is."""
    sides = (contrast.a, contrast.b)
    return " / ".join(side_place(side) if one_grade(side) else side_says(side) for side in sides)


def _tip(contrast: Contrast, annotations: str) -> str:
    lines = [contrast.reason]
    if verdict := contrast.comparability:
        lines.append(f"{tr(verdict.verdict)}: {verdict.reason} {verdict.source}")
    lines.append(tr("Rule: {rule}").format(rule=rule_words(contrast.rule)))
    if annotations:
        lines.append(capital(annotations))
    return "\n".join(lines)
