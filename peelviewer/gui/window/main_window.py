"""The window: panes laid out. What it does is in the features."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from peelviewer.gui.contrasts.connector_overlay import ConnectorOverlay
from peelviewer.gui.state.reader_navigation import Navigator
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.basic_pane import EmptyPane
from peelviewer.gui.widgets.forms.status_line import StatusLine
from peelviewer.gui.widgets.object_names import has_keys, named
from peelviewer.gui.widgets.panes.pane_columns import HiddenColumn, PaneColumns
from peelviewer.gui.widgets.panes.tabbed_panes import OneOf, TabbedPanes
from peelviewer.gui.window.escape_key import close_top
from peelviewer.gui.window.top_bar import TopBar
from peelviewer.gui.window.window_menus import add_menus

if TYPE_CHECKING:
    from peelviewer.gui.look.program_look import ProgramLook
    from peelviewer.gui.state.scroll_positions import ScrollPosition
    from peelviewer.gui.widgets.floating_sheet import FloatingSheet

_SEPARATOR = " | "  # between force and theme, in what is kept
_HEADLINE = 150  # pixels of height that the headline takes
_FOLDED = 44  # pixels of its line, where it is folded
_LOW = 720  # pixels of height: below this the headline is one line
_LOWEST = 440  # pixels: below this it has no second line either


class MainWindow(QMainWindow):
    """The window as one sees it: at first its frame, which stands at once; then, by `furnish`, what is in it.

    Signals:
        dropped(QMimeData): files, a page or text were dropped on the window.
        window_requested(): a second window is wanted.
        closing(): the window is about to close.
    """

    dropped = Signal(object)
    window_requested = Signal()
    closing = Signal()

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self.setWindowTitle("PeelViewer")
        self.setAcceptDrops(True)
        self.look = look
        self.navigator = Navigator(self)
        self.top = TopBar(look)
        self.connector_overlay = ConnectorOverlay(look)
        self._headline_room = named(QWidget(), "strip")
        self._headline_room.setFixedHeight(_HEADLINE)
        self._across = PaneColumns(*map(EmptyPane, (tr("Grades"), tr("Judgement"), tr("News coverage"))))
        self._panes = QWidget()
        above = QStackedLayout(self._panes)
        above.setStackingMode(QStackedLayout.StackingMode.StackAll)  # the first is over the second
        above.addWidget(self.connector_overlay)
        above.addWidget(self._across)
        self._over: QWidget | None = None
        self._waiting: list[FloatingSheet] = []  # sheets about something in the panes, while these are not shown
        self.places = TabbedPanes(tr("Where to go"))
        self._tab = 0  # the pane of the left column that is to be in front
        self._is_furnished = False
        self._told_of = ""  # words that are not kept, which a close would lose
        body = QWidget()
        self._body = layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.top, self._headline_room, self._panes):
            layout.addWidget(widget, 1 if widget is self._panes else 0)
        self.setCentralWidget(body)
        self.status = StatusLine(self.statusBar())
        self.menus = add_menus(self)
        self._hidden = HiddenColumn(self._across)
        self._across.column_hidden.connect(lambda _name: self.menuBar().setCornerWidget(self._hidden))

    def furnish(self) -> None:
        """Put the panes into the frame. After the first paint: what they are made of takes longer to load than the frame."""
        from peelviewer.gui.brief.brief_tray import BriefTray
        from peelviewer.gui.contrasts.contrasts_pane import ContrastsPane
        from peelviewer.gui.contrasts.pair_form import PairForm
        from peelviewer.gui.follow_up.follow_up_pane import FollowUpPane
        from peelviewer.gui.grades.grades_pane import GradesPane
        from peelviewer.gui.headline.headline_view import HeadlineView
        from peelviewer.gui.headline.reasons_sheet import ReasonsSheet
        from peelviewer.gui.headline.source_card import SourceCard
        from peelviewer.gui.library.documents_pane import DocumentsPane
        from peelviewer.gui.library.drop_hint import DropHint
        from peelviewer.gui.library.import_results import ImportResults
        from peelviewer.gui.news.news_pane import NewsPane
        from peelviewer.gui.pages.page_area import PageArea
        from peelviewer.gui.reader.judgement_pane import JudgementPane
        from peelviewer.gui.search.search_pane import SearchPane
        from peelviewer.gui.widgets.forms.notice_line import NoticeLine

        self.notices = NoticeLine()
        self.import_results = ImportResults()
        self.notices.give_way_to(self.import_results)
        self.pair = PairForm()
        self.headline = HeadlineView(self.look, ReasonsSheet(self, self.look), self.pair)
        self.source_card = SourceCard(self)
        self.drop_hint = DropHint(self, self.look)
        self.grades = GradesPane(self.look)
        judgement, other = tr("Judgement"), tr("Other report")
        self.judgement = JudgementPane(self.look, PageArea(self.look), judgement, tr("Judgement text"))
        self.other = JudgementPane(self.look, PageArea(self.look), other, other)
        self.news = NewsPane(self.look)
        self.right = OneOf(self.news, self.other)
        self.tray = BriefTray(self.look)
        self.contrasts = ContrastsPane(self.look)
        self.documents = DocumentsPane(self.look)
        self.follow_up = FollowUpPane(self.look)
        self.found = SearchPane(self.look)
        self._add_places()
        self._body.insertWidget(1, self.import_results)
        self._body.insertWidget(1, self.notices)
        self._body.replaceWidget(self._headline_room, self.headline)
        self._headline_room.setParent(None)
        self._headline_room.deleteLater()
        for place, part in enumerate((self.places, self.judgement, self.right)):
            self._across.put(place, part)
        self._is_furnished = True
        self.headline.fold(self.height() < _LOW)
        self.places.turn_to_number(self._tab)
        self._across.reveal()

    def _add_places(self) -> None:
        """Give each pane of the left column its tab."""
        for pane, name, short in (
            (self.grades, tr("Grades"), ""),
            (self.contrasts, tr("Contrasts"), ""),
            (self.documents, tr("Documents"), tr("Files")),
            (self.follow_up, tr("To follow up"), tr("Follow up")),
            (self.tray, tr("Picked"), ""),
            (self.found, tr("Found"), ""),
        ):
            self.places.add(pane, name, short)

    def lay_out(self) -> None:
        """Give the panes the proportions of the sketch."""
        self._across.lay_out()

    def bring(self, *panes: QWidget) -> None:
        """Bring panes into sight, the last of them before all; one of the left column comes to the front."""
        for pane in panes:
            self.places.turn_to(pane)
        self._across.reveal(*panes)

    def show_side(self, pane: QWidget) -> None:
        """Give a pane the keys."""
        self.bring(pane)
        pane.setFocus()

    def is_on_contrast(self) -> bool:
        """Whether the keys are at a contrast: in the headline, or in the list."""
        return has_keys(self.headline) or has_keys(self.contrasts)

    def show_over(self, sheet: QWidget) -> None:
        """Show something of the whole window in the place of the panes, until `show_panes`."""
        from peelviewer.gui.widgets.floating_sheet import FloatingSheet

        if self._over is not None and self._over is not sheet:
            self._over.hide()
        about_panes = [each for each in self.findChildren(FloatingSheet) if each.isVisible()]
        for each in about_panes:  # with what is written in it, until the panes are there again
            each.hide()
        self._waiting += about_panes
        if self._body.indexOf(sheet) < 0:
            self._body.addWidget(sheet, 1)
        self._over = sheet
        for widget in (self.headline, self._panes):
            widget.hide()
        sheet.show()

    def show_panes(self) -> None:
        """Show the panes again."""
        if self._over is not None and self._over.isVisible():
            had_keys = has_keys(self._over)
            self._over.hide()  # the toolkit gives the keys to the first field at hand, and the next letter would go there
            for widget in (self.headline, self._panes):
                widget.show()
            if had_keys or self.focusWidget() is None or not self.focusWidget().isVisible():
                self.judgement.setFocus()
            for sheet in self._waiting:
                sheet.show()
                sheet.setFocus()
            self._waiting = []

    def proportions(self) -> dict[str, QByteArray]:
        """Size and place of the window, and how its panes share it."""
        return {
            "geometry": self.saveGeometry(),
            "across": self._across.state(),
            "tab": QByteArray(str(self.places.current() if self._is_furnished else self._tab).encode()),
        }

    def switches(self) -> dict[str, QToolButton]:
        """The buttons that say how a pane shows what it shows, by name."""
        return {
            "peers": self.grades.switch,
            "outline": self.judgement.headings,
            "original": self.judgement.switch,
            "beside": self.judgement.beside,
        }

    def kept(self) -> dict[str, int | str]:
        """What is pinned in which pane: the ids of documents, the force of the grades, force and theme of the contrasts."""
        return {
            "grades": self.grades.kept_force,
            "judgement": self.judgement.kept,
            "other": self.other.kept,
            "news": self.news.kept,
            "contrasts": _SEPARATOR.join(self.contrasts.kept_place or ()),
        }

    def scroll_positions(self) -> dict[int, ScrollPosition]:
        """Where the documents stand that are read."""
        panes = (self.judgement, self.other, self.news)
        found = ((pane.shown, pane.reading.reader.scroll_position()) for pane in panes if pane.shown)
        return {document: top for document, top in found if top is not None}

    def keep(self, kept: dict[str, int | str]) -> None:
        """As `kept` gave it; what is missing moves with the others."""
        self.grades.keep_force(str(kept.get("grades", "")))
        self.judgement.keep(int(kept.get("judgement", 0)))
        self.other.keep(int(kept.get("other", 0)))
        self.news.keep(int(kept.get("news", 0)))
        force, _, theme = str(kept.get("contrasts", "")).partition(_SEPARATOR)
        self.contrasts.keep_place((force, theme) if force else None)

    def set_proportions(self, kept: dict[str, QByteArray]) -> None:
        """As `proportions` gave them; what is missing stays as it is."""
        self.restoreGeometry(kept.get("geometry", QByteArray()))
        self._across.set_state(kept.get("across", QByteArray()))
        number = bytes(kept.get("tab", QByteArray()).data()).decode()
        self._tab = int(number) if number.isdigit() else 0
        if self._is_furnished:
            self.places.turn_to_number(self._tab)

    def focusNextPrevChild(self, on: bool) -> bool:
        from peelviewer.gui.window.tab_order import bring_into_sight, next_stop

        stop = next_stop(self, 1 if on else -1)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason if on else Qt.FocusReason.BacktabFocusReason)
            bring_into_sight(stop)
        return stop is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # An Escape that comes as far as here was of use to nothing that has the keys.
        if event.key() != Qt.Key.Key_Escape or not close_top(self, self.notices, self.import_results):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is not None or not self._is_furnished:  # words dragged from a window of ours are no document
            return
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            self.drop_hint.show_hint()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.drop_hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_hint.hide()
        if event.source() is not None:
            return
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        folded = self.height() < _LOW
        if self._is_furnished:
            self.headline.fold(folded, tightly=self.height() < _LOWEST)
        else:
            self._headline_room.setFixedHeight(_FOLDED if folded else _HEADLINE)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._tell_of_unkept():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _tell_of_unkept(self) -> bool:
        """Tell once that something is written that would be lost; False where there is nothing, or it was told already."""
        from peelviewer.gui.widgets.forms.unkept_words import unkept

        found = unkept(self) if self._is_furnished else None
        if found is None or found[1] == self._told_of:
            return False
        part, self._told_of = found
        part.setFocus()
        self.status.say(
            tr("What you write here is not kept yet: Enter keeps it. To close without it, close once more.")
        )
        return True
