"""Menus and keys: every command of the window, with its standard shortcut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from peelviewer.gui.main_window import MainWindow

Key = QKeySequence.StandardKey

# menu, name, label, shortcut
COMMANDS: tuple[tuple[str, str, str, Key | str], ...] = (
    ("&File", "open", "&Open library…", Key.Open),
    ("&File", "new", "&New library…", Key.New),
    ("&File", "add", "&Add documents…", "Ctrl+Shift+O"),
    ("&File", "brief", "&Export brief…", "Ctrl+E"),
    ("&File", "quit", "&Quit", Key.Quit),
    ("&Go", "back", "&Back", "Alt+Left"),
    ("&Go", "forward", "&Forward", "Alt+Right"),
    ("&Go", "next_contrast", "&Next contrast", "F8"),
    ("&Go", "previous_contrast", "&Previous contrast", "Shift+F8"),
    ("&Go", "search", "&Search", "Ctrl+K"),
    ("&View", "original", "&Original page or text", "F4"),
    ("&View", "grades", "&Grades", "Ctrl+1"),
    ("&View", "judgement", "&Judgement", "Ctrl+2"),
    ("&View", "news", "&News coverage", "Ctrl+3"),
    ("&View", "contrasts", "&Contrasts", "Ctrl+4"),
    ("&Help", "shortcuts", "&Keys", "F1"),
    ("&Help", "about", "&About PeelViewer", ""),
)


def add_menus(window: MainWindow) -> None:
    """Put every command into its menu; `commands(window)` finds them by name."""
    menus = {}
    for menu, name, label, key in COMMANDS:
        if menu not in menus:
            menus[menu] = window.menuBar().addMenu(menu)
        action = QAction(label, window)
        action.setObjectName(name)
        if key:
            action.setShortcut(QKeySequence(key))
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
