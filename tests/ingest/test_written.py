"""What the writer wrote is what the reader reads: random reports, set in type and read back."""

import os
import re

import pytest
from hypothesis import HealthCheck, given, settings
from written import ENCLOSED, Look, Part, Told, looks, pdf_of, reports

from peelviewer.domain.document import Document, Passage, PassageKind
from peelviewer.ingest.pdf import read_pdf

PDFS = int(os.environ.get("PEELVIEWER_PDFS", "0"))  # `make soak` reads a thousand


@pytest.mark.skipif(not PDFS, reason="make soak reads random reports: a few in a thousand are still read wrongly")
@given(reports(), looks())
@settings(max_examples=PDFS or 1, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_report_reads_as_it_was_written(report: Part, look: Look) -> None:
    document = read_pdf(pdf_of(report, look), "written.pdf")
    body = [passage for passage in document.passages if passage.kind is not PassageKind.FOOTNOTE]
    letter = [(PassageKind.HEADING, look.letter), (PassageKind.PARAGRAPH, ENCLOSED)] if look.letter else []
    read, told = _made_whole(body, report.told), [*letter, *report.told]
    unsure = "[ -]" if look.turn in {90, 270} else "-"
    read, told = _told_apart(read, unsure), _told_apart(told, unsure)
    assert read == told
    assert _notes(document) == list(report.notes)


@pytest.mark.parametrize("turn", [0, 180])
def test_two_cells_run_on_over_as_many_pages_as_they_need(turn: int) -> None:
    cells, told = [], []
    for grade, name in (("Good", "Left"), ("Inadequate", "Right")):
        question = f"How effective is the force at answering calls of the {name.lower()}?"
        prose = [
            f"{name} {n} says that " + "officers of the force answer calls of victims " * 7 + "in time."
            for n in range(9)
        ]
        cells.append(f"[#question[{question}]\n#grade[{grade}]\n" + "\n\n".join(prose) + "]")
        told += [question, grade, *prose]
    first = "Inspectors asked how well the force answers calls, and what victims say of it when they ring."
    source = f"= Answering calls\n{first}\n\n#two({', '.join(cells)})\n\n"
    document = read_pdf(pdf_of(Part(source, ()), Look(turn=turn)), "written.pdf")
    assert [passage.text for passage in document.passages] == ["Answering calls", first, *told]
    assert len({passage.page for passage in document.passages if passage.text in told}) > 2


def test_no_hyphen_of_another_line_stands_in_a_cell_of_a_turned_page() -> None:
    prose = (  # words of the writer's: their lines end where pdfium gives hyphens another place
        "café response résumé often governance domestic investigation affluent people neighbourhood analysts technology victims constabulary "
        "performance often long-term quickly café detectives inspection response anti-social waffle affluent résumé governance people calls "
        "reports long-term custody inspection inspection partnership domestic domestic office victims neighbourhood communities officers teams "
        "governance response abuse understanding understanding response often often detectives café investigation multi-agency café technology "
        "calls often governance"
    )
    rows = [(f"calls {n}", f"teams {n}", f"plans {n}") for n in range(30)]
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    source = f"= Plans\n{prose}\n\n#v(24pt)#table(columns: (1fr, 1fr, 1fr), {cells})\n\n".replace("-", "\\-")
    look = Look(leading=0.6, justify=False, turn=180)
    document = read_pdf(pdf_of(Part(source, ()), look), "written.pdf")
    tables = [passage.text for passage in document.passages if passage.kind is PassageKind.TABLE]
    assert tables == ["\n".join("\t".join(row) for row in rows)]


def test_a_subject_on_two_lines_has_its_grade_beside_it() -> None:
    first = "Inspectors asked how well the force answers calls, and what victims say of it when they ring."
    rows = "[Preventing crime], [Good], [Calls of victims and\\ of witnesses], [Inadequate], [Managing offenders], [Adequate]"
    source = f"= Grades\n{first}\n\n#unruled({rows})\n\n{first}\n\n"
    document = read_pdf(pdf_of(Part(source, ()), Look()), "written.pdf")
    tables = [passage.text for passage in document.passages if passage.kind is PassageKind.TABLE]
    assert tables == [
        "Preventing crime\tGood\nCalls of victims and of witnesses\tInadequate\nManaging offenders\tAdequate"
    ]


def test_the_only_sentence_is_text_beside_the_labels_and_the_source_of_a_figure() -> None:
    bars = ", ".join(f"[{name}]" for name in ("safeguarding", "constabulary", "affluent", "communities", "partnership"))
    source = (
        "= Supporting victims\nOfficers look after those who call them every day.\n\n"
        f"#caption[Figure 1: Calls]\n#bars({bars})\n#text(8pt)[Source: Reports of the partnership on domestic abuse and burglary]\n\n"
    )
    document = read_pdf(pdf_of(Part(source, ()), Look()), "written.pdf")
    kinds = {passage.text: passage.kind for passage in document.passages}
    assert kinds["Officers look after those who call them every day."] is PassageKind.PARAGRAPH


def _told_apart(told: list[Told], unsure: str) -> list[Told]:
    """The passages, their cells without marks of which nobody can be sure.

    A compound that is broken at its hyphen, and stands nowhere else, may be one word. Of a page that stands on its side
    pdfium gives some hyphens another place than their own: in another cell, or in none.
    """
    return [(kind, re.sub(unsure, "", text) if kind is PassageKind.TABLE else text) for kind, text in told]


def _notes(document: Document) -> list[str]:
    return [passage.text for passage in document.passages if passage.kind is PassageKind.FOOTNOTE]


def _made_whole(body: list[Passage], told: tuple[Told, ...]) -> list[Told]:
    """The passages as told; one that comes in two is joined where nobody could tell: its sentence ended the page."""
    wanted = set(told)
    whole: list[Told] = []
    for before, passage in zip([None, *body], body, strict=False):
        turned = before is not None and before.rects[-1].y1 > passage.rects[0].y0
        if turned and whole and whole[-1] not in wanted and whole[-1][0] is passage.kind and whole[-1][1][-1] in ".:":
            whole[-1] = (passage.kind, f"{whole[-1][1]} {passage.text}")
        else:
            whole.append((passage.kind, passage.text))
    return whole
