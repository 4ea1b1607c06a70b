"""Which inspections have room in a table of grades."""

from collections.abc import Sequence


def left_out(
    widths: Sequence[int], room: int, sides: Sequence[int], row: int, graded: Sequence[Sequence[bool]]
) -> set[int]:
    """The columns that give their room to the others: those that say least.

    `graded` says of each column in which of its rows there is a grade. Where a contrast is read, its `sides` are columns of a
    `row`: they stay. Those without a grade in that row go first, and of these those with the fewest grades; last, what lies
    between. Without sides, those with the fewest grades go first: which they are is the same whatever row is read.
    """

    def worth(column: int) -> tuple[bool, bool, int]:
        is_graded = bool(sides) and graded[column][row]
        return bool(sides) and sides[0] < column < sides[-1] and is_graded, is_graded, sum(graded[column])

    out: set[int] = set()
    for column in sorted((each for each in range(len(widths)) if each not in sides), key=worth):
        if sum(width for each, width in enumerate(widths) if each not in out) <= room:
            break
        out.add(column)
    return out


def first_in_sight(widths: Sequence[int], room: int) -> int:
    """The first column from which on all have room."""
    return next((at for at in range(len(widths)) if sum(widths[at:]) <= room), len(widths))
