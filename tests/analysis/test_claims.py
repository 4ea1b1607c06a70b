"""Graded claims told from prose: each rule with a sentence that it takes and one that it leaves."""

from dataclasses import replace

import pytest
from how_many import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from peelviewer.analysis import examine
from peelviewer.analysis.claims.themes_in_text import label_theme
from peelviewer.domain.claims import Certainty
from peelviewer.domain.document import DateBasis, Document, DocumentKind, Passage, PassageKind, Published
from peelviewer.ingest.text import read_text
from peelviewer.reference import reference

KENT = "Kent Police"


def article(*paragraphs: str, kind: DocumentKind = DocumentKind.NEWS, published: str = "2022-04-28") -> Document:
    passages = [Passage(0, PassageKind.HEADING, "Inspectors report on Kent Police", 1)]
    passages += [Passage(n, PassageKind.PARAGRAPH, text) for n, text in enumerate(paragraphs, 1)]
    return Document(
        kind,
        passages[0].text,
        "Made-up Gazette",
        Published(published, DateBasis.METADATA),
        (KENT,),
        None,
        None,
        tuple(passages),
    )


def claims(*paragraphs: str, published: str = "2022-04-28") -> set[tuple[str, str, str, bool]]:
    found = examine(article(*paragraphs, published=published)).claims
    return {(claim.force, claim.theme, claim.grade.value, claim.past) for claim in found}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kent Police was rated good at preventing crime.", {(KENT, "preventing_crime", "good", False)}),
        (
            "The force was graded ‘inadequate’ for responding to the public and for its leadership.",
            {(KENT, "responding_public", "inadequate", False), (KENT, "leadership", "inadequate", False)},
        ),
        (
            "Inspectors judged it outstanding at protecting vulnerable people but said it requires improvement in investigating crime.",
            {
                (KENT, "protecting_vulnerable", "outstanding", False),
                (KENT, "investigating_crime", "requires improvement", False),
            },
        ),
        (
            "In 2016 the force had been rated good at tackling serious and organised crime.",
            {(KENT, "soc", "good", True)},
        ),
        # Words of hope that hope for nothing: a month, the name of an area, what is to be remembered
        (
            "Inspectors who came between April and May graded the force inadequate for investigating crime.",
            {(KENT, "investigating_crime", "inadequate", False)},
        ),
        (
            "On whether its workforce behaves ethically and lawfully it was rated good.",
            {(KENT, "ethical_workforce", "good", False)},
        ),
        (
            "On preventing crime – whether the force stops it before it starts – Kent is told that it requires improvement.",
            {(KENT, "preventing_crime", "requires improvement", False)},
        ),
        (
            "Investigating crime was good then and requires improvement now.",
            {(KENT, "investigating_crime", "good", True), (KENT, "investigating_crime", "requires improvement", False)},
        ),
        (
            "The report, the first since it was put into special measures in June 2020, rates Kent Police inadequate for investigating crime.",
            {(KENT, "investigating_crime", "inadequate", False)},
        ),
        (
            "Kent Police was good at preventing crime and investigating crime. It was inadequate at both in 2018.",
            {
                (KENT, "preventing_crime", "good", False),
                (KENT, "investigating_crime", "good", False),
                (KENT, "preventing_crime", "inadequate", True),
                (KENT, "investigating_crime", "inadequate", True),
            },
        ),
        (
            "It’s two years since Kent Police was rated outstanding for managing offenders.",
            {(KENT, "managing_offenders", "outstanding", True)},
        ),
        (
            "The force was good at investigating crime when inspectors reported in July 2018.",
            {(KENT, "investigating_crime", "good", True)},
        ),
        (
            "Kent Police was rated good for managing offenders after four years as adequate.",
            {(KENT, "managing_offenders", "good", False), (KENT, "managing_offenders", "adequate", True)},
        ),
        (
            "It should be remembered that Kent Police was graded good for investigating crime.",
            {(KENT, "investigating_crime", "good", False)},
        ),
    ],
)
def test_claims_are_found(sentence: str, expected: set[tuple[str, str, str, bool]]) -> None:
    assert claims(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Officers have a good understanding of their communities and adequate training.",
        "The chief constable said his outstanding team would do a good job on organised crime.",
        "The grades are outstanding, good, adequate, requires improvement and inadequate.",
        "The commissioner said she wants the force to be rated outstanding for preventing crime.",
        "The force was not rated inadequate at preventing crime.",
        "Supervision of investigations is not good enough.",
    ],
)
def test_ordinary_words_are_no_claims(sentence: str) -> None:
    assert claims(sentence) == set()


