"""Pairs of short texts on one force each, for every kind of contrast that words make: what must be found, and what must not."""

from collections.abc import Sequence
from pathlib import Path

from peelviewer import pipeline
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.reference import reference
from peelviewer.store import Library

# Each row of a table is of a force of its own, so that a whole table is one library.
_FORCES = [
    force.name
    for force in reference().forces
    if force.name not in {"City of London Police", "Metropolitan Police Service"}
]
_THEMES = {
    "investigating_crime": ("Investigating crime", "at investigating crime"),
    "responding_public": ("Responding to the public", "at responding to the public"),
    "protecting_vulnerable": ("Protecting vulnerable people", "at protecting vulnerable people"),
    "managing_offenders": ("Managing offenders and suspects", "at managing offenders and suspects"),
    "preventing_crime": ("Preventing crime", "at preventing crime"),
    "use_of_powers": ("Police powers and treating the public", "at using police powers and treating the public fairly"),
    "workforce": ("Developing a positive workplace", "at building, supporting and protecting its workforce"),
    "leadership": ("Leadership and force management", "at leadership and force management"),
}
BEFORE, NOW = ("PEEL 2021/22", "14 October 2022"), ("PEEL 2023–25", "12 March 2024")


def force_of(row: int) -> str:
    """The force of a row of a table."""
    return _FORCES[row]


def short_name(row: int) -> str:
    """As papers call it: "Kent"."""
    return _FORCES[row].removesuffix(" Police").removesuffix(" Constabulary")


def report(row: int, inspection: tuple[str, str], theme: str, grade: str, text: str) -> str:
    """A short report with one chapter."""
    title, words = _THEMES[theme]
    graded = "requires improvement" if grade == "requires improvement" else f"is {grade}"
    return (
        f"{inspection[0]}\nAn inspection of {force_of(row)}\n{inspection[1]}\n\n{title}\n\n{grade.capitalize()}\n\n"
        f"{force_of(row)} {graded} {words}.\n\n{text}\n"
    )


def paper(row: int, *paragraphs: str, name: str = "Evening Post", date: str = "13 March 2024") -> str:
    """A short article that came out after the newer report."""
    body = "\n\n".join(paragraphs)
    return f"{short_name(row)} {name}\n{date}\n\nForce hears from its inspectors\n\n{body}\n"


def contrasts_of_pairs(folder: Path, rows: Sequence[Sequence[str]], kind: ContrastKind) -> dict[str, list[Contrast]]:
    """The contrasts of one kind, by the force, in a library of all the texts of a table."""
    library = Library.create(folder / "pairs.peel")
    for number, texts in enumerate(rows):
        for place, text in enumerate(texts):
            file = folder / f"{number}-{place}.txt"
            file.write_text(text, "utf-8")
            reading = pipeline.read_file(file)
            library.add(reading.source, reading.document, reading.findings)
    found: dict[str, list[Contrast]] = {}
    for contrast in pipeline.contrasts(library):
        if contrast.kind is kind:
            found.setdefault(contrast.force, []).append(contrast)
    library.close()
    return found
