"""What PeelViewer can do, in a few verbs: the file to read first.

`cli` and `gui` change things through it and nothing deeper. It carries domain values between the rooms, which do not
know one another.
"""

import contextlib
import datetime
import functools
import itertools
import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from peelviewer import __version__, analysis, brief, ingest, paths
from peelviewer.analysis import peers as peers_of_inspection
from peelviewer.analysis import table, timeline
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.contrasts import find_contrasts
from peelviewer.analysis.quotation_match import matched
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.verify import VerifyReport
from peelviewer.domain.anchors import Anchor
from peelviewer.domain.claims import Claim, Findings, Span
from peelviewer.domain.contrasts import Contrast, Words
from peelviewer.domain.corrections import Decided, Decision, Note, Pick, Picked
from peelviewer.domain.document import Document, DocumentKind, Rect, SourceFile
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.evidence import DocumentEntry, Evidence, GradesTable, Peer, Statement
from peelviewer.domain.grades import Standing
from peelviewer.domain.recipes import Recipe
from peelviewer.domain.search import SearchResult
from peelviewer.reference import reference
from peelviewer.store import Library
from peelviewer.timings import stage


class UnknownNameError(PeelViewerError):
    """A force or theme that is not known under the words given."""


class GoneError(PeelViewerError):
    """What was chosen has gone from the library since."""


class UnknownOutputError(PeelViewerError):
    """A brief was asked for in a form that PeelViewer does not write."""


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
    REFUSED = "refused"
    LEFT_OUT = "left out"  # a file of a folder that is no document


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of one file, and why it was refused."""

    path: Path
    status: Outcome
    reason: str = ""
    document_id: int | None = None
    document: Document | None = None  # as it was read, where it was


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far a batch has come: `done` files of `total`, the last of them with its outcome."""

    done: int
    total: int
    outcome: ImportOutcome


# ---- libraries ------------------------------------------------------------------------------------------------------


def open_library(path: Path | None = None) -> Library:
    """The library at `path`; without one, the reader's default library or else the sample library."""
    if path is not None and path.absolute() != paths.sample_library():
        return Library.open(path)
    if path is None and paths.default_library().exists():
        return Library.open(paths.default_library())
    return sample_library()


def sample_library() -> Library:
    """The library of the sample corpus, made at first use and brought up to date when program or sample have changed."""
    path = paths.sample_library()
    if path.exists():
        library = Library.open(path)
        if library.stamp != _sample_stamp() and not library.read_only:
            _renew_sample(library)
        return library
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    make_sample(unfinished).close()
    unfinished.replace(path)
    return Library.open(path)


def make_sample(path: Path) -> Library:
    """A new library at `path` with the sample corpus, read in this process: it is small, and starting workers is not."""
    library = Library.create(path)
    for file in _sample_files():
        _add(library, file, read_file(file))
    library.set_stamp(_sample_stamp())
    return library


def _renew_sample(library: Library) -> None:
    """Read the sample anew. What a reader added stays, and what they put right or noted stays with its document."""
    files = _sample_files()
    for file in files:
        _add(library, file, read_file(file), again=True)
    names, hashes = {file.name for file in files}, {ingest.sha256_of(file) for file in files}
    touched = {correction.sha256 for correction in library.corrections.all()}
    for entry in library.documents():
        replaced = entry.file_name in names and entry.sha256 not in hashes
        if replaced and entry.sha256 not in touched and not library.notes.beside_file(entry.sha256):
            library.remove(entry.id)
    library.set_stamp(_sample_stamp())


def _sample_files() -> list[Path]:
    return ingest.documents_in(paths.data() / "sample")


def _sample_stamp() -> int:
    """A number that changes with the sample, and with the program and the data that it is read by."""
    read_by = [*paths.package().rglob("*.py"), *paths.data().glob("*.toml"), *paths.data().glob("*.csv")]
    stamp = 0
    for file in sorted([*read_by, *_sample_files()], key=lambda file: file.as_posix()):
        stamp = zlib.crc32(file.read_bytes(), stamp)
    return stamp & 0x7FFFFFFF  # SQLite keeps a signed number


