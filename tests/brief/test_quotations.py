"""Quotations are cut between clauses, and never so that their sense turns."""

import pytest
from made import entry, statement

from peelviewer.brief.sources import quoted
from peelviewer.brief.wording import trimmed
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade, Standing

PAPER = entry(2, DocumentKind.NEWS, "Paper")


@pytest.mark.parametrize(
    ("words", "limit", "printed"),
    [
        ("It is good at this.", 60, "It is good at this."),
        (
            "The force is good at this, the report says, and it goes on to tell what else was seen there.",
            50,
            "The force is good at this, the report says…",
        ),
        (  # the acceptance is not left alone
            "We accept the findings of the report, but we do not recognise the force that it describes.",
            60,
            "We accept the findings of the report, but we do not recognise the force that it describes.",
        ),
        ("We accept that the force has to do better than this, as all know.", 60, None),  # five words have room
        (
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
            40,
            "one two three four five six seven…",
        ),
    ],
)
def test_where_a_quotation_is_cut(words: str, limit: int, printed: str | None) -> None:
    assert trimmed(words, limit) == (printed or words)


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        ("Kent Police has been graded ‘good’; and", "Kent Police has been graded ‘good’"),
        ("), Derbyshire Constabulary ( good)", None),
        ("Kent, Essex, Norfolk, Suffolk and Bedfordshire police", None),  # of a list, without its heading
        ("Kent Police", None),
        ("On efficiency the force got the same mark.", "On efficiency the force got the same mark."),
    ],
)
def test_words_that_tell_nothing_alone_are_not_quoted(quote: str, printed: str | None) -> None:
    found = quoted(statement(PAPER, Grade.GOOD, "2015", Standing.REPORTED, quote=quote), 240)
    assert (found.printed if found else None) == printed
