"""Questions as people type them: how often the right passage is found first, or among the first ten.

`questions.jsonl` are our own, asked of the sample and of the corpus beside the project where it is there; the corpus
comes with more. `right` is a regular expression: a passage that it finds in is a right answer.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from peelviewer import pipeline
from peelviewer.store import Library

OURS = Path(__file__).with_name("questions.jsonl")
FIRST, IN_TEN = 0.80, 0.97  # of all


def questions(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def library(
    tmp_path_factory: pytest.TempPathFactory, shared: Path, copy_sample: Callable[[Path], Library]
) -> Iterator[Library]:
    library = copy_sample(tmp_path_factory.mktemp("questions") / "asked.peel")
    pipeline.import_files(library, [shared / "corpus" / "reports", shared / "corpus" / "web"])
    yield library
    library.close()


def place(library: Library, question: dict[str, Any]) -> int | None:
    """The place of the first right passage, from 0."""
    hits = pipeline.search(library, question["question"], 20, facets=False).hits
    assert hits, f"no answer to “{question['question']}”"
    return next((number for number, hit in enumerate(hits) if re.search(question["right"], hit.text)), None)


@pytest.mark.parametrize("whose", ["ours", "shared"])
def test_the_right_passage_comes_first(library: Library, shared: Path, whose: str) -> None:
    asked = questions(OURS if whose == "ours" else shared / "evaluation" / "questions" / "questions.jsonl")
    places = [place(library, question) for question in asked]
    first = sum(found == 0 for found in places) / len(asked)
    in_ten = sum(found is not None and found < 10 for found in places) / len(asked)
    print(f"{whose}: of {len(asked)} questions {first:.2f} first, {in_ten:.2f} in ten")
    assert (first >= FIRST, in_ten >= IN_TEN) == (True, True), f"{first:.2f} first, {in_ten:.2f} in ten"
