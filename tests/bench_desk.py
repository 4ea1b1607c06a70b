"""How quick the desk is on a library of 500 reports and 10,000 articles, and its memory. Part of `make bench`."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
from generated import articles
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QScrollBar

from peelviewer import analysis, ingest, paths, pipeline
from peelviewer.domain.document import DateBasis, Document, Published, SourceFile
from peelviewer.gui.program import program_start
from peelviewer.gui.state.background_work import BackgroundWork
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets.page_view.page_view import PageView
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.reference import reference
from peelviewer.store import Library

REPORTS, ARTICLES, PAGES = 500, 10_000, 60
FORCE = "Cambridgeshire Constabulary"
SAMPLE = paths.data() / "sample" / "cambridgeshire-effectiveness-2015.pdf"
FRAME = 1000 / 30


def make(path: Path) -> None:
    """The library: reports of all forces in the sample's words, one of them of sixty pages; articles of our own."""
    library = Library.create(path)
    for source, document in [*reports(REPORTS), *articles(ARTICLES)]:
        library.add(source, document, analysis.examine(document))
    library.close()


def reports(count: int) -> Iterator[tuple[SourceFile, Document]]:
    source, document = ingest.read(SAMPLE)
    forces = [force.name for force in reference().forces]
    yield replace(source, sha256="long", content=of_sixty_pages()), replace(document, pages=PAGES)
    for number in range(1, count):
        force, year = forces[number % len(forces)], 2014 + number // len(forces)
        passages = tuple(
            replace(each, text=each.text.replace(FORCE, force).replace("2015", str(year))) for each in document.passages
        )
        made = replace(
            document,
            title=f"PEEL: Police effectiveness {year} – An inspection of {force}",
            forces=(force,),
            published=Published(f"{year + 1}-02-18", DateBasis.TEXT),
            passages=passages,
        )
        yield SourceFile(f"{number}.txt", "text/plain", f"report {number}", b"The words are in the passages."), made


def of_sixty_pages() -> bytes:
    from io import BytesIO

    sample, whole = pypdfium2.PdfDocument(SAMPLE), pypdfium2.PdfDocument.new()
    while len(whole) < PAGES:
        whole.import_pages(sample, list(range(min(len(sample), PAGES - len(whole)))))
    out = BytesIO()
    whole.save(out)
    return out.getvalue()


def measure(path: Path) -> dict[str, float]:
    """Switching and opening with the questions answered where they are asked, scrolling as the reader has it."""
    window, background, application = shown(path, at_once=True)
    library = background._opened()

    def took(work: Callable[[], object]) -> float:
        start = time.perf_counter()
        work()
        application.processEvents()
        return (time.perf_counter() - start) * 1000

    def opened_at(passage: int) -> float:
        window.navigator.go_to(Locator(FORCE, "soc", long.id, passage))
        application.processEvents()
        opening = took(window.judgement.switch_side)
        window.judgement.switch_side()
        window.navigator.go_to(Locator(FORCE, "soc", other.id))
        return opening

    switches = []
    for force in (FORCE, "Norfolk Constabulary", "Kent Police"):
        window.navigator.go_to(Locator(force, "soc"))
        application.processEvents()
        assert window.grades.force == force
        places = [Locator(force, theme) for theme in pipeline.grades(library, force).themes] * 3
        switches += [took(lambda place=place: window.navigator.go_to(place)) for place in places]
    memory = peak()
    long = next(entry for entry in library.documents() if entry.sha256 == "long")
    other = next(entry for entry in library.documents() if entry.sha256 != "long")
    # The very first waits for the process that draws to start, which it does by itself where a report is read for a while.
    first, *opened = (opened_at(passage) for passage in range(4, 130, 4))
    window.close()
    background.close()
    frames, joined, elsewhere = scrolled(path, long.id), scrolled_text(path), shown_from_elsewhere(path)
    return {
        "switch": percentile(switches),
        "switches": len(switches),
        "open": percentile(opened),
        "opened": len(opened),
        "opened first": first,
        "worst frame": max(frames),
        "slow frames": sum(frame > FRAME for frame in frames),
        "frames": len(frames),
        "worst joined frame": max(joined),
        "slow joined frames": sum(frame > FRAME for frame in joined),
        "joined frames": len(joined),
        "elsewhere": max(elsewhere),
        "elsewheres": len(elsewhere),
        "memory": memory,
        "memory after": peak(),
    }


