"""The look as a table of roles: palette, style sheet and grade colours from small TOML files."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from peelviewer import paths
from peelviewer.domain.grades import Grade


@dataclass(frozen=True, slots=True)
class ColourScheme:
    """Colours by group and role, as `#rrggbb`."""

    name: str
    base: dict[str, str]
    grade: dict[str, str]
    mark: dict[str, str]

    def color(self, role: str) -> QColor:
        """A colour of the base group."""
        return QColor(self.base[role])

    def grade_color(self, grade: Grade) -> QColor:
        """The colour of a grade: never the only sign of it."""
        return QColor(self.grade[grade.value.replace(" ", "_")])

    def mark_color(self, role: str) -> QColor:
        """The colour behind marked words."""
        return QColor(self.mark[role])


def load_colour_scheme(file: Path) -> ColourScheme:
    """The colours in a TOML file."""
    with file.open("rb") as stream:
        table = tomllib.load(stream)
    return ColourScheme(table["name"], table["base"], table["grade"], table["mark"])


def colour_scheme_named(scheme: str) -> ColourScheme:
    """A shipped colour scheme ("light", "dark", "contrast"); for an empty name, the one the system is set to."""
    return load_colour_scheme(paths.resources() / "themes" / f"{scheme or system_scheme()}.toml")


def system_scheme() -> str:
    """What the system asks programs to look like."""
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)  # since Qt 6.10
    if accessibility is not None and accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


def apply_typeface(app: QApplication) -> None:
    """Give the whole program the shipped typeface, and the style that follows a palette on every system."""
    font, own = app.font(), _load_typeface("Inter")
    if own in font.families():  # each further window finds all this done
        return
    app.setStyle("Fusion")
    font.setFamilies([own, *font.families()])
    font.setPointSizeF(9.75)
    app.setFont(font)


def serif_typeface() -> str:
    """The shipped typeface with serifs, for those who like to read documents in one."""
    return _load_typeface("SourceSerifPro")


@cache  # each loading takes room again
def _load_typeface(name: str) -> str:
    """The name under which Qt knows a typeface of `resources/fonts`."""
    files = (paths.resources() / "fonts").glob(f"{name}-*.otf")
    loaded = {file.stem: QFontDatabase.addApplicationFont(str(file)) for file in files}
    return QFontDatabase.applicationFontFamilies(loaded[f"{name}-Regular"])[0]


def apply(app: QApplication, colours: ColourScheme) -> None:
    """Give the whole program these colours."""
    palette = QPalette()
    for role, name in {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "bar",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ToolTipBase: "bar",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.Link: "focus",
        QPalette.ColorRole.Mid: "line",
    }.items():
        palette.setColor(role, colours.color(name))
    ink = "white" if colours.color("on_accent").lightnessF() > 0.5 else "black"
    chevron, tick = ((paths.resources() / "icons" / f"{name}.svg").as_posix() for name in ("chevron", f"tick-{ink}"))
    sheet = _STYLE.format(**colours.base, chevron=chevron, tick=tick)
    if app.styleSheet() != sheet:  # Qt styles all parts again, also for the same one
        app.setStyleSheet("")  # one style in the place of another takes three times as long
        app.setPalette(palette)
        app.setStyleSheet(sheet)


# A QLabel, as a tooltip is one too, takes text that looks like HTML for HTML, and opens the files that it names: a title
# of a document would do. Plain text is the rule, and `widgets.rich_labels` the exception.
_STYLE = """
QLabel, QToolTip {{ qproperty-textFormat: PlainText; }}
QLabel[rich="true"] {{ qproperty-textFormat: RichText; }}
QMainWindow, QSplitter {{ background: {window}; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QWidget#bar {{ background: {bar}; border-bottom: 1px solid {line}; }}
QWidget#notice {{ background: {selected}; border-bottom: 1px solid {line}; }}
QWidget#strip {{ background: {surface}; border-bottom: 1px solid {line}; }}
QWidget#pane, QWidget#pane QStackedWidget {{ background: {surface}; }}
QWidget#head {{ background: {surface}; border-bottom: 1px solid {line}; }}
QWidget#beneath {{ background: {bar}; border-top: 1px solid {line}; }}
QLabel#remark {{ background: {bar}; color: {muted}; border-bottom: 1px solid {line}; padding: 6px 36px; }}
QPushButton#settling {{ background: {bar}; color: {warning}; border: none; border-bottom: 1px solid {line}; border-radius: 0; padding: 5px 36px; text-align: left; }}
QPushButton#settling:hover {{ text-decoration: underline; }}
QPushButton#settling:focus {{ border: 2px solid {focus}; padding: 3px 34px; }}
QLabel#likely {{ color: {warning}; border: 1px dashed {warning}; padding: 1px 5px; }}
QListView#outline, QListView#thumbnails {{ background: {bar}; border-right: 1px solid {line}; }}
QLabel#title {{ font-weight: 600; }}
QLabel#note, QLabel#state {{ color: {muted}; }}
QLabel#state {{ padding: 24px; background: {surface}; }}
QLabel#state[tight="true"] {{ padding: 6px 12px; }}
QLabel#strong {{ font-weight: 600; font-size: 12.5pt; }}
QLabel#verdict {{ color: {warning}; font-weight: 600; }}
QLabel#verdict[sense="text"] {{ color: {text}; }}
QToolButton#why {{ border-color: {edge}; color: {focus}; padding: 2px 4px; background: transparent; text-decoration: underline; }}
QToolButton#why:hover {{ border-color: {muted}; }}
QToolButton#why:focus {{ border: 2px solid {focus}; padding: 1px 3px; }}
QTabBar#places {{ background: {surface}; border-bottom: 1px solid {line}; }}
QTabBar#places::tab {{
    background: transparent; color: {muted}; border: 1px solid transparent; border-radius: 5px; padding: 4px 6px; margin: 5px 0 5px 2px;
}}
QTabBar#places::tab:first {{ margin-left: 4px; }}
QTabBar#places[tight="true"]::tab, QTabBar#places[tight="true"]::tab:first {{ padding: 4px 2px; margin-left: 1px; }}
QTabBar#places[tight="small"] {{ font-size: 8.25pt; }}
QTabBar#places[tight="small"]::tab, QTabBar#places[tight="small"]::tab:first {{ padding: 4px 1px; margin-left: 1px; }}
QTabBar#places QToolButton {{ background: {surface}; border-color: {edge}; padding: 0; margin: 6px 0; min-height: 0; }}
QTabBar#places::tab:selected {{ background: {selected}; color: {text}; font-weight: 600; }}
QTabBar#places::tab:hover {{ border-color: {muted}; }}
QTabBar#places::tab:selected:focus {{ border: 2px solid {focus}; padding: 3px 5px; }}
QTabBar#places[tight="true"]::tab:selected:focus {{ padding: 3px 1px; }}
QTabBar#places[tight="small"]::tab:selected:focus {{ padding: 3px 0; }}
QStatusBar {{ background: {bar}; color: {muted}; border-top: 1px solid {line}; }}
QStatusBar QLabel {{ color: {muted}; }}
QProgressBar {{ background: {surface}; border: 1px solid {muted}; border-radius: 4px; max-height: 8px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QMenuBar {{ background: {bar}; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {selected}; }}
QMenu {{ background: {surface}; border: 1px solid {line}; }}
QPushButton, QComboBox, QLineEdit, QToolButton {{
    background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 5px; padding: 5px 10px; min-height: 18px;
}}
QLineEdit, QComboBox, QPlainTextEdit {{ placeholder-text-color: {muted}; }}
QPlainTextEdit {{ background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 5px; padding: 2px 6px; }}
QPlainTextEdit:focus {{ border: 2px solid {focus}; padding: 1px 5px; }}
QToolButton {{ padding: 4px 8px; }}
QLineEdit QToolButton {{ border: none; background: transparent; padding: 0; min-height: 0; }}
QWidget#head QToolButton, QWidget#beneath QToolButton, QWidget#notice QToolButton, QStatusBar QToolButton {{
    padding: 3px 6px; background: transparent; border-color: {edge};
}}
QWidget#notice QToolButton {{ border-color: {line}; }}
QMenuBar QToolButton {{ padding: 0 6px; margin-right: 6px; min-height: 0; background: transparent; }}
QFrame#stepper {{ border: 1px solid {line}; border-radius: 5px; }}
QFrame#stepper QToolButton {{ padding: 2px 6px; background: transparent; border-color: transparent; }}
QWidget#head QComboBox {{ background: transparent; border-color: {edge}; padding: 3px 6px; }}
QWidget#head QToolButton:hover, QWidget#beneath QToolButton:hover, QWidget#notice QToolButton:hover,
QStatusBar QToolButton:hover, QFrame#stepper QToolButton:hover, QWidget#head QComboBox:hover {{ border-color: {muted}; }}
QToolButton::menu-indicator {{ image: url("{chevron}"); width: 12px; height: 12px; subcontrol-position: right center; right: 5px; }}
QWidget#head QToolButton[popupMode="2"], QWidget#beneath QToolButton[popupMode="2"] {{ padding-right: 20px; }}
QComboBox {{ padding-right: 6px; }}
QComboBox QLineEdit, QComboBox QLineEdit:focus {{ border: none; padding: 0; margin: 0; min-height: 0; background: transparent; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url("{chevron}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {line}; selection-background-color: {selected}; selection-color: {text}; }}
QPushButton:hover, QComboBox:hover, QToolButton:hover {{ border-color: {muted}; }}
QPushButton:focus, QComboBox:focus, QLineEdit:focus, QToolButton:focus {{ border: 2px solid {focus}; padding: 4px 9px; }}
QWidget#head QToolButton:focus, QWidget#beneath QToolButton:focus, QWidget#notice QToolButton:focus,
QStatusBar QToolButton:focus, QWidget#head QComboBox:focus {{ border: 2px solid {focus}; padding: 2px 5px; }}
QMenuBar QToolButton:focus {{ border: 2px solid {focus}; padding: 0 5px; }}
QFrame#stepper QToolButton:focus {{ border: 2px solid {focus}; padding: 1px 5px; }}
QWidget#head QToolButton[popupMode="2"]:focus, QWidget#beneath QToolButton[popupMode="2"]:focus {{ padding-right: 19px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {muted}; }}
QToolButton:checked, QWidget#head QToolButton:checked, QWidget#beneath QToolButton:checked {{ background: {selected}; border-color: {focus}; }}
QPushButton#primary:focus {{ background: {surface}; color: {text}; border-color: {focus}; }}
QPushButton#primary {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QTableView, QListView, QTextBrowser, QScrollArea {{
    background: {surface}; border: none; gridline-color: {line}; selection-background-color: {selected}; selection-color: {text};
}}
QListView::indicator {{ width: 12px; height: 12px; border: 1px solid {muted}; border-radius: 3px; background: {surface}; }}
QListView::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{tick}"); }}
QScrollArea#pages {{ background: {bar}; }}
QTableView:focus, QListView:focus, QTextBrowser:focus, QScrollArea:focus {{ border: 1px solid {focus}; }}
QTextBrowser, QTableView, QListView, QScrollArea {{ border: 1px solid transparent; }}
QTextBrowser, QPlainTextEdit, QLineEdit {{ selection-background-color: {selection}; selection-color: {text}; }}
QAbstractScrollArea::corner {{ background: {surface}; border: none; }}
QHeaderView {{ background: {surface}; }}
QHeaderView::section:vertical {{ color: {text}; font-weight: 400; padding: 2px 8px 2px 12px; border-bottom: 1px solid {line}; }}
QHeaderView::section:vertical:checked {{ font-weight: 600; background: {selected}; }}
QTableCornerButton::section {{ background: {surface}; border: none; border-bottom: 1px solid {line}; }}
QHeaderView::section {{
    background: {surface}; color: {muted}; font-weight: 600; border: none; border-bottom: 1px solid {line}; padding: 4px 3px;
}}
QTableView#contrasts QHeaderView::section {{ padding-left: 6px; }}
QFrame#popup {{ background: {surface}; border: 1px solid {muted}; border-radius: 6px; }}
QToolTip {{ background: {bar}; color: {text}; border: 1px solid {line}; padding: 4px; }}
QScrollBar:vertical {{ background: {surface}; width: 10px; }}
QScrollBar:horizontal {{ background: {surface}; height: 10px; }}
QScrollBar::handle {{ background: {line}; border-radius: 3px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:vertical {{ margin: 0 2px; }}
QScrollBar::handle:horizontal {{ margin: 2px 0; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none; width: 0; height: 0; }}
"""
