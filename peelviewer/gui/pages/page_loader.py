"""The original pages of a report: their sizes, picture and words of each as it comes into sight, and frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.gui.widgets.page_view.pictures import image_of

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from peelviewer.domain.claims import Span
    from peelviewer.gui.state.background import Background
    from peelviewer.gui.widgets.page_view.original_view import OriginalView
    from peelviewer.store import Library


class PageLoader(QObject):
    """Answers what the view of original pages asks for."""

    def __init__(self, pane: OriginalView, background: Background) -> None:
        super().__init__(pane)
        self._pane = pane
        self._background = background
        pane.pages_requested.connect(self._fetch_pages)
        pane.picture_requested.connect(self._fetch_picture)
        pane.words_requested.connect(self._fetch_words)
        pane.places_requested.connect(self._fetch_places)

    def _fetch_pages(self, document: int) -> None:
        from peelviewer import pipeline

        self._background.ask("pages", lambda library: pipeline.page_sizes(library, document), self._pane.show_pages)

    def _fetch_picture(self, document: int, page: int, scale: float) -> None:
        self._background.ask(
            f"picture {page}",
            lambda library: _picture(library, document, page, scale),
            lambda image: self._pane.show_picture(document, page, image),
        )

    def _fetch_words(self, document: int, page: int) -> None:
        from peelviewer import pipeline

        self._background.ask(
            f"words {page}",
            lambda library: pipeline.page_words(library, document, page),
            lambda words: self._pane.show_words(document, page, words),
        )

    def _fetch_places(self, document: int, spans: tuple[Span, ...]) -> None:
        from peelviewer import pipeline

        self._background.ask(
            "places",
            lambda library: tuple(place for span in spans for place in pipeline.places(library, document, span)),
            lambda places: self._pane.show_places(document, places),
        )


def _picture(library: Library, document: int, page: int, scale: float) -> QImage:
    from peelviewer import pipeline

    return image_of(pipeline.page_picture(library, document, page, scale))
