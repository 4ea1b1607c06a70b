"""Of a table that has no room for all inspections, those of the contrast stay, and of the others the ones that say most."""

from peelviewer.gui.grades.columns_shown import first_in_sight, left_out

WIDTHS = [40] * 6
GRADED = {(0, 1), (0, 3), (0, 5), (1, 0), (1, 2), (2, 2), (1, 4)}  # rows and columns


def shown(room: int) -> list[int]:
    out = left_out(WIDTHS, room, [1, 5], 0, [[(row, column) in GRADED for row in range(3)] for column in range(6)])
    return [column for column in range(6) if column not in out]


def test_columns_go_where_they_say_least_and_what_lies_between_goes_last() -> None:
    assert shown(240) == [0, 1, 2, 3, 4, 5]
    assert shown(200) == [1, 2, 3, 4, 5]  # no grade of the theme there, and one in all
    assert shown(160) == [1, 2, 3, 5]
    assert shown(120) == [1, 3, 5]
    assert shown(80) == [1, 5]
    assert shown(10) == [1, 5]  # the sides stay


def test_the_newest_that_have_room_are_in_sight() -> None:
    assert first_in_sight(WIDTHS, 240) == 0
    assert first_in_sight(WIDTHS, 100) == 4
    assert first_in_sight(WIDTHS, 10) == 6
