"""Files in: each is read and examined in a worker process, and kept in the library."""

import contextlib
import functools
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from peelviewer import analysis, ingest
from peelviewer.domain.claims import Certainty, Findings
from peelviewer.domain.document import Document, Published, SourceFile
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.facts import Facts
from peelviewer.pipeline.copies import Replaced
from peelviewer.pipeline.remarks import notes_of_file
from peelviewer.pipeline.rules import RULES
from peelviewer.pipeline.versions import Relation, compare, versions_after
from peelviewer.store import Library
from peelviewer.store.versions import Links
from peelviewer.timings import stage

# How much a file says of itself beside its text: an office's file, mail or picture of text stands between.
_SAYS_OF_ITSELF = {"text/plain": 0, "text/html": 2, "multipart/related": 2, "application/pdf": 3}

ENDINGS = frozenset(ingest.ENDINGS)  # of the files that may be documents


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read: its bytes, its document, and what was found in it."""

    source: SourceFile
    document: Document
    findings: Findings


class Outcome(StrEnum):
    """What became of a file that was to be imported."""

    ADDED = "added"
    ALREADY_THERE = "already there"
    READ_AGAIN = "read again"
    BETTER_COPY = "a better copy"  # it takes the place of a file that says less of itself
    REFUSED = "refused"
    SET_ASIDE = "set aside"  # a page that stands in the place of a document: the reader decides
    LEFT_OUT = "left out"  # a file of a folder that is no document


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of one file, and why it was refused."""

    path: Path
    status: Outcome
    reason: str = ""
    document_id: int | None = None
    document: Document | None = None  # as it was read, where it was
    replaced: Replaced | None = None  # the worse copy whose place it took


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far a batch has come: `done` files of `total`, the last of them with its outcome."""

    done: int
    total: int
    outcome: ImportOutcome


@dataclass(frozen=True, slots=True)
class PageProgress:
    """How far the file has come that is being read, after `done` files of `total`."""

    done: int
    total: int
    path: Path
    page: int
    pages: int


def read_file(path: Path, *, recognise: bool = False) -> Reading:
    """Read one file and find its claims; with `recognise`, also the text of scans. Runs in worker processes."""
    with stage("read"):
        source, document = ingest.read(path, recognise=recognise)
    with stage("examine"):
        findings = analysis.examine(document)
    return Reading(source, replace(document, forces=ingest.told_of(document, surely_graded(findings))), findings)


def surely_graded(findings: Findings) -> dict[str, bool]:
    """The bodies to whom a document gives a grade, each with whether one of them is certain."""
    graded: dict[str, bool] = {}
    for claim in findings.claims:
        graded[claim.force] = graded.get(claim.force, False) or claim.certainty is Certainty.CERTAIN
    return graded


def hides_its_letters(document: Document) -> bool:
    """Whether the letters of a PDF spell no words: its text can be recognised as a scan's."""
    return document.pages is not None and ingest.walls.GARBLED in document.warnings


def documents_in(paths: Iterable[Path]) -> list[tuple[Path, PeelViewerError | None]]:
    """The files named and, for a folder, all documents beneath it; a folder without any comes with its error."""
    found: list[tuple[Path, PeelViewerError | None]] = []
    for path in paths:
        if not path.is_dir():
            found.append((path, None))
            continue
        try:
            found += [(file, _why_left(path, file)) for file in ingest.documents_in(path)]
        except PeelViewerError as error:
            found.append((path, error))
    return found


def _why_left(folder: Path, file: Path) -> PeelViewerError | None:
    try:
        ingest.check_within(folder, file)
    except PeelViewerError as error:
        return error
    return None


