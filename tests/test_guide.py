"""What the guide says of the program is so: commands, options, keys and links; and Qt can show its pages."""

import re
from pathlib import Path

import pytest
from pictured_states import GUIDE
from PySide6.QtGui import QImage, QKeySequence, QTextDocument
from screenshots import GUIDE_WIDTH

from peelviewer import cli, paths
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.gui.window.window_menus import COMMANDS

PAGES = sorted((paths.resources() / "guide").glob("*.md"))
pytestmark = pytest.mark.usefixtures("qapp")
ELSEWHERE = {"Alt+Up", "Alt+Down", "Ctrl+Plus", "Ctrl+Minus"}  # keys of a part of the window, and of the keypad


@pytest.fixture(params=PAGES, ids=lambda page: page.stem)
def text(request: pytest.FixtureRequest) -> str:
    page: Path = request.param
    return page.read_text(encoding="utf-8")


def test_a_page_is_short_and_begins_with_its_title(text: str) -> None:
    assert re.match(r"# \w[^\n]+\n\n", text)
    assert len(text.splitlines()) <= 60


def test_its_links_lead_to_pages_and_headings(text: str) -> None:
    for page, _, heading in (link.partition("#") for link in re.findall(r"(?<!!)\[[^]]*\]\(([^)]+)\)", text)):
        target = paths.resources() / "guide" / page
        assert target in PAGES
        headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
        assert not heading or heading in {each.lower().replace(" ", "-") for each in headings}


def test_its_pictures_are_there_with_words_and_have_room() -> None:
    shown = {}
    for page in PAGES:
        for words, file in re.findall(r"!\[([^]]*)\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
            assert len(words.split()) > 3
            shown[page.parent / file] = words
    assert {file.stem for file in shown} == {picture.name for picture in GUIDE}
    for file in shown:
        assert 300 < QImage(str(file)).width() <= GUIDE_WIDTH


def test_its_keys_are_those_of_the_window(text: str) -> None:
    keys = {QKeySequence(key).toString() for *_, key in COMMANDS if key}
    named = set(re.findall(r"(?:Ctrl|Alt|Shift)\+(?:Shift\+)?(?:[A-Z]\w*|\d|[\[\]])", text))
    assert {key for key in named if QKeySequence(key).toString() not in keys} <= ELSEWHERE
    assert set(re.findall(r"\*\*(F\d+)\*\*", text)) <= keys


def test_its_commands_and_options_exist(text: str) -> None:
    for line in re.findall(r"`?(peelviewer (?:--\w+ )?[a-z].*?)(?:`|\n)", text):
        name = re.sub(r"peelviewer (?:--\w+ )?", "", line).split()[0]
        if name in cli.peelviewer.commands:
            known = {
                word for each in cli.peelviewer.commands[name].params for word in [*each.opts, *each.secondary_opts]
            }
            assert set(re.findall(r"(?<!\S)--?[a-z][a-z-]*", line.partition(name)[2])) <= {*known, "--help", "-h"}, line
        else:
            assert name == "COMMAND", line


def test_qt_shows_its_tables(text: str) -> None:
    document = QTextDocument()
    document.setMarkdown(text)
    assert "|---" not in document.toPlainText()
    assert "**" not in document.toPlainText()


def test_each_kind_of_contrast_is_explained() -> None:
    (page,) = [page for page in PAGES if page.stem.endswith("contrasts")]
    rows = re.findall(r"^\| ([a-z, ]+) \|", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert {str(kind) for kind in ContrastKind} <= set(rows)


def test_the_site_has_every_page_in_order_under_its_title() -> None:
    site = (paths.resources() / "packaging" / "mkdocs.yml").read_text(encoding="utf-8")
    listed = re.findall(r"^  - (.+): (\S+\.md)$", site, re.MULTILINE)
    titles = [page.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ") for page in PAGES]
    assert listed == list(zip(titles, [page.name for page in PAGES], strict=True))
