"""No text for a reader stands in the code without going to the catalogue: seen in the code, also where no test gets."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

GUI = Path(__file__).parents[3] / "peelviewer" / "gui"
# What is read by nobody in the window: the style sheet, the log, a socket's name, an error on a terminal; and the door.
ELSEWHERE = {"colour_scheme.py", "program_log.py", "single_instance.py", "picture_errors.py", "window_language.py"}
_NO_WORDS = re.compile(r"<[^>]*(>|$)|\{\w*\}|\*\.\w+|PeelViewer")  # tags, placeholders, endings of files, our name
TO_CATALOGUE = {"tr", "marked"}
# Calls that show or speak a text, with the places of their texts among the arguments.
SHOWING = {
    **dict.fromkeys(
        ("setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText"), (0,)
    ),
    **dict.fromkeys(("setWindowTitle", "setTitle", "setHtml", "setPlainText", "setStatusTip", "setWhatsThis"), (0,)),
    **dict.fromkeys(("addItem", "addAction", "addMenu", "addRow", "insertText", "elidedText"), (0,)),
    **dict.fromkeys(
        (
            "QLabel",
            "QPushButton",
            "QAction",
            "QMenu",
            "QToolButton",
            "PaneHeader",
            "Chooser",
            "NameChooser",
            "ImportResult",
        ),
        (0,),
    ),
    **dict.fromkeys(
        ("say", "_say", "_tell", "set_note", "show_words", "show_state", "show_nothing", "show_lines", "EmptyPane"),
        (0,),
    ),
    **dict.fromkeys(("tool_button", "sign_button", "switch", "Choice"), (0, 1)),
    **dict.fromkeys(("showText", "ReadingArea", "QAccessibleAnnouncementEvent"), (1,)),
    **dict.fromkeys(("files_asked", "file_asked"), (1, 2)),
    "new_file_asked": (1, 3),
    **dict.fromkeys(("about", "information", "warning", "question", "critical"), (1, 2)),
    "setItemData": (1,),
    "drawText": (-1,),
    "Change": (0,),
    "Mark": (3,),
}
SPOKEN_KEYWORDS = {"name", "tip"}


def words(node: ast.expr | None) -> Iterator[str]:
    """The literals with words that a text is made of, but for what goes to the catalogue and what other calls give."""
    match node:
        case ast.Constant(value=str(text)) if re.search(r"[A-Za-z]{2,}", _NO_WORDS.sub("", text)):
            yield text
        case ast.JoinedStr(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.BoolOp(values=parts):
            for part in parts:
                yield from words(part)
        case ast.FormattedValue(value=value) | ast.Starred(value=value):
            yield from words(value)
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            yield from words(one)
            yield from words(other)
        case ast.Call(
            func=ast.Attribute(value=text, attr="format" | "join" | "capitalize" | "lower" | "strip"), args=given
        ):
            yield from words(text)
            for each in given:
                yield from words(each)


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def shown(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The literals that are shown or spoken, each with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            texts = [node.args[at] for at in SHOWING.get(name_of(node), ()) if at < len(node.args)]
            if name_of(node) in SHOWING:
                texts += [keyword.value for keyword in node.keywords if keyword.arg in SPOKEN_KEYWORDS]
            yield from ((node.lineno, text) for each in texts for text in words(each))
        if isinstance(node, ast.FunctionDef) and isinstance(node.returns, ast.Name) and node.returns.id == "str":
            returned = (each for each in ast.walk(node) if isinstance(each, ast.Return))
            yield from ((each.lineno, text) for each in returned for text in words(each.value))


def unseen(tree: ast.AST) -> Iterator[int]:
    """Where a text is given to the catalogue in a way that lupdate does not see."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inner = (each for each in ast.walk(node) if isinstance(each, ast.Call) and name_of(each) in TO_CATALOGUE)
            yield from (call.lineno for call in inner if isinstance(call.args[0], ast.Constant))
        if (
            isinstance(node, ast.Call)
            and name_of(node) in TO_CATALOGUE
            and (isinstance(node.args[0], ast.JoinedStr | ast.BinOp) or node.keywords)
        ):
            yield node.lineno


def modules() -> list[Path]:
    return [file for file in sorted(GUI.rglob("*.py")) if file.name not in ELSEWHERE]


@pytest.mark.parametrize("module", modules(), ids=lambda file: str(file.relative_to(GUI)))
def test_texts_go_to_the_catalogue(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert [f"line {line}: {text!r}" for line, text in shown(tree)] == []
    assert [f"line {line}" for line in unseen(tree)] == []


def test_what_does_not_go_there_is_found() -> None:
    code = """
label.setText("Ready")
label.setToolTip(f"{count} pages")
tool_button("+", tr("Larger"), name="Larger")
def place() -> str:
    return name or "grade book"
tr(f"{count} pages")
said = f"{tr('Ready')}."
tr("%n pages", number=3)
label.setText(tr("Ready") if ready else f"<b>{name}</b> · {tr(word)}")
"""
    tree = ast.parse(code)
    assert sorted(text for _, text in shown(tree)) == [" pages", "Larger", "Ready", "grade book"]
    assert sorted(unseen(tree)) == [7, 8, 9]
