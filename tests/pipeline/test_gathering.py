"""What takes long is found in a process of its own and kept: then it is there at once, and is the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from peelviewer import pipeline
from peelviewer.pipeline import gathering
from peelviewer.store import Library

FORCE = "Cambridgeshire Constabulary"


@pytest.fixture
def library(
    copy_sample: Callable[[Path], Library], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], Library]:
    """Opens a library of which nothing is kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "sample.peel"
    copy_sample(path).close()
    return lambda: Library.open(path)


def test_what_takes_long_is_found_beside(library: Callable[[], Library], monkeypatch: pytest.MonkeyPatch) -> None:
    held = library()
    assert not pipeline.takes_long(held, FORCE)  # of a few documents all is found at once
    monkeypatch.setattr(gathering, "_MANY", held.documents_on(FORCE))
    assert pipeline.takes_long(held, FORCE)
    pipeline.gather_beside(held.path, [FORCE], lambda: True)
    assert pipeline.takes_long(held, FORCE)  # nobody waited for it
    pipeline.gather_beside(held.path, [FORCE], lambda: False)
    assert not pipeline.takes_long(held, FORCE)
    assert pipeline.known_of(held, FORCE).contrasts
    held.close()
