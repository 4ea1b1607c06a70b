"""A published grade, to be added with its source."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from peelviewer.domain.grades import Grade
from peelviewer.gui.text.short_wording import theme_name
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.combo_boxes import Chooser, NameChooser, NameEdit
from peelviewer.gui.widgets.forms.floating_form import FloatingForm
from peelviewer.gui.widgets.forms.form_fields import InspectionChooser
from peelviewer.reference import reference

_ADDRESSES = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class OwnGrade:
    """A published grade as a person enters it; `published` is an ISO date, as exact as it is known, "" where it is not."""

    force: str
    theme: str
    cycle: str
    grade: Grade
    source: str
    published: str
    note: str


class OwnGradeForm(FloatingForm):
    """Fields for one grade. What is not understood is said, and nothing that was written is lost.

    Signals:
        kept(OwnGrade): the grade is to be added.
    """

    kept = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, 460)
        self.setAccessibleName(tr("A published grade, with its source"))

    def _fill(self) -> None:
        super()._fill()
        known = reference()
        self._force, self._theme = NameChooser(tr("Force of the grade")), NameChooser(tr("Theme of the grade"))
        self._cycle, self._grade = InspectionChooser(tr("Inspection of the grade")), Chooser(tr("The grade"))
        self._source, self._date, self._note = NameEdit(), NameEdit(), NameEdit()
        for line, name, hint in (
            (self._source, tr("Address of the source"), "https://…"),
            (self._date, tr("Date of publication"), tr("As precise as you know it: 18 February 2016, February 2016 or 2016")),
            (self._note, tr("Note on the grade"), tr("What a reader of it should know")),
        ):  # fmt: skip
            line.setAccessibleName(name)
            line.setPlaceholderText(hint)
            line.setToolTip(hint)
        for force in [*(each.name for each in known.forces), *(each.name for each in known.regional_units)]:
            self._force.addItem(force, force)
        for theme in known.themes:
            self._theme.addItem(theme_name(theme.id), theme.id)
        for grade in Grade:
            self._grade.addItem(tr(grade).capitalize(), grade.value)
        self._lay_out(
            (
                (tr("Force"), self._force), (tr("Theme"), self._theme), (tr("Inspection"), self._cycle),
                (tr("Grade"), self._grade), (tr("Source"), self._source), (tr("Published"), self._date),
                (tr("Note"), self._note),
            )
        )  # fmt: skip
        self.setFocusProxy(self._theme)

    def open_form(self, force: str, theme: str, place: QRect) -> None:
        """Ask for a grade of this force and theme, beside a place on the screen."""
        self.furnish()
        self._title.setText(tr("Add a published grade, marked as entered by you"))
        self._cycle.offer([cycle for cycle in reference().cycles if cycle.scale], None)
        self._force.setCurrentIndex(self._force.findData(force))
        self._theme.setCurrentIndex(self._theme.findData(theme))
        self._grade.setCurrentIndex(-1)
        for line in (self._source, self._date, self._note):
            line.clear()
        self.open_beside(place)

    def _keep(self) -> None:
        from peelviewer import pipeline

        force, theme = (
            self._named(self._force, reference().find_force),
            self._named(self._theme, reference().find_theme),
        )
        cycle, grade = self._cycle.chosen(), self._chosen_grade()
        source, written = self._source.text().strip(), self._date.text().strip()
        date = pipeline.date_written(written) if written else ""
        inspected = reference().cycle(cycle or "")
        no_force = tr("No force is known as “{words}”. Choose one of the list.")
        no_theme = tr("No theme is known as “{words}”. Choose one of the list.")
        on_scale = grade is None or inspected is None or inspected.scale is None or grade in inspected.scale.grades
        for field, fits, sentence in (
            (self._force, force, no_force.format(words=self._force.currentText())),
            (self._theme, theme, no_theme.format(words=self._theme.currentText())),
            (self._cycle, cycle, tr("Choose the inspection that gave the grade.")),
            (self._grade, grade, tr("Choose the grade.")),
            (self._grade, on_scale, tr("That inspection had no such grade on its scale.")),
            (self._source, source.startswith(_ADDRESSES), tr("A grade needs the address of its source: https://…")),
            (self._date, date is not None, tr("“{words}” is not a date.").format(words=written)),
        ):
            if not fits:
                self._say_wrong(sentence, field)
                return
        assert force
        assert theme
        assert cycle
        assert grade
        self.close_sheet()
        self.kept.emit(OwnGrade(force, theme, cycle, grade, source, date or "", self._note.text().strip()))

    def _chosen_grade(self) -> Grade | None:
        chosen = self._grade.currentData()
        return Grade(str(chosen)) if chosen else None

    def _named(self, chooser: NameChooser, find: Callable[[str], str | None]) -> str | None:
        """The chosen value, or the one that the typed words name."""
        typed = chooser.currentText().strip()
        row = chooser.findText(typed, Qt.MatchFlag.MatchFixedString)
        return str(chooser.itemData(row)) if row >= 0 else find(typed)
