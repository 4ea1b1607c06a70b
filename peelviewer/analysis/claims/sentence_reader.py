"""One sentence, mention by mention: what each grade's words are, of whom, for what, when, and how sure that is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from peelviewer.analysis.claims import grade_cues
from peelviewer.analysis.claims.bodies_in_text import Bodies, BodyReader, Ground, bodies_in, is_about_fire
from peelviewer.analysis.claims.document_context import DocumentContext, resolved
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.grade_cues import Cue
from peelviewer.analysis.claims.grade_mentions import GradeMention, grade_mentions, same_mentions
from peelviewer.analysis.claims.inspection_time import TimeReader, When
from peelviewer.analysis.claims.link_words import blanked, content_words
from peelviewer.analysis.claims.tallies import Count, counts_in
from peelviewer.analysis.claims.theme_links import Link, theme_groups, theme_links
from peelviewer.analysis.claims.themes_in_text import FIRE_PILLARS, OVERALL, PILLARS, ThemeMention, themes_in
from peelviewer.domain.claims import Reading
from peelviewer.domain.grades import Grade
from peelviewer.reference import reference

_NEAR_START = 40  # characters in which a sentence names what it is about
_CLOSE = 1.3  # a link that costs more is only likely
_SAME_AREA = re.compile(
    r"\b(?:at|in|for|on|over|of)\s+(?:it|this|that|(?:the|this|that|these|those|each)(?:\s+same)?\s+(?:one\s+)?(?:area|measure|question|subject|theme|respect|count|score|heading|matter|issue|inspection|pillar|category|strand|topic)s?)\b"
    r"|\b(?:this|that|the same) (?:area|measure|question|subject|pillar|category)\b",
    re.IGNORECASE,
)
_ALL_OF = re.compile(
    r"\b(?:all|each|every|both)\s+(?:of\s+)?(?:the\s+|its\s+|these\s+|those\s+)?(?:(?:two|three|four|five|six|seven|eight|nine|ten|main|key|core|broad)\s+)*(?:areas?|pillars?|strands?|questions?|categor(?:y|ies)|themes?|headings?|respects?|counts|aspects?|them|these|those|parts|measures|fronts?|inspections|one|two|three|four|five)\b"
    r"|\bfor (?:both|each|all)\b(?! (?:forces|the forces))",
    re.IGNORECASE,
)
_THREE = re.compile(
    r"\b(?:(?:all|each|every(?:\s+one)?)\s+(?:of\s+)?(?:the\s+|its\s+)?|(?:across|in|for|on)\s+(?:the|its|their)\s+)three(?:\s+(?:of the\s+)?(?:main|key|core|broad|headline))?\s*(?:areas?|pillars?|strands?|categories|themes?|headings?|respects?|counts|aspects?|parts|measures|fronts|inspections|judgements)?\b",
    re.IGNORECASE,
)
_COMPARES_SCALE = re.compile(
    r"\b(?:scale|four[- ]tier|five[- ]tier|(?:four|five) (?:possible )?(?:grades|categories|ratings|bands|judge?ments)|possible (?:grades|judge?ments|ratings)|graded on|one of (?:four|five)|means that)\b",
    re.IGNORECASE,
)
_SEPARATES = re.compile(r"^[”’\"']?\s*(?:,|;|/|\||\t|·|•|,?\s*(?:or|and|to))\s*(?:an?\s+)?[“‘\"']?$", re.IGNORECASE)
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
    r"\((?:was|previously|formerly|up from|down from|from|last time:?)\s+(?:an?\s+)?[“‘\"']?$", re.IGNORECASE
)
_SHORT_LABEL = 90  # characters of a line such as "Workforce – Adequate"
_LABEL_FORM = re.compile(
    r"^\W*[^:–—=]{2,60}?\s*(?:[:–—=]|\s-\s)\s*\W*(?:outstanding|good|adequate|inadequate|requires improvement)\W*$",
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(
    r"^[”’\"']?,?\s+(?:(?:at|in|for)\s+[^,.;]{0,60}?\s+)?(?:then|back then|in 20\d\d|in (?:the|its|our) (?:last|previous|latest) \w+|last (?:time|year)|(?:a|two|three|four|five) years? ago|at (?:the|its|our) (?:last|previous) \w+|the year before)\b",
    re.IGNORECASE,
)
_INSPECTORATE = re.compile(
    r"(?:His|Her) Majesty[’']s Inspectorate of Constabulary(?: and Fire (?:and|&) Rescue Services?)?(?: \(HMIC(?:FRS)?\))?|the (?:watchdog|inspectorate|inspectors)",
    re.IGNORECASE,
)
_LIST_OPENS = re.compile(r"[:(]|[–—]|\s-\s|\bthe other\w*\b")
_TOLD_OF_INSPECTION = re.compile(
    r"\b(?:inspections?|inspectors?|inspectorate|HMIC(?:FRS)?|watchdog|graded?|gradings?|rated|ratings?|PEEL)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:in|last|back in) (?:20\d\d|year)\b", re.IGNORECASE)
_OWN_WORK = re.compile(
    r"^\W*(?:its|their|our|the (?:force|constabulary|service)[’']s|[A-Z]\w+[’']s?)\s+(?:work|approach|response|record|performance|handling|management|use|treatment|protection|service|efforts|\w+ing)\b",
    re.IGNORECASE,
)
_UNCHANGED = re.compile(
    r"^[”’\"']?\s*,?\s*(?:unchanged (?:from|since)|the same as|just as|exactly as|as (?:it|they|he|was|were|did|had)\b(?:\s+(?:did|was|were|had been|also))?)(?:\s+\w+){0,3}?\s+(?:in|last|at|20\d\d|the (?:last|previous)|two|three|four|a year|before)\b",
    re.IGNORECASE,
)
_HEAD_ENDS = re.compile(
    r"^[”’\"']?,?\s*(?:(?:at|in|for|on|to|when it comes to)\b)?\s*(?:(?:the|these|its)\s+)?(?:following\s*)?(?:areas?|ways|respects|categories|subjects)?\s*[:–—-]?\s*$",
    re.IGNORECASE,
)
_OTHER_SCALE = re.compile(r"\bexcellent[”’\"']?,|\bfair[”’\"']?(?:,| and| or)\s+[“‘\"']?poor\b", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"^\W*(?:that|this|those|these|both|all (?:of (?:them|these|those)|three|four))\b", re.IGNORECASE
)
_OTHER_TWO = re.compile(r"\bother two\b|\bboth of the others\b|\bremaining two\b", re.IGNORECASE)
_CHAINED = "goes on with the grading before"
_PRESENT = re.compile(r"\b(?:is|are|has|have|now|to)\b", re.IGNORECASE)
_OTHER_AREAS = re.compile(r"\b(?:areas|categories|questions|subjects|strands|headings)\b[^.;,]{0,40}$", re.IGNORECASE)
_VERBAL = re.compile(r"\b(?:they|it|we|he|she|is|are|was|were|has|have|had|said)\b", re.IGNORECASE)
_MOST = 11  # areas that one inspection has graded: a higher count is of forces


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
    opens_list: bool = False  # a list of subjects may follow


@dataclass(slots=True)
class ReadMention:
    """A mention with its reading; places are offsets in the sentence until they are moved to the passage."""

    mention: GradeMention
    cue: Cue
    links: tuple[Link, ...] = ()
    count: Count | None = None
    claims: list[Found] = field(default_factory=list)
    bodies: Bodies | None = None
    when: When | None = None
    themes: tuple[tuple[str, Ground, float], ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is given as a grade, and what for may still follow."""
        return self.cue.reading is Reading.CLAIM and not self.claims


