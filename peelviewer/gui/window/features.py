"""Builds the features of a window, gives each the panes and the state that it needs, and joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peelviewer.gui.brief.brief_composing import Composing
from peelviewer.gui.brief.tray_picking import Picking
from peelviewer.gui.claims.claim_card import ClaimCard
from peelviewer.gui.claims.claim_editing import ClaimsByHand
from peelviewer.gui.claims.claim_form import ClaimForm
from peelviewer.gui.contrasts.contrast_connector import Joining
from peelviewer.gui.contrasts.contrast_decisions import Deciding
from peelviewer.gui.contrasts.contrast_list import ContrastList
from peelviewer.gui.contrasts.manual_contrasts import Pairing
from peelviewer.gui.library.document_editing import DocumentsByHand
from peelviewer.gui.library.document_facts_form import FactsForm
from peelviewer.gui.library.importing import Adding
from peelviewer.gui.news.compared_articles import ComparedArticles
from peelviewer.gui.notes.note_editing import Noting
from peelviewer.gui.pages.page_loader import Originals
from peelviewer.gui.peers.peers import Peers
from peelviewer.gui.peers.peers_view import PeersView
from peelviewer.gui.reader.reading_commands import ReadingCommands
from peelviewer.gui.search.searching import Searching
from peelviewer.gui.state.current_view import CurrentView
from peelviewer.gui.state.force_loader import Desk
from peelviewer.gui.state.link_handler import Places
from peelviewer.gui.state.reading_areas import ReadingAreas
from peelviewer.gui.state.undo import Deeds
from peelviewer.gui.widgets.actions import Actions
from peelviewer.gui.window.announcer import Announcer
from peelviewer.gui.window.commands import Commands
from peelviewer.gui.window.document_display import DocumentDisplay
from peelviewer.gui.window.error_messages import Messages
from peelviewer.gui.window.shortcut_overrides import CommandKeys
from peelviewer.gui.window.window_controller import Controller

if TYPE_CHECKING:
    from peelviewer.gui.state.background import Operations
    from peelviewer.gui.widgets.connector_geometry import Sight
    from peelviewer.gui.window.main_window import MainWindow
    from peelviewer.gui.window.settings import Session


def controlled(window: MainWindow, operations: Operations, session: Session) -> Controller:
    """Give a window all that works for it."""
    return _Features(window, operations, session).controller


class _Features:
    """The state of a window, and the features made on it."""

    def __init__(self, window: MainWindow, operations: Operations, session: Session) -> None:
        self._window = window
        self._operations = operations
        self._look, self._navigator, self._say = window.look, window.navigator, window.say
        self._actions = Actions(window)
        self._areas = ReadingAreas(window.judgement, window.news)
        self._view = CurrentView(window, self._say)
        self._desk = Desk(operations, self._navigator)
        self._places = Places(window, self._navigator, self._say)
        self._deeds = Deeds(window, operations, self._desk, self._actions, self._say)
        self._listing = ContrastList(window.contrasts, self._navigator, self._desk, self._say)
        self.controller = Controller(
            window, self._desk, self._view, self._places, self._listing, self._document_display(), self._peers()
        )
        self._read_documents()
        Searching(window.top.search, operations)
        adding, composing = self._add_documents(), self._compose_briefs()
        Commands(window, operations, self.controller, session, adding, composing)
        self._claims = self._edit_claims()
        self._edit_documents()
        self._edit_contrasts()
        self._write_notes()
        self._pick_for_the_brief()
        self._connect_contrasts()
        Messages(window, operations, self.controller.show_state)
        CommandKeys(window)
        Announcer(window, self._view)

    def _document_display(self) -> DocumentDisplay:
        window = self._window
        return DocumentDisplay(
            window.judgement, window.news, self._look, self._navigator, self._desk, self._view, self._say
        )

    def _peers(self) -> Peers:
        grades = self._window.grades

        def is_wanted(force: str) -> bool:
            return grades.shows_peers() and grades.kept_force in {"", force}  # pinned: the forces around it stay

        view = PeersView(self._look)
        peers = Peers(view, is_wanted, self._operations, self._navigator, self._desk)
        grades.peers_requested.connect(peers.refresh)
        grades.take_peers(view)
        return peers

    def _read_documents(self) -> None:
        window = self._window
        Originals(window.judgement.original, self._operations)
        ReadingCommands(window.judgement, self._areas, self._look, self._actions, self._say)
        ComparedArticles(window.news, self._look, self._operations, self._view)

    def _add_documents(self) -> Adding:
        window = self._window
        adding = Adding(window.inbox, window.show_progress, self._operations, self._desk, self._say)
        window.closing.connect(adding.end)
        window.dropped.connect(adding.add_data)
        window.top.add_requested.connect(adding.choose)
        window.cancel.clicked.connect(adding.cancel)
        return adding

    def _compose_briefs(self) -> Composing:
        window = self._window
        composing = Composing(
            window,
            window.show_over,
            window.show_desk,
            self._look,
            self._operations,
            self._navigator,
            self._view,
            self._desk,
            self._actions,
            self._say,
        )
        window.top.brief_requested.connect(composing.open)
        return composing

    def _edit_claims(self) -> ClaimsByHand:
        card, form = ClaimCard(self._window, self._look), ClaimForm(self._window)
        return ClaimsByHand(card, form, self._areas, self._navigator, self._desk, self._deeds, self._actions, self._say)

    def _edit_documents(self) -> None:
        DocumentsByHand(
            FactsForm(self._window),
            self._window.inbox,
            self._areas,
            self._operations,
            self._navigator,
            self._desk,
            self._deeds,
            self._actions,
            self._say,
        )

    def _edit_contrasts(self) -> None:
        contrasts, tray = self._window.contrasts, self._window.tray
        Deciding(contrasts, self._listing, self._view, self._places, self._deeds, self._actions, self._say)
        Pairing(
            contrasts,
            tray,
            tray.chosen,
            self._areas,
            self._view,
            self._desk,
            self._places,
            self._claims,
            self._deeds,
            self._actions,
            self._say,
        )

    def _write_notes(self) -> None:
        contrasts = self._window.contrasts
        Noting(contrasts, contrasts.line, self._view, self._claims, self._deeds, self._actions, self._say)

    def _pick_for_the_brief(self) -> None:
        contrasts = self._window.contrasts
        Picking(
            self._window.tray,
            contrasts,
            contrasts.tray_switch,
            self._navigator,
            self._view,
            self._desk,
            self._claims,
            self._deeds,
            self._actions,
            self._say,
        )

    def _connect_contrasts(self) -> None:
        window, grades = self._window, self._window.grades

        def sight_of_cell(force: str, theme: str, cycle: str) -> Sight | None:
            return grades.sight_of(theme, cycle) if force == grades.force else None

        panes = (window.judgement, window.news)
        Joining(window.lane, self._look, self._view, panes, grades.scrolling(), sight_of_cell)
