"""The bin: what a person removed, for 30 days. It is deleted for good at the first removal after that."""

import datetime
from sqlite3 import Connection
from typing import TypeVar

from peelviewer.domain.safekeeping import Binned, BinnedKind
from peelviewer.store import codec, rows
from peelviewer.store.errors import NotInBinError, UnreadableValueError
from peelviewer.store.opening import Ask

T = TypeVar("T")

DAYS = 30
_TITLE = 80  # letters of what is told of a thing in a list


class Bin:
    """The bin of a library; what writes is part of the caller's transaction."""

    def __init__(self, ask: Ask) -> None:
        """`ask` gives rows of the library."""
        self._ask = ask

    def all(self) -> tuple[Binned, ...]:
        """What can be restored, the last removed first."""
        return tuple(
            each
            for each in map(binned, self._ask("SELECT * FROM bin ORDER BY id DESC"))
            if each.until >= datetime.datetime.now(datetime.UTC).date()
        )

    def keep(self, connection: Connection, kind: BinnedKind, number: int | None, title: str, held: object) -> None:
        """Keep what is being removed, whole; `number` is the id it had. What is older than 30 days goes."""
        words = " ".join(title.split())
        row = {
            "kind": kind.value,
            "number": number,
            "title": words if len(words) <= _TITLE else f"{words[: _TITLE - 1].rstrip()}…",
            "content": codec.to_json(held),
            "removed": rows.now(),
        }
        connection.execute(rows.insertion("bin", row), list(row.values()))
        oldest = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=DAYS + 1)
        connection.execute("DELETE FROM bin WHERE removed < ?", [oldest.isoformat(timespec="seconds")])
        connection.execute(
            "DELETE FROM files WHERE sha256 NOT IN (SELECT sha256 FROM documents)"
            " AND sha256 NOT IN (SELECT coalesce(json_extract(content, '$.sha256'), '') FROM bin"
            " WHERE kind = 'document' AND json_valid(content))"
        )

    def forget(self, connection: Connection, kind: BinnedKind, number: int) -> None:
        """Take an entry out of the bin: the thing with this id has been restored."""
        connection.execute("DELETE FROM bin WHERE kind = ? AND number = ?", [kind.value, number])

    def last(self, kind: BinnedKind, number: int, of: type[T]) -> T | None:
        """What was removed last under this id."""
        found = self._ask(
            "SELECT content FROM bin WHERE kind = ? AND number = ? ORDER BY id DESC LIMIT 1", kind.value, number
        )
        return codec.from_json(of, found[0]["content"]) if found else None

    def newest(self, kind: BinnedKind, number: int | None) -> int | None:
        """The entry of what was removed last under this id, or of its kind without one."""
        found = self._ask(
            "SELECT id FROM bin WHERE kind = ? AND number IS ? ORDER BY id DESC LIMIT 1", kind.value, number
        )
        return int(found[0]["id"]) if found else None

    def content(self, entry: int) -> tuple[Binned, str]:
        """An entry of the list with what it holds; raises NotInBinError."""
        found = self._ask("SELECT * FROM bin WHERE id = ?", entry)
        if not found:
            raise NotInBinError(entry)
        return binned(found[0]), found[0]["content"]


def next_id(connection: Connection, table: str, kind: BinnedKind) -> int:
    """An id that nothing in a table has, and nothing in the bin that may come back to it."""
    (last,) = connection.execute(
        f"SELECT max(id) FROM (SELECT id FROM {table} UNION ALL SELECT number FROM bin WHERE kind = ?)", [kind.value]
    ).fetchone()
    return int(last or 0) + 1


def free_id(connection: Connection, table: str, kind: BinnedKind, wanted: int) -> int:
    """The id that something had, or another where that has been given away."""
    taken = connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", [wanted]).fetchone()
    return next_id(connection, table, kind) if taken or wanted < 1 else wanted


def binned(row: rows.Row) -> Binned:
    """A row of the table."""
    try:
        removed = datetime.datetime.fromisoformat(row["removed"])
        until = removed.date() + datetime.timedelta(days=DAYS)
    except (TypeError, ValueError, OverflowError) as error:
        raise UnreadableValueError("time of removal", "it is not a time") from error
    return codec.value(Binned, dict(row), removed=removed, until=until)
