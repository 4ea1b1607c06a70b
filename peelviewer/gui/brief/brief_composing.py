"""Answers the composer: the page of its recipe, made off the window's thread, and what becomes of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from peelviewer import paths
from peelviewer.domain.recipes import Recipe
from peelviewer.gui.state.undo_stack import Change
from peelviewer.gui.text.short_wording import in_short, theme_name
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.forms.file_dialogs import new_file_asked
from peelviewer.gui.widgets.page_view.page_pictures import image_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from peelviewer.brief.page import Brief, Quote
    from peelviewer.domain.recipes import SavedRecipe
    from peelviewer.gui.brief.brief_composer import BriefComposer
    from peelviewer.gui.look.program_look import ProgramLook
    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.force_snapshot import ForceSnapshot
    from peelviewer.gui.state.reader_navigation import Navigator
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.state.undo_stack import UndoStack
    from peelviewer.gui.widgets.window_actions import WindowActions
    from peelviewer.store import Library

_FORMS = (  # each with its ending
    (marked("PDF"), ".pdf"),
    (marked("Markdown"), ".md"),
    (marked("Word"), ".docx"),
    (marked("Evidence as CSV"), ".csv"),
    (marked("Sources as RIS"), ".ris"),
    (marked("Sources as CSL-JSON"), ".json"),
)
# Commands that speak of the panes: they bring them back first.
_OF_THE_PANES = (
    "grades",
    "judgement",
    "news",
    "contrasts",
    "documents",
    "headline",
    "why",
    "tray",
    "find",
    "original",
    "beside",
    "outline",
    "peers",
)
_NAME = 40  # letters of a recipe's name in that of a change
_SCALE = 1.3  # of the first preview, before the pane has said how large it is


class BriefComposing(QObject):
    """Opens the composer over the panes, and keeps its preview on its recipe."""

    def __init__(
        self,
        parent: QWidget,
        show_over: Callable[[QWidget], None],
        show_panes: Callable[[], None],
        look: ProgramLook,
        background: BackgroundWork,
        navigator: Navigator,
        view: CurrentView,
        loader: ForceLoader,
        undo_stack: UndoStack,
        actions: WindowActions,
        say: SayInStatus,
    ) -> None:
        """`show_over` shows the composer in the place of the panes, `show_panes` brings these back."""
        super().__init__(parent)
        self._parent = parent
        self._show_over = show_over
        self._show_panes = show_panes
        self._look = look
        self._background = background
        self._navigator = navigator
        self._view = view
        self._loader = loader
        self._undo_stack = undo_stack
        self._say = say
        self._composer: BriefComposer | None = None  # made when it is first wanted
        self._scale = _SCALE
        loader.library_left.connect(self._forget)
        loader.annotations_changed.connect(self._offer_recipes)
        for name in _OF_THE_PANES:
            actions.command(name).triggered.connect(show_panes)

    def open(self) -> None:
        """Compose a brief of what is shown; what was begun for it before goes on. Where it is open, export it."""
        if self._composer is not None and self._composer.isVisible():
            self._export()
            return
        here, facts, library = self._navigator.here, self._loader.snapshot, self._view.library
        if not here.force or facts is None or library is None:
            self._say(tr("A page is made from the grades of a library: open one first."))
            return
        composer = self._composer or self._make()
        composer.written.hide()
        self._show_over(composer)
        composer.form.offer(library.forces, facts.table.themes)
        notes = (note.text for key in _order_of_notes(facts, here.theme) for note in facts.notes[key])
        composer.form.offer_notes(tuple(dict.fromkeys(notes)))
        recipe = Recipe((here.force,), (here.theme,) if here.theme else ())
        begun = composer.recipe
        same = (begun.forces[:1], begun.themes[:1]) == (recipe.forces, recipe.themes)
        composer.open_recipe(begun if same else recipe)
        composer.setFocus()
        self._tell_of_other_themes(facts, composer.recipe)
        self._offer_recipes()

    def _tell_of_other_themes(self, facts: ForceSnapshot, recipe: Recipe) -> None:
        """What was picked on a theme that the page is not about is not on it: who has just picked it would look for it."""
        picks = [each.pick for each in facts.picked if each.pick.force == facts.force and each.pick.theme]
        others = dict.fromkeys(pick.theme for pick in picks if recipe.themes and pick.theme not in recipe.themes)
        if others:
            words = tr(
                "Picked, but not on a theme of this page: {themes}. Choose that theme under Themes, and it goes on the page."
            )
            self._say(words.format(themes=", ".join(map(theme_name, others))))

    def _forget(self) -> None:
        """Forget what was begun for a page: it was for another library."""
        if self._composer is not None:
            self._composer.recipe = Recipe(())

    def _make(self) -> BriefComposer:
        from peelviewer.gui.brief.brief_composer import BriefComposer  # and with it Typst

        composer = self._composer = BriefComposer(self._look)
        composer.recipe_changed.connect(self._compose)
        composer.preview_requested.connect(self._sharpen)
        composer.shorten_requested.connect(self._shorten)
        composer.save_requested.connect(self._save)
        composer.export_requested.connect(self._export)
        composer.close_requested.connect(self._show_panes)
        composer.written.print_requested.connect(self._print)
        return composer

    def _compose(self, recipe: Recipe) -> None:
        assert self._composer is not None
        composer, scale = self._composer, self._scale

        def work(library: Library) -> tuple[Brief, QImage] | None:
            # Typing asks faster than pages are made: what is not wanted any more is not begun.
            return _preview(library, recipe, scale) if composer.recipe is recipe else None

        self._background.ask("preview", work, lambda found: composer.show_page(*found) if found else None)

    def _sharpen(self, scale: float) -> None:
        assert self._composer is not None
        self._scale = scale
        self._compose(self._composer.recipe)

    def _shorten(self, quote: Quote, words: str) -> None:
        from peelviewer import pipeline

        assert self._composer is not None
        composer = self._composer
        recipe = composer.recipe
        self._background.ask("shorten", lambda _library: pipeline.shortened(recipe, quote, words), composer.open_recipe)

    def _save(self, name: str) -> None:
        assert self._composer is not None
        recipe = self._composer.recipe
        words = tr("recipe “{name}”").format(name=in_short(name, _NAME))
        do, undo = partial(_save_recipe, name=name, recipe=recipe), partial(_restore_recipe, name)
        self._undo_stack.carry_out(Change(words, do, undo, annotates=True))

    def _offer_recipes(self) -> None:
        if self._composer is None:
            return
        composer = self._composer
        self._background.ask(
            "recipes",
            lambda library: (library.recipes.saved(), library.recipes.recent()),
            lambda found: composer.form.offer_recipes(*found),
        )

    def _export(self) -> None:
        from peelviewer import pipeline

        assert self._composer is not None
        recipe = self._composer.recipe
        about = (*recipe.forces[:1], *map(theme_name, recipe.themes[:1]))
        name = paths.portable_name(recipe.title or " ".join(about), ".pdf")
        forms = ";;".join(f"{tr(form)} (*{ending})" for form, ending in _FORMS)
        file, chosen = new_file_asked(self._parent, tr("Export brief"), name, forms)
        if file is None:
            return
        ending = chosen.rpartition("*")[2].rstrip(")")
        out = file if file.suffix else file.with_suffix(ending or ".pdf")
        self._say(tr("Writing the brief…"))
        self._background.ask(
            "brief", lambda library: pipeline.export_brief(library, recipe, out), lambda page: self._written(out, page)
        )

    def _written(self, out: Path, page: Brief) -> None:
        whole = tr("{file} written.")
        less = tr("{file} written; left out for space: {parts}.")
        words = (less if page.left_out else whole).format(file=out.name, parts=", ".join(page.left_out))
        assert self._composer is not None
        self._composer.written.show_written(out, words)
        self._say("" if self._composer.written.isVisible() else words)  # one of the two says it
        self._offer_recipes()

    def _print(self) -> None:
        """Print the page that is shown: its picture is made first, sharp enough for paper."""
        from peelviewer.gui.brief.written_bar import SHARP

        assert self._composer is not None
        recipe = self._composer.recipe
        self._background.ask("print", lambda library: _preview(library, recipe, SHARP), self._choose_printer)

    def _choose_printer(self, found: tuple[Brief, QImage]) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from peelviewer.gui.brief.written_bar import print_page

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # the dialog does not keep it
        dialog = QPrintDialog(printer, self._parent.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda result: print_page(printer, found[1]) if result else None)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()


def _order_of_notes(facts: ForceSnapshot, theme: str) -> list[str]:
    """The keys of the contrasts of this force that have notes: those on this theme first."""
    noted = [contrast for contrast in facts.contrasts if contrast.key in facts.notes]
    return [contrast.key for contrast in sorted(noted, key=lambda each: each.theme != theme)]


def _preview(library: Library, recipe: Recipe, scale: float) -> tuple[Brief, QImage]:
    from peelviewer import pipeline

    page, picture = pipeline.preview_brief(library, recipe, scale)
    return page, image_of(picture)


def _save_recipe(library: Library, name: str, recipe: Recipe) -> SavedRecipe | None:
    """Gives the recipe that had the name before."""
    former = next((each for each in library.recipes.saved() if each.name == name), None)
    library.recipes.save(name, recipe)
    return former


def _restore_recipe(name: str, library: Library, former: SavedRecipe | None) -> None:
    library.recipes.remove(name)
    if former is not None:
        library.recipes.put_back(former)
