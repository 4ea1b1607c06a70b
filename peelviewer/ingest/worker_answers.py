"""What workers answer, as plain data: a file that takes a worker over can lie in it, but no code of it is ever run.

An answer is read as the type that the function says it returns. What does not fit is no answer.
"""

import functools
import typing
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

import msgspec

from peelviewer.domain.errors import PeelViewerError
from peelviewer.ingest.limits import PAGES

_VALUE, _ERROR, _STOPPED, _PAGE = b"v", b"e", b"s", b"p"


class NotUnderstoodError(Exception):
    """A worker answered with something that is no answer."""


class Why(Enum):
    """Why a worker gave no value."""

    LATE = "late"
    MEMORY = "memory"
    DIED = "died"
    CANCELLED = "cancelled"
    UNEXPECTED = "unexpected"  # an error that is none of ours


@dataclass(frozen=True, slots=True)
class Stopped:
    """Work that came to no value."""

    why: Why
    what: str = ""  # of an unexpected error, its name and words


def returned(function: Callable[..., Any]) -> Any:
    """The type of what a function returns."""
    while isinstance(function, functools.partial):
        function = function.func
    return typing.get_type_hints(function)["return"]


def written(answer: object) -> bytes:
    """An answer as bytes: a value, an error of ours, or why there is none."""
    if isinstance(answer, PeelViewerError):
        said = (type(answer).__name__, answer.sentence, answer.hint)
        return _ERROR + msgspec.msgpack.encode(tuple(map(_as_text, said)))
    if isinstance(answer, Stopped):
        return _STOPPED + msgspec.msgpack.encode(Stopped(answer.why, _as_text(answer.what)))
    return _VALUE + msgspec.msgpack.encode(answer)


def page_written(page: int, pages: int) -> bytes:
    """Which page of how many a worker has in hand, as bytes."""
    return _PAGE + msgspec.msgpack.encode((page, pages))


def page_in(message: bytes) -> tuple[int, int] | None:
    """The page in hand, and how many there are, where a message is about these; none that there cannot be."""
    if message[:1] != _PAGE:
        return None
    try:
        page, pages = msgspec.msgpack.decode(message[1:], type=tuple[int, int])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return (page, pages) if 0 < page <= pages <= PAGES else None


def read(message: bytes, returns: Any) -> Any:
    """The answer in these bytes, its value as `returns`; raises NotUnderstoodError."""
    kind, content = message[:1], message[1:]
    try:
        if kind == _VALUE:
            return msgspec.msgpack.decode(content, type=returns)
        if kind == _STOPPED:
            return msgspec.msgpack.decode(content, type=Stopped)
        name, sentence, hint = msgspec.msgpack.decode(content, type=tuple[str, str, str])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise NotUnderstoodError from error
    known = {each.__name__: each for each in _all_kinds(PeelViewerError)}
    return PeelViewerError.again(known.get(name, PeelViewerError), sentence, hint)


def _all_kinds(of: type[PeelViewerError]) -> list[type[PeelViewerError]]:
    return [of, *(kind for each in of.__subclasses__() for kind in _all_kinds(each))]


def _as_text(words: str) -> str:
    """Without what no text can hold: half a letter of a file's name."""
    return words.encode("utf-8", "replace").decode()
