"""The connector between the two sides of the highlighted contrast: it ends at their words, moves with them, and crosses nothing to read."""

from pathlib import Path

import pytest
from how_many import SOAK
from made_desk import HERE, started
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QListView, QTableView

from peelviewer.domain.grades import Grade
from peelviewer.gui.contrasts.contrasts_model import CONTRAST_ROLE
from peelviewer.gui.reader.report_outline import ReportOutline
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.connector_geometry import Connector
from peelviewer.gui.widgets.page_view.page_view import PageView
from peelviewer.gui.widgets.text_view.document_reader import DocumentReader
from peelviewer.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]
MARGIN = 26  # pixels beside a text that hold no words


def flush() -> None:
    """Have everything painted, and the connector after it."""
    for _ in range(3):
        QApplication.processEvents()


def connector(window: MainWindow) -> Connector:
    flush()
    assert window.connector_overlay.connector is not None
    return window.connector_overlay.connector


def ends(window: MainWindow) -> tuple[QPointF, QPointF]:
    """Both ends on the screen."""
    corner = QPointF(window.connector_overlay.mapToGlobal(QPoint(0, 0)))
    first, last = connector(window).ends
    return first + corner, last + corner


def words(reader: DocumentReader) -> tuple[QRect, int]:
    """Where the first highlighted words of a text are on the screen, and the height of a line."""
    mark = reader._marks._found[0][0]
    found = reader.sight_of(mark.span)
    assert found is not None
    return found


def port(reader: DocumentReader) -> QRect:
    return QRect(reader.viewport().mapToGlobal(QPoint(0, 0)), reader.viewport().size())


def scroll(reader: DocumentReader | PageView, by: int) -> int:
    """Gives how far it went."""
    bar = reader.verticalScrollBar()
    before = bar.value()
    bar.setValue(before + by)
    return bar.value() - before


def readers(window: MainWindow) -> tuple[DocumentReader, DocumentReader]:
    return window.judgement.reading.reader, window.news.reading.reader


def at_its_words(window: MainWindow) -> None:
    """The connector begins in the margin at the right of the report's words and ends at the number of the article's."""
    report, article = readers(window)
    first, last = ends(window)
    place, _ = words(report)
    assert place.top() <= first.y() <= place.bottom()
    assert 0 < port(report).right() - first.x() < MARGIN
    place, line = words(article)
    assert last.y() == pytest.approx(place.top() + line / 2)
    assert 0 < last.x() - port(article).left() < MARGIN


@pytest.mark.parametrize("size", [(1600, 1000), (1024, 640)])
def test_it_joins_the_words_of_report_and_article_also_after_scrolling_and_resizing(
    library_file: Path, size: tuple[int, int]
) -> None:
    with started(library_file, HERE, size) as window:
        at_its_words(window)
        for reader, end, by in zip(readers(window), (0, 1), (40, -30), strict=True):
            before = ends(window)[end]
            assert (gone := scroll(reader, by)) != 0
            assert ends(window)[end].y() == before.y() - gone
            at_its_words(window)
        window.resize(size[0] + 90, size[1] - 20)
        at_its_words(window)


def test_the_connector_follows_in_the_same_frame(window: MainWindow) -> None:
    report, _ = readers(window)
    before = connector(window).ends[0].y()
    gone = scroll(report, 40)
    assert window.connector_overlay.connector is not None
    assert window.connector_overlay.connector.ends[0].y() == before - gone  # without an event in between


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_its_ends_are_painted_in_the_colours_of_their_words(library_file: Path, scheme: str) -> None:
    with started(library_file, HERE, (1600, 1000), scheme) as window:
        way, corner = connector(window).way, window.connector_overlay.mapTo(window, QPoint(0, 0))
        picture = window.grab().toImage()
        good, inadequate = (window.look.colours.grade_color(grade) for grade in (Grade.GOOD, Grade.INADEQUATE))
        for part, near, far in ((0.04, good, inadequate), (0.92, inadequate, good)):
            at = way.pointAtPercent(part)
            shown = picture.pixelColor(QPoint(int(at.x()), int(at.y())) + corner)
            assert _apart(shown, near) < 60 < _apart(shown, far)
            assert _apart(shown, window.look.colours.color("surface")) > 100


def _apart(one: QColor, other: QColor) -> int:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))


def test_words_that_are_scrolled_away_have_an_arrow_to_them_and_no_connector_is_left_when_both_are(
    library_file: Path,
) -> None:
    with started(library_file, HERE, (1024, 640)) as window:
        report, article = readers(window)
        assert connector(window).arrows == ()
        away = scroll(report, -report.verticalScrollBar().maximum())
        ((arrow, _),) = connector(window).arrows
        assert port(report).bottom() - ends(window)[0].y() < MARGIN  # at the lower edge, and it points down
        assert arrow[1].y() > max(arrow[0].y(), arrow[2].y())
        scroll(report, -away)
        scroll(article, article.verticalScrollBar().maximum())
        ((arrow, _),) = connector(window).arrows
        assert ends(window)[1].y() - port(article).top() < MARGIN  # at the upper edge, and it points up
        assert arrow[1].y() < min(arrow[0].y(), arrow[2].y())
        scroll(report, away)
        flush()
        assert window.connector_overlay.connector is None


