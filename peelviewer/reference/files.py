"""Reads the files of `data/` row by row, each with its line, and checks their form."""

import csv
import datetime
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from peelviewer.reference.errors import ReferenceDataError

_COLUMNS = {
    "forces.csv": "name slug region regional_unit governance aliases",
    "regional_units.csv": "id name region forces aliases",
    "fire_services.csv": "name short",
    "questions.csv": "theme cycle code title short_label graded continuity why source confidence",
    "comparing.csv": "from_cycle to_cycle theme position reason source force",
    "grades.csv": (
        "force cycle theme question grade published date_precision carried_over_from source sources confidence note scale"
    ),
}
_KEYS = {
    "cycle": "id name label scale inspected published graded comparability made reports sources confidence",
    "theme": "id label domain aliases note",
    "aspect": "id label theme patterns",
    "audience": "id label weights",
}
_DATES = {4: "%Y", 7: "%Y-%m"}  # a date as precise as it is known; else a day


def rows(file: Path, unique: tuple[str, ...] = (), like: str = "") -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file with their lines; raises where a row repeats the `unique` columns.

    `like`: the file of `data/` that has the same columns, where it is none of them.
    """
    seen: set[tuple[str, ...]] = set()
    with file.open(encoding="utf-8-sig" if like else "utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        for column in _COLUMNS[like or file.name].split():
            if column not in (reader.fieldnames or ()):
                raise ReferenceDataError(file.name, 1, f"the column “{column}” is missing")
        for row in reader:
            if None in row or None in row.values():
                raise ReferenceDataError(file.name, reader.line_num, "the row has more or fewer cells than the header")
            key = tuple(row[column] for column in unique)
            if unique and key in seen:
                raise ReferenceDataError(file.name, reader.line_num, f"“{' · '.join(key)}” stands here twice")
            seen.add(key)
            yield reader.line_num, row


def entries(file: Path, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The tables `[[name]]` of a TOML file with the lines they begin on; raises where an id is repeated."""
    text = file.read_text(encoding="utf-8")
    try:
        found: list[dict[str, Any]] = tomllib.loads(text).get(name, [])
    except tomllib.TOMLDecodeError as error:
        raise ReferenceDataError(file.name, _line_of(str(error)), f"this is no TOML: {error}") from error
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == f"[[{name}]]"]
    seen: set[str] = set()
    for line, entry in zip(lines, found, strict=True):
        for key in _KEYS[name].split():
            if key not in entry:
                raise ReferenceDataError(file.name, line, f"the {name} lacks “{key}”")
        if entry["id"] in seen:
            raise ReferenceDataError(file.name, line, f"“{entry['id']}” stands here twice")
        seen.add(entry["id"])
        yield line, entry


def listed_in(cell: str) -> tuple[str, ...]:
    """The parts of a cell that lists several."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


@cache  # many grades were published on the same days
def is_date(text: str) -> bool:
    """Whether `text` is an ISO date, month or year; "" is one that is not known."""
    if not text:
        return True
    try:
        datetime.datetime.strptime(text, _DATES.get(len(text), "%Y-%m-%d")).replace(tzinfo=datetime.UTC)
    except ValueError:
        return False
    return True


def _line_of(message: str) -> int:
    """The line that tomllib names at the end of its message: "... (at line 3, column 1)"."""
    words = message.replace(",", " ").split()
    return int(words[words.index("line") + 1]) if "line" in words else 1
