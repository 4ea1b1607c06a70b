"""Figures of one event that differ between two texts."""

import pytest
from made_evidence import BROADCASTER, CAMBRIDGESHIRE, INADEQUATE, PAPER, said

from peelviewer.analysis import figures_disagree
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.evidence import Evidence


def told(one: str, other: str) -> list[Contrast]:
    statements = (said(BROADCASTER, "soc", INADEQUATE, "SOC 2023"), said(PAPER, "soc", INADEQUATE, "SOC 2023"))
    passages = {
        document.id: (Passage(0, PassageKind.PARAGRAPH, text),)
        for document, text in ((BROADCASTER, one), (PAPER, other))
    }
    return list(figures_disagree.find(Evidence(statements, (), (), passages)))


RAID = "The raids led to 44 arrests, 31 charges and 30 county lines closed."


def test_the_same_number_of_another_unit() -> None:
    paper = "There were 44 arrests and 31 people being charged with 139 offences. Thirty county lines were closed."
    (found,) = told(RAID, paper)
    assert (found.force, found.theme) == (CAMBRIDGESHIRE, "soc")
    assert "31 charges" in found.reason
    assert "31 people being charged" in found.reason
    assert "the number is the same, what it counts is not" in found.reason
    assert [words.quote for words in found.b.words] == [paper]


def test_another_number_of_the_same_unit() -> None:
    (found,) = told(RAID, "It brought 44 arrests, 33 charges and 30 county lines were shut.")
    assert "the numbers differ" in found.reason


@pytest.mark.parametrize(
    "other",
    [
        "The raids led to 44 arrests, 31 charges and 30 county lines closed.",
        "A later raid led to 12 arrests, 9 charges and 3 county lines closed.",
        "There were 44 arrests.",
        "In 30 months there were 44 arrests and 31 per cent of charges fell in 2 areas.",
    ],
)
def test_the_same_figures_or_another_event_are_no_contrast(other: str) -> None:
    assert told(RAID, other) == []
