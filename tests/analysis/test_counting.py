"""What counts the areas of one force in this inspection, and what counts something else."""

import pytest
from made_evidence import CAMBRIDGESHIRE, INADEQUATE, entry

from peelviewer.analysis.counting import counts_of_areas
from peelviewer.analysis.passage_context import Told
from peelviewer.domain.claims import Span, Tally
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.evidence import CountedGrades

PAPER = entry(3, "City paper")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The force was inadequate in three areas.", True),
        ("Of nine areas inspectors rated a third as inadequate.", False),  # three, and not nine
        ("Two of the four – Surrey Police and Thames Valley Police – were inadequate.", False),  # forces, and not areas
        ("Three of the nine areas had been inadequate.", False),
        ("At the previous inspection three areas were inadequate.", False),
        ("In 2018 it was inadequate in three areas.", False),
        ("It was inadequate in three areas in the 2021/22 inspection.", True),
        ("It was inadequate in three areas, and in one it has a grade below that.", True),
        ("It is inadequate in three more areas than it was.", False),
    ],
)
def test_shares_forces_and_earlier_inspections_are_no_counts_of_areas(text: str, counts: bool) -> None:
    tally = Tally(CAMBRIDGESHIRE, INADEQUATE, 3, text, Span(0, 0, len(text)))
    told = Told(PAPER, (Passage(0, PassageKind.PARAGRAPH, text),), (), (CountedGrades(PAPER, tally),), ())
    assert bool(list(counts_of_areas(told))) is counts
