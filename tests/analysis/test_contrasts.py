"""The pair everyone starts from, and that a force's list of contrasts is short, ordered and repeatable."""

from dataclasses import replace

import pytest
from made_evidence import (
    CAMBRIDGESHIRE,
    COUNTS,
    GOOD,
    IMPROVE,
    INADEQUATE,
    NORFOLK,
    REPORT,
    STATEMENTS,
    entry,
    evidence,
    said,
)

from peelviewer.analysis.contrasts import find_contrasts
from peelviewer.domain.claims import Certainty
from peelviewer.domain.comparability import Verdict
from peelviewer.domain.contrast_details import CountsAndNames, GradeChange, StandsApart
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.rules import Doubt


def found() -> tuple[Contrast, ...]:
    return find_contrasts(evidence(*STATEMENTS, counts=COUNTS))


def test_the_pair_everyone_starts_from_comes_first() -> None:
    pair = found()[0]
    assert (pair.kind, pair.force, pair.theme) == (ContrastKind.CHANGED_OVER_TIME, CAMBRIDGESHIRE, "soc")
    assert [(one.grade, one.standing, one.page_label) for one in pair.a.statements] == [(GOOD, Standing.GRADED, "38")]
    assert [(one.grade, one.standing) for one in pair.b.statements] == [(INADEQUATE, Standing.REPORTED)] * 2
    assert pair.direction == "lower"
    assert [(one.cycle, one.carried_over_from) for one in pair.between] == [("2017", None), ("2018/19", "2017")]
    assert "2016: not in this library" in pair.gaps
    assert pair.comparability is not None
    assert pair.comparability.verdict is Verdict.NOT_COMPARABLE
    assert pair.reason == (
        "Good in 2015, inadequate in 2023. In between: good in 2017; good in 2018/19, carried over from 2017."
    )


def test_one_contrast_for_each_change_and_no_more() -> None:
    soc = [one for one in found() if (one.force, one.theme) == (CAMBRIDGESHIRE, "soc")]
    assert [one.kind for one in soc] == [ContrastKind.CHANGED_OVER_TIME, ContrastKind.STANDS_OUT]


def test_documents_of_the_library_rank_before_the_grade_book_alone() -> None:
    held = [any(one.document for one in (*pair.a.statements, *pair.b.statements)) for pair in found()]
    assert held == sorted(held, reverse=True)


def test_the_grade_book_alone_says_nothing_of_forces_the_library_has_nothing_about() -> None:
    assert {pair.force for pair in found()} <= {statement.force for statement in STATEMENTS}
    assert find_contrasts(evidence()) == ()
    quiet = [pair for pair in found() if pair.force == "Kent Police"]
    assert all(pair.theme == "soc" for pair in quiet)


def test_the_same_evidence_gives_the_same_contrasts_in_the_same_order() -> None:
    backwards = find_contrasts(evidence(*reversed(STATEMENTS), counts=tuple(reversed(COUNTS))))
    assert [pair.key for pair in backwards] == [pair.key for pair in found()]
    assert len({pair.key for pair in found()}) == len(found())


def test_steps_are_counted_within_one_scale_only() -> None:
    pairs = {
        (pair.a.statements[0].cycle, pair.b.statements[0].cycle): pair
        for pair in found()
        if pair.theme == "investigating_crime"
    }
    assert pairs["2014", "2015"].direction == "1 step lower"
    assert pairs["2015", "2023-25"].direction == "higher"
    moved = find_contrasts(
        evidence(
            said(REPORT, "workforce", GOOD, "2018/19"),
            said(REPORT, "workforce", Grade.ADEQUATE, "2021/22"),
            book=False,
        )
    )
    assert [pair.direction for pair in moved] == [""]
    assert "not by itself a fall" in (moved[0].comparability.reason if moved[0].comparability else "")


