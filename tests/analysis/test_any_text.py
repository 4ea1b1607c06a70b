"""The analysis holds on any text: it never fails, its quotes are its spans, and time grows with length only."""

import gc
import time
from itertools import pairwise

import pytest
from how_many import SOAK, examples
from hypothesis import given, settings
from hypothesis import strategies as st
from made_evidence import entry, said

from peelviewer.analysis import examine
from peelviewer.analysis.claims.grade_mentions import grade_mentions
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.contrasts import find_contrasts
from peelviewer.domain.claims import Certainty, Findings, Reading
from peelviewer.domain.document import Document, DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import CountedGrades, Evidence, QuotedWords
from peelviewer.domain.grades import Grade

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
CYCLES = ("2015", "2017", "SOC 2023")
GRADES = (Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE)
TROUBLE = ("protecting ", "building, supporting ", "from good to ", "“", "(", "requires improvement in ", "… ")
EMPTY_LINES = " \n"


def document(kind: DocumentKind, passages: list[tuple[PassageKind, str]]) -> Document:
    made = tuple(Passage(n, passage, text) for n, (passage, text) in enumerate(passages))
    return Document(kind, "Inspection of Kent Police", None, None, (), None, None, made)


@settings(deadline=None, max_examples=examples(20))
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


@settings(deadline=None, max_examples=examples(40))
@given(ANY_TEXT)
def test_sentences_hold_every_word(text: str) -> None:
    spans = sentence_spans(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


FOUND = st.sampled_from(
    [
        "The force does not fully understand the threat of organised crime. ",
        "Its supervision is good, but not always ",
        "The eastern regional response was rated good. ",
        "There were 44 arrests, 31 charges and 30 county lines closed. ",
        "a cause of concern; we recommended that it should improve ",
        "The force said it had acted swiftly. ",
        "grades cannot be compared with other forces. ",
    ]
)
FOUND_TEXT = st.lists(st.one_of(STOCK, FOUND, st.text(max_size=30)), max_size=10).map("".join)


@settings(deadline=None, max_examples=examples(20))
@given(
    st.lists(
        st.tuples(
            st.sampled_from(DocumentKind), st.lists(st.tuples(st.sampled_from(PassageKind), FOUND_TEXT), min_size=1)
        ),
        min_size=2,
        max_size=3,
    )
)
def test_contrasts_hold_on_any_text(texts: list[tuple[DocumentKind, list[tuple[PassageKind, str]]]]) -> None:
    evidence = evidence_of([(read, examine(read)) for read in (document(*text) for text in texts)])
    for contrast in find_contrasts(evidence):
        for words in (*contrast.a.words, *contrast.b.words):
            text = evidence.passages[words.document.id][words.span.passage].text
            assert words.quote
            assert text[words.span.start : words.span.end] == words.quote


@pytest.mark.parametrize(
    "words", [*TROUBLE, EMPTY_LINES, "not good ", "understand the ", "12 arrests and ", "said ", "eastern region "]
)
def test_time_grows_with_length_only(words: str) -> None:
    def seconds(length: int) -> tuple[float, float]:
        """To read a text, and to find the contrasts between two of them."""
        text = (words * (length // len(words) + 1))[:length]
        read = document(DocumentKind.NEWS, [(PassageKind.PARAGRAPH, text)])
        start = time.process_time()
        findings = examine(read)
        examined = time.process_time()
        evidence = evidence_of([(read, findings)] * 2)
        made = time.process_time()
        find_contrasts(evidence)
        return examined - start, time.process_time() - made

    def in_proportion() -> bool:
        """Four times the text in less than eight times the time; the square of it would take sixteen times as long."""
        once = 3_000 if SOAK else 1_500  # a shorter text is done with before the longest lists of candidates are full
        return all(long < 8 * short + 0.05 for short, long in zip(seconds(once), seconds(4 * once), strict=True))

    seconds(100)
    gc.collect()
    gc.disable()  # it goes through all that the other tests have left, at a moment of its own
    try:
        # What a busy machine makes slow once is not slow three times in turn; a square is.
        assert any(in_proportion() for _ in range(3))
    finally:
        gc.enable()


def evidence_of(documents: list[tuple[Document, Findings]]) -> Evidence:
    """Documents on one force, each with a grade of its own inspection and all that is found in it."""
    passages, statements, counted, quoted = {}, [], [], []
    for number, (read, findings) in enumerate(documents):
        passages[number] = read.passages
        held = entry(number, "Paper", kind=read.kind, iso="2023-05-19", forces=("Kent Police",), cycle=CYCLES[number])
        statements.append(said(held, "soc", GRADES[number], CYCLES[number], force="Kent Police"))
        counted += [CountedGrades(held, tally) for tally in findings.tallies]
        quoted += [QuotedWords(held, quotation) for quotation in findings.quotations]
    return Evidence(tuple(statements), tuple(counted), tuple(quoted), passages)


GRADE_WORDS = st.sampled_from(
    ["good", "Outstanding", "“adequate”", "inadequate", "requires improvement", "RI", "goods", "the lowest grade"]
)
OTHER_WORDS = st.sampled_from(
    [
        *("preventing crime", "investigating crime", "leadership", "serious and organised crime", "effectiveness"),
        *("Kent Police", "Essex", "the force", "both", "Ofsted", "the commissioner said", "he said: “"),
        *("was rated", "is", "fell from", "to", "not", "aims to be", "in two areas", "the same mark", "respectively"),
        *(",", ".", ";", ":", "–", "(", ")", "”", "‘", "?", "\n", "\t", "and", "but", "in 2016", "at", "for", "four"),
    ]
)
GRADED_TEXT = st.lists(st.one_of(GRADE_WORDS, OTHER_WORDS), max_size=25).map(" ".join)


@settings(deadline=None, max_examples=examples(60))
@given(
    st.sampled_from(DocumentKind),
    st.lists(st.tuples(st.sampled_from(PassageKind), GRADED_TEXT), min_size=1, max_size=4),
)
def test_every_grade_word_has_exactly_one_reading(kind: DocumentKind, passages: list[tuple[PassageKind, str]]) -> None:
    read = document(kind, passages)
    findings = examine(read)
    for passage in read.passages:
        named = grade_mentions(passage.text)
        spans = [(m.span.start, m.span.end) for m in findings.mentions if m.span.passage == passage.n]
        assert len(set(spans)) == len(spans)
        assert {(mention.start, mention.end) for mention in named} <= set(spans)
        # "The same mark" and the like are mentions too, without a grade's word.
        assert all(before[1] <= after[0] for before, after in pairwise(sorted(spans)))
    for claim in findings.claims:
        assert claim.quote == read.passages[claim.span.passage].text[claim.span.start : claim.span.end]
        assert (claim.certainty is Certainty.LIKELY) == bool(claim.doubt)
    for mention in findings.mentions:
        assert mention.reason
        if mention.claim is not None:
            assert mention.reading is Reading.CLAIM
            assert findings.claims[mention.claim].grade is mention.grade
