"""Published grades added in the window: one in the form, all of a table; undone and done again."""

from pathlib import Path

import pytest
from made_desk import HERE
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from peelviewer import pipeline
from peelviewer.domain.evidence import Statement
from peelviewer.domain.rules import Rule
from peelviewer.gui.library.own_grade_form import OwnGradeForm
from peelviewer.gui.library.own_grades import OwnGrades
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]
SOURCE = "https://example.org/grades"


def opened(window: MainWindow) -> OwnGradeForm:
    window_actions.command(window, "add grade").trigger()
    form = window.findChild(OwnGradeForm)
    assert form is not None
    assert form.isVisible()
    return form


def fill(form: OwnGradeForm, **values: str) -> None:
    boxes = {box.accessibleName(): box for box in form.findChildren(QComboBox)}
    lines = {line.accessibleName(): line for line in form.findChildren(QLineEdit)}
    for name, value in values.items():
        label = {"cycle": "Inspection of the grade", "grade": "The grade", "theme": "Theme of the grade"}.get(name)
        if label:
            boxes[label].setCurrentIndex(boxes[label].findData(value))
            assert boxes[label].currentIndex() >= 0
        else:
            lines[{"source": "Address of the source", "date": "Date of publication"}[name]].setText(value)


def keep(form: OwnGradeForm) -> str:
    """Keep the form; gives what it says is wrong, or "" where it has closed."""
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    if not form.isVisible():
        return ""
    return " ".join(label.text() for label in form.findChildren(QLabel) if "title" not in label.objectName())


def best(library_file: Path, theme: str, cycle: str) -> Statement | None:
    library = Library.open(library_file)
    cell = pipeline.grades(library, HERE.force).cells.get((theme, cycle))
    library.close()
    return cell.best if cell else None


def test_a_grade_is_added_by_the_form_undone_and_done_again(window: MainWindow, library_file: Path) -> None:
    before = best(library_file, "workforce", "2025-27")
    form = opened(window)
    fill(form, theme="workforce", cycle="2025-27", grade="good", source=SOURCE, date="4 May 2026")
    assert keep(form) == ""
    added = best(library_file, "workforce", "2025-27")
    assert added is not None
    assert (added.grade, added.rule, added.published) == ("good", Rule.ENTERED, "2026-05-04")
    assert added.document is not None
    assert added.document.address == SOURCE
    undo = window_actions.command(window, "undo")
    assert undo.text() == "&Undo grade of Cambridgeshire Constabulary at Workforce"
    undo.trigger()
    assert best(library_file, "workforce", "2025-27") == before
    window_actions.command(window, "redo").trigger()
    assert best(library_file, "workforce", "2025-27") is not None


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"source": SOURCE}, "Choose the inspection that gave the grade."),
        ({"cycle": "2017", "grade": "adequate", "source": SOURCE}, "That inspection had no such grade on its scale."),
        ({"cycle": "2017", "source": SOURCE}, "Choose the grade."),
        ({"cycle": "2017", "grade": "good", "source": "a letter"}, "A grade needs the address of its source"),
        ({"cycle": "2017", "grade": "good", "source": SOURCE, "date": "last spring"}, "“last spring” is not a date."),
    ],
)
def test_what_does_not_fit_is_said_and_stays_written(window: MainWindow, values: dict[str, str], said: str) -> None:
    form = opened(window)
    fill(form, **values)
    assert said in keep(form)
    assert [line.text() for line in form.findChildren(QLineEdit) if line.text() == values.get("source", "")]


def test_a_table_is_added_and_a_row_that_does_not_fit_adds_nothing(
    window: MainWindow, library_file: Path, tmp_path: Path
) -> None:
    table = tmp_path / "mine.csv"
    adding = window.findChild(OwnGrades)
    assert adding is not None
    head = "force,cycle,theme,question,grade,published,date_precision,carried_over_from,source,sources,confidence,note,scale"
    row = f"{HERE.force},2025-27,workforce,Workforce,good,2026-05,month,,{SOURCE},1,verified,,5-tier"
    table.write_text(f"{head}\n{row}\n{row.replace('good', 'great')}\n", "utf-8")
    adding.add_table(table)
    assert best(library_file, "workforce", "2025-27") is None
    assert not window_actions.command(window, "undo").isEnabled()
    table.write_text(f"{head}\n{row}\n", "utf-8")
    adding.add_table(table)
    added = best(library_file, "workforce", "2025-27")
    assert added is not None
    assert added.rule == Rule.ENTERED
    assert window_actions.command(window, "undo").text() == "&Undo grades of mine.csv"
