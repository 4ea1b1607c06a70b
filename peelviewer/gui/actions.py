"""Menus and keys: every command of the window, with its standard shortcut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from peelviewer.gui.main_window import MainWindow

Key = QKeySequence.StandardKey

# menu (and the menu in it, whose commands exclude one another), name, label, shortcut
COMMANDS: tuple[tuple[str, str, str, Key | str], ...] = (
    ("&File", "open", "&Open library…", Key.Open),
    ("&File", "new", "&New library…", Key.New),
    ("&File", "add", "&Add documents…", "Ctrl+Shift+O"),
    ("&File", "brief", "&Export brief…", "Ctrl+E"),
    ("&File", "quit", "&Quit", Key.Quit),
    ("&Edit", "copy", "&Copy", Key.Copy),
    ("&Edit", "cite", "Copy with c&itation", "Ctrl+Shift+C"),
    ("&Edit", "find", "&Find in document…", Key.Find),
    ("&Edit", "find next", "Find &next", Key.FindNext),
    ("&Edit", "find previous", "Find &previous", Key.FindPrevious),
    ("&Go", "back", "&Back", "Alt+Left"),
    ("&Go", "forward", "&Forward", "Alt+Right"),
    ("&Go", "next_contrast", "&Next contrast", "F8"),
    ("&Go", "previous_contrast", "&Previous contrast", "Shift+F8"),
    ("&Go", "search", "&Search", "Ctrl+K"),
    ("&View", "original", "&Original page or text", "F4"),
    ("&View", "outline", "O&utline of the report", "F9"),
    ("&View", "larger", "&Larger", Key.ZoomIn),
    ("&View", "smaller", "&Smaller", Key.ZoomOut),
    ("&View", "usual size", "Usual si&ze", "Ctrl+0"),
    ("&View", "grades", "&Grades", "Ctrl+1"),
    ("&View", "judgement", "&Judgement", "Ctrl+2"),
    ("&View", "news", "&News coverage", "Ctrl+3"),
    ("&View", "contrasts", "&Contrasts", "Ctrl+4"),
    ("&View/C&olours", "scheme", "As the &system", ""),
    ("&View/C&olours", "scheme light", "&Light", ""),
    ("&View/C&olours", "scheme dark", "&Dark", ""),
    ("&View/C&olours", "scheme contrast", "High &contrast", ""),
    ("&Help", "shortcuts", "&Keys", "F1"),
    ("&Help", "about", "&About PeelViewer", ""),
)


def add_menus(window: MainWindow) -> None:
    """Put every command into its menu; `commands(window)` finds them by name."""
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


def command(window: MainWindow, name: str) -> QAction:
    """The command of that name."""
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    return action


def sheet() -> str:
    """The keys, for the sheet of them."""
    rows = [
        f"<tr><td><b>{QKeySequence(key).toString()}</b>&nbsp;&nbsp;&nbsp;</td><td>{label.replace('&', '').rstrip('…')}</td></tr>"
        for _, _, label, key in COMMANDS
        if key
    ]
    return f"<table cellpadding='3'>{''.join(rows)}</table>"
