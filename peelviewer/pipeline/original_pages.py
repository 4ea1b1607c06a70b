"""The pages of the original, and where words stand on them."""

from collections.abc import Callable

from peelviewer import ingest
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.domain.claims import Span
from peelviewer.domain.document import Passage, Rect, SourceFile


def begin_drawing(cancelled: Callable[[], bool] = ingest.drawing.never) -> None:
    """Make ready for what follows here: the first page that is asked for would wait for that."""
    ingest.drawing.begin(cancelled)


def page_picture(
    source: SourceFile, page: int, scale: float, cancelled: Callable[[], bool] = ingest.drawing.never
) -> ingest.render.PagePicture:
    """A picture of a page (counted from 1) of the original; `scale` 1 is 72 dots an inch."""
    return ingest.drawing.page_picture(source, page, scale, cancelled)


def page_sizes(
    source: SourceFile, cancelled: Callable[[], bool] = ingest.drawing.never
) -> tuple[tuple[float, float], ...]:
    """The width and height of each page of the original, in points; empty where it has no pages."""
    return ingest.drawing.page_sizes(source, cancelled) if source.media_type == "application/pdf" else ()


def places(
    source: SourceFile, passage: Passage, span: Span, cancelled: Callable[[], bool] = ingest.drawing.never
) -> tuple[Rect, ...]:
    """The lines of the original on which the words of a span stand, in their order; empty where it has no pages."""
    return ingest.drawing.found_places(source, passage, span, cancelled) if passage.rects else ()


def page_words(
    source: SourceFile, page: int, cancelled: Callable[[], bool] = ingest.drawing.never
) -> tuple[ingest.places.PageWord, ...]:
    """The words of a page (counted from 1) of the original, each with its place, in the order of reading."""
    return ingest.drawing.page_words(source, page, cancelled)


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Where the sentence begins and ends that has the character `at`, or the one after it."""
    return next(((start, end) for start, end in sentence_spans(text) if at < end), (0, len(text)))
