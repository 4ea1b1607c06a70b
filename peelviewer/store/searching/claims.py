"""Fields as questions for claims: in the library by SQL, in the grade book by the same rules."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Standing
from peelviewer.reference import reference
from peelviewer.store.searching.fields import OF_CLAIMS, Filter, asks_for_findings, cycles_of_year, years_of

OF_PASSAGES = ("grade", "standing", "speaker")  # fields that a passage has by a claim that stands in it
_PUBLISHED_BY = """
    lower(d.publisher) = lower(?) OR (instr(lower(d.publisher), lower(?)) > 0
        AND NOT EXISTS (SELECT 1 FROM documents o WHERE lower(o.publisher) = lower(?)))
"""  # of that very name, or else with these letters in it
_IN_DOCUMENTS = ("kind", "source", "publisher", "speaker")  # fields that no entry of the grade book has


def asks_for_claims(filters: Sequence[Filter]) -> bool:
    """Whether one of the fields is one of claims, and none is one of findings."""
    return any(kept.field in OF_CLAIMS for kept in filters) and not asks_for_findings(filters)


def condition(kept: Filter) -> tuple[str, list[Any]]:
    """The SQL that keeps the claims `c` of documents `d` that a field asks for."""
    if kept.field == "year":
        cycles = _cycles(kept)
        years = years_of(kept.value)
        return (
            f"(c.cycle IN ({_marks(cycles)}) OR (c.cycle IS NULL AND substr(d.published, 1, 4) IN ({_marks(years)})))",
            [*cycles, *years],
        )
    if kept.field == "inspection":
        cycle = reference().cycle(kept.value)
        if cycle and cycle.told_by_year and kept.value == reference().programme_of(kept.value):
            return "c.cycle LIKE ?", [f"{cycle.inspection.programme} %"]
        return "c.cycle = ?", [kept.value]
    if kept.field in {"kind", "source"}:
        return "d.kind = ?", [kept.value]
    if kept.field == "publisher":
        return _PUBLISHED_BY, [kept.value] * 3
    return f"c.{kept.field} = ?", [kept.value]


def asked(filters: Sequence[Filter]) -> tuple[str, list[Any]]:
    """The SQL of claims `c` of documents `d` that answer all the fields at once."""
    conditions, values = [], []
    for kept in filters:
        sql, bound = condition(kept)
        conditions.append(f"NOT coalesce(({sql}), 0)" if kept.negated else f"({sql})")
        values += bound
    return " AND ".join(conditions) or "1", values


def numbers(connection: sqlite3.Connection, filters: Sequence[Filter]) -> list[tuple[int, int]]:
    """The claims that answer all the fields at once, each with the passage that it stands in."""
    where, values = asked(filters)
    return [
        (row[0], row[1])
        for row in connection.execute(
            f"""SELECT c.id, p.id FROM held_claims c JOIN documents d ON d.id = c.document
                JOIN passages p ON p.document = c.document AND p.n = c.passage
                WHERE {where} ORDER BY c.document, c.id""",
            values,
        ).fetchall()
    ]


def is_listed_by(statement: Statement, filters: Sequence[Filter]) -> bool:
    """Whether an entry of the grade book answers all the fields."""
    return all(_answers(statement, kept) != kept.negated for kept in filters)


def _answers(statement: Statement, kept: Filter) -> bool:
    if kept.field in _IN_DOCUMENTS:
        return False
    if kept.field == "year":
        return statement.cycle in _cycles(kept)
    if kept.field == "inspection":
        cycle = statement.cycle or ""
        return kept.value in {cycle, reference().programme_of(cycle)}
    if kept.field == "standing":
        return kept.value == Standing.LISTED
    return str(getattr(statement, kept.field)) == kept.value


def _cycles(kept: Filter) -> list[str]:
    return [cycle for year in years_of(kept.value) for cycle in cycles_of_year(year)]


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
