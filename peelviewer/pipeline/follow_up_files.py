"""What has to be followed up, written to files: a table, a calendar, a skeleton of the response."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from peelviewer import brief, whole_files
from peelviewer.analysis.follow_up.histories import time_of
from peelviewer.domain.claims import FindingKind
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.follow_up import Deadline, History
from peelviewer.pipeline.follow_ups import due, findings
from peelviewer.store import Library

Writer = TypeVar("Writer", bound=Callable[..., bytes])
_ORDER = (FindingKind.CONCERN, FindingKind.RECOMMENDATION, FindingKind.IMPROVEMENT)


class UnknownTableError(PeelViewerError):
    """Findings were asked for in a form that PeelViewer does not write."""


class NothingToAnswerError(PeelViewerError):
    """The library holds no report on a force that could be answered."""


def export_findings(found: Sequence[History], out: Path) -> None:
    """Write findings as a table: .xlsx with a sheet a force, or .csv."""
    writer = _writer(brief.TABLE_WRITERS, out, "a table of findings")
    with whole_files.output(out) as file:
        file.write_bytes(writer(found))


def export_due(deadlines: Sequence[Deadline], out: Path) -> None:
    """Write what is due: .ics, a calendar, or a table as .xlsx or .csv."""
    writer = _writer(brief.DUE_WRITERS, out, "what is due")
    with whole_files.output(out) as file:
        file.write_bytes(writer(deadlines, datetime.datetime.now(datetime.UTC).replace(microsecond=0)))


def _writer(writers: Mapping[str, Writer], out: Path, what: str) -> Writer:
    """The writer for a file by the ending of its name; raises UnknownTableError."""
    writer = writers.get(out.suffix.lower())
    if writer is None:
        *first, last = writers
        raise UnknownTableError(
            f"{out.name} cannot hold {what}.", f"Name a file that ends in {', '.join(first)} or {last}."
        )
    return writer


def export_response(library: Library, force: str, out: Path) -> int:
    """Write a skeleton of the response to the reports on a force that have no answer yet; gives how many findings it has.

    Where all have one, it is to the newest report that asks for anything. Raises NothingToAnswerError.
    """
    if out.suffix.lower() != ".docx":
        raise UnknownTableError(f"{out.name} is not the name of a Word document.", "Name a file that ends in .docx.")
    reports = _to_answer(library, force)
    if not reports:
        raise NothingToAnswerError(
            f"The library holds no report on {force} with anything to answer.", "Add reports with “peelviewer import”."
        )
    with whole_files.output(out) as file:
        file.write_bytes(brief.to_response(force, reports, datetime.datetime.now().astimezone().date()))
    return sum(len(each.findings) for each in reports)


def _to_answer(library: Library, force: str) -> list[brief.ToAnswer]:
    asked = [each for each in findings(library, force, still_open=True) if each.raised.finding.kind in _ORDER]
    waiting = {each.document.id for each in due(library, force=force) if each.history is None}
    in_reports = {
        each.latest.document.id: each.latest.document
        for each in asked
        if each.latest.document.kind is DocumentKind.REPORT
    }
    wanted = [number for number in in_reports if number in waiting] or _newest(in_reports)
    grades = {
        (each.document.id, each.theme): each.grade.value
        for each in library.statements(force=force)
        if each.document and each.is_certain and not each.past
    }
    return [
        brief.ToAnswer(
            in_reports[number],
            tuple(
                (each, grades.get((number, each.latest.finding.theme or ""), ""))
                for each in sorted(asked, key=_place)
                if each.latest.document.id == number
            ),
        )
        for number in wanted
    ]


def _place(history: History) -> tuple[int, int]:
    """Causes of concern with their recommendations, then the rest."""
    finding = history.latest.finding
    concern = finding.number if finding.kind is FindingKind.CONCERN else finding.under
    return (
        (0, concern * 1000 + finding.number)
        if concern is not None
        else (1 + _ORDER.index(finding.kind), finding.number)
    )


def _newest(reports: dict[int, DocumentEntry]) -> list[int]:
    return [max(reports, key=lambda number: time_of(reports[number]))] if reports else []