def test_on_the_original_it_begins_beside_the_frame(window: MainWindow) -> None:
    window.judgement.switch_side()
    pages = window.judgement.findChild(PageView)
    assert pages is not None
    for by in (0, 25):
        scroll(pages, by)
        first, _ = ends(window)
        frame = pages.sight_of_frames()
        assert frame is not None
        assert frame[0].top() <= first.y() <= frame[0].bottom()
        assert frame[0].right() < first.x() < pages.mapToGlobal(QPoint(pages.width(), 0)).x()
    window.judgement.switch_side()
    at_its_words(window)


def test_with_the_original_beside_the_text_the_nearer_of_both_is_joined(window: MainWindow) -> None:
    window.judgement.switch_beside()
    pages = window.judgement.findChild(PageView)
    assert pages is not None
    first, _ = ends(window)
    frame = pages.sight_of_frames()
    assert frame is not None
    assert frame[0].right() < first.x()
    assert frame[0].top() <= first.y() <= frame[0].bottom()
    assert window.judgement.reading.reader.isVisible()


def all_contrasts(window: MainWindow) -> list[Locator]:
    table = window.contrasts.findChild(QListView)
    assert table is not None
    found = [table.model().index(row, 0).data(CONTRAST_ROLE) for row in range(table.model().rowCount())]
    return [Locator(each.force, each.theme or HERE.theme, contrast=each.key) for each in found]


@pytest.mark.parametrize(("size", "outline"), [((1600, 1000), False), ((1024, 640), False), ((1600, 1000), True)])
def test_it_crosses_no_words_whatever_is_joined(library_file: Path, size: tuple[int, int], *, outline: bool) -> None:
    with started(library_file, HERE, size) as window:
        window.judgement.headings.setChecked(outline)
        drawn = 0
        # In the suite all of them in one window, and in the others every third.
        step = 1 if SOAK or (size, outline) == ((1024, 640), False) else 3
        for place in all_contrasts(window)[::step]:
            window.navigator.go_to(place)
            flush()
            if window.connector_overlay.connector is None:
                continue
            drawn += 1
            corner = window.connector_overlay.mapToGlobal(QPoint(0, 0))
            way = window.connector_overlay.connector.way
            points = [way.pointAtPercent(step / 200).toPoint() + corner for step in range(201)]
            for reader in readers(window):
                inside = port(reader).adjusted(MARGIN - 2, 0, -MARGIN + 2, 0)
                assert [point for point in points if inside.contains(point)] == []
            headings = window.judgement.findChild(ReportOutline)
            assert headings is not None
            assert headings.isVisible() is outline
            beside = QRect(headings.mapToGlobal(QPoint(0, 0)), headings.size()).adjusted(3, 3, -3, 0)
            assert not outline or [point for point in points if beside.contains(point)] == []
            table = window.grades.findChild(QTableView)
            assert table is not None
            model = table.model()
            shown = next(column for column in range(model.columnCount()) if not table.isColumnHidden(column))
            rows = [table.visualRect(model.index(row, shown)) for row in range(model.rowCount())]
            below_chips = [end.x() + corner.x() for end in window.connector_overlay.connector.ends]
            for point in points:  # along the rules under rows, but for the way from a chip to the rule
                at = table.viewport().mapFromGlobal(point)
                inside = table.viewport().rect().adjusted(0, 0, -8, 0)  # at its edge the way turns
                if inside.contains(at) and min(abs(point.x() - x) for x in below_chips) > 10:
                    assert [row for row in rows if abs(row.bottom() - at.y()) <= 1]
        assert drawn >= 12 / step


def test_a_grade_that_only_the_grade_book_has_is_joined_with_its_cell(window: MainWindow) -> None:
    window.resize(1600, 640)  # not all rows have room
    flush()
    place = next(each for each in all_contrasts(window) if each.contrast.endswith("effectiveness:2015:2016"))
    window.navigator.go_to(place)
    first, last = ends(window)
    table = window.grades.findChild(QTableView)
    assert table is not None
    cell = window.grades.sight_of("effectiveness", "2016")
    assert cell is not None
    assert cell.words.left() < first.x() < cell.words.right()
    assert first.y() == cell.words.bottom() + 1
    report, _ = readers(window)
    assert 0 < last.x() - port(report).left() < MARGIN
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert ends(window)[0].y() != first.y()
    window.grades.switch.click()  # force beside force: there is no such cell
    flush()
    assert window.connector_overlay.connector is None


def test_the_pointer_goes_through_it(window: MainWindow) -> None:
    way = connector(window).way
    for step in range(11):
        point = way.pointAtPercent(step / 10).toPoint() + window.connector_overlay.mapTo(window, QPoint(0, 0))
        assert window.childAt(point) is not window.connector_overlay


def test_it_is_gone_with_the_contrast_and_with_the_panes(window: MainWindow) -> None:
    connector(window)
    window.judgement.pin.click()
    window.navigator.go_to(Locator("Norfolk Constabulary", "soc"))
    flush()
    kept = window.connector_overlay.connector
    report, _ = readers(window)
    assert kept is None or not QRect(port(report)).adjusted(0, 0, -1, 0).contains(ends(window)[0].toPoint())
    window.judgement.pin.click()
    window.navigator.go_to(Locator(HERE.force, HERE.theme, window.judgement.shown, 0))
    flush()
    assert window.connector_overlay.connector is None
    window.navigator.go_to(HERE)
    connector(window)
    window_actions.command(window, "brief").trigger()
    assert not window.connector_overlay.isVisible()
