"""A line of type and a rectangle of a PDF page, with their places."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of type: page from 1, points from the page's top left corner."""

    page: int
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool  # at its beginning and at its end
    hyphen: bool = False  # it ends in a hyphen that the line break may have made
    raised: str = ""  # a footnote's number, set small, that stood before the text
    heading: int = 0  # the level at which a tagged file marks it as a heading, if it does
    style: str = ""  # its colour, and whether it is italic
    faint: bool = False  # so pale, or so little opaque, that it may be invisible on paper
    set_off: bool = False  # set in another style than the text around it, as a heading is
    row: bool = False  # it gives a subject its grade, as the lines above or beneath it do; a tab parts cells


@dataclass(frozen=True, slots=True)
class Box:
    """A ruled or filled rectangle: points from the page's top left corner."""

    x0: float
    x1: float
    top: float
    bottom: float

    def holds(self, line: Line) -> bool:
        """Whether the middle of `line` lies in the rectangle."""
        middle = (line.top + line.bottom) / 2
        return self.top - 1 <= middle <= self.bottom + 1 and self.x0 - 2 <= line.x0 and line.x1 <= self.x1 + 2
