"""What the writer wrote is what the reader reads: random reports, set in type and read back."""

from hypothesis import HealthCheck, given, settings
from written import Look, Part, Told, looks, pdf_of, reports

from peelviewer.domain.document import Document, Passage, PassageKind
from peelviewer.ingest.pdf import read_pdf


@given(reports(), looks())
@settings(max_examples=30, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_report_reads_as_it_was_written(report: Part, look: Look) -> None:
    document = read_pdf(pdf_of(report, look), "written.pdf")
    body = [passage for passage in document.passages if passage.kind is not PassageKind.FOOTNOTE]
    assert _made_whole(body, report.told) == list(report.told)
    assert _notes(document) == list(report.notes)


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
