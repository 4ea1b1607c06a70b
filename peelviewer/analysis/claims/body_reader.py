"""Which bodies a grade is of: those its sentence names, or those that the text before has named."""

import re
from collections.abc import Sequence

from peelviewer.analysis.claims.bodies_in_text import (
    FIRE,
    Bodies,
    Ground,
    Nobody,
    as_graded,
    bodies_in,
    fire_places_in,
    groups_of,
    is_about_fire,
    stands_among,
)
from peelviewer.analysis.claims.document_context import DocumentContext, fire_service_of
from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.analysis.claims.link_words import content_words
from peelviewer.analysis.claims.themes_in_text import themes_in
from peelviewer.domain.numbers import NUMBER_WORDS, value_of
from peelviewer.reference import reference
from peelviewer.reference.names import Mention

_COMPARED = re.compile(
    r"\b(?:like|unlike|than|compared (?:with|to)|in contrast (?:with|to)|alongside|apart from|except(?: for)?|other than|joining|joins|joined|next to|behind|ahead of|with|by|near)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PLACED_IN = re.compile(
    r"\b(?:in|around|across|near|from|of|to|at|through|over|throughout|for)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
# "Its neighbours in Kent", "its near neighbour Kent": the force of that place.
_THOSE_IN = re.compile(
    r"\b(?:neighbours?|colleagues|counterparts|opposite numbers|(?:the|that|a) (?:force|constabulary))\s+(?:in\s+|from\s+|across in\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"^(?:\s+(?:cops|bobbies|force|constabulary|police (?:chiefs|bosses))\b)?(?:\s*\([^)]{1,30}\))?(?:(?:,[^,.]{0,100}){1,2},)?\s*(?:,\s*)?(?:(?:has|had|have|was|were|is|are|also|all|both|each|requires?|required|received|receives|got|gets|as|to|too|at|for|now|still|remains?|remained|again|came|come|fell|kept|moved|rose|dropped|slipped|earned|gained|achieved|went|moves?|climb(?:s|ed)|drops?|falls?|slips?|rises?|stays?|stayed|joins?|keeps?|holds?|held|takes?|took|did|alone|itself|comes|fared|picked|under|likewise|ditto)\b|[’']s\b|[–—:(-]|[“‘\"']?(?:outstanding|good|adequate|inadequate|requires?)\b)",
    re.IGNORECASE,
)
_GRADES_IT = re.compile(
    r"\b(?:rat|grad|judg|deem|mark|assess|rank|class|found|find|label|brand|call|put|gave|giv|award|hand|describ|consider)\w*\s+(?:both\s+|the\s+)?$",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:it|the (?:force|constabulary|service|unit|police)|they|we|our|its|their|he|she)\b", re.IGNORECASE
)
_SEVERAL = re.compile(
    rf"\b(?:both|the (?:two|pair|three|four|five|six)|all (?:of (?:them|these|the)|(?:the )?(?P<n>(?:{NUMBER_WORDS})\b))|each|the others|they all)\b",
    re.IGNORECASE,
)
_ALL_FORCES = re.compile(
    rf"\ball (?:the )?(?:{NUMBER_WORDS}) (?:police )?(?:forces|constabularies|services)\b", re.IGNORECASE
)
_OUR_UNIT = re.compile(
    r"\bthe \w+(?:[- ]\w+)? unit\b|\b(?:our|the|its|their|regional|a\s+specialist|a\s+regional)\s+(?:regional\s+)?(?:organised crime\s+|police\s+|crime\s+)?unit\b|\bregional\s+(?:police\s+|crime\s+|organised crime\s+)?unit\b|\b(?:the )?ROCU\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    rf"(?<!\bfor )(?<!\bby )(?<!\bwith )(?<!\bfrom )(?<!\bto )\b(?!one of\b)(?:all|most|many|some|several|few|other|these|{NUMBER_WORDS}|\d+)\s+(?:of\s+)?(?:the\s+|\w+[’']s?\s+|our\s+)?(?:\w+\s+){{0,2}}?(?:police\s+)?(?:forces|services)\b[^,;:]{{0,70}}$",
    re.IGNORECASE,
)
# A grade that is the subject, and its bodies behind it: "‘Good’ was the verdict on A and B".
_GRADE_FIRST = re.compile(
    r"^[”’\"']?(?:\s+(?:grade|rating|mark|grading)s?)?\s*(?:[:–—]|\b(?:was|were|is|are|went|goes|came)\b)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?i:^[\W\d]*(?:it|its|they|their|both|neither|each|is|requires?|at|for|in)\b)|^[a-z‘'\"]|^[•*·▪–-]"
)
_IN_FRONT = re.compile(
    r"(?:^|[.;:–—]\s*|\b(?:and|but|while)\s+)(?:(?:[Oo]ver\s+)?[Ii]n|[Ff]or|[Aa]t)\s+$"
)  # "In Kent, preventing crime was graded good"
_BYLINE = re.compile(r"\W*(?:by|words|from|pictures?|photos?|contact|editor)\b", re.IGNORECASE)
# "Last autumn Cheshire showed", "In March Kent fell".
_TIME_FIRST = re.compile(r"[“‘\"']?(?:Last|This|Earlier this|Later that|In|On|By)\s+(?:[\w’']+\s+){1,3}?")
_MOST_LIKE = re.compile(r"\b(?:most|many|others|several|some|all|those),?\s+like\s+$", re.IGNORECASE)
_THAT_FORCE = re.compile(r"\W*That\s+(?:force|constabulary|service)\b")
_OPENS_CLAUSE = re.compile(r"(?:^|[.;:–—,]\s*|\b(?:and|but|while)\s+)[“‘\"']?$")
_DOES = re.compile(
    r"\s+(?:\w+ly\s+)?(?:\w{3,}ed(?!-)|stood|came|fell|rose|got|won|held|kept|took|made|found|saw|lost|sat|sank|led|finds|stands|sits|climbs|drops|keeps|shares|matches|scores|lags|leads|beats|gets|does)\b(?!\s+(?:police|officers|men|women|staff|residents)\b)"
)
_RELATIVE = re.compile(
    r",\s*which (?:in \d{4} )?(?:has|had|have|was|were|is|are|also|itself|came|got|fell|rose|kept|went|requires?|\w+ed)\b"
)
# "And then there is Kent", "Next came Kent".
_PRESENTED = re.compile(
    r"\b(?:there|here)(?:\s+(?:is|was|comes)|[’']s)\s+$|\b(?:then|next)\s+(?:comes|came)\s+$", re.IGNORECASE
)
_FRONT_ENDS = re.compile(
    r"(?: alone)?,|[’']s? case,?\s|\s+it(?:[’']s|\s+(?:is|was))\b|\s+(?:the\s+(?:news|verdict|outcome|result|picture|story|grade|mark|judge?ment)|things|this|that)\s+(?:is|was|are|were)\b"
)
# "Merseyside Police and the regional unit were both"
_AND_UNIT = re.compile(r"\s+and\s+(?:the|its)\s+(?:[\w-]+\s+){0,3}unit(?:\s+\([A-Z]+\))?\s[^,;.]{0,40}")
_RIGHT_BEHIND = 5  # characters between "as was" and the body that it is said of
_HEADLINE = 120  # characters of a line like a headline
_UNLIKE = re.compile(
    r"\b(?:unlike|than|compared|contrast|behind|ahead of|apart from|except|near|next to)\b", re.IGNORECASE
)
_THE_FORCE = re.compile(r"\b(?:that|this|the|its) (?:force|constabulary)\b")
_OF_AREAS = re.compile(r"\b(?:areas|categories|questions|pillars|strands|themes|inspections)\b")


class BodyReader:
    """Follows a document and knows which body "the force" is."""

    def __init__(self, context: DocumentContext) -> None:
        self.context = context
        self.main = context.body
        self.title = context.title
        self.headings: tuple[str, ...] = ()
        self.section: str | None = None  # the body that the headings above name
        self.local: tuple[str, ...] = ()  # the bodies that the sentence before was about
        self.named_before: tuple[str, ...] = ()  # the list of bodies named last
        self.lists_of: dict[int, tuple[str, ...]] = {}  # the list of so many bodies that was named last
        self.unit: str | None = None
        self._last_named: str | None = None  # in the sentence before
        self.latest: str | None = None  # the last one named, in whatever sentence

    def enter_section(self, headings: tuple[str, ...]) -> None:
        """Take the body that a section's heading names, or go back to the document's own."""
        if headings == self.headings:
            return
        self.headings, self.section = headings, None
        for heading in reversed(headings):
            if heading == self.title:
                break
            if _BYLINE.match(heading):
                continue
            named = {mention.name for mention in bodies_in(heading) if mention.kind in {"force", "unit", "fire"}}
            if len(named) == 1 and self.context.report:
                self.section = named.pop()
                return
            whole = [
                mention
                for mention in bodies_in(heading)
                if content_words(heading[: mention.start] + heading[mention.end :]) == 0
            ]
            if len(whole) == 1 and len(bodies_in(heading)) == 1:
                self.section = as_graded(whole[0], fire=self.context.fire)
                return

    def enter_headline(self, text: str) -> None:
        """A line that is the name of a body, or in a text on several a headline that names one of them, turns to it."""
        if len(text) > _HEADLINE or text.rstrip().endswith((".", ":", "!", "”", '"', ";", ",")) or _BYLINE.match(text):
            return
        found = bodies_in(text)
        alone = len(found) == 1 and not content_words(text[: found[0].start] + text[found[0].end :])
        if not alone and len(self.context.bodies) < 2:
            return
        named = {
            as_graded(m, fire=self.context.fire)
            for m in found
            if alone or m.kind != "place" or self.is_subject(text, m)
        }
        if len(named) == 1:
            self.section = named.pop()

    def enter_paragraph(self, text: str) -> None:
        """Begin a paragraph: "it" is the body of the sentence before only where the paragraph begins with it."""
        if not _GOES_ON.match(text):
            self.local = ()

    @property
    def focus(self) -> str | None:
        """Whom "the force" is where nothing nearer is named."""
        return self.section or self.main

    def leave(self, sentence: str, grades: Sequence[GradeMention]) -> None:
        """Remember whom a sentence was about, for the next."""
        fire = self._is_of_fire(sentence)
        usable = self._usable(sentence, fire=fire)
        for mention in usable:
            if mention.kind == "unit":
                self.unit = mention.name
        self._last_named = as_graded(usable[-1], fire=fire) if usable else None
        self.latest = self._last_named or self.latest
        groups = groups_of(sentence, usable, grades)
        longest = max(groups, key=len, default=[])
        if len(longest) > 1:
            self.named_before = tuple(dict.fromkeys(as_graded(m, fire=fire) for m in longest))
            self.lists_of[len(self.named_before)] = self.named_before
        subject = next(
            (g for g in groups if len(g) > 1 or g[0].kind != "place" or self.is_subject(sentence, g[0])), None
        )
        if subject:
            self.local = tuple(dict.fromkeys(as_graded(m, fire=fire) for m in subject))

    def _is_of_fire(self, sentence: str) -> bool:
        """Whether a bare place in a sentence is its fire service: the text is on fire, or it speaks of fire and names no force."""
        return self.context.fire or (
            is_about_fire(sentence) and not any(m.kind == "force" for m in bodies_in(sentence))
        )

    def _usable(self, sentence: str, *, fire: bool) -> list[Mention]:
        """The bodies named in a sentence that may have its grades: fire services where it is about `fire`, else police."""
        kinds = {"fire", "place"} if fire else {"force", "unit", "place"}
        found = [mention for mention in bodies_in(sentence) if mention.kind in kinds]
        if fire:
            found = [m for m in found if m.kind == "fire" or fire_service_of(m.name)]
            places = [
                m for m in fire_places_in(sentence) if not any(m.start < k.end and k.start < m.end for k in found)
            ]
            return sorted((*found, *places), key=lambda mention: mention.start)
        return found

    @staticmethod
    def is_subject(sentence: str, mention: Mention) -> bool:
        """Whether a bare place stands for its force: it acts, it is graded, or it owns what is graded."""
        before = sentence[: mention.start]
        if _IN_FRONT.search(before[-24:]) and _FRONT_ENDS.match(sentence, mention.end):
            return True
        opens = _OPENS_CLAUSE.search(before[-8:]) or _TIME_FIRST.fullmatch(before)
        if opens and _DOES.match(sentence, mention.end):
            return True
        if _GRADES_IT.search(before[-30:]) or _PRESENTED.search(before[-20:]) or _RELATIVE.match(sentence, mention.end):
            return True
        placed = _PLACED_IN.search(before[-24:]) and not _THOSE_IN.search(before[-50:])
        return _ACTS.match(sentence[mention.end : mention.end + 140]) is not None and not placed

    def of_grade(self, sentence: str, grade: GradeMention, grades: Sequence[GradeMention], floor: int) -> Bodies:
        """The bodies that `grade` is about; `floor` is where the words of the grade before it end."""
        fire = self._is_of_fire(sentence)
        usable = self._usable(sentence, fire=fire)
        before = sentence[: grade.start]
        if not self.context.fire and is_about_fire(sentence) and not fire:
            fire_at = [m.start() for m in FIRE.finditer(sentence)]
            last_force = max((m.end for m in usable if m.end <= grade.start), default=-1)
            if any(last_force < at < grade.start for at in fire_at):
                return Bodies((), Ground.STATED, Nobody.FIRE_SERVICE)
        if regional := self._unit_meant(before, usable):
            beside = [m for m in usable if m.end <= grade.start and _AND_UNIT.fullmatch(sentence, m.end, grade.start)]
            return Bodies((*(as_graded(m, fire=fire) for m in beside), regional), Ground.STATED)
        groups = groups_of(sentence, usable, grades)
        if grade.same and sentence[grade.start : grade.start + 2].lower() in {"as", "so"}:
            sharing = next((g for g in groups if 0 <= g[0].start - grade.end <= _RIGHT_BEHIND), None)
            if sharing or (sharing := self._after(sentence, grade, groups, grades)):
                return Bodies(tuple(dict.fromkeys(as_graded(m, fire=fire) for m in sharing)), Ground.STATED)
        named = self._before(sentence, grade, groups, floor)
        if (
            named
            and floor
            and named[0][-1].end < floor
            and _GRADE_FIRST.match(sentence[grade.end :])
            and (after := self._after(sentence, grade, groups, grades))
        ):
            return Bodies(tuple(dict.fromkeys(as_graded(m, fire=fire) for m in after)), Ground.STATED)
        if named:
            return Bodies(tuple(dict.fromkeys(as_graded(m, fire=fire) for m in named[0])), named[1])
        after = self._after(sentence, grade, groups, grades)
        if after:
            names = tuple(dict.fromkeys(as_graded(m, fire=fire) for m in after))
            bracket = sentence[grade.end : after[0].start].strip() == "("
            return Bodies(names, Ground.STATED, after=len(after) > 1 or bracket)
        return self._carried(sentence, grade, fire=fire)

    def _unit_meant(self, before: str, usable: Sequence[Mention]) -> str | None:
        """The regional unit that words such as "the unit" mean, where no body is named after them."""
        unit = self._unit_of_region(before) or self.unit
        if unit is None and self.context.body:
            serving = reference().unit_of(self.context.body)
            unit = serving.name if serving else None
        if unit is None:
            return None
        said = list(_OUR_UNIT.finditer(before))
        last = max((m.end for m in usable if m.end <= len(before)), default=-1)
        return unit if said and said[-1].start() > last and len(before) - said[-1].end() < 90 else None

    @staticmethod
    def _unit_of_region(before: str) -> str | None:
        """The unit of the region that the words before name last: "the East Midlands unit"."""
        named = [
            (match.start(), unit.name)
            for unit in reference().regional_units
            for match in re.finditer(
                rf"\b{re.escape(unit.region.replace('-', ' '))}\b",
                before.replace("‑", " ").replace("-", " "),
                re.IGNORECASE,
            )
        ]
        return max(named)[1] if named else None

    def _before(
        self, sentence: str, grade: GradeMention, groups: list[list[Mention]], floor: int
    ) -> tuple[list[Mention], Ground] | None:
        """The bodies nearest before a grade that it can be of: not those that others are compared with."""
        candidates = [group for group in groups if group[-1].end <= grade.start]
        for group in reversed(candidates):
            last = group[-1]
            since = sentence[last.end : grade.start]
            alone = len(group) == 1 and last.kind == "place" and not self.is_subject(sentence, last)
            if self._is_compared(sentence, group, candidates) or (alone and not _THE_FORCE.search(since)):
                continue
            carried = last.end < floor and _BACK.search(since)
            return group, Ground.CARRIED if carried else Ground.STATED
        return None

    def _is_compared(self, sentence: str, group: list[Mention], candidates: list[list[Mention]]) -> bool:
        """Whether a body is only what another one is compared with: "unlike Kent", "compared with its neighbour Kent"."""
        lead = sentence[max(0, group[0].start - 40) : group[0].start]
        others = len(candidates) > 1
        if re.search(r"\band (?:its|their) neighbours?\s+$", lead):
            return False
        if (
            not _COMPARED.search(lead)
            or _MOST_LIKE.search(lead)
            or _GRADES_IT.search(lead)
            or not (others or self.focus)
        ):
            return False
        return group[-1].kind == "place" or others or _UNLIKE.search(lead) is not None

    @staticmethod
    def _after(
        sentence: str, grade: GradeMention, groups: list[list[Mention]], grades: Sequence[GradeMention]
    ) -> list[Mention] | None:
        """The bodies right after a grade, where the words between lead to them: "a good grade for A and B"."""
        limit = next((other.start for other in grades if other.start >= grade.end), len(sentence))
        for group in groups:
            if group[0].start < grade.end:
                continue
            between = sentence[grade.end : group[0].start]
            if group[0].start >= limit or len(between) > 160:
                return None
            direct = re.match(
                r"^[”’\"']?(?:\s+(?:grade|rating|mark|grading)s?)?\s*(?:[:–—(-]|\b(?:were|was|are|is|for|to|went to|in|at)\b)[\s\w–—:,-]*$",
                between,
            )
            place = group[-1].kind == "place" and len(group) == 1
            if direct and (not place or content_words(between) == 0) and content_words(between) <= 2:
                return group
            if (
                not place
                and content_words(between) <= 5
                and not re.search(r"[.;]|\b(?:but|while|said|says|told|unlike|than|compared)\b", between)
            ):
                return group
            return None
        return None

    def _carried(self, sentence: str, grade: GradeMention, *, fire: bool) -> Bodies:
        """The bodies that a sentence without any speaks of: those that the text before has named."""
        before = sentence[: grade.start]
        if together := self._together(before):
            return together
        if self._last_named and _THAT_FORCE.match(sentence):
            return Bodies((self._last_named,), Ground.CARRIED, just_named=True)
        focus = self.focus
        if fire and focus and " Fire " not in focus:
            focus = fire_service_of(focus) if self.context.fire else None
        same_kind = bool(self.local) and (" Fire " in self.local[0]) == fire
        if len(self.local) == 1 and self.local[0] != focus and same_kind:
            return Bodies(self.local, Ground.CARRIED, just_named=True)
        if focus is None and same_kind:
            return Bodies(self.local[:1], Ground.GUESSED)
        if focus is None or (" Fire " in focus) != fire:
            of_fire = focus is not None and fire
            return Bodies((), Ground.GUESSED, Nobody.FIRE_SERVICE if of_fire else Nobody.NOT_NAMED)
        return Bodies((focus,), Ground.CARRIED)

    def _of_areas(self, before: str) -> bool:
        """Whether words such as "all three" mean areas rather than bodies."""
        named = _OF_AREAS.search(before[-100:])
        return named is not None or len(themes_in(before, fire=self.context.fire, label=True)) > 1

    def _together(self, before: str) -> Bodies | None:
        """Several bodies that a sentence takes up together: "both forces", "the three", "they"."""
        several = _SEVERAL.search(before[-140:])
        wanted = value_of(several["n"]) if several and several["n"] else None
        if wanted and wanted == len(self.named_before):
            return Bodies(self.named_before, Ground.CARRIED, just_named=True)
        if wanted in self.lists_of and _ALL_FORCES.search(before[-140:]):
            return Bodies(self.lists_of[wanted], Ground.CARRIED, just_named=True)
        unnamed = _UNNAMED.search(before[-120:])
        if (
            unnamed
            and not stands_among(before[-120:][: unnamed.start()])
            and not re.search(r"\b(?:both|two)\b", before[-40:])
        ):
            return Bodies((), Ground.STATED, Nobody.SEVERAL_NOT_NAMED)
        group = self.local if len(self.local) > 1 else self.named_before
        if several and len(group) > 1 and not self._of_areas(before):
            if re.search(r"\bboth\b|\b(?:two|pair)\b", several[0], re.IGNORECASE):
                wanted = 2
            if wanted is None or wanted == len(group):
                return Bodies(group, Ground.CARRIED, just_named=True)
        if re.search(r"\b(?:they|both|each)\b", before[-60:], re.IGNORECASE) and len(self.local) > 1:
            return Bodies(self.local, Ground.CARRIED, just_named=True)
        return None
