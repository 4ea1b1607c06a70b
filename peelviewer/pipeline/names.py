"""Forces, themes, audiences, dates and recipes, under the names that a person writes."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.recipes import Recipe
from peelviewer.reference import reference
from peelviewer.store import Library


class UnknownNameError(PeelViewerError):
    """A force or theme that is not known under the words given."""


def force_named(words: str) -> str:
    """The canonical name of a force, as a person writes it."""
    name = reference().find_force(words)
    if name is None:
        meant = reference().force_like(words)
        hint = f"Is {meant} meant?" if meant else "Write its name, such as “Cambridgeshire”."
        raise UnknownNameError(f"No force is known as “{words}”.", hint)
    return name


def theme_named(words: str) -> str:
    """The id of a theme, as a person writes it."""
    theme = reference().find_theme(words)
    if theme is None:
        known = ", ".join(
            reference().theme_label(theme.id).lower() for theme in reference().themes if "frs" not in theme.id
        )
        raise UnknownNameError(f"No theme is known as “{words}”.", f"These are: {known}.")
    return theme


def audience_named(words: str) -> str:
    """The id of an audience of briefs."""
    known = [audience.id for audience in reference().audiences]
    if words.lower() not in known:
        raise UnknownNameError(f"No audience is known as “{words}”.", f"These are: {', '.join(known)}.")
    return words.lower()


def date_written(words: str) -> str | None:
    """A day, month or year as ISO, as a person writes it and no more precise; None where it is no date."""
    from peelviewer.ingest import dates

    return dates.date_written(words)


def recipe_named(library: Library, name: str | None, **changes: Any) -> Recipe:
    """The recipe saved under a name (none: an empty one), with what is given put in its place."""
    saved = {each.name: each.recipe for each in library.recipes.saved()}
    if name is not None and name not in saved:
        known = ", ".join(saved) or "none is saved yet"
        raise UnknownNameError(f"No recipe is saved as “{name}”.", f"In this library: {known}.")
    base = saved[name] if name is not None else Recipe(())
    return replace(base, **{field: value for field, value in changes.items() if value})


def named(force: str | None, theme: str | None) -> tuple[str | None, str | None]:
    """The canonical name of a force and the id of a theme, as a person writes them; None for what is not given."""
    return force_named(force) if force else None, theme_named(theme) if theme else None


def forces_of(documents: Iterable[DocumentEntry]) -> tuple[str, ...]:
    """The forces that documents concern, in the order of their names."""
    return tuple(sorted({force for document in documents for force in document.forces}))


def forces_listed() -> frozenset[str]:
    """The forces that the grade book lists."""
    return frozenset(grade.force for grade in reference().grade_book)
