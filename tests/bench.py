"""How fast PeelViewer is: one figure a line, each against a reference measured in the same run. Run by `make bench`.

The reports beside the project (../shared) are measured where they are there, the sample corpus where they are not.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pdfplumber
from bench_brief import briefs
from bench_desk import window_speed
from bench_reading import reading
from benchmarks.bench_library import large_library_speed
from benchmarks.bench_search import search_speed
from generated import articles

from peelviewer import analysis, ingest, paths, pipeline
from peelviewer.analysis.quotation_match import matched
from peelviewer.domain.document import Document
from peelviewer.store import Library

FEW, MANY, MORE = 500, 2000, 9  # articles
ROOT = Path(__file__).parents[1]
REAL = ROOT.parent / "shared" / "corpus"
REPORT = REAL / "reports" / "cambridgeshire-effectiveness-2015.pdf"
SAMPLE_REPORT = paths.data() / "sample" / "cambridgeshire-effectiveness-2015.pdf"

ARTICLES = 200

BARE_WINDOW = """
import time
start = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1600, 1000)
window.show()
window.grab()
print((time.perf_counter() - start) * 1000)
"""

OUR_WINDOW = """
import time
start = time.perf_counter()
from peelviewer.gui.program import program_start
window = program_start.first_paint()
print((time.perf_counter() - start) * 1000)
"""

FURNISHED = """
window.furnish()
window.grab()
print((time.perf_counter() - start) * 1000)
"""


def milliseconds(work: Callable[[], object], repeat: int = 5) -> float:
    """The median of `repeat` runs after one to warm up."""
    work()
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def in_process(code: str, repeat: int = 5) -> float:
    """The median of what `code` prints, each time in a Python of its own."""
    # As at a reader's, where an installation has its bytecode: the first run, which is not counted, may write it.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
        for _ in range(repeat + 1)
    ]
    return statistics.median(float(run.stdout.split()[-1]) for run in runs[1:])


def plumber_words(report: Path) -> None:
    with pdfplumber.open(report) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.close()


def main() -> None:
    report = REPORT if REPORT.exists() else SAMPLE_REPORT
    reading(sorted(REAL.parent.glob("*/reports/*.pdf")) or [SAMPLE_REPORT])
    plumber = milliseconds(lambda: plumber_words(report), repeat=2)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder  # nothing is kept from a run before
        imported = milliseconds(lambda: import_into(Path(folder), report), repeat=3)
        print(
            f"import {report.name} (read, claims, store): {imported / plumber:.3f} of pdfplumber extract_words "
            f"({imported:.0f} ms / {plumber:.0f} ms)"
        )
        library = pipeline.make_sample(Path(folder) / "bench.peel")
        search = milliseconds(lambda: library.search("organised crime"), repeat=20)
        raw = milliseconds(lambda: library.raw_match('"organised" "crime"'), repeat=20)
        print(f"ranked search on the sample: {search / raw:.1f} x raw FTS5 ({search:.2f} ms / {raw:.2f} ms)")
        force = "Cambridgeshire Constabulary"
        contrasts = milliseconds(lambda: pipeline.contrasts(library, force))
        print(f"contrasts of one force on the sample, its texts read before: {contrasts:.0f} ms")
        library.close()
        briefs(Path(folder))
        grown(Path(folder))
        articles_a_minute(Path(folder))
        window_speed(Path(folder))
        search_speed(Path(folder))
        large_library_speed(Path(folder))
    ours, panes, bare = in_process(OUR_WINDOW), in_process(OUR_WINDOW + FURNISHED), in_process(BARE_WINDOW)
    print(
        f"first paint: {ours / bare:.2f} x a bare QMainWindow ({ours:.0f} ms / {bare:.0f} ms); "
        f"with its panes, still empty: {panes / bare:.2f} x ({panes:.0f} ms)"
    )


def import_into(folder: Path, report: Path) -> None:
    library = Library.create(folder / f"{time.monotonic_ns()}.peel")
    reading = pipeline.read_file(report)
    library.add(reading.source, reading.document, reading.findings)
    library.close()


def grown(folder: Path) -> None:
    """Contrasts of the whole grade book and of 500, then 2,000 articles, none read before; then of each of some more."""
    made = [(source, document, analysis.examine(document)) for source, document in articles(FEW + MANY + MORE)]
    took = {}
    for count, some in ((FEW, made[:FEW]), (MANY, made[FEW : FEW + MANY])):
        library = Library.create(folder / f"{count}.peel")
        for article in some:
            library.add(*article)
        took[count] = once(lambda library=library: pipeline.contrasts(library))
        print(f"contrasts of all forces, the grade book and {count} articles: {took[count]:.0f} ms")
        if count == FEW:
            library.close()
    print(f"{MANY // FEW} times the articles take {took[MANY] / took[FEW]:.1f} times as long")
    added = [
        once(lambda article=article: (library.add(*article), pipeline.contrasts(library, article[1].forces[0])))
        for article in made[FEW + MANY :]
    ]
    print(
        f"one article more, stored and set against all others: {statistics.median(added):.0f} ms "
        f"(of {MORE}, {min(added):.0f} to {max(added):.0f} ms)"
    )
    library.close()


def once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def articles_a_minute(folder: Path) -> None:
    """Claims and quotations of articles beside a report, and how the time grows with the length of an article."""
    news = sorted((REAL / "web").glob("*.html")) or sorted((paths.data() / "sample").glob("*20[12][0-9].html"))
    report = pipeline.read_file(REPORT if REPORT.exists() else SAMPLE_REPORT)
    readings = [ingest.read(file) for file in news]
    counts = {}
    for label, copies, times in (("short", ARTICLES, 1), ("long", ARTICLES // 10, 10)):
        library = Library.create(folder / f"{label}.peel")
        library.add(report.source, report.document, report.findings)
        documents = [lengthened(readings[n % len(readings)][1], times) for n in range(copies)]
        start = time.perf_counter()
        findings = [analysis.examine(document) for document in documents]
        examined = time.perf_counter() - start
        for number, (document, found) in enumerate(zip(documents, findings, strict=True)):
            source = replace(readings[number % len(readings)][0], sha256=f"{number:064d}")
            library.add(source, document, found)
        evidence = library.evidence()
        start = time.perf_counter()
        matched(evidence)
        counts[label] = examined + time.perf_counter() - start
        library.close()
    minute = ARTICLES / counts["short"] * 60
    print(f"claims and quotations on one core: {minute:.0f} articles a minute (wanted: 2000)")
    print(
        f"the same text in articles ten times as long: {counts['long'] / counts['short']:.2f} x the time (1 is linear)"
    )


def lengthened(document: Document, times: int) -> Document:
    """The document with its passages over and over again."""
    passages = [passage for _ in range(times) for passage in document.passages]
    return replace(document, passages=tuple(replace(passage, n=n) for n, passage in enumerate(passages)))


if __name__ == "__main__":
    main()
