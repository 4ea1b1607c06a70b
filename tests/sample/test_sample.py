"""The sample corpus is PeelViewer's own, says so, and shows what the program is for."""

import re
from pathlib import Path

import pytest

from peelviewer import ingest, paths, pipeline
from peelviewer.domain.contrasts import ContrastKind
from peelviewer.reference import reference
from peelviewer.store import Library

FOLDER = paths.data() / "sample"
RUN = 7  # words: official titles and stock sentences aside, no longer run is shared with the real documents
STOCK = re.compile(
    r"how (effective|well) (is|does) the force|inspectorate of constabulary|is good at|requires improvement|keeping people safe and reducing crime|"
    r"reducing crime and preventing offending|the way it keeps people safe|national policing responsibilities|in the way it|"
    r"protecting from harm those who are vulnerable|preventing and deterring crime|serious and organised crime|"
    r"in (one|two) areas?|judges that overall|approach to investigating crime|preventing crime and anti social|behaviour and keeping people safe|investigating crime and managing offenders|treating the public fairly|effectiveness efficiency and legitimacy"
)


def runs(text: str) -> set[str]:
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[n : n + RUN]) for n in range(len(words) - RUN + 1)}


@pytest.mark.parametrize("file", ingest.documents_in(FOLDER), ids=lambda file: file.name)
def test_each_file_says_that_it_is_a_sample(file: Path) -> None:
    if file.suffix == ".pdf":
        text = ingest.attachments.page_text(file.read_bytes())
    else:
        text = file.read_text(encoding="utf-8")
    assert re.search(r"[Ss]ample (text|article)\s+written\s+for\s+PeelViewer", text)


def test_the_report_is_of_twelve_pages_or_more() -> None:
    assert len(ingest.render.page_sizes((FOLDER / "cambridgeshire-effectiveness-2015.pdf").read_bytes())) >= 12


def test_no_sentence_of_the_real_documents_is_in_it(shared: Path) -> None:
    real: set[str] = set()
    for file in (shared / "corpus" / "text").glob("*.txt"):
        real |= runs(file.read_text(encoding="utf-8", errors="replace"))
    official = {run for question in reference().questions for run in runs(question.title)}
    for file in ingest.documents_in(FOLDER):
        document = ingest.read(file)[1]
        for passage in document.passages:
            copied = {run for run in (runs(passage.text) & real) - official if not STOCK.search(run)}
            assert not copied, (file.name, copied)


def test_it_shows_the_kinds_of_contrast_there_are(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "sample.peel")
    pipeline.import_files(library, [FOLDER])
    kinds = {contrast.kind for contrast in pipeline.contrasts(library)}
    assert kinds >= {
        ContrastKind.CHANGED_OVER_TIME,
        ContrastKind.SOURCES_DISAGREE,
        ContrastKind.COUNTED_NOT_NAMED,
        ContrastKind.STANDS_OUT,
        ContrastKind.DISPUTED,
    }
