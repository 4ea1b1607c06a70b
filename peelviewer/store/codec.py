"""Rows to values and back, by the names of columns: each value is checked, and no row travels further.

A field of a value is the column of that name. So a new field needs a column, and no code here: text, number, enumeration
and yes or no as they are, a span as the columns `passage`, `start` and `end`, a tuple as JSON.
"""

import dataclasses
import enum
import functools
import typing
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec

from peelviewer.domain.claims import Span
from peelviewer.store.errors import UnreadableValueError

T = TypeVar("T")
Values = Mapping[str, Any]

_COLUMNS = {"carried_over_from": "carried_over"}  # fields whose column has another name
_SPAN = ("passage", "start", "end")
_ANYTHING = tuple[Any, ...]
_LONGEST = 120  # letters of a reason that are told


def value(kind: type[T], row: Values, **given: Any) -> T:
    """A value of `kind` from the columns of its fields' names, and from what is `given` by name; others are left out."""
    values = {**row, **given}
    for name, read in _readers(kind):  # type: ignore[arg-type]  # a class is hashable
        if name not in given:
            values[name] = read(values)
    return checked(kind, values)


def checked(kind: type[T], values: object) -> T:
    """Plain values as one of `kind`; raises UnreadableValueError where they cannot be."""
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        raise UnreadableValueError(_named(kind), _plain(error)) from error


def from_json(kind: Any, text: object, what: str = "") -> Any:
    """What a text of JSON holds, as `kind`; raises UnreadableValueError where it is not that."""
    if text == "[]" and typing.get_origin(kind) is tuple:  # most are empty
        return ()
    try:
        return _decoder(kind).decode(text if isinstance(text, str | bytes) else b"")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:  # the last of lists in lists
        raise UnreadableValueError(what or _named(kind), _plain(error)) from error


def to_json(held: object) -> str:
    """A value as JSON, with spaces as Python's own writes it: fingerprints of libraries are made of some of it."""
    return msgspec.json.format(msgspec.json.encode(held), indent=0).decode()


def columns(held: Any) -> dict[str, Any]:
    """The fields of a value as columns of a row."""
    row: dict[str, Any] = {}
    for field in dataclasses.fields(held):
        each = getattr(held, field.name)
        if isinstance(each, Span):
            row |= dict(zip(_SPAN, dataclasses.astuple(each), strict=True))
        else:
            row[_COLUMNS.get(field.name, field.name)] = _column(each)
    return row


def span(row: Values) -> dict[str, Any]:
    """The columns of a span as the values of one; raises UnreadableValueError where they point nowhere."""
    found = {name: row[name] for name in _SPAN}
    if not all(isinstance(place, int) for place in found.values()) or not 0 <= found["start"] <= found["end"]:
        raise UnreadableValueError("place in a text", "its numbers are not those of a place")
    return found


def _column(held: Any) -> Any:
    if isinstance(held, enum.Enum):
        return held.value
    if isinstance(held, bool):
        return int(held)
    if isinstance(held, tuple):
        return to_json([each if isinstance(each, str | int | tuple) else dataclasses.astuple(each) for each in held])
    return held


@functools.cache
def _readers(kind: type) -> tuple[tuple[str, Callable[[Values], Any]], ...]:
    """Of the fields that are not simply their columns: how each is read."""
    found: list[tuple[str, Callable[[Values], Any]]] = []
    for name, hint in typing.get_type_hints(kind).items():
        column = _COLUMNS.get(name, name)
        if hint is Span:
            found.append((name, span))
        elif hint is bool:
            found.append((name, functools.partial(_flag, column)))
        elif typing.get_origin(hint) is tuple:
            of = typing.get_args(hint)[0]
            names = [field.name for field in dataclasses.fields(of)] if dataclasses.is_dataclass(of) else None
            found.append((name, functools.partial(_tuple, column, names, of is Span)))
        elif column != name:
            found.append((name, functools.partial(_other, column)))
    return tuple(found)


def _flag(column: str, row: Values) -> Any:
    held = row.get(column)
    return bool(held) if held in {0, 1} else held


def _other(column: str, row: Values) -> Any:
    return row.get(column)  # what was kept before there was such a column has none


@functools.cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def _tuple(column: str, names: list[str] | None, spans: bool, row: Values) -> Any:
    text = row.get(column, "[]")
    if text == "[]":
        return ()
    items = from_json(_ANYTHING, text, f"value of “{column}”")
    if names is None:
        return items
    values = [dict(zip(names, item, strict=False)) if isinstance(item, list) else item for item in items]
    return [span(each) for each in values] if spans and all(set(_SPAN) <= set(each) for each in values) else values


def _named(kind: Any) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in _name(kind)).strip()


def _name(kind: Any) -> str:
    return str(getattr(kind, "__name__", "value"))


def _plain(error: Exception) -> str:
    words = "".join(letter if letter.isprintable() else "?" for letter in str(error))
    return words[:_LONGEST].rstrip(".")
