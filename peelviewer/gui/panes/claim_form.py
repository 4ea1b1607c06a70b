"""A claim part by part, to be put right or to be added."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from peelviewer.domain.claims import Speaker
from peelviewer.domain.grades import Grade
from peelviewer.gui.claim_words import SPEAKERS
from peelviewer.gui.language import tr
from peelviewer.gui.named import named
from peelviewer.gui.panes.choosers import Chooser, NameChooser
from peelviewer.gui.panes.floating import Floating
from peelviewer.gui.wording import inspection_name, theme_name
from peelviewer.reference import reference

_SOC_YEARS = range(2022, 2026)  # the regional inspections are told apart by the year of their report
_NOT_NAMED = ""  # stands for an inspection that is not named: a chooser's value is text


@dataclass(frozen=True, slots=True)
class ClaimParts:
    """The parts of a claim that a person can put right."""

    force: str
    theme: str
    grade: Grade
    cycle: str | None
    past: bool
    speaker: Speaker


class ClaimForm(Floating):
    """Choosers for every part of a claim.

    Signals:
        kept(ClaimParts): the claim is to be as chosen.
    """

    kept = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, 400)
        self.setAccessibleName(tr("Claim, part by part"))
        self._title = named(QLabel(), "title")
        self._title.setWordWrap(True)
        self._force, self._theme = NameChooser(tr("Force of the claim")), NameChooser(tr("Theme of the claim"))
        self._grade, self._speaker = Chooser(tr("Grade of the claim")), Chooser(tr("Who says the claim"))
        self._cycle = Chooser(tr("Inspection of the claim"))
        self._past = Chooser(tr("Which inspection the claim refers to"))
        for plain, values in (
            (self._grade, [(tr(grade).capitalize(), grade.value) for grade in Grade]),
            (self._speaker, [(tr(words), speaker.value) for speaker, words in SPEAKERS.items()]),
            (self._past, [(tr("The document’s own"), ""), (tr("An earlier one"), "earlier")]),
        ):
            for words, value in values:
                plain.addItem(words, value)
        self._wrong = QLabel()
        self._wrong.setWordWrap(True)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(4)
        rows: tuple[tuple[str, QComboBox], ...] = (
            (tr("Grade"), self._grade), (tr("Theme"), self._theme), (tr("Force"), self._force),
            (tr("Inspection"), self._cycle), (tr("It is"), self._past), (tr("Said by"), self._speaker),
        )  # fmt: skip
        for row, (name, chooser) in enumerate(rows):
            grid.addWidget(named(QLabel(name), "note"), row, 0)
            grid.addWidget(chooser, row, 1)
        keep, leave = named(QPushButton(tr("Keep")), "primary"), QPushButton(tr("Cancel"))
        keep.setToolTip(tr("Ctrl+Enter"))
        leave.setToolTip(tr("Escape"))
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self.close_sheet)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(self._title)
        layout.addLayout(grid)
        layout.addWidget(self._wrong)
        layout.addLayout(buttons)
        self.setFocusProxy(self._grade)

    def open_form(self, title: str, parts: ClaimParts, words: QRect) -> None:
        """Offer these parts to be changed, beside words that stand there on the screen."""
        self._title.setText(title)
        self._wrong.hide()
        known = reference()
        forces = [force.name for force in known.forces] + [unit.name for unit in known.regional_units]
        themes = [theme.id for theme in known.themes if theme.domain == "police"]
        cycles = [cycle.id for cycle in known.cycles if cycle.scale and not cycle.id.startswith(("FRS", "SOC"))]
        cycles += [f"SOC {year}" for year in _SOC_YEARS]
        _offer(self._force, [(force.removeprefix("other:"), force) for force in _with(parts.force, forces)])
        _offer(self._theme, [(theme_name(theme), theme) for theme in _with(parts.theme, themes)])
        self._cycle.clear()
        offered = sorted(_with(parts.cycle or "", cycles), key=known.cycle_order, reverse=True)
        for cycle in (_NOT_NAMED, *filter(None, offered)):
            name = inspection_name(cycle)
            # What tells inspections apart comes first: the end of a long name may have no room.
            self._cycle.addItem(name if cycle in name else f"{cycle}: {name}", cycle)
        for chooser, value in (
            (self._force, parts.force), (self._theme, parts.theme), (self._grade, parts.grade.value),
            (self._cycle, parts.cycle or _NOT_NAMED), (self._past, "earlier" if parts.past else ""),
            (self._speaker, parts.speaker.value),
        ):  # fmt: skip
            chooser.setCurrentIndex(chooser.findData(value))
        self.open_beside(words)

    def _keep(self) -> None:
        force = self._named(self._force, reference().find_force)
        theme = self._named(self._theme, reference().find_theme)
        if not force or not theme:
            chooser = self._theme if force else self._force
            no_theme = tr("No theme is known as “{words}”. Choose one of the list.")
            no_force = tr("No force is known as “{words}”. Choose one of the list.")
            self._wrong.setText((no_theme if force else no_force).format(words=chooser.currentText()))
            self._wrong.show()
            self._place()
            chooser.setFocus()
            return
        grade, speaker = Grade(str(self._grade.currentData())), Speaker(str(self._speaker.currentData()))
        cycle, past = str(self._cycle.currentData()) or None, bool(self._past.currentData())
        self.close_sheet()
        self.kept.emit(ClaimParts(force, theme, grade, cycle, past, speaker))

    def _named(self, chooser: NameChooser, find: Callable[[str], str | None]) -> str | None:
        """What is chosen, or what the typed words name."""
        typed = chooser.currentText().strip()
        row = chooser.findText(typed, Qt.MatchFlag.MatchFixedString)
        return str(chooser.itemData(row)) if row >= 0 else find(typed)

    def event(self, event: QEvent) -> bool:
        # In here Ctrl+Enter keeps the claim: it is not the window's command to correct one.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _keeps(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _keeps(event):
            self._keep()
        else:
            super().keyPressEvent(event)


def _keeps(event: QKeyEvent) -> bool:
    enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _with(value: str, values: list[str]) -> list[str]:
    """The values, and that of the claim among them: its words may be of no force or theme that is known."""
    return values if value in values else [value, *values]


def _offer(chooser: NameChooser, items: list[tuple[str, str]]) -> None:
    chooser.clear()
    for words, value in items:
        chooser.addItem(words, value)
