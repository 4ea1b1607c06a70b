"""Whatever is typed: no error, and where nothing is found, an explanation. PEELVIEWER_QUERIES says how many are tried."""

import json
import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from peelviewer import pipeline
from peelviewer.store import Library

COUNT = int(os.environ.get("PEELVIEWER_QUERIES", "300"))
QUESTIONS = Path(__file__).with_name("questions.jsonl")
SIGNS = [
    *(
        '"',
        "“",
        "”",
        "(",
        ")",
        "*",
        "+",
        "-",
        "^",
        ":",
        "'",
        "’",
        "{",
        "}",
        "\0",
        "\n",
        "\\",
        "~",
        "|",
        "&",
        ",",
        ";",
        "…",
    ),
    *(
        "OR",
        "AND",
        "NOT",
        "NEAR",
        "NEAR(",
        "NEAR(a b, 999999999999)",
        "force:",
        "year:",
        "grade:",
        "theme:",
        "standing:",
    ),
    *(
        "finding:",
        "due:",
        "status:",
        "finding:afi",
        "status:open",
        "due:<2024-01-01",
        "due:>2024-02-30",
        "due:2024..2023",
    ),
    *("inspection:", "speaker:", "kind:", "source:", "publisher:", "source:note", "year:2015-2014", "year:20²5", "zoë"),
    *(
        "🚓",
        "\u202e",
        "ﬁ",
        "İ",
        "ß",
        "a" * 300,
        "0",
        "١٢",
        "grade:good",
        "force:norfolk",
        "-source:news",
        "inspection:2015",
    ),
]
ODD = [
    " OR ".join(["crime"] * 100),
    " ".join(["crime"] * 1000),
    " ".join(f"-w{number}" for number in range(500)),
    " ".join(f"force:{number}" for number in range(200)),
    "(" * 1000,
    '"' + "crime " * 500 + '"',
    " ".join(f"{letter}*" for letter in "abcdefghijklmnopqrstuvwxyz"),
    " NEAR ".join(["crime"] * 50),
    "NOT " * 100 + "crime",
    " ".join(f'"a{number} b{number}" OR' for number in range(80)),
    "crime" * 5000,
]


@pytest.fixture(scope="module")
def library(made_sample: Path) -> Iterator[Library]:
    library = Library.open(made_sample)
    yield library
    library.close()


def queries(count: int) -> Iterator[str]:
    """Questions changed letter by letter, and signs thrown together: the same ones each time."""
    chance = random.Random(19)
    asked = [json.loads(line)["question"] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    for number in range(count):
        if number % 3 == 0:
            yield " ".join(chance.choices([*SIGNS, *chance.choice(asked).split()], k=chance.randint(1, 12)))
            continue
        letters = list(chance.choice(asked))
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(letters) + 1)
            letters[at : at + chance.randint(0, 3)] = chance.choice([*SIGNS, "", "e", "x", " "])
        yield "".join(letters)


def answered(library: Library, query: str, *, typing: bool) -> None:
    result = pipeline.search(library, query, 5, typing=typing)
    assert result.hits or result.findings or result.message, query
    if typing:
        pipeline.first_hits(library, query)


@pytest.mark.parametrize("query", ODD, ids=range(len(ODD)))
def test_odd_queries_are_answered(library: Library, query: str) -> None:
    answered(library, query, typing=True)


def test_any_query_is_answered(library: Library) -> None:
    for number, query in enumerate(queries(COUNT)):
        answered(library, query, typing=number % 2 == 0)
