"""Learns data/claim_odds.json: how likely a claim is read rightly, by its rule, the grade book and the text's other claims.

`make learn` runs it, on the documents that `learning` names. With `--check` it writes nothing, but leaves one
folder of documents out at a time and says what would be kept and called certain there. The rules were made with these
documents and are wrong less often in them than in others: a wrong claim counts twice.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from learn_second_look import told_in
from learning import read_by_folder, read_with_answers, weights_of, write_weights
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

STRENGTH = 0.3  # of the weights: less means smaller ones (scikit-learn's C)
WRONG = 2.0  # what a wrong claim counts, beside 1 for a right one
LEVELS = (0.3, 0.4, 0.5, 0.9, 0.95, 0.97)  # likelihoods of which `--check` tells

Example = tuple[Mapping[str, float], bool]  # features of a claim, and whether it is right


def examples_of(file: Path, folder: Path) -> list[Example]:
    """Each claim of a document that is no report."""
    return list(_examples(file, folder))


def _examples(file: Path, folder: Path) -> Iterator[Example]:
    known, reader = read_with_answers(file, folder)
    if reader.context.report:
        return
    told, disputed = told_in(known["claims"]), told_in(known.get("soft_claims", []))
    claims, _ = reader.claims()
    for claim, features in zip(claims, reader.features(claims), strict=True):
        says = (claim.force, claim.theme, claim.grade.value, claim.past)
        if says in told or says not in disputed:
            yield features, says in told


def learned(examples: list[Example]) -> tuple[DictVectorizer, LogisticRegression]:
    """A logistic regression of the examples."""
    columns = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    found = columns.fit_transform([dict(features) for features, _ in examples])
    model.fit(found, [right for _, right in examples], sample_weight=[1.0 if right else WRONG for _, right in examples])
    return columns, model


def check(folders: Mapping[str, list[list[Example]]]) -> None:
    """Print how many claims of each folder are kept, and right, by what is learned of the others."""
    counts = {level: [0, 0] for level in LEVELS}
    everything: list[bool] = []
    for left_out, own in folders.items():
        columns, model = learned(
            [each for name, others in folders.items() if name != left_out for each in _all(others)]
        )
        examples = _all(own)
        odds = model.predict_proba(columns.transform([dict(features) for features, _ in examples]))[:, 1]
        everything += [right for _, right in examples]
        for (_, right), likelihood in zip(examples, odds, strict=True):
            for level, count in counts.items():
                count[0] += likelihood >= level
                count[1] += right and likelihood >= level
    print(f"all: {sum(everything)} of {len(everything)} right")
    for level, (kept, right) in counts.items():
        print(f"likelihood {level} and more: {right} of {kept} right")


def _all(documents: Iterable[list[Example]]) -> list[Example]:
    return [each for document in documents for each in document]


def main() -> None:
    """Learn from all documents at hand, and write the weights; or check."""
    folders = read_by_folder(examples_of)
    if "--check" in sys.argv:
        check(folders)
        return
    examples = [each for read in folders.values() for each in _all(read)]
    weights = weights_of(*learned(examples))
    write_weights("claim_odds.json", weights)
    print(f"{len(examples)} claims, {len(weights['weights'])} weights")


if __name__ == "__main__":
    main()
