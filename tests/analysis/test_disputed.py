"""What a force or a commissioner refuses, and the other three ways in which they answer a low grade."""

from pathlib import Path

import pytest
from made_evidence import BROADCASTER, CAMBRIDGESHIRE, GOOD, IMPROVE, INADEQUATE, NORFOLK, said
from short_documents import article, contrasts_of, library_of

from peelviewer import pipeline
from peelviewer.analysis import disputed
from peelviewer.analysis.answer_kinds import answer_kind
from peelviewer.analysis.answers_to_grades import answers_to_grades
from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.claims import Quotation, Span
from peelviewer.domain.contrast_details import AnswerKind, Answers
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.evidence import Evidence, QuotedWords, Statement
from peelviewer.domain.grades import Grade


def made(*told: tuple[str, str, str], grade: Grade = INADEQUATE) -> Evidence:
    """`told`: the text of a passage, the words quoted in it, and who is named as saying them."""
    passages = tuple(Passage(n, PassageKind.PARAGRAPH, text) for n, (text, _, _) in enumerate(told))
    quoted = tuple(
        QuotedWords(BROADCASTER, Quotation(words, who, Span(n, text.index(words), text.index(words) + len(words))))
        for n, (text, words, who) in enumerate(told)
        if words
    )
    statements: tuple[Statement, ...] = (
        said(BROADCASTER, "soc", grade, "SOC 2023"),
        said(BROADCASTER, "soc", IMPROVE, "SOC 2023", force=NORFOLK),
    )
    return Evidence(statements, (), quoted, {BROADCASTER.id: passages})


def answered(*told: tuple[str, str, str], grade: Grade = INADEQUATE) -> list[GradeAnswer]:
    return list(answers_to_grades(made(*told, grade=grade)))


def answers_of(folder: Path, *pages: str) -> list[GradeAnswer]:
    library = library_of(folder, *pages)
    found = list(answers_to_grades(pipeline.evidence(library)))
    library.close()
    return found


SWIFT = "We acted swiftly on what was found. We like our county."


def test_the_answer_is_the_sentence_that_answers() -> None:
    text = f"Cambridgeshire’s chief constable Ann Other said: “{SWIFT}”"
    (found,) = answered((text, SWIFT, "Ann Other"))
    assert (found.force, found.theme, found.kind) == (CAMBRIDGESHIRE, "soc", AnswerKind.ACTS)
    assert found.words.quote == "We acted swiftly on what was found."
    assert text[found.words.span.start : found.words.span.end] == found.words.quote
    assert [(one.theme, one.grade) for one in found.to] == [("soc", INADEQUATE)]
    assert list(disputed.find(made((text, SWIFT, "Ann Other")))) == []


def test_words_belong_to_the_force_named_before_them() -> None:
    money = "We are among the worst-funded forces"
    norfolk = (f"Norfolk’s deputy chief constable Jo Bloggs said: “{money}.”", money, "Jo Bloggs")
    first = ("Cambridgeshire was rated lowest.", "", "")
    (found,) = answered(first, norfolk)
    assert (found.force, found.kind) == (NORFOLK, AnswerKind.EXPLAINS)


def test_a_commissioner_who_does_not_accept_it() -> None:
    words = "I do not accept this grade for Cambridgeshire"
    told = made((f"Cambridgeshire’s commissioner Al Smith said: “{words}.”", words, "Al Smith"))
    (found,) = disputed.find(told)
    assert found.detail == Answers((AnswerKind.REFUSES,))
    assert "the commissioner does not accept the judgement" in found.reason


def test_others_other_words_and_good_grades_are_no_dispute() -> None:
    chief = f"Cambridgeshire’s chief constable Ann Other said: “{SWIFT}”"
    assert answered((f"A charity’s Bea Fine said of Cambridgeshire: “{SWIFT}”", SWIFT, "Bea Fine")) == []
    thanks = "We thank everyone for their work"
    assert answered((f"Cambridgeshire’s chief constable Ann Other said: “{thanks}.”", thanks, "Ann Other")) == []
    assert answered((chief, SWIFT, "Ann Other"), grade=GOOD) == []


