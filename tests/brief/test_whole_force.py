"""A brief without a theme is of the force as a whole: its latest inspection, area by area, and what is known from before."""

from dataclasses import replace

import pytest
from made import FORCE, contrast, entry, material, statement, words
from read_back import check_page

from peelviewer.brief import Brief, compose, to_pdf
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.measure import USUAL
from peelviewer.brief.quoted_sections import areas
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


def listed(theme: str, grade: Grade, cycle: str = "2023-25", confidence: str = "inferred") -> Statement:
    facts: dict[str, object] = {"theme": theme, "confidence": confidence, "note": "By elimination."}
    return replace(statement(None, grade, cycle, Standing.LISTED), **facts)  # type: ignore[arg-type]


def test_what_the_grade_book_infers_is_said_to_be_inferred() -> None:
    areas = (
        LatestGrade(listed("responding_public", Grade.INADEQUATE)),
        LatestGrade(listed("workforce", Grade.GOOD)),
        LatestGrade(listed("investigating_crime", Grade.GOOD, confidence="verified")),
        LatestGrade(listed("soc", Grade.ADEQUATE), listed("soc", Grade.GOOD, "2021/22"), NOT),
        LatestGrade(listed("use_of_powers", Grade.ADEQUATE)),
    )
    page = compose(whole(*areas))
    assert (
        "graded inadequate in responding to the public (inferred), adequate in two areas (inferred) and good in two areas "
        "(one inferred)"
    ) in headline(page)
    (table,) = (section for section in page.sections if section.key.startswith("whole:"))
    assert "".join(run.text for run in table.lines[-1]) == (
        "Not stated in words, but inferred by the grade book: responding to the public, workforce, and the two graded "
        "adequate (2023-25); serious and organised crime (2021/22)."
    )


def test_on_a_page_of_a_theme_too_what_is_inferred_is_said_to_be() -> None:
    known = [listed("soc", Grade.GOOD, cycle) for cycle in ("2016", "2017")]
    known += [listed("soc", Grade.INADEQUATE, "SOC 2023", "verified")]
    page = compose(material(replace(known[0], confidence="verified"), *known[1:]))
    assert headline(page).startswith("Graded good in 2016 and 2017 (inferred), the constabulary was graded inadequate")
    assert [point.note for point in page.lines[0].points if point.chip] == ["listed", "inferred", "listed"]


def test_areas_whose_names_have_an_and_are_told_apart() -> None:
    areas = (
        latest("managing_offenders", Grade.INADEQUATE, None),
        latest("responding_public", Grade.INADEQUATE, None),
        latest("workforce", Grade.GOOD, None),
    )
    assert (
        "was graded inadequate in managing offenders and suspects, and responding to the public; and good in one area"
        in headline(compose(whole(*areas)))
    )


def test_an_area_that_another_inspection_graded_since_still_counts_for_its_own() -> None:
    since = statement(REPORT, Grade.GOOD, "SOC 2023", Standing.GRADED, published="2023-05-19")
    before = graded("soc", Grade.GOOD, "2021/22")
    areas = [LatestGrade(graded(each.now.theme, each.now.grade, "2021/22")) for each in AREAS]
    told = headline(compose(whole(*areas, LatestGrade(since, before, NOT))))
    assert "good in three areas" in told
    assert told.endswith("Serious and organised crime was graded good on 19 May 2023.")


def test_three_pillars_are_all_of_an_inspection_that_grades_pillars() -> None:
    pillars = [
        LatestGrade(graded(theme, Grade.GOOD, "2018/19")) for theme in ("effectiveness", "efficiency", "legitimacy")
    ]
    assert headline(compose(whole(*pillars))).endswith("was graded good in effectiveness, efficiency and legitimacy.")
    assert headline(compose(whole(*pillars[:2]))).endswith("efficiency, as far as is known here.")


def test_the_reason_for_all_areas_is_none_that_holds_for_one() -> None:
    own = replace(NOT, reason=f"{NOT.reason} The question was joint with another one.")
    page = compose(whole(latest("workforce", Grade.GOOD, Grade.GOOD, own), *AREAS[:1]))
    (table,) = (section for section in page.sections if section.key.startswith("whole:"))
    assert table.lines[0][1].text == NOT.reason


BOXES = (
    ("Area for improvement", "The force should answer calls sooner"),
    ("Area for improvement", "One caller in four gave up. The force does not know who they are."),
    ("Area for improvement", "The force should train its call handlers"),
    ("Area for improvement", "They had not been trained since the spring."),
    ("Cause of concern", "The force takes its neighbourhood officers away from their work."),
)


