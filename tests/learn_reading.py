"""Learns how claims are read: data/grade_words.json, second_look.json and claim_odds.json, in this order.

`make learn` runs it, on the documents that `learning` names. Each is learned from what the ones before say of documents that
they have not seen, as it will be with new documents: so some folders are left out at a time. A round of tests/analysis/rounds
counts as blind only for what was learned before it was written. With `--check` it writes nothing, but says what would be kept
and called certain in the folders that are left out. It needs scikit-learn, which the program itself does not.
"""

import sys
from collections.abc import Mapping
from dataclasses import asdict

import learn_claim_odds
import learn_grade_words
import learn_second_look
from learning import (
    Example,
    flat,
    learned_in_turn,
    left_out_in_turn,
    likelihoods,
    read_by_folder,
    write_trees,
    write_weights,
)

LEVELS = (0.3, 0.4, 0.5, 0.9, 0.92, 0.95)  # likelihoods of which `--check` tells


def check(folders: Mapping[str, list[list[learn_claim_odds.Example]]]) -> None:
    """Print how many claims of left out folders are kept, and certain, and right, by what is learned of the others."""
    weighed = []
    for rest, own in left_out_in_turn(folders):
        examples = flat(own)
        odds = likelihoods(learn_claim_odds.learned(flat(rest)), [features for features, *_ in examples])
        weighed += [(likely, right, clear) for likely, (_, right, clear) in zip(odds, examples, strict=True)]
    print(f"all: {sum(right for _, right, _ in weighed)} of {len(weighed)} right")
    for level in LEVELS:
        kept = [right for likely, right, _ in weighed if likely >= level]
        certain = [right for likely, right, clear in weighed if clear and likely >= level]
        print(f"{level} and more: {sum(kept)} of {len(kept)} right; in clear words {sum(certain)} of {len(certain)}")


def every(folders: Mapping[str, list[list[Example]]]) -> list[Example]:
    """The examples of all documents."""
    return flat(flat(list(folders.values())))


def main() -> None:
    """Learn from all documents at hand, and write what was learned; or check."""
    grades = read_by_folder(learn_grade_words.examples_of)
    words = learned_in_turn(learn_grade_words.learned, grades)
    options = read_by_folder(learn_second_look.examples_of, words)
    second_looks = learned_in_turn(learn_second_look.learned, options)
    claims = read_by_folder(learn_claim_odds.examples_of, words, second_looks)
    if "--check" in sys.argv:
        check(claims)
        return
    write_weights("grade_words.json", asdict(learn_grade_words.learned(every(grades))))
    write_trees("second_look.json", *learn_second_look.learned(every(options)))
    write_trees("claim_odds.json", *learn_claim_odds.learned(every(claims)))
    print(f"{len(every(grades))} grades, {len(every(options))} options, {len(every(claims))} claims")


if __name__ == "__main__":
    main()
