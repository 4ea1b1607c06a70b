"""Published grades that a reader adds to a library: each is a document of its source, with claims entered by them."""

import csv
import hashlib
import io
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from peelviewer import ingest
from peelviewer.domain.claims import Claim, Findings, Span, Speaker
from peelviewer.domain.document import (
    DateBasis,
    Document,
    DocumentKind,
    Passage,
    PassageKind,
    Published,
    SourceFile,
    date_in_words,
)
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.inspection import ListedGrade
from peelviewer.domain.rules import Rule
from peelviewer.pipeline.annotations import put_right
from peelviewer.reference import reference
from peelviewer.store import Library

_PUBLISHER = "entered by you"
_COLUMNS = (
    *("force", "cycle", "theme", "question", "grade", "published", "date_precision", "carried_over_from", "source"),
    *("sources", "confidence", "note", "scale"),
)
_PRECISIONS = {len("2016"): "year", len("2016-02"): "month", len("2016-02-18"): "day"}


@dataclass(frozen=True, slots=True)
class AddedGrades:
    """How many grades were not there yet, and the documents that they are in."""

    grades: int
    documents: tuple[int, ...]


def add_grades(library: Library, file: Path) -> AddedGrades:
    """Add the grades of a CSV file with the columns of `data/grades.csv`.

    Raises GradesFileError, and adds none, where a row does not fit.
    """
    from peelviewer.reference.loading import grades_in

    ingest.content_of(file)  # refuses what is no ordinary file of bearable size
    return _keep(library, grades_in(file, reference()))


def add_grade(
    library: Library,
    *,
    force: str,
    theme: str,
    cycle: str,
    grade: Grade,
    source: str,
    published: str = "",
    note: str = "",
) -> AddedGrades:
    """Add one published grade with its source and its date, as exact as it is known; raises GradesFileError."""
    inspected = reference().cycle(cycle)
    question = reference().question(theme, cycle)
    row = {
        **dict.fromkeys(_COLUMNS, ""),
        "force": force,
        "cycle": cycle,
        "theme": theme,
        "question": question.title if question else "",
        "grade": str(grade),
        "published": published,
        "source": source,
        "sources": "1",
        "confidence": "verified",
        "date_precision": _PRECISIONS.get(len(published), "unknown"),
        "note": note,
        "scale": str(inspected.scale) if inspected and inspected.scale else "",
    }
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "the grade"
        file.write_bytes(_as_csv([row]))
        return add_grades(library, file)


def _keep(library: Library, listed: Iterable[ListedGrade]) -> AddedGrades:
    """The grades as documents, those of one source and day together; what is there already stays as it is."""
    groups: dict[tuple[str, str, str], list[ListedGrade]] = {}
    for each in listed:
        if each.grade:
            groups.setdefault((each.source, each.published, each.cycle), []).append(each)
    count, documents = 0, []
    for (address, published, cycle), grades in groups.items():
        content = _as_csv(map(_row, grades))
        source = SourceFile("grades.csv", "text/csv", hashlib.sha256(content).hexdigest(), content)
        document = _document(address, published, cycle, grades)
        number, there = library.add(source, document, Findings())
        if not there:
            kept = {correction.sha256 for correction in library.corrections.all()}  # of grades taken out before
            for claim in _claims(grades, document) if source.sha256 not in kept else ():
                put_right(library, number, None, claim)
            count += len(grades)
            documents.append(number)
    return AddedGrades(count, tuple(documents))


def _document(address: str, published: str, cycle: str, grades: list[ListedGrade]) -> Document:
    forces = tuple(dict.fromkeys(each.force for each in grades))
    whose = forces[0] if len(forces) == 1 else f"{len(forces)} forces"
    return Document(
        kind=DocumentKind.RESPONSE,
        title=f"Grades entered by you: {whose}, {cycle}",
        publisher=_PUBLISHER,
        published=Published(published, DateBasis.ENTERED) if published else None,
        forces=forces,
        cycle=cycle,
        pages=None,
        passages=tuple(Passage(n, PassageKind.TABLE, _in_words(each)) for n, each in enumerate(grades)),
        address=address,
    )


def _in_words(each: ListedGrade) -> str:
    theme = reference().theme_label(each.theme)
    date = f", published {date_in_words(each.published)}" if each.published else ""
    note = f" {each.remarks}" if each.remarks else ""
    return f"{each.force} · {theme} · {each.cycle}{date}: {each.grade}.{note}"


def _claims(grades: list[ListedGrade], document: Document) -> Iterator[Claim]:
    for each, passage in zip(grades, document.passages, strict=True):
        assert each.grade
        yield Claim(
            force=each.force,
            theme=each.theme,
            grade=each.grade,
            cycle=each.cycle,
            past=False,
            speaker=Speaker.INSPECTORATE,
            standing=Standing.REPORTED,
            quote=passage.text,
            span=Span(passage.n, 0, len(passage.text)),
            rule=Rule.ENTERED,
            carried_over_from=each.carried_over_from,
        )


def _row(each: ListedGrade) -> dict[str, str]:
    return {
        "force": each.force,
        "cycle": each.cycle,
        "theme": each.theme,
        "question": each.question,
        "grade": str(each.grade),
        "published": each.recorded_date,
        "date_precision": str(each.date_precision),
        "carried_over_from": each.carried_over_from or "",
        "source": each.source,
        "sources": str(each.sources),
        "confidence": each.confidence,
        "note": each.note,
        "scale": str(each.scale),
    }


def _as_csv(rows: Iterable[dict[str, str]]) -> bytes:
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue().encode()
