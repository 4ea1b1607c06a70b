"""Learns data/count_odds.json and data/tally_odds.json: whether a number near a grade counts it, for its sentence and for its text.

`make learn` runs it, on the documents that `learning` names. Sentences are read before the whole text is known: for them
only the words are weighed, and a count that two readers could dispute is one ("good in all three"). Of a whole text only
those are kept that no reader would dispute; the claims and the grade book are weighed as well. The earlier rounds do not
tell which counts are disputed, so each feature has a second weight of its own in those that do.

What a text tells of a count depends on how its sentences were read. So each document is read a second time, by weights of
words that were learned without it. With `--check` nothing is written, but some folders are left out at a time: how many
counts would be kept there, and how many of them are right?
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from learning import (
    flat,
    learned_in_turn,
    left_out_in_turn,
    read_by_folder,
    read_with_answers,
    weights_of,
    write_weights,
)
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from peelviewer.analysis.claims import tallies
from peelviewer.analysis.claims.learned_weights import LearnedWeights
from peelviewer.analysis.claims.tallies import WEIGHTS
from peelviewer.analysis.claims.tally_odds import TEXT_WEIGHTS, PossibleTally, likeliest
from peelviewer.domain.claims import Tally

STRENGTHS = {WEIGHTS: 0.1, TEXT_WEIGHTS: 0.07}  # of the weights: less means smaller ones (scikit-learn's C)
FEWEST = 5  # examples that a feature has: of fewer nothing is learned
LEVELS = tuple(number / 20 for number in range(8, 19))  # likelihoods of which `--check` tells
AGAIN = "once more: "  # a feature in the documents that tell which counts are disputed
SHARE, COUNTS = 0.5, 2.0  # how much such a feature's own weight adds, and what an example of those documents counts

Said = tuple[str, int]  # a grade, and how often it was given
Weighed = tuple[Mapping[str, float], bool, float]  # features, whether it is a count, what the example counts


@dataclass(frozen=True)
class Examples:
    """The numbers of a document that may count a grade, with what the whole text tells of each; and what its answers say."""

    possible: tuple[PossibleTally, ...]
    of_text: tuple[Mapping[str, float], ...]
    told: Counter[Said]
    disputed: Counter[Said] | None  # None where the answers do not tell

    @property
    def features(self) -> list[Mapping[str, float]]:
        """What speaks for and against each number in its text."""
        return [{**each.features, **of_text} for each, of_text in zip(self.possible, self.of_text, strict=True)]

    def of_sentences(self) -> Iterable[Weighed]:
        """Each number by the words of its sentence."""
        counted = self.told + (self.disputed or Counter())
        for each in self.possible:
            yield each.features, _said(each.tally) in counted, 1.0

    def of_texts(self) -> Iterable[Weighed]:
        """Each number by all that the text tells, and once more by its sentence alone: some texts tell nothing else."""
        for each, whole in zip(self.possible, self.features, strict=True):
            right = _said(each.tally) in self.told
            for features in (whole, each.features):
                if self.disputed is None:
                    yield features, right, 1.0
                else:
                    yield {**features, **{f"{AGAIN}{name}": SHARE for name in features}}, right, COUNTS


def _said(tally: Tally) -> Said:
    return tally.grade.value, tally.count


def examples_of(file: Path, folder: Path, read_by: LearnedWeights | None = None) -> list[Examples]:
    """Those of one document, its sentences read by these weights if there are any; none of a report."""
    if read_by:
        tallies.learned_weights = lambda _: read_by
    known, reader = read_with_answers(file, folder)
    if reader.context.report:
        return []
    facts = reader.facts(reader.findings().claims)
    possible = tuple(reader.counted)
    of_text = tuple(dict.fromkeys(facts.features(each), 1.0) for each in possible)
    disputed = _counts(known["soft_tallies"]) if "soft_tallies" in known else None
    return [Examples(possible, of_text, _counts(known["tallies"]), disputed)]


def _counts(answers: Sequence[Mapping[str, Any]] | None) -> Counter[Said]:
    return Counter((each["grade"], int(each["count"])) for each in answers or ())


def learned(examples: Iterable[Weighed], strength: float) -> dict[str, Any]:
    """The weights of a logistic regression, those of the disputed documents added to those of all."""
    found, right, counts = zip(*examples, strict=True)
    often = Counter(name for each in found for name in each)
    common = [{name: value for name, value in each.items() if often[name] >= FEWEST} for each in found]
    columns = DictVectorizer()
    model = LogisticRegression(C=strength, max_iter=3000)
    model.fit(columns.fit_transform(common), right, sample_weight=counts)
    return weights_of(columns, model)


def of_text(examples: Iterable[Examples]) -> dict[str, Any]:
    """The weights of numbers in a text: those that its features have in all documents, and once more, as one."""
    weights = learned((each for own in examples for each in own.of_texts()), STRENGTHS[TEXT_WEIGHTS])
    both: Counter[str] = Counter()
    for name, weight in weights["weights"].items():
        again = name.startswith(AGAIN)
        both[name.removeprefix(AGAIN)] += weight * SHARE if again else weight
    return {**weights, "weights": {name: round(weight, 3) for name, weight in both.items()}}


def check(folders: Mapping[str, list[list[Examples]]]) -> None:
    """Print how many counts of each folder are kept, and right, by what is learned of others: of all, and where disputed ones are told."""
    kept = {(level, newer): [0, 0, 0] for level in LEVELS for newer in (False, True)}
    for others, left_out in left_out_in_turn(folders):
        model = LearnedWeights(**of_text(flat(others)))
        for own in flat(left_out):
            odds = [model.likelihood(features) for features in own.features]
            for (level, newer), counts in kept.items():
                if newer <= (own.disputed is not None):
                    said = Counter(_said(tally) for tally in likeliest(own.possible, odds, level))
                    for at, count in enumerate((said & own.told, said, own.told)):
                        counts[at] += count.total()
    for (level, newer), (right, said, wanted) in kept.items():
        where = "where disputed ones are told" if newer else "in all"
        print(f"likelihood {level:.2f} and more, {where}: {right} of {said} right, of {wanted} wanted")


def of_sentences(examples: Iterable[Examples]) -> dict[str, Any]:
    """The weights of numbers in a sentence."""
    return learned((each for own in examples for each in own.of_sentences()), STRENGTHS[WEIGHTS])


def main() -> None:
    """Learn from all documents at hand, and write the weights; or check."""
    folders = read_by_folder(examples_of)
    by_sentence = learned_in_turn(lambda examples: LearnedWeights(**of_sentences(examples)), folders)
    read_again = read_by_folder(examples_of, by_sentence)
    if "--check" in sys.argv:
        check(read_again)
        return
    examples, examples_again = (flat(flat(list(each.values()))) for each in (folders, read_again))
    for name, learned_now in ((WEIGHTS, of_sentences(examples)), (TEXT_WEIGHTS, of_text(examples_again))):
        write_weights(name, learned_now)
        print(f"{name}: {len(learned_now['weights'])} weights")


if __name__ == "__main__":
    main()
