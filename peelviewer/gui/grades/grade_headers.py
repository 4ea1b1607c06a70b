"""The names over and beside a table of grades."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from peelviewer.gui.look.kept_pictures import KeptPictures
from peelviewer.gui.look.program_look import ProgramLook

LABELS = 144  # pixels for the themes' names, on two lines
NARROWEST = 34  # pixels for an inspection
_PADDING = 24  # pixels left and right of the themes' names
_PICTURES = 100


class PaintedNames(QHeaderView):
    """Names over or beside a table, each drawn once: its style takes longer for one than the table for a row of grades."""

    def __init__(self, orientation: Qt.Orientation, look: ProgramLook) -> None:
        super().__init__(orientation)
        self._look = look
        self._pictures = KeptPictures(_PICTURES)
        self._widths: dict[str, int] = {}  # of names: each fitting of the columns asks for them
        self.setSectionsClickable(True)

    def width_of(self, section: int) -> int:
        """How many pixels a name takes; 0 of one that is hidden."""
        if self.isSectionHidden(section):
            return 0
        name = str(self.model().headerData(section, self.orientation()))
        if name not in self._widths:
            self._widths[name] = self.sectionSizeHint(section)
        return self._widths[name]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._widths.clear()  # in another type or style
        self._pictures.forget()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        upright = self.orientation() is Qt.Orientation.Vertical
        chosen = upright and self.selectionModel().rowIntersectsSelection(section)
        name = str(self.model().headerData(section, self.orientation()))
        way, ground = (self._look.colours, self.font().key()), self._look.colours.color("surface")
        draw = partial(self._draw, section)
        self._pictures.paint(painter, rect, (name, chosen), way, draw, ground)

    def _draw(self, section: int, painter: QPainter, rect: QRect) -> None:
        painter.setFont(self.font())
        super().paintSection(painter, rect, section)


def set_headers(table: QTableView, look: ProgramLook) -> PaintedNames:
    """Set the names of a table: inspections over it, which it gives, and themes beside it."""
    header, labels = PaintedNames(Qt.Orientation.Horizontal, look), PaintedNames(Qt.Orientation.Vertical, look)
    table.setHorizontalHeader(header)
    table.setVerticalHeader(labels)
    middle = Qt.AlignmentFlag.AlignVCenter
    header.setMinimumSectionSize(NARROWEST)
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | middle)
    # The pane fits them itself: the toolkit would ask every cell for its width each time that a column is hidden.
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    labels.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | middle | Qt.TextFlag.TextWordWrap)
    labels.setFixedWidth(LABELS)
    labels.setHighlightSections(True)
    return header


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
