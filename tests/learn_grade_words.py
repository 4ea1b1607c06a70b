"""How data/grade_words.json is learned (by `learn_reading.py`): how much each word around a grade speaks for its being told."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from learning import weights_of
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from peelviewer import pipeline
from peelviewer.analysis.claims.learned_weights import LearnedWeights
from peelviewer.analysis.claims.sentence_reader import SentenceRead, SentenceReader
from peelviewer.analysis.claims.word_evidence import evidence
from peelviewer.domain.document import Document

BESIDE = 12  # characters beside a grade that must stand in a quoted answer with it
STRENGTH = 0.3  # of the weights: less means smaller ones (scikit-learn's C)
LEAST_SEEN = 2  # times that a feature must be seen

Example = tuple[tuple[str, ...], bool]  # features, and whether the grade is told


def answers_of(file: Path) -> list[str]:
    """The words that state a claim or count grades in a document, each with plain spaces."""
    known = json.loads(file.read_text("utf-8"))
    told = [*known["claims"], *known.get("soft_claims", []), *known["tallies"]]
    return [" ".join(each["quote"].split()) for each in told]


def examples_of(file: Path, folder: Path) -> list[Example]:
    """Each grade of a document with its features and whether one of the right answers quotes it."""
    text = folder / f"{file.parent.name}-{file.stem}.txt"
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
    return list(_examples(heard, document, answers_of(file)))


def _examples(
    heard: Sequence[tuple[SentenceReader, SentenceRead]], document: Document, quotes: Sequence[str]
) -> Iterator[Example]:
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


def learned(examples: list[Example]) -> LearnedWeights:
    """The weights, and the one to start from, of a logistic regression."""
    seen = Counter(feature for features, _ in examples for feature in features)
    columns = DictVectorizer()
    found = columns.fit_transform(
        [{feature: 1 for feature in features if seen[feature] >= LEAST_SEEN} for features, _ in examples]
    )
    model = LogisticRegression(C=STRENGTH, max_iter=3000).fit(found, [told for _, told in examples])
    return LearnedWeights(**weights_of(columns, model))
