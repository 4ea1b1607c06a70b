"""Loads `data/`, and names file and line of whatever does not fit."""

import csv
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from peelviewer.domain.grades import Grade, Scale
from peelviewer.domain.inspection import (
    Continuity,
    Cycle,
    FireService,
    Force,
    ListedGrade,
    Question,
    RegionalUnit,
    Theme,
)
from peelviewer.reference.errors import ReferenceDataError
from peelviewer.reference.lookup import Position, Reference

_DATE = re.compile(r"(\d{4}(-(0\d|1[0-2])(-([0-2]\d|3[01]))?)?)?")


def load(folder: Path) -> Reference:
    """All of `folder`, checked; raises ReferenceDataError for the first line that does not fit."""
    forces = tuple(
        Force(row["name"], row["slug"], row["region"], row["regional_unit"], row["governance"], _list(row["aliases"]))
        for _, row in _rows(folder / "forces.csv", unique=("name",))
    )
    units = tuple(
        RegionalUnit(row["id"], row["name"], row["region"], _list(row["forces"]), _list(row["aliases"]))
        for _, row in _rows(folder / "regional_units.csv", unique=("id",))
    )
    services = tuple(
        FireService(row["name"], row["short"]) for _, row in _rows(folder / "fire_services.csv", unique=("name",))
    )
    cycles = tuple(_cycle(entry) for entry in _entries(folder / "cycles.toml", "cycle"))
    themes = tuple(
        Theme(entry["id"], entry["label"], entry["note"], entry["domain"], tuple(entry["aliases"]))
        for entry in _entries(folder / "themes.toml", "theme")
    )
    known = _Known(
        bodies={force.name for force in forces} | {unit.name for unit in units} | {fire.name for fire in services},
        cycles={cycle.id for cycle in cycles},
        themes={theme.id for theme in themes},
    )
    for line, row in _rows(folder / "regional_units.csv"):
        for force in _list(row["forces"]):
            known.check("body", force, folder / "regional_units.csv", line)
    return Reference(
        forces=forces,
        regional_units=units,
        fire_services=services,
        cycles=cycles,
        themes=themes,
        questions=tuple(_questions(folder / "questions.csv", known)),
        positions=tuple(_positions(folder / "comparing.csv", known)),
        grade_book=tuple(_grade_book(folder / "grades.csv", known)),
    )


class _Known:
    """The names that rows of other files may refer to."""

    def __init__(self, bodies: set[str], cycles: set[str], themes: set[str]) -> None:
        self._names = {"body": bodies, "cycle": cycles, "theme": themes}

    def check(self, what: str, name: str, file: Path, line: int) -> None:
        """Raise unless `name` is known; the regional inspections are dated by year, "SOC 2023"."""
        if what == "cycle" and re.fullmatch(r"SOC \d{4}", name):
            return
        if name not in self._names[what]:
            raise ReferenceDataError(file.name, line, f"no {what} is called “{name}”")


def _cycle(entry: dict[str, Any]) -> Cycle:
    return Cycle(
        id=entry["id"],
        name=entry["name"],
        label=entry["label"],
        inspected=entry["inspected"],
        published=entry["published"],
        scale=Scale(entry["scale"]) if entry["scale"] else None,
        graded=entry["graded"],
        comparability=entry["comparability"],
        sources=tuple(entry["sources"]),
        confidence=entry["confidence"],
    )


def _questions(file: Path, known: _Known) -> Iterator[Question]:
    for line, row in _rows(file):
        known.check("theme", row["theme"], file, line)
        known.check("cycle", row["cycle"], file, line)
        try:
            continuity = Continuity(row["continuity"]) if row["continuity"] else None
        except ValueError as error:
            raise ReferenceDataError(file.name, line, f"no continuity is called “{row['continuity']}”") from error
        yield Question(
            theme=row["theme"],
            cycle=row["cycle"],
            code=row["code"],
            title=row["title"],
            short_label=row["short_label"],
            graded=row["graded"],
            continuity=continuity,
            why=row["why"],
            source=row["source"],
            confidence=row["confidence"],
        )


def _positions(file: Path, known: _Known) -> Iterator[Position]:
    for line, row in _rows(file):
        known.check("cycle", row["from_cycle"], file, line)
        known.check("cycle", row["to_cycle"], file, line)
        if row["theme"]:
            known.check("theme", row["theme"], file, line)
        if row["position"] not in {"compares", "warns"}:
            raise ReferenceDataError(file.name, line, f"no position is called “{row['position']}”")
        yield Position(
            row["from_cycle"],
            row["to_cycle"],
            row["theme"],
            row["position"] == "compares",
            row["reason"],
            row["source"],
        )


def _grade_book(file: Path, known: _Known) -> Iterator[ListedGrade]:
    for line, row in _rows(file, unique=("force", "cycle", "theme", "question", "published", "grade")):
        known.check("body", row["force"], file, line)
        known.check("cycle", row["cycle"], file, line)
        known.check("theme", row["theme"], file, line)
        if not _DATE.fullmatch(row["published"]):
            raise ReferenceDataError(file.name, line, f"“{row['published']}” is no date")
        if not row["source"]:
            raise ReferenceDataError(file.name, line, "a grade needs its source address")
        try:
            scale = Scale(row["scale"])
            grade = Grade(row["grade"]) if row["grade"] else None
        except ValueError as error:
            raise ReferenceDataError(file.name, line, str(error)) from error
        if grade and grade not in scale.grades:
            raise ReferenceDataError(file.name, line, f"“{grade}” is no grade of the {scale} scale")
        yield ListedGrade(
            force=row["force"],
            cycle=row["cycle"],
            question=row["question"],
            theme=row["theme"],
            grade=grade,
            published=row["published"],
            source=row["source"],
            confidence=row["confidence"],
            note=row["note"],
            scale=scale,
            carried_over_from=row["carried_over_from"] or None,
        )


def _rows(file: Path, unique: tuple[str, ...] = ()) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file with their line numbers; raises where a row repeats the `unique` columns."""
    seen: set[tuple[str, ...]] = set()
    with file.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        for row in reader:
            if None in row or None in row.values():
                raise ReferenceDataError(file.name, reader.line_num, "the row has more or fewer cells than the header")
            key = tuple(row[column] for column in unique)
            if unique and key in seen:
                raise ReferenceDataError(file.name, reader.line_num, f"“{' · '.join(key)}” stands here twice")
            seen.add(key)
            yield reader.line_num, row


def _entries(file: Path, name: str) -> list[dict[str, Any]]:
    with file.open("rb") as stream:
        entries: list[dict[str, Any]] = tomllib.load(stream)[name]
    return entries


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
