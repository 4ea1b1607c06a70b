"""What a tagged PDF marks as headings: believed where they are set as such, told of where they are not."""

import typst

from peelviewer import paths
from peelviewer.domain.document import PassageKind
from peelviewer.ingest.pdf import read_pdf
from peelviewer.ingest.pdf_tags import LIES

PROSE = "Officers answer most calls in time, and victims are told what becomes of their case. " * 4


def pdf(source: str, *, heading: str) -> bytes:
    look = f"""#set text(font: "Inter", size: 10pt)
    #show heading: it => block(text({heading}, weight: if {heading} > 10pt {{ "bold" }} else {{ "regular" }}, it.body))
    """
    fonts = [paths.resources() / "fonts"]
    return bytes(typst.compile((look + source).encode(), font_paths=fonts, ignore_system_fonts=True, timestamp=0))


def _levels(content: bytes) -> list[tuple[str, int | None]]:
    document = read_pdf(content, "tagged.pdf")
    return [(passage.text, passage.level) for passage in document.passages if passage.kind is PassageKind.HEADING]


def test_levels_are_the_files_own() -> None:
    # The second heading is set as large as the first: only its mark tells that it stands under it.
    content = pdf(f"= Kent Police\n{PROSE}\n\n== Answering calls\n{PROSE}\n\n=== At night\n{PROSE}", heading="14pt")
    assert _levels(content) == [("Kent Police", 1), ("Answering calls", 2), ("At night", 3)]


def test_marks_that_do_not_fit_the_page_are_left_alone() -> None:
    running = "".join(f"#heading(level: 1)[{PROSE}]\n\n" for _ in range(4))
    document = read_pdf(
        pdf(f'{running}#text(16pt, weight: "bold")[Answering calls]\n\n{PROSE}', heading="10pt"), "lies.pdf"
    )
    headings = [passage.text for passage in document.passages if passage.kind is PassageKind.HEADING]
    assert headings == ["Answering calls"]
    assert LIES in document.warnings