def test_of_many_changes_the_long_one_is_named_too() -> None:
    news = entry(9, "Weekly")
    pairs = find_contrasts(
        evidence(
            said(news, "efficiency", Grade.OUTSTANDING, "2015"),
            said(news, "efficiency", GOOD, "2016"),
            said(news, "efficiency", GOOD, "2017"),
            said(news, "efficiency", IMPROVE, "2018/19"),
            book=False,
        )
    )
    assert [pair.reason.split(". In")[0].rstrip(".") for pair in pairs] == [
        "Outstanding in 2015, requires improvement in 2018/19",
        "Good in 2017, requires improvement in 2018/19",
        "Outstanding in 2015, good in 2016",
    ]


def test_a_change_is_between_the_two_inspections_nearest_to_it_that_documents_tell() -> None:
    later = said(entry(12, "Later paper", iso="2025-06-01"), "workforce", IMPROVE, "2023-25", force="Essex Police")
    told = (
        said(entry(9, "HMIC", kind=DocumentKind.REPORT, cycle="2016"), "workforce", GOOD, "2016", force="Essex Police"),
        said(entry(10, "Paper", iso="2019-05-02"), "workforce", GOOD, "2018/19", force="Essex Police"),
        said(entry(11, "Paper", iso="2022-10-02"), "workforce", IMPROVE, "2021/22", force="Essex Police"),
        later,
    )
    found = (one for one in find_contrasts(evidence(*told)) if isinstance(one.detail, GradeChange))
    changes = [one for one in found if one.theme == "workforce" and not one.rests_on_book]
    assert [(one.a.statements[0].cycle, one.b.statements[0].cycle) for one in changes] == [("2018/19", "2021/22")]
    assert all(later not in one.b.statements for one in changes)


def test_norfolk_stands_out_too() -> None:
    assert [pair.force for pair in found() if pair.kind is ContrastKind.STANDS_OUT] == [CAMBRIDGESHIRE, NORFOLK]


def test_who_reads_only_the_beginning_meets_every_matter() -> None:
    news = entry(9, "Weekly")
    efficiency = (Grade.OUTSTANDING, Grade.INADEQUATE, Grade.OUTSTANDING, Grade.INADEQUATE)
    told = [said(news, "efficiency", grade, str(year)) for year, grade in enumerate(efficiency, 2014)]
    told += [said(news, "legitimacy", GOOD, "2015"), said(news, "legitimacy", IMPROVE, "2016")]
    pairs = find_contrasts(evidence(*told, book=False))
    themes = [pair.theme for pair in pairs]
    at = themes.index("legitimacy")
    assert themes.count("efficiency") == 4
    assert at < len(themes) - 1
    assert pairs[at].strength < pairs[at + 1].strength


def test_gaps_beside_a_crime_data_inspection_are_told_as_those_of_peel() -> None:
    news = entry(9, "Weekly")
    told = [
        said(news, "crime_data_integrity", IMPROVE, "CDI 2017"),
        said(news, "crime_data_integrity", GOOD, "2021/22"),
    ]
    (pair,) = find_contrasts(evidence(*told, book=False))
    assert pair.gaps[0] == "PEEL 2017: not inspected in this cycle"


def test_each_contrast_carries_what_it_is_about_as_a_value() -> None:
    details = {pair.kind: type(pair.detail) for pair in found()}
    assert details == {
        ContrastKind.CHANGED_OVER_TIME: GradeChange,
        ContrastKind.STANDS_OUT: StandsApart,
        ContrastKind.COUNTED_NOT_NAMED: CountsAndNames,
    }
    (counted,) = [pair.detail for pair in found() if isinstance(pair.detail, CountsAndNames)]
    assert counted.counted == (
        (Grade.OUTSTANDING, 1),
        (GOOD, 2),
        (Grade.ADEQUATE, 2),
        (IMPROVE, 1),
        (INADEQUATE, 2),
    )
    assert counted.named == ((Grade.OUTSTANDING, 1), (GOOD, 2), (Grade.ADEQUATE, 2), (IMPROVE, 0), (INADEQUATE, 0))


