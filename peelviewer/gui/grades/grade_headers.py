"""The names over and beside a table of grades."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSignalBlocker, Qt
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


@contextmanager
def laid_out_once(table: QTableView) -> Iterator[None]:
    """Give rows, columns and names other sizes, and lay the table out once, before it is painted, where any has changed.

    The toolkit would do so for each of them, and paint the table before it and after it.
    """
    across, down = table.horizontalHeader(), table.verticalHeader()
    if down.signalsBlocked():  # somebody around this does so
        yield
        return
    before = _sizes(across), _sizes(down), down.maximumWidth()
    with QSignalBlocker(across), QSignalBlocker(down):
        yield
    if before != (_sizes(across), _sizes(down), down.maximumWidth()):
        table.doItemsLayout()


def _sizes(header: QHeaderView) -> list[int]:
    return [header.sectionSize(number) for number in range(header.count())]  # 0 of one that is hidden
