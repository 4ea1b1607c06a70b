"""What speaks for and against a word being a grade that is told: the words around it, as features that can be weighed."""

import re
from collections.abc import Iterator

from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.analysis.claims.sentence_parts import SentenceParts

AREA, BODY, GRADE, NUMBER, YEAR = "<area>", "<body>", "<grade>", "<number>", "<year>"
_TOKEN = re.compile(r"<\w+>|[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d+|[^\w\s]")
_NUMBERS = frozenset(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"])
_REACH = 200  # characters to either side that are looked at
_NEAR = 12  # words to either side that count at any place
_CLOSE = 3  # words to either side that count by their place
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
_TOLD = re.compile(
    r"\b(?:inspect\w*|HMIC(?:FRS)?|watchdog|grad(?:e|es|ed|ing|ings)|rat(?:ed|ing|ings)|PEEL|judged|judge?ments?)\b",
    re.IGNORECASE,
)


def evidence(parts: SentenceParts, index: int) -> tuple[str, ...]:
    """The features of the grade `index` of a sentence, each once."""
    mention = parts.mentions[index]
    before = _tokens(parts, max(0, mention.start - _REACH), mention.start)
    after = _tokens(parts, mention.end, min(mention.end + _REACH, len(parts.sentence)))
    return tuple(dict.fromkeys([*_of_word(mention), *_of_places(mention, before, after), *_of_context(parts, index)]))


def _tokens(parts: SentenceParts, start: int, end: int) -> list[str]:
    """The words of a stretch of the sentence: names of areas, bodies, grades and numbers by their kind."""
    spans = [(t.start, t.end, AREA) for t in parts.themes] + [(m.start, m.end, BODY) for m in parts.named]
    spans += [(m.start, m.end, GRADE) for m in parts.mentions]
    text, at, pieces = parts.sentence, start, []
    for first, last, kind in sorted(spans):
        if first < at or last > end:
            continue
        pieces += [text[at:first], f" {kind} "]
        at = last
    pieces.append(text[at:end])
    words = (match[0].lower() for match in _TOKEN.finditer("".join(pieces).translate(_QUOTES)))
    return [_kind_of_number(word) for word in words]


def _kind_of_number(word: str) -> str:
    if word in _NUMBERS or word.isdigit():
        return YEAR if re.fullmatch(r"20\d\d", word) else NUMBER
    return word


def _name(mention: GradeMention) -> str:
    if mention.same:
        return "same"
    if mention.end_of_scale:
        return "end"
    return f"requir{mention.verb}" if mention.verb else mention.grade.value


def _of_word(mention: GradeMention) -> Iterator[str]:
    yield f"word {_name(mention)}"
    for mark in ("quoted", "capital", "plural"):
        if getattr(mention, mark):
            yield mark
            yield f"{mark} {_name(mention)}"


def _of_places(mention: GradeMention, before: list[str], after: list[str]) -> Iterator[str]:
    name = _name(mention)
    left, right = ["^", *before], [*after, "$"]
    for place in range(1, _CLOSE + 1):
        yield f"-{place} {left[-place] if place <= len(left) else '^'}"
        yield f"+{place} {right[place - 1] if place <= len(right) else '$'}"
    yield f"-2-1 {' '.join(left[-2:])}"
    yield f"-3-1 {' '.join(left[-3:])}"
    yield f"+1+2 {' '.join(right[:2])}"
    yield f"-1+1 {left[-1]} {right[0]}"
    yield f"-2+1 {' '.join(left[-2:])} {right[0]}"
    yield f"{name} -1 {left[-1]}"
    yield f"{name} +1 {right[0]}"
    yield from (f"before {word}" for word in before[-_NEAR:])
    yield from (f"after {word}" for word in after[:_NEAR])


def _of_context(parts: SentenceParts, index: int) -> Iterator[str]:
    if any(m is not parts.mentions[index] for m in parts.mentions):
        yield "another grade"
    if parts.around.grade is not None:
        yield "a grade before"
    if parts.in_opinion:
        yield "opinion"
    if parts.context.report:
        yield "report"
    if _TOLD.search(parts.sentence):
        yield "told of inspection"
    if _TOLD.search(parts.around.previous):
        yield "told of inspection before"
    if len(parts.sentence) < 60:
        yield "short"
    if not re.search(r"[.!?][”’\"']?$", parts.sentence.rstrip()):
        yield "no stop"
