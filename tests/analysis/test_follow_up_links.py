"""Which earlier finding a later report means, where it says so in other words, one by one or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest
from chain_score import imported
from made_evidence import entry

from peelviewer import pipeline
from peelviewer.analysis.follow_up.candidates import Candidate
from peelviewer.analysis.follow_up.histories import time_of
from peelviewer.analysis.follow_up.likeness import Weights
from peelviewer.analysis.follow_up.raised_again import in_like_words
from peelviewer.domain.claims import Certainty, Finding, FindingKind, Span, Step
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.rules import Rule

_EARLIER = """PEEL: Police legitimacy 2016
An inspection of Kent Police

Published: 8 December 2016

How well does the force ensure that its workforce behaves ethically and lawfully?

Requires improvement

Areas for improvement

• The force should clear its backlog of people whose vetting has lapsed.
• The force should publish the outcomes of misconduct hearings.
• The force should make sure that supervisors review records of stop and search.
"""
_LATER = """PEEL: Police legitimacy 2017
An inspection of Kent Police

Published: 12 December 2017

How well does the force ensure that its workforce behaves ethically and lawfully?

Good

"""


def _steps(later: str, folder: Path, head: str = _LATER) -> set[tuple[str, str, bool]]:
    """What a later report says: the first telling word of the finding, the step, and whether that is certain."""
    documents = [{"name": "earlier.txt", "text": _EARLIER}, {"name": "later.txt", "text": head + later}]
    library = imported({"document": documents}, folder)
    found = pipeline.findings(library)
    library.close()
    words = ("vetting", "hearings", "search")
    return {
        (next((word for word in words if word in each.raised.finding.quote), "?"), step.step.value, step.is_certain)
        for each in found
        for step in each.steps
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # of those it has not spoken of, the one whose words it has
            (
                "In 2016 we asked the force to clear its vetting backlog, and this has been done. We also asked for something"
                " about hearings. This recommendation has not been met."
            ),
            {("vetting", "closed", True)},
        ),
        (  # several, one by one, without a verdict of their own
            (
                "Last year we gave the force three areas for improvement. Clearances are now all up to date. The outcomes of"
                " hearings can be found on its website. A sergeant reads each record of stop and search."
            ),
            {("hearings", "mentioned", True), ("search", "mentioned", True), ("vetting", "mentioned", True)},
        ),
        (  # a list that a line leads to
            (
                "The force has made progress with these areas for improvement from our 2016 report:\n\n"
                "• vetting: the backlog is down to 40;\n• misconduct hearings: outcomes are published after a month.\n"
            ),
            {("vetting", "progress", True), ("hearings", "progress", True)},
        ),
        (  # a table set with gaps
            (
                "Progress since our 2016 inspection\n\n"
                "Area for improvement                 Our judgement\n"
                "Backlog of vetting                   Achieved\n"
                "Outcomes of hearings                 Partially achieved\n"
                "Supervision of stop and search       Not achieved\n"
            ),
            {("vetting", "closed", True), ("hearings", "progress", True), ("search", "repeated", True)},
        ),
        (  # all of them
            "None of the areas for improvement from our last inspection remains.",
            {(word, "closed", True) for word in ("vetting", "hearings", "search")},
        ),
        (  # nothing is said of a finding, only of its matter
            "The force has made progress with the vetting of people whose clearance had lapsed.",
            {("vetting", "progress", False)},
        ),
        (  # progress, though it stands
            (
                "In 2016 we told the force to clear its vetting backlog. There has been good progress: it has fallen from 900"
                " people to 60. The area for improvement remains open until the rest have been vetted."
            ),
            {("vetting", "progress", True)},
        ),
        (  # no status is stated: what the words say is likely
            "In 2016 we told the force to clear its vetting backlog. There is no backlog any more, and everyone is vetted in time.",
            {("vetting", "mentioned", True), ("vetting", "closed", False)},
        ),
        (  # raised again in other words
            "Area for improvement\n\nThe force needs to vet those of its people who still have no clearance.",
            {("vetting", "repeated", False)},
        ),
        (  # several of them, and it does not say which
            "The force has made progress against several of the areas for improvement from our last inspection, less so in court hearings.",
            set(),
        ),
        (  # what is no longer held to be one
            "In 2016 vetting was an area for improvement. We no longer hold the matter to be an area for improvement.",
            {("vetting", "closed", True)},
        ),
        ("The force has made progress with its new headquarters. Officers still wear the old uniform.", set()),
    ],
)
def test_what_a_later_report_says(text: str, expected: set[tuple[str, str, bool]], tmp_path: Path) -> None:
    found = _steps(text, tmp_path)
    assert {each for each in found if each[0] != "?"} >= expected
    assert {each[0] for each in found} <= {each[0] for each in expected} | {"hearings" if "hearings" in text else "?"}


def test_a_letter_to_a_chief_constable_is_read_topic_by_topic(tmp_path: Path) -> None:
    letter = """HMICFRS

