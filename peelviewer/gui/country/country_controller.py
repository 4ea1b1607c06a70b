"""Answers the view of the country: opens it over the panes, and asks for the inspection that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from peelviewer import paths
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.copied_rows import copied_rows
from peelviewer.gui.widgets.forms.file_dialogs import new_file_asked
from peelviewer.gui.widgets.object_names import has_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from peelviewer.domain.country import CountryTable
    from peelviewer.domain.evidence import Cell
    from peelviewer.gui.country.country_view import CountryView
    from peelviewer.gui.look.program_look import ProgramLook
    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.state.reader_navigation import Navigator
    from peelviewer.gui.state.status_messages import SayInStatus


class CountryController(QObject):
    """Makes the view when it is first wanted."""

    def __init__(
        self,
        parent: QWidget,
        show_over: Callable[[QWidget], None],
        show_panes: Callable[[], None],
        look: ProgramLook,
        background: BackgroundWork,
        navigator: Navigator,
        say: SayInStatus,
    ) -> None:
        """`show_over` shows the view in the place of the panes, `show_panes` brings these back."""
        super().__init__(parent)
        self._parent = parent
        self._show_over = show_over
        self._show_panes = show_panes
        self._look = look
        self._background = background
        self._navigator = navigator
        self._say = say
        self._view: CountryView | None = None

    def open(self, theme: str = "", cycle: str = "") -> None:
        """Show the country: all themes of the newest inspection, or one theme of one inspection."""
        view = self._view = self._view or self._make()
        view.go_to(self._navigator.here.force, theme)
        self._ask(cycle)

    def toggle(self) -> None:
        """Show it, or go back to the panes."""
        if self._view is not None and self._view.isVisible():
            self._show_panes()
        else:
            self.open()

    def chosen_rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows that are selected where the keys are, as words; none where they are elsewhere."""
        return self._view.chosen_rows() if self._view is not None and has_keys(self._view) else ()

    def _make(self) -> CountryView:
        from peelviewer.gui.country.country_view import CountryView

        view = CountryView(self._look)
        view.table_requested.connect(self._ask)
        view.cell_requested.connect(self._open_cell)
        view.copy_requested.connect(self._copy)
        view.export_requested.connect(self._export)
        view.close_requested.connect(self._show_panes)
        return view

    def _ask(self, cycle: str) -> None:
        from peelviewer import pipeline

        self._background.ask("country", lambda library: pipeline.country(library, cycle), self._came)

    def _came(self, table: CountryTable) -> None:
        assert self._view is not None
        self._show_over(self._view)
        self._view.show_table(table)
        self._view.setFocus()

    def _open_cell(self, force: str, cell: Cell) -> None:
        best = cell.best
        document = best.document.id if best and best.document else None
        passage = best.span.passage if best and document is not None and best.span else None
        there = Locator(force, cell.theme, document, passage)
        if there == self._navigator.here:
            self._show_panes()
        self._navigator.go_to(there)

    def _copy(self) -> None:
        assert self._view is not None
        rows = self._view.shown_rows()
        if rows:
            QGuiApplication.clipboard().setMimeData(copied_rows(rows))
            self._say(tr("%n rows are copied.", "", len(rows) - 1))

    def _export(self) -> None:
        assert self._view is not None
        table = self._view.shown_table()
        name, form = paths.portable_name(f"grades {table.cycle}", ".csv"), tr("Table as CSV")
        file, _ = new_file_asked(self._parent, tr("Export the table"), name, f"{form} (*.csv)")
        if file is None:
            return
        out = file if file.suffix else file.with_suffix(".csv")

        def write(_library: object) -> None:
            from peelviewer import sheets, whole_files

            with whole_files.output(out) as beside:
                beside.write_text(sheets.grades(table.tables()), encoding="utf-8", newline="")

        self._background.ask(
            "country file", write, lambda _none: self._say(tr("{file} written.").format(file=out.name))
        )
