"""How a document stands to one that the library holds: the same text, a version of it, or another document."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.domain.document import Document, PassageKind
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.reference.names import find_bodies
from peelviewer.store import Library

_SHORTEST = 25  # letters: what is shorter is a label or a name
_VERSION = 0.5  # of the sentences of the shorter one are in both, where one is a version of the other
_LIKE = 0.75  # of the words of two sentences are shared where one is the other, changed
_LONG = 12  # words
_PROMPTS = re.compile(
    r"\b(?:you|your|subscri\w+|newsletters?|cookies?|click|follow us|sign (?:up|in)|log in|apps?|advert\w*|photo\w*|images?|pictures?|credits?|copyright|comments?)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:outstanding|good|adequate|inadequate|requir\w+ improvement|grad\w+|rat(?:ed|ing)|judg\w+)\b|\d",
    re.IGNORECASE,
)


class Relation(StrEnum):
    """What one document is to another."""

    SAME = "the same text"
    VERSION = "a version of it"
    OTHER = "another document"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of a text: sentences only the newer has, and only the older."""

    relation: Relation
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def in_words(self) -> str:
        """What changed, for a list of imports: "3 sentences are new, 1 is gone"."""
        new, gone = len(self.added), len(self.removed)
        parts = [f"{new} {'sentence is' if new == 1 else 'sentences are'} new"] if new else []
        if gone:
            parts.append(
                f"{gone} {'is' if gone == 1 else 'are'} gone"
                if parts
                else f"{gone} {'sentence is' if gone == 1 else 'sentences are'} gone"
            )
        return ", ".join(parts)


def compare(older: Document, newer: Document) -> Comparison:
    """Compare two documents sentence by sentence: refused as the same is only what says the same.

    What a site puts around an article (prompts, credits) may differ; a sentence that names a force, a grade or a figure may not,
    and none that is long may be new. Texts on different forces are no versions, however alike.
    """
    first, second = _sentences(older), _sentences(newer)
    shared = first.keys() & second.keys()
    added = [second[key] for key in second if key not in first]
    removed = [first[key] for key in first if key not in second]
    smaller = min(len(first), len(second))
    if not smaller or len(shared) < _VERSION * smaller:
        return Comparison(Relation.OTHER, tuple(added), tuple(removed))
    if not any(map(_tells, (*added, *removed))) and not any(map(_is_told, added)) and not _changed(added, removed):
        return Comparison(Relation.SAME)
    relation = Relation.VERSION if _of_one_title(older, newer) and _of_one_force(older, newer) else Relation.OTHER
    return Comparison(relation, tuple(added), tuple(removed))


def versions_after(library: Library, entry: DocumentEntry) -> tuple[DocumentEntry, ...]:
    """The newer versions of a document, one after the other."""
    found: list[DocumentEntry] = []
    known = {entry.id}
    while entry.newer is not None and entry.newer not in known:  # a received library may go round in a circle
        entry = library.entry(entry.newer)
        known.add(entry.id)
        found.append(entry)
    return tuple(found)


def left_out_of(library: Library, document_id: int) -> tuple[str, ...]:
    """The lines of a document's file that are no part of its text."""
    return library.document(document_id).left_out


def left_out_with(library: Library, words: str) -> tuple[DocumentEntry, ...]:
    """The documents that have all these words in what was left out of their text: a search finds none of it."""
    return library.left_out_with(words)


def what_changed(library: Library, document_id: int) -> Comparison | None:
    """What changed between a document and the one that it is a version of; None where it is none."""
    entry = library.entry(document_id)
    if entry.version_of is None:
        return None
    return compare(library.document(entry.version_of), library.document(document_id))


def _sentences(document: Document) -> dict[str, str]:
    """The sentences of a document by their letters alone: marks, line ends and spaces differ from copy to copy."""
    found: dict[str, str] = {}
    for passage in document.passages:
        if passage.kind is PassageKind.TABLE:
            pieces: Iterable[str] = passage.text.split("\n")
        else:
            pieces = (passage.text[start:end] for start, end in sentence_spans(passage.text))
        for piece in pieces:
            key = re.sub(r"[\W_]+", "", piece).lower()
            if len(key) >= _SHORTEST or (key and passage.kind in {PassageKind.GRADE, PassageKind.TABLE}):
                found.setdefault(key, piece.strip())
    return found


def _tells(sentence: str) -> bool:
    return bool(_TELLS.search(sentence) or any(body.kind != "place" for body in find_bodies(sentence)))


def _is_told(sentence: str) -> bool:
    """Whether a sentence is a part of the text: long, and addressed to no reader of the site."""
    return (
        len(sentence.split()) >= _LONG
        and sentence.endswith((".", "?", "!", "”", '"'))
        and not _PROMPTS.search(sentence)
    )


def _changed(added: Iterable[str], removed: Iterable[str]) -> bool:
    """Whether a sentence that is new is one that is gone, in other words."""
    gone = [set(re.findall(r"\w+", sentence.lower())) for sentence in removed]
    return any(
        len(words & old) >= _LIKE * max(len(words), len(old))
        for sentence in added
        for words in [set(re.findall(r"\w+", sentence.lower()))]
        for old in gone
    )


def _of_one_title(older: Document, newer: Document) -> bool:
    """Whether two documents have one title, or near enough: a headline is often changed with its article."""
    first, second = (set(re.findall(r"\w+", (document.title or "").lower())) for document in (older, newer))
    return not first or not second or len(first & second) >= _VERSION * min(len(first), len(second))


def _of_one_force(older: Document, newer: Document) -> bool:
    """Whether two documents may be about the same: a release on each of several forces is written on one pattern."""
    return not older.forces or not newer.forces or bool(set(older.forces) & set(newer.forces))
