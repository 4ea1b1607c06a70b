"""Which inspection a year, a date or a name can mean; and that a new cycle is a matter of `data/` alone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from peelviewer import paths
from peelviewer.analysis.crosswalk import path
from peelviewer.analysis.table import grades_table
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Grade, Scale, Standing
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.ingest.cycles import cycle_named
from peelviewer.reference import reference
from peelviewer.reference.loading import load
from peelviewer.reference.lookup import Reference

MADE_UP = """
[[cycle]]
id = "2028-30"
name = "PEEL 2028-30"
label = "28–30"
scale = "5-tier"
inspected = "2028 to 2030"
published = "rolling"
graded = "made up for a test"
comparability = "no statement"
confidence = "made up"
made = ["2028", "2030"]
reports = ["2028-09-04", ""]
sources = []
"""


def test_the_peel_cycles_are_in_time_order() -> None:
    assert reference().peel_cycles == ("2014", "2015", "2016", "2017", "2018/19", "2021/22", "2023-25", "2025-27")
    assert reference().calendar.pillar_cycles == ("2014", "2015", "2016", "2017")


@pytest.mark.parametrize(
    ("year", "by", "meant"),
    [
        (2014, "", ("2014",)),
        (2015, "", ("2015",)),
        (2016, "", ("2016", "2015")),  # the 2015 reports on legitimacy and effectiveness came out in February 2016
        (2016, "2016-03-01", ("2015",)),
        (2018, "", ("2018/19", "2017")),
        (2018, "2018-04-02", ("2017",)),
        (2019, "", ("2018/19",)),
        (2020, "2020-03", ("2018/19",)),
        (2023, "", ("2023-25", "2021/22")),
        (2023, "2023-05-19", ("2021/22",)),
        (2023, "2023", ("2023-25", "2021/22")),
        (2024, "", ("2023-25",)),
        (2012, "", ()),
    ],
)
def test_a_year_can_mean_the_inspections_named_after_it_and_those_with_reports_in_it(
    year: int, by: str, meant: tuple[str, ...]
) -> None:
    assert reference().cycles_of_year(year, by) == meant


@pytest.mark.parametrize(
    ("programme", "meant"),
    [
        (Programme.REGIONAL_SOC, ("SOC 2023",)),
        (Programme.CRIME_DATA, ()),
        (Programme.FIRE, ("FRS 2023-25", "FRS 2021/22")),
        (Programme.LETTER, ()),
    ],
)
def test_a_year_means_another_inspection_in_another_programme(programme: Programme, meant: tuple[str, ...]) -> None:
    assert reference().cycles_of_year("2023", programme=programme) == meant


@pytest.mark.parametrize(
    ("date", "cycle"),
    [
        ("2013", None),
        ("2015-10-19", "2014"),
        ("2015-10-20", "2015"),
        ("2016-02", "2015"),
        ("2019-05-02", "2018/19"),
        ("2021-04", "2018/19"),
        ("2023-10-02", "2021/22"),
        ("2023-10", "2023-25"),
        ("2024-03-12", "2023-25"),
    ],
)
def test_the_current_cycle_is_the_last_to_have_reports(date: str, cycle: str | None) -> None:
    assert reference().cycle_at(date) == cycle


def test_the_current_regional_inspection_is_told_by_its_year() -> None:
    assert reference().cycle_at("2023-05-19", Programme.REGIONAL_SOC) == "SOC 2023"
    assert reference().cycle_at("2021-05-19", Programme.REGIONAL_SOC) is None


@pytest.mark.parametrize(
    ("words", "cycle"),
    [
        ("PEEL 2018/19", "2018/19"),
        ("2018–2019", "2018/19"),
        ("the 2021-22 assessment", "2021/22"),
        ("PEEL 2023–2025", "2023-25"),
        ("PEEL 2016", "2016"),
        ("in 2019/20", None),
        ("12016", None),
        ("PEEL", None),
    ],
)
def test_a_cycle_is_known_however_its_years_are_joined(words: str, cycle: str | None) -> None:
    assert reference().calendar.cycle_named(words) == cycle


@pytest.mark.parametrize(
    ("cycle_id", "programme", "year", "years"),
    [
        ("2018/19", Programme.PEEL, "2018/19", range(2018, 2020)),
        ("2023-25", Programme.PEEL, "2023-25", range(2023, 2026)),
        ("SOC 2023", Programme.REGIONAL_SOC, "2023", range(2023, 2024)),
        ("CDI 2016-2020", Programme.CRIME_DATA, "2016-2020", range(2016, 2021)),
        ("FRS 2021/22", Programme.FIRE, "2021/22", range(2021, 2023)),
        ("letter 2022", Programme.LETTER, "2022", range(2022, 2023)),
        ("CUSTODY", Programme.CUSTODY, "", range(0)),
        ("undated", Programme.PEEL, "undated", range(0)),
    ],
)
def test_an_inspection_is_a_programme_and_a_year(cycle_id: str, programme: Programme, year: str, years: range) -> None:
    inspection = Inspection.of(cycle_id)
    assert (inspection.programme, inspection.year, inspection.years) == (programme, year, years)
    assert inspection.id == cycle_id


@pytest.fixture
def with_2028(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reference]:
    """The shipped data with a cycle of 2028 more; all of the program reads it."""
    folder = tmp_path / "data"
    shutil.copytree(paths.data(), folder, ignore=shutil.ignore_patterns("sample*"))
    with (folder / "cycles.toml").open("a", encoding="utf-8") as file:
        file.write(MADE_UP)
    monkeypatch.setattr(paths, "data", lambda: folder)
    reference.cache_clear()
    yield load(folder)
    reference.cache_clear()


def test_a_new_cycle_touches_the_data_alone(with_2028: Reference) -> None:
    assert with_2028.peel_cycles[-1] == "2028-30"
    assert with_2028.cycles_of_year(2029, by="2029-02-01") == ("2028-30",)
    assert with_2028.cycles_of_year(2028, by="2028-02-01") == ()
    assert with_2028.cycle_at("2028-09-03") == "2025-27"
    assert with_2028.cycle_at("2028-09-04") == "2028-30"
    assert with_2028.calendar.cycle_named("PEEL 2028–2030") == "2028-30"
    assert with_2028.cycle_order("2025-27") < with_2028.cycle_order("2028-30") < with_2028.cycle_order("letter 2029")


def test_the_grades_table_has_a_column_for_a_new_cycle(with_2028: Reference) -> None:
    assert reference().peel_cycles == with_2028.peel_cycles
    told = [
        Statement("Kent Police", "workforce", grade, cycle, Standing.GRADED)
        for cycle, grade in (("2028-30", Grade.ADEQUATE), ("2023-25", Grade.GOOD))
    ]
    table = grades_table(told, "Kent Police")
    assert table.cycles == ("2023-25", "2025-27", "2028-30")
    assert path("2025-27", "2028-30") == ("2025-27", "2028-30")
    cycle = reference().cycle("2028-30")
    assert cycle is not None
    assert cycle.scale is Scale.FIVE_TIER


def test_a_report_of_a_new_cycle_is_known_by_its_title(with_2028: Reference) -> None:
    assert cycle_named("PEEL 2028–30: Kent Police", (), fire=False) == "2028-30"
    assert (
        cycle_named("Kent Police", [Passage(0, PassageKind.HEADING, "PEEL Assessment 2028/30")], fire=False)
        == "2028-30"
    )
    assert cycle_named("Fire and rescue service 2028-30: Kent", (), fire=True) is None  # there is no such round
    assert with_2028.cycle("2028-30") is not None
