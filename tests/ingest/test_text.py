"""Pasted text: articles and reports, and whatever else is pasted."""

import re

import pytest
from how_many import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from peelviewer.domain.document import DocumentKind, PassageKind
from peelviewer.ingest.blocks import Joiner, without_marks
from peelviewer.ingest.errors import EmptyFileError
from peelviewer.ingest.text import read_text

ARTICLE = """Watchdog marks force down

17 May 2023

Kent Police has been rated inadequate at answering calls, inspectors said.

• It must answer sooner.
• It must say when it cannot.

Related stories

Essex Police horse wins prize
"""


def test_an_article_has_a_headline_a_date_and_no_related_stories() -> None:
    document = read_text(ARTICLE, "a.txt")
    assert document.kind is DocumentKind.NEWS
    assert document.title == "Watchdog marks force down"
    assert document.published is not None
    assert document.published.iso == "2023-05-17"
    assert document.forces == ("Kent Police",)
    assert [p.text for p in document.passages if p.kind is PassageKind.LIST_ITEM] == [
        "It must answer sooner.",
        "It must say when it cannot.",
    ]
    assert not any("horse" in passage.text for passage in document.passages)


def test_nothing_but_space_is_refused() -> None:
    with pytest.raises(EmptyFileError):
        read_text(" \n – \n", "a.txt")


@settings(max_examples=examples(60), deadline=None)
@given(st.text(min_size=1, max_size=400))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    if re.search(r"\w", text):
        read_text(text, "a.txt")


@settings(max_examples=examples(25), deadline=None)
@given(
    st.lists(
        st.text(st.characters(codec="ascii", categories=["Lu", "Ll"]), min_size=4, max_size=9), min_size=12, max_size=80
    )
)
def test_words_of_paragraphs_are_kept_in_order(words: list[str]) -> None:
    sentences = [" ".join(words[n : n + 12]) + "." for n in range(0, len(words), 12)]
    document = read_text("A headline of this article\n\n" + "\n\n".join(sentences), "a.txt")
    read = " ".join(passage.text for passage in document.passages[1:])
    assert read.split() == " ".join(sentences).split()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("the inspec", "tion began", "the inspection began"),
        ("anti", "social acts", "anti-social acts"),
        ("a county", "lines gang", "a county-lines gang"),  # two words elsewhere
        ("in 2021", "22 it", "in 2021-22 it"),
        ("a whole", "system plan", "a whole-system plan"),
        ("sold whole", "sale", "sold wholesale"),
    ],
)
def test_hyphens_at_a_line_end(before: str, after: str, expected: str) -> None:
    joiner = Joiner("An inspection of anti-social behaviour and of county lines")
    assert joiner.join(before, after, hyphen=True) == expected


@pytest.mark.parametrize(("before", "after"), [("in 2021-", "22 it"), ("in 2021–", "22 it"), ("in 2018/", "19 it")])
def test_years_that_a_line_parts_are_joined(before: str, after: str) -> None:
    assert Joiner("").join(before, after, hyphen=False) == before + after


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the judgement1", "the judgement"),
        ("to 30 June 201514 15", "to 30 June 2015"),
        ("in Wales,16 and", "in Wales, and"),
        ("made £65.6 million by 2015/16", "made £65.6 million by 2015/16"),
        ("section 5", "section 5"),
    ],
)
def test_marks_come_off_words_and_years(text: str, expected: str) -> None:
    assert without_marks(text, range(1, 17)) == expected


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        ("multi", "ple", "multiple"), ("antici", "pate", "anticipate"), ("follow", "ing", "following"),
        ("high", "est", "highest"), ("high", "lighted", "highlighted"), ("well", "being", "wellbeing"),
        ("anti", "social", "anti-social"), ("multi", "agency", "multi-agency"), ("risk", "based", "risk-based"),
        ("problem", "solving", "problem-solving"), ("inspec", "tion", "inspection"), ("follow", "up", "follow-up"),
    ],
)  # fmt: skip
def test_a_word_divided_at_a_lines_end_is_made_whole(before: str, after: str, word: str) -> None:
    assert Joiner("").join(before, after, hyphen=True) == word


PASTED = """Overview – How effective is the force at
keeping people safe and reducing crime?

Summary
The force answers most calls in time, and victims are told what becomes of their case when it is closed.

Figure 1: Recorded crime in the year
Source: A made-up office
The number of crimes has fallen for the third year in a row, and it has fallen further than elsewhere.

Recorded crime 56.3 63.0

Burglary in a dwelling 6.9 8.4

How effective is the force at investigating crime and managing offenders?

Good

""" + "\n\n".join(
    f"Paragraph {n}. The force answers most calls in time, and victims are told so. " * 6 for n in range(24)
)


def test_a_pasted_report_keeps_headings_sources_and_tables_apart() -> None:
    document = read_text(PASTED + "\n\nHow effective is the force at preventing crime?\n\nGood\n", "pasted.txt")
    told = [(passage.kind, passage.text) for passage in document.passages[:8]]
    assert told == [
        (PassageKind.HEADING, "Overview – How effective is the force at keeping people safe and reducing crime?"),
        (PassageKind.HEADING, "Summary"),
        (
            PassageKind.PARAGRAPH,
            "The force answers most calls in time, and victims are told what becomes of their case when it is closed.",
        ),
        (PassageKind.CAPTION, "Figure 1: Recorded crime in the year"),
        (PassageKind.CAPTION, "Source: A made-up office"),
        (
            PassageKind.PARAGRAPH,
            "The number of crimes has fallen for the third year in a row, and it has fallen further than elsewhere.",
        ),
        (PassageKind.TABLE, "Recorded crime\t56.3\t63.0\nBurglary in a dwelling\t6.9\t8.4"),
        (PassageKind.HEADING, "How effective is the force at investigating crime and managing offenders?"),
    ]