@dataclass(frozen=True, slots=True)
class SentenceRead:
    """What a sentence says."""

    mentions: tuple[ReadMention, ...]
    counts: tuple[Count, ...]
    themes: tuple[str, ...]  # of its first group of subjects that no grade takes, or of all


def _themes_of_sentence(sentence: str, *, fire: bool) -> tuple[ThemeMention, ...]:
    """The subjects of a sentence; after a colon, a dash or a bracket also those that only a label would name."""
    if len(sentence) <= _SHORT_LABEL and _LABEL_FORM.match(sentence):
        return tuple(t for t in themes_in(sentence, fire=fire, label=True))
    named = themes_in(sentence, fire=fire)
    opened = _LIST_OPENS.search(sentence)
    if opened is None:
        listed = [
            t
            for t in themes_in(sentence, fire=fire, label=True)
            if not any(t.start < n.end and n.start < t.end for n in named)
            and re.search(r"(?:^\W*|[,;]\s*(?:and\s+)?)$", sentence[: t.start])
            and re.match(r"\s*[,;]|\s+and\b", sentence[t.end :])
            and any(abs(n.start - t.end) < _NEAR_START or abs(t.start - n.end) < _NEAR_START for n in named)
        ]
        return tuple(sorted((*named, *listed), key=lambda theme: theme.start))
    labels = [
        t
        for t in themes_in(sentence, fire=fire, label=True)
        if t.start >= opened.end()
        and not any(t.start < n.end and n.start < t.end for n in named)
        and re.search(r"(?:[,;:(–—]|\band)\s*(?:the |its |their |our )?$", sentence[: t.start])
        and re.match(r"\s*(?:[,;.)]|$|and\b)", sentence[t.end :])
    ]
    return tuple(sorted((*named, *labels), key=lambda theme: theme.start))


def _with_same(sentence: str, grade: Grade | None) -> tuple[GradeMention, ...]:
    """The mentions of a sentence; "the same mark" means the grade named last before it."""
    named = grade_mentions(sentence)
    same = same_mentions(sentence, grade) if grade else same_mentions(sentence, named[0].grade) if named else ()
    whole = []
    for mention in sorted((*named, *same), key=lambda each: each.start):
        before = [m.grade for m in named if m.end <= mention.start]
        if mention.same and not before and grade is None:
            continue
        whole.append(replace(mention, grade=before[-1]) if mention.same and before else mention)
    return tuple(whole)