To the Chief Constable of Kent Police
12 December 2017

Vetting. All your people have a current clearance. I consider that this has been dealt with.

Hearings. You publish no outcomes as yet, and there is no sign of progress.
"""
    assert _steps(letter, tmp_path, head="") >= {("vetting", "closed", True), ("hearings", "repeated", True)}


def test_each_finding_is_raised_again_by_one_at_most() -> None:
    def finding(number: int, words: str) -> Finding:
        kind = FindingKind.IMPROVEMENT
        return Finding(number, kind, "Kent Police", "workforce", words, Span(number, 0, len(words)), Rule.UNDER_LABEL)

    old = [
        finding(0, "The force should manage the workloads of its detectives."),
        finding(1, "Evaluate its problem-solving."),
    ]
    new = [
        finding(0, "Forensic results should reach investigators sooner."),
        finding(1, "Investigators should not have more crimes than they can deal with."),
    ]
    among = [Candidate(each.number, (each,), (entry(1, "HMICFRS"),), is_closed=False) for each in old]
    weights = Weights([each.quote for each in (*old, *new)], "Kent Police")
    assert [(made.number, match.number) for made, match in in_like_words(new, among, weights)] == [(1, 0)]


def test_items_whose_marks_are_lost_or_lettered_are_findings_of_their_own(tmp_path: Path) -> None:
    head = "PEEL: Police legitimacy 2016\nAn inspection of Kent Police\n\nPublished: 8 December 2016\n\n"
    lost = (
        "Areas for improvement\n"
        "   The force should make sure that the gates of all of its police stations\n    are oiled in time, those by the sea above all\n"
        "   The force should make sure that its doors are painted in the same\n    colours everywhere\n"
    )
    lettered = "Areas for improvement: the force should\n(a) oil its gates and locks;\n(b) paint its doors.\n"
    for number, text in enumerate((lost, lettered)):
        folder = tmp_path / str(number)
        folder.mkdir()
        library = imported({"document": [{"name": "report.txt", "text": head + text}]}, folder)
        found = [each.raised.finding.quote for each in pipeline.findings(library)]
        library.close()
        assert len(found) == 2, found
        assert all(("gates" in quote) != ("doors" in quote) for quote in found)


def test_a_concern_that_stays_open_has_no_status_beside_progress_with_its_recommendations(tmp_path: Path) -> None:
    report = """PEEL 2021/22
An inspection of Kent Police

Published: 8 December 2022

Cause of concern

Kent Police keeps its gates in such disrepair that thieves come in.

Recommendations

Within three months, Kent Police should:

• oil the gates of its stations; and
• train its porters in the use of locks.
"""
    letter = """HMICFRS

To the Chief Constable of Kent Police
12 June 2023

In 2022 we issued a cause of concern about gates, with two recommendations.

Oil. The gates of all stations have been oiled. The recommendation about oiling the gates has been met.

Porters. You have trained no porters in the use of locks. The cause of concern stays open.
"""
    library = imported(
        {"document": [{"name": "report.txt", "text": report}, {"name": "letter.txt", "text": letter}]}, tmp_path
    )
    found = {
        each.raised.finding.kind: each
        for each in pipeline.findings(library)
        if "porters" not in each.raised.finding.quote
    }
    library.close()
    assert found[FindingKind.RECOMMENDATION].status is Step.CLOSED
    concern = found[FindingKind.CONCERN]
    assert concern.is_open
    assert concern.status is Step.RAISED  # "stays open" is no certain status
    assert any(step.is_certain for step in concern.steps)  # but the letter speaks of it


def test_reports_without_a_date_follow_the_years_in_their_titles_or_names() -> None:
    def undated(title: str, name: str) -> DocumentEntry:
        return replace(entry(1, "HMICFRS"), title=title, file_name=name)

    first, second = undated("Kent Fire, inspection 2018/19", "a.txt"), undated("Kent Fire", "kent-fire-2021-22.html")
    assert time_of(first) < time_of(second) < time_of(undated("Kent Fire", "kent.html"))


_NATIONAL = """An inspection of vetting in the police service

HMICFRS
November 2016

