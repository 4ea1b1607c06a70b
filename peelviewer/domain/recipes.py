"""What a reader chooses for a brief: a recipe, kept in the library and opened again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom a brief is made: a weight for each kind of part that it wants more or less of than usual."""

    id: str
    label: str
    weights: dict[str, float]


@dataclass(frozen=True, slots=True)
class Recipe:
    """Forces (the first is the subject, others stand beside it), themes, and what is to be on the page.

    Parts are named by their keys: a contrast's own, "line:…" for a grade line, the name of a section. `cuts` maps keys of
    quotations to the words that are to be printed of them. Without themes, the page is of the force as a whole.
    """

    forces: tuple[str, ...]
    themes: tuple[str, ...] = ()
    audience: str = ""
    title: str = ""
    note: str = ""
    pinned: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    order: tuple[str, ...] = ()  # parts that stand in this order, before all others
    cuts: tuple[tuple[str, str], ...] = ()
    headline: str = ""  # the reader's own sentence instead of the computed one


@dataclass(frozen=True, slots=True)
class SavedRecipe:
    """A recipe under its name, with the day it was last saved."""

    name: str
    recipe: Recipe
    saved: str
