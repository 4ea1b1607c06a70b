"""Grade words that no rule is certain of: listed, and settled by a person. Each can be taken back with `take_back`."""

from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.unsettled import UnsettledWords
from peelviewer.pipeline.annotations import claim_of, put_right
from peelviewer.store import Library


class NothingToAcceptError(PeelViewerError):
    """Words that were not understood make no claim that could be accepted."""


class SettledError(PeelViewerError):
    """What was chosen is not among the words to settle, or not any more."""


def words_to_settle(
    library: Library, document_id: int | None = None, force: str | None = None
) -> tuple[UnsettledWords, ...]:
    """The words that a person is asked about, of one document and about a force, or of all."""
    return library.unsettled(document_id, force)


def words_named(library: Library, key: str) -> UnsettledWords:
    """The words to settle of this key, or of the only one that begins so; raises SettledError."""
    found = [words for words in library.unsettled() if words.key.startswith(key.lower())]
    if len(found) != 1 or not key:
        sentence = (
            f"No grade words to settle have the key “{key}”." if not found else f"Several keys begin with “{key}”."
        )
        raise SettledError(sentence, "“peelviewer settle” lists the keys.")
    return found[0]


def accept(library: Library, words: UnsettledWords) -> int:
    """The likely claim of these words is right, and certain from now on; gives the number that `take_back` needs."""
    if words.statement is None:
        raise NothingToAcceptError(
            f"“{words.quote}” was not understood, so there is no claim to accept.",
            "Say what it means, or that it is no grade.",
        )
    claim = claim_of(library, words.statement)
    return put_right(library, words.document.id, claim, claim)


def no_grade(library: Library, words: UnsettledWords) -> int:
    """These words give no grade; gives the number that `take_back` needs."""
    if words.statement is not None:
        return put_right(library, words.document.id, claim_of(library, words.statement), None)
    passages = library.document(words.document.id).passages
    return library.corrections.make(words.document.id, passages, None, None, words.span)
