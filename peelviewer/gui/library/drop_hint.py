"""Where a drop is taken: the whole window has a frame while something that can be added is over it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.window_language import tr

_FRAME = 4  # pixels
_AROUND = 18  # pixels around the words


class DropHint(QWidget):
    """Over everything, and in nobody's way."""

    def __init__(self, window: QWidget, look: ProgramLook) -> None:
        super().__init__(window)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Drop to add to the library"))
        self.hide()

    def show_hint(self) -> None:
        """Frame the window as it is now."""
        self.setGeometry(self.window().rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours, words = self._look.colours, tr("Drop to add to the library")
        veil = QColor(colours.color("selected"))
        veil.setAlphaF(0.6)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(colours.color("focus"), _FRAME))
        half = _FRAME // 2
        painter.drawRect(self.rect().adjusted(half, half, -half, -half))
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        painter.setFont(font)
        text = painter.fontMetrics().boundingRect(words)
        sheet = QRect(0, 0, text.width() + 2 * _AROUND, text.height() + 2 * _AROUND)
        sheet.moveCenter(self.rect().center())
        painter.fillRect(sheet, colours.color("surface"))
        painter.setPen(colours.color("text"))
        painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
