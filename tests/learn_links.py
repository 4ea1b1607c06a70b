"""Learns data/link_weights.csv: how much each sign says for a report's speaking of an earlier finding without saying so.

From the chains of `tests/analysis/chains*`: each finding beside each later report that says nothing of it for certain, with
what their answers say. With `--check` it writes nothing, but learns without one round after another, and says what it would
show of that one. It needs scikit-learn.
"""

import sys
from collections.abc import Mapping

import numpy as np
from learning_chains import Place, Weights, but_for, known_by_answers, opened, read_by_round, write_weights
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from peelviewer.analysis.follow_up.histories import histories
from peelviewer.analysis.follow_up.learned_odds import ALWAYS
from peelviewer.analysis.follow_up.link_odds import BY_CHANCE
from peelviewer.analysis.follow_up.spoken_of import LIKELY, paired

STRENGTH = 0.1  # how far the learner may follow its examples

Example = tuple[dict[str, float], bool]


def of_chain(place: Place) -> list[Example]:
    """What speaks for each finding's being spoken of in each later report, and whether it is."""
    with opened(place) as (chain, library):
        evidence = library.follow_ups.evidence()
        texts = {entry.id: library.document(entry.id).passages for entry in evidence.documents if entry.forces}
    found = histories(evidence)
    known = known_by_answers(chain, found, evidence.findings)
    right = {(known[link["of"]].key, link["document"]) for link in chain.get("link", []) if link["of"] in known}
    told = {history.key for history in known.values()}
    return [
        (
            {sign: value for sign, value in pair.signs.items() if sign != BY_CHANCE},
            (pair.history.key, entry.file_name) in right,
        )
        for entry, _, pair in paired(found, evidence, texts)
        if pair.history.key in told
    ]


def learned(examples: list[Example]) -> Weights:
    """How much each sign weighs, as it comes: the learner sees all of them on one scale."""
    columns = DictVectorizer(sparse=False)
    scaler, line = StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=3000)
    table = columns.fit_transform([signs for signs, _ in examples])
    make_pipeline(scaler, line).fit(table, [is_so for _, is_so in examples])
    weights = line.coef_[0] / scaler.scale_
    start = float(line.intercept_[0] - weights @ scaler.mean_)
    return {ALWAYS: (start,)} | {name: (float(weights[at]),) for name, at in columns.vocabulary_.items()}


def check(read: Mapping[str, list[Example]], least: float) -> None:
    """Say what would be shown of each round, at least so likely, where it is left out."""
    shown, right, whole = 0, 0, 0
    for name, held in read.items():
        weights = learned(but_for(name, read))
        totals = [
            weights[ALWAYS][0] + sum(weights[sign][0] * much for sign, much in signs.items()) for signs, _ in held
        ]
        likely = 1 / (1 + np.exp(-np.array(totals))) >= least
        so = np.array([is_so for _, is_so in held])
        shown, right, whole = shown + likely.sum(), right + (likely & so).sum(), whole + so.sum()
        print(f"{name}: shows {likely.sum()}, {(likely & so).sum()} of them right, of {so.sum()}")
    print(f"all: shows {shown}, {right} of them right ({right / shown:.3f}), of {whole} ({right / whole:.3f})")


if __name__ == "__main__":
    by_round = read_by_round(of_chain)
    if "--check" in sys.argv:
        check(by_round, LIKELY)
    else:
        write_weights("link_weights.csv", ["weight"], learned(but_for("", by_round)), ".3f")
