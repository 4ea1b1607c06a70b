"""Every place where a text names a grade, in whatever form; what is meant by it, other modules decide."""

import re
from dataclasses import dataclass

from peelviewer.domain.grades import Grade
from peelviewer.domain.numbers import NUMBER_WORDS, value_of

_QUOTE = "\"“”‘’'"
_IMPROVEMENT = r"requir(?P<verb>e|es|ed|ing|ement of)[”’\"']?\s+[“‘\"']?improvement"
_MENTION = re.compile(
    rf"(?<!\w)(?:(?P<plain>outstanding|good|adequate|inadequate)(?P<plural>s)?(?!\w)"
    rf"|{_IMPROVEMENT}s?(?![\w-])"
    rf"|(?P<short>RI)(?![\w-])|in\s+need\s+of\s+improvement(?![\w-])|improvement\s+(?:is|was)\s+required(?=\s+(?:in|at|on)(?![\w-]))"
    rf"|second[- ](?P<second>highest|best|lowest|worst)\s+(?:possible\s+)?(?:grade|grading|rating|mark|judge?ment|band|category|level|rung)s?(?![\w-])"
    rf"|(?P<end>lowest|worst|highest|(?:bottom|top)(?!\s+marks))(?:\s+possible|\s+available)?\s+(?:grade|grading|rating|mark|judge?ment|band(?!\s+of)|bracket|tier|category|rung)s?(?![\w-]))",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"[\w,;)’]\s+[“‘\"']?$")  # not the first word of a sentence or of a quotation
_CLOSED = re.compile(r"[,.]?[”’\"']")


@dataclass(frozen=True, slots=True)
class GradeMention:
    """A grade's words in a text: `text[start:end]`."""

    grade: Grade
    start: int
    end: int
    quoted: bool = False  # in quotation marks of its own
    capital: bool = False  # written as a label: "Requires Improvement"
    verb: str = ""  # the ending of "require" where it is one: "e", "es", "ed" or "ing"
    plural: bool = False  # "three goods"
    end_of_scale: bool = False  # "the lowest grade"
    same: bool = False  # "the same mark": `grade` is that of the mention before, once the reader has put it in


def grade_mentions(text: str) -> tuple[GradeMention, ...]:
    """All mentions of a grade in `text`, in order."""
    found = []
    for match in _MENTION.finditer(text):
        if match["short"] and not match[0].isupper():
            continue
        before = text[max(0, match.start() - 1) : match.start()]
        opened = before != "" and before in _QUOTE
        found.append(
            GradeMention(
                _grade(match),
                match.start(),
                match.end(),
                quoted=opened and _CLOSED.match(text, match.end()) is not None,
                capital=match[0][0].isupper()
                and _WITHIN.search(text[max(0, match.start() - 12) : match.start()]) is not None,
                verb=(match["verb"] or "").lower(),
                plural=bool(match["plural"]),
                end_of_scale=bool(match["end"] or match["second"]),
            )
        )
    return tuple(found)


_SAME = re.compile(
    r"(?<![\w-])(?:(?:the\s+(?:very\s+)?same|that|this)\s+(?:top\s+|low\s+|high\s+)?(?:grade|grading|rating|mark|verdict|judge?ment|score|level|category|band|bracket|column)(?![\w-])(?!\s+(?:means|of)\b)"
    r"|(?<=,\s)as\s+it\s+(?:is|was)(?=\s+(?:at|in|for)\b)|and\s+so\s+it\s+(?:is|was)(?=\s+(?:at|in|for|on)\b)"
    r"|(?:that|it)\s+(?:is|was)\s+(?:also\s+)?(?:its|the|their)\s+(?:grade|grading|rating|mark|verdict|judge?ment|score)(?=\s+(?:for|on|in|at)\b)"
    r"|an\s+identical\s+(?:grade|grading|rating|mark)(?![\w-])"
    r"|likewise(?=\s+(?:on|for|in|at|with)\b|\s*[.,;]|\s*$)|ditto(?![\w-])"
    r"|the\s+same\s+(?:goes|went|(?:is|was)\s+true|holds|held|applies|applied|(?:was|is|can\s+be|could\s+be|has\s+been)\s+said\s+(?:of|for|about)|view\s+of|conclusion\s+(?:on|about))(?![\w-])"
    r"|(?:(?<=[.;,]\s)|(?<=\band\s)|^)[“‘\"']?so(?:,?\s+too,?)?\s+(?:is|was|are|were|did|do|does)(?=\s+(?:too\s+)?(?:its|the|his|their|[A-Z]))"
    r"|(?<=,\s)as\s+(?:is|was|are|were|did)(?=\s+(?:its|the|their|[A-Z]))|(?<=,\s)as\s+(?:do|does)(?=\s+(?:its|the|their|[A-Z]|\w+ing\b)))",
    re.IGNORECASE,
)


# A body that shares what was said of another: "; Cumbria too", "and Derbyshire's is as well".
_TOO = re.compile(
    r"(?:[;,]|\band)\s+(?:and\s+|so\s+)?(?:[A-Z][\w’'&-]+\s+(?:and\s+|&\s+)?){1,5}(?:(?:is|was|are|were|did|does|do)\s+)?(?P<same>too|as\s+well)(?=\s*[.,;]|\s*$)"
)


def same_mentions(text: str, grade: Grade) -> tuple[GradeMention, ...]:
    """The places where `text` gives "the same mark" as before, which was `grade`."""
    spans = [*(match.span() for match in _SAME.finditer(text)), *(match.span("same") for match in _TOO.finditer(text))]
    return tuple(GradeMention(grade, start, end, same=True) for start, end in sorted(spans))


def _grade(match: re.Match[str]) -> Grade:
    if match["plain"]:
        return Grade(match["plain"].lower())
    if match["second"]:
        return Grade.GOOD if match["second"].lower() in {"highest", "best"} else Grade.REQUIRES_IMPROVEMENT
    if match["end"]:
        return Grade.OUTSTANDING if match["end"].lower() in {"highest", "top"} else Grade.INADEQUATE
    return Grade.REQUIRES_IMPROVEMENT


# How many follow: "GOOD (28)", "Good x 28", "28 good", "Good (five)".
_TALLY = re.compile(
    rf"\(?\s*(?:x\s*)?(?P<digits>\b\d{{1,2}}\b)(?:\s+(?:forces|services|areas))?\s*\)?|\((?P<words>{NUMBER_WORDS})\)",
    re.IGNORECASE,
)


def count_of_line(text: str) -> int | None:
    """How many a line that is a grade alone says it is given to: "Good (five)"."""
    said = _TALLY.search(text)
    return value_of(said["digits"] or said["words"]) if said else None


def sole_grade(text: str) -> Grade | None:
    """The grade that is all a short text says: a grade box."""
    mentions = grade_mentions(text)
    if len(mentions) != 1:
        return None
    rest = _TALLY.sub("", text[: mentions[0].start] + text[mentions[0].end :]).strip(" \t\n.:•-–—*\"“”‘’'()")
    return mentions[0].grade if rest.lower() in {"", "grade", "judgment", "judgement", "carried over"} else None
