"""Grades: themes down, inspections across."""

from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QMenu, QWidget

from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.evidence import Cell, GradesTable
from peelviewer.domain.wording import capital
from peelviewer.gui.grades.columns_shown import first_in_sight, left_out
from peelviewer.gui.grades.grade_headers import LABELS, NARROWEST, RowNames, laid_out_once, set_headers
from peelviewer.gui.grades.grade_legend import LEGEND, GradeLegend, legend_of
from peelviewer.gui.grades.grades_model import GradesModel
from peelviewer.gui.grades.painted_table import PaintedTable
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.counted_things import inspections, themes
from peelviewer.gui.text.short_wording import answer_short, gap_words, in_full, in_one_line, theme_name
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.basic_pane import Pane
from peelviewer.gui.widgets.connector_geometry import Sight
from peelviewer.gui.widgets.grade_cell_delegate import CELL_ROLE, GradesDelegate
from peelviewer.gui.widgets.made_when_wanted import furnish
from peelviewer.gui.widgets.row_choice import RowChoice
from peelviewer.gui.widgets.tool_buttons import switch, tool_button

_WIDEST = 200  # pixels for them where all inspections have room
_ACROSS, _TIP = Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole


class GradesPane(Pane):
    """The grades of one force.

    Signals:
        theme_requested(str): a row was chosen.
        theme_stepped_to(str): a row was come to by a key.
        cell_requested(Cell): a cell was opened, by click or Enter.
        statement_requested(Statement): one of several statements on a grade was chosen.
        country_requested(str, str): all forces, on a theme of an inspection; with "", on all themes of the newest.
        answer_requested(GradeAnswer): what is answered to a grade was chosen.
        peers_requested(): the peers view was opened, and wants its forces.
    """

    theme_requested = Signal(str)
    theme_stepped_to = Signal(str)
    cell_requested = Signal(object)
    statement_requested = Signal(object)
    country_requested = Signal(str, str)
    answer_requested = Signal(object)
    peers_requested = Signal()

    def __init__(self, look: ProgramLook) -> None:
        super().__init__(tr("Grades"))
        self._head.hide_title()
        self._empty = True
        self._following = False  # the row is selected because the reader moved, not by the reader
        self.force = ""  # whose grades are shown
        self._model = GradesModel()
        self._delegate = GradesDelegate(look)
        self._table = PaintedTable(self._model, self._delegate)
        self._table.setAccessibleName(tr("Grades: themes down, inspections across"))
        self._table.setAccessibleDescription(tr(LEGEND))
        self._head.setToolTip(tr(LEGEND))
        self._header = set_headers(self._table, look)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setWordWrap(True)
        self._table.setTabKeyNavigation(False)
        self._legend = GradeLegend(look)
        self._all = switch("", "")
        self._all.hide()
        self.switch = switch(tr("Peers"), tr("This inspection, force beside force (F7)"))
        self._add_controls()
        self.setFocusProxy(self._table)
        self._peers: QWidget | None = None
        self._sides: tuple[str, frozenset[str]] = ("", frozenset())
        self._widths: list[int] = []  # of all columns, whether they are shown or not
        self._names = RowNames(self._table)
        self._lay_out(self._table, below=(self._legend,))
        self.switch.toggled.connect(self._show_side)
        self._all.toggled.connect(self._fit_columns)
        bar = self._table.horizontalScrollBar()
        # The newest inspections first. Queued: the table is still laying itself out when it says so.
        bar.rangeChanged.connect(self._go_to_newest, Qt.ConnectionType.QueuedConnection)
        down = self._table.verticalScrollBar()
        # What is read stays in sight, however low the pane.
        down.rangeChanged.connect(self._reveal_theme, Qt.ConnectionType.QueuedConnection)
        choice = RowChoice(self._table)
        choice.clicked.connect(self._open_cell)
        choice.moved.connect(lambda index: self._ask_theme(self.theme_requested, index))
        choice.stepped.connect(lambda index: self._ask_theme(self.theme_stepped_to, index))
        self._table.activated.connect(self._open_cell)
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._table.customContextMenuRequested.connect(lambda at: self._list_statements(self._table.indexAt(at)))
        self._table.installEventFilter(self)

    def _add_controls(self) -> None:
        """What the head has beside the note: where room is short, signs."""
        country = tool_button(
            tr("Country"), tr("All forces, all themes (Shift+F7)"), lambda: self.country_requested.emit("", "")
        )
        for control in (self._all, self.switch, country, self.pin):
            self._head.row.addWidget(control)
        for control, sign in ((self.switch, "∷"), (country, "▦")):
            self._head.give_way(control, sign)

    def show_table(
        self,
        table: GradesTable | None,
        state: str = "",
        answers: tuple[GradeAnswer, ...] = (),
        *,
        before_sides: bool = False,
    ) -> None:
        """Show a force's grades with what is answered to them, or a sentence that says why there are none.

        Where the sides of its contrast are shown next (`before_sides`), they fit the columns, once for both.
        """
        before = self._model.answers
        self._model.show_answers(answers)
        if table is not None and table is self._model.table and table.themes and before == self._model.answers:
            return  # they are shown: set again, they would be laid out and painted again
        self._model.show_table(table)
        self._empty = table is None or not table.themes
        none = tr("No grade of this force is known yet. Add a report or an article that names it.")
        self._state.setText(state or none)
        if table is not None:
            self.force = table.force
        self._widths = [
            max(self._delegate.width_of(cells, self._table.font()), NARROWEST) for cells in self._model.columns()
        ]
        self._names.forget()
        self._turn_to_side()
        if not before_sides:
            self._fit_columns()

    @property
    def kept_force(self) -> str:
        """The force whose grades are pinned here; "" where the pane moves with the others."""
        return self.force if self.pin.isChecked() else ""

    def keep_force(self, force: str) -> None:
        """Pin the grades of a force that have yet to come; with "", let the pane move again."""
        self.force = force or self.force
        self.pin.setChecked(bool(force))

    def select_theme(self, theme: str) -> None:
        """Select a theme's row, without asking for it again."""
        row = self._model.row_of(theme)
        if row >= 0 and row != self._table.currentIndex().row():
            self._following = True
            self._table.selectRow(row)
            self._following = False
            self._reveal_theme()

    def show_sides(self, theme: str, cycles: frozenset[str]) -> None:
        """Mark the grades of the contrast that is read, and bring their columns into sight, as far as they have room."""
        self._model.show_sides(theme, cycles)
        self._sides = (theme, cycles)
        self._fit_columns()
        self._reveal_sides()

    def _reveal_sides(self) -> None:
        """The earlier column first, and then the later: where both have no room together, the later is in sight."""
        for column in self._columns_of_sides():
            self._table.scrollTo(self._model.index(self._model.row_of(self._sides[0]), column))

    def _columns_of_sides(self) -> list[int]:
        theme, cycles = self._sides
        return sorted(index.column() for cycle in cycles if (index := self._model.index_of(theme, cycle)).isValid())

    def _to_leave_out(self, room: int) -> set[int]:
        """The inspections that give their room to the others."""
        if self._all.isChecked():
            return set()
        sides = self._columns_of_sides()
        graded = [[cell.best is not None for cell in cells] for cells in self._model.columns()]
        return left_out(self._widths, room, sides, self._model.row_of(self._sides[0]), graded)

    def chosen_words(self) -> str:
        """What is known of the grade that the keys are on, in a sentence with where it stands; "" where that is nothing."""
        cell = self._table.currentIndex().data(CELL_ROLE)
        return in_full(cell.best) if isinstance(cell, Cell) and cell.best else ""

    def scrolling(self) -> tuple[QAbstractScrollArea, ...]:
        """What shows evidence here."""
        return (self._table,)

    def sight_of(self, theme: str, cycle: str) -> Sight | None:
        """Where the chip of a grade is; None where its column is scrolled away, or the table is not shown."""
        index = self._model.index_of(theme, cycle)
        if not index.isValid() or not self._table.isVisible():
            return None
        port, cell = self._table.viewport(), self._table.visualRect(index)
        best = index.data(CELL_ROLE).best
        if best is None:
            return None
        chip = self._delegate.chip_in(cell, best.grade, self._table.font()).toAlignedRect()
        if not 0 <= chip.left() <= chip.right() < port.width():
            return None
        corner = port.mapToGlobal(QPoint(0, 0))
        return self._sight(self._table, self, chip.translated(corner), chip.height(), cell.bottom() + corner.y())

    def shows_peers(self) -> bool:
        """Whether force stands beside force here, and not inspection beside inspection."""
        return self._peers is not None and self.switch.isChecked() and not self._empty

    def take_peers(self, peers: QWidget) -> None:
        """Take the view of force beside force, which is made after the pane is painted."""
        self._peers = peers
        self._stack.addWidget(peers)
        self._show_side()

    def _go_to_newest(self, _least: int, most: int) -> None:
        self._table.horizontalScrollBar().setValue(most)
        self._reveal_sides()

    def _reveal_theme(self) -> None:
        """Bring the row of the theme into sight; the inspections that are in sight stay."""
        column = max(0, self._table.horizontalHeader().visualIndexAt(self._table.viewport().width() - 20))
        self._table.scrollTo(self._model.index(self._table.currentIndex().row(), column))

    def _show_side(self) -> None:
        self._turn_to_side()
        self._fit_columns()

    def _turn_to_side(self) -> None:
        shown = self._peers if self._peers and self.switch.isChecked() else self._table
        furnish(shown)
        self._stack.setCurrentWidget(self._state if self._empty else shown)
        self.setFocusProxy(shown)
        self._show_legend()
        if self.shows_peers():
            self.peers_requested.emit()

    def _show_legend(self) -> None:
        """Under the table, as much as the height allows; the tooltip of the head always has all of it."""
        shown = None if self._empty or self.shows_peers() else self._model.table
        self._legend.show_table(shown, self.height())
        self._head.setToolTip(legend_of(self._model.table))

    def _fit_columns(self) -> None:
        """Give what the inspections leave to the themes' names; where not all have room, none is cut in two."""
        room = self._table.width() - self._table.verticalScrollBar().sizeHint().width() - LABELS - 2
        if room <= 0:  # the pane is folded away
            return
        with laid_out_once(self._table):
            hidden = self._hide_columns(room)
            for column, width in enumerate(self._widths):
                self._table.setColumnWidth(column, width)
            widths = [width for column, width in enumerate(self._widths) if column not in hidden]
            first = first_in_sight(widths, room)
            whole = sum(widths[first:])
            spare = room - whole if whole < sum(widths) else min(room - whole, _WIDEST - LABELS)
            self._names.fit(LABELS + max(0, spare), self.font())
        self._leave_hidden(hidden)
        self._tell_hidden(hidden)
        self._say_note(len(widths) - first if first else 0)

    def _tell_hidden(self, hidden: set[int]) -> None:
        self._all.setVisible((bool(hidden) or self._all.isChecked()) and not self.shows_peers())
        names = (str(self._model.headerData(each, _ACROSS, _TIP)).partition("\n")[0] for each in sorted(hidden))
        more = tr("%n inspections more", "", len(hidden)) if hidden else tr("Only as many as have room")
        self._all.setText(tr("+%n more", "", len(hidden)) if hidden else tr("Fewer"))
        self._all.setAccessibleName(more)
        self._all.setToolTip("\n".join((more, *names)))

    def _hide_columns(self, room: int) -> set[int]:
        """Hide the inspections that are left out; gives their columns.

        How wide the name over a column is, is known only while it is shown and set in its own type: what turns out to be
        wider may leave room for fewer.
        """
        while True:
            hidden = self._to_leave_out(room)
            for column in range(len(self._widths)):
                self._table.setColumnHidden(column, column in hidden)
            hints = map(self._header.width_of, range(len(self._widths)))
            widths = [max(each) for each in zip(self._widths, hints, strict=True)]
            if widths == self._widths:
                return hidden
            self._widths = widths

    def _leave_hidden(self, columns: set[int]) -> None:
        """Move the keyboard focus to a visible grade of the same theme."""
        here = self._table.currentIndex()
        if here.column() in columns:
            seen = next(column for column in range(self._model.columnCount()) if column not in columns)
            beside = self._model.index(here.row(), seen)
            self._following = True
            self._table.selectionModel().setCurrentIndex(beside, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._following = False

    def _say_note(self, in_sight: int) -> None:
        """How much there is; of inspections that have no room together, how many are in sight."""
        every = len(self._widths)
        cut = tr("{number} of %n inspections in sight", "", every).format(number=in_sight)
        words = f"{themes(self._model.rowCount())} · {cut if in_sight else inspections(every)}"
        # Pinned, it may be of another force than the one over all panes.
        self._head.set_note("" if self._empty else self.force if self.pin.isChecked() else words)

    def _ask_theme(self, signal: SignalInstance, index: QModelIndex) -> None:
        if not self._following:
            signal.emit(self._model.theme_at(index.row()))

    def _open_cell(self, index: QModelIndex) -> None:
        cell = index.data(CELL_ROLE)
        if isinstance(cell, Cell):
            self.cell_requested.emit(cell)

    def _list_statements(self, index: QModelIndex) -> None:
        """Everything that is said of a grade, to choose from."""
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(f"{theme_name(cell.theme)}, {cell.cycle}").setEnabled(False)
        menu.addSeparator()
        for statement in (cell.best, *cell.others) if cell.best else ():
            action = menu.addAction(in_one_line(statement))
            action.triggered.connect(partial(self.statement_requested.emit, statement))
        if cell.gap:
            menu.addAction(gap_words(cell.gap).capitalize()).setEnabled(False)
        for answer in self._model.answers.get((cell.theme, cell.cycle), ()):
            words = answer_short(answer)
            action = menu.addAction(capital(words))
            action.triggered.connect(partial(self.answer_requested.emit, answer))
        menu.addSeparator()
        every = menu.addAction(tr("All forces, this theme"))
        every.triggered.connect(partial(self.country_requested.emit, cell.theme, cell.cycle))
        rect = self._table.visualRect(index)
        menu.popup(self._table.viewport().mapToGlobal(rect.bottomLeft()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space:
            self._list_statements(self._table.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._names.forget()
        self._show_legend()
        self._fit_columns()