def shown(path: Path, *, at_once: bool) -> tuple[MainWindow, BackgroundWork, QApplication]:
    """A window that paints."""
    window, background, application = program_start.opened_window(
        path, Locator(FORCE, "soc"), (1600, 1000), "light", at_once=at_once
    )
    window.hide()
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
    window.show()
    application.processEvents()
    return window, background, application


def scrolled(path: Path, document: int) -> list[float]:
    """How long the window was deaf at each step, while pages are drawn on the library's thread: sixty steps a second."""
    window, background, application = shown(path, at_once=False)
    view = window.judgement.findChild(PageView)
    assert view is not None
    while window.judgement.shown == 0:
        application.processEvents()
    window.navigator.go_to(Locator(FORCE, "soc", document, 1))
    while window.judgement.shown != document:
        application.processEvents()
    window.judgement.switch_side()
    bar = view.verticalScrollBar()
    while bar.maximum() < 10_000:
        application.processEvents()
    frames = frames_of(bar, 120, application)
    window.close()
    background.close()
    return frames


def frames_of(bar: QScrollBar, step: int, application: QApplication) -> list[float]:
    """How long each frame takes, in milliseconds, at sixty a second from top to end."""
    frames: list[float] = []
    for value in range(0, bar.maximum(), step):
        start = time.perf_counter()
        bar.setValue(value)
        application.processEvents()
        frames.append((time.perf_counter() - start) * 1000)
        time.sleep(max(0, 1 / 60 - frames[-1] / 1000))
    return frames


def peak() -> float:
    """The most memory that this process has had, in MB; `ru_maxrss` would count that of the process that started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def scrolled_text(path: Path) -> list[float]:
    """The same for the text of a report whose words are joined with those of an article."""
    window, background, application = shown(path, at_once=False)
    bar = window.judgement.reading.reader.verticalScrollBar()
    while window.connector_overlay.connector is None or not bar.maximum():
        application.processEvents()
    frames = frames_of(bar, 20, application)
    window.close()
    background.close()
    return frames


def shown_from_elsewhere(path: Path) -> list[float]:
    """How long it takes, in milliseconds, until the window shows what another program has added; ten times."""
    window, background, application = shown(path, at_once=False)
    model = window.documents.findChildren(QListView)[0].model()
    while model.rowCount() == 0:
        application.processEvents()
    times = []
    for number, (source, document) in enumerate(articles(10)):
        held = model.rowCount()
        other = Library.open(path)
        other.add(replace(source, sha256=f"elsewhere {number}"), document, analysis.examine(document))
        other.close()
        start = time.perf_counter()
        while model.rowCount() == held:
            application.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    window.close()
    background.close()
    return times


def percentile(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def window_speed(folder: Path) -> None:
    """Print how quick the desk is."""
    library = folder / "national.peel"
    made = subprocess.run([sys.executable, __file__, "make", str(library)], check=False)
    made.check_returncode()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    run = subprocess.run(
        [sys.executable, __file__, str(library)], capture_output=True, text=True, check=True, env=environment
    )
    figures = json.loads(run.stdout)
    print(f"a library of {REPORTS} reports and {ARTICLES} articles ({library.stat().st_size / 1e6:.0f} MB):")
    print(f"  switching theme, 95th percentile of {figures['switches']}: {figures['switch']:.0f} ms (at most 50)")
    print(
        f"  opening the original page with its frame, 95th percentile of {figures['opened']}: {figures['open']:.0f} ms (at most 50); "
        f"the first of all, at once after the start: {figures['opened first']:.0f} ms"
    )
    print(
        f"  scrolling {PAGES} pages, the slowest of {figures['frames']} steps: {figures['worst frame']:.0f} ms, "
        f"{figures['slow frames']} over 33 ms (at most 0)"
    )
    print(
        f"  scrolling a text joined with another, the slowest of {figures['joined frames']} steps: "
        f"{figures['worst joined frame']:.0f} ms, {figures['slow joined frames']} over 33 ms (at most 0)"
    )
    print(
        f"  what another program adds shows, the slowest of {figures['elsewheres']}: {figures['elsewhere']:.0f} ms (at most 2,000)"
    )
    print(
        f"  memory: {figures['memory']:.0f} MB (at most 300); after sixty pages of the original "
        f"{figures['memory after']:.0f} MB"
    )


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(Path(sys.argv[2]))
    else:
        print(json.dumps(measure(Path(sys.argv[1]))))