@pytest.mark.parametrize(
    ("boxes", "heading", "printed"),
    [
        (BOXES, "Cause of concern and areas for improvement, 2023-25", [4, 0, 2]),
        (BOXES[:4], "Areas for improvement, 2023-25", [0, 1, 2]),
        (BOXES[4:], "Cause of concern, 2023-25", [4]),
        (BOXES[:1] * 5, "Areas for improvement (three of five), 2023-25", [0, 0, 0]),
    ],
)
def test_what_must_be_answered_is_called_what_it_is_and_asked_before_it_is_told(
    boxes: tuple[tuple[str, str], ...], heading: str, printed: list[int]
) -> None:
    passages = tuple(
        (REPORT, Passage(n, PassageKind.BOX, text, section=(title,))) for n, (title, text) in enumerate(boxes)
    )
    found = areas(whole(*AREAS, passages=passages), USUAL)
    assert found
    assert found.heading == heading
    assert [quote.printed for quote in found.quotes] == [BOXES[n][1] for n in printed]


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
    assert (
        "Of three that may be compared with the last grade known before, one is higher, one is lower and one is the same."
        in (headline(compose(whole(*areas))))
    )
    areas[2] = replace(areas[2], now=replace(areas[2].now, carried_over_from="2021/22"))
    assert "Of two that may be compared with the last grade known before, one is higher and one is lower." in (
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


SCALE = (
    "The scale, the question set{} and the method differ; the inspectorate says that the grades cannot be compared{}."
)


def of(theme: str, before: str, reason: str) -> LatestGrade:
    known = graded(theme, Grade.GOOD, before, standing=Standing.RECALLED)
    return LatestGrade(graded(theme, Grade.GOOD), known, replace(NOT, reason=reason))


def comparing(*areas: LatestGrade) -> str:
    (section,) = (section for section in compose(whole(*areas)).sections if section.key.startswith("whole:"))
    return "".join(run.text for run in section.lines[0])


def test_each_reason_stands_with_the_inspections_that_it_holds_for() -> None:
    told = comparing(
        of("investigating_crime", "2018/19", SCALE.format("", "")),
        of("workforce", "2018/19", SCALE.format("", "")),
        of("preventing_crime", "2017", SCALE.format("", "")),
        of("protecting_vulnerable", "2017", SCALE.format("", "")),
        of("responding_public", "2021/22", "More weight was put on outcomes."),
        of("managing_offenders", "2021/22", "More weight was put on outcomes."),
    )
    scale = SCALE.format("", "").replace("The", "the", 1)
    assert told == (
        f"Not directly comparable. Against 2017 and 2018/19: {scale} Against 2021/22: more weight was put on outcomes."
    )


def test_what_holds_for_one_area_is_not_said_of_all() -> None:
    areas = (
        of("investigating_crime", "2018/19", SCALE.format(" (in 2018/19 joint with managing offenders)", "")),
        of("workforce", "2018/19", SCALE.format("", "") + " The 2018/19 grade is the 2017 judgement shown again."),
        of("preventing_crime", "2018/19", SCALE.format("", ", and that a move to adequate is no fall")),
    )
    assert comparing(*areas) == f"Not directly comparable. {SCALE.format('', '')}"


def test_one_row_with_another_reason_is_not_told_of_by_that_of_most() -> None:
    areas = (
        of("investigating_crime", "2021/22", "More weight was put on outcomes."),
        of("workforce", "2021/22", "More weight was put on outcomes."),
        of("preventing_crime", "2018/19", SCALE.format("", "")),
    )
    assert comparing(*areas) == "Not directly comparable. Against 2021/22: more weight was put on outcomes."


def test_a_page_that_quotes_nothing_of_the_latest_inspection_quotes_what_was_reported_before() -> None:
    paper = entry(7, DocumentKind.NEWS, "The Fenland Post", "2018-03-22")
    told = statement(paper, Grade.GOOD, "2017", Standing.REPORTED, theme="effectiveness")
    page = compose(replace(whole(*AREAS), statements=(*whole(*AREAS).statements, told)))
    assert [line for section in page.sections if section.key == "before" for line in section.lines] == []
    listed_only = (LatestGrade(listed("workforce", Grade.GOOD)),)
    page = compose(replace(whole(*listed_only), statements=(listed_only[0].now, told)))
    (section,) = (section for section in page.sections if section.key == "before")
    assert "".join(run.text for run in section.lines[0]) == (
        f"Effectiveness 2017. The Fenland Post, 22 March 2018: “{told.quote}”"
    )
