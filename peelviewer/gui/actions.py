"""Menus and keys: every command of the window, with its standard shortcut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from peelviewer.gui.choices import Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from peelviewer.gui.main_window import MainWindow

Key = QKeySequence.StandardKey

# menu (and the menu in it, whose commands exclude one another), name, label, shortcut
COMMANDS: tuple[tuple[str, str, str, Key | str], ...] = (
    ("&File", "open", "&Open library…", Key.Open),
    ("&File", "new", "&New library…", "Ctrl+Shift+N"),
    ("&File", "window", "New &window", Key.New),
    ("&File", "add", "&Add documents…", "Ctrl+Shift+O"),
    ("&File", "take out", "&Take this document out of the library", ""),
    ("&File", "brief", "&Export brief…", "Ctrl+E"),
    ("&File", "close", "&Close window", Key.Close),
    ("&File", "quit", "&Quit", "Ctrl+Q"),
    ("&Edit", "undo", "&Undo", "Ctrl+Z"),
    ("&Edit", "redo", "&Redo", "Ctrl+Shift+Z"),
    ("&Edit", "copy", "&Copy", Key.Copy),
    ("&Edit", "cite", "Copy with c&itation", "Ctrl+Shift+C"),
    ("&Edit", "paste", "&Paste a report or article", Key.Paste),
    ("&Edit", "find", "&Find in document…", Key.Find),
    ("&Edit", "find next", "Find &next", Key.FindNext),
    ("&Edit", "find previous", "Find pre&vious", Key.FindPrevious),
    ("&Go", "back", "&Back", "Alt+Left"),
    ("&Go", "forward", "&Forward", "Alt+Right"),
    ("&Go", "next_contrast", "&Next contrast", "F8"),
    ("&Go", "previous_contrast", "&Previous contrast", "Shift+F8"),
    ("&Go", "search", "&Search reports and news", "Ctrl+Shift+F"),
    ("&Go", "palette", "&Anything by its name…", "Ctrl+K"),
    ("E&vidence", "next claim", "&Next lit words", "F6"),
    ("E&vidence", "previous claim", "&Previous lit words", "Shift+F6"),
    ("E&vidence", "correct claim", "&Correct the claim…", "Ctrl+Return"),
    ("E&vidence", "reject claim", "&Reject the claim", "Ctrl+Shift+R"),
    ("E&vidence", "add claim", "&Add a claim from the selection…", "Ctrl+Shift+A"),
    ("E&vidence", "correct document", "P&ut the document’s facts right…", "F2"),
    ("E&vidence", "set side", "Set as a &side of a contrast", "Ctrl+Shift+S"),
    ("E&vidence", "confirm", "Con&firm the contrast", "Ctrl+Shift+Y"),
    ("E&vidence", "dismiss", "&Dismiss the contrast…", "Ctrl+Shift+X"),
    ("E&vidence", "take back", "&Take back the decision", "Ctrl+Shift+B"),
    ("E&vidence", "remove contrast", "Re&move a contrast added by hand", ""),
    ("E&vidence", "note", "N&ote…", "Ctrl+M"),
    ("E&vidence", "pick", "Pic&k for the brief, or unpick", "Ctrl+D"),
    ("&View", "original", "&Original page or text", "F4"),
    ("&View", "beside", "Original page &beside the text", "Shift+F4"),
    ("&View", "peers", "&Peers: force beside force", "F7"),
    ("&View", "outline", "O&utline of the report", "F9"),
    ("&View", "pin", "P&in this pane", "Ctrl+Shift+P"),
    ("&View", "larger", "&Larger", Key.ZoomIn),
    ("&View", "smaller", "&Smaller", Key.ZoomOut),
    ("&View", "usual size", "Usual si&ze", "Ctrl+0"),
    ("&View", "wider", "&Wider lines", "Ctrl+]"),
    ("&View", "narrower", "Narrow&er lines", "Ctrl+["),
    ("&View", "grades", "&Grades", "Ctrl+1"),
    ("&View", "judgement", "&Judgement", "Ctrl+2"),
    ("&View", "news", "&News coverage", "Ctrl+3"),
    ("&View", "contrasts", "&Contrasts", "Ctrl+4"),
    ("&View", "tray", "&Tray of picked evidence", "Ctrl+5"),
    ("&View", "timeline", "Ti&meline of the theme", "Ctrl+6"),
    ("&View", "inbox", "W&hat came in", "Ctrl+7"),
    ("&View/T&ypeface", "sans", "&Sans serif", ""),
    ("&View/T&ypeface", "serif", "S&erif", ""),
    ("&View/Colou&rs", "scheme", "As the &system", ""),
    ("&View/Colou&rs", "scheme light", "&Light", ""),
    ("&View/Colou&rs", "scheme dark", "&Dark", ""),
    ("&View/Colou&rs", "scheme contrast", "High &contrast", ""),
    ("&Help", "shortcuts", "&Shortcuts", "F1"),
    ("&Help", "about", "&About PeelViewer", ""),
)


def add_menus(window: MainWindow) -> dict[str, QMenu]:
    """Put every command into its menu, and give the menus; `command(window, name)` finds a command."""
    menus: dict[str, QMenu] = {}
    groups: dict[str, QActionGroup] = {}
    for menu, name, label, key in COMMANDS:
        above, _, inner = menu.partition("/")
        if menu not in menus:
            menus[menu] = menus[above].addMenu(inner) if inner else window.menuBar().addMenu(menu)
            groups[menu] = QActionGroup(window)
        action = QAction(label, window)
        action.setObjectName(name)
        if key:
            action.setShortcut(QKeySequence(key))
        if inner:
            action.setCheckable(True)
            groups[menu].addAction(action)
        menus[menu].addAction(action)
    return menus


def command(window: MainWindow, name: str) -> QAction:
    """The command of that name."""
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    return action


def answer(window: MainWindow, works: Mapping[str, Callable[[], object]]) -> None:
    """Have commands, by their names, do this work."""
    for name, work in works.items():
        command(window, name).triggered.connect(lambda _checked=False, work=work: work())


def choices(window: MainWindow) -> tuple[Choice, ...]:
    """The commands that can be given now, for the palette."""
    given = [(command(window, name), key) for _, name, _, key in COMMANDS if name != "palette"]
    return tuple(
        Choice(_plain(action.text()), "command", action.trigger, _shown(key))
        for action, key in given
        if action.isEnabled()
    )


# Keys that belong to a part of the window and are no command of a menu.
_ELSEWHERE = (
    ("Enter", "In grades, contrasts and lists: go to the evidence"),
    ("Space", "In grades: everything that is said of a grade, to choose from"),
    ("Enter", "On a lit claim: what it says, and what can be done with it"),
    ("Delete", "In the tray: take the evidence out; in contrasts: remove one added by hand"),
    ("Arrows", "Cell by cell, row by row"),
    ("Enter, Shift+Enter", "In the find bar: next and previous place"),
    ("Ctrl+click, Shift+arrows", "In the list of articles: several under one another"),
    ("Ctrl+wheel", "Original pages larger and smaller"),
    ("Space, P, Alt+Up, Alt+Down", "In the parts of a brief: tick, pin, move"),
    ("Escape", "Close the search, the find bar, the palette, this sheet"),
)


def sheet() -> str:
    """The keys, menu by menu, as a table of two columns of menus."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for menu, _, label, key in COMMANDS:
        if key:
            groups.setdefault(menu.partition("/")[0].replace("&", ""), []).append((_shown(key), _plain(label)))
    groups["Elsewhere"] = list(_ELSEWHERE)
    tables = [
        f"<p><b>{menu}</b></p><table cellpadding='2'>"
        + "".join(f"<tr><td>{key}&nbsp;&nbsp;&nbsp;</td><td>{words}</td></tr>" for key, words in rows)
        + "</table>"
        for menu, rows in groups.items()
    ]
    half = (len(tables) + 1) // 2
    columns = ("".join(tables[:half]), "".join(tables[half:]))
    return f"<table width='100%'><tr><td width='48%'>{columns[0]}</td><td width='52%'>{columns[1]}</td></tr></table>"


def _plain(label: str) -> str:
    return label.replace("&", "").rstrip("…")


def _shown(key: Key | str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
