"""What documents and people say is shown as text: no label, tooltip or list takes it for HTML and opens what it names."""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import TypeVar

import pytest
from hostile import STRINGS
from made_desk import started
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser, QToolTip, QWidget

from peelviewer import pipeline
from peelviewer.domain.claims import Span
from peelviewer.gui.window.main_window import MainWindow

W = TypeVar("W", bound=QWidget)
GUI = Path(pipeline.__file__).parents[1] / "gui"
WITH_MARKUP = {  # each escapes what is not its own; a test below or beside its feature holds it
    "contrasts/pair_form.py",
    "headline/reasons_text.py",
    "help/help_view.py",  # pages of the program's own
    "help/shapes_page.py",
    "news/article_stack.py",
    "widgets/copied_rows.py",
    "widgets/rich_labels.py",
    "window/about_box.py",
    "window/window_menus.py",
    "window/shortcuts_sheet.py",
}
SAID = "Cambridgeshire Constabulary was rated inadequate at tackling serious and organised crime, inspectors said."


def test_markup_is_set_in_known_places_only() -> None:
    setting = re.compile(
        r"\b(setHtml|insertHtml|fromHtml|setMarkdown|RichText|AutoText|QStaticText|mightBeRichText|rich)\b\(?|</?(b|br|p|i|span)\b"
    )
    places = {
        path.relative_to(GUI).as_posix()
        for path in GUI.rglob("*.py")
        if setting.search(path.read_text(encoding="utf-8"))
    }
    assert places - {"look/colour_scheme.py"} == WITH_MARKUP


@pytest.fixture
def picture(tmp_path: Path) -> str:
    """Markup that would show a large picture."""
    image = QImage(900, 700, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    file = tmp_path / "large.png"
    assert image.save(str(file))
    return f"<img src='file://{file}'>"


def test_a_label_and_a_tooltip_open_no_file(window: MainWindow, picture: str) -> None:
    label = QLabel(picture, window)
    assert label.sizeHint().height() < 100
    assert label.textFormat() is Qt.TextFormat.PlainText
    QToolTip.showText(QPoint(10, 10), picture, window)
    (tip,) = [widget for widget in QApplication.topLevelWidgets() if widget.inherits("QTipLabel")]
    assert isinstance(tip, QLabel)
    assert tip.textFormat() is Qt.TextFormat.PlainText
    assert tip.height() < 300
    QToolTip.hideText()


@pytest.fixture(scope="module")
def hostile_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    files = []
    for number, words in enumerate(STRINGS):
        shown = escape(words.replace("\0", ""))
        file = folder / f"{number}.html"
        file.write_text(
            f"<html><head><meta charset='utf-8'><title>{shown}</title><meta property='og:site_name' content=\"{shown}\">"
            f"<meta property='article:published_time' content='2023-05-{number + 1:02}'></head><body><article>"
            f"<h1>{shown}</h1><p>{SAID} “{shown}”, said Jo Doe on Friday.</p></article></body></html>",
            encoding="utf-8",
        )
        files.append(file)
    library = pipeline.open_or_create(folder / "library.peel")
    for outcome, words in zip(pipeline.import_files(library, files), STRINGS, strict=True):
        if outcome.document_id is not None:
            pipeline.add_note(library, words, place=(outcome.document_id, Span(0, 0, 1)))
    library.close()
    return folder / "library.peel"


@pytest.fixture
def hostile(qapp: object, hostile_file: Path) -> Iterator[MainWindow]:
    assert qapp
    with started(hostile_file) as window:
        yield window


def test_a_window_on_hostile_documents_shows_plain_text(hostile: MainWindow) -> None:
    labels = [label for label in widgets(QLabel) if label.text()]
    assert labels
    for label in labels:
        label.ensurePolished()
        assert label.property("rich") or label.textFormat() is Qt.TextFormat.PlainText, label.text()
        assert "<img" not in label.text() or not label.property("rich")
    for browser in widgets(QTextBrowser):
        assert set(re.findall(r'<img src="(chip-)?', browser.toHtml())) <= {"chip-"}  # pictures of grades are our own
    assert hostile.isVisible()


def test_articles_under_one_another_are_named_in_plain_text(hostile: MainWindow, hostile_file: Path) -> None:
    library = pipeline.open_library(hostile_file)
    named = [entry for entry in library.documents() if "<" in (entry.title or "")]
    for entry in named[:3]:
        hostile.news.article_stack.show_article(entry, library.document(entry.id), ())
    library.close()
    shown = [label.text() for label in hostile.news.article_stack.findChildren(QLabel) if label.property("rich")]
    assert len(shown) == 3
    for entry in named[:3]:
        assert any(escape(entry.title or "") in text for text in shown)
    assert not any("<img" in text for text in shown)


def widgets(kind: type[W]) -> list[W]:
    return [widget for widget in QApplication.allWidgets() if isinstance(widget, kind)]
