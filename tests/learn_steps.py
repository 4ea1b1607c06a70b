"""Learns data/step_weights.csv: what the words of a report say became of an earlier finding.

From the chains of `tests/analysis/chains*` (each right link with the step that its answers name) and from short texts in
`tests/analysis/steps`. With `--check` it writes nothing, but learns without one chain after another and says how many steps of
that one it would read rightly. It needs scikit-learn.
"""

import csv
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

sys.path.append(str(Path(__file__).parent / "analysis"))
from chain_score import CHAINS, chains, imported, known_by_answers

from peelviewer import paths, pipeline
from peelviewer.analysis.follow_up.matter_texts import MatterTexts
from peelviewer.analysis.follow_up.step_odds import ALWAYS, STEPS, signs

FEWEST = 4  # texts in which a sign must be
STRENGTH = 0.1  # how far the learner may follow its examples
SMALLEST = 0.02  # weights below it are left out

Example = tuple[dict[str, float], str]


def of_chain(place: tuple[Path, str]) -> list[Example]:
    """What a chain's right links say, with the step of its answers."""
    folder, name = place
    chain = dict(chains(folder))[name]
    with tempfile.TemporaryDirectory() as made:
        library = imported(chain, Path(made))
        histories = pipeline.findings(library)
        findings = library.follow_ups.evidence().findings
        texts = {entry.id: library.document(entry.id).passages for entry in library.documents()}
        library.close()
    known = known_by_answers(chain, histories, findings)
    told = MatterTexts(histories, texts)
    found = []
    for link in chain.get("link", []):
        history = known.get(link["of"])
        steps = [
            each for each in (history.steps if history else ()) if each.words.document.file_name == link["document"]
        ]
        if steps and link["step"] in set(STEPS):
            again = any(each.again for each in steps)
            found.append((signs(told.of(steps[0]), again=again, of_concern=told.of_its_concern(history, steps[0])), link["step"]))
    return found


def short_texts() -> Iterator[Example]:
    """Texts of a sentence or two, each with what it says."""
    for file in sorted((CHAINS.parent / "steps").glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            step, _, text = line.partition(": ")
            yield signs(text), step


def learned(examples: list[Example]) -> tuple[DictVectorizer, LogisticRegression]:
    often = Counter(name for found, _ in examples for name in found)
    columns = DictVectorizer()
    table = columns.fit_transform([{n: v for n, v in found.items() if often[n] >= FEWEST} for found, _ in examples])
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    return columns, model.fit(table, [step for _, step in examples])


def check(by_chain: list[tuple[str, list[Example]]]) -> None:
    short = list(short_texts())
    right: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for number, (folder, held) in enumerate(by_chain):
        if not held:
            continue
        columns, model = learned(
            short + [each for at, (_, found) in enumerate(by_chain) if at != number for each in found]
        )
        said = model.predict(columns.transform([found for found, _ in held]))
        right[folder] += int(np.sum(said == np.array([step for _, step in held])))
        whole[folder] += len(held)
    for folder in (*sorted(whole), "all"):
        of = (right.total(), whole.total()) if folder == "all" else (right[folder], whole[folder])
        print(f"{folder}: {of[0]} of {of[1]} ({of[0] / of[1]:.3f})")


def write(columns: DictVectorizer, model: LogisticRegression) -> None:
    order = [list(model.classes_).index(step) for step in STEPS]
    rows = [(ALWAYS, *(float(model.intercept_[at]) for at in order))]
    rows += [(name, *(float(model.coef_[at][place]) for at in order)) for name, place in columns.vocabulary_.items()]
    with (paths.data() / "step_weights.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("sign", *STEPS))
        for name, *weights in sorted(rows):
            if max(map(abs, weights)) >= SMALLEST:
                writer.writerow((name, *(f"{weight:.2f}" for weight in weights)))


if __name__ == "__main__":
    places = [
        (folder, name)
        for folder in sorted(CHAINS.parent.glob("chains*"))
        if folder.is_dir() and folder.name not in sys.argv
        for name, _ in chains(folder)
    ]
    with ProcessPoolExecutor() as processes:
        read = list(processes.map(of_chain, places))
    if "--check" in sys.argv:
        check([(folder.name, found) for (folder, _), found in zip(places, read, strict=True)])
    else:
        write(*learned([*short_texts(), *(each for found in read for each in found)]))
