"""What the window knows of a library and of one force: gathered on the library's thread, frozen, and handed over whole."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import QuotedWords, Statement
from peelviewer.gui.marks.quotation_marks import news_note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from peelviewer.domain.answers import GradeAnswer
    from peelviewer.domain.contrasts import Contrast
    from peelviewer.domain.corrections import Note, Pick, Picked
    from peelviewer.domain.evidence import DocumentEntry, GradesTable
    from peelviewer.domain.safekeeping import Binned
    from peelviewer.store import Library

_Told = TypeVar("_Told", Statement, QuotedWords)
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class LibrarySnapshot:
    """What a library is: its file, whether it can be written, and what it holds."""

    path: Path
    read_only: bool
    entries: tuple[DocumentEntry, ...]
    passages: int
    claims: int
    forces: tuple[str, ...]
    held: int  # the first so many of `forces` have documents here
    older: int = 0  # documents that older rules have read
    removed: tuple[Binned, ...] = ()  # what can be restored
    changes: int = 0  # the library's number, which changes when another window or program changes it
    newest: tuple[DocumentEntry, ...] = ()  # the `entries`, the newest first
    by_id: Mapping[int, DocumentEntry] = field(default_factory=dict)
    unsettled: int = 0  # words to settle, in all of them


@dataclass(frozen=True, slots=True)
class ForceSnapshot:
    """Everything the panes show of one force."""

    force: str
    table: GradesTable
    contrasts: tuple[Contrast, ...]
    statements: tuple[Statement, ...]
    documents: tuple[DocumentEntry, ...]
    reports: tuple[DocumentEntry, ...]
    news: tuple[DocumentEntry, ...]
    quoted: tuple[QuotedWords, ...]  # what the news quotes, each with its standing
    article_notes: dict[int, str]  # a line on each article, by its id
    notes: dict[str, tuple[Note, ...]] = field(default_factory=dict)  # beside contrasts, by their keys
    picked: tuple[Picked, ...] = ()  # for a brief, of all forces
    answers: tuple[GradeAnswer, ...] = ()  # of the force or its commissioner, to its grades
    on_book: frozenset[str] = frozenset()  # the keys of the contrasts that rest on the grade book: asked at every step
    # What has been asked of a theme: every step asks it again, and it takes a look at all that is known of the force.
    _asked: dict[tuple[str, str], tuple[Any, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def pick_of_contrast(self, key: str) -> Pick | None:
        """The pick of this contrast, where it is picked."""
        return next((each.pick for each in self.picked if each.pick.contrast == key), None)

    def pick_of_claim(self, statement: Statement) -> Pick | None:
        """The pick of this claim's words, where they are picked."""
        place = (statement.document.id if statement.document else None, statement.span)
        return next((each.pick for each in self.picked if each.span and (each.document, each.span) == place), None)

    def answers_to(self, theme: str, cycle: str | None) -> tuple[GradeAnswer, ...]:
        """What is answered to the grade of a theme in an inspection; to several at once counts for each."""
        return tuple(
            answer
            for answer in self.answers
            if answer.cycle == cycle and (answer.theme == theme or theme in {to.theme for to in answer.to})
        )

    def entry(self, document_id: int | None) -> DocumentEntry | None:
        """A document of this force by its id."""
        if document_id is None:
            return None
        return next((entry for entry in self.documents if entry.id == document_id), None)

    def contrasts_of(self, theme: str) -> tuple[Contrast, ...]:
        """The force's contrasts in their order of strength: those of the theme first, the dismissed ones last.

        Before the dismissed ones stand those that rest on the grade book: there is little to read of them here.
        """

        def order(contrast: Contrast) -> tuple[bool, bool, bool]:
            return contrast.is_dismissed, contrast.key in self.on_book, contrast.theme != theme

        return self._once("contrasts", theme, lambda: sorted(self.contrasts, key=order))

    def first_theme(self) -> str:
        """The theme to begin with: one with contrasts, and one that documents speak of; else the one graded last."""
        return next(iter(self._once("first", "", self._to_begin_with)), "")

    def _to_begin_with(self) -> Iterator[str]:
        told = {statement.theme for statement in self.statements}
        contrasting = [contrast.theme for contrast in self.contrasts]
        wanted = [theme for theme in (*contrasting, *self.table.themes) if theme in told]
        lines = {theme: self.table.line(theme) for theme in self.table.themes}
        latest = {theme: self.table.cycles.index(line[-1].cycle) for theme, line in lines.items() if line}
        graded = sorted(latest, key=lambda theme: -latest[theme])  # of those graded together, the first of the table
        offered = (*wanted, *contrasting, *graded, *self.table.themes)
        return islice((theme for theme in offered if theme in self.table.themes), 1)

    def statements_on(self, theme: str) -> tuple[Statement, ...]:
        """What documents say of a theme's grades."""
        return self._once("statements", theme, lambda: (each for each in self.statements if each.theme == theme))

    def news_on(self, theme: str) -> tuple[DocumentEntry, ...]:
        """Articles with a claim on the theme; where there are none, none: the pane says so."""
        return self._once("news", theme, lambda: self._news_claiming(theme))

    def _news_claiming(self, theme: str) -> Iterator[DocumentEntry]:
        claiming = {statement.document.id for statement in self.statements_on(theme) if statement.document}
        claiming |= {
            words.document.id
            for contrast in self.contrasts
            if contrast.theme == theme
            for side in (contrast.a, contrast.b)
            for words in side.words
        }
        return (entry for entry in self.news if entry.id in claiming)

    def _once(self, what: str, theme: str, find: Callable[[], Iterable[_Found]]) -> tuple[_Found, ...]:
        """What is found the first time that it is asked for: nothing here changes."""
        if (what, theme) not in self._asked:
            self._asked[what, theme] = tuple(find())
        return self._asked[what, theme]


