"""The grades table: the best standing in each cell, why a cell is empty, and where scale or method change."""

from dataclasses import replace

from made_evidence import CAMBRIDGESHIRE, GOOD, IMPROVE, REPORT, STATEMENTS, TRADE, evidence, said

from peelviewer.analysis.table import grades_table, listed_statements
from peelviewer.analysis.timeline import grades_over_time
from peelviewer.domain.comparability import Verdict
from peelviewer.domain.evidence import GradesTable
from peelviewer.domain.grades import Standing


def table() -> GradesTable:
    return grades_table(evidence(*STATEMENTS).statements, CAMBRIDGESHIRE)


def best(theme: str, cycle: str) -> tuple[str, str] | None:
    cell = table().cells[theme, cycle]
    return (cell.best.grade, cell.best.standing) if cell.best else None


def test_the_best_standing_wins_and_the_others_are_listed() -> None:
    cell = table().cells["soc", "SOC 2023"]
    assert cell.best is not None
    assert cell.best.standing is Standing.REPORTED
    assert [other.standing for other in cell.others] == [Standing.REPORTED, Standing.LISTED]
    assert best("leadership", "2023-25") == ("requires improvement", "listed")


def test_what_a_document_repeats_counts_once() -> None:
    cell = table().cells["soc", "2015"]
    assert [other.standing for other in (cell.best, *cell.others) if other] == [Standing.GRADED, Standing.LISTED]
    assert len(set(table().themes)) == len(table().themes)


def test_a_look_back_lands_in_its_own_inspection_as_recalled() -> None:
    assert best("investigating_crime", "2014") == ("good", "recalled")


def test_a_claim_without_an_inspection_takes_that_of_its_document_unless_it_looks_back() -> None:
    told = grades_table(
        (said(TRADE, "workforce", GOOD, None), said(TRADE, "soc", GOOD, None, past=True)), CAMBRIDGESHIRE
    )
    assert (told.themes, told.cycles) == (("workforce",), ("2023-25",))


def test_a_revised_grade_is_the_newer_publication() -> None:
    first = next(row for row in listed_statements("Kent Police") if row.cycle == "2017")
    revised = replace(first, published="2018-08-01", grade=IMPROVE)
    shown = grades_over_time((first, revised), "Kent Police", first.theme)
    assert [row.grade for row in shown] == [IMPROVE]


def test_a_crime_data_re_inspection_is_an_inspection_of_its_own() -> None:
    shown = grades_over_time(listed_statements("Kent Police"), "Kent Police", "crime_data_integrity")
    recorded = [(row.cycle, str(row.grade)) for row in shown if row.cycle and row.cycle.startswith("CDI")]
    assert recorded == [("CDI 2017", "inadequate"), ("CDI 2019", "outstanding")]


def test_of_a_crime_data_inspection_the_overall_grade_comes_first() -> None:
    shown = grades_over_time(listed_statements("Wiltshire Police"), "Wiltshire Police", "crime_data_integrity")
    assert next((row.cycle, str(row.grade)) for row in shown) == ("CDI 2017", "good")


def test_each_grade_says_whether_it_may_be_compared_with_the_one_before() -> None:
    first, *later = table().line("soc")
    assert (first.cycle, first.earlier, first.verdict) == ("2015", None, None)
    assert [(cell.earlier, cell.cycle, cell.verdict.verdict) for cell in later if cell.verdict] == [
        ("2015", "2017", Verdict.WITH_CARE),
        ("2017", "2018/19", Verdict.COMPARABLE),
        ("2018/19", "SOC 2023", Verdict.NOT_COMPARABLE),
    ]


def test_every_gap_says_why() -> None:
    found = table()
    gaps = {
        ("managing_offenders", "2015"): "with Investigating crime",
        ("fair_treatment_public", "2023-25"): "with Police powers",
        ("soc", "2014"): "not graded",
        ("soc", "2016"): "not in this library",
        ("soc", "2021/22"): "graded by the regional inspection",
        ("effectiveness", "2023-25"): "not inspected in this cycle",
    }
    assert {place: found.cells[place].gap for place in gaps} == gaps
    assert all(cell.best or cell.gap for cell in found.cells.values())
    assert set(found.cells) == {(theme, cycle) for theme in found.themes for cycle in found.cycles}


def test_not_graded_is_a_real_value() -> None:
    found = grades_table(listed_statements(None), "Greater Manchester Police")
    assert found.cells["legitimacy", "2017"].gap == "not graded"


def test_columns_are_in_time_order_and_break_where_scale_or_method_change() -> None:
    found = table()
    wanted = ["2014", "2015", "2016", "2017", "2018/19", "2021/22", "SOC 2023", "2023-25"]
    assert [cycle for cycle in found.cycles if not cycle.startswith("CDI")] == wanted
    assert found.breaks["2021/22"] == "the scale and the method change"
    assert found.breaks["2023-25"] == "the method changes"
    assert "SOC 2023" in found.breaks
    assert not {"2015", "2016", "2017", "2018/19"} & set(found.breaks)


def test_themes_are_in_the_order_of_the_reference() -> None:
    themes = table().themes
    assert themes.index("effectiveness") < themes.index("preventing_crime") < themes.index("soc")
    odd = grades_table((said(REPORT, "other:parking", IMPROVE, "2015"), *STATEMENTS), CAMBRIDGESHIRE)
    assert odd.themes[-1] == "other:parking"


def test_a_grade_that_its_own_report_says_still_stands_is_carried_over() -> None:
    shown = said(REPORT, "soc", GOOD, "2018/19")
    for words in (
        "The grade of good is carried forward from 2016.",
        "It was good in 2016 and that grade still stands.",
    ):
        earlier = replace(said(REPORT, "soc", GOOD, "2016", past=True), quote=words)
        assert [row.carried_over_from for row in grades_over_time((shown, earlier), CAMBRIDGESHIRE, "soc")] == [
            None,
            "2016",
        ]
    recalled = replace(said(REPORT, "soc", GOOD, "2016", past=True), quote="It was also good in 2016.")
    assert not any(row.carried_over_from for row in grades_over_time((shown, recalled), CAMBRIDGESHIRE, "soc"))