_FINDINGS_OF_THEN = "Kent Police: causes of concern revisit\n\nPublished: 7 July 2022\n\nProgress since 2021\n\n"


@pytest.mark.parametrize(
    "table",
    [
        "Recommendation            Our view\nRecord each use of force  Achieved\nOffer showers             Not achieved\n",
        "| Ref | Recommendation | Our view |\n|-----|----------------|----------|\n| R1 | Offer showers | Achieved |\n",
        "Paragraph  Matter             Our view\n6.1        Offer showers      Achieved\n6.2        Clear the backlog  Open\n",
    ],
)
def test_a_table_set_with_gaps_or_bars_stays_a_table(table: str) -> None:
    (found,) = [
        each for each in read_text(_FINDINGS_OF_THEN + table, "t.txt").passages if each.kind is PassageKind.TABLE
    ]
    rows = [row.split("\t") for row in found.text.split("\n")]
    assert len({len(row) for row in rows}) == 1
    assert {"Offer showers", "Achieved"} <= {cell for row in rows for cell in row}


def test_an_item_goes_on_in_a_line_that_begins_with_a_number() -> None:
    lines = (
        "• send each form to the people who asked for it within",
        "  24 hours of its receipt, and no later than",
        "  3 March; and",
    )
    texts = [each.text for each in read_text("\n".join(("What to do", "", *lines, "• keep it.")), "t.txt").passages]
    assert any(text.endswith("within 24 hours of its receipt, and no later than 3 March; and") for text in texts)


def test_a_label_within_a_block_stands_for_itself() -> None:
    text = (
        _FINDINGS_OF_THEN
        + "  CAUSE OF CONCERN\n  Kent Police has too few people to prevent crime and no sound\n  idea of what its people want.\n"
    )
    kinds = [(each.kind, each.text) for each in read_text(text, "t.txt").passages[-2:]]
    assert kinds[0] == (PassageKind.HEADING, "CAUSE OF CONCERN")
    assert kinds[1][1].startswith("Kent Police has too few")


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("HMICFRS\n\nTo: the Chief Constable of Kent Police\n20 September 2023\n\n", DocumentKind.REPORT),
        (
            "By email\nTo the Chief Constable of Kent Police\n30 March 2023\n\nMy team visited your force. ",
            DocumentKind.REPORT,
        ),
        (
            "KENT POLICE – RESPONSE TO HMICFRS\n\nFrom the Chief Constable\n\nDear Sir\n\nThank you for your report. ",
            DocumentKind.RESPONSE,
        ),
    ],
)
def test_whose_a_letter_is(head: str, kind: DocumentKind) -> None:
    body = "We found that 412 people had been vetted. Your force has done what was asked.\n\nThis area for improvement is closed."
    assert read_text(head + body, "letter.txt").kind is kind


def test_a_short_text_that_is_broken_in_words_is_made_whole() -> None:
    lines = "Kent Police is graded inade-\nquate at answering calls, the inspec-\ntorate said. It was the low-\nest grade there is, for a long-\nterm failing.\n"
    document = read_text(f"Kent Police told to answer calls\n\n{lines}\nThe force has a long-term plan.", "pasted.txt")
    assert [passage.text for passage in document.passages[1:]] == [
        "Kent Police is graded inadequate at answering calls, the inspectorate said. It was the lowest grade there is, for a long-term failing.",
        "The force has a long-term plan.",
    ]


def test_a_list_that_word_copies_with_tabs_is_no_table() -> None:
    text = "The force is adequate at:\n•\tpreventing crime\n•\tmanaging offenders\n1.\tleadership\n"
    passages = read_text(f"Kent Police\n\n1 May 2024\n\n{text}", "t.txt").passages
    items = [each.text for each in passages if each.kind is PassageKind.LIST_ITEM]
    assert items[:2] == ["preventing crime", "managing offenders"]
    assert all(each.kind is not PassageKind.TABLE for each in passages)


def test_a_wrapped_row_of_forces_goes_on_after_its_comma() -> None:
    lines = [
        "Inspectors have said how well each of the police forces spends the",
        "money it is given, and how well it has planned for what is to come in",
        "the years ahead. They looked at all of them in the spring and found",
        "that most of them had done what they were asked to do by ministers",
        "who had cut what they are given. The grades of some are listed here",
        "as they were published on the day, and those of the others follow in",
        "our next number with what their chief constables have to say on them.",
        "",
        "Good: Cumbria, Derbyshire, Devon and Cornwall, Dyfed-Powys,",
        "Leicestershire, South Wales, Warwickshire",
        "Requires improvement: Bedfordshire, Gwent",
    ]
    texts = [each.text for each in read_text("\n".join(lines), "t.txt").passages]
    assert any(each.endswith("Dyfed-Powys, Leicestershire, South Wales, Warwickshire") for each in texts)
    assert "Requires improvement: Bedfordshire, Gwent" in texts
