"""The main job by keyboard alone, and by what a screen reader is told: names and roles."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from peelviewer.gui.brief.brief_composer import BriefComposer
from peelviewer.gui.claims.claim_card import ClaimCard
from peelviewer.gui.claims.claim_form import ClaimForm
from peelviewer.gui.search.command_palette import CommandPalette
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.page_view.page_view import PageView
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, SHIFT, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
Key, Role, Text = Qt.Key, QAccessible.Role, QAccessible.Text


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focus(), key, modifiers)


def write(letters: str) -> None:
    QTest.keyClicks(focus(), letters)


def focus() -> QWidget:
    """Where the keys go."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def go_to(letters: str) -> None:
    press(Key.Key_K, CTRL)
    write(letters)
    press(Key.Key_Return)


def test_the_main_job_by_keyboard_alone(shown: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    here = shown.navigator
    # Choose a force and a theme, and come back.
    go_to("norf")
    assert here.here.force == "Norfolk Constabulary"
    press(Key.Key_Left, ALT)
    assert here.here.force == "Cambridgeshire Constabulary"
    go_to("investigating")
    assert here.here.theme == "investigating_crime"
    go_to("serious org")
    assert here.here.theme == "soc"
    # Step through contrasts.
    press(Key.Key_F8)
    second = here.here.contrast
    press(Key.Key_F8)
    assert here.here.contrast not in {"", second}
    press(Key.Key_F8, SHIFT)
    assert here.here.contrast == second
    # Cell by cell to a grade, and to its evidence.
    press(Key.Key_1, CTRL)
    press(Key.Key_Home)
    while here.here.document is None:
        press(Key.Key_Right)
        press(Key.Key_Return)
    assert shown.judgement.reading.reader.extraSelections()
    # The original page, words selected and copied there, and back.
    press(Key.Key_2, CTRL)
    press(Key.Key_F4)
    pages = shown.judgement.findChild(PageView)
    assert pages is not None
    assert focus() is pages
    press(Key.Key_End, SHIFT)
    press(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith("Cambridgeshire Constabulary is good")
    press(Key.Key_F4)
    assert not pages.isVisible()
    # Search, and open what was found.
    press(Key.Key_F, CTRL | SHIFT)
    write("regional unit source:report")
    press(Key.Key_Return)
    assert shown.top.search.popup().isVisible()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert here.here.passage is not None
    # Find in the document, copy with its citation.
    press(Key.Key_2, CTRL)
    press(Key.Key_F, CTRL)
    write("unit")
    press(Key.Key_Escape)
    press(Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text().startswith("“unit” (")
    # Pick a claim and a contrast for the brief, and see them in the tray.
    press(Key.Key_F8)
    press(Key.Key_2, CTRL)
    press(Key.Key_F6)
    press(Key.Key_D, CTRL)
    press(Key.Key_4, CTRL)
    press(Key.Key_D, CTRL)
    press(Key.Key_5, CTRL)
    assert [
        part(shown, Role.ListItem, begin).isValid() for begin in ("Serious and organised crime: ", "Changed over time")
    ]
    # Compose the brief, leave a part out, export it.
    out = tmp_path / "brief.md"
    press(Key.Key_E, CTRL)
    composer = shown.findChild(BriefComposer)
    assert composer is not None
    qtbot.waitUntil(lambda: composer.preview.accessibleDescription() != "")
    press(Key.Key_Down)
    press(Key.Key_Space)
    assert len(composer.recipe.dropped) == 1
    answer_with(str(out))
    press(Key.Key_E, CTRL)
    qtbot.waitUntil(out.exists)
    assert "Cambridgeshire" in out.read_text(encoding="utf-8")


class Greedy(QLineEdit):
    """A field that wants every key, as fields on some systems want Ctrl+E."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


def test_a_field_leaves_the_commands_their_keys(shown: MainWindow) -> None:
    field = Greedy(shown)
    field.show()
    field.setFocus()
    write("words")
    press(Key.Key_A, CTRL)  # its own, as all others are
    assert field.selectedText() == "words"
    press(Key.Key_K, CTRL)
    assert shown.findChild(CommandPalette).isVisible()
    press(Key.Key_Escape)
    chooser = shown.top.findChild(QComboBox)  # which asks the field that it holds
    assert chooser is not None
    chooser.setLineEdit(field)
    chooser.setFocus()
    press(Key.Key_E, CTRL)
    assert shown.findChild(BriefComposer) is not None


def test_what_a_person_says_by_keyboard_alone(shown: MainWindow) -> None:
    card, form = shown.findChild(ClaimCard), shown.findChild(ClaimForm)
    assert card is not None
    assert form is not None
    reader, undo = shown.judgement.reading.reader, window_actions.command(shown, "undo")
    # To a highlighted claim, into its card, and one part of it put right.
    press(Key.Key_2, CTRL)
    press(Key.Key_F6)
    press(Key.Key_Return)
    assert card.isAncestorOf(focus())
    press(Key.Key_Space)
    assert form.isAncestorOf(focus())
    write("outs")  # the grade that begins so
    press(Key.Key_Return, CTRL)
    assert undo.text() == "&Undo correction of “Serious and organised crime, good”"
    assert focus() is reader
    press(Key.Key_Z, CTRL)
    assert not undo.isEnabled()
    press(Key.Key_Z, CTRL | SHIFT)
    press(Key.Key_Z, CTRL)
    # Words selected by keys become a claim, a note is written beside them.
    press(Key.Key_Home)
    press(Key.Key_End, SHIFT)
    assert reader.textCursor().hasSelection()
    press(Key.Key_A, CTRL | SHIFT)
    press(Key.Key_Return, CTRL)
    assert undo.text().startswith("&Undo claim")
    press(Key.Key_M, CTRL)
    write("A note")
    press(Key.Key_Return)
    assert "Note: A note" in reader.toPlainText()
    press(Key.Key_R, CTRL | SHIFT)
    assert undo.text().startswith("&Undo rejection")
    # Contrasts: the next one is dismissed, the one after it confirmed and picked.
    press(Key.Key_F8)
    press(Key.Key_X, CTRL | SHIFT)
    write("two questions")
    press(Key.Key_Z, CTRL)  # in a line of text it is the text's own
    write("two questions")
    press(Key.Key_Return)
    press(Key.Key_Y, CTRL | SHIFT)
    press(Key.Key_4, CTRL)
    press(Key.Key_D, CTRL)
    press(Key.Key_5, CTRL)
    assert shown.tray.isAncestorOf(focus())
    press(Key.Key_Delete)
    while undo.isEnabled():
        press(Key.Key_Z, CTRL)
    assert "Note:" not in reader.toPlainText()


def answer_with(file: str) -> None:
    """Type a name into the file dialog as soon as it is there."""

    def look() -> None:
        asking = QApplication.activeModalWidget()
        name = asking.findChild(QLineEdit, "fileNameEdit") if isinstance(asking, QFileDialog) else None
        if name is None:
            QTimer.singleShot(5, look)
            return
        name.setText(file)  # typed letters would open Qt's completer, which takes the next key
        QTest.keyClick(name, Key.Key_Return)

    QTimer.singleShot(0, look)


def parts(whole: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything a screen reader can come to."""
    for number in range(whole.childCount()):
        part = whole.child(number)
        if part is not None and part.isValid() and not part.state().invisible:
            yield part
            yield from parts(part)


def part(window: QWidget, role: QAccessible.Role, name: str) -> QAccessibleInterface:
    """The part of that role whose name begins so."""
    whole = QAccessible.queryAccessibleInterface(window)
    assert whole is not None
    of_role = [found for found in parts(whole) if found.role() == role]
    fitting = [found for found in of_role if found.text(Text.Name).startswith(name)]
    assert fitting, [found.text(Text.Name) for found in of_role]
    return fitting[0]


def do(window: QWidget, role: QAccessible.Role, name: str, action: str) -> None:
    actions = part(window, role, name).actionInterface()
    assert actions is not None
    actions.doAction(action)


@pytest.fixture
def _screen_reader() -> Iterator[None]:
    """As one makes itself known: from now on tables tell of changes."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("_screen_reader")
def test_the_main_job_by_names_and_roles(shown: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    press_, set_focus = QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.setFocusAction()
    here = shown.navigator
    do(shown, Role.EditableText, "Force", set_focus)
    press(Key.Key_A, CTRL)
    write("Norfolk Constabulary")
    press(Key.Key_Return)
    assert here.here.force == "Norfolk Constabulary"
    here.back()
    do(shown, Role.EditableText, "Theme", set_focus)
    press(Key.Key_A, CTRL)
    write("Investigating crime")
    press(Key.Key_Return)
    assert here.here.theme == "investigating_crime"
    here.back()
    do(shown, Role.Button, "Next contrast", press_)
    assert here.here.contrast
    assert part(shown, Role.StaticText, "2 of ").isValid()
    do(shown, Role.Button, "Previous contrast", press_)
    first = part(shown, Role.Button, "First side: Good, 2015")
    assert "“Cambridgeshire Constabulary is good at tackling" in first.text(Text.Name)
    assert part(shown, Role.Button, "Second side: Inadequate, SOC 23").isValid()
    assert part(shown, Role.StaticText, "Not directly comparable. The scale").isValid()
    assert "good" in part(shown, Role.Client, "Grades and news of this theme").text(Text.Description)
    do(shown, Role.Button, "Next contrast", press_)
    cell = part(shown, Role.Cell, "Serious and organised crime, SOC 2023")
    assert "inadequate" in cell.text(Text.Name)
    press(Key.Key_4, CTRL)
    assert part(shown, Role.List, "Contrasts, worth reading first").isValid()
    press(Key.Key_8, CTRL)
    assert part(shown, Role.List, "All documents of the library").isValid()
    press(Key.Key_1, CTRL)
    assert part(shown, Role.List, "Articles, newest first").isValid()
    do(shown, Role.Button, "Previous contrast", press_)
    do(shown, Role.CheckBox, "Original page", press_)
    assert part(shown, Role.Client, "Original pages").isValid()
    pages = shown.judgement.findChild(PageView)
    assert pages is not None
    assert pages.isVisible()
    do(shown, Role.CheckBox, "Original page", press_)
    do(shown, Role.EditableText, "Search reports and news", set_focus)
    write("inadequate")
    press(Key.Key_Return)
    assert part(shown, Role.EditableText, "Search reports").text(Text.Description).endswith(" passages")
    assert part(shown.top.search.popup(), Role.List, "Search results").isValid()
    press(Key.Key_Return)
    assert here.here.passage is not None
    do(shown, Role.Button, "Next contrast", press_)
    do(shown, Role.Button, "Pick for the brief", press_)
    press(Key.Key_5, CTRL)
    (picked,) = parts(part(shown, Role.List, "Evidence picked for the brief"))
    assert picked.role() == Role.ListItem
    out = tmp_path / "brief.pdf"
    do(shown, Role.Button, "Export brief", press_)
    qtbot.waitUntil(lambda: part(shown, Role.Client, "The page as it will").text(Text.Description) != "")
    assert part(shown, Role.ListItem, "Grades over time").state().checked
    answer_with(str(out))
    do(shown, Role.Button, "Export this page", press_)
    qtbot.waitUntil(out.exists)
    do(shown, Role.Button, "Back to the panes", press_)
    shown.show_side(shown.grades)  # the file dialog had the keys
    assert part(shown, Role.Table, "Grades").isValid()


def test_everything_that_takes_the_keys_has_a_name(shown: MainWindow) -> None:
    nameless = [
        widget
        for widget in shown.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
        and not widget.objectName().startswith("qt_")  # Qt's own parts of a table
        and widget.window() is shown  # the list of a chooser is a window of Qt's own
    ]
    assert [f"{widget!r} in {widget.parent()!r}" for widget in nameless] == []


def test_panes_and_states_are_named_for_a_screen_reader(shown: MainWindow) -> None:
    for name in ("Grades", "Judgement", "News coverage", "The contrast that is read"):
        assert part(shown, Role.Client, name).isValid()
    for number, name in ((Key.Key_4, "Contrasts"), (Key.Key_8, "Documents"), (Key.Key_5, "Picked")):
        press(number, CTRL)
        assert part(shown, Role.Client, name).isValid()
    assert part(shown, Role.PageTab, "Grades").isValid()
