"""Values of the domain and of analysis as a table, and back: one that comes again, such as a document's entry, stands in it once.

Nothing but values of these two is made of a table, whoever wrote it.
"""

import dataclasses
import enum
import functools
import gc
import hashlib
import importlib
from collections.abc import Callable
from typing import Any

import msgspec

_ROOMS = ("peelviewer.domain.", "peelviewer.analysis.")
_NO_TABLE = (msgspec.DecodeError, AttributeError, ImportError, LookupError, RecursionError, TypeError, ValueError)
_TUPLE, _SET = -1, -2  # in the place of the number of a value: what follows are the items of a tuple, or of a set


class NoTableError(Exception):
    """The bytes are no table that `values_of` can read."""


def table_of(values: object) -> bytes:
    """A value (a tuple, most often) of dataclasses, enumerations, sets, text, numbers, True, False and None."""
    return msgspec.msgpack.encode(_Writer().table(values))


def digest_of(values: object) -> bytes:
    """The same for values that are the same, in this version of the program."""
    return hashlib.sha256(msgspec.msgpack.encode(values)).digest()


def values_of(table: bytes) -> Any:
    """The value that a table was made of; raises NoTableError."""
    collecting = gc.isenabled()
    gc.disable()  # thousands of values, none in a circle: to look through all others for one takes longer than this
    try:
        return _values(*msgspec.msgpack.decode(table))
    except _NO_TABLE as error:
        raise NoTableError from error
    finally:
        if collecting:
            gc.enable()


def _values(kinds: list[str], rows: list[list[Any]], top: Any) -> Any:
    makers = [_maker(kind) for kind in kinds]
    made: list[Any] = []
    for kind, *fields in rows:
        made.append(makers[kind](*[_resolved(field, made) for field in fields]))
    return _resolved(top, made)


def _resolved(field: Any, made: list[Any]) -> Any:
    if type(field) is not list:
        return field
    if field[0] == _TUPLE:
        return tuple([_resolved(item, made) for item in field[1:]])
    if field[0] == _SET:
        return frozenset(field[1:])
    return made[field[0]]


@functools.cache
def _maker(kind: str) -> Callable[..., Any]:
    """The class with this name."""
    module, _, name = kind.rpartition(".")
    if not module.startswith(_ROOMS):
        raise ValueError(kind)
    made = getattr(importlib.import_module(module), name)
    if not isinstance(made, enum.EnumMeta) and not (isinstance(made, type) and dataclasses.is_dataclass(made)):
        raise TypeError(kind)
    return made


class _Writer:
    """Puts each value once into the rows, after those that it is made of."""

    def __init__(self) -> None:
        self._kinds: dict[str, int] = {}
        self._rows: list[list[Any]] = []
        self._places: dict[tuple[type, object], int] = {}
        self._seen: dict[int, tuple[object, int]] = {}  # by identity: to compare two values costs more

    def table(self, values: object) -> tuple[list[str], list[list[Any]], Any]:
        top = self._field(values)
        return list(self._kinds), self._rows, top

    def _field(self, value: Any) -> Any:
        if value is None or type(value) in {str, int, float, bool}:
            return value
        if type(value) is tuple:
            return [_TUPLE, *map(self._field, value)]
        if type(value) is frozenset:
            return [_SET, *sorted(value)]  # of text or of numbers
        if id(value) not in self._seen:
            self._seen[id(value)] = value, self._place(value)
        return [self._seen[id(value)][1]]

    def _place(self, value: Any) -> int:
        kind = type(value)
        if (kind, value) not in self._places:
            if isinstance(value, enum.Enum):
                fields = [value.value]
            else:
                fields = [self._field(getattr(value, name)) for name in _fields(kind)]  # type: ignore[arg-type]
            name = self._kinds.setdefault(f"{kind.__module__}.{kind.__qualname__}", len(self._kinds))
            self._places[kind, value] = len(self._rows)
            self._rows.append([name, *fields])
        return self._places[kind, value]


@functools.cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))
