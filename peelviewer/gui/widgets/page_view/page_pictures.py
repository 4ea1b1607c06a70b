"""Pictures of pages as Qt paints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from peelviewer.ingest.render import PagePicture


def image_of(picture: PagePicture) -> QImage:
    """A picture with pixels of its own: Qt does not keep those it is given."""
    form = QImage.Format.Format_RGB32
    return QImage(picture.pixels, picture.width, picture.height, picture.stride, form).copy()
