"""What a brief is of, for whom, and under which words: the fields over its parts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QWidget

from peelviewer.domain.recipes import Recipe, SavedRecipe
from peelviewer.gui.text.short_wording import date_shown, theme_name
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.combo_boxes import Adder, Chooser, NameEdit
from peelviewer.reference import reference


class ComposerForm(QWidget):
    """The fields of a recipe.

    Signals:
        toggled(str, str): a value of the recipe’s “forces” or “themes” is to be added, or taken off.
        written(str, str): its “audience”, “title”, “headline” or “note” is now this.
        recipe_requested(Recipe): another recipe is to be opened.
        save_requested(str): the recipe is to be kept under this name.
    """

    toggled = Signal(str, str)
    written = Signal(str, str)
    recipe_requested = Signal(object)
    save_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._recipes = Adder(tr("Recipes and recent briefs"))
        self._recipes.setPlaceholderText(tr("Open one"))
        self._name = _line(tr("Name to save this recipe under"))
        self._name.setPlaceholderText(tr("Save as: name, Enter"))
        self._forces = Adder(tr("Forces: choose one to set it beside, or to take it off"))
        self._themes = Adder(tr("Themes: choose one to add it, or to take it off"))
        self._audience = Chooser(tr("Whom the brief is for"))
        self._audience.addItem(tr("Anyone"), "")
        for audience in reference().audiences:
            self._audience.addItem(tr(audience.label), audience.id)
        self._title = _line(tr("Title of the page; empty: the themes"))
        self._headline = _line(tr("Headline of the page; empty: computed from the contrasts"))
        self._note = _line(tr("A note of your own on the page"))
        self._noted = Adder(tr("Your notes beside contrasts: choose one to print it"))
        self._noted.hide()
        kept = QHBoxLayout()
        kept.setSpacing(6)
        kept.addWidget(self._recipes, 1)
        kept.addWidget(self._name, 1)
        noting = QHBoxLayout()
        noting.setSpacing(6)
        noting.addWidget(self._note, 1)
        noting.addWidget(self._noted, 1)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(5)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Recipe"), kept)
        form.addRow(tr("Forces"), self._forces)
        form.addRow(tr("Themes"), self._themes)
        form.addRow(tr("For"), self._audience)
        form.addRow(tr("Title"), self._title)
        form.addRow(tr("Headline"), self._headline)
        form.addRow(tr("Note"), noting)
        self._forces.activated.connect(lambda row: self.toggled.emit("forces", self._forces.itemData(row)))
        self._themes.activated.connect(lambda row: self.toggled.emit("themes", self._themes.itemData(row)))
        self._audience.activated.connect(lambda row: self.written.emit("audience", self._audience.itemData(row)))
        self._title.textEdited.connect(lambda words: self.written.emit("title", words))
        self._headline.textEdited.connect(lambda words: self.written.emit("headline", words))
        self._note.textEdited.connect(lambda words: self.written.emit("note", words))
        self._noted.activated.connect(self._add_note)
        self._recipes.activated.connect(lambda row: self.recipe_requested.emit(self._recipes.itemData(row)))
        self._name.returnPressed.connect(self._save)

    def offer(self, forces: tuple[str, ...], themes: tuple[str, ...]) -> None:
        """The forces and themes that a brief can be of."""
        self._forces.clear()
        self._themes.clear()
        for force in forces:
            self._forces.addItem(force, force)
        for theme in themes:
            self._themes.addItem(theme_name(theme), theme)

    def offer_notes(self, notes: tuple[str, ...]) -> None:
        """What the reader has noted beside contrasts, to be printed as it is or changed."""
        self._noted.clear()
        for words in notes:
            self._noted.addItem(words, words)
        self._noted.setPlaceholderText(tr("%n of your notes", "", len(notes)))
        self._noted.setCurrentIndex(-1)
        self._noted.setVisible(bool(notes))

    def offer_recipes(self, saved: tuple[SavedRecipe, ...], recent: tuple[SavedRecipe, ...]) -> None:
        """The recipes that can be opened again: those with a name first."""
        self._recipes.clear()
        for each in (*saved, *recent):
            of = ", ".join((*each.recipe.forces, *map(theme_name, each.recipe.themes)))
            self._recipes.addItem(each.name or f"{date_shown(each.saved[:10])}: {each.recipe.title or of}", each.recipe)
        self._recipes.setCurrentIndex(-1)

    def show_recipe(self, recipe: Recipe) -> None:
        """Show what another recipe says."""
        self._audience.setCurrentIndex(max(0, self._audience.findData(recipe.audience)))
        self._title.setText(recipe.title)
        self._note.setText(recipe.note)
        self.show_added(recipe)

    def show_added(self, recipe: Recipe) -> None:
        """The forces and themes of a recipe, in the words of their choosers."""
        themes = [theme_name(theme) for theme in recipe.themes]
        for chooser, added in ((self._themes, themes), (self._forces, list(recipe.forces))):
            chooser.setCurrentIndex(-1)
            chooser.setPlaceholderText(", ".join(added) or tr("The strongest contrast’s"))
            chooser.setToolTip(", ".join(added))

    def show_title(self, title: str) -> None:
        """The title that the page has where the reader gives none."""
        self._title.setPlaceholderText(title)

    def show_headline(self, headline: str) -> None:
        """The headline that the page has, to be changed; not under the hands of a reader who is at it."""
        same = self._headline.text().split() == headline.split()
        if not same and not self._headline.hasFocus():
            self._headline.setText(headline)
            self._headline.setCursorPosition(0)

    def _add_note(self, row: int) -> None:
        """Write a note after what is written already; a second time it is nothing new."""
        written, words = self._note.text().strip(), str(self._noted.itemData(row))
        self._noted.setCurrentIndex(-1)
        if words not in written:
            self._note.setText(f"{written} {words}".strip())
            self.written.emit("note", self._note.text())

    def _save(self) -> None:
        if name := " ".join(self._name.text().split()):
            self.save_requested.emit(name)
            self._name.clear()


def _line(name: str) -> QLineEdit:
    line = NameEdit()
    line.setAccessibleName(name)
    return line
