"""Words looked for in small letters are found where they would be found without regard to case."""

import re

import pytest

from peelviewer import paths
from peelviewer.analysis.claims import themes_in_text
from peelviewer.analysis.claims.small_letters import small, small_pattern
from peelviewer.analysis.observations import _aspects, _evaluating, words_that

PATTERNS = [
    *(themes_in_text._pattern(domain, label)[0] for domain in ("police", "fire") for label in (False, True)),
    *(_aspects(), _evaluating(), words_that("denial"), words_that("criticism")),
]
ODD = "İts ORGANISED crime is İnadequate; the SOC team ISN’T good at responding to the ẞUSPECTS’ Vettıng, riſks. " * 2


@pytest.mark.parametrize("pattern", PATTERNS, ids=range(len(PATTERNS)))
def test_they_are_found_in_any_letters(pattern: re.Pattern[str]) -> None:
    anyhow = re.compile(pattern.pattern, re.IGNORECASE)
    texts = [file.read_text(encoding="utf-8") for file in sorted((paths.data() / "sample").glob("*.txt"))]
    texts = [each for text in (*texts, ODD) for line in text.splitlines() for each in (line, line.upper())]
    assert len(texts) > 20
    for text in texts:
        found = [(match.span(), match.lastgroup) for match in pattern.finditer(small(text))]
        assert found == [(match.span(), match.lastgroup) for match in anyhow.finditer(text)]


def test_each_letter_stays_at_its_place() -> None:
    assert len(small(ODD)) == len(ODD)
    assert small("Grade İ: GOOD") == "grade i: good"


def test_capitals_of_a_pattern_are_small_and_escapes_stay() -> None:
    assert small_pattern(r"(?P<Name>\bSOC\W+[A-C])").pattern == r"(?P<Name>\bsoc\W+[a-c])"
