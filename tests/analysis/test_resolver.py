"""Every grade word of a text gets one reading, the right one; the table of examples is in `resolver_examples.py`."""

from collections import Counter

import pytest
from resolver_examples import EXAMPLES, Example

from peelviewer.analysis import examine
from peelviewer.domain.claims import Claim, Findings, Reading, Speaker
from peelviewer.domain.document import DateBasis, Document, DocumentKind, Passage, PassageKind, Published

NAMED = {Reading.CLAIM: "claim", Reading.TALLY: "tally", Reading.NOT_UNDERSTOOD: "unclear"}


def read(text: str) -> Findings:
    title = "Inspectors report on Kent Police"
    passages = [Passage(0, PassageKind.HEADING, title, 1)]
    if "\t" in text:
        passages.append(Passage(1, PassageKind.TABLE, text))
    else:
        passages += [Passage(n, PassageKind.PARAGRAPH, line) for n, line in enumerate(text.split("\n"), 1)]
    published = Published("2024-06-01", DateBasis.TEXT)
    return examine(
        Document(DocumentKind.NEWS, title, "Kent Post", published, ("Kent Police",), None, None, tuple(passages))
    )


def as_read_aloud(claim: Claim) -> str:
    earlier = ", earlier" if claim.past else ""
    speaker = "" if claim.speaker is Speaker.JOURNALIST else f", says {claim.speaker.value}"
    force = claim.force.removesuffix(" Police").removesuffix(" Constabulary")
    return f"{force}: {claim.theme} {claim.grade.value}{earlier}{speaker}"


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(
            example,
            id=f"{example.kind}: {example.text[:60]}",
            marks=pytest.mark.xfail(strict=True, reason=example.weakness) if example.weakness else (),
        )
        for example in EXAMPLES
    ],
)
def test_every_grade_word_is_read_rightly(example: Example) -> None:
    found = read(example.text)
    assert [NAMED.get(mention.reading, "none") for mention in found.mentions] == example.words.split()
    assert sorted(map(as_read_aloud, found.claims)) == sorted(example.claims)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Kent Police was graded good in two areas and adequate in three.", "Kent Police"),
        ("Essex Police was good in two areas and inadequate in three.", "Essex Police"),
        ("Across the country 20 forces were rated good.", None),
        (
            "HM Inspectorate of Constabulary and Fire & Rescue Services graded Kent Police good in two areas.",
            "Kent Police",
        ),
    ],
)
def test_a_count_is_of_the_force_that_it_is_told_of(text: str, force: str | None) -> None:
    assert {tally.force for tally in read(text).tallies} == {force}


def test_no_example_stands_twice() -> None:
    assert [text for text, times in Counter(example.text for example in EXAMPLES).items() if times > 1] == []
