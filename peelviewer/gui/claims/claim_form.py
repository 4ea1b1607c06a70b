"""A claim part by part, to be put right or to be added."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from peelviewer.domain.claims import Speaker
from peelviewer.domain.grades import Grade
from peelviewer.domain.inspection import Programme
from peelviewer.gui.claims.claim_words import SPEAKERS
from peelviewer.gui.text.short_wording import theme_name
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.combo_boxes import Chooser, NameChooser
from peelviewer.gui.widgets.forms.floating_form import FloatingForm
from peelviewer.gui.widgets.forms.form_fields import InspectionChooser
from peelviewer.reference import reference


@dataclass(frozen=True, slots=True)
class ClaimParts:
    """The parts of a claim that a person can put right."""

    force: str
    theme: str
    grade: Grade
    cycle: str | None
    past: bool
    speaker: Speaker


class ClaimForm(FloatingForm):
    """Choosers for every part of a claim.

    Signals:
        kept(ClaimParts): the claim is to be as chosen.
    """

    kept = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, 400)
        self.setAccessibleName(tr("Claim, part by part"))

    def _fill(self) -> None:
        super()._fill()
        self._force, self._theme = NameChooser(tr("Force of the claim")), NameChooser(tr("Theme of the claim"))
        self._grade, self._speaker = Chooser(tr("Grade of the claim")), Chooser(tr("Who says the claim"))
        self._cycle = InspectionChooser(tr("Inspection of the claim"))
        self._past = Chooser(tr("Which inspection the claim refers to"))
        for plain, values in (
            (self._grade, [(tr(grade).capitalize(), grade.value) for grade in Grade]),
            (self._speaker, [(tr(words), speaker.value) for speaker, words in SPEAKERS.items()]),
            (self._past, [(tr("The document’s own"), ""), (tr("An earlier one"), "earlier")]),
        ):
            for words, value in values:
                plain.addItem(words, value)
        rows: tuple[tuple[str, QComboBox], ...] = (
            (tr("Grade"), self._grade), (tr("Theme"), self._theme), (tr("Force"), self._force),
            (tr("Inspection"), self._cycle), (tr("It is"), self._past), (tr("Said by"), self._speaker),
        )  # fmt: skip
        self._lay_out(rows)
        self.setFocusProxy(self._grade)

    def open_form(self, title: str, parts: ClaimParts, words: QRect) -> None:
        """Offer these parts to be changed, beside words that stand there on the screen."""
        self.furnish()
        self._title.setText(title)
        known = reference()
        forces = [force.name for force in known.forces] + [unit.name for unit in known.regional_units]
        themes = [theme.id for theme in known.themes if theme.domain == "police"]
        cycles = [cycle for cycle in known.cycles if cycle.scale and cycle.inspection.programme is not Programme.FIRE]
        _offer(self._force, [(force.removeprefix("other:"), force) for force in _with(parts.force, forces)])
        _offer(self._theme, [(theme_name(theme), theme) for theme in _with(parts.theme, themes)])
        self._cycle.offer(cycles, parts.cycle)
        for chooser, value in (
            (self._force, parts.force), (self._theme, parts.theme), (self._grade, parts.grade.value),
            (self._past, "earlier" if parts.past else ""), (self._speaker, parts.speaker.value),
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
            self._say_wrong((no_theme if force else no_force).format(words=chooser.currentText()), chooser)
            return
        grade, speaker = Grade(str(self._grade.currentData())), Speaker(str(self._speaker.currentData()))
        cycle, past = self._cycle.chosen(), bool(self._past.currentData())
        self.close_sheet()
        self.kept.emit(ClaimParts(force, theme, grade, cycle, past, speaker))

    def _named(self, chooser: NameChooser, find: Callable[[str], str | None]) -> str | None:
        """The chosen value, or the one that the typed words name."""
        typed = chooser.currentText().strip()
        row = chooser.findText(typed, Qt.MatchFlag.MatchFixedString)
        return str(chooser.itemData(row)) if row >= 0 else find(typed)


def _with(value: str, values: list[str]) -> list[str]:
    """The values, and that of the claim among them: its words may be of no force or theme that is known."""
    return values if value in values else [value, *values]


def _offer(chooser: NameChooser, items: list[tuple[str, str]]) -> None:
    chooser.clear()
    for words, value in items:
        chooser.addItem(words, value)
