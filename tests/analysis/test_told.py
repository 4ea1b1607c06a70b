"""Articles written for these tests, and what a careful reader takes from each: claims and counts, and nothing else."""

from pathlib import Path

import pytest

from peelviewer.analysis import examine
from peelviewer.ingest.text import read_text

TOLD = sorted((Path(__file__).parent / "told").glob("*.txt"))


@pytest.mark.parametrize("file", TOLD, ids=lambda file: file.stem)
def test_an_article_is_read_as_a_careful_reader_would(file: Path) -> None:
    text, told = file.read_text("utf-8").split("\n====\n")
    found = examine(read_text(text, file.name))
    claims = [
        " | ".join(
            (
                claim.force,
                claim.theme,
                claim.grade.value,
                claim.cycle or "-",
                "past" if claim.past else "now",
                claim.speaker.value,
            )
        )
        for claim in found.claims
    ]
    counts = [f"{tally.count} {tally.grade.value} | {tally.force or 'all forces'}" for tally in found.tallies]
    assert [*claims, *counts] == told.splitlines()
