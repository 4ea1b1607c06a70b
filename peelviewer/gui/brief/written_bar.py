"""What can be done with a page that has just been written: open it, show its folder, print it."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.elided_label import ElidedLabel
from peelviewer.gui.widgets.screen_reader import announce
from peelviewer.gui.widgets.tool_buttons import tool_button

SHARP = 300 / 72  # the scale at which a page is printed: 300 dots an inch


class WrittenBar(QWidget):
    """A line, hidden until something is written, and again when it is closed.

    Signals:
        print_requested(): the page is to be printed.
    """

    print_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._file = Path()
        self._said = ElidedLabel()
        self._said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self._said, 1)
        for words, tip, work in (
            (tr("Open"), tr("Open the file with its program"), self._open),
            (tr("Show in folder"), tr("Open the folder that the file is in"), self._show_folder),
            (tr("Print…"), tr("Print the page"), self.print_requested.emit),
        ):
            row.addWidget(tool_button(words, tip, work))
        row.addWidget(tool_button("✕", tr("Close this line"), self.hide, name=tr("Close this line")))
        self.hide()

    def show_written(self, file: Path, words: str) -> None:
        """Say that a file is written, in `words`, and offer what can be done with it."""
        self._file = file
        self._said.show_words(words, str(file))
        self.show()
        announce(self, words)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))


def print_page(printer: QPrinter, page: QImage) -> None:
    """Print a picture of an A4 page, as large as the paper has room for."""
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    painter = QPainter(printer)
    room = QRectF(painter.viewport())
    scale = min(room.width() / page.width(), room.height() / page.height())
    painter.drawImage(QRectF(0, 0, page.width() * scale, page.height() * scale), page)
    painter.end()