class SentenceReader:
    """Reads one sentence: `text[start:end]` of a passage."""

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        context: DocumentContext,
        bodies: BodyReader,
        time: TimeReader,
        around: Surroundings,
        *,
        in_opinion: bool = False,
    ) -> None:
        self.sentence = text[start:end]
        self.offset = start
        self.context = context
        self.bodies = bodies
        self.time = time
        self.around = around
        self.in_opinion = in_opinion  # in words quoted of somebody who gives no grades
        self.fire = context.fire or (
            is_about_fire(self.sentence) and not any(m.kind == "force" for m in bodies_in(self.sentence))
        )
        self.themes = _themes_of_sentence(self.sentence, fire=self.fire)
        self.all_mentions = _with_same(self.sentence, around.grade)
        self.named = bodies_in(self.sentence)

    def read(self) -> SentenceRead:
        """All that the sentence says."""
        read = [self._first_cue(index) for index in range(len(self.all_mentions))]
        candidates = [item for item in read if item.cue.reading is not Reading.ORDINARY]
        linked = [item.mention for item in candidates]
        themes = tuple(t for t in self.themes if not any(m.start < t.end and t.start < m.end for m in linked))
        groups = theme_groups(self.sentence, themes, linked)
        links = theme_links(self.sentence, groups, linked, [(m.start, m.end) for m in self.named])
        for index, item in enumerate(candidates):
            item.links = tuple(link for link in links if link.mention == index)
        self.is_label = self._is_label(candidates)
        names = [(t.start, t.end) for t in themes] + [(m.start, m.end) for m in self.named]
        names += [match.span() for match in _INSPECTORATE.finditer(self.sentence)]
        counts = counts_in(self.sentence, tuple(linked), self.around.previous, names)
        for item in candidates:
            item.count = next(
                (c for c in counts if c.start <= item.mention.start <= c.end and c.grade is item.mention.grade), None
            )
        self._decide(read, candidates)
        told = [item for item in candidates if item.cue.reading is Reading.CLAIM]
        for item in told:
            self._make_claims(item, told)
        used = {theme for link in links for theme in link.group.themes}
        free = tuple(t.theme for t in themes if t not in used and t.theme != OVERALL)
        names = free or tuple(t.theme for t in themes if t.theme != OVERALL)
        return SentenceRead(
            tuple(read),
            tuple(c for c in counts if self._counted(c, read)),
            tuple(dict.fromkeys(map(self._resolved, names))),
        )

    # -- readings

    def _first_cue(self, index: int) -> ReadMention:
        """A mention with the reading that the words around it alone decide; "claim" stands for: may be one."""
        mention = self.all_mentions[index]
        before, after = self._before(index), self.sentence[mention.end :]
        if any(theme.start <= mention.start and mention.end <= theme.end for theme in self.themes):
            return ReadMention(mention, Cue(Reading.ORDINARY, "part of the name of an area"))
        if self._is_scale(index):
            return ReadMention(mention, Cue(Reading.DEFINITION, "explains the scale of grades"))
        if _OTHER_SCALE.search(self.sentence):
            return ReadMention(mention, Cue(Reading.DEFINITION, "a grade of another scale"))
        if _GENERAL.search(self.sentence):
            return ReadMention(mention, Cue(Reading.DEFINITION, "speaks of any force, not of one"))
        if _STRAND.search(before):
            return ReadMention(
                mention, Cue(Reading.ORDINARY, "said of a part of an area, which has no grade of its own")
            )
        cue = grade_cues.not_a_grade(mention, before, after, quoted_alone=mention.quoted)
        if cue is None and not self._may_be_grade(mention, before, after):
            cue = grade_cues.ORDINARY
        if (
            cue is None
            and _REGION.search(before)
            and not any(m.end <= mention.start and m.start > mention.start - len(before) for m in self.named)
        ):
            cue = Cue(Reading.NOT_GRADED_BODY, "a region as a whole is not graded")
        return ReadMention(mention, cue or Cue(Reading.CLAIM, ""))

    def _before(self, index: int) -> str:
        floor = self.all_mentions[index - 1].end if index else 0
        return self.sentence[floor : self.all_mentions[index].start]

    def _is_scale(self, index: int) -> bool:
        """Whether the mention stands in a row of grades that gives none of them."""
        mentions = self.all_mentions
        row = {index}
        for step in (1, -1):
            at = index
            while 0 <= at + step < len(mentions):
                left, right = sorted((at, at + step))
                if not _SEPARATES.match(self.sentence[mentions[left].end : mentions[right].start]):
                    break
                at += step
                row.add(at)
        grades = {mentions[at].grade for at in row}
        if len(grades) >= 3 and not _NONE.search(self.sentence[: mentions[min(row)].start]):
            return True
        return (
            len({m.grade for m in mentions}) >= 3
            and _COMPARES_SCALE.search(self.sentence) is not None
            and not _NONE.search(self.sentence)
        )

    def _may_be_grade(self, mention: GradeMention, before: str, after: str) -> bool:
        """Whether the word can be a grade at all: an adjective before an ordinary noun is none."""
        if mention.verb or mention.end_of_scale or mention.plural or mention.same:
            return True
        if grade_cues.is_direct(before) and not re.match(r"^[”’\"']?\s+(?:forces?|services?|schools?)\b", after):
            return True
        if grade_cues.can_end(after) or grade_cues.names_a_grade(after):
            return True
        theme_next = any(0 <= theme.start - mention.end <= 6 for theme in self.themes)
        if mention.quoted or mention.capital:
            return theme_next or grade_cues.qualifies_noun(after) or bool(re.match(r"^[”’\"']\s", after))
        owned = re.search(r"[’'](?:s)?\s*$", before) is not None
        return self.context.report and owned and (theme_next or grade_cues.qualifies_noun(after))

    def _is_label(self, candidates: Sequence[ReadMention]) -> bool:
        """Whether the sentence says nothing but subjects, bodies, counts and grades."""
        spans = [(t.start, t.end) for t in themes_in(self.sentence, fire=self.fire, label=True)]
        spans += [(m.start, m.end) for m in self.named] + [(i.mention.start, i.mention.end) for i in candidates]
        spans += [match.span() for match in re.finditer(r"\([^)]{0,60}\)", self.sentence)]
        return (
            bool(candidates)
            and content_words(blanked(self.sentence, spans)) == 0
            and not _VERBAL.search(blanked(self.sentence, spans))
            and (
                not re.search(r"[.?!]$", self.sentence.rstrip())
                or re.search(r"[^.?!]\s*[:–—]\s.*\.$|\s-\s.*\.$", self.sentence.rstrip()) is not None
            )
        )

    def _decide(self, read: Sequence[ReadMention], candidates: Sequence[ReadMention]) -> None:
        """Settle which of those that may be grades are given as grades, from left to right."""
        last: ReadMention | None = None
        for item in candidates:
            if item.cue.reading is Reading.CLAIM:
                index = self.all_mentions.index(item.mention)
                item.cue = self._told(item, index, last)
            if item.cue.reading in {Reading.CLAIM, Reading.TALLY}:
                last = item
            elif item.cue.reading is not Reading.ORDINARY:
                last = None

    def _told(self, item: ReadMention, index: int, last: ReadMention | None) -> Cue:
        mention = item.mention
        before, after = self._before(index), self.sentence[mention.end :]
        if (
            not before.strip(" “‘\"'")
            and index == 0
            and self.around.previous.rstrip().endswith("?")
            and self.around.adjacent
            and grade_cues.can_end(after)
        ):
            return Cue(Reading.CLAIM, "an answer to the question before", strong=True)
        given = grade_cues.grade_given(
            mention, before, after, subject=bool(self._subject(before, mention)), linked=bool(item.links)
        )
        if (
            given
            and self.in_opinion
            and given.reason in {"found to be so", "reported to be so"}
            and not _TOLD_OF_INSPECTION.search(self.sentence)
        ):
            given = None
        if given and self._subject_is_ordinary(mention, before, item):
            given = None
        if given:
            return given
        if mention.same:
            return self._same(item)
        near = min((link.cost for link in item.links), default=9.0)
        if self.is_label:
            return Cue(Reading.CLAIM, "a label: a subject or a force and its grade", strong=True)
        if _IN_BRACKETS.search(before) and re.match(r"^[”’\"']?\s*\)", after) and last:
            return Cue(Reading.CLAIM, "in brackets: the grade before", strong=True)
        if (
            re.search(r"[(\[]\s*(?:(?:also|again|still)\s+)?[“‘\"']?$", before)
            and re.match(r"^[”’\"']?\s*[)\],]", after)
            and (self._follows_name(before, index) or near <= 1)
        ):
            return Cue(Reading.CLAIM, "in brackets after a name", strong=True)
        if item.count:
            return Cue(Reading.CLAIM, "counted", strong=True)
        if last and self._chained(last, item, index):
            return Cue(Reading.CLAIM, _CHAINED, strong=last.cue.strong)
        if plain := self._plain(item, before, after, near):
            return plain
        if mention.quoted and not grade_cues.can_end(after) and not grade_cues.qualifies_noun(after):
            return grade_cues.ORDINARY
        if mention.quoted and grade_cues.can_end(after) and not self.in_opinion and content_words(self.sentence) > 0:
            return Cue(Reading.NOT_UNDERSTOOD, "a grade in quotation marks, given to nothing that was recognised")
        if mention.verb in {"ing", "e", "es", "ed"} and (mention.quoted or mention.capital):
            return Cue(Reading.NOT_UNDERSTOOD, "a grade, given to nothing that was recognised")
        return grade_cues.ORDINARY

    def _same(self, item: ReadMention) -> Cue:
        """ "The same mark": a claim where another subject or another body has it."""
        if item.links or any(m.kind != "place" or self.bodies._is_subject(self.sentence, m) for m in self.named):
            return Cue(Reading.CLAIM, "given the same grade as the one before", strong=True)
        return grade_cues.ORDINARY

    def _subject_is_ordinary(self, mention: GradeMention, before: str, item: ReadMention) -> bool:
        """Whether a word that is not marked as a grade is said of something that no inspection grades."""
        if mention.quoted or mention.capital or mention.verb or item.links or item.count:
            return False
        return (
            re.search(
                r"\b(?:relationship|record|results?|practice|example|news|start|idea|sense|deal|understanding|knowledge|morale|plan|plans|quality|teams?|officers|staff|morale|people|leaders|number|level|levels|data|systems?|training|managers?|individuals?|detectives?|supervisors?)s?\b[^,;]{0,30}$",
                before[-60:],
                re.IGNORECASE,
            )
            is not None
        )

    def _follows_name(self, before: str, index: int) -> bool:
        at = self.all_mentions[index].start - len(before) + len(before.rstrip(" (["))
        bare = re.sub(r"[(\[]\s*(?:(?:also|again|still)\s+)?[“‘\"']?$", "", before).rstrip(" ([“‘\"'")
        end = self.all_mentions[index].start - len(before) + len(bare)
        return any(m.end in {end, at} for m in self.named) or any(t.end in {end, at} for t in self.themes)

    def _chained(self, last: ReadMention, item: ReadMention, index: int) -> bool:
        """Whether only joining words, subjects and bodies stand between it and the grade before."""
        start, end = last.mention.end, item.mention.start
        spans = [(t.start, t.end) for t in self.themes] + [(m.start, m.end) for m in self.named]
        between = blanked(self.sentence, spans)[start:end]
        after = self.sentence[item.mention.end :]
        if item.mention.verb != "ing" and not (grade_cues.can_end(after) or item.mention.verb or item.mention.quoted):
            return False
        if re.search(r"[.?!]\s", between):
            return False
        enough = (
            item.links
            or item.count
            or item.mention.quoted
            or item.mention.capital
            or item.mention.verb
            or grade_cues.is_clear(after)
        )
        return bool(enough) and content_words(between) <= 1

    def _plain(self, item: ReadMention, before: str, after: str, near: float) -> Cue | None:
        """A grade stated without a verb of grading: "is good at", "the force’s ‘good’ response to", "A: good"."""
        mention = item.mention
        boast = mention.grade.is_high and not item.count and sum(m is not mention for m in self.all_mentions) == 0
        if self.in_opinion and boast and not (_YEAR.search(self.sentence) or _TIME_AFTER.search(after[:120])):
            return None
        extent = _EXTENT.search(before)
        if extent and (item.links or mention.verb) and (grade_cues.is_clear(after) or mention.verb):
            return Cue(Reading.CLAIM, "the extent to which the force does it is said to be so", strong=True)
        if (
            (grade_cues.is_stated(before) or mention.verb in {"es", "ed"})
            and _TIME_AFTER.match(after)
            and self._subject(before, mention)
        ):
            return Cue(Reading.CLAIM, "the force is said to be so")
        head = self.around.opens_list and _HEAD_ENDS.match(after)
        if (
            head
            and (mention.verb in {"e", "es", "ed"} or grade_cues.is_stated(before))
            and self._subject(before, mention) == "body"
        ):
            return Cue(Reading.CLAIM, "the force is said to be so", strong=True)
        stated = grade_cues.is_stated(before) or mention.verb in {"es", "ed"} or (mention.verb == "e")
        subject = self._subject(before, mention)
        marked = mention.quoted or mention.capital
        linked = [link for link in item.links if link.cost <= 2]
        if stated and subject == "body" and (linked or marked or (mention.verb and grade_cues.is_clear(after))):
            after_link = any(link.after for link in linked)
            if after_link or marked or mention.verb:
                return Cue(Reading.CLAIM, "the force is said to be so", strong=marked or bool(mention.verb and linked))
            if any(not link.after for link in linked) and grade_cues.can_end(after):
                return Cue(Reading.CLAIM, "the force is said to be so")
        if (
            stated
            and subject == "body"
            and not mention.verb
            and grade_cues.is_clear(after)
            and self._names_body_before(mention, before)
        ):
            return Cue(Reading.CLAIM, "the force is said to be so")
        several = (
            bool(re.search(r"\b(?:likewise|also|equally|again|too)\s+[“‘\"']?$", before))
            or any(len(link.group.themes) > 1 for link in linked)
            or re.match(r"^[”’\"']?\s+(?:too|again|as well)\b", after)
        )
        titled = any(len(self.sentence[t.start : t.end].split()) > 3 for link in linked for t in link.group.themes)
        low = mention.grade.is_low or marked or several or titled
        if (
            linked
            and (stated or near <= 0.6)
            and subject == "theme"
            and (
                grade_cues.is_clear(after)
                or mention.verb
                or marked
                or several
                or (mention.grade.is_low and grade_cues.can_end(after))
            )
        ):
            if (
                low
                or _TOLD_OF_INSPECTION.search(self.sentence)
                or (_OWN_WORK.match(self.sentence) and grade_cues.is_clear(after))
                or (self.context.report and min(link.group.start for link in linked) < _NEAR_START)
            ):
                return Cue(Reading.CLAIM, "the area is said to be so", strong=marked or bool(mention.verb))
        if mention.verb == "ing" and (linked or grade_cues.leads_on(after)) and near <= 1.0:
            return Cue(Reading.CLAIM, "named among what requires improvement", strong=marked)
        beside = any(0 <= theme.start - mention.end <= 3 for theme in self.themes)
        if (
            marked
            and near <= 1.0
            and not beside
            and (
                stated
                or grade_cues.leads_on(after)
                or re.search(r"(?:^|[:–—,;-]|\b(?:and|but|with|as))\s*[“‘\"']?$", before)
            )
        ):
            return Cue(Reading.CLAIM, "marked as a grade beside its subject", strong=True)
        if grade_cues.qualifies_noun(after) and (
            linked or re.match(r"^[”’\"']?\s+(?:force|service|constabulary|police force|unit|organisation)", after)
        ):
            if marked or self.context.report:
                return Cue(Reading.CLAIM, "the force’s work is called so", strong=marked)
        theme_next = any(link.after and link.group.start - mention.end <= 6 for link in linked)
        if (
            theme_next
            and (mention.quoted or self.context.report)
            and re.search(r"(?:[’']s?|\b(?:its|their|an?|the))\s*[“‘\"']?$", before)
        ):
            return Cue(Reading.CLAIM, "the force’s work is called so", strong=mention.quoted)
        if mention.verb in {"es", "ed"} and subject == "body" and _SAME_AREA.match(after.lstrip("”’\"'").lstrip()):
            return Cue(Reading.CLAIM, "the force is said to be so", strong=True)
        if re.search(r"\b(?:is|are) now\s+[“‘\"']?$", before) and grade_cues.is_clear(after) and subject:
            return Cue(Reading.CLAIM, "the force is said to be so")
        if (
            not before.strip(" •*–-“‘\"'")
            and linked
            and grade_cues.leads_on(after)
            and (marked or not self.sentence.rstrip().endswith((".", "!", "?")))
        ):
            return Cue(Reading.CLAIM, "a grade with its subject", strong=True)
        return None

    def _names_body_before(self, mention: GradeMention, before: str) -> bool:
        """Whether the words before a grade end in the name of a body: "Kent Police is good"."""
        bare = _BE_TAIL.sub("", before)
        end = mention.start - len(before) + len(bare.rstrip(" ,“‘\"'”’"))
        return any(0 <= end - m.end <= 3 for m in self.named)

    def _subject(self, before: str, mention: GradeMention) -> str:
        """Whether a body or a subject of inspection is what the words before a grade speak of: "body", "theme" or ""."""
        start = mention.start - len(before)
        bare = _INSERTED.sub("", _BE_TAIL.sub("", self.sentence[: mention.start]))
        end = len(bare.rstrip(" ,“‘\"'”’"))
        if end < start:
            return (
                "body"
                if any(0 <= end - m.end <= 3 for m in self.named)
                else "theme"
                if any(0 <= end - t.end <= 2 for t in self.themes)
                else ""
            )
        if re.search(r"\b(?:that|this)$", bare[start:].rstrip(" ,")) and any(
            t.end <= mention.start for t in self.themes
        ):
            return "theme"
        if any(0 <= end - t.end <= 2 for t in self.themes):
            return "theme"
        if any(0 <= end - m.end <= 3 for m in self.named) or _BODY_WORD.search(bare):
            return "body"
        if any(
            t.end > start
            and content_words(blanked(self.sentence, [(m.start, m.end) for m in self.named])[t.end : mention.start])
            == 0
            for t in self.themes
            if t.end <= mention.start
        ):
            return "theme"
        return ""

    def _counted(self, count: Count, read: Sequence[ReadMention]) -> bool:
        """Whether a count is one of grades given, and not of wishes or of the scale."""
        over = [item for item in read if count.start <= item.mention.start <= count.end]
        return count.count == 0 or not over or any(item.cue.reading in {Reading.CLAIM, Reading.TALLY} for item in over)

    # -- claims

    def _resolved(self, theme: str) -> str:
        return resolved(theme, self.context)

    def _make_claims(self, item: ReadMention, told: Sequence[ReadMention]) -> None:
        mention = item.mention
        if item.count and item.count.count == 0:
            item.cue = Cue(Reading.TALLY, "counted: none")
            return
        index = self.all_mentions.index(mention)
        floor = self.all_mentions[index - 1].end if index else 0
        bodies = self.bodies.of_grade(self.sentence, mention, [i.mention for i in told], floor)
        item.bodies = bodies
        item.when = self._when(item, index)
        if (
            (item.cue.reason == _CHAINED or mention.same)
            and not item.when.stated
            and not _PRESENT.search(self._before(index) + mention.verb.replace("es", " is"))
        ):
            before = [other for other in told if other.mention.end <= mention.start and other.when]
            item.when = before[-1].when if before and before[-1].when else item.when
        themes = self._themes_of(item, told)
        listed = item.count and self._counts_the_named(item)
        if item.count and {theme for theme, *_ in themes} == {OVERALL}:
            themes = ()
        forces = re.search(r"\b(?:forces|services)\b", self.sentence + " " + self.around.previous) is not None
        if item.count and item.count.start < mention.start and forces and not listed:
            themes = ()
        if (
            item.count
            and not listed
            and not themes
            and not bodies.after
            and (not any(link.cost <= _CLOSE for link in item.links) or item.count.count > _MOST)
        ):
            item.cue = Cue(Reading.TALLY, "counts how often the grade was given")
            return
        item.themes = themes
        if not bodies.names:
            readings = {
                "a fire service’s grade in a text about police": Reading.NOT_GRADED_BODY,
                "several forces that are not named": Reading.TALLY,
            }
            item.cue = Cue(readings.get(bodies.reason, Reading.NOT_UNDERSTOOD), bodies.reason)
            return
        if not themes:
            return  # what for may follow, in a list or in the next sentence
        start, end = self._span(item, index)
        earlier = self._repeated(item, index)
        for theme, ground, cost in themes:
            doubt = self._doubt(item, ground, cost, bodies)
            for body in bodies.names:
                if earlier:
                    unchanged = "it is said to be unchanged from an earlier inspection"
                    item.claims.append(
                        Found(
                            body,
                            theme,
                            mention.grade,
                            earlier,
                            start,
                            end,
                            item.cue.reason,
                            item.cue.strong,
                            self.offset + mention.start,
                            doubt or unchanged,
                        )
                    )
                item.claims.append(
                    Found(
                        body,
                        theme,
                        mention.grade,
                        item.when,
                        start,
                        end,
                        item.cue.reason,
                        item.cue.strong,
                        self.offset + mention.start,
                        doubt,
                    )
                )

    def _repeated(self, item: ReadMention, index: int) -> When | None:
        """The earlier inspection that a grade is said to be unchanged from: "as it did in 2023"."""
        reach = max([item.mention.end, *(link.group.end for link in item.links)])
        limit = self.all_mentions[index + 1].start if index + 1 < len(self.all_mentions) else len(self.sentence)
        match = _UNCHANGED.match(self.sentence[reach:limit])
        if match is None or item.when is None or item.when.past:
            return None
        return self.time.named_in(self.sentence[reach : reach + match.end() + 30])

    def _themes_of(self, item: ReadMention, told: Sequence[ReadMention]) -> tuple[tuple[str, Ground, float], ...]:
        """What the grade is for: themes with how they are known and what the link costs."""
        own = [(theme, link.cost) for link in item.links for theme in link.group.themes]
        if any(theme.theme == OVERALL for theme, _ in own) and len(own) == 1:
            return self._all_pillars(item) or (self._overall(),)
        if len({theme.theme for theme, _ in own if theme.is_pillar}) == 1 and len(own) == 2:
            own = [each for each in own if each[0].theme != OVERALL]  # "overall effectiveness"
        if own:
            own_names = [(self._resolved(t.theme), Ground.STATED, cost) for t, cost in own]
            real = [
                each
                for each in own_names
                if each[0] != "national_responsibilities" and not self._is_part(each[0], own_names)
            ]
            listed = tuple({each[0]: each for each in reversed(real)}.values())
            extra = self._all_pillars(item)
            return tuple(reversed(listed)) or extra
        if item.count and not self._counts_the_named(item):
            return self._other_pillars(item) or self._all_pillars(item)
        if others := self._other_pillars(item):
            return others
        if pillars := self._all_pillars(item):
            return pillars
        index = self.all_mentions.index(item.mention)
        clause = self._before(index)[-120:] + "|" + self.sentence[item.mention.end :][:80]
        if self.around.before and _ALL_OF.search(clause) and re.search(r"\b(?:all|both|each|every)\b", clause):
            return tuple((theme, Ground.CARRIED, 0.5) for theme in self.around.before)
        if (
            re.search(r"\bboth\b", clause)
            and len(self.around.before) == 2
            and item.bodies
            and len(item.bodies.names) == 1
        ):
            return tuple((theme, Ground.CARRIED, 0.7) for theme in self.around.before)
        shared = self._shared(item, told) if not item.count else ()
        if shared:
            return shared
        if _SAME_AREA.search(clause):
            nearest = self.around.adjacent or self.around.last or self.around.chapter or self.around.document
            return ((nearest, Ground.CARRIED, 0.3),) if nearest else ()
        if self.around.before and self.around.follows and _POINTS_BACK.match(self.sentence[: item.mention.start]):
            return tuple((theme, Ground.CARRIED, 0.6) for theme in self.around.before)
        if self.around.opens_list:
            return ()
        if unlinked := self._named_here(item):
            return unlinked
        if _OTHER_AREAS.search(self._before(index)):
            return ()
        if self.around.chapter:
            return ((self.around.chapter, Ground.CARRIED, 0.5),)
        if self.around.claimed and item.bodies and not set(item.bodies.names) & self.around.claimed_bodies:
            return ((self.around.claimed, Ground.CARRIED, 0.7),)
        if self.around.adjacent:
            return ((self.around.adjacent, Ground.CARRIED, 0.8),)
        whole = self.around.document or self.context.only_theme or self.context.only_pillar
        if whole:
            return ((whole, Ground.CARRIED, 0.8),)
        return ()

    def _named_here(self, item: ReadMention) -> tuple[tuple[str, Ground, float], ...]:
        """A subject that the sentence names further off, where no other grade has it."""
        others = [t for t in self.themes if t.theme not in {OVERALL, "national_responsibilities"}]
        names = dict.fromkeys(self._resolved(t.theme) for t in others)
        return ((next(iter(names)), Ground.GUESSED, 2.0),) if len(names) == 1 and len(self.all_mentions) == 1 else ()

    def _is_part(self, theme: str, named: Sequence[tuple[str, Ground, float]]) -> bool:
        """Whether a subject is named only as a part of another: anti-social behaviour had a question of its own in the first year."""
        first = reference().calendar.peel_cycles[0]
        return (
            theme == "other:anti-social behaviour"
            and self.context.cycle != first
            and any(each[0] == "preventing_crime" for each in named)
        )

    def _counts_the_named(self, item: ReadMention) -> bool:
        """Whether a count is of forces that are named beside it: "one, Humberside, was judged", "five were judged so: A, B ..."."""
        if item.count is None or item.bodies is None:
            return False
        between = any(item.count.start < m.start and m.end <= item.mention.start for m in self.named)
        return item.bodies.after or (len(item.bodies.names) == item.count.count and (between or item.count.count > 1))

    def _overall(self) -> tuple[str, Ground, float]:
        """What "overall" means: the pillar or the subject that the text is on, or the whole inspection."""
        whole = self.context.pillar or (self.context.theme if self.context.theme not in {None, *PILLARS} else None)
        pillar = self.around.chapter if self.around.chapter in PILLARS else None
        here = [t.theme for t in self.themes if t.theme in PILLARS]
        if len(set(here)) == 1:
            return here[0], Ground.CARRIED, 0.6
        if pillar or whole:
            return str(pillar or whole), Ground.CARRIED, 0.5
        if self.context.only_pillar and not self.fire:
            return self.context.only_pillar, Ground.CARRIED, 0.8
        if self.around.pillar:
            return self.around.pillar, Ground.GUESSED, 1.0
        return OVERALL, Ground.STATED, 0.0

    def _has_pillars(self) -> bool:
        """Whether the inspection that the text is about can have graded pillars."""
        graded = (
            self.fire
            or self.context.cycle is None
            or reference().question("legitimacy", self.context.cycle) is not None
        )
        return graded and not (
            self.around.before and self.around.follows and not set(self.around.before) <= set(PILLARS)
        )

    def _other_pillars(self, item: ReadMention) -> tuple[tuple[str, Ground, float], ...]:
        """ "The other two pillars": those that neither this sentence nor the one before names."""
        index = self.all_mentions.index(item.mention)
        clause = self._before(index)[-80:] + " | " + self.sentence[item.mention.end :][:60]
        if not _OTHER_TWO.search(clause) or not self._has_pillars():
            return ()
        here = {self._resolved(t.theme) for t in self.themes if t.is_pillar} or {
            t for t in self.around.before if t in PILLARS
        }
        return tuple((theme, Ground.CARRIED, 0.7) for theme in PILLARS if theme not in here) if len(here) == 1 else ()

    def _all_pillars(self, item: ReadMention) -> tuple[tuple[str, Ground, float], ...]:
        """The three pillars, where a grade is said to be given in all three of them."""
        index = self.all_mentions.index(item.mention)
        clause = self._before(index)[-80:] + " | " + self.sentence[item.mention.end :][:80]
        if not _THREE.search(clause) or (item.count and item.count.count != len(PILLARS)) or not self._has_pillars():
            return ()
        if self.fire:
            return tuple((theme, Ground.CARRIED, 0.6) for theme in FIRE_PILLARS)
        named = list(dict.fromkeys(self._resolved(t.theme) for t in self.themes if t.is_pillar))
        pool = named if len(named) == 3 else list(self.around.before) if len(self.around.before) == 3 else list(PILLARS)
        overall = [(OVERALL, Ground.STATED, 0.0)] if re.search(r"\boverall\b", clause) else []
        return (*overall, *((theme, Ground.CARRIED, 0.6) for theme in pool))

    def _shared(self, item: ReadMention, told: Sequence[ReadMention]) -> tuple[tuple[str, Ground, float], ...]:
        """The subject of the grade beside it, where two grades of one sentence are for the same."""
        at = told.index(item)
        for other in (*reversed(told[:at]), *told[at + 1 :]):
            if other.links and not other.count:
                names = [self._resolved(t.theme) for link in other.links for t in link.group.themes]
                start, end = (
                    sorted((item.mention.end, other.mention.start))
                    if other.mention.start > item.mention.start
                    else sorted((other.mention.end, item.mention.start))
                )
                if "overall" in names and len(names) == 1:
                    return (self._overall(),)
                if (
                    len(set(names)) <= 2
                    and content_words(blanked(self.sentence, [(t.start, t.end) for t in self.themes])[start:end]) <= 6
                ):
                    return tuple((name, Ground.CARRIED, 0.7) for name in dict.fromkeys(names))
        return ()

    def _when(self, item: ReadMention, index: int) -> When:
        mention = item.mention
        reach = max([mention.end, *(link.group.end for link in item.links)])
        floor = self.all_mentions[index - 1].end if index else 0
        limit = self.all_mentions[index + 1].start if index + 1 < len(self.all_mentions) else len(self.sentence)
        about = self.time.of_grade(
            self.sentence,
            mention.start,
            mention.end,
            reach,
            floor,
            max(limit, reach),
            first=self.all_mentions[0].start,
            last=self.all_mentions[-1].end,
        )
        if grade_cues.no_longer(self._before(index)) and not about.past:
            return When(None, past=True)
        return about

    def _span(self, item: ReadMention, index: int) -> tuple[int, int]:
        """The words that state it: from the grade before, or the sentence's start, to the end of its subjects."""
        ends = [item.mention.end, *(link.group.end for link in item.links)]
        starts = [item.mention.start, *(link.group.start for link in item.links)]
        told_before = [m for m in self.all_mentions[:index] if m.end <= min(starts)]
        start = 0
        if told_before and len(self.sentence) > 160:
            start = min(min(starts), told_before[-1].end)
        end = max(ends)
        tail = re.match(r"[”’\"')]*[.,;]?[”’\"']?", self.sentence[end:])
        end += len(tail[0].rstrip(",;")) if tail else 0
        if len(self.sentence) <= 160:
            start, end = 0, len(self.sentence)
        piece = self.sentence[start:end]
        start += len(piece) - len(piece.lstrip(" ,;"))
        return self.offset + start, self.offset + end

    def _doubt(self, item: ReadMention, ground: Ground, cost: float, bodies: Bodies) -> str:
        if not item.cue.strong and not (self.context.report and item.cue.reason == "the force is said to be so"):
            return "it is said without a verb or noun of grading"
        if ground is Ground.GUESSED:
            return "the area is named only further away"
        if cost > _CLOSE:
            return "the area does not stand close to the grade"
        if bodies.ground is Ground.GUESSED:
            return "the force is not named beside the grade"
        if (
            bodies.ground is Ground.CARRIED
            and len(self.context.bodies) > 1
            and not bodies.reason
            and not self.bodies.section
            and self.bodies.local
            and self.bodies.local[0] != bodies.names[0]
        ):
            return "more than one force is named nearby"
        if self.in_opinion:
            return "it is said by somebody who gives no grades"
        return ""


