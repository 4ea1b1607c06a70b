"""Pictures of the window's main states, from a sample library made for them. Run by `make screenshots`."""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from peelviewer import paths, pipeline
from peelviewer.gui.panes.inbox import InboxLine
from peelviewer.gui.theme import Theme, theme_named
from peelviewer.gui.windows import WELCOME

OUT = paths.resources() / "screenshots"
CAMBRIDGESHIRE = "Cambridgeshire Constabulary"


@dataclass(frozen=True, slots=True)
class Picture:
    """A state of the window: where it is, what is done there, and how it looks."""

    name: str
    size: tuple[int, int] = (1024, 640)
    scheme: str = "light"
    ratio: int = 1  # pixels of the screen for one of the window
    force: str = CAMBRIDGESHIRE
    commands: tuple[str, ...] = ()
    typed: str = ""  # into what has the keys after the commands
    line: str = ""  # what stands in the inbox line
    beside: int = 0  # articles under the one that is read


PICTURES = (
    Picture("window", (1600, 1000)),
    Picture("window-dark", (1600, 1000), "dark"),
    Picture("small"),
    Picture("small-dark", scheme="dark"),
    Picture("small-contrast", scheme="contrast"),
    Picture("twice", ratio=2),
    Picture("original", commands=("original",)),
    Picture("outline-and-find", commands=("outline", "find"), typed="organised crime"),
    Picture("peers", commands=("peers",)),
    Picture("search", scheme="dark", commands=("search",), typed="organised crime groups"),
    Picture("palette", commands=("palette",), typed="c"),
    Picture("composer", (1600, 1000), commands=("brief",)),
    Picture("composer-small-dark", scheme="dark", commands=("brief",)),
    Picture("claim", commands=("next claim",)),
    Picture("tray", scheme="dark", commands=("pick", "confirm", "next_contrast", "pick", "tray")),
    Picture("first-start", line=WELCOME),
    Picture("articles", (1600, 1000), beside=1),
    Picture("nothing-held", force="Hampshire and Isle of Wight Constabulary"),
)


def draw(picture: Picture, library: Path) -> None:
    from PySide6.QtCore import QItemSelectionModel
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit, QListView

    from peelviewer.gui import actions, app
    from peelviewer.gui.navigation import Locator

    window, operations, application = app.desk(library, Locator(picture.force, "soc"), picture.size, picture.scheme)
    if picture.line:
        window.inbox.show_lines([InboxLine(picture.line)])
    articles = window.news.findChild(QListView)
    assert articles is not None
    for row in range(1, picture.beside + 1):
        articles.selectionModel().select(articles.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    for command in picture.commands:
        actions.command(window, command).trigger()
    if picture.typed:
        # Without a screen no window is active: the field is the one that would have the keys.
        field = window.focusWidget()
        assert isinstance(field, QLineEdit)
        QTest.keyClicks(field, picture.typed)
        if field is window.top.search:
            window.top.search.search_requested.emit(picture.typed)
    for _ in range(3):
        application.processEvents()
    app.save_picture(window, OUT / f"{picture.name}.png")
    pack(OUT / f"{picture.name}.png", window.look.theme)
    window.close()
    operations.close()
    QApplication.processEvents()


def draw_page(library: Path) -> None:
    """The one page, as it is printed."""
    from PySide6.QtGui import QImage

    from peelviewer.domain.recipes import Recipe

    held = pipeline.open_library(library)
    _, page = pipeline.preview_brief(held, Recipe((CAMBRIDGESHIRE,), ("soc",)), 1.5)
    held.close()
    image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    image.save(str(OUT / "brief.png"), None, 0)
    pack(OUT / "brief.png", theme_named("light"))
    print(f"brief.png: {(OUT / 'brief.png').stat().st_size / 1000:.0f} kB")


def pack(file: Path, theme: Theme) -> None:
    """Keep 256 colours, those of the grades and most of the picture: a third of the size, no difference to the eye."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QImage

    whole = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(whole.constBits()).cast("I"))
    grades = (QColor(color).rgb() for color in theme.grade.values())  # one dot of it must not become another grade
    table = list(dict.fromkeys((*grades, *(color for color, _ in counts.most_common(256)))))[:256]
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    whole.convertToFormat(QImage.Format.Format_Indexed8, table, flags).save(str(file), None, 0)


def main() -> None:
    if len(sys.argv) == 3:
        draw(next(picture for picture in PICTURES if picture.name == sys.argv[1]), Path(sys.argv[2]))
        return
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "sample.peel"
        pipeline.make_sample(library).close()
        draw_page(library)
        for picture in PICTURES:  # each in a process of its own: the ratio of a screen is given at the start
            environment = {
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(picture.ratio),
                "XDG_CONFIG_HOME": folder,
            }
            subprocess.run([sys.executable, __file__, picture.name, str(library)], check=True, env=environment)
            size = (OUT / f"{picture.name}.png").stat().st_size
            print(f"{picture.name}.png: {size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