def test_the_grades_of_a_round_up_are_for_the_area_in_which_they_were_published() -> None:
    """HMIC's efficiency grades of 2016 are known; no area stands near those below, and another one is named last."""
    told = article(
        "Durham is on its own at the top of HMIC’s tables for efficiency in 2016.",
        "The chief inspector spoke in London of how the police respond to the public.",
        "Bedfordshire and Humberside were found to require improvement, and so were Nottinghamshire and Dyfed-Powys.",
        published="2016-11-03",
    )
    found = {(claim.force, claim.theme) for claim in examine(replace(told, title="Forces told", forces=())).claims}
    names = ("Bedfordshire Police", "Humberside Police", "Nottinghamshire Police", "Dyfed-Powys Police")
    assert found >= {(name, "efficiency") for name in names}
    assert not {force for force, theme in found if theme != "efficiency"}


def test_a_count_of_others_is_not_of_the_forces_named_before_it() -> None:
    told = article(
        "HMIC has published its national report on efficiency.",
        "Two forces - Durham and Norfolk - were outstanding, 29 were good and a further eight, among them Essex, require improvement.",
        published="2015-10-20",
    )
    found = {
        (claim.force, claim.grade.value) for claim in examine(replace(told, title="Forces told", forces=())).claims
    }
    assert found >= {("Durham Constabulary", "outstanding"), ("Norfolk Constabulary", "outstanding")}
    assert not {force for force, grade in found if grade == "good"}


def test_words_of_another_force_are_its_own() -> None:
    found = claims(
        "Kent Police was rated good at preventing crime.", "Essex Police was rated inadequate at preventing crime."
    )
    assert found == {
        (KENT, "preventing_crime", "good", False),
        ("Essex Police", "preventing_crime", "inadequate", False),
    }


def test_counts_are_tallies_and_no_claims() -> None:
    findings = examine(
        article(
            "The force was outstanding in one area, good in five, adequate in one and requires improvement in three."
        )
    )
    assert [(tally.grade.value, tally.count) for tally in findings.tallies] == [
        ("outstanding", 1),
        ("good", 5),
        ("adequate", 1),
        ("requires improvement", 3),
    ]
    assert findings.claims == ()


NOT_COUNTED = pytest.mark.xfail(
    strict=True, reason="Words that count in some texts and not in others are not taken for it."
)


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("It was given four grades of ‘good’, three of ‘adequate’ and one of ‘inadequate’.", [4, 3, 1]),
        ("Leadership was one of three areas in which the force was said to require improvement.", [3]),
        pytest.param("Just one of the nine areas was said to be good.", [1], marks=NOT_COUNTED),
        ("Four more areas, namely responding to the public and investigating crime, were found to be adequate.", [4]),
        ("Kent is one of four forces in the whole of England and Wales that are inadequate at investigating crime.", [4]),
        ("Kent Police is the only one of the 43 to be marked inadequate.", []),  # a reader could dispute that it counts
        pytest.param("Only Kent Police was judged inadequate.", [1], marks=NOT_COUNTED),
        pytest.param("The force had neither an outstanding nor an inadequate grade.", [0, 0], marks=NOT_COUNTED),
        ("Its report, out on Friday, held one good, and that was for leadership.", [1]),
        ("In a further four areas the force was assessed as requiring improvement.", [4]),
        pytest.param("In every one of the seven other areas the force was judged adequate.", [7], marks=NOT_COUNTED),
        ("The response was nothing like adequate, said one.", []),
        ("It hasn’t got a single good.", [0]),
    ],
)  # fmt: skip
def test_a_count_is_told_in_many_words(sentence: str, counts: list[int]) -> None:
    told = "HMICFRS inspected Kent Police in nine areas."
    assert [tally.count for tally in examine(article(f"{told} {sentence}")).tallies] == counts


def test_the_one_of_its_kind_has_the_grade_that_it_alone_was_given() -> None:
    found = examine(article("For efficiency, Kent Police was the only force to be found inadequate."))
    assert [(claim.force, claim.grade.value) for claim in found.claims] == [("Kent Police", "inadequate")]


