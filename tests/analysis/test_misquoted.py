"""Quotation marks around words that the report does not have."""

from pathlib import Path

import pytest
from reported import FORCE, REPORT, article, library_of
from short_documents import contrasts_of

from peelviewer import pipeline
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast


def misquoted(folder: Path, *files: Path) -> list[Contrast]:
    library = library_of(folder, *files)
    found = [each for each in pipeline.contrasts(library, FORCE) if each.kind is ContrastKind.MISQUOTED]
    library.close()
    return found


def test_altered_words_are_told_with_the_difference(tmp_path: Path) -> None:
    says = "“Victims of domestic abuse never meet the same officer at each visit,” the report says."
    (found,) = misquoted(tmp_path, article(tmp_path, says), REPORT)
    assert found.reason == (
        "Fen Post puts words in quotation marks that differ from the report’s: "
        "“never” for the report’s “may” and “the same” for the report’s “a different”."
    )
    assert found.a.summary == "the report’s own words, p. 4"
    assert found.a.words[0].quote == "Victims of domestic abuse may meet a different officer at each visit."
    assert found.b.words[0].quote.startswith("Victims of domestic abuse never meet")


def test_words_that_the_report_does_not_have(tmp_path: Path) -> None:
    (found,) = misquoted(tmp_path, article(tmp_path, "Inspectors found “a culture of fear on every shift”."), REPORT)
    assert "which the report of 2015 in this library does not have" in found.reason
    assert found.a.words == ()
    assert found.theme == "effectiveness"


def test_a_release_on_a_report_need_not_have_its_words(tmp_path: Path) -> None:
    release = tmp_path / "release.txt"
    release.write_text(
        "Kent Police requires improvement at investigating crime\n\nHMICFRS\n\nPublished on: 18 February 2016\n\n"
        "PEEL: Police effectiveness 2015\n\nKent Police requires improvement at investigating crime, and is good at "
        "preventing crime.\n\nHM Inspector of Constabulary Jo Doe said:\n\n“I am pleased with what I saw.”\n",
        "utf-8",
    )
    article = tmp_path / "Fen Post.txt"
    article.write_text(
        "Fen Post\n\nWatchdog looks at Kent\n\n18 February 2016\n\nKent Police requires improvement at investigating "
        "crime. The report says that there was “a culture of fear on every shift”.\n",
        "utf-8",
    )
    library = library_of(tmp_path, release, article)
    assert not [each for each in pipeline.contrasts(library) if each.kind is ContrastKind.MISQUOTED]
    library.close()


def test_two_outlets_with_the_same_words_are_one(tmp_path: Path) -> None:
    says = "Inspectors said that there was ‘a culture of fear on every shift’."
    files = [article(tmp_path, says, paper=paper) for paper in ("Fen Post", "Isle Mail")]
    (found,) = misquoted(tmp_path, *files, REPORT)
    assert [words.document.file_name for words in found.b.words] == ["Fen Post.txt", "Isle Mail.txt"]


@pytest.mark.parametrize(
    "says",
    [
        "“We do not recognise a culture of fear on any shift,” said chief constable Jo Doe.",
        "The commissioner said: “I shall ask who is to blame for this culture of fear.”",
        "His Majesty’s Inspector of Constabulary Jo Doe said: “I saw a culture of fear with my own eyes.”",
        "Inspectors found failings, but “we have put an end to them on every shift,” said chief constable Jo Doe.",
        "A resident called the report “a shock to all of us in this town”.",
        "The report calls this a “culture of fear”.",  # marks may only set off a term
        "“Victims of domestic abuse may meet a different officer at each visit,” the report says.",
        "On efficiency the report says that “the plans of the force for its budget are sound”.",
    ],
)
def test_speech_terms_true_quotations_and_other_reports_are_none(tmp_path: Path, says: str) -> None:
    assert misquoted(tmp_path, article(tmp_path, says), REPORT) == []


def test_without_the_report_of_that_inspection_nobody_is_accused(tmp_path: Path) -> None:
    says = "The report says that there was “a culture of fear on every shift”."
    later = article(tmp_path, says, date="22 March 2018")
    assert misquoted(tmp_path, later, REPORT) == []
    (tmp_path / "made.peel").unlink()
    assert misquoted(tmp_path, article(tmp_path, says)) == []


def test_whoever_speaks_in_the_last_clause_is_not_the_report(tmp_path: Path) -> None:
    says = (
        "Inspectors graded it as requiring improvement, but Ann Other said: “That grade is wrong and we will say so.”"
    )
    assert misquoted(tmp_path, article(tmp_path, says), REPORT) == []


