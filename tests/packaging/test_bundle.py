"""The bundle does the whole main job, from an empty home, with no Python on the path."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest
from main_job import SAMPLE, main_job, run
from on_screen import screen, wait_for_empty, wait_for_window

LARGEST = 250_000_000  # bytes, unpacked
STARTS = 5
RATIO = 1.5  # of the time that the environment takes until its window is painted


@pytest.fixture
def empty(tmp_path: Path) -> dict[str, str]:
    """The environment of someone who has nothing but the bundle."""
    (tmp_path / "home").mkdir()
    return {"HOME": str(tmp_path / "home"), "PATH": str(tmp_path / "nothing"), "LANG": "C.UTF-8"}


def test_it_is_no_larger_than_it_may_be(bundle: Path) -> None:
    size = sum(file.stat().st_size for file in bundle.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"\nthe bundle: {size / 1e6:.1f} MB")
    assert size <= LARGEST


def test_it_does_the_main_job(bundle: Path, empty: dict[str, str], tmp_path: Path) -> None:
    main_job([str(bundle / "peelviewer")], empty, str(SAMPLE), str(tmp_path), tmp_path)


def test_it_reads_as_the_environment_does(bundle: Path, empty: dict[str, str], shared: Path) -> None:
    files = [*sorted(SAMPLE.glob("*.*")), *sorted((shared / "corpus").rglob("*.*"))]
    files = [file for file in files if file.suffix in {".pdf", ".html", ".txt"}]
    ours = run([sys.executable, "-m", "peelviewer"], empty, "extract", *files).splitlines()
    theirs = run([str(bundle / "peelviewer")], empty, "extract", *files).splitlines()
    assert len(ours) == len(theirs) == len(files)
    for one, other in zip(ours, theirs, strict=True):
        assert json.loads(one) == json.loads(other)


def test_a_file_that_breaks_its_limits_is_refused_and_the_others_are_read(
    bundle: Path, empty: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "cut.pdf").write_bytes((SAMPLE / "cambridgeshire-effectiveness-2015.pdf").read_bytes()[:20_000])
    (tmp_path / "large.txt").write_bytes(b"word " * 5_000_000)
    shutil.copy(SAMPLE / "river-post-2016.txt", tmp_path)
    done = subprocess.run(
        [bundle / "peelviewer", "import", tmp_path, "--library", tmp_path / "l.peel"],
        env=empty,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == ""
    assert sorted(line.rpartition("/")[2].split(":")[1] for line in done.stdout.splitlines()) == [
        " added",
        " refused",
        " refused",
    ]


def test_the_window_is_painted_about_as_soon_as_from_the_environment(
    bundle: Path, empty: dict[str, str], tmp_path: Path
) -> None:
    run([str(bundle / "peelviewer")], empty, "grades", "--force", "kent")  # the sample library is made
    seconds: dict[str, list[float]] = {"bundle": [], "environment": []}
    programs = {"bundle": [str(bundle / "peelviewer")], "environment": [sys.executable, "-m", "peelviewer"]}
    with screen(tmp_path) as display:
        for _ in range(STARTS):
            for name, program in programs.items():
                running = subprocess.Popen(program, env={**empty, "DISPLAY": display})
                try:
                    seconds[name].append(wait_for_window(tmp_path, running))
                finally:
                    running.terminate()
                    running.wait()
                wait_for_empty(tmp_path)
    for name, found in seconds.items():
        print(f"\n{name}: painted after {median(found):.2f} s (the middle of {STARTS})")
    assert median(seconds["bundle"]) <= RATIO * median(seconds["environment"])
