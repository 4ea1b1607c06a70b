"""How long each stage of a command took, for `peelviewer --timings`."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

_stages: list[tuple[str, float]] = []


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Note how long the block took, under `name`."""
    start = time.perf_counter()
    try:
        yield
    finally:
        _stages.append((name, (time.perf_counter() - start) * 1000))


def lines() -> list[str]:
    """A line a stage, in the order they ended: `stage<TAB>milliseconds`."""
    return [f"{name}\t{milliseconds:.1f}" for name, milliseconds in _stages]