@pytest.mark.parametrize(
    ("table", "stated"),
    [
        (
            "Question\tJudgement\nPreventing crime\tGood\nInvestigating crime\tInadequate",
            "Kent Police is good at preventing crime.",
        ),
        (
            "Area of policing\tOur grade\nPreventing crime\tGood (carried over)\nManaging offenders\tAdequate",
            "Kent Police is good at preventing crime and anti-social behaviour.",
        ),
    ],
)
def test_a_chapter_states_a_grade_and_a_table_before_it_repeats_it(table: str, stated: str) -> None:
    report = article(table, stated, kind=DocumentKind.REPORT)
    rows = replace(report.passages[1], kind=PassageKind.TABLE)
    report = replace(report, passages=(report.passages[0], rows, report.passages[2]))
    (claim,) = [claim for claim in examine(report).claims if claim.theme == "preventing_crime"]
    assert claim.span.passage == 2
    assert [span.passage for span in claim.also] == [1]


def test_adequate_is_no_grade_on_the_four_tier_scale() -> None:
    findings = examine(article("The force was rated adequate at investigating crime.", published="2016-02-18"))
    (claim,) = (
        findings.claims
    )  # the words do give a grade: it is kept, without the inspection that cannot have given it
    assert (claim.theme, claim.grade.value, claim.cycle) == ("investigating_crime", "adequate", None)
    assert claim.certainty is Certainty.LIKELY
    assert "no such grade" in claim.doubt


def test_the_title_of_every_graded_question_names_its_theme() -> None:
    titles: dict[str, set[str]] = {}
    for question in reference().questions:
        for title in filter(None, (question.title, question.short_label)):
            if question.graded == "yes":
                titles.setdefault(title, set()).add(question.theme)
    wrong = {
        title: label_theme(title, fire=any(theme.startswith("frs_") for theme in themes))
        for title, themes in titles.items()
    }
    assert {title: theme for title, theme in wrong.items() if theme not in titles[title]} == {}


@settings(max_examples=examples(60), deadline=None)
@given(
    st.text(max_size=300)
    | st.lists(
        st.sampled_from(
            [
                "Kent Police",
                "rated",
                "“good”",
                "inadequate",
                "at",
                "preventing crime",
                ".",
                "was",
                "in two areas",
                "‘",
                "and",
                "😀",
                ":",
                "said",
            ]
        ),
        max_size=30,
    ).map(" ".join)
)
def test_no_text_fails_and_every_quote_is_its_span(text: str) -> None:
    document = article(text)
    findings = examine(document)
    for claim in findings.claims:
        for span in (claim.span, *claim.also):
            assert document.passages[span.passage].text[span.start : span.end]
        assert document.passages[claim.span.passage].text[claim.span.start : claim.span.end] == claim.quote
    for tally in findings.tallies:
        assert document.passages[tally.span.passage].text[tally.span.start : tally.span.end] == tally.quote


def test_a_count_in_words_stands_beside_a_grade_over_its_list() -> None:
    lines = (
        "Kent Police in nine areas",
        "Good (two)",
        "Preventing crime",
        "Managing offenders",
        "Adequate (one)",
        "Leadership",
    )
    found = examine(article(*lines))
    assert {(claim.theme, claim.grade.value) for claim in found.claims} == {
        ("preventing_crime", "good"),
        ("managing_offenders", "good"),
        ("leadership", "adequate"),
    }
    assert [tally.count for tally in found.tallies] == [2, 1]


def test_a_box_is_of_the_pillar_over_a_question_that_names_none() -> None:
    lines = (
        "HMIC\nHome > PEEL assessments > PEEL 2014 > Kent",
        "Kent",
        "Kent's effectiveness",
        "How good is the force at cutting crime?\nOutstanding",
        "Crime in the county has come down by a quarter, and the work with young people impressed us in every town we visited.",
        "Kent's efficiency",
        "To what extent is the force making the savings it must?\nGood",
        "The force has balanced its books early for three years, and has yet to decide how it will close the gap of the next.",
    )
    found = {(claim.theme, claim.grade.value) for claim in examine(read_text("\n\n".join(lines), "page.txt")).claims}
    assert found == {("preventing_crime", "outstanding"), ("efficiency", "good")}
