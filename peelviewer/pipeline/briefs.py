"""The brief: what is known of a force and its themes, composed, written and verified."""

import contextlib
import datetime
import hashlib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from peelviewer import __version__, brief, ingest, paths, whole_files
from peelviewer.analysis import timeline
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.verify import Held, VerifyReport
from peelviewer.domain.contrasts import Words
from peelviewer.domain.corrections import Picked
from peelviewer.domain.document import SourceFile
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.evidence import Statement
from peelviewer.domain.recipes import Recipe
from peelviewer.pipeline.annotations import picked
from peelviewer.pipeline.queries import answers_in, contrasts_in, evidence, themes
from peelviewer.reference import reference
from peelviewer.store import Library
from peelviewer.timings import stage


class UnknownOutputError(PeelViewerError):
    """A brief was asked for in a form that PeelViewer does not write."""


def compose_brief(library: Library, recipe: Recipe) -> brief.Brief:
    """The one page for a recipe: of all that is known, what fits, and a list of what does not."""
    first, *beside = [_material(library, force, recipe.themes) for force in recipe.forces]
    # Forces beside the first are seen under its themes, also where nobody said which.
    others = [each if each.themes == first.themes else _material(library, each.force, first.themes) for each in beside]
    with stage("compose"):
        return brief.compose(replace(first, beside=tuple(others)), recipe)


def _material(library: Library, force: str, theme_ids: Sequence[str]) -> BriefMaterial:
    """The evidence for a brief, kept while a reader ticks and types and the library stays the same."""
    today = datetime.datetime.now().astimezone().date()
    name = ("brief", force, tuple(theme_ids), today)
    return library.kept.get(name, lambda: _gathered(library, force, theme_ids, today))


def _gathered(library: Library, force: str, theme_ids: Sequence[str], today: datetime.date) -> BriefMaterial:
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
            statement
            for statement in map(timeline.settled, known.statements)  # under the inspection that contrasts have them
            if statement.force == force and statement.theme in chosen and statement.is_certain
        ),
        contrasts=tuple(c for c in found if c.theme in chosen and not c.is_dismissed),
        peers=tuple(peer for theme in chosen for peer in _peers(known.statements, force, theme)),
        elsewhere=tuple(_latest(known.statements, force, chosen)),
        passages=tuple((entry, passage) for entry in known.documents for passage in known.passages[entry.id]),
        answers=tuple(answer for answer in answers_in(known, force) if answer.theme in chosen),
        library_name=_name(library),
        documents=library.counts()[0],
        fingerprint=library.fingerprint(),
        made_on=today,
        version=__version__,
        picked=tuple(_picked_words(library, each) for each in tray if each.span),
        picked_contrasts=frozenset(each.pick.contrast for each in tray if each.pick.contrast),
    )


def _latest(statements: tuple[Statement, ...], force: str, chosen: Sequence[str]) -> Iterator[Statement]:
    """The best statement of the latest inspection of each theme that is not `chosen`.

    Without the overall judgements of single programmes, which would read as judgements of the force as a whole.
    """
    places = timeline.by_place(statements, force)
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
    if not library.read_only:
        with contextlib.suppress(PeelViewerError):  # the brief is written: a full disk or a lock does not undo that
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
            passages = self._library.document(number).passages
            claims = self._library.findings(number).claims
            self._read[sha256] = Held(self._library.entry(number).title, passages, claims)
        return self._read[sha256]

    def __iter__(self) -> Iterator[str]:
        return (entry.sha256 for entry in self._library.documents())

    def __len__(self) -> int:
        return self._library.counts()[0]


def verify_brief(library: Library, pdf: Path) -> VerifyReport:
    """Check every quotation, grade and source of a brief against the documents of the library."""
    content = ingest.content_of(pdf)
    source = _pdf(pdf.name, content)
    return brief.verify.verify(
        ingest.drawing.attached_files(source), ingest.drawing.page_text(source), _HeldDocuments(library)
    )


def _pdf(name: str, content: bytes) -> SourceFile:
    return SourceFile(name, "application/pdf", hashlib.sha256(content).hexdigest(), content)
