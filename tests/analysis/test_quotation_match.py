"""Quotations beside the report's own words."""

from pathlib import Path

import pytest
from reported import FORCE, REPORT, article, evidence_of, quoted_in_news

from peelviewer import pipeline
from peelviewer.domain.evidence import QuotationMatch
from peelviewer.store import Library

VERBATIM, TRIMMED, ALTERED = "verbatim", "trimmed", "altered"


def match_of(
    folder: Path, words: str, *, says: str = "the report says", reports: tuple[Path, ...] = (REPORT,)
) -> QuotationMatch | None:
    (quoted,) = quoted_in_news(evidence_of(folder, article(folder, f"{words} {says}."), *reports))
    return quoted.match


@pytest.mark.parametrize(
    ("words", "standing", "page"),
    [
        ("“Telephones wait too long to be examined,”", VERBATIM, "4"),
        ("‘missing children are looked for at once’", VERBATIM, "4"),  # the first capital is the article's
        ('"Work with schools is patient – and pays."', VERBATIM, "4"),
        ("“[These devices] wait too long to be examined,”", VERBATIM, "4"),
        ("“[T]elephones wait too long to be examined,”", VERBATIM, "4"),
        ("“wait too long to be examined”", TRIMMED, "4"),
        ("“Two of its five districts lag behind”", TRIMMED, "4"),
        ("“Work with schools is patient … and the children know them by name,”", TRIMMED, "4"),
        ("“Some files show a clear plan... others show neither”", TRIMMED, "3"),
    ],
)
def test_word_for_word(tmp_path: Path, words: str, standing: str, page: str) -> None:
    match = match_of(tmp_path, words)
    assert match is not None
    assert (match.standing, match.page_label, match.differences) == (standing, page, ())
    assert match.document is not None
    assert match.document.cycle == "2015"


@pytest.mark.parametrize(
    ("words", "differences"),
    [
        ("“Telephones wait far too long to be examined,”", ["“far” added"]),
        (
            "“Victims of domestic abuse may meet a different officer at every visit,”",
            ["“every” for the report’s “each”"],
        ),
        ("“Neighbourhood officers know their own patch … and small problems are often settled,”", ["“own” added"]),
        (
            "“The teams that watch most dangerous offenders are, by contrast, lax,”",
            ["“the” left out", "“lax” for the report’s “thorough”"],
        ),
    ],
)
def test_altered_words_are_told(tmp_path: Path, words: str, differences: list[str]) -> None:
    match = match_of(tmp_path, words)
    assert match is not None
    assert (match.standing, [each.in_words for each in match.differences]) == (ALTERED, differences)
    assert match.exact
    assert match.page_label in {"3", "4"}


def test_words_that_no_report_has(tmp_path: Path) -> None:
    match = match_of(tmp_path, "“a culture of fear and of falsified crime figures”")
    assert match == QuotationMatch("not found")


def test_without_the_report_nothing_is_said_of_the_words(tmp_path: Path) -> None:
    match = match_of(tmp_path, "“Telephones wait too long to be examined,”", reports=())
    assert match == QuotationMatch("no report in the library")


def test_what_a_chief_constable_says_is_no_quotation_of_the_report(tmp_path: Path) -> None:
    assert (
        match_of(tmp_path, "“We have hired forty detectives since then,”", says="said chief constable Jo Doe") is None
    )


def test_words_on_another_pillar_are_in_another_report(tmp_path: Path) -> None:
    (quoted,) = quoted_in_news(
        evidence_of(
            tmp_path,
            article(
                tmp_path, "On efficiency it fared better.", "“Its plans for the budget are sound,” the report says."
            ),
            REPORT,
        )
    )
    assert quoted.match == QuotationMatch("no report in the library")


def test_an_article_without_a_date_is_of_the_inspection_it_quotes(tmp_path: Path) -> None:
    undated = article(
        tmp_path,
        "A report published today has harsh words.",
        "“Victims of domestic abuse may meet a different officer at each visit,” the report says.",
        date="",
    )
    before = evidence_of(tmp_path, undated)
    assert {known.cycle for known in before.statements if known.document} == {None}
    (tmp_path / "made.peel").unlink()
    after = evidence_of(tmp_path, undated, REPORT)  # the report comes in after the article
    told = [known for known in after.statements if known.document and known.document.kind == "news"]
    assert {known.cycle for known in told} == {"2015"}
    library = Library.open(tmp_path / "made.peel")
    cell = pipeline.grades(library, FORCE).cells["effectiveness", "2015"]
    assert "reported" in {known.standing for known in cell.others}
    library.close()
    entry = next(each for each in after.documents if each.kind == "news")
    assert entry.cycle == "2015"
    assert entry.published is not None
    assert (entry.published.iso, entry.published.basis) == ("2016-02", "quotation match")


def test_the_same_quotation_has_all_its_sources(tmp_path: Path) -> None:
    files = [
        article(tmp_path, "“Officers could not say which groups were at work”, the report says.", paper="Fen Post"),
        article(
            tmp_path,
            "Inspectors say that ‘officers could not say which groups were at work on their own streets’.",
            paper="Isle Mail",
        ),
        article(tmp_path, "Inspectors say that “groups were at work on other streets”.", paper="Third"),
    ]
    first, second, third = quoted_in_news(evidence_of(tmp_path, *files))
    assert [each.file_name for each in first.quoted_by] == ["Fen Post.txt", "Isle Mail.txt"]
    assert first.quoted_by == second.quoted_by
    assert [each.file_name for each in third.quoted_by] == ["Third.txt"]
