"""The words of the grades, wherever they stand; whether a grade is meant, other modules decide."""

import re
from dataclasses import dataclass

from peelviewer.domain.grades import Grade

_WORDS = re.compile(
    r"(?<![\w-])(?:(?P<plain>outstanding|good|adequate|inadequate)|requir(?P<verb>e|es|ed|ing)\s+improvement"
    r"|(?P<end>lowest|bottom|worst|highest|top)(?:\s+possible)?\s+(?:grade|grading|rating|mark|judge?ment)(?=\s+(?:for|in|at)\b))(?![\w-])",
    re.IGNORECASE,
)
_OPENING = "\"“‘'"
_CLOSING = "\"”’'"


@dataclass(frozen=True, slots=True)
class GradeWord:
    """A grade's words in a text. `verb` is the ending of "require" where it is one: "", "e", "es", "ed" or "ing"."""

    grade: Grade
    start: int
    end: int
    quoted: bool  # in quotation marks of its own
    capital: bool  # written as a label: "Requires Improvement"
    verb: str = ""


def grade_words(text: str) -> tuple[GradeWord, ...]:
    """All grade words of `text`, in order."""
    found = []
    for match in _WORDS.finditer(text):
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        closing = after in _CLOSING or (after in ",." and text[match.end() + 1 : match.end() + 2] in _CLOSING)
        found.append(
            GradeWord(
                _grade(match),
                match.start(),
                match.end(),
                bool(before and after) and before in _OPENING and closing,
                match[0][0].isupper() and match.start() > 0,
                (match["verb"] or "").lower(),
            )
        )
    return tuple(found)


def _grade(match: re.Match[str]) -> Grade:
    if match["plain"]:
        return Grade(match["plain"].lower())
    if match["end"]:
        return Grade.OUTSTANDING if match["end"].lower() in {"highest", "top"} else Grade.INADEQUATE
    return Grade.REQUIRES_IMPROVEMENT


def sole_grade(text: str) -> Grade | None:
    """The grade that is all a short text says: a grade box."""
    words = grade_words(text)
    if len(words) != 1:
        return None
    rest = (text[: words[0].start] + text[words[0].end :]).strip(" \t\n.:•\"“”‘’'()")
    return words[0].grade if rest.lower() in {"", "grade", "judgment", "judgement", "carried over"} else None
