"""Fields ask for claims: just those that were made, of the documents and of the grade book."""

from collections.abc import Callable, Iterator

import pytest
from stated_library import ESSEX, KENT, NORFOLK, stated_library

from peelviewer import pipeline
from peelviewer.domain.anchors import Anchor
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Standing
from peelviewer.domain.inspection import ListedGrade
from peelviewer.reference import reference
from peelviewer.store import Library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = stated_library(tmp_path_factory.mktemp("stated") / "stated.peel")
    yield library
    library.close()


def named(claims: tuple[Statement, ...]) -> str:
    """The claims of documents by their names."""
    return " ".join(sorted(claim.quote.partition(":")[0] for claim in claims if claim.document))


@pytest.mark.parametrize(
    ("query", "claims"),
    [
        ("force:norfolk grade:inadequate", "c1 d1 f1"),
        ("force:norfolk grade:inadequate standing:graded", "c1"),
        ("force:norfolk grade:inadequate standing:reported", "d1 f1"),
        ("force:norfolk grade:inadequate speaker:pcc", "f1"),
        ("force:norfolk grade:inadequate speaker:commissioner", "f1"),
        ("force:norfolk grade:ri", "b1 f2"),
        ('force:"Norfolk Constabulary" grade:"requires improvement"', "b1 f2"),
        ("force:kent", "a1 a2 a3 c2 d2"),
        ("force:kent theme:soc", "a1 a3 c2 d2"),
        ("force:kent grade:good", "a1 a3"),
        ("force:kent grade:good standing:recalled", "a3"),
        ("force:kent speaker:force", "d2"),
        ("force:kent grade:outstanding", "a2"),
        ("force:kent -theme:soc", "a2"),
        ("force:kent NOT grade:good", "a2 c2 d2"),
        ("force:essex", "c3 e1 e2 e3"),
        ("force:essex kind:news", "e1 e2 e3"),
        ("force:essex kind:report", "c3"),
        ("force:essex grade:inadequate", "e2"),
        ("force:essex inspection:2021/22", "e2"),
        ("theme:soc grade:good", "a1 a3 c3 e1"),
        ('theme:soc inspection:"SOC 2023"', "c1 c2 c3 d1 d2 e1 f1"),
        ('theme:soc inspection:"SOC 2023" standing:graded', "c1 c2 c3"),
        ('theme:soc inspection:"soc 2022-25" kind:news', "d1 d2 e1"),
        ("inspection:2015", "a1 a2 b1 b2 f2"),
        ('inspection:"PEEL 2015" force:kent', "a1 a2"),
        ("inspection:2015 kind:response", "f2"),
        ("inspection:2014", "a3"),
        ("year:2015", "a1 a2 b1 b2 f2"),
        ("year:2014", "a3"),
        ("year:2014-2015 theme:soc", "a1 a3 b1 f2"),
        ("year:2023 kind:news", "d1 d2 d3 e1"),
        ("year:2022", "e2"),
        ("year:2023 force:norfolk", "c1 d1 d3 f1"),
        ("theme:leadership", "d3"),
        ("kind:response", "f1 f2"),
        ("standing:recalled", "a3 f2"),
        ("speaker:journalist grade:adequate", "e3"),
        ("speaker:inspectorate grade:inadequate", "c1"),
        ("publisher:gazette grade:adequate", "d2"),
        ("source:news grade:good", "d3 e1"),
        ("grade:outstanding", "a2"),
        ("theme:prevention force:norfolk", "b2"),
        ("force:norfolk grade:inadequate gazette", ""),
        ("force:norfolk grade:inadequate constabulary", "c1 d1 f1"),
        ("grade:inadequate responding", "e2"),
    ],
)
def test_fields_list_just_the_claims_they_ask_for(library: Library, query: str, claims: str) -> None:
    result = pipeline.search(library, query)
    assert named(result.claims) == claims
    assert result.hits or result.message


def of_book(query: str) -> Callable[[ListedGrade], bool]:
    asked = dict(part.split(":") for part in query.split())
    force = reference().find_force(asked["force"])
    return lambda each: each.force == force and each.grade is not None and each.grade.startswith(asked["grade"])


@pytest.mark.parametrize(
    "query", ["force:norfolk grade:good", "force:essex grade:good", "force:kent grade:outstanding"]
)
def test_the_grade_book_answers_too(library: Library, query: str) -> None:
    listed = [claim for claim in pipeline.search(library, query).claims if claim.standing is Standing.LISTED]
    assert len(listed) == sum(map(of_book(query), reference().grade_book)) > 0


def test_the_grade_book_answers_where_no_document_does(library: Library) -> None:
    result = pipeline.search(library, "force:dyfed-powys grade:good standing:listed")
    assert {claim.standing for claim in result.claims} == {Standing.LISTED}
    assert result.message == "No document of this library says so; the grade book does."


def test_hits_of_fields_are_the_passages_of_their_claims(library: Library) -> None:
    hits = pipeline.search(library, "force:norfolk grade:inadequate").hits
    assert [hit.text.partition(":")[0] for hit in hits] == ["c1", "d1", "f1"]
    assert {force for hit in hits for force in hit.document.forces} == {NORFOLK}


@pytest.mark.parametrize(
    ("query", "years"),
    [
        ("year:2015 made-up", {"2016-02-18"}),
        ("year:2022 herald OR essex", {""}),
        ("year:2023 norfolk kind:news", {"2023-05-20"}),
    ],
)
def test_a_year_keeps_the_documents_of_it_and_those_of_its_inspection(
    library: Library, query: str, years: set[str]
) -> None:
    hits = pipeline.search(library, query).hits
    assert {hit.document.published.iso if hit.document.published else "" for hit in hits} == years


def test_notes_are_found(library: Library) -> None:
    entry = next(entry for entry in library.documents() if entry.forces == (KENT,))
    place = (entry.sha256, Anchor("Kent Police", "a1: ", " is good", 1, 4))
    library.notes.add("Ask the panel about trafficking", place=place)
    for query in ("source:note", "source:note panel", "trafficking"):
        (found,) = pipeline.search(library, query).notes
        assert (found.note.text, found.document) == ("Ask the panel about trafficking", entry)
    assert pipeline.search(library, "source:note xylophone").notes == ()
    assert pipeline.search(library, "source:news trafficking").notes == ()


@pytest.mark.parametrize("force", [KENT, NORFOLK, ESSEX])
def test_facets_are_what_narrowing_by_them_finds(library: Library, force: str) -> None:
    for field, value, count in pipeline.search(library, f'{force.split(maxsplit=1)[0]} force:"{force}"').facets:
        narrowed = pipeline.search(library, f'{force.split(maxsplit=1)[0]} force:"{force}" {field}:"{value}"')
        assert narrowed.total == count, (field, value)
