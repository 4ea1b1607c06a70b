"""Comments in a file become notes in the library, beside the words that they are about."""

import re
from collections.abc import Sequence

from peelviewer.domain.claims import Span
from peelviewer.domain.document import Document, Passage, Remark
from peelviewer.pipeline.annotations import add_note
from peelviewer.store import Library

_FEW = 4  # words by which a passage is known where a hyphen or a page's end parts the others
_HIGHLIGHTED = "Highlighted in the file."


def notes_of_file(library: Library, document_id: int, document: Document) -> tuple[int, ...]:
    """Keep the remarks of a file as notes; gives their numbers."""
    kept = []
    for remark in document.remarks:
        if span := _span(remark, document.passages):
            said = remark.said or _HIGHLIGHTED
            words = f"{remark.author}: {said}" if remark.author else said
            kept.append(add_note(library, words, place=(document_id, span)))
    return tuple(kept)


def _span(remark: Remark, passages: Sequence[Passage]) -> Span | None:
    """The words a remark is on, in the passage that has them; else the first passage of its page."""
    near = [passage for passage in passages if passage.page is None or abs(passage.page - remark.page) <= 1]
    words = re.findall(r"\w+", remark.words)
    if words:
        pattern = re.compile(r"\W+".join(map(re.escape, words)) + r"\w*", re.IGNORECASE)
        part = re.compile(r"\W+".join(map(re.escape, words[:_FEW])), re.IGNORECASE)
        for sought in (pattern, part):
            for passage in near:
                if found := sought.search(passage.text):
                    return Span(passage.n, found.start(), found.end())
    first = next((passage for passage in near if passage.page in {None, remark.page}), None)
    return Span(first.n, 0, len(first.text)) if first else None
