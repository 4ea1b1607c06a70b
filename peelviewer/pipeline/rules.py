"""The number of the rules that files are read by (of `ingest`, of `analysis`, and of the data that both go by), and their digest."""

import hashlib
import sys
from functools import cache
from pathlib import Path

from peelviewer import __version__, paths

# Raise it with every change that finds something else in a document that people hold: their libraries then offer to read
# their documents again. `tests/test_rules_number.py` fails where it was forgotten.
RULES = 14


@cache
def made_by() -> bytes:
    """A digest of the program (but for its window) and the data that things are found by: what another program found is found again."""
    made = hashlib.sha256(f"{__version__} {RULES}".encode())
    code = sorted(each for each in paths.package().rglob("*.py") if not each.is_relative_to(paths.package() / "gui"))
    for file in (*code, *sorted(each for each in paths.data().iterdir() if each.is_file())):
        made.update(file.read_bytes())
    if not code:  # a bundle has no files of its program
        program = Path(sys.executable).stat()
        made.update(f"{program.st_size} {program.st_mtime_ns}".encode())
    return made.digest()
