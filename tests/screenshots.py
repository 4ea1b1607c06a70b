"""Pictures of every state of the window, drawn by the program itself from a sample library. Run by `make screenshots`."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unittest.mock import patch

from pictured_states import GUIDE, HERE, MAIN, READ_ONLY, SAMPLE, STATES, State, make_files
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QImage

from peelviewer import paths, pipeline
from peelviewer.domain.recipes import Recipe
from peelviewer.gui.look.colour_scheme import ColourScheme, colour_scheme_named
from peelviewer.gui.program import program_start
from peelviewer.gui.widgets.page_view.page_pictures import image_of
from peelviewer.gui.window.main_window import MainWindow

OUT = paths.resources() / "screenshots"
IN_GUIDE = paths.resources() / "guide" / "pictures"
GUIDE_WIDTH = 700  # pixels: a picture of the guide has room in the smallest window
SMALL, USUAL, LARGEST = (1024, 640), (1600, 1000), (3840, 2160)
_SCHEMES = ("light", "dark")
_AT_ONCE = 2  # processes for each scale
APART = 26  # of 255: colours that are nearer look the same in a letter's edge
COLOURS = 10  # of a picture, besides those of the theme: it takes half the room, and the eye hardly sees it


@dataclass(frozen=True, slots=True)
class Picture:
    """A state at a size of the window, in two or three schemes."""

    state: State
    size: tuple[int, int]
    ratio: float  # pixels of the screen for one of the window
    schemes: tuple[str, ...]

    def file(self, scheme: str) -> Path:
        sharp = f"@{self.ratio:g}x" if self.ratio != 1 else ""
        return OUT / self.state.name / f"{scheme}-{self.size[0]}{sharp}.png"


PICTURES = (
    *(Picture(state, size, 1, _SCHEMES) for state in STATES if state is not MAIN for size in (SMALL, USUAL)),
    *(Picture(state, SMALL, 2, _SCHEMES) for state in STATES),
    *(Picture(MAIN, size, 1, (*_SCHEMES, "contrast")) for size in (SMALL, USUAL)),
    Picture(MAIN, LARGEST, 1, ("light",)),
    Picture(MAIN, SMALL, 2.5, ("contrast",)),
)


def draw(picture: Picture, files: Path) -> None:
    """Draw the state in each scheme, in a window of its own: some of what is open closes when the colours change."""
    for scheme in picture.schemes:
        with arranged(picture.state, picture.size, scheme, files) as window:
            file = picture.file(scheme)
            file.parent.mkdir(parents=True, exist_ok=True)
            pack(program_start.picture_of(window).toImage(), window.look.colours, file)


def draw_for_guide(files: Path) -> None:
    """Draw the parts of the window that the guide shows."""
    shutil.rmtree(IN_GUIDE, ignore_errors=True)
    IN_GUIDE.mkdir()
    states = {state.name: state for state in STATES}
    for picture in GUIDE:
        with arranged(states[picture.state], picture.size, "light", files) as window:
            image = picture.part(window).grab().toImage()
            if image.width() > GUIDE_WIDTH:
                image = image.scaledToWidth(GUIDE_WIDTH, Qt.TransformationMode.SmoothTransformation)
            pack(image, window.look.colours, IN_GUIDE / f"{picture.name}.png")


@contextmanager
def arranged(state: State, size: tuple[int, int], scheme: str, files: Path) -> Iterator[MainWindow]:
    """A window in this state, on a library of its own."""
    with tempfile.TemporaryDirectory() as own:
        library = Path(own) / state.library
        if (files / library.name).exists():
            shutil.copy(files / library.name, library)
        with _for_reading_only() if library.name == READ_ONLY else nullcontext():
            window, background, application = program_start.opened_window(library, state.place, size, scheme)
        state.arrange(window, files)
        for _ in range(3):
            application.processEvents()
        yield window
        window.close()
        background.close()
        window.deleteLater()  # nothing of it is left that the next one's colours would have to be given to
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _for_reading_only() -> AbstractContextManager[object]:
    """As somebody is answered who may not write there: whoever draws the pictures may."""
    return patch("os.access", lambda _path, mode: mode != os.W_OK)


def draw_page(files: Path) -> None:
    """Draw the one page, as it is printed."""
    held = pipeline.open_library(files / STATES[0].library)
    _, page = pipeline.preview_brief(held, Recipe((HERE.force,), (HERE.theme,)), 1.5)
    held.close()
    pack(image_of(page), colour_scheme_named("light"), OUT / "brief.png")


def pack(picture: QImage, colours: ColourScheme, file: Path) -> None:
    """Save a picture with the theme's colours, which mean something, and of the others the most common that are apart."""
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(whole.constBits()).cast("I"))
    roles = (*colours.base.values(), *colours.grade.values(), *colours.mark.values())
    table = list(dict.fromkeys(color for color in (QColor(role).rgb() for role in roles) if color in counts))
    most = len(table) + COLOURS
    for number, (color, _) in enumerate(counts.most_common()):
        apart = all(_distance(color, other) > APART for other in table)
        if len(table) < most and color not in table and (apart or number < COLOURS // 2):
            table.append(color)
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    whole.convertToFormat(QImage.Format.Format_Indexed8, table, flags).save(str(file), None, 0)


def _distance(one: int, other: int) -> int:
    """Between two colours, in the part in which they differ most, of 255."""
    return max(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16))