def test_an_answer_told_in_the_articles_own_words_comes_after_speech(tmp_path: Path) -> None:
    rated = "Kent Police was rated inadequate at responding to the public."
    told = "The force said it had “acted swiftly” since then."
    spoken = "Chief Constable Jo Doe said: “We have taken action on every point that was made.”"
    page = article("Weald News", "Kent Police inadequate", "2023-05-19", rated, told, spoken)
    found = answers_of(tmp_path, page)
    assert [answer.words.quote for answer in found] == ["We have taken action on every point that was made.", told]
    assert [answer.spoken for answer in found] == [True, False]


def test_an_answer_to_grades_that_are_only_counted(tmp_path: Path) -> None:
    page = article(
        "Weald News",
        "Kent Police good in two areas",
        "2023-12-08",
        "HMICFRS graded Kent Police good in two areas, adequate in one area and inadequate in three areas.",
        "It is good at preventing crime.",
        "Chief Constable Jo Doe said: “We remain one of the lowest funded forces in the land.”",
    )
    (found,) = answers_of(tmp_path, page)
    assert (found.force, found.theme, found.kind) == ("Kent Police", "", AnswerKind.EXPLAINS)
    assert [count.tally.quote for count in found.to_counted] == ["inadequate in three"]


def test_an_answer_to_several_low_grades_names_them_all(tmp_path: Path) -> None:
    page = article(
        "Weald News",
        "Kent Police inadequate",
        "2023-05-19",
        "Kent Police was rated inadequate at responding to the public and inadequate at investigating crime.",
        "Police and Crime Commissioner Al Smith said: “I do not accept these findings.”",
    )
    (found,) = contrasts_of(tmp_path, page, kind=ContrastKind.DISPUTED)
    assert found.theme == ""
    assert {known.theme for known in found.a.statements} == {"responding_public", "investigating_crime"}
    assert "the commissioner does not accept the judgement" in found.reason


def test_only_a_refusal_is_a_contrast(tmp_path: Path) -> None:
    page = article(
        "Weald News",
        "Kent Police inadequate",
        "2023-05-19",
        "Kent Police was rated inadequate at responding to the public.",
        "Police and Crime Commissioner Al Smith said: “I do not accept this grade.”",
        "Chief Constable Jo Doe said: “We acted swiftly.”",
    )
    (found,) = contrasts_of(tmp_path, page, kind=ContrastKind.DISPUTED)
    assert found.b.summary == "the commissioner does not accept the judgement"
    (tmp_path / "again").mkdir()
    assert [(answer.speaker, answer.kind) for answer in answers_of(tmp_path / "again", page)] == [
        ("the commissioner", AnswerKind.REFUSES),
        ("the force", AnswerKind.ACTS),
    ]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("We do not recognise the picture that this report paints.", AnswerKind.REFUSES),
        ("I don’t believe the grade does justice to my officers.", AnswerKind.REFUSES),
        ("In my view the rating is badly out of date.", AnswerKind.REFUSES),
        (
            "The grade of inadequate for how the force plans what it spends, and for how it saves, is simply wrong.",
            AnswerKind.REFUSES,
        ),
        ("To call us inadequate at answering calls is something with which I firmly disagree.", AnswerKind.REFUSES),
        ("We will be challenging this judgement formally.", AnswerKind.REFUSES),
        ("The grading simply does not reflect where the force stands today.", AnswerKind.REFUSES),
        ("I dispute the conclusion on call handling.", AnswerKind.REFUSES),
        ("While I accept several findings, I cannot agree with the grade.", AnswerKind.REFUSES),
        ("The inspectors’ verdict is unfair.", AnswerKind.REFUSES),
        ("I cannot accept that our officers do not care.", AnswerKind.REFUSES),
        ("I take issue with the grade.", AnswerKind.REFUSES),
        ("The inspectors have got this wrong.", AnswerKind.REFUSES),
        ("The grade ought to be withdrawn.", AnswerKind.REFUSES),
        ("I have asked HMICFRS to look again at the grade.", AnswerKind.REFUSES),
        ("We are not prepared to accept this grade.", AnswerKind.REFUSES),
        ("I struggle to recognise the force that is described in the report.", AnswerKind.REFUSES),
        ("That is not a picture I recognise.", AnswerKind.REFUSES),
        ("The conclusion is simply not supported by the evidence.", AnswerKind.REFUSES),
        ("I don't disagree with the grade.", AnswerKind.ACCEPTS),
        ("I have no quarrel with what they found.", AnswerKind.ACCEPTS),
        ("We have no complaint about the report.", AnswerKind.ACCEPTS),
        ("I have asked the chief constable to review our custody records.", None),
        ("I will be challenging the chief constable on the findings.", None),
        ("I am disappointed, yet I accept the findings without reservation.", AnswerKind.ACCEPTS),
        ("We acknowledge the grade and know there is more to do.", AnswerKind.ACCEPTS),
        ("I do not dispute a word of the report.", AnswerKind.ACCEPTS),
        ("Nobody here disagrees: the inspectors are right about our backlog.", AnswerKind.ACCEPTS),
        ("It is a fair assessment of a bad year.", AnswerKind.ACCEPTS),
        ("Our service fell short and I am sorry.", AnswerKind.ACCEPTS),
        ("We remain one of the lowest funded forces in the land.", AnswerKind.EXPLAINS),
        ("A shortage of detectives lies behind it.", AnswerKind.EXPLAINS),
        ("The inspection took place eleven months ago, before our new control room.", AnswerKind.EXPLAINS),
        ("Since then we have recruited forty call handlers.", AnswerKind.ACTS),
        ("We’ve already overhauled the way we review missing people.", AnswerKind.ACTS),
        ("The force is now investing in its control room.", AnswerKind.ACTS),
        ("We are proud that inspectors recognised our outstanding work with victims.", None),
        ("I cannot accept that anybody should wait three days for an officer.", None),
        ("We do not believe in sitting still.", None),
        ("Thank you to everyone who works for us.", None),
        ("We have often said that our grant doesn’t reflect the size of the county.", None),
        ("It simply doesn’t reflect where we stand.", AnswerKind.REFUSES),
        ("I was disappointed to hear of the burglary.", None),
    ],
)
def test_four_kinds_of_answer_are_told_apart(sentence: str, kind: AnswerKind | None) -> None:
    assert answer_kind(sentence) is kind


