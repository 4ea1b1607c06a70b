"""Numbers as texts write them, in one place for reading and for writing."""

import re

import pytest

from peelviewer.domain.numbers import NUMBER_WORDS, in_words, value_of


@pytest.mark.parametrize(
    ("written", "value"),
    [("seven", 7), ("Thirty-one", 31), ("fifty two", 52), ("1,200", 1200), ("14", 14), ("none", 0), ("ninety", 90)],
)
def test_words_and_figures_are_read_alike(written: str, value: int) -> None:
    assert value_of(written) == value
    assert re.fullmatch(rf"\d[\d,]*|{NUMBER_WORDS}", written, re.IGNORECASE)


def test_small_numbers_are_written_as_words() -> None:
    assert [in_words(count) for count in (0, 1, 12, 13)] == ["no", "one", "twelve", "13"]
