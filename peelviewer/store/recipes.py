"""Recipes for briefs, kept in the library under a name."""

import json
from dataclasses import asdict
from typing import Any

from peelviewer.domain.recipes import Recipe, SavedRecipe
from peelviewer.store import rows
from peelviewer.store.opening import Ask, Writing

_MOST_RECENT = 12  # briefs remembered that have no name


class Recipes:
    """The recipes of a library: those saved under a name, and those of the briefs last written."""

    def __init__(self, ask: Ask, writing: Writing) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it."""
        self._ask = ask
        self._writing = writing

    def save(self, name: str, recipe: Recipe) -> None:
        """Keep a recipe under a name; one that has it already gives way."""
        with self._writing() as connection:
            connection.execute("DELETE FROM recipes WHERE name = ?", [name])
            connection.execute(
                "INSERT INTO recipes(name, recipe, saved) VALUES (?, ?, ?)", [name, _json(recipe), rows.now()]
            )

    def remember(self, recipe: Recipe) -> None:
        """Keep the recipe of a brief that was written, the latest few."""
        with self._writing() as connection:
            connection.execute("DELETE FROM recipes WHERE name = '' AND recipe = ?", [_json(recipe)])
            connection.execute(
                "INSERT INTO recipes(name, recipe, saved) VALUES ('', ?, ?)", [_json(recipe), rows.now()]
            )
            connection.execute(
                "DELETE FROM recipes WHERE name = '' AND id NOT IN"
                " (SELECT id FROM recipes WHERE name = '' ORDER BY id DESC LIMIT ?)",
                [_MOST_RECENT],
            )

    def saved(self) -> tuple[SavedRecipe, ...]:
        """Those with a name, in the order of their names."""
        return self._found("SELECT name, recipe, saved FROM recipes WHERE name <> '' ORDER BY name")

    def recent(self) -> tuple[SavedRecipe, ...]:
        """Those of the briefs last written, the last one first."""
        return self._found("SELECT name, recipe, saved FROM recipes WHERE name = '' ORDER BY id DESC")

    def _found(self, sql: str) -> tuple[SavedRecipe, ...]:
        return tuple(SavedRecipe(row[0], _recipe(json.loads(row[1])), row[2]) for row in self._ask(sql))


def _json(recipe: Recipe) -> str:
    return json.dumps(asdict(recipe), ensure_ascii=False, sort_keys=True)


def _recipe(facts: dict[str, Any]) -> Recipe:
    return Recipe(
        forces=tuple(facts["forces"]),
        themes=tuple(facts["themes"]),
        audience=facts["audience"],
        title=facts["title"],
        note=facts["note"],
        pinned=tuple(facts["pinned"]),
        dropped=tuple(facts["dropped"]),
        order=tuple(facts["order"]),
        cuts=tuple((key, words) for key, words in facts["cuts"]),
        headline=facts.get("headline", ""),  # recipes of 1.0 have none
    )
