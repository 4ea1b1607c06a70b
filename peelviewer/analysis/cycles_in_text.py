"""Which inspection a statement is about: the years it names, the words for an earlier one, the date it was published."""

import re

from peelviewer.domain.document import Document

_NAMED = re.compile(
    r"\b(?:(?P<long>2018\s*[/–-]\s*(?:20)?19|2021\s*[/–-]\s*(?:20)?22|2023\s*[/–-]\s*(?:20)?25|2025\s*[/–-]\s*(?:20)?27)"
    r"|(?P<year>20(?:1[4-9]|2\d)))\b(?!/\d)"
)
_EARLIER = re.compile(
    r"\b(?:last (?:year|time|inspection)|previous(?:ly)?|earlier|the year before|(?:a|one) year (?:ago|earlier)|years? ago|"
    r"before (?:that|then)|back in|had (?:been|previously)|in the past|was once|used to be|at the (?:last|previous)|our last)\b",
    re.IGNORECASE,
)
_LONG = {"2018": "2018/19", "2021": "2021/22", "2023": "2023-25", "2025": "2025-27"}
ORDER = ("2014", "2015", "2016", "2017", "2018/19", "2021/22", "2023-25", "2025-27")
# Day from which reports of a cycle came out, oldest first (domain data: publication dates of the cycles).
_FROM = (
    ("2014-07", "2014"),
    ("2015-10", "2015"),
    ("2016-11", "2016"),
    ("2017-11", "2017"),
    ("2019-05", "2018/19"),
    ("2021-05", "2021/22"),
    ("2023-10", "2023-25"),
    ("2025-10", "2025-27"),
)


def cycle_by_date(iso: str) -> str | None:
    """The PEEL cycle whose reports came out at that date; None where the date is before the first, or only a year."""
    if len(iso) < len("2016-02"):
        return None
    return next((cycle for start, cycle in reversed(_FROM) if iso >= start), None)


def cycle_of_year(year: str) -> str:
    """The cycle that people mean by a year: 2019 is 2018/19, 2022 is 2021/22."""
    number = int(year)
    if number <= 2017:
        return year
    if number <= 2020:
        return "2018/19"
    if number <= 2022:
        return "2021/22"
    return "2023-25" if number <= 2025 else "2025-27"


def document_cycle(document: Document) -> str | None:
    """The inspection a document is about: its own if it is a report; else as its title says, or by its date."""
    if document.cycle:
        return document.cycle
    if (
        document.title
        and (match := re.search(r"\bPEEL\b", document.title))
        and (named := _NAMED.search(document.title, match.start()))
    ):
        return _id(named)
    return cycle_by_date(document.published.iso) if document.published else None


def own_or_earlier(sentence: str, at: int, own: str | None) -> tuple[str | None, bool]:
    """The cycle that a claim at place `at` of a sentence is about, and whether it is an earlier one than `own`."""
    clause = _clause(sentence, at)
    named = [_id(match) for match in _NAMED.finditer(clause) if not _is_date(clause, match)]
    earlier = bool(_EARLIER.search(clause))
    for cycle in named:
        if own is None:
            return (cycle, earlier)
        if cycle != own and _before(cycle, own):
            return cycle, True
    if earlier and not named:
        return _previous(own) if re.search(
            r"last year|year before|year (?:ago|earlier)", clause, re.IGNORECASE
        ) else None, True
    return own, False


def _is_date(text: str, match: re.Match[str]) -> bool:
    """A year in "30 June 2015" or "March 2015" dates data, seldom an inspection."""
    return bool(
        re.search(
            r"(?:January|February|March|April|May|June|July|August|September|October|November|December),? $",
            text[: match.start()],
        )
    ) and bool(re.search(r"\d{1,2} \w+ $", text[: match.start()]))


def _clause(sentence: str, at: int) -> str:
    """The part of the sentence around `at`: up to a semicolon or a contrasting conjunction."""
    start = max((m.end() for m in re.finditer(r";|,? (?:but|while|whereas|although) ", sentence[:at])), default=0)
    later = re.search(r";|,? (?:but|while|whereas|although) |, (?:up|down|unchanged) from", sentence[at:])
    return sentence[start : at + later.start() if later else len(sentence)]


def _id(match: re.Match[str]) -> str:
    if match["long"]:
        return _LONG[match["long"][:4]]
    return cycle_of_year(match["year"])


def _before(cycle: str, own: str) -> bool:
    if own.startswith("SOC"):
        return True
    base = own.removeprefix("FRS ")
    return cycle in ORDER and (base not in ORDER or ORDER.index(cycle) < ORDER.index(base))


def _previous(own: str | None) -> str | None:
    if own in ORDER and ORDER.index(own) > 0:
        return ORDER[ORDER.index(own) - 1]
    return None
