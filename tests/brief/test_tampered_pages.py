"""Forty pages that were tampered with: `verify` reads the page itself, so a false one is never “all exact”."""

import datetime
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from test_verify import held

from peelviewer import ingest, pipeline
from peelviewer.brief import Brief, to_pdf, verify
from peelviewer.brief.evidence import FILE_NAME
from peelviewer.brief.page import Card, Chip, GradeLine, Line, Mark, Pair, Quote, Run, Section
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.recipes import Recipe
from peelviewer.reference import reference
from peelviewer.store import Library

SOC = Recipe(("Cambridgeshire Constabulary",), ("soc",), pinned=("region",))
WHOLE = Recipe(("Cambridgeshire Constabulary",))
Change = Callable[[Brief], Brief]


@pytest.fixture(scope="module")
def sample(copy_sample: Callable[[Path], Library], tmp_path_factory: pytest.TempPathFactory) -> Library:
    return copy_sample(tmp_path_factory.mktemp("tampered") / "sample.peel")


@pytest.fixture(scope="module")
def page(sample: Library) -> Brief:
    return pipeline.compose_brief(sample, SOC)


@pytest.fixture(scope="module")
def whole(sample: Library) -> Brief:
    return pipeline.compose_brief(sample, WHOLE)


def _in_line(line: Line, before: str, after: str) -> Line:
    return tuple(replace(run, text=run.text.replace(before, after)) for run in line)


def headline(before: str, after: str) -> Change:
    def work(page: Brief) -> Brief:
        changed = replace(page, headline=_in_line(page.headline, before, after))
        assert changed != page, before
        return changed

    return work


def drawn(at: int, grade: Grade) -> Change:
    """Another grade on the line."""

    def work(page: Brief) -> Brief:
        first, *rest = page.lines
        points = list(first.points)
        points[at] = replace(points[at], chip=Chip(grade, Standing.GRADED), marks=points[at].marks or points[0].marks)
        line: GradeLine = replace(first, points=tuple(points))
        return replace(page, lines=(line, *rest))

    return work


def section(key: str, before: str, after: str) -> Change:
    def changed(each: Section) -> Section:
        return replace(
            each,
            heading=each.heading.replace(before, after),
            lines=tuple(_in_line(line, before, after) for line in each.lines),
            table=tuple(tuple(_in_line(cell, before, after) for cell in row) for row in each.table),
        )

    def work(page: Brief) -> Brief:
        sections = tuple(changed(each) if each.key.startswith(key) else each for each in page.sections)
        assert sections != page.sections, key
        return replace(page, sections=sections)

    return work


def chip(key: str, before: Grade, after: Grade) -> Change:
    """Another grade in a section."""

    def run(each: Run) -> Run:
        forged = each.chip and each.chip.grade is before
        return replace(each, chip=replace(each.chip, grade=after)) if each.chip and forged else each

    def work(page: Brief) -> Brief:
        changed = tuple(
            replace(
                each,
                lines=tuple(tuple(map(run, line)) for line in each.lines),
                table=tuple(tuple(tuple(map(run, cell)) for cell in row) for row in each.table),
            )
            if each.key.startswith(key)
            else each
            for each in page.sections
        )
        assert changed != page.sections
        return replace(page, sections=changed)

    return work


def quotation(at: int, before: str, after: str) -> Change:
    """Other words in a card, or another voice."""

    def work(page: Brief) -> Brief:
        first, *rest = page.pairs
        card = (first.left, first.right)[at]
        assert card.quote
        quote: Quote = replace(card.quote, printed=card.quote.printed.replace(before, after))
        changed = replace(card, quote=quote, label=card.label.replace(before, after))
        assert changed != card
        pair: Pair = replace(first, left=changed) if at == 0 else replace(first, right=changed)
        return replace(page, pairs=(pair, *rest))

    return work


def source(**facts: str) -> Change:
    """Another date, title or publisher of the first source, wherever it is referred to."""

    def work(page: Brief) -> Brief:
        known, forged = page.sources[0], replace(page.sources[0], **facts)

        def run(each: Run) -> Run:
            return (
                replace(each, mark=replace(each.mark, source=forged))
                if each.mark and each.mark.source == known
                else each
            )

        def cards(pair: Pair) -> Pair:
            def marks(card: Any) -> Any:
                return replace(
                    card, marks=tuple(replace(m, source=forged) if m.source == known else m for m in card.marks)
                )

            return replace(pair, left=marks(pair.left), right=marks(pair.right))

        def points(line: GradeLine) -> GradeLine:
            def marks(point: Any) -> Any:
                return replace(
                    point, marks=tuple(replace(m, source=forged) if m.source == known else m for m in point.marks)
                )

            return replace(line, points=tuple(map(marks, line.points)))

        return replace(
            page,
            lines=tuple(map(points, page.lines)),
            pairs=tuple(map(cards, page.pairs)),
            sections=tuple(
                replace(each, lines=tuple(tuple(map(run, line)) for line in each.lines)) for each in page.sections
            ),
        )

    return work


