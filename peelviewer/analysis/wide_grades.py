"""Sentences that give one grade to everything: to every area of an inspection, or to a force as a whole; and those that deny it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.themes_in_text import OVERALL, themes_in
from peelviewer.analysis.passage_context import KEPT
from peelviewer.domain.grades import Grade
from peelviewer.domain.numbers import NUMBER_WORDS, value_of

_GRADES = rf"{'|'.join(grade.replace(' ', '[ ]') for grade in Grade)}|requir(?:e|ed|ing)[ ]improvement"
_MARK = r"[“\"‘'’”]?"
_AREA = r"(?:areas?|categor(?:y|ies)|measures?|aspects?|elements?|strands?|box(?:es)?|counts?|headings?|questions?|subjects?|parts?)"
_RATED = (
    r"(?:rated|graded|judged|found|deemed|assessed|marked|branded|declared|labelled|called|named|considered|scored|handed|given|awarded|got|"
    r"gets|received|receives|earned|earns|won|rates?|grades?|judges?|finds?|brands?|calls?|fell|falls|dropped|drops|rose|rises|is|was|were|are|been|requires?|required)"
)
_ALL = (
    rf"(?:(?:all|every|each)(?:\s+(?:single|one))*(?:\s+of)?(?:\s+(?:the|its|our|their))?(?:\s+(?:{NUMBER_WORDS}|\d+))?(?:\s+\w+)?\s+{_AREA}"
    r"|across\s+the\s+board|on\s+all\s+fronts|from\s+top\s+to\s+bottom|in\s+everything|throughout)"
)
_WHOLE = r"(?:overall|as\s+a\s+whole|in\s+the\s+round|(?:the\s+)?(?:whole|entire)\s+(?:police\s+)?(?:force|service|constabulary|organisation))"
_SCORE = r"(?:grades?|ratings?|gradings?|judge?ments?|marks?|verdicts?|scores?|results?|assessments?|status)"
_GRADE = rf"{_MARK}(?P<grade>{_GRADES})\b{_MARK}"
_GAP = r"[^.;:,]{0,60}?"
_EVERY = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_GRADE}\s+(?:(?:in|at|across|on|for|under)\s+)?{_ALL}\b",
        rf"(?<!in )(?<!of )(?<!at )(?<!from )(?<!across )\b{_ALL}\b{_GAP}\b{_RATED}\s+(?:to\s+be\s+|as\s+|an?\s+)?{_GRADE}",
        rf"\b{_ALL},?\s+(?:the\s+|its\s+)?(?:force|it|they|constabulary)\b{_GAP}\b{_RATED}\s+(?:to\s+be\s+|as\s+)?{_GRADE}",
    )
)
_OVERALL_GRADES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_RATED}\s+(?:to\s+be\s+|as\s+|an?\s+)?{_GRADE},?\s+(?:when\s+)?(?:taken\s+|looked\s+at\s+)?{_WHOLE}(?=\W*$|\s*[,.;–-]|\s+(?:by|after|in|on|for\s+the|this|last|when|yesterday|today|following|and|but|with|from|at\s+its)\b)",
        rf"\boverall\s+{_MARK}(?:\w+\s+)?{_SCORE}\b[^.;,]{{0,60}}?\b{_GRADE}",
        rf"^\W*{_WHOLE},?\s+(?:the\s+|it\s+)?(?:[\w’']+\s+){{0,2}}?(?P<grade>requires?\s+improvement)(?=\W*$|\s*,|\s+(?:says?|said|according)\b)",
        rf"\boverall\s+{_GRADE}\s+{_SCORE}\b",
        rf"\b{_GRADE}(?:\s+(?:as|for)|\s*[,–—-])\s+(?:its|an|the)\s+overall\s+{_SCORE}\b",
        rf"\b(?:taken\s+)?{_WHOLE}(?:,|\s+(?=(?:the\s+)?(?:force|constabulary|service|it|they|was|were|is|has|had)\b)){_GAP}\b{_RATED}\s+(?:to\s+be\s+|to\s+|as\s+|an?\s+)?{_GRADE}",
        rf"\b{_RATED}\s+{_WHOLE}\s+(?:to\s+be\s+|as\s+|an?\s+)?{_GRADE}",
        rf"\b{_GRADE}\s+{_SCORE}\s+(?:overall|as\s+a\s+whole)\b",
        rf"\b{_MARK}(?P<grade>{_GRADES}){_MARK}\s+overall\W*$",
    )
)
# Of a force in a year, with no area in the whole sentence: "the force was rated good in 2016".
_IN_A_YEAR = re.compile(
    rf"\b(?:force|police|constabulary|it)\s+(?:was|were|had\s+been|has\s+been)\s+(?:\w+\s+)?{_RATED}\s+(?:to\s+be\s+|as\s+)?{_GRADE}"
    r"(?:\s+by\s+[^,.]{1,60}?)?,?\s+(?:back\s+)?in\s+(?:its\s+)?20\d\d\b(?!\s*[/–-])",
    re.IGNORECASE,
)
_CRIME_DATA = re.compile(r"\bcrime[- ](?:data|recording)\b", re.IGNORECASE)
_BESIDE = re.compile(r"[^,.;:]{0,40}")
_ANY = re.compile(rf"\b{_WHOLE}\b|\b{_ALL}\b|\bin\s+(?:its\s+)?20\d\d\b", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:not|nearly|almost|virtually|but\s+one|except|apart\s+from|all\s+but|nobody|no\s+one|never|neither|if|whether|ever|other|others|remaining|rest|else|I|my)\b|n[’']t\b|\?"
    r"|\b(?:wants?|aims?|hopes?|striv\w+|ambitions?|goals?|visions?|targets?|must|should|would|could|may|might|will|can|expect\w*|next)\b",
    re.IGNORECASE,
)
_AGO = re.compile(
    rf"\b(?P<years>an?|{NUMBER_WORDS}|\d{{1,2}})\s+(?:years?|(?P<decade>decades?))\s+(?:ago|earlier|before)\b|\blast\s+year\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d/–-])(?P<year>20[12]\d)(?!\s?[/–-]\s?\d)")
# What opens a sentence on an inspection before.
LAST_TIME = re.compile(
    r"\W*(?:at|in|after) (?:its|the|their|our) (?:last|previous|earlier|first) (?:\w+ )?(?:inspection|report|assessment|visit)\b",
    re.IGNORECASE,
)
# "We don't give the region a graded judgment", "does not give a force a single grade".
_DENIED = re.compile(
    rf"(?:\bnot?\b|n[’']t\b|\bnever\b|\bnone\b)[^.;]{{0,50}}\b(?:overall|single|one|whole|regions?|combined)\b[^.;]{{0,30}}\b(?:grad\w+|{_SCORE}|rated?)\b"
    rf"|(?:\bnot?\b|n[’']t\b|\bnever\b)[^.;]{{0,30}}\b(?:grad\w+|rate[ds]?|{_SCORE})\b[^.;]{{0,40}}\b(?:overall|as a whole|whole|regions?|forces?)\b"
    r"|(?:\bnot\b|n[’']t\b|\bnever\b) (?:give|given|award) one\b[^.;]{0,20}\b(?:regions?|as a whole|whole force)\b"
    rf"|\b(?:regions?|as a whole)\b[^.;]{{0,20}}?(?:\bnot?\b|n[’']t\b|\bnever\b)[^.;]{{0,20}}\b(?:grad\w+|{_SCORE}|rated?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WideGrade:
    """A sentence (`start` to `end`) that gives one grade to `every` area, or to a force overall; `years_ago` if it looks back."""

    start: int
    end: int
    grade: str
    every: bool
    year: str = ""
    years_ago: int = 0

    @property
    def is_past(self) -> bool:
        """Whether it is told of an earlier time."""
        return bool(self.years_ago or self.year)


@lru_cache(maxsize=KEPT)
def wide_grades(text: str) -> tuple[WideGrade, ...]:
    """The sentences of a passage that give one grade to everything, each once."""
    if not _ANY.search(text):
        return ()
    found = []
    for start, end in sentence_spans(text):
        sentence = text[start:end]
        if _ANY.search(sentence) and not _HEDGED.search(sentence):
            every = next((told for pattern in _EVERY if (told := pattern.search(sentence))), None)
            told = every or next((told for pattern in _OVERALL_GRADES if (told := pattern.search(sentence))), None)
            in_a_year = None if told or themes_in(sentence) else _IN_A_YEAR.search(sentence)
            if _CRIME_DATA.search(sentence):  # whose inspections give a judgement overall
                continue
            if told := in_a_year or (told if told and (every or not _of_a_subject(sentence, told)) else None):
                when = _when(sentence, told)
                if any(when) or not LAST_TIME.match(sentence):  # of an inspection before, who knows which
                    found.append(WideGrade(start, end, _grade(told["grade"]), every is not None, *when))
    return tuple(found)


def denies_whole(sentence: str) -> bool:
    """Whether a sentence says that nothing is graded as a whole: no force overall, or no region."""
    return _DENIED.search(sentence) is not None


def _grade(written: str) -> str:
    grade = " ".join(written.lower().split())
    return grade if grade in {str(each) for each in Grade} else str(Grade.REQUIRES_IMPROVEMENT)


def _of_a_subject(sentence: str, told: re.Match[str]) -> bool:
    """Whether "overall" is said of one subject beside it: "rated good overall at investigating crime"."""
    after = _BESIDE.match(sentence, told.end())
    beside = told[0] + (after[0] if after else "")
    return any(mention.theme != OVERALL for mention in themes_in(beside))


def _when(sentence: str, told: re.Match[str]) -> tuple[str, int]:
    """The year that the sentence opens with, or that its clause with the grade names, and how many years it looks back."""
    clause = (
        sentence[sentence.rfind(",", 0, told.start()) + 1 : told.end()]
        + (_BESIDE.match(sentence, told.end()) or [""])[0]
    )
    opening = sentence.partition(",")[0]
    parts = (sentence[: told.start()] if LAST_TIME.match(sentence) else opening, clause)
    ago = next((found for part in parts if (found := _AGO.search(part))), None)
    year = next((found["year"] for part in parts if (found := _YEAR.search(part))), "")
    if not ago:
        return year, 0
    if not ago["years"]:
        return "", 1
    number = ago["years"].lower()
    years = 1 if number in {"a", "an"} else value_of(number)
    return "", years * (10 if ago["decade"] else 1)
