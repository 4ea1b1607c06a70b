"""The brief: what is known of a force and its themes, composed, written and verified."""

import contextlib
import datetime
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from peelviewer import __version__, brief, ingest, paths, whole_files
from peelviewer.analysis import timeline
from peelviewer.analysis.whole_sentences import in_whole_sentences, with_what_it_answers
from peelviewer.brief.check_results import Held, PageNow
from peelviewer.brief.evidence import AttachedEvidence
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.verify import VerifyReport
from peelviewer.domain.contrasts import Words
from peelviewer.domain.corrections import Picked
from peelviewer.domain.document import SourceFile
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.evidence import DocumentEntry, LatestGrade, Statement
from peelviewer.domain.recipes import Recipe
from peelviewer.pipeline.annotations import picked
from peelviewer.pipeline.follow_ups import asked_by
from peelviewer.pipeline.known_of_force import known_of
from peelviewer.pipeline.printed_pages import Printable, keep_printed
from peelviewer.pipeline.queries import grades_in
from peelviewer.reference import reference
from peelviewer.store import Library
from peelviewer.timings import stage


class UnknownOutputError(PeelViewerError):
    """A brief was asked for in a form that PeelViewer does not write."""


def compose_brief(library: Library, recipe: Recipe) -> brief.Brief:
    """The one page for a recipe: of all that is known, what fits, and a list of what does not."""
    with stage("evidence"):
        material = _materials(library, recipe, datetime.datetime.now().astimezone().date())
    with stage("compose"):
        return brief.compose(material, recipe)


def _materials(library: Library, recipe: Recipe, day: datetime.date) -> BriefMaterial:
    """The evidence for all forces of a recipe, as on a page made on a `day`."""
    first, *beside = [_material(library, force, recipe.themes, day) for force in recipe.forces]
    # Forces beside the first are seen under its themes, also where nobody said which.
    others = [
        each if first.whole or each.themes == first.themes else _material(library, each.force, first.themes, day)
        for each in beside
    ]
    return replace(first, beside=tuple(others))


def _material(library: Library, force: str, theme_ids: Sequence[str], day: datetime.date) -> BriefMaterial:
    """The evidence for a brief, kept while a reader ticks and types and the library stays the same."""
    name = ("brief", force, tuple(theme_ids), day)
    return library.cache.get(name, lambda: _gathered(library, force, theme_ids, day))


def _gathered(library: Library, force: str, theme_ids: Sequence[str], day: datetime.date) -> BriefMaterial:
    found = known_of(library, force)
    known = found.evidence
    whole = not theme_ids  # where nobody says, the brief is about the force as a whole
    chosen = tuple(theme_ids) or grades_in(known, force).themes
    about = {*chosen, ""} if whole else set(chosen)
    latest = found.latest if whole else ()
    now = {each.now.cycle for each in latest}
    tray = [each for each in picked(library) if each.pick.force == force and each.pick.theme in {*chosen, ""}]
    return BriefMaterial(
        force=force,
        themes=chosen,
        statements=tuple(
            in_whole_sentences(statement, known.passages)
            for statement in timeline.under_inspections((each for each in known.statements if each.is_certain), force)
            if statement.theme in chosen
        ),
        contrasts=tuple(c for c in found.contrasts if c.theme in about and not c.is_dismissed),
        peers=() if whole else tuple(peer for theme in chosen for peer in _peers(known.statements, force, theme)),
        elsewhere=tuple(_latest(known.statements, force, _shown(latest) if whole else chosen)),
        passages=tuple((entry, passage) for entry in known.documents for passage in known.passages[entry.id]),
        answers=tuple(
            replace(answer, words=with_what_it_answers(answer.words, known.passages))
            for answer in found.answers
            if answer.theme in about and (not whole or answer.cycle in now)
        ),
        library_name=_name(library),
        documents=library.count_of_documents(),
        fingerprint=library.fingerprint(),
        made_on=day,
        version=__version__,
        whole=whole,
        latest=latest,
        picked=tuple(_picked_words(library, each) for each in tray if each.span),
        deadlines=tuple(
            each
            for each in asked_by(library, force)
            if whole
            or (each.history and {each.history.latest.finding.theme, each.history.raised.finding.theme} & about)
        ),
        picked_contrasts=frozenset(each.pick.contrast for each in tray if each.pick.contrast),
    )


def _shown(latest: Sequence[LatestGrade]) -> list[str]:
    """The themes of the latest grades and of those before them."""
    return [known.theme for each in latest for known in (each.now, each.before) if known]


