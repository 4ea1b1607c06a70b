"""What a page could print is composed as far as it is asked for: nothing is lost by that."""

from hypothesis import given
from materials import materials, selections
from test_any_library import tried

from peelviewer.brief import AllPieces, compose
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.measure import ROOMY, USUAL
from peelviewer.brief.pairs import pairs
from peelviewer.brief.printable_text import as_read_back
from peelviewer.brief.printed_pieces import SOURCES, without_references
from peelviewer.brief.typst_page import pieces
from peelviewer.domain.recipes import Recipe


@given(materials())
@tried
def test_pairs_come_in_the_order_of_their_weight(material: BriefMaterial) -> None:
    for measure in (USUAL, ROOMY):
        found = list(pairs(material, measure))
        assert [each.weight for each in found] == sorted((each.weight for each in found), reverse=True)
        assert len({each.key for each in found}) == len(found)


@given(selections())
@tried
def test_all_that_a_page_says_is_among_what_it_could_say(selection: tuple[BriefMaterial, Recipe]) -> None:
    material, recipe = selection
    printed = pieces(compose(material, recipe))
    said = printed[: printed.index(SOURCES)] if SOURCES in printed else ()
    could = AllPieces(material, recipe)
    assert [piece for piece in said if without_references(as_read_back(piece)) not in could] == []
    assert "Itisagoodforce." not in could
