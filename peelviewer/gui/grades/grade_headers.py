"""The names over and beside a table of grades."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView

LABELS = 144  # pixels for the themes' names, on two lines
NARROWEST = 34  # pixels for an inspection


def set_headers(table: QTableView) -> None:
    """Set the names of a table: inspections over it, themes beside it."""
    header, labels, middle = table.horizontalHeader(), table.verticalHeader(), Qt.AlignmentFlag.AlignVCenter
    header.setMinimumSectionSize(NARROWEST)
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | middle)
    # The pane fits them itself: the toolkit would ask every cell for its width each time that a column is hidden.
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    labels.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | middle | Qt.TextFlag.TextWordWrap)
    labels.setFixedWidth(LABELS)
    labels.setSectionsClickable(True)
    labels.setHighlightSections(True)
