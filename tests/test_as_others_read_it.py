"""A library in the programs of others: Datasette itself, and sqlite-utils."""

import asyncio
import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import sqlite_utils

Ask = Callable[..., Any]


@pytest.fixture
def ask(made_sample: Path) -> Ask:
    """Asks Datasette, which serves the sample, for a page; gives what it answers."""

    async def answer(page: str, facts: dict[str, object]) -> Any:
        from datasette.app import Datasette  # it takes a second

        datasette = Datasette([], immutables=[str(made_sample)])
        await datasette.invoke_startup()
        got = await datasette.client.get(f"/{made_sample.stem}/{page}?{urlencode(facts)}")
        assert got.status_code == 200, got.text[:500]
        return got.json() if page.endswith(".json") else got.text

    return lambda page, **facts: asyncio.run(answer(page, facts))


def test_its_search_finds_passages(ask: Ask) -> None:
    everything = ask("passages.json", _shape="array", _size="max")
    found = ask("passages.json", _shape="array", _size="max", _search="serious")
    assert 0 < len(found) < len(everything)
    assert all("serious" in row["text"].lower() for row in found)


def test_a_grade_comes_with_its_sentence_and_labels(ask: Ask) -> None:
    facts = {"_shape": "objects", "_labels": "on", "force": "Cambridgeshire Constabulary", "theme": "soc"}
    row = ask("claims.json", **facts)["rows"][0]
    assert row["theme"] == {"value": "soc", "label": "Serious and organised crime"}
    assert row["force"]["label"] == "Cambridgeshire Constabulary"
    passage = ask("passages.json", _shape="array", id=row["passage_id"]["value"])[0]
    assert passage["text"][row["start"] : row["end"]] == row["quote"]
    page = ask("claims", **facts)
    assert f'href="/sample/passages/{row["passage_id"]["value"]}"' in page


def test_the_views_answer_what_is_most_asked(ask: Ask) -> None:
    theme = "Serious and organised crime"
    for row in ask("claims_with_text.json", _shape="array", theme=theme):
        assert row["quote"] in row["passage"]
        assert row["document"]
        assert row["grade"]
        assert " G" not in row["found_by"]
    grades = ask("grades_table.json", _shape="array", force="Cambridgeshire Constabulary", theme=theme)
    assert len({row["inspection"] for row in grades}) == len(grades) > 1
    (of_2015,) = [row for row in grades if "2015" in row["inspection"]]
    assert (of_2015["grade"], of_2015["standing"]) == ("good", "graded")


def test_it_gives_csv(ask: Ask) -> None:
    lines = list(csv.DictReader(io.StringIO(ask("grades_table.csv"))))
    assert {"force", "theme", "inspection", "grade", "quote"} <= set(lines[0])


def test_sqlite_utils_searches_it_too(made_sample: Path) -> None:
    database = sqlite_utils.Database(made_sample)
    passages = database["passages"]
    assert isinstance(passages, sqlite_utils.db.Table)
    assert passages.detect_fts() == "passages_index"
    assert all("crime" in row["text"].lower() for row in passages.search("crime", limit=5))
    database.close()
