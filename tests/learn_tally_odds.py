"""Learns data/count_odds.json: whether a number near a grade counts it, by the words around them, the claims and the grade book.

`make learn` runs it, on the documents that `learning` names. Each example counts twice, with and without what is known
of the whole text, since sentences are read before that is known. With `--check` it writes nothing, but leaves one
folder of documents out at a time and says how many counts would be kept there, and how many of them are right.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from learning import read_by_folder, read_with_answers, weights_of, write_weights
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from peelviewer.analysis.claims.tallies import WEIGHTS
from peelviewer.analysis.claims.tally_odds import PossibleTally, likeliest
from peelviewer.domain.claims import Tally

STRENGTH = 0.1  # of the weights: less means smaller ones (scikit-learn's C)
FEWEST = 5  # examples that a feature has: of fewer nothing is learned
LEVELS = (0.4, 0.5, 0.6, 0.7)  # likelihoods of which `--check` tells

Said = tuple[str, int]  # a grade, and how often it was given


@dataclass(frozen=True)
class Examples:
    """The numbers of a document that may count a grade, with what the whole text tells of each; and what its answers say."""

    possible: tuple[PossibleTally, ...]
    of_text: tuple[Mapping[str, float], ...]
    told: Counter[Said]

    def right(self, tally: Tally) -> bool:
        """Whether the answers have a count."""
        return self.told[tally.grade.value, tally.count] > 0


def examples_of(file: Path, folder: Path) -> list[Examples]:
    """Those of one document; none of a report."""
    known, reader = read_with_answers(file, folder)
    if reader.context.report:
        return []
    facts = reader.facts(reader.findings().claims)
    possible = tuple(reader.counted)
    of_text = tuple(dict.fromkeys(facts.features(each), 1.0) for each in possible)
    return [Examples(possible, of_text, Counter((each["grade"], int(each["count"])) for each in known["tallies"]))]


def learned(examples: Iterable[Examples]) -> tuple[DictVectorizer, LogisticRegression]:
    """A logistic regression of all numbers, each with and without what the whole text tells."""
    found: list[dict[str, float]] = []
    right: list[bool] = []
    for own in examples:
        for each, of_text in zip(own.possible, own.of_text, strict=True):
            found += [dict(each.features), {**each.features, **of_text}]
            right += [own.right(each.tally)] * 2
    often = Counter(name for each in found for name in each)
    common = [{name: value for name, value in each.items() if often[name] >= 2 * FEWEST} for each in found]
    columns = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    model.fit(columns.fit_transform(common), right)
    return columns, model


def check(folders: Mapping[str, list[Examples]]) -> None:
    """Print how many counts of each folder are kept, and right, by what is learned of the others."""
    kept = {level: [0, 0] for level in LEVELS}
    wanted = sum(own.told.total() for read in folders.values() for own in read)
    for left_out, read in folders.items():
        columns, model = learned(own for name, others in folders.items() if name != left_out for own in others)
        for own in (each for each in read if each.possible):
            features = [{**each.features, **of_text} for each, of_text in zip(own.possible, own.of_text, strict=True)]
            odds = model.predict_proba(columns.transform(features))[:, 1]
            for level, counts in kept.items():
                said = Counter((t.grade.value, t.count) for t in likeliest(own.possible, list(odds), level))
                counts[0] += said.total()
                counts[1] += (said & own.told).total()
    for level, (said, right) in kept.items():
        print(f"likelihood {level} and more: {right} of {said} right, of {wanted} wanted")


def main() -> None:
    """Learn from all documents at hand, and write the weights; or check."""
    folders = {name: [own for read in files for own in read] for name, files in read_by_folder(examples_of).items()}
    if "--check" in sys.argv:
        check(folders)
        return
    weights = weights_of(*learned(own for read in folders.values() for own in read))
    write_weights(WEIGHTS, weights)
    print(f"{len(weights['weights'])} weights")


if __name__ == "__main__":
    main()
