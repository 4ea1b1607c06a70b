"""Help over the whole window: its pages on the left, the one that is read beside them."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from peelviewer.gui.help import shapes_page
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.pane_header import PaneHeader
from peelviewer.gui.widgets.tool_buttons import tool_button

_PAGES = 220  # pixels for their names
_WIDEST = 820  # pixels of a page
_ELSEWHERE = {"http", "https", "mailto"}


class HelpView(QWidget):
    """Shows the guide, a folder of Markdown files in the order of their names, after what the shapes mean.

    Signals:
        address_requested(str): a link that leads out of the guide was chosen.
        close_requested(): back to the panes.
    """

    address_requested = Signal(str)
    close_requested = Signal()

    def __init__(self, look: ProgramLook, guide: Path) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Help"))
        self._look = look
        self._files = sorted(guide.glob("*.md"))
        self._head = PaneHeader(tr("Help"))
        back = tr("Back to the panes (Escape)")
        self._head.row.addWidget(tool_button("✕", back, self.close_requested.emit, name=tr("Back to the panes")))
        self._model = QStringListModel([*map(_title, self._files), tr(shapes_page.TITLE)])
        self._list = QListView()
        self._list.setObjectName("outline")
        self._list.setModel(self._model)
        self._list.setAccessibleName(tr("Pages of the guide"))
        self._list.setSpacing(4)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._text = QTextBrowser()
        self._text.setAccessibleName(tr("Page of the guide"))
        self._text.setOpenLinks(False)
        self._text.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self._text.setSearchPaths([str(guide)])
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(self._list)
        across.addWidget(self._text)
        across.setChildrenCollapsible(False)
        across.setHandleWidth(1)
        across.setStretchFactor(1, 1)
        across.setSizes([_PAGES, 800])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(across, 1)
        self.setFocusProxy(self._list)
        self._list.selectionModel().currentChanged.connect(lambda now, _before: self._show(now))
        self._text.anchorClicked.connect(self._follow)
        look.changed.connect(lambda: self._show(self._list.currentIndex()))
        self.turn_to(0)

    def turn_to(self, page: int) -> None:
        """Show a page; the last is that of the shapes."""
        self._list.setCurrentIndex(self._model.index(page % self._model.rowCount()))

    def _show(self, index: QModelIndex) -> None:
        self._text.setFont(self._look.text_font(self.font()))
        if 0 <= index.row() < len(self._files):
            self._text.setMarkdown(self._files[index.row()].read_text(encoding="utf-8"))
        else:
            document, ratio = self._text.document(), self.devicePixelRatioF()
            self._text.setHtml(shapes_page.page(document, self._look.colours, self.font(), ratio))
        self._text.document().setDocumentMargin(24)
        self._head.set_note(str(index.data()))

    def _follow(self, link: QUrl) -> None:
        names = [file.name for file in self._files]
        if link.fileName() in names:
            self.turn_to(names.index(link.fileName()))
        elif link.scheme() in _ELSEWHERE:
            self.address_requested.emit(link.toString())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - _PAGES - 2 * self._text.verticalScrollBar().sizeHint().width()
        self._text.setLineWrapColumnOrWidth(max(200, min(_WIDEST, room)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)


def _title(file: Path) -> str:
    """The first heading of a page."""
    with file.open(encoding="utf-8") as lines:
        return next((line.removeprefix("# ").strip() for line in lines if line.startswith("# ")), file.stem)
