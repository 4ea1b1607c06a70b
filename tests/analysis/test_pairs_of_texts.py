"""Every kind of contrast that words make, on pairs of texts in many wordings: what must be found, and what must not."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from pairs_of_texts import BEFORE, NOW, contrasts_of_pairs, force_of, paper, report, short_name

from peelviewer.analysis.answer_kinds import answer_kind
from peelviewer.analysis.wide_grades import denies_whole, wide_grades
from peelviewer.domain.contrast_details import AnswerKind
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast

Row = tuple[str, str, str]  # a theme, what a report says under it, and what the later report or a paper says


def found_in(folder: Path, texts: Sequence[Sequence[str]], kind: ContrastKind) -> list[int]:
    """The rows in which a contrast of a kind is found that rests on words, on both sides where sources disagree."""
    found = contrasts_of_pairs(folder, texts, kind)

    def tells(contrast: Contrast) -> bool:
        both = all(side.words for side in (contrast.a, contrast.b))
        return both or (kind is not ContrastKind.SOURCES_DISAGREE and not contrast.half_in_book)

    return [row for row in range(len(texts)) if any(map(tells, found.get(force_of(row), ())))]


OPPOSITE: list[Row] = [
    (
        "investigating_crime",
        "Investigators write a plan for every serious case.",
        "Investigators seldom write a plan for serious cases.",
    ),
    (
        "managing_offenders",
        "The force has a long list of overdue visits to registered sex offenders.",
        "There are no overdue visits to registered sex offenders.",
    ),
    (
        "responding_public",
        "Response officers have the time they need to take a full statement.",
        "Response officers are too stretched to take a full statement.",
    ),
    (
        "investigating_crime",
        "Phones and laptops are examined within a month of being seized.",
        "Phones and laptops lie in a store for eleven months before they are examined.",
    ),
    (
        "use_of_powers",
        "Custody suites in the west of the county are short of nurses.",
        "Each custody suite has a nurse at all hours.",
    ),
    (
        "protecting_vulnerable",
        "Every victim is given a needs assessment when they first call.",
        "Most victims are not given a needs assessment.",
    ),
    (
        "use_of_powers",
        "Supervisors sign stop and search records without reading them.",
        "Supervisors read each stop and search record before they sign it.",
    ),
    (
        "leadership",
        "Leaders do not know how many detectives they will need in three years' time.",
        "Leaders know how many detectives they will need, and when.",
    ),
    (
        "workforce",
        "Staff told us they feel able to challenge behaviour that falls short.",
        "Few of the staff we met felt able to challenge behaviour that falls short.",
    ),
    (
        "protecting_vulnerable",
        "Domestic abuse referrals go to the safeguarding hub on the day they are made.",
        "Domestic abuse referrals sit in an inbox for weeks before the safeguarding hub sees them.",
    ),
    (
        "preventing_crime",
        "Neighbourhood officers are rarely taken away to fill gaps elsewhere.",
        "Neighbourhood officers are taken away most weekends to fill gaps elsewhere.",
    ),
    ("leadership", "The change programme lacks an owner.", "The change programme has an owner at chief officer level."),
    (
        "managing_offenders",
        "Wanted suspects are chased each day by a dedicated team.",
        "The dedicated team that chased wanted suspects has been disbanded.",
    ),
]
NOT_OPPOSITE: list[Row] = [
    (
        "investigating_crime",
        "Supervisors review cases each week.",
        "Victims told us that nobody had rung them about their cases.",
    ),
    (
        "responding_public",
        "The force answers 999 calls quickly.",
        "The force answers 999 calls quickly and most 101 calls too.",
    ),
    (
        "managing_offenders",
        "Officers do not visit registered sex offenders often enough.",
        "Registered sex offenders are still not visited often enough by officers.",
    ),
    (
        "preventing_crime",
        "Neighbourhood teams know the wards that they look after.",
        "Neighbourhood teams should not be moved between wards without notice.",
    ),
    ("workforce", "New recruits are given a mentor.", "New recruits were not part of this inspection."),
]


@pytest.mark.parametrize(("rows", "wanted"), [(OPPOSITE, True), (NOT_OPPOSITE, False)])
def test_two_reports_that_say_the_opposite(rows: list[Row], wanted: bool, tmp_path: Path) -> None:
    texts = [
        (report(row, BEFORE, theme, "good", then), report(row, NOW, theme, "requires improvement", now))
        for row, (theme, then, now) in enumerate(rows)
    ]
    found = found_in(tmp_path, texts, ContrastKind.OPPOSITE_FINDINGS)
    assert found == [row for row in range(len(rows)) if wanted]


REFUSED = [
    'The Chief Constable said: "I do not accept that we are inadequate at answering the public."',
    '"This grade is simply not supported by the evidence," Chief Constable Ann Reeve said.',
    'The Police and Crime Commissioner, Tom Hale, said the judgement was "deeply unfair".',
    'Chief Constable Ann Reeve said: "With respect, the inspectors have got this one wrong."',
    '"I can\'t recognise the force that they describe," said Chief Constable Ann Reeve.',
    "The force said it would challenge the grade for responding to the public.",
    'The Police and Crime Commissioner said: "It\'s a judgement I take issue with. The figures they used were two years old."',
    'A spokesman for the force said: "We consider the grade for response to be wrong and have told the inspectorate why."',
    'The Police and Crime Commissioner said: "We reject the word inadequate and have told the inspectorate so."',
    'The Police and Crime Commissioner said: "We have done a lot, and I refuse that grade."',
    'The Commissioner said: "I am not persuaded that inadequate is a fair description of how our control room works."',
]
NOT_REFUSED = [
    'Chief Constable Ann Reeve said: "We accept what the inspectors found and will put it right."',
    '"I make no excuses, the report is fair," said the Police and Crime Commissioner.',
    'The chair of the Police Federation said the grade was "simply wrong".',
    'Chief Constable Ann Reeve said: "We have brought in forty more call handlers since."',
    '"It would be easy to quarrel with the inspectors. I won\'t," said Chief Constable Ann Reeve.',
    "Councillor Jo Finch said she did not agree with the grade.",
    'Chief Constable Ann Reeve said: "I don\'t disagree with a word of it."',
]


@pytest.mark.parametrize(("answers", "wanted"), [(REFUSED, True), (NOT_REFUSED, False)])
def test_a_paper_in_which_the_police_answer(answers: list[str], wanted: bool, tmp_path: Path) -> None:
    texts = [
        (
            report(row, NOW, "responding_public", "inadequate", "The control room is short of staff."),
            paper(row, f"{force_of(row)} is inadequate at responding to the public, inspectors say.", answer),
        )
        for row, answer in enumerate(answers)
    ]
    assert found_in(tmp_path, texts, ContrastKind.DISPUTED) == [row for row in range(len(answers)) if wanted]


@pytest.mark.parametrize(
    "sentence",
    [
        "The grade bears no relation to what happens on the ground.",
        "We believe we deserved better than adequate.",
        "That isn't the force I know.",
        "I've told HMICFRS that its conclusion on investigations cannot be right.",
        "On custody the inspectors are mistaken.",
        "The grade should have been good.",
        "No one who has sat in our control room would call it inadequate.",
        "That judgement rests on flawed evidence.",
        "That's not a conclusion the data support.",
        "We are at a loss to understand how they arrived at that grade.",
        "I'm afraid I part company with the inspectors over response.",
    ],
)
def test_what_refuses_in_other_words(sentence: str) -> None:
    assert answer_kind(sentence) is AnswerKind.REFUSES


@pytest.mark.parametrize(
    "sentence",
    [
        "I do not accept poor service from my officers.",
        "The inspectors are right to say that we got it wrong.",
        "I would not want anyone to think that we reject the report.",
        "There is nothing in this report which we did not see coming.",
        "Our communities deserve better than this.",
        "It is not for me to say the grade's wrong.",
        "Some of you feel the report is unfair.",
        "The inspectors might not have been wrong.",
    ],
)
def test_what_only_sounds_like_a_refusal(sentence: str) -> None:
    assert answer_kind(sentence) is not AnswerKind.REFUSES


FIGURES: list[Row] = [
    (
        "responding_public",
        "The force answered 71 percent of emergency calls within ten seconds.",
        "Just 61 percent of emergency calls were picked up in ten seconds, the report said.",
    ),
    (
        "investigating_crime",
        "We found 340 files in which no suspect had been named.",
        "There were 430 files with no suspect named, inspectors found.",
    ),
    (
        "managing_offenders",
        "Each offender manager looks after 58 people on average.",
        "Offender managers look after 85 people each, the inspectors said.",
    ),
    (
        "leadership",
        "The force has saved £12.4 million since 2020.",
        "It has saved £14.2m since 2020, the inspectorate noted.",
    ),
    (
        "responding_public",
        "It took officers 19 minutes on average to reach urgent calls.",
        "Officers took 29 minutes on average to get to urgent calls, it found.",
    ),
    (
        "protecting_vulnerable",
        "Nine of the 60 cases that we read had no risk assessment.",
        "Inspectors read 60 cases and 19 of them had no risk assessment.",
    ),
    ("workforce", "The force is short of 118 detectives.", "The report says the force is 181 detectives short."),
    (
        "preventing_crime",
        "There are now seven neighbourhood teams in the county.",
        "The county has nine neighbourhood teams, according to the inspectors.",
    ),
    (
        "use_of_powers",
        "Officers used force on 2,315 occasions in the year we looked at.",
        "Force was used 3,215 times in the year that was looked at.",
    ),
    (
        "investigating_crime",
        "Victims wait three weeks for a first call from a detective.",
        "Victims wait five weeks for a detective's first call, according to the report.",
    ),
    (
        "managing_offenders",
        "The force had 1,206 wanted suspects on its list.",
        "More than 2,100 wanted suspects were on the force's list.",
    ),
    ("responding_public", "A quarter of 101 callers hang up.", "A third of 101 callers hang up, the report said."),
]
NO_FIGURES: list[Row] = [
    (
        "responding_public",
        "The force answered 71 percent of emergency calls within ten seconds.",
        "About 70 percent of emergency calls were answered within ten seconds.",
    ),
    (
        "investigating_crime",
        "We found 340 files in which no suspect had been named.",
        "The force has 430 detectives, who hold 25 files each.",
    ),
    (
        "managing_offenders",
        "We read 58 files on registered sex offenders.",
        "The force manages 1,850 registered sex offenders in its towns.",
    ),
    ("workforce", "The force was short of 118 detectives in 2022.", "In 2024 the force was short of 81 detectives."),
    (
        "preventing_crime",
        "There are seven neighbourhood teams in Northport and four in Easton.",
        "Easton has four neighbourhood teams.",
    ),
    (
        "leadership",
        "The force has a budget of £212 million and reserves of £21 million.",
        "Its reserves of £21 million will last two years.",
    ),
    (
        "investigating_crime",
        "One in four violent crimes is not recorded.",
        "The force records 71 percent of violent crimes.",
    ),
]


@pytest.mark.parametrize(("rows", "wanted"), [(FIGURES, True), (NO_FIGURES, False)])
def test_a_report_and_a_paper_with_figures(rows: list[Row], wanted: bool, tmp_path: Path) -> None:
    texts = [
        (
            report(row, NOW, theme, "adequate", own),
            paper(row, f"Inspectors have looked at {force_of(row)} again.", told),
        )
        for row, (theme, own, told) in enumerate(rows)
    ]
    assert found_in(tmp_path, texts, ContrastKind.SOURCES_DISAGREE) == [row for row in range(len(rows)) if wanted]


QUOTED: list[Row] = [
    (
        "investigating_crime",
        "Too many victims are not told what happened to their case.",
        'The report said "hardly any victims are told what happened to their case".',
    ),
    (
        "responding_public",
        "The force doesn't always answer emergency calls quickly enough.",
        'Inspectors found that the force "never answers emergency calls quickly enough".',
    ),
    (
        "leadership",
        "Senior leaders have a clear plan for the next two years.",
        'According to the inspectors, leaders "have a brilliant plan for the next ten years".',
    ),
    (
        "protecting_vulnerable",
        "Officers usually recognise the signs of coercive control.",
        'In its report the inspectorate wrote: "Officers are blind to the signs of coercive control."',
    ),
    (
        "managing_offenders",
        "Some offender managers have too much work to do.",
        'It found offender managers "all have far too much work to do", the report said.',
    ),
    (
        "use_of_powers",
        "The force should improve how it records the use of force.",
        'The watchdog said the force "must overhaul the way it records every use of force".',
    ),
    (
        "workforce",
        "Some victims of domestic abuse aren't given the help that they need.",
        'The inspectorate said that "victims of domestic abuse aren\'t given the help that they need".',
    ),
]
RIGHTLY_QUOTED: list[Row] = [
    (
        "investigating_crime",
        "Too many victims are not told what happened to their case.",
        'The report said "too many victims are not told what happened to their case".',
    ),
    (
        "responding_public",
        "The force doesn't always answer emergency calls quickly enough.",
        'The Chief Constable said his staff "never stop answering emergency calls as quickly as they can".',
    ),
    (
        "leadership",
        "Senior leaders have a clear plan for the next two years.",
        'Leaders "have a clear plan", it said, "for the next two years".',
    ),
    (
        "workforce",
        "Some victims of domestic abuse aren't given the help that they need.",
        'The inspectorate said that some "victims of domestic abuse aren\'t given the help that they need".',
    ),
]


@pytest.mark.parametrize(("rows", "wanted"), [(QUOTED, True), (RIGHTLY_QUOTED, False)])
def test_a_paper_that_quotes_a_report(rows: list[Row], wanted: bool, tmp_path: Path) -> None:
    texts = [
        (
            report(row, NOW, theme, "adequate", own),
            paper(row, f"Inspectors have graded {force_of(row)} adequate in their latest report.", told),
        )
        for row, (theme, own, told) in enumerate(rows)
    ]
    assert found_in(tmp_path, texts, ContrastKind.MISQUOTED) == [row for row in range(len(rows)) if wanted]


CHAPTERS: list[tuple[str, str, str, bool]] = [
    (
        "preventing_crime",
        "good",
        "Cause of concern\n\nThe force takes neighbourhood officers off their wards without telling anyone.",
        True,
    ),
    ("use_of_powers", "good", "We have a cause of concern about how the force searches children.", True),
    (
        "responding_public",
        "adequate",
        "This is a cause of concern: in the north of the county nobody answers the line at night.",
        True,
    ),
    (
        "investigating_crime",
        "good",
        "Digital evidence is lost because nobody owns the store. We find this deeply troubling.",
        True,
    ),
    (
        "managing_offenders",
        "adequate",
        "The most dangerous men went unvisited, and we told the force that this had to stop at once.",
        True,
    ),
    (
        "protecting_vulnerable",
        "requires improvement",
        "Work with partners is mature. Officers spot vulnerability at the first call and take good care of victims.",
        True,
    ),
    (
        "workforce",
        "good",
        "Staff dare not report a problem. Supervisors don't speak to their teams. Nobody trusts the way grievances are dealt with.",
        True,
    ),
    ("managing_offenders", "good", "But nobody had a list of those it wants. Officers were afraid to say so.", True),
    (
        "managing_offenders",
        "requires improvement",
        "The queue for visits has gone. The unit won an award for it.",
        True,
    ),
    ("managing_offenders", "good", "Officers know their men. But nobody had a list of those it wants.", False),
    (
        "workforce",
        "good",
        "Staff do not report problems. Supervisors don't speak to their teams. But support is strong.",
        False,
    ),
    ("use_of_powers", "good", "We have a cause of concern about vetting.", False),
    ("preventing_crime", "good", "There were no causes of concern.", False),
    ("use_of_powers", "good", "Area for improvement\n\nThe force should record why it searches children.", False),
    ("responding_public", "good", "The cause of concern that we raised in 2021 has been closed.", False),
    ("investigating_crime", "inadequate", "Cause of concern: digital evidence is being lost.", False),
    ("managing_offenders", "good", "Officers know which offenders are at risk of harming others.", False),
    ("workforce", "requires improvement", "Sergeants are well trained. Many of them have too much to do.", False),
]


def test_a_report_whose_chapter_does_not_fit_its_grade(tmp_path: Path) -> None:
    texts = [(report(row, NOW, theme, grade, text),) for row, (theme, grade, text, _) in enumerate(CHAPTERS)]
    found = found_in(tmp_path, texts, ContrastKind.GRADE_AND_TEXT)
    assert found == [row for row, (*_, wanted) in enumerate(CHAPTERS) if wanted]


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("Kent Police has been rated inadequate overall.", "inadequate"),
        ("The inspectorate gave Kent Police an overall grade of requires improvement.", "requires improvement"),
        ("Taken as a whole the force was graded good.", "good"),
        ("The force as a whole was judged to be requiring improvement.", "requires improvement"),
        ("Inspectors branded the entire force inadequate.", "inadequate"),
        ("The force got 'good' as its overall mark.", "good"),
        ("Seven years ago the whole force was rated inadequate by the people who inspect it.", "inadequate"),
        ("A year ago Kent Police was inadequate across the board.", "inadequate"),
        ("All areas of the force's work were found to be inadequate.", "inadequate"),
        ("In each of the eight areas it was graded inadequate.", "inadequate"),
        ("The force was rated good overall at investigating crime.", None),
        ("The overall picture is good.", None),
        ("In every other area it has been graded as adequate.", None),
        ("At its last inspection, published in August 2022, it was judged good in each of nine areas.", "good"),
        ("At its last inspection it was judged good in each of nine areas.", None),  # who knows of which inspection
        ("I'd call it inadequate from top to bottom.", None),
        ("Officers in every area were good to us.", None),
        ("How good is the force overall?", None),
    ],
)
def test_one_grade_for_everything(sentence: str, grade: str | None) -> None:
    assert [wide.grade for wide in wide_grades(sentence)] == ([grade] if grade else [])


@pytest.mark.parametrize(
    ("sentence", "denies"),
    [
        ("The inspectorate does not give a force a single grade.", True),
        ("We don't give the region a graded judgment.", True),
        ("Each force has a graded judgment. We do not give one to the region.", True),
        ("The inspectorate gave the force three grades.", False),
    ],
)
def test_what_says_that_nothing_is_graded_as_a_whole(sentence: str, denies: bool) -> None:
    assert denies_whole(sentence) is denies


def test_a_cause_of_concern_that_only_a_paper_knows(tmp_path: Path) -> None:
    own = "We have not raised a cause of concern about this, because the force had a plan in place."
    told = "Its response to 999 calls is so poor that inspectors have issued a formal cause of concern."
    texts = [
        (
            report(0, NOW, "responding_public", "requires improvement", own),
            paper(0, f"{force_of(0)} is in trouble.", told),
        ),
        (
            report(1, NOW, "responding_public", "requires improvement", "Calls wait."),
            paper(1, f"{force_of(1)} is in trouble.", told),
        ),
    ]
    assert found_in(tmp_path, texts, ContrastKind.SOURCES_DISAGREE) == [0]


def test_what_a_council_says_otherwise_than_the_report(tmp_path: Path) -> None:
    own = "Its multi-agency hub takes three weeks or more to pass on referrals about children."
    council = (
        "{name} County Council\nChildren's Scrutiny Committee, 16 April 2024\n\nInspection of {force}: report of the Chief Officer\n\n"
        "Our records show that the {force} hub passes referrals on the day they're made.\n"
    )
    texts = [
        (
            report(0, NOW, "protecting_vulnerable", "requires improvement", own),
            council.format(name=short_name(0), force=force_of(0)),
        )
    ]
    assert found_in(tmp_path, texts, ContrastKind.OPPOSITE_FINDINGS) == [0]
