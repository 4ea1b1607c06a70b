"""Names found by a few letters; what is misspelt; and places that words name together."""

import pytest

from peelviewer.analysis.meant_places import meant_places
from peelviewer.analysis.name_matching import Match, NameIndex, TitleIndex
from peelviewer.analysis.table import listed_statements
from peelviewer.domain.grades import Grade
from peelviewer.domain.places import MeantPlace, Name

CAMBRIDGESHIRE = "Cambridgeshire Constabulary"
NAMES = (
    Name("Devon & Cornwall Police", ("D&C",), "force"),
    Name("Cornwall’s answer: not one of “them”", kind="news"),
    Name(CAMBRIDGESHIRE, ("Cambs",), "force"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("corn", ((0, Match.WORDS), (1, Match.BEGINS))),
        ("de corn", ((0, Match.WORDS),)),
        ("d&c", ((0, Match.BEGINS),)),
        ("them", ((1, Match.WORDS),)),
        ("news", ((1, Match.KIND),)),
        ("orn", ()),
        ("cambrigeshire", ((2, Match.NEAR),)),
        ("cambrig", ((2, Match.NEAR),)),
        ("cornwal polise", ((0, Match.NEAR),)),
        ("zzzz", ()),
    ],
)
def test_every_typed_word_begins_a_word_or_is_near_one(typed: str, found: tuple[tuple[int, Match], ...]) -> None:
    assert NameIndex(NAMES).matching(typed) == found


def test_titles_are_found_by_the_beginnings_of_all_words() -> None:
    titles = ("Force must do better", "County force is bottom", "Better than before: the county’s answer")
    index = TitleIndex(titles)
    assert index.matching("force", 9) == (0, 1)
    assert index.matching("force", 1) == (0,)
    assert index.matching("bet", 9) == (0, 2)
    assert index.matching("answ count", 9) == (2,)
    assert index.matching("orce", 9) == ()
    assert index.matching("  ", 9) == ()
    assert TitleIndex(()).matching("a", 9) == ()


def meant(typed: str) -> tuple[MeantPlace, ...]:
    return meant_places(typed, CAMBRIDGESHIRE, listed_statements(None))


def test_a_force_and_a_theme_in_any_order_also_misspelt() -> None:
    wanted = MeantPlace(CAMBRIDGESHIRE, "soc")
    assert meant("camb soc") == meant("soc cambs") == meant("cambrigeshire soc") == (wanted,)
    assert wanted not in meant("soc")  # one name is no place of two
    assert meant("") == meant("x y") == meant("nothing of that kind at all") == ()


def test_a_grade_with_a_force_a_theme_a_year_or_alone() -> None:
    assert {place.force for place in meant("inadequate")} == {CAMBRIDGESHIRE}  # the force that is read
    everywhere = meant("inadequate soc 2023")
    assert MeantPlace(CAMBRIDGESHIRE, "soc", Grade.INADEQUATE, "SOC 2023") in everywhere
    assert {(place.theme, place.cycle) for place in everywhere} == {("soc", "SOC 2023")}
    assert all(place.grade is Grade.REQUIRES_IMPROVEMENT and place.theme for place in meant("ri norfolk"))
    assert meant("inadequate norfolk") == (MeantPlace("Norfolk Constabulary", "", Grade.INADEQUATE),)
