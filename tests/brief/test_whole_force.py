"""A brief without a theme is of the force as a whole: its latest inspection, area by area, and the time before."""

from dataclasses import replace

import pytest
from made import FORCE, contrast, entry, material, statement, words
from read_back import check_page

from peelviewer.brief import Brief, compose, to_pdf
from peelviewer.brief.material import BriefMaterial
from peelviewer.domain.comparability import Comparability, Verdict
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Side
from peelviewer.domain.document import DateBasis, DocumentKind, Passage, PassageKind, Published
from peelviewer.domain.evidence import LatestGrade, Statement
from peelviewer.domain.grades import Grade, Standing

REPORT = entry(1, DocumentKind.REPORT, "HMICFRS", "2024-09-23", cycle="2023-25")
NOT = Comparability(Verdict.NOT_COMPARABLE, "More weight was put on outcomes.", "https://example.org/compare")
CARE = Comparability(Verdict.WITH_CARE, "The question was reworded.", "")


def graded(theme: str, grade: Grade, cycle: str = "2023-25", **more: object) -> Statement:
    facts: dict[str, object] = {"theme": theme, "published": "2024-09-23" if cycle == "2023-25" else "2022"}
    return replace(statement(REPORT, grade, cycle, Standing.GRADED), **(facts | more))  # type: ignore[arg-type]


def latest(theme: str, grade: Grade, before: Grade | None, verdict: Comparability = NOT) -> LatestGrade:
    earlier = graded(theme, before, "2021/22", standing=Standing.RECALLED) if before else None
    return LatestGrade(graded(theme, grade), earlier, verdict if before else None)


AREAS = (
    latest("responding_public", Grade.INADEQUATE, Grade.GOOD),
    latest("investigating_crime", Grade.GOOD, Grade.ADEQUATE),
    latest("workforce", Grade.GOOD, None),
)


def whole(*areas: LatestGrade, **more: object) -> BriefMaterial:
    known = [each for area in areas for each in (area.now, area.before) if each]
    facts: dict[str, object] = {"whole": True, "latest": areas, "themes": tuple(each.now.theme for each in areas)}
    return material(*known, **(facts | more))


def headline(page: Brief) -> str:
    return "".join(run.text for run in page.headline)


def table(page: Brief) -> list[list[str]]:
    (section,) = (section for section in page.sections if section.key.startswith("whole:"))
    return [
        ["".join(run.chip.grade if run.chip else run.text for run in cell) for cell in row] for row in section.table
    ]


def test_the_headline_counts_the_grades_and_names_the_low_ones() -> None:
    assert headline(compose(whole(*AREAS))) == (
        "In the 2023-25 inspection, published on 23 September 2024, Norfolk Constabulary was graded inadequate in "
        "responding to the public and good in two areas, as far as is known here."
    )


def test_a_pillar_stands_for_its_questions_only_where_pillars_were_graded() -> None:
    with_pillar = (*AREAS, latest("efficiency", Grade.GOOD, None))
    assert "inadequate in responding to the public and good in two areas" in headline(compose(whole(*with_pillar)))


def test_a_date_is_no_more_exact_than_its_source() -> None:
    known = replace(AREAS[0].now, published="2024-09")
    page = compose(whole(LatestGrade(known), *AREAS[1:2]))
    assert "published on 23 September 2024" in headline(page)  # the day is seen for another area of the same report
    page = compose(whole(LatestGrade(known)))
    assert "published in September 2024" in headline(page)
    assert not [section for section in page.sections if section.key == "dates"]


def test_what_other_inspections_graded_stands_behind() -> None:
    soc = statement(REPORT, Grade.OUTSTANDING, "SOC 2023", Standing.GRADED, published="2023-05-19")
    assert headline(compose(whole(*AREAS, LatestGrade(soc)))).endswith(
        " Serious and organised crime was graded outstanding on 19 May 2023."
    )


def test_each_area_has_a_row_with_the_time_before_the_lowest_first() -> None:
    page = compose(whole(*AREAS))
    assert table(page)[1:] == [
        ["Responding to the public", "inadequate", "2023-25", "good", "2021/22"],
        ["Investigating crime", "good", "2023-25", "adequate", "2021/22"],
        ["Workforce", "good", "2023-25", "none known", ""],
    ]
    assert {(grade.theme, grade.cycle) for grade in page.grades} >= {("responding_public", "2021/22")}


def test_a_row_says_where_it_may_be_compared_and_others_may_not() -> None:
    page = compose(whole(*AREAS, latest("protecting_vulnerable", Grade.GOOD, Grade.GOOD, CARE)))
    assert "Protecting vulnerable people (comparable with care)" in [row[0] for row in table(page)]
    (section,) = (section for section in page.sections if section.key.startswith("whole:"))
    assert section.lines[0][0].text == "Not directly comparable. "


def test_a_grade_under_another_name_before_says_so() -> None:
    before = graded("fair_treatment_public", Grade.ADEQUATE, "2021/22")
    page = compose(whole(LatestGrade(graded("use_of_powers", Grade.OUTSTANDING), before, NOT)))
    assert table(page)[1][0] == "Police powers (before: treating the public fairly)"


