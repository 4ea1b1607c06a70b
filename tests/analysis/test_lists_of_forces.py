"""Lists of forces under a grade are read to their end, whatever the names end in, and whatever short line stands between."""

import pytest

from peelviewer.analysis import examine
from peelviewer.analysis.claims.open_lists import item_text
from peelviewer.ingest.text import read_text

HEAD = "How effective is your police force?\n\n2 March 2017\n\nInspectors have said how effective each force is.\n\n"


def good(*lines: str) -> set[str]:
    text = HEAD + "GOOD\n" + "\n".join(lines) + "\n\nINADEQUATE\nBedfordshire\n"
    return {each.force for each in examine(read_text(text, "list.txt")).claims if each.grade.value == "good"}


def test_a_force_whose_name_ends_in_and_does_not_end_the_list() -> None:
    assert good("Cheshire", "Cleveland", "Cumbria", "Dorset") == {
        "Cheshire Constabulary",
        "Cleveland Police",
        "Cumbria Constabulary",
        "Dorset Police",
    }


def test_a_short_line_that_names_nothing_known_does_not_end_the_list() -> None:
    assert good("Cheshire", "Photo: PA", "Cumbria", "Dorset") == {
        "Cheshire Constabulary",
        "Cumbria Constabulary",
        "Dorset Police",
    }


@pytest.mark.parametrize(
    ("line", "item"), [("Cleveland", "Cleveland"), ("• Kent, and", "Kent"), ("Kent and", "Kent"), ("Kent &", "Kent")]
)
def test_only_a_joining_word_at_the_end_is_no_part_of_an_item(line: str, item: str) -> None:
    assert item_text(line)[1] == item
