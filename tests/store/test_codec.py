"""Values and the columns of their fields' names: a new field needs a column, and nothing else."""

import sqlite3
from dataclasses import dataclass
from enum import StrEnum

import pytest

from peelviewer.domain.claims import Span
from peelviewer.store import codec
from peelviewer.store.errors import UnreadableValueError


class Sure(StrEnum):
    CERTAIN = "certain"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True)
class Told:
    words: str
    span: Span
    past: bool
    also: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
    sure: Sure = Sure.CERTAIN


_TOLD = Told("a", Span(1, 2, 3), past=True, also=(Span(4, 5, 6),), notes=("“b”",), sure=Sure.LIKELY)


def test_a_value_comes_back_from_its_columns() -> None:
    row = codec.columns(_TOLD)
    assert set(row) == {"words", "passage", "start", "end", "past", "also", "notes", "sure"}
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.execute(f"CREATE TABLE told ({names}, other)")
    connection.execute(f"INSERT INTO told ({names}) VALUES ({marks})", list(row.values()))
    held = connection.execute("SELECT * FROM told").fetchone()
    connection.close()
    assert codec.value(Told, dict(held)) == _TOLD


def test_what_was_kept_before_a_field_was_there_has_its_default() -> None:
    assert codec.value(Told, {"words": "a", "passage": 1, "start": 2, "end": 3, "past": 0}).sure is Sure.CERTAIN


@pytest.mark.parametrize(
    ("column", "value"),
    [("sure", "perhaps"), ("past", 2), ("start", -1), ("end", 1), ("also", "[[1]]"), ("words", None)],
)
def test_a_value_that_cannot_be_is_told(column: str, value: object) -> None:
    with pytest.raises(UnreadableValueError, match="cannot read"):
        codec.value(Told, {**codec.columns(_TOLD), column: value})
