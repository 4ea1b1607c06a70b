"""Chains of reports, written with their answers before any rule read them. The suite reads the newest two folders, `make soak` all."""

from pathlib import Path

import pytest
from chain_score import CHAINS, Score, chains, imported, scored
from how_many import SOAK

from peelviewer import pipeline

_FOLDERS = [
    CHAINS.parent / name
    for name in (
        "chains",
        "chains2",
        "chains3",
        "chains4",
        "chains5",
        "chains6",
        "chains7",
        "chains8",
        "chains9",
        "chains10",
        "chains11",
        "chains12",
        "chains13",
    )
]  # what is still wrong stands in each
_READ = [chain for folder in (_FOLDERS if SOAK else _FOLDERS[-1:]) for chain in chains(folder)]
_STILL_WRONG = [
    line for folder in _FOLDERS for line in (folder / "still-wrong.txt").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(("name", "chain"), _READ, ids=[name for name, _ in _READ])
def test_a_chain_is_read_as_its_answers_say(name: str, chain: dict[str, object], tmp_path: Path) -> None:
    library = imported(chain, tmp_path)
    score = Score()
    histories = pipeline.findings(library)
    entries = library.follow_ups.evidence().findings
    library.close()
    scored(chain, histories, entries, score, name)
    assert score.wrong == [line for line in _STILL_WRONG if line.startswith(f"{name}: ")]
    assert score.n["findings"]
