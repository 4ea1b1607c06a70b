"""A day that an article states by half counts where the grade book has a report of that day; no other does."""

import pytest

from peelviewer.domain.document import DocumentKind
from peelviewer.ingest.day_confirmed import confirmed_day
from peelviewer.ingest.text import read_text

KENT, ESSEX = "Kent Police", "Essex Police"  # reports on both came out on Thursday 2 May 2019
EAST_MIDLANDS = "East Midlands Special Operations Unit"


@pytest.mark.parametrize(
    "line",
    [
        "The report, which was published today (Thursday, May 2), says that callers wait too long.",
        "Inspectors said on Thursday, 2nd May that callers wait too long.",
        "Thursday 2 May",
        "Thurs 2 May.",
    ],
)
def test_a_weekday_and_a_day_without_a_year_count_where_a_report_came_out_then(line: str) -> None:
    assert confirmed_day(DocumentKind.RESPONSE, ["Kent Police told to answer", line], [KENT]) == "2019-05-02"


@pytest.mark.parametrize(
    "line",
    [
        "The report, which was published today (Wednesday, May 2), says that callers wait too long.",
        "The report was published on 2 May.",  # the year would be the grade book's alone
        "The panel meets on Thursday 2 May to hear from the chief constable.",
        "The report was published on Thursday 9 May.",
        "The report was published on Thursday 2 May 2013.",
    ],
)
def test_another_day_does_not_count(line: str) -> None:
    assert confirmed_day(DocumentKind.NEWS, ["Kent Police told to answer", line], [KENT]) is None


def test_of_two_days_that_fit_the_one_on_which_more_of_the_forces_were_told_counts() -> None:
    line = "The report was released on Thursday, March 2."  # in 2017 one on Nottinghamshire was, too
    assert confirmed_day(DocumentKind.NEWS, [line], ["Nottinghamshire Police"]) is None
    assert confirmed_day(DocumentKind.NEWS, [line], [EAST_MIDLANDS, "Nottinghamshire Police"]) == "2023-03-02"


def test_the_day_that_a_site_shows_over_its_pages_counts_where_news_came_out_then() -> None:
    over = "The Weald Packet | Thursday 2 May 2019 | 11°C, light rain"
    assert confirmed_day(DocumentKind.NEWS, [over, "Kent Police told to answer"], [KENT, ESSEX]) == "2019-05-02"
    # Saved on another day, or by whoever answers the report.
    assert confirmed_day(DocumentKind.NEWS, [over.replace("2019", "2024")], [KENT]) is None
    assert confirmed_day(DocumentKind.RESPONSE, [over], [KENT]) is None


def test_a_text_is_dated_so_and_says_by_what() -> None:
    text = (
        "Kent Police told to answer its calls\n\nKent Police is good at looking after victims, inspectors found, in a report "
        "that was published today (Thursday, May 2).\n\nThe force said that it answers more calls than ever before."
    )
    published = read_text(text, "pasted.txt").published
    assert published is not None
    assert (published.iso, published.basis) == ("2019-05-02", "grade book")
