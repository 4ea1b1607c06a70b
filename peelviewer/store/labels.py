"""The tables of forces, themes and inspections: names for the ids that rows hold, for whoever reads the library elsewhere."""

from collections.abc import Iterable
from sqlite3 import Connection
from typing import Any

from peelviewer import __version__
from peelviewer.domain.wording import capital
from peelviewer.reference import reference
from peelviewer.store import rows

_VERSION = "labels of"  # in the table `about`: the program that has filled them in


def are_of_this_program(connection: Connection) -> bool:
    """Whether the labels are those that this version of the program would write."""
    found = connection.execute("SELECT value FROM about WHERE name = ?", [_VERSION]).fetchone()
    return found is not None and found[0] == __version__


def fill(connection: Connection) -> None:
    """Write the labels of all that is known; what else rows name keeps its own words."""
    known = reference()
    police = [_force(force.name, "police force", force.region, force.governance) for force in known.forces]
    _write(connection, "forces", police)
    _write(connection, "forces", [_force(unit.name, "regional unit", unit.region) for unit in known.regional_units])
    _write(connection, "forces", [_force(service.name, "fire and rescue service") for service in known.fire_services])
    _write(
        connection,
        "themes",
        [
            {"id": theme.id, "name": theme.label, "domain": theme.domain, "note": theme.note or None}
            for theme in known.themes
        ],
    )
    _write(connection, "inspections", [_inspection(cycle.id) for cycle in known.cycles])
    for table, of in (("forces", _other), ("themes", _other), ("inspections", _inspection)):
        unnamed = connection.execute(f"SELECT id FROM {table} WHERE name = id OR name LIKE 'other:%'").fetchall()
        _write(connection, table, [of(str(row[0])) for row in unnamed])
    connection.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", [_VERSION, __version__])


def know(connection: Connection, forces: Iterable[str], themes: Iterable[str], inspections: Iterable[str]) -> None:
    """Make sure that everything which rows are about to name has a label."""
    for table, ids, of in (
        ("forces", forces, _other),
        ("themes", themes, lambda each: {"id": each, "name": reference().theme_label(each)}),
        ("inspections", inspections, _inspection),
    ):
        for each in dict.fromkeys(ids):
            row = of(each)
            statement = rows.insertion(table, row).replace("INSERT", "INSERT OR IGNORE", 1)
            connection.execute(statement, list(row.values()))


def know_all(connection: Connection) -> None:
    """Make sure that everything which rows name has a label."""
    named = [
        [
            row[0]
            for row in connection.execute(
                f"SELECT {column} FROM claims WHERE {column} IS NOT NULL"
                f" UNION SELECT {column} FROM findings WHERE {column} IS NOT NULL"
                + (
                    ""
                    if column == "cycle"
                    else f" UNION SELECT {column} FROM recalled_findings WHERE {column} IS NOT NULL"
                )
            )
        ]
        for column in ("force", "theme", "cycle")
    ]
    know(connection, *named)


def _write(connection: Connection, table: str, held: list[dict[str, Any]]) -> None:
    for row in held:
        changed = ", ".join(f"{name} = excluded.{name}" for name in row if name != "id")
        connection.execute(f"{rows.insertion(table, row)} ON CONFLICT(id) DO UPDATE SET {changed}", list(row.values()))


def _force(name: str, kind: str, region: str | None = None, governance: str | None = None) -> dict[str, Any]:
    return {"id": name, "name": name, "kind": kind, "region": region, "governance": governance}


def _other(name: str) -> dict[str, Any]:
    words = name.removeprefix("other:")
    return {"id": name, "name": capital(words)}


def _inspection(number: str) -> dict[str, Any]:
    cycle = reference().cycle(number)
    if cycle is None:
        return {"id": number, "name": number}
    return {
        "id": number,
        "name": cycle.name,
        "label": cycle.label,
        "scale": cycle.scale.value if cycle.scale else None,
        "published": cycle.published or None,
        "comparability": cycle.comparability or None,
    }
