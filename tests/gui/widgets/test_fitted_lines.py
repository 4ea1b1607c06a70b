"""What a line leaves out where it has little room."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel

from peelviewer.gui.widgets.elided_label import ElidedLabel
from peelviewer.gui.widgets.pane_header import PaneHeader
from peelviewer.gui.widgets.themed_delegate import fitted
from peelviewer.gui.widgets.tool_buttons import tool_button

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_date_stays_and_a_long_publisher_gives_way(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    line = "Cambridgeshire Police and Crime Commissioner · 10 July 2023 · covers SOC 23"
    assert fitted(line, metrics, metrics.horizontalAdvance(line) + 2) == line
    whole = metrics.horizontalAdvance(line.rpartition(" · ")[0])
    assert all(" · 10 July 2023" in fitted(line, metrics, whole - less) for less in range(20))
    shown = fitted(line, metrics, metrics.horizontalAdvance("Cambridgeshire Police… · 10 July 2023"))
    assert shown.startswith("Cambridgeshire ")
    assert "… · 10 July 2023" in shown


@pytest.mark.usefixtures("qapp")
def test_a_note_leaves_out_whole_parts_and_no_count_stands_without_its_word() -> None:
    note = ElidedLabel()
    note.show_words("15 themes · 9 inspections")
    note.show()
    width = note.fontMetrics().horizontalAdvance
    for room, shown in (
        (width("15 themes · 9 inspections") + 2, "15 themes · 9 inspections"),
        (width("15 themes ·"), "15 themes"),
        (30, ""),
    ):
        note.resize(room, 20)
        assert note.text() == shown
    note.show_words("Cambridgeshire Constabulary")  # a name can be known by its beginning
    note.resize(width("Cambridgeshire Con…"), 20)
    assert note.text().startswith("Cambridgeshire")
    note.close()


@pytest.mark.usefixtures("qapp")
def test_controls_say_their_words_one_after_another_and_again_when_one_comes() -> None:
    head, more = PaneHeader(""), QLabel("")
    head.hide_title()
    head.row.addWidget(more)
    controls = [tool_button(words, "") for words in ("Peers", "Country")]
    whole = sum(control.sizeHint().width() for control in controls)
    for control, sign in zip(controls, "∷▦", strict=True):
        head.row.addWidget(control)
        head.give_way(control, sign)
    head.resize(40 + whole, 38)
    head.show()
    assert [control.text() for control in controls] == ["Peers", "Country"]
    more.setText("+7 more")
    QApplication.processEvents()
    assert [control.text() for control in controls] != ["Peers", "Country"]
    assert all(control.text() in {"∷", "▦"} or control.sizeHint().width() <= control.width() for control in controls)
    head.close()
