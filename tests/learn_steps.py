"""Learns data/step_weights.csv: what the words of a report say became of an earlier finding.

From the chains of `tests/analysis/chains*` (each right link with the step that its answers name) and from short texts in
`tests/analysis/steps`. With `--check` it writes nothing, but learns without one round after another and says how many
steps of that one it would read rightly. It needs scikit-learn.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping

from learning_chains import CHAINS, Place, Weights, but_for, known_by_answers, opened, read_by_round, write_weights
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from peelviewer import pipeline
from peelviewer.analysis.follow_up.matter_texts import MatterTexts
from peelviewer.analysis.follow_up.step_odds import ALWAYS, STEPS, signs

FEWEST = 4  # texts in which a sign must be
STRENGTH = 0.1  # how far the learner may follow its examples
SMALLEST = 0.02  # weights below it are left out

Example = tuple[dict[str, float], str]


def of_chain(place: Place) -> list[Example]:
    """What a chain's right links say, with the step of its answers."""
    with opened(place) as (chain, library):
        histories = pipeline.findings(library)
        findings = library.follow_ups.evidence().findings
        texts = {entry.id: library.document(entry.id).passages for entry in library.documents()}
    known = known_by_answers(chain, histories, findings)
    told = MatterTexts(histories, texts)
    found = []
    for link in chain.get("link", []):
        history = known.get(link["of"])
        steps = [
            each for each in (history.steps if history else ()) if each.words.document.file_name == link["document"]
        ]
        if history and steps and link["step"] in set(STEPS):
            again = any(each.again for each in steps)
            of_concern = told.of_its_concern(history, steps[0])
            found.append((signs(told.of(steps[0]), again=again, of_concern=of_concern), link["step"]))
    return found


def short_texts() -> Iterator[Example]:
    """Texts of a sentence or two, each with what it says."""
    for file in sorted((CHAINS.parent / "steps").glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            step, _, text = line.partition(": ")
            yield signs(text), step


def learned(examples: list[Example]) -> Weights:
    """How much each sign says for each of the steps."""
    often = Counter(name for found, _ in examples for name in found)
    columns = DictVectorizer()
    table = columns.fit_transform([{n: v for n, v in found.items() if often[n] >= FEWEST} for found, _ in examples])
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(table, [step for _, step in examples])
    order = [list(model.classes_).index(step) for step in STEPS]
    weights = {
        name: tuple(float(model.coef_[at][place]) for at in order) for name, place in columns.vocabulary_.items()
    }
    return {ALWAYS: tuple(float(model.intercept_[at]) for at in order)} | weights


def check(read: Mapping[str, list[Example]]) -> None:
    right, whole = 0, 0
    for name, held in read.items():
        weights = learned([*short_texts(), *but_for(name, read)])
        agree = sum(_likeliest(weights, found) == step for found, step in held)
        right, whole = right + agree, whole + len(held)
        print(f"{name}: {agree} of {len(held)} ({agree / len(held):.3f})")
    print(f"all: {right} of {whole} ({right / whole:.3f})")


def _likeliest(weights: Weights, found: Mapping[str, float]) -> str:
    known = {sign: much for sign, much in (found | {ALWAYS: 1.0}).items() if sign in weights}
    return max(STEPS, key=lambda step: sum(weights[sign][STEPS.index(step)] * much for sign, much in known.items()))


if __name__ == "__main__":
    by_round = read_by_round(of_chain)
    if "--check" in sys.argv:
        check(by_round)
    else:
        all_weights = learned([*short_texts(), *but_for("", by_round)])
        kept = {sign: each for sign, each in all_weights.items() if max(map(abs, each)) >= SMALLEST}
        write_weights("step_weights.csv", STEPS, kept, ".2f")
