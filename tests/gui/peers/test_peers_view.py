"""The peers view: this inspection, the forces of the region or the country, sorted as one likes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QTableView, QToolButton

from peelviewer.domain.evidence import Cell, Peer, Statement
from peelviewer.domain.grades import Grade, Standing
from peelviewer.gui.peers.peers_chart import PeersChart
from peelviewer.gui.peers.peers_model import PEER_ROLE, PeersModel, PeersProxy
from peelviewer.gui.peers.peers_view import PeersView
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def view(window: MainWindow) -> PeersView:
    found = window.findChild(PeersView)
    assert found is not None
    return found


def table(window: MainWindow) -> QTableView:
    window_actions.command(window, "peers").trigger()
    found = view(window).findChild(QTableView)
    assert found is not None
    assert found.isVisible()
    return found


def column(rows: QTableView, number: int) -> list[str]:
    model = rows.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_the_region_then_the_country_sorted_by_grade_and_by_name(window: MainWindow) -> None:
    rows = table(window)
    assert rows.currentIndex().data() == "Cambridgeshire Constabulary"
    region = column(rows, 0)
    assert "Norfolk Constabulary" in region
    assert "Durham Constabulary" not in region
    order = [grade.value for grade in Grade]
    grades = [grade for grade in column(rows, 1) if grade in order]
    assert grades == sorted(grades, key=order.index)
    rows.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert column(rows, 0) == sorted(region, reverse=True)
    whole = next(b for b in view(window).findChildren(QToolButton) if b.text() == "Whole country")
    whole.click()
    assert len(column(rows, 0)) >= 43
    counts = view(window).findChildren(QLabel)[0].text()
    assert "inadequate" in counts
    assert "not known here" in counts


def test_a_force_is_opened_by_enter_at_its_evidence(window: MainWindow) -> None:
    rows = table(window)
    norfolk = column(rows, 0).index("Norfolk Constabulary")
    rows.setCurrentIndex(rows.model().index(norfolk, 0))
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    here = window.navigator.here
    assert (here.force, here.theme) == ("Norfolk Constabulary", "soc")
    assert here.document is not None
    assert rows.currentIndex().data() == "Norfolk Constabulary"


def test_selected_rows_are_copied_as_a_table(window: MainWindow) -> None:
    rows = table(window)
    rows.setFocus()
    rows.selectAll()
    window_actions.command(window, "copy").trigger()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0] == ["Force", "Grade", "Evidence", "Published", "Region"]
    assert [line[0] for line in lines[1:]] == column(rows, 0)
    assert "<td>Norfolk Constabulary</td>" in QGuiApplication.clipboard().mimeData().html()


def test_another_inspection_and_another_theme(window: MainWindow) -> None:
    rows = table(window)
    cycles = view(window).findChild(QComboBox)
    assert cycles is not None
    cycles.activated.emit(cycles.findData("2015"))
    assert cycles.currentData() == "2015"
    mine = column(rows, 0).index("Cambridgeshire Constabulary")
    assert column(rows, 1)[mine] == "good"
    window_actions.command(window, "peers").trigger()
    assert not rows.isVisible()
    window.top.theme_requested.emit("effectiveness")
    window_actions.command(window, "peers").trigger()
    mine = column(rows, 0).index("Cambridgeshire Constabulary")
    assert cycles.currentData() == "2015"  # still wanted, and this theme has it
    assert column(rows, 1)[mine] == "requires improvement"


@pytest.mark.usefixtures("qtbot")
def test_the_models() -> None:
    good = Statement("Kent Police", "soc", Grade.GOOD, "2015", Standing.LISTED, published="2016-02-18")
    model, proxy = PeersModel(), PeersProxy()
    testers = [
        QAbstractItemModelTester(each, QAbstractItemModelTester.FailureReportingMode.Fatal) for each in (model, proxy)
    ]
    proxy.setSourceModel(model)
    peers = (
        Peer("Essex Police", "East", Cell("soc", "2015", None, gap="not graded"), near=True),
        Peer("Kent Police", "South East", Cell("soc", "2015", good)),
    )
    model.show_peers(peers)
    assert len(testers) == 2
    assert proxy.rowCount() == 1
    proxy.show_near_only(near_only=False)
    proxy.sort(1, Qt.SortOrder.AscendingOrder)
    assert [proxy.index(row, 0).data(PEER_ROLE).force for row in (0, 1)] == ["Kent Police", "Essex Police"]
    assert model.index(1, 3).data() == "18 February 2016"
    assert model.row_of("nobody") == -1
    assert "not graded" in model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)


def test_a_dot_for_each_force_by_the_word_of_its_grade(window: MainWindow) -> None:
    rows = table(window)
    chart = view(window).findChild(PeersChart)
    assert chart is not None
    forces = {peer.force for _, peer in chart.dots()}
    assert forces == set(column(rows, 0))
    heights: dict[str, set[float]] = {}
    for at, peer in chart.dots():
        heights.setdefault(peer.cell.best.grade.value if peer.cell.best else "", set()).add(at.y())
        assert 0 < at.x() < chart.width()
    assert all(len(of) == 1 for of in heights.values())  # a grade, a row
    assert "inadequate: 1, with the force that is read" in chart.accessibleDescription().lower()
    next(b for b in view(window).findChildren(QToolButton) if b.text() == "Whole country").click()
    assert len(chart.dots()) >= 43
    assert all(at.x() < chart.width() for at, _ in chart.dots())
    chosen = next((at, peer) for at, peer in chart.dots() if peer.force == "Norfolk Constabulary")
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, chosen[0].toPoint())
    assert window.navigator.here.force == "Norfolk Constabulary"


@pytest.mark.parametrize("width", [1600, 1400, 1024])
def test_no_column_is_cut_by_the_edge_of_the_pane(window: MainWindow, width: int) -> None:
    window.resize(width, 800)
    rows = table(window)
    QApplication.processEvents()
    header = rows.horizontalHeader()
    shown = [column for column in range(header.count()) if not header.isSectionHidden(column)]
    assert sum(map(header.sectionSize, shown)) <= rows.viewport().width()
    assert {0, 1} <= set(shown)
