"""Learns data/link_weights.csv: how much each sign says for a report's speaking of an earlier finding without saying so.

From the chains of `tests/analysis/chains*`: each finding beside each later report that says nothing of it for certain, with
what their answers say. With `--check` it writes nothing, but learns without one round after another, and says what it would
show of that one. It needs scikit-learn.
"""

import csv
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

sys.path.append(str(Path(__file__).parent / "analysis"))
from chain_score import CHAINS, chains, imported, known_by_answers

from peelviewer import paths
from peelviewer.analysis.follow_up.histories import histories
from peelviewer.analysis.follow_up.link_odds import ALWAYS, BY_CHANCE
from peelviewer.analysis.follow_up.spoken_of import LIKELY, paired

STRENGTH = 0.1  # how far the learner may follow its examples

Example = tuple[dict[str, float], bool]


def of_chain(place: tuple[Path, str]) -> list[Example]:
    """What speaks for each finding's being spoken of in each later report, and whether it is."""
    folder, name = place
    chain = dict(chains(folder))[name]
    with tempfile.TemporaryDirectory() as made:
        library = imported(chain, Path(made))
        evidence = library.follow_ups.evidence()
        texts = {entry.id: library.document(entry.id).passages for entry in evidence.documents if entry.forces}
        library.close()
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


def learned(examples: list[Example]) -> tuple[DictVectorizer, Pipeline]:
    columns = DictVectorizer(sparse=False)
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=3000))
    return columns, model.fit(columns.fit_transform([signs for signs, _ in examples]), [is_so for _, is_so in examples])


def check(read: dict[str, list[Example]]) -> None:
    shown, right, whole = 0, 0, 0
    for name, held in read.items():
        columns, model = learned([each for other, found in read.items() if other != name for each in found])
        likely = model.predict_proba(columns.transform([signs for signs, _ in held]))[:, 1] >= LIKELY
        so = np.array([is_so for _, is_so in held])
        shown, right, whole = shown + likely.sum(), right + (likely & so).sum(), whole + so.sum()
        print(f"{name}: shows {likely.sum()}, {(likely & so).sum()} of them right, of {so.sum()}")
    print(f"all: shows {shown}, {right} of them right ({right / shown:.3f}), of {whole} ({right / whole:.3f})")


def write(columns: DictVectorizer, model: Pipeline) -> None:
    scaler, line = model[0], model[1]
    weights = line.coef_[0] / scaler.scale_
    rows = [(ALWAYS, float(line.intercept_[0] - weights @ scaler.mean_))]
    rows += [(name, float(weights[place])) for name, place in columns.vocabulary_.items()]
    with (paths.data() / "link_weights.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("sign", "weight"))
        writer.writerows((name, f"{weight:.3f}") for name, weight in sorted(rows))


if __name__ == "__main__":
    places = [
        (folder, name)
        for folder in sorted(CHAINS.parent.glob("chains*"))
        if folder.is_dir() and folder.name not in sys.argv
        for name, _ in chains(folder)
    ]
    with ProcessPoolExecutor() as processes:
        found = list(processes.map(of_chain, places))
    by_round: dict[str, list[Example]] = {}
    for (folder, _), examples in zip(places, found, strict=True):
        by_round.setdefault(folder.name, []).extend(examples)
    if "--check" in sys.argv:
        check(by_round)
    else:
        write(*learned([each for examples in by_round.values() for each in examples]))
