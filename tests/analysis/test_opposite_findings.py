"""An aspect praised in one inspection and criticised in another; everything doubtful is left out."""

from pathlib import Path

import pytest
from short_documents import article, contrasts_of, report

from peelviewer.domain.contrast_details import OppositeSenses
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast

THEN = report(
    "PEEL: Police effectiveness 2015 – An inspection of Kent Police",
    "kent-2015",
    "2016-02-18",
    (
        "How effective is the force at tackling serious and organised crime?",
        "Good",
        (
            "<p>Kent Police is good at tackling serious and organised crime. It has a strong understanding of the threat "
            "that gangs pose. Clear governance is in place.</p>"
        ),
    ),
)
RATED = "HMICFRS has rated Kent Police as inadequate at tackling serious and organised crime."
BAD = "The report said: “Kent Police does not fully understand the threat of organised crime.”"


def now(*paragraphs: str, publisher: str = "Weald News") -> str:
    return article(publisher, "Kent Police inadequate on organised crime", "2023-05-19", RATED, *paragraphs)


def opposite(folder: Path, *pages: str) -> list[Contrast]:
    return list(contrasts_of(folder, *pages, kind=ContrastKind.OPPOSITE_FINDINGS))


def test_the_sentences_are_the_sides_and_the_earlier_comes_first(tmp_path: Path) -> None:
    (found,) = opposite(tmp_path, now(BAD), THEN)
    assert (found.force, found.theme) == ("Kent Police", "soc")
    assert found.a.words[0].quote == "It has a strong understanding of the threat that gangs pose."
    assert "does not fully understand" in found.b.words[0].quote
    assert found.reason == (
        "Intelligence and understanding of the threat (serious and organised crime): praised in 2015 (HMIC), "
        "criticised in 2023 (Weald News)."
    )


def test_two_outlets_with_one_sentence_are_one_contrast_with_two_sources(tmp_path: Path) -> None:
    (found,) = opposite(tmp_path, THEN, now(BAD), now(BAD, publisher="Medway Post"))
    assert [words.document.publisher for words in found.b.words] == ["Weald News", "Medway Post"]


def test_what_the_force_or_a_charity_says_is_no_finding(tmp_path: Path) -> None:
    chief = "Chief Constable Jo Doe said: “We do not fully understand the threat of organised crime.”"
    told = "The force said it did not fully understand the threat of organised crime."
    charity = (
        "Bea Fine, of the charity Haven, said: “Kent Police does not fully understand the threat of organised crime.”"
    )
    for number, words in enumerate((chief, told, charity)):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert opposite(folder, THEN, now(words)) == []


def test_another_aspect_theme_force_or_the_same_inspection_is_no_opposite(tmp_path: Path) -> None:
    other_aspect = "Inspectors found that its partnership working is poor."
    other_force = "Essex Police does not fully understand the threat of organised crime, inspectors found."
    same = article(
        "Weald News",
        "Kent Police inspected",
        "2016-02-18",
        "Kent Police is good at tackling serious and organised crime, its 2015 inspection found.",
        "Inspectors said it does not fully understand the threat of organised crime.",
    )
    for number, page in enumerate((now(other_aspect), now(other_force), same)):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert opposite(folder, THEN, page) == []


def test_an_inspection_of_two_minds_is_left_out(tmp_path: Path) -> None:
    both = now(BAD, "But inspectors found that it has a good understanding of the risks in its ports.")
    assert opposite(tmp_path, THEN, both) == []


def test_a_few_for_each_theme_are_enough(tmp_path: Path) -> None:
    more = now(
        BAD, "Inspectors found that its governance is poor.", "Inspectors found that its partnership working is weak."
    )
    then = THEN.replace("Clear governance is in place.", "Clear governance is in place. It works well with partners.")
    assert len(opposite(tmp_path, then, more)) == 2


OLD = (
    "PEEL 2018/19\nAn inspection of Kent Police\n\n2 May 2019\n\nHow effective is the force at investigating crime?\n\nGood\n\n"
    "Kent Police is good at investigating crime. "
)
NEW = (
    "PEEL 2023-25\nAn inspection of Kent Police\n\nNovember 2023\n\nInvestigating crime\n\nRequires improvement\n\n"
    "Kent Police requires improvement at investigating crime. "
)


@pytest.mark.parametrize(
    ("then", "now", "row"),
    [
        (
            "A sergeant signs each file before it goes to the prosecutor.",
            "Nobody signs the file before it goes to the prosecutor.",
            "file before it goes to the prosecutor",
        ),
        (
            "There was a backlog of statements to be typed.",
            "There is no backlog of statements to be typed.",
            "backlog of statements to be typed",
        ),
        ("Detectives sit beside the child abuse desk.", "Detectives sit beside the child abuse desk.", None),
        (
            "Detectives sit beside the child abuse desk.",
            "Detectives should not sit beside the child abuse desk.",
            None,
        ),
        ("Detectives sit beside the child abuse desk.", "The child abuse desk should be beside detectives.", None),
        ("Detectives sit beside the child abuse desk.", "No burglary is screened out by the desk.", None),
    ],
)
def test_one_matter_in_the_same_words_affirmed_and_denied(then: str, now: str, row: str | None, tmp_path: Path) -> None:
    found = opposite(tmp_path, OLD + then, NEW + now)
    assert [str(one.detail.aspect) for one in found if isinstance(one.detail, OppositeSenses)] == (
        [f"“{row}”"] if row else []
    )
    for one in found:
        assert (one.a.words[0].quote, one.b.words[0].quote) == (then, now)