Recommendation 1
By 30 April 2017, chief constables should introduce a process to sample the vetting decisions of their forces.
"""


def test_what_a_national_report_asks_of_all_is_set_beside_the_report_on_each_force(tmp_path: Path) -> None:
    report = f"{_LATER}Our national report asked forces to sample their vetting decisions. Kent now samples one decision in ten.\n"
    fire = report.replace("Kent Police", "Kent Fire and Rescue Service").replace("Police legitimacy", "Fire service")
    for name, text, is_asked in (("police.txt", report, True), ("fire.txt", fire, False)):
        folder = tmp_path / name
        folder.mkdir()
        documents = [{"name": "national.txt", "text": _NATIONAL}, {"name": name, "text": text}]
        library = imported({"document": documents}, folder)
        (asked,) = (each for each in pipeline.findings(library) if each.raised.document.file_name == "national.txt")
        library.close()
        assert [step.is_certain for step in asked.steps] == ([False] if is_asked else [])
        assert asked.status is Step.RAISED  # one force alone does not close it


def test_words_on_a_cause_of_concern_are_likely_on_its_recommendation_too(tmp_path: Path) -> None:
    report = """Inspection of custody in Kent, Kent Police

Published 5 March 2019

Cause of concern

Kent Police does not oversee the use of handcuffs in its cells, and films of their use are not looked at.

Recommendation

Kent Police should scrutinise the use of handcuffs in its cells from the films of it.
"""
    later = """Inspection of custody in Kent, Kent Police

Published 20 June 2023

Oversight of the use of handcuffs in cells was a cause of concern in 2019. Forty films of the use of handcuffs are scrutinised each month. We have closed the cause of concern.
"""
    documents = [{"name": "report.txt", "text": report}, {"name": "later.txt", "text": later}]
    library = imported({"document": documents}, tmp_path)
    found = {each.raised.finding.kind: each for each in pipeline.findings(library)}
    library.close()
    assert found[FindingKind.CONCERN].status is Step.CLOSED
    assert [step.certainty for step in found[FindingKind.RECOMMENDATION].steps] == [Certainty.LIKELY]


def test_a_line_with_a_grade_opens_a_chapter_on_its_theme(tmp_path: Path) -> None:
    report = """PEEL 2023-25
Kent Police
Published 11 December 2024

HM Inspector's summary

I am pleased with the force.

Responding to the public: adequate

Calls are answered in time.

Area for improvement
The force should paint the doors of its garage.

Managing offenders: good

The gates are sound, and each of them has a new lock.

Area for improvement
The force should oil its gates.
"""
    library = imported({"document": [{"name": "report.txt", "text": report}]}, tmp_path)
    found = {each.raised.finding.quote: each.raised.finding.theme for each in pipeline.findings(library)}
    library.close()
    assert found == {
        "The force should paint the doors of its garage.": "responding_public",
        "The force should oil its gates.": "managing_offenders",
    }


def test_a_report_that_speaks_of_a_finding_for_certain_is_not_silent_on_it(tmp_path: Path) -> None:
    text = "When we last came, 900 people waited for their clearance to be renewed. Nobody waits now, and no clearance has lapsed.\n"
    documents = [{"name": "earlier.txt", "text": _EARLIER}, {"name": "later.txt", "text": _LATER + text}]
    library = imported({"document": documents}, tmp_path)
    found = {each.raised.finding.quote: each for each in pipeline.findings(library)}
    library.close()
    spoken = [each for each in found.values() if any(step.is_certain for step in each.steps)]
    assert [("vetting" in each.raised.finding.quote, each.silent) for each in spoken] == [(True, ())]
    assert all(each.silent for each in found.values() if each not in spoken)


def test_an_answer_to_a_finding_likely_answers_the_one_that_it_raises_again(tmp_path: Path) -> None:
    later = f"{_LATER}Area for improvement\n\nThe force needs to vet those of its people who still have no clearance.\n"
    answer = """Office of the Police and Crime Commissioner for Kent

Response to PEEL 2017, section 55 of the Police Act 1996

10 January 2018

The force needs to vet those of its people who still have no clearance.

