"""Names of forces, themes and inspections, as a person writes them."""

import pytest

from peelviewer.domain.grades import Scale
from peelviewer.reference import reference


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("cambridgeshire", "Cambridgeshire Constabulary"),
        ("Cambs Police", "Cambridgeshire Constabulary"),
        ("KENT", "Kent Police"),
        ("the met", "Metropolitan Police Service"),
        ("avon & somerset", "Avon and Somerset Constabulary"),
        ("dyfed powys", "Dyfed-Powys Police"),
        ("ersou", "Eastern Region Special Operations Unit"),
        ("Cambridgeshire fire and rescue service", "Cambridgeshire Fire and Rescue Service"),
        ("devon", "Devon and Cornwall Police"),
        ("", None),
        ("a", None),
        ("mars", None),
    ],
)
def test_forces_are_found_as_people_write_them(words: str, name: str | None) -> None:
    assert reference().find_force(words) == name


@pytest.mark.parametrize(
    ("words", "theme"),
    [
        ("SOC", "soc"),
        ("serious organised crime", "soc"),
        ("Disrupting serious organised crime", "soc"),
        ("Good use of resources", "resources_demand"),
        ("developing a positive workplace", "workforce"),
        ("How effective is the force at tackling serious and organised crime?", "soc"),
        ("leadership", "leadership"),
        ("weather", None),
        ("", None),
    ],
)
def test_themes_are_found_by_label_alias_and_question(words: str, theme: str | None) -> None:
    assert reference().find_theme(words) == theme


def test_every_theme_is_found_by_its_label_and_id() -> None:
    for theme in reference().themes:
        assert reference().find_theme(theme.id) == theme.id
        assert reference().find_theme(theme.label) == theme.id


def test_a_regional_inspection_has_a_year_and_a_place_in_time() -> None:
    cycle = reference().cycle("SOC 2023")
    assert cycle is not None
    assert (cycle.id, cycle.scale) == ("SOC 2023", Scale.FIVE_TIER)
    order = sorted(["2023-25", "SOC 2023", "2015", "SOC 2024", "2021/22", "CDI 2016-2020"], key=reference().cycle_order)
    assert order == ["2015", "CDI 2016-2020", "2021/22", "SOC 2023", "2023-25", "SOC 2024"]
    assert reference().cycle("1815") is None


def test_crime_data_inspections_letters_and_revisits_have_their_place_in_time() -> None:
    cycle = reference().cycle("CDI 2018")
    assert cycle is not None
    assert (cycle.id, cycle.label, cycle.scale) == ("CDI 2018", "CDI 18", Scale.FOUR_TIER)
    mixed = [
        "2023-25",
        "letter 2022",
        "CDI 2020",
        "CDI 2018",
        "2021/22",
        "2018/19",
        "2017",
        "CDI 2019",
        "2016",
        "CDI 2017",
    ]
    in_order = sorted(mixed, key=reference().cycle_order)
    assert in_order[:5] == ["2016", "CDI 2017", "2017", "CDI 2018", "2018/19"]
    assert in_order[5:] == ["CDI 2019", "CDI 2020", "2021/22", "letter 2022", "2023-25"]
    assert sorted(["2016", "revisit 2016", "2015"], key=reference().cycle_order) == ["2015", "revisit 2016", "2016"]


def test_a_theme_outside_the_list_keeps_its_words() -> None:
    assert reference().theme_label("other:custody suites") == "Custody suites"
