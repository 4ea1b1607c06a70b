"""What a few short texts on one force tell against one another, read as any file is."""

from pathlib import Path

import pytest
from contrast_score import contrasts_of

from peelviewer.domain.contrast_details import CountsAndNames, Ground, PartsWays
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.ingest.cycles import cycle_named

OLD = (
    "PEEL 2021/22 – An inspection of Essex Police\n\nHMICFRS\n\nPublished on: 12 October 2022\n\nInvestigating crime\n\n"
    "Essex Police is good at investigating crime. Victims get a call at least once a month.\n"
)
NEW = (
    "PEEL 2023–25 – An inspection of Essex Police\n\nHMICFRS\n\nPublished on: 14 May 2025\n\nPreventing crime\n\n"
    "Essex Police is adequate at preventing crime. Teams in Harlow, Tilbury and Clacton work well with landlords.\n\n"
    "Investigating crime\n\nEssex Police requires improvement at investigating crime. Victims go months without a call.\n\n"
    "Protecting vulnerable people\n\nEssex Police is inadequate at protecting vulnerable people.\n"
)
PAPER = "Estuary Post\n\n15 May 2025\n\nEssex Police told to do better\n\n"


def found(folder: Path, kind: ContrastKind, *texts: str) -> list[Contrast]:
    documents = [{"name": f"{number}.txt", "text": text} for number, text in enumerate(texts)]
    return [
        each for each in contrasts_of({"documents": documents}, folder) if each.kind is kind and not each.rests_on_book
    ]


def response(text: str, head: str = "Police and Crime Commissioner for Essex") -> str:
    return f"{head}\n\n20 May 2025\n\nResponse to the PEEL report on Essex Police\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        (
            "You grade the force adequate at preventing crime. With respect, I believe that this judgment is wrong.",
            ["preventing_crime"],
        ),
        (
            (
                "I am not persuaded that 'inadequate' is right. I have told the inspectorate that 'requires improvement' would have "
                "been the proper judgement, and that I cannot support the grade which was published."
            ),
            ["protecting_vulnerable"],
        ),
        ("Some of you feel that the report is unfair. I don't share that view: its findings are right.", []),
    ],
)
def test_the_grade_that_is_refused_is_the_one_spoken_of(tmp_path: Path, text: str, themes: list[str]) -> None:
    disputed = found(tmp_path, ContrastKind.DISPUTED, NEW, response(text))
    assert [each.theme for each in disputed] == themes


def test_a_text_that_names_no_force_is_on_the_only_one_of_its_library(tmp_path: Path) -> None:
    blog = "Chief Constable's blog\n\n19 May 2025\n\nDo I think inadequate is a fair label for how we protect vulnerable people? No, I don't. Our officers work hard for our communities, and we will keep on.\n"
    (alone,) = found(tmp_path, ContrastKind.DISPUTED, NEW, PAPER + "Essex Police was told to improve.\n", blog)
    assert (alone.force, alone.theme) == ("Essex Police", "protecting_vulnerable")


def test_a_fire_authority_answers_for_its_service(tmp_path: Path) -> None:
    fire = (
        "Avon Fire and Rescue Service 2023–2025\n\nHMICFRS\n\nPublished on: 17 October 2024\n\nPreventing fires and other risks\n\n"
        "Avon Fire and Rescue Service requires improvement at preventing fires and other risks.\n"
    )
    chair = (
        "Avon Fire Authority\n\nStatement of the Chair, Councillor Ann Other\n\n18 October 2024\n\n"
        "The grade of requires improvement for prevention does not reflect what our crews do, and we do not accept it.\n"
    )
    (alone,) = found(tmp_path, ContrastKind.DISPUTED, fire, chair)
    assert (alone.force, alone.theme) == ("Avon Fire and Rescue Service", "frs_prevention")


@pytest.mark.parametrize(
    ("text", "own", "quoted"),
    [
        (
            'The inspector wrote: "Victims go years without a call at all."',
            "Victims go months without a call.",
            "Victims go years without a call at all.",
        ),
        (
            'The report says that teams in Harlow, Tilbury and Clacton "rarely work well with landlords".',
            "Teams in Harlow, Tilbury and Clacton work well with landlords.",
            "rarely work well with landlords",
        ),
    ],
)
def test_a_quotation_is_set_beside_the_newest_report(tmp_path: Path, text: str, own: str, quoted: str) -> None:
    (alone,) = found(tmp_path, ContrastKind.MISQUOTED, OLD, NEW, f"{PAPER}{text}\n")
    assert own in alone.a.words[0].quote
    assert alone.b.words[0].quote == quoted


