"""Dates as people write them: understood in many forms, and never more precise than the words."""

import calendar
import datetime
import re

import pytest
from how_many import examples
from hypothesis import example, given, settings
from hypothesis import strategies as st

from peelviewer.ingest.dates import date_in, date_written, day_in_london

DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2039, 12, 31))
FORMS = {
    10: (
        "{d} {month} {y}", "{d:02} {mon} {y}", "{d}{th} {month} {y}", "{weekday} {d} {month} {y}", "{weekday}, {d}{th} {mon} {y}",
        "{month} {d}, {y}", "{month} {d}{th} {y}", "the {d}{th} of {month} {y}", "{d}/{m}/{y}", "{d:02}/{m:02}/{y}", "{d}.{m}.{y}",
        "{d:02}-{m:02}-{y}", "{y}-{m:02}-{d:02}", "{y}-{m:02}-{d:02}T10:30:00", "{d} {MONTH} {y}",
    ),
    7: ("{month} {y}", "{mon} {y}", "{MONTH} {y}", "{month}, {y}", "{y}-{m:02}", "{m:02}/{y}", "{month} of {y}"),
    4: ("{y}", " {y} ", "in {y}"),
}  # fmt: skip
WELSH = ("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr")  # fmt: skip
NO_DATES = (
    "", " ", "yesterday", "today", "last week", "2 days ago", "May", "18 February", "18/2", "12", "16", "spring 2016", "Q1 2016",
    "2016/17", "2018/19", "2023-25", "2016–2017", "31 February 2016", "29 February 2015", "2016-02-30", "2016-13", "13/13/2016",
    "not known", "n/a", "a 2016", "18 Februry 2016", "week of 2 May 2016", "May 2016 and June 2017", "10:30", "0016", "20160218",
)  # fmt: skip


def written(form: str, day: datetime.date) -> str:
    th = "th" if day.day in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    month = calendar.month_name[day.month]
    return form.format(
        d=day.day, m=day.month, y=day.year, th=th, month=month, mon=month[:3], MONTH=month.upper(), weekday=day.strftime("%A")
    )  # fmt: skip


@settings(deadline=None)
@given(DAYS, st.sampled_from([(length, form) for length, forms in FORMS.items() for form in forms]))
def test_a_date_is_as_precise_as_it_was_written(day: datetime.date, case: tuple[int, str]) -> None:
    length, form = case
    assert date_written(written(form, day)) == day.isoformat()[:length]


@settings(deadline=None)
@given(DAYS)
def test_dates_in_welsh_are_understood(day: datetime.date) -> None:
    assert date_written(f"{day.day} {WELSH[day.month - 1]} {day.year}") == day.isoformat()
    assert date_written(f"{WELSH[day.month - 1]} {day.year}") == day.isoformat()[:7]


def test_the_number_of_a_footnote_is_no_part_of_a_date() -> None:
    assert date_written("3 May 2019¹") == "2019-05-03"


@pytest.mark.parametrize("words", NO_DATES)
def test_what_is_no_date_or_only_a_part_of_one_is_none(words: str) -> None:
    assert date_written(words) is None


WORDS = st.lists(
    st.sampled_from(
        [*calendar.month_name[1:], *calendar.month_abbr[1:], *calendar.day_name, *WELSH, *map(str, range(32)), *map(str, range(1995, 2031)),
        "st", "th", "of", "the", "in", "/", "-", "–", ".", ",", ":", "about", "early", "mid", "week", "ago", "PM", "Q1", "a", "?", "and"]
    ),
    max_size=6,
)  # fmt: skip


@settings(deadline=None, max_examples=examples(100))
@given(WORDS.flatmap(lambda words: st.sampled_from([" ".join(words), "".join(words)])) | st.text(max_size=20))
@example("4¹")
def test_no_part_of_a_date_is_made_up(words: str) -> None:
    iso = date_written(words)
    if iso is None:
        return
    year, *rest = iso.split("-")
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    assert int(year) in numbers or int(year[2:]) in numbers
    if rest:
        names = (calendar.month_name[int(rest[0])], calendar.month_abbr[int(rest[0])], WELSH[int(rest[0]) - 1])
        assert int(rest[0]) in numbers or any(name.lower()[:3] in words.lower() for name in names)
    if rest[1:]:
        assert int(rest[1]) in numbers


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("Published on 30 February 2016", "2016-02"),
        ("31/06/2019", "2019-06"),
        ("2023-02-31", "2023-02"),
        ("June 31st, 2019", "2019-06"),
        ("29 February 2016", "2016-02-29"),
        ("0 May 2016", "2016-05"),
    ],
)
def test_of_a_day_that_there_is_not_the_month_is_known(words: str, iso: str) -> None:
    assert date_in(words) == iso  # one such day in a library would keep all of it from being read


@pytest.mark.parametrize(
    "stamp", ["9999-12-31", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00", "1066-10-14", "Fri, 31 Dec 9999"]
)
def test_a_year_that_was_not_meant_is_no_date(stamp: str) -> None:
    assert day_in_london(stamp) is None
    assert date_written(stamp) is None


@pytest.mark.parametrize(
    "stamp",
    [
        "2023-05-18T23:01:00Z",
        "2023-05-18T23:01:00Z[Etc/UTC]",
        "2023-05-18 23:01:00 UTC",
        "Thu, 18 May 2023 23:01:00 GMT",
        "Thu May 18 2023 23:01:00 GMT+0000 (Coordinated Universal Time)",
        "May 18, 2023, 11:01 PM UTC",
        "1684450860",
        "1684450860000",
        "2023-05-18T19:01:00-04:00",
        "Fri May 19 2023 00:01:00 GMT+0100 (British Summer Time)",
        "2023/05/19",
    ],
)
def test_one_past_midnight_in_london_is_the_next_day_however_it_is_stamped(stamp: str) -> None:
    assert day_in_london(stamp) == "2023-05-19"
