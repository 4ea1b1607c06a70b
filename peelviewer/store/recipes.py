"""Recipes for briefs, kept in the library under a name."""

from peelviewer.domain.recipes import Recipe, SavedRecipe
from peelviewer.store import codec, rows
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
                "INSERT INTO recipes(name, recipe, saved) VALUES (?, ?, ?)", [name, codec.to_json(recipe), rows.now()]
            )

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
        return tuple(
            SavedRecipe(row["name"], codec.from_json(Recipe, row["recipe"]), row["saved"]) for row in self._ask(sql)
        )
