"""When a text was published, as its lines say in many ways; and never another date."""

import pytest

from peelviewer.ingest.dates import date_in
from peelviewer.ingest.publication import published_in, stamped_in, told_in, updated_in

TITLE = "Kent Police told to answer its calls"
PROSE = "Kent Police has been rated inadequate at answering calls, inspectors said, and too many of those who ring again have been harmed."


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("News release – embargoed until 00.01 Thursday 25 August 2016", "2016-08-25"),
        ("Not for publication before 6am on 3 May 2018", "2018-05-03"),
        ("By Jo Doe, Local Reporter Published 12th Jun 2025, 09:30 BST Updated 13th Jun 2025, 14:12 BST", "2025-06-12"),
        ("Date of meeting: 19 November 2024", "2024-11-19"),
        ("KENT POLICE AND CRIME PANEL – 16 JUNE 2022", "2022-06-16"),
        ("Minutes of the meeting held on Thursday, 15th June, 2023, at County Hall", "2023-06-15"),
        ("Kent Police is good at answering calls, a watchdog said on Thursday 24 July 2025.", "2025-07-24"),
        ("Sent: 22 September 2022 06:58", "2022-09-22"),
        ("27 Mehefin / June 2025", "2025-06-27"),
        ("Thu, 07/24/2025 - 00:01", "2025-07-24"),
        ("Posted in News, January 2025", "2025-01"),
        ("August 2023 - by our Dover reporter", "2023-08"),
        ("Newsletter no. 64 - July 2025", "2025-07"),
        ("NEWS | November 2023 | 4 min read | 31 comments", "2023-11"),
        ("THE Weald Packet ~ December 2022 ~ free to every house", "2022-12"),
        ("June 2025, issue 204", "2025-06"),
        ("Meeting: 7 December 2023", "2023-12-07"),
        ("Mai 2, 2019", "2019-05-02"),
        ("3 Gorffennaf 2024", "2024-07-03"),
        ("Thursday 11 July 2024Inspectors have again given Kent Police the worst possible grade.", "2024-07-11"),
        ("Minutes of the meeting of Friday 30 June 2023 (draft)", "2023-06-30"),
        ("Posted: 14-10-2022 | Category: News", "2022-10-14"),
    ],
)
def test_a_line_at_the_top_says_it(line: str, iso: str) -> None:
    assert published_in([TITLE, line, PROSE, PROSE], TITLE) == iso


def test_the_text_says_it_was_published_today() -> None:
    assert (
        published_in([TITLE, f"{PROSE} The report, out today (Tuesday, October 20, 2015), is long."], TITLE)
        == "2015-10-20"
    )


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("HMIC November 2014", "2014-11"),
        ("Kent & Medway Echo, Friday, 3 May 2019", "2019-05-03"),
        ("Published by Weald Star, August 2023", "2023-08"),
        ("© 2025 Weald Weekly. Registered office: Dover. First posted 25/07/2025 09:14", "2025-07-25"),
    ],
)
def test_the_last_line_says_it(line: str, iso: str) -> None:
    assert published_in([TITLE, PROSE, PROSE, line], TITLE) == iso


@pytest.mark.parametrize(
    "line",
    [
        "Consultation closes 25 October 2024",
        "PEEL inspection of 2018",
        "Sign in by 3 May 2019",
        "To brief members on the assessment of Kent Police, published 13 April 2022.",
    ],
)
def test_a_date_of_something_else_is_none(line: str) -> None:
    assert published_in([TITLE, line, PROSE, PROSE], TITLE) is None


def test_a_line_of_a_sentence_that_was_wrapped_is_no_date_of_its_own() -> None:
    lines = ["KENT POLICE AND CRIME PANEL", "1 July 2025", TITLE, "This paper is on the report for", "2023-25, which was published on 14 May 2025, and on"]  # fmt: skip
    assert published_in(lines, TITLE) == "2025-07-01"


def test_the_one_day_that_an_article_gives_is_that_on_which_the_report_came_out() -> None:
    assert told_in([PROSE, "The report was published on 11 October 2024."]) == "2024-10-11"
    assert told_in([PROSE, "Calls are answered well, HMICFRS said on July 23, 2024."]) == "2024-07-23"
    assert told_in([PROSE, "HMICFRS published its findings on Tuesday, 12 December 2017."]) == "2017-12-12"
    assert (
        told_in([PROSE, "Inspectors, whose report came out on Wednesday (December 6, 2023), met it."]) == "2023-12-06"
    )
    assert told_in([PROSE, "It was published on 11 October 2024.", "On 3 May 2023 it had been warned."]) is None
    assert told_in([PROSE, "Inspectors were in Dover on 11 October 2024."]) is None


def test_a_page_updated_once_was_published_by_that_month() -> None:
    assert updated_in([TITLE, "Page last reviewed: 30 August 2023", PROSE]) == "2023-08"
    assert updated_in([TITLE, "By our reporter | Updated 16:42, 11 JUL 2024", PROSE]) == "2024-07"
    assert updated_in([TITLE, "Last updated 30 August 2023", PROSE, "Last updated 2 March 2024"]) is None


def test_a_page_is_dated_by_the_stamp_over_all_its_text() -> None:
    assert (
        stamped_in(["HMICFRS", TITLE, "Last updated 02/05/2019", "Good", PROSE, "Last updated 02/05/2019"], TITLE)
        == "2019-05"
    )
    assert stamped_in(["HMICFRS", TITLE, PROSE, "Other reports", "Last updated 02/05/2019", PROSE], TITLE) is None
    assert stamped_in([TITLE, "Last updated 02/05/2019", PROSE, "Last updated 27/09/2019", PROSE], TITLE) is None


def test_the_dates_of_other_stories_are_theirs() -> None:
    others = [
        "More on this story",
        "Kent Police told to share",
        "Published 6 July 2022",
        "Kent in special measures",
        "Published 28 June 2022",
    ]
    assert published_in([TITLE, "4 hours ago", PROSE, PROSE, *others], TITLE) is None
    assert published_in([TITLE, "Published 3 July 2023", PROSE, PROSE, *others], TITLE) == "2023-07-03"


@pytest.mark.parametrize(
    "due", ["By 31 March 2020 the service should:", "By 31 March 2020", "Before 31 March 2020, it must:"]
)
def test_a_day_by_which_something_is_due_is_not_the_day_of_publication(due: str) -> None:
    assert published_in([TITLE, PROSE, "Recommendations", due, PROSE], TITLE, listed=True) is None


def test_no_month_has_such_a_number() -> None:
    assert date_in("07/24/2025") == "2025-07-24"
    assert date_in("31/31/2025") is None
