"""The inspection of a document without a date, by the grades it states."""

from peelviewer.analysis import examine
from peelviewer.domain.document import Document, DocumentKind, Passage, PassageKind
from peelviewer.domain.grades import Grade
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
