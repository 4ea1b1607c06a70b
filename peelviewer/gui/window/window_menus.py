"""Menus and keys: every command of the window, with its standard shortcut."""

from __future__ import annotations

import re

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from peelviewer.gui.text.window_language import LANGUAGES, marked, tr
from peelviewer.gui.widgets.choices_model import Choice
from peelviewer.gui.widgets.window_actions import command

Key = QKeySequence.StandardKey

# menu (and the menu in it, whose commands exclude one another), name, label, shortcut; `vocabulary` has the menus too
COMMANDS: tuple[tuple[str, str, str, Key | str], ...] = (
    ("&File", "open", marked("&Open library…"), Key.Open),
    ("&File", "new", marked("&New library…"), "Ctrl+Shift+N"),
    ("&File", "window", marked("New &window"), Key.New),
    ("&File", "add", marked("&Add documents…"), "Ctrl+Shift+O"),
    ("&File", "add grade", marked("Add a published &grade…"), ""),
    ("&File", "add grades", marked("Add published grades from a table (C&SV)…"), ""),
    ("&File", "read again", marked("Rea&d documents again by today’s rules"), ""),
    ("&File", "take out", marked("&Take this document out of the library"), ""),
    ("&File", "brief", marked("&Export brief…"), "Ctrl+E"),
    ("&File", "close", marked("&Close window"), Key.Close),
    ("&File", "quit", marked("&Quit"), "Ctrl+Q"),
    ("&Edit", "undo", marked("&Undo"), "Ctrl+Z"),
    ("&Edit", "redo", marked("&Redo"), "Ctrl+Shift+Z"),
    ("&Edit", "copy", marked("&Copy"), Key.Copy),
    ("&Edit", "cite", marked("Copy with c&itation"), "Ctrl+Shift+C"),
    ("&Edit", "paste", marked("&Paste a report or article"), Key.Paste),
    ("&Edit", "find", marked("&Find in document…"), Key.Find),
    ("&Edit", "find next", marked("Find &next"), Key.FindNext),
    ("&Edit", "find previous", marked("Find pre&vious"), Key.FindPrevious),
    ("&Edit", "preferences", marked("Pr&eferences"), "Ctrl+,"),
    ("&Go", "back", marked("&Back"), "Alt+Left"),
    ("&Go", "forward", marked("&Forward"), "Alt+Right"),
    ("&Go", "next_contrast", marked("&Next contrast"), "F8"),
    ("&Go", "previous_contrast", marked("&Previous contrast"), "Shift+F8"),
    ("&Go", "search", marked("&Search reports and news"), "Ctrl+Shift+F"),
    ("&Go", "next hit", marked("N&ext that was found"), "Ctrl+J"),
    ("&Go", "previous hit", marked("P&revious that was found"), "Ctrl+Shift+J"),
    ("&Go", "palette", marked("&Anything by its name…"), "Ctrl+K"),
    ("E&vidence", "next claim", marked("&Next highlighted words"), "F6"),
    ("E&vidence", "previous claim", marked("&Previous highlighted words"), "Shift+F6"),
    ("E&vidence", "correct claim", marked("&Correct the claim…"), "Ctrl+Return"),
    ("E&vidence", "reject claim", marked("&Reject the claim"), "Ctrl+Shift+R"),
    ("E&vidence", "add claim", marked("&Add a claim from the selection…"), "Ctrl+Shift+A"),
    ("E&vidence", "settle", marked("Next grade words to sett&le"), "F12"),
    ("E&vidence", "settle back", marked("Previous &grade words to settle"), "Shift+F12"),
    ("E&vidence", "accept claim", marked("Accept a likel&y claim"), "Ctrl+Shift+Return"),
    ("E&vidence", "correct document", marked("P&ut the document’s facts right…"), "F2"),
    ("E&vidence", "why", marked("&Why these claims are a contrast"), "Shift+F1"),
    ("E&vidence", "set side", marked("Set as a &side of a contrast"), "Ctrl+Shift+S"),
    ("E&vidence", "confirm", marked("Con&firm the contrast"), "Ctrl+Shift+Y"),
    ("E&vidence", "dismiss", marked("&Dismiss the contrast…"), "Ctrl+Shift+X"),
    ("E&vidence", "take back", marked("&Take back the decision"), "Ctrl+Shift+B"),
    ("E&vidence", "remove contrast", marked("Re&move a contrast entered by you"), ""),
    ("E&vidence", "note", marked("N&ote…"), "Ctrl+M"),
    ("E&vidence", "pick", marked("Pic&k for the brief, or unpick"), "Ctrl+D"),
    ("&View", "original", marked("&Original page or text"), "F4"),
    ("&View", "beside", marked("Original page &beside the text"), "Shift+F4"),
    ("&View", "peers", marked("&Peers: force beside force"), "F7"),
    ("&View", "country", marked("Country: all forces, all the&mes"), "Shift+F7"),
    ("&View", "outline", marked("O&utline of the report"), "F9"),
    ("&View", "pin", marked("P&in this pane"), "Ctrl+Shift+P"),
    ("&View", "larger", marked("&Larger"), Key.ZoomIn),
    ("&View", "smaller", marked("&Smaller"), Key.ZoomOut),
    ("&View", "usual size", marked("Usual si&ze"), "Ctrl+0"),
    ("&View", "wider", marked("&Wider lines"), "Ctrl+]"),
    ("&View", "narrower", marked("Narrow&er lines"), "Ctrl+["),
    ("&View", "grades", marked("&Grades"), "Ctrl+1"),
    ("&View", "judgement", marked("&Judgement"), "Ctrl+2"),
    ("&View", "news", marked("&News coverage"), "Ctrl+3"),
    ("&View", "contrasts", marked("&Contrasts"), "Ctrl+4"),
    ("&View", "follow up", marked("To follow up (&X)"), "Ctrl+Shift+U"),
    ("&View", "tray", marked("Pic&ked evidence"), "Ctrl+5"),
    ("&View", "documents", marked("&Documents of the library"), "Ctrl+8"),
    ("&View", "found", marked("What was found (&9)"), "Ctrl+9"),
    ("&View", "headline", marked("Con&trast over the panes"), "Ctrl+6"),
    ("&View", "import results", marked("W&hat came in"), "Ctrl+7"),
    ("&View/T&ypeface", "sans", marked("&Sans serif"), ""),
    ("&View/T&ypeface", "serif", marked("S&erif"), ""),
    ("&View/Colou&rs", "scheme", marked("As the &system"), ""),
    ("&View/Colou&rs", "scheme light", marked("&Light"), ""),
    ("&View/Colou&rs", "scheme dark", marked("&Dark"), ""),
    ("&View/Colou&rs", "scheme contrast", marked("High &contrast"), ""),
    ("&View/L&anguage", "language", marked("&System"), ""),
    ("&View/L&anguage", "language en", f"&{LANGUAGES['en']}", ""),
    ("&View/L&anguage", "language cy", f"&{LANGUAGES['cy']}", ""),
    ("&View", "full screen", marked("&Full screen"), "F11"),
    ("&Help", "guide", marked("&Guide"), "Ctrl+F1"),
    ("&Help", "shapes", marked("Shapes and &promises"), ""),
    ("&Help", "shortcuts", marked("&Shortcuts"), "F1"),
    ("&Help", "about", marked("&About PeelViewer"), ""),
)

