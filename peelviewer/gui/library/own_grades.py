"""Published grades that a person adds: one by one in a form, or all of a table; undone, they are taken out again."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize

from peelviewer.gui.library.document_changes import put_all_back, take_all_out
from peelviewer.gui.state.undo_stack import Change
from peelviewer.gui.text.short_wording import theme_name
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.file_dialogs import file_asked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from peelviewer.gui.library.own_grade_form import OwnGrade, OwnGradeForm
    from peelviewer.gui.state.reader_navigation import Navigator
    from peelviewer.gui.state.undo_stack import UndoStack
    from peelviewer.gui.widgets.window_actions import WindowActions
    from peelviewer.store import Library

_HEAD = 40  # pixels of a pane that the form leaves free over itself


class OwnGrades(QObject):
    """Answers the two commands that add grades."""

    def __init__(
        self, form: OwnGradeForm, beside: QWidget, navigator: Navigator, undo_stack: UndoStack, actions: WindowActions
    ) -> None:
        """The form opens `beside` something of the window."""
        super().__init__(form)
        self._form = form
        self._beside = beside
        self._navigator = navigator
        self._undo_stack = undo_stack
        form.kept.connect(self._add)
        actions.answer({"add grade": self._ask, "add grades": self._choose})

    def _ask(self) -> None:
        here, beside = self._navigator.here, self._beside
        place = QRect(beside.mapToGlobal(beside.rect().topLeft()), QSize(beside.width(), _HEAD))
        self._form.open_form(here.force, here.theme, place)

    def _add(self, one: OwnGrade) -> None:
        name = tr("grade of {force} at {theme}").format(force=one.force, theme=theme_name(one.theme))
        self._undo_stack.carry_out(Change(name, partial(_add_one, one=one), take_all_out, again=put_all_back))

    def _choose(self) -> None:
        tables, all_files = tr("Tables of grades"), tr("All files")
        kinds = f"{tables} (*.csv);;{all_files} (*)"
        file = file_asked(self._beside, tr("Add published grades"), kinds)
        if file is not None:
            self.add_table(file)

    def add_table(self, file: Path) -> None:
        """Add the grades of a CSV file; where a row does not fit, a sentence says so and none is added."""
        name = tr("grades of {file}").format(file=file.name)
        self._undo_stack.carry_out(Change(name, partial(_add_table, file=file), take_all_out, again=put_all_back))


def _add_one(library: Library, one: OwnGrade) -> tuple[int, ...]:
    from peelviewer import pipeline

    added = pipeline.add_grade(
        library,
        force=one.force,
        theme=one.theme,
        cycle=one.cycle,
        grade=one.grade,
        source=one.source,
        published=one.published,
        note=one.note,
    )
    return added.documents


def _add_table(library: Library, file: Path) -> tuple[int, ...]:
    from peelviewer import pipeline

    return pipeline.add_grades(library, file).documents
