"""Loads `data/`, and names file and line of whatever does not fit."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from peelviewer.domain.grades import Grade, Scale
from peelviewer.domain.inspection import (
    Continuity,
    Cycle,
    DatePrecision,
    FireService,
    Force,
    Inspection,
    ListedGrade,
    Question,
    RegionalUnit,
    Theme,
)
from peelviewer.domain.recipes import Audience
from peelviewer.reference.errors import GradesFileError, ReferenceDataError
from peelviewer.reference.files import entries, is_date, listed_in, rows
from peelviewer.reference.lookup import Position, Reference

# The grade book has two thousand rows: its words are looked up, not built again for each.
_GRADES = {str(grade): grade for grade in Grade}
_SCALES = {str(scale): scale for scale in Scale}
_OF_SCALE = {scale: frozenset(scale.grades) for scale in Scale}
_PRECISIONS = {str(precision): precision for precision in DatePrecision}


def load(folder: Path) -> Reference:
    """All of `folder`, checked; raises ReferenceDataError for the first line that does not fit."""
    forces = tuple(
        Force(
            row["name"], row["slug"], row["region"], row["regional_unit"], row["governance"], listed_in(row["aliases"])
        )
        for _, row in rows(folder / "forces.csv", unique=("name",))
    )
    units = tuple(
        RegionalUnit(row["id"], row["name"], row["region"], listed_in(row["forces"]), listed_in(row["aliases"]))
        for _, row in rows(folder / "regional_units.csv", unique=("id",))
    )
    services = tuple(
        FireService(row["name"], row["short"]) for _, row in rows(folder / "fire_services.csv", unique=("name",))
    )
    cycles = tuple(
        _cycle(entry, folder / "cycles.toml", line) for line, entry in entries(folder / "cycles.toml", "cycle")
    )
    themes = tuple(
        Theme(entry["id"], entry["label"], entry["note"], entry["domain"], tuple(entry["aliases"]))
        for _, entry in entries(folder / "themes.toml", "theme")
    )
    known = _Known(
        bodies={force.name for force in forces} | {unit.name for unit in units} | {fire.name for fire in services},
        cycles=cycles,
        themes={theme.id for theme in themes},
    )
    _check_regions(folder, known, {unit.id for unit in units})
    return Reference(
        forces=forces,
        regional_units=units,
        fire_services=services,
        cycles=cycles,
        themes=themes,
        questions=tuple(_questions(folder / "questions.csv", known)),
        positions=tuple(_positions(folder / "comparing.csv", known)),
        grade_book=tuple(_grade_book(folder / "grades.csv", known)),
        audiences=tuple(
            Audience(entry["id"], entry["label"], dict(entry["weights"]))
            for _, entry in entries(folder / "audiences.toml", "audience")
        ),
    )


def grades_in(file: Path, reference: Reference) -> tuple[ListedGrade, ...]:
    """The grades of a reader's file with the columns of the grade book; raises GradesFileError."""
    names = {force.name for force in reference.forces} | {unit.name for unit in reference.regional_units}
    names |= {service.name for service in reference.fire_services}
    known = _Known(names, reference.cycles, {theme.id for theme in reference.themes})
    try:
        return tuple(_grade_book(file, known))
    except ReferenceDataError as error:
        raise GradesFileError(error.sentence) from error
    except UnicodeDecodeError as error:
        raise GradesFileError(f"{file.name} is no text in UTF-8.") from error
    except csv.Error as error:
        raise GradesFileError(f"{file.name} is no table in CSV: {error}.") from error
    except OSError as error:
        raise GradesFileError(f"{file.name} could not be read: {(error.strerror or '').lower()}.") from error


def _check_regions(folder: Path, known: "_Known", units: set[str]) -> None:
    """Forces and regional units name each other."""
    for line, row in rows(folder / "regional_units.csv"):
        for force in listed_in(row["forces"]):
            known.check("body", force, folder / "regional_units.csv", line)
    for line, row in rows(folder / "forces.csv"):
        if row["regional_unit"] and row["regional_unit"] not in units:
            raise ReferenceDataError("forces.csv", line, f"no regional unit is called “{row['regional_unit']}”")


class _Known:
    """The names that rows of other files may refer to."""

    def __init__(self, bodies: set[str], cycles: tuple[Cycle, ...], themes: set[str]) -> None:
        self._cycles = {cycle.id: cycle for cycle in cycles}
        self._told_by_year = {cycle.inspection.programme: cycle for cycle in cycles if cycle.told_by_year}
        self._names = {"body": bodies, "cycle": set(self._cycles), "theme": themes}

    def check(self, what: str, name: str, file: Path, line: int) -> None:
        """Raise unless `name` is known; "SOC 2023" is, where the inspections of its programme are told by year."""
        if name not in self._names[what] and not (what == "cycle" and self.cycle(name)):
            raise ReferenceDataError(file.name, line, f"no {what} is called “{name}”")

    def cycle(self, name: str) -> Cycle | None:
        """The cycle that an inspection belongs to."""
        inspection = Inspection.of(name)
        told_by_year = self._told_by_year.get(inspection.programme) if inspection.year.isdecimal() else None
        return self._cycles.get(name) or told_by_year


