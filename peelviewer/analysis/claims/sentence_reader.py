"""One sentence, grade by grade from left to right: which words mean one, by what rule, of whom, for what, when."""

import re
from dataclasses import dataclass, field, replace

from peelviewer.analysis.claims import signals
from peelviewer.analysis.claims.clause_dates import UNCHANGED, clause_around, when_graded
from peelviewer.analysis.claims.clause_subjects import context_theme, last_subjects, subject_names, themes_between
from peelviewer.analysis.claims.cycles_in_text import ANNUAL, When
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.frame import Frame
from peelviewer.analysis.claims.grade_words import GradeWord
from peelviewer.analysis.claims.stating import (
    APPROACH_NOUN,
    Place,
    another_force,
    chains,
    in_context,
    names_another,
    plain,
)
from peelviewer.analysis.claims.subjects import Subjects
from peelviewer.analysis.claims.tallies import Count
from peelviewer.analysis.claims.themes_in_text import ThemeMention
from peelviewer.domain.grades import Grade

_STOP = re.compile(
    r"\s(?:but|because|although|though|despite|while|whereas|unchanged|who|saying|according to|as it|(?<!looking )(?<!look )(?<!looks )after|having|compared|when(?! it comes to))\b|;\s(?!and\b)|\s[–—]\s|\ball of which\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"^[”’\"']?\s+or\s+(?:even\s+)?[“‘\"']?$")
_AND_REQUIRED = re.compile(r"[\s”’\"',;]*(?:and|but|while)\s+(?:it\s+)?(?:also\s+)?[“‘\"']?", re.IGNORECASE)
_ARE = re.compile(r"^[”’\"']?\s+(?:grades?\s+)?(?:are|were|is|was|include[sd]?|being)\b", re.IGNORECASE)
_SEVERAL_AREAS = re.compile(
    r"\b(?:other|others|remaining|rest|all|both|most|two|three|four|five|six|seven|eight|nine|ten|eleven)\b(?:\s+of)?(?:\s+the)?"
    r"(?:\s+\w+){0,2}?\s+(?:areas?|categories|questions|pillars|strands|aspects|themes|inspections?)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_REGION = re.compile(
    r"\b(?:regional response|region as a whole|region[’']s (?!(?:\w+ )?(?:forces|police)\b)|region (?:has|have|had|is|was))\b",
    re.IGNORECASE,
)
_OR_BETTER = re.compile(r"^[”’\"']?\s+or\s+(?:better|above|higher|worse|below)\b", re.IGNORECASE)
_YEARS_AFTER = re.compile(
    r"\b(?:years?|months?) after (?:it|they|being|the (?:force|constabulary))\b[^,.;]*$", re.IGNORECASE
)
_AT_IT = re.compile(r"^[”’\"']?\s+at (?:it|this|that|the same)\b", re.IGNORECASE)
_BEFORE = 60  # characters in which a move names where it came from
_STRAND = re.compile(r"\b(?:a|one|the|another) (?:strand|aspect|element|part)\b[^,;.]{0,40}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence says: claims and counts, and the grade it ends in where a list may follow."""

    claims: tuple[Found, ...] = ()
    counts: tuple[Count, ...] = ()
    lead: tuple[Grade, str, str, When] | None = None  # grade, body, rule, when


@dataclass(frozen=True, slots=True)
class Told:
    """How a grade is told: the rule, whether a verb of grading says it, and whether it is another force's."""

    rule: str
    strong: bool
    another: bool = False


@dataclass(slots=True)
class SentenceReader:
    """Goes through the grades' words of one sentence, from left to right: a grade may lean on the one before."""

    sentence: str
    start: int  # where the sentence begins in its passage
    themes: tuple[ThemeMention, ...]
    words: tuple[GradeWord, ...]
    counts: tuple[Count, ...]
    frame: Frame
    subjects: Subjects
    context: str | None
    bullet: bool
    claims: list[Found] = field(default_factory=list)
    lead: tuple[Grade, str, str, When] | None = None
    active_end: int = 0  # where the words of the last grade end, and those before the next one begin
    chained: str | None = None  # the rule of the last grade, which the next may go on with

    def read(self) -> Sentence:
        """All that the sentence says."""
        for index, word in enumerate(self.words):
            counted = self._count_of(word)
            if counted and counted.count == 0 and counted.end == word.end:
                self.chained = None
            elif not self._says_nothing(index):
                self._word(index, counted)
        return Sentence(tuple(self.claims), shifted(self.counts, self.start), self.lead)

    def _count_of(self, word: GradeWord) -> Count | None:
        return next((count for count in self.counts if count.start <= word.start <= count.end), None)

    def _before(self, word: GradeWord) -> str:
        return self.sentence[self.active_end : word.start]

    def _follows(self, index: int) -> bool:
        """Whether another grade follows in the sentence."""
        return index + 1 < len(self.words)

    def _says_nothing(self, index: int) -> bool:
        """Whether a word is no grade here: an ordinary adjective, a wish, a denial, somebody else's rating."""
        word = self.words[index]
        before, after = self._before(word), self.sentence[word.end :]
        noun = self.frame.report and APPROACH_NOUN.match(after)
        if not signals.can_be_grade(word, after) and not (word.quoted and self.themes) and not noun:
            return True
        if signals.is_negated(before) or signals.is_yet_to_come(before) or signals.rated_by_others(before):
            return True
        graded = signals.returned_to(before) or re.search(r"\b(?:rated|graded|judged)\b", before[-40:])
        if signals.is_wish(before) and not graded:
            return True
        if _alternative(self.sentence, self.words, index) or _OR_BETTER.match(after) or _STRAND.search(before):
            return True
        # A region is never graded: whoever says so says it of no force.
        return bool(_REGION.search(before)) and not self.subjects.named(self.sentence)

    def _word(self, index: int, counted: Count | None) -> None:
        word = self.words[index]
        before, after = self._before(word), self.sentence[word.end :]
        after_themes = self._subjects_after(index)
        before_themes = last_subjects(themes_between(self.themes, self.active_end, word.start), self.sentence)
        told = self._told(index, before_themes, after_themes, counted)
        if told is None:
            return
        bodies = self.subjects.of_grade(
            self.sentence,
            word.start,
            word.end,
            _limit(self.sentence, self.words, index),
            plural=re.search(r"\b(?:were|are|all|both)\b", before[-60:]) is not None,
        )
        if not bodies:
            return
        if told.rule == "judged that it is G":
            that = self.sentence.rfind(" that ", self.active_end, word.start)
            before_themes = themes_between(self.themes, that, word.start) if that > 0 else before_themes
        passive = before_themes and signals.passive_subject(self.sentence[before_themes[-1].end : word.start], after)
        if passive or (told.rule == "judged that it is G" and before_themes and word.verb):
            after_themes = () if passive else after_themes
            chosen = before_themes
        else:
            chosen = after_themes or before_themes
        reach = self._reach(index, after_themes)
        about = self._inspection(index, told.rule, reach)
        names = subject_names(chosen, self.sentence, self.frame, about)
        if not names and counted is None and told.strong and not self._is_vague(word, told.rule, after_themes):
            names = self._subject_in_context(word, told)
        opening = self.active_end + len(before) - len(before.lstrip(" ,;"))
        first = min(opening, before_themes[0].start) if before_themes and not after_themes else opening
        for body in bodies:
            for name in names:
                self._add(word, body, name, told, about, _quote_start(self.sentence, first, word, self.claims), reach)
        ends = self.sentence.rstrip().endswith(":") and not self._follows(index)
        if ends or (not names and told.strong and not counted):
            self.lead = (word.grade, bodies[0], told.rule, about)
        if names or told.strong:
            self.chained = told.rule
            self.active_end = max(reach, word.end)

    def _subjects_after(self, index: int) -> tuple[ThemeMention, ...]:
        word = self.words[index]
        after = themes_between(self.themes, word.end, _limit(self.sentence, self.words, index))
        if after or not self._follows(index) or not signals.moved_from(self._before(word)):
            return after
        if not signals.moved_to(self.sentence[word.end : self.words[index + 1].start]):
            return ()
        # "From inadequate to adequate for responding to the public": the subject is of both.
        return themes_between(self.themes, self.words[index + 1].end, _limit(self.sentence, self.words, index + 1))

    def _reach(self, index: int, after_themes: tuple[ThemeMention, ...]) -> int:
        """Where the words that tell a grade end: with its subjects, unless they stand beyond the next grade."""
        word = self.words[index]
        if after_themes and self._follows(index) and after_themes[0].start > self.words[index + 1].start:
            return word.end
        return max([theme.end for theme in after_themes] or [word.end])

    def _told(
        self,
        index: int,
        before_themes: tuple[ThemeMention, ...],
        after_themes: tuple[ThemeMention, ...],
        counted: Count | None,
    ) -> Told | None:
        word = self.words[index]
        before, after = self._before(word), self.sentence[word.end :]
        if rule := signals.grading(word, before, after):
            return Told(rule, strong=True)
        if leaning := self._leaning(word, after_themes, counted):
            return leaning
        if signals.moved_from(before):
            return Told("moved from G to another grade", strong=True)
        if index and self._moved(index):
            return Told("moved from another grade to G", strong=bool(self.claims))
        if another_force(word, before, after, self.claims):
            return Told("the force requires improvement in", strong=True, another=True)
        place = Place(word, before, after, before_themes, after_themes, self.frame, self.sentence, self.bullet)
        if rule := plain(place):
            return Told(rule, strong=False)
        rule = in_context(place) if self.context and not (before_themes or after_themes) else None
        return Told(rule, strong=True) if rule else None

    def _leaning(self, word: GradeWord, after_themes: tuple[ThemeMention, ...], counted: Count | None) -> Told | None:
        """How a grade is told that leans on what the sentence has said before it."""
        before, after = self._before(word), self.sentence[word.end :]
        if self.chained and chains(word, before, after, after_themes):
            return Told(self.chained, strong=True)
        if self.claims and _AT_IT.match(after) and signals.stated(before):
            return Told("is G at", strong=True, another=True)
        if self.claims and signals.returned_to(before):
            return Told("moved to G", strong=True)
        if counted and after_themes and _ARE.match(after):
            return Told("the areas graded G are", strong=True)
        if self.chained and self.claims and names_another(before, after):
            return Told(self.chained, strong=True, another=True)
        return None

    def _moved(self, index: int) -> bool:
        """Whether it moved here from the grade before."""
        last, word = self.words[index - 1], self.words[index]
        came = re.search(r"\bfrom\b", self.sentence[max(0, last.start - _BEFORE) : last.start])
        return came is not None and signals.moved_to(self.sentence[last.end : word.start])

    def _inspection(self, index: int, rule: str, reach: int) -> When:
        word = self.words[index]
        before = self._before(word)
        if _YEARS_AFTER.search(before):
            return When(None, past=True)
        end = self.words[index + 1].start if self._follows(index) else len(self.sentence)
        clause = clause_around(self.sentence, self.active_end, word.start, reach, end)
        about = when_graded(clause, self.sentence, self.words, index, self.frame, self.subjects.previous)
        if self.claims and self.claims[-1].when.past and word.verb and _AND_REQUIRED.fullmatch(before):
            about = self.claims[-1].when
        if signals.moved_from(before):
            return When(about.cycle if about.past else None, past=True)
        return When(self.frame.cycle, past=False) if rule.startswith("moved from another") else about

    def _is_vague(self, word: GradeWord, rule: str, after_themes: tuple[ThemeMention, ...]) -> bool:
        """Whether a grade may be of anything: its subject is not known, or it is of several areas."""
        after = self.sentence[word.end :]
        unknown = after.lstrip("”’\"'").startswith(" at ") and not after_themes and not _AT_IT.match(after)
        noun = rule in {"given a G", "a G rating"} and not word.quoted
        return unknown or noun or _SEVERAL_AREAS.search(self._before(word)) is not None

    def _subject_in_context(self, word: GradeWord, told: Told) -> list[str]:
        name = context_theme(self._before(word), self.sentence[word.end :], self.frame, self.context)
        if self.claims and (name is None or told.another) and len({claim.theme for claim in self.claims}) == 1:
            name = self.claims[-1].theme
        return [name] if name else []

    def _add(self, word: GradeWord, body: str, name: str, told: Told, about: When, first: int, reach: int) -> None:
        start, end = self.start + first, self.start + _closed(self.sentence, reach)
        at = self.start + word.start
        self.claims.append(Found(body, name, word.grade, about, start, end, told.rule, told.strong, at))
        unchanged = UNCHANGED.search(self.sentence, word.end)
        if self.frame.cycle in ANNUAL[1:] and not about.past and unchanged:
            past = When(str(int(self.frame.cycle) - 1), past=True)
            whole = self.start + unchanged.end()
            self.claims.append(replace(self.claims[-1], when=past, end=whole, rule="unchanged from last year"))


def _closed(sentence: str, end: int) -> int:
    """Take in the mark that closes a quotation or the sentence."""
    return end + 1 if sentence[end : end + 1] in {"’", "”", '"', "."} else end


def _alternative(sentence: str, words: tuple[GradeWord, ...], index: int) -> bool:
    """Whether it is one of two grades left open: "good or outstanding"."""
    beside = [(index, index + 1)] if index + 1 < len(words) else []
    beside += [(index - 1, index)] if index else []
    return any(_OPEN.match(sentence[words[left].end : words[right].start]) for left, right in beside)


def _limit(sentence: str, words: tuple[GradeWord, ...], index: int) -> int:
    """Where the words after a grade stop belonging to it."""
    end = words[index].end
    limit = words[index + 1].start if index + 1 < len(words) else len(sentence)
    stop = _STOP.search(sentence, end, limit)
    return stop.start() if stop else limit


def _quote_start(sentence: str, first: int, word: GradeWord, claims: list[Found]) -> int:
    """Where the telling words begin: the sentence's start, or after the claim before."""
    begin = first
    lead = re.match(r"[\s,;”’\"']*(?:and|but|while|with|to)?\s*", sentence[begin : word.start])
    return begin + (lead.end() if lead and claims else len(sentence[begin:]) - len(sentence[begin:].lstrip()))


def shifted(counts: tuple[Count, ...], start: int) -> tuple[Count, ...]:
    """Counts of a sentence that begins at `start`, with their places in its passage."""
    return tuple(replace(count, start=count.start + start, end=count.end + start) for count in counts)
