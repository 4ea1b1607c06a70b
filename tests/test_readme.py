"""What the README, CONTRIBUTING and the change log say of the program is there."""

import re
from pathlib import Path

import click
import pytest
from import_map import PACKAGE

from peelviewer import __version__, cli

ROOT = PACKAGE.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
CHANGES = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\| `peelviewer ([a-z]+) (.*?)\|$", README, re.MULTILINE)


@pytest.mark.parametrize(("name", "row"), COMMANDS, ids=[f"{name}-{at}" for at, (name, _) in enumerate(COMMANDS)])
def test_each_command_and_option_exists(name: str, row: str) -> None:
    command = cli.peelviewer.commands[name]
    options = {word for each in command.params if isinstance(each, click.Option) for word in each.opts}
    assert set(re.findall(r"--[a-z][a-z-]+", row)) <= options


def test_each_command_is_named() -> None:
    assert {name for name, _ in COMMANDS} == {*cli.peelviewer.commands} - {"open"}


def test_each_promise_is_held_by_a_test() -> None:
    held = re.findall(r"\| `([\w/]+\.py)::(\w+)` \|$", README, re.MULTILINE)
    assert len(held) > 20
    assert [
        name for file, name in held if f"def {name}(" not in (ROOT / "tests" / file).read_text(encoding="utf-8")
    ] == []


def test_each_folder_of_code_is_in_the_map() -> None:
    code = README.partition("## The code")[2]
    folders = {file.parent for file in PACKAGE.glob("*/__init__.py")}
    features = {file.parent for file in (PACKAGE / "gui").glob("*/__init__.py")}
    assert {folder.name for folder in folders | features} <= set(re.findall(r"`(\w+)/`", code))


@pytest.mark.parametrize(
    ("part", "file"),
    [("Claims", "rounds/README.md"), ("Contrasts", "CONTRASTS.md"), ("What became of a finding", "CHAINS.md")],
)
def test_the_last_eight_rounds_are_those_of_the_whole_history(part: str, file: str) -> None:
    shown = README.partition(f"\n### {part}\n")[2].partition("\n###")[0]
    history = (ROOT / "tests" / "analysis" / file).read_text(encoding="utf-8")
    assert f"](tests/analysis/{file})" in shown
    assert _rounds(shown) == _rounds(history)[-8:]
    assert [int(row.split("|")[2]) for row in _rounds(history)] == [*range(1, len(_rounds(history)) + 1)]


def _rounds(text: str) -> list[str]:
    return re.findall(r"^\| 20\d\d-.*$", text, re.MULTILINE)


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_what_is_named_exists(text: str) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"`make (\w+)`", text)) <= set(targets)
    example = re.compile(r"answered_late|CODE|FORM")
    named = set(re.findall(r"`((?:peelviewer|tests|data|resources|\.ci)/[\w./-]*)`", text))
    assert [path for path in named if not (example.search(path) or (ROOT / path).exists())] == []
    linked = [link.partition("#") for link in re.findall(r"\]\((?!https?:)([^)]+)\)", text)]
    assert [path for path, _, _ in linked if path and not (ROOT / path).exists()] == []
    for path, _, anchor in linked:
        headings = re.findall(r"^#+ (.+)$", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE) if anchor else []
        assert not anchor or anchor in [heading.lower().replace(" ", "-") for heading in headings]


def test_the_change_log_has_this_version_with_its_date() -> None:
    metadata = Path(ROOT / "resources" / "io.github.peelviewer.PeelViewer.metainfo.xml").read_text(encoding="utf-8")
    (date,) = re.findall(rf'<release version="{re.escape(__version__)}" date="([\d-]+)"', metadata)
    assert f"## {__version__} – {date}" in CHANGES
