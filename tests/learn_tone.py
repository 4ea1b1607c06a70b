"""Learns data/tone_weights.csv: which words say that something goes well, and which that it does not.

From pairs of sentences of which somebody has written how each goes (tests/analysis/opposites), and, counting less, from the
sentences of reports in the blind rounds of claims and of contrasts, each under the grade of its theme: most of what stands
under a low grade says what goes badly. With `--check` it writes nothing, but learns without one round of contrasts after
another, and says how many sentences of that one it would tell rightly. It needs scikit-learn.
"""

import csv
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from learning import ROUNDS
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from peelviewer import paths, pipeline
from peelviewer.analysis.findings import sentences_in
from peelviewer.analysis.passage_context import told_by_documents
from peelviewer.analysis.same_matter import tells_no_grade
from peelviewer.analysis.tone import ALWAYS, signs_of_tone
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade
from peelviewer.store import Library

STRENGTH = 0.3  # how far the learner may follow its examples
FEWEST = 2  # sentences that have a sign: rarer ones are left out
SMALLEST = 0.03
UNDER_A_GRADE = 0.3  # what a sentence counts of which only the grade is known
PAIRS = ROUNDS.parent / "opposites" / "pairs.jsonl"
_WELL = {Grade.OUTSTANDING: True, Grade.GOOD: True, Grade.REQUIRES_IMPROVEMENT: False, Grade.INADEQUATE: False}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, and whether it says that something goes well, or stands under a high grade; `counts`: how sure that is."""

    sentence: str
    well: bool
    counts: float = UNDER_A_GRADE


def contrast_rounds() -> list[Path]:
    """The files of the blind rounds of contrasts."""
    return sorted(ROUNDS.parent.glob("contrast_round*/*.json"))


def pairs() -> list[dict[str, Any]]:
    """The pairs that somebody wrote: two sentences on a theme, whether they are opposites, and where it is plain how each goes."""
    return [json.loads(line) for line in PAIRS.read_text("utf-8").splitlines()]


def of_pairs() -> list[Example]:
    """The sentences of these pairs of which it is plain how they go."""
    return [
        Example(sentence, well, 1.0)
        for pair in pairs()
        for sentence, well in zip((pair["one"], pair["other"]), pair.get("well", ()), strict=False)
    ]


def examples_of(file: Path) -> list[Example]:
    """The sentences of the reports of one file of a round."""
    known = json.loads(file.read_text("utf-8"))
    documents = known.get("documents") or [{"name": "text.txt", "text": known["text"]}]
    with tempfile.TemporaryDirectory() as folder:
        library = library_of(documents, Path(folder))
        found = [
            Example(one.words.quote, _WELL[grade])
            for told in told_by_documents(library.evidence())
            if told.document.kind is DocumentKind.REPORT
            for one in sentences_in(told, tells_no_grade, units=True)
            if (grade := _grade(told.statements, one.force, one.theme)) in _WELL
        ]
        library.close()
    return found


def library_of(documents: Iterable[Mapping[str, str]], folder: Path) -> Library:
    """A library of the documents of one file of a round."""
    library = Library.create(folder / "round.peel")
    for document in documents:
        file = folder / document["name"]
        file.write_text(document["text"], "utf-8")
        reading = pipeline.read_file(file)
        library.add(reading.source, reading.document, reading.findings)
    return library


def _grade(statements: Iterable, force: str, theme: str) -> Grade | None:
    told = (each.grade for each in statements if (each.force, each.theme, each.past) == (force, theme, False))
    return next(told, None)


def learned(examples: Iterable[Example]) -> dict[str, float]:
    """The weight of each sign."""
    found = list(examples)
    signs = [signs_of_tone(each.sentence) for each in found]
    with_sign: dict[str, int] = {}
    for each in signs:
        for sign in each:
            with_sign[sign] = with_sign.get(sign, 0) + 1
    kept = [{sign: value for sign, value in each.items() if with_sign[sign] >= FEWEST} for each in signs]
    columns = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=3000).fit(
        columns.fit_transform(kept), [each.well for each in found], sample_weight=[each.counts for each in found]
    )
    weights = {sign: float(model.coef_[0][at]) for sign, at in columns.vocabulary_.items()}
    return {ALWAYS: float(model.intercept_[0])} | {sign: w for sign, w in weights.items() if abs(w) >= SMALLEST}


def told_by(weights: Mapping[str, float], sentence: str) -> float:
    """The tone of a sentence by these weights."""
    return weights[ALWAYS] + sum(weights.get(sign, 0.0) * value for sign, value in signs_of_tone(sentence).items())


def examples_by_file() -> dict[Path, list[Example]]:
    """The examples of all rounds and of the pairs, by their files."""
    files = [*sorted(ROUNDS.glob("*/*.json")), *contrast_rounds()]
    with ProcessPoolExecutor() as processes:
        read = dict(zip(files, processes.map(examples_of, files, chunksize=20), strict=True))
    return read | {PAIRS: of_pairs()}


def without(read: Mapping[Path, list[Example]], folder: str) -> Iterator[Example]:
    """The examples of all folders but one."""
    return (each for file, found in read.items() if file.parent.name != folder for each in found)


def check(read: Mapping[Path, list[Example]]) -> None:
    for folder in sorted({file.parent.name for file in contrast_rounds()}):
        weights = learned(without(read, folder))
        held = [each for file, found in read.items() if file.parent.name == folder for each in found]
        right = sum((told_by(weights, each.sentence) > 0) is each.well for each in held)
        print(f"{folder}: {right} of {len(held)} told rightly ({right / len(held):.3f})")


def write(weights: Mapping[str, float]) -> None:
    with (paths.data() / "tone_weights.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("words", "weight"))
        writer.writerows((sign, f"{weight:.3f}") for sign, weight in sorted(weights.items()))


if __name__ == "__main__":
    examples = examples_by_file()
    if "--check" in sys.argv:
        check(examples)
    else:
        write(learned(each for found in examples.values() for each in found))
