"""Takes the texts of the window into the catalogues, and compiles them. Run by `make translations`."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"cy": (), "en": ("-pluralonly",)}  # in English only numbers have forms of their own


def collect(language: str, catalogue: Path) -> None:
    """Bring a catalogue to the texts that the code has now; translations that are there stay."""
    texts = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "peelviewer" / "gui").rglob("*.py"))
    options = ("-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias", "QT_TR_NOOP+=marked")
    _tool("pyside6-lupdate", *options, *LANGUAGES[language], *texts, "-ts", str(catalogue))


def compiled(catalogue: Path, target: Path) -> None:
    """Write what the program reads: finished translations only, the others are shown in English."""
    fresh = target.with_suffix(".fresh")
    _tool("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(fresh))
    fresh.replace(target)  # not written over: a program that runs has the old one before it


def _tool(name: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(name)), *arguments], check=True, cwd=ROOT)


def main() -> None:
    for language in LANGUAGES:
        catalogue = FOLDER / f"peelviewer_{language}.ts"
        collect(language, catalogue)
        compiled(catalogue, catalogue.with_suffix(".qm"))


if __name__ == "__main__":
    main()
