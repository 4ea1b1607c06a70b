"""The manners of a command line: -h, standard input, code pages, --output, --quiet, a bar, completion."""

import contextlib
import io
import json
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from peelviewer import cli, paths, pipeline
from peelviewer.reference import reference

Run = Callable[..., tuple[int, str, str]]
SOC = ("--force", "cambridgeshire", "--theme", "soc")
POST = paths.data() / "sample" / "river-post-2016.txt"


@pytest.mark.parametrize("name", sorted(cli.peelviewer.commands))
def test_h_is_help(run: Run, name: str) -> None:
    code, printed, _ = run(name, "-h")
    assert code == 0
    assert printed.startswith("Usage: ")
    assert "-h, --help" in printed


def given(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_a_dash_is_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given(monkeypatch, POST.read_bytes())
    code, printed, _ = run("extract", "-", POST)
    from_input, from_file = map(json.loads, printed.splitlines())
    assert code == 0
    assert (from_input["path"], from_file["path"]) == ("-", str(POST))
    assert from_input["passages"] == from_file["passages"]
    library = tmp_path / "l.peel"
    given(monkeypatch, POST.read_bytes())
    assert run("import", "-", "--library", library)[:2] == (0, "-: added\n")
    given(monkeypatch, POST.read_bytes())
    assert run("import", POST, "-", "--library", library)[1].count("already there") == 2
    given(monkeypatch, b"")
    code, printed, _ = run("import", "-", "--library", library)
    assert code == 1
    assert printed.startswith("-: refused: ")
    assert list(paths.temporary().iterdir()) == []


def test_where_there_is_no_standard_input_a_sentence_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)  # as “peelviewer extract - <&-” begins
    code, _, said = run("extract", "-")
    assert (code, said.startswith("peelviewer: There is no standard input.")) == (1, True)


@pytest.mark.usefixtures("_sample_is_made")
@pytest.mark.parametrize("code_page", ["cp1252", "cp850", "utf-8"])
def test_no_code_page_stops_the_output(run: Run, monkeypatch: pytest.MonkeyPatch, code_page: str) -> None:
    whole = run("claims", *SOC, "--json")[1]
    for command in (["grades", *SOC], ["contrasts", *SOC], ["search", "crime"], ["claims", *SOC, "--json"], ["-h"]):
        printed = io.BytesIO()
        with monkeypatch.context() as terminal:
            terminal.setattr(sys, "stdout", io.TextIOWrapper(printed, encoding=code_page))
            terminal.setattr(sys, "argv", ["peelviewer", *command])
            with contextlib.suppress(SystemExit):
                cli.main()
            sys.stdout.flush()
        if "--json" in command:
            assert json.loads(printed.getvalue().decode("utf-8")) == json.loads(whole)
        else:
            assert printed.getvalue().decode(code_page)


@pytest.mark.usefixtures("_sample_is_made")
@pytest.mark.parametrize(
    "command", [("grades", *SOC), ("claims", *SOC, "--json"), ("contrasts", *SOC), ("search", "crime", "--json")]
)
def test_a_table_goes_into_a_file(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    out = tmp_path / "table.txt"
    printed = run(*command)[1]
    assert run(*command, "--output", out) == (0, "", "")
    assert out.read_text(encoding="utf-8") == printed
    code, _, errors = run(*command, "-o", tmp_path / "missing" / "table.txt")
    assert code == 1
    assert errors.startswith(f"peelviewer: {tmp_path}")
    assert run(*command, "-o", out, "--library", tmp_path / "missing.peel")[0] == 1
    assert out.read_text(encoding="utf-8") == printed  # what failed leaves what was there


@pytest.mark.usefixtures("_sample_is_made")
def test_a_spreadsheet_is_told_that_a_csv_file_is_utf_8(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "grades.csv"
    run("grades", *SOC, "--csv", "-o", out)
    assert out.read_bytes().startswith(b"\xef\xbb\xbfforce,")
    assert out.read_text(encoding="utf-8-sig") == run("grades", *SOC, "--csv")[1]


@pytest.mark.usefixtures("_sample_is_made")
def test_quiet_answers_by_its_exit_code(run: Run) -> None:
    assert run("search", "crime", "--quiet") == (0, "", "")
    assert run("search", "nowhere-in-the-sample", "-q") == (1, "", "")


def on_terminal(*words: object) -> str:
    """What a command writes on a terminal."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen([sys.executable, "-m", "peelviewer", *map(str, words)], stdout=theirs, stderr=theirs)
    os.close(theirs)
    written = b""
    try:
        while some := os.read(ours, 4096):
            written += some
    except OSError:  # so Linux says that the other side has closed
        pass
    os.close(ours)
    assert running.wait() == 0
    return written.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals of POSIX")
def test_long_work_has_a_bar_on_a_terminal_and_none_on_a_pipe(run: Run, tmp_path: Path) -> None:
    files = sorted((paths.data() / "sample").glob("*.txt"))
    shown = on_terminal("import", *files, "--library", tmp_path / "shown.peel")
    assert f"{len(files)}/{len(files)}" in shown
    lines = [line.rpartition("\x1b[K")[2] for line in shown.splitlines()]
    for file in files:
        assert any(line.startswith(f"{file}: added") for line in lines), shown  # a line of its own above the bar
    assert shown.rstrip().endswith("\x1b[?25h")  # the cursor is shown again
    code, printed, errors = run("import", *files, "--library", tmp_path / "piped.peel")
    assert (code, printed.splitlines()) == (0, [f"{file}: added" for file in files])
    assert "/3" not in errors


def completed(shell: str, *typed: str) -> str:
    environment = {
        **os.environ,
        "_PEELVIEWER_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": " ".join(("peelviewer", *typed)),
        "COMP_CWORD": typed[-1] if shell == "fish" else str(len(typed)),
    }
    script = "import sys; sys.argv = ['peelviewer']; from peelviewer import cli; cli.main()"
    ran = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    return ran.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_names_are_completed(shell: str) -> None:
    assert "cambridgeshire" in completed(shell, "grades", "--force", "camb")
    assert "responding_public" in completed(shell, "brief", "--theme", "resp")


def test_bash_itself_completes_them(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is absent")
    command = tmp_path / "peelviewer"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m peelviewer "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    script = (
        'eval "$(_PEELVIEWER_COMPLETE=bash_source peelviewer)";'
        "COMP_WORDS=(peelviewer grades --force avon); COMP_CWORD=3; _peelviewer_completion peelviewer; echo ${COMPREPLY[@]}"
    )
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": str(paths.package().parent)}
    ran = subprocess.run([bash, "-c", script], env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ran.stdout.strip() == "avon-and-somerset", ran.stderr


def test_what_is_completed_is_understood() -> None:
    assert [force.name for force in reference().forces if pipeline.force_named(force.slug) != force.name] == []
    assert [theme.id for theme in reference().themes if pipeline.theme_named(theme.id) != theme.id] == []
