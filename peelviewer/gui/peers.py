"""Answers the peers view: asks for the inspection that is wanted whenever the matter or the wish changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.gui.navigation import Locator
from peelviewer.gui.panes.peers_view import PeersView

if TYPE_CHECKING:
    from peelviewer.domain.evidence import Peer
    from peelviewer.gui.desk import Desk
    from peelviewer.gui.main_window import MainWindow
    from peelviewer.gui.operations import Operations


class Peers(QObject):
    """Keeps the peers view on the theme that is read."""

    def __init__(self, window: MainWindow, operations: Operations, desk: Desk) -> None:
        super().__init__(window)
        self._pane = window.grades
        self._navigator = window.navigator
        self._operations = operations
        self._desk = desk
        self._wanted = ""  # the inspection chosen by hand, while the theme has it
        self._view = PeersView(window.look)
        window.grades.peers_requested.connect(self.refresh)
        window.grades.take_peers(self._view)
        self._view.cycle_requested.connect(self._choose)
        self._view.peer_requested.connect(self._open)

    def refresh(self) -> None:
        """Ask for the inspection that is wanted, or the last that graded the force; nothing while nobody looks."""
        here, facts = self._navigator.here, self._desk.facts
        if not self._pane.shows_peers() or facts is None or facts.force != here.force:
            return
        if self._pane.kept_force not in {"", here.force}:  # pinned: the forces around it stay
            return
        cells = facts.table.cells
        cycles = tuple(c for c in facts.table.cycles if (here.theme, c) in cells and cells[here.theme, c].best)
        if not cycles:
            self._view.show_peers(here.force, (), "", ())
            return
        cycle = self._wanted if self._wanted in cycles else cycles[-1]

        from peelviewer import pipeline

        self._operations.ask(
            "peers",
            lambda library: pipeline.peers(library, here.force, here.theme, cycle),
            lambda peers: self._view.show_peers(here.force, cycles, cycle, peers),
        )

    def _choose(self, cycle: str) -> None:
        self._wanted = cycle
        self.refresh()

    def _open(self, peer: Peer) -> None:
        best, theme = peer.cell.best, self._navigator.here.theme
        document = best.document.id if best and best.document else None
        passage = best.span.passage if best and document is not None and best.span else None
        self._navigator.go_to(Locator(peer.force, theme, document, passage))
