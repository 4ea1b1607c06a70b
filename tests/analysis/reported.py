"""Articles written for a test, read beside the sample's report of 2015, whose sentences are our own."""

from functools import cache
from pathlib import Path

from peelviewer import paths, pipeline
from peelviewer.domain.evidence import Evidence, QuotedWords
from peelviewer.pipeline import Reading
from peelviewer.store import Library

FORCE = "Cambridgeshire Constabulary"
REPORT = paths.data() / "sample" / "cambridgeshire-effectiveness-2015.pdf"
TOP = "Force must do better, says inspectorate\n\n{paper}\n{date}\n\nCambridgeshire Constabulary was graded as requires improvement for effectiveness.\n\n"


def article(folder: Path, *paragraphs: str, paper: str = "Fen Post", date: str = "18 February 2016") -> Path:
    file = folder / f"{paper}.txt"
    file.write_text(TOP.format(paper=paper, date=date) + "\n\n".join(paragraphs), encoding="utf-8")
    return file


@cache
def _report() -> Reading:
    """The report, which dozens of tests set beside their articles, read once."""
    return pipeline.read_file(REPORT)


def library_of(folder: Path, *files: Path) -> Library:
    library = Library.create(folder / "made.peel")
    for file in files:
        reading = _report() if file == REPORT else pipeline.read_file(file)
        library.add(reading.source, reading.document, reading.findings)
    return library


def evidence_of(folder: Path, *files: Path) -> Evidence:
    library = library_of(folder, *files)
    found = pipeline.evidence(library, FORCE)
    library.close()
    return found


def quoted_in_news(evidence: Evidence) -> list[QuotedWords]:
    return [each for each in evidence.quoted if each.document.kind != "report"]
