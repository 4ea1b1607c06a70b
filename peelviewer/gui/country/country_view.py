"""The country over the whole window: what is shown is chosen above the table, and what is known of a grade stands beneath."""

from collections import Counter

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QTableView, QVBoxLayout, QWidget

from peelviewer.domain.country import CountryTable, ForceRow
from peelviewer.domain.grades import Grade
from peelviewer.gui.country.country_model import ROW_ROLE, CountryModel, told
from peelviewer.gui.country.country_proxy import CountryProxy, Wanted
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.counted_things import forces
from peelviewer.gui.text.short_wording import inspection_name, region_name, theme_name
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.fitted_text import FittedSentence, FittedText
from peelviewer.gui.widgets.forms.combo_boxes import Chooser
from peelviewer.gui.widgets.grade_cell_delegate import GradesDelegate
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.pane_header import PaneHeader
from peelviewer.gui.widgets.themed_delegate import semi_bold
from peelviewer.gui.widgets.tool_buttons import switch, tool_button

_NAMES, _ALL_NAMES = 170, 300  # pixels for the names of forces: at the least, and at the most
_NARROWEST, _WIDEST = 92, 150  # pixels of a theme's column
_PADDING = 14  # pixels left and right of its name
_ROW = 27  # pixels of height
_ACROSS = Qt.Orientation.Horizontal
_LEGEND = marked("Solid: graded in a report here. Dashed: recalled or reported. Hollow: listed in the grade book.")
_LINES = 3  # for what is known of a grade, beneath the table
_LOW = 360  # pixels of height: below this, it has one, and the rows have the room of the others and of the legend


