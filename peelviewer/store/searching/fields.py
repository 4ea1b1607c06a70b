"""The fields of a query.

Most ask for claims: `force:norfolk grade:inadequate` is what Norfolk was graded. With `finding:`, `due:` or `status:` they
ask for findings: `force:norfolk status:open` is what Norfolk has still to do.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from peelviewer.domain.claims import Speaker
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.domain.search import Chip
from peelviewer.reference import reference
from peelviewer.store.searching.finding_values import days_asked, kind_called, status_called

OF_CLAIMS = ("force", "theme", "grade", "inspection", "standing", "speaker", "kind", "year")
OF_FINDINGS = ("finding", "due", "status")
FIELDS = (*OF_CLAIMS, *OF_FINDINGS, "source", "publisher")
_OF_GRADES = ("grade", "standing", "speaker")  # what no finding has
_DATES = "type 2024, 2024-03 or <2024-03-31"
NOTE = "note"  # a source beside the kinds of documents: what the reader has written
_SOURCES = {f"{kind}{end}": str(kind) for kind in DocumentKind for end in ("", "s")} | {"note": NOTE, "notes": NOTE}
_SPEAKERS = {
    "hmic": Speaker.INSPECTORATE,
    "hmicfrs": Speaker.INSPECTORATE,
    "inspectors": Speaker.INSPECTORATE,
    "journalists": Speaker.JOURNALIST,
    "press": Speaker.JOURNALIST,
    "commissioner": Speaker.COMMISSIONER,
}


@dataclass(frozen=True, slots=True)
class Filter:
    """A field with the value that was understood; `value` is what the rows hold."""

    field: str
    value: str
    chip: Chip
    negated: bool = False  # keep what does not have the value


def understood(name: str, raw: str, *, negated: bool) -> tuple[Filter | None, Chip]:
    """A field as understood, and its chip; None where the chip says why it was left out."""
    value = raw.strip('“”" *')
    if not value and name != "finding":
        return None, Chip(name, "", "left out: nothing follows the colon")
    known = _known(name, value)
    if known is None:
        meant = reference().force_like(value) if name == "force" else None
        ask = f"; is {meant} meant?" if meant else f"; {_DATES}" if name == "due" else ""
        return None, Chip(name, value, f"left out: no {name} is known as “{value}”{ask}")
    shown = reference().theme_label(known) if name == "theme" else value if name == "due" else known or "any"
    chip = Chip(f"not {name}" if negated else name, shown)
    return Filter(name, known, chip, negated), chip


def for_findings(filters: list[Filter], chips: list[Chip]) -> tuple[list[Filter], list[Chip]]:
    """The fields and chips of a query; where it asks for findings, without what no finding has."""
    if not asks_for_findings(filters):
        return filters, chips
    without = {kept.chip: kept for kept in filters if kept.field in _OF_GRADES}
    said = [
        Chip(chip.field, chip.value, f"left out: no finding has a {without[chip].field}") if chip in without else chip
        for chip in chips
    ]
    return [kept for kept in filters if kept.chip not in without], said


def asks_for_findings(filters: Sequence[Filter]) -> bool:
    """Whether one of the fields is one of findings."""
    return any(kept.field in OF_FINDINGS for kept in filters)


def _known(name: str, value: str) -> str | None:
    """The value as rows hold it; None where nothing is known by it."""
    lower = value.lower()
    if name == "force":
        return reference().find_force(value)
    if name == "theme":
        return reference().find_theme(value)
    if name == "year":
        years = re.fullmatch(r"(20\d\d)(?:(?:-|–|/|\.\.)(20\d\d|\d\d))?", value, re.ASCII)
        until = years and years[2] and len(years[2]) == len("2016") and "/" not in value
        # "2014-2016" is three years; "2018/19" and "2021-22" are inspections, named by their first.
        return (f"{years[1]}-{years[2]}" if until else years[1]) if years else None
    if name in {"source", "kind"}:
        return _SOURCES.get(lower) if name == "source" or lower not in {"note", "notes"} else None
    if name == "grade":
        found = [grade for grade in Grade if grade.value.startswith(lower.replace("-", " "))]
        return found[0].value if found else ("requires improvement" if lower == "ri" else None)
    if name == "standing":
        return next((standing.value for standing in Standing if standing.value.startswith(lower)), None)
    if name == "speaker":
        by_start = (speaker for speaker in Speaker if speaker.value.startswith(lower))
        return str(_SPEAKERS.get(lower) or next(by_start, "")) or None
    if name == "inspection":
        return _inspection(value)
    return {"finding": kind_called, "status": status_called, "due": days_asked}.get(name, str)(value)


def _inspection(value: str) -> str | None:
    """The id of an inspection, as a person writes it: "2018/19", "soc 2023", "peel 2015"."""
    asked = " ".join(value.upper().replace("–", "-").split()).removeprefix("PEEL ")
    ids = {cycle.id.upper(): cycle.id for cycle in reference().cycles}
    if asked in ids:
        return ids[asked]
    alike = {each.replace("-", "/"): known for each, known in ids.items()}
    short = re.fullmatch(r"(20\d\d)[/-]20(\d\d)", asked, re.ASCII)
    asked = f"{short[1]}/{short[2]}" if short else asked.replace("-", "/")
    if asked in alike:
        return alike[asked]
    is_regional = Inspection.of(asked).programme is Programme.REGIONAL_SOC
    cycle = reference().cycle(asked.replace("/", "-") if is_regional else asked)
    return cycle.id if cycle else None


def years_of(value: str) -> tuple[str, ...]:
    """The years of a filter's value: "2014", or "2014-2016" for all three."""
    first, _, last = value.partition("-")
    return tuple(str(year) for year in range(int(first), int(last or first) + 1))


def cycles_of_year(year: str) -> tuple[str, ...]:
    """The inspections that a year belongs to: 2019 to 2018/19, 2024 to 2023-25; and those told by their year."""
    cycles = reference().cycles
    told = [f"{cycle.inspection.programme} {year}" for cycle in cycles if cycle.told_by_year]
    return (*told, *(cycle.id for cycle in cycles if not cycle.told_by_year and int(year) in cycle.inspection.years))
