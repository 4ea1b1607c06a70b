"""Each rule of the loader, shown to fail on bad data with a sentence that names file and line."""

import shutil
from pathlib import Path

import pytest

from peelviewer import paths
from peelviewer.domain.grades import Grade
from peelviewer.domain.inspection import Continuity
from peelviewer.reference import reference
from peelviewer.reference.errors import ReferenceDataError
from peelviewer.reference.loading import load

FILES = ("forces.csv", "regional_units.csv", "fire_services.csv", "cycles.toml", "themes.toml")
TABLES = ("questions.csv", "comparing.csv", "grades.csv")
OTHER = "Essex Police,2016,soc,A question?,good,2017-03-02,,https://example.org/,verified,,4-tier"
ROW = "Kent Police,2015,soc,A question?,good,2016-02-18,,https://example.org/,verified,,4-tier"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (*FILES, *TABLES):
        shutil.copy(paths.data() / name, tmp_path / name)
    return tmp_path


def book(folder: Path, *rows: str) -> None:
    head = (folder / "grades.csv").read_text("utf-8").splitlines()[0]
    (folder / "grades.csv").write_text("\n".join((head, ROW, *rows)) + "\n", "utf-8")


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (ROW.replace("Kent Police", "Kentish Police"), "no body is called “Kentish Police”"),
        (ROW.replace("soc", "weather"), "no theme is called “weather”"),
        (ROW.replace(",2015,", ",1815,"), "no cycle is called “1815”"),
        (ROW.replace("good", "splendid"), "no grade is called “splendid”"),
        (ROW.replace("good", "adequate"), "“adequate” is no grade of the 4-tier scale"),
        (OTHER.replace("4-tier", "3-tier"), "no scale is called “3-tier”"),
        (ROW.replace("2016-02-18", "2016-02-30"), "“2016-02-30” is no date"),
        (ROW.replace("2016-02-18", "18 Feb 2016"), "“18 Feb 2016” is no date"),
        (OTHER.replace("https://example.org/", ""), "a grade needs the address of its source"),
        (OTHER.replace("2017-03-02,,", "2017-03-02,1066,"), "no cycle is called “1066”"),
        (ROW, "stands here twice"),
        (OTHER + ",more", "the row has more or fewer cells than the header"),
    ],
)
def test_a_bad_row_of_the_grade_book_is_named(folder: Path, row: str, complaint: str) -> None:
    book(folder, row)
    with pytest.raises(ReferenceDataError) as raised:
        load(folder)
    assert raised.value.sentence.startswith("grades.csv, line 3: ")
    assert complaint in raised.value.sentence
    assert raised.value.hint


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        ("themes.toml", 'id = "soc"', 'id = "workforce"', "“workforce” stands here twice"),
        ("themes.toml", 'label = "Workforce"\n', "", "the theme lacks “label”"),
        ("themes.toml", 'id = "soc"', "id = soc", "this is no TOML"),
        ("cycles.toml", 'scale = "4-tier"', 'scale = "six"', "no scale is called “six”"),
        ("forces.csv", "name,slug", "title,slug", "line 1: the column “name” is missing"),
        ("forces.csv", ",ERSOU,", ",NOROCU,", "no regional unit is called “NOROCU”"),
        ("regional_units.csv", "Essex Police", "Wessex Police", "line 2: no body is called “Wessex Police”"),
        ("questions.csv", ",yes,first,", ",yes,vague,", "line 2: no continuity is called “vague”"),
        ("questions.csv", ",yes,first,", ",maybe,first,", "not “maybe”"),
        ("comparing.csv", ",compares,", ",hopes,", "line 2: no position is called “hopes”"),
    ],
)
def test_a_bad_line_elsewhere_is_named(folder: Path, file: str, old: str, new: str, complaint: str) -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ReferenceDataError) as raised:
        load(folder)
    assert raised.value.sentence.startswith(f"{file}, line ")
    assert complaint in raised.value.sentence


def test_the_shipped_facts_are_whole() -> None:
    data = reference()
    assert len(data.forces) == 43
    assert len(data.fire_services) == 44
    assert len(data.grade_book) == 457
    assert sum(listed.grade is None for listed in data.grade_book) == 2  # "not graded" is a real value


def test_a_grade_that_was_carried_over_says_from_where() -> None:
    shown = [row for row in reference().listed("Cambridgeshire Constabulary") if row.theme == "soc"]
    assert [(row.cycle, row.grade, row.carried_over_from) for row in shown] == [
        ("2015", Grade.GOOD, None),
        ("2017", Grade.GOOD, None),
        ("2018/19", Grade.GOOD, "2017"),
        ("SOC 2023", Grade.INADEQUATE, None),
    ]


def test_the_crosswalk_says_how_questions_stand_to_each_other() -> None:
    question = reference().question("soc", "SOC 2023")
    assert question is not None
    assert question.continuity is Continuity.NOT_COMPARABLE


def test_the_grade_book_notes_are_sentences_for_the_reader() -> None:
    notes = {listed.note for listed in reference().grade_book} - {""}
    assert len(notes) > 20
    for note in notes:
        assert note[0].isupper() or note[0].isdecimal()
        assert note.endswith(".")
        assert "unverified" not in note
        assert "general knowledge" not in note
        assert "=" not in note
