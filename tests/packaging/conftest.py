"""These tests take minutes, and need what `make bundle` and `make deb` have made: `make bundle-test` runs them."""

import os
from pathlib import Path

import pytest

DIST = Path(__file__).parents[2] / "dist"


@pytest.fixture(autouse=True)
def _only_when_asked() -> None:
    if not os.environ.get("PEELVIEWER_BUNDLE"):
        pytest.skip("make bundle-test runs this")


@pytest.fixture
def bundle() -> Path:
    folder = DIST / "peelviewer"
    assert folder.is_dir(), "make bundle comes first"
    return folder


@pytest.fixture
def deb() -> Path:
    found = sorted(DIST.glob("*.deb"))
    assert found, "make deb comes first"
    return found[-1]
