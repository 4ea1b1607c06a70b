"""The parts of a sentence that the reading of its grades stands on: subjects, bodies, grades, and the text before it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from peelviewer.analysis.claims.bodies_in_text import bodies_in, is_about_fire
from peelviewer.analysis.claims.document_context import DocumentContext, resolved, with_own_questions
from peelviewer.analysis.claims.grade_mentions import GradeMention, grade_mentions, same_mentions
from peelviewer.analysis.claims.link_words import blanked, content_words
from peelviewer.analysis.claims.said_again import comparisons
from peelviewer.analysis.claims.themes_in_text import ThemeMention, themes_in
from peelviewer.domain.grades import Grade

NEAR_START = 40  # characters in which a sentence names what it is about
_SHORT_LABEL = 90  # characters of a line such as "Workforce – Adequate"
_LABEL_FORM = re.compile(
    r"^\W*[^:–—=]{2,60}?\s*(?:[:–—=]|\s-\s)\s*\W*(?:outstanding|good|adequate|inadequate|requires improvement)\W*$",
    re.IGNORECASE,
)
# Where a word that only labels name counts in a sentence: "good for prevention", "prevention was adequate".
_STANDS_AFTER = re.compile(
    r"(?:^\W*|[,;:(–—]\s*|\b(?:and|but|for|in|on|at|over|both|while|are|were|namely|including)\s+)(?:its |their |our |the |both |with )?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*(?:[,;.:)–—]|$|(?:and|but|too|again|as well|alike)\b|(?:is|are|was|were|has|have|had|remains?|requires?|came|got|went|slid|slipped|fell|dropped|rose|moved|climbed|improved|stayed)\b)",
    re.IGNORECASE,
)
_IS_SUBJECT = re.compile(
    r"\s+(?:is|are|was|were|has|have|had|remains?|got|went|and|slid|slipped|fell|dropped|rose|moved|climbed|improved|stayed)\b",
    re.IGNORECASE,
)
_OPENING = 8  # characters in which a sentence may begin with a short subject
_LIST_OPENS = re.compile(r"[:(]|[–—]|\s-\s|\bthe other\w*\b")
_VERBAL = re.compile(r"\b(?:they|it|we|he|she|is|are|was|were|has|have|had|said)\b", re.IGNORECASE)
_INSERTED = re.compile(
    r",\s*(?:which|who|where|whose|in whose|at which|the|an?|once|long|now|home to|over|next|like|unlike|along|inspected|visited|too|meanwhile|however|by contrast)\b[^,]{0,120},?\s*$",
    re.IGNORECASE,
)
_BE_TAIL = re.compile(
    r"\s*(?:\b(?:is|was|are|were|be|been|being|remains?|remained|has|have|had|also|still|now|again|only|overall|currently|both|all|each|therefore|itself|just|merely|too|already|even|then)\b[\s,]*)*[“‘\"']?$",
    re.IGNORECASE,
)
_BODY_WORD = re.compile(
    r"(?:^|[\s“‘\"(,:;•*–-])(?:it|they|we|(?:the|this|that|our|both|their|which|fifth|other|all)\s+(?:\w+\s+)?(?:forces?|constabular(?:y|ies)|services?|units?|police|organisation|ones?|two|three|four)|police|forces?|which|who|both|each|neither|GMP|the Met)(?:\s+\([^)]{1,30}\))?,?$|[’'](?:s|re)?$|^\W*$",
    re.IGNORECASE,
)
SAME_AREA = re.compile(
    r"\b(?:at|in|for|on|over|of)\s+(?:it|this|that|(?:the|this|that|these|those|each)(?:\s+same)?\s+(?:one\s+)?(?:area|measure|question|subject|theme|respect|count|score|heading|matter|issue|inspection|pillar|category|strand|topic)s?)\b"
    r"|\b(?:this|that|the same) (?:area|measure|question|subject|pillar|category)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the text before a sentence has named: the subjects that a grade without one may be about."""

    chapter: str | None = None  # the subject that the headings above name
    before: tuple[str, ...] = ()  # the subjects of the sentence before, together
    follows: bool = False  # those subjects are of the sentence right before
    adjacent: str | None = None  # the one subject of the sentence right before
    last: str | None = None  # the one subject that the text is on
    claimed: str | None = None  # the one subject of all claims so far
    claimed_bodies: frozenset[str] = frozenset()
    pillar: str | None = None  # the pillar named in the sentences right before
    document: str | None = None  # the one subject that the whole document is about
    previous: str = ""  # the sentence before
    grade: Grade | None = None  # the grade that was given last, which "the same mark" means
    head: str | None = None  # the one subject of a line that ends in a colon, over lines of bodies and grades
    opens_list: bool = False  # a list of subjects may follow


