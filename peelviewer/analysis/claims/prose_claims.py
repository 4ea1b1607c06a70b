"""Graded claims in running text, sentence by sentence."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from peelviewer.analysis.claims import signals
from peelviewer.analysis.claims.clause_dates import UNCHANGED, clause_around, when_graded
from peelviewer.analysis.claims.clause_subjects import context_theme, last_subjects, subject_names, themes_between
from peelviewer.analysis.claims.cycles_in_text import ANNUAL, When
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.frame import Frame
from peelviewer.analysis.claims.grade_words import GradeWord, grade_words
from peelviewer.analysis.claims.stating import APPROACH_NOUN, Place, another_force, chains, names_another, plain
from peelviewer.analysis.claims.subjects import Subjects
from peelviewer.analysis.claims.tallies import Count, counts_in
from peelviewer.analysis.claims.themes_in_text import ThemeMention, themes_in
from peelviewer.domain.grades import Grade

_STOP = re.compile(
    r"\s(?:but|because|although|though|despite|while|whereas|unchanged|who|saying|according to|as it|(?<!looking )(?<!look )(?<!looks )after|having|compared|when(?! it comes to))\b|;\s(?!and\b)|\s[–—]\s|\ball of which\b",
    re.IGNORECASE,
)
_ALTERNATIVES = re.compile(r"^[”’\"']?\s*,?\s*(?:or|and/or|to)\s*[“‘\"']?$", re.IGNORECASE)
_LIST_SEPARATOR = re.compile(r"^[”’\"']?\s*(?:,|,?\s*(?:or|and))\s*[“‘\"']?$", re.IGNORECASE)
_ALL_NONE = re.compile(r"^\W*(?:nothing|none|no (?:area|force|question|grade)|not one)\b", re.IGNORECASE)
_DEFINES = re.compile(
    r"\b(?:scale|four[- ]tier|five[- ]tier|graded on|possible (?:grades|judge?ments)|means that|(?:four|five) (?:possible )?categories)\b",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"^\W*(?:a|any|each|every) (?:force|service|constabulary)\b|\bthe force (?:is|will be) \w+ if\b", re.IGNORECASE
)
_APPROACH = re.compile(
    r"[’']s?\s+(?:approach|response|arrangements|work|performance)?\s*(?:to|for|on|in|at)?\b", re.IGNORECASE
)
_SAME = re.compile(r"\b(?:the\s+)?same\s+(?:mark|grade|rating|grading|judge?ment|verdict)\b", re.IGNORECASE)
_AND_REQUIRED = re.compile(r"[\s”’\"',;]*(?:and|but|while)\s+(?:it\s+)?(?:also\s+)?[“‘\"']?", re.IGNORECASE)
_ARE = re.compile(r"^[”’\"']?\s+(?:grades?\s+)?(?:are|were|is|was|include[sd]?|being)\b", re.IGNORECASE)
_SEVERAL_AREAS = re.compile(
    r"\b(?:other|others|remaining|rest|all|both|most|two|three|four|five|six|seven|eight|nine|ten|eleven)\b(?:\s+of)?(?:\s+the)?"
    r"(?:\s+\w+){0,2}?\s+(?:areas?|categories|questions|pillars|strands|aspects|themes|inspections?)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_REGION = re.compile(r"\b(?:regional response|region as a whole|region’?s response)\b", re.IGNORECASE)
_BEFORE = 60  # characters in which a move names where it came from
_STRAND = re.compile(r"\b(?:a|one|the|another) (?:strand|aspect|element|part)\b[^,;.]{0,40}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence says: claims and counts, and the grade it ends in where a list may follow."""

    claims: tuple[Found, ...] = ()
    counts: tuple[Count, ...] = ()
    lead: tuple[Grade, str, str, When] | None = None  # grade, body, rule, when


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
    subjects.enter(sentence, themes)
    if not words:
        lowest = counts_in(sentence, words)
        found = _same_mark(sentence, start, subjects, themes) if _SAME.search(sentence) else ()
        return Sentence(found, _shifted(lowest, start))
    turn = subjects.other_service(sentence, frame)
    if turn is not None:
        words = tuple(word for word in words if word.end <= turn)
    if not words or _is_scale(sentence, words):
        return Sentence(counts=())
    counts = counts_in(sentence, words, text[max(0, start - 200) : start] or subjects.previous)
    if _GENERAL.search(sentence):
        return Sentence()
    zero = {count.end for count in counts if count.count == 0}
    claims: list[Found] = []
    lead = None
    active_end = 0
    chained: str | None = None
    for index, word in enumerate(words):
        before = sentence[active_end : word.start]
        after = sentence[word.end :]
        if word.end in zero:
            chained = None
            continue
        noun = frame.report and APPROACH_NOUN.match(after)
        if not signals.can_be_grade(word, after) and not (word.quoted and themes) and not noun:
            continue
        if (
            signals.is_negated(before)
            or signals.is_yet_to_come(before)
            or signals.rated_by_others(before)
            or (
                signals.is_wish(before)
                and not signals.returned_to(before)
                and not re.search(r"\b(?:rated|graded|judged)\b", before[-40:])
            )
        ):
            continue
        if _alternative(sentence, words, index) or _STRAND.search(before):
            continue
        if _REGION.search(before) and not subjects.named(sentence):
            continue  # a region is never graded: whoever says so says it of no force
        rule = signals.grading(word, before, after)
        strong = rule is not None
        counted = counted_here(counts, word)
        limit = _limit(sentence, words, index)
        after_themes = themes_between(themes, word.end, limit)
        if (
            not after_themes
            and index + 1 < len(words)
            and signals.moved_from(before)
            and signals.moved_to(sentence[word.end : words[index + 1].start])
        ):  # "from inadequate to adequate for responding to the public": the subject is of both
            after_themes = themes_between(themes, words[index + 1].end, _limit(sentence, words, index + 1))
        if rule is None and chained and chains(word, before, after, after_themes):
            rule, strong = chained, True
        if rule is None and claims and signals.returned_to(before):
            rule, strong = "moved to G", True
        if rule is None and counted_here(counts, word) and after_themes and _ARE.match(after):
            rule, strong = "the areas graded G are", True
        another = rule is None and bool(chained and claims) and names_another(before, after)
        if another:
            rule, strong = chained, True
        if rule is None and signals.moved_from(before):
            rule, strong = "moved from G to another grade", True
        if (
            rule is None
            and index
            and signals.moved_to(sentence[words[index - 1].end : word.start])
            and re.search(r"\bfrom\b", sentence[max(0, words[index - 1].start - _BEFORE) : words[index - 1].start])
        ):
            rule, strong = "moved from another grade to G", bool(claims)
        before_themes = last_subjects(themes_between(themes, active_end, word.start), sentence)
        if rule is None and another_force(word, before, after, claims):
            another, rule, strong = True, "the force requires improvement in", True
        if rule is None:
            rule = plain(Place(word, before, after, before_themes, after_themes, frame, sentence, bullet))
        if rule is None:
            continue
        bodies = subjects.of_grade(
            sentence,
            word.start,
            word.end,
            limit,
            plural=re.search(r"\b(?:were|are|all|both)\b", before[-60:]) is not None,
        )
        if not bodies:
            continue
        that = sentence.rfind(" that ", active_end, word.start)
        if rule == "judged that it is G" and that > 0:
            before_themes = themes_between(themes, that, word.start)
        chosen = after_themes or before_themes
        if rule == "judged that it is G" and before_themes and word.verb:
            chosen = before_themes
        if before_themes and signals.passive_subject(sentence[before_themes[-1].end : word.start], after):
            after_themes, chosen = (), before_themes
        if not after_themes and index + 1 < len(words) and not before_themes and claims == []:
            chosen = ()
        shared = bool(after_themes) and index + 1 < len(words) and after_themes[0].start > words[index + 1].start
        reach = word.end if shared else max([theme.end for theme in after_themes] or [word.end])
        clause = clause_around(sentence, active_end, word.start, reach, _clause_end(sentence, words, index))
        about = when_graded(clause, sentence, words, index, frame, subjects.previous)
        if claims and claims[-1].when.past and word.verb and _AND_REQUIRED.fullmatch(before):
            about = claims[-1].when
        if signals.moved_from(before):
            about = When(about.cycle if about.past else None, past=True)
        elif rule.startswith("moved from another"):
            about = When(frame.cycle, past=False)
        names = subject_names(chosen, sentence, frame, about)
        unknown = after.lstrip("”’\"'").startswith(" at ") and not after_themes  # "adequate at investigating it"
        vague = (
            unknown
            or (rule in {"given a G", "a G rating"} and not word.quoted)
            or _SEVERAL_AREAS.search(before) is not None
        )
        if not names and counted is None and strong and not vague:
            name = context_theme(before, after, frame, context)
            if claims and (name is None or another) and len({claim.theme for claim in claims}) == 1:
                name = claims[-1].theme
            names = [name] if name else []
        first = min(
            [
                active_end + (len(before) - len(before.lstrip(" ,;"))),
                *([before_themes[0].start] if before_themes and not after_themes else []),
            ]
        )
        from_ = _quote_start(sentence, first, word, claims)
        for body in bodies:
            for name in names:
                claims.append(
                    Found(
                        body,
                        name,
                        word.grade,
                        about,
                        start + from_,
                        start + _closed(sentence, reach),
                        rule,
                        strong,
                        start + word.start,
                    )
                )
                if frame.cycle in ANNUAL[1:] and not about.past and (same := UNCHANGED.search(after)):
                    past = When(str(int(frame.cycle) - 1), past=True)
                    whole = start + word.end + same.end()
                    claims.append(replace(claims[-1], when=past, end=whole, rule="unchanged from last year"))
        if (not names and strong and not counted) or (sentence.rstrip().endswith(":") and index == len(words) - 1):
            lead = (word.grade, bodies[0], rule, about)
        if names or strong:
            chained = rule
            active_end = max(reach, word.end)
    return Sentence(tuple(claims), _shifted(counts, start), lead)


