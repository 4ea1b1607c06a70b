"""Reading: search, the pages of the original, and where words stand on them."""

from peelviewer import ingest
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.domain.claims import Span
from peelviewer.domain.document import Rect
from peelviewer.domain.search import SearchResult
from peelviewer.store import Library
from peelviewer.timings import stage


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