def _themes_of_sentence(sentence: str, *, fire: bool, of_one: bool) -> tuple[ThemeMention, ...]:
    """The subjects of a sentence; after a colon, a dash or a bracket also those that only a label would name.

    In a text on one subject (`of_one`) "their response" is no other one.
    """
    labels = themes_in(sentence, fire=fire, label=True)
    if len(sentence) <= _SHORT_LABEL and _LABEL_FORM.match(sentence):
        return labels
    named = themes_in(sentence, fire=fire)
    further = [t for t in labels if not any(t.start < n.end and n.start < t.end for n in named)]
    if of_one:
        placed = []
    elif grade_mentions(sentence):
        placed = [t for t in further if _STANDS_AFTER.search(sentence[: t.start]) and _GOES_ON.match(sentence, t.end)]
    else:
        placed = [t for t in further if t.start < _OPENING and _IS_SUBJECT.match(sentence, t.end)]
    named = tuple(sorted((*named, *placed), key=lambda theme: theme.start))
    further = [t for t in further if t not in placed]
    opened = _LIST_OPENS.search(sentence)
    if opened:
        listed = [
            t
            for t in further
            if t.start >= opened.end()
            and re.search(r"(?:[,;:(–—]|\band)\s*(?:the |its |their |our )?$", sentence[: t.start])
            and re.match(r"\s*(?:[,;.)]|$|and\b)", sentence[t.end :])
        ]
    else:
        listed = [
            t
            for t in further
            if re.search(r"(?:^\W*|[,;]\s*(?:and\s+)?)$", sentence[: t.start])
            and re.match(r"\s*[,;]|\s+and\b", sentence[t.end :])
            and any(abs(n.start - t.end) < NEAR_START or abs(t.start - n.end) < NEAR_START for n in named)
        ]
    return tuple(sorted((*named, *listed), key=lambda theme: theme.start))


def _with_same(sentence: str, grade: Grade | None) -> tuple[GradeMention, ...]:
    """The mentions of a sentence; "the same mark" means the grade named last before it."""
    named = grade_mentions(sentence)
    same = same_mentions(sentence, grade) if grade else same_mentions(sentence, named[0].grade) if named else ()
    of_time = comparisons(sentence)  # "as it was in 2023": no further grade
    same = tuple(m for m in same if not any(first <= m.start < last for first, last in of_time))
    whole = []
    for mention in sorted((*named, *same), key=lambda each: each.start):
        before = [m.grade for m in named if m.end <= mention.start]
        if mention.same and not before and grade is None:
            continue
        whole.append(replace(mention, grade=before[-1]) if mention.same and before else mention)
    return tuple(whole)


