"""Builds the features of a window, gives each the panes and the state that it needs, and joins them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from peelviewer.gui.brief.brief_composing import BriefComposing
from peelviewer.gui.brief.tray_picking import TrayPicking
from peelviewer.gui.claims.claim_card import ClaimCard
from peelviewer.gui.claims.claim_editing import ClaimEditing
from peelviewer.gui.claims.claim_form import ClaimForm
from peelviewer.gui.claims.claim_settling import ClaimSettling
from peelviewer.gui.claims.settle_card import SettleCard
from peelviewer.gui.contrasts.contrast_connector import ContrastConnector
from peelviewer.gui.contrasts.contrast_decisions import ContrastDecisions
from peelviewer.gui.contrasts.contrast_list import ContrastList
from peelviewer.gui.contrasts.manual_contrasts import ManualContrasts
from peelviewer.gui.country.country_controller import CountryController
from peelviewer.gui.follow_up.finding_form import FindingForm
from peelviewer.gui.follow_up.following_up import FollowingUp
from peelviewer.gui.follow_up.own_form import OwnForm
from peelviewer.gui.help.help_controller import HelpController
from peelviewer.gui.library.backups_and_bin import BackupsAndBin
from peelviewer.gui.library.common_facts_form import CommonFactsForm
from peelviewer.gui.library.daily_backup import DailyBackup
from peelviewer.gui.library.document_editing import DocumentEditing
from peelviewer.gui.library.document_facts_form import DocumentFactsForm
from peelviewer.gui.library.document_importing import DocumentImporting
from peelviewer.gui.library.own_grade_form import OwnGradeForm
from peelviewer.gui.library.own_grades import OwnGrades
from peelviewer.gui.library.reading_again import ReadingAgain
from peelviewer.gui.library.unfinished_adding import UnfinishedAdding
from peelviewer.gui.news.compared_articles import ComparedArticles
from peelviewer.gui.notes.note_editing import NoteEditing
from peelviewer.gui.pages.page_loader import PageLoader
from peelviewer.gui.peers.peers_controller import PeersController
from peelviewer.gui.peers.peers_view import PeersView
from peelviewer.gui.reader.reading_commands import ReadingCommands
from peelviewer.gui.search.results_in_text import ResultsInText
from peelviewer.gui.search.search_controller import SearchController
from peelviewer.gui.state.current_view import CurrentView
from peelviewer.gui.state.force_loader import ForceLoader
from peelviewer.gui.state.link_handler import LinkHandler
from peelviewer.gui.state.outside_changes import OutsideChanges
from peelviewer.gui.state.reading_areas import ReadingAreas
from peelviewer.gui.state.undo_stack import UndoStack
from peelviewer.gui.widgets.window_actions import WindowActions, command
from peelviewer.gui.window.copy_command import CopyCommand
from peelviewer.gui.window.document_display import DocumentDisplay
from peelviewer.gui.window.error_messages import ErrorMessages
from peelviewer.gui.window.menu_commands import MenuCommands
from peelviewer.gui.window.menu_states import MenuStates
from peelviewer.gui.window.place_announcer import PlaceAnnouncer
from peelviewer.gui.window.shortcut_overrides import ShortcutOverrides
from peelviewer.gui.window.window_controller import WindowController

if TYPE_CHECKING:
    from pathlib import Path

    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.widgets.connector_geometry import Sight
    from peelviewer.gui.window.kept_settings import Settings
    from peelviewer.gui.window.main_window import MainWindow


def build_features(window: MainWindow, background: BackgroundWork, settings: Settings) -> WindowController:
    """Give a window all that works for it."""
    return _Features(window, background, settings).controller


class _Features:
    """The state of a window, and the features made on it."""

    def __init__(self, window: MainWindow, background: BackgroundWork, settings: Settings) -> None:
        self._window = window
        self._background = background
        background.give_way_to(window)
        self._look, self._navigator, self._say = window.look, window.navigator, window.status.say
        self._actions = WindowActions(window)
        self._areas = ReadingAreas(window.judgement, window.other, window.news)
        self._view = CurrentView(window, self._say)
        self._loader = ForceLoader(background, self._navigator)
        self._links = LinkHandler(window, self._navigator, self._say)
        self._undo_stack = UndoStack(window, background, self._loader, self._actions, self._say)
        self._listing = ContrastList(window.contrasts, self._navigator, self._loader, self._say)
        self._force_beside_force = self._peers()
        self.controller = WindowController(
            *(window, self._loader, self._view, self._links, self._listing),
            *(self._document_display(), self._force_beside_force),
        )
        self._country = self._show_the_country()
        HelpController(window, window.show_over, window.show_panes, self._look, self._actions, self._say)
        self._read_documents()
        self._search(window)
        adding, composing = self._add_documents(settings), self._compose_briefs()
        MenuCommands(window, background, self.controller, settings, adding, composing)
        self._keep_safe(settings)
        self._claims = self._edit_claims()
        self._edit_documents()
        self._edit_contrasts()
        self._follow_up()
        self._write_notes()
        self._pick_for_the_brief()
        self._connect_contrasts()
        errors = ErrorMessages(window, background, self.controller.show_state)
        self._loader.library_changed.connect(lambda _facts: errors.library_came())
        ShortcutOverrides(window)
        MenuStates(window, self._view)
        PlaceAnnouncer(window, self._view)

    def _search(self, window: MainWindow) -> None:
        in_text = ResultsInText(window, self._areas)
        searching = SearchController(
            window.top.search,
            window.found,
            in_text,
            self._background,
            self._links,
            self._undo_stack,
            self._actions,
        )
        searching.result_shown.connect(partial(window.places.show_count, window.found))
        searching.results_requested.connect(partial(window.bring, window.found))
        self._loader.library_changed.connect(lambda _facts: searching.show_saved())
        self._loader.annotations_changed.connect(searching.show_saved)

    def _document_display(self) -> DocumentDisplay:
        window = self._window
        return DocumentDisplay(
            window.judgement,
            window.other,
            window.news,
            window.right,
            self._look,
            self._navigator,
            self._loader,
            self._view,
            window.bring,
            self._say,
        )

    def _peers(self) -> PeersController:
        grades = self._window.grades

        def is_wanted(force: str) -> bool:
            return grades.shows_peers() and grades.kept_force in {"", force}  # pinned: the forces around it stay

        view = PeersView(self._look)
        peers = PeersController(view, is_wanted, self._background, self._navigator, self._loader)
        grades.peers_requested.connect(peers.refresh)
        grades.take_peers(view)
        return peers

    def _show_the_country(self) -> CountryController:
        window, grades = self._window, self._window.grades
        country = CountryController(
            window, window.show_over, window.show_panes, self._look, self._background, self._navigator, self._say
        )
        self._actions.answer({"country": country.toggle})
        for part in (grades.country_requested, window.source_card.forces_requested):
            part.connect(country.open)
        return country

    def _forces_chosen(self) -> tuple[tuple[str, ...], ...]:
        return self._country.chosen_rows() or self._force_beside_force.chosen_rows()

    def _read_documents(self) -> None:
        window = self._window
        PageLoader(window.judgement.original, self._background, "judgement")
        PageLoader(window.other.original, self._background, "other")
        reading = ReadingCommands(window.judgement, window.other, self._areas, self._look, self._actions, self._say)
        CopyCommand(window, self._view, reading.copy, self._forces_chosen, self._actions, self._say)
        ComparedArticles(window.news, self._look, self._background, self._view)

    def _add_documents(self, settings: Settings) -> DocumentImporting:
        window = self._window
        adding = DocumentImporting(
            window.import_results,
            window.status.show_progress,
            self._background,
            self._loader,
            self._undo_stack,
            self._say,
        )
        window.closing.connect(adding.end)
        window.closing.connect(UnfinishedAdding(window.notices, adding, self._loader, settings).end)
        window.dropped.connect(adding.add_data)
        window.top.add_requested.connect(adding.choose)
        window.top.name_unknown.connect(self._say)
        window.source_card.add_requested.connect(adding.choose)
        window.status.cancel.clicked.connect(adding.cancel)
        ReadingAgain(
            window.notices,
            window.import_results,
            window.status.show_progress,
            self._background,
            self._loader,
            self._actions,
            self._say,
        )
        OwnGrades(OwnGradeForm(window), window.judgement, self._navigator, self._undo_stack, self._actions)
        window.closing.connect(OutsideChanges(window, self._background, self._loader, window.status.is_busy).end)
        return adding

    def _keep_safe(self, settings: Settings) -> None:
        window = self._window

        def last_library() -> Path | None:
            return next(iter(settings.libraries), None)

        daily = DailyBackup(window, self._background, self._loader, window.status.is_busy)
        window.closing.connect(daily.end)
        keeping = BackupsAndBin(
            window.notices, self._background, self._loader, self._undo_stack, last_library, self._say
        )
        window.menus["&File"].insertMenu(command(window, "read again"), keeping.backups)
        window.menus["&Edit"].insertMenu(command(window, "copy"), keeping.removed)

    def _compose_briefs(self) -> BriefComposing:
        window = self._window
        composing = BriefComposing(
            window,
            window.show_over,
            window.show_panes,
            self._look,
            self._background,
            self._navigator,
            self._view,
            self._loader,
            self._undo_stack,
            self._actions,
            self._say,
        )
        window.top.brief_requested.connect(composing.open)
        return composing

    def _edit_claims(self) -> ClaimEditing:
        card, form = ClaimCard(self._window, self._look), ClaimForm(self._window)
        editing = ClaimEditing(
            card, form, self._areas, self._navigator, self._loader, self._undo_stack, self._actions, self._say
        )
        asking = SettleCard(self._window, self._look)
        ClaimSettling(
            asking,
            editing,
            self._areas,
            self._view,
            self._links,
            self._look,
            self._undo_stack,
            self._actions,
            self._say,
        )
        return editing

    def _edit_documents(self) -> None:
        DocumentEditing(
            DocumentFactsForm(self._window),
            CommonFactsForm(self._window),
            self._window.import_results,
            self._window.documents,
            self._areas,
            self._background,
            self._navigator,
            self._loader,
            self._undo_stack,
            self._actions,
            self._say,
        )

    def _edit_contrasts(self) -> None:
        window, headline, tray = self._window, self._window.headline, self._window.tray
        decisions = ContrastDecisions(
            headline, headline.line, self._listing, self._view, self._links, self._undo_stack, self._actions, self._say
        )
        headline.command_requested.connect(decisions.do)
        window.contrasts.command_requested.connect(decisions.do)
        ManualContrasts(
            window.pair,
            tray,
            tray.chosen,
            self._areas,
            self._view,
            self._loader,
            self._links,
            self._claims,
            self._undo_stack,
            self._actions,
            self._say,
        )

    def _follow_up(self) -> None:
        window, pane = self._window, self._window.follow_up
        following = FollowingUp(
            pane,
            OwnForm(window),
            FindingForm(window),
            self._background,
            self._navigator,
            self._loader,
            self._links,
            self._undo_stack,
            self._say,
        )
        following.counted.connect(partial(window.places.show_count, pane))
        window.places.turned.connect(lambda shown: following.look() if shown is pane else None)

    def _write_notes(self) -> None:
        window = self._window
        line, is_on_contrast = window.headline.line, window.is_on_contrast
        NoteEditing(line, is_on_contrast, self._view, self._claims, self._undo_stack, self._actions, self._say)

    def _pick_for_the_brief(self) -> None:
        window = self._window
        picking = TrayPicking(
            window.tray,
            window.is_on_contrast,
            partial(window.show_side, window.tray),
            self._navigator,
            self._view,
            self._loader,
            self._claims,
            self._undo_stack,
            self._actions,
            self._say,
        )
        picking.shown.connect(partial(window.places.show_count, window.tray))

    def _connect_contrasts(self) -> None:
        window, grades = self._window, self._window.grades

        def sight_of_cell(force: str, theme: str, cycle: str) -> Sight | None:
            return grades.sight_of(theme, cycle) if force == grades.force else None

        panes = self._areas.panes
        ContrastConnector(window.connector_overlay, self._look, self._view, panes, grades.scrolling(), sight_of_cell)
