"""How much a test tries: a little in the suite, which has to be quick, and much more in `make soak`."""

import os

SOAK = bool(os.environ.get("PEELVIEWER_SOAK"))


def examples(few: int) -> int:
    """The random examples of a test that tries a few in the suite."""
    return 50 * few if SOAK else few
