"""Graded claims in running text, sentence by sentence."""

import re
from dataclasses import replace
from itertools import pairwise

from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.frame import Frame
from peelviewer.analysis.claims.grade_words import GradeWord, grade_words
from peelviewer.analysis.claims.sentence_reader import Sentence, SentenceReader, shifted
from peelviewer.analysis.claims.subjects import Subjects
from peelviewer.analysis.claims.tallies import counts_in
from peelviewer.analysis.claims.themes_in_text import ThemeMention, themes_in

_LIST_SEPARATOR = re.compile(r"^[”’\"']?\s*(?:,|,?\s*(?:or|and))\s*[“‘\"']?$", re.IGNORECASE)
_ALL_NONE = re.compile(r"^\W*(?:nothing|none|no (?:area|force|question|grade)|not one)\b", re.IGNORECASE)
_DEFINES = re.compile(
    r"\b(?:scale|four[- ]tier|five[- ]tier|graded on|possible (?:grades|judge?ments)|means that|(?:four|five) (?:possible )?categories)\b",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"^\W*(?:a|any|each|every) (?:force|service|constabulary)\b|\bthe force (?:is|will be) \w+ if\b", re.IGNORECASE
)
_SAME = re.compile(r"\b(?:the\s+)?same\s+(?:mark|grade|rating|grading|judge?ment|verdict)\b", re.IGNORECASE)


def read_sentence(
    text: str, start: int, end: int, frame: Frame, subjects: Subjects, context: str | None, *, bullet: bool = False
) -> Sentence:
    """The claims and counts of `text[start:end]`; `context` is the subject that what stands before it named."""
    sentence = text[start:end]
    themes = themes_in(sentence, fire=frame.fire)
    words = tuple(
        word
        for word in grade_words(sentence)
        if not any(theme.start <= word.start and word.end <= theme.end for theme in themes)
    )
    subjects.enter(sentence)
    if not words:
        found = _same_mark(sentence, start, subjects, themes) if _SAME.search(sentence) else ()
        return Sentence(found, shifted(counts_in(sentence, words), start))
    turn = subjects.other_service(sentence, frame)
    if turn is not None:
        words = tuple(word for word in words if word.end <= turn)
    if not words or _is_scale(sentence, words) or _GENERAL.search(sentence):
        return Sentence()
    counts = counts_in(sentence, words, text[max(0, start - 200) : start] or subjects.previous)
    return SentenceReader(sentence, start, themes, words, counts, frame, subjects, context, bullet).read()


def _is_scale(sentence: str, words: tuple[GradeWord, ...]) -> bool:
    """Whether a sentence lists the grades there are, and gives none."""
    if (
        len({word.grade for word in words}) >= 3
        and not _ALL_NONE.search(sentence)
        and not re.search(r"\b(?:none|no area)\b", sentence)
    ):
        between = [sentence[a.end : b.start] for a, b in pairwise(words)]
        if sum(_LIST_SEPARATOR.match(text) is not None for text in between) >= 2:
            return True
    return bool(_DEFINES.search(sentence)) and len(words) > 2


def _same_mark(sentence: str, start: int, subjects: Subjects, themes: tuple[ThemeMention, ...]) -> tuple[Found, ...]:
    """Another force, or another subject, that got "the same mark" as the claim before."""
    last = subjects.last_claim
    if last is None:
        return ()
    if themes and subjects.named(sentence) in ([], [last.body]):
        whole = replace(last, start=start, end=start + len(sentence), rule="given the same mark")
        return tuple(replace(whole, theme=mention.theme) for mention in themes if mention.theme != last.theme)
    bodies = [body for body in subjects.named(sentence) if body != last.body]
    return tuple(
        replace(last, body=body, start=start, end=start + len(sentence), rule="given the same mark")
        for body in bodies[:1]
    )
