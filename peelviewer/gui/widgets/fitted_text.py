"""Words on as many lines as there is room for: what has none ends in “…”, and the tooltip has it whole."""

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption

from peelviewer.gui.marks.text_marks import utf16


def strong_format(color: QColor | None = None) -> QTextCharFormat:
    """Bold; with a colour in that, without one underlined."""
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    if color is None:
        form.setFontUnderline(True)
    else:
        form.setForeground(color)
    return form


def text_layout(
    words: str, font: QFont, width: float, strong: Iterable[tuple[int, int]] = (), form: QTextCharFormat | None = None
) -> QTextLayout:
    """The words set in lines of that width, those at the places `strong` (in Python's letters) in another format."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    ranges = []
    for start, end in strong:
        part = QTextLayout.FormatRange()
        part.start = utf16(words, start)
        part.length = utf16(words, end) - part.start
        part.format = form or strong_format()
        ranges.append(part)
    layout.setFormats(ranges)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def fitting(
    words: str, font: QFont, room: QRectF, strong: Iterable[tuple[int, int]] = (), form: QTextCharFormat | None = None
) -> QTextLayout:
    """The words as far as they have room; where they go on, they end in “…”."""
    strong = tuple(strong)
    layout = text_layout(words, font, room.width(), strong, form)
    lines = max(1, int((room.height() + 1) // QFontMetricsF(font).lineSpacing()))
    while layout.lineCount() > lines:
        last = layout.lineAt(lines - 1)
        end = last.textStart() + last.textLength()
        shorter = words.encode("utf-16-le")[: 2 * end].decode("utf-16-le", "ignore").rstrip()
        shorter = shorter if len(shorter) < len(words) else words[:-1]
        while True:  # a word less, until the sign has room too
            shorter = re.sub(r"[\s,;:·]*$", "", shorter.rpartition(" ")[0]) or shorter[:-2]
            left = [each for each in strong if each[1] <= len(shorter)]
            layout = text_layout(f"{shorter}…", font, room.width(), left, form)
            if layout.lineCount() <= lines or len(shorter) < 2:
                return layout
    return layout


class FittedText(QLabel):
    """A few lines, of which the beginning may be strong: "Not directly comparable. The scale …"."""

    def __init__(self, color: Callable[[], QColor]) -> None:
        """`color` gives that of the strong words."""
        super().__init__()
        self._color = color
        self._strong = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def show_words(self, strong: str, words: str) -> None:
        """Show other words, the `strong` ones before the rest."""
        self._strong = len(strong)
        whole = f"{strong} {words}".strip()
        self.setText(whole)
        self.setToolTip(whole)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = QRectF(self.rect())
        strong = [(0, self._strong)] if self._strong else []
        layout = fitting(self.text(), self.font(), room, strong, strong_format(self._color()))
        height = sum(layout.lineAt(number).height() for number in range(layout.lineCount()))
        painter.setPen(self.palette().windowText().color())
        layout.draw(painter, QPointF(0, max(0.0, (room.height() - height) / 2)))
        painter.end()


class FittedSentence(QLabel):
    """A sentence in plain words, on as many lines as it needs; where these have no room, it ends in “…”."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        """One line: it gives its room to what stands beside it, but for that."""
        edges = self.contentsMargins()
        return QSize(0, self.fontMetrics().lineSpacing() + edges.top() + edges.bottom())

    def paintEvent(self, event: QPaintEvent) -> None:
        is_whole = self.heightForWidth(self.width()) <= self.height()
        self.setToolTip("" if is_whole else self.text())
        if is_whole:
            super().paintEvent(event)
            return
        option = QStyleOption()
        option.initFrom(self)
        painter, room = QPainter(self), self.contentsRect()
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setPen(self.palette().windowText().color())
        fitting(self.text(), self.font(), QRectF(room)).draw(painter, QPointF(room.topLeft()))
        painter.end()
