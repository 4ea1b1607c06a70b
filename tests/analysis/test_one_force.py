"""What is asked of one force is the same as what is asked of all, whatever the documents."""

from pathlib import Path

from short_documents import article, library_of

from peelviewer import paths, pipeline
from peelviewer.store import Library

REGION = ("Bedfordshire Police", "Essex Police", "Hertfordshire Constabulary", "Suffolk Constabulary")


def same(library: Library) -> int:
    everything = pipeline.contrasts(library)
    for force in {found.force for found in everything}:
        assert pipeline.contrasts(library, force) == tuple(found for found in everything if found.force == force)
    return len(everything)


def test_the_sample(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "sample.peel")
    for file in sorted((paths.data() / "sample").glob("*.html")):
        reading = pipeline.read_file(file)
        library.add(reading.source, reading.document, reading.findings)
    assert same(library) > 10
    library.close()


def test_peers_that_many_papers_tell_of(tmp_path: Path) -> None:
    pages = [
        article(
            f"Paper {number}",
            f"{force} inspected",
            f"2023-05-{19 + number}",
            f"HMICFRS has rated {force} as {grade} at tackling serious and organised crime.",
        )
        for number, (force, grade) in enumerate(
            [*((force, "good") for force in REGION), ("Norfolk Constabulary", "inadequate"), (REGION[0], "good")]
        )
    ]
    library = library_of(tmp_path, *pages)
    assert same(library) > 2
    library.close()
