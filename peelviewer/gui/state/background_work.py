"""The one door to the background: threads that own the library, that search it, that import, and that wait for pages and processes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from peelviewer.gui.state.failure_sentences import Failure, attempted

if TYPE_CHECKING:
    from peelviewer.store import Library

Answer = Callable[[Any], None]
Cancelled = Callable[[], bool]
_WAITING = "waiting"  # the topic of whatever waits for a process
_AT_A_TIME = 0.004  # seconds that answers take one after the other, until the window has its turn
_TURN = 8  # milliseconds of its turn: it begins to paint 5 after something has changed


class BackgroundWork(QObject):
    """Asks the library on its own thread; answers come back on the caller's.

    Signals:
        failed(str, str): the topic of a question ("" for an import), and a sentence for the reader.
        blocked(str, str, Callable): the same of what may succeed when it is tried again, and how that is done.
    """

    failed = Signal(str, str)
    blocked = Signal(str, str, object)
    _answered = Signal(object, object, object, object)

    def __init__(self, opener: Callable[[], Library], *, at_once: bool = False, parent: QObject | None = None) -> None:
        """`opener` opens the library, on the thread that will own it. With `at_once` everything runs where it is asked."""
        super().__init__(parent)
        self._opener = opener
        self._library: Library | None = None
        self._searched: Library | None = None  # the same file, on a connection that waits for no other question
        self._asker = None if at_once else ThreadPoolExecutor(1, "library")
        self._searcher = None if at_once else ThreadPoolExecutor(1, "search")
        self._importer = None if at_once else ThreadPoolExecutor(1, "import")
        self._drawer = None if at_once else ThreadPoolExecutor(1, "pages")
        self._waiter = None if at_once else ThreadPoolExecutor(1, "processes")
        self._newest: dict[str, int] = {}
        self._cancelled = False
        self._closed = False
        self._came: deque[tuple[Any, ...]] = deque()  # answers that are not delivered yet
        self._gone_on: list[tuple[Any, ...]] = []  # what waits for its turn after the answers
        self._round = QTimer(self, singleShot=True, interval=0)
        self._round.timeout.connect(self._deliver_some)
        self._delivers = False
        self._is_painted = False  # since answers were delivered last
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._round.start)  # not in the round of the event loop in which it is painted
        # Queued, also where work is done before anybody can wait for it: an answer never comes while its question is asked.
        if at_once:
            self._answered.connect(self._deliver, Qt.ConnectionType.DirectConnection)
        else:
            self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def is_at_once(self) -> bool:
        """Whether everything happens at once, and nothing in turns."""
        return self._asker is None

    def give_way_to(self, window: QObject) -> None:
        """Deliver nothing in the round of the event loop in which this window is painted: both together would hold it up."""
        window.installEventFilter(self)

    def ask(self, topic: str, work: Callable[[Library], Any], then: Answer) -> None:
        """Run `work` on the library and hand its answer to `then`; a newer question on a topic drops an older answer.

        Once it is closed nothing is asked any more: a clock of a window that is going may still wish it.
        """
        if self._closed:
            return
        ticket = self._newest[topic] = self._newest.get(topic, 0) + 1
        self._run(self._asker, lambda: self._answer(work), (topic, ticket), then)

    def go_on(self, topic: str, work: Callable[[], object]) -> None:
        """Go on with an answer on a topic in a turn of its own; not where something newer is asked on it meanwhile."""
        if self.is_at_once:
            work()
            return
        self._gone_on.append(((topic, self._newest[topic]), None, lambda _nothing: work(), lambda: None))
        if self._delivers or self._turn.isActive():
            self._give_turn()
        else:
            self._round.start()  # nothing else has come: before what has changed so far is painted

    def drop(self, topic: str) -> None:
        """Whatever was asked on this topic is not wanted any more."""
        self._newest[topic] = self._newest.get(topic, 0) + 1

    def search(self, steps: Sequence[tuple[Callable[[Library], Any], Answer]]) -> None:
        """Search in steps, each with who gets its answer, beside all other questions.

        A newer search ends one that runs, and steps that have not begun never do.
        """
        ticket = self._newest["search"] = self._newest.get("search", 0) + 1
        self._interrupt()
        for work, then in steps:
            self._run(self._searcher, partial(self._found, work, ticket), ("search", ticket), then)

    def ask_beside(
        self, topic: str, fetch: Callable[[Library], Any], work: Callable[[Any, Cancelled], Any], then: Answer
    ) -> None:
        """As `ask`, in two steps: what `fetch` gives goes to `work` on a thread that keeps no other question waiting."""

        def go_on(found: Any) -> None:
            ticket = (topic, self._newest[topic])
            self._run(self._drawer, lambda: work(found, lambda: self._closed), ticket, then)

        self.ask(topic, fetch, go_on)

    def wait_beside(self, topic: str, work: Callable[[Cancelled], Any], then: Answer) -> None:
        """Run what waits for a process; a newer one on any topic, or a question on this one, ends it."""
        ticket = self._newest[topic] = self._newest.get(topic, 0) + 1
        newest = self._newest[_WAITING] = self._newest.get(_WAITING, 0) + 1

        def cancelled() -> bool:
            return self._closed or (self._newest[topic], self._newest[_WAITING]) != (ticket, newest)

        self._run(self._waiter, lambda: work(cancelled), (topic, ticket), then)

    def tell(self, work: Callable[[Answer, Cancelled], Any], progress: Answer, then: Answer) -> None:
        """Run an import beside the questions: `work(report, cancelled)`; reports come to `progress`."""
        self._cancelled = False
        self._run(
            self._importer,
            lambda: work(lambda report: self._answered.emit(None, report, progress, None), lambda: self._cancelled),
            None,
            then,
        )

    def cancel(self) -> None:
        """Stop the import, whatever is being read."""
        self._cancelled = True

    def reopen(self, opener: Callable[[], Library]) -> None:
        """Turn to another library."""
        self._opener = opener
        self._newest["search"] = self._newest.get("search", 0) + 1
        self.ask("reopen", lambda _library: None, lambda _nothing: None) if self._library is None else self._switch()

    def close(self) -> None:
        """Let go of the library and end the threads; answers that are still on their way have nobody to come to."""
        self._cancelled = self._closed = True
        self._newest["search"] = self._newest.get("search", 0) + 1
        self._interrupt()
        self._switch()
        for pool in (self._importer, self._drawer, self._waiter, self._searcher, self._asker):
            if pool is not None:
                pool.shutdown(wait=True, cancel_futures=pool in (self._drawer, self._waiter))
        self.deleteLater()  # here: left to Python's collection, it would be taken apart on whichever thread that happens to run

    def _interrupt(self) -> None:
        """End the search that runs; what has not begun is not reached by it, and is asked whether it is stale."""
        searched = self._searched
        if searched is not None and self._searcher is not None:
            searched.interrupt()

    def _switch(self) -> None:
        self._run(self._searcher, self._close_searched, None, lambda _nothing: None)
        self._run(self._asker, self._close_library, None, lambda _nothing: None)

    def _close_library(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None

    def _close_searched(self) -> None:
        if self._searched is not None:
            self._searched.close()
            self._searched = None

    def _found(self, work: Callable[[Library], Any], ticket: int) -> Any:
        """What a step of a search finds; nothing where nobody waits for it any more."""

        def is_stale() -> bool:
            return self._newest["search"] != ticket

        if is_stale():
            return None
        if self._searched is None:
            self._searched = self._opener()
        with self._searched.asked_until(is_stale):
            return work(self._searched)

    def _answer(self, work: Callable[[Library], Any]) -> Any:
        return work(self._opened())

    def _opened(self) -> Library:
        if self._library is None:
            self._library = self._opener()
        return self._library

    def _run(self, pool: ThreadPoolExecutor | None, work: Callable[[], Any], ticket: object, then: Answer) -> None:
        def again() -> None:
            self._switch()  # the file may be another by now
            self._run(pool, work, ticket, then)

        if pool is None:
            self._answered.emit(ticket, attempted(work), then, again)
            return
        future: Future[Any] = pool.submit(attempted, work)
        future.add_done_callback(lambda done: self._answered.emit(ticket, done.result(), then, again))

    def _take(self, ticket: object, outcome: Any, then: Answer, again: Callable[[], None]) -> None:
        self._came.append((ticket, outcome, then, again))
        self._give_turn()

    def _give_turn(self) -> None:
        if not self._turn.isActive() and not self._round.isActive():
            self._turn.start(0)

    def _deliver_some(self) -> None:
        """Deliver what came, with a turn for keys, pointer and painting after what took long: several texts come together."""
        if self._is_painted:
            self._is_painted = False
            self._round.start()
            return
        start, self._delivers = perf_counter(), True
        self._came += self._gone_on
        self._gone_on.clear()
        try:
            while self._came and perf_counter() - start < _AT_A_TIME:
                self._deliver(*self._came.popleft())
        finally:
            self._delivers = False
            if self._came or self._gone_on or perf_counter() - start >= _AT_A_TIME:
                self._turn.start(_TURN)

    def _deliver(self, ticket: tuple[str, int] | None, outcome: Any, then: Answer, again: Callable[[], None]) -> None:
        if self._closed:
            return
        if ticket is not None and self._newest.get(ticket[0]) != ticket[1]:
            return
        topic = ticket[0] if ticket else ""
        if isinstance(outcome, Failure) and outcome.may_pass:
            self.blocked.emit(topic, outcome.sentence, again)
        elif isinstance(outcome, Failure):
            self.failed.emit(topic, outcome.sentence)
        else:
            then(outcome)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest:
            self._is_painted = True
        return super().eventFilter(watched, event)
