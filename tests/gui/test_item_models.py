"""Qt's own tester tries every model; what a screen reader is told is whole."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from peelviewer.domain.comparability import Comparability, Verdict
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.domain.document import DateBasis, DocumentKind, Published
from peelviewer.domain.evidence import Cell, DocumentEntry, GradesTable, Statement
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.search import Hit, SearchResult, Snippet
from peelviewer.gui.contrasts.contrasts_model import ANNOTATIONS_ROLE, CONTRAST_ROLE, ContrastsModel
from peelviewer.gui.grades.grades_model import GradesModel
from peelviewer.gui.news.articles_model import SECOND_ROLE, VALUE_ROLE, ArticlesModel
from peelviewer.gui.search.hits_model import HitsModel
from peelviewer.gui.widgets.grade_cell_delegate import CELL_ROLE

FORCE = "Norfolk Constabulary"
GOOD = Statement(FORCE, "soc", Grade.GOOD, "2015", Standing.GRADED, quote="The force is good at it.")
BAD = Statement(FORCE, "soc", Grade.INADEQUATE, "SOC 2023", Standing.REPORTED)
TABLE = GradesTable(
    FORCE,
    ("soc",),
    ("2015", "2016", "SOC 2023"),
    {
        ("soc", "2015"): Cell("soc", "2015", GOOD),
        ("soc", "2016"): Cell("soc", "2016", None, gap="not in this library"),
        ("soc", "SOC 2023"): Cell("soc", "SOC 2023", BAD),
    },
    {"SOC 2023": "five grades instead of four"},
)
CONTRAST = Contrast(
    "key",
    ContrastKind.CHANGED_OVER_TIME,
    FORCE,
    "soc",
    Side("good 2015", (GOOD,)),
    Side("inadequate 2023", (BAD,)),
    "Good, then inadequate.",
    "Grades in time order.",
    1.0,
    direction="lower",
    comparability=Comparability(Verdict.NOT_COMPARABLE, "The scales differ.", ""),
)
ARTICLE = DocumentEntry(
    1,
    DocumentKind.NEWS,
    "A headline",
    "The Paper",
    Published("2023-05", DateBasis.TEXT),
    (FORCE,),
    "SOC 2023",
    None,
    None,
    "a.html",
    "text/html",
    "0" * 64,
)


def tried(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.mark.usefixtures("qtbot")
def test_grades() -> None:
    model = GradesModel()
    tester = tried(model)
    model.show_table(TABLE)
    model.show_table(None)
    model.show_table(TABLE)
    assert tester.model() is model
    assert (model.rowCount(), model.columnCount()) == (1, 3)
    assert model.index(0, 0).data(CELL_ROLE).best is GOOD
    assert model.break_before(2) == "five grades instead of four"
    spoken = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not in this library" in spoken
    assert "2016" in spoken
    told = model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Serious and organised crime, SOC 2023: inadequate, reported, grade book"


@pytest.mark.usefixtures("qtbot")
def test_contrasts() -> None:
    model = ContrastsModel()
    tester = tried(model)
    model.show_contrasts((CONTRAST,), {"key": "confirmed"})
    assert tester.model() is model
    assert model.row_of("key") == 0
    assert model.row_of("another") == -1
    assert model.index(0, 0).data(CONTRAST_ROLE) is CONTRAST
    assert model.index(0).data(ANNOTATIONS_ROLE) == "confirmed"
    assert "inadequate" in model.index(0).data()
    assert "The scales differ." in model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_contrasts_that_stay_are_not_listed_again(qtbot: QtBot) -> None:
    model = ContrastsModel()
    model.show_contrasts((CONTRAST,), {})
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_contrasts((CONTRAST,), {"key": "dismissed"})
    assert model.index(0).data(ANNOTATIONS_ROLE) == "dismissed"


def test_articles(qtbot: QtBot) -> None:
    model = ArticlesModel()
    tester = tried(model)
    with qtbot.waitSignal(model.modelReset):
        model.show_entries((ARTICLE,), {1: "covers SOC 2023"})
    assert tester.model() is model
    assert model.index(0).data(VALUE_ROLE) is ARTICLE
    assert model.index(0).data() == "A headline, The Paper · May 2023, covers SOC 2023"
    model.show_entries((ARTICLE,), {1: "covers SOC 2023 · 2 quotations verbatim, 1 not held"})
    assert model.index(0).data(SECOND_ROLE).splitlines()[1] == "covers SOC 2023 · 2 quotations verbatim, 1 not held"
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("covers SOC 2023 · 2 quotations verbatim, 1 not held")


def test_hits_stand_under_their_documents(qtbot: QtBot) -> None:
    def hit(document: DocumentEntry, passage: int) -> Hit:
        snippet = (Snippet("of ", highlighted=False), Snippet("crime", highlighted=True))
        return Hit(document, passage, passage, None, ("Chapter", "Section"), snippet)

    other = replace(ARTICLE, id=2, title="Another")
    model = HitsModel()
    tester = tried(model)
    with qtbot.waitSignal(model.modelReset):
        model.show_result(SearchResult((), (hit(other, 7), hit(ARTICLE, 3), hit(other, 1)), 3))
    assert tester.model() is model
    rows = [model.index(row).data() for row in range(model.rowCount())]
    assert rows == ["Another, The Paper · May 2023", "of crime, p. 7", "of crime, p. 1",
                    "A headline, The Paper · May 2023", "of crime, p. 3"]  # fmt: skip
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert [model.hit_from(row, by).row() for row, by in ((-1, 1), (2, 1), (4, -1), (4, 1), (1, -1))] == [
        1,
        4,
        2,
        -1,
        -1,
    ]
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) == "Chapter › Section"
