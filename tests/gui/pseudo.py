"""A language made for tests: every text of the catalogue stands between marks and is 40 % longer; the rest is left as it is."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTextBrowser,
    QWidget,
)

from peelviewer import paths
from peelviewer.gui.brief import parts_model
from peelviewer.gui.news import articles_model
from peelviewer.gui.widgets import choices_model
from peelviewer.gui.widgets.text_view.document_reader import DocumentReader

_KEPT = re.compile(r"\{\w+\}|%n|<[^>]*>|&(?=\w)")  # placeholders, tags, the letter of a menu
_ACCENTS = str.maketrans("aceiouyACEIOUY", "áçéíóúýÁÇÉÍÓÚÝ")
_LONGER = 0.4
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# What is no text of ours by what it is: dates, keys, addresses, the name of the program.
_PLAIN = re.compile(
    rf"\b(\d{{1,2}} )?({_MONTHS}) \d{{4}}\b|\b(Ctrl|Shift|Alt|Meta)\+(\w+|\S)|\b(F\d+|Del|Esc|Return)\b|https?://\S+"
    r"|\bPeelViewer\b"
)
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_PAINTED: dict[type, tuple[int, ...]] = {  # by models whose delegates paint more
    articles_model.ArticlesModel: (articles_model.SECOND_ROLE,),
    choices_model.ChoicesModel: (choices_model.NOTE_ROLE,),
    parts_model.PartsModel: (parts_model.NOTE_ROLE,),
}


class Pseudo(QTranslator):
    """Translates what the Welsh catalogue lists, and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.listed = listed()

    def translate(self, context: str, text: str, _comment: str | None = None, _number: int = -1) -> str | None:  # type: ignore[override]  # None is Qt's null: another is asked
        return pseudo(text) if not context and text in self.listed else None


@cache
def listed() -> frozenset[str]:
    """The texts of the catalogue."""
    tree = ET.parse(paths.resources() / "translations" / "peelviewer_cy.ts")
    return frozenset(message.findtext("source", "") for message in tree.iter("message"))


@cache
def pseudo(text: str) -> str:
    """The text longer, with accents, between marks; a translator would keep what `_KEPT` finds."""
    accented, end = "", 0
    for kept in _KEPT.finditer(text):
        accented += text[end : kept.start()].translate(_ACCENTS) + kept[0]
        end = kept.end()
    accented += text[end:].translate(_ACCENTS)
    letters = len(_KEPT.sub("", text))
    return f"⟦{accented}{' ẋẋẋẋ' * 40}"[: len(accented) + 1 + round(letters * _LONGER)] + "⟧"


@cache  # the same texts stand in most states
def unmarked(text: str, data: frozenset[str]) -> str:
    """What is left of a text without what stands between marks, and without `data`: "" where all is translated."""
    depth, left = 0, ""
    for part in re.split("([⟦⟧])", " ".join(text.split())):
        depth += {"⟦": 1, "⟧": -1}.get(part, 0)
        if depth == 0:
            left += part if part != "⟧" else " "
    if not _has_words(left):
        return ""
    for known in _longest_first(data):
        left = left.replace(known, " ")
    return left if _has_words(_PLAIN.sub(" ", left)) else ""


@cache
def _longest_first(data: frozenset[str]) -> list[str]:
    return sorted(data, key=len, reverse=True)


def _has_words(text: str) -> bool:
    return re.search(r"[^\W\d_]{2,}", text) is not None


def texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """Everything that is read in a window or told of it, each with where it stands."""
    for widget in [window, *window.findChildren(QWidget)]:
        for where, text in _of_widget(widget):
            yield f"{type(widget).__name__} {widget.objectName()} {where}", text
    for action in window.findChildren(QAction):
        if not _is_of_qt(action):
            yield f"command {action.objectName()}", action.text()
            yield f"tooltip of command {action.objectName()}", action.toolTip()


def _of_widget(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tooltip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if widget.isWindow() and widget.windowTitle():
        yield "title", widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", re.sub(r"<[^>]*>", " ", widget.text())
    if isinstance(widget, QLineEdit | QComboBox):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QMenu):
        yield "title", widget.title()
    if isinstance(widget, QComboBox | QAbstractItemView):
        yield from _of_model(widget.model())
    if isinstance(widget, DocumentReader):
        yield from _of_reader(widget)
    elif isinstance(widget, QTextBrowser):
        yield "text", widget.toPlainText()


def _is_of_qt(thing: QObject) -> bool:
    return thing.objectName().startswith(("qt_", "_q_"))


def _of_model(model: QAbstractItemModel | None) -> Iterator[tuple[str, str]]:
    if model is None:
        return
    rows = model.rowCount(QModelIndex())
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for row in range(rows):
        for column in range(columns):
            index = model.index(row, column, QModelIndex())
            for role in (*_SPOKEN, *_PAINTED.get(type(model), ())):
                value = index.data(role)
                if isinstance(value, str):
                    yield f"{type(model).__name__} {row}, {column}, role {role}", value
    for way, count in ((Qt.Orientation.Horizontal, columns), (Qt.Orientation.Vertical, rows)):
        for section in range(count):
            for role in _SPOKEN:
                value = model.headerData(section, way, role)
                if isinstance(value, str):
                    yield f"{type(model).__name__} header {section}", value


def _of_reader(reader: DocumentReader) -> Iterator[tuple[str, str]]:
    """Of a document's text what stands between its passages; and what its highlighted words say."""
    block = reader.document().begin()
    while block.isValid():
        yield "text", block.text()
        block = block.next()
    for _mark, start, _end in reader._marks._found:
        for tip in reader._marks.tips(start):
            yield "tip", tip
