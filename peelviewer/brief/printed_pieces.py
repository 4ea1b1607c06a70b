"""What is printed on the page, in pieces that are read back whole: by it `verify` knows the page from its attachment."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Data = Mapping[str, Any]  # what Typst gets

# What the template prints by itself.
SOURCES = "Sources"
_TITLE, _LINES, _PAIRS = "INSPECTION BRIEF", "The grade over time", "What the sources say against each other"
_LEGEND = "solid report held dashed reported or recalled outline listed only"
_NAMED = re.compile("⟦[^⟧]*⟧")
_REFERENCE = re.compile(r"\[(?P<number>\d+)(?P<page>,p\.[^\]]*)?\]")


def printed(data: Data) -> tuple[str, ...]:
    """The pieces of the page in reading order."""
    return tuple(piece for piece in _pieces(data) if piece)


def without_references(piece: str) -> str:
    """A piece, as it is read back, without the numbers of its sources: they change with what else is on the page."""
    return _REFERENCE.sub("", piece)


def without_names(piece: str) -> str:
    """A piece that has names of sources, without them."""
    return _NAMED.sub("", piece)


def with_sources(piece: str, names: Mapping[int, str]) -> str:
    """A piece, as it is read back, with the names of its sources instead of their numbers: these are the same on every page."""

    def named(reference: re.Match[str]) -> str:
        return f"⟦{names.get(int(reference['number']), '?')}{reference['page'] or ''}⟧"

    return _REFERENCE.sub(named, piece)


def sections(data: Data) -> tuple[tuple[str, ...], ...]:
    """The pieces of each section, its heading first."""
    return tuple(tuple(piece for piece in _section(section) if piece) for section in data["sections"])


def _pieces(data: Data) -> Iterator[str]:
    yield from (_TITLE, data["title"], data["force"], f"made {data['made']}")
    yield _line(data["headline"])
    for section in data["sections"]:
        if section["leads"]:
            yield from _section(section)
    yield from (_LINES, _LEGEND) if data["lines"] else ()
    for line in data["lines"]:
        yield from _grade_line(line, titled=len(data["lines"]) > 1)
    yield from (_PAIRS,) if data["pairs"] else ()
    for pair in data["pairs"]:
        yield " ".join((pair["heading"], _card(pair["left"]), _card(pair["right"])))
    for section in data["sections"]:
        if not section["leads"]:
            yield from _section(section)
    yield from (SOURCES,) if data["sources"] else ()
    for source in data["sources"]:
        yield f"[{source['number']}]"
        yield f"{source['before']}{source['title']}{source['after']}{''.join(source['address'])}"
    yield from data["footer"]


def _card(card: Data) -> str:
    said = f"“{card['quote']}”" if card["quote"] else card["text"]
    return f"{card['label']} {card['marks']} {said}"


def _section(section: Data) -> Iterator[str]:
    yield section["heading"]
    yield from map(_line, section["lines"])
    for row in section["table"]:
        yield " ".join(map(_line, row))


def _grade_line(line: Data, *, titled: bool) -> Iterator[str]:
    points = [point for point in line["points"] if point]
    if titled:
        yield line["label"]
    yield " ".join(_grade(point["chip"]) for point in points)
    yield " ".join(f"{point['year']} {point['marks']} {point['facts']}" for point in points)
    yield line["before"]
    yield from (point["breaks"] for point in points)


def _line(runs: Sequence[Data]) -> str:
    return "".join(
        f"{_grade(run['chip'])}{' ' * bool(run['chip'])}{run['text']}{' ' * bool(run['mark'])}{run['mark']}"
        for run in runs
    )


def _grade(chip: Data | None) -> str:
    return chip["grade"].capitalize() if chip else ""
