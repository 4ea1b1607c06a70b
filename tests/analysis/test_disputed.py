"""What a force answers to a low grade; what it says of anything else is no dispute."""

from pathlib import Path

from made_evidence import BROADCASTER, CAMBRIDGESHIRE, GOOD, IMPROVE, INADEQUATE, NORFOLK, said
from short_documents import article, contrasts_of

from peelviewer.analysis import disputed
from peelviewer.domain.claims import Quotation, Span
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.evidence import Evidence, QuotedWords, Statement
from peelviewer.domain.grades import Grade


def answered(*told: tuple[str, str, str], grade: Grade = INADEQUATE) -> list[Contrast]:
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
    return list(disputed.find(Evidence(statements, (), quoted, {BROADCASTER.id: passages})))


SWIFT = "We acted swiftly on what was found. We like our county."


def test_the_answer_is_the_sentence_that_answers() -> None:
    text = f"Cambridgeshire’s chief constable Ann Other said: “{SWIFT}”"
    (found,) = answered((text, SWIFT, "Ann Other"))
    assert (found.force, found.theme) == (CAMBRIDGESHIRE, "soc")
    (words,) = found.b.words
    assert words.quote == "We acted swiftly on what was found."
    assert text[words.span.start : words.span.end] == words.quote
    assert found.reason == (
        "Cambridgeshire Constabulary is inadequate at serious and organised crime in 2023; "
        "the force says that it has acted since."
    )


def test_words_belong_to_the_force_named_before_them() -> None:
    money = "We are among the worst-funded forces"
    norfolk = (f"Norfolk’s deputy chief constable Jo Bloggs said: “{money}.”", money, "Jo Bloggs")
    first = ("Cambridgeshire was rated lowest.", "", "")
    (found,) = answered(first, norfolk)
    assert found.force == NORFOLK
    assert "points to its funding" in found.reason


def test_a_commissioner_who_does_not_accept_it() -> None:
    words = "I do not accept this grade for Cambridgeshire"
    (found,) = answered((f"Cambridgeshire’s commissioner Al Smith said: “{words}.”", words, "Al Smith"))
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
    (found,) = contrasts_of(tmp_path, page, kind=ContrastKind.DISPUTED)
    assert [words.quote for words in found.b.words] == ["We have taken action on every point that was made.", told]


def test_an_answer_to_grades_that_are_only_counted(tmp_path: Path) -> None:
    page = article(
        "Weald News",
        "Kent Police good in two areas",
        "2023-12-08",
        "HMICFRS graded Kent Police good in two areas, adequate in one area and inadequate in three areas.",
        "It is good at preventing crime.",
        "Chief Constable Jo Doe said: “We remain one of the lowest funded forces in the land.”",
    )
    (found,) = contrasts_of(tmp_path, page, kind=ContrastKind.DISPUTED)
    assert (found.force, found.theme) == ("Kent Police", "")
    assert [words.quote for words in found.a.words] == ["inadequate in three"]
    assert "the force points to its funding" in found.reason


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


def test_each_speaker_answers_in_their_own_sense(tmp_path: Path) -> None:
    page = article(
        "Weald News",
        "Kent Police inadequate",
        "2023-05-19",
        "Kent Police was rated inadequate at responding to the public.",
        "Police and Crime Commissioner Al Smith said: “I do not accept this grade.”",
        "Chief Constable Jo Doe said: “We acted swiftly.”",
    )
    (found,) = contrasts_of(tmp_path, page, kind=ContrastKind.DISPUTED)
    assert found.b.summary == "the commissioner does not accept the judgement; the force says that it has acted since"


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