def read_files(
    files: Sequence[tuple[Path, PeelViewerError | None]],
    cancelled: Callable[[], bool] = lambda: False,
    *,
    recognise: bool = False,
    cluster: str | None = None,
    page_read: Callable[[Path, int, int], None] | None = None,
) -> Iterator[tuple[Path, Reading | PeelViewerError]]:
    """Read files (of `documents_in`) in worker processes: results in their order, each as soon as it is there.

    `page_read` is told which page of how many of a file is in hand, where reading it takes long; a cluster does not say.

    A file that breaks a limit (see `ingest.limits`) costs an error. With `recognise`, the text of scans too; raises NoTesseractError where this machine cannot do that.
    With `cluster`, the address of a Dask scheduler, they are read there; raises ClusterError where they cannot be.
    """
    if recognise and cluster is None:
        ingest.ocr.check_available()
    to_read = [path for path, error in files if error is None]
    read = functools.partial(read_file, recognise=recognise)
    limits = ingest.workers.Limits(ingest.limits.SECONDS_RECOGNISING if recognise else ingest.limits.SECONDS)
    if cluster is None:
        processes = min(len(to_read), os.cpu_count() or 1)
        if not recognise:
            processes = min(processes, ingest.workers.worth_beginning(to_read))
        results = ingest.workers.read_in_workers(
            read, to_read, processes=processes, cancelled=cancelled, limits=limits, page_read=page_read
        )
    else:
        from peelviewer.ingest.cluster import read_on_cluster

        results = read_on_cluster(read, to_read, address=cluster, cancelled=cancelled, limits=limits)
    for path, error in files:
        result = (path, error) if error else next(results, None)
        if result is None:  # cancelled
            return
        yield result


