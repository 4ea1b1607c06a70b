"""How the page is laid out: filled well whatever there is to say, and set on lines that stand beside one another."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import FORCE, entry, material, statement
from materials import HOSTILE
from test_any_library import tried

from peelviewer import pipeline
from peelviewer.brief import compose, to_pdf
from peelviewer.brief.addresses import ROOM, in_short
from peelviewer.brief.fitting import PAGE, Weighed, fitted
from peelviewer.brief.line_layout import ROOM as ACROSS
from peelviewer.brief.line_layout import drawn, width
from peelviewer.brief.page import SIZE, Quote, Run, Section
from peelviewer.brief.typst_page import height
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.recipes import Recipe
from peelviewer.reference import reference
from peelviewer.store import Library

CAMBRIDGESHIRE = "Cambridgeshire Constabulary"
REPORT = entry(1, DocumentKind.REPORT, "HMICFRS", "2023-05-19")


@pytest.fixture(scope="module")
def library(copy_sample: Callable[[Path], Library], tmp_path_factory: pytest.TempPathFactory) -> Library:
    return copy_sample(tmp_path_factory.mktemp("layout") / "sample.peel")


def letters(pdf: bytes) -> list[dict[str, float]]:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [letter for letter in opened.pages[0].chars if letter["text"].strip()]


@pytest.mark.parametrize("force", [each.name for each in reference().forces[::4]])
def test_no_page_is_left_half_empty(library: Library, force: str) -> None:
    page = pipeline.compose_brief(library, Recipe((force,), ("soc",)))
    lines = sorted({(letter["top"], letter["bottom"]) for letter in letters(to_pdf(page))})
    emptiest = max(after[0] - before[1] for before, after in pairwise(lines))
    assert emptiest < 842 * 0.25
    assert height(page) <= PAGE


def test_little_is_said_larger_and_much_is_not(library: Library) -> None:
    much = pipeline.compose_brief(library, Recipe((CAMBRIDGESHIRE,), ("soc",)))
    little = compose(material(statement(REPORT, Grade.GOOD, "SOC 2023", Standing.GRADED)))
    assert much.size == 9.5
    assert little.size > much.size


def test_a_heading_is_nearer_to_what_follows_it(library: Library) -> None:
    """The type of the second headings: the line above is at least twice as far as the line below."""
    with pdfplumber.open(
        io.BytesIO(to_pdf(pipeline.compose_brief(library, Recipe((CAMBRIDGESHIRE,), ("soc",)))))
    ) as opened:
        left, right = opened.pages[0].crop((40, 250, 298, 650)), opened.pages[0].crop((302, 250, 560, 650))
        found = 0
        for column in (left, right):
            lines = column.extract_text_lines()
            for before, heading, after in zip(lines, lines[1:], lines[2:], strict=False):
                if all(letter["size"] > 10 and "Bold" in letter["fontname"] for letter in heading["chars"]):
                    found += 1
                    assert heading["top"] - before["bottom"] > 2 * (after["top"] - heading["bottom"])
        assert found >= 4


def test_a_page_has_a_quotation_also_where_the_weightiest_of_them_has_no_room() -> None:
    page = compose(material(statement(REPORT, Grade.GOOD, "SOC 2023", Standing.GRADED)))
    quote = page.quotes[0] if page.quotes else None
    assert quote

    def part(key: str, paragraphs: int, weight: float, *quotes: Quote) -> Weighed:
        lines = ((Run("Words of a paragraph that take about one line of the page. " * 2),),) * paragraphs
        return Weighed(Section(key, key.capitalize(), lines, weight, quotes, wide=True), weight, key)

    parts = [
        part("table", 14, 0.9),
        part("long", 10, 0.8, quote),
        part("filling", 4, 0.6),
        part("short", 3, 0.3, quote),
    ]
    every = replace(page, lines=(), pairs=(), sections=tuple(each.part for each in parts), size=9.5)
    fits = fitted(every, parts, Recipe((FORCE,)))
    assert [section.key for section in fits.sections] == ["table", "short"]


def test_lines_of_both_columns_stand_on_one_grid(library: Library) -> None:
    page = to_pdf(pipeline.compose_brief(library, Recipe((CAMBRIDGESHIRE,), ("soc",))))
    below = [each for each in letters(page) if 9.4 < each["size"] < 9.6 and each["top"] > 480]
    left = sorted({round(each["bottom"], 1) for each in below if each["x0"] < 298})
    right = sorted({round(each["bottom"], 1) for each in below if each["x0"] > 302})
    assert len(left) > 3 < len(right)
    half = 6.0  # of a line of 12 points
    assert {round((line - left[0]) % half, 1) % half for line in (*left, *right)} <= {0.0, 0.1, 5.9}


def test_inspections_of_several_lines_stand_under_one_another(library: Library) -> None:
    page = pipeline.compose_brief(library, Recipe((CAMBRIDGESHIRE, "Norfolk Constabulary"), ("soc",)))
    first, second = drawn(page.lines)
    assert [point.cycle if point else None for point in second.points] == [None] * 3 + ["2018/19", "SOC 2023"]
    assert first.widths == second.widths


def test_a_chip_has_its_word_in_two_lines_before_an_inspection_is_left_out() -> None:
    cycles = ("2015", "2016", "2017", "2018/19", "2021/22")
    graded = [statement(REPORT, Grade.REQUIRES_IMPROVEMENT, cycle, Standing.GRADED) for cycle in cycles]
    page = compose(material(*graded))
    (layout,) = drawn(page.lines)
    assert len(layout.points) == 5
    assert layout.stacked
    assert sum(width(point, stacked=True) for point in layout.points) <= ACROSS
    words = [letter["text"] for letter in letters(to_pdf(page))]
    assert "".join(words).count("improvement") >= 5


def test_a_page_with_room_tells_of_other_inspections_and_themes() -> None:
    known = statement(REPORT, Grade.GOOD, "SOC 2023", Standing.GRADED)
    other = replace(
        known,
        theme="effectiveness",
        cycle="2017",
        standing=Standing.LISTED,
        document=None,
        source="https://example.org/x",
    )
    page = compose(material(known, elsewhere=(other,)))
    sections = {section.key: section for section in page.sections}
    assert [row[0][0].text for row in sections["asked"].table] == [
        *("Inspection", "2015", "2016", "2017", "2018/19", "2021/22", "2023"),
    ]
    (line,) = sections["elsewhere"].lines
    assert "".join(run.text for run in line) == "effectiveness 2017"
    assert {(grade.theme, grade.cycle) for grade in page.grades} >= {("soc", "SOC 2023"), ("effectiveness", "2017")}
    assert {grade.force for grade in page.grades} == {FORCE}


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://www.example.org", ("example.org",)),
        ("https://www.example.org/a/b/", ("example.org/", "a/b")),
        (
            "https://hmicfrs.example.uk/peel-assessments/peel-2018/cambridgeshire/effectiveness/",
            ("hmicfrs.example.uk/", "…/peel-2018/cambridgeshire/effectiveness"),
        ),
        (
            "https://example.org/2024/a-very-long-end-of-an-address-that-tells-nothing-more",
            ("example.org/", "…/a-very-long-end-of-an-address-that-tells…"),
        ),
        ("", ()),
    ],
)
def test_an_address_is_cut_in_its_middle(address: str, shown: tuple[str, ...]) -> None:
    assert in_short(address) == shown


def test_beside_a_title_the_beginning_of_a_long_end_is_not_printed() -> None:
    address = "https://example.org/2024/a-very-long-end-of-an-address-that-tells-nothing-more"
    assert in_short(address, titled=True) == ("example.org/…",)


@given(
    st.one_of(
        st.sampled_from(HOSTILE),
        st.text(max_size=120),
        st.from_regex(r"https?://[a-z.]{1,90}(/[a-z-]{0,60}){0,6}", fullmatch=True),
    )
)
@tried
def test_no_part_of_an_address_is_longer_than_its_line(address: str) -> None:
    for part in in_short(address):
        assert len(part) <= ROOM + 1
        assert not re.search(r"^//", part)


@pytest.mark.parametrize(
    ("force", "low", "said"),
    [
        ("Dyfed-Powys Police", "Dyfed-Powys Police", "Both other forces in its region were good."),
        ("Dyfed-Powys Police", "Gwent Police", "The two other forces in its region were graded good and inadequate."),
        ("Cleveland Police", "Cleveland Police", "Both other forces in its region were good."),
        ("Derbyshire Constabulary", "Derbyshire Constabulary", "All four other forces in its region were good."),
        ("Derbyshire Constabulary", "Lincolnshire Police", "Three of the four other forces in its region were good."),
        (
            "Dorset Police",
            "good to inadequate",
            "The four other forces in its region were graded from good to inadequate.",
        ),
    ],
)
def test_the_headline_counts_the_other_forces_of_a_region_and_says_all_where_they_are(
    force: str, low: str, said: str
) -> None:
    unit = reference().unit_of(force)
    assert unit
    lower = unit.forces[::2] if low == "good to inadequate" else (low,)
    grades = {each: Grade.INADEQUATE if each in lower else Grade.GOOD for each in unit.forces}
    peers = tuple(statement(REPORT, grade, "2018/19", Standing.GRADED, force=each) for each, grade in grades.items())
    own = next(each for each in peers if each.force == force)
    page = compose(material(own, force=force, peers=peers))
    assert "".join(run.text for run in page.headline).endswith(said)


def test_what_must_be_said_and_has_no_room_makes_the_type_smaller() -> None:
    def part(key: str, paragraphs: int, weight: float) -> Weighed:
        lines = ((Run("Words of a paragraph that take about one line of the page. " * 2),),) * paragraphs
        return Weighed(Section(key, key.capitalize(), lines, weight, wide=True), weight, key)

    page = replace(
        compose(material(statement(REPORT, Grade.GOOD, "SOC 2023", Standing.GRADED))), lines=(), pairs=(), size=SIZE
    )

    def printed(*parts: Weighed) -> tuple[float, list[str]]:
        fits = fitted(
            replace(page, sections=tuple(each.part for each in parts if isinstance(each.part, Section))),
            parts,
            Recipe((FORCE,)),
        )
        assert height(fits) <= PAGE
        return fits.size, [section.key for section in fits.sections]

    table = part("table", 20, 1.5)
    assert printed(table, part("rest", 3, 0.9)) == (9.5, ["table"])
    assert printed(table, part("must", 3, 1.1)) == (9.0, ["table", "must"])
    assert printed(table, part("must", 30, 1.1)) == (9.5, ["table"])  # smaller type would not help
