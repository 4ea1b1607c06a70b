"""Counts of grades: "good in two areas", "three 'inadequate' grades", "none was outstanding"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.analysis.claims.link_words import blanked, content_words
from peelviewer.domain.grades import Grade
from peelviewer.domain.numbers import NUMBER_WORDS, value_of

_NUMBER = rf"(?:\d{{1,2}}|a\s+dozen|(?!no\b|none\b)(?:{NUMBER_WORDS}))"
_NO_COUNT = (
    r"(?!\s*(?:years?|months?|weeks?|days?|hours?|minutes?|seconds|ways?|cases?|people|officers?|detectives|inspectors|teams|staff|times more|%|per\b|million|billion|pm|am|st|nd|rd|th|o[’']clock|"
    r"jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)\b|\s*[%:.]\d|-tier|[/–-]\d|\s+(?:grades?|steps?|rungs?|notches|levels?|places)(?:,|\s+(?:to|from|up|down|lower|higher|above|below))\b)"
)
_COUNT = re.compile(rf"(?<![\w/.£,–-])(?P<count>{_NUMBER})(?![\w/]){_NO_COUNT}", re.IGNORECASE)
_PART_OF = re.compile(
    rf"(?<![\w/.£-])(?<!every\s)(?<!each\s)(?P<count>{_NUMBER})\s+(?:(?:times|more|forces|areas|services)\s+)?(?:out\s+)?of\s+(?:just\s+|only\s+)?(?:the\s+|its\s+|our\s+|these\s+|those\s+|[\w’' ]{{0,30}}?[’']s?\s+)?(?:\w+\s+){{0,2}}$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"^[”’\"']?,?\s*(?:(?:were|was)\s+\w+(?:\s+out)?\s+)?(?:\([^)]{{0,60}}\)\s*)?(?:grades?|gradings?|ratings?|marks?|ones?|bracket|band|category|column|overall)?\s*(?:in|across|on|for|against|at|under|over)\s+(?:the\s+|just\s+|only\s+|all\s+(?:of\s+(?:the\s+)?)?|each\s+of\s+(?:the|its)\s+|every\s+one\s+of\s+(?:the\s+|its\s+)?|another\s+|a\s+further\s+|its\s+|other\s+|remaining\s+|a\s+total\s+of\s+|no\s+fewer\s+than\s+|at\s+least\s+|as\s+many\s+as\s+)*(?P<count>{_NUMBER}|none|nothing)\b{_NO_COUNT}(?!\s+(?:go|sweep|swoop|report|inspection|visit|breath|thing or another|reason or another)\b)",
    re.IGNORECASE,
)
# "Good (5): A, B, C, D and E"
_IN_BRACKETS = re.compile(rf"^[”’\"']?\s*\((?P<count>{_NUMBER})\)\s*(?=[:–—-]|$)", re.IGNORECASE)
_ZERO = re.compile(
    r"\b(?:neither(?=\s+(?:an?\s+)?[“‘\"']?(?:outstanding|good|adequate|inadequate)\b)|(?:(?<=looked at )|(?<!in )(?<!at )(?<!for ))(?:none|nothing)(?! (?:but|short of|like|has|have|had))|(?:nobody|no one)(?= (?:(?:else )?in [^.;,]{3,24}? )?(?:was|got|received|is|has been|had been)\b)|nor (?:was|is|were|are) any(?:thing)?|no (?:part|parts|area|areas|force|forces|service|services|grade|grades|question|questions)|not one|not a single|did not (?:award|give|receive|get))\b",
    re.IGNORECASE,
)
_NO_SUCH = re.compile(
    r"(?:\b(?:no|none|without an?|without any|nor (?:is|was) anything|without a single)|(?:\bnot|n[’']t)\s+(?:got\s+|had\s+|have\s+)?a\s+single)\s+[“‘\"']?$"
)
_BEYOND = re.compile(r"\b(?:worse|better|lower|higher) than (?:an?\s+)?[“‘\"']?$", re.IGNORECASE)
_SOLE = re.compile(
    r"(?:(?:\b(?:its|the|their|our)|[’']s?)\s+(?:only|single|sole|lone)|(?<!not )\ba\s+single)\s+[“‘\"']?$",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"(?:\bnot|n[’']t)\s+(?:(?:get|give|given|been|be|rated|graded|judged|found|deemed|an?|as|to)\s+)*[“‘\"']?(?=outstanding|good|adequate|inadequate|requir)",
    re.IGNORECASE,
)
_AT_ANY = re.compile(
    r"[”’\"']?,?\s+(?:grade\s+|mark\s+|rating\s+)?(?:for|at|in|on)\s+any(?:thing|where)?\b", re.IGNORECASE
)
MOST_AREAS = 11  # that one inspection has graded: a higher count is of forces
_REACH_OF_NONE = 90  # characters
_ONLY_GRADES_BETWEEN = re.compile(
    r"^[”’\"']?\s*,?\s*(?:(?:or|and|nor|an?|even|let alone|much less|as|to|be|outstanding|good|adequate|inadequate|requires? improvement)\b[,\s“”‘’\"']*)*$",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(
    r"^[”’\"']?\s+(?!(?:grade|rating|mark|grading|judge?ment|areas?\b|in\b|at\b|for\b|and\b|or\b|overall|with\b|but\b|while\b|by\b|one\b|ones\b"
    r"|outstanding|good|adequate|inadequate|requir|this\b|last\b|across\b|on\b|too\b|as\b|against\b|when\b|from\b|to\b|under\b|forces?\b|services?\b|is\b|are\b|was\b|were\b|by\b|because\b|since\b|either\b|–|-))\w",
    re.IGNORECASE,
)
_ABOUT_GRADES = re.compile(
    r"\b(?:areas?|grad(?:es?|ed|ings?)|ratings?|rated|marks?|marked|forces?|services?|questions|judge?ments?|inadequate|requir\w+ improvement|verdicts?|judged|found|deemed|categories|subjects)\b",
    re.IGNORECASE,
)
_LOWEST = re.compile(
    r"\b(?:none|no force|no area)\b[^.;]{0,40}\b(?:bottom|lowest) (?:category|grade|mark|band|rating)", re.IGNORECASE
)
# What only joins the names of a list that are blanked out, and brackets round them.
_GLUE = re.compile(r"(?<=\s\s)(?:and|or)(?=\s\s)|\((?=\s)|(?<=\s)\)")


# What may stand between a number and its grade without a word on either: an aside, and where the forces are.
_BETWEEN = re.compile(
    r"\([^()]{0,200}\)|(?<=\s)[–—-]\s(?:(?!\b(?:is|was|are|were|has|have|had|requires?)\b)[^–—;.])*\s[–—-](?=\s)"
    r"|,\s+(?:among|including|such as|counting)\b[^;.]*?,(?=\s+(?:are|were|is|was|had|have|requires?|all|each|both|got|came)\b|\s*$)"
    r"|,(?:\s|,|\b(?:namely|and|the|its?|how|of)\b)*,(?=\s+(?:are|were|came|had|have|got|received|all|each|both|require)\b)"
    r"|\b(?:that|which) (?:were|are) left\b"
    r"|\b(?:in|across|throughout) (?:the whole of )?(?:the (?:whole )?(?:country|land|nation|UK|cycle|round)|England and Wales|England|Wales)\b"
)
_IN_AREAS = re.compile(
    r"\b(?:in|for|at|across|on|over|against)\s+(?:(?:each|all|every\s+one)\s+of\s+)?(?:the\s+|a\s+|another\s+)?(?:(?:remaining|other|further|last)\s+)*$",
    re.IGNORECASE,
)
_COUNT_IS = re.compile(
    rf"\W*(?:a\s+further\s+|another\s+)?{_NUMBER}\s+(?:more\s+)?(?:was|were|is|are)\b", re.IGNORECASE
)
# Words that lead from a number to its grade: "identified as", "things", "fell into the".
_LEADS_TO_GRADE = re.compile(
    r"\b(?:identified|marked|listed|described|singled out|set down|put)\s+(?:down\s+)?as\b|\bthings\b|\b(?:fell|falls?|came|were|are)\s+in(?:to)?\s+the\b",
    re.IGNORECASE,
)
_ONE_OF_ALL = re.compile(
    r"\b(?:the|a)\s+(?:only|single|sole|lone|one)\s+(?:police\s+)?(?:force|service|one|area|thing|question|category)\s+(?:(?:out\s+)?of|among)\s+(?:the\s+|all\s+)*$",
    re.IGNORECASE,
)
_BUT_FOR = re.compile(r"^[”’\"']?\s+(?:in it\s+)?(?:bar|except|save|apart from|but for)\b", re.IGNORECASE)
# One, said without a number: "the only force", "Durham alone was", "only Durham was" (names are spaces here).
_ONLY_ONE = re.compile(
    r"\b(?P<count>(?:a\s+further|another|one\s+more)\s+(?:force|area|service)|the\s+(?:only|one|sole)\s+(?:police\s+)?(?:force|service|area|brigade|constabulary|category|question|subject|unit)|only\s+(?:police\s+)?(?:force|service|unit)"
    r"|the\s+only\s+one|only(?=\s{3,}(?:was|is|got|received|has|had)\b)|(?<=\s\s)alone(?=\s+(?:was|is|got|received|has|had)\b))",
    re.IGNORECASE,
)
_BESIDE = re.compile(rf"\b{_NUMBER}\s+[“‘\"']?$", re.IGNORECASE)
_ONE_MORE = re.compile(r"\b(?:and|plus|with|but|to go with)\s+(?:(?:also|just|only)\s+)?an?\s+[“‘\"']?$", re.IGNORECASE)


def _as_spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


_APART = re.compile(
    r"[.;:!?]\s|\b(?:below|beneath|worse than|better than|above)\b|[()]|\b(?:but|or|while)\b|\band\b(?!\s+(?:were|was|are|is)\b)",
    re.IGNORECASE,
)
_FORCES = re.compile(
    r"\s+(?:police\s+)?(?:forces|services)\b|\s+(?:areas|categories|headings|questions|pillars|subjects)\s+(?:(?:in|at|on|for|under|by)\s+which|which|where|that|to|requiring|needing|rated|graded|judged|found|deemed|marked)\b|\s+(?:to\s+(?:be|get|have)\s+)?(?:rated|judged|graded|declared|found|marked|deemed|given|awarded|handed|told|said|named|called|branded|considered|thought|outstanding|good|adequate|inadequate|the)\b",
    re.IGNORECASE,
)
_THAT_ONE = re.compile(
    r"^one\s+(?:we|they|I|it|out)\b|^one\s+(?:that|which|who)\s+is\b|^one\s+(?:step|rung|notch|grade|mark|more|of the (?:strands|causes|reasons|inspectors|HM))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Count:
    """A count of one grade in a sentence."""

    grade: Grade
    count: int
    start: int
    end: int
    sole: bool = False  # "the only force": who it is stands beside it, and has the grade


def counts_in(
    sentence: str, mentions: tuple[GradeMention, ...], context: str = "", names: Sequence[tuple[int, int]] = ()
) -> tuple[Count, ...]:
    """The counts of grades in a sentence with these `mentions`, after the sentence `context`.

    `names` are the places of subjects and bodies: they may stand between a number and its grade.
    """
    if not mentions and (lowest := _LOWEST.search(sentence)):
        return (Count(Grade.INADEQUATE, 0, *lowest.span()),)
    plain = _BETWEEN.sub(_as_spaces, blanked(sentence, names))
    graded = _ABOUT_GRADES.search(f"{context} {sentence}") is not None or len({m.grade for m in mentions}) > 1
    found: list[Count] = []
    floor = 0
    for mention in mentions:
        count = _count_of(sentence, plain, mention, mentions, found, floor, graded=graded)
        if count and (count.sole or not mention.same):  # "the only one to get that grade", not "two got that grade"
            found.append(count)
        floor = mention.end
    return tuple(found)


def _count_of(
    sentence: str,
    plain: str,
    mention: GradeMention,
    mentions: tuple[GradeMention, ...],
    found: Sequence[Count],
    floor: int,
    *,
    graded: bool,
) -> Count | None:
    """How often the grade of one mention was given; `floor` is where the one before ends, `found` the counts so far."""
    marked = mention.quoted or bool(mention.verb) or mention.capital or mention.plural
    after = sentence[mention.end : mention.end + 120]
    ordinary = _NOUN_AFTER.match(after) is not None and not marked
    if bracket := _IN_BRACKETS.match(after):
        return Count(mention.grade, _value(bracket["count"]), mention.start, mention.end + bracket.end())
    match = _AFTER.match(after)
    behind = match and Count(mention.grade, _value(match["count"]), mention.start, mention.end + match.end())
    if (
        behind
        and behind.count > MOST_AREAS
        and not re.match(r"\s+(?:\w+\s+)?(?:forces|services)\b|[”’\"'.,;)]|$", after[match.end() :] if match else "")
    ):
        behind = None  # "in 24 hours", "in 14 days"
    if not ordinary and (none := _none_at(sentence, plain, mention, mentions)) is not None:
        return Count(mention.grade, 0, none, mention.end)
    if behind and not re.match(r"[”’\"']?,", after):
        return behind
    if ordinary:
        return behind
    if marked or graded or _COUNT_IS.match(sentence) or _BESIDE.search(plain[: mention.start]):
        floor = max([floor, mention.start - 200, *(count.end for count in found)])
        if count := _before(plain, floor, mention):
            return count
    before = plain[: mention.start]
    one_more = found and found[-1].count > 1 and _ONE_MORE.search(before)
    if behind or not (one_more or _SOLE.search(before)):
        return behind
    return Count(mention.grade, 1, mention.start, mention.end)


def _none_at(sentence: str, plain: str, mention: GradeMention, mentions: tuple[GradeMention, ...]) -> int | None:
    """Where the words stand that say that a grade was not given at all; None where none do."""
    if _NO_SUCH.search(plain[max(0, mention.start - 18) : mention.start]):
        return mention.start
    if _BEYOND.search(plain[max(0, mention.start - 24) : mention.start]):
        return None
    if (denied := _not_at_any(sentence, mention, mentions)) is not None:
        return denied
    zero = next(reversed(list(_ZERO.finditer(sentence, 0, mention.start))), None)
    if zero is None or _BUT_FOR.match(sentence[mention.end :]) or mention.start - zero.end() >= _REACH_OF_NONE:
        return None
    first = next(other for other in mentions if other.start >= zero.end())
    goes_on = _ONLY_GRADES_BETWEEN.match(sentence[first.end : mention.start]) if mention is not first else True
    return zero.start() if goes_on else None


def _not_at_any(sentence: str, mention: GradeMention, mentions: tuple[GradeMention, ...]) -> int | None:
    """Where "not" stands, of grades that are given for nothing: "was not good, let alone outstanding, at anything"."""
    said = next(reversed(list(_NOT.finditer(sentence, max(0, mention.start - _REACH_OF_NONE), mention.end))), None)
    row = [other for other in mentions if said and other.start >= said.end()]
    if said is None or not _AT_ANY.match(sentence, row[-1].end):
        return None
    joined = (_ONLY_GRADES_BETWEEN.match(sentence[left.end : right.start]) for left, right in pairwise(row))
    return said.start() if all(joined) else None


def _value(written: str) -> int:
    if written.lower() == "nothing":
        return 0
    return 12 if written.lower().endswith("dozen") else value_of(written)


def _before(plain: str, floor: int, mention: GradeMention) -> Count | None:
    """The count of a grade by the number before it, with only joining words between."""
    start = mention.start
    sole = max(_ONLY_ONE.finditer(plain, floor, start), key=re.Match.end, default=None)
    number = max(_COUNT.finditer(plain, floor, start), key=re.Match.end, default=None)
    if (
        sole
        and _joins(plain, sole, start)
        and not (number and number.start() > sole.end() and _joins(plain, number, start))
    ):
        return Count(mention.grade, 1, sole.start(), mention.end, sole=True)
    if number is None or not _joins(plain, number, start):
        return None
    if single := _ONE_OF_ALL.search(plain[floor : number.start()]):
        return Count(mention.grade, 1, floor + single.start(), mention.end, sole=True)
    # "five of the region's seven forces": the part counts; "one of eight forces rated so": the whole does.
    part = _PART_OF.search(plain[floor : number.start()])
    between = plain[number.end() : start]
    if (
        re.search(r"\b(?:was|is|has)\b", between)
        and not re.search(r"\b(?:were|are|have)\b", between)
        and _value((part or number)["count"]) > 1
        and not (_value(number["count"]) <= MOST_AREAS and _IN_AREAS.search(plain[floor : number.start()]))
    ):
        return None  # "six forces, was rated": the number is no subject of it
    just = part and re.search(r"\b(?:only|just)\s+$", plain[floor : floor + part.start()])
    if part and (just or not (_value(part["count"]) == 1 and _FORCES.match(plain[number.end() :]))):
        return Count(mention.grade, _value(part["count"]), floor + part.start("count"), mention.end)
    return Count(mention.grade, _value(number["count"]), number.start(), mention.end)


def _joins(plain: str, number: re.Match[str], start: int) -> bool:
    """Whether only joining words lie between a number and the grade at `start`."""
    between = _LEADS_TO_GRADE.sub(_as_spaces, _GLUE.sub(_as_spaces, plain[number.end() : start]))
    apart = content_words(between) or _APART.search(between)
    return not apart and not _THAT_ONE.match(plain[number.start() : number.end() + 30])
