"""Numbers that look alike in two texts on one matter, and differ."""

from pathlib import Path

import pytest
from short_documents import contrasts_of

from peelviewer.domain.contrast_details import FiguresDiffer
from peelviewer.domain.contrast_kinds import ContrastKind

REPORT = (
    "PEEL 2023-25\nAn inspection of Kent Police\n\n2 July 2024\n\nManaging offenders and suspects\n\nInadequate\n\n"
    "Kent Police is inadequate at managing offenders and suspects. "
)
PAPER = "Weald News\n\n{day}\n\nKent Police criticised\n\nKent Police was rated inadequate at managing offenders. "


def differing(folder: Path, report: str, paper: str, day: str = "3 July 2024") -> list[FiguresDiffer]:
    found = contrasts_of(folder, REPORT + report, PAPER.format(day=day) + paper, kind=ContrastKind.SOURCES_DISAGREE)
    return [one.detail for one in found if one.key.startswith("alike:") and isinstance(one.detail, FiguresDiffer)]


@pytest.mark.parametrize(
    ("report", "paper", "first", "second"),
    [
        (
            "We found that 1,480 suspects had not been arrested in time.",
            "Some 1,840 suspects were still at large, the report said.",
            "1,480 suspects",
            "1,840 suspects",
        ),
        (
            "More than 900 abuse calls had not been answered on the day we came.",
            "The number of abuse calls not answered on that day was 380, the force replied.",
            "900 abuse calls",
            "380",
        ),
        (
            "It has 1,900 homes to visit, and some of them were on the list at the last inspection.",
            "Some 1,150 homes are on the list for it to visit.",
            "1,900 homes",
            "1,150 homes",
        ),
        (
            "There were 511 abuse calls waiting for an officer that morning.",
            "That morning 411 abuse calls were waiting for an officer.",
            "511 abuse calls waiting",
            "411 abuse calls",
        ),
        (
            "The force has 41 custody cells without a camera on the wall.",
            "Fourteen custody cells have no camera on the wall.",
            "41 custody cells",
            "Fourteen custody cells",
        ),
        (
            "More than 3,600 cases had been open for a year.",
            "More than 6,300 crimes have stayed open for over twelve months, the report said.",
            "3,600 cases",
            "6,300 crimes",
        ),
        (
            "The force takes up to nine days to visit victims of domestic abuse.",
            "Victims of domestic abuse wait as long as 19 days for a visit.",
            "nine days",
            "19 days for a visit",
        ),
        (
            "We found 1,150 crimes that nobody had looked at.",
            "More than a thousand crimes – 1,510 to be exact – had no one on them.",
            "1,150 crimes",
            "1,510",
        ),
        (
            "On the first day 37 of the force's officers had no radio.",
            "There were 73 of the constabulary's officers without a radio.",
            "37 of the force's officers",
            "73 of the constabulary's officers",
        ),
        (
            "Advisers listened well in 61 of the 64 burglary calls that we heard.",
            "They listened to 46 burglary calls and found 61 of them well handled.",
            "64 burglary calls",
            "46 burglary calls",
        ),
        (
            "In the year to May its officers turned away 28 percent of visitors to the front counter.",
            "In the year to May 38 percent of people who came to the counter were sent off.",
            "28 percent of visitors",
            "38 percent",
        ),
        (
            "On that day 17 of its 24 bail cases had no officer in charge.",
            "Of the 24 people on bail, 19 of them didn't have anyone responsible for the case.",
            "17 of its 24 bail",
            "19 of",
        ),
        (
            "People who call the desk wait for eleven minutes on average.",
            "Those who call the desk wait for an average of 17 minutes.",
            "eleven minutes",
            "17 minutes",
        ),
        (
            "The number of bail cases in which nobody is told has dropped by 31 percent.",
            "The number of bail cases in which nobody is told has fallen by 13 per cent.",
            "31 percent",
            "13 per cent",
        ),
        (
            "It sought 164 protection orders in the year.",
            "It seeks more protection orders than ever, 146 in the year.",
            "164 protection orders",
            "146",
        ),
        (
            "The queue of bail cases had grown to 1,140.",
            "Inspectors counted 1,410 bail cases.",
            "1,140",
            "1,410 bail cases",
        ),
    ],
)
def test_a_digit_that_is_another_or_in_another_place(
    report: str, paper: str, first: str, second: str, tmp_path: Path
) -> None:
    assert differing(tmp_path, report, paper) == [FiguresDiffer(first, second)]


@pytest.mark.parametrize(
    ("report", "paper"),
    [
        ("There were 511 abuse calls waiting.", "There were 511 abuse calls waiting."),
        ("There were 511 abuse calls waiting.", "There were 411 burglaries in Dover."),
        ("There were 51 abuse calls waiting that day.", "There were about 50 abuse calls waiting that day."),
        ("We were there on 12 May and saw custody cells.", "They were there on 21 May and saw custody cells."),
        ("There were 511 abuse calls, and 411 abuse calls a day before.", "There were 411 abuse calls waiting."),
        ("It records 81.9 percent of the crimes that are reported.", "The rate of crimes stood at 98.1 percent."),
        ("It gets to burglaries in time in 74 percent of cases.", "Officers get to three in four burglaries in time."),
    ],
)
def test_the_same_number_another_matter_dates_and_texts_with_both_are_none(
    report: str, paper: str, tmp_path: Path
) -> None:
    assert differing(tmp_path, report, paper) == []