def test_telling_ones_that_can_be_read_on_both_sides_come_before_those_half_in_the_grade_book() -> None:
    half = [pair.half_in_book for pair in found() if not pair.book_only and (pair.is_telling or pair.half_in_book)]
    assert True in half
    assert half == sorted(half)


@pytest.mark.parametrize(
    ("quote", "counts"),
    [
        ("The force was found to be good at tackling serious and organised crime.", True),
        ("Organised crime: good", True),
        ("Its neighbours in Norfolk, now better, were said to be good when they were seen in May of 2023.", False),
        ("Inspectors graded as good at tackling gangs and at the work that it does with others.", True),
        ("The force was found to be good for the same thing.", False),
        ("The areas at the top included serious and organised crime.", False),
        ("The force is good at recording crime and needs to improve at tackling serious and organised crime.", False),
        ("Of the seven bodies that tackle organised crime in the region two are good.", False),
        ("Inspectors graded as good at tackling gangs and for all that goes on beyond our own county.", False),
    ],
)
def test_words_against_the_grade_book_must_say_what_is_graded_and_how_and_whom_they_are_about(
    quote: str, counts: bool
) -> None:
    paper = entry(9, "Paper", iso="2023-05-20", cycle="SOC 2023")
    otherwise = replace(
        said(paper, "soc", GOOD, "SOC 2023"), quote=quote, certainty=Certainty.LIKELY, doubt=Doubt.LISTED_OTHERWISE
    )
    kinds = {
        contrast.kind for contrast in find_contrasts(evidence(said(REPORT, "soc", INADEQUATE, "SOC 2023"), otherwise))
    }
    assert (ContrastKind.SOURCES_DISAGREE in kinds) is counts


def test_clear_words_for_which_no_grade_is_listed_stand_against_a_report_that_is_held_alone() -> None:
    paper = entry(9, "Paper", iso="2023-05-20", cycle="SOC 2023")
    quote = "The force was judged to be good at tackling serious and organised crime."
    clear = replace(said(paper, "soc", GOOD, "SOC 2023"), quote=quote, certainty=Certainty.LIKELY, doubt=Doubt.UNLISTED)
    told = said(REPORT, "soc", INADEQUATE, "SOC 2023")
    for others, counts in ([[told], True], [[], False]):
        kinds = {contrast.kind for contrast in find_contrasts(evidence(*others, clear))}
        assert (ContrastKind.SOURCES_DISAGREE in kinds) is counts, others


def test_a_report_on_one_subject_grades_no_other() -> None:
    for title, counts in (("Crime Data Integrity inspection 2017", False), ("PEEL 2017", True)):
        report = replace(entry(9, "HMIC", kind=REPORT.kind, iso="2017-06"), title=title)
        paper = entry(10, "Paper", iso="2017-06-15")
        told = evidence(said(report, "leadership", INADEQUATE, "2017"), said(paper, "leadership", GOOD, "2017"))
        kinds = {contrast.kind for contrast in find_contrasts(told)}
        assert (ContrastKind.SOURCES_DISAGREE in kinds) is counts, title


@pytest.mark.parametrize(
    ("quote", "counts"),
    [
        (
            "It is adequate at recording crime, as are its leadership and force management; investigating crime is inadequate.",
            False,
        ),
        ("It is adequate at recording crime; its leadership and force management are inadequate.", True),
    ],
)
def test_a_grade_beyond_a_semicolon_is_not_that_of_what_its_clause_names(quote: str, counts: bool) -> None:
    report, paper = entry(9, "HMIC", kind=REPORT.kind, iso="2024-07-02"), entry(10, "Paper", iso="2024-07-03")
    one = replace(said(report, "leadership", INADEQUATE, "2023-25"), quote=quote)
    found = find_contrasts(evidence(one, said(paper, "leadership", GOOD, "2023-25")))
    used = {known for each in found for side in (each.a, each.b) for known in side.statements}
    assert (one in used) is counts