TAMPERED: dict[str, Change] = {
    "the headline has another year": headline("2015", "2016"),
    "the headline has another day": headline("19 May 2023", "18 May 2023"),
    "the headline has another count": headline("Five of the six", "Four of the six"),
    "the headline has another grade": lambda page: replace(
        page, headline=tuple(replace(run, text="good") if run.text == "inadequate" else run for run in page.headline)
    ),
    "the headline is another one": lambda page: replace(page, headline=(Run("It is a good force."),)),
    "the headline is gone": lambda page: replace(page, headline=page.headline[:-1]),
    "the first grade is another": drawn(0, Grade.OUTSTANDING),
    "the second point has a grade": drawn(1, Grade.GOOD),
    "the third grade is another": drawn(2, Grade.REQUIRES_IMPROVEMENT),
    "the carried-over grade is another": drawn(3, Grade.INADEQUATE),
    "the last grade is another": drawn(4, Grade.ADEQUATE),
    "a grade of the region is another": chip("region", Grade.INADEQUATE, Grade.GOOD),
    "the day of the answer is another": section("dates", "19 May", "29 May"),
    "the day it is due is another": section("dates", "13 July", "23 July"),
    "a cause of concern is another": section("areas", "not good enough", "good enough"),
    "the verdict is another": section("comparability", "Not directly comparable", "Comparable"),
    "the reason for it is another": section("comparability", "cannot", "can"),
    "a heading has another year": section("region", "2023", "2022"),
    "a force of the region is another": section("region", "Kent", "Durham"),
    "the earlier words are other words": quotation(0, "good at", "poor at"),
    "the later words are other words": quotation(1, "inadequate", "adequate"),
    "a word is left out": quotation(1, " is ", " "),
    "words are put in": quotation(0, "tackling", "hardly tackling"),
    "who speaks is another": quotation(0, "the inspectorate", "the chief constable"),
    "a contrast is gone": lambda page: replace(page, pairs=page.pairs[:-1]),
    "a contrast is of another kind": lambda page: replace(
        page, pairs=(replace(page.pairs[0], heading="Sources disagree"), *page.pairs[1:])
    ),
    "a section is put in": lambda page: replace(
        page, sections=(*page.sections, Section("note", "Note", ((Run("They were all told."),),), 1.0))
    ),
    "the force is another": lambda page: replace(page, force="Norfolk Constabulary"),
    "the title is another": lambda page: replace(page, title="Serious crime"),
    "it was made on another day": lambda page: replace(page, made_on=page.made_on - datetime.timedelta(days=100)),
    "it is of more documents": lambda page: replace(page, documents=page.documents + 90),
    "a source has another date": source(date="1 May 2013", iso="2013-05-01"),
}


@pytest.mark.parametrize("name", TAMPERED)
def test_a_page_that_is_not_what_its_attachment_says_is_told(sample: Library, page: Brief, name: str) -> None:
    evidence = verify.attached(ingest.attachments.attached_files(to_pdf(page)))
    forged = ingest.attachments.page_text(to_pdf(TAMPERED[name](page)))
    report = verify.verify(evidence, forged, held(sample))
    assert [each.line for each in (*report.page, *report.quotations) if each.fidelity == "changed"]
    assert not report.sound


@pytest.mark.parametrize(
    "name",
    [name for name in TAMPERED if name.startswith(("the headline", "the day", "the verdict", "the last", "a source"))],
)
def test_a_page_whose_attachment_was_forged_with_it_is_told(
    sample: Library, page: Brief, tmp_path: Path, name: str
) -> None:
    """What the program says on its own is held against what it would say of this library."""
    out = tmp_path / "forged.pdf"
    out.write_bytes(to_pdf(TAMPERED[name](page)))
    assert not pipeline.verify_brief(sample, out).sound


@pytest.mark.parametrize(
    ("name", "work"),
    [
        ("a grade in the table is another", chip("whole:", Grade.INADEQUATE, Grade.ADEQUATE)),
        ("a year in the table is another", section("whole:", "2021/22", "2018/19")),
        ("an area is another", section("whole:", "Workforce", "Crime recording")),
        ("the count of areas is another", headline("two areas", "three areas")),
    ],
)
def test_the_page_of_the_whole_force_is_read_too(
    sample: Library, whole: Brief, tmp_path: Path, name: str, work: Change
) -> None:
    out = tmp_path / "forged.pdf"
    out.write_bytes(to_pdf(whole))
    assert pipeline.verify_brief(sample, out).sound, name
    out.write_bytes(to_pdf(work(whole)))
    assert not pipeline.verify_brief(sample, out).sound, name