def import_files(
    library: Library,
    paths: Iterable[Path],
    *,
    progress: Callable[[ImportProgress], None] | None = None,
    page_progress: Callable[[PageProgress], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    recognise: bool = False,
    again: bool = False,
    anyway: bool = False,
    cluster: str | None = None,
) -> tuple[ImportOutcome, ...]:
    """Add files and folders to the library; a file that is refused stops nothing.

    A cookie notice, a page that was not found and the like are set aside; with `anyway` they come in too.

    What the library holds already is not read: so a batch that was cancelled goes on where it stopped. With `again`
    it is read again and replaces the old reading. With `cluster`, files are read there (see `read_files`).
    """
    paths = list(paths)
    # Text comes last: of the same article as a page and as text, the page says more of itself.
    files = sorted(documents_in(paths), key=lambda file: file[0].suffix.lower() == ".txt")
    held = {} if again else _held_already(library, files)
    to_read = [file for file in files if file[0] not in held]
    outcomes: list[ImportOutcome] = []

    def page_read(path: Path, page: int, pages: int) -> None:
        if page_progress:
            page_progress(PageProgress(len(outcomes), len(files), path, page, pages))

    results = read_files(to_read, cancelled, recognise=recognise, cluster=cluster, page_read=page_read)
    for path, _ in files:
        if path in held:
            outcomes.append(ImportOutcome(path, Outcome.ALREADY_THERE, document_id=held[path]))
        elif (result := next(results, None)) is None:  # cancelled
            break
        else:
            outcomes.append(_taken(library, path, result[1], again=again, anyway=anyway))
        if progress:
            progress(ImportProgress(len(outcomes), len(files), outcomes[-1]))
    left_out = [
        ImportOutcome(path, Outcome.LEFT_OUT, "it is not a PDF, web page, office document, mail or text")
        for folder in paths
        if folder.is_dir() and not cancelled()
        for path in ingest.other_files_in(folder)
    ]
    if progress:
        for outcome in left_out:
            progress(ImportProgress(len(outcomes), len(files), outcome))
    return (*outcomes, *left_out)


def _held_already(library: Library, files: Sequence[tuple[Path, PeelViewerError | None]]) -> dict[Path, int]:
    """The files whose content the library holds, with the ids of their documents."""
    held: dict[Path, int] = {}
    for path, error in files:
        # What cannot be opened is refused by its reader, with the reason.
        with contextlib.suppress(PeelViewerError):
            if error is None and (document_id := library.held(ingest.sha256_of(path))) is not None:
                held[path] = document_id
    return held


def _taken(
    library: Library, path: Path, result: Reading | PeelViewerError, *, again: bool, anyway: bool
) -> ImportOutcome:
    """What becomes of a file that was read: what looks like no document, and claims nothing, waits for the reader's word."""
    if isinstance(result, Reading) and not (again or anyway or result.findings.claims) and result.document.looks_like:
        reason = f"it looks like {result.document.looks_like}"
        return ImportOutcome(path, Outcome.SET_ASIDE, reason)
    return add(library, path, result, again=again)


def add(library: Library, path: Path, result: Reading | PeelViewerError, *, again: bool = False) -> ImportOutcome:
    """Keep what was read of a file; the same file or the same text is not kept twice.

    Where a person has put facts of that file right, they stand in the place of those that were read.
    """
    if isinstance(result, PeelViewerError):
        return ImportOutcome(path, Outcome.REFUSED, str(result))
    if not again and library.held(result.source.sha256) is None and (alike := library.with_same_text(result.document)):
        return _add_beside(library, path, result, alike)
    recognised, result = _as_entered(library, result, result.source.sha256)
    with stage("store"):
        document_id, known = library.add(
            result.source, result.document, result.findings, again=again, recognised=recognised, rules=RULES
        )
    if not known:
        notes_of_file(library, document_id, result.document)
    status = (Outcome.READ_AGAIN if again else Outcome.ALREADY_THERE) if known else Outcome.ADDED
    return ImportOutcome(path, status, document_id=document_id, document=result.document)


def _as_entered(library: Library, result: Reading, sha256: str) -> tuple[Facts, Reading]:
    """The facts as they were recognised, and the reading with what a person has entered for the file with this hash."""
    recognised = Facts.of(result.document)
    kept = library.facts.of(sha256)
    if kept is None:
        return recognised, result
    document = kept.said.put_on(result.document)
    return recognised, Reading(result.source, document, analysis.examine(document))


def _add_beside(library: Library, path: Path, result: Reading, alike: DocumentEntry) -> ImportOutcome:
    """Keep what is a version of a document that the library holds, or a better copy of it, or another document after all."""
    held = [alike, *versions_after(library, alike)]
    for entry in held:
        if compare(library.document(entry.id), result.document).relation is Relation.SAME:
            return _same_text(library, path, result, entry)
    newest = held[-1]
    compared = compare(library.document(newest.id), result.document)
    links, reason = Links(), ""
    other_inspection = newest.cycle and result.document.cycle and newest.cycle != result.document.cycle
    if compared.relation is Relation.VERSION and not other_inspection:  # a report repeats words of the one before it
        is_older = _came_before(result.document.published, newest.published)
        links = Links(newer=(newest.id,)) if is_older else Links(version_of=newest.id)
        reason = f"{'an older' if is_older else 'a newer'} version of {newest.file_name}: {compared.in_words}"
    recognised, result = _as_entered(library, result, result.source.sha256)
    with stage("store"):
        document_id, _ = library.add(
            result.source, result.document, result.findings, recognised=recognised, rules=RULES, links=links
        )
    notes_of_file(library, document_id, result.document)
    return ImportOutcome(path, Outcome.ADDED, reason, document_id=document_id, document=result.document)


def _same_text(library: Library, path: Path, result: Reading, entry: DocumentEntry) -> ImportOutcome:
    """The same text again: a file that says more of itself takes the place of one that says less."""
    if _SAYS_OF_ITSELF.get(result.source.media_type, 1) <= _SAYS_OF_ITSELF.get(entry.media_type, 1):
        reason = f"the same text as {entry.file_name}"
        return ImportOutcome(path, Outcome.ALREADY_THERE, reason, document_id=entry.id)
    recognised, result = _as_entered(library, result, entry.sha256)
    with stage("store"):
        former = library.replace_copy(entry.id, result.source, result.document, result.findings, recognised, RULES)
    replaced = Replaced(former, notes_of_file(library, entry.id, result.document))
    reason = f"in the place of {entry.file_name}, which has the same text"
    return ImportOutcome(
        path, Outcome.BETTER_COPY, reason, document_id=entry.id, document=result.document, replaced=replaced
    )


def _came_before(one: Published | None, other: Published | None) -> bool:
    """Whether a date is before another; where one of them is not known, what comes later is taken for the newer."""
    return one is not None and other is not None and one.iso < other.iso
