"""About how many lines things take on the page, by the length of their text.

Where two columns are parted, and how much is tried on a page first, is decided by it. Typst could measure, but lays a
page out twice once anything is measured; whether a page is one page it alone decides.
"""

from collections.abc import Sequence

from peelviewer.brief.page import Brief, Card, Section, Source

PAGE = 70  # lines of running text between the margins
_ACROSS = 54  # characters of running text on a line of a column
_WIDE = 112  # and on one over both columns
_IN_CARD = 50
_SOURCE_ACROSS = 54  # of a source, which is set smaller and stands beside its number
_HEADLINE_ACROSS = 76


def cut(heights: Sequence[float]) -> int:
    """How many of the first stand on the left so that both columns are most alike; none where there is only one."""
    return min(range(1, len(heights)), key=lambda at: max(sum(heights[:at]), sum(heights[at:])), default=0)


def height(section: Section, across: int = _ACROSS) -> float:
    """The lines that a section takes, with its heading."""
    lines = 1.7
    for line in section.lines:
        marks = sum(6 for run in line if run.mark)
        chips = sum(len(run.chip.grade) + 5 for run in line if run.chip)
        lines += _lines(sum(len(run.text) for run in line) + marks + chips, across) + (0.6 if chips else 0.1)
    return lines


def source_height(source: Source) -> float:
    """The lines that a source takes."""
    shown = min(len(source.address), 56) + min(len(source.title), 90) + len(source.publisher) + len(source.date)
    return _lines(shown + 8, _SOURCE_ACROSS) + 0.1


def page_height(brief: Brief) -> float:
    """The lines that a brief takes: more than `PAGE` and it is hardly one page."""
    lines = 4.5 + 1.5 * _lines(sum(len(run.text) for run in brief.headline), _HEADLINE_ACROSS)
    drawn = [line for line in brief.lines if line.points]
    if drawn:
        lines += 3.5 + sum(4.0 + (len(drawn) > 1) + sum(1 for point in line.points if point.breaks) for line in drawn)
    if brief.pairs:
        lines += 1.7 + sum(2.7 + max(_card(pair.left), _card(pair.right)) for pair in brief.pairs)
    narrow = [height(section) for section in brief.sections if not section.wide]
    lines += _columned(narrow) + sum(height(section, _WIDE) for section in brief.sections if section.wide)
    return lines + 4.0 + 0.85 * _columned([source_height(source) for source in brief.sources])


def _columned(heights: Sequence[float]) -> float:
    at = cut(heights)
    return max(sum(heights[:at]), sum(heights[at:]))


def _card(card: Card) -> float:
    return 1.0 + _lines(len(card.quote.printed if card.quote else card.text) + 2, _IN_CARD)


def _lines(characters: int, across: int) -> int:
    return max(1, -(-characters // across))