@pytest.mark.parametrize(
    "work",
    [
        lambda facts: facts["page"].append("One sentence more."),
        lambda facts: facts["page"].pop(4),
        lambda facts: facts["page"].__setitem__(4, "It is a good force."),
        lambda facts: facts["quotations"].pop(),
        lambda facts: facts["sources"][0].update(iso="2013-05-01"),
        lambda facts: facts["sources"][0].update(publisher="Another paper"),
    ],
)
def test_an_attachment_that_was_changed_is_told(sample: Library, page: Brief, work: Callable[[Any], object]) -> None:
    pdf = to_pdf(page)
    facts = json.loads(ingest.attachments.attached_files(pdf)[FILE_NAME])
    work(facts)
    evidence = verify.attached({FILE_NAME: json.dumps(facts).encode()})
    assert not verify.verify(evidence, ingest.attachments.page_text(pdf), held(sample)).sound


def test_another_day_of_a_grade_of_the_grade_book_is_told(sample: Library, whole: Brief) -> None:
    pdf = to_pdf(whole)
    facts = json.loads(ingest.attachments.attached_files(pdf)[FILE_NAME])
    listed = next(each for each in facts["sources"] if not each["sha256"] and each["iso"])
    listed.update(iso="2013-05-01")
    evidence = verify.attached({FILE_NAME: json.dumps(facts).encode()})
    report = verify.verify(evidence, ingest.attachments.page_text(pdf), held(sample))
    assert [each.where for each in report.sources if each.fidelity == "changed"] == [
        "the grade book has no such grade of that day"
    ]


def test_a_day_of_an_inspection_that_stands_only_on_a_card_is_known(sample: Library, whole: Brief) -> None:
    pdf = to_pdf(whole)
    facts = json.loads(ingest.attachments.attached_files(pdf)[FILE_NAME])
    entry = next(each for each in reference().listed(WHOLE.forces[0]) if each.cycle == "2014" and each.published)
    for iso in (entry.published, "2013-05-01"):
        facts["sources"].append(
            {
                "number": 90,
                "title": "Grade book: PEEL 2014",
                "publisher": "",
                "iso": iso,
                "sha256": "",
                "date": "",
                "address": "",
            }
        )
    evidence = verify.attached({FILE_NAME: json.dumps(facts).encode()})
    report = verify.verify(evidence, ingest.attachments.page_text(pdf), held(sample))
    assert len([each for each in report.sources if "no such grade of that day" in each.where]) == 1


def test_a_file_whose_bytes_were_changed_is_told(
    copy_sample: Callable[[Path], Library], page: Brief, tmp_path: Path
) -> None:
    copy_sample(tmp_path / "other.peel").close()
    with sqlite3.connect(tmp_path / "other.peel") as database:
        database.execute(
            "UPDATE files SET content = CAST(content || x'20' AS BLOB) WHERE sha256 = ?", [page.sources[0].sha256]
        )
    out = tmp_path / "brief.pdf"
    out.write_bytes(to_pdf(page))
    library = pipeline.open_library(tmp_path / "other.peel")
    report = pipeline.verify_brief(library, out)
    assert [each.where for each in report.sources if each.fidelity == "changed"] == [
        "its file in the library was changed"
    ]
    library.close()


def test_a_headline_of_the_reader_is_said_to_be_that(sample: Library, tmp_path: Path) -> None:
    out = tmp_path / "own.pdf"
    pipeline.export_brief(sample, replace(SOC, headline="Ask why.", note="For the meeting."), out)
    report = pipeline.verify_brief(sample, out)
    assert report.sound
    assert [each.words for each in report.page if each.fidelity == "the reader’s own words"] == [
        "“Ask why.”",
        "“For the meeting.”",
    ]
    assert "the reader’s own words: “Ask why.”, the page" in report.lines


def marks(change: Callable[[Mark], Mark]) -> Change:
    """Other references, wherever there are any."""

    def in_run(run: Run) -> Run:
        return replace(run, mark=change(run.mark)) if run.mark else run

    def in_card(card: Card) -> Card:
        return replace(card, marks=tuple(map(change, card.marks)))

    def in_line(line: GradeLine) -> GradeLine:
        points = (replace(point, marks=tuple(map(change, point.marks))) for point in line.points)
        return replace(line, points=tuple(points))

    def work(page: Brief) -> Brief:
        forged = replace(
            page,
            lines=tuple(map(in_line, page.lines)),
            pairs=tuple(replace(each, left=in_card(each.left), right=in_card(each.right)) for each in page.pairs),
            sections=tuple(
                replace(
                    each,
                    lines=tuple(tuple(map(in_run, line)) for line in each.lines),
                    table=tuple(tuple(tuple(map(in_run, cell)) for cell in row) for row in each.table),
                )
                for each in page.sections
            ),
        )
        assert forged != page
        return forged

    return work


