"""What was made of a library is kept until the library changes, and no longer."""

from collections.abc import Callable
from pathlib import Path

from made_library import made_document, made_findings, made_source

from peelviewer.store import Library


def counter() -> Callable[[], int]:
    """Gives 1, then 2, and so on."""
    numbers = iter(range(1, 100))
    return lambda: next(numbers)


def test_what_was_made_is_kept_until_the_library_changes(tmp_path: Path) -> None:
    library, make = Library.create(tmp_path / "library.peel"), counter()
    assert [library.cache.get("a", make), library.cache.get("b", make), library.cache.get("a", make)] == [1, 2, 1]
    library.add(made_source("one"), made_document(), made_findings())
    assert library.cache.get("a", make) == 3
    other = Library.open(library.path)
    assert library.cache.get("a", make) == 3
    other.remove(1)
    assert library.cache.get("a", make) == 4
    other.close()


def test_only_what_was_asked_for_last_is_kept(tmp_path: Path) -> None:
    library, make = Library.create(tmp_path / "library.peel"), counter()
    assert library.cache.get("often", make) == 1
    for name in range(20):
        library.cache.get(name, make)
        assert library.cache.get("often", make) == 1
    assert library.cache.get(19, make) == 21
    assert library.cache.get(0, make) == 22
