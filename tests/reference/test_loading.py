"""Each rule of the loader, shown to fail on bad data with a sentence that names file and line."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import paths
from peelviewer.domain.grades import Grade
from peelviewer.domain.inspection import Continuity, DatePrecision, ListedGrade
from peelviewer.reference import reference
from peelviewer.reference.errors import ReferenceDataError
from peelviewer.reference.loading import load

FILES = ("forces.csv", "regional_units.csv", "fire_services.csv", "cycles.toml", "themes.toml")
TABLES = ("questions.csv", "comparing.csv", "grades.csv")
OTHER = "Essex Police,2016,soc,A question?,good,2017-03-02,day,,https://example.org/,1,verified,,4-tier"
ROW = "Kent Police,2015,soc,A question?,good,2016-02-18,day,,https://example.org/,1,verified,,4-tier"


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
        (OTHER.replace("good", "splendid"), "no grade is called “splendid”"),
        (OTHER.replace("good", "adequate"), "“adequate” is no grade of the 4-tier scale"),
        (OTHER.replace("4-tier", "3-tier"), "no scale is called “3-tier”"),
        (ROW.replace("2016-02-18", "2016-02-30"), "“2016-02-30” is not a date"),
        (ROW.replace("2016-02-18", "18 Feb 2016"), "“18 Feb 2016” is not a date"),
        (OTHER.replace("https://example.org/", ""), "a grade needs the address of its source"),
        (OTHER.replace("day,,", "day,1066,"), "no cycle is called “1066”"),
        (OTHER.replace("day,,", "day,2016,"), "a grade is carried over from another inspection than its own"),
        (OTHER.replace("day", "about"), "no precision of a date is called “about”"),
        (OTHER.replace("day", "month"), "“2017-03-02” is not as exact as its precision “month” says"),
        (OTHER.replace("2017-03-02", "2017-03"), "“2017-03” is not as exact as its precision “day” says"),
        (OTHER.replace("day", "unknown"), "“2017-03-02” is not as exact as its precision “unknown” says"),
        (OTHER.replace("2017-03-02,day", "2017-03,inferred"), "a date that is inferred needs a note that says so"),
        (OTHER.replace("2017-03-02", "2017-03-03"), "no report of 2016 came out on 2017-03-03"),
        (OTHER.replace(",2016,", ",CDI,"), "no cycle is called “CDI”"),
        (OTHER.replace(",1,", ",0,"), "“0” is no number of sources"),
        (OTHER.replace("verified", "hoped for"), "a grade is verified or inferred, not “hoped for”"),
        (ROW, "stands here twice"),
        (ROW.replace("good", "inadequate"), "stands here twice"),
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
        ("cycles.toml", '"2014-07-22"', '"July 2014"', "“reports” is no first and last date"),
        ("cycles.toml", 'made = ["2013", "2014"]', 'made = ["2013"]', "“made” is no first and last date"),
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
    assert len(data.grade_book) == 1958
    assert sum(listed.grade is None for listed in data.grade_book) == 5  # "not graded" is a real value
    assert {listed.force for listed in data.grade_book} >= {force.name for force in data.forces}


def listed(force: str, cycle: str, theme: str) -> ListedGrade:
    return next(row for row in reference().listed(force) if (row.cycle, row.theme) == (cycle, theme))


@pytest.mark.parametrize(
    ("force", "cycle", "theme", "published", "precision"),
    [
        ("Cambridgeshire Constabulary", "2023-25", "leadership", "2024-03-12", DatePrecision.DAY),
        ("Cambridgeshire Constabulary", "2015", "protecting_vulnerable", "2015-12-15", DatePrecision.NATIONAL),
        ("Cleveland Police", "2015", "protecting_vulnerable", "2015-12-15", DatePrecision.NATIONAL),
        ("Cambridgeshire Constabulary", "2016", "legitimacy", "2016-12", DatePrecision.INFERRED),
        ("Metropolitan Police Service", "2021/22", "responding_public", "2022-09", DatePrecision.INFERRED),
        ("Metropolitan Police Service", "2023-25", "managing_offenders", "2024-08", DatePrecision.MONTH),
        ("Cambridgeshire Constabulary", "2018/19", "effectiveness", "2020-02", DatePrecision.MONTH),
        ("Cambridgeshire Fire and Rescue Service", "FRS 2021/22", "frs_people", "2021-12", DatePrecision.MONTH),
        ("Derbyshire Constabulary", "2023-25", "responding_public", "", DatePrecision.UNKNOWN),
    ],
)
def test_a_date_is_as_exact_as_its_source(
    force: str, cycle: str, theme: str, published: str, precision: DatePrecision
) -> None:
    row = listed(force, cycle, theme)
    assert (row.published, row.date_precision) == (published, precision)


def test_a_date_is_never_shown_more_exact_than_it_is_known() -> None:
    row = listed("Cambridgeshire Constabulary", "2023-25", "leadership")
    shown = {how: replace(row, date_precision=how).published for how in DatePrecision}
    assert shown == {
        DatePrecision.DAY: "2024-03-12",
        DatePrecision.NATIONAL: "2024-03-12",
        DatePrecision.MONTH: "2024-03",
        DatePrecision.INFERRED: "2024-03",
        DatePrecision.YEAR: "2024",
        DatePrecision.UNKNOWN: "",
    }
    not_seen = [row for row in reference().grade_book if "day was not seen" in row.note]
    assert len(not_seen) > 100
    assert all(len(row.published) < len("2016-02-18") for row in not_seen)


def test_a_listed_grade_says_how_it_is_known() -> None:
    printed = listed("Cambridgeshire Constabulary", "2015", "soc").remarks
    assert "The printed report, “PEEL: Police effectiveness 2015”" in printed
    both = listed("Avon and Somerset Constabulary", "2015", "effectiveness").remarks
    assert both == (
        "The day is that on which all reports of the pillar or tranche came out. Two independent sources say so."
    )


def test_a_re_inspection_of_crime_data_stands_beside_the_first() -> None:
    found = [row for row in reference().listed("Cheshire Constabulary") if row.cycle == "CDI 2016-2020"]
    overall = [(row.published, row.grade) for row in found if row.theme == "overall"]
    assert overall == [("2017-06-15", Grade.INADEQUATE), ("2018-10-02", Grade.OUTSTANDING)]


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
