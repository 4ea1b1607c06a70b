"""The words that say the same: none stands in two groups."""

from peelviewer.reference.same_words import same_words


def test_each_word_stands_in_one_group() -> None:
    words = [word for group in same_words() for word in group]
    assert len(words) == len(set(words)) > 100
