"""The window for everyone, in every state: Tab reaches all, all that has the keys has a name and shows it, text can be read."""

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from made_desk import HERE, started
from measured import luminance, ratio
from pictured_states import SAMPLE, STATES, State, make_files
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QTableView,
    QWidget,
)

from peelviewer.gui.follow_up.finding_form import FindingForm
from peelviewer.gui.follow_up.own_form import OwnForm
from peelviewer.gui.headline.side_card import SideCard
from peelviewer.gui.headline.source_card import SourceCard
from peelviewer.gui.library.common_facts_form import CommonFactsForm
from peelviewer.gui.library.own_grade_form import OwnGradeForm
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import screen_reader, window_actions
from peelviewer.gui.widgets.overlay_sheet import OverlaySheet
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.gui.window.window_controller import WindowController

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]
SCHEMES = ("light", "dark", "contrast")


@pytest.fixture(scope="session")
def files(qapp: QApplication, made_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The libraries and files of the states, made once."""
    assert qapp
    folder = tmp_path_factory.mktemp("states")
    shutil.copy(made_sample, folder / SAMPLE)
    make_files(folder)
    return folder


@contextmanager
def arranged(state: State, files: Path, own: Path) -> Iterator[MainWindow]:
    """The window in a state, as on a screen: only an active one has keys."""
    library = own / state.library
    if (files / state.library).exists():
        shutil.copy(files / state.library, library)
    with started(library, state.place, (1024, 640), painted=False) as window:
        window.hide()
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        state.arrange(window, files)
        QApplication.processEvents()
        yield window


def takes_keys(whole: QWidget) -> set[QWidget]:
    """Everything shown that Tab should come to; the line of a list that one can type into belongs to its list."""
    return {
        widget
        for widget in whole.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.window() is whole.window()
        and not isinstance(widget.parent(), QComboBox)
    }


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def walk(window: MainWindow) -> None:
    """Tab comes to everything, the other way back, and all of it has a name."""
    sheets = window.findChildren(OverlaySheet)
    within = next((sheet for sheet in sheets if sheet.isAncestorOf(focus())), window)
    if within is window:
        window.top.search.setFocus()
    reached = [focus()]
    while True:
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        if focus() is reached[0]:
            break
        reached.append(focus())
        assert len(reached) < 60
    elsewhere = {widget for sheet in sheets if sheet is not within for widget in takes_keys(sheet)}
    assert takes_keys(within) - elsewhere == set(reached)
    for widget in reversed(reached):
        QTest.keyClick(focus(), Qt.Key.Key_Backtab)
        assert focus() is widget
    for widget in takes_keys(window):
        found = QAccessible.queryAccessibleInterface(widget)
        assert found is not None
        assert found.text(QAccessible.Text.Name), widget
        assert found.role() not in {QAccessible.Role.NoRole, QAccessible.Role.Window}


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_tab_comes_to_everything_and_back_and_all_of_it_has_a_name(state: State, files: Path, tmp_path: Path) -> None:
    with arranged(state, files, tmp_path) as window:
        walk(window)


def press(part: QWidget, words: str) -> None:
    """A button that says so, or is named so."""
    buttons = part.findChildren(QAbstractButton)
    next(each for each in buttons if each.isVisible() and words in {each.text(), each.accessibleName()}).click()
    QApplication.processEvents()


def test_so_it_is_in_the_forms_and_cards_that_are_not_pictured(files: Path, tmp_path: Path) -> None:
    with arranged(STATES[0], files, tmp_path) as window:

        def walk_and_leave(sheet: type[OverlaySheet]) -> None:
            assert [each for each in window.findChildren(sheet) if each.isVisible()], sheet
            walk(window)
            QTest.keyClick(focus(), Qt.Key.Key_Escape)
            assert not [each for each in window.findChildren(sheet) if each.isVisible()], sheet

        window_actions.command(window, "add grade").trigger()
        walk_and_leave(OwnGradeForm)
        window.show_side(window.documents)
        focus_list = window.documents.findChild(QListView)
        assert focus_list is not None
        focus_list.selectAll()
        press(window.documents, "Put right…")
        walk_and_leave(CommonFactsForm)
        window.show_side(window.follow_up)
        for words, form in (("Mine…", OwnForm), ("Correct…", FindingForm)):
            press(window.follow_up, words)
            walk_and_leave(form)
        window_actions.command(window, "beside").trigger()
        press(window.judgement, "Small pictures of all pages")
        walk(window)
        listed = window.findChild(WindowController).view.view_state
        assert listed is not None
        key = next(each.key for each in listed.snapshot.contrasts if not each.has_documents)
        window.navigator.go_to(Locator(HERE.force, HERE.theme, contrast=key))
        window.resize(1024, 900)  # its sides have room
        QApplication.processEvents()
        window.headline.findChildren(SideCard)[0].click()
        walk_and_leave(SourceCard)
        report = window.judgement.shown
        window.navigator.go_to(Locator(HERE.force, HERE.theme, document=report, passage=1))  # no contrast is chosen
        window.resize(752, 470)
        QApplication.processEvents()
        walk(window)


def pixels(picture: QImage) -> list[int]:
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)  # its lines stand one after another
    return memoryview(whole.constBits()).cast("I").tolist()


def name(pixel: int) -> str:
    return QColor(pixel).name()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_it_can_be_seen_what_has_the_keys(scheme: str, files: Path, tmp_path: Path) -> None:
    with arranged(STATES[0], files, tmp_path) as window:
        window_actions.command(window, f"scheme {scheme}").trigger()
        window.top.search.setFocus()
        for _ in takes_keys(window):
            widget = focus()
            with_keys = pixels(widget.grab().toImage())
            QTest.keyClick(widget, Qt.Key.Key_Tab)
            changes = Counter(zip(with_keys, pixels(widget.grab().toImage()), strict=True))
            clear = sum(many for (one, other), many in changes.items() if ratio(name(one), name(other)) >= 3)
            assert clear >= 20, (widget, widget.accessibleName())


@cache  # the same few colours are in most pieces
def shade(pixel: int) -> float:
    return luminance(name(pixel))


def legibility(picture: QImage) -> float:
    """How far the ink of a picture is from its ground: the colour of most of it, and the one that is the furthest from that."""
    colors = Counter(pixels(picture))
    ground = shade(colors.most_common(1)[0][0])
    shades = {shade(color) for color in colors}
    return max((max(shades) + 0.05) / (ground + 0.05), (ground + 0.05) / (min(shades) + 0.05))


def pieces(whole: QWidget) -> Iterator[tuple[str, QRect]]:
    """Every piece of text that is painted, with where in the window."""
    for widget in whole.findChildren(QWidget):
        for words, place, within in texts_of(widget) if widget.window() is whole else ():
            if within.isVisible() and within.visibleRegion().boundingRect().contains(place):
                yield words, QRect(within.mapTo(whole, place.topLeft()), place.size())


def texts_of(widget: QWidget) -> Iterator[tuple[str, QRect, QWidget]]:
    """The texts of a widget, each with its place within one that paints it."""
    if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
        words = widget.text() or getattr(widget, "placeholderText", str)()
        yield words, widget.rect(), widget
    elif isinstance(widget, QComboBox):
        yield widget.currentText(), widget.rect(), widget
    elif isinstance(widget, QAbstractItemView):
        model = widget.model()
        for row in range(model.rowCount()):
            for column in range(model.columnCount() if isinstance(widget, QTableView) else 1):
                index = model.index(row, column)
                yield str(index.data(Qt.ItemDataRole.AccessibleTextRole)), widget.visualRect(index), widget.viewport()


@pytest.mark.parametrize("shown", ["nothing-held", "library-moved", "tray", "inbox", "claim", "search", "peers"])
def test_what_is_painted_can_be_read(shown: str, files: Path, tmp_path: Path) -> None:
    state = next(state for state in STATES if state.name == shown)
    with arranged(state, files, tmp_path) as window:
        window.setUpdatesEnabled(True)
        for scheme in SCHEMES:
            window_actions.command(window, f"scheme {scheme}").trigger()
            QApplication.processEvents()
            for whole in (window, window.top.search.popup()) if shown == "search" else (window,):
                picture = whole.grab().toImage()
                told = [(words, place) for words, place in pieces(whole) if any(letter.isalnum() for letter in words)]
                assert len(told) > 5
                assert {words: found for words, place in told if (found := legibility(picture.copy(place))) < 4.5} == {}


def test_highlighted_words_can_be_read(files: Path, tmp_path: Path) -> None:
    with arranged(STATES[0], files, tmp_path) as window:
        window_actions.command(window, "find").trigger()
        QTest.keyClicks(focus(), "organised crime")
        reader = window.judgement.reading.reader
        seen = 0
        for scheme in SCHEMES:
            window_actions.command(window, f"scheme {scheme}").trigger()
            QApplication.processEvents()
            for selection in reader.extraSelections():
                start = reader.cursorRect(selection.cursor)  # type: ignore[attr-defined]
                place = QRect(start.topLeft() - QPoint(60, 0), start.bottomRight())
                if reader.viewport().rect().contains(place):
                    seen += 1
                    assert legibility(reader.viewport().grab(place).toImage()) >= 4.5
        assert seen >= 6


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What a screen reader is told: it is Qt that would tell it."""
    told: list[str] = []

    class Listening(QAccessible):
        @staticmethod
        def updateAccessibility(event: object) -> None:  # noqa: N802  # Qt's spelling
            told.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr(screen_reader, "QAccessible", Listening)
    QAccessible.setActive(True)
    yield told
    QAccessible.setActive(False)


def test_it_is_told_where_the_reader_has_come_to(window: MainWindow, spoken: list[str]) -> None:
    window.navigator.go_to(Locator("Norfolk Constabulary", "soc"))
    assert spoken[0].startswith("Norfolk Constabulary. Serious and organised crime. Contrast 1 of 13: sources disagree")
    window.navigator.go_to(HERE)
    spoken.clear()
    window_actions.command(window, "next_contrast").trigger()
    assert len(spoken) == 1
    assert spoken[0].startswith("Contrast 2 of 27: ")
    assert " / " in spoken[0]
    spoken.clear()
    report = window.judgement.reading.entry
    assert report is not None
    window.navigator.go_to(Locator(HERE.force, HERE.theme, report.id, 3))
    assert spoken == [report.title]


def test_what_has_ended_and_what_is_wrong_is_told(window: MainWindow, spoken: list[str], files: Path) -> None:
    state = next(state for state in STATES if state.name == "inbox")
    state.arrange(window, files)
    assert "1 added, 1 refused." in spoken
    assert any(words.startswith("letter.pdf was refused.") for words in spoken)
    assert not any(words.startswith("1 of 2") for words in spoken)  # each file in turn would be too much


def test_hits_and_choices_are_told_as_one_goes_through_them(window: MainWindow, spoken: list[str]) -> None:
    window_actions.command(window, "search").trigger()
    QTest.keyClicks(window.top.search, "organised crime groups")
    window.top.search.search_requested.emit("organised crime groups")
    assert "7 passages have all the words" in spoken[-1]
    QTest.keyClick(window.top.search, Qt.Key.Key_Down)
    assert "Organised" in spoken[-1] or "organised" in spoken[-1]
    window_actions.command(window, "palette").trigger()
    typed = window.focusWidget()
    assert isinstance(typed, QLineEdit)
    QTest.keyClick(typed, Qt.Key.Key_Down)
    assert spoken[-1].endswith(("force", "theme", "command", "news", "report", "contrast")) or "Ctrl+" in spoken[-1]
