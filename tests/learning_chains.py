"""What the learners of links and of steps share: the chains of reports, each read in a process of its own, by their round."""

import csv
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

sys.path.append(str(Path(__file__).parent / "analysis"))
from chain_score import CHAINS, chains, imported, known_by_answers

from peelviewer import paths
from peelviewer.store import Library

__all__ = (
    "CHAINS",
    "Place",
    "Weights",
    "but_for",
    "known_by_answers",
    "opened",
    "read_by_round",
    "rounds",
    "write_weights",
)

Example = TypeVar("Example")
Place = tuple[Path, str]  # the folder of a round, and the name of a chain in it
Weights = Mapping[str, Sequence[float]]


@contextmanager
def opened(place: Place) -> Iterator[tuple[dict[str, Any], Library]]:
    """A chain with its answers, and a library of its documents."""
    folder, name = place
    chain = dict(chains(folder))[name]
    with tempfile.TemporaryDirectory() as made:
        library = imported(chain, Path(made))
        yield chain, library
        library.close()


def rounds() -> list[Path]:
    """The folders of chains, but for those that the command line names."""
    return [each for each in sorted(CHAINS.parent.glob("chains*")) if each.is_dir() and each.name not in sys.argv]


def read_by_round(of_chain: Callable[[Place], list[Example]]) -> dict[str, list[Example]]:
    """What each round of chains teaches."""
    places = [(folder, name) for folder in rounds() for name, _ in chains(folder)]
    with ProcessPoolExecutor() as processes:
        read = list(processes.map(of_chain, places))
    by_round: dict[str, list[Example]] = {}
    for (folder, _), examples in zip(places, read, strict=True):
        by_round.setdefault(folder.name, []).extend(examples)
    return by_round


def but_for(name: str, read: Mapping[str, list[Example]]) -> list[Example]:
    """What all rounds but one teach."""
    return [each for other, examples in read.items() if other != name for each in examples]


def write_weights(name: str, columns: Iterable[str], weights: Weights, form: str) -> None:
    """Write the weight of each sign in each column to a file of data/."""
    with (paths.data() / name).open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("sign", *columns))
        writer.writerows((sign, *(format(each, form) for each in of_sign)) for sign, of_sign in sorted(weights.items()))
