"""Makes a brief fit on one page: the least weighty things go first, and each that goes is named."""

from collections import Counter
from dataclasses import replace

from peelviewer.brief.page import Brief, GradeLine, Pair, Section
from peelviewer.brief.typst_page import pages
from peelviewer.brief.wording import plural

_LINE = 0.85  # the weight of a further theme's grade line


def fitted(brief: Brief) -> Brief:
    """The brief without its least weighty parts, as few of them as make it one page."""
    order = _droppable(brief)
    fits, too_much = len(order), -1  # without all of them it is always one page
    dropped = 0
    while fits - too_much > 1:
        candidate = without(brief, order[:dropped])
        if pages(candidate) == 1:
            fits = dropped
        else:
            too_much = dropped
        dropped = (fits + too_much) // 2
    return without(brief, order[:fits])


def without(brief: Brief, dropped: list[GradeLine | Pair | Section]) -> Brief:
    """The brief without these parts, which it then names as left out."""
    gone = Counter(_noun(part) for part in dropped)
    already = list(brief.left_out)
    if gone["contrast"] and already and already[0].endswith(("contrast", "contrasts")):
        gone["contrast"] += int(already.pop(0).split()[0])
    return replace(
        brief,
        lines=tuple(line for line in brief.lines if line not in dropped),
        pairs=tuple(pair for pair in brief.pairs if pair not in dropped),
        sections=tuple(section for section in brief.sections if section not in dropped),
        left_out=(*(_counted(noun, count) for noun, count in gone.items()), *already),
    )


def _droppable(brief: Brief) -> list[GradeLine | Pair | Section]:
    """The parts that may go, the least weighty first: never the first grade line, and the first pair late."""
    weighed: list[tuple[float, GradeLine | Pair | Section]] = [
        *((section.weight, section) for section in brief.sections),
        *((_LINE, line) for line in brief.lines[1:]),
        *((0.65 - 0.1 * at if at else 1.0, pair) for at, pair in enumerate(brief.pairs)),
    ]
    return [part for _, part in sorted(weighed, key=lambda each: each[0])]


def _counted(noun: str, count: int) -> str:
    return noun if noun.startswith("“") else plural(count, noun)


def _noun(part: GradeLine | Pair | Section) -> str:
    match part:
        case Pair():
            return "contrast"
        case GradeLine():
            return "grade line"
        case _:
            return f"“{part.heading}”"