The Chief Constable has taken on six clerks for it and will be done by June.
"""
    texts = {"earlier.txt": _EARLIER, "later.txt": later, "answer.txt": answer}
    documents = [{"name": name, "text": text} for name, text in texts.items()]
    library = imported({"document": documents}, tmp_path)
    found = [each for each in pipeline.findings(library) if each.answers]
    library.close()
    assert {each.raised.document.file_name for each in found} == {"earlier.txt", "later.txt"}
    assert all(made.certainty is Certainty.LIKELY for each in found for made in each.answers)
    assert len({made.words.span for each in found for made in each.answers}) == 1


@pytest.mark.parametrize(
    "text",
    [
        (  # its neighbour's status, in a sentence that names the neighbour
            "Of the areas for improvement that we had in 2016, the one on misconduct hearings has been closed. The one on vetting"
            " was not looked at."
        ),
        (  # what was so at an earlier visit
            "In 2016 we gave the force an area for improvement on vetting. When we went back in May 2017, it had made progress."
        ),
        (  # people were met, not what was asked for
            "In 2016 we told the force to clear its vetting backlog. I am grateful for the openness with which my officers were met."
        ),
    ],
)
def test_a_status_is_certain_only_where_its_words_are_on_the_finding(text: str, tmp_path: Path) -> None:
    found = _steps(text, tmp_path)
    assert any(word == "vetting" for word, *_ in found)
    assert not [each for each in found if each[0] == "vetting" and each[1] != "mentioned" and each[2]]


def test_a_part_that_is_done_closes_no_cause_of_concern(tmp_path: Path) -> None:
    head = "An inspection of vetting in Kent Police\n\nPublished: 8 December 2016\n\n"
    concern = (
        "Cause of concern\n\nKent Police doesn't vet its people in time.\n\nRecommendation\n\nBy 1 May 2017, Kent Police"
        " should clear its backlog of lapsed clearances.\n"
    )
    later = "We told Kent Police in 2016 that its people weren't vetted in time. The new forms were completed in May."
    documents = [{"name": "earlier.txt", "text": head + concern}, {"name": "later.txt", "text": _LATER + later}]
    library = imported({"document": documents}, tmp_path)
    found = pipeline.findings(library)
    library.close()
    (of_concern,) = (each for each in found if each.raised.finding.kind is FindingKind.CONCERN)
    assert of_concern.steps
    assert not [step for step in of_concern.steps if step.step is Step.CLOSED and step.is_certain]


def test_what_was_raised_in_a_year_is_meant_before_what_was_only_spoken_of_then(tmp_path: Path) -> None:
    between = "An inspection of vetting in Kent Police\n\nPublished: 4 May 2017\n\nVetting\n\nIn 2016 we told the force to clear its backlog of people whose vetting has lapsed. It has not done so.\n\nArea for improvement\n\nThe force should record why vetting is granted.\n"
    later = "We have not looked at vetting this time. The area for improvement that we gave to the force in May 2017 remains in place.\n"
    head = _LATER.replace("2017", "2018")
    documents = [
        {"name": name, "text": text}
        for name, text in (("earlier.txt", _EARLIER), ("between.txt", between), ("later.txt", head + later))
    ]
    library = imported({"document": documents}, tmp_path)
    found = pipeline.findings(library)
    library.close()
    told = {
        "granted" in each.raised.finding.quote
        for each in found
        for step in each.steps
        if step.words.document.file_name == "later.txt" and step.is_certain
    }
    assert told == {True}


_THEMATIC = """An inspection of how the police look for missing adults

Published: 8 October 2020

We inspected eight forces, among them Kent Police and Surrey Police. We saw good work in both.

Recommendations

Recommendation 1
By 30 April 2021, all chief constables should make sure that no report of a missing adult is closed without a visit.

Recommendation 2
By 31 December 2021, the Home Office should set up a register of missing persons that all forces can search.
"""


def test_what_a_national_report_asks_for_is_followed_whichever_forces_it_names(tmp_path: Path) -> None:
    of_force = (
        "PEEL 2021/22: An inspection of Essex Police\n\nPublished: 14 October 2022\n\nProtecting vulnerable people: good\n\nIn 2020"
        " we wanted each report of a missing adult to have a visit before it is closed. Essex Police now sends an officer to each.\n"
    )
    national = (
        "<html><head><title>Missing adults: where our recommendations stand - HMICFRS</title></head><body><h1>Missing adults: where"
        " our recommendations stand</h1><p>Published: 16 November 2023</p><p>This page tells what has come of what we recommended"
        " in 2020. In Norfolk we met families.</p><p>The Home Office has set up no register of missing persons.</p></body></html>"
    )
    documents = [
        {"name": name, "text": text}
        for name, text in (("thematic.txt", _THEMATIC), ("essex.txt", of_force), ("page.html", national))
    ]
    library = imported({"document": documents}, tmp_path)
    found = pipeline.findings(library)
    library.close()
    spoken = {
        ("visit" if "visit" in each.raised.finding.quote else "register", step.words.document.file_name)
        for each in found
        for step in each.steps
    }
    assert {("visit", "essex.txt"), ("register", "page.html")} <= spoken
