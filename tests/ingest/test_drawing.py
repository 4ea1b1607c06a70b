"""Pages are drawn by a process beside the program: as quickly as in it, and without harm to it."""

import hashlib
import multiprocessing
import statistics
import time
from pathlib import Path

import pytest

from peelviewer import ingest
from peelviewer.domain.document import SourceFile
from peelviewer.ingest import drawing
from peelviewer.ingest.errors import DamagedPdfError, NotAPdfError, PageStoppedError, SlowPageError, WaitingEndedError

REPORT = Path(__file__).parents[2] / "data" / "sample" / "cambridgeshire-effectiveness-2015.pdf"


def source(content: bytes, name: str = "report.pdf") -> SourceFile:
    return SourceFile(name, "application/pdf", hashlib.sha256(content).hexdigest(), content)


@pytest.fixture
def report() -> SourceFile:
    return source(REPORT.read_bytes())


def nested(groups: int) -> SourceFile:
    """A page of transparent groups in one another, each of which is drawn into a picture of its own."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 2000 2000]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page]
    group = b"/Group<</S/Transparency/I true/K true>>/Resources<</XObject<</F %d 0 R>>/ExtGState<</G<</ca 0.5>>>>>>"
    head = b"<</Type/XObject/Subtype/Form/BBox[0 0 2000 2000]"
    objects.append(stream(b"", b"/F Do " * groups))
    objects += [stream(head + group % (n + 6), b"/G gs " + b"/F Do " * 12) for n in range(8)]
    objects.append(stream(head, b"/G gs 0 0 2000 2000 re f"))
    return source(pdf(objects), "nested.pdf")


def stream(head: bytes, content: bytes) -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (head.removeprefix(b"<<"), len(content), content)


def pdf(objects: list[bytes]) -> bytes:
    body = b"".join(b"%d 0 obj%s endobj\n" % (n, each) for n, each in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF\n"


def test_what_is_drawn_is_what_would_be_drawn_here(report: SourceFile) -> None:
    assert drawing.page_picture(report, 1, 0.5) == ingest.render.page_picture(report.content, 1, 0.5)
    assert drawing.page_sizes(report) == ingest.render.page_sizes(report.content)
    assert drawing.page_words(report, 4) == ingest.places.page_words(report.content, 4)


def test_a_quick_page_stays_quick(report: SourceFile) -> None:
    drawing.page_sizes(report)
    assert (
        statistics.median(taken(report, page) for page in range(1, 10)) < 0.1
    )  # seconds; some 0.02 on a quiet machine


def taken(report: SourceFile, page: int) -> float:
    began = time.perf_counter()
    drawing.page_picture(report, page, 1.5)
    return time.perf_counter() - began


def test_a_page_that_takes_too_long_costs_a_sentence_once(report: SourceFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "SECONDS_A_PAGE", 0.5)
    bomb = nested(1000)
    for scale in (1.0, 2.0):
        began = time.monotonic()
        with pytest.raises(SlowPageError, match=r"Page 1 of nested\.pdf takes too long to draw"):
            drawing.page_picture(bomb, 1, scale)
        assert scale == 1.0 or time.monotonic() - began < 0.1  # it is not tried again
    monkeypatch.undo()
    assert drawing.page_picture(report, 1, 0.5).width == 298


def test_a_drawing_that_nobody_waits_for_is_given_up() -> None:
    began = time.monotonic()
    with pytest.raises(WaitingEndedError):
        drawing.page_picture(nested(1001), 1, 1.0, cancelled=lambda: time.monotonic() - began > 0.2)
    assert time.monotonic() - began < 2


def test_a_worker_that_was_killed_is_replaced(report: SourceFile) -> None:
    drawing.page_sizes(report)
    for child in multiprocessing.active_children():
        child.kill()
    assert drawing.page_picture(report, 1, 0.5).width == 298


def test_errors_of_files_are_sentences(report: SourceFile) -> None:
    assert drawing.page_text(report)
    with pytest.raises(NotAPdfError):
        drawing.attached_files(source(b"no pdf"))
    with pytest.raises(DamagedPdfError):
        drawing.attached_files(source(b"%PDF-1.4 cut off"))
    with pytest.raises(PageStoppedError, match=r"Page 99 of report\.pdf cannot be drawn"):
        drawing.page_picture(report, 99, 1.0)
