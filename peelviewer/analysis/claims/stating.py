"""Ways of stating a grade without a verb of grading: "is good at", a chain, another force set beside."""

import re
from dataclasses import dataclass

from peelviewer.analysis.claims import signals
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.frame import Frame
from peelviewer.analysis.claims.grade_words import GradeWord
from peelviewer.analysis.claims.subjects import Subjects
from peelviewer.analysis.claims.themes_in_text import ThemeMention
from peelviewer.reference.names import find_bodies

_EXTENT = re.compile(
    r"^\W*(?:overall,?\s+)?the\s+(?:(?:extent|degree)\s+to\s+which|way\s+(?:in\s+which|that)|effectiveness\s+(?:of|with)|efficiency\s+(?:of|with))\b",
    re.IGNORECASE,
)
APPROACH_NOUN = re.compile(
    r"^[”’\"']?\s+(?:overall\s+)?(?:approach|response|work|performance|protection|handling)\b", re.IGNORECASE
)
_PROTECTION = re.compile(r"^[”’\"']\s+(?:\w+\s+)?(?:protection|approach|response|work|handling)?")
_INSPECTORS_SAY = re.compile(
    r"\b(?:HMIC(?:FRS)?|inspectors|(?:the |a )?(?:police )?(?:inspectorate|watchdog)|the reports?) (?:has |have |also )?(?:said|says?|found|finds?|ruled|concluded)\b",
    re.IGNORECASE,
)
_NEAR, _NEXT, _SHORT_GAP, _START = 60, 30, 40, 5  # characters
_IN_REPORT = re.compile(
    r"^\W*in (?:the|its|their|this|that) (?:\w+ )?(?:effectiveness|efficiency|legitimacy|leadership) (?:report|inspection|assessment)\b",
    re.IGNORECASE,
)


def chains(word: GradeWord, before: str, after: str, themes: tuple[ThemeMention, ...]) -> bool:
    """Whether it goes on with a verb said before: "..., and adequate for ..."."""
    if not re.fullmatch(
        r"[\s”’\"'.,;]*(?:(?:and|but|while|with|as|an?|also|it|was|is|then|again|to|in 20\d\d|,)\s*)*[“‘\"']?",
        before,
        re.IGNORECASE,
    ):
        return False
    if word.verb and re.search(r"\bthen\b", before):
        return True
    return (bool(themes) and signals.leads_to_theme(after)) or word.quoted or (bool(themes) and bool(word.verb))


def names_another(before: str, after: str) -> bool:
    """Whether a grade is set beside another force, the verb left out: "Kent was rated good and Essex Police adequate"."""
    named = [mention for mention in find_bodies(before) if mention.kind != "fire"]
    if len(named) != 1 or not re.match(r"^[”’\"']?\s*(?:[.,;]|$|and\b|while\b|but\b)", after):
        return False
    around = before[: named[0].start] + before[named[0].end :]
    return re.fullmatch(r"[\s”’\"',;]*(?:(?:and|but|while|with|as)\s+)?[\s“‘\"']*", around) is not None


def another_force(word: GradeWord, before: str, after: str, claims: list[Found]) -> bool:
    """Whether another force is set beside those graded before: "..., while Kent Police required improvement"."""
    return (
        bool(claims)
        and word.verb in {"es", "ed"}
        and re.match(r"^[”’\"']?\s*(?:[.,;]|$)", after) is not None
        and Subjects.ends_in_subject(before)
        and bool(find_bodies(before))
    )


@dataclass(frozen=True, slots=True)
class Place:
    """A grade's word in its sentence: the words before and after it, and the subjects named there."""

    word: GradeWord
    before: str
    after: str
    subjects_before: tuple[ThemeMention, ...]
    subjects_after: tuple[ThemeMention, ...]
    frame: Frame
    sentence: str
    bullet: bool  # the sentence is an item of a list, whose subject its lead-in may have named

    @property
    def leads_on(self) -> bool:
        """Whether a subject follows at once: "good at investigating crime"."""
        after = self.subjects_after
        return bool(after) and signals.leads_to_theme(self.after) and after[0].start - self.word.end < _NEAR

    @property
    def is_final(self) -> bool:
        """Whether the grade ends its clause."""
        return re.match(r"^[”’\"']?\s*(?:[.,;]|$|and\b)", self.after) is not None

    @property
    def is_stated(self) -> bool:
        """Whether a verb says it: "is G", "requires improvement"."""
        return signals.stated(self.before) or self.word.verb in {"es", "ed"}

    def of_force(self, *, verb: bool, bullet: bool = False) -> bool:
        """Whether a force is the subject; `verb`: the grade's own verb, else a form of "to be" stands between."""
        return Subjects.ends_in_subject(self.before if verb else _without_be(self.before), bullet=bullet)

    def in_before(self, place: int) -> int:
        """A place in the sentence as one in `before`."""
        return place - (self.word.start - len(self.before))


