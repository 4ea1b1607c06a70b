"""Learns data/claim_odds.json: how likely a claim is read rightly, by its rule, the grade book and the text's other claims.

`make learn` runs it, on the documents that `learning` names. With `--check` it writes nothing, but leaves some
folders of documents out at a time and says what would be kept and called certain there. The rules were made with these
documents and are wrong less often in them than in others: a wrong claim counts twice.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from learn_second_look import told_in
from learning import learn_trees, left_out_in_turn, read_by_folder, read_with_answers, write_trees
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer

SIZE = {"max_iter": 150, "learning_rate": 0.06, "max_leaf_nodes": 8}
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


def learned(examples: list[Example]) -> tuple[DictVectorizer, HistGradientBoostingClassifier]:
    """Trees that tell the right claims from the others."""
    return learn_trees([(features, right, 1.0 if right else WRONG) for features, right in examples], **SIZE)


def check(folders: Mapping[str, list[list[Example]]]) -> None:
    """Print how many claims of left out folders are kept, and right, by what is learned of the others."""
    counts = {level: [0, 0] for level in LEVELS}
    everything: list[bool] = []
    for rest, own in left_out_in_turn(folders):
        columns, model = learned(_all(rest))
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
    print(f"{len(examples)} claims, {write_trees('claim_odds.json', *learned(examples))} branches")


if __name__ == "__main__":
    main()
