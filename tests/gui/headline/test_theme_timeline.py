"""The theme over the years: what stands on the line, by pointer and by keys."""

from dataclasses import replace

from made_desk import HERE
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from peelviewer.domain.document import DateBasis, Published
from peelviewer.domain.evidence import Cell, DocumentEntry, Statement
from peelviewer.gui.headline.theme_timeline import Gap, LineMark, ThemeTimeline
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow

Key = Qt.Key


def timeline(window: MainWindow) -> ThemeTimeline:
    """The line of a whole theme: it is shown where no contrast is read."""
    report = window.judgement.reading.entry
    assert report is not None
    window.navigator.go_to(replace(HERE, document=report.id, passage=1))
    return window.headline.timeline


def click(line: ThemeTimeline, mark: LineMark) -> None:
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=mark.rect.center().toPoint())


def test_articles_stand_after_the_inspection_they_tell_of(window: MainWindow) -> None:
    told: dict[str, list[str]] = {}
    grade = ""
    for mark in timeline(window).marks():
        if isinstance(mark.what, Statement):
            grade = mark.what.cycle or ""
        elif isinstance(mark.what, DocumentEntry):
            told.setdefault(grade, []).append(mark.what.file_name)
    assert told == {
        "2015": ["river-post-2016.txt"],
        "SOC 2023": ["fenland-courier-2023.html", "isle-herald-2023.html", "commissioner-2023.txt"],
    }


def test_an_article_without_an_inspection_stands_where_its_claims_or_its_date_put_it(window: MainWindow) -> None:
    line = timeline(window)
    entries = [mark.what for mark in line.marks() if isinstance(mark.what, DocumentEntry)]
    undated = replace(entries[0], published=None)
    line.show_news((undated,), {undated.id: "2017"}, None)
    assert line.accessibleDescription().count("1 article") == 1
    assert "2017: good, comparable with care with 2015, 1 article" in line.accessibleDescription()
    line.show_news((replace(entries[0], published=Published("2024-03", DateBasis.TEXT)),), {}, None)
    assert line.accessibleDescription().endswith("1 article")
    line.show_news((undated,), {}, None)  # neither is known: it is put nowhere
    assert "article" not in line.accessibleDescription()


def test_a_break_says_why_the_grades_may_not_be_compared(window: MainWindow) -> None:
    line = timeline(window)
    between = [mark.what for mark in line.marks() if isinstance(mark.what, Cell)]
    assert [(cell.earlier, cell.cycle) for cell in between] == [("2015", "2017"), ("2018/19", "SOC 2023")]
    assert "2017: good, comparable with care with 2015" in line.accessibleDescription()
    assert line.accessibleDescription().endswith("not directly comparable with 2018/19, 3 articles")


def test_a_mark_that_is_clicked_opens(window: MainWindow) -> None:
    line = timeline(window)
    first = next(mark for mark in line.marks() if isinstance(mark.what, DocumentEntry))
    click(line, first)
    assert isinstance(first.what, DocumentEntry)
    assert window.navigator.here.article == window.news.shown == first.what.id
    line = timeline(window)
    grade = next(mark for mark in line.marks() if isinstance(mark.what, Statement))
    click(line, grade)
    assert isinstance(grade.what, Statement)
    assert grade.what.document is not None
    assert window.navigator.here.document == grade.what.document.id
    before = window.navigator.here
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert window.navigator.here == before


def test_the_line_is_walked_by_keys(window: MainWindow) -> None:
    line = timeline(window)
    window.activateWindow()
    window_actions.command(window, "headline").trigger()
    assert window.focusWidget() is line
    QTest.keyClick(line, Key.Key_End)
    last = line.marks()[-1].what
    assert isinstance(last, DocumentEntry)
    assert QToolTip.text().startswith(last.title)
    QTest.keyClick(line, Key.Key_Return)
    assert window.news.shown == last.id
    line = timeline(window)
    for _ in line.marks():
        QTest.keyClick(line, Key.Key_Left)
    QTest.keyClick(line, Key.Key_Return)
    first = line.marks()[0].what
    assert isinstance(first, Statement)
    assert first.document is not None
    assert window.navigator.here.document == first.document.id


def test_between_the_sides_of_a_contrast_stands_what_lies_between_and_no_news(window: MainWindow) -> None:
    line = window.headline.timeline
    kinds = [type(mark.what) for mark in line.marks()]
    assert kinds == [
        Gap,
        Cell,
        Statement,
        Statement,
        Cell,
        Gap,
    ]  # the scale breaks before the inspection without a grade
    assert line.accessibleDescription().startswith("2016: not in this library; 2017: good")
