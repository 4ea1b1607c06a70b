"""The composer: what is ticked, pinned, moved and written is on the page beside it; no dialog until a file is wanted."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_desk import HERE, started
from measured import SMALLEST, cut
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QListView, QPushButton, QToolButton, QWidget

from peelviewer import pipeline
from peelviewer.domain.recipes import Recipe
from peelviewer.gui.brief.brief_composer import BriefComposer
from peelviewer.gui.brief.parts_model import NOTE_ROLE, PART_ROLE
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.object_names import has_keys
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(window: MainWindow) -> BriefComposer:
    window.setUpdatesEnabled(True)  # the page is asked for in the size in which it is painted
    window_actions.command(window, "brief").trigger()
    composer = window.findChild(BriefComposer)
    assert composer is not None
    assert composer.isVisible()
    return composer


def parts(composer: BriefComposer) -> QListView:
    found = composer.parts.focusProxy()
    assert isinstance(found, QListView)
    return found


def notes(composer: BriefComposer) -> dict[str, str]:
    model = parts(composer).model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return {row.data(PART_ROLE).key: row.data(NOTE_ROLE) for row in rows}


def choose(composer: BriefComposer, key: str) -> QListView:
    rows = parts(composer)
    rows.setCurrentIndex(rows.model().index(list(notes(composer)).index(key), 0))
    return rows


def field(composer: BriefComposer, name: str) -> QLineEdit:
    return next(line for line in composer.findChildren(QLineEdit) if line.accessibleName().startswith(name))


def chooser(composer: BriefComposer, name: str) -> QComboBox:
    return next(box for box in composer.findChildren(QComboBox) if box.accessibleName().startswith(name))


def picture(composer: BriefComposer) -> QImage:
    composer.preview.grab()  # what is painted first asks for the size in which it is needed
    return composer.preview.widget().grab().toImage()


def test_the_page_is_beside_what_goes_on_it(window: MainWindow) -> None:
    composer = opened(window)
    assert composer.recipe == Recipe((HERE.force,), (HERE.theme,))
    assert "no room" in notes(composer).values()
    assert "on the page" in notes(composer).values()
    assert not window.grades.isVisible()
    QAbstractItemModelTester(parts(composer).model(), QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_part_is_unticked_by_space_and_gone_from_the_preview(window: MainWindow) -> None:
    composer = opened(window)
    before = picture(composer)
    rows = choose(composer, "dates")
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert notes(composer)["dates"] == "left out"
    assert rows.currentIndex().data(PART_ROLE).key == "dates"
    assert picture(composer) != before
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert composer.recipe.dropped == ()
    assert picture(composer) == before


def test_a_note_beside_a_contrast_is_offered_for_the_page(window: MainWindow) -> None:
    assert not chooser(opened(window), "Your notes beside contrasts").isVisible()
    window.show_panes()
    window.show_side(window.contrasts)
    window_actions.command(window, "note").trigger()
    (line,) = window.headline.line.findChildren(QLineEdit)
    assert "offers it for the page" in line.placeholderText()
    assert "Note: on “Good in 2015, inadequate in 2023”" in {
        label.text() for label in window.headline.findChildren(QLabel)
    }
    line.setText("Ask for the plan")
    QTest.keyClick(line, Qt.Key.Key_Return)
    composer = opened(window)
    offered = chooser(composer, "Your notes beside contrasts")
    assert offered.isVisible()
    assert composer.recipe.note == ""  # nothing is printed unasked
    for _ in range(2):
        offered.activated.emit(offered.findText("Ask for the plan"))
        assert composer.recipe.note == "Ask for the plan"
    assert field(composer, "A note of your own").text() == "Ask for the plan"
    assert notes(composer)["note"].startswith("on the page")


def test_a_part_without_room_is_pinned_and_another_gives_way(window: MainWindow) -> None:
    composer = opened(window)
    key = next(key for key, note in notes(composer).items() if note == "no room")
    QTest.keyClick(choose(composer, key), Qt.Key.Key_P)
    assert notes(composer)[key] == "on the page, pinned"


def test_a_section_is_moved_by_its_keys(window: MainWindow) -> None:
    composer = opened(window)
    before = picture(composer)
    QTest.keyClick(choose(composer, "unknown"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert "unknown" in composer.recipe.order
    assert picture(composer) != before


def test_a_quotation_is_shortened_and_what_it_does_not_say_is_refused(window: MainWindow) -> None:
    composer = opened(window)
    model = parts(composer).model()
    quoting = next(part.key for row in range(model.rowCount()) if (part := model.index(row, 0).data(PART_ROLE)).quotes)
    choose(composer, quoting)
    line = field(composer, "Words of the quotation")
    first, *_, last = line.text().split()
    line.setText(f"{first} … {last}")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [words for _, words in composer.recipe.cuts] == [f"{first} … {last}"]
    line.setText("words of mine")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert len(composer.recipe.cuts) == 1
    assert "does not shorten the quotation" in " ".join(
        label.text() for label in window.import_results.findChildren(QLabel)
    )


def test_title_note_audience_themes_and_forces_are_the_readers(window: MainWindow) -> None:
    composer = opened(window)
    QTest.keyClicks(field(composer, "Title"), "For May")
    QTest.keyClicks(field(composer, "A note"), "Ask.")
    for name, value in (("Whom", "panel"), ("Themes", "effectiveness"), ("Forces", "Norfolk Constabulary")):
        box = chooser(composer, name)
        box.activated.emit(box.findData(value))
    assert composer.recipe == Recipe(
        (HERE.force, "Norfolk Constabulary"), ("soc", "effectiveness"), "panel", "For May", "Ask."
    )
    assert "note" in notes(composer)


def test_the_computed_headline_stands_in_its_field_and_may_be_changed(window: MainWindow) -> None:
    composer = opened(window)
    line = field(composer, "Headline")
    computed = line.text()
    assert computed.startswith("Graded good in 2015 and 2017")
    line.setFocus()
    line.setCursorPosition(len(computed))
    QTest.keyClicks(line, " Why?")
    assert composer.recipe.headline == f"{computed} Why?"
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert composer.recipe.headline == ""
    parts(composer).setFocus()
    composer.open_recipe(composer.recipe)
    assert line.text() == computed


def test_forces_are_added_by_keys_and_none_unseen(window: MainWindow) -> None:
    composer = opened(window)
    box = chooser(composer, "Forces")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_N):
        QTest.keyClick(box, key)
        assert box.view().isVisible()
        assert composer.recipe.forces == (HERE.force,)
        QTest.keyClick(box.view(), Qt.Key.Key_Escape)
        assert not box.view().isVisible()
    QTest.keyClick(box, Qt.Key.Key_N)
    QTest.keyClicks(box.view(), "orf")
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert composer.recipe.forces == (HERE.force, "Norfolk Constabulary")
    assert composer.isVisible()


def test_a_recipe_is_kept_and_opened_again(window: MainWindow) -> None:
    composer = opened(window)
    QTest.keyClicks(field(composer, "Title"), "For May")
    name = field(composer, "Name to save")
    QTest.keyClicks(name, "My recipe")
    QTest.keyClick(name, Qt.Key.Key_Return)
    box = chooser(composer, "Recipes")
    assert box.itemText(0) == "My recipe"
    composer.open_recipe(Recipe((HERE.force,)))
    assert field(composer, "Title").text() == ""
    box.activated.emit(0)
    assert field(composer, "Title").text() == "For May"


def test_the_page_is_exported_as_it_was_composed_and_remembered(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "brief.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), "PDF (*.pdf)"))
    composer = opened(window)
    QTest.keyClicks(field(composer, "Title"), "For May")
    next(b for b in composer.findChildren(QPushButton) if b.text() == "Export…").click()
    assert out.read_bytes().startswith(b"%PDF")
    assert "For May" in chooser(composer, "Recipes").itemText(0)


def test_the_name_of_the_file_is_that_of_the_page_in_words(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (offered.append(Path(given[2]).name) or "", ""))
    composer = opened(window)
    next(b for b in composer.findChildren(QPushButton) if b.text() == "Export…").click()
    assert offered == ["Cambridgeshire Constabulary Serious and organised crime.pdf"]


def test_what_was_picked_on_another_theme_is_told_of_with_how_it_comes_on_the_page(window: MainWindow) -> None:
    def said() -> str:
        return window.status._line.toolTip().partition("\n")[0]

    window.judgement.reading.reader.setFocus()
    for name in ("next claim", "pick"):
        window_actions.command(window, name).trigger()
    opened(window)
    assert "theme of this page" not in said()
    window_actions.command(window, "grades").trigger()
    window.navigator.go_to(replace(HERE, theme="legitimacy"))
    opened(window)
    assert said() == (
        "Picked, but not on a theme of this page: Serious and organised crime. Choose that theme under Themes, and it goes on the page."
    )


def test_escape_goes_back_to_the_window_and_what_was_begun_goes_on(window: MainWindow) -> None:
    composer = opened(window)
    QTest.keyClicks(field(composer, "Title"), "For May")
    QTest.keyClick(composer.parts, Qt.Key.Key_Escape)
    assert not composer.isVisible()
    assert window.grades.isVisible()
    assert has_keys(window.judgement)  # no field takes the next letter
    assert opened(window).recipe.title == "For May"


def test_who_goes_elsewhere_is_at_the_window_again(window: MainWindow) -> None:
    composer = opened(window)
    window.navigator.go_to(Locator("Norfolk Constabulary", "soc"))
    assert not composer.isVisible()
    assert opened(window).recipe == Recipe(("Norfolk Constabulary",), ("soc",))


def test_a_command_of_a_pane_brings_the_window_back(window: MainWindow) -> None:
    composer = opened(window)
    window_actions.command(window, "contrasts").trigger()
    assert not composer.isVisible()
    assert window.contrasts.isVisible()
    assert window.contrasts.isAncestorOf(window.focusWidget())


def test_who_hears_the_page_hears_its_finding(window: MainWindow) -> None:
    assert "was graded inadequate" in opened(window).preview.accessibleDescription()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_all_of_it_has_a_name_and_room_in_the_smallest_window(library_file: Path, scheme: str) -> None:
    with started(library_file, HERE, SMALLEST, scheme) as window:
        composer = opened(window)
        assert (window.width(), window.height()) == SMALLEST
        assert cut(window) == []
        assert parts(composer).height() > 120
        controls: list[QWidget] = [
            *composer.findChildren(QLineEdit),
            *composer.findChildren(QComboBox),
            *composer.findChildren(QToolButton),
            *composer.findChildren(QListView),
        ]
        assert all(widget.accessibleName() for widget in controls if widget.isVisible())


class Opened(QObject):
    """What is given to other programs, in their place."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.files.append(url.toLocalFile())


