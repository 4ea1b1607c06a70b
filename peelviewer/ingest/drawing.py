"""The pages of a PDF, drawn and searched for words by a worker of their own: one page may take long, or crash.

The worker is kept, and keeps the files looked at last: only the first page of a file waits for it. All windows share it,
since pdfium draws one page at a time. Pictures come back in memory that both share: through the pipe, those of a large
window would take longer to come than to draw.
"""

import atexit
import functools
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.shared_memory import SharedMemory
from typing import Any, TypeVar

from peelviewer.domain.claims import Span
from peelviewer.domain.document import Passage, Rect, SourceFile
from peelviewer.domain.errors import PeelViewerError
from peelviewer.ingest import attachments, places, render, worker_process
from peelviewer.ingest.errors import PageStoppedError, SlowPageError, WaitingEndedError
from peelviewer.ingest.limits import MAX_PIXELS, SECONDS_A_PAGE
from peelviewer.ingest.places import PageWord
from peelviewer.ingest.render import PagePicture
from peelviewer.ingest.worker_answers import Stopped, Why
from peelviewer.ingest.worker_process import Worker

T = TypeVar("T")
Cancelled = Callable[[], bool]
_Work = tuple[Callable[..., Any], tuple[object, ...]]
_KEPT = 2  # files in the worker: a report, and the brief that is composed of it
_held: OrderedDict[str, bytes] = OrderedDict()  # in the worker: the files it was given, by their hashes


def never() -> bool:
    """Whoever asks will wait for the answer."""
    return False


def begin(cancelled: Cancelled = never) -> None:
    """Start the worker, which takes longer than to draw a page: who wants one later does not wait for it."""
    _drawing_worker.begin(cancelled)


def page_picture(pdf: SourceFile, page: int, scale: float, cancelled: Cancelled = never) -> PagePicture:
    """Page `page` (from 1) of a PDF; `scale` 1 is 72 dots an inch. Raises SlowPageError or PageStoppedError."""
    return _drawing_worker.picture(pdf, page, scale, cancelled)


def page_sizes(pdf: SourceFile, cancelled: Cancelled = never) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points."""
    return _drawing_worker.ask(pdf, 1, cancelled, render.page_sizes)


def page_words(pdf: SourceFile, page: int, cancelled: Cancelled = never) -> tuple[PageWord, ...]:
    """The words of a page (counted from 1)."""
    return _drawing_worker.ask(pdf, page, cancelled, places.page_words, page)


def found_places(pdf: SourceFile, passage: Passage, span: Span, cancelled: Cancelled = never) -> tuple[Rect, ...]:
    """The lines on which a span's words stand."""
    page = next((rect.page for rect in passage.rects), 1)
    return _drawing_worker.ask(pdf, page, cancelled, places.places, passage, span)


def attached_files(pdf: SourceFile) -> dict[str, bytes]:
    """The files attached to a PDF, by name."""
    return _drawing_worker.ask(pdf, 1, never, attachments.attached_files)


def page_text(pdf: SourceFile) -> str:
    """All text of a PDF, page after page."""
    return _drawing_worker.ask(pdf, 1, never, attachments.page_text)


def page_links(pdf: SourceFile) -> tuple[str, ...]:
    """The addresses to which a PDF links."""
    return _drawing_worker.ask(pdf, 1, never, attachments.page_links)


