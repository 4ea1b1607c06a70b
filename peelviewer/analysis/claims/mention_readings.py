"""Which reading each grade's words of a sentence have: given as a grade, or something else."""

import re
from collections.abc import Sequence

from peelviewer.analysis.claims import grade_cues
from peelviewer.analysis.claims.body_reader import BodyReader
from peelviewer.analysis.claims.cue import FOR_NOTHING, ORDINARY, Cue
from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.analysis.claims.link_words import blanked, content_words
from peelviewer.analysis.claims.not_grades import not_a_grade
from peelviewer.analysis.claims.read_mention import ReadMention
from peelviewer.analysis.claims.sentence_parts import SentenceParts
from peelviewer.analysis.claims.stated_grades import PERSON_IS, TOLD_OF_INSPECTION, Place, stated_grade
from peelviewer.analysis.claims.weighed_words import WeighedWords
from peelviewer.domain.claims import Reading
from peelviewer.domain.rules import Rule

_COMPARES_SCALE = re.compile(
    r"\b(?:scale|four[- ]tier|five[- ]tier|(?:four|five) (?:possible )?(?:grades|categories|ratings|bands|judge?ments)(?! of\b)|possible (?:grades|judge?ments|ratings)|graded on|one of (?:four|five)|means that)\b",
    re.IGNORECASE,
)
_SEPARATES = re.compile(r"^[”’\"']?\s*(?:,|;|/|\||\t|·|•|,?\s*(?:or|and|to))\s*(?:an?\s+)?[“‘\"']?$", re.IGNORECASE)
_OTHER_SCALE = re.compile(r"\bexcellent[”’\"']?,|\bfair[”’\"']?(?:,| and| or)\s+[“‘\"']?poor\b", re.IGNORECASE)
_GENERAL = re.compile(
    r"^\W*(?:any|each|every) (?:force|service|constabulary)\b(?! in)|^\W*a (?:force|service|constabulary) (?:is|will|can|may|judged|graded|rated|that is)\b|\bthe force (?:is|will be) \w+ if\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:none|nothing|no (?:area|force|question|grade)s?|not one|not a single)\b", re.IGNORECASE)
