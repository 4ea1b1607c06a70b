"""Finding words in a report holds on any text."""

import time

import pytest
from how_many import examples
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from made_evidence import REPORT
from test_any_text import ANY_TEXT

from peelviewer.analysis.folded_words import pieces_of, places_of, words_of
from peelviewer.analysis.report_text import ReportText
from peelviewer.domain.document import Passage, PassageKind

TEXTS = st.lists(ANY_TEXT, min_size=1, max_size=5)


def report(texts: list[str]) -> ReportText:
    return ReportText(REPORT, tuple(Passage(n, PassageKind.PARAGRAPH, text) for n, text in enumerate(texts)))


@settings(deadline=None, max_examples=examples(40))
@given(TEXTS, ANY_TEXT)
def test_any_words_in_any_report(texts: list[str], quotation: str) -> None:
    pieces = pieces_of(quotation)
    assume(pieces)
    held = report(texts)
    found = held.word_for_word(pieces) or held.altered(pieces)
    if found:
        passage, span = held.place(found)
        assert passage.text == texts[span.passage]
        assert 0 <= span.start < span.end <= len(passage.text)


@settings(deadline=None, max_examples=examples(40))
@given(TEXTS, st.data())
def test_the_reports_own_words_are_found(texts: list[str], data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(texts))
    places = places_of(text)
    assume(places)
    first = data.draw(st.integers(0, len(places) - 1))
    last = data.draw(st.integers(first, len(places) - 1))
    quotation = text[places[first][0] : places[last][1]].swapcase()
    pieces = pieces_of(quotation)
    assume([word for piece in pieces for word in piece.words] == words_of(text)[first : last + 1])
    assert report(texts).word_for_word(pieces)


@pytest.mark.parametrize("words", ["the force is good at it ", "the ", "the … ", "the [x] "])
def test_time_grows_with_the_report_only(words: str) -> None:
    quotation = pieces_of(words * 20 + "and nothing else")

    def seconds(length: int) -> float:
        held = report([words * (length // len(words))])
        start = time.process_time()
        assert held.word_for_word(quotation) is None
        held.altered(quotation)
        return time.process_time() - start

    seconds(100)
    short, long = seconds(10_000), seconds(40_000)
    assert long < 8 * short + 0.1


def test_a_sentence_runs_on_past_a_footnote_which_is_found_too() -> None:
    kinds = (PassageKind.PARAGRAPH, PassageKind.FOOTNOTE, PassageKind.PARAGRAPH)
    texts = ("Officers visit each street", "A street is a road with houses.", "at least once a month.")
    held = ReportText(REPORT, tuple(Passage(n, *each) for n, each in enumerate(zip(kinds, texts, strict=True))))
    across = held.word_for_word(pieces_of("visit each street at least once"))
    assert across is not None
    assert held.place(across)[0].n == 0
    note = held.word_for_word(pieces_of("a street is a road with houses"))
    assert note is not None
    assert held.place(note)[0].n == 1
