"""Only what says the same is refused as the same; what was corrected or went on is a version, and the rest is another document."""

import pytest

from peelviewer.domain.document import Document
from peelviewer.ingest.text import read_text
from peelviewer.ingest.web import read_web
from peelviewer.pipeline.versions import Relation, compare

TITLE = "Kent Police graded by inspectors"
LINES = [
    "Kent Police has been graded good at managing offenders.",
    "The chief constable said that the force had taken on more people since the spring of the year.",
    "Inspectors met officers of every rank, and people who had called them, over a week in the autumn.",
    "The commissioner said that she would go through the findings with the chief constable every month.",
]


def pasted(lines: list[str], title: str = TITLE) -> Document:
    return read_text("\n\n".join([title, *lines]), "a.txt")


def saved(lines: list[str], title: str = TITLE) -> Document:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return read_web(
        f"<title>{title} | Weald Post</title><nav>Home</nav><main><h1>{title}</h1>{body}</main>".encode(), "a.html"
    )


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (pasted(LINES), pasted(LINES)),
        (pasted(LINES), saved(LINES)),
        (saved(LINES), pasted(["Home", *LINES, "Sign up to our newsletter for the best of the week from us."])),
        (pasted(LINES), pasted([line.replace(" the ", "  the ") for line in LINES])),
    ],
)
def test_the_same_text_in_another_file(older: Document, newer: Document) -> None:
    assert compare(older, newer).relation is Relation.SAME


@pytest.mark.parametrize(
    ("lines", "added", "removed"),
    [
        ([LINES[0].replace("good", "inadequate"), *LINES[1:]], 1, 1),  # corrected
        ([*LINES, "It was told on Friday that it is inadequate at investigating crime."], 1, 0),  # went on
        ([*LINES[:1], LINES[1].replace("more people", "fewer people"), *LINES[2:]], 1, 1),
        (LINES[1:], 0, 1),  # a grade was taken out
        ([*LINES, "It has since answered, and will take on many more people in the summer of the year."], 1, 0),
    ],
)
def test_a_version(lines: list[str], added: int, removed: int) -> None:
    compared = compare(pasted(LINES), pasted(lines))
    assert compared.relation is Relation.VERSION
    assert (len(compared.added), len(compared.removed)) == (added, removed)
    assert compared.in_words


def test_what_is_written_on_one_pattern_for_two_forces_are_two_documents() -> None:
    other = pasted([line.replace("Kent", "Essex") for line in LINES], TITLE.replace("Kent", "Essex"))
    assert compare(pasted(LINES), other).relation is Relation.OTHER


def test_a_headline_may_change_with_the_version() -> None:
    changed = pasted(
        [*LINES, "It was told on Friday that it is inadequate at investigating crime."],
        "Kent Police graded again by inspectors",
    )
    assert compare(pasted(LINES), changed).relation is Relation.VERSION


@pytest.mark.parametrize(
    "other",
    [
        pasted(["Essex Police has been graded adequate at preventing crime.", LINES[3]], "Essex force is adequate"),  # one paragraph in common
        pasted(["Surrey Police has been graded good.", "Nobody there was surprised at it, said its chief officers.", *LINES[1:2]], "Surrey chiefs pleased"),
    ],
)  # fmt: skip
def test_another_document(other: Document) -> None:
    assert compare(pasted(LINES), other).relation is Relation.OTHER


def test_two_forces_with_one_annex() -> None:
    annex = [
        f"In annex {n} is set out how the inspectors went about it, whom they met and what they read."
        for n in range(20)
    ]
    kent, essex = (
        pasted([f"{force} Police is {grade} at managing offenders.", f"{force} Police answers its calls well, the inspectors found.", *annex], f"An inspection of {force} Police")
        for force, grade in (("Kent", "good"), ("Essex", "inadequate"))
    )  # fmt: skip
    assert compare(kent, essex).relation is not Relation.SAME
