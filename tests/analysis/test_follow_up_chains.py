"""Chains of reports, written with their answers before any rule read them."""

from pathlib import Path

import pytest
from chain_score import CHAINS, Score, chains, imported, scored

from peelviewer import pipeline

_SECOND = CHAINS.parent / "chains2"  # by somebody else; what is still wrong with them stands beside them
_ALL = [*chains(), *chains(_SECOND)]
_STILL_WRONG = (_SECOND / "still-wrong.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("name", "chain"), _ALL, ids=[name for name, _ in _ALL])
def test_a_chain_is_read_as_its_answers_say(name: str, chain: dict[str, object], tmp_path: Path) -> None:
    library = imported(chain, tmp_path)
    score = Score()
    histories = pipeline.findings(library)
    entries = library.follow_ups.evidence().findings
    library.close()
    scored(chain, histories, entries, score, name)
    assert score.wrong == [line for line in _STILL_WRONG if line.startswith(f"{name}: ")]
    assert score.n["findings"]