def test_a_sentence_proud_of_a_high_grade_does_not_answer_a_low_one(tmp_path: Path) -> None:
    page = article(
        "Weald News",
        "Mixed grades for Kent Police",
        "2024-05-02",
        "Kent Police is outstanding at recording data about crime but inadequate at managing offenders.",
        "Chief Constable Jo Doe said: “We have improved how we record crime and are delighted to be rated outstanding.”",
    )
    assert answers_of(tmp_path, page) == []


def test_an_answer_is_to_the_grade_that_it_names(tmp_path: Path) -> None:
    page = article(
        "Weald News",
        "Low grades for Kent Police",
        "2024-05-02",
        "Kent Police is inadequate at managing offenders and requires improvement at investigating crime.",
        "Chief Constable Jo Doe said: “I do not accept the grade for investigating crime.”",
    )
    (found,) = contrasts_of(tmp_path, page, kind=ContrastKind.DISPUTED)
    assert found.theme == "investigating_crime"


@pytest.mark.parametrize(
    ("force", "who", "speaker"),
    [
        ("Kent Police", "Police and Crime Commissioner Al Smith", "the commissioner"),
        ("Kent Police", "Deputy Chief Constable Al Smith", "the force"),
        ("Kent Police", "Al Smith, the force’s deputy chief constable,", "the force"),
        ("Metropolitan Police Service", "Deputy Assistant Commissioner Al Smith", "the force"),
        ("Metropolitan Police Service", "Commissioner Al Smith", "the force"),
        ("Kent Police", "His Majesty’s Inspector Al Smith, who met the chief constable,", None),
        ("Kent Police", "Al Smith of the charity Safe Lives", None),
    ],
)
def test_who_answers_is_named_by_role(force: str, who: str, speaker: str | None, tmp_path: Path) -> None:
    page = article(
        "Weald News",
        f"{force} graded",
        "2024-05-02",
        f"{force} is inadequate at managing offenders.",
        f"{who} said: “The grade is unfair.”",
    )
    assert {answer.speaker for answer in answers_of(tmp_path, page)} == ({speaker} if speaker else set())


def test_a_response_is_quoted_without_the_mark_that_opens_it(tmp_path: Path) -> None:
    page = article(
        "Kent Police",
        "Our response to the HMICFRS report",
        "2023-05-19",
        "Kent Police was rated inadequate at responding to the public.",
        "“We do not recognise this picture of our control room.",
        address="https://www.kent.police.uk/news/response/",
    )
    (found,) = contrasts_of(tmp_path, page, kind=ContrastKind.DISPUTED)
    assert [words.quote for words in found.b.words] == ["We do not recognise this picture of our control room."]


