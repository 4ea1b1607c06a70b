"""No status goes to the neighbour: two findings of one inspection, and a later report that speaks of one, of both, or of neither."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from chain_score import imported

from peelviewer import pipeline
from peelviewer.domain.claims import Step

_PAIRS = tomllib.loads((Path(__file__).parent / "neighbours.toml").read_text(encoding="utf-8"))["pair"]
_FOUND = 0.35  # of the statuses that are stated, how many are read at least
_EARLIER = """PEEL: Police effectiveness 2018
An inspection of Kent Police

Published: 8 March 2018

How well does the force serve the public?

Areas for improvement

• {first}.
• {second}.
"""
_LATER = """PEEL 2021/22
An inspection of Kent Police

Published: 12 December 2021

How well does the force serve the public?

{later}
"""
_NONE: set[str] = set()


def _stated(pair: dict[str, Any], folder: Path) -> tuple[set[str], set[str]]:
    """The statuses that are taken as stated, of the first finding and of the second."""
    folder.mkdir(exist_ok=True)
    documents = [
        {"name": "earlier.txt", "text": _EARLIER.format(**pair)},
        {"name": "later.txt", "text": _LATER.format(**pair)},
    ]
    library = imported({"document": documents}, folder)
    histories = pipeline.findings(library)
    library.close()
    of_both = [
        next((each for each in histories if each.raised.finding.quote.rstrip(".") == pair[name]), None)
        for name in ("first", "second")
    ]
    assert all(of_both)
    first, second = (
        {step.step.value for step in each.steps if step.is_certain and step.step is not Step.MENTIONED}
        if each
        else _NONE
        for each in of_both
    )
    return first, second


@pytest.mark.parametrize("pair", _PAIRS, ids=[f"{at} {each['later'][:40]}" for at, each in enumerate(_PAIRS)])
def test_no_status_that_the_words_do_not_state_of_it(pair: dict[str, Any], tmp_path: Path) -> None:
    given = zip(_stated(pair, tmp_path), pair["states"], strict=True)
    is_right = all(each <= {stated} - {""} for each, stated in given)
    assert is_right is not pair.get("still_wrong", False)


def test_most_of_what_is_stated_is_read(tmp_path: Path) -> None:
    stated = [
        (wanted, given)
        for number, pair in enumerate(_PAIRS)
        for wanted, given in zip(pair["states"], _stated(pair, tmp_path / str(number)), strict=True)
        if wanted
    ]
    read = sum(wanted in given for wanted, given in stated)
    assert read / len(stated) >= _FOUND
