"""The main job of an installed program, by its command line: the same for a bundle, a package and a wheel."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
SOC = ("--force", "cambridgeshire", "--theme", "soc")


def run(program: Sequence[str], environment: dict[str, str], *words: object) -> str:
    """What a command prints; it must succeed."""
    done = subprocess.run(
        [*program, *map(str, words)], env=environment, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, (words, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


def main_job(program: Sequence[str], environment: dict[str, str], files: str, here: str, folder: Path) -> None:
    """Import, look, search, write the page, verify it; `here` is the name that the program has for `folder`."""
    library = ("--library", f"{here}/library.peel")
    added = run(program, environment, "import", files, *library)
    assert added.count(": added") == 9, added
    grades = json.loads(run(program, environment, "grades", *SOC, "--json", *library))
    assert grades
    contrasts = json.loads(run(program, environment, "contrasts", *SOC, "--json", *library))
    assert contrasts[0]["kind"] == "changed over time"
    assert json.loads(run(program, environment, "search", "organised crime", "--json", *library))["hits"]
    for ending in ("pdf", "docx", "md"):
        run(program, environment, "brief", *SOC, "-o", f"{here}/brief.{ending}", *library)
        assert (folder / f"brief.{ending}").stat().st_size > 1_000
    assert "exact" in run(program, environment, "verify", f"{here}/brief.pdf", *library)
    assert "sound" in run(program, environment, "doctor", f"{here}/library.peel")
