"""A library in a notebook: rows for tables, nothing changed, and an import that costs nothing."""

import hashlib
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from import_map import PACKAGE

import peelviewer
from peelviewer import notebook, pipeline
from peelviewer.domain.corrections import Decision
from peelviewer.domain.errors import PeelViewerError
from peelviewer.notebook import ReadableLibrary
from peelviewer.pipeline import UnknownNameError
from peelviewer.store import Library

CAMBRIDGESHIRE = "Cambridgeshire Constabulary"
DOCUMENTED = re.compile(r"^\s+((?:\w+, )*\w+) {2,}\S", re.MULTILINE)  # "force, theme   names as …"
SHARED = {name for names in DOCUMENTED.findall(notebook.__doc__ or "") for name in names.split(", ")}


@pytest.fixture(scope="module")
def file(copy_sample: Callable[[Path], Library], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("notebook") / "mine.peel"
    library = copy_sample(path)
    library.decisions.decide(pipeline.contrasts(library)[0].key, Decision.CONFIRMED, "")
    library.close()
    return path


@pytest.fixture
def library(file: Path) -> Iterator[ReadableLibrary]:
    with peelviewer.open_library(file) as opened:
        yield opened


def documented(method: object) -> set[str]:
    names = {name for names in DOCUMENTED.findall(getattr(method, "__doc__", "") or "") for name in names.split(", ")}
    assert names
    return names


def test_grades_are_rows_with_the_columns_that_are_documented(library: ReadableLibrary) -> None:
    rows = library.grades(force="cambridgeshire", theme="SOC")
    assert all(set(row) == SHARED | documented(ReadableLibrary.grades) for row in rows)
    first = next(row for row in rows if row["inspection"] == "2015")
    names = ("force", "theme", "theme_id", "grade", "standing")
    assert [first[name] for name in names] == [CAMBRIDGESHIRE, "Serious and organised crime", "soc", "good", "graded"]
    assert first["page"]
    assert "good" in str(first["quote"])
    assert "not directly comparable" in {row["comparability"] for row in rows}
    assert all((row["grade"] is None) == bool(row["gap"]) for row in rows)


def test_claims_are_rows_with_the_columns_that_are_documented(library: ReadableLibrary) -> None:
    rows = library.claims("cambridgeshire", "soc")
    assert rows
    assert all(set(row) == SHARED | documented(ReadableLibrary.claims) for row in rows)
    assert {row["force"] for row in rows} == {CAMBRIDGESHIRE}
    assert all(row["quote"] and row["document"] and row["sha256"] for row in rows)
    assert {row["of_an_earlier_inspection"] for row in library.claims()} == {True, False}


def test_contrasts_are_rows_with_the_columns_that_are_documented(library: ReadableLibrary) -> None:
    rows = library.contrasts()
    assert all(set(row) == documented(ReadableLibrary.contrasts) for row in rows)
    first = rows[0]
    assert (first["kind"], first["force"], first["decided"]) == ("changed over time", CAMBRIDGESHIRE, "confirmed")
    assert first["a_words"]
    assert first["b_source"]
    assert len(library.contrasts("cambridgeshire", "soc")) < len(rows)


def test_values_are_plain(library: ReadableLibrary) -> None:
    rows = [*library.grades(), *library.claims(), *library.contrasts()]
    assert {type(value) for row in rows for value in row.values()} <= {str, int, bool, type(None)}


def test_without_a_force_every_force_of_a_document_has_rows(library: ReadableLibrary) -> None:
    assert len({row["force"] for row in library.grades(theme="soc")}) > 1


def test_nothing_changes_the_library(file: Path) -> None:
    before = hashlib.sha256(file.read_bytes()).digest()
    with peelviewer.open_library(str(file)) as library:
        library.grades()
        library.claims()
        library.contrasts()
        assert repr(library) == f"<PeelViewer library {file}: 9 documents>"
    assert hashlib.sha256(file.read_bytes()).digest() == before
    assert [each for each in file.parent.iterdir() if each.suffix not in {".peel", ".backups"}] == []
    verbs = {name for name in vars(ReadableLibrary) if not name.startswith("_")}
    assert verbs == {"grades", "claims", "contrasts", "close"}


def test_what_is_not_known_is_said(library: ReadableLibrary, tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="Ruritania"):
        library.grades("Ruritania")
    with pytest.raises(PeelViewerError, match=r"missing\.peel"):
        peelviewer.open_library(tmp_path / "missing.peel")


def test_without_a_path_it_is_the_default_library(file: Path) -> None:
    assert file
    with peelviewer.open_library() as library:
        assert library.claims()


def test_importing_peelviewer_loads_nothing_else() -> None:
    script = "import sys, peelviewer; print(sorted(name for name in sys.modules if name.startswith('peelviewer')))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "['peelviewer']"


def test_the_readme_shows_what_works(file: Path) -> None:
    readme = (PACKAGE.parent / "README.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    known: dict[str, object] = {}
    exec(shown.replace("mine.peel", file.as_posix()), known)
    assert known["grades"]
    assert known["claims"]
    assert known["contrasts"]
