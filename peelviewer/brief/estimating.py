"""About how high things are on the page, in points of height in the usual type, by the length of their text.

It decides where two columns are divided and what is tried on a page first: only Typst knows the exact heights.
"""

from collections.abc import Sequence

from peelviewer.brief.addresses import in_short
from peelviewer.brief.line_layout import drawn
from peelviewer.brief.page import Brief, Card, Line, Section, Source

_LINE, _GAP = 12.0, 8.5  # of running text; from one paragraph to the next
_SMALL_LINE = 10.55
_HEADING = 15.3  # with the space under it
_PART = 11.5  # between the parts of a page
_ACROSS = 53  # characters of running text on a line of a column
_WIDE = 108  # and on one over both columns
_IN_CARD = 49
_IN_TABLE = 66  # in its widest column
_BESIDE_CHIPS = 36  # and in the first of one with chips
_SOURCE_ACROSS = 50  # of a source, which is set smaller and stands beside its number
_HEADLINE_ACROSS = 74
_FRAME = 112.0  # the margins, the title, the footer


def cut(heights: Sequence[float]) -> int:
    """How many of the first go on the left, so that both columns are about the same height; 0 where there is only one."""
    return min(range(1, len(heights)), key=lambda at: max(sum(heights[:at]), sum(heights[at:])), default=0)


def height(section: Section, across: int = _ACROSS) -> float:
    """The height of a section, with its heading and the space after it."""
    high = _HEADING + _PART
    for at, line in enumerate(section.lines):
        chip = line[0].chip if line else None
        words = _paragraph(_length(line), across - (20 if chip else 0))
        high += max(words, 24.0 if chip and " " in chip.grade else 0.0) + _GAP * (at > 0)
    chips = any(run.chip for row in section.table for cell in row for run in cell)
    for row in section.table:
        high += _paragraph(_length(row[0 if chips else 1]), _BESIDE_CHIPS if chips else _IN_TABLE) + 7.0
    return high


def source_height(source: Source) -> float:
    """The height of a source, with the space after it."""
    facts = min(len(source.title), 90) + len(source.publisher) + len(source.date) + 4
    shown = in_short(source.address, titled=source.kind is not None)
    lines = _lines(facts, _SOURCE_ACROSS)
    left = lines * _SOURCE_ACROSS - facts
    for part in shown:
        if len(part) > left:
            lines, left = lines + 1, _SOURCE_ACROSS
        left -= len(part)
    return lines * _SMALL_LINE + 0.8


def page_height(brief: Brief) -> float:
    """The height of the page that a brief takes."""
    high = _FRAME + 17.5 * _lines(sum(len(run.text) for run in brief.headline), _HEADLINE_ACROSS)
    if brief.lines:
        high += 22 + _PART
        for line, layout in zip(brief.lines, drawn(brief.lines), strict=True):
            high += 53 + 9 * layout.stacked + 11 * (len(brief.lines) > 1) + 12 * bool(line.before)
            high += 12 * any(point.breaks for point in line.points)
    if brief.pairs:
        high += 17 + _PART + sum(12 + 15 + max(_card(pair.left), _card(pair.right)) for pair in brief.pairs)
    if brief.sections:
        high += _columned([height(section) for section in brief.narrow])
        high += sum(height(section, _WIDE) for section in brief.sections if section.wide or section.leads)
    if brief.sources:
        high += 30 + _columned([source_height(source) for source in brief.sources])
    return high


def _columned(heights: Sequence[float]) -> float:
    at = cut(heights)
    return max(sum(heights[:at]), sum(heights[at:]))


def _card(card: Card) -> float:
    marks = sum(6 for _ in card.marks)
    said = card.quote.printed if card.quote else card.text
    return _LINE * (_lines(len(card.label) + marks, _IN_CARD) + _lines(len(said) + 2, _IN_CARD))


def _length(line: Line) -> int:
    return sum(len(run.text) + 6 * bool(run.mark) for run in line)


def _paragraph(characters: int, across: int) -> float:
    return _LINE * _lines(characters, across) - 2.5


def _lines(characters: int, across: int) -> int:
    return max(1, -(-characters // across))
