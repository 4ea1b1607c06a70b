"""Words that are quoted make sense alone."""

from dataclasses import replace

from made_evidence import GOOD, IMPROVE, entry, said

from peelviewer.analysis.whole_sentences import in_whole_sentences, with_what_it_answers
from peelviewer.domain.claims import Span
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import Passage, PassageKind

PAPER = entry(7, "City paper")
TEXT = "Inspectors came in May. Kent Police was rated good at preventing crime. “We accept the report. But the grade is wrong,” he said."
PASSAGES = {7: (Passage(0, PassageKind.PARAGRAPH, TEXT),)}


def test_a_claim_is_quoted_with_its_sentence() -> None:
    start = TEXT.index("good at")
    claim = replace(said(PAPER, "preventing_crime", GOOD, "2015"), quote="good at", span=Span(0, start, start + 7))
    found = in_whole_sentences(claim, PASSAGES)
    assert found.quote == "Kent Police was rated good at preventing crime."
    assert found.span
    assert TEXT[found.span.start : found.span.end] == found.quote


def test_a_but_is_quoted_with_what_it_answers() -> None:
    start = TEXT.index("But")
    words = Words(PAPER, "But the grade is wrong", Span(0, start, start + len("But the grade is wrong")))
    assert with_what_it_answers(words, PASSAGES).quote == "We accept the report. But the grade is wrong"


def test_below_a_grade_alone_stands_the_sentence_that_says_it_in_other_words() -> None:
    heading, label = "Protecting vulnerable people", "Requires improvement"
    below = "The force needs to improve how it protects vulnerable people. It has no plan."
    passages = {
        7: (
            Passage(0, PassageKind.HEADING, heading),
            Passage(1, PassageKind.PARAGRAPH, label, (heading,)),
            Passage(2, PassageKind.PARAGRAPH, below, (heading,)),
        )
    }
    claim = replace(said(PAPER, "protecting_vulnerable", IMPROVE, "2018/19"), quote=label, span=Span(1, 0, len(label)))
    found = in_whole_sentences(claim, passages)
    assert found.quote == "The force needs to improve how it protects vulnerable people."
    assert found.also == (claim.span,)

    on_another = {7: (*passages[7][:2], replace(passages[7][2], text="The force answers calls quickly."))}
    assert in_whole_sentences(claim, on_another).quote == label
