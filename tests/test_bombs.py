"""Files made to overload the program cost a sentence each; good ones among them are kept, and nothing is left behind."""

import contextlib
import multiprocessing
import os
import re
import time
from pathlib import Path

import bombs
import psutil
import pytest

from peelviewer import pipeline
from peelviewer.domain.document import SourceFile
from peelviewer.domain.errors import PeelViewerError
from peelviewer.ingest import drawing
from peelviewer.ingest.limits import SECONDS, SECONDS_A_PAGE
from peelviewer.pipeline import Outcome

ALL = bool(os.environ.get("PEELVIEWER_BOMBS"))
IN_ALL = 1_200_000_000  # bytes of the program and its workers
PROGRAM = 60_000_000  # bytes of the program by itself, before it imports
GOOD = "<html><body><h1>Number {0} of the good reports</h1><p>Kent Police was rated good at preventing crime in 2022, said Inspector {0} on day {0}.</p>"


def test_bombs_cost_a_sentence_each(tmp_path: Path) -> None:
    folder = tmp_path / "bombs"
    bombs.lay(folder, quick=not ALL)
    good = [folder / f"{letter} good file.html" for letter in "adgjmpsv"]
    for number, file in enumerate(good):
        file.write_text(GOOD.format(number + 1), encoding="utf-8")
    most, came, own = 0, time.monotonic(), psutil.Process()
    waits = {}
    library = pipeline.open_or_create(tmp_path / "library.peel")
    before = own.memory_info().rss - PROGRAM  # of pytest and of the making of the bombs

    def progress(now: pipeline.ImportProgress) -> None:
        nonlocal came
        waits[now.outcome.path.name], came = time.monotonic() - came, time.monotonic()

    def cancelled() -> bool:  # asked ten times a second
        nonlocal most
        held_now = sum(held(child) for child in multiprocessing.active_children()) + own.memory_info().rss - before
        most = max(most, held_now)
        return False

    outcomes = pipeline.import_files(library, [folder], progress=progress, cancelled=cancelled)
    library.close()
    assert {o.path for o in outcomes if o.status is Outcome.ADDED} >= set(good)
    refused = {o.path.name: o.reason for o in outcomes if o.status is Outcome.REFUSED}
    assert {"a pipe.txt", "a device.html", "a link.txt", "a million pages claimed.pdf"} <= set(refused)
    for name, reason in refused.items():
        assert re.match(r".+\. [A-Z].+\.$", reason), (name, reason)
    assert not [reason for reason in refused.values() if "Please report it" in reason]
    assert max(waits.values()) < SECONDS + 15, waits
    assert most < IN_ALL
    if ALL:
        report(refused, waits, most)


def held(process: multiprocessing.process.BaseProcess) -> int:
    try:
        return int(psutil.Process(process.pid).memory_info().rss)
    except psutil.Error:
        return 0


def report(refused: dict[str, str], waits: dict[str, float], most: int) -> None:
    for name, seconds in sorted(waits.items(), key=lambda wait: -wait[1]):
        print(f"{seconds:6.1f} s  {name}: {refused.get(name, 'read')}")
    print(f"{len(waits)} files, {len(refused)} refused, at most {most / 1e6:.0f} MB in all")


@pytest.mark.parametrize(
    "bomb", [bomb for bomb in bombs.bombs(quick=not ALL) if bomb.name.endswith(".pdf")], ids=lambda bomb: bomb.name
)
def test_pages_of_bombs_are_drawn_or_cost_a_sentence(bomb: bombs.Bomb) -> None:
    source = SourceFile(bomb.name, "application/pdf", bomb.name, bomb.make())
    for ask in (lambda: drawing.page_picture(source, 1, 1.0), lambda: drawing.page_words(source, 1)):
        began = time.monotonic()
        with contextlib.suppress(PeelViewerError):
            ask()
        assert time.monotonic() - began < 2 * SECONDS_A_PAGE + 5
