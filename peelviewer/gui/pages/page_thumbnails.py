"""Small pictures of all pages beside the large ones: each is asked for when it comes into sight."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView

from peelviewer.gui.text.short_wording import page_words
from peelviewer.gui.text.window_language import tr

Index = QModelIndex | QPersistentModelIndex
_LARGEST = QSize(84, 112)  # pixels of a picture
_ROOM = QSize(108, 142)  # pixels of a row
WIDTH = 128  # pixels of the list


class _ThumbnailsModel(QAbstractListModel):
    """A row a page.

    Signals:
        wanted(int): the picture of a page (from 1).
    """

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._labels: tuple[str, ...] = ()
        self._pictures: dict[int, QImage] = {}
        self._asked: set[int] = set()

    def show_pages(self, labels: tuple[str, ...]) -> None:
        """Show the pages of another document, each under what is printed on it."""
        self.beginResetModel()
        self._labels = labels
        self._pictures, self._asked = {}, set()
        self.endResetModel()

    def show_picture(self, page: int, image: QImage) -> None:
        """The picture of a page has come."""
        if page <= len(self._labels):
            self._pictures[page] = image
            self.dataChanged.emit(self.index(page - 1), self.index(page - 1), [Qt.ItemDataRole.DecorationRole])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._labels)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        page = index.row() + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return self._labels[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return page_words(self._labels[index.row()])
        if role != Qt.ItemDataRole.DecorationRole:
            return None
        if page not in self._asked:
            self._asked.add(page)
            self.wanted.emit(page)
        return self._pictures.get(page) or _blank()


class PageThumbnails(QListView):
    """The pages as a strip.

    Signals:
        page_requested(int): a page (from 1) was chosen.
        picture_requested(int, float): its picture, and the scale it is needed at.
    """

    page_requested = Signal(int)
    picture_requested = Signal(int, float)

    def __init__(self) -> None:
        super().__init__()
        self._pages = _ThumbnailsModel()
        self._sizes: tuple[tuple[float, float], ...] = ()
        self.setModel(self._pages)
        self.setObjectName("thumbnails")
        self.setAccessibleName(tr("Pages in small"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setMovement(QListView.Movement.Static)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setIconSize(_LARGEST)
        self.setGridSize(_ROOM)
        self.setFixedWidth(WIDTH)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(lambda now, _before: self._ask(now))
        self._pages.wanted.connect(self._want)
        self._following = False

    def show_pages(self, sizes: tuple[tuple[float, float], ...], labels: tuple[str, ...]) -> None:
        """Show the pages of another document: how large each is in points, and what is printed on it."""
        self._sizes = sizes
        self._pages.show_pages(labels)

    def show_picture(self, page: int, image: QImage) -> None:
        """The picture of a page has come."""
        self._pages.show_picture(page, image)

    def follow(self, page: int) -> None:
        """The reader has come to a page."""
        self._following = True
        self.setCurrentIndex(self._pages.index(page - 1))
        self._following = False

    def _ask(self, index: QModelIndex) -> None:
        if index.isValid() and not self._following:
            self.page_requested.emit(index.row() + 1)

    def _want(self, page: int) -> None:
        width, height = self._sizes[page - 1]
        fitting = min(_LARGEST.width() / width, _LARGEST.height() / height)
        self.picture_requested.emit(page, fitting * self.devicePixelRatioF())


def _blank() -> QImage:
    """What stands there until the picture has come."""
    image = QImage(_LARGEST, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image