def rows(change: Callable[[list[Any]], list[Any]]) -> Change:
    """Other rows of the table of grades, below its headings."""

    def work(page: Brief) -> Brief:
        return replace(
            page,
            sections=tuple(
                replace(each, table=(each.table[0], *change(list(each.table[1:])))) if each.table else each
                for each in page.sections
            ),
        )

    return work


def swapped(page: Brief) -> Brief:
    """Two sources of which each stands for the other."""
    first, second = [each for each in page.sources if each.sha256][:2]
    other = {first: second, second: first}
    return marks(lambda mark: replace(mark, source=other.get(mark.source, mark.source)))(page)


def solid(page: Brief) -> Brief:
    """Grades that are only reported, drawn as if a report had given them."""
    (line,) = page.lines
    points = [replace(each, chip=each.chip and replace(each.chip, standing=Standing.GRADED)) for each in line.points]
    return replace(page, lines=(replace(line, points=tuple(points)),))


FORGED: dict[str, tuple[Recipe, Change]] = {
    "a row is gone": (WHOLE, rows(lambda every: every[:-1])),
    "a row is put in": (WHOLE, rows(lambda every: [*every, every[0]])),
    "the rows stand in another order": (WHOLE, rows(lambda every: every[::-1])),
    "two rows have each other’s grades": (
        WHOLE,
        rows(lambda every: [(row[0], *other[1:]) for row, other in zip(every, every[::-1], strict=True)]),
    ),
    "references are to other pages": (SOC, marks(lambda mark: replace(mark, page="99" if mark.page else ""))),
    "references are to other sources": (SOC, swapped),
    "an address is another": (
        SOC,
        marks(lambda mark: replace(mark, source=replace(mark.source, address="https://example.org/other"))),
    ),
    "titles are others": (SOC, marks(lambda mark: replace(mark, source=replace(mark.source, title="Another title")))),
    "what is reported is drawn as graded": (SOC, solid),
    "a section is gone": (
        SOC,
        lambda page: replace(page, sections=tuple(each for each in page.sections if each.key != "unknown")),
    ),
    "nothing is said of what was left out": (
        WHOLE,
        lambda page: replace(page, parts=tuple(each for each in page.parts if each.standing != "no room")),
    ),
}


@pytest.mark.parametrize("written", [False, True], ids=["elsewhere", "by this library"])
@pytest.mark.parametrize("name", FORGED)
def test_a_page_that_was_forged_with_its_attachment_is_told(
    copy_sample: Callable[[Path], Library], tmp_path: Path, name: str, written: bool
) -> None:
    library = copy_sample(tmp_path / "forged.peel")
    recipe, work = FORGED[name]
    if written:
        pipeline.export_brief(library, recipe, tmp_path / "written.pdf")
        assert pipeline.verify_brief(library, tmp_path / "written.pdf").sound
    page = pipeline.compose_brief(library, recipe)
    forged = work(page)
    assert to_pdf(forged) != to_pdf(page)
    out = tmp_path / "page.pdf"
    out.write_bytes(to_pdf(page))
    assert pipeline.verify_brief(library, out).sound
    out.write_bytes(to_pdf(forged))
    assert not pipeline.verify_brief(library, out).sound
    library.close()


def test_the_attachment_of_another_page_is_told(sample: Library, page: Brief, whole: Brief) -> None:
    for one, other in ((page, whole), (whole, page)):
        evidence = verify.attached(ingest.attachments.attached_files(to_pdf(other)))
        assert not verify.verify(evidence, ingest.attachments.page_text(to_pdf(one)), held(sample)).sound


def test_a_link_that_leads_to_no_source_is_told(sample: Library, page: Brief) -> None:
    pdf = to_pdf(page)
    evidence = verify.attached(ingest.attachments.attached_files(pdf))
    text, links = ingest.attachments.page_text(pdf), ingest.attachments.page_links(pdf)
    assert len(links) > 2
    assert verify.verify(evidence, text, held(sample), links=links).sound
    report = verify.verify(evidence, text, held(sample), links=(*links, "https://example.org/elsewhere"))
    assert [each.line for each in report.page if each.fidelity == "changed"] == [
        "changed: a link to https://example.org/elsewhere, the page (it leads to no source)"
    ]
