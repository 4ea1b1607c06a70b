"""Areas that a text names beside a grade that it counts, in words that are no claim."""

import pytest
from made_evidence import CAMBRIDGESHIRE, TRADE

from peelviewer.analysis.named_loosely import named_loosely
from peelviewer.analysis.passage_context import Told
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.grades import Grade

COUNTED = {Grade.OUTSTANDING, Grade.GOOD, Grade.ADEQUATE}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("The outstanding was for crime recording.", {"crime_data_integrity": Grade.OUTSTANDING}),
        ("The top mark went to the way it records crime.", {"crime_data_integrity": Grade.OUTSTANDING}),
        (
            "Among the lowest marks were those for investigating crime and protecting vulnerable people.",
            {"investigating_crime": Grade.ADEQUATE, "protecting_vulnerable": Grade.ADEQUATE},
        ),
        ("It is outstanding at crime recording.", {}),  # that is a claim, and read as one
        ("The inadequate was for crime recording.", {}),
        ("Last time the outstanding was for crime recording.", {}),
        ("The outstanding of Essex Police was for crime recording.", {}),
        ("The chief constable wants the outstanding for investigating crime next.", {}),
    ],
)
def test_what_is_named_beside_a_grade_that_is_counted(words: str, named: dict[str, Grade]) -> None:
    told = Told(TRADE, (Passage(0, PassageKind.PARAGRAPH, f"It rained. {words}"),), (), (), ())
    found = list(named_loosely(told, CAMBRIDGESHIRE, COUNTED, 0))
    assert {each.theme: each.grade for each in found} == named
    assert all(each.words.quote == words for each in found)
    assert list(named_loosely(told, CAMBRIDGESHIRE, COUNTED, 1)) == []
