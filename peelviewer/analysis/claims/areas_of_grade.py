"""What a grade is for: the subjects linked to its words, or those that the text before has named."""

import re
from collections.abc import Sequence

from peelviewer.analysis.claims.area_sets import AreaSet, Meant, area_set, of_set
from peelviewer.analysis.claims.bodies_in_text import Ground
from peelviewer.analysis.claims.link_words import content_words
from peelviewer.analysis.claims.read_mention import Area, ReadMention
from peelviewer.analysis.claims.sentence_parts import SAME_AREA, SentenceParts
from peelviewer.analysis.claims.themes_in_text import FIRE_PILLARS, OVERALL, PILLARS, ThemeMention
from peelviewer.domain.numbers import NUMBER_WORDS
from peelviewer.reference import reference

_POINTS_BACK = re.compile(
    r"^\W*(?:that|this|those|these|both|each|all (?:of (?:them|these|those)|three|four))\b", re.IGNORECASE
)
_OTHER_AREAS = re.compile(r"\b(?:areas|categories|questions|subjects|strands|headings)\b[^.;,]{0,40}$", re.IGNORECASE)
_INCLUDES = re.compile(r"\bamong (?:them|these|those|which|whom)\b|\b(?:including|such as|notably)\b", re.IGNORECASE)
_NUMBER = re.compile(rf"\b(?:{NUMBER_WORDS}|\d+)\b", re.IGNORECASE)
_PILLAR = re.compile(r"\bpillars?\b", re.IGNORECASE)
_NATIONAL = "national_responsibilities"  # work for other forces, which is not graded
_REACH = 90  # characters to either side of a grade that may say which subjects it is for together
_FEW_WORDS = 6  # between two grades that are for the same subject


