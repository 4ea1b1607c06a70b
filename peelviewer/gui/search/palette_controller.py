"""Going to anything by a few typed words: what the palette offers, in which order, and where each leads."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.domain.document import DocumentKind
from peelviewer.domain.places import MeantPlace, Name
from peelviewer.gui.text.short_wording import cycle_label, theme_name
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.choices_model import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from peelviewer import pipeline
    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.gui.search.command_palette import CommandPalette
    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.state.link_handler import LinkHandler
    from peelviewer.store import Library

_MOST = 200  # rows: nobody reads further, and a letter more finds the rest
_DOCUMENTS = 50  # of them of documents
_BEGINS = 0  # how well a thing is found whose name begins with what was typed


class PaletteController(QObject):
    """Finds forces, themes, grades, commands and contrasts at once, and documents beside, which come after them."""

    def __init__(
        self, palette: CommandPalette, links: LinkHandler, view: CurrentView, background: BackgroundWork
    ) -> None:
        super().__init__(palette)
        self._palette = palette
        self._links = links
        self._view = view
        self._background = background
        self._commands: tuple[Choice, ...] = ()
        self._choices: tuple[Choice, ...] = ()
        self._names: pipeline.NameIndex | None = None
        self._titles: tuple[tuple[DocumentEntry, ...], pipeline.TitleIndex] | None = None
        palette.typed.connect(self._show)
        view.changed.connect(self._collect_again)

    def open(self, commands: tuple[Choice, ...]) -> None:
        """Offer these commands, and everything that can be gone to."""
        self._commands = commands
        self._collect()
        at_first = (*commands, *self._themes(), *self._forces(), *self._contrasts())
        self._palette.offer(at_first[:_MOST])

    def _collect(self) -> None:
        from peelviewer import pipeline

        self._choices = (*self._forces(), *self._themes(), *self._commands, *self._contrasts())
        self._names = pipeline.index_of_names([Name(each.words, each.also, each.kind) for each in self._choices])

    def _collect_again(self) -> None:
        """More is known than when the palette was opened: while the library is being opened, only commands are."""
        if self._palette.isVisible():
            self._collect()
            self._palette.ask_again()

    def _show(self, typed: str) -> None:
        """Names that begin so, then places that the words name together, and then what has the words somewhere."""
        assert self._names is not None
        found = sorted(self._names.matching(typed), key=lambda each: (each[1], each[0]))
        named = [(how, self._choices[place]) for place, how in found]
        first = [choice for how, choice in named if how == _BEGINS]
        rest = [choice for how, choice in named if how != _BEGINS]
        rows = tuple((*first, *self._places(typed), *rest)[:_MOST])
        self._palette.show_choices(rows)
        library = self._view.library
        if library is not None and library.entries:
            self._background.ask(
                "palette", partial(self._find_documents, typed, library.entries), partial(self._add_documents, rows)
            )

    def _find_documents(
        self, typed: str, entries: tuple[DocumentEntry, ...], _library: Library
    ) -> tuple[DocumentEntry, ...]:
        """On the library's thread: there may be fifty thousand."""
        from peelviewer import pipeline

        if self._titles is None or self._titles[0] is not entries:
            self._titles = (entries, pipeline.index_of_titles(entries))
        return tuple(entries[place] for place in self._titles[1].matching(typed, _DOCUMENTS))

    def _add_documents(self, rows: tuple[Choice, ...], entries: tuple[DocumentEntry, ...]) -> None:
        if entries:
            documents = (Choice(_named(e), tr(e.kind), partial(self._links.open_document, e)) for e in entries)
            self._palette.show_choices((*rows, *documents), stay=True)

    def _places(self, typed: str) -> Iterator[Choice]:
        from peelviewer import pipeline

        view_state = self._view.view_state
        cells = view_state.snapshot.table.cells.values() if view_state else ()
        known = tuple(cell.best for cell in cells if cell.best and cell.best.cycle)
        for place in pipeline.places_meant(typed, self._links.here.force, known):
            yield Choice(_place_words(place), _place_kind(place), partial(self._links.open_place, place))

    def _forces(self) -> Iterator[Choice]:
        from peelviewer import pipeline

        others = pipeline.all_names_of_forces()
        for force in self._view.library.forces if self._view.library else ():
            yield Choice(force, tr("force"), partial(self._links.open_force, force), also=others.get(force, ()))

    def _themes(self) -> Iterator[Choice]:
        from peelviewer import pipeline

        others = pipeline.all_names_of_themes()
        for theme in self._view.view_state.snapshot.table.themes if self._view.view_state else ():
            name = theme_name(theme)
            yield Choice(name, tr("theme"), partial(self._links.open_theme, theme), also=others.get(name, ()))

    def _contrasts(self) -> Iterator[Choice]:
        for each in self._view.view_state.contrasts if self._view.view_state else ():
            sides = f"{each.a.summary} / {each.b.summary}"
            words = f"{theme_name(each.theme)}: {sides}" if each.theme else sides
            yield Choice(words, tr(each.kind), partial(self._links.open_contrast, each))


def _place_words(place: MeantPlace) -> str:
    if place.grade is None:
        return f"{place.force}: {theme_name(place.theme).lower()}"
    if not place.theme:
        return tr("{force}: no grade “{grade}” is known").format(force=place.force, grade=tr(place.grade))
    inspection = cycle_label(place.cycle)
    return f"{place.force}: {theme_name(place.theme).lower()}, {tr(place.grade)} {inspection}"


def _place_kind(place: MeantPlace) -> str:
    return tr("grade") if place.grade and place.theme else tr("force, theme") if place.theme else tr("force")


def _named(entry: DocumentEntry) -> str:
    """A document by its title and, of news, by its paper: many ask for that."""
    paper = entry.publisher if entry.kind is not DocumentKind.REPORT else None
    return f"{entry.title}, {paper}" if paper else entry.title
