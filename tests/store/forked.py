"""Work in a process of its own that may be killed or run out of room: it tells what it has done before that."""

import os
import random
import signal
import sqlite3
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from peelviewer.domain.errors import PeelViewerError

Tell = Callable[[str], None]

_ENOUGH = 5.0  # seconds in which any work here has changed something
_HOT = bytes.fromhex("d9d505f920a163d7")  # a journal that has to be rolled back begins so


@dataclass(frozen=True, slots=True)
class Ended:
    """How the work ended, and what it told: what was done, a refusal ("refused: …") or a raw error ("raw: …")."""

    killed: bool
    told: tuple[str, ...]

    @property
    def raw(self) -> tuple[str, ...]:
        return tuple(line for line in self.told if line.startswith("raw: "))


def run(
    work: Callable[[Tell], None],
    *,
    kill_after: float | None = None,
    kill_with: Path | None = None,
    before: Callable[[], None] = lambda: None,
) -> Ended:
    """Do `work` in a copy of this process, after `before`.

    It is killed so many seconds after its first word, or else once the journal `kill_with` has to be rolled back.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _work(work, before, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        first = pipe.readline()
        if kill_after is not None:
            until = time.monotonic() + kill_after if kill_with is None else time.monotonic() + _ENOUGH
            while time.monotonic() < until and not (kill_with and is_hot(kill_with)):
                pass
            if kill_with is not None:
                after = time.monotonic() + kill_after
                while time.monotonic() < after:
                    pass
            os.kill(child, signal.SIGKILL)
        told = (first + pipe.read()).decode().splitlines()
    _, status = os.waitpid(child, 0)
    return Ended(os.WIFSIGNALED(status), tuple(told[1:]))


def kill_inside(count: int | None) -> Callable[[], None]:
    """Has SQLite kill the process after so many steps, or not; it writes to the disk at once, in the middle of a change."""

    def before() -> None:
        connect, left = sqlite3.connect, [count or 1 << 62]

        def step() -> int:
            left[0] -= 1
            if left[0] <= 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return 0

        def connected(*words: object, **facts: object) -> sqlite3.Connection:
            connection = connect(*words, **facts)  # type: ignore[call-overload]
            connection.execute("PRAGMA cache_size = 2")
            connection.set_progress_handler(step, 20)
            return connection

        sqlite3.connect = connected

    return before


def is_hot(journal: Path) -> bool:
    """Whether SQLite has to roll a journal back: it has been synced, and its header says so."""
    try:
        with journal.open("rb") as file:
            return file.read(12)[:8] == _HOT
    except OSError:
        return False


def some_steps(chosen: random.Random) -> int:
    """A number of steps: a few as likely as many."""
    return int(2 ** chosen.uniform(0, 14))


def _work(work: Callable[[Tell], None], before: Callable[[], None], writing: int) -> None:
    def tell(line: str) -> None:
        os.write(writing, f"{line}\n".encode())

    try:
        before()
        tell("begun")
        work(tell)
    except PeelViewerError as error:
        tell(f"refused: {error}")
    except Exception:  # noqa: BLE001  # a raw error is what is looked for
        tell("raw: " + traceback.format_exc().replace("\n", " | "))
    finally:
        os._exit(0)
