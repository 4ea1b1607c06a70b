"""Nothing that a document, a note or a file name says is opened: the system itself is asked which files and addresses were."""

import os
import re
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path

import pytest
from hostile import STRINGS

from peelviewer import pipeline
from peelviewer.domain.claims import Span
from peelviewer.domain.facts import Facts

STRACE = shutil.which("strace")
LONG = bool(
    os.environ.get("PEELVIEWER_SOAK")
)  # a document for each string, and every command; else some, and the window
CALLS = "open,openat,stat,newfstatat,access,faccessat,faccessat2,readlink,execve,socket,connect,sendto"
SAID = "Cambridgeshire Constabulary was rated inadequate at tackling serious and organised crime, inspectors said."
BAITS = (  # each names a file that is there, or an address
    "<img src='file://{bait}'>", "<img src='{bait}'>", "<link rel=stylesheet href='{bait}'>", "<iframe src='file://{bait}'></iframe>",
    "<table background='{bait}'><tr><td>x", "![picture]({bait})", "[link]: file://{bait}", '#image("{bait}")', '#read("{bait}")', '#include "{bait}"',
    "\\input{{{bait}}}", "file://{bait}", "@{bait}", "$(cat {bait})", "`cat {bait}`", "| cat {bait}", '=HYPERLINK("{bait}")', "<!ENTITY x SYSTEM '{bait}'>",
    "<svg><image href='{bait}'/></svg>", "ATTACH DATABASE '{bait}' AS x; --",
)  # fmt: skip


@pytest.mark.skipif(STRACE is None, reason="there is no strace here")
def test_no_file_and_no_address_that_a_text_names_is_opened(tmp_path: Path) -> None:
    bait = tmp_path / "bait.png"
    bait.write_bytes(b"Nobody reads this.")
    library = _library(tmp_path, [each.format(bait=bait) for each in BAITS] + list(STRINGS))
    log = tmp_path / "calls"
    shown = ("--force", "cambridgeshire", "--theme", "soc", "--library", str(library))
    pages = map(str, sorted(tmp_path.glob("*.html")))
    commands = (
        ("screenshot", "page.png", *shown),
        ("brief", "-o", "page.pdf", *shown),
        ("brief", "-o", "page.docx", *shown),
        ("search", "inadequate OR bait", "--library", str(library)),
        ("extract", *pages),
    )
    for number, command in enumerate(commands if LONG else commands[:1]):
        _traced(log.with_suffix(f".{number}"), tmp_path, *command)
    calls = "\n".join(file.read_text("utf-8", "replace") for file in tmp_path.glob("calls.*"))
    assert "page.png" in calls  # it was listened to
    assert bait.name not in calls
    assert not re.search(r"host\.invalid|etc/passwd\b(?!.*O_CLOEXEC)|AF_INET6?\b", calls)


def _library(folder: Path, strings: list[str]) -> Path:
    """A library with these words in titles, texts, notes, publishers, names of files and of recipes."""
    files, step = [], 1 if LONG else 5
    groups = [strings[at : at + step] for at in range(0, len(strings), step)]
    titles = [group[0] for group in groups]
    for number, group in enumerate(groups):
        shown, *more = (escape(words.replace("\0", "")) for words in group)
        file = folder / f"{number:02}.html"
        file.write_text(
            f"<html><head><title>{shown}</title><meta property='og:site_name' content=\"{shown}\"></head><body><article>"
            f"<h1>{shown}</h1><p>{SAID} “{shown}”, said Jo Doe on Friday.</p>"
            f"{''.join(f'<p>{SAID} “{words}”, he added.</p>' for words in more)}</article></body></html>",
            encoding="utf-8",
        )
        files.append(file)
    path = folder / "library.peel"
    library = pipeline.open_or_create(path)
    for outcome, words in zip(pipeline.import_files(library, files), titles, strict=True):
        if outcome.document_id is not None and outcome.document is not None:
            facts = Facts.of(outcome.document)
            pipeline.put_facts_right(
                library,
                outcome.document_id,
                Facts(facts.kind, words, words, facts.published, facts.forces, facts.cycle),
            )
            pipeline.add_note(library, words, place=(outcome.document_id, Span(0, 0, 1)))
    library.close()
    return path


def _traced(log: Path, folder: Path, *command: str) -> None:
    assert STRACE is not None
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder / "home")}
    run = subprocess.run(
        [STRACE, "-f", "-qq", "-e", f"trace={CALLS}", "-s", "400", "-o", log, sys.executable, "-m", "peelviewer", *command],
        capture_output=True,
        text=True,
        cwd=folder,
        env={**environment, "PYTHONPATH": str(Path(pipeline.__file__).parents[2])},
        check=False,
    )  # fmt: skip
    if "ptrace" in run.stderr and "not permitted" in run.stderr:
        pytest.skip("this machine lets nobody look at system calls")
    assert run.returncode == 0, run.stderr
