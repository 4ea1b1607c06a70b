"""Takes the texts of the window into the catalogues, and compiles them. Run by `make translations`."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from peelviewer.domain.claims import Speaker
from peelviewer.domain.comparability import Verdict
from peelviewer.domain.contrast_details import AnswerKind
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.corrections import Decision
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.facts import FACT_NAMES
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.quotations import QuotationStanding
from peelviewer.pipeline import Outcome
from peelviewer.reference import reference

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"cy": (), "en": ("-pluralonly",)}  # in English only numbers have forms of their own

FIELD = (
    Grade,
    Standing,
    AnswerKind,
    ContrastKind,
    Verdict,
    Decision,
    DocumentKind,
    Speaker,
    QuotationStanding,
    Outcome,
)


def field_words() -> Iterator[str]:
    """Words of the field and of `data/` that the window shows: the folders below `gui` know no translation."""
    yield from (str(word) for kind in FIELD for word in kind)
    yield from FACT_NAMES.values()
    yield from (theme.label for theme in reference().themes)
    yield from (audience.label for audience in reference().audiences)
    for cycle in reference().cycles:
        yield from (words for words in (cycle.label, cycle.name) if not is_the_same_in_every_language(words))


def is_the_same_in_every_language(words: str) -> bool:
    """Whether the name of an inspection is years, or PEEL and years."""
    return re.fullmatch(r"(?:PEEL )?[\d/–-]+", words) is not None


def collect(language: str, catalogue: Path) -> None:
    """Bring a catalogue to the texts that the code has now; translations that are there stay."""
    texts = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "peelviewer" / "gui").rglob("*.py"))
    options = ("-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias", "QT_TR_NOOP+=marked")
    with tempfile.TemporaryDirectory() as folder:
        field = Path(folder) / "field_words.py"
        field.write_text("".join(f"marked({words!r})\n" for words in dict.fromkeys(field_words())), encoding="utf-8")
        _tool("pyside6-lupdate", *options, *LANGUAGES[language], *texts, str(field), "-ts", str(catalogue))


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
