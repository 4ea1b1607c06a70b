"""How fast reports are read, alone and in batches, and in how much memory. Part of `make bench`."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pypdfium2

from peelviewer import ingest

BATCH, PAGES = 40, 2000  # reports; pages that one worker reads

# In a Python of its own, as the program is: a worker loads what its parent's main module loads, and this one's has Qt.
IN_WORKERS = """
import sys, time
from pathlib import Path
from peelviewer import ingest, pipeline
processes, files = int(sys.argv[1]), [Path(name) for name in sys.argv[2:]]
start = time.perf_counter()
for _ in ingest.workers.read_in_workers(pipeline.read_file, files, processes=processes, cancelled=lambda: False):
    pass
print(time.perf_counter() - start)
"""

WORKER = """
import sys
from pathlib import Path
from peelviewer import pipeline
pages, files = 0, [Path(name) for name in sys.argv[2:]]
while pages < int(sys.argv[1]):
    pages += pipeline.read_file(files[0]).document.pages
    files.append(files.pop(0))
print(int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]) / 1024)
"""


def reading(reports: list[Path]) -> None:
    """Print how fast these reports are read, beside pdfplumber's words and pdfium's bare text of the same files."""
    pages = sum(ingest.read(report)[1].pages or 0 for report in reports)
    ours = _seconds(lambda: [ingest.read(report) for report in reports])
    words = _seconds(lambda: [_words(report) for report in reports], repeat=1)
    text = _seconds(lambda: [_text(report) for report in reports])
    print(
        f"reading, one process: {pages / ours:.0f} pages a second, {words / ours:.1f} x pdfplumber extract_words "
        f"({pages / words:.0f}), {ours / text:.1f} x the time of raw pdfium text ({pages / text:.0f})"
    )
    batch = [reports[n % len(reports)] for n in range(BATCH)]
    runs = [[_printed(IN_WORKERS, processes, batch) for processes in (1, 2)] for _ in range(3)]
    one, two = map(min, zip(*runs, strict=True))  # the least disturbed
    print(f"{BATCH} reports with their claims on two processes: {one / two:.2f} x one ({two:.1f} s / {one:.1f} s)")
    peak = _printed(WORKER, PAGES, reports)
    print(f"peak memory of a worker over {PAGES} pages: {peak:.0f} MB (limit 250)")


def _printed(code: str, number: int, files: list[Path]) -> float:
    """What `code` prints of a number and files, in a Python of its own."""
    command = [sys.executable, "-c", code, str(number), *map(str, files)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _words(report: Path) -> None:
    with pdfplumber.open(report) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.close()


def _text(report: Path) -> None:
    pdf = pypdfium2.PdfDocument(report)
    for page in pdf:
        page.get_textpage().get_text_range()
        page.close()
    pdf.close()


def _seconds(work: Callable[[], object], repeat: int = 3) -> float:
    work()
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)