def test_of_several_forces_each_sentence_names_its_own() -> None:
    other = replace(whole(*AREAS[1:]), force="Kent Police")
    told = headline(compose(replace(whole(*AREAS), beside=(other,))))
    assert told.count("Norfolk Constabulary was graded") == told.count("Kent Police was graded") == 1


def test_a_contrast_says_on_which_theme_it_is_and_the_latest_inspection_comes_first() -> None:
    report = replace(REPORT, published=Published("2016-02-18", DateBasis.METADATA), cycle="2015")
    old = contrast(
        ContrastKind.MISQUOTED,
        Side("", words=(words(report, "It was said in other words by all of them."),)),
        Side("", words=(words(report, "It was said in no words at all by all of them."),)),
        key="old",
    )
    new = replace(
        old,
        key="new",
        strength=0.6,
        theme="workforce",
        a=Side("", (AREAS[0].now,)),
        b=Side("", (graded("workforce", Grade.GOOD, quote="The force is good at looking after its staff."),)),
    )
    page = compose(whole(*AREAS, contrasts=(old, new)))
    assert [pair.heading for pair in page.pairs] == ["Misquoted, workforce", "Misquoted, serious and organised crime"]


@pytest.mark.parametrize("count", [1, 3, 12])
def test_it_is_one_page_with_all_its_tags(count: int) -> None:
    themes = ("soc", "workforce", "leadership", "use_of_powers", "responding_public", "investigating_crime")
    areas = tuple(latest(theme, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE) for theme in (themes * 2)[:count])
    assert "The whole force" in check_page(to_pdf(compose(whole(*areas)))).text


def test_without_any_grade_the_page_says_so() -> None:
    assert headline(compose(whole())) == (f"No grade of {FORCE} is known, in this library or in the grade book.")


def section(page: Brief, key: str) -> str:
    found = next((each for each in page.sections if each.key == key), None)
    return " ".join(run.text for line in found.lines for run in line) if found else ""


def test_newer_inspections_that_graded_most_forces_are_not_passed_over() -> None:
    old = [
        replace(area, now=replace(area.now, cycle="2018/19", published="2019-05-02", theme=theme), before=None)
        for area, theme in zip(AREAS, ("effectiveness", "efficiency", "legitimacy"), strict=True)
    ]
    told = section(compose(whole(*old)), "unknown")
    assert told.startswith("No grade of this force from the 2021/22 and 2023-25 inspections is known here.")
    assert "No grade of this force" not in section(compose(whole(*AREAS)), "unknown")


def test_a_grade_that_was_only_shown_again_has_not_stayed_the_same() -> None:
    areas = [
        latest("responding_public", Grade.INADEQUATE, Grade.GOOD, CARE),
        latest("investigating_crime", Grade.GOOD, Grade.ADEQUATE, CARE),
        latest("workforce", Grade.GOOD, Grade.GOOD, CARE),
    ]
    assert "Of three that may be compared with the time before, one is higher, one is lower and one is the same." in (
        headline(compose(whole(*areas)))
    )
    areas[2] = replace(areas[2], now=replace(areas[2].now, carried_over_from="2021/22"))
    assert "Of two that may be compared with the time before, one is higher and one is lower." in (
        headline(compose(whole(*areas)))
    )


@pytest.mark.parametrize(("cycle", "printed"), [("2023-25", True), ("2016", False)])
def test_an_answer_to_an_older_inspection_is_not_on_the_page(cycle: str, printed: bool) -> None:
    response = entry(3, DocumentKind.RESPONSE, "The commissioner", "2017-03-02")
    refused = contrast(
        ContrastKind.DISPUTED,
        Side("", (graded("workforce", Grade.INADEQUATE, cycle),)),
        Side("", words=(words(response, "I do not accept this judgement of our work."),)),
    )
    page = compose(whole(*AREAS, contrasts=(refused,)))
    assert any(each.key == "answered" for each in page.sections) is printed


def test_a_contrast_stands_on_the_page_before_what_was_asked_for() -> None:
    box = Passage(1, PassageKind.BOX, "Cause of concern. " + "The force should see each victim within a day. " * 30)
    changed = contrast(
        ContrastKind.CHANGED_OVER_TIME,
        Side("", (graded("workforce", Grade.GOOD, "2021/22"),)),
        Side(
            "", (graded("workforce", Grade.INADEQUATE, quote="The force is inadequate at supporting its workforce."),)
        ),
    )
    page = compose(whole(*AREAS, contrasts=(changed,), passages=((REPORT, box),)))
    weights = [part.key for part in page.parts]
    assert weights.index(changed.key) < weights.index("areas")


def test_a_count_says_of_which_inspection_it_is_also_where_its_article_does_not() -> None:
    paper = entry(2, DocumentKind.NEWS, "Broad News", cycle=None)
    counts = words(paper, "Inspectors gave marks for three areas: two outstanding and one good.")
    named = graded("responding_public", Grade.GOOD, "2021/22")
    pair = contrast(
        ContrastKind.COUNTED_NOT_NAMED, Side("3 counted", (), (counts,)), Side("as good", (named,)), theme=""
    )
    page = compose(whole(*AREAS, contrasts=(pair,)))
    assert [each.left.label for each in page.pairs] == ["2021/22, Broad News"]
