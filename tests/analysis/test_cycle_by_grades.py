"""The inspection of a document without a date, by the grades it states."""

from dataclasses import replace

from peelviewer.analysis import examine
from peelviewer.analysis.claims.cycle_by_grades import with_present_inspection
from peelviewer.domain.claims import Claim
from peelviewer.domain.document import Document, DocumentKind, Passage, PassageKind
from peelviewer.domain.grades import Grade
from peelviewer.domain.rules import Doubt
from peelviewer.ingest.text import read_text
from peelviewer.reference import reference

FORCE = "Cambridgeshire Constabulary"
CYCLE = "2021/22"
NAMES = {
    "preventing_crime": "preventing crime",
    "investigating_crime": "investigating crime",
    "managing_offenders": "managing offenders",
    "protecting_vulnerable": "protecting vulnerable people",
    "responding_public": "responding to the public",
}


def inspections(grades: dict[str, Grade]) -> set[str | None]:
    """The inspections that the claims of a page without a date have, where it states `grades`."""
    told = [
        f"The force was rated {grade.value.replace('requires', 'as requiring')} for {NAMES[theme]}."
        for theme, grade in grades.items()
    ]
    texts = [f"{FORCE} has been inspected", *told]
    passages = tuple(Passage(n, PassageKind.PARAGRAPH, text) for n, text in enumerate(texts))
    page = Document(DocumentKind.NEWS, texts[0], None, None, (FORCE,), None, None, passages)
    claims = examine(page).claims
    assert {(claim.theme, claim.grade) for claim in claims} == set(grades.items())
    return {claim.cycle for claim in claims}


def published() -> dict[str, Grade]:
    listed = [entry for entry in reference().listed(FORCE) if entry.cycle == CYCLE and entry.theme in NAMES]
    return {entry.theme: entry.grade for entry in listed if entry.grade is not None}


def test_it_is_the_one_whose_published_grades_are_all_that_it_states() -> None:
    assert inspections(published()) == {CYCLE}


def test_none_is_given_where_one_grade_differs() -> None:
    grades = published()
    theme, grade = grades.popitem()
    other = Grade.OUTSTANDING if grade is not Grade.OUTSTANDING else Grade.INADEQUATE
    assert inspections({**grades, theme: other}) == {None}


def test_two_grades_are_not_enough() -> None:
    grades = dict(list(published().items())[:2])
    assert inspections(grades) == {None}


def test_what_seems_told_of_before_is_of_this_inspection_where_this_one_alone_gave_it() -> None:
    told = claims_of(
        f"{FORCE} has been inspected\n\n20 July 2022\n\n"
        "The force was rated as requiring improvement at responding to the public and good at managing offenders. "
    )
    given = {claim.theme: claim for claim in told}
    now = given["responding_public"]
    before = replace(now, past=True, cycle="2018/19", doubt=Doubt.NONE)
    kept = with_present_inspection((before, given["managing_offenders"]), CYCLE)
    assert [(claim.theme, claim.past, claim.cycle) for claim in kept] == [
        ("responding_public", False, CYCLE),
        ("managing_offenders", False, CYCLE),
    ]
    assert kept[0].doubt is Doubt.LEFT_OPEN


def test_what_the_inspection_before_gave_stays_told_of_before() -> None:
    told = claims_of(
        f"{FORCE} has been inspected\n\n20 July 2022\n\nThe force was rated as requiring improvement at responding to the public."
    )
    before = replace(told[0], past=True, theme="effectiveness", grade=Grade.GOOD, cycle="2018/19")
    assert with_present_inspection((before, *told), CYCLE) == (before, *told)


def test_a_fire_service_graded_on_a_scale_of_one_round_alone_is_dated_by_it() -> None:
    adequate = claims_of(
        "Kent Fire and Rescue Service was rated adequate at preventing fires, inspectors of fire services say."
    )
    good = claims_of(
        "Kent Fire and Rescue Service was rated good at preventing fires, inspectors of fire services say."
    )
    assert {claim.cycle for claim in adequate} == {"FRS 2023-25"}
    assert {claim.cycle for claim in good} == {None}


def test_a_force_graded_beside_its_regional_unit_is_of_the_same_inspection() -> None:
    told = claims_of(
        "Organised crime in the North West\n\nInspectors graded the North West Regional Organised Crime Unit and the forces it serves.\n\n"
        "Outstanding: Merseyside Police and the North West Regional Organised Crime Unit\n\nGood: Greater Manchester and Lancashire\n\n"
        "Adequate: Cheshire\n\nRequires improvement: Cumbria\n\nInadequate: North Wales"
    )
    assert {claim.cycle for claim in told} == {"SOC 2023"}
    assert "North Wales Police" in {claim.force for claim in told}


def claims_of(text: str) -> tuple[Claim, ...]:
    return examine(read_text(text, "article.txt")).claims
