"""The map of the house, as a test: who may import whom, and which library lives in which room."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from import_map import PACKAGE, by_folder, circle, floors, graph, modules

ROOMS = ["domain", "reference", "ingest", "store", "analysis", "brief", "pipeline", "gui"]
GUI = PACKAGE / "gui"
README = (PACKAGE.parent / "README.md").read_text(encoding="utf-8")
MODULES_DEEP = 14  # the longest way of imports, from the start of the program to a colour
FOLDERS = sorted({file.parent for file in GUI.rglob("*.py")})


def functions(file: Path) -> Iterator[tuple[str, int]]:
    """Every function of a module, with its length in lines."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield node.name, node.end_lineno - node.lineno + 1


def lines(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def test_imports_follow_the_map() -> None:
    lint = Path(sys.executable).with_name(
        "lint-imports"
    )  # in a process of its own: it silences all loggers of its process
    config = PACKAGE.parent / "pyproject.toml"
    run = subprocess.run([lint, "--config", config, "--no-cache"], check=False, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def test_imports_go_the_way_that_the_readme_draws() -> None:
    drawn = re.search(r"Imports go one way: `([^`]+)`", README)
    assert drawn
    layers = [layer.split(" | ") for layer in drawn[1].split(" → ")]
    assert [room for layer in layers for room in layer if room not in ROOMS] == ["cli", "notebook"]
    imports = by_folder(graph("peelviewer"), "peelviewer")
    for number, layer in enumerate(layers):
        above = {room for earlier in layers[:number] for room in earlier}
        for room in layer:
            assert not imports[room] & (above | {*layer} - {room}), room


def test_the_readme_knows_every_folder_of_gui() -> None:
    rows = re.findall(r"^\| (`[^|]+/`) \|", README.partition("| folder of `gui/`")[2], re.MULTILINE)
    told = {name for row in rows for name in re.findall(r"`(\w+)/`", row)}
    assert told == {folder.name for folder in FOLDERS if folder.parent == GUI}


def test_nothing_imports_itself_around_a_circle() -> None:
    assert circle(graph("peelviewer")) == []


def test_a_circle_is_found() -> None:
    ring = {"a": frozenset({"b"}), "b": frozenset({"c"}), "c": frozenset({"b"})}
    assert circle(ring) == ["b", "c", "b"]
    assert circle({**ring, "c": frozenset()}) == []


def test_imports_for_types_count() -> None:
    windows = graph("peelviewer.gui")["peelviewer.gui.program.open_windows"]
    assert "peelviewer.gui.state.background_work" in windows  # there for its type, and in a function


def test_gui_has_few_floors() -> None:
    own = graph("peelviewer.gui")
    folders = {name: others for name, others in by_folder(own, "peelviewer.gui").items() if name != "peelviewer"}
    assert {"program", "window", "state", "widgets", "marks", "look", "text"} < set(folders)
    assert circle(folders) == []
    assert floors(folders) <= 8
    assert floors(own) <= MODULES_DEEP


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.relative_to(PACKAGE)))
def test_folders_of_gui_are_small_and_say_what_they_are_for(folder: Path) -> None:
    files = sorted(folder.glob("*.py"))
    assert len(files) <= 20
    assert (folder / "__init__.py").read_text(encoding="utf-8").startswith('"""')


def test_modules_of_gui_are_short() -> None:
    files = [file for file in modules().values() if file.is_relative_to(GUI)]
    assert len(files) > 100
    assert [file.name for file in files if lines(file) > 350] == []
    assert median(map(lines, files)) <= 100


def test_modules_of_gui_have_names_of_two_words() -> None:
    names = {file.stem for file in GUI.rglob("*.py")}
    assert [name for name in sorted(names) if "_" not in name.strip("_")] == ["__init__"]


def test_functions_of_gui_are_short() -> None:
    found = [(file.name, *each) for file in GUI.rglob("*.py") for each in functions(file)]
    assert len(found) > 500
    assert [each for each in found if each[2] > 60] == []


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
    assert places == {
        "gui/state/background_work.py",
        "ingest/worker_process.py",
    }  # the second within a worker: it watches its parent


def test_no_catch_all_but_at_the_doors() -> None:
    places = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if re.search(r"except (Exception|BaseException)\b|except:", path.read_text(encoding="utf-8"))
    }
    assert places == {"cli.py", "gui/state/failure_sentences.py", "ingest/worker_process.py"}
