"""One sentence, grade by grade: what each grade's words are, of whom, for what, when, and how sure that is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from peelviewer.analysis.claims import grade_cues
from peelviewer.analysis.claims.areas_of_grade import AreaFinder
from peelviewer.analysis.claims.bodies_in_text import Bodies, Ground, Nobody, is_unit, stands_among
from peelviewer.analysis.claims.body_reader import BodyReader
from peelviewer.analysis.claims.count_features import CountingSentence
from peelviewer.analysis.claims.counted_words import MOST_AREAS
from peelviewer.analysis.claims.cue import COUNTED, Cue
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.analysis.claims.inspection_time import TimeReader, When, is_moved_from
from peelviewer.analysis.claims.link_words import without_inspectorate
from peelviewer.analysis.claims.mention_readings import MentionReadings
from peelviewer.analysis.claims.nearby_names import OpenGrade
from peelviewer.analysis.claims.read_mention import Area, CountedMention, ReadMention
from peelviewer.analysis.claims.said_again import earlier_words
from peelviewer.analysis.claims.sentence_parts import SentenceParts
from peelviewer.analysis.claims.tallies import Count, counts_of
from peelviewer.analysis.claims.theme_links import Link, ThemeGroup, theme_groups, theme_links
from peelviewer.analysis.claims.themes_in_text import OVERALL, ThemeMention, themes_in
from peelviewer.analysis.claims.weighed_words import WeighedWords
from peelviewer.domain.claims import Reading
from peelviewer.domain.rules import Doubt, Rule

_SURELY_TOLD = 0.9  # likelihood from which a grade without a verb of grading is told all the same
_HARDLY_TOLD = 0.2
_BESIDE = 0.5  # the cost of a link that leaves nothing open
_SAID_SO = {Rule.FORCE_IS, Rule.AREA_IS, Rule.FOUND_SO, Rule.GRADED_SO, Rule.REPORTED_SO, Rule.GIVEN, Rule.CHAINED}
_CLOSE = 1.3  # a link that costs more is only likely
_INSPECTORATE = re.compile(
    r"(?:His|Her) Majesty[’']s Inspectorate of Constabulary(?: and Fire (?:and|&) Rescue Services?)?(?: \(HMIC(?:FRS)?\))?|the (?:watchdog|inspectorate|inspectors)",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\b(?:is|are|has|have|now|to)\b", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:[\w’']+\s+){0,2}$", re.IGNORECASE)
_TO = re.compile(r"\bto\b", re.IGNORECASE)
_TO_THEN = re.compile(r"\s+to\s+\w", re.IGNORECASE)
_FROM_TO = re.compile(r"\bfrom\s[^,.;]{3,60}\sto\s+(?:[\w’']+\s+){0,2}$", re.IGNORECASE)
_SEVERAL = 2
_UNITS_THEME = "soc"  # all that regional units are graded for
_LONG = 160  # characters of a sentence of which a claim quotes only its part
_BODY_READINGS = {
    Nobody.FIRE_SERVICE: Reading.NOT_GRADED_BODY,
    Nobody.NOT_NAMED: Reading.NOT_UNDERSTOOD,
    Nobody.SEVERAL_NOT_NAMED: Reading.TALLY,
}


def _is_range(sentence: str, group: ThemeGroup) -> bool:
    """Whether subjects are but the ends of a range: "in five areas, from answering calls to looking after victims"."""
    between = (sentence[one.end : other.start] for one, other in pairwise(group.themes))
    before = sentence[: group.start]
    goes_on = any(map(_TO.search, between)) or _TO_THEN.match(sentence, group.end)
    return bool(_FROM_TO.search(before) or (_FROM.search(before) and goes_on))


@dataclass(frozen=True, slots=True)
class SentenceRead:
    """What a sentence says."""

    mentions: tuple[ReadMention, ...]
    counted: tuple[CountedMention, ...]
    themes: tuple[str, ...]  # of its first group of subjects that no grade takes, or of all
    supposed: tuple[ReadMention, ...]  # grades that its words leave open, as they are where the same was published
    open: tuple[OpenGrade, ...]  # all its grades with what stands around them, for a second look


class SentenceReader:
    """Reads one sentence."""

    def __init__(self, parts: SentenceParts, bodies: BodyReader, time: TimeReader) -> None:
        self.parts = parts
        self._bodies = bodies
        self._time = time
        self._words = WeighedWords(parts)
        self._readings = MentionReadings(parts, bodies, self._words)
        self._areas = AreaFinder(parts)

    def read(self) -> SentenceRead:
        """All that the sentence says."""
        parts = self.parts
        read = self._readings.first()
        candidates = [item for item in read if item.cue.reading is not Reading.ORDINARY]
        linked = [item.mention for item in candidates]
        themes = tuple(t for t in parts.themes if not any(m.start < t.end and t.start < m.end for m in linked))
        bodies = [(m.start, m.end) for m in parts.named]
        links = theme_links(parts.sentence, theme_groups(parts.sentence, themes, linked), linked, bodies)
        if unlinked := set(range(len(linked))) - {link.mention for link in links}:
            links += self._links_by_label(linked, unlinked, bodies)
        names = [*((t.start, t.end) for t in themes), *bodies]
        names += [match.span() for match in _INSPECTORATE.finditer(parts.sentence)]
        counting = CountingSentence(parts.sentence, linked, names, parts.around.previous)
        counts = counts_of(counting)
        for index, item in enumerate(candidates):
            item.links = tuple(link for link in links if link.mention == index)
            item.count = counts.get(item.mention.start)
            if item.count:
                item.links = tuple(each for each in item.links if not _is_range(parts.sentence, each.group))
            item.links = self._as_many_as_counted(index, item, themes) or item.links
        self._readings.decide(candidates)
        told = [item for item in candidates if item.cue.reading is Reading.CLAIM]
        for item in told:
            self._make_claims(item, told)
        used = {theme for link in links for theme in link.group.themes}
        free = [t.theme for t in themes if t not in used and t.theme != OVERALL]
        left = free or [t.theme for t in themes if t.theme != OVERALL]
        return SentenceRead(
            tuple(read),
            tuple(
                CountedMention(candidates[linked.index(mention)], number, features)
                for number, mention, features in counting.pairs
            ),
            tuple(dict.fromkeys(map(parts.resolved, left))),
            self._supposed(read, told, themes, bodies),
            () if parts.context.report else tuple(self._open(item, read, told) for item in read),
        )

    def _open(self, item: ReadMention, read: Sequence[ReadMention], told: Sequence[ReadMention]) -> OpenGrade:
        """A grade with all that is near it."""
        parts, bodies = self.parts, self._bodies
        index = parts.mentions.index(item.mention)
        whose = item.bodies or bodies.of_grade(
            parts.sentence, item.mention, [other.mention for other in read], parts.reach(index)[0]
        )
        whole = replace(item, bodies=whose, when=item.when or self._when(item, index, told))
        likelihood, span = self._words.likelihood(index), self._span(item, index)
        return OpenGrade(parts, whole, likelihood, bodies.focus, bodies.local, bodies.latest, span)

    def _supposed(
        self,
        read: Sequence[ReadMention],
        told: Sequence[ReadMention],
        themes: Sequence[ThemeMention],
        bodies: Sequence[tuple[int, int]],
    ) -> tuple[ReadMention, ...]:
        """The grades that the words leave open, each with the claims it makes if it is one that is told."""
        result = []
        for item in read:
            cue = self._readings.if_published(item)
            if cue is None:
                continue
            linked = sorted([*(each.mention for each in told), item.mention], key=lambda mention: mention.start)
            links = theme_links(self.parts.sentence, theme_groups(self.parts.sentence, themes, linked), linked, bodies)
            own = tuple(link for link in links if linked[link.mention] is item.mention)
            trial = ReadMention(item.mention, cue, own, item.count)
            self._make_claims(trial, sorted([*told, trial], key=lambda each: each.mention.start))
            result.append(trial)
        return tuple(result)

    def _as_many_as_counted(self, number: int, item: ReadMention, themes: Sequence[ThemeMention]) -> tuple[Link, ...]:
        """The subjects listed beside a counted grade, where they are as many as are counted: "four were adequate; A, B, C and D"."""
        if (
            item.count is None
            or item.count.count < _SEVERAL
            or item.count.count == len({t.theme for g in item.links for t in g.group.themes})
        ):
            return ()
        floor, after = self.parts.reach(self.parts.mentions.index(item.mention))
        for first, last, behind in ((item.mention.end, after, True), (floor, item.mention.start, False)):
            listed = tuple(t for t in themes if first <= t.start and t.end <= last and t.theme != OVERALL)
            if len(listed) == item.count.count == len({t.theme for t in listed}):
                return (Link(ThemeGroup(listed), number, 0.2, behind),)
        return ()

    def _links_by_label(
        self, linked: Sequence[GradeMention], unlinked: set[int], bodies: Sequence[tuple[int, int]]
    ) -> tuple[Link, ...]:
        """The subjects that only a label would name, of grades that no other subject is linked to: "good for prevention"."""
        text = self.parts.sentence
        short = themes_in(text, fire=self.parts.fire, label=True)
        themes = tuple(t for t in short if not any(m.start < t.end and t.start < m.end for m in linked))
        links = theme_links(text, theme_groups(text, themes, linked), linked, bodies)
        return tuple(link for link in links if link.mention in unlinked and link.cost <= _CLOSE)

    def _make_claims(self, item: ReadMention, told: Sequence[ReadMention]) -> None:
        """Make the claims of a grade that is given as one, or say why there is none."""
        if item.count and item.count.count == 0:
            item.cue = Cue(Reading.TALLY, "counted: none")
            return
        parts, mention = self.parts, item.mention
        index = parts.mentions.index(mention)
        floor = parts.mentions[index - 1].end if index else 0
        item.bodies = self._bodies.of_grade(parts.sentence, mention, [other.mention for other in told], floor)
        item.when = self._when(item, index, told)
        areas = self._areas.of_grade(item, told)
        if item.count:
            areas = self._of_counted(item, areas)
            if item.cue.reading is Reading.TALLY:
                return
        if not item.bodies.names:
            nobody = item.bodies.nobody
            item.cue = Cue(_BODY_READINGS[nobody], nobody)
            return
        start, end = self._span(item, index)
        earlier = self._repeated(item, index, areas)
        for area in areas:  # none: what the grade is for may follow, in a list or in the next sentence
            doubt = self._doubt(item, area, item.bodies)
            beside = self._is_beside(item, area, item.bodies)
            times = [(item.when, doubt)]
            if earlier:
                times.insert(0, (earlier, doubt or Doubt.SAID_AGAIN))
            item.claims += [
                Found(
                    body,
                    _UNITS_THEME if is_unit(body) else area[0],
                    mention.grade,
                    when,
                    start,
                    end,
                    item.cue.rule,
                    item.cue.strong,
                    parts.offset + mention.start,
                    why,
                    beside=beside,
                )
                for body in item.bodies.names
                for when, why in times
            ]

    def _of_counted(self, item: ReadMention, areas: tuple[Area, ...]) -> tuple[Area, ...]:
        """The subjects of a grade that is counted; none where only the count is told, which is then a tally."""
        count, bodies = item.count, item.bodies
        if count is None or bodies is None:
            return areas
        if self._is_of_one_among(count):
            return areas
        listed = self._areas.counts_the_named(item)
        said = without_inspectorate(self.parts.sentence + " " + self.parts.around.previous)
        forces = re.search(r"\b(?:forces|services)\b", said)
        if {theme for theme, *_ in areas} == {OVERALL} or (count.start < item.mention.start and forces and not listed):
            areas = ()
        unlinked = not any(link.cost <= _CLOSE for link in item.links) or count.count > MOST_AREAS
        if not listed and not areas and not bodies.after and unlinked:
            item.cue = COUNTED
        return areas

    def _is_of_one_among(self, count: Count) -> bool:
        """Whether a count only says how many share the grade of the one that is spoken of: "one of four forces"."""
        counted = self.parts.sentence[count.start : count.end]
        of_areas = re.search(
            r"\b(?:areas?|categor(?:y|ies)|questions?|subjects?|pillars?|things?|them|those|these)\b", counted
        )
        return stands_among(self.parts.sentence[: count.start]) and not of_areas

    def _repeated(self, item: ReadMention, index: int, areas: Sequence[Area]) -> When | None:
        """The earlier inspection that a grade is said to be that of as well: "as it did in 2023"."""
        sentence, mention = self.parts.sentence, item.mention
        if item.when is None or item.when.past:
            return None
        floor, limit = self.parts.reach(index)
        words = next(earlier_words(sentence, floor, (mention.start, mention.end), limit, several=len(areas) > 1), None)
        return self._time.earlier(words) if words else None

    def _when(self, item: ReadMention, index: int, told: Sequence[ReadMention]) -> When:
        """Which inspection gave the grade."""
        mention = item.mention
        reach = max([mention.end, *(link.group.end for link in item.links)])
        floor, limit = self.parts.reach(index)
        about = self._time.of_grade(
            self.parts.sentence,
            mention.start,
            mention.end,
            reach,
            floor,
            max(limit, reach),
            first=self.parts.mentions[0].start,
            last=self.parts.mentions[-1].end,
        )
        if grade_cues.no_longer(self.parts.before(index)) and not about.past:
            return When(None, past=True)
        goes_on = item.cue.reason is Rule.CHAINED or mention.same
        if (
            goes_on
            and not about.stated
            and not _PRESENT.search(self.parts.before(index) + mention.verb.replace("es", " is"))
        ):
            before = [other for other in reversed(told) if other.mention.end <= mention.start and other.when]
            onward = (
                o.when for o in before if not is_moved_from(self.parts.before(self.parts.mentions.index(o.mention)))
            )
            return next(onward, None) or about
        return about

    def _span(self, item: ReadMention, index: int) -> tuple[int, int]:
        """The words that state it, as offsets in the passage: the sentence, or of a long one the part that is about it."""
        sentence, offset = self.parts.sentence, self.parts.offset
        if len(sentence) <= _LONG:
            return offset + len(sentence) - len(sentence.lstrip(" ,;")), offset + len(sentence)
        end = max([item.mention.end, *(link.group.end for link in item.links)])
        first = min([item.mention.start, *(link.group.start for link in item.links)])
        before = [m.end for m in self.parts.mentions[:index] if m.end <= first]
        start = before[-1] if before else 0
        tail = re.match(r"[”’\"')]*[.,;]?[”’\"']?", sentence[end:])
        end += len(tail[0].rstrip(",;")) if tail else 0
        piece = sentence[start:end]
        return offset + start + len(piece) - len(piece.lstrip(" ,;")), offset + end

    def _is_beside(self, item: ReadMention, area: Area, bodies: Bodies) -> bool:
        """Whether the words leave nothing open: the area beside its grade, and no other force than the one it is of."""
        _, ground, cost = area
        local = self._bodies.local
        one = (
            len(bodies.names) == 1
            and bodies.ground is not Ground.GUESSED
            and (not local or local[0] == bodies.names[0])
        )
        return one and not item.count and ground is Ground.STATED and cost <= _BESIDE and item.cue.reason in _SAID_SO

    def _doubt(self, item: ReadMention, area: Area, bodies: Bodies) -> Doubt:
        """Why a claim is only likely."""
        theme, ground, cost = area
        context, local = self.parts.context, self._bodies.local
        other_force = bool(local) and local[0] != bodies.names[0] and len(context.bodies) > 1
        unsure_body = bodies.ground is Ground.CARRIED and not bodies.just_named and not self._bodies.section
        told = self._words.likelihood(self.parts.mentions.index(item.mention))
        plain = (
            not item.cue.strong and not (context.report and item.cue.reason is Rule.FORCE_IS) and told < _SURELY_TOLD
        )
        only_area = theme in {context.theme, self.parts.around.claimed}  # no other area that it could be for
        reasons = {
            Doubt.PLAINLY_SAID: plain,
            Doubt.SELDOM_TELLS: told < _HARDLY_TOLD,
            Doubt.AREA_FURTHER_AWAY: ground is Ground.GUESSED and not only_area,
            Doubt.AREA_NOT_CLOSE: cost > _CLOSE and not only_area,
            Doubt.FORCE_NOT_BESIDE: bodies.ground is Ground.GUESSED,
            Doubt.SEVERAL_FORCES: unsure_body and other_force,
            Doubt.OPINION: self.parts.in_opinion,
        }
        return next((doubt for doubt, holds in reasons.items() if holds), Doubt.NONE)
