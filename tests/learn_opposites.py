"""Learns data/opposite_weights.csv: what says that two sentences of two inspections are opposites on one matter.

From the blind rounds of contrasts: each two sentences on one force that share enough of their matter, with whether
the answers have them. The tone of a sentence is that which the other rounds teach. With `--check` it writes nothing, but learns
without one round after another, and says what it would find there. It needs scikit-learn.
"""

import csv
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

from learn_tone import contrast_rounds, examples_by_file, learned, library_of, told_by, without
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from peelviewer import paths, pipeline
from peelviewer.analysis.contrasts import with_certain
from peelviewer.analysis.likely_opposites import LIKELY, Pair, pairs
from peelviewer.analysis.opposite_findings import told_and_graded
from peelviewer.analysis.opposite_odds import ALWAYS
from peelviewer.domain.contrast_kinds import ContrastKind

STRENGTH = 0.5  # how far the learner may follow its examples
_MARKS = str.maketrans("", "", '"“”')
_NONE, _SOFT, _EXPECTED = "neither", "soft", "expected"

Found = tuple[Pair, str]  # with what the answers say


def pairs_of(file: Path) -> list[Found]:
    """The pairs of one library, each with what its answers say of it."""
    known = json.loads(file.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        library = library_of(known["documents"], Path(folder))
        found = [
            (pair, _answer(known, force, [each.text for each in pair.toned]))
            for force, times, grades in told_and_graded(with_certain(pipeline.evidence(library)))
            for pair in pairs(times, grades)
        ]
        library.close()
    return found


def _answer(known: Mapping[str, Any], force: str, texts: Sequence[str]) -> str:
    for among in (_EXPECTED, _SOFT):
        for each in known.get(among, ()):
            words = [_bare(words) for words in each.get("words", ())]
            one, other = map(_bare, texts)
            here = len(words) > 1 and any(
                all(word in text for word, text in zip(words, order, strict=False))
                for order in ((one, other), (other, one))
            )
            if each["kind"] == ContrastKind.OPPOSITE_FINDINGS and each["force"] == force and here:
                return among
    return _NONE


def _bare(words: str) -> str:
    return " ".join(words.translate(_MARKS).split()).lower()


def signs(pair: Pair, weights: Mapping[str, float]) -> dict[str, float]:
    """The signs of a pair, with the tones that these weights tell."""
    one, other = (replace(each, tone=told_by(weights, each.text)) for each in pair.toned)
    return pair.signs((one, other))


def fitted(examples: Sequence[tuple[dict[str, float], bool]]) -> tuple[DictVectorizer, Pipeline]:
    columns = DictVectorizer(sparse=False)
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=3000))
    return columns, model.fit(columns.fit_transform([each for each, _ in examples]), [is_so for _, is_so in examples])


def check(rounds: Mapping[str, list[tuple[dict[str, float], str]]]) -> None:
    whole: Counter[str] = Counter()
    for name, held in rounds.items():
        columns, model = fitted([(s, a != _NONE) for other, found in rounds.items() if other != name for s, a in found])
        likely = model.predict_proba(columns.transform([each for each, _ in held]))[:, 1] >= LIKELY
        shown = Counter(answer for (_, answer), so in zip(held, likely, strict=True) if so)
        whole += shown
        print(f"{name}: {dict(shown)} of {dict(Counter(answer for _, answer in held))}")
    print(f"all: {dict(whole)}")


def write(columns: DictVectorizer, model: Pipeline) -> None:
    scaler, line = model[0], model[1]
    weights = line.coef_[0] / scaler.scale_
    rows = [(ALWAYS, float(line.intercept_[0] - weights @ scaler.mean_))]
    rows += [(name, float(weights[place])) for name, place in columns.vocabulary_.items()]
    with (paths.data() / "opposite_weights.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("sign", "weight"))
        writer.writerows((name, f"{weight:.3f}") for name, weight in sorted(rows))


if __name__ == "__main__":
    files = contrast_rounds()
    read = examples_by_file()
    with ProcessPoolExecutor() as processes:
        found = dict(zip(files, processes.map(pairs_of, files, chunksize=4), strict=True))
    by_round: dict[str, list[tuple[dict[str, float], str]]] = {}
    for name in sorted({file.parent.name for file in files}):
        weights = learned(without(read, name))
        of_round = (each for file in files if file.parent.name == name for each in found[file])
        by_round[name] = [(signs(pair, weights), answer) for pair, answer in of_round]
    if "--check" in sys.argv:
        check(by_round)
    else:
        write(*fitted([(each, answer != _NONE) for examples in by_round.values() for each, answer in examples]))
