"""Grades beside their subjects, one under the other: each stays with its own."""

import pytest
from drawn import Page, pdf

from peelviewer.analysis import examine
from peelviewer.domain.document import Document, PassageKind
from peelviewer.ingest.pdf import read_pdf
from peelviewer.ingest.text import read_text

ROWS = (
    ("Preventing crime", "Good"),
    ("Investigating crime", "Requires improvement"),
    ("Managing offenders", "Inadequate"),
    ("Protecting vulnerable people", "Adequate"),
)
GRADES = {
    ("preventing_crime", "good"),
    ("investigating_crime", "requires improvement"),
    ("managing_offenders", "inadequate"),
    ("protecting_vulnerable", "adequate"),
}
HEAD = "PEEL 2023–25: An inspection of Kent Police"
MARKS = {
    "colon": "{}: {}", "dash": "{} – {}", "hyphen": "{} - {}", "brackets": "{} ({})", "dots": "{} .......... {}", "spaced dots": "{} . . . . . {}",
    "gap": "{}            {}", "tab": "{}\t{}", "one space": "{} {}",
}  # fmt: skip


def _grades(document: Document) -> set[tuple[str, str]]:
    return {(claim.theme, claim.grade.value) for claim in examine(document).claims}


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_rows_of_a_text(mark: str, between: str) -> None:
    rows = between.join(MARKS[mark].format(*row) for row in ROWS)
    assert _grades(read_text(f"{HEAD}\n\nHMICFRS\n\n{rows}\n", "pasted.txt")) == GRADES


@pytest.mark.parametrize("mark", [mark for mark in MARKS if mark != "tab"])
@pytest.mark.parametrize("pitch", [12, 15, 24])
def test_rows_of_a_page(mark: str, pitch: int) -> None:
    page = Page()
    for number, row in enumerate(ROWS):
        page.text(MARKS[mark].format(*row), y=640 - pitch * number)
    assert _grades(_with_cover(page)) == GRADES


@pytest.mark.parametrize("first", ["rows", "columns", "grades"])
def test_columns_of_a_page_in_any_order(first: str) -> None:
    subjects = [(subject, 60.0, 640 - 16 * n) for n, (subject, _) in enumerate(ROWS)]
    grades = [(grade, 330.0, 640 - 16 * n) for n, (_, grade) in enumerate(ROWS)]
    cells = {
        "rows": [c for pair in zip(subjects, grades, strict=True) for c in pair],
        "columns": subjects + grades,
        "grades": grades + subjects,
    }
    page = Page()
    for words, x, y in cells[first]:
        page.text(words, x, y)
    assert _grades(_with_cover(page)) == GRADES


def test_rules_across_alone_make_no_grid() -> None:
    page = Page()
    for number, (subject, grade) in enumerate(ROWS):
        page.text(subject, y=640 - 20 * number).text(grade, x=330, y=640 - 20 * number).box(
            60, 634 - 20 * number, 400, 0.6, "0 0 0 rg"
        )
    assert _grades(_with_cover(page)) == GRADES


def test_sentences_that_end_in_a_grade_run_on() -> None:
    said = "The inspectors met officers of every rank. What they saw of the control room was\nGood. They had said so before, and the plans of the force were called\nGood. They went on."
    assert read_text(f"Kent Police praised\n\n{said}", "pasted.txt").passages[1].kind.value == "paragraph"


def _with_cover(page: Page) -> Document:
    cover = Page().text(HEAD.replace("–", "-"), y=500, size=24).text("Published on: 12 March 2024", y=450)
    head = page.text("Overall summary", y=700, size=18, font="F2").text(
        "The grades of the force are set out here, one for each of the areas.", y=670
    )
    return read_pdf(pdf(cover, head), "drawn.pdf")


@pytest.mark.parametrize("apart", [" | ", "     ", " |"])
def test_a_table_pasted_as_text_keeps_all_its_rows(apart: str) -> None:
    rows = [
        ("Area", "Grade", "Our view"),
        ("Preventing crime", "Good", "Content"),
        ("Leadership", "Adequate", "Watching"),
    ]
    pasted = "\n".join(apart.join(row) for row in rows)
    document = read_text(
        f"Kent Police told to do better by inspectors\n\n5 May 2024\n\nThe table shows how the force was graded this spring.\n\n{pasted}\n\nThat is all.",
        "a.txt",
    )
    (table,) = [passage.text for passage in document.passages if passage.kind is PassageKind.TABLE]
    assert table == "\n".join("\t".join(row) for row in rows)
