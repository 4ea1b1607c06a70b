"""The command line as a contract: sentences for bad input, exit codes, one JSON object a line."""

import csv
import io
import json
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from peelviewer import paths

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def report() -> Path:
    return paths.data() / "sample" / "cambridgeshire-effectiveness-2015.pdf"


def test_bad_files_are_refused_with_a_sentence_and_the_others_go_on(run: Run, report: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.pdf"
    empty.touch()
    text = tmp_path / "text.pdf"
    text.write_text("Not a PDF at all.", encoding="utf-8")
    cut = tmp_path / "cut.pdf"
    cut.write_bytes(report.read_bytes()[:20_000])
    missing = tmp_path / "missing.pdf"
    folder = tmp_path / "folder"
    folder.mkdir()
    library = tmp_path / "l.peel"
    code, printed, errors = run("import", empty, text, cut, missing, folder, report, "--library", library)
    assert code == 1
    assert "Traceback" not in printed + errors
    lines = printed.splitlines()
    assert len(lines) == 6
    assert all(": refused: " in line for line in lines[:5]), printed
    assert lines[5].endswith(": added")


def test_extract_gives_a_line_for_each_file_in_order(run: Run, report: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    code, printed, _ = run("extract", missing, report)
    first, second = map(json.loads, printed.splitlines())
    assert code == 1
    assert (first["path"], first["ok"]) == (str(missing), False)
    assert first["error"]
    assert second["ok"]
    for claim in second["claims"]:
        assert second["passages"][claim["passage"]]["text"][claim["start"] : claim["end"]] == claim["quote"]


@pytest.mark.parametrize(
    "content",
    [b"not a database, but a line of text that is long enough to look like one", b"SQLite format 3\0" + b"x" * 200],
)
def test_a_file_that_is_no_library_is_refused(run: Run, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "odd.peel"
    file.write_bytes(content)
    code, _, errors = run("grades", "--library", file)
    assert code == 1
    assert errors.startswith("peelviewer: ")
    assert "Traceback" not in errors
    assert file.read_bytes() == content


@pytest.mark.usefixtures("_sample_is_made")
def test_unknown_names_are_said_to_be_unknown(run: Run) -> None:
    code, _, errors = run("grades", "--force", "Ruritania")
    assert code == 1
    assert "Ruritania" in errors


def test_bad_usage_has_its_own_exit_code(run: Run) -> None:
    assert run("search")[0] == 2
    assert run("screenshot", "x.png", "--size", "wide")[0] == 2


@pytest.mark.usefixtures("_sample_is_made")
def test_a_picture_of_another_theme_than_was_asked_for_says_so(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    code, _, errors = run("screenshot", picture, "--force", "hampshire", "--theme", "victims_service")
    assert code == 0
    assert picture.exists()
    assert errors == (
        "No grade of “Service to victims of crime” is known for this force: you see “Serious and organised crime”.\n"
    )
    assert run("screenshot", picture, "--force", "cambridgeshire", "--theme", "soc")[2] == ""


def test_without_a_display_the_window_says_what_else_there_is(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    code, _, errors = run()
    assert code == 1
    assert "screenshot" in errors
    assert "brief" in errors


@pytest.mark.usefixtures("_sample_is_made")
def test_timings_go_to_stderr(run: Run, report: Path) -> None:
    _, _, errors = run("--timings", "search", "crime")
    assert any(line.split("\t")[0] == "search" for line in errors.splitlines()), report


@pytest.mark.usefixtures("_sample_is_made")
@pytest.mark.parametrize(
    "query", ["", "   ", '"', "AND", "NEAR", "force:", "year:soon", "(((", "*", "–", "a NEAR", "crime OR"]
)
def test_no_query_gives_an_error_or_a_silent_nothing(run: Run, query: str) -> None:
    code, printed, errors = run("search", query)
    assert (code, errors) == (0, "")
    assert printed.strip()


def test_the_sample_library_is_what_is_opened_first(run: Run) -> None:
    code, printed, _ = run("contrasts", "--force", "cambridgeshire", "--theme", "SOC")
    assert code == 0
    assert "inadequate" in printed
    assert paths.sample_library().exists()


ARTICLE = "<html><head><title>{title} - {paper}</title><meta property='og:site_name' content='{paper}'></head><body><article><h1>{title}</h1>{body}</article></body></html>"
SENTENCES = [
    f"Kent Police answers {count} calls in every hundred within the time it sets itself, inspectors have found this year."
    for count in ("sixty", "seventy", "eighty", "ninety", "most")
]


def test_the_same_text_in_another_file_is_one_document_but_two_papers_are_two(run: Run, tmp_path: Path) -> None:
    title = "Kent Police rated good by inspectors"
    body = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    for name, paper in (("post.html", "Weald Post"), ("echo.html", "Downs Echo")):
        (tmp_path / name).write_text(ARTICLE.format(title=title, paper=paper, body=body), encoding="utf-8")
    (tmp_path / "post.txt").write_text("\n\n".join([title, *SENTENCES]), encoding="utf-8")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    code, printed, _ = run("import", tmp_path, "--library", tmp_path / "l.peel")
    told = {line.rpartition("/")[2] for line in printed.splitlines()}
    assert code == 0
    assert told == {
        "echo.html: added",
        "post.html: added",
        "post.txt: already there: the same text as echo.html",
        "photo.png: left out: it is not a PDF, web page, office document, mail or text",
    }


@pytest.mark.usefixtures("_sample_is_made")
def test_a_misspelt_force_is_asked_after(run: Run) -> None:
    _, _, errors = run("grades", "--force", "Cambridgehsire")
    assert "Is Cambridgeshire Constabulary meant?" in errors


def test_doctor_tells_of_an_original_that_has_changed(run: Run, report: Path, tmp_path: Path) -> None:
    library = tmp_path / "l.peel"
    run("import", report, "--library", library)
    database = sqlite3.connect(library)
    database.execute("UPDATE files SET content = ?", [report.read_bytes()[:-1] + b"?"])
    database.commit()
    database.close()
    code, printed, _ = run("doctor", library)
    assert code == 1
    assert "1 original files are not as they were added." in printed
    library.write_bytes(library.read_bytes()[:20_000])
    _, _, errors = run("doctor", library)
    assert "l.peel is damaged." in errors


def test_grades_claims_and_contrasts_as_csv(run: Run) -> None:
    asked = ("--force", "cambridgeshire", "--theme", "SOC", "--csv")
    grades, claims, contrasts = (
        list(csv.DictReader(io.StringIO(run(command, *asked)[1]))) for command in ("grades", "claims", "contrasts")
    )
    assert {row["force"] for row in [*grades, *claims, *contrasts]} == {"Cambridgeshire Constabulary"}
    assert {"2015", "2023-25"} & {row["inspection"] for row in grades if row["grade"]}
    assert all(row["quote"] and row["document"] for row in claims)
    assert all(row["a"] and row["b"] and row["reason"] for row in contrasts)
    listed = run("claims", *asked[:4])[1]
    assert claims[0]["quote"] in listed
    assert len(json.loads(run("claims", *asked[:4], "--json")[1])) == len(claims)