def test_who_is_neither_force_nor_commissioner_answers_nothing(tmp_path: Path) -> None:
    rated = "Kent Police requires improvement at managing offenders, HMICFRS said in its PEEL 2023-25 report."
    page = article(
        "Weald News",
        "Kent Police graded",
        "2024-05-02",
        rated,
        "The Police Federation said the grade was unfair.",
        "Members of the police and crime panel said they were disappointed.",
    )
    assert contrasts_of(tmp_path, page, kind=ContrastKind.DISPUTED) == ()


def test_a_force_beside_the_one_of_the_headline_answers_too(tmp_path: Path) -> None:
    page = article(
        "Weald News",
        "Kent Police and its neighbour",
        "2024-05-02",
        "Kent Police is good at managing offenders, but Essex Police requires improvement at managing offenders.",
        "Essex Police’s Deputy Chief Constable Jo Doe said: “I do not think that this is fair.”",
    )
    (found,) = contrasts_of(tmp_path, page, kind=ContrastKind.DISPUTED)
    assert (found.force, found.theme) == ("Essex Police", "managing_offenders")
    assert "does not accept the judgement" in found.reason


GIVEN = (
    "PEEL 2023-25\nAn inspection of Kent Police\n\n2 July 2024\n\nInvestigating crime\n\nInadequate\n\n"
    "Kent Police is inadequate at investigating crime.\n\nResponding to the public\n\nRequires improvement\n\n"
    "Kent Police requires improvement at responding to the public.\n"
)


@pytest.mark.parametrize(
    "page",
    [
        (
            "Kent Police and Crime Commissioner\n\n4 July 2024\n\nA grade too far\n\n“I reject the inadequate grade for "
            "investigations. Our detectives deserve better.”\n\nHe will write to the Home Secretary.\n"
        ),
        (
            "Police and Crime Commissioner for Kent\nResponse under section 55 of the Police Act 1996\n\n10 August 2024\n\n"
            "Investigating crime\n\nI cannot accept the grade. Inspectors saw too few files.\n"
        ),
        (
            "Office of the Kent Police and Crime Commissioner\n\n2 July 2024\n\nThe Commissioner said: “I do not agree with the "
            "grade of inadequate. It rests on a few files of crime investigation, and I shall say so in my reply to the Home Secretary. It does not "
            "describe the force that I see at work in our towns each week.”\n\nHe thanked officers and staff.\n"
        ),
    ],
)
def test_a_refusal_on_a_page_that_tells_no_grade_is_to_the_one_just_given(page: str, tmp_path: Path) -> None:
    (found,) = contrasts_of(tmp_path, GIVEN, page, kind=ContrastKind.DISPUTED)
    assert (found.force, found.theme) == ("Kent Police", "investigating_crime")
    assert found.reason == (
        "Kent Police is inadequate at investigating crime in 2023-25; the commissioner does not accept the judgement."
    )


@pytest.mark.parametrize(
    "page",
    [
        "Police and Crime Commissioner for Kent\n\n10 August 2026\n\nInvestigating crime\n\nI cannot accept the grade.\n",
        "Police and Crime Commissioner for Kent\n\n10 May 2024\n\nInvestigating crime\n\nI cannot accept the grade.\n",
        "Police and Crime Commissioner for Kent\n\n10 August 2024\n\nCounter-terrorism\n\nI cannot accept the grade.\n",
        "Weald News\n\n10 August 2024\n\nKent\n\n“I reject the inadequate grade for investigations,” read a placard.\n",
    ],
)
def test_a_refusal_long_after_before_or_of_something_else_is_to_none(page: str, tmp_path: Path) -> None:
    assert contrasts_of(tmp_path, GIVEN, page, kind=ContrastKind.DISPUTED) == ()


def test_a_piece_of_a_sentence_is_quoted_with_the_sentence(tmp_path: Path) -> None:
    told = "Deputy Chief Constable Jo Doe said the force accepted the grading and had “already addressed the majority” of it."
    page = article(
        "Weald News", "Kent Police rated", "2023-05-19", "Kent Police was rated inadequate at managing offenders.", told
    )
    (found,) = answers_of(tmp_path, page)
    assert (found.kind, found.words.quote, found.spoken) == (AnswerKind.ACCEPTS, told, False)