def test_what_is_written_can_be_opened_shown_in_its_folder_and_printed(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    composer = opened(window)
    assert not composer.written.isVisible()
    out = tmp_path / "page.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), "PDF (*.pdf)"))
    window_actions.command(window, "brief").trigger()
    assert composer.written.isVisible()
    told = composer.written.findChild(QLabel)
    assert told is not None
    assert "page.pdf written" in told.toolTip()
    assert not any("written" in label.text() for label in window.statusBar().findChildren(QLabel))  # said once
    given = Opened()
    QDesktopServices.setUrlHandler("file", given, "take")
    buttons = {button.text(): button for button in composer.written.findChildren(QToolButton)}
    buttons["Open"].click()
    buttons["Show in folder"].click()
    QDesktopServices.unsetUrlHandler("file")
    assert given.files == [str(out), str(tmp_path)]
    buttons["Print…"].click()
    dialog = window.findChild(QPrintDialog)
    assert dialog is not None
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    buttons["✕"].click()
    assert not composer.written.isVisible()


def test_the_preview_is_the_page_that_is_written(window: MainWindow, library_file: Path) -> None:
    opened(window)
    library = pipeline.open_library(library_file)
    page, shown = pipeline.preview_brief(library, Recipe((HERE.force,), (HERE.theme,)), 1.0)
    library.close()
    assert (shown.width, shown.height) in {(595, 842), (596, 842)}
    assert page.left_out