def _cycle(entry: dict[str, Any], file: Path, line: int) -> Cycle:
    if entry["scale"] and entry["scale"] not in tuple(Scale):
        raise ReferenceDataError(file.name, line, f"no scale is called “{entry['scale']}”")
    for name in ("made", "reports"):
        if len(entry[name]) != len(("first", "last")) or not all(map(is_date, entry[name])):
            raise ReferenceDataError(file.name, line, f"“{name}” is no first and last date")
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
        made=(entry["made"][0], entry["made"][1]),
        reports=(entry["reports"][0], entry["reports"][1]),
        told_by_year=entry.get("told_by_year", False),
        report_for_each_pillar=entry.get("report_for_each_pillar", False),
        theme=entry.get("theme", ""),
        follows=entry.get("follows", ""),
    )


def _questions(file: Path, known: _Known) -> Iterator[Question]:
    for line, row in rows(file):
        known.check("theme", row["theme"], file, line)
        known.check("cycle", row["cycle"], file, line)
        if row["graded"] not in {"yes", "no", "part"}:
            raise ReferenceDataError(file.name, line, f"a question is graded yes, no or part, not “{row['graded']}”")
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
    for line, row in rows(file):
        known.check("cycle", row["from_cycle"], file, line)
        known.check("cycle", row["to_cycle"], file, line)
        if row["theme"]:
            known.check("theme", row["theme"], file, line)
        if row["force"]:
            known.check("body", row["force"], file, line)
        if row["position"] not in {"compares", "warns"}:
            raise ReferenceDataError(file.name, line, f"no position is called “{row['position']}”")
        yield Position(
            row["from_cycle"],
            row["to_cycle"],
            row["theme"],
            row["position"] == "compares",
            row["reason"],
            row["source"],
            row["force"],
        )


def _grade_book(file: Path, known: _Known) -> Iterator[ListedGrade]:
    for line, row in rows(file, unique=("force", "cycle", "theme", "question", "published"), like="grades.csv"):
        known.check("body", row["force"], file, line)
        known.check("cycle", row["cycle"], file, line)
        known.check("theme", row["theme"], file, line)
        if row["carried_over_from"]:
            known.check("cycle", row["carried_over_from"], file, line)
        if row["carried_over_from"] == row["cycle"]:
            raise ReferenceDataError(file.name, line, "a grade is carried over from another inspection than its own")
        if not row["source"].startswith(("http://", "https://")):
            raise ReferenceDataError(file.name, line, "a grade needs the address of its source")
        if not row["sources"].isdecimal() or int(row["sources"]) < 1:
            raise ReferenceDataError(file.name, line, f"“{row['sources']}” is no number of sources")
        if row["confidence"] not in {"verified", "inferred"}:
            raise ReferenceDataError(file.name, line, f"a grade is verified or inferred, not “{row['confidence']}”")
        precision = _date_precision(row, file, line)
        cycle = known.cycle(row["cycle"])
        if cycle and not cycle.may_report_on(row["published"]):
            raise ReferenceDataError(file.name, line, f"no report of {row['cycle']} came out on {row['published']}")
        grade, scale = _grade_and_scale(row, file, line)
        yield ListedGrade(
            force=row["force"],
            cycle=row["cycle"],
            question=row["question"],
            theme=row["theme"],
            grade=grade,
            recorded_date=row["published"],
            date_precision=precision,
            source=row["source"],
            sources=int(row["sources"]),
            confidence=row["confidence"],
            note=row["note"],
            scale=scale,
            carried_over_from=row["carried_over_from"] or None,
        )


def _grade_and_scale(row: dict[str, str], file: Path, line: int) -> tuple[Grade | None, Scale]:
    scale, grade = _SCALES.get(row["scale"]), _GRADES.get(row["grade"])
    if scale is None:
        raise ReferenceDataError(file.name, line, f"no scale is called “{row['scale']}”")
    if row["grade"] and grade is None:
        raise ReferenceDataError(file.name, line, f"no grade is called “{row['grade']}”")
    if grade and grade not in _OF_SCALE[scale]:
        raise ReferenceDataError(file.name, line, f"“{grade}” is no grade of the {scale} scale")
    return grade, scale


def _date_precision(row: dict[str, str], file: Path, line: int) -> DatePrecision:
    """How exactly a grade's date is known; the date is written no more and no less exactly than that."""
    date = row["published"]
    if not is_date(date):
        raise ReferenceDataError(file.name, line, f"“{date}” is not a date")
    precision = _PRECISIONS.get(row["date_precision"])
    if precision is None:
        raise ReferenceDataError(file.name, line, f"no precision of a date is called “{row['date_precision']}”")
    if precision is DatePrecision.INFERRED:
        fits = bool(date) and len(date) <= precision.length
        if not row["note"]:
            raise ReferenceDataError(file.name, line, "a date that is inferred needs a note that says so")
    else:
        fits = len(date) == precision.length
    if not fits:
        raise ReferenceDataError(file.name, line, f"“{date}” is not as exact as its precision “{precision}” says")
    return precision
