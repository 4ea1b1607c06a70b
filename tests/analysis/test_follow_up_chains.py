"""Chains of reports, written with their answers before any rule read them."""

from pathlib import Path

import pytest
from chain_score import Score, chains, imported, scored

from peelviewer import pipeline


@pytest.mark.parametrize(("name", "chain"), list(chains()), ids=[name for name, _ in chains()])
def test_a_chain_is_read_as_its_answers_say(name: str, chain: dict[str, object], tmp_path: Path) -> None:
    library = imported(chain, tmp_path)
    score = Score()
    histories = pipeline.findings(library)
    entries = library.follow_ups.evidence().findings
    library.close()
    scored(chain, histories, entries, score, name)
    assert score.wrong == []
    assert score.n["findings"]
