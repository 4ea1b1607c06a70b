"""How fast a library of the country's size is searched and read, each figure beside raw FTS5 in the same run.

Run by `make bench`. PEELVIEWER_NATIONAL is the scale of the library (1: 50,000 documents), or a file made before.
"""

import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks import bench_window
from benchmarks.national import Generator, make
from PySide6.QtCore import QCoreApplication

from peelviewer import pipeline
from peelviewer.brief import to_pdf
from peelviewer.domain.recipes import Recipe
from peelviewer.gui.state.background_work import BackgroundWork
from peelviewer.gui.state.force_snapshot import snapshot_of_force
from peelviewer.reference import reference
from peelviewer.store import Library
from peelviewer.store.errors import InterruptedQuestionError

SCALE = os.environ.get("PEELVIEWER_NATIONAL", "1")
WORDS, OTHERS = 300, 100  # queries of each kind
MORE, LONG = 15, 30  # articles that are added, and passages that only a report has
QUESTIONS = (  # with words that the library does not have
    "how long do people wait for an answer",
    "serious organised crime in norfolk",
    "domestic abuse training of officers",
)
FORCE = "Norfolk Constabulary"
OTHER = Recipe((FORCE,), title="Another title")
RAW = """
    SELECT rowid, snippet(passages_index, 0, '[', ']', '…', 28) FROM passages_index
    WHERE passages_index MATCH ? ORDER BY rank LIMIT 50
"""
READING = """
import sys
from pathlib import Path
from peelviewer import pipeline
from peelviewer.store import Library
library = Library.open(Path(sys.argv[1]))
for word in sys.argv[2:]:
    pipeline.search(library, word, 50, facets=False)
"""


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def percentile(times: Sequence[float], part: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def national(folder: Path) -> Path:
    """The library to measure on."""
    path = folder / "national.peel"
    if Path(SCALE).is_file():
        return Path(shutil.copy(SCALE, path))
    make(path, float(SCALE))
    return path


def search_speed(folder: Path) -> None:
    """Print how fast a national library is."""
    path = national(folder)
    raw = sqlite3.connect(path)
    documents, passages, text = raw.execute(
        "SELECT (SELECT count(*) FROM documents), count(*), sum(length(text)) FROM passages"
    ).fetchone()
    print(f"a library of {documents} documents and {passages} passages ({path.stat().st_size / 1e6:.0f} MB):")
    index = raw.execute("SELECT sum(length(block)) FROM passages_index_data").fetchone()[0]
    words = raw.execute("SELECT sum(length(word) + length(root) + 4) FROM words").fetchone()[0]
    print(f"  index and words: {(index + words) / text:.2f} of the text (at most 0.6)")
    library = Library.open(path)
    common = [row[0] for row in raw.execute("SELECT word FROM words ORDER BY passages DESC LIMIT ?", [WORDS])]
    ranked(raw, library, common)
    typed(library, common)
    cancelled(library, common[0])
    gathering(path, common[40:60])
    library.close()
    raw.close()
    reading_processes(path, common)
    briefs(path, folder)
    bench_window.national_window_speed(path, folder)
    of_all_forces(path, folder)
    added(path, folder)


def ranked(raw: sqlite3.Connection, library: Library, common: list[str]) -> None:
    """Words, phrases and beginnings, each asked of FTS5 and of the library in turn."""
    chance = random.Random(3)
    texts = [row[0].split() for row in raw.execute("SELECT text FROM passages WHERE id % 4999 = 0 LIMIT 400")]
    starts = [(words, chance.randrange(len(words) - 1)) for words in texts if len(words) > 2][:OTHERS]
    pairs = [" ".join(words[at : at + 2]).strip(".").lower() for words, at in starts]
    begun = [f"{chance.choice(common)[:letters]}*" for _ in range(OTHERS // 3) for letters in (2, 3, 4)]
    for name, queries in (
        ("commonest words", [(word, f'"{word}"') for word in common]),
        ("phrases", [(f'"{pair}"', f'"{pair}"') for pair in pairs if pair.replace(" ", "").isalpha()]),
        ("beginnings", [(word, f'"{word[:-1]}"*') for word in begun]),
    ):
        pipeline.search(library, queries[0][0], 50)
        times = [
            (
                milliseconds(lambda raw_query=expression: raw.execute(RAW, [raw_query]).fetchall()),
                milliseconds(lambda query=query: pipeline.search(library, query, 50, facets=False)),
                milliseconds(lambda query=query: pipeline.facets(library, query)),
            )
            for query, expression in queries
        ]
        fts, ours, facets = (list(each) for each in zip(*times, strict=True))
        print(
            f"  {len(queries)} {name}: median {statistics.median(ours) / statistics.median(fts):.2f} x raw FTS5 "
            f"({statistics.median(ours):.0f} / {statistics.median(fts):.0f} ms), "
            f"95th percentile {percentile(ours, 0.95) / percentile(fts, 0.95):.2f} x "
            f"({percentile(ours, 0.95):.0f} / {percentile(fts, 0.95):.0f} ms), "
            f"worst {max(ours) / max(fts):.2f} x ({max(ours):.0f} / {max(fts):.0f} ms); "
            f"facets after it, 95th percentile {percentile(facets, 0.95):.0f} ms (wanted: 1.2, 0.4, 0.15; 60 ms)"
        )


def typed(library: Library, common: list[str]) -> None:
    """First hits for each word and question as it is typed, from two letters on."""
    letters = [asked[:end] for asked in (*common[20:80], *QUESTIONS) for end in range(2, len(asked) + 1)]
    times = [milliseconds(lambda typed=typed: pipeline.first_hits(library, typed)) for typed in letters]
    print(f"  first hits, 95th percentile of {len(times)}: {percentile(times, 0.95):.0f} ms (at most 15)")


def cancelled(library: Library, word: str) -> None:
    """How long a search that nobody waits for goes on."""
    times = []
    for wait in (0.01, 0.02, 0.05, 0.1, 0.2):
        stale: list[float] = []

        def end(stale: list[float] = stale) -> None:
            stale.append(time.perf_counter())
            library.interrupt()  # as a newer key does

        timer = threading.Timer(wait, end)
        with library.asked_until(lambda stale=stale: bool(stale)):
            timer.start()
            try:
                while True:
                    pipeline.search(library, f"{word[:2]}* OR {word}", 50)
            except InterruptedQuestionError:
                times.append((time.perf_counter() - stale[0]) * 1000)
    print(f"  a search that is ended: the slowest of {len(times)} after {max(times):.0f} ms (at most 25)")


def gathering(path: Path, words: list[str]) -> None:
    """From the last key to the first hits, while all that is known of a force is gathered."""
    application = QCoreApplication.instance() or QCoreApplication([])
    background = BackgroundWork(lambda: Library.open(path))
    gathered: list[object] = []
    found: list[object] = []
    background.search([(lambda library: pipeline.first_hits(library, words[0]), found.append)])
    while not found:
        application.processEvents()
    background.ask("force", lambda library: snapshot_of_force(library, FORCE), gathered.append)
    times = []
    for word in words:
        found.clear()
        start = time.perf_counter()
        background.search([(lambda library, word=word: pipeline.first_hits(library, word), found.append)])
        while not found:
            application.processEvents()
        if not gathered:
            times.append((time.perf_counter() - start) * 1000)
    background.close()
    slowest = f"{max(times):.0f} ms" if times else "not measured: the force was gathered before"
    print(
        f"  first hits while a force is gathered, the slowest of {len(times)}: {slowest} (at most 150 with the pause)"
    )


def reading_processes(path: Path, common: list[str]) -> None:
    """What two processes read in the time that one takes."""

    def run(count: int) -> float:
        command = [sys.executable, "-c", READING, str(path), *common[30:90]]
        start = time.perf_counter()
        for process in [subprocess.Popen(command) for _ in range(count)]:
            process.wait()
        return time.perf_counter() - start

    run(1)
    print(f"  two processes read {2 * run(1) / run(2):.2f} x as much as one (at least 1.8)")


def briefs(path: Path, folder: Path) -> None:
    """A brief of a library just opened, and its quotations checked, beside a library of a fiftieth."""
    small = folder / "small.peel"
    make(small, 0.02)
    took = []
    for file in (small, small, path):  # what is loaded at the first page of all is of no library
        out, other, times = folder / "measured.pdf", folder / "other.pdf", []
        for work in (  # the first reads all texts on the force, unless they were read before
            lambda library: pipeline.compose_brief(library, Recipe((FORCE,))),
            lambda library: pipeline.compose_brief(library, Recipe((FORCE,))),
            lambda library, out=out: pipeline.export_brief(library, Recipe((FORCE,)), out),
            lambda library, out=out: pipeline.verify_brief(library, out),
            lambda library, other=other: other.write_bytes(to_pdf(pipeline.compose_brief(library, OTHER))),
            lambda library, other=other: pipeline.verify_brief(library, other),
        ):
            library = Library.open(file)
            times.append(milliseconds(lambda work=work, library=library: work(library)))
            library.close()
        took.append(times)
    _, (_, _, _, first, *_), (read, cold, _, verified, _, unknown) = took
    print(
        f"  a brief of a library just opened: {cold:.0f} ms (at most 1000); the first after its texts have changed: {read:.0f} ms"
    )
    print(
        f"  verify: {verified / first:.2f} x its time in a library of a fiftieth ({verified:.0f} / {first:.0f} ms, at most 2 x); "
        f"of a page that this library has not written: {unknown:.0f} ms"
    )


def of_all_forces(path: Path, folder: Path) -> None:
    """A page for each force, reckoned from those whose texts the window has read before: to read all 43 takes too long here."""
    library = Library.open(path)
    forces = (FORCE, *bench_window.OTHERS)

    def written() -> None:
        for force in forces:
            (folder / "page.pdf").write_bytes(to_pdf(pipeline.compose_brief(library, Recipe((force,)))))

    written()  # what is loaded at the first page of all is of no force
    library.close()
    library = Library.open(path)
    every = milliseconds(written) / len(forces) * len(reference().forces) / 1000
    library.close()
    print(
        f"  a brief of each force, reckoned from {len(forces)} whose texts were read before: {every:.0f} s (at most 60)"
    )


def added(path: Path, folder: Path) -> None:
    """An article more, in a library of 1,000 documents and in this one."""
    small = folder / "thousand.peel"
    make(small, 0.02)
    library = Library.open(path)
    held = library.counts()[0]
    library.close()
    times = []
    for file in (small, path):
        library = Library.open(file)
        articles = [made for made in Generator().documents(0.001) if len(made[1].passages) < LONG][:MORE]
        each = [
            milliseconds(
                lambda made=made, n=n, library=library: library.add(replace(made[0], sha256=f"more {n}"), *made[1:])
            )
            for n, made in enumerate(articles)
        ]
        times.append(statistics.median(each))
        library.close()
    print(
        f"  an article added at {held} documents: {times[1] / times[0]:.2f} x its cost at 1,000 "
        f"({times[1]:.0f} / {times[0]:.0f} ms, at most 1.3)"
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made_in:
        os.environ["XDG_CACHE_HOME"] = made_in
        search_speed(Path(made_in))