HELD = (
    "PEEL 2023-25\nAn inspection of Kent Police\n\n2 July 2024\n\nProtecting vulnerable people\n\nRequires improvement\n\n"
    "Kent Police requires improvement at protecting vulnerable people.\n\nThe force doesn’t do enough for the wellbeing of "
    "children in care. It has a plan for missing adults.\n\nInvestigating crime\n\nAdequate\n\nMain findings\n\n"
    "Supervisors seldom look at files. There were waits of up to nine days for a forensic search.\n"
)
NEWS = "Weald News\n\n3 July 2024\n\nKent Police told to improve\n\nKent Police requires improvement at protecting vulnerable people.\n\n"


@pytest.mark.parametrize(
    ("says", "nearest", "theme"),
    [
        (
            "The force does “nothing for the wellbeing of the young”, the report says.",
            "The force doesn’t do enough for the wellbeing of children in care.",
            "protecting_vulnerable",
        ),
        (
            "The report was out on Tuesday.\n\nSupervisors, it says, “never read their officers’ papers”.",
            "Supervisors seldom look at files.",
            "investigating_crime",
        ),
        (
            (
                "The inspectorate read 40 files. “In some,” it writes, nobody had looked.\n\n"
                "It adds that supervisors “always look at files”."
            ),
            "Supervisors seldom look at files.",
            "investigating_crime",
        ),
        (
            "In the inspectors’ words, sergeants are “drowning in a sea of files”, and supervisors do not look at them.",
            "Supervisors seldom look at files.",
            "investigating_crime",
        ),
        (
            "Kent Police was criticised for “losing all track of missing adults”.",
            "It has a plan for missing adults.",
            "protecting_vulnerable",
        ),
        (
            "People had faced “shameful waits of up to nine days” for a forensic search.",
            "There were waits of up to nine days for a forensic search.",
            "investigating_crime",
        ),
    ],
)
def test_the_other_side_is_the_sentence_of_the_report_that_is_nearest(
    says: str, nearest: str, theme: str, tmp_path: Path
) -> None:
    every = contrasts_of(tmp_path, HELD, NEWS + says + "\n")
    found = [one for one in every if one.kind is ContrastKind.MISQUOTED][-1]
    assert [words.quote for words in found.a.words] == [nearest]
    assert not [one for one in every if one.kind is ContrastKind.OPPOSITE_FINDINGS]  # the same, told once
    assert found.theme == theme


def test_a_sentence_that_says_the_same_in_other_words_and_a_judgement_for_a_word_on_all(tmp_path: Path) -> None:
    said = "Officers are “dangerously slow to attend to people”, the report says."
    near = "They are sometimes late to attend incidents that are urgent."
    for folder, report, says, nearest in (
        ("words", HELD + near + "\n", said, near),
        (
            "judgement",
            HELD,
            "Inspectors branded its protection of vulnerable people “shambolic and rotten”.",
            "Kent Police requires improvement at protecting vulnerable people.",
        ),
    ):
        (tmp_path / folder).mkdir()
        (found,) = contrasts_of(tmp_path / folder, report, NEWS + says + "\n", kind=ContrastKind.MISQUOTED)
        assert [each.quote for each in (*found.a.words, *found.a.statements)] == [nearest]


def test_of_two_inspections_that_a_text_tells_the_one_just_out_is_quoted(tmp_path: Path) -> None:
    says = "Two years ago, in 2021/22, it was good at investigating crime. Inspectors said supervisors “never read a file”."
    (found,) = contrasts_of(tmp_path, HELD, NEWS + says + "\n", kind=ContrastKind.MISQUOTED)
    assert "the report of 2023-25 in this library" in found.reason


@pytest.mark.parametrize(
    ("says", "nearest"),
    [
        (
            "The report says the force is “a model of change for every county”.",
            "I congratulate the force on how much has changed in a year.",
        ),
        (
            "The inspector writes that she is content. She adds that the force “has been changed from top to bottom in a year”.",
            "I congratulate the force on how much has changed in a year.",
        ),
        (
            "It has two weak areas, where inspectors say supervisors “look at one file in a hundred”.",
            "Supervisors seldom look at files.",
        ),
    ],
)
def test_words_on_the_whole_force_stand_beside_what_inspectors_say_of_it(
    says: str, nearest: str, tmp_path: Path
) -> None:
    summary = "HM Inspector’s summary\n\nI congratulate the force on how much has changed in a year.\n\nProtecting"
    report = HELD.replace("Protecting", summary, 1)
    found = contrasts_of(tmp_path, report, NEWS + says + "\n", kind=ContrastKind.MISQUOTED)[-1]
    assert [words.quote for words in found.a.words] == [nearest]
