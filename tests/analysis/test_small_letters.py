"""Words looked for in small letters are found where they would be found without regard to case."""

import re

import pytest

from peelviewer import paths
from peelviewer.analysis.claims.small_letters import small, small_pattern
from peelviewer.analysis.claims.themes_in_text import _any_of, _names, _written
from peelviewer.analysis.observations import _aspects, _evaluating, words_that

NAMES = [(domain, label) for domain in ("police", "fire") for label in (False, True)]
PATTERNS = [
    *(pattern for kind in NAMES for pattern in (_names(*kind).by_letter, _names(*kind).others)),
    *(_aspects(), _evaluating(), words_that("denial"), words_that("criticism")),
]
ODD = "İts ORGANISED crime is İnadequate; the SOC team ISN’T good at responding to the ẞUSPECTS’ Vettıng, riſks. " * 2
SAMPLES = [file.read_text(encoding="utf-8") for file in sorted((paths.data() / "sample").glob("*.txt"))]
TEXTS = [each for text in (*SAMPLES, ODD) for line in text.splitlines() for each in (line, line.upper())]
assert len(TEXTS) > 20


@pytest.mark.parametrize("pattern", PATTERNS, ids=range(len(PATTERNS)))
def test_they_are_found_in_any_letters(pattern: re.Pattern[str]) -> None:
    anyhow = re.compile(pattern.pattern, re.IGNORECASE)
    for text in TEXTS:
        found = [(match.span(), match.lastindex) for match in pattern.finditer(small(text))]
        assert found == [(match.span(), match.lastindex) for match in anyhow.finditer(text)]


@pytest.mark.parametrize("kind", NAMES, ids=str)
def test_names_tried_by_their_letter_are_those_found_one_after_the_other(kind: tuple[str, bool]) -> None:
    written = _written(*kind)
    in_order = _any_of(f"({pattern})" for _, pattern in written)
    for text in map(small, TEXTS):
        one_by_one = [(written[match.lastindex - 1][0], match.span()) for match in in_order.finditer(text)]  # type: ignore[operator]
        assert [(theme, match.span()) for theme, match in _names(*kind).found_in(text)] == one_by_one
    assert has_bare_or("ab|cd")
    assert not has_bare_or("a(?:b|[|(])c")
    assert not [pattern for _, pattern in written if pattern[0].isalpha() and has_bare_or(pattern)]


def has_bare_or(pattern: str) -> bool:
    """Whether a pattern is one or another as a whole, so that more than one letter may be its first."""
    plain = re.sub(r"\\.|\[[^]]*\]", "", pattern)
    while (inner := re.sub(r"\([^()]*\)", "", plain)) != plain:
        plain = inner
    return "|" in plain


def test_each_letter_stays_at_its_place() -> None:
    assert len(small(ODD)) == len(ODD)
    assert small("Grade İ: GOOD") == "grade i: good"


def test_capitals_of_a_pattern_are_small_and_escapes_stay() -> None:
    assert small_pattern(r"(?P<Name>\bSOC\W+[A-C])").pattern == r"(?P<Name>\bsoc\W+[a-c])"
