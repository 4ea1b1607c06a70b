"""Rules and doubts are values: code asks for the member, a library holds its words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from peelviewer.domain.rules import Doubt, Rule
from peelviewer.store import Library


def test_what_an_earlier_version_has_read_keeps_a_rule_and_a_doubt() -> None:
    assert Rule("is G at, as a list") is Rule.EARLIER
    assert Doubt("it was not clear") is Doubt.EARLIER
    assert Rule("entered by a person") is Rule.ENTERED
    with pytest.raises(ValueError, match="7"):
        Rule(7)


def test_only_no_doubt_is_none() -> None:
    assert [doubt for doubt in Doubt if not doubt] == [Doubt.NONE]


def test_what_this_version_reads_has_a_rule_of_its_own(copy_sample: Callable[[Path], Library], tmp_path: Path) -> None:
    library = copy_sample(tmp_path / "sample.peel")
    found = [library.findings(entry.id) for entry in library.documents()]
    library.close()
    rules = {each.rule for findings in found for each in (*findings.claims, *findings.raised)}
    assert rules >= {Rule.FORCE_IS, Rule.GRADED_SO, Rule.UNDER_LABEL}
    assert Rule.EARLIER not in rules
    assert Doubt.EARLIER not in {claim.doubt for findings in found for claim in findings.claims}
