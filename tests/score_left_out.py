"""Scores each round of chains with weights for links and steps that were learned from all others: a score on what was learned from says nothing.

`python tests/score_left_out.py` prints each part right and in all, a line for each round. It needs scikit-learn.
"""

import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import learn_links
import learn_steps
from chain_score import Score, chains, imported, scored
from learning_chains import Weights, but_for, read_by_round, rounds

from peelviewer import pipeline
from peelviewer.analysis.follow_up import link_odds, step_odds

PARTS = (
    *("findings", "found", "links", "links, also likely", "certain links", "likely links", "steps"),
    *("statuses", "answers", "answers given", "silent"),
)


def score(folder: Path, links: Weights, steps: Weights) -> Counter[str]:
    """The counts of a round by these weights."""
    link_odds._weights = lambda: {sign: weight for sign, (weight,) in links.items()}
    step_odds._weights = lambda: steps
    result = Score()
    for name, chain in chains(folder):
        with tempfile.TemporaryDirectory() as made:
            library = imported(chain, Path(made))
            scored(chain, pipeline.findings(library), library.follow_ups.evidence().findings, result, name)
            library.close()
    return result.n


def line(name: str, counted: Counter[str]) -> str:
    return f"{name}: " + "; ".join(f"{part} {counted[f'{part} right']} of {counted[part]}" for part in PARTS)


if __name__ == "__main__":
    of_links, of_steps = read_by_round(learn_links.of_chain), read_by_round(learn_steps.of_chain)
    short = list(learn_steps.short_texts())
    folders = rounds()
    links = [learn_links.learned(but_for(folder.name, of_links)) for folder in folders]
    steps = [learn_steps.learned([*short, *but_for(folder.name, of_steps)]) for folder in folders]
    with ProcessPoolExecutor() as processes:
        counts = list(processes.map(score, folders, links, steps))
    for folder, counted in zip(folders, counts, strict=True):
        print(line(folder.name, counted))
    print(line("all", sum(counts, Counter())))