class AreaFinder:
    """Finds the subjects of the grades of one sentence."""

    def __init__(self, parts: SentenceParts) -> None:
        self.parts = parts

    def of_grade(self, item: ReadMention, told: Sequence[ReadMention]) -> tuple[Area, ...]:
        """What a grade is for: themes with how they are known and what the link costs."""
        own = [(theme, link.cost) for link in item.links for theme in link.group.themes]
        together = self._together(item, own, told)
        if together or (together is not None and not own):
            return together
        if any(theme.theme == OVERALL for theme, _ in own) and len(own) == 1:
            return (self._overall(),)
        if own:
            return self._linked(own)
        last = item.mention is self.parts.mentions[-1]
        if (item.count and not self.counts_the_named(item)) or (self.parts.around.opens_list and last):
            return ()
        if shared := self._shared(item, told) if not item.count else ():
            return shared
        return self._of_round_up(item, self._carried(item))

    def _linked(self, own: Sequence[tuple[ThemeMention, float]]) -> tuple[Area, ...]:
        """The subjects linked to a grade, each once."""
        if len({theme.theme for theme, _ in own if theme.is_pillar}) == 1 and len(own) == 2:
            own = [each for each in own if each[0].theme != OVERALL]  # "overall effectiveness"
        names = [(self.parts.resolved(theme.theme), Ground.STATED, cost) for theme, cost in own]
        real = [each for each in names if each[0] != _NATIONAL and not self._is_part(each[0], names)]
        return tuple(reversed({each[0]: each for each in reversed(real)}.values()))

    def _clause(self, item: ReadMention, before: int, after: int) -> str:
        """The words around a grade, so many characters to either side."""
        index = self.parts.mentions.index(item.mention)
        return self.parts.before(index)[-before:] + " | " + self.parts.sentence[item.mention.end :][:after]

    def _together(
        self, item: ReadMention, own: Sequence[tuple[ThemeMention, float]], told: Sequence[ReadMention]
    ) -> tuple[Area, ...] | None:
        """Subjects that the words around a grade take up together: "all three", "the other two", "three goods".

        None where they speak of none together; none where it is not known which are meant.
        """
        said = self._set_said(item)
        if said is None:
            return None
        mention = item.mention
        here = [t for t in self.parts.themes if t.theme != OVERALL]
        linked = [theme for theme, _ in own if theme.theme != OVERALL]
        before = tuple(dict.fromkeys(self.parts.resolved(t.theme) for t in here if t.end <= mention.start))
        if linked and said.kind is not Meant.ALL_BUT and not self._goes_beyond(said, item, linked, before):
            return None
        several = item.bodies is not None and len(item.bodies.names) > 1
        if several and not said.wide:
            return None
        taken = {
            self.parts.resolved(t.theme)
            for other in told
            if other is not item
            for link in other.links
            for t in link.group.themes
        }
        mine = taken or set(map(self.parts.resolved, (t.theme for t in here))) or set(self.parts.around.before)
        context = self.parts.context
        of_one = context.pillar or context.only_pillar or context.theme  # "across the board" is then all that it covers
        everything = said.wide and not (said.kind is Meant.ALL and of_one)
        pillars = self._pillars(item) if everything or said.count is not None else ()
        of_pillars = pillars and _PILLAR.search(self._clause(item, _REACH, _REACH))
        for named in (pillars,) if of_pillars else (before, self.parts.around.before, pillars):
            if found := of_set(said, named, tuple(mine)):
                overall = [(OVERALL, Ground.STATED, 0.0)] if any(t.theme == OVERALL for t, _ in own) else []
                return (*overall, *((theme, Ground.CARRIED, 0.6) for theme in found))
        return () if said.of_areas else None

    def _set_said(self, item: ReadMention) -> AreaSet | None:
        """The set of subjects that the words around a grade speak of."""
        index = self.parts.mentions.index(item.mention)
        after = self.parts.sentence[item.mention.end : self.parts.reach(index)[1]]
        if said := area_set(self.parts.before(index)[-_REACH:], after[:_REACH]):
            return said
        alone = item.mention.plural and item.count and not self.parts.themes and not self.parts.fire
        return AreaSet(Meant.ALL, item.count.count, wide=True) if alone and item.count else None

    def _goes_beyond(
        self, said: AreaSet, item: ReadMention, linked: Sequence[ThemeMention], before: Sequence[str]
    ) -> bool:
        """Whether a set is meant although subjects are linked to the grade: "inadequate for A and good in the others"."""
        if said.kind is Meant.ALL:
            return said.count == len(before) > 1 and all(self.parts.resolved(t.theme) in before for t in linked)
        return said.kind is Meant.OTHERS and said.beside and all(t.end <= item.mention.start for t in linked)

    def _of_round_up(self, item: ReadMention, carried: tuple[Area, ...]) -> tuple[Area, ...]:
        """The area of the other grades of a round-up, where that fits the published grade and the nearest one does not."""
        round_up = self.parts.context.round_up
        if round_up is None or item.bodies is None or item.when is None:
            return carried
        given = [(body, item.mention.grade, item.when.cycle) for body in item.bodies.names]
        better = round_up.fits_better(given, [theme for theme, *_ in carried])
        return ((round_up.area, Ground.CARRIED, 0.5),) if better else carried

    def _carried(self, item: ReadMention) -> tuple[Area, ...]:
        """The subject that the text is on where the sentence links none to the grade."""
        around = self.parts.around
        if SAME_AREA.search(self._clause(item, 120, 80)):
            nearest = around.adjacent or around.last or around.chapter or around.document
            return ((nearest, Ground.CARRIED, 0.3),) if nearest else ()
        if around.head and self.parts.named and not self.parts.themes:
            return ((around.head, Ground.CARRIED, 0.4),)
        if around.before and around.follows and _POINTS_BACK.match(self.parts.sentence[: item.mention.start]):
            return tuple((theme, Ground.CARRIED, 0.6) for theme in around.before)
        if around.opens_list:
            return ()
        if named := self._named_here():
            return named
        if _OTHER_AREAS.search(self.parts.before(self.parts.mentions.index(item.mention))):
            return ()
        new_body = item.bodies is not None and not set(item.bodies.names) & around.claimed_bodies
        whole = around.document or self.parts.context.only_theme or self.parts.context.only_pillar
        for theme, cost in (
            (around.chapter, 0.5),
            (around.claimed if new_body else None, 0.7),
            (around.adjacent, 0.8),
            (whole, 0.8),
        ):
            if theme:
                return ((theme, Ground.CARRIED, cost),)
        return ()

    def _named_here(self) -> tuple[Area, ...]:
        """A subject that the sentence names further off, where no other grade has it."""
        others = [t for t in self.parts.themes if t.theme not in {OVERALL, _NATIONAL}]
        names = dict.fromkeys(self.parts.resolved(t.theme) for t in others)
        return ((next(iter(names)), Ground.GUESSED, 2.0),) if len(names) == 1 and len(self.parts.mentions) == 1 else ()

    def _is_part(self, theme: str, named: Sequence[Area]) -> bool:
        """Whether a subject is named only as a part of another: the inspection graded both under one question."""
        cycle, others = self.parts.context.cycle, {each[0] for each in named} - {theme}
        part = reference().question(theme, cycle) if cycle else None
        if part is None or part.graded != "part" or not part.code:
            return False
        wholes = (reference().question(other, part.cycle) for other in others)
        return any(whole is not None and whole.code == part.code for whole in wholes)

    def counts_the_named(self, item: ReadMention) -> bool:
        """Whether a count is of forces that are named beside it: "one, Humberside, was judged", "five were judged so: A, B ..."."""
        if item.count is None or item.bodies is None:
            return False
        includes = _INCLUDES.search(self.parts.sentence, item.count.start, item.mention.end + _REACH)
        if includes and not _NUMBER.search(self.parts.sentence, item.mention.end, includes.start()):
            return bool(item.bodies.names) and item.count.count > len(item.bodies.names)
        between = any(item.count.start < m.start and m.end <= item.mention.start for m in self.parts.named)
        return item.bodies.after or (len(item.bodies.names) == item.count.count and (between or item.count.count > 1))

    def _overall(self) -> Area:
        """What "overall" means: the pillar or the subject that the text is on, or the whole inspection."""
        context, around = self.parts.context, self.parts.around
        here = {t.theme for t in self.parts.themes if t.theme in PILLARS}
        if len(here) == 1:
            return here.pop(), Ground.CARRIED, 0.6
        chapter = around.chapter if around.chapter in PILLARS else None
        subject = context.theme if context.theme not in PILLARS else None
        if within := chapter or context.pillar or subject:
            return within, Ground.CARRIED, 0.5
        if context.only_pillar and not self.parts.fire:
            return context.only_pillar, Ground.CARRIED, 0.8
        if around.pillar:
            return around.pillar, Ground.GUESSED, 1.0
        return OVERALL, Ground.STATED, 0.0

    def _has_pillars(self, item: ReadMention) -> bool:
        """Whether the inspection that a grade is of can have graded pillars."""
        context, around = self.parts.context, self.parts.around
        named = _PILLAR.search(self._clause(item, _REACH, _REACH)) is not None
        if not named and around.follows and not set(around.before) <= {*PILLARS, *FIRE_PILLARS}:
            return False
        cycle = item.when.cycle if item.when and item.when.past else context.cycle
        if cycle is None and not self.parts.fire:
            return bool(context.named & {*PILLARS})
        return self.parts.fire or cycle is None or reference().question("legitimacy", cycle) is not None

    def _pillars(self, item: ReadMention) -> tuple[str, ...]:
        """The pillars, where the inspection that a grade is of has graded them and the text speaks of them."""
        if not self._has_pillars(item):
            return ()
        return FIRE_PILLARS if self.parts.fire else PILLARS

    def _shared(self, item: ReadMention, told: Sequence[ReadMention]) -> tuple[Area, ...]:
        """The subject of the grade beside it, where two grades of one sentence are for the same."""
        at = told.index(item)
        bare = self.parts.without_areas
        for other in (*reversed(told[:at]), *told[at + 1 :]):
            names = {self.parts.resolved(t.theme): None for link in other.links for t in link.group.themes}
            if not names or other.count:
                continue
            if list(names) == [OVERALL]:
                return (self._overall(),)
            names = {name: None for name in names if name != OVERALL}  # "overall effectiveness"
            first, second = sorted((item.mention, other.mention), key=lambda mention: mention.start)
            if len(names) <= 2 and content_words(bare[first.end : second.start]) <= _FEW_WORDS:
                return tuple((name, Ground.CARRIED, 0.7) for name in names)
        return ()