def _shifted(counts: tuple[Count, ...], start: int) -> tuple[Count, ...]:
    return tuple(replace(count, start=count.start + start, end=count.end + start) for count in counts)


def _closed(sentence: str, end: int) -> int:
    """Take in the mark that closes a quotation or the sentence."""
    return end + 1 if sentence[end : end + 1] in {"’", "”", '"', "."} else end


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


def _alternative(sentence: str, words: tuple[GradeWord, ...], index: int) -> bool:
    """Whether it is one of two grades left open: "good or outstanding"."""
    if index + 1 < len(words) and re.match(
        r"^[”’\"']?\s+or\s+(?:even\s+)?[“‘\"']?$", sentence[words[index].end : words[index + 1].start]
    ):
        return True
    return (
        index > 0
        and re.match(r"^[”’\"']?\s+or\s+(?:even\s+)?[“‘\"']?$", sentence[words[index - 1].end : words[index].start])
        is not None
    )


def _limit(sentence: str, words: tuple[GradeWord, ...], index: int) -> int:
    """Where the words after a grade stop belonging to it."""
    end = words[index].end
    limit = words[index + 1].start if index + 1 < len(words) else len(sentence)
    stop = _STOP.search(sentence, end, limit)
    return stop.start() if stop else limit


def _clause_end(sentence: str, words: tuple[GradeWord, ...], index: int) -> int:
    return words[index + 1].start if index + 1 < len(words) else len(sentence)


def counted_here(counts: tuple[Count, ...], word: GradeWord) -> Count | None:
    """The count that a grade word is part of."""
    return next((count for count in counts if count.start <= word.start <= count.end), None)


def _quote_start(sentence: str, first: int, word: GradeWord, claims: list[Found]) -> int:
    """Where the telling words begin: the sentence's start, or after the claim before."""
    begin = first
    lead = re.match(r"[\s,;”’\"']*(?:and|but|while|with|to)?\s*", sentence[begin : word.start])
    return begin + (lead.end() if lead and claims else len(sentence[begin:]) - len(sentence[begin:].lstrip()))


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
