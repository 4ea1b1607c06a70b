"""Recipes for briefs, kept in the library under a name."""

from sqlite3 import Connection
from typing import Any

from peelviewer.domain.recipes import Recipe, SavedRecipe
from peelviewer.domain.safekeeping import BinnedKind
from peelviewer.store import codec, rows
from peelviewer.store.bin import Bin
from peelviewer.store.opening import Ask, Writing

_MOST_RECENT = 12  # briefs remembered that have no name


class Recipes:
    """The recipes of a library: those saved under a name, and those of the briefs last written."""

    def __init__(self, ask: Ask, writing: Writing, removed: Bin) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it; `removed` is its bin."""
        self._ask = ask
        self._writing = writing
        self._bin = removed

    def save(self, name: str, recipe: Recipe) -> None:
        """Keep a recipe under a name; another that has it already goes into the bin."""
        with self._writing() as connection:
            self._remove(connection, name, recipe)
            connection.execute(
                "INSERT INTO recipes(name, recipe, saved) VALUES (?, ?, ?)", [name, codec.to_json(recipe), rows.now()]
            )

    def remove(self, name: str) -> None:
        """Put the recipe of this name into the bin."""
        with self._writing() as connection:
            self._remove(connection, name, None)

    def put_back(self, saved: SavedRecipe) -> str:
        """Restore a removed recipe; gives its name, a new one where another recipe has it by now."""
        with self._writing() as connection:
            held = {each.name: each.recipe for each in self.saved()}
            name, count = saved.name, 1
            while held.get(name, saved.recipe) != saved.recipe:
                count += 1
                name = f"{saved.name} ({count})"
            if name not in held:
                row = {"name": name, "recipe": codec.to_json(saved.recipe), "saved": saved.saved}
                connection.execute(rows.insertion("recipes", row), list(row.values()))
        return name

    def _remove(self, connection: Connection, name: str, instead: Recipe | None) -> None:
        for each in self.saved():
            if each.name == name:
                connection.execute("DELETE FROM recipes WHERE name = ?", [name])
                if each.recipe != instead:
                    self._bin.keep(connection, BinnedKind.RECIPE, None, name, each)

    def remember(self, recipe: Recipe) -> None:
        """Keep the recipe of a brief that was written, the latest few."""
        with self._writing() as connection:
            connection.execute("DELETE FROM recipes WHERE name = '' AND recipe = ?", [codec.to_json(recipe)])
            connection.execute(
                "INSERT INTO recipes(name, recipe, saved) VALUES ('', ?, ?)", [codec.to_json(recipe), rows.now()]
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
        return tuple(map(saved_recipe, self._ask(sql)))


def saved_recipe(row: rows.Row) -> SavedRecipe:
    """A row of the table."""
    return codec.value(SavedRecipe, dict(row), recipe=codec.from_json(dict[str, Any], row["recipe"], "recipe"))