_INSERTED = re.compile(
    r",\s*(?:which|who|where|whose|in whose|at which|the|an?|once|long|now|home to|over|next|like|unlike|along|inspected|visited|too|meanwhile|however|by contrast)\b[^,]{0,120},?\s*$",
    re.IGNORECASE,
)
_EXTENT = re.compile(r"\b(?:extent to|(?:effectiveness|efficiency|legitimacy) with) which\b", re.IGNORECASE)
_BE_TAIL = re.compile(
    r"\s*(?:\b(?:is|was|are|were|be|been|being|remains?|remained|has|have|had|also|still|now|again|only|overall|currently|both|all|each|therefore|itself|just|merely|too|already|even|then)\b[\s,]*)*[“‘\"']?$",
    re.IGNORECASE,
)
_BODY_WORD = re.compile(
    r"(?:^|[\s“‘\"(,:;•*–-])(?:it|they|we|(?:the|this|that|our|both|their|which|fifth|other|all)\s+(?:\w+\s+)?(?:forces?|constabular(?:y|ies)|services?|units?|police|organisation|ones?|two|three|four)|police|forces?|which|who|both|each|neither|GMP|the Met)(?:\s+\([^)]{1,30}\))?,?$|[’'](?:s|re)?$|^\W*$",
    re.IGNORECASE,
)
