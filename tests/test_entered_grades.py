"""Published grades that a reader adds: with their source, as exact as they are known, and marked as entered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from peelviewer import cli, pipeline
from peelviewer.domain.grades import Grade
from peelviewer.reference.errors import GradesFileError
from peelviewer.store import Library

HEAD = (
    "force,cycle,theme,question,grade,published,date_precision,carried_over_from,source,sources,confidence,note,scale"
)
FIRE = "Cumbria Constabulary,2025-27,workforce,Workforce,good,2026-05,month,,https://example.org/cumbria,1,verified,,5-tier"
OTHER = "Cumbria Constabulary,2025-27,leadership,Leadership,adequate,2026-05,month,,https://example.org/cumbria,1,verified,,5-tier"
CUMBRIA = "Cumbria Constabulary"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library.create(tmp_path / "mine.peel")
    yield made
    made.close()


def table(folder: Path, *rows: str) -> Path:
    file = folder / "my grades.csv"
    file.write_text("\n".join((HEAD, *rows)), "utf-8")
    return file


def test_grades_of_a_table_are_in_the_library_once(library: Library, tmp_path: Path) -> None:
    assert pipeline.add_grades(library, table(tmp_path, FIRE, OTHER)).grades == 2
    assert pipeline.add_grades(library, table(tmp_path, FIRE, OTHER)) == pipeline.AddedGrades(0, ())
    (entry,) = library.documents()
    assert entry.title == "Grades entered by you: Cumbria Constabulary, 2025-27"
    assert (entry.published and entry.published.in_words, entry.address) == ("May 2026", "https://example.org/cumbria")
    cells = pipeline.grades(library, CUMBRIA).cells
    best = cells["workforce", "2025-27"].best
    assert best is not None
    assert (best.grade, best.rule) == (Grade.GOOD, "entered by a person")
    assert best.is_certain


def test_grades_that_were_taken_out_are_added_again_once(library: Library, tmp_path: Path) -> None:
    (document,) = pipeline.add_grades(library, table(tmp_path, FIRE, OTHER)).documents
    taken = pipeline.take_out(library, document)
    assert pipeline.claims(library, CUMBRIA) == ()
    pipeline.put_back(library, taken)
    assert len(pipeline.claims(library, CUMBRIA)) == 2
    pipeline.take_out(library, document)
    assert pipeline.add_grades(library, table(tmp_path, FIRE, OTHER)).grades == 2
    assert len(pipeline.claims(library, CUMBRIA)) == 2


def test_an_entered_grade_is_on_the_page_and_verifies(library: Library, tmp_path: Path) -> None:
    pipeline.add_grades(library, table(tmp_path, FIRE, OTHER))
    out = tmp_path / "page.pdf"
    page = pipeline.export_brief(library, pipeline.recipe_named(library, None, forces=(CUMBRIA,)), out)
    assert "In the 2025-27 inspection" in "".join(run.text for run in page.headline)
    assert pipeline.verify_brief(library, out).sound


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (FIRE.replace("Cumbria", "Cumberland"), "line 2: no body is called “Cumberland Constabulary”"),
        (FIRE.replace(",good,", ",great,"), "no grade is called “great”"),
        (FIRE.replace("https://example.org/cumbria", "a letter"), "a grade needs the address of its source"),
        (FIRE.replace("2026-05,", "2026-05-04,"), "“2026-05-04” is not as exact as its precision “month” says"),
        (FIRE.replace("5-tier", "4-tier").replace("good", "adequate"), "“adequate” is no grade of the 4-tier scale"),
        ("Cumbria", "more or fewer cells than the header"),
    ],
)
def test_a_row_that_does_not_fit_adds_nothing(library: Library, tmp_path: Path, row: str, said: str) -> None:
    with pytest.raises(GradesFileError, match=r"nothing of it was added") as told:
        pipeline.add_grades(library, table(tmp_path, OTHER, row) if "line 2" not in said else table(tmp_path, row))
    assert said in str(told.value)
    assert library.documents() == ()


def test_one_grade_from_the_terminal(library: Library) -> None:
    words = ["enter", "--force", "cumbria", "--theme", "workforce", "--inspection", "2025-27", "--grade", "good"]
    words += ["--source", "https://example.org/c", "--published", "4 May 2026", "--library", str(library.path)]
    assert CliRunner().invoke(cli.peelviewer, words).output == "The grade was added.\n"
    assert CliRunner().invoke(cli.peelviewer, words).output == "The grade was there already.\n"
    (statement,) = pipeline.claims(library, CUMBRIA)
    assert (statement.cycle, statement.published) == ("2025-27", "2026-05-04")
