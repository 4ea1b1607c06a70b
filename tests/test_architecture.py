"""The map of the house, as a test: who may import whom, and which library lives in which room."""

import re
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

PACKAGE = Path(__file__).parents[1] / "peelviewer"
ROOMS = ["domain", "reference", "ingest", "store", "analysis", "brief", "pipeline", "gui"]


def test_imports_follow_the_map(capsys: pytest.CaptureFixture[str]) -> None:
    broken = lint_imports(config_filename=str(PACKAGE.parent / "pyproject.toml"), no_cache=True)
    assert not broken, capsys.readouterr().out


@pytest.mark.parametrize("room", ROOMS)
def test_each_room_says_what_it_is_for(room: str) -> None:
    first_line = (PACKAGE / room / "__init__.py").read_text(encoding="utf-8").lstrip()
    assert first_line.startswith('"""')


def test_no_drawer_for_odds_and_ends() -> None:
    odd = {"utils", "util", "misc", "helpers", "helper", "common", "core", "manager"}
    assert [path for path in PACKAGE.rglob("*") if path.stem in odd] == []


def test_threads_exist_in_one_place() -> None:
    starting = re.compile(r"\b(QThread|QThreadPool|ThreadPoolExecutor|threading\.Thread)\b")
    places = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if starting.search(path.read_text(encoding="utf-8"))
    }
    assert places <= {"gui/operations.py"}


def test_no_catch_all_but_at_the_doors() -> None:
    places = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if re.search(r"except (Exception|BaseException)\b|except:", path.read_text(encoding="utf-8"))
    }
    assert places <= {"cli.py", "gui/messages.py", "ingest/workers.py"}
