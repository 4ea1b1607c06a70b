"""What a person adds: claims corrected, contrasts confirmed or dismissed, notes, picked evidence; all can be undone."""

from dataclasses import replace

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.claims import Claim, Span
from peelviewer.domain.corrections import Decided, Decision, Note, Pick, Picked
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Standing
from peelviewer.store import Library

Place = tuple[int, Span]  # a document's id, and words of it


class GoneError(PeelViewerError):
    """What was chosen has gone from the library since."""


def claim_of(library: Library, statement: Statement) -> Claim:
    """The claim of a document that a statement shows; raises GoneError where the library no longer has it."""
    assert statement.document is not None
    about = (statement.force, statement.theme, statement.grade, statement.past)
    for claim in library.findings(statement.document.id).claims:
        if (claim.force, claim.theme, claim.grade, claim.past) == about and _shows(statement, claim.span):
            return claim
    raise GoneError("This claim is not in the library any more.", "Choose it again.")


def _shows(statement: Statement, span: Span) -> bool:
    """Whether a statement shows words: contrasts quote the whole sentence of a claim, or another place where it stands."""
    places = [each for each in (statement.span, *statement.also) if each]
    return any(each.passage == span.passage and each.start <= span.start and span.end <= each.end for each in places)


def put_right(library: Library, document_id: int, was: Claim | None, now: Claim | None) -> int:
    """Correct a claim, reject it (no `now`) or add one (no `was`); gives the number that `take_back` needs."""
    held = library.document(document_id)
    if now is not None:
        now = replace(now, standing=Standing.of_claim(report=held.kind is DocumentKind.REPORT, past=now.past))
    return library.corrections.make(document_id, held.passages, was, now)


def take_back(library: Library, correction: int) -> None:
    """Undo a correction, as if it had never been made."""
    library.corrections.take_back(correction)


def decide(
    library: Library,
    key: str,
    decision: Decision | None,
    reason: str = "",
    was: tuple[Decided | None] | None = None,
) -> Decided | None:
    """Confirm or dismiss a contrast, or take that back (None); gives what was decided before.

    With `was`, what the person saw, a decision that another window has made since is not written over.
    """
    return library.decisions.decide(key, decision, reason, was)


def add_note(library: Library, text: str, *, place: Place | None = None, contrast: str | None = None) -> int:
    """Keep a note beside words of a document (its id and the span) or beside a contrast; gives its number."""
    return library.notes.add(text, place=anchored(library, place) if place else None, contrast=contrast)


def change_note(library: Library, number: int, text: str, was: str | None = None) -> str:
    """Give a note another text; gives the text that it had.

    With `was`, the text that the person saw, one that another window changed meanwhile is kept beside it.
    """
    return library.notes.change(number, text, was)


def remove_note(library: Library, number: int) -> Note:
    """Remove a note; gives what `put_back_note` needs."""
    return library.notes.remove(number)


def put_back_note(library: Library, note: Note) -> None:
    """Restore a note that was removed."""
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
        stated = library.statements(document=number) if span else ()
        entered = any(claim.is_entered and claim.span == span for claim in stated)
        added = each.contrast is not None and each.contrast.startswith("added:")
        found.append(Picked(each, number if span else None, span, entered or added))
    return tuple(found)


def pick(
    library: Library,
    force: str,
    theme: str,
    words: str,
    *,
    place: Place | None = None,
    contrast: str | None = None,
) -> int:
    """Pick words of a document (its id and the span) or a contrast, under a name for lists; gives the pick's number."""
    return library.picks.add(force, theme, words, place=anchored(library, place) if place else None, contrast=contrast)


def anchored(library: Library, place: Place) -> tuple[str, Anchor]:
    """Words of a document so that they are found again after it is read again: its file's hash, and an anchor."""
    document_id, span = place
    return library.entry(document_id).sha256, Anchor.at(span, library.document(document_id).passages)


def unpick(library: Library, number: int) -> Pick:
    """Remove a pick; gives what `pick_again` needs."""
    return library.picks.remove(number)


def pick_again(library: Library, former: Pick) -> None:
    """Restore a pick that was removed, at its place in the order."""
    library.picks.put_back(former)
