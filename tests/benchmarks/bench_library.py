"""How quick a library of 1 GB opens, and whether its daily backup holds the window. Part of `make bench`."""

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.bench_window import Watch
from generated import articles

from peelviewer import analysis, pipeline
from peelviewer.gui.library.daily_backup import DailyBackup
from peelviewer.gui.program import program_start
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.store import Library

GIGABYTE, FILE, ARTICLES, OPENINGS = 1_000_000_000, 2_000_000, 1_000, 5
FORCE = "Norfolk Constabulary"

OPENING = """
import sys, time
from pathlib import Path
from peelviewer import pipeline
start = time.perf_counter()
library = pipeline.open_library(Path(sys.argv[1]))
library.documents()
print((time.perf_counter() - start) * 1000)
"""


def make(path: Path) -> None:
    """A library of articles, some with the bytes of a long report."""
    library = Library.create(path)
    for number, (source, document) in enumerate(articles(ARTICLES)):
        content = os.urandom(FILE) if number * FILE < GIGABYTE else source.content
        library.add(replace(source, content=content), document, analysis.examine(document))
    library.close()


def opening(path: Path) -> list[float]:
    """Milliseconds until a library is open, checked and its documents are listed: each time in a Python of its own."""
    command = [sys.executable, "-c", OPENING, str(path)]
    return [float(subprocess.run(command, capture_output=True, text=True, check=True).stdout) for _ in range(OPENINGS)]


def backing_up(path: Path) -> dict[str, float]:
    """How long the window was blocked while its library was backed up, and how long that took, in milliseconds."""
    window, background, application = program_start.opened_window(
        path, Locator(FORCE), (1600, 1000), "light", at_once=False
    )
    watch, daily = Watch(application), window.findChild(DailyBackup)
    assert daily is not None
    watch.until(lambda: window.grades.force == FORCE)
    end = time.perf_counter() + 5  # what comes after the force
    watch.until(lambda: time.perf_counter() > end)
    watch.blocked.clear()
    end = time.perf_counter() + 2
    watch.until(lambda: time.perf_counter() > end)
    alone = max(watch.blocked)
    watch.blocked.clear()
    daily.look()
    took = watch.until(lambda: bool(pipeline.backups_of(path)))
    window.close()
    background.close()
    return {"alone": alone, "blocked": max(watch.blocked), "took": took}


def large_library_speed(folder: Path) -> None:
    """Print both."""
    path = folder / "large.peel"
    make(path)
    found = sorted(opening(path))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    run = subprocess.run(
        [sys.executable, __file__, str(path)], capture_output=True, text=True, check=True, env=environment
    )
    figures = json.loads(run.stdout)
    print(f"a library of {path.stat().st_size / 1e9:.2f} GB:")
    print(f"  opened with its checks, the middle of {OPENINGS}: {found[OPENINGS // 2]:.0f} ms (at most 300)")
    print(
        f"  while its daily backup is made ({figures['took'] / 1000:.1f} s), the window is blocked for "
        f"{figures['blocked']:.0f} ms at most (16); without it for {figures['alone']:.0f} ms"
    )


if __name__ == "__main__":
    print(json.dumps(backing_up(Path(sys.argv[1]))))