def test_texts_of_another_time_and_inspection_are_not_compared(tmp_path: Path) -> None:
    told = "There were 411 abuse calls waiting for an officer that morning."
    paper = (
        PAPER.format(day="3 July 2019").replace("was rated inadequate at managing offenders", "met the press") + told
    )
    found = contrasts_of(tmp_path, REPORT + told.replace("411", "511"), paper, kind=ContrastKind.SOURCES_DISAGREE)
    assert [one for one in found if one.key.startswith("alike:")] == []


@pytest.mark.parametrize(("came", "found"), [("is", 1), ("was down to", 0)])
def test_what_an_answer_says_a_number_has_come_to_is_of_a_later_day(came: str, found: int, tmp_path: Path) -> None:
    answer = (
        "Kent Police and Crime Commissioner\n\nResponse to HMICFRS\n\n3 July 2024\n\n"
        f"I accept the findings of the inspection of Kent Police. The share of 101 callers who hang up {came} 17 percent."
    )
    report = REPORT + "Of those who ring 101, 38 percent hang up."
    contrasts = contrasts_of(tmp_path, report, answer, kind=ContrastKind.SOURCES_DISAGREE)
    assert len([one for one in contrasts if one.key.startswith("alike:")]) == found


@pytest.mark.parametrize(("posts", "found"), [("60 detective posts", 1), ("60 new detective posts", 0)])
def test_what_an_answer_says_is_added_is_not_what_was_found(posts: str, found: int, tmp_path: Path) -> None:
    answer = (
        "Kent Police and Crime Commissioner\n\nResponse to HMICFRS\n\n3 July 2024\n\n"
        f"I accept the findings of the inspection of Kent Police. There are {posts} in the budget for Kent."
    )
    report = REPORT + "Kent has 112 detective posts in the budget."
    contrasts = contrasts_of(tmp_path, report, answer, kind=ContrastKind.SOURCES_DISAGREE)
    assert len([one for one in contrasts if one.key.startswith("alike:")]) == found


@pytest.mark.parametrize(("children", "found"), [(17, 1), (12, 0)])
def test_of_a_text_without_a_date_another_number_tells_that_it_is_of_the_same_time(
    children: int, found: int, tmp_path: Path
) -> None:
    report = (
        "Report on a visit to custody suites in Kent Police\n\nHMICFRS\n\nStrip searching\n\n"
        "In that year 216 people were strip searched in its cells, 17 of them children."
    )
    paper = (
        "Weald News\n\n3 July 2024\n\nInspectors on cells of Kent Police\n\n"
        f"In one year 261 people were strip searched, including {children} children."
    )
    contrasts = contrasts_of(tmp_path, report, paper, kind=ContrastKind.SOURCES_DISAGREE)
    assert len([one for one in contrasts if one.key.startswith("alike:")]) == found


def test_a_number_is_of_the_force_whose_grade_was_told_last(tmp_path: Path) -> None:
    paper = (
        PAPER.format(day="3 July 2024")
        + "Essex Police was rated good.\n\nFor Kent it was a bad day.\n\nAt large were 1,840 suspects, it says."
    )
    report = REPORT + "We found that 1,480 suspects were still at large."
    found = contrasts_of(tmp_path, report, paper, kind=ContrastKind.SOURCES_DISAGREE)
    assert [one.force for one in found if one.key.startswith("alike:")] == ["Kent Police"]


MEASURED = [
    (
        "The force answers 93.1 percent of 999 calls within ten seconds.",
        "In less than ten seconds 87 per cent of emergency calls are picked up.",
        True,
    ),
    ("We estimate that 94.9 percent is recorded.", "It puts 90.9 per cent of offences on its books.", True),
    ("The time to answer 101 has come down to 6 minutes.", "People who rang 101 waited 16 minutes.", True),
    ("It reaches 87 percent of emergencies in time.", "Officers turn up on time at 61 per cent of emergencies.", True),
    ("We estimate that 94.9 percent is recorded.", "Only 81 per cent of violence is recorded as a crime.", False),
    (
        "The force answers 93.1 percent of 999 calls within ten seconds.",
        "It answers 87 per cent of 101 calls within a minute.",
        False,
    ),
    ("We estimate that 94.9 percent is recorded.", "In 2019 only 81 per cent of crime was recorded.", False),
]


@pytest.mark.parametrize(("report", "paper", "wanted"), MEASURED)
def test_what_is_measured_in_every_force_is_known_in_any_words(
    report: str, paper: str, wanted: bool, tmp_path: Path
) -> None:
    assert bool(differing(tmp_path, report, paper)) is wanted
