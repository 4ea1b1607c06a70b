"""A report that gives no date is offered the one that the grade book has of its inspection."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from peelviewer.domain.document import DateBasis, DocumentKind, Published
from peelviewer.domain.facts import Facts
from peelviewer.gui.library.document_facts_form import DocumentFactsForm

OFFER = "Take as its date: 18 February 2016, from the grade book"
FACTS = Facts(
    kind=DocumentKind.REPORT,
    title="PEEL: Police effectiveness 2015",
    publisher="HMIC",
    published=None,
    forces=("Cambridgeshire Constabulary",),
    cycle="2015",
)


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    over = QWidget()
    over.resize(1024, 640)
    qtbot.addWidget(over)
    over.show()
    return over


def _opened(over: QWidget, facts: Facts) -> DocumentFactsForm:
    form = DocumentFactsForm(over)
    form.open_form("The report", (), facts, facts, QRect(10, 10, 80, 20))
    return form


def _offers(form: DocumentFactsForm) -> list[QToolButton]:
    return [button for button in form.findChildren(QToolButton) if button.text() == OFFER and button.isVisible()]


def test_the_date_is_taken_and_kept_as_entered(over: QWidget) -> None:
    form = _opened(over, FACTS)
    kept: list[Facts] = []
    form.kept.connect(kept.append)
    (offer,) = _offers(form)
    offer.click()
    date = next(line for line in form.findChildren(QLineEdit) if line.accessibleName() == "Date of publication")
    assert date.text() == "18 February 2016"
    assert not _offers(form)
    form._keep()
    assert kept[0].published == Published("2016-02-18", DateBasis.ENTERED)


@pytest.mark.parametrize(
    "other",
    [
        {"title": "PEEL 2015"},  # its three pillars came out on three days
        {"published": Published("2016-02", DateBasis.TEXT)},
        {"kind": DocumentKind.NEWS},
        {"cycle": None},
        {"forces": ("Cambridgeshire Constabulary", "Kent Police")},
    ],
)
def test_nothing_is_offered_where_no_one_date_fits(over: QWidget, other: dict[str, object]) -> None:
    assert not _offers(_opened(over, replace(FACTS, **other)))  # type: ignore[arg-type]
