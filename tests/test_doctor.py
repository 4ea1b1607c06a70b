"""`peelviewer doctor` from a terminal: backups, the bin, and a damaged library."""

from collections.abc import Callable
from pathlib import Path

import pytest

from peelviewer import pipeline

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def library(run: Run, tmp_path: Path) -> Path:
    article = tmp_path / "article.txt"
    article.write_text("Kent Police was graded good at investigating crime, a reader writes.\n" * 3, encoding="utf-8")
    path = tmp_path / "own.peel"
    assert run("import", article, "--library", path)[0] == 0
    return path


def test_what_was_removed_is_listed_and_restored(run: Run, library: Path) -> None:
    held = pipeline.open_library(library)
    pipeline.take_out(held, 1)
    held.close()
    _, printed, _ = run("doctor", library, "--bin")
    number, kind = printed.split()[:2]
    assert kind == "document"
    assert "is back" in run("doctor", library, "--put-back", number)[1]
    assert run("doctor", library, "--bin")[1] == ""
    code, _, errors = run("doctor", library, "--put-back", number)
    assert (code, errors.count("\n")) == (1, 1)
    assert run("doctor", library)[:2] == (0, f"{library}: sound.\n")


def test_a_library_is_restored_from_its_newest_backup(run: Run, library: Path) -> None:
    assert "no backup" in run("doctor", library, "--backups")[1]
    code, _, errors = run("doctor", library, "--restore")
    assert code == 1
    assert "no backup" in errors
    before = pipeline.back_up(library)
    library.write_bytes(library.read_bytes()[:20_000])
    assert run("doctor", library)[0] == 1
    code, printed, _ = run("doctor", library, "--repair")
    assert code == 1
    assert "own.repaired.peel" in printed
    code, printed, _ = run("doctor", library, "--restore", before.path.stem[:10])
    assert code == 0
    assert "damaged" in printed
    assert run("doctor", library)[0] == 0
    library.unlink()
    code, _, errors = run("doctor", library)
    assert code == 1
    assert "--restore" in errors
    assert run("doctor", library, "--restore")[0] == 0
    assert run("doctor", library)[0] == 0
    assert before.path.stem in run("doctor", library, "--backups")[1]
    code, _, errors = run("doctor", library, "--restore", "1999-01-01")
    assert code == 1
    assert "1999-01-01" in errors


def test_a_second_import_makes_a_backup_first(run: Run, library: Path, tmp_path: Path) -> None:
    assert pipeline.backups_of(library) == ()
    another = tmp_path / "another.txt"
    another.write_text("Essex Police was graded good at preventing crime, a reader says.\n" * 3, encoding="utf-8")
    assert run("import", another, "--library", library)[0] == 0
    assert len(pipeline.backups_of(library)) == 1
