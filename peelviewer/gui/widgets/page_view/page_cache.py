"""Pictures of pages, kept within a bound: the one looked at longest ago goes first."""

from collections import OrderedDict

from PySide6.QtGui import QImage

ROOM = 48_000_000  # bytes: some twenty pages as wide as a pane
_IN_SIGHT = 2  # pages of such a size that they fill the room: the end of one and the beginning of the next


class PageCache:
    """The pictures of one document's pages, and which have been asked for."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._asked: dict[int, float] = {}

    def picture(self, page: int) -> QImage | None:
        """The picture of a page, of whatever scale there is."""
        if page in self._pictures:
            self._pictures.move_to_end(page)
        return self._pictures.get(page)

    def should_ask(self, page: int, scale: float) -> bool:
        """Whether a page is to be asked for at this scale: once, until its picture is let go."""
        if self._asked.get(page) == scale:
            return False
        self._asked[page] = scale
        return True

    def keep(self, page: int, picture: QImage) -> None:
        """Keep a picture, and let the oldest go for it; what may be in sight always stays."""
        self._pictures[page] = picture
        self._pictures.move_to_end(page)
        while len(self._pictures) > _IN_SIGHT and self.size() > self._room:
            oldest, _ = self._pictures.popitem(last=False)
            self._asked.pop(oldest, None)

    def size(self) -> int:
        """Bytes of all that is kept."""
        return sum(picture.sizeInBytes() for picture in self._pictures.values())

    def clear(self) -> None:
        """Another document: nothing is kept."""
        self._pictures.clear()
        self._asked.clear()
