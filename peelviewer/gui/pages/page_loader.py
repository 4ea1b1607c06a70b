"""The original pages of a report: their sizes, picture and words of each as it comes into sight, and frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from peelviewer.gui.widgets.page_view.page_pictures import image_of

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from peelviewer.domain.claims import Span
    from peelviewer.domain.document import Passage, Rect, SourceFile
    from peelviewer.gui.state.background_work import BackgroundWork, Cancelled
    from peelviewer.gui.widgets.page_view.original_view import OriginalView
    from peelviewer.ingest.places import PageWord
    from peelviewer.store import Library

_READS = 1_000  # milliseconds on a report, after which the reader is taken to read it


class PageLoader(QObject):
    """Answers what the view of original pages asks for."""

    def __init__(self, pane: OriginalView, background: BackgroundWork, name: str) -> None:
        """`name` tells the questions of one view from those of another."""
        super().__init__(pane)
        self._name = name
        self._pane = pane
        self._background = background
        self._soon = QTimer(self, singleShot=True, interval=_READS)
        self._soon.setObjectName("drawing")
        self._soon.timeout.connect(self._begin)
        pane.turned_to.connect(lambda has_pages: self._soon.start() if has_pages else self._soon.stop())
        pane.pages_requested.connect(self._fetch_pages)
        pane.picture_requested.connect(self._fetch_picture)
        pane.thumbnail_requested.connect(self._fetch_thumbnail)
        pane.words_requested.connect(self._fetch_words)
        pane.places_requested.connect(self._fetch_places)

    def _begin(self) -> None:
        """Whoever reads a report may want its pages: they come at once, when what draws them is ready."""
        self._background.ask_beside(
            f"{self._name} drawing",
            lambda _library: None,
            lambda _none, cancelled: _begin(cancelled),
            lambda _none: None,
        )

    def _fetch_pages(self, document: int) -> None:
        self._background.ask_beside(
            f"{self._name} pages", lambda library: _source(library, document), _sizes, self._pane.show_pages
        )

    def _fetch_picture(self, document: int, page: int, scale: float) -> None:
        self._background.ask_beside(
            f"{self._name} picture {page}",
            lambda library: _source(library, document),
            lambda source, cancelled: _picture(source, page, scale, cancelled),
            lambda image: self._pane.show_picture(document, page, image),
        )

    def _fetch_thumbnail(self, document: int, page: int, scale: float) -> None:
        self._background.ask_beside(
            f"{self._name} thumbnail {page}",
            lambda library: _source(library, document),
            lambda source, cancelled: _picture(source, page, scale, cancelled),
            lambda image: self._pane.show_thumbnail(document, page, image),
        )

    def _fetch_words(self, document: int, page: int) -> None:
        self._background.ask_beside(
            f"{self._name} words {page}",
            lambda library: _source(library, document),
            lambda source, cancelled: _words(source, page, cancelled),
            lambda words: self._pane.show_words(document, page, words),
        )

    def _fetch_places(self, document: int, spans: tuple[Span, ...]) -> None:
        self._background.ask_beside(
            f"{self._name} places",
            lambda library: (_source(library, document), library.document(document).passages),
            lambda found, cancelled: _places(found, spans, cancelled),
            lambda places: self._pane.show_places(document, places),
        )


def _begin(cancelled: Cancelled) -> None:
    from peelviewer import pipeline

    pipeline.begin_drawing(cancelled)


def _source(library: Library, document: int) -> SourceFile:
    return library.source(document)


def _sizes(source: SourceFile, cancelled: Cancelled) -> tuple[tuple[float, float], ...]:
    from peelviewer import pipeline

    return pipeline.page_sizes(source, cancelled)


def _picture(source: SourceFile, page: int, scale: float, cancelled: Cancelled) -> QImage:
    from peelviewer import pipeline

    return image_of(pipeline.page_picture(source, page, scale, cancelled))


def _words(source: SourceFile, page: int, cancelled: Cancelled) -> tuple[PageWord, ...]:
    from peelviewer import pipeline

    return pipeline.page_words(source, page, cancelled)


def _places(
    found: tuple[SourceFile, tuple[Passage, ...]], spans: tuple[Span, ...], cancelled: Cancelled
) -> tuple[Rect, ...]:
    from peelviewer import pipeline

    source, passages = found
    return tuple(place for span in spans for place in pipeline.places(source, passages[span.passage], span, cancelled))
