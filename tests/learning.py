"""What the scripts of `make learn` share: the documents with answers by hand, and the weights and trees that they write to data/."""

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import repeat
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from peelviewer import ingest, paths
from peelviewer.analysis.claims import weighed_words
from peelviewer.analysis.claims.examining import DocumentReader, read_through
from peelviewer.analysis.claims.learned_weights import LearnedWeights

ROUNDS = Path(__file__).parent / "analysis" / "rounds"
SHARED = Path(__file__).parents[2] / "shared" / "evaluation"
SMALLEST = 0.01  # weights below it are left out

TURNS = 6  # in which folders are left out
DIGITS = 4  # of what trees add, and of where they branch

Example = TypeVar("Example")
Learned = TypeVar("Learned")
Trees = tuple[DictVectorizer, HistGradientBoostingClassifier]
Branch = float | list[Any]  # what a leaf adds; or a feature, the most that goes left, and two branches


def documents() -> list[Path]:
    """The blind rounds and, where they are at hand, the documents of ../shared/evaluation."""
    return sorted([*ROUNDS.glob("*/*.json"), *SHARED.glob("documents/*.json")])


def read_by_folder(
    examples_of: Callable[..., list[Example]], *learned: Sequence[Any]
) -> dict[str, list[list[Example]]]:
    """The examples of each document, by its folder.

    `examples_of` is given its file, a folder for its text, and what each of `learned` has of the turn in which it is left out.
    """
    files = documents()
    names = sorted({file.parent.name for file in files})
    turns = [names.index(file.parent.name) % TURNS for file in files]
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor() as processes:
        of_turns = [[each[turn] for turn in turns] for each in learned]
        read = list(processes.map(examples_of, files, repeat(Path(folder)), *of_turns, chunksize=20))
    folders: dict[str, list[list[Example]]] = {}
    for file, examples in zip(files, read, strict=True):
        folders.setdefault(file.parent.name, []).append(examples)
    return folders


def learned_in_turn(
    learned: Callable[[list[Example]], Learned], folders: Mapping[str, list[list[Example]]]
) -> list[Learned]:
    """What is learned of all but the documents that are left out, for each turn."""
    return [learned(flat(rest)) for rest, _ in left_out_in_turn(folders)]


def flat(documents: Iterable[list[Example]]) -> list[Example]:
    """The examples of several documents."""
    return [each for document in documents for each in document]


def left_out_in_turn(folders: Mapping[str, list[Example]]) -> Iterator[tuple[list[Example], list[Example]]]:
    """Some folders' documents at a time, each time those of all others first: what is learned of these is tried on them."""
    for own, rest in others_in_turn(folders):
        yield rest, [each for name in own for each in folders[name]]


def others_in_turn(folders: Mapping[str, list[Example]]) -> Iterator[tuple[Sequence[str], list[Example]]]:
    """The names of some folders at a time, each time with the documents of all others."""
    names = sorted(folders)
    for turn in range(TURNS):
        own = names[turn::TURNS]
        yield own, [each for name in names if name not in own for each in folders[name]]


def read_with_answers(file: Path, folder: Path) -> tuple[dict[str, Any], DocumentReader]:
    """The answers of a document, and its text as read through; `folder` is for the text."""
    known = json.loads(file.read_text("utf-8"))
    text = folder / f"{file.parent.name}-{file.stem}.txt"
    text.write_text(known["text"], "utf-8")
    return known, read_through(ingest.read(text)[1])


@contextmanager
def told_by(words: LearnedWeights) -> Iterator[None]:
    """Within it, these weights say which grades are told, and not those of data/."""
    shipped = weighed_words.learned_weights
    weighed_words.learned_weights = lambda _: words
    try:
        yield
    finally:
        weighed_words.learned_weights = shipped


def weights_of(columns: DictVectorizer, model: LogisticRegression) -> dict[str, Any]:
    """What a logistic regression has learned: where the odds start, and what each feature adds."""
    weights = {name: round(float(model.coef_[0][at]), 3) for name, at in columns.vocabulary_.items()}
    start = round(float(model.intercept_[0]), 3)
    return {"start": start, "weights": {name: weight for name, weight in weights.items() if abs(weight) >= SMALLEST}}


def learn_trees(examples: Sequence[tuple[Mapping[str, float], bool, float]], **size: float) -> Trees:
    """Decision trees from features, whether they are those of something right, and what the example counts; `size` limits them."""
    columns = DictVectorizer(sparse=False, dtype=np.float32)
    found = columns.fit_transform([dict(features) for features, *_ in examples])
    model = HistGradientBoostingClassifier(early_stopping=False, l2_regularization=1.0, **size)
    model.fit(found, [right for _, right, _ in examples], sample_weight=[counts for *_, counts in examples])
    return columns, model


def likelihoods(trees: Trees, features: Sequence[Mapping[str, float]]) -> list[float]:
    """How likely each of several is right, from 0 to 1."""
    columns, model = trees
    found = columns.transform([dict(each) for each in features]) if features else None
    return [] if found is None else [float(each) for each in model.predict_proba(found)[:, 1]]


def write_trees(name: str, columns: DictVectorizer, model: HistGradientBoostingClassifier) -> int:
    """Write learned trees to a file of data/, a tree a line; gives how many branches they have."""
    trees = [_branch(each.nodes, 0) for (each,) in model._predictors]
    lines = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
    start = round(float(model._baseline_prediction[0, 0]), DIGITS)
    features = json.dumps(columns.feature_names_, ensure_ascii=False)
    text = f'{{"start": {start},\n"features": {features},\n"trees": [\n{lines}\n]}}\n'
    (paths.data() / name).write_text(text, "utf-8")
    return sum(len(each.nodes) for (each,) in model._predictors)


def _branch(nodes: np.ndarray, at: int) -> Branch:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), DIGITS)
    left, right = (_branch(nodes, int(node[side])) for side in ("left", "right"))
    return [int(node["feature_idx"]), round(float(node["num_threshold"]), DIGITS), left, right]


def write_weights(name: str, weights: dict[str, Any]) -> None:
    """Write them to a file of data/."""
    text = json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True)
    (paths.data() / name).write_text(text + "\n", "utf-8")
