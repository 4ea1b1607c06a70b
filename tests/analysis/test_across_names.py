"""One theme under two names: what the crosswalk joins is set side by side, once, and never a grade shown again."""

from dataclasses import replace

from made_evidence import CAMBRIDGESHIRE, GOOD, IMPROVE, entry, evidence, said

from peelviewer.analysis.contrasts import find_contrasts
from peelviewer.domain.comparability import Verdict
from peelviewer.domain.contrast_details import GradeChange
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Grade

FIRST = entry(21, "HMICFRS", kind=DocumentKind.REPORT, iso="2022-06-21", cycle="2021/22")
SECOND = entry(22, "HMICFRS", kind=DocumentKind.REPORT, iso="2024-03-12", cycle="2023-25")
OLD = entry(23, "HMICFRS", kind=DocumentKind.REPORT, iso="2019-05-02", cycle="2018/19")


def changes(*statements: Statement, book: bool = False) -> list[Contrast]:
    found = find_contrasts(evidence(*statements, book=book))
    return [one for one in found if one.kind is ContrastKind.CHANGED_OVER_TIME]


def test_police_powers_and_treating_the_public_are_one_question() -> None:
    (found,) = changes(
        said(FIRST, "fair_treatment_public", Grade.ADEQUATE, "2021/22"),
        said(SECOND, "use_of_powers", Grade.OUTSTANDING, "2023-25"),
    )
    assert (found.theme, found.direction) == ("use_of_powers", "higher")
    assert found.detail == GradeChange(Grade.ADEQUATE, Grade.OUTSTANDING, across_names=True)
    assert found.reason.startswith(
        "Adequate in 2021/22 at treating the public fairly, outstanding in 2023-25 at police powers"
    )
    assert found.comparability is not None
    assert found.comparability.verdict is Verdict.NOT_COMPARABLE
    assert "previous cycle" in found.comparability.reason


def test_leadership_follows_on_the_use_of_resources() -> None:
    (found,) = changes(said(FIRST, "resources_demand", GOOD, "2021/22"), said(SECOND, "leadership", IMPROVE, "2023-25"))
    assert found.theme == "leadership"


def test_a_joint_question_is_not_set_against_its_parts_on_another_scale() -> None:
    found = changes(
        said(OLD, "investigating_crime", IMPROVE, "2018/19"),
        said(FIRST, "investigating_crime", Grade.ADEQUATE, "2021/22"),
        said(FIRST, "managing_offenders", GOOD, "2021/22"),
    )
    assert [(one.a.statements[0].theme, one.b.statements[0].theme) for one in found] == [
        ("investigating_crime", "investigating_crime")
    ]
    assert found[0].comparability
    assert found[0].comparability.verdict is Verdict.NOT_COMPARABLE


def test_a_small_step_across_names_tells_nothing_where_the_question_has_become_another() -> None:
    narrow = (said(FIRST, "resources_demand", GOOD, "2021/22"), said(SECOND, "leadership", Grade.ADEQUATE, "2023-25"))
    assert changes(*narrow) == []
    wide = (said(FIRST, "resources_demand", Grade.OUTSTANDING, "2021/22"), narrow[1])
    assert len(changes(*wide)) == 1


def test_themes_that_no_question_joins_are_not_set_against_each_other() -> None:
    assert changes(said(FIRST, "workforce", GOOD, "2021/22"), said(SECOND, "leadership", IMPROVE, "2023-25")) == []


def test_a_grade_that_any_source_says_is_carried_over_makes_no_change() -> None:
    told = (said(OLD, "workforce", IMPROVE, "2017"), said(OLD, "workforce", GOOD, "2018/19"))
    assert len(changes(*told)) == 1
    listed = replace(told[1], document=None, span=None, carried_over_from="2016")
    assert changes(*told, listed) == []


def test_the_same_grade_again_is_no_change() -> None:
    recalled = said(OLD, "workforce", GOOD, "2017", past=True)
    assert changes(recalled, said(OLD, "workforce", GOOD, "2018/19")) == []


def test_what_the_grade_book_alone_says_comes_last_and_is_marked() -> None:
    found = find_contrasts(evidence(said(SECOND, "soc", GOOD, "2015"), book=True))
    alone = [one.book_only for one in found if one.force == CAMBRIDGESHIRE]
    assert any(alone)
    assert alone == sorted(alone)
