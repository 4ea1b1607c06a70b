"""Quotations are cut between clauses, and never so that their sense turns."""

from dataclasses import replace

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
        (  # nor the praise without the fault that the same sentence finds
            "It is a chance to reflect on our service, to celebrate what we do well, and to look at what we need to improve.",
            80,
            "It is a chance to reflect on our service, to celebrate what we do well, and to look at what we need to improve.",
        ),
        (
            "The force fails its callers, inspectors found, and it fails them most at night, which nobody had seen before that day.",
            80,
            "The force fails its callers, inspectors found, and it fails them most at night…",
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
        ("2016 Good (carried over) How well does the force deal with threats?", None),  # a row of a table
        ("On efficiency the force got the same mark.", "On efficiency the force got the same mark."),
    ],
)
def test_words_that_tell_nothing_alone_are_not_quoted(quote: str, printed: str | None) -> None:
    found = quoted(statement(PAPER, Grade.GOOD, "2015", Standing.REPORTED, quote=quote), 240)
    assert (found.printed if found else None) == printed


LISTED = "Of the forces we visited, three are good: Essex Police, Norfolk Constabulary and Suffolk Constabulary, each for its work with schools, and Kent Police (good), for its call takers."


@pytest.mark.parametrize(
    ("quote", "limit", "printed"),
    [
        (LISTED, 90, "…Kent Police (good)…"),
        (
            LISTED.replace(" (good)", ""),
            90,
            "Of the forces we visited, three are good: Essex Police … Kent Police…",
        ),
        (LISTED, 240, LISTED),
    ],
)
def test_a_sentence_on_several_forces_is_not_cut_before_the_one_it_is_quoted_for(
    quote: str, limit: int, printed: str
) -> None:
    known = replace(statement(PAPER, Grade.GOOD, "2015", Standing.REPORTED, quote=quote), force="Kent Police")
    found = quoted(known, limit)
    assert found is not None
    assert found.printed == printed


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        ("l is ‘good’ at tackling crime", "…is ‘good’ at tackling crime"),  # a bullet in a font of signs
        (
            "Three are good: Kent ( good), Essex (good ) and others.",
            "Three are good: Kent (good), Essex (good) and others.",
        ),
        ("“Kent Police was held to be good when we saw it.", "Kent Police was held to be good when we saw it."),
        ("“Kent Police” is good at this, they say.", "“Kent Police” is good at this, they say."),
    ],
)
def test_what_a_saved_page_left_in_the_words_is_not_printed(quote: str, printed: str) -> None:
    found = quoted(statement(PAPER, Grade.GOOD, "2015", Standing.REPORTED, quote=quote), 240)
    assert found is not None
    assert found.printed == printed


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (
            "Two of the four forces were found to need improvement, while one, Sussex, was held to be adequate.",
            "Two of the four forces were found to need improvement, while one, Sussex, was held to be adequate.",
        ),
        (
            "The force was said to be good at it by all, and if its plans, which are new, hold, it will be better still.",
            "The force was said to be good at it by all, and if its plans, which are new, hold, it will be better still.",
        ),
        (
            "One caller in four gave up in that week. The force does not know who these callers are, nor why they called.",
            "One caller in four gave up in that week. …",
        ),
    ],
)
def test_a_quotation_ends_where_nothing_waits_for_what_follows(words: str, printed: str) -> None:
    assert trimmed(words, 76) == printed


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("Inspectors called its performance “inadequate” in all three and said so to the chief.", False),
        ("The force was graded good in both.", False),
        ("It is rated good for each of these, and that is that.", False),
        ("It had been graded good in all three: efficiency, legitimacy and effectiveness.", True),
        ("The force was found to be good in all but one of the areas inspected.", True),
        ("There was no inadequate grade at all, and one good.", True),
        ("The force is good at all three kinds of crime.", True),
    ],
)
def test_a_count_of_what_another_sentence_names_is_not_quoted(words: str, tells: bool) -> None:
    grade = Grade.INADEQUATE if "inadequate" in words else Grade.GOOD
    assert (quoted(statement(PAPER, grade, "2015", Standing.REPORTED, quote=words), 240) is not None) is tells


def test_a_quotation_is_rather_cut_between_sentences() -> None:
    words = "There is a big gap between where we are and where we must be. My promise to the people of this town, and of its villages, is that it will close."
    assert trimmed(words, 104) == "There is a big gap between where we are and where we must be. …"
