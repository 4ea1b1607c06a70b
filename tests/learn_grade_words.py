"""Learns data/grade_words.json: how much each word around a grade speaks for its being told.

`make learn` runs it: it needs scikit-learn, which the program itself does not. It learns from the blind rounds of
tests/analysis/rounds and, where they are at hand, from the documents of ../shared/evaluation. A round counts as blind only
for weights that were learned before it was written.
"""

import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from learning import documents, weights_of, write_weights
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from peelviewer import pipeline
from peelviewer.analysis.claims.sentence_reader import SentenceRead, SentenceReader
from peelviewer.analysis.claims.word_evidence import evidence
from peelviewer.domain.document import Document

BESIDE = 12  # characters beside a grade that must stand in a quoted answer with it
STRENGTH = 0.3  # of the weights: less means smaller ones (scikit-learn's C)
IN_DOCUMENTS = 2  # documents that a feature must be seen in

Example = tuple[tuple[str, ...], bool]  # features, and whether the grade is told


def answers_of(file: Path) -> list[str]:
    """The words that state a claim or count grades in a document, each with plain spaces."""
    known = json.loads(file.read_text("utf-8"))
    told = [*known["claims"], *known.get("soft_claims", []), *known["tallies"]]
    return [" ".join(each["quote"].split()) for each in told]


def examples_of(file: Path, folder: Path) -> Iterator[Example]:
    """Each grade of a document with its features and whether one of the right answers quotes it."""
    text = folder / f"{file.stem}.txt"
    text.write_text(json.loads(file.read_text("utf-8"))["text"], "utf-8")
    heard: list[tuple[SentenceReader, SentenceRead]] = []
    read = SentenceReader.read

    def listening(self: SentenceReader) -> SentenceRead:
        said = read(self)
        heard.append((self, said))
        return said

    SentenceReader.read = listening  # type: ignore[method-assign]  # sentences as the program takes them apart
    try:
        document = pipeline.read_file(text).document
    finally:
        SentenceReader.read = read  # type: ignore[method-assign]
    quotes = answers_of(file)
    for reader, said in heard:
        parts = reader.parts
        for number, item in enumerate(said.mentions):
            start, end = parts.offset + item.mention.start, parts.offset + item.mention.end
            told = any(_quotes(quote, document, parts.sentence, start, end) for quote in quotes)
            yield evidence(parts, number), told


def _quotes(quote: str, document: Document, sentence: str, start: int, end: int) -> bool:
    """Whether a quotation has the words `start:end` of the passage with this sentence, with what stands beside them."""
    text = next((passage.text for passage in document.passages if sentence in passage.text), "")
    before, after = text[max(0, start - BESIDE) : end], text[start : end + BESIDE]
    return " ".join(before.split()) in quote or " ".join(after.split()) in quote


def learned(read: list[list[Example]]) -> dict[str, Any]:
    """The weights, and the one to start from, of a logistic regression."""
    seen = Counter(feature for document in read for feature in {f for features, _ in document for f in features})
    rows = [
        ({feature: 1 for feature in features if seen[feature] >= IN_DOCUMENTS}, told)
        for document in read
        for features, told in document
    ]
    columns = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    model.fit(columns.fit_transform([features for features, _ in rows]), [told for _, told in rows])
    return weights_of(columns, model)


def main() -> None:
    """Learn from all documents at hand, and write the weights."""
    with tempfile.TemporaryDirectory() as folder:
        read = [list(examples_of(file, Path(folder))) for file in documents()]
    weights = learned(read)
    write_weights("grade_words.json", weights)
    print(f"{len(read)} documents, {sum(map(len, read))} grades, {len(weights['weights'])} weights")


if __name__ == "__main__":
    main()
