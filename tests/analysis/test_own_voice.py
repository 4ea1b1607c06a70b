"""In whose voice a document speaks where it quotes nobody."""

from dataclasses import replace

import pytest

from peelviewer.analysis import examine
from peelviewer.analysis.claims.speakers import Speakers, own_voice
from peelviewer.domain.claims import Speaker
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Standing
from peelviewer.ingest.text import read_text

GRADED = "Kent Police was graded adequate at responding to the public and good at preventing crime."


@pytest.mark.parametrize(
    ("lines", "voice"),
    [
        (("KENT AND MEDWAY POLICE AND CRIME PANEL", "12 June 2024", "Agenda item 4", "Outcome of the inspection"), "other"),
        (("Weald District Council", "Scrutiny Committee, 3 July 2024", "Members are asked to note the report."), "other"),
        (("KENT POLICE FEDERATION", "An open letter", "Dear colleague,", "We told you so in May."), "other"),
        (("Agenda item", "PEEL inspection of Kent Police", "Minutes:", "Members noted the report."), "other"),
        # Who wrote a paper for a panel speaks in it
        (("Kent and Medway Police and Crime Panel", "Report of the Police and Crime Commissioner", "1. Purpose"), "pcc"),
        (("Kent Fire Authority", "Report by the Chief Fire Officer", "1. Purpose", "To tell Members of the grades."), "force"),
        (("Commissioner responds to the inspection of Kent Police", "I have read it with care.", "ENDS", "Notes to editors"), "pcc"),
        (("Kent graded good", "HMICFRS has graded us good at preventing crime.", "Our officers should be proud."), "force"),
        # The news speaks for itself, whoever is in its headline
        (("Commissioner hits out at inspectors", "By A Reporter", "A watchdog has called the police slow.", "Read more: a road is closed"), "journalist"),
        (("About this report", "We inspected the force in May.", "Our inspectors met its officers.", "HMICFRS"), "inspectorate"),
    ],
)  # fmt: skip
def test_a_document_speaks_for_who_wrote_it(lines: tuple[str, ...], voice: str) -> None:
    assert own_voice(read_text("\n\n".join((*lines, GRADED)), "pasted.txt")).value == voice


RELEASE = (
    "Weald force has more to do",
    "HMICFRS",
    "HMICFRS found that Kent Police had more to do, the inspectorate has said.",
    "Notes to editors",
)


@pytest.mark.parametrize(
    ("lines", "publisher", "standing"),
    [
        (RELEASE, None, Standing.REPORTED),  # a release as others print it
        (RELEASE, "Weald Star", Standing.REPORTED),
        (RELEASE, "HMICFRS", Standing.GRADED),
        (("About this page", "We inspected the force in May.", "HMI’s observations"), None, Standing.GRADED),
        (("Force told to do better", "By A Reporter", "We judged it by what we saw, inspectors say."), "Weald Star", Standing.REPORTED),
    ],
)  # fmt: skip
def test_only_a_page_of_the_inspectorate_gives_a_grade_and_others_report_it(
    lines: tuple[str, ...], publisher: str | None, standing: Standing
) -> None:
    document = read_text("\n\n".join((*lines, GRADED)), "pasted.txt")
    document = replace(document, kind=DocumentKind.NEWS, publisher=publisher)
    assert {claim.standing for claim in examine(document).claims} == {standing}


def test_who_answers_a_report_speaks_not_the_report() -> None:
    text = (
        "Kent Police and Crime Commissioner\n\n2 May 2019\n\nResponding to today’s report by HMICFRS on Kent Police, the deputy mayor "
        "for policing said:\n\n“There is a lot in this of which our officers can be proud.\n\n“But I do not accept the judgement.”"
    )
    document = read_text(text, "pasted.txt")
    speakers = Speakers(document)
    told = [each.speaker for passage in document.passages for each in speakers.quoted(passage)]
    assert set(told) == {Speaker.COMMISSIONER}
