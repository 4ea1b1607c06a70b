"""Who imports whom in `gui`, read from the code: imports for types only count like all others."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "peelviewer"
Graph = Mapping[str, frozenset[str]]


def module_of(file: Path) -> str:
    """The name of a module, from its file."""
    name = ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts)
    return name.removesuffix(".__init__")


@cache
def modules() -> Mapping[str, Path]:
    """Every module of the package, with its file."""
    return {module_of(file): file for file in sorted(PACKAGE.rglob("*.py"))}


def imported(file: Path) -> Iterator[str]:
    """The modules of the package that a module names, wherever in it: at its top, in a function, for types only."""
    known = modules()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names if each.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module in known:
            for each in node.names:
                inner = f"{node.module}.{each.name}"
                yield inner if inner in known else node.module


@cache
def graph(within: str) -> Graph:
    """For each module under `within`, those under it that it imports."""
    own = {name for name in modules() if name == within or name.startswith(f"{within}.")}
    return {name: frozenset(set(imported(modules()[name])) & own - {name}) for name in own}


def by_folder(of: Graph, within: str) -> Graph:
    """The same between the folders directly under `within`."""

    def folder(name: str) -> str:
        return name.removeprefix(f"{within}.").partition(".")[0]

    found: dict[str, set[str]] = {}
    for name, others in of.items():
        found.setdefault(folder(name), set()).update({folder(each) for each in others} - {folder(name)})
    return {name: frozenset(others) for name, others in found.items()}


def circle(of: Graph) -> list[str]:
    """The modules of one circle, where there is any."""
    done: set[str] = set()
    path: list[str] = []

    def look(name: str) -> list[str]:
        if name in path:
            return [*path[path.index(name) :], name]
        if name in done:
            return []
        path.append(name)
        found = next(filter(None, map(look, sorted(of[name]))), [])
        path.pop()
        done.add(name)
        return found

    return next(filter(None, map(look, sorted(of))), [])


def floors(of: Graph) -> int:
    """How many one stands on another, from those that import none; there must be no circle."""
    heights: dict[str, int] = {}

    def height(name: str) -> int:
        if name not in heights:
            heights[name] = 1 + max(map(height, of[name]), default=0)
        return heights[name]

    return max(map(height, of))
