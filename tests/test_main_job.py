"""The main job, end to end, on the real documents beside the project: import, grades, contrasts, search, brief."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from peelviewer import paths, pipeline
from peelviewer.domain.comparability import Verdict
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.grades import Grade, Standing
from peelviewer.pipeline import Outcome
from peelviewer.store import Library

CAMBRIDGESHIRE = "Cambridgeshire Constabulary"


@pytest.fixture(scope="module")
def library_file(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("main_job") / "real.peel"
    library = pipeline.open_or_create(file)
    outcomes = pipeline.import_files(library, [shared / "corpus" / "reports", shared / "corpus" / "web"])
    library.close()
    assert {outcome.status for outcome in outcomes} == {pipeline.Outcome.ADDED}, outcomes
    assert len(outcomes) == 5
    return file


@pytest.fixture
def library(library_file: Path) -> Library:
    return Library.open(library_file)


def test_the_pair_everyone_starts_from(library: Library) -> None:
    found = pipeline.contrasts(library, CAMBRIDGESHIRE, "soc")
    pair = next(contrast for contrast in found if contrast.kind is ContrastKind.CHANGED_OVER_TIME)
    first, *_ = pair.a.statements
    assert (first.grade, first.cycle, first.standing, first.page_label) == (Grade.GOOD, "2015", Standing.GRADED, "38")
    assert {(later.grade, later.standing) for later in pair.b.statements} == {(Grade.INADEQUATE, Standing.REPORTED)}
    outlets = {later.document.id for later in pair.b.statements if later.document}
    assert len(outlets) == 2
    assert pair.direction == "lower"
    assert pair.comparability is not None
    assert pair.comparability.verdict is Verdict.NOT_COMPARABLE
    for ground in ("scale", "question", "method"):
        assert ground in pair.comparability.reason.lower()
    assert pair.comparability.source
    between = [(statement.cycle, statement.grade, statement.carried_over_from) for statement in pair.between]
    assert between == [("2017", Grade.GOOD, None), ("2018/19", Grade.GOOD, "2017")]


@pytest.mark.parametrize(
    ("force", "grade"),
    [
        ("norfolk", Grade.REQUIRES_IMPROVEMENT),
        ("bedfordshire", Grade.GOOD),
        ("essex", Grade.GOOD),
        ("hertfordshire", Grade.GOOD),
        ("kent", Grade.GOOD),
        ("suffolk", Grade.GOOD),
    ],
)
def test_every_force_of_the_region_has_its_grade(library: Library, force: str, grade: Grade) -> None:
    name = pipeline.force_named(force)
    cell = pipeline.grades(library, name).cells["soc", "SOC 2023"]
    assert cell.best is not None
    assert (cell.best.grade, cell.best.standing) == (grade, Standing.REPORTED)


def test_grades_of_the_report_and_what_it_recalls(library: Library) -> None:
    table = pipeline.grades(library, CAMBRIDGESHIRE)

    def best(theme: str, cycle: str) -> tuple[str, str] | None:
        cell = table.cells[theme, cycle]
        return (cell.best.grade, cell.best.standing) if cell.best else None

    assert best("effectiveness", "2015") == ("requires improvement", "graded")
    assert best("preventing_crime", "2015") == ("good", "graded")
    assert best("investigating_crime", "2015") == ("requires improvement", "graded")
    assert best("protecting_vulnerable", "2015") == ("requires improvement", "graded")
    assert best("soc", "2015") == ("good", "graded")
    assert best("preventing_crime", "2014") == ("good", "recalled")
    assert best("investigating_crime", "2014") == ("good", "recalled")
    newest = {theme: best(theme, "2023-25") for theme in table.themes}
    reported = {theme for theme, cell in newest.items() if cell and cell[1] == "reported"}
    listed = {theme for theme, cell in newest.items() if cell and cell[1] == "listed"}
    assert len(reported) == 5, newest
    assert listed >= {"leadership", "responding_public", "managing_offenders"}
    assert len(table.themes) == len(set(table.themes))


def test_counted_and_not_named(library: Library) -> None:
    found = [c for c in pipeline.contrasts(library, CAMBRIDGESHIRE) if c.kind is ContrastKind.COUNTED_NOT_NAMED]
    assert found
    named_by_book = {statement.theme for contrast in found for statement in contrast.b.statements}
    assert named_by_book >= {"leadership", "responding_public", "managing_offenders"}


def test_cambridgeshire_stands_out_of_its_region(library: Library) -> None:
    kinds = {contrast.kind for contrast in pipeline.contrasts(library, CAMBRIDGESHIRE, "soc")}
    assert ContrastKind.STANDS_OUT in kinds


def test_quotations_of_the_report_have_their_page(library: Library) -> None:
    quoted = [each for each in pipeline.evidence(library, CAMBRIDGESHIRE).quoted if each.document.kind == "news"]
    local = [each for each in quoted if each.document.publisher == "Cambs Times"]
    assert len(local) == 15
    matches = [each.match for each in local if each.match]
    found = [(match.standing, match.page_label) for match in matches if match.document]
    assert found == [
        *[("verbatim", "4")] * 3,
        *[("verbatim", "5")] * 2,
        *[("trimmed", "5"), ("trimmed", "4"), ("verbatim", "4")],
    ]
    others = [match.standing for match in matches if not match.document]
    assert others == ["no report in the library"] * 3  # of those on efficiency and legitimacy
    same = [each for each in quoted if "fully understand" in each.quotation.text and "harms" in each.quotation.text]
    assert len(same) == 2
    assert len(same[0].quoted_by) == 2
    assert same[0].quoted_by == same[1].quoted_by
    kinds = {contrast.kind for contrast in pipeline.contrasts(library)}
    assert ContrastKind.MISQUOTED not in kinds


def test_an_article_without_a_date_is_tied_by_its_quotations(shared: Path, tmp_path: Path) -> None:
    library = Library.create(tmp_path / "undated.peel")
    for file in ("text/cambs-times-2016.txt", "text/hmic-effectiveness-2015.txt"):
        reading = pipeline.read_file(shared / "corpus" / file)
        library.add(reading.source, reading.document, reading.findings)
    known = pipeline.evidence(library, CAMBRIDGESHIRE)
    article = next(entry for entry in known.documents if entry.kind == "news")
    assert article.cycle == "2015"
    assert article.published is None  # the pasted report gives no date either
    library.close()


def test_search_finds_the_sentence_and_the_pages(library: Library) -> None:
    found = pipeline.search(library, '"lead responsible officers"')
    assert found.hits
    assert all(hit.document.kind == "news" for hit in found.hits)
    near = pipeline.search(library, "organised NEAR crime groups year:2015")
    assert near.hits
    assert all(hit.page for hit in near.hits if hit.document.kind == "report")


def test_the_brief_is_one_page_and_verifies(
    library_file: Path, tmp_path: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    out = tmp_path / "brief.pdf"
    code, printed, _ = run("brief", "--library", library_file, "--force", CAMBRIDGESHIRE, "--theme", "SOC", "-o", out)
    assert code == 0, printed
    code, printed, _ = run("verify", out, "--library", library_file)
    assert code == 0, printed


def test_the_same_files_twice_are_recognised(
    library_file: Path, shared: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    code, printed, _ = run("import", shared / "corpus" / "web", "--library", library_file)
    assert code == 0
    assert printed.count("already there") == 4


def test_json_is_json(library_file: Path, run: Callable[..., tuple[int, str, str]]) -> None:
    for words in (["grades", "--force", "cambs police"], ["contrasts", "--force", "norfolk"], ["search", "harm"]):
        code, printed, errors = run(*words, "--library", library_file, "--json")
        assert code == 0, errors
        assert json.loads(printed)


def test_a_batch_that_was_cancelled_goes_on_where_it_stopped(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "batch.peel")
    folder = paths.data() / "sample"
    first: list[pipeline.ImportProgress] = []
    pipeline.import_files(library, [folder], progress=first.append, cancelled=lambda: len(first) >= 3)
    assert 3 <= len(first) < 9
    second = pipeline.import_files(library, [folder])
    assert [outcome.status for outcome in second].count(Outcome.ALREADY_THERE) == len(first)
    assert [outcome.status for outcome in second].count(Outcome.ADDED) == 9 - len(first)
    library.close()