def _latest(statements: tuple[Statement, ...], force: str, chosen: Sequence[str]) -> Iterator[Statement]:
    """The best statement of the latest inspection of each theme that is not `chosen`.

    Without the overall judgements of single programmes, which would read as judgements of the force as a whole.
    """
    places = timeline.by_place((each for each in statements if each.is_certain), force)
    for theme in reference().themes:
        if theme.id not in {*chosen, "overall"} and (found := places.get(theme.id)):
            yield list(found.values())[-1][0]


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


def _name(library: Library) -> str:
    """The name of a library on a page; the sample's says that its texts were written for PeelViewer."""
    is_sample = library.path.absolute() == paths.sample_library()
    return f"{library.path.name} (sample texts, written for PeelViewer)" if is_sample else library.path.name


def _picked_words(library: Library, picked: Picked) -> Words:
    """The words that were picked, extended to whole words at both ends."""
    assert picked.document is not None
    assert picked.span is not None
    passage = library.document(picked.document).passages[picked.span.passage]
    start, end = picked.span.start, picked.span.end
    while start > 0 and passage.text[start - 1 : start + 1].isalnum():
        start -= 1
    while end < len(passage.text) and passage.text[end - 1 : end + 1].isalnum():
        end += 1
    return Words.at(library.entry(picked.document), passage, start, end)


def preview_brief(library: Library, recipe: Recipe, scale: float) -> tuple[brief.Brief, ingest.render.PagePicture]:
    """The page of a recipe, and its picture as it will be printed; `scale` 1 is 72 dots an inch."""
    page = compose_brief(library, recipe)
    return page, ingest.drawing.page_picture(_pdf("The brief", brief.to_pdf(page)), 1, scale)


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
    keep_printed(library, page)
    if not library.read_only:
        with contextlib.suppress(PeelViewerError):  # the brief is written: a full disk or a lock does not undo that
            library.recipes.remember(recipe)
    return page


def export_briefs(library: Library, theme_ids: Sequence[str], folder: Path) -> Iterator[tuple[Path, brief.Brief]]:
    """Write a PDF for each of the 43 forces into `folder`, one after the other."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnknownOutputError(
            f"{folder} is not a folder that can be written to: {error.strerror}.", "Choose another."
        ) from error
    for force in reference().forces:
        out = folder / f"{force.slug}.pdf"
        page = compose_brief(library, Recipe((force.name,), tuple(theme_ids)))
        _write(out, brief.to_pdf(page))
        keep_printed(library, page)
        yield out, page


def _write(out: Path, content: bytes) -> None:
    try:
        with whole_files.output(out) as file:
            file.write_bytes(content)
    except OSError as error:
        raise UnknownOutputError(f"{out} could not be written: {error.strerror}.", "Choose another place.") from error


class _HeldDocuments(Mapping[str, Held]):
    """The documents of a library by the hashes of their files: of a large one, only those that are asked for are read."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._read: dict[str, Held] = {}

    def __getitem__(self, sha256: str) -> Held:
        if sha256 not in self._read:
            number = self._library.held(sha256)
            if number is None:
                raise KeyError(sha256)
            self._read[sha256] = _held(self._library, self._library.entry(number))
        return self._read[sha256]

    def __iter__(self) -> Iterator[str]:
        return (entry.sha256 for entry in self._library.documents())

    def __len__(self) -> int:
        return self._library.count_of_documents()


def verify_brief(library: Library, pdf: Path) -> VerifyReport:
    """Check a brief against the library: what the page prints, and every quotation, grade and source of it."""
    source = _pdf(pdf.name, ingest.content_of(pdf))
    evidence = brief.verify.attached(ingest.drawing.attached_files(source))
    return brief.verify.verify(
        evidence,
        ingest.drawing.page_text(source),
        _HeldDocuments(library),
        _page_now(library, evidence),
        ingest.drawing.page_links(source),
    )


def _held(library: Library, entry: DocumentEntry) -> Held:
    content = library.source(entry.id).content
    return Held(
        entry.title or entry.file_name,
        library.passages(entry.id),
        library.claims(entry.id),
        entry.publisher or "",
        entry.published.iso if entry.published else "",
        entry.address or "",
        hashlib.sha256(content).hexdigest() == entry.sha256,
    )


def _page_now(library: Library, evidence: AttachedEvidence) -> PageNow | None:
    if evidence.recipe is None or evidence.made_on is None:
        return None
    pieces = Printable(
        library, evidence.recipe, evidence.made_on, partial(_materials, library, evidence.recipe, evidence.made_on)
    )
    fingerprint, documents = library.fingerprint(), library.count_of_documents()
    if pieces.printed or fingerprint != evidence.fingerprint:
        return PageNow(pieces, fingerprint, documents, pieces.printed)
    return PageNow(pieces, fingerprint, documents, sections=pieces.sections)


def _pdf(name: str, content: bytes) -> SourceFile:
    return SourceFile(name, "application/pdf", hashlib.sha256(content).hexdigest(), content)
