"""How data/claim_odds.json is learned (by `learn_reading.py`): how likely a claim is read rightly, beside the others of its text.

The rules were made with these documents and are wrong less often in them than in others: a wrong claim counts twice.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from learn_second_look import told_in
from learning import Trees, learn_trees, likelihoods, read_with_answers, told_by

from peelviewer.analysis.claims.certainty import tells_published
from peelviewer.analysis.claims.examining import DocumentReader, Weighed
from peelviewer.analysis.claims.learned_weights import LearnedWeights
from peelviewer.domain.claims import Certainty

SIZE = {"max_iter": 300, "learning_rate": 0.04, "max_leaf_nodes": 12}
WRONG = 2.0  # what a wrong claim counts, beside 1 for a right one

Example = tuple[
    Mapping[str, float], bool, bool
]  # features of a claim, whether it is right, and whether its words are clear


def examples_of(file: Path, folder: Path, words: LearnedWeights, second_look: Trees) -> list[Example]:
    """Each claim of a document that is no report, after a second look."""
    with told_by(words):
        known, reader = read_with_answers(file, folder)
    return [] if reader.context.report else list(_examples(known, reader, second_look))


def _examples(known: Mapping[str, list], reader: DocumentReader, second_look: Trees) -> Iterator[Example]:  # type: ignore[type-arg]
    told, disputed = told_in(known["claims"]), told_in(known.get("soft_claims", []))
    claims, _ = reader.claims()
    agrees, places = tells_published(claims), list(reader.options(claims))
    likely = likelihoods(second_look, [option.features for option, *_ in places])
    options = [Weighed(option, each, *place) for (option, *place), each in zip(places, likely, strict=True)]
    reader.take(options, agrees=agrees)
    claims, _ = reader.claims()
    for claim, features in zip(claims, reader.features(claims, options), strict=True):
        says = (claim.force, claim.theme, claim.grade.value, claim.past)
        if says in told or says not in disputed:
            yield features, says in told, claim.certainty is Certainty.CERTAIN


def learned(examples: list[Example]) -> Trees:
    """Trees that tell the right claims from the others."""
    return learn_trees([(features, right, 1.0 if right else WRONG) for features, right, _ in examples], **SIZE)
