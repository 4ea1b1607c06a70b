"""Which inspections have room in a table of grades, for whoever reads a contrast of two of them."""

from collections.abc import Sequence


def left_out(
    widths: Sequence[int], room: int, sides: Sequence[int], row: int, graded: Sequence[Sequence[bool]]
) -> set[int]:
    """The columns that give their room to the `sides` of a contrast, which are two columns of a `row`.

    `graded` says of each column in which of its rows there is a grade.

    Those without a grade in that row come first, and of these those with the fewest grades; last, what lies between.
    """

    def worth(column: int) -> tuple[bool, bool, int]:
        is_graded = graded[column][row]
        return sides[0] < column < sides[-1] and is_graded, is_graded, sum(graded[column])

    out: set[int] = set()
    for column in sorted((each for each in range(len(widths)) if each not in sides), key=worth):
        if sum(width for each, width in enumerate(widths) if each not in out) <= room:
            break
        out.add(column)
    return out


def first_in_sight(widths: Sequence[int], room: int) -> int:
    """The first column from which on all have room."""
    return next((at for at in range(len(widths)) if sum(widths[at:]) <= room), len(widths))
