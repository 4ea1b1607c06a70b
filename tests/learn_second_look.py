"""How data/second_look.json is learned (by `learn_reading.py`): which force, area and inspection a grade is for, where that was published."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any

from learning import learn_trees, read_with_answers, told_by
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer

from peelviewer.analysis.claims.grade_mentions import grade_mentions
from peelviewer.analysis.claims.learned_weights import LearnedWeights
from peelviewer.analysis.claims.nearby_names import OpenGrade

SIZE = {"max_iter": 150, "learning_rate": 0.08, "max_leaf_nodes": 12}
BESIDE = 15  # characters to either side of a grade by which its place is known
LEADS = 40  # of a quotation, by which its place is

Told = tuple[str, str, str, bool]  # a force, an area, a grade, and whether it is of an earlier inspection
Example = tuple[Mapping[str, float], bool, Told]  # features of an option, whether it is right, and what it says


def told_in(claims: Iterable[Mapping[str, Any]]) -> set[Told]:
    """What answers say, in all the ways that they allow."""
    told = set()
    for claim in claims:
        others = claim.get("theme_alt") or []
        areas = [claim["theme"], *([others] if isinstance(others, str) else others)]
        times = (True, False) if claim.get("past_either") else (claim["past"],)
        told |= {(claim["force"], area, claim["grade"], past) for area, past in product(areas, times)}
    return told


def examples_of(file: Path, folder: Path, words: LearnedWeights) -> list[Example]:
    """Each option of a document's grades, where `words` tell which of them are told."""
    with told_by(words):
        known, reader = read_with_answers(file, folder)
    told, disputed = told_in(known["claims"]), told_in(known.get("soft_claims", []))
    return list(_examples(reader.options(reader.claims()[0]), known["claims"], disputed - told))


def _examples(
    options: Iterable[tuple[Any, ...]], answers: Sequence[Mapping[str, Any]], disputed: set[Told]
) -> Iterator[Example]:
    words = defaultdict(set)
    for answer in answers:
        for told in told_in([answer]):
            words[told] |= {answer["quote"], *answer.get("also_quotes", ())}
    for option, grade, *_ in options:
        says = (option.body, option.area, grade.mention.grade.value, option.when.past)
        if says not in disputed and not option.counted:
            yield option.features, any(is_stated_by(grade, quote) for quote in words[says]), says


def is_stated_by(grade: OpenGrade, quote: str) -> bool:
    """Whether the words that an answer quotes are those of a grade, or what a grade before or behind them is for.

    A claim that is right, but shown beside words that do not state it, is wrong.
    """
    sentence, quote = _flat(grade.parts.sentence), _flat(quote)
    start, end = grade.mention.start, grade.mention.end
    at = sentence.find(quote)
    if sentence in quote or 0 <= at <= start < end <= at + len(quote):
        return True
    if sentence[max(0, start - BESIDE) : end + BESIDE] in quote:
        return True
    if any(mention.grade is grade.mention.grade for mention in grade_mentions(quote)):
        return False
    return at >= 0 or quote[:LEADS] in _flat(f"{grade.parts.around.previous} {grade.following}")


def _flat(words: str) -> str:
    return re.sub(r"\s", " ", words)


def learned(examples: list[Example]) -> tuple[DictVectorizer, HistGradientBoostingClassifier]:
    """Trees that tell the right options from the others."""
    return learn_trees([(features, right, 1.0) for features, right, _ in examples], **SIZE)