class CountryView(QWidget):
    """One inspection: forces by themes.

    Signals:
        table_requested(str): another inspection.
        cell_requested(str, Cell): the evidence of a force's grade, by double click or Enter.
        copy_requested(): the rows that are shown.
        export_requested(): all that is known of them, as a file.
        close_requested(): back to the panes.
    """

    table_requested = Signal(str)
    cell_requested = Signal(str, object)
    copy_requested = Signal()
    export_requested = Signal()
    close_requested = Signal()

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("The country"))
        self.model = CountryModel()
        self.proxy = CountryProxy(self.model)
        self._place = ("", "")  # the force and the theme that are to be in sight
        self._short, self._long = GradesDelegate(look), GradesDelegate(look, short=False)
        self._head = PaneHeader(tr("The country"))
        self._table = QTableView()
        self._known = named(FittedText(lambda: look.colours.color("muted")), "note")
        self._legend = named(FittedSentence(), "note")
        self._legend.setText(tr(_LEGEND))
        self._cycles, self._regions = Chooser(tr("Inspection")), Chooser(tr("Region"))
        self._themes, self._grades = Chooser(tr("Theme")), Chooser(tr("Grade"))
        self._letters = QLineEdit()
        self._every = switch(tr("All forces"), tr("Also those that have no grade of this inspection here"))
        self._lay_out()
        self.setFocusProxy(self._table)
        self._cycles.activated.connect(lambda row: self.table_requested.emit(self._cycles.itemData(row)))
        self._themes.activated.connect(lambda row: self._show(self._themes.itemData(row)))
        for chooser in (self._regions, self._grades):
            chooser.activated.connect(self._filter)
        self._letters.textChanged.connect(self._filter)
        self._every.toggled.connect(self._filter)
        self._table.activated.connect(self._open)
        self._table.selectionModel().currentChanged.connect(self._tell)

    def go_to(self, force: str, theme: str) -> None:
        """Bring the grade of a force into sight when its table is shown; with a `theme`, that theme alone."""
        self._place = (force, theme)

    def show_table(self, table: CountryTable) -> None:
        """Show an inspection."""
        _offer(self._cycles, [(inspection_name(each), each) for each in table.cycles], table.cycle)
        regions = sorted({row.region for row in table.rows})
        chosen = self._regions.currentData() or ""
        _offer(
            self._regions, [(tr("All regions"), ""), *((region_name(each), each) for each in regions if each)], chosen
        )
        chosen, self._place = self._place[1] or str(self._themes.currentData() or ""), (self._place[0], "")
        _offer(self._themes, [(tr("All themes"), ""), *((theme_name(each), each) for each in table.themes)], chosen)
        self.model.table = table
        self._show(str(self._themes.currentData() or ""))

    def chosen_rows(self) -> tuple[tuple[str, ...], ...]:
        """The selected forces as words, after the names of the columns; none where nothing is selected."""
        rows = sorted({index.row() for index in self._table.selectedIndexes()})
        return self._copied([self.proxy.mapToSource(self.proxy.index(row, 0)).row() for row in rows])

    def shown_rows(self) -> tuple[tuple[str, ...], ...]:
        """The same of all that are shown."""
        return self._copied(self.proxy.rows())

    def shown_table(self) -> CountryTable:
        """The inspection, with the forces and themes that are shown, in their order."""
        table, theme = self.model.table, str(self._themes.currentData() or "")
        return CountryTable(table.cycles, table.cycle, (theme,) if theme else table.themes, tuple(self.proxy.forces()))

    def _copied(self, rows: list[int]) -> tuple[tuple[str, ...], ...]:
        """The columns as they are shown, for those rows of the model."""
        return self.model.copied(rows) if rows else ()

    def _lay_out(self) -> None:
        table = self._table
        table.setModel(self.proxy)
        table.setAccessibleName(tr("The country: forces down, themes across"))
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        across, down = table.horizontalHeader(), table.verticalHeader()
        across.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        across.setHighlightSections(False)
        down.setDefaultSectionSize(_ROW)
        down.setMinimumSectionSize(_ROW)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._letters.setPlaceholderText(tr("Force or region"))
        self._letters.setAccessibleName(tr("Letters of a force or region"))
        self._letters.setClearButtonEnabled(True)
        _offer(self._grades, [(tr("Any grade"), ""), *((tr(each).capitalize(), each.value) for each in Grade)], "")
        for chooser, letters in ((self._cycles, 4), (self._regions, 4), (self._themes, 5), (self._grades, 4)):
            chooser.setMinimumContentsLength(letters)
        tip = tr("What is shown, as a table for a text or a spreadsheet (Ctrl+C: the selected rows)")
        export = tr("What is shown, with how each grade is known, its date and its source")
        back = tr("Back to the panes (Escape)")
        self._head.row.addWidget(tool_button(tr("Copy"), tip, self.copy_requested.emit, name=tr("Copy the table")))
        self._head.row.addWidget(tool_button(tr("Export CSV…"), export, self.export_requested.emit))
        self._head.row.addWidget(tool_button("✕", back, self.close_requested.emit, name=tr("Back to the panes")))
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 6, 8, 6)
        bar.setSpacing(6)
        for chooser, share in ((self._cycles, 3), (self._regions, 3), (self._themes, 4), (self._grades, 2)):
            bar.addWidget(chooser, share)
        bar.addWidget(self._letters, 3)
        bar.addWidget(self._every)
        known = QVBoxLayout()
        known.setContentsMargins(12, 4, 12, 4)
        known.addWidget(self._known)
        self._legend.setContentsMargins(12, 0, 12, 8)
        table.setAccessibleDescription(tr(_LEGEND))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addLayout(bar)
        layout.addWidget(table, 1)
        layout.addLayout(known)
        layout.addWidget(self._legend)

    def _show(self, theme: str) -> None:
        """Show all themes of the inspection, or one."""
        self._place = (self._current_force() or self._place[0], "")
        self.model.show_table(self.model.table, theme)
        self._table.setItemDelegate(self._long if theme else self._short)
        column = self.model.column_of(theme) if theme else 0
        self._table.sortByColumn(max(0, column), Qt.SortOrder.AscendingOrder)
        self._filter()
        self._fit()
        row = self.proxy.mapFromSource(self.model.index(self.model.row_of(self._place[0]), 0)).row()
        if self.proxy.rowCount():
            self._table.setCurrentIndex(self.proxy.index(max(0, row), max(1, column)))

    def _current_force(self) -> str:
        row = self._table.currentIndex().data(ROW_ROLE)
        return row.force if isinstance(row, ForceRow) else ""

    def _filter(self) -> None:
        theme, grade = str(self._themes.currentData() or ""), self._grades.currentData()
        self.proxy.want(
            Wanted(
                region=str(self._regions.currentData() or ""),
                grade=Grade(grade) if grade else None,
                themes=(theme,) if theme else self.model.table.themes,
                letters=self._letters.text().strip(),
                every=self._every.isChecked(),
            )
        )
        self._count()
        self._tell()

    def _count(self) -> None:
        """How many have which grade, of one theme: counted, never averaged; of all, how many are known from what."""
        shown, theme = self.proxy.forces(), str(self._themes.currentData() or "")
        best = [cell.best for row in shown for cell in row.cells.values() if cell.best and theme in {"", cell.theme}]
        if theme:
            counts = Counter(each.grade for each in best)
            words = [f"{counts[grade]} {tr(grade)}" for grade in Grade if counts[grade]]
        else:
            held = sum(each.document is not None for each in best)
            words = [tr("%n grades", "", len(best))] if best else []
            words += [tr("{number} of them from documents here").format(number=held)] if held else []
        self._head.set_note(" · ".join((forces(len(shown)), *words)))

    def _tell(self) -> None:
        """What is known of the grade that the keys are on."""
        index = self._table.currentIndex()
        row, theme = index.data(ROW_ROLE), self.model.theme_at(index.column())
        words = told(row.force, row.cells[theme]).replace("\n", " ") if isinstance(row, ForceRow) and theme else ""
        nothing = tr("No force passes the filter: ask for less, or choose “All forces”.")
        self._known.show_words("", words if self.proxy.rowCount() else nothing)

    def _open(self, index: QModelIndex) -> None:
        row, theme = index.data(ROW_ROLE), self.model.theme_at(index.column())
        if isinstance(row, ForceRow) and theme:
            self.cell_requested.emit(row.force, row.cells[theme])

    def _fit(self) -> None:
        """Share the width among the names and the themes; of one theme, its source has what the others leave."""
        header, count = self._table.horizontalHeader(), self.model.columnCount()
        if not count:
            return
        is_one = bool(self._themes.currentData())
        header.setStretchLastSection(is_one)
        header.resizeSection(0, self._table.sizeHintForColumn(0) + 8)
        bold = QFontMetrics(semi_bold(self.font()))  # as the name of the row that is chosen
        names = max((bold.horizontalAdvance(row.force) for row in self.model.table.rows), default=0)
        bar = self._table.verticalScrollBar().sizeHint().width()
        room = self._table.width() - header.sectionSize(0) - bar - 4
        columns = range(1, count - 1 if is_one else count)
        if is_one:
            widths = {each: max(self._table.sizeHintForColumn(each) + 10, _NARROWEST) for each in columns}
            left = room - sum(widths.values()) - 2 * _WIDEST
        else:
            left = room - _NARROWEST * len(columns)
        whole = min(_ALL_NAMES, names + 2 * _PADDING)
        # Where the themes have no room beside one another anyway, the names still have theirs.
        self._table.verticalHeader().setFixedWidth(max(_NAMES, min(whole, left), min(whole, self._table.width() // 3)))
        if not is_one:
            share = (room - self._table.verticalHeader().width()) // max(1, len(columns))
            names_of = {each: str(self.model.headerData(each, _ACROSS)) for each in columns}
            words = {each: max(map(bold.horizontalAdvance, name.split())) for each, name in names_of.items()}
            least = {each: max(_NARROWEST, wide + _PADDING) for each, wide in words.items()}  # no word is cut
            widths = {each: max(wide, min(_WIDEST, share)) for each, wide in least.items()}
        for column, width in widths.items():
            header.resizeSection(column, width)
        self._fit_header(widths)

    def _fit_header(self, widths: dict[int, int]) -> None:
        """Give the names of the themes the lines that they need."""
        font = self.font()
        font.setBold(True)
        metrics = QFontMetrics(font)
        rooms = ((str(self.model.headerData(c, _ACROSS)), QRect(0, 0, w - _PADDING, 1000)) for c, w in widths.items())
        heights = (metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, name).height() for name, room in rooms)
        self._table.horizontalHeader().setFixedHeight(max(heights, default=0) + _PADDING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.height() < _LOW
        self._known.setFixedHeight((1 if is_low else _LINES) * self.fontMetrics().lineSpacing() + 1)
        self._legend.setHidden(is_low)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)


def _offer(chooser: Chooser, items: list[tuple[str, str]], chosen: str) -> None:
    """Offer these names and values, and choose one of them."""
    chooser.clear()
    for name, value in items:
        chooser.addItem(name, value)
    chooser.setCurrentIndex(max(0, chooser.findData(chosen)))