# The commands after which a line separates those that follow.
_ENDS = {
    *(
        "window",
        "take out",
        "brief",
        "redo",
        "paste",
        "forward",
        "previous_contrast",
        "previous claim",
        "add claim",
        "accept claim",
    ),
    *(
        "correct document",
        "remove contrast",
        "beside",
        "outline",
        "pin",
        "usual size",
        "narrower",
        "news",
        "import results",
    ),
    *("full screen", "shapes", "find previous"),
}


# By which other words commands are looked for.
_ALSO = {
    "open": marked("load, file, database"),
    "new": marked("create, empty library"),
    "add": marked("import, upload, file, pdf, web page, drop"),
    "take out": marked("delete, remove"),
    "brief": marked("print, pdf, save, one page, word, markdown, report"),
    "undo": marked("revert, cancel"),
    "redo": marked("repeat, again"),
    "copy": marked("clipboard"),
    "cite": marked("quote, reference, footnote, source"),
    "add grade": marked("enter, own, published grade, source"),
    "add grades": marked("import, csv, spreadsheet, own grades"),
    "paste": marked("clipboard, import, add article"),
    "find": marked("search in text, look for"),
    "back": marked("return, previous place"),
    "search": marked("find everywhere, look for, query"),
    "correct claim": marked("edit, change grade, fix, put right"),
    "reject claim": marked("wrong, delete, remove"),
    "add claim": marked("enter a grade, new"),
    "correct document": marked("edit, date, title, publisher, metadata, fix"),
    "why": marked("explain, reason, rule"),
    "set side": marked("compare, add a contrast, pair"),
    "confirm": marked("accept, right, yes"),
    "dismiss": marked("hide, reject, wrong, no"),
    "note": marked("comment, annotate, write"),
    "pick": marked("star, bookmark, collect, tray"),
    "original": marked("pdf, scan, picture, facsimile"),
    "beside": marked("side by side, pdf, split"),
    "peers": marked("compare forces, neighbours, region"),
    "country": marked("national, all forces, league, map, compare, england and wales"),
    "outline": marked("headings, contents, chapters"),
    "pin": marked("keep, lock, hold"),
    "larger": marked("zoom in, bigger, text size, font"),
    "smaller": marked("zoom out, text size, font"),
    "usual size": marked("reset zoom, text size"),
    "tray": marked("picked, basket, collected"),
    "scheme dark": marked("night, black, appearance"),
    "scheme light": marked("day, white, appearance"),
    "scheme contrast": marked("accessibility, appearance"),
    "shortcuts": marked("keys, keyboard, help"),
    "full screen": marked("maximise, whole screen, present"),
    "preferences": marked("settings, options, configure"),
    "guide": marked("help, manual, how to, tutorial"),
    "shapes": marked("legend, symbols, key, colours, what does it mean, privacy"),
    "quit": marked("exit, end, close all"),
}


