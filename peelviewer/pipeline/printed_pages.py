"""What a page of a recipe would print of a library: what it has printed is kept, all else is composed when it is asked for."""

import contextlib
import datetime
from collections.abc import Callable, Iterator
from functools import cached_property

from peelviewer import brief
from peelviewer.brief.material import BriefMaterial
from peelviewer.domain.recipes import Recipe
from peelviewer.pipeline.rules import made_by
from peelviewer.store import Library, NoTableError, digest_of, table_of, values_of

_NAME = "pages as printed"
_MOST = 60  # pages that are kept: one of each force, and some more


class Printable:
    """All that a page could print, piece by piece.

    A page that was written of the library as it is now is known by its pieces. What is none of them is looked for in all
    that there is on its forces: that takes long to gather in a large library.
    """

    def __init__(
        self, library: Library, recipe: Recipe, made_on: datetime.date, material: Callable[[], BriefMaterial]
    ) -> None:
        self._library = library
        self._recipe = recipe
        self._made_on = made_on
        self._material = material

    def __contains__(self, piece: object) -> bool:
        return piece in self._known or piece in self._composed

    @cached_property
    def printed(self) -> tuple[str, ...]:
        """The page that was written of the library as it is now, from its top to its end; () where none was."""
        pages = self._library.kept.parts(_NAME)
        with contextlib.suppress(NoTableError, KeyError):
            return tuple(values_of(pages[_key(self._library, self._recipe, self._made_on)]))
        return ()

    @property
    def sections(self) -> Iterator[tuple[tuple[str, ...], ...]]:
        """The sections that there are in each measure, each with its pieces."""
        return self._composed.sections()

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset({*self.printed, *map(brief.without_names, self.printed)})

    @cached_property
    def _composed(self) -> brief.AllPieces:
        return brief.AllPieces(self._material(), self._recipe)


def keep_printed(library: Library, page: brief.Brief) -> None:
    """Keep what a page prints, for as long as the library would print the same."""
    assert page.recipe
    key = _key(library, page.recipe, page.made_on)
    pages = {kept: pieces for kept, pieces in library.kept.parts(_NAME).items() if kept != key}
    last = list(pages.items())[1 - _MOST :]
    library.kept.keep_parts(_NAME, {**dict(last), key: table_of(brief.named_pieces(page))})


def _key(library: Library, recipe: Recipe, made_on: datetime.date) -> bytes:
    """A digest of all that a page is made of: the program, the documents, and what a person has decided, added and picked."""
    own = (sorted(library.decisions.all().items()), library.added.all(), library.picks.all())
    asked = [library.follow_ups.evidence(force) for force in recipe.forces]
    return digest_of((made_by(), library.state, str(library.path.absolute()), recipe, made_on, own, asked))
