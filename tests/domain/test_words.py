"""The words of a text are the same however they are found: the quick way of most texts, and that of all others."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peelviewer.domain.words import Way, folded, folded_words, highlights, places, word_spans

letters = st.sampled_from([*"aB9z _-.,'’“”–…£\u00a0\n\té²ßİ中", "the ", "force ", "é́"])
texts = st.lists(letters, max_size=30).map("".join)
tried = settings(deadline=None, suppress_health_check=list(HealthCheck))


@given(texts)
@tried
def test_every_text_has_the_words_that_stand_in_it(text: str) -> None:
    stand = list(re.finditer(r"[^\W_]+", text))
    assert folded_words(text) == tuple(folded(match[0]) for match in stand)
    numbers = range(len(stand))
    for some in (numbers, numbers[-3:], numbers[:1]):
        assert word_spans(text, some) == {number: stand[number].span() for number in some}


@given(texts, st.lists(st.sampled_from(["the", "force", "b", "9", "zoe"]), max_size=5))
@tried
def test_few_and_many_ways_stand_where_they_stand(text: str, sought: list[str]) -> None:
    words = folded_words(text)
    expected = [number for number, word in enumerate(words) if word in sought]
    assert [first for first, _ in places(words, [Way((word,)) for word in sought])] == expected


def test_a_phrase_is_highlighted_once_where_its_words_repeat() -> None:
    assert highlights("of the of the", [Way(("of", "the"))]) == [(0, 6), (7, 13)]
    assert highlights("all of it’s “of the” kind", [Way(("of", "the")), Way(("kind",))]) == [(13, 19), (21, 25)]