def test_what_somebody_says_of_a_report_is_not_its_words(tmp_path: Path) -> None:
    text = 'One reader said that the report "puts on paper what we have long known here".\n'
    assert found(tmp_path, ContrastKind.MISQUOTED, NEW, PAPER + text) == []


LISTED = (
    "PEEL 2023–25 – An inspection of Essex Police\n\nHMICFRS\n\nPublished on: 14 May 2025\n\nGood: preventing crime; recording crime\n\n"
    "Adequate: investigating crime; responding to the public; supporting the workforce\n\n"
    "Requires improvement: protecting vulnerable people\n"
)


def test_a_count_that_another_text_names_in_full_hides_nothing(tmp_path: Path) -> None:
    sums_up = "Essex Police was good in two areas, adequate in three and required improvement in one.\n"
    assert found(tmp_path, ContrastKind.COUNTED_NOT_NAMED, LISTED, PAPER + sums_up) == []
    (tmp_path / "names").mkdir()
    names = "Essex Police is good in two areas, adequate in three and requires improvement in one, protecting vulnerable people.\n"
    (alone,) = found(tmp_path / "names", ContrastKind.COUNTED_NOT_NAMED, LISTED, PAPER + names)
    assert isinstance(alone.detail, CountsAndNames)
    assert sum(count for _, count in alone.detail.named) == 1


@pytest.mark.parametrize(("count", "told"), [("two", True), ("three", False), ("four", False)])
def test_a_report_that_names_more_than_a_paper_counts_disagrees_with_it(tmp_path: Path, count: str, told: bool) -> None:
    paper = f"{PAPER}Essex Police was adequate in {count} areas, good in two and required improvement in one.\n"
    disagree = found(tmp_path, ContrastKind.SOURCES_DISAGREE, LISTED, paper)
    assert [each.reason.endswith("three adequate; Estuary Post has two adequate.") for each in disagree] == [
        True
    ] * told


def test_a_paragraph_is_on_what_it_opens_with(tmp_path: Path) -> None:
    report = (
        "PEEL 2023–25 – An inspection of Essex Police\n\nHMICFRS\n\nPublished on: 14 May 2025\n\n"
        "Essex Police is adequate at leadership and force management. Essex Police is good at managing offenders.\n\n"
        "On managing offenders we have a cause of concern.\n"
    )
    found_there = found(tmp_path, ContrastKind.GRADE_AND_TEXT, report)
    assert [(each.theme, each.detail) for each in found_there] == [("managing_offenders", PartsWays(Ground.CONCERN))]


@pytest.mark.parametrize(
    ("line", "cycle"),
    [
        ("Third round of inspection, autumn 2024", "FRS 2023-25"),
        ("Round 2 inspection, published July 2022", "FRS 2021/22"),
        (
            "In the third round of talks the union walked out, and the service began to look for others to talk with instead.",
            None,
        ),
        ("Round 9 inspection", None),
    ],
)
def test_a_page_on_a_fire_service_names_its_round(line: str, cycle: str | None) -> None:
    passages = [
        Passage(0, PassageKind.PARAGRAPH, "Avon Fire and Rescue Service"),
        Passage(1, PassageKind.PARAGRAPH, line),
    ]
    assert cycle_named("Avon Fire and Rescue Service", passages, fire=True) == cycle
    assert cycle_named("Avon Fire and Rescue Service", passages, fire=False) is None


def test_words_of_a_report_on_a_region_may_be_on_another_of_its_forces(tmp_path: Path) -> None:
    report = (
        "South West regional inspection: serious and organised crime\n\nHMICFRS\n\nPublished on: 12 June 2025\n\n"
        "Dorset Police\n\nDorset Police requires improvement at tackling serious and organised crime.\n"
    )
    paper = (
        "Forest Journal\n\n13 June 2025\n\nGangs left alone\n\nGloucestershire Constabulary is inadequate at tackling serious and "
        'organised crime, and Dorset Police requires improvement at it. The inspectors found "crime groups that had no lead at all".\n'
    )
    assert found(tmp_path, ContrastKind.MISQUOTED, report, paper) == []


def test_an_answer_begins_where_its_speech_begins(tmp_path: Path) -> None:
    text = (
        'Ann Other, the Commissioner, said: "I do not accept the grade of inadequate for protecting vulnerable people. '
        'Much has been done since the visit."'
    )
    (alone,) = found(tmp_path, ContrastKind.DISPUTED, NEW, response(text))
    quote = alone.b.words[0].quote
    assert quote == "I do not accept the grade of inadequate for protecting vulnerable people."
