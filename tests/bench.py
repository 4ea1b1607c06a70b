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
from pathlib import Path

import pdfplumber
import pypdfium2

from peelviewer import ingest, paths, pipeline
from peelviewer.store import Library

ROOT = Path(__file__).parents[1]
REAL = ROOT.parent / "shared" / "corpus"
REPORT = REAL / "reports" / "cambridgeshire-effectiveness-2015.pdf"
SAMPLE_REPORT = paths.data() / "sample" / "cambridgeshire-effectiveness-2015.pdf"

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
from peelviewer.gui import app
app.first_paint()
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


def pdfium_text(report: Path) -> None:
    pdf = pypdfium2.PdfDocument(report)
    for page in pdf:
        page.get_textpage().get_text_range()
        page.close()
    pdf.close()


def main() -> None:
    report = REPORT if REPORT.exists() else SAMPLE_REPORT
    reading = milliseconds(lambda: ingest.read(report))
    plumber = milliseconds(lambda: plumber_words(report), repeat=2)
    pdfium = milliseconds(lambda: pdfium_text(report))
    print(
        f"read {report.name}: {reading / plumber:.3f} of pdfplumber extract_words ({reading:.0f} ms / {plumber:.0f} ms)"
    )
    print(f"read {report.name}: {reading / pdfium:.1f} x raw pdfium text ({reading:.0f} ms / {pdfium:.0f} ms)")
    with tempfile.TemporaryDirectory() as folder:
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
        page = pipeline.compose_brief(library, force, ["soc"])
        from peelviewer import brief

        print(f"brief, warm, from the library to PDF: {milliseconds(lambda: render(library, force)):.0f} ms")
        print(f"brief, warm, PDF alone: {milliseconds(lambda: brief.to_pdf(page)):.0f} ms")
        contrasts = milliseconds(lambda: pipeline.contrasts(library, force))
        print(f"contrasts of one force on the sample: {contrasts:.0f} ms")
        library.close()
    ours, bare = in_process(OUR_WINDOW), in_process(BARE_WINDOW)
    print(f"first paint: {ours / bare:.2f} x a bare QMainWindow ({ours:.0f} ms / {bare:.0f} ms)")


def import_into(folder: Path, report: Path) -> None:
    library = Library.create(folder / f"{time.monotonic_ns()}.peel")
    reading = pipeline.read_file(report)
    library.add(reading.source, reading.document, reading.findings)
    library.close()


def render(library: Library, force: str) -> bytes:
    from peelviewer import brief

    return brief.to_pdf(pipeline.compose_brief(library, force, ["soc"]))


if __name__ == "__main__":
    main()
