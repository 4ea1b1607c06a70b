"""What was found in a library is kept for what it was found in, and for nothing else; and it can always be lost."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from made_library import made_document, made_findings, made_source

from peelviewer import paths
from peelviewer.store import Library, kept_results
from peelviewer.store.kept_results import KeptResults

HERE = Path("a.peel")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests of this process share one, so that the sample is not read for contrasts again and again."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


class Made:
    """Gives 1, 2 and so on, first and second apart, and remembers how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def get(self, kept: KeptResults, name: str, state: bytes, key: bytes) -> tuple[str, str]:
        return kept.of_key(name, state, lambda: key, self._first, self._second)

    def _first(self) -> str:
        self.asked.append("first")
        return f"first {len(self.asked)}"

    def _second(self, first: str) -> str:
        self.asked.append("second")
        return f"{first}, second {len(self.asked)}"


def test_the_first_is_kept_for_its_key_and_the_second_for_a_state() -> None:
    kept, made = KeptResults(lambda: "a", HERE), Made()
    assert made.get(kept, "x", b"state", b"key") == ("first 1", "first 1, second 2")
    again = KeptResults(lambda: "a", HERE)
    assert made.get(again, "x", b"state", b"is not asked for") == ("first 1", "first 1, second 2")
    assert made.get(again, "x", b"another", b"key") == ("first 1", "first 1, second 3")
    assert made.get(again, "x", b"another", b"key") == ("first 1", "first 1, second 3")
    assert made.get(again, "x", b"a third", b"another") == ("first 4", "first 4, second 5")
    assert made.get(again, "y", b"a third", b"another") == ("first 6", "first 6, second 7")
    assert made.get(KeptResults(lambda: "b", HERE), "x", b"a third", b"another")[0] == "first 8"


def test_it_says_what_it_holds_without_making_it() -> None:
    kept, made = KeptResults(lambda: "a", HERE), Made()
    assert not kept.holds("x", b"state")
    made.get(kept, "x", b"state", b"key")
    assert kept.holds("x", b"state")
    assert not kept.holds("x", b"another")
    assert not KeptResults(lambda: "a", Path("b.peel")).holds("x", b"state")  # a copy may have been changed


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:0],
        lambda content: content[:-3],
        lambda content: content[::-1],
        lambda content: content.replace(b"first 1", b"first 9"),  # one bit of a document's words
    ],
)
def test_a_spoiled_file_is_as_none(spoil: Callable[[bytes], bytes]) -> None:
    kept, made = KeptResults(lambda: "a", HERE), Made()
    made.get(kept, "x", b"state", b"key")
    (file,) = paths.cache().iterdir()
    file.write_bytes(spoil(file.read_bytes()))
    assert made.get(kept, "x", b"state", b"key") == ("first 3", "first 3, second 4")
    assert made.get(kept, "x", b"state", b"key") == ("first 3", "first 3, second 4")


def test_a_copy_elsewhere_is_not_believed_what_state_it_is_in() -> None:
    """Somebody may change a copy without its state, and send it back: what is found in it must not show in the first."""
    made, there = Made(), Path("received", "a.peel")
    assert made.get(KeptResults(lambda: "a", there), "x", b"state", b"of a changed copy")[0] == "first 1"
    assert made.get(KeptResults(lambda: "a", HERE), "x", b"state", b"key")[0] == "first 3"
    assert made.get(KeptResults(lambda: "a", there), "x", b"state", b"key") == ("first 3", "first 3, second 5")


@pytest.mark.skipif(os.name != "posix", reason="other systems know no such rights")
def test_what_is_kept_can_be_read_by_its_owner_alone() -> None:
    KeptResults(lambda: "a", HERE).of_state("x", b"state", lambda: "words of a document")
    (file,) = paths.cache().iterdir()
    assert [stat.S_IMODE(each.stat().st_mode) for each in (file, file.parent)] == [0o600, 0o700]


def test_where_nothing_can_be_kept_it_is_made_each_time() -> None:
    paths.cache().parent.mkdir(parents=True)
    paths.cache().write_text("a file in the place of the folder")
    kept, made = KeptResults(lambda: "a", HERE), Made()
    assert made.get(kept, "x", b"state", b"key")[0] == "first 1"
    assert made.get(kept, "x", b"state", b"key")[0] == "first 3"


def test_what_nobody_has_asked_for_longest_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_results, "_MOST", 3000)
    kept = KeptResults(lambda: "a", HERE)
    for number in range(4):
        kept.of_state(str(number), b"state", lambda: "x" * 1000)
        for file in paths.cache().iterdir():  # as if it had been asked for an hour before
            os.utime(file, times=(file.stat().st_mtime - 3600,) * 2)
    again = [kept.of_state(str(number), b"state", lambda: "new") for number in (3, 2, 0)]
    assert [found == "new" for found in again] == [False, False, True]


def test_the_state_of_a_library_is_another_after_each_change_and_no_other_time(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "library.peel")
    states = [library.state]
    for change in (
        lambda: library.add(made_source("one"), made_document(), made_findings()),
        lambda: library.add(made_source("two"), made_document(), made_findings(), rules=3),
        lambda: library.know_rules(1, 4),
        lambda: library.remove(1),
    ):
        change()
        states.append(library.state)
    assert len(set(states)) == len(states)
    library.notes.add("A note.", contrast="a key")
    library.search("preventing")
    library.close()
    library = Library.open(tmp_path / "library.peel")
    assert library.state == states[-1]
    library.close()


def test_parts_are_kept_by_their_keys_until_others_take_their_place() -> None:
    kept = KeptResults(lambda: "a", HERE)
    assert kept.parts("x") == {}
    kept.keep_parts("x", {b"one": b"1", b"two": b"2"})
    assert KeptResults(lambda: "a", HERE).parts("x") == {b"one": b"1", b"two": b"2"}
    kept.keep_parts("x", {b"two": b"2"})
    assert kept.parts("x") == {b"two": b"2"}
    next(iter(paths.cache().iterdir())).write_bytes(b"no longer whole")
    assert kept.parts("x") == {}
