"""Counts data/common_words.csv: in how many of 10,000 sentences on policing and fire services each word stands.

`make learn` runs it. It counts the documents of the blind rounds in tests/analysis/rounds.
"""

import csv
import json
from collections import Counter

from learning import ROUNDS

from peelviewer import paths
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.likeness import topic

SENTENCES = 10_000
FEWEST = 5  # of them: rarer words are left out


def main() -> None:
    """Write the table anew."""
    count, found = 0, Counter[str]()
    for file in sorted(ROUNDS.rglob("*.json")):
        for paragraph in json.loads(file.read_text("utf-8"))["text"].split("\n"):
            for start, end in sentence_spans(paragraph):
                count += 1
                found.update(topic(paragraph[start:end]))
    rows = [(word, round(number * SENTENCES / count)) for word, number in sorted(found.items())]
    with (paths.data() / "common_words.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(("word", "sentences"))
        table.writerows(row for row in rows if row[1] >= FEWEST)


if __name__ == "__main__":
    main()
