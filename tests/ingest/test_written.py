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
