"""Contrasts of one force are those of all, in a library where many forces stand out, or nearly so."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import pipeline
from peelviewer.domain.claims import Certainty, Claim, Findings, Span, Speaker
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.document import DateBasis, Document, DocumentKind, Passage, PassageKind, Published, SourceFile
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.rules import Doubt, Rule
from peelviewer.reference import reference
from peelviewer.store import Library

PLACES = (
    ("soc", "2016"),
    ("soc", "SOC 2022"),
    ("soc", "SOC"),
    ("leadership", "2023-25"),
    ("leadership", None),
    ("crime_data_integrity", "CDI 2019"),
)


def document(chance: random.Random, number: int) -> tuple[SourceFile, Document, Findings]:
    """An article or report on one force that tells grades of a few."""
    forces = [force.name for force in reference().forces[:16]]
    passages, claims = [Passage(0, PassageKind.HEADING, f"News {number}", 1)], []
    report = chance.random() < 0.3
    for force in chance.sample(forces, chance.choice((1, 1, 3))):
        for theme, cycle in chance.sample(PLACES, 3):
            usual = Grade.GOOD if chance.random() < 0.8 else chance.choice(list(Grade))
            words = f"{force} was graded {usual} at {theme}."
            span = Span(len(passages), 0, len(words))
            passages.append(Passage(span.passage, PassageKind.PARAGRAPH, words))
            standing = Standing.GRADED if report else Standing.REPORTED
            claim = Claim(force, theme, usual, cycle, False, Speaker.JOURNALIST, standing, words, span, Rule.GRADED_SO)
            claim = replace(claim, past=chance.random() < 0.1)
            if chance.random() < 0.1:
                claim = replace(claim, certainty=Certainty.LIKELY, doubt=Doubt.SELDOM_TELLS)
            claims.append(claim)
    made = Document(
        DocumentKind.REPORT if report else DocumentKind.NEWS,
        f"News {number}",
        "Made-up Gazette",
        Published(f"20{chance.randint(16, 24)}-05-{chance.randint(10, 28)}", DateBasis.METADATA),
        (claims[0].force,),
        chance.choice((None, "2023-25")),
        None,
        tuple(passages),
    )
    return SourceFile(f"{number}.txt", "text/plain", f"{number:064x}", b"x"), made, Findings(tuple(claims))


@pytest.mark.parametrize("seed", [1, 3])
def test_of_one_as_of_all(tmp_path: Path, seed: int) -> None:
    chance, library = random.Random(seed), Library.create(tmp_path / "many.peel")
    for number in range(70):
        library.add(*document(chance, number))
    everything = pipeline.contrasts(library)
    for force in sorted({found.force for found in everything}):
        assert pipeline.contrasts(library, force) == tuple(found for found in everything if found.force == force)
    assert sum(found.kind is ContrastKind.STANDS_OUT for found in everything) > 3
    library.close()
