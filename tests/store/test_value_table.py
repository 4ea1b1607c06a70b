"""Values of the domain in a table, and back."""

import msgspec
import pytest
from made_library import made_document, made_findings

from peelviewer.analysis.clauses_told import Clause
from peelviewer.analysis.numbers_told import numbers_in
from peelviewer.domain.contrast_details import CountsAndNames
from peelviewer.domain.grades import Grade
from peelviewer.store.value_table import NoTableError, table_of, values_of


@pytest.mark.parametrize(
    "values",
    [
        (made_document(), made_findings(), (made_document(),)),
        CountsAndNames(((Grade.GOOD, 2), (Grade.INADEQUATE, 1)), ()),
        ("good", Grade.GOOD, None, True, 1, 1.0, 0.1 + 0.2, "\N{POLICE CAR} ’", ((), ("a",))),
        (Clause(frozenset({"visit"}), frozenset()), frozenset({2.5})),
        (),
        None,
    ],
)
def test_what_comes_back_is_the_same(values: object) -> None:
    back = values_of(table_of(values))
    assert back == values
    assert repr(back) == repr(values)  # 1 is not 1.0, and a grade no mere word


def test_what_comes_again_stands_in_it_once() -> None:
    document = made_document()
    one, two = (len(table_of((document,) * times)) for times in (1, 2))
    assert two - one < 10
    first, second = values_of(table_of((document, made_document())))
    assert first is second


@pytest.mark.parametrize(
    ("kinds", "rows"),
    [
        (["os.system"], [[0, "true"]]),
        (["peelviewer.domain.document.datetime"], [[0, 1]]),
        (["peelviewer.domain.document.answer_due"], [[0, "2020-01-01"]]),
        (["peelviewer.domain.nothing.Value"], [[0, 1]]),
        (["peelviewer.domain.claims.Span"], [[0, 1]]),
        (["peelviewer.domain.grades.Grade"], [[0, "splendid"]]),
        (["peelviewer.domain.claims.Span"], [[7, 1, 2, 3]]),
    ],
)
def test_nothing_but_values_of_the_domain_is_made(kinds: list[str], rows: list[list[object]]) -> None:
    with pytest.raises(NoTableError):
        values_of(msgspec.msgpack.encode((kinds, rows, [0])))


@pytest.mark.parametrize(
    "table",
    [
        b"",
        b"\xc1",
        b"\x93\x90\x90",
        b"\x93\x90\x90" + b"\x92\xff" * 900 + b"x",
        msgspec.msgpack.encode(7),
        table_of(made_document())[:-9],
    ],
)
def test_other_bytes_are_no_table(table: bytes) -> None:
    with pytest.raises(NoTableError):
        values_of(table)


def test_the_numbers_of_a_text_can_be_kept() -> None:
    numbers = numbers_in("We estimate that the force records 94.9 percent of crimes, and that 310 people wait.")
    assert [each.measure for each in numbers] == ["crimes recorded", ""]
    assert values_of(table_of(numbers)) == numbers
