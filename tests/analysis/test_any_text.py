"""The analysis holds on any text: it never fails, its quotes are its spans, and time grows with length only."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peelviewer.analysis import examine
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.domain.document import Document, DocumentKind, Passage, PassageKind

STOCK = st.sampled_from(
    [
        "The force was rated good at investigating crime. ",
        "Kent Police requires improvement in responding to the public, ",
        "“inadequate” in three areas: ",
        "the commissioner said: “We are outstanding” ",
        "none was adequate; ",
        "in its 2016 inspection ",
        "protecting vulnerable people – Good\n",
    ]
)
ANY_TEXT = st.lists(st.one_of(STOCK, st.text(max_size=30)), max_size=12).map("".join)
TROUBLE = ("protecting ", "building, supporting ", " \n", "from good to ", "“", "(", "requires improvement in ", "… ")


def document(kind: DocumentKind, passages: list[tuple[PassageKind, str]]) -> Document:
    made = tuple(Passage(n, passage, text) for n, (passage, text) in enumerate(passages))
    return Document(kind, "Inspection of Kent Police", None, None, (), None, None, made)


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(DocumentKind), st.lists(st.tuples(st.sampled_from(PassageKind), ANY_TEXT), min_size=1, max_size=6)
)
def test_quotes_are_spans_on_any_text(kind: DocumentKind, passages: list[tuple[PassageKind, str]]) -> None:
    read = document(kind, passages)
    findings = examine(read)
    for claim in findings.claims:
        assert claim.quote == read.passages[claim.span.passage].text[claim.span.start : claim.span.end]
        assert claim.quote
        assert all(place.start < place.end for place in claim.also)
    for tally in findings.tallies:
        assert tally.quote == read.passages[tally.span.passage].text[tally.span.start : tally.span.end]
    for quotation in findings.quotations:
        place = quotation.span
        assert quotation.text == read.passages[place.passage].text[place.start : place.end]


@settings(deadline=None, max_examples=80)
@given(ANY_TEXT)
def test_sentences_hold_every_word(text: str) -> None:
    spans = sentence_spans(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize("words", TROUBLE)
def test_time_grows_with_length_only(words: str) -> None:
    def seconds(length: int) -> float:
        text = (words * (length // len(words) + 1))[:length]
        read = document(DocumentKind.NEWS, [(PassageKind.PARAGRAPH, text)])
        start = time.process_time()
        examine(read)
        return time.process_time() - start

    seconds(100)
    short, long = seconds(5_000), seconds(20_000)
    assert long < 8 * short + 0.1  # four times the text; the square of it would take sixteen times as long