def test_a_refusal_that_a_panel_tells_and_one_that_goes_on_from_the_area(tmp_path: Path) -> None:
    report = (
        "PEEL 2023-25\nAn inspection of Kent Police\n\n2 July 2024\n\nLeadership and force management\n\nInadequate\n\nKent Police "
        "is inadequate at leadership and force management.\n\nInvestigating crime\n\nInadequate\n\nKent Police is inadequate at "
        "investigating crime.\n"
    )
    minutes = (
        "Kent Police and Crime Panel\n\nMinutes of 12 September 2024\n\nCllr Vane asked about the report on Kent Police. The "
        "Commissioner said that he could not agree with the grade for investigating crime.\n"
    )
    news = (
        "Weald News\n\n3 July 2024\n\nKent Police is inadequate, say inspectors\n\nKent Police was rated inadequate at investigating "
        "crime and inadequate at leadership.\n\nThe deputy chief constable, Jo Doe, thinks that they are wrong on leadership. “I "
        "reject that grade,” he said.\n"
    )
    found = contrasts_of(tmp_path, report, minutes, news, kind=ContrastKind.DISPUTED)
    assert {(each.theme, each.b.words[0].quote) for each in found} == {
        (
            "investigating_crime",
            "The Commissioner said that he could not agree with the grade for investigating crime.",
        ),
        ("leadership", "I reject that grade,"),
    }


LOW = (
    "PEEL 2023-25\nAn inspection of Kent Police\n\n2 July 2024\n\nProtecting vulnerable people\n\nRequires improvement\n\nKent Police "
    "requires improvement at protecting vulnerable people.\n"
)
PAPER = (
    "Weald News\n\n3 July 2024\n\nKent Police told to do better\n\nKent Police has been told that it requires improvement at protecting "
    "vulnerable people.\n\n{says}\n"
)


@pytest.mark.parametrize(
    ("says", "refuses"),
    [
        ("“The grade for vulnerable people is one that I cannot accept,” said Chief Constable Jo Doe.", True),
        (
            "Commissioner Ann Other hit out at the verdict. “That is not a description of the work I see,” she said.",
            True,
        ),
        ("The force has appealed against the grade.", True),
        ("“I don’t think this grade tells the truth about Kent,” said the commissioner, Ann Other.", True),
        ("In a statement the force rejected the finding and asked for it to be withdrawn.", True),
        ("Commissioner Ann Other branded the grade “an insult to hard-working officers”.", True),
        ("Commissioner Ann Other said she would not argue with the grade.", False),
        ("“I wish the grade were better, and we will work to change it,” said the chief constable.", False),
        ("A union official said the grade was unfair.", False),
    ],
)
def test_refusals_in_many_words(says: str, refuses: bool, tmp_path: Path) -> None:
    found = contrasts_of(tmp_path, LOW, PAPER.format(says=says), kind=ContrastKind.DISPUTED)
    assert [each.theme for each in found] == (["protecting_vulnerable"] if refuses else [])


ORGANISATION = "Kent Police is inadequate at planning and managing its organisation."


@pytest.mark.parametrize(
    ("says", "theme", "quote"),
    [
        (
            "I dispute the finding that our planning is inadequate.",
            "resources_demand",
            "I dispute the finding that our planning is inadequate.",
        ),
        (
            (
                "I accept the grade for calls. There is one finding with which I cannot agree. I dispute the judgement that the force is "
                "inadequate at protecting vulnerable people."
            ),
            "protecting_vulnerable",
            "I dispute the judgement that the force is inadequate at protecting vulnerable people.",
        ),
        (
            "On the safety of vulnerable people I do not accept the judgement. The grade of inadequate is wrong.",
            "protecting_vulnerable",
            "The grade of inadequate is wrong.",
        ),
    ],
)
def test_a_refusal_is_of_the_grade_whose_words_it_has_or_the_sentence_beside_it(
    says: str, theme: str, quote: str, tmp_path: Path
) -> None:
    report = (
        "PEEL 2021/22\nAn inspection of Kent Police\n\n2 July 2022\n\nProtecting vulnerable people\n\nInadequate\n\nKent Police "
        f"is inadequate at protecting vulnerable people.\n\nGood use of resources\n\nInadequate\n\n{ORGANISATION}\n"
    )
    answer = f"Kent Police and Crime Commissioner\n\nStatement on the report on Kent Police\n\n4 July 2022\n\n{says}\n"
    found = contrasts_of(tmp_path, report, answer, kind=ContrastKind.DISPUTED)
    assert [each.theme for each in found] == [theme]
    assert quote in [words.quote for words in found[0].b.words]
