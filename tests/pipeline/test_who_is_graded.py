"""A document is about those to whom it gives a grade, also where only the claims tell."""

from pathlib import Path

from peelviewer import pipeline

ARTICLE = """Kent Police good at its job, say inspectors

3 May 2019

Kent Police has been rated good for effectiveness by HMICFRS.

Its neighbour did less well. Sussex was another matter: inspectors put its effectiveness down as inadequate.
"""
REPORT = """PEEL 2015

Kent

This is the second year in which HMIC has assessed Kent Police as part of its PEEL programme.

How effective is the force at keeping people safe and reducing crime?

Good

Sussex Police was rated inadequate for effectiveness.
"""


def test_an_article_is_about_all_whom_it_grades(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    assert pipeline.read_file(file).document.forces == ("Kent Police", "Sussex Police")


def test_a_report_on_one_force_stays_on_it(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    assert pipeline.read_file(file).document.forces == ("Kent Police",)