def main() -> None:
    if len(sys.argv) > 1:
        files, *numbers = sys.argv[1:]
        for number in numbers:
            draw(PICTURES[int(number)], Path(files))
        if not numbers:
            draw_for_guide(Path(files))
        return
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    with tempfile.TemporaryDirectory() as folder:
        pipeline.make_sample(Path(folder) / SAMPLE).close()
        make_files(Path(folder))
        draw_page(Path(folder))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(partial(_draw_apart, folder), [[], *_shares()]))
    (OUT / "README.md").write_text(_index(), encoding="utf-8")
    sizes = [file.stat().st_size for file in OUT.rglob("*.png")]
    print(f"{len(sizes)} pictures, {sum(sizes) / 1e6:.1f} MB")


def _shares() -> list[list[int]]:
    """The numbers of pictures that one process draws: the ratio of a screen is given at its start."""
    shares = []
    for ratio in sorted({picture.ratio for picture in PICTURES}):
        numbers = [number for number, picture in enumerate(PICTURES) if picture.ratio == ratio]
        shares += [part for start in range(_AT_ONCE) if (part := numbers[start::_AT_ONCE])]
    return shares


def _draw_apart(folder: str, numbers: list[int]) -> None:
    """Draw some pictures in a process of their own; those of the guide where there are no `numbers`."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "LANGUAGE": "en",  # whatever the system speaks
        "QT_SCALE_FACTOR": str(PICTURES[numbers[0]].ratio if numbers else 1),
        "HOME": folder,  # the preferences show where things are kept: no picture tells of whoever draws it
        "XDG_CONFIG_HOME": folder,
    }
    subprocess.run([sys.executable, __file__, folder, *map(str, numbers)], check=True, env=environment)


def _index() -> str:
    """The pictures in a table: a row a state."""
    lines = [
        "# The window in every state",
        "",
        "Drawn by `make screenshots` from the sample library: 1024x640 and 1600x1000 pixels, and with `@2x` 1024x640 on a",
        "screen of twice the scale. Of the first state also in high contrast, at 250 % and on a screen of 3840x2160.",
        "",
        "| state | light | dark | further |",
        "|---|---|---|---|",
    ]
    for state in STATES:
        files = sorted(file.relative_to(OUT).as_posix() for file in (OUT / state.name).glob("*.png"))
        shown = [next(file for file in files if file.endswith(f"/{scheme}-{SMALL[0]}.png")) for scheme in _SCHEMES]
        more = " · ".join(f"[{Path(file).stem}]({file})" for file in files if file not in shown)
        lines.append(f"| {state.about} | {' | '.join(f'![]({file})' for file in shown)} | {more} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
