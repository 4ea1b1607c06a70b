import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from how_many import examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_library import made_document, made_library, made_source

from peelviewer.domain.claims import Findings
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.store import Library
from peelviewer.store.searching.fields import cycles_of_year
from peelviewer.store.searching.language import understand


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = made_library(tmp_path_factory.mktemp("search") / "made.peel")
    words = "Its two lead officers were struggling with demand; zoë agreed."
    library.add(made_source("two"), made_document(words, "2016"), Findings())
    return library


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("crime", 1),
        ('"lead officers"', 1),
        ('"officers lead"', 0),
        ("strug*", 1),
        ("lead NEAR demand", 1),
        ("NEAR(lead demand, 1)", 0),
        ("crime OR demand", 2),
        ("officers -demand", 0),
        ("officers NOT crime", 1),
        ("zoe", 1),
        ("year:2016 officers", 1),
        ("year:2016 crime", 0),
        ("force:kent publisher:gazette source:news crime", 1),
        ("theme:prevention grade:good", 1),
        ("crime -force:kent", 0),
        ("crime NOT force:essex", 1),
        ("officers NOT year:2023", 1),
        ("“lead officers", 1),
    ],
)
def test_the_language(library: Library, query: str, found: int) -> None:
    result = library.search(query)
    assert result.total == found
    assert bool(result.message) == (found == 0)


def test_the_last_word_may_be_unfinished_while_typing(library: Library) -> None:
    assert library.search("stru").total == 0
    assert library.search("stru", typing=True).total == 1


def test_what_was_understood_is_shown(library: Library) -> None:
    chips = {(chip.field, chip.value) for chip in library.search('force:kent "lead officers" shoe:5').chips}
    assert {("force", "Kent Police"), ("phrase", "lead officers"), ("word", "shoe 5")} <= chips


def test_the_words_are_lit(library: Library) -> None:
    (hit,) = library.search("demand").hits
    assert [part.text for part in hit.snippet if part.highlighted] == ["demand"]


def test_years_of_cycles() -> None:
    assert "2018/19" in cycles_of_year("2019")
    assert {"SOC 2023", "2023-25"} <= set(cycles_of_year("2023"))


def test_the_message_names_what_is_missing(library: Library) -> None:
    assert "xylophone" in library.search("xylophone").message
    assert library.search("crime xylophone").loosened == ("“xylophone” is not in this library.",)
    assert "2016" in library.search("crime year:2016").message


@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=40)
    | st.lists(
        st.sampled_from(
            ['"', "NEAR", "(", ")", "OR", "-", "*", "force:", "year:", "crime", "^", "a:b", "NOT", "'", "\0", "{", "+"]
        ),
        max_size=8,
    ).map(" ".join)
)
def test_no_input_raises_or_ends_in_silence(library: Library, query: str) -> None:
    result = library.search(query, typing=len(query) % 2 == 0)
    assert result.hits or result.message


def test_negative_terms_alone_are_explained(library: Library) -> None:
    assert library.search("-crime").message
    assert not understand("-crime").has_words


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2014", "2014"),
        ("2014-2016", "2014-2016"),
        ("2015..2017", "2015-2017"),
        ("2018/19", "2018"),
        ("2021-22", "2021"),
    ],
)
def test_a_year_may_be_several_or_an_inspection(typed: str, value: str) -> None:
    (kept,) = understand(f"year:{typed} crime").filters
    assert kept.value == value


def test_a_force_that_is_not_known_is_said_beside_the_hits(tmp_path: Path) -> None:
    result = made_library(tmp_path / "l.peel").search("force:kemt crime")
    assert result.hits
    assert result.message == "Left out: no force is known as “kemt”; is Kent Police meant?"


def with_words(library: Library, year: str, words: list[str]) -> None:
    passages = tuple(Passage(at, PassageKind.PARAGRAPH, each) for at, each in enumerate(words))
    library.add(made_source(year), replace(made_document(year=year), passages=passages), Findings())


def test_counts_are_true_where_documents_share_a_range_of_numbers(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "l.peel")
    with_words(library, "2015", ["The patrol was late."] * 3)
    with_words(library, "2023", ["The patrol was early."] * 3)
    library.close()
    with closing(sqlite3.connect(tmp_path / "l.peel")) as connection, connection:
        connection.execute("UPDATE passages SET id = 50 WHERE id = 2")
    library = Library.open(tmp_path / "l.peel")
    years = {value: count for field, value, count in library.search("patrol").facets if field == "year"}
    assert years == {"2015": 3, "2023": 3}
    assert [library.search(f"patrol year:{year}").total for year in years] == [3, 3]


def test_of_very_many_hits_the_newest_and_shortest_are_looked_at(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "l.peel")
    long = "patrol " + "walked on and on along the same old road " * 5
    with_words(library, "2015", [f"{long}{number}." for number in range(150)])
    with_words(library, "2023", ["A patrol of eight walked along the road today.", *[long] * 3])
    result = library.search("patrol", limit=200)
    assert result.total == 154
    assert result.hits[0].text.startswith("A patrol of eight")
    assert sum(1 + hit.alike for hit in result.hits) == 120
