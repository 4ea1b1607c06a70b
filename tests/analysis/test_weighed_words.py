"""Words around a grade are weighed where no rule knows whether it is told."""

import json

import pytest

from peelviewer import paths
from peelviewer.analysis.claims.document_context import document_context
from peelviewer.analysis.claims.sentence_parts import SentenceParts, Surroundings
from peelviewer.analysis.claims.weighed_words import WeighedWords
from peelviewer.analysis.claims.word_evidence import AREA, BODY, GRADE, YEAR, evidence
from peelviewer.domain.document import Document, DocumentKind

DOCUMENT = Document(DocumentKind.NEWS, "Kent Police inspected", None, None, (), None, None, ())


def parts(sentence: str) -> SentenceParts:
    return SentenceParts(sentence, 0, len(sentence), document_context(DOCUMENT), Surroundings())


@pytest.mark.parametrize(
    ("told", "not_told"),
    [
        ("The force was rated good.", "It was a good day for the force."),
        ("Its response was inadequate, inspectors said.", "Parking at the station is inadequate for that many people."),
        ("Kent came out as outstanding.", "He has two outstanding warrants for theft."),
    ],
)
def test_a_grade_that_is_told_weighs_more_than_an_ordinary_word(told: str, not_told: str) -> None:
    assert WeighedWords(parts(told)).likelihood(0) > 0.5 > WeighedWords(parts(not_told)).likelihood(0)


def test_names_count_by_their_kind_so_that_no_force_or_area_weighs_for_itself() -> None:
    sentence = "In 2018 Kent Police was good at preventing crime and inadequate at investigating crime."
    first = evidence(parts(sentence), 0)
    assert {f"before {BODY}", f"after {AREA}", f"after {GRADE}", f"before {YEAR}"} <= set(first)
    assert not any("kent" in feature or "crime" in feature for feature in first)
    weights = json.loads((paths.data() / "grade_words.json").read_text("utf-8"))["weights"]
    assert set(first) & set(weights)


def test_each_feature_counts_once() -> None:
    features = evidence(parts("Good, good, good and good."), 1)
    assert len(features) == len(set(features))
