"""The composer: the page as it will be printed, and beside it what goes on it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from peelviewer.brief.page import Brief
from peelviewer.domain.recipes import Recipe
from peelviewer.gui.brief.composer_form import ComposerForm
from peelviewer.gui.brief.composer_parts import ComposerParts
from peelviewer.gui.brief.written_bar import WrittenBar
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.counted_things import quotations, sources
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.page_view.page_view import PageView
from peelviewer.gui.widgets.pane_header import PaneHeader
from peelviewer.gui.widgets.tool_buttons import tool_button

_WIDEST = 1.35  # of the preview: half as large again as the words of the window, and the most of the page in sight
_A4 = (595.0, 842.0)  # points


class BriefComposer(QWidget):
    """Holds the recipe that the reader is at work on, and shows the page it gives.

    Signals:
        recipe_changed(Recipe): another page is wanted.
        shorten_requested(Quote, str): these words of a quotation are to be printed.
        save_requested(str): keep the recipe under this name.
        export_requested(): write the page to a file.
        preview_requested(float): a picture of the page is needed at this scale.
        close_requested(): back to the panes.
    """

    recipe_changed = Signal(object)
    shorten_requested = Signal(object, str)
    save_requested = Signal(str)
    export_requested = Signal()
    preview_requested = Signal(float)
    close_requested = Signal()

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Brief"))
        self.recipe = Recipe(())
        self.form = ComposerForm()
        self.parts = ComposerParts(look)
        self.preview = PageView(look, _WIDEST)
        self.preview.setAccessibleName(tr("The page as it will be printed"))
        self.preview.show_pages((_A4,))
        self._lay_out()
        self.form.toggled.connect(self._toggle)
        self.form.written.connect(lambda field, words: self._change(**{field: words}))
        self.form.recipe_requested.connect(self.open_recipe)
        self.form.save_requested.connect(self.save_requested)
        self.parts.ticked.connect(self._tick)
        self.parts.pin_requested.connect(lambda key: self._toggle("pinned", key))
        self.parts.move_requested.connect(self._move)
        self.parts.shorten_requested.connect(self.shorten_requested)
        self.preview.picture_requested.connect(lambda _page, scale: self.preview_requested.emit(scale))
        self._page: Brief | None = None

    def open_recipe(self, recipe: Recipe) -> None:
        """Turn to another recipe."""
        self.recipe = recipe
        self.form.show_recipe(recipe)
        self.recipe_changed.emit(recipe)

    def show_page(self, page: Brief, picture: QImage) -> None:
        """The page that the recipe gives."""
        self._page = page
        self.form.show_title(page.title)
        self.form.show_headline("".join(run.text for run in page.headline))
        self.parts.show_parts(page.parts, self.recipe.pinned)
        self.preview.show_picture(1, picture)
        self.preview.setAccessibleDescription("".join(run.text for run in page.headline))
        self._head.set_note(f"{page.force} · {quotations(len(page.quotes))} · {sources(len(page.sources))}")

    def _lay_out(self) -> None:
        self._head = PaneHeader(tr("Brief"))
        back = tr("Back to the panes (Escape)")
        close = tool_button("✕", back, self.close_requested.emit, name=tr("Back to the panes"))
        self._export = named(QPushButton(tr("Export…")), "primary")
        self._export.setAccessibleName(tr("Export this page"))
        self._export.setToolTip(tr("Export this page (Ctrl+E)"))
        self._export.clicked.connect(self.export_requested)
        self._head.row.addSpacing(8)
        self._head.row.addWidget(self._export)
        self._head.row.addWidget(close)
        self.written = WrittenBar()
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(12, 8, 8, 8)
        self.form.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed
        )  # in a low window the list is short
        column.addWidget(self.form)
        column.addWidget(self.parts, 1)
        across = QSplitter(Qt.Orientation.Horizontal)
        scrolled = QScrollArea()  # in a low window not all has room
        scrolled.setWidget(choices)
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across.addWidget(scrolled)
        across.addWidget(self.preview)
        across.setChildrenCollapsible(False)
        across.setHandleWidth(1)
        across.setStretchFactor(1, 1)
        across.setSizes([430, 560])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.written)
        layout.addWidget(across, 1)
        self.setFocusProxy(self.parts)

    def _change(self, **changes: Any) -> None:
        self.recipe = replace(self.recipe, **changes)
        self.recipe_changed.emit(self.recipe)

    def _toggle(self, field: str, value: str) -> None:
        """Take a value into a list of the recipe, or out of it; a brief is always of one force at least."""
        held: tuple[str, ...] = getattr(self.recipe, field)
        without = tuple(each for each in held if each != value)
        now = without if value in held else (*held, value)
        if now or field != "forces":
            self._change(**{field: now})
        self.form.show_added(self.recipe)

    def _tick(self, key: str, wanted: bool) -> None:
        others = tuple(each for each in self.recipe.dropped if each != key)
        self._change(dropped=others if wanted else (*others, key))

    def _move(self, key: str, by: int) -> None:
        """Change places with the neighbour of the same sort on the page."""
        if self._page is None:
            return
        for row in (self._page.lines, self._page.pairs, self._page.sections):
            keys = [part.key for part in row]
            if key in keys and 0 <= keys.index(key) + by < len(keys):
                at = keys.index(key)
                keys[at], keys[at + by] = keys[at + by], keys[at]
                self._change(order=(*(each for each in self.recipe.order if each not in keys), *keys))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)
