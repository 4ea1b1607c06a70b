"""The words of a library are counted with its documents, and again where they were not."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from made_library import made_document, made_library, made_source

from peelviewer.domain.claims import Findings
from peelviewer.store import Library
from peelviewer.store.errors import InterruptedQuestionError
from peelviewer.store.searching import vocabulary
from peelviewer.store.searching.vocabulary import Vocabulary, root
from peelviewer.store.searching.waiting import Waiting


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


@pytest.mark.parametrize("letters", ["p", "pre", "co", "good", "zz", "é"])
def test_a_beginning_in_pieces_finds_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, letters: str) -> None:
    library = Library.create(tmp_path / "library.peel")
    words = "Police prevent crime. Preventing it costs, prevention pays; pre-charge, pré and goods, goodness, éclair."
    for number, text in enumerate((words, *words.split(), "The police are good at preventing crime.")):
        library.add(made_source(str(number)), made_document(text), Findings())
    monkeypatch.setattr(vocabulary, "_AT_ONCE", 2)
    pieces = Vocabulary(library._connection).pieces(letters)
    found = [{row[0] for row in library.raw_match(each, 99)} for each in (f'"{letters}"*', " OR ".join(pieces))]
    assert found[0] == found[1]
    assert (len(pieces) > 1) == (len(found[0]) > 2)
    library.close()


def test_a_question_that_nobody_waits_for_ends_on_the_way(tmp_path: Path) -> None:
    path = tmp_path / "library.peel"
    waiting = Waiting(lambda: InterruptedQuestionError(path))
    assert list(waiting.each(range(2000))) == list(range(2000))
    asked: list[int] = []
    waiting.is_stale = lambda: len(asked) > 700
    with pytest.raises(InterruptedQuestionError):
        asked += waiting.each(range(2000))
    library = Library.create(path)
    library.add(made_source("one"), made_document(), Findings())
    with library.asked_until(lambda: True), pytest.raises(InterruptedQuestionError):
        library.search("preventing crime")
    assert library.search("preventing crime").hits
    library.close()
