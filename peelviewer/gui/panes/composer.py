"""The composer: the page as it will be printed, and beside it what goes on it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from peelviewer.brief.page import Brief
from peelviewer.domain.recipes import Recipe, SavedRecipe
from peelviewer.gui.look import Look
from peelviewer.gui.named import named
from peelviewer.gui.panes.choosers import Chooser
from peelviewer.gui.panes.composer_parts import ComposerParts
from peelviewer.gui.panes.head import Head
from peelviewer.gui.panes.page_view import PageView
from peelviewer.reference import reference

_WIDEST = 1.35  # of the preview: half as large again as the words of the window, and the most of the page in sight
_A4 = (595.0, 842.0)  # points


class Composer(QWidget):
    """Holds the recipe that the reader is at work on, and shows the page it gives.

    Signals:
        recipe_changed(Recipe): another page is wanted.
        shorten_requested(Quote, str): these words of a quotation are to be printed.
        save_requested(str): keep the recipe under this name.
        export_requested(): write the page to a file.
        preview_requested(float): a picture of the page is needed at this scale.
        close_requested(): back to the desk.
    """

    recipe_changed = Signal(object)
    shorten_requested = Signal(object, str)
    save_requested = Signal(str)
    export_requested = Signal()
    preview_requested = Signal(float)
    close_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Brief")
        self.recipe = Recipe(())
        self._themes = _adder("Themes: choose one to add it, or to take it off")
        self._forces = _adder("Forces: choose one to set it beside, or to take it off")
        self._audience = Chooser("Whom the brief is for")
        self._audience.addItem("Anyone", "")
        for audience in reference().audiences:
            self._audience.addItem(audience.label, audience.id)
        self._title = _line("Title of the page; empty: the themes")
        self._note = _line("A note of your own on the page")
        self._recipes = Chooser("Recipes and recent briefs")
        self._recipes.setPlaceholderText("Open one")
        self._name = _line("Name to save this recipe under")
        self._name.setPlaceholderText("Save as: name, Enter")
        self.parts = ComposerParts(look)
        self.preview = PageView(look, _WIDEST)
        self.preview.setAccessibleName("The page as it will be printed")
        self.preview.show_pages((_A4,))
        self._lay_out()
        self._themes.activated.connect(lambda row: self._toggle("themes", self._themes.itemData(row)))
        self._forces.activated.connect(lambda row: self._toggle("forces", self._forces.itemData(row)))
        self._audience.activated.connect(lambda row: self._change(audience=self._audience.itemData(row)))
        self._title.textEdited.connect(lambda words: self._change(title=words))
        self._note.textEdited.connect(lambda words: self._change(note=words))
        self._recipes.activated.connect(lambda row: self.open_recipe(self._recipes.itemData(row)))
        self._name.returnPressed.connect(self._save)
        self.parts.ticked.connect(self._tick)
        self.parts.pin_requested.connect(lambda key: self._toggle("pinned", key))
        self.parts.move_requested.connect(self._move)
        self.parts.shorten_requested.connect(self.shorten_requested)
        self.preview.picture_requested.connect(lambda _page, scale: self.preview_requested.emit(scale))
        self._page: Brief | None = None

    def open_recipe(self, recipe: Recipe) -> None:
        """Turn to another recipe."""
        self.recipe = recipe
        self._audience.setCurrentIndex(max(0, self._audience.findData(recipe.audience)))
        self._title.setText(recipe.title)
        self._note.setText(recipe.note)
        self._show_added()
        self.recipe_changed.emit(recipe)

    def offer(self, forces: tuple[str, ...], themes: tuple[str, ...]) -> None:
        """The forces and themes that a brief can be of."""
        for chooser, values in ((self._themes, themes), (self._forces, forces)):
            chooser.clear()
            for value in values:
                label = reference().theme_label(value) if chooser is self._themes else value
                chooser.addItem(label, value)
        self._show_added()

    def offer_recipes(self, saved: tuple[SavedRecipe, ...], recent: tuple[SavedRecipe, ...]) -> None:
        """The recipes that can be opened again: those with a name first."""
        self._recipes.clear()
        for each in (*saved, *recent):
            of = ", ".join((*each.recipe.forces, *map(reference().theme_label, each.recipe.themes)))
            self._recipes.addItem(each.name or f"{each.saved[:10]}: {each.recipe.title or of}", each.recipe)
        self._recipes.setCurrentIndex(-1)

    def show_page(self, page: Brief, picture: QImage) -> None:
        """The page that the recipe gives."""
        self._page = page
        self._title.setPlaceholderText(page.title)
        self.parts.show_parts(page.parts, self.recipe.pinned)
        self.preview.show_picture(1, picture)
        self.preview.setAccessibleDescription("".join(run.text for run in page.headline))
        self._head.set_note(f"{page.force} · {len(page.quotes)} quotations · {len(page.sources)} sources")

    def _lay_out(self) -> None:
        self._head = Head("Brief")
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setToolTip("Back to the desk (Escape)")
        self._close.setAccessibleName("Back to the desk")
        self._close.clicked.connect(self.close_requested)
        self._export = named(QPushButton("Export…"), "primary")
        self._export.setAccessibleName("Export this page")
        self._export.setToolTip("Export this page (Ctrl+E)")
        self._export.clicked.connect(self.export_requested)
        self._head.row.addWidget(self._export)
        self._head.row.addWidget(self._close)
        kept = QHBoxLayout()
        kept.addWidget(self._recipes, 1)
        kept.addWidget(self._name, 1)
        form = QFormLayout()
        form.addRow("Recipe", kept)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(5)
        for label, widget in (
            ("Forces", self._forces),
            ("Themes", self._themes),
            ("For", self._audience),
            ("Title", self._title),
            ("Note", self._note),
        ):
            form.addRow(label, widget)
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(12, 8, 8, 8)
        column.addLayout(form)
        column.addWidget(self.parts, 1)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(choices)
        across.addWidget(self.preview)
        across.setChildrenCollapsible(False)
        across.setHandleWidth(1)
        across.setStretchFactor(1, 1)
        across.setSizes([430, 560])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
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
        self._show_added()

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

    def _save(self) -> None:
        if name := " ".join(self._name.text().split()):
            self.save_requested.emit(name)
            self._name.clear()

    def _show_added(self) -> None:
        """The forces and themes of the recipe, in the words of their choosers."""
        themes = [reference().theme_label(theme) for theme in self.recipe.themes]
        for chooser, added in ((self._themes, themes), (self._forces, list(self.recipe.forces))):
            chooser.setCurrentIndex(-1)
            chooser.setPlaceholderText(", ".join(added) or "The strongest contrast’s")
            chooser.setToolTip(", ".join(added))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)


def _adder(name: str) -> Chooser:
    chooser = Chooser(name)
    chooser.setMaxVisibleItems(24)
    return chooser


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    return line