class SentenceParts:
    """One sentence, `text[start:end]` of a passage, with all that is named in it and what was named before it."""

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        context: DocumentContext,
        around: Surroundings,
        *,
        in_opinion: bool = False,
    ) -> None:
        self.sentence = text[start:end]
        self.offset = start
        self.context = context
        self.around = around
        self.in_opinion = in_opinion  # in words quoted of somebody who gives no grades
        self.named = bodies_in(self.sentence)
        self.fire = context.fire or (is_about_fire(self.sentence) and not any(m.kind == "force" for m in self.named))
        themes = _themes_of_sentence(self.sentence, fire=self.fire, of_one=around.document is not None)
        self.themes = with_own_questions(themes, self.sentence, context)
        self.mentions = _with_same(self.sentence, around.grade)

    @cached_property
    def without_areas(self) -> str:
        """The sentence with spaces in the place of the names of areas."""
        return blanked(self.sentence, [(theme.start, theme.end) for theme in self.themes])

    def before(self, index: int) -> str:
        """The words between a grade and the grade before it, or the sentence's start."""
        floor = self.mentions[index - 1].end if index else 0
        return self.sentence[floor : self.mentions[index].start]

    def reach(self, index: int) -> tuple[int, int]:
        """Where the grade before one ends, or the sentence begins; and where the next one begins, or the sentence ends."""
        after = self.mentions[index + 1].start if index + 1 < len(self.mentions) else len(self.sentence)
        return (self.mentions[index - 1].end if index else 0), after

    def subject(self, before: str, mention: GradeMention) -> str:
        """Whether a body or a subject of inspection is what the words before a grade speak of: "body", "theme" or ""."""
        start = mention.start - len(before)
        bare = _INSERTED.sub("", _BE_TAIL.sub("", self.sentence[: mention.start]))
        end = len(bare.rstrip(" ,“‘\"'”’"))
        body = any(0 <= end - m.end <= 3 for m in self.named)
        theme = any(0 <= end - t.end <= 2 for t in self.themes)
        if end < start:
            return "body" if body else "theme" if theme else ""
        points = re.search(r"\b(?:that|this)$", bare[start:].rstrip(" ,"))
        if theme or (points and any(t.end <= mention.start for t in self.themes)):
            return "theme"
        if body or _BODY_WORD.search(bare):
            return "body"
        rest = blanked(self.sentence, [(m.start, m.end) for m in self.named])
        earlier = [t for t in self.themes if start < t.end <= mention.start]
        return "theme" if any(content_words(rest[t.end : mention.start]) == 0 for t in earlier) else ""

    def names_body_before(self, mention: GradeMention, before: str) -> bool:
        """Whether the words before a grade end in the name of a body: "Kent Police is good"."""
        bare = _BE_TAIL.sub("", before)
        end = mention.start - len(before) + len(bare.rstrip(" ,“‘\"'”’"))
        return any(0 <= end - m.end <= 3 for m in self.named)

    def follows_name(self, bare: str, before: str, index: int) -> bool:
        """Whether a subject or a body ends right before the grade: `bare` is `before` without the bracket that opens."""
        start = self.mentions[index].start - len(before)
        ends = {start + len(bare.rstrip(" ([“‘\"'")), start + len(before.rstrip(" ([“‘\"'"))}
        return any(m.end in ends for m in self.named) or any(t.end in ends for t in self.themes)

    def is_label(self, grades: Sequence[GradeMention]) -> bool:
        """Whether the sentence says nothing but subjects, bodies, counts and grades."""
        spans = [(t.start, t.end) for t in themes_in(self.sentence, fire=self.fire, label=True)]
        spans += [(m.start, m.end) for m in self.named] + [(m.start, m.end) for m in grades]
        spans += [match.span() for match in re.finditer(r"\([^)]{0,60}\)", self.sentence)]
        return (
            bool(grades)
            and content_words(blanked(self.sentence, spans)) == 0
            and not _VERBAL.search(blanked(self.sentence, spans))
            and (
                not re.search(r"[.?!]$", self.sentence.rstrip())
                or (all(m.capital for m in grades) and len(self.sentence) <= NEAR_START)
                or re.search(r"[^.?!]\s*[:–—]\s.*\.$|\s-\s.*\.$", self.sentence.rstrip()) is not None
            )
        )

    def resolved(self, theme: str) -> str:
        """A theme as the inspection of this document calls it."""
        return resolved(theme, self.context)