def open_or_create(path: Path | None) -> Library:
    """The library at `path` (or the default one), made where there is none yet."""
    path = path or paths.default_library()
    if path.exists():
        return Library.open(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    return Library.create(path)


# ---- reading and importing ------------------------------------------------------------------------------------------


def read_file(path: Path, *, recognise: bool = False) -> Reading:
    """Read one file and find its claims; with `recognise`, also the text of scans. Runs in worker processes."""
    with stage("read"):
        source, document = ingest.read(path, recognise=recognise)
    with stage("examine"):
        findings = analysis.examine(document)
    return Reading(source, document, findings)


def documents_in(paths: Iterable[Path]) -> list[tuple[Path, PeelViewerError | None]]:
    """The files named and, for a folder, all documents beneath it; a folder without any comes with its error."""
    found: list[tuple[Path, PeelViewerError | None]] = []
    for path in paths:
        if not path.is_dir():
            found.append((path, None))
            continue
        try:
            found += [(file, None) for file in ingest.documents_in(path)]
        except PeelViewerError as error:
            found.append((path, error))
    return found


def read_files(
    files: Sequence[tuple[Path, PeelViewerError | None]],
    cancelled: Callable[[], bool] = lambda: False,
    *,
    recognise: bool = False,
) -> Iterator[tuple[Path, Reading | PeelViewerError]]:
    """Read files (of `documents_in`) in worker processes: results in their order, each as soon as it is there.

    With `recognise`, the text of scans too; raises NoTesseractError where this machine cannot do that.
    """
    if recognise:
        ingest.ocr.check_available()
    to_read = [path for path, error in files if error is None]
    processes = min(len(to_read), os.cpu_count() or 1)
    read = functools.partial(read_file, recognise=recognise)
    results = ingest.workers.read_in_workers(read, to_read, processes=processes, cancelled=cancelled)
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
    cancelled: Callable[[], bool] = lambda: False,
    recognise: bool = False,
    again: bool = False,
) -> tuple[ImportOutcome, ...]:
    """Add files and folders to the library; a file that is refused stops nothing.

    What the library holds already is not read: so a batch that was cancelled goes on where it stopped. With `again`
    it is read anew and takes the place of the old reading.
    """
    paths = list(paths)
    # Text comes last: of the same article as a page and as text, the page says more of itself.
    files = sorted(documents_in(paths), key=lambda file: file[0].suffix.lower() == ".txt")
    held = {} if again else _held_already(library, files)
    results = read_files([file for file in files if file[0] not in held], cancelled, recognise=recognise)
    outcomes: list[ImportOutcome] = []
    for path, _ in files:
        if path in held:
            outcomes.append(ImportOutcome(path, Outcome.ALREADY_THERE, document_id=held[path]))
        elif (result := next(results, None)) is None:  # cancelled
            break
        else:
            outcomes.append(_add(library, path, result[1], again=again))
        if progress:
            progress(ImportProgress(len(outcomes), len(files), outcomes[-1]))
    left_out = [
        ImportOutcome(path, Outcome.LEFT_OUT, "it is no PDF, web page or text")
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


def _add(library: Library, path: Path, result: Reading | PeelViewerError, *, again: bool = False) -> ImportOutcome:
    if isinstance(result, PeelViewerError):
        return ImportOutcome(path, Outcome.REFUSED, str(result))
    if not again and library.held(result.source.sha256) is None and (twin := library.twin(result.document)):
        return ImportOutcome(path, Outcome.ALREADY_THERE, f"the same text as {twin.file_name}", document_id=twin.id)
    with stage("store"):
        document_id, known = library.add(result.source, result.document, result.findings, again=again)
    status = (Outcome.READ_AGAIN if again else Outcome.ALREADY_THERE) if known else Outcome.ADDED
    return ImportOutcome(path, status, document_id=document_id, document=result.document)


# ---- names ----------------------------------------------------------------------------------------------------------


def force_named(words: str) -> str:
    """The canonical name of a force, as a person writes it."""
    name = reference().find_force(words)
    if name is None:
        meant = reference().force_like(words)
        hint = f"Is {meant} meant?" if meant else "Write its name, such as “Cambridgeshire”."
        raise UnknownNameError(f"No force is known as “{words}”.", hint)
    return name


def theme_named(words: str) -> str:
    """The id of a theme, as a person writes it."""
    theme = reference().find_theme(words)
    if theme is None:
        known = ", ".join(
            reference().theme_label(theme.id).lower() for theme in reference().themes if "frs" not in theme.id
        )
        raise UnknownNameError(f"No theme is known as “{words}”.", f"These are: {known}.")
    return theme


def audience_named(words: str) -> str:
    """The id of an audience of briefs."""
    known = [audience.id for audience in reference().audiences]
    if words.lower() not in known:
        raise UnknownNameError(f"No audience is known as “{words}”.", f"These are: {', '.join(known)}.")
    return words.lower()


def recipe_named(library: Library, name: str | None, **changes: Any) -> Recipe:
    """The recipe saved under a name (none: an empty one), with what is given put in its place."""
    saved = {each.name: each.recipe for each in library.recipes.saved()}
    if name is not None and name not in saved:
        known = ", ".join(saved) or "none is saved yet"
        raise UnknownNameError(f"No recipe is saved as “{name}”.", f"In this library: {known}.")
    base = saved[name] if name is not None else Recipe(())
    return replace(base, **{field: value for field, value in changes.items() if value})


def forces_of(documents: Iterable[DocumentEntry]) -> tuple[str, ...]:
    """The forces that documents concern, in the order of their names."""
    return tuple(sorted({force for document in documents for force in document.forces}))


def forces_listed() -> frozenset[str]:
    """The forces that the grade book lists."""
    return frozenset(grade.force for grade in reference().grade_book)


def themes(library: Library, force: str) -> tuple[str, ...]:
    """The ids of the themes for which anything is known of `force`, in the order of the grades table."""
    return grades(library, force).themes


# ---- grades and contrasts -------------------------------------------------------------------------------------------


def grades(library: Library, force: str) -> GradesTable:
    """All that is known of a force's grades: themes down, inspections across."""
    return table.grades_table(_statements(library, force), force)


def grades_in(evidence: Evidence, force: str) -> GradesTable:
    """The same of what is known of a force already."""
    return table.grades_table(evidence.statements, force)


def peers(library: Library, force: str, theme: str, cycle: str) -> tuple[Peer, ...]:
    """One theme in one inspection, `force` beside all forces: what is known of each, or why nothing is."""
    statements = (*library.statements(theme=theme), *table.listed_statements(None))
    return peers_of_inspection.peers(statements, force, theme, cycle)


def contrasts(library: Library, force: str | None = None, theme: str | None = None) -> tuple[Contrast, ...]:
    """The contrasts of a force and theme (of all, where none is named), strongest first."""
    found = contrasts_in(evidence(library, force), force)
    return tuple(contrast for contrast in found if theme is None or contrast.theme in {theme, ""})


def evidence(library: Library, force: str | None = None) -> Evidence:
    """What is known of a force (of all, where none is named): all that contrasts are found in, the grade book's too.

    Quotations come with their standing, and articles that say no date in the inspection whose report they quote.
    """
    with stage("quotations"):
        found = matched(library.evidence(force))
    statements = (*found.statements, *table.listed_statements(None))
    return replace(found, statements=statements, decided=library.decisions.all())


def contrasts_in(evidence: Evidence, force: str | None) -> tuple[Contrast, ...]:
    """The contrasts in what is known of a force, strongest first."""
    with stage("contrasts"):
        found = find_contrasts(evidence)
    return tuple(contrast for contrast in found if force is None or contrast.force == force)


def _peers(statements: tuple[Statement, ...], force: str, theme: str) -> tuple[Statement, ...]:
    """The latest inspection of `theme` that graded `force`, for it and the other forces and unit of its region."""
    latest = timeline.grades_over_time(statements, force, theme)[-1:]
    if not latest:
        return ()
    unit = reference().unit_of(force)
    bodies = (unit.name, *unit.forces) if unit else (force,)
    return tuple(
        statement
        for body in bodies
        for statement in timeline.grades_over_time(statements, body, theme)
        if statement.cycle == latest[0].cycle
    )


def _statements(library: Library, force: str) -> tuple[Statement, ...]:
    known = library.statements(force=force)
    if any(statement.cycle is None and not statement.past for statement in known):  # what an article quotes may tell it
        known = tuple(each for each in evidence(library, force).statements if each.force == force and each.document)
    return (*known, *table.listed_statements(force))


# ---- what a person says ---------------------------------------------------------------------------------------------


def claim_of(library: Library, statement: Statement) -> Claim:
    """The claim of a document that a statement shows; raises GoneError where it is not held any more."""
    assert statement.document is not None
    for claim in library.findings(statement.document.id).claims:
        shown = (statement.span, statement.force, statement.theme, statement.grade, statement.past)
        if (claim.span, claim.force, claim.theme, claim.grade, claim.past) == shown:
            return claim
    raise GoneError("This claim is not in the library any more.", "Choose it again.")


def put_right(library: Library, document_id: int, was: Claim | None, now: Claim | None) -> int:
    """Put a claim right, reject it (no `now`) or add one (no `was`); gives the number by which it is taken back."""
    held = library.document(document_id)
    if now is not None:
        now = replace(now, standing=Standing.of_claim(report=held.kind is DocumentKind.REPORT, past=now.past))
    return library.corrections.make(document_id, held.passages, was, now)


def take_back(library: Library, correction: int) -> None:
    """Undo a correction, as if it had never been made."""
    library.corrections.take_back(correction)


def decide(library: Library, key: str, decision: Decision | None, reason: str = "") -> Decided | None:
    """Confirm or dismiss a contrast, or take that back (None); gives what was decided before."""
    return library.decisions.decide(key, decision, reason)


def add_note(library: Library, text: str, *, place: tuple[int, Span] | None = None, contrast: str | None = None) -> int:
    """Keep a note beside words of a document (its id and the span) or beside a contrast; gives its number."""
    return library.notes.add(text, place=_anchored(library, place), contrast=contrast)


def change_note(library: Library, number: int, text: str) -> str:
    """Give a note another text; gives the text that it had."""
    return library.notes.change(number, text)


def remove_note(library: Library, number: int) -> Note:
    """Take a note away; gives what `put_back_note` needs."""
    return library.notes.remove(number)


def put_back_note(library: Library, note: Note) -> None:
    """Have a note again that was taken away."""
    library.notes.put_back(note)


def notes_in(library: Library, document_id: int) -> tuple[tuple[Note, Span | None], ...]:
    """The notes beside a document's words, each with where they stand now; None where they are gone."""
    notes = library.notes.beside_file(library.entry(document_id).sha256)
    passages = library.document(document_id).passages if notes else ()
    return tuple((note, note.anchor.place(passages) if note.anchor else None) for note in notes)


def notes_beside_contrasts(library: Library) -> dict[str, tuple[Note, ...]]:
    """The notes beside contrasts, by the contrasts' keys."""
    return library.notes.beside_contrasts()


def picked(library: Library) -> tuple[Picked, ...]:
    """The evidence that a person picked for a brief, in the order of picking, each with where its words stand now."""
    found = []
    for each in library.picks.all():
        number = library.held(each.sha256) if each.sha256 else None
        span = each.anchor.place(library.document(number).passages) if each.anchor and number else None
        found.append(Picked(each, number if span else None, span))
    return tuple(found)


def pick(
    library: Library,
    force: str,
    theme: str,
    words: str,
    *,
    place: tuple[int, Span] | None = None,
    contrast: str | None = None,
) -> int:
    """Pick words of a document (its id and the span) or a contrast, under a name for lists; gives the pick's number."""
    return library.picks.add(force, theme, words, place=_anchored(library, place), contrast=contrast)


def _anchored(library: Library, place: tuple[int, Span] | None) -> tuple[str, Anchor] | None:
    """Words of a document as they outlive a new reading of it: by its file's hash, and an anchor."""
    if place is None:
        return None
    document_id, span = place
    return library.entry(document_id).sha256, Anchor.at(span, library.document(document_id).passages)


def unpick(library: Library, number: int) -> Pick:
    """Take a pick out; gives what `pick_again` needs."""
    return library.picks.remove(number)


def pick_again(library: Library, former: Pick) -> None:
    """Have a pick again that was taken out, at its place."""
    library.picks.put_back(former)


# ---- reading and searching ------------------------------------------------------------------------------------------


def search(library: Library, text: str, limit: int = 50, *, typing: bool = False) -> SearchResult:
    """Passages that match what was typed; where nothing does, a message that says why."""
    with stage("search"):
        return library.search(text, limit=limit, typing=typing)


def page_picture(library: Library, document_id: int, page: int, scale: float) -> ingest.render.PagePicture:
    """A picture of a page (counted from 1) of the original; `scale` 1 is 72 dots an inch."""
    return ingest.render.page_picture(library.source(document_id).content, page, scale)


def page_sizes(library: Library, document_id: int) -> tuple[tuple[float, float], ...]:
    """The width and height of each page of the original, in points; empty where it has no pages."""
    source = library.source(document_id)
    return ingest.render.page_sizes(source.content) if source.media_type == "application/pdf" else ()


def places(library: Library, document_id: int, span: Span) -> tuple[Rect, ...]:
    """The lines of the original on which the words of a span stand, in their order; empty where it has no pages."""
    passage = library.document(document_id).passages[span.passage]
    return ingest.places.places(library.source(document_id).content, passage, span) if passage.rects else ()


def page_words(library: Library, document_id: int, page: int) -> tuple[ingest.places.PageWord, ...]:
    """The words of a page (counted from 1) of the original, each with its place, in the order of reading."""
    return ingest.places.page_words(library.source(document_id).content, page)


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Where the sentence begins and ends that has the character `at`, or the one after it."""
    return next(((start, end) for start, end in sentence_spans(text) if at < end), (0, len(text)))


# ---- the brief ------------------------------------------------------------------------------------------------------


def compose_brief(library: Library, recipe: Recipe) -> brief.Brief:
    """The one page for a recipe: of all that is known, what fits, and a list of what does not."""
    first, *beside = [_material(library, force, recipe.themes) for force in recipe.forces]
    # Forces beside the first are seen under its themes, also where nobody said which.
    others = [each if each.themes == first.themes else _material(library, each.force, first.themes) for each in beside]
    with stage("compose"):
        return brief.compose(replace(first, beside=tuple(others)), recipe)


def _material(library: Library, force: str, theme_ids: Sequence[str]) -> BriefMaterial:
    known = evidence(library, force)
    found = contrasts_in(known, force)
    # Where nobody says, the brief is about the theme of the strongest contrast.
    telling = (contrast.theme for contrast in found if contrast.theme and not contrast.is_dismissed)
    chosen = tuple(theme_ids) or tuple(itertools.islice(telling, 1)) or themes(library, force)[:1]
    tray = [each for each in picked(library) if each.pick.force == force and each.pick.theme in {*chosen, ""}]
    return BriefMaterial(
        force=force,
        themes=chosen,
        statements=tuple(
            statement for statement in known.statements if statement.force == force and statement.theme in chosen
        ),
        contrasts=tuple(c for c in found if c.theme in chosen and not c.is_dismissed),
        peers=tuple(peer for theme in chosen for peer in _peers(known.statements, force, theme)),
        passages=tuple((entry, passage) for entry in known.documents for passage in known.passages[entry.id]),
        library_name=library.path.name,
        documents=library.counts()[0],
        fingerprint=library.fingerprint(),
        made_on=datetime.datetime.now().astimezone().date(),
        version=__version__,
        picked=tuple(_picked_words(library, each) for each in tray if each.span),
        picked_contrasts=frozenset(each.pick.contrast for each in tray if each.pick.contrast),
    )


def _picked_words(library: Library, picked: Picked) -> Words:
    assert picked.document is not None
    assert picked.span is not None
    passage = library.document(picked.document).passages[picked.span.passage]
    return Words.at(library.entry(picked.document), passage, picked.span.start, picked.span.end)


def preview_brief(library: Library, recipe: Recipe, scale: float) -> tuple[brief.Brief, ingest.render.PagePicture]:
    """The page of a recipe, and its picture as it will be printed; `scale` 1 is 72 dots an inch."""
    page = compose_brief(library, recipe)
    return page, ingest.render.page_picture(brief.to_pdf(page), 1, scale)


def shortened(recipe: Recipe, quote: brief.Quote, words: str) -> Recipe:
    """The recipe with a quotation shortened to `words`; raises NotACutError where they are not its own."""
    others = tuple(cut for cut in recipe.cuts if cut[0] != quote.key)
    return replace(recipe, cuts=(*others, (quote.key, brief.cut(quote, words))))


def export_brief(library: Library, recipe: Recipe, out: Path) -> brief.Brief:
    """Write the one page to `out`, or the evidence of it, in the form that the ending of its name says."""
    writer = brief.WRITERS.get(out.suffix.lower())
    if writer is None:
        endings = f"{', '.join(list(brief.WRITERS)[:-1])} or {list(brief.WRITERS)[-1]}"
        raise UnknownOutputError(f"A brief cannot be written as “{out.name}”.", f"End the name in {endings}.")
    page = compose_brief(library, recipe)
    with stage("render"):
        content = writer(page)
    _write(out, content)
    if not library.read_only:
        library.recipes.remember(recipe)
    return page


def export_briefs(library: Library, theme_ids: Sequence[str], folder: Path) -> Iterator[tuple[Path, brief.Brief]]:
    """Write a PDF for each of the 43 forces into `folder`, one after the other."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnknownOutputError(f"{folder} is no folder to write to: {error.strerror}.", "Choose another.") from error
    for force in reference().forces:
        out = folder / f"{force.slug}.pdf"
        page = compose_brief(library, Recipe((force.name,), tuple(theme_ids)))
        _write(out, brief.to_pdf(page))
        yield out, page


def _write(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content)
    except OSError as error:
        raise UnknownOutputError(f"{out} could not be written: {error.strerror}.", "Choose another place.") from error


def verify_brief(library: Library, pdf: Path) -> VerifyReport:
    """Check every quotation of a brief against the documents of the library."""
    content = ingest.content_of(pdf)
    texts = {
        entry.sha256: (entry.title, tuple(passage.text for passage in library.document(entry.id).passages))
        for entry in library.documents()
    }
    files = ingest.attachments.attached_files(content)
    return brief.verify.verify(files, ingest.attachments.page_text(content), texts)
