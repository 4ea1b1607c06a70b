"""Nothing that a document, a file's name or a person's words hold is obeyed by a terminal."""

import ast
import json
import os
import re
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from hostile import STRINGS

from peelviewer import cli, pipeline
from peelviewer.domain.claims import Span

Run = Callable[..., tuple[int, str, str]]
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
SAID = (
    "Cambridgeshire Constabulary was rated inadequate at tackling serious and organised crime, inspectors said in 2023."
)


def page(words: str) -> str:
    raw = words.replace("\0", "")
    return (
        f"<html><head><meta charset='utf-8'><title>{escape(raw)}</title><meta property='og:site_name' "
        f'content="{escape(raw)}"><meta property="article:published_time" content="2023-05-19"></head><body><article>'
        f"<h1>{escape(raw)}</h1><p>{SAID} “{escape(raw)} is good”, said Jo Doe of the force on Friday.</p></article></body>"
    )


@pytest.fixture(scope="module")
def hostile_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    library = pipeline.open_or_create(folder / "library.peel")
    for number, words in enumerate(STRINGS):
        name = "".join(letter for letter in words if letter not in "\0/")[:60]
        file = folder / f"{name} {number}.html"
        file.write_text(page(words), encoding="utf-8", errors="surrogatepass")
    for outcome, words in zip(pipeline.import_files(library, [folder]), STRINGS, strict=False):
        if outcome.document_id is not None:
            pipeline.add_note(library, words, place=(outcome.document_id, Span(0, 0, 1)))
            pipeline.remove_note(library, pipeline.add_note(library, words, place=(outcome.document_id, Span(0, 0, 1))))
    library.close()
    return folder / "library.peel"


def test_no_verb_prints_what_a_terminal_obeys(hostile_library: Path, run: Run, tmp_path: Path) -> None:
    folder = hostile_library.parent
    verbs = [
        ("grades", "--force", "cambridgeshire"),
        ("grades", "--force", "cambridgeshire", "--csv"),
        ("claims",),
        ("claims", "--json"),
        ("claims", "--csv"),
        ("contrasts",),
        ("contrasts", "--csv"),
        ("search", "inadequate"),
        ("search", "\x1b]0;renamed\x07"),
        ("grades", "--force", "\x1b[2J"),
        ("doctor",),
        ("doctor", "--backups"),
        ("doctor", "--bin"),
        ("brief", "--force", "cambridgeshire", "-o", tmp_path / "a.md"),
        ("brief", "--force", "cambridgeshire", "-o", tmp_path / "a.pdf"),
        ("brief", "--force", "cambridgeshire", "-o", tmp_path / "a.docx"),
        ("brief", "--force", "cambridgeshire", "-o", tmp_path / "a.csv"),
        ("brief", "--force", "cambridgeshire", "-o", tmp_path / "a.ris"),
    ]
    for verb in verbs:
        where = (hostile_library,) if verb[0] == "doctor" else ("--library", hostile_library)
        _, out, err = run(*verb, *where)
        assert out or err
        assert not OBEYED.search(out + err), (verb, OBEYED.search(out + err))
    assert not OBEYED.search((tmp_path / "a.md").read_text(encoding="utf-8"))
    _, out, err = run("import", folder, "--library", tmp_path / "again.peel")
    assert not OBEYED.search(out + err)
    assert len(out.splitlines()) == len(STRINGS)


def test_json_holds_the_words_whole_and_a_terminal_shows_them(hostile_library: Path, run: Run) -> None:
    _, out, _ = run("search", "inadequate", "--json", "--library", hostile_library)
    assert not OBEYED.search(out)
    assert any("\u202e" in json.dumps(hit, ensure_ascii=False) for hit in json.loads(out)["hits"])


@pytest.mark.skipif(sys.platform == "win32", reason="there, a name is text")
def test_a_name_that_is_no_text_is_printed(run: Run, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\x1b[2J.txt"))
    path.write_text(SAID, encoding="utf-8")
    code, out, _ = run("import", path, "--library", tmp_path / "library.peel")
    assert (code, "\x1b" in out) == (0, False)
    code, out, _ = run("extract", path)
    assert json.loads(out)


def test_all_that_is_printed_goes_by_one_way() -> None:
    tree = ast.parse(Path(cli.__file__).read_text(encoding="utf-8"))
    ways = {
        function.name
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and ast.unparse(call.func) in {"click.echo", "print", "sys.stdout.write"}
    }
    assert ways == {"_say", "_print_json"}
    assert not [
        path
        for path in Path(cli.__file__).parent.rglob("*.py")
        if path.name != "cli.py" and re.search(r"click\.echo|\bprint\(", path.read_text(encoding="utf-8"))
    ]
