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


@pytest.mark.parametrize("introduced", ["The grades for effectiveness are as follows.", "Grades for effectiveness:"])
def test_the_line_that_introduces_the_lists_is_none_of_them(introduced: str) -> None:
    lists = "OUTSTANDING\nDurham\n\nGOOD\nCheshire, Kent, Wiltshire\n\nINADEQUATE\nBedfordshire\n"
    told = examine(read_text(f"{HEAD}{introduced}\n\n{lists}", "list.txt"))
    assert {(each.force, each.grade.value) for each in told.claims} == {
        ("Durham Constabulary", "outstanding"),
        ("Cheshire Constabulary", "good"),
        ("Kent Police", "good"),
        ("Wiltshire Police", "good"),
        ("Bedfordshire Police", "inadequate"),
    }


def test_a_line_that_opens_with_its_grade_is_no_heading_and_belongs_to_the_force_over_it() -> None:
    told = examine(
        read_text(
            "Two PEEL reports published\n\n14 May 2025\n\nHMICFRS put out two PEEL reports. Here is how each force did.\n\n"
            "Northumbria\nGood: preventing crime\n\nWest Mercia\nGood: crime recording\nAdequate: use of powers\n",
            "list.txt",
        )
    )
    assert {(each.force, each.theme) for each in told.claims} == {
        ("Northumbria Police", "preventing_crime"),
        ("West Mercia Police", "crime_data_integrity"),
        ("West Mercia Police", "use_of_powers"),
    }


def test_an_item_may_tell_more_of_its_force() -> None:
    items = [
        "* Staffordshire, which lost sight of missing children",
        "* Essex, for its work on domestic abuse",
        "* Surrey",
    ]
    told = examine(
        read_text(
            "Forces fail the vulnerable\n\n15 December 2015\n\nInspectors looked at how forces protect vulnerable people.\n\n"
            "At the foot are those assessed as inadequate:\n\n" + "\n".join(items),
            "list.txt",
        )
    )
    assert {each.force for each in told.claims} == {"Staffordshire Police", "Essex Police", "Surrey Police"}
    assert {each.theme for each in told.claims} == {"protecting_vulnerable"}


def test_a_list_goes_on_after_prose_on_one_of_its_forces() -> None:
    prose = "It wrote down 84 of every 100 crimes that people told it of, and left out many of those against women."
    told = examine(
        read_text(
            "Crime records found wanting\n\n9 February 2017\n\nInspectors have looked at how police record crime in four forces.\n\n"
            f"INADEQUATE\nMerseyside\n{prose}\nDevon and Cornwall\n{prose}\n\nREQUIRES IMPROVEMENT\nNorthumbria\n{prose}\n",
            "list.txt",
        )
    )
    assert {(each.force, each.grade.value) for each in told.claims} == {
        ("Merseyside Police", "inadequate"),
        ("Devon and Cornwall Police", "inadequate"),
        ("Northumbria Police", "requires improvement"),
    }


def test_an_item_may_have_its_earlier_grade_in_brackets_behind_it() -> None:
    items = "1. responding to the public (inadequate in 2022);\n2. protecting vulnerable people (likewise);\n3. investigating crime.\n"
    text = (
        f"Wiltshire Police report\n\n14 May 2024\n\nWiltshire Police is rated as requires improvement for:\n\n{items}"
    )
    told = examine(read_text(text, "list.txt"))
    assert {(each.theme, each.grade.value, each.past) for each in told.claims} == {
        ("responding_public", "requires improvement", False),
        ("responding_public", "inadequate", True),
        ("protecting_vulnerable", "requires improvement", False),
        ("investigating_crime", "requires improvement", False),
    }
