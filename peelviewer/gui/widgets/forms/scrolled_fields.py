"""Fields in a form or sheet, which scroll where it has no room for all of them."""

from collections.abc import Iterable

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

_LOWEST = 60  # pixels of the fields that are in sight at least


class ScrolledFields(QScrollArea):
    """The fields, with what stands above them: as high as they need, and in a low window as high as there is room."""

    def __init__(self, fields: QLayout, above: Iterable[QWidget] = ()) -> None:
        super().__init__()
        within = QWidget()
        self._column = column = QVBoxLayout(within)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in above:
            column.addWidget(widget)
        column.addLayout(fields)
        self.setWidget(within)
        within.setAutoFillBackground(False)  # it is of the colour of what is around it
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        return self._column.totalSizeHint().grownBy(self._edges())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._column.totalMinimumSize().width(), _LOWEST).grownBy(self._edges())

    def hasHeightForWidth(self) -> bool:
        return self._column.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        edges = self._edges()
        height = self._column.totalHeightForWidth(width - edges.left() - edges.right())
        return height + edges.top() + edges.bottom()

    def _edges(self) -> QMargins:
        """What a style sheet leaves around the fields."""
        return QMargins(*[self.frameWidth()] * 4)
