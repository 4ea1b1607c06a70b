"""Facts of documents put right, through the pipeline: what is found follows them, and a new reading keeps them."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import analysis, paths, pipeline
from peelviewer.domain.claims import Claim
from peelviewer.domain.document import DateBasis, DocumentKind, Fact, Published
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.recipes import Recipe
from peelviewer.domain.rules import Rule
from peelviewer.store import Library

ARTICLE = """Inspectors praise the force on the coast

The force is good at preventing crime, the inspectorate said on Thursday. It requires improvement at investigating crime,
inspectors said. Nobody in the town hall was surprised.
"""
NORFOLK, ESSEX, CAMBRIDGESHIRE = "Norfolk Constabulary", "Essex Police", "Cambridgeshire Constabulary"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article that names neither a force nor a date."""
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


@pytest.fixture
def library(tmp_path: Path, article: Path) -> Iterator[Library]:
    library = pipeline.open_or_create(tmp_path / "own.peel")
    pipeline.import_files(library, [article])
    yield library
    library.close()


def put_right(library: Library, document: int = 1, **facts: object) -> None:
    _, now = pipeline.facts_of(library, document)
    pipeline.put_facts_right(library, document, replace(now, **facts))  # type: ignore[arg-type]


def claims(library: Library) -> tuple[Claim, ...]:
    return library.findings(1).claims


def of_claims(library: Library, part: str) -> set[object]:
    assert claims(library)
    return {getattr(claim, part) for claim in claims(library)}


def test_what_is_read_back_is_examined_as_what_was_read(copy_sample: Callable[[Path], Library], tmp_path: Path) -> None:
    library = copy_sample(tmp_path / "sample.peel")
    for entry in library.documents():
        assert analysis.examine(library.document(entry.id)) == library.findings(entry.id)
    library.close()


def test_claims_take_force_inspection_and_standing_from_the_facts(library: Library) -> None:
    assert library.entry(1).forces == ()
    put_right(library, forces=(NORFOLK,))
    assert of_claims(library, "force") == {NORFOLK}
    assert of_claims(library, "standing") == {Standing.REPORTED}
    put_right(library, cycle="2016")
    assert of_claims(library, "cycle") == {"2016"}
    put_right(library, cycle=None, published=Published("2014-12", DateBasis.TEXT))
    assert of_claims(library, "cycle") == {"2014"}
    put_right(library, kind=DocumentKind.REPORT)
    assert of_claims(library, "standing") == {Standing.GRADED}
    table = pipeline.grades(library, NORFOLK)
    best = table.cells["preventing_crime", "2014"].best
    assert best is not None
    assert (best.grade, best.standing, best.published) == (Grade.GOOD, Standing.GRADED, "2014-12")


def test_a_grade_of_last_year_is_no_second_grade_on_the_page(
    copy_sample: Callable[[Path], Library], tmp_path: Path
) -> None:
    library = copy_sample(tmp_path / "sample.peel")
    lines = pipeline.compose_brief(library, Recipe((CAMBRIDGESHIRE,), ("soc",))).lines
    file = tmp_path / "weekly.txt"
    paragraphs = (
        "Police praised for their leaders",
        "14 March 2024",
        f"{CAMBRIDGESHIRE} is good at leadership.",
        "Last year the force was rated inadequate at tackling serious and organised crime.",
    )
    file.write_text("\n\n".join(paragraphs), encoding="utf-8")
    pipeline.import_files(library, [file])
    document = max(entry.id for entry in library.documents())
    for cycle in (None, "2023-25"):  # PEEL 2021/22, the one before it, graded no organised crime
        put_right(library, document, cycle=cycle)
        found = [(each.cycle, each.past) for each in library.findings(document).claims if each.theme == "soc"]
        assert found == [("SOC 2022-25", True)]
        page = pipeline.compose_brief(library, Recipe((CAMBRIDGESHIRE,), ("soc",)))
        assert [point.cycle for point in page.lines[0].points] == [point.cycle for point in lines[0].points]
    library.close()


def test_a_force_that_the_text_names_more_often_gives_way(tmp_path: Path) -> None:
    library = pipeline.open_or_create(tmp_path / "other.peel")
    file = tmp_path / "often.txt"
    file.write_text(f"{ARTICLE}\n{'Essex Police was there. ' * 9}", encoding="utf-8")
    pipeline.import_files(library, [file])
    assert of_claims(library, "force") == {ESSEX}
    put_right(library, forces=(NORFOLK,))
    assert of_claims(library, "force") == {NORFOLK}
    put_right(library, forces=())
    assert not [claim for claim in claims(library) if claim.force in {ESSEX, NORFOLK}]
    library.close()


def test_no_inspection_and_no_force_are_said_too(copy_sample: Callable[[Path], Library], tmp_path: Path) -> None:
    library = copy_sample(tmp_path / "sample.peel")
    report = next(entry for entry in library.documents() if entry.media_type == "application/pdf")
    assert report.cycle == "2015"
    put_right(library, report.id, cycle=None)
    assert {claim.cycle for claim in library.findings(report.id).claims if not claim.past} == {None}
    put_right(library, report.id, cycle="2015", kind=DocumentKind.NEWS)
    now = library.findings(report.id).claims
    assert {claim.standing for claim in now} == {Standing.REPORTED}
    library.close()


