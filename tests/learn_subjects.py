"""Learns which signs say that a text is about a body, or only names it: `python tests/learn_subjects.py [FOLDER...]`.

Writes `data/subject_weights.csv` from the blind rounds, from the documents of ../shared/evaluation where they are at hand,
and from further FOLDERs of documents in their form. With `--check` it writes nothing, but learns from all folders but one,
and says of how many documents of that one it would know all bodies: only that tells how well it does with texts that nobody
has seen. It needs scikit-learn.
"""

import csv
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path

from learning import ROUNDS, SHARED
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from peelviewer import analysis, ingest, paths
from peelviewer.ingest.told_of import is_plain, signs_of
from peelviewer.pipeline.importing import surely_graded

FEWEST = 8  # bodies of which a sign must speak: a rarer one is chance
STRENGTH = 0.1  # how far the learner may follow its examples
SURE = 0.55  # how sure it must be
LITTLE = 0.02  # a weight that decides nothing

Example = tuple[dict[str, dict[str, float]], frozenset[str]]  # the signs of each body of a document, and its subjects


def examples(folder: Path) -> Iterator[Example]:
    """Each document of a folder whose bodies are asked for."""
    with tempfile.TemporaryDirectory() as scratch:
        for file in sorted(folder.glob("[0-9]*.json")):
            answers = json.loads(file.read_text(encoding="utf-8"))
            text = Path(scratch) / f"{file.stem}.txt"
            text.write_text(answers["text"], encoding="utf-8")
            _, document = ingest.read(text)
            if is_plain(document):
                continue
            graded = surely_graded(analysis.examine(document))
            yield signs_of(document, graded), frozenset(answers.get("forces") or ())


def learned(known: Sequence[Example]) -> tuple[DictVectorizer, LogisticRegression]:
    """What these documents teach."""
    bodies = [(said, name in wanted) for signs, wanted in known for name, said in signs.items()]
    often = Counter(sign for said, _ in bodies for sign in said)
    kept = [{sign: much for sign, much in said.items() if often[sign] >= FEWEST} for said, _ in bodies]
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    return vectorizer, model.fit(vectorizer.fit_transform(kept), [is_subject for _, is_subject in bodies])


def write(known: Sequence[Example]) -> None:
    """Write the weights; that of `always` holds how sure the learner must be."""
    vectorizer, model = learned(known)
    with (paths.data() / "subject_weights.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["sign", "weight"])
        weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
        weights["always"] += model.intercept_[0] - log(SURE / (1 - SURE))
        for name, weight in weights.items():
            if abs(weight) >= LITTLE:
                writer.writerow([name, f"{weight:.3f}"])


def _all_known(model: LogisticRegression, vectorizer: DictVectorizer, example: Example) -> bool:
    signs, wanted = example
    if not signs:
        return not wanted
    chances = model.predict_proba(vectorizer.transform(list(signs.values())))[:, 1]
    return {name for name, chance in zip(signs, chances, strict=True) if chance > SURE} == wanted


def main(arguments: list[str]) -> None:
    check = "--check" in arguments
    more = [Path(name) for name in arguments if name != "--check"]
    folders = sorted(path for path in (*ROUNDS.iterdir(), SHARED / "documents", *more) if path.is_dir())
    known = {folder: list(examples(folder)) for folder in folders}
    if not check:
        write([example for folder in folders for example in known[folder]])
        return
    for folder in folders:
        vectorizer, model = learned([example for other in folders if other != folder for example in known[other]])
        right = sum(_all_known(model, vectorizer, example) for example in known[folder])
        print(f"{folder.name}: {right / len(known[folder]):.3f} of {len(known[folder])}")


if __name__ == "__main__":
    main(sys.argv[1:])