def newest_first(entries: Iterable[DocumentEntry]) -> list[DocumentEntry]:
    """Documents sorted by their date; those without one come last."""
    return sorted(entries, key=lambda entry: entry.published.iso if entry.published else "", reverse=True)


def library_snapshot(library: Library, before: LibrarySnapshot | None = None) -> LibrarySnapshot:
    """What a library is. Where its documents are as they were `before`, they are the same values, so that who lists them knows it."""
    from peelviewer import pipeline

    changes = pipeline.changes_elsewhere(library)  # first: what is changed from here on is noticed
    _, passages, claims = library.counts()
    documents = library.documents()
    if before is not None and before.path == library.path and before.entries == documents:
        return replace(before, passages=passages, claims=claims, removed=pipeline.bin_of(library), changes=changes)
    held = pipeline.forces_of(documents)
    others = sorted(pipeline.forces_listed() - set(held))
    forces, older = (*held, *others), sum(entry.rules < pipeline.RULES for entry in documents)
    return LibrarySnapshot(
        library.path,
        library.read_only,
        documents,
        passages,
        claims,
        forces,
        len(held),
        older,
        pipeline.bin_of(library),
        changes,
        tuple(newest_first(documents)),
        {entry.id: entry for entry in documents},
        sum(entry.unsettled for entry in documents),
    )


def snapshot_of_force(library: Library, force: str) -> ForceSnapshot:
    """All that a library knows of a force."""
    from peelviewer import pipeline

    found = pipeline.known_of(library, force)
    known = found.evidence
    about = known.documents
    news = tuple(entry for entry in about if entry.kind is not DocumentKind.REPORT)
    newest = newest_first(about)
    statements = tuple(each for each in known.statements if each.force == force and each.document)
    quoted = tuple(each for each in known.quoted if each.document.kind is not DocumentKind.REPORT)
    told, quoting = _by_document(statements), _by_document(quoted)
    return ForceSnapshot(
        force=force,
        table=pipeline.grades_in(known, force),
        contrasts=found.contrasts,
        answers=found.answers,
        on_book=frozenset(each.key for each in found.contrasts if each.rests_on_book),
        statements=statements,
        documents=about,
        reports=tuple(entry for entry in newest if entry.kind is DocumentKind.REPORT),
        news=tuple(entry for entry in newest if entry.kind is not DocumentKind.REPORT),
        quoted=quoted,
        article_notes={entry.id: news_note(entry, told.get(entry.id, ()), quoting.get(entry.id, ())) for entry in news},
        notes=pipeline.notes_beside_contrasts(library),
        picked=pipeline.picked(library),
    )


def with_annotations(library: Library, known: ForceSnapshot) -> ForceSnapshot:
    """The same with the notes, decisions and picks that there are by now: all else of the force stays as it was."""
    from peelviewer import pipeline

    return replace(
        known,
        contrasts=pipeline.decided_again(library, known.contrasts),
        notes=pipeline.notes_beside_contrasts(library),
        picked=pipeline.picked(library),
    )


def _by_document(parts: Iterable[_Told]) -> dict[int, list[_Told]]:
    """What stands in each document, by its id: looked through once, and not once for each document."""
    found: dict[int, list[_Told]] = {}
    for part in parts:
        if part.document:
            found.setdefault(part.document.id, []).append(part)
    return found