def test_facts_and_corrections_outlive_a_new_reading(library: Library, article: Path) -> None:
    put_right(library, forces=(NORFOLK,), title="What inspectors found", published=Published("2016-03", DateBasis.TEXT))
    was = next(claim for claim in claims(library) if claim.grade is Grade.GOOD)
    pipeline.put_right(library, 1, was, replace(was, grade=Grade.OUTSTANDING))
    pipeline.add_note(library, "Which town?", place=(1, was.span))
    pipeline.pick(library, NORFOLK, "preventing_crime", "good", place=(1, was.span))
    put_right(library, forces=(ESSEX,))
    fingerprint = library.fingerprint()
    for _ in range(2):
        entry = library.entry(1)
        assert (entry.forces, entry.title, entry.cycle) == ((ESSEX,), "What inspectors found", None)
        assert entry.published == Published("2016-03", DateBasis.ENTERED)
        assert entry.entered == (Fact.TITLE, Fact.PUBLISHED, Fact.FORCES)
        assert of_claims(library, "force") == {ESSEX}
        (entered,) = [claim for claim in claims(library) if claim.rule == Rule.ENTERED]
        assert (entered.grade, entered.quote) == (Grade.OUTSTANDING, was.quote)
        assert [span for _, span in pipeline.notes_in(library, 1)] == [was.span]
        assert [picked.span for picked in pipeline.picked(library)] == [was.span]
        assert library.check() == ()
        assert library.fingerprint() == fingerprint
        (outcome,) = pipeline.import_files(library, [article], again=True)
        assert outcome.status is pipeline.Outcome.READ_AGAIN


def test_what_a_newer_program_recognises_stands_where_the_reader_said_nothing(library: Library, article: Path) -> None:
    put_right(library, forces=(NORFOLK,))
    reading = pipeline.read_file(article)
    newer = replace(reading.document, title="Read better", forces=(ESSEX,))
    pipeline.importing.add(library, article, replace(reading, document=newer), again=True)
    entry = library.entry(1)
    assert (entry.title, entry.forces) == ("Read better", (NORFOLK,))
    recognised, now = pipeline.facts_of(library, 1)
    assert (recognised.forces, now.forces) == ((ESSEX,), (NORFOLK,))
    put_right(library, forces=recognised.forces)
    assert library.entry(1).entered == ()
    assert of_claims(library, "force") == {ESSEX}


def test_facts_are_put_back_as_they_were(library: Library) -> None:
    before = (library.entry(1), library.findings(1), library.fingerprint())
    _, now = pipeline.facts_of(library, 1)
    former = pipeline.put_facts_right(library, 1, replace(now, forces=(NORFOLK,), kind=DocumentKind.REPORT))
    pipeline.put_facts_right(library, 1, former)
    assert (library.entry(1), library.findings(1), library.fingerprint()) == before


def test_a_document_taken_out_comes_back_with_its_facts_entered_when_it_is_added_again(
    library: Library, article: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    put_right(library, forces=(NORFOLK,))
    pipeline.take_out(library, 1)
    library.close()
    code, printed, _ = run("doctor", library.path)
    assert (code, printed.splitlines()[0][:31]) == (0, "Facts entered by you are kept o")
    assert "sound" in printed
    held = Library.open(library.path)
    (outcome,) = pipeline.import_files(held, [article])
    assert outcome.document is not None
    assert outcome.document_id != 1
    (entry,) = held.documents()
    assert (entry.forces, entry.entered) == ((NORFOLK,), (Fact.FORCES,))
    held.close()


def test_the_commands_say_what_is_entered_and_extract_reads_the_file_alone(
    library: Library, article: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    put_right(library, forces=(NORFOLK,), cycle="2016", published=Published("2016", DateBasis.TEXT))
    library.close()
    _, printed, _ = run("search", "--library", library.path, "force:norfolk praise", "--json")
    (hit,) = json.loads(printed)["hits"]
    assert hit["document"]["entered"] == ["published", "forces", "cycle"]
    assert hit["document"]["published"] == "2016"
    _, printed, _ = run("search", "--library", library.path, "year:2016 praise")
    assert "2016, entered by you: date, force, inspection" in printed
    _, printed, _ = run("extract", article)
    told = json.loads(printed)["document"]
    assert (told["forces"], told["published_basis"], "entered" in told) == ([], None, False)


def test_a_sample_file_put_right_and_replaced_stays_beside_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    shutil.copytree(paths.data(), tmp_path / "data")
    monkeypatch.setattr(paths, "data", lambda: tmp_path / "data")
    library = pipeline.sample_library()
    entry = next(each for each in library.documents() if each.file_name == "river-post-2016.txt")
    put_right(library, entry.id, cycle="2014")
    library.close()
    file = tmp_path / "data" / "sample" / "river-post-2016.txt"
    file.write_text(file.read_text(encoding="utf-8").replace("must do", "could do"), encoding="utf-8")
    again = pipeline.sample_library()
    assert [each.file_name for each in again.documents()].count("river-post-2016.txt") == 2
    assert again.entry(entry.id).cycle == "2014"
    again.close()
