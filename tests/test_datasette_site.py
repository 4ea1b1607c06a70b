"""What `publish` makes, served by Datasette itself and asked over HTTP on the loopback."""

import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from peelviewer import overwriting, paths, pipeline
from peelviewer.domain.claims import Span
from peelviewer.domain.follow_up import OwnEntry
from peelviewer.store import Library

Run = Callable[..., tuple[int, str, str]]
Ask = Callable[..., Any]
METADATA = json.loads((paths.resources() / "publish" / "metadata.json").read_text(encoding="utf-8"))
TABLES = METADATA["databases"]["library"]["tables"]
QUERIES = METADATA["databases"]["library"]["queries"]
ASKED = {
    "grades_of_a_force": {"force": "cambridgeshire"},
    "one_theme_over_all_forces": {"theme": "Serious and organised crime", "inspection": "2017"},
    "contrasts_of_a_force": {"force": "cambridgeshire"},
    "due_since": {"since": "2015-01-01"},
    "open_findings_of_a_force": {"force": "cambridgeshire"},
    "words_in_documents": {"words": 'organised "crime'},
}
SECRET = "between you and me"
OWN_DAY = "2031-01-02"


@pytest.fixture(scope="module")
def site(made_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    file = folder / "mine.peel"
    with closing(sqlite3.connect(made_sample)) as source, closing(sqlite3.connect(file)) as copy:
        source.backup(copy)
    library = Library.open(file)
    document = library.documents()[0].id
    note = pipeline.add_note(library, f"{SECRET}, one", place=(document, Span(0, 0, 4)))
    pipeline.remove_note(library, note)
    pipeline.add_note(library, f"{SECRET}, two", place=(document, Span(0, 0, 4)))
    finding = pipeline.findings(library)[0].latest
    pipeline.keep_own(library, finding, OwnEntry(f"{SECRET}, three", f"{SECRET}, four", OWN_DAY, f"{SECRET}, five"))
    removed = folder / f"{SECRET}, six.txt"
    removed.write_text("Kent Police was rated good at preventing crime, the inspectorate said.\n", encoding="utf-8")
    (added,) = pipeline.import_files(library, [removed])
    pipeline.take_out(library, added.document_id)
    library.close()
    return folder


@pytest.fixture
def published(site: Path, run: Run) -> Path:
    out = site / "site"
    if not out.exists():
        code, printed, errors = run("publish", site / "mine.peel", "-o", out)
        assert (code, errors) == (0, "")
        assert printed.count(": written.") == len(list(out.iterdir()))
    return out


@pytest.fixture
def ask(published: Path, _loopback: None) -> Iterator[Ask]:
    command = [sys.executable, "-m", "datasette", "serve", "--immutable", "library.db", "--metadata", "metadata.json"]
    serving = subprocess.Popen([*command, "--port", "0"], cwd=published, stderr=subprocess.PIPE, text=True)
    assert serving.stderr is not None
    lines = iter(serving.stderr.readline, "")
    address = next(found[0] for line in lines if (found := re.search(r"http://127\.0\.0\.1:\d+", line)))

    def answer(page: str, **facts: object) -> Any:
        with urlopen(f"{address}/library/{page}?{urlencode(facts)}") as got:
            return json.loads(got.read()) if page.endswith(".json") else got.read().decode()

    try:
        yield answer
    finally:
        serving.terminate()
        serving.wait()
        serving.stderr.close()


def test_each_ready_question_is_answered(ask: Ask) -> None:
    assert set(ASKED) == set(QUERIES)
    answers = {name: ask(f"{name}.json", _shape="array", **facts) for name, facts in ASKED.items()}
    assert {name for name, rows in answers.items() if not rows} == set()
    soc = [row for row in answers["grades_of_a_force"] if row["theme"] == "Serious and organised crime"]
    assert [(row["inspection"], row["grade"]) for row in soc][:2] == [("2015", "good"), ("2017", "good")]
    assert len(answers["one_theme_over_all_forces"]) > 10  # the grade book too
    first = answers["contrasts_of_a_force"][0]
    assert first["comparability"] == "not directly comparable"
    assert [row["due"] for row in answers["due_since"]] == sorted(row["due"] for row in answers["due_since"])
    assert {"cause of concern", "recommendation"} <= {row["kind"] for row in answers["open_findings_of_a_force"]}
    assert all("organised crime" in row["text"].lower() for row in answers["words_in_documents"])
    for name, facts in ASKED.items():
        assert QUERIES[name]["title"] in ask(name, **facts)
    for name in ("grades", "contrasts", "documents", "due", "follow_up", "passages"):
        assert TABLES[name]["title"] in ask(name)


def test_what_is_a_persons_own_is_not_in_it(published: Path, site: Path) -> None:
    held, content = (site / "mine.peel").read_bytes(), (published / "library.db").read_bytes()
    for own in (SECRET, OWN_DAY):
        assert own.encode() in held
        assert own.encode() not in content
    report = (paths.data() / "sample" / "cambridgeshire-effectiveness-2015.pdf").read_bytes()
    assert report[:200] not in content


def test_the_metadata_names_what_is_there(published: Path) -> None:
    with closing(sqlite3.connect(published / "library.db")) as database:
        for table, told in TABLES.items():
            columns = {row[1] for row in database.execute(f'PRAGMA table_info("{table}")')}
            assert columns, table
            assert {*told.get("columns", ()), *told.get("facets", ())} <= columns
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_it_is_no_library_and_a_place_that_cannot_be_written_to_is_told(published: Path, run: Run) -> None:
    code, _, errors = run("grades", "--library", published / "library.db")
    assert code == 1
    assert errors.startswith("peelviewer: ")
    blocked = published.parent / "file"
    blocked.touch()
    code, _, errors = run("publish", published.parent / "mine.peel", "-o", blocked / "site")
    assert code == 1
    assert "Choose another folder." in errors


def test_it_is_never_written_over_a_library(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "library.db"
    pipeline.open_or_create(own).close()
    before = own.read_bytes()
    code, _, errors = run("publish", own, "-o", tmp_path)
    assert (code, errors) == (1, f"peelviewer: {own} is a library, and would be lost. Choose another folder.\n")
    assert (own.read_bytes(), [file.name for file in tmp_path.iterdir()]) == (before, ["library.db"])


def test_on_a_terminal_no_file_of_a_folder_is_written_over_silently(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline.open_or_create(tmp_path / "empty.peel").close()
    (tmp_path / "README.md").write_text("My own.")
    monkeypatch.setattr(overwriting, "is_terminal", lambda: True)
    asked = ("publish", tmp_path / "empty.peel", "-o", tmp_path)
    code, _, errors = run(*asked)
    assert (code, "README.md is there already" in errors) == (1, True)
    assert not (tmp_path / "library.db").exists()
    assert run(*asked, "--overwrite")[0] == 0
    assert (tmp_path / "README.md").read_text(encoding="utf-8") != "My own."


def test_of_an_empty_library_each_question_has_an_answer_too(run: Run, tmp_path: Path) -> None:
    pipeline.open_or_create(tmp_path / "empty.peel").close()
    assert run("publish", tmp_path / "empty.peel", "-o", tmp_path / "site")[0] == 0
    with closing(sqlite3.connect(tmp_path / "site" / "library.db")) as database:
        for name, query in QUERIES.items():
            rows = database.execute(query["sql"], ASKED[name]).fetchall()
            assert bool(rows) is (name in {"grades_of_a_force", "one_theme_over_all_forces"})  # of the grade book