def _at_subject(place: Place) -> str | None:
    if not place.leads_on:
        return None
    word, opens = place.word, place.bullet and not place.before.strip(" •l*–-")
    if word.verb:
        if place.bullet and signals.stated(place.before) and place.of_force(verb=False, bullet=True):
            return "is G at"
        if word.verb == "ing" and signals.stated(place.before) and place.of_force(verb=False):
            return "the force requires improvement in"
        if word.verb in {"es", "ed"} and place.of_force(verb=True, bullet=place.bullet):
            return "the force requires improvement in"
        return "‘requires improvement’ at" if word.quoted else None
    told = signals.stated(place.before) or opens or (place.bullet and word.quoted)
    return "is G at" if told and place.of_force(verb=False, bullet=place.bullet) else None


def _subject_requires(place: Place) -> str | None:
    before = place.subjects_before
    if place.word.verb != "es" or not before or before[0].start >= _START:
        return None
    subject = place.sentence[: before[-1].end].strip()
    return "the subject requires improvement" if subject == place.before.strip() else None


def _in_its_report(place: Place) -> str | None:
    found = (
        place.subjects_before
        and place.is_final
        and _IN_REPORT.match(place.sentence)
        and place.is_stated
        and place.of_force(verb=False)
    )
    return "in the report on it, the force is G" if found else None


def _extent(place: Place) -> str | None:
    before = place.subjects_before
    if not before or not place.is_final or not (place.is_stated or place.before.rstrip().endswith(":")):
        return None
    if _EXTENT.search(place.sentence):
        return "the extent to which ... is G"
    gap = place.before[place.in_before(before[-1].end) :]
    whose = re.search(r"[’']s?\s", place.before[: place.in_before(before[0].start) + 1])
    return "the force's approach to it is G" if place.frame.report and len(gap) < _SHORT_GAP and whose else None


def _its_subject(place: Place) -> str | None:
    before = place.subjects_before
    if not (place.word.quoted and before and place.is_final and signals.stated(place.before)):
        return None
    between = _without_be(place.before[place.in_before(before[-1].end) :]).strip(" “‘\"'")
    return None if between else "its subject was ‘G’"


def _approach(place: Place) -> str | None:
    whose = re.search(r"[’']s?\s*$", place.before)
    found = place.frame.report and APPROACH_NOUN.match(place.after) and place.subjects_after and whose
    return "the force's G approach to" if found else None


def _protection(place: Place) -> str | None:
    after = place.subjects_after
    if not (place.word.quoted and after and after[0].start - place.word.end < _NEXT):
        return None
    its = re.search(r"\b(?:its|their|an?)\s*[“‘\"']?$", place.before)
    return "its ‘G’ protection of" if its and _PROTECTION.match(place.after) else None


_RULES = (_at_subject, _subject_requires, _in_its_report, _extent, _its_subject, _approach, _protection)


def plain(place: Place) -> str | None:
    """The first rule by which a grade is stated without a verb of grading, or None."""
    return next((rule for told in _RULES if (rule := told(place))), None)


def in_context(place: Place) -> str | None:
    """Whether inspectors are said to give a force a grade whose subject the text has named before."""
    told = place.word.verb in {"e", "es", "ed"} or signals.stated(place.before)
    if not (told and place.is_final and _INSPECTORS_SAY.search(place.sentence)):
        return None
    before = re.sub(r"\s+(?:all|both)\s*$", "", place.before if place.word.verb else _without_be(place.before))
    return "inspectors say that it is G" if Subjects.ends_in_subject(before) else None


def _without_be(before: str) -> str:
    return re.sub(
        r"\s*\b(?:is|was|are|were|be|been|being|remains|remained|also|still|now|again|only|overall|currently)(?:\s+(?:also|still|now|again|only|overall|currently|being|both|all))*\s*[“‘\"']?$",
        "",
        before,
        flags=re.IGNORECASE,
    )
