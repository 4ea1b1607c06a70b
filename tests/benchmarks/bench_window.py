"""How quick the window is on a library of the country's size. Part of `make bench`; run with the library's path."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QListView

from peelviewer import pipeline
from peelviewer.gui.program import program_start
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

FORCE, OTHERS = "Norfolk Constabulary", ("Kent Police", "Essex Police")
STEPS = 12  # contrasts, one after the other
# Each figure by its name, with how many milliseconds it may take.
_FIGURES = (
    ("start", 1500, "start to first force"),
    ("other", 400, "another force"),
    ("back", 50, "back to one that was seen"),
    ("contrast", 50, "a contrast"),
    ("action", 200, "a decision"),
    ("blocked", 16, "the longest block of the window's thread"),
    ("worked", 16, "the same, as far as it worked and did not wait for its turn on a busy machine"),
)
AFTER = 0.4  # seconds in which what is shown is completed
LONGEST = 120  # seconds: nothing that is waited for takes so long


class Watch:
    """Waits for what the window shows, and knows how long it was blocked meanwhile."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self.blocked: list[float] = []
        self.worked: list[float] = []

    def run(self, step: Callable[[], object]) -> None:
        """One block of the window's thread."""
        before, worked = time.perf_counter(), time.thread_time()
        step()
        self.blocked.append((time.perf_counter() - before) * 1000)
        self.worked.append((time.thread_time() - worked) * 1000)

    def on(self, seconds: float) -> None:
        """Go on watching for a while: texts come after their force, and are laid out after they have come."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self.run(self._application.processEvents)
            time.sleep(0.001)  # others get their turn, as they do where a window waits for its user

    def until(self, is_shown: Callable[[], bool]) -> float:
        """How long it takes, in milliseconds, until that is shown."""
        start = time.perf_counter()
        while not is_shown():
            self.on(0.001)
            assert time.perf_counter() - start < LONGEST, "it never came"
        return (time.perf_counter() - start) * 1000


def measure(path: Path, begun: float) -> dict[str, float]:
    """`begun` is when the process was started, by the clock of the day."""
    window, background, application = program_start.opened_window(
        path, Locator(FORCE), (1600, 1000), "light", at_once=False
    )
    watch = Watch(application)
    watch.until(lambda: window.grades.force == FORCE)
    window.grab()
    started = (time.time() - begun) * 1000
    model = window.documents.findChildren(QListView)[0].model()
    watch.until(lambda: model.rowCount() > 0)  # all documents have come too
    _settle(application)
    watch.blocked.clear()
    watch.worked.clear()
    others = [_moved(window, watch, force) for force in OTHERS]
    back = [_moved(window, watch, force) for force in (*reversed(OTHERS[:-1]), FORCE)]
    contrasts = [_stepped(window, watch) for _ in range(STEPS)]
    undo = window_actions.command(window, "undo")
    before = undo.text()
    window_actions.command(window, "confirm").trigger()
    decided = watch.until(lambda: undo.text() != before)
    figures = {
        "start": started,
        "other": max(others),
        "back": max(back),
        "contrast": statistics.quantiles(contrasts, n=20)[-1],
        "action": decided,
        "blocked": max(watch.blocked),
        "worked": max(watch.worked),
    }
    figures["painted"] = statistics.median(_painted(window) for _ in range(9))
    window.close()
    background.close()
    return figures


def _painted(window: MainWindow) -> float:
    """The reference: what it takes to paint all of the window once, with nothing changed in it."""
    start = time.perf_counter()
    window.grab()
    return (time.perf_counter() - start) * 1000


def _settle(application: QApplication) -> None:
    """What comes after the force: a second in which nothing is measured."""
    end = time.perf_counter() + 3
    while time.perf_counter() < end:
        application.processEvents()
        time.sleep(0.001)


def _moved(window: MainWindow, watch: Watch, force: str) -> float:
    start = time.perf_counter()
    watch.run(lambda: window.navigator.go_to(Locator(force)))
    # A place without a theme gets one when what is said of the force is shown, after its grades.
    watch.until(lambda: window.grades.force == force and bool(window.navigator.here.theme))
    window.grab()
    took = (time.perf_counter() - start) * 1000
    watch.on(AFTER)
    return took


def _stepped(window: MainWindow, watch: Watch) -> float:
    start, before = time.perf_counter(), window.navigator.here.contrast
    watch.run(window_actions.command(window, "next_contrast").trigger)
    watch.until(lambda: window.navigator.here.contrast != before)
    window.grab()
    took = (time.perf_counter() - start) * 1000
    watch.on(AFTER)
    return took


def national_window_speed(path: Path, folder: Path) -> None:
    """Print how quick the window is where what was found in these forces is kept, and what it takes to find it."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as at a reader's, where an installation has its bytecode
    library = Library.open(path)
    found = []
    for force in (FORCE, *OTHERS):
        start = time.perf_counter()
        pipeline.known_of(library, force)
        found.append((time.perf_counter() - start) * 1000)
    library.close()
    for _ in range(2):  # the first run writes the bytecode
        command = [sys.executable, __file__, str(path), str(time.time())]
        run = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    figures = json.loads(run.stdout)
    print(f"  all texts on a force read, once after they change: {statistics.median(found):.0f} ms")
    painted = figures["painted"]
    print(f"  all of the window painted once, the reference: {painted:.0f} ms")
    for name, most, words in _FIGURES:
        took = figures[name]
        print(f"  {words}: {took / painted:.1f} x ({took:.0f} ms, at most {most})")


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), float(sys.argv[2]))))
