"""A grade that is no one body's and no one area's is told of forces in general, or counted; it is not left to settle."""

import pytest

from peelviewer.analysis import examine
from peelviewer.analysis.claims.said_of_many import of_many
from peelviewer.domain.claims import Reading
from peelviewer.ingest.text import read_text

GENERAL, COUNTED, OWN = Reading.NOT_GRADED_BODY, Reading.TALLY, None


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("More than half of the forces were [good].", GENERAL),
        ("When we see a force slip from [good], we go back within the year.", GENERAL),
        ("Any force can be [outstanding] one year and not the next.", GENERAL),
        ("Two thirds of the fire services are [good] this time.", GENERAL),
        ("The borough commander was told of [inadequate] marks in a third of what was looked at.", COUNTED),
        ("It came out [good] under almost every heading.", COUNTED),
        ("Most of what was looked at was [adequate].", COUNTED),
        (
            "Inspectors of His Majesty's Inspectorate of Constabulary and Fire and Rescue Services thought it [inadequate].",
            OWN,
        ),
        ("Of all the forces in the region Kent was [outstanding].", OWN),
        ("The plan was called [good] by those who wrote it.", OWN),
        ("Some things take time. It was [good].", OWN),
    ],
)
def test_what_is_told_of_many_is_known_by_the_words_of_its_clause(text: str, reading: Reading | None) -> None:
    start, end = text.index("["), text.index("]") - 1
    cue = of_many(text.replace("[", "").replace("]", ""), start, end)
    assert (cue.reading if cue else None) is reading


def test_no_count_of_forces_is_left_to_settle() -> None:
    text = "National round-up\n\n2 March 2017\n\nHMIC judged 24 forces to be good, 18 to require improvement and 1 to be outstanding at investigating offending.\n"
    found = examine(read_text(text, "counts.txt"))
    assert {mention.reading for mention in found.mentions} <= {Reading.TALLY, Reading.NOT_GRADED_BODY}