def add_menus(window: QMainWindow) -> dict[str, QMenu]:
    """Put every command into its menu, and give the menus; `command(window, name)` finds a command."""
    menus: dict[str, QMenu] = {}
    groups: dict[str, QActionGroup] = {}
    for menu, name, label, key in COMMANDS:
        above, _, inner = menu.partition("/")
        if menu not in menus:
            menus[menu] = menus[above].addMenu(tr(inner)) if inner else window.menuBar().addMenu(tr(menu))
            groups[menu] = QActionGroup(window)
        action = QAction(tr(label), window)
        action.setObjectName(name)
        if key:
            action.setShortcut(QKeySequence(key))
        if inner:
            action.setCheckable(True)
            groups[menu].addAction(action)
        menus[menu].addAction(action)
        if name in _ENDS:
            menus[menu].addSeparator()
    return menus


def choices(window: QMainWindow) -> tuple[Choice, ...]:
    """The commands that can be given now, for the palette."""
    given = [(command(window, name), key, _ALSO.get(name, "")) for _, name, _, key in COMMANDS if name != "palette"]
    return tuple(
        Choice(
            _plain(action.text()),
            tr("command"),
            action.trigger,
            _shown(key),
            tuple(tr(also).split(", ")) if also else (),
        )
        for action, key, also in given
        if action.isEnabled()
    )


# Keys that belong to a part of the window and are no command of a menu.
_ELSEWHERE = (
    (marked("Enter"), marked("In grades, contrasts and lists: go to the evidence")),
    (marked("Space"), marked("In grades: everything that is said of a grade, to choose from")),
    (marked("Enter"), marked("On a highlighted claim: what it says, and what can be done with it")),
    (marked("Space"), marked("In what is to be followed up: owner, status, date and note of your own")),
    (marked("A, P, N"), marked("On grade words to settle: accept the claim, put it right, no grade")),
    (marked("Delete"), marked("In the evidence for the brief: take it out; in contrasts: remove one entered by you")),
    (marked("Up, Down"), marked("In the line of what came in: file by file")),
    (marked("Ctrl+Enter"), marked("In the search: all that was found, in the left column")),
    (marked("Arrows"), marked("Cell by cell, row by row")),
    (marked("Enter, Shift+Enter"), marked("In the find bar: next and previous place")),
    (marked("Ctrl+click, Shift+arrows"), marked("In the list of articles: several under one another")),
    (
        marked("Arrows, Shift+arrows"),
        marked("On original pages: the caret, and words selected (Ctrl: word by word)"),
    ),
    (marked("Ctrl+wheel"), marked("Original pages larger and smaller")),
    (marked("Space, P, Alt+Up, Alt+Down"), marked("In the parts of a brief: tick, pin, move")),
    (marked("Escape"), marked("Close the search, the find bar, the palette, this sheet")),
)


def sheet() -> str:
    """The keys, menu by menu, as a table of two columns of menus."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for menu, _, label, key in COMMANDS:
        if key:
            groups.setdefault(menu.partition("/")[0], []).append((_shown(key), _plain(tr(label))))
    groups[marked("Elsewhere")] = [(tr(key), tr(words)) for key, words in _ELSEWHERE]
    tables = [
        f"<p><b>{_plain(tr(menu))}</b></p><table cellpadding='2'>"
        + "".join(f"<tr><td width='125'>{key}</td><td>{words}</td></tr>" for key, words in rows)
        + "</table>"
        for menu, rows in groups.items()
    ]
    half = (len(tables) + 1) // 2
    columns = ("".join(tables[:half]), "".join(tables[half:]))
    return f"<table width='100%'><tr><td width='48%'>{columns[0]}</td><td width='52%'>{columns[1]}</td></tr></table>"


def _plain(label: str) -> str:
    return re.sub(r" \(&\w\)", "", label).replace("&", "").rstrip("…")


def _shown(key: Key | str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
