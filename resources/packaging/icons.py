"""Draws the program's icon for Windows (.ico) and macOS (.icns) into build/icons."""

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "build" / "icons"
PICTURE = HERE.parent / "io.github.peelviewer.PeelViewer.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)
LARGEST = 1024


def drawn(size: int) -> Image.Image:
    """The icon at a size, in pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(PICTURE)).render(painter)
    painter.end()
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(kept, "PNG")
    return Image.open(io.BytesIO(kept.data().data()))


def main() -> None:
    """Draw both."""
    app = QGuiApplication(["icons", "-platform", "offscreen"])
    OUT.mkdir(parents=True, exist_ok=True)
    pictures = [drawn(size) for size in SIZES]
    pictures[-1].save(OUT / "peelviewer.ico", sizes=[(size, size) for size in SIZES], append_images=pictures[:-1])
    drawn(LARGEST).save(OUT / "peelviewer.icns", append_images=[*pictures, drawn(512)])
    del app


if __name__ == "__main__":
    main()
