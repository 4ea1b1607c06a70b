"""The names over and beside a table of grades."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, QSignalBlocker, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

LABELS = 144  # pixels for the themes' names, on two lines
NARROWEST = 34  # pixels for an inspection
_PADDING = 24  # pixels left and right of the themes' names


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


class RowNames:
    """The names beside the rows of a table, in the lines that each needs; no row is lower than two."""

    def __init__(self, table: QTableView) -> None:
        self._table = table
        self._width = 0  # for which the rows are as high as they need; else 0
        self._heights: dict[tuple[str, int, str], int] = {}  # of names, by the width and the type: themes come again

    def forget(self) -> None:
        """There are other rows, or they have another type."""
        self._width = 0

    def fit(self, width: int, font: QFont) -> None:
        """Give all of them this width."""
        if width == self._width:
            return
        self._width = width
        rows, model, key = self._table.verticalHeader(), self._table.model(), font.key()
        least = 2 * QFontMetrics(font).height()
        rows.setFixedWidth(width)
        for row in range(model.rowCount()):
            name = str(model.headerData(row, Qt.Orientation.Vertical))
            wrapped = self._heights.get((name, width, key))
            if wrapped is None:
                room = QRect(0, 0, width - _PADDING, 1000)
                wrapped = QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, name).height()
                self._heights[name, width, key] = wrapped
            rows.resizeSection(row, max(wrapped, least) + 4)


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
