"""Better copies of a document's file: taken back, and put in their place again."""

from dataclasses import dataclass

from peelviewer.domain.corrections import Note
from peelviewer.store import Copy, Library


@dataclass(frozen=True, slots=True)
class Replaced:
    """A document as it was before a better copy of its file came, and the numbers of the notes that the copy brought."""

    former: Copy
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Better:
    """A better copy that was taken back, with the notes that it had brought."""

    copy: Copy
    notes: tuple[Note, ...] = ()


def take_copy_back(library: Library, replaced: Replaced) -> Better:
    """Give a document the copy of its file that it had; gives what `put_copy_again` needs."""
    notes = tuple(library.notes.remove(number) for number in replaced.notes)
    return Better(library.change_copy(replaced.former), notes)


def put_copy_again(library: Library, better: Better) -> Replaced:
    """Give a document the better copy once more; gives what `take_copy_back` needs."""
    former = library.change_copy(better.copy)
    return Replaced(former, tuple(library.notes.put_back(note) for note in better.notes))
