"""The words of a library are counted with its documents, and again where they were not."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from made_library import made_document, made_library, made_source

from peelviewer.domain.claims import Findings
from peelviewer.store import Library
from peelviewer.store.searching.vocabulary import Vocabulary, root


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.peel"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    library = made_library(path)
    yield library
    library.close()


def counts(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as file:
        return dict(file.execute("SELECT word, passages FROM words WHERE passages > 0").fetchall())


def test_words_come_and_go_with_their_documents(library: Library, path: Path) -> None:
    before = counts(path)
    assert before["crime"] == 1
    number, _ = library.add(made_source("two"), made_document("Crime, crimes and Zoë.", "2016"), Findings())
    assert {word: counts(path)[word] for word in ("crime", "crimes", "zoe")} == {"crime": 2, "crimes": 1, "zoe": 1}
    library.remove(number)
    assert counts(path) == before


def test_words_are_counted_as_the_index_has_them(library: Library, path: Path) -> None:
    library.add(
        made_source("two"),
        made_document("Straße, l’été 2018/19: co-operation, ﬁnd naïve ÅNGSTRÖM.", "2016"),
        Findings(),
    )
    counted = counts(path)
    library.close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("DELETE FROM about WHERE name = 'words counted by'")
        file.execute("DELETE FROM words")
        file.commit()
    Library.open(path).close()
    assert counts(path) == counted


@pytest.mark.parametrize(
    "alike",
    [
        "organised organized organise organizing",
        "behaviour behavior behaviours",
        "judgement judgment judgements",
        "offence offense offences",
        "centre center centres",
        "programme program",
        "victim victims",
        "neighbourhood neighborhood neighbourhoods",
    ],
)
def test_forms_and_spellings_of_a_word_have_one_root(alike: str) -> None:
    assert len({root(word) for word in alike.split()}) == 1


def test_a_received_file_may_hold_anything_in_the_place_of_words(library: Library, path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute("INSERT INTO words VALUES ('cr\" OR x', ?, 9)", [root("crime")])
        file.execute("INSERT INTO words VALUES (x'00ff', ?, 'many')", [root("crime")])
        file.commit()
        assert Vocabulary(file).forms("crime") == ["crime"]
    assert library.search("crimes").hits
