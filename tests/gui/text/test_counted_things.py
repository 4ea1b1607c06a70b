"""Numbers with their words."""

import pytest

from peelviewer.gui.text.counted_things import forces, time_left

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_time_left_is_told_no_more_exactly_than_it_can_be_known() -> None:
    assert [time_left(seconds) for seconds in (3, 29, 62, 200)] == [
        "less than a minute left",
        "less than a minute left",
        "about 1 minute left",
        "about 3 minutes left",
    ]


def test_one_has_a_form_of_its_own_and_so_has_none() -> None:
    assert [forces(number) for number in (0, 1, 2)] == ["no forces", "1 force", "2 forces"]
