"""What the scripts of `make learn` share: the documents with answers by hand, and the weights that they write to data/."""

import json
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from peelviewer import ingest, paths
from peelviewer.analysis.claims.examining import DocumentReader, read_through

ROUNDS = Path(__file__).parent / "analysis" / "rounds"
SHARED = Path(__file__).parents[2] / "shared" / "evaluation"
SMALLEST = 0.01  # weights below it are left out

Example = TypeVar("Example")


def documents() -> list[Path]:
    """The blind rounds and, where they are at hand, the documents of ../shared/evaluation."""
    return sorted([*ROUNDS.glob("*/*.json"), *SHARED.glob("documents/*.json")])


def read_by_folder(examples_of: Callable[[Path, Path], list[Example]]) -> dict[str, list[list[Example]]]:
    """The examples of each document, by its folder; `examples_of` is given its file and a folder for its text."""
    files = documents()
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor() as processes:
        read = list(processes.map(partial(examples_of, folder=Path(folder)), files, chunksize=20))
    folders: dict[str, list[list[Example]]] = {}
    for file, examples in zip(files, read, strict=True):
        folders.setdefault(file.parent.name, []).append(examples)
    return folders


def read_with_answers(file: Path, folder: Path) -> tuple[dict[str, Any], DocumentReader]:
    """The answers of a document, and its text as read through; `folder` is for the text."""
    known = json.loads(file.read_text("utf-8"))
    text = folder / f"{file.parent.name}-{file.stem}.txt"
    text.write_text(known["text"], "utf-8")
    return known, read_through(ingest.read(text)[1])


def weights_of(columns: DictVectorizer, model: LogisticRegression) -> dict[str, Any]:
    """What a logistic regression has learned: where the odds start, and what each feature adds."""
    weights = {name: round(float(model.coef_[0][at]), 3) for name, at in columns.vocabulary_.items()}
    start = round(float(model.intercept_[0]), 3)
    return {"start": start, "weights": {name: weight for name, weight in weights.items() if abs(weight) >= SMALLEST}}


def write_weights(name: str, weights: dict[str, Any]) -> None:
    """Write them to a file of data/."""
    text = json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True)
    (paths.data() / name).write_text(text + "\n", "utf-8")