_REGION = re.compile(
    r"\b(?:regional response|region as a whole|region[’']s (?!(?:\w+ )?(?:forces|police)\b)|region (?:has|have|had|is|was)|eastern region|the region)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_STRAND = re.compile(r"\b(?:a|one|another) (?:strand|aspect|element)\b[^,;.]{0,40}$", re.IGNORECASE)
_IN_BRACKETS = re.compile(
    r"\((?:was|previously|formerly|up from|down from|from|last time:?|(?:in\s+)?20\d\d(?:[/–-]\d\d)?\s*[:,–-]?)\s+(?:an?\s+)?[“‘\"']?$",
    re.IGNORECASE,
)
_BRACKET_OPENS = re.compile(r"[(\[]\s*(?:(?:also|again|still)\s+)?[“‘\"']?$")
_UNGRADED_THINGS = re.compile(
    r"\b(?:relationship|record|results?|practice|example|news|start|idea|sense|deal|understanding|knowledge|morale|plan|plans|quality|teams?|officers|staff|morale|people|leaders|number|level|levels|data|systems?|training|managers?|individuals?|detectives?|supervisors?)s?\b[^,;]{0,30}$",
    re.IGNORECASE,
)
_BODY_NOUN = re.compile(r"[”’\"']?\s+(?:force|service|constabulary|unit|police force)\b", re.IGNORECASE)
_TOLD = 0.5  # likelihood from which a grade is taken as told
_PERHAPS_TOLD = 0.1  # from which it is where the very same grade was published
_SCALE_ROW = 3  # different grades in a row that make it a scale
_REPORTED = {Rule.FOUND_SO, Rule.REPORTED_SO}
_SPREADS = {Reading.HOPED, Reading.DENIED}  # from a grade to the next one of a row
_GOES_ON = re.compile(r"^[”’\"']?\s*(?:,|,?\s*(?:or|and|nor|to|into)\b)\s*(?:an?\s+)?[“‘\"']?$", re.IGNORECASE)
_LABEL = Cue(Reading.CLAIM, Rule.LABEL, strong=True)


class MentionReadings:
    """Reads the grades of one sentence."""

    def __init__(self, parts: SentenceParts, bodies: BodyReader, words: WeighedWords) -> None:
        self._parts = parts
        self._bodies = bodies
        self._words = words

    def first(self) -> list[ReadMention]:
        """Every grade with the reading that the words around it alone decide; CLAIM means here that it may be one."""
        read: list[ReadMention] = []
        for index, mention in enumerate(self._parts.mentions):
            cue = self._first_cue(index)
            if read and read[-1].cue.reading in _SPREADS and self._goes_on(index):
                cue = read[-1].cue
            read.append(ReadMention(mention, cue))
        return read

    def _goes_on(self, index: int) -> bool:
        """Whether only a joining word stands between a grade and the one before: "turn adequate into good", "no grades of good or outstanding"."""
        mentions = self._parts.mentions
        return _GOES_ON.match(self._parts.sentence[mentions[index - 1].end : mentions[index].start]) is not None

    def decide(self, candidates: Sequence[ReadMention]) -> None:
        """Settle which of those that may be grades are given as grades, from left to right."""
        is_label = self._parts.is_label([item.mention for item in candidates])
        last: ReadMention | None = None
        for item in candidates:
            if item.cue.reading is Reading.CLAIM:
                item.cue = self._told(item, last, is_label=is_label)
            if item.cue.reading in {Reading.CLAIM, Reading.TALLY}:
                last = item
            elif item.cue.reading is not Reading.ORDINARY:
                last = None

    def if_published(self, item: ReadMention) -> Cue | None:
        """The reading of a grade that its words leave open, where the very same grade was published; None for others.

        Two kinds are left open: what is hoped for ("wished it recorded that it was good"), and words that seldom tell a grade.
        """
        index = self._parts.mentions.index(item.mention)
        if item.cue.reading is Reading.HOPED:
            told = self._told(item, None, is_label=False)
            return told if told.reading is Reading.CLAIM else None
        if item.cue == ORDINARY and self._reads_as_told(index, _PERHAPS_TOLD):
            return Cue(Reading.CLAIM, Rule.WEIGHED)
        return None

    # -- by the words around it alone

    def _first_cue(self, index: int) -> Cue:
        parts, mention = self._parts, self._parts.mentions[index]
        before, after = parts.before(index), parts.sentence[mention.end :]
        if any(theme.start <= mention.start and mention.end <= theme.end for theme in parts.themes):
            return Cue(Reading.ORDINARY, "part of the name of an area")
        if parts.sentence[: mention.start].endswith("-"):
            return Cue(Reading.ORDINARY, "part of a compound word")
        if scale := self._of_the_scale(index):
            return Cue(Reading.DEFINITION, scale)
        if _STRAND.search(before):
            return Cue(Reading.ORDINARY, "said of a part of an area, which has no grade of its own")
        floor = mention.start - len(before)
        bare = parts.without_areas[floor : mention.start]
        cue = not_a_grade(mention, before, after, bare, quoted_alone=mention.quoted)
        if cue is None and not self._may_be_grade(mention, before, after) and not self._reads_as_told(index):
            return ORDINARY
        if cue is None and _REGION.search(before) and not any(floor < m.start < mention.start for m in parts.named):
            return Cue(Reading.NOT_GRADED_BODY, "a region as a whole is not graded")
        return cue or Cue(Reading.CLAIM, "")

    def _of_the_scale(self, index: int) -> str:
        """Why a grade's words are not given to any one body but speak of the scale; "" where they are not so."""
        if self._is_scale(index):
            return "explains the scale of grades"
        if _OTHER_SCALE.search(self._parts.sentence):
            return "a grade of another scale"
        return "speaks of any force, not of one" if _GENERAL.search(self._parts.sentence) else ""

    def _is_scale(self, index: int) -> bool:
        """Whether the mention stands in a row of grades that gives none of them."""
        mentions, sentence = self._parts.mentions, self._parts.sentence
        row = {index}
        for step in (1, -1):
            at = index
            while 0 <= at + step < len(mentions):
                left, right = sorted((at, at + step))
                if not _SEPARATES.match(sentence[mentions[left].end : mentions[right].start]):
                    break
                at += step
                row.add(at)
        grades = {mentions[at].grade for at in row}
        if len(grades) >= _SCALE_ROW and not _NONE.search(sentence[: mentions[min(row)].start]):
            return True
        return (
            len({m.grade for m in mentions}) >= _SCALE_ROW
            and _COMPARES_SCALE.search(sentence) is not None
            and not any(m.plural for m in mentions)
            and not _NONE.search(sentence)
        )

    def _may_be_grade(self, mention: GradeMention, before: str, after: str) -> bool:
        """Whether the word can be a grade at all: an adjective before an ordinary noun is none."""
        if mention.verb or mention.end_of_scale or mention.plural or mention.same:
            return True
        if grade_cues.is_direct(before) and not re.match(r"^[”’\"']?\s+(?:forces?|services?|schools?)\b", after):
            return True
        if grade_cues.can_end(after) or grade_cues.names_a_grade(after):
            return True
        theme_next = any(0 <= theme.start - mention.end <= 6 for theme in self._parts.themes)
        if mention.quoted or mention.capital:
            return theme_next or grade_cues.qualifies_noun(after) or bool(re.match(r"^[”’\"']\s", after))
        owned = re.search(r"[’'](?:s)?\s*$", before) is not None
        return self._parts.context.report and owned and (theme_next or grade_cues.qualifies_noun(after))

    # -- by what is linked to it

    def _told(self, item: ReadMention, last: ReadMention | None, *, is_label: bool) -> Cue:
        parts, mention = self._parts, item.mention
        index = parts.mentions.index(mention)
        place = Place(parts, item, parts.before(index), parts.sentence[mention.end :])
        if cue := self._answers(place, index) or self._given(place):
            return cue
        if mention.same:
            return self._same(item)
        if is_label:
            return _LABEL
        if cue := self._bracketed(place, index, last):
            return cue
        if item.count:
            return Cue(Reading.CLAIM, Rule.COUNTED, strong=True)
        if last and self._chained(last, item):
            return Cue(Reading.CLAIM, Rule.CHAINED, strong=last.cue.strong)
        cue = stated_grade(place)
        if cue is None and self._reads_as_told(index):
            return Cue(Reading.CLAIM, Rule.WEIGHED)
        return cue or self._not_linked(place)

    def _answers(self, place: Place, index: int) -> Cue | None:
        """Good, as the answer to the question that the sentence before asks."""
        around = self._parts.around
        opens = index == 0 and not place.before.strip(" “‘\"'")
        if opens and around.previous.rstrip().endswith("?") and around.adjacent and grade_cues.can_end(place.after):
            return Cue(Reading.CLAIM, Rule.ANSWER, strong=True)
        return None

    def _given(self, place: Place) -> Cue | None:
        """A grade that a verb or noun of grading gives."""
        parts, item, mention = self._parts, place.item, place.mention
        given = grade_cues.grade_given(
            mention, place.before, place.after, subject=bool(place.subject), linked=bool(item.links)
        )
        opinion = parts.in_opinion and not TOLD_OF_INSPECTION.search(parts.sentence)
        if given is None or (opinion and given.reason in _REPORTED):
            return None
        if not place.marked and PERSON_IS.search(place.before):
            return None
        unmarked = not (place.marked or mention.verb or item.links or item.count)
        return None if unmarked and _UNGRADED_THINGS.search(place.before[-60:]) else given

    def _same(self, item: ReadMention) -> Cue:
        """“The same mark”: a claim where another subject or another body has it."""
        parts = self._parts
        bodies = any(m.kind != "place" or self._bodies.is_subject(parts.sentence, m) for m in parts.named)
        if item.links or bodies:
            return Cue(Reading.CLAIM, Rule.SAME_AGAIN, strong=True)
        return ORDINARY

    def _bracketed(self, place: Place, index: int, last: ReadMention | None) -> Cue | None:
        """A grade in brackets after a name, or the earlier grade after the present one."""
        if _IN_BRACKETS.search(place.before) and re.match(r"^[”’\"']?\s*\)", place.after) and last:
            return Cue(Reading.CLAIM, Rule.GRADE_BEFORE, strong=True)
        bracket = _BRACKET_OPENS.search(place.before)
        if bracket and re.match(r"^[”’\"']?\s*[)\],]", place.after):
            named = self._parts.follows_name(place.before[: bracket.start()], place.before, index)
            if named or place.near <= 1:
                return Cue(Reading.CLAIM, Rule.IN_BRACKETS, strong=True)
        return None

    def _chained(self, last: ReadMention, item: ReadMention) -> bool:
        """Whether only joining words, subjects and bodies stand between it and the grade before."""
        parts, mention = self._parts, item.mention
        spans = [(t.start, t.end) for t in parts.themes] + [(m.start, m.end) for m in parts.named]
        between = blanked(parts.sentence, spans)[last.mention.end : mention.start]
        after = parts.sentence[mention.end :]
        if mention.verb != "ing" and not (grade_cues.can_end(after) or mention.verb or mention.quoted):
            return False
        marked = mention.quoted or mention.capital or mention.verb
        enough = item.links or item.count or marked or grade_cues.is_clear(after)
        return bool(enough) and not re.search(r"[.?!]\s", between) and content_words(between) <= 1

    def _reads_as_told(self, index: int, least: float = _TOLD) -> bool:
        """Whether the words around a grade, weighed together, make it one that is told, where no rule knows."""
        parts, mention = self._parts, self._parts.mentions[index]
        after = parts.sentence[mention.end :]
        asked = parts.sentence.rstrip("”’\"' ").endswith("?")
        before_noun = not (mention.verb or grade_cues.can_end(after) or _BODY_NOUN.match(after))
        if asked or before_noun or PERSON_IS.search(parts.before(index)):
            return False
        return self._words.likelihood(index) >= least

    def _not_linked(self, place: Place) -> Cue:
        """The reading of a word that nothing gives as a grade."""
        mention, after = place.mention, place.after
        if mention.quoted and not grade_cues.can_end(after) and not grade_cues.qualifies_noun(after):
            return ORDINARY
        ends = mention.quoted and grade_cues.can_end(after)
        if ends and not self._parts.in_opinion and content_words(self._parts.sentence) > 0:
            return Cue(Reading.NOT_UNDERSTOOD, "a grade in quotation marks, given to nothing that was recognised")
        if mention.verb in {"ing", "e", "es", "ed"} and place.marked:
            return FOR_NOTHING
        return ORDINARY