class _DrawingWorker:
    """The worker that is kept, and what it has."""

    def __init__(self) -> None:
        self._one_at_a_time = threading.Lock()
        self._one_picture = threading.Lock()
        self._canvas: SharedMemory | None = None
        self._worker: Worker | None = None
        self._has: OrderedDict[str, None] = OrderedDict()  # as `_held` in the worker
        self._failed: dict[object, PeelViewerError] = {}  # work that came to nothing is not tried again

    def picture(self, pdf: SourceFile, page: int, scale: float, cancelled: Cancelled) -> PagePicture:
        """A page, off the canvas on which the worker has drawn it."""
        with self._one_picture:
            if self._canvas is None:
                self._canvas = SharedMemory(create=True, size=4 * MAX_PIXELS)  # only what is drawn on is taken
            picture = self.ask(pdf, page, cancelled, _on_canvas, page, scale, self._canvas.name)
            drawn = self._canvas.buf
            assert drawn is not None
            # A worker that was taken over may lie: nothing beyond the picture is read.
            if not (0 < 4 * picture.width <= picture.stride and 0 < picture.stride * picture.height <= len(drawn)):
                raise PageStoppedError(pdf.name, page)
            return replace(picture, pixels=bytes(drawn[: picture.stride * picture.height]))

    def begin(self, cancelled: Cancelled) -> None:
        """Have a worker that has loaded what it needs; where it does not come to that, whoever asks for a page is told."""
        with self._one_at_a_time:
            if not self._is_alive():
                worker_process.ask(self._alive(), _has_begun, seconds=SECONDS_A_PAGE, cancelled=cancelled)

    def ask(self, pdf: SourceFile, page: int, cancelled: Cancelled, function: Callable[..., T], *more: object) -> T:
        """What comes of `function` with the file's bytes and `more`, in the worker."""
        name, work = (pdf.sha256, page, function), (function, more)
        with self._one_at_a_time:
            if name in self._failed:
                raise self._failed[name]
            answer = self._answer(pdf, cancelled, work)
            if isinstance(answer, Stopped) and answer.why is Why.DIED and not cancelled():
                answer = self._answer(pdf, cancelled, work)  # it may have been killed for no fault of this page
            if isinstance(answer, Stopped):
                if cancelled():
                    raise WaitingEndedError
                late = answer.why is Why.LATE
                answer = self._failed[name] = (SlowPageError if late else PageStoppedError)(pdf.name, page)
        if isinstance(answer, PeelViewerError):
            raise answer
        value: T = answer
        return value

    def _answer(self, pdf: SourceFile, cancelled: Cancelled, work: _Work) -> Any:
        worker = self._alive()
        content = None if pdf.sha256 in self._has else pdf.content
        _keep(self._has, pdf.sha256, None)
        return worker_process.ask(
            worker, _with_file, pdf.sha256, content, work, seconds=SECONDS_A_PAGE, cancelled=cancelled, of=work[0]
        )

    def _is_alive(self) -> bool:
        return self._worker is not None and self._worker.is_alive

    def _alive(self) -> Worker:
        """The worker, or a new one where that has ended."""
        if self._worker is None or not self._worker.is_alive:
            self._end()
            self._worker = Worker()
        return self._worker

    def close(self) -> None:
        """Let the worker and the canvas go."""
        self._end()
        if self._canvas is not None:
            self._canvas.close()
            self._canvas.unlink()
            self._canvas = None

    def _end(self) -> None:
        if self._worker is not None:
            self._worker.end()
        self._worker = None
        self._has.clear()


def _has_begun() -> bool:
    """In the worker: what it needs is loaded with this module."""
    return True


def _on_canvas(content: bytes, page: int, scale: float, name: str) -> PagePicture:
    return render.page_picture(content, page, scale, _canvas(name).buf)


@functools.lru_cache(maxsize=1)
def _canvas(name: str) -> SharedMemory:
    return SharedMemory(name)


def _with_file(sha256: str, content: bytes | None, work: _Work) -> Any:
    """In the worker: `work` on a file that comes with it, or came before."""
    _keep(_held, sha256, _held[sha256] if content is None else content)
    function, more = work
    return function(_held[sha256], *more)


def _keep(files: OrderedDict[str, Any], sha256: str, content: Any) -> None:
    files[sha256] = content
    files.move_to_end(sha256)
    while len(files) > _KEPT:
        files.popitem(last=False)


_drawing_worker = _DrawingWorker()
atexit.register(_drawing_worker.close)
