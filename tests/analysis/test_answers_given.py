"""Who answers to a grade, and how, in short texts of many sorts: articles, statements, columns, letters, minutes, papers of a panel."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from short_documents import library_of

from peelviewer import pipeline
from peelviewer.analysis.answers_to_grades import answers_to_grades
from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.contrast_details import AnswerKind

_TEXTS = tomllib.loads((Path(__file__).parent / "answers_given.toml").read_text("utf-8"))["text"]
_KINDS = {
    "refuses": AnswerKind.REFUSES,
    "accepts": AnswerKind.ACCEPTS,
    "explains": AnswerKind.EXPLAINS,
    "acts": AnswerKind.ACTS,
}
_GRADES = {
    "preventing crime": "good",
    "responding to the public": "inadequate",
    "investigating crime": "requires improvement",
    "protecting vulnerable people": "requires improvement",
    "managing offenders and suspects": "adequate",
    "building, supporting and protecting the workforce": "requires improvement",
    "leadership and force management": "inadequate",
}
_REPORT = "PEEL 2023-25\nAn inspection of Kent Police\n\nPublished 14 March 2024\n" + "".join(
    f"\n{theme.capitalize()}\n\n{grade.capitalize()}\n\nKent Police {grade if 'requires' in grade else f'is {grade}'} at {theme}.\n"
    for theme, grade in _GRADES.items()
)
# What no reading of the words yet finds, by a word of each: a text that says it in a way of its own.
_NOT_FOUND = ("The seventh, for the workforce, I do", "it's anything but")


def _answers(text: str, folder: Path) -> list[GradeAnswer]:
    library = library_of(folder, _REPORT, text)
    found = list(answers_to_grades(pipeline.evidence(library)))
    library.close()
    return found


def _is(found: GradeAnswer, kind: AnswerKind, words: str, speaker: str, theme: str = "") -> bool:
    return (
        found.kind is kind
        and words in found.words.quote
        and found.speaker == speaker
        and theme in {"", *(known.theme for known in found.to)}
    )


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case, marks=[pytest.mark.xfail(strict=True)] if case.get("refuses", [[""]])[0][0] in _NOT_FOUND else []
        )
        for case in _TEXTS
    ],
    ids=lambda case: case["is"].split("\n\n")[1],
)
def test_who_answers_and_how(case: dict[str, Any], tmp_path: Path) -> None:
    found = _answers(case["is"].lstrip(), tmp_path)
    told = [(str(each.kind), each.speaker, each.theme, each.words.quote) for each in found]
    for name, kind in _KINDS.items():
        for wanted in case.get(name, ()):
            assert any(_is(each, kind, *wanted) for each in found), (wanted, told)
    refusals = [each.words.quote for each in found if each.kind is AnswerKind.REFUSES]
    assert bool(refusals) is bool(case.get("refuses")), told
