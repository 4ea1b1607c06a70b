"""Grades stated without a verb of grading: "is good at", "the force’s ‘good’ response to", "requires improvement in".

Each rule is a function of one place in a sentence; the first that fits gives the reading.
"""

import re
from dataclasses import dataclass, replace

from peelviewer.analysis.claims import grade_cues
from peelviewer.analysis.claims.cue import Cue
from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.analysis.claims.read_mention import ReadMention
from peelviewer.analysis.claims.sentence_parts import NEAR_START, SAME_AREA, SentenceParts
from peelviewer.analysis.claims.theme_links import Link
from peelviewer.domain.claims import Reading
from peelviewer.domain.rules import Rule

TOLD_OF_INSPECTION = re.compile(
    r"\b(?:inspections?|inspectors?|inspectorate|HMIC(?:FRS)?|watchdog|graded?|gradings?|rated|ratings?|PEEL)\b",
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(
    r"^[”’\"']?,?\s+(?:(?:there|here)\s+)?(?:(?:at|in|for)\s+[^,.;]{0,60}?\s+)?(?:then|back then|(?:before|previously|earlier)(?=\s*(?:[.,;:)–—]|$))|on (?:that|the last) occasion|when (?:\w+ ){1,3}last|in 20\d\d|in (?:the|its|our) (?:last|previous|latest) \w+|last (?:time|year)|(?:a|two|three|four|five) years? ago|at (?:the|its|our) (?:last|previous) \w+|the year before)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:in|last|back in) (?:20\d\d|year)\b", re.IGNORECASE)
_OWN_WORK = re.compile(
    r"^\W*(?:its|their|our|the (?:force|constabulary|service)[’']s|[A-Z]\w+[’']s?)\s+(?:work|approach|response|record|performance|handling|management|use|treatment|protection|service|efforts|\w+ing)\b",
    re.IGNORECASE,
)
_HEAD_ENDS = re.compile(
    r"^[”’\"']?,?\s*(?:(?:at|in|for|on|to|when it comes to)\b)?\s*(?:(?:the|these|its)\s+)?(?:following\s*)?(?:areas?|ways|respects|categories|subjects)?\s*[:–—-]?\s*$",
    re.IGNORECASE,
)
_EXTENT = re.compile(r"\b(?:extent to|(?:effectiveness|efficiency|legitimacy) with) which\b", re.IGNORECASE)
_ATTRIBUTED = re.compile(
    r"\b(?:HMIC(?:FRS)?|inspectors|the (?:inspectorate|watchdog)|the report)\s+(?:ha(?:s|ve|d)\s+|also\s+)?(?:said|says?|found|finds|concluded|reported|added|warned|wrote)\b"
    r"|\b(?:said|says|according to|found by)\s+(?:HMIC(?:FRS)?|inspectors|the (?:inspectorate|watchdog|report))\b"
)
PERSON_IS = re.compile(
    r"\b(?:chief constable|chief|commissioner|superintendent|inspector|sergeant|constable|officers?|leaders?|bosses|staff|team|he|she|I)\s+"
    r"(?:is|are|was|were|has been|have been)\s+(?:\w+ly\s+)?$"
)  # no inspection grades people
_NO_LINK = 9.0  # the cost of a link where there is none
_BESIDE = 6  # characters within which a subject stands right after a grade
_FULL_NAME = 3  # words: a subject's name with more of them is its name in the framework


@dataclass(frozen=True, slots=True)
class Place:
    """Where a grade's words stand: the words around them and the subjects and bodies linked to them."""

    parts: SentenceParts
    item: ReadMention
    before: str
    after: str

    @property
    def mention(self) -> GradeMention:
        """The grade's words."""
        return self.item.mention

    @property
    def near(self) -> float:
        """What the closest link to a subject costs."""
        return min((link.cost for link in self.item.links), default=_NO_LINK)

    @property
    def linked(self) -> list[Link]:
        """The links to subjects that are close enough for a plain statement."""
        return [link for link in self.item.links if link.cost <= 2]

    @property
    def subject(self) -> str:
        """What the sentence speaks of right before: "body", "theme" or ""."""
        return self.parts.subject(self.before, self.mention)

    @property
    def stated(self) -> bool:
        """Whether a verb such as "is" leads to the grade, or the grade is a verb."""
        return grade_cues.is_stated(self.before) or self.mention.verb in {"e", "es", "ed"}

    @property
    def marked(self) -> bool:
        """Whether the writer has marked the words as a grade."""
        return self.mention.quoted or self.mention.capital

    @property
    def several(self) -> bool:
        """Whether the sentence goes on with more of the same: "likewise", "too", two subjects."""
        return bool(
            re.search(r"\b(?:likewise|also|equally|again|too)\s+[“‘\"']?$", self.before)
            or any(len(link.group.themes) > 1 for link in self.linked)
            or re.match(r"^[”’\"']?\s+(?:too|again|as well)\b", self.after)
        )


def stated_grade(place: Place) -> Cue | None:
    """The reading of a grade that no verb of grading gives; None where it is not clear that it is one."""
    mention, parts = place.mention, place.parts
    if not place.marked and PERSON_IS.search(place.before):
        return None  # no inspection grades people
    boast = mention.grade.is_high and not place.item.count and all(m is mention for m in parts.mentions)
    if parts.in_opinion and boast and not (_YEAR.search(parts.sentence) or _TIME_AFTER.search(place.after[:120])):
        return None
    cue = next((cue for rule in _RULES if (cue := rule(place))), None)
    if cue and not parts.in_opinion and _ATTRIBUTED.search(parts.sentence):
        return replace(cue, strong=True)  # said by the inspectorate itself
    return cue


def _extent(place: Place) -> Cue | None:
    """The extent to which the force keeps people safe is good."""
    verb = place.mention.verb
    if _EXTENT.search(place.before) and (place.item.links or verb) and (grade_cues.is_clear(place.after) or verb):
        return Cue(Reading.CLAIM, Rule.EXTENT, strong=True)
    return None


def _with_time(place: Place) -> Cue | None:
    """Kent Police was good in 2016."""
    verb = grade_cues.is_stated(place.before) or place.mention.verb in {"es", "ed"}
    return Cue(Reading.CLAIM, Rule.FORCE_IS) if verb and _TIME_AFTER.match(place.after) and place.subject else None


def _head_of_list(place: Place) -> Cue | None:
    """The force is good at: (with a list to follow)."""
    head = place.parts.around.opens_list and _HEAD_ENDS.match(place.after)
    return Cue(Reading.CLAIM, Rule.FORCE_IS, strong=True) if head and place.stated and place.subject == "body" else None


def _body_is(place: Place) -> Cue | None:
    """The force requires improvement in how it responds."""
    mention, linked = place.mention, place.linked
    by_verb = mention.verb and grade_cues.is_clear(place.after)
    if not (place.stated and place.subject == "body" and (linked or place.marked or by_verb)):
        return None
    if place.marked or mention.verb or any(link.after for link in linked):
        return Cue(Reading.CLAIM, Rule.FORCE_IS, strong=place.marked or bool(mention.verb and linked))
    before = any(not link.after for link in linked)
    return Cue(Reading.CLAIM, Rule.FORCE_IS) if before and grade_cues.can_end(place.after) else None


def _named_body_is(place: Place) -> Cue | None:
    """Kent Police is good, too."""
    if (
        place.stated
        and place.subject == "body"
        and not place.mention.verb
        and grade_cues.is_clear(place.after)
        and place.parts.names_body_before(place.mention, place.before)
    ):
        return Cue(Reading.CLAIM, Rule.FORCE_IS)
    return None


def _area_is(place: Place) -> Cue | None:
    """Its response to the public is inadequate."""
    mention, parts, after = place.mention, place.parts, place.after
    if not (place.linked and (place.stated or place.near <= 0.6) and place.subject == "theme"):
        return None
    ends = grade_cues.is_clear(after) or (mention.grade.is_low and grade_cues.can_end(after))
    if not (ends or mention.verb or place.marked or place.several):
        return None
    names = (parts.sentence[t.start : t.end] for link in place.linked for t in link.group.themes)
    if (
        mention.grade.is_low
        or place.marked
        or place.several
        or any(len(name.split()) > _FULL_NAME for name in names)
        or TOLD_OF_INSPECTION.search(parts.sentence)
        or _ATTRIBUTED.search(parts.sentence)
        or (_OWN_WORK.match(parts.sentence) and grade_cues.is_clear(after))
        or (parts.context.report and min(link.group.start for link in place.linked) < NEAR_START)
    ):
        return Cue(Reading.CLAIM, Rule.AREA_IS, strong=place.marked or bool(mention.verb))
    return None


def _requiring(place: Place) -> Cue | None:
    """With custody requiring improvement."""
    led = bool(place.linked) or grade_cues.leads_on(place.after)
    if place.mention.verb == "ing" and led and place.near <= 1:
        return Cue(Reading.CLAIM, Rule.AMONG_THOSE_TO_IMPROVE, strong=place.marked)
    return None


def _marked_beside_area(place: Place) -> Cue | None:
    """Custody, “inadequate”; Good in leadership."""
    if not place.marked or place.near > 1 or any(0 <= t.start - place.mention.end <= 3 for t in place.parts.themes):
        return None
    opened = re.search(r"(?:^|[:–—,;-]|\b(?:and|but|with|as))\s*[“‘\"']?$", place.before)
    if place.stated or grade_cues.leads_on(place.after) or opened:
        return Cue(Reading.CLAIM, Rule.MARKED, strong=True)
    return None


def _before_noun(place: Place) -> Cue | None:
    """A “good” force; an Outstanding response to serious crime."""
    parts, after = place.parts, place.after
    noun = re.match(r"^[”’\"']?\s+(?:force|service|constabulary|police force|unit|organisation)", after)
    if grade_cues.qualifies_noun(after) and (place.linked or noun) and (place.marked or parts.context.report):
        return Cue(Reading.CLAIM, Rule.WORK_IS, strong=place.marked)
    return None


def _before_area(place: Place) -> Cue | None:
    """The force’s ‘good’ crime recording."""
    next_to = any(link.after and link.group.start - place.mention.end <= _BESIDE for link in place.linked)
    owned = re.search(r"(?:[’']s?|\b(?:its|their|an?|the))\s*[“‘\"']?$", place.before)
    if next_to and owned and (place.mention.quoted or place.parts.context.report):
        return Cue(Reading.CLAIM, Rule.WORK_IS, strong=place.mention.quoted)
    return None


def _in_same_area(place: Place) -> Cue | None:
    """Surrey requires improvement in the same area."""
    same = SAME_AREA.match(place.after.lstrip("”’\"'").lstrip())
    if place.mention.verb in {"es", "ed"} and same and place.subject == "body":
        return Cue(Reading.CLAIM, Rule.FORCE_IS, strong=True)
    return None


def _is_now(place: Place) -> Cue | None:
    """The force is now good."""
    now = re.search(r"\b(?:is|are) now\s+[“‘\"']?$", place.before)
    return Cue(Reading.CLAIM, Rule.FORCE_IS) if now and grade_cues.is_clear(place.after) and place.subject else None


def _opens_sentence(place: Place) -> Cue | None:
    """“Good” at preventing crime (a line of its own)."""
    ended = place.parts.sentence.rstrip().endswith((".", "!", "?"))
    alone = not place.before.strip(" •*–-“‘\"'")
    if alone and place.linked and grade_cues.leads_on(place.after) and (place.marked or not ended):
        return Cue(Reading.CLAIM, Rule.WITH_SUBJECT, strong=True)
    return None


_RULES = (
    _extent,
    _with_time,
    _head_of_list,
    _body_is,
    _named_body_is,
    _area_is,
    _requiring,
    _marked_beside_area,
    _before_noun,
    _before_area,
    _in_same_area,
    _is_now,
    _opens_sentence,
)
