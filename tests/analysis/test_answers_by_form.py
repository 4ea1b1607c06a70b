"""Answers in the forms in which commissioners and forces give them: by number, row by row, beneath headings of their own."""

from pathlib import Path

import pytest
from chain_score import imported

from peelviewer import pipeline

_REPORT = """PEEL 2023-25
An inspection of Kent Police

Published 14 March 2024

Investigating crime
Requires improvement

Cause of concern
Kent Police does not look after its horses well enough.

Recommendations
By 30 September 2024, Kent Police should:
1. make sure that a vet sees each horse; and
2. repair the roof of its stables.

Responding to the public
Adequate

Areas for improvement
• The force should answer letters within a week.
• The force should train its telephone operators.
"""
_HEAD = "Kent Police and Crime Commissioner\nResponse to PEEL 2023-25: Kent Police\nSection 55 Police Act 1996\n2 May 2024\n\n"
_FORMS = {
    "over.txt": (
        f"{_HEAD}Recommendation 1\n\nDr Doe comes on Mondays and has started with the oldest.\n\nRecommendation 2\n\nThe slates are on order and will be laid in June.\n\n"
        "Area for improvement 2\n\nA course was held in April for all who sit there.\n"
    ),
    "before.txt": (
        f"{_HEAD}Recommendation 1: accepted. Dr Doe comes on Mondays.\n\nRec 2 – accepted. The slates are on order for June.\n\n"
        "AFI 2: a course was held in April for all who sit there.\n\nI thank the inspectors for the care that they took.\n"
    ),
    "rows.html": (
        "<h1>Commissioner’s response: PEEL 2023-25, Kent Police</h1><p>2 May 2024</p><p>Section 55, Police Act 1996</p><table>"
        "<tr><td>HMICFRS finding</td><td>Our response</td></tr>"
        "<tr><td>Recommendation 1</td><td>Dr Doe comes on Mondays from now on.</td></tr>"
        "<tr><td>Recommendation 2</td><td>The slates are on order for June.</td></tr>"
        "<tr><td>AFI 2</td><td>A course was held in April for all.</td></tr></table>"
    ),
}
_SAID = {"vet sees": "Dr Doe", "repair the roof": "slates", "telephone operators": "course"}


def _answers(name: str, text: str, folder: Path) -> dict[str, tuple[str, ...]]:
    """The answers to each finding, by its words."""
    documents = [{"name": "report.txt", "text": _REPORT}, {"name": name, "text": text}]
    library = imported({"document": documents}, folder)
    found = pipeline.findings(library)
    library.close()
    return {each.raised.finding.quote: tuple(made.words.quote for made in each.answers) for each in found}


@pytest.mark.parametrize("name", _FORMS)
def test_an_answer_by_number_is_to_the_finding_of_that_number(name: str, tmp_path: Path) -> None:
    found = _answers(name, _FORMS[name], tmp_path)
    for asked, said in _SAID.items():
        (answers,) = (given for quote, given in found.items() if asked in quote)
        assert answers, asked
        assert all(said in each and not any(other in each for other in {*_SAID.values()} - {said}) for each in answers)
    assert not any(given for quote, given in found.items() if "letters" in quote)
    assert not any("thank" in each for given in found.values() for each in given)


def test_what_the_only_cause_of_concern_is_answered_with_stands_beneath_its_name(tmp_path: Path) -> None:
    text = f"{_HEAD}Cause of concern – standards\n\nThe Deputy chairs a group that meets every two weeks.\n"
    found = _answers("concern.txt", text, tmp_path)
    assert [given for quote, given in found.items() if "horses well" in quote] == [
        ("The Deputy chairs a group that meets every two weeks.",)
    ]


def test_the_words_of_a_heading_tell_what_is_answered_beneath_it(tmp_path: Path) -> None:
    page = (
        "<html><head><title>What we have done | Kent Police</title></head><body><h1>What we have done since our inspection</h1><p>20 June 2024</p>"
        "<p>HMICFRS told us in March 2024 what to do better under section 55.</p>"
        "<h2>A dry roof over our stables</h2><p>The work was done in May and has cost less than we had feared.</p>"
        "<h2>Letters</h2><p>We have two more clerks, who began in April.</p></body></html>"
    )
    found = _answers("page.html", page, tmp_path)
    (given,) = (given for quote, given in found.items() if "repair the roof" in quote)
    assert given == ("The work was done in May and has cost less than we had feared.",)


@pytest.mark.parametrize(
    ("speaker", "is_answer"),
    [("Jane Roe, of Her Majesty’s Inspectorate of Constabulary, wrote the report.", False), ("", True)],
)
def test_what_an_inspector_is_quoted_with_is_no_answer(speaker: str, is_answer: bool, tmp_path: Path) -> None:
    article = (
        f"<html><head><title>Kent Police told to do better | Weald Post</title></head><body><article><h1>Kent Police told to do better</h1>"
        f"<p>21 March 2024</p><p>Kent Police requires improvement at investigating crime. {speaker}</p>"
        "<p>She said: “A vet sees each horse now, and the roof of its stables will be repaired.”</p></article></body></html>"
    )
    found = _answers("article.html", article, tmp_path)
    assert any(found.values()) is is_answer
