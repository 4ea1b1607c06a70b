"""Reads rows straight from the pages of a damaged SQLite file, whatever of it can be read.

SQLite itself gives up at the first page that is not as it should be, and with a page that leads to others, all of those are
out of its reach. Its recovery extension reads page by page, but no build of it can be installed with pip (apsw leaves it
out), so this reads the file's format: https://www.sqlite.org/fileformat2.html
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

Value = int | float | str | bytes | None

_HEADER = 100  # bytes of the file's own header, on its first page
_TABLE_LEAF, _TABLE_INNER, _INDEX_LEAF, _INDEX_INNER = 0x0D, 0x05, 0x0A, 0x02
_USUAL = 4096  # bytes of a page, where the file does not say so any more
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes, by serial type


class _UnreadableError(Exception):
    """Bytes that are no row, or no page."""


@dataclass(frozen=True, slots=True)
class Record:
    """A row as its page has it: an INTEGER PRIMARY KEY is the row's number, and None among its values."""

    number: int
    values: tuple[Value, ...]
    pages: frozenset[int] = frozenset()  # that it stands on


@dataclass(slots=True)
class Pages:
    """The pages of a file, and what has been found of them so far."""

    content: bytes
    size: int = _USUAL
    usable: int = _USUAL
    reached: set[int] = field(default_factory=set)
    unreadable: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, content: bytes) -> "Pages":
        """The pages of a file with this content."""
        size = struct.unpack_from(">H", content, 16)[0] if len(content) >= _HEADER else 0
        size = 65536 if size == 1 else size
        if size < 512 or size & (size - 1):
            size = _USUAL
        kept_back = content[20] if len(content) >= _HEADER and size == _USUAL and content[20] <= 32 else 0
        return cls(content, size, size - kept_back)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.content) // self.size

    def rows_of(self, root: int) -> Iterator[Record]:
        """The rows of a table, in its order; what cannot be read is left out, and its page marked."""
        waiting = [root]
        while waiting:
            page = waiting.pop()
            if page in self.reached or not 1 <= page <= self.count:
                continue
            self.reached.add(page)
            kind = self.content[self._start(page)]
            if kind == _TABLE_INNER:
                waiting += reversed(self._below(page))
            elif kind == _TABLE_LEAF:
                yield from self._rows_on(page)
            else:
                self.unreadable.add(page)

    def rows_left(self) -> Iterator[Record]:
        """The rows on pages that no table leads to any more. Ask for the tables first."""
        self.reached |= self._free()
        for page in range(1, self.count + 1):
            if page not in self.reached and self.content[self._start(page)] == _TABLE_LEAF:
                self.reached.add(page)
                yield from self._rows_on(page)

    def lost(self) -> int:
        """How many pages could not be read, as far as one can tell. Ask for all rows first."""
        unknown = 0
        for page in range(1, self.count + 1):
            kind = self.content[self._start(page)]
            # What continues a long row begins with the number of a page, so with a zero.
            if page not in self.reached and kind not in {0, _TABLE_LEAF, _TABLE_INNER, _INDEX_LEAF, _INDEX_INNER}:
                unknown += 1
        return unknown + len(self.unreadable) + (len(self.content) % self.size > 0)

    def _start(self, page: int) -> int:
        """Where a page's own header begins."""
        return (page - 1) * self.size + (_HEADER if page == 1 else 0)

    def _below(self, page: int) -> list[int]:
        """The pages that a page leads to."""
        start, base = self._start(page), (page - 1) * self.size
        found = []
        (cells,) = struct.unpack_from(">H", self.content, start + 3)
        for number in range(min(cells, self.size // 6)):
            (at,) = struct.unpack_from(">H", self.content, start + 12 + 2 * number)
            if at + 4 <= self.size:
                found.append(struct.unpack_from(">I", self.content, base + at)[0])
        return [*found, struct.unpack_from(">I", self.content, start + 8)[0]]

    def _rows_on(self, page: int) -> Iterator[Record]:
        start, base = self._start(page), (page - 1) * self.size
        (cells,) = struct.unpack_from(">H", self.content, start + 3)
        for number in range(min(cells, self.size // 4)):
            try:
                (at,) = struct.unpack_from(">H", self.content, start + 8 + 2 * number)
                yield self._row(page, base, at)
            except (_UnreadableError, struct.error, IndexError, UnicodeDecodeError, OverflowError):
                self.unreadable.add(page)

    def _row(self, page: int, base: int, at: int) -> Record:
        if not 8 <= at < self.usable:
            raise _UnreadableError
        length, at = self._number(base + at)
        number, at = self._number(at)
        if length > len(self.content):
            raise _UnreadableError
        payload, further = self._payload(base, at, length)
        number = number - (1 << 64) if number >= 1 << 63 else number
        return Record(number, _values(payload), frozenset({page, *further}))

    def _payload(self, base: int, at: int, length: int) -> tuple[bytes, set[int]]:
        """The bytes of a row, and the further pages on which its end is."""
        most = self.usable - 35
        here = length
        if length > most:
            least = (self.usable - 12) * 32 // 255 - 23
            here = least + (length - least) % (self.usable - 4)
            here = here if here <= most else least
        if at + here > base + self.usable:
            raise _UnreadableError
        parts, left = [self.content[at : at + here]], length - here
        following = struct.unpack_from(">I", self.content, at + here)[0] if left else 0
        passed = set[int]()
        while left > 0:
            if not 2 <= following <= self.count or following in passed:
                raise _UnreadableError
            passed.add(following)
            start = (following - 1) * self.size
            parts.append(self.content[start + 4 : start + 4 + min(left, self.usable - 4)])
            left -= self.usable - 4
            (following,) = struct.unpack_from(">I", self.content, start)
        self.reached |= passed
        return b"".join(parts), passed

    def _number(self, at: int) -> tuple[int, int]:
        return _varint(self.content, at)

    def _free(self) -> set[int]:
        """The pages that hold nothing any more: what is on them was deleted."""
        found = set[int]()
        (trunk,) = struct.unpack_from(">I", self.content, 32)
        while 2 <= trunk <= self.count and trunk not in found:
            found.add(trunk)
            start = (trunk - 1) * self.size
            following, leaves = struct.unpack_from(">II", self.content, start)
            for number in range(min(leaves, self.size // 4 - 2)):
                found.add(struct.unpack_from(">I", self.content, start + 8 + 4 * number)[0])
            trunk = following
        return found


def _values(payload: bytes) -> tuple[Value, ...]:
    """The values of a row: their types come first, then they themselves."""
    end, at = _varint(payload, 0)
    types = []
    while at < end:
        kind, at = _varint(payload, at)
        types.append(kind)
    if at != end:
        raise _UnreadableError
    found: list[Value] = []
    for kind in types:
        value, at = _value(payload, at, kind)
        found.append(value)
    if at != len(payload):
        raise _UnreadableError
    return tuple(found)


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind == 0:
        return None, at
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind == 7:
        return struct.unpack_from(">d", payload, at)[0], at + 8
    if kind in {8, 9}:
        return kind - 8, at
    if kind < 12:
        raise _UnreadableError
    end = at + (kind - 12) // 2
    if end > len(payload):
        raise _UnreadableError
    return (payload[at:end].decode() if kind % 2 else payload[at:end]), end


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    number = 0
    for place in range(8):
        byte = content[at + place]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + place + 1
    return number << 8 | content[at + 8], at + 9
