"""Bodies named in text: longest match, canonical names, places kept apart from forces."""

import pytest

from peelviewer.reference.names import find_bodies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cambs Police and Essex Police", [("Cambridgeshire Constabulary", "force"), ("Essex Police", "force")]),
        ("a walk in Kent", [("Kent Police", "place")]),
        ("North Yorkshire Police", [("North Yorkshire Police", "force")]),
        ("Northumberland", []),
        ("Kentish Town", []),
        ("the West Midlands ROCU", [("Regional Organised Crime Unit for the West Midlands", "unit")]),
        ("Cambridgeshire Fire and Rescue Service", [("Cambridgeshire Fire and Rescue Service", "fire")]),
        ("Norfolk’s force", [("Norfolk Constabulary", "force")]),
        ("the Norfolk force", [("Norfolk Constabulary", "force")]),
        ("Kent constabulary", [("Kent Police", "force")]),
        ("see example.org/durham/page", []),
    ],
)
def test_bodies(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(mention.name, mention.kind) for mention in find_bodies(text)] == expected


def test_a_mention_says_where_it_stands() -> None:
    text = "Both Suffolk Constabulary and ERSOU were good."
    assert [text[mention.start : mention.end] for mention in find_bodies(text)] == ["Suffolk Constabulary", "ERSOU"]


def test_a_long_text_of_names_and_beginnings_of_names_is_read_whole() -> None:
    # A pattern that went back over what it has read would not end here.
    text = "Cambridgeshire and Norfolk and the police of Avon and Somerset Constabular " * 2000
    assert len(find_bodies(text)) == 6000
