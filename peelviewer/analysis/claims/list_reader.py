"""Grades that stand alone over or under what they are for, and the lists that a grade opens."""

import re
from collections.abc import Sequence
from dataclasses import replace

from peelviewer.analysis.claims import report_claims
from peelviewer.analysis.claims.area_by_grades import Given
from peelviewer.analysis.claims.bodies_in_text import bodies_in
from peelviewer.analysis.claims.body_reader import BodyReader
from peelviewer.analysis.claims.cue import Cue
from peelviewer.analysis.claims.document_context import DocumentContext, resolved
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.grade_mentions import GradeMention, count_of_line, grade_mentions, sole_grade
from peelviewer.analysis.claims.inspection_time import When
from peelviewer.analysis.claims.kept_findings import KeptFindings
from peelviewer.analysis.claims.link_words import blanked
from peelviewer.analysis.claims.open_lists import OpenList, item_bodies, item_text, item_themes
from peelviewer.analysis.claims.read_mention import ReadMention
from peelviewer.analysis.claims.sentence_parts import SentenceParts, Surroundings
from peelviewer.analysis.claims.speakers import Quoted
from peelviewer.analysis.claims.subject_memory import SubjectMemory
from peelviewer.analysis.claims.themes_in_text import OVERALL, themes_in
from peelviewer.domain.claims import Reading
from peelviewer.domain.document import Document, Passage, PassageKind
from peelviewer.domain.grades import Grade
from peelviewer.domain.numbers import NUMBER_WORDS, value_of
from peelviewer.domain.rules import Rule

_SEVERAL = 3  # grades, each under what it is for, that make a scorecard
_LINE = 60  # characters of a line that is a grade alone
_FEW_WORDS = 3  # that a sentence which only names forces may say besides
_SHORT_ITEM = 3  # words: a line with no more, which names nothing known, does not end a list
_UPDATED = re.compile(
    r"^\W*(?:(?:last )?updated|published|inspected|date)?(?: on)?:?\s*(?:\d{1,2}[/. ](?:\d{1,2}|\w+)[/. ]\d{2,4})\W*$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:[:–—-]|\b(?:in|at|for|on|of|areas|following|below|these|were|are|include|including|namely))\s*[“‘\"']?$",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    rf"\b(?:(?:was|is|were|are)\s+(?:one|two|both|among|part)\s+of\s+(?:those|these|them)|(?:was|is|were|are)\s+(?:the\s+other|another|among\s+(?:those|them|these))|ma[dk]e\s+up\s+the\s+(?:(?P<count>{NUMBER_WORDS})|\w+))\b|^\W*The\s+(?:others?|rest|first|second|third|fourth|last(?:\s+of\s+(?:these|them|those))?)\s+(?:was|were|is|are)\b",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"\b(?:needs?|must|should|ought|ha(?:s|ve)\s+(?:work\s+)?to)\b", re.IGNORECASE
)  # of no grade that was given
_AMONG_THE = re.compile(
    rf"\b(?:was|is|were|are)\s+(?:also\s+|both\s+)?(?:one\s+of|among)\s+the\s+(?P<count>{NUMBER_WORDS}|\d{{1,2}})(?!\w|\s+\w)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^\W*(?:that[’']s|that (?:is|was)|the (?:two|three|four|five|six|seven)(?: areas)? (?:are|were)|these|those|they|among (?:them|these|those|which)|the(?:se|y)? (?:areas|categories|others?)|it was|the (?:watchdog|inspectorate|inspectors|grade|rating|mark)|this (?:was|is|grade|rating|mark)|(?:and|or)\b|one (?:was|is|for|in)|namely|including|both|all)\b",
    re.IGNORECASE,
)
_THE_SIX = re.compile(
    rf"^[\W\d.]*(?:among\s+)?(?:the|those|these)\s+(?P<count>{NUMBER_WORDS}|\d{{1,2}})\s+(?:areas\s+)?(?:(?:in|at)\s+the\s+(?:\w+\s+){{1,2}})?(?:are|were|is|was|include[sd]?)\b",
    re.IGNORECASE,
)
# Of the last grade: "The others to get that mark were".
_OTHERS_SO = re.compile(
    r"^\W*(?:The\s+others?|(?:The\s+)?other\s+(?:forces|areas|services))\s+(?:to\s+(?:get|be|have|receive|earn)|with|given|that|which|who)\b[^,.;:]{0,40}?\b"
    r"(?:that|the|this)\s+(?:\w+\s+)?(?:grade|mark|rating|verdict|judge?ment|finding)\b[^,.;:]{0,20}?\s+(?:was|were|is|are)\b",
    re.IGNORECASE,
)
# Over a list, of the grade in the sentence before: "They include:".
_HEAD_AGAIN = re.compile(r"\W*(?:They|These|Those)\s+(?:are|were|include[sd]?)\s*:$")
_NONE = re.compile(r"\W*(?:none|nil|no (?:areas?|forces?|services?))\W*", re.IGNORECASE)  # what stands under a grade
_SENTENCE_END = re.compile(r"[.:]$")  # what ends so names no item: it is told, or introduces a list
_ITEM_ENDS = re.compile(r"[,;:(–—]|\s-\s|\s(?=(?:where|which|whose|for|with)\b)")
_NOTE = re.compile(r"\s*[(\[][^()\[\]]{4,60}[)\]][\s.;,]*(?:and)?\s*$", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[•*·▪-]|l\s)")


def _is_update(text: str) -> bool:
    """Whether a line only says when its page was updated."""
    return len(text) < _LINE and _UPDATED.match(text) is not None


def grade_of_line(text: str) -> Grade | None:
    """The grade that a line is and nothing else."""
    return sole_grade(text) if len(text) < _LINE else None


class ListReader:
    """Reads the lists of one document, passage by passage."""

    def __init__(
        self,
        document: Document,
        context: DocumentContext,
        bodies: BodyReader,
        kept: KeptFindings,
        memory: SubjectMemory,
    ) -> None:
        self._passages = document.passages
        self._context = context
        self._bodies = bodies
        self._kept = kept
        self._memory = memory
        self._paired = report_claims.paired_boxes(document)
        self._over_lists, self._under_items = self._grades_alone()
        self.open: OpenList | None = None
        self.open_passage = -1  # the passage in which it was opened or last filled
        self._last: OpenList | None = None  # the last grade of the sentence before
        self._counted: dict[int, OpenList] = {}  # grades that were counted last, by their number
        self.listed: set[Given] = set()  # the grades that lists of bodies give
        self._resting: OpenList | None = None  # bodies under a grade alone, each with prose on it
        self.pending: OpenList | None = None  # what the last sentence of the passage before left open

    def _names_item(self, text: str) -> bool:
        return bool(item_themes(text, self._context) or item_bodies(text, self._context))

    def _grades_alone(self) -> tuple[frozenset[int], frozenset[int]]:
        """The passages with a grade alone that stands over its subjects or bodies; and those that stand under them."""
        over: set[int] = set()
        under: set[int] = set()
        run: list[tuple[int, bool]] = []
        for passage in self._passages:
            if _is_update(passage.text):
                continue
            is_grade = grade_of_line(passage.text) is not None
            is_item = not _SENTENCE_END.search(passage.text) and self._names_item(passage.text)
            if is_grade or is_item or (run and _NONE.fullmatch(passage.text)):
                run.append((passage.n, is_grade))
            else:
                over |= _heads(run)
                under |= _feet(run)
                run = []
        return frozenset(over | _heads(run)), frozenset(under | _feet(run))

    # -- a grade alone

    def box(self, passage: Passage, quoted: tuple[Quoted, ...]) -> bool:
        """A grade alone: of the subject over it, or the head of a list. Whether the passage is one."""
        grade = grade_of_line(passage.text)
        if grade is None:
            return self._head_with_area(passage)
        self._resting = None
        mention = grade_mentions(passage.text)[0]
        if found := self._box_claims(passage, grade, mention.start):
            self._kept.keep(found, passage, quoted, weight=1)
            self._kept.note(passage, [mention], Cue(Reading.CLAIM, found[0].rule))
            return True
        if (number := count_of_line(passage.text)) is not None:
            self._kept.count_line(passage, grade, number, self._bodies.focus)
        self._kept.note(passage, [mention], Cue(Reading.CLAIM, Rule.OVER_LIST))
        focus = (self._bodies.focus,) if self._bodies.focus else ()
        subject = (self._memory.of_list,) if self._memory.of_list else ()
        self.open = OpenList(grade, focus, When(self._context.cycle, False), Rule.OVER_LIST, themes=subject, over=True)
        self.open_passage = passage.n
        return True

    def _head_with_area(self, passage: Passage) -> bool:
        """A grade and its subject, and nothing else, over the names of bodies: "OUTSTANDING FOR EFFICIENCY". Whether it is one."""
        following = self._passages[passage.n + 1 : passage.n + 2]
        mentions = grade_mentions(passage.text) if len(passage.text) < _LINE else ()
        above = self._above(passage)
        if len(mentions) != 1 or not following or not item_bodies(following[0].text, self._context, besides=0):
            return False
        if above and item_bodies(above.text, self._context, besides=0):
            return False  # it is of the body over it
        mention = mentions[0]
        themes = item_themes(blanked(passage.text, [(mention.start, mention.end)]), self._context)
        if len(themes) != 1 or bodies_in(passage.text):
            return False
        when = When(self._context.cycle, False)
        self.open = OpenList(mention.grade, (), when, Rule.OVER_LIST, themes=themes, over=True)
        self.open_passage = passage.n
        self._kept.note(passage, [mention], Cue(Reading.CLAIM, Rule.OVER_LIST))
        return True

    def _box_claims(self, passage: Passage, grade: Grade, at: int) -> tuple[Found, ...]:
        """The claims of a grade alone that stands under what it is for."""
        if passage.n in self._over_lists:
            return ()
        above = self._above(passage)
        asked = item_themes(above.text, self._context) if above else ()
        paired = self._paired.get(passage.n)
        if self._context.report and (paired or not asked):
            section = paired or self._headings_over(passage)
            if found := report_claims.box(passage, section, self._context, self._bodies.focus):
                return found
        in_list = self.open is not None and self.open.over and self.open_passage >= passage.n - 1
        over_others = passage.n not in self._under_items and (in_list or self._is_head_above_list(passage))
        if above is None or over_others:
            return ()
        named = item_bodies(above.text, self._context)
        subject = self._memory.of_name
        if asked:
            pairs = [(body, theme) for body in filter(None, [self._bodies.focus]) for theme in asked]
        else:
            pairs = [(body, subject) for body in named if subject]
        when = When(self._context.cycle, False)
        rule = Rule.BOX if self._context.report and above.kind is PassageKind.HEADING else Rule.LABEL
        return tuple(Found(body, theme, grade, when, 0, len(passage.text), rule, at=at) for body, theme in pairs)

    def _headings_over(self, passage: Passage) -> tuple[str, ...]:
        """The headings that a passage stands under, with those right over the last one: a pillar's name over its question."""
        run: list[str] = []
        for above in reversed(self._passages[: passage.n]):
            if above.kind is not PassageKind.HEADING:
                break
            run.insert(0, above.text)
        return (*passage.section[:-1], *run) if run and run[-1:] == list(passage.section[-1:]) else passage.section

    def _above(self, passage: Passage) -> Passage | None:
        """The passage before, but for a line that only says when it was updated."""
        before = (self._passages[number] for number in range(passage.n - 1, max(passage.n - 3, -1), -1))
        return next((each for each in before if not _is_update(each.text)), None)

    def _is_head_above_list(self, passage: Passage) -> bool:
        """Whether what follows a grade alone is another subject and then no grade: it then stands over its list."""
        following = self._passages[passage.n + 1 : passage.n + 3]
        if not following or not self._names_item(following[0].text):
            return False
        if len(following) > 1 and sole_grade(following[1].text):
            above = self._passages[passage.n - 2] if passage.n > 1 else None
            return above is not None and self.open is not None and sole_grade(above.text) is not None
        return True

    # -- the items of a list

    def item(self, passage: Passage, quoted: tuple[Quoted, ...]) -> bool:
        """A line that names subjects, or bodies, of the grade that the head above it gave. Whether it is one."""
        opened = self.open or self._resumed(passage)
        if opened is None or (opened.over and self._is_question_of_next(passage)):
            return False
        if opened.over and _NONE.fullmatch(passage.text):
            self._kept.count_line(passage, opened.grade, 0, self._bodies.focus)
            return True
        text, note = self._without_note(passage.text)
        start, bare = item_text(text)
        is_unit = any(m.kind == "unit" and m.end - m.start >= len(bare) - 1 for m in bodies_in(bare))
        of_bodies = (
            item_bodies(_ITEM_ENDS.split(bare)[0], self._context) if passage.kind is PassageKind.LIST_ITEM else ()
        )
        # "Essex, which lost sight of missing children" is an item on Essex; a unit has "organised crime" in its name.
        is_body = is_unit or bool(of_bodies and opened.themes)
        themes = () if is_body else item_themes(text, self._context)
        if grade_mentions(bare) and not themes:
            return False
        named = of_bodies or (item_bodies(passage.text, self._context) if not themes else ())
        if named and opened.themes:
            areas = self._areas_of(opened, named)
            pairs = [(body, area) for body in named for area in areas]
        elif themes and opened.bodies:
            pairs = [(body, theme) for body in opened.bodies for theme in themes]
        else:
            is_short = len(passage.text.split()) <= _SHORT_ITEM
            if not is_short:
                self.open = None
            return is_short and opened.over and bool(opened.themes) and not grade_mentions(bare)
        found = self._claims_of(opened, pairs, start, start + len(bare), Rule.IN_LIST)
        self._kept.keep(found, passage, quoted, weight=3)
        self._kept.note(passage, grade_mentions(text), Cue(Reading.ORDINARY, "part of the name of an area"))
        if note:
            self._kept.keep(self._earlier(note, pairs, passage.text), passage, quoted, weight=1)
            self._kept.note(passage, [note], Cue(Reading.CLAIM, Rule.IN_BRACKETS))
        left = opened.items_left - len(themes or named) if opened.items_left > 0 else opened.items_left
        self.open = replace(opened, items_left=left) if left != 0 else None
        self.open_passage = passage.n
        self._resting = self.open if opened.over and named else None
        return True

    def _without_note(self, text: str) -> tuple[str, GradeMention | None]:
        """An item without the earlier grade in brackets behind it, and that grade: "vetting (inadequate in 2022);"."""
        bracket = _NOTE.search(text)
        noted = [] if bracket is None else [m for m in grade_mentions(text) if m.start > bracket.start()]
        if bracket is None or len(noted) != 1 or not self._names_item(text[: bracket.start()]):
            return text, None
        return text[: bracket.start()], noted[0]

    @staticmethod
    def _earlier(note: GradeMention, pairs: Sequence[tuple[str, str]], text: str) -> tuple[Found, ...]:
        """The claims of an earlier grade that stands in brackets behind an item."""
        when, end = When(None, past=True), len(text)
        return tuple(
            Found(body, theme, note.grade, when, 0, end, Rule.IN_BRACKETS, at=note.start) for body, theme in pairs
        )

    def _resumed(self, passage: Passage) -> OpenList | None:
        """The list of bodies under a grade alone that goes on with the name of the next one, after prose on the last."""
        if len(passage.text) < _LINE and item_bodies(passage.text, self._context, besides=0):
            return self._resting
        if passage.kind is PassageKind.HEADING:
            self._resting = None
        return None

    def _areas_of(self, opened: OpenList, bodies: Sequence[str]) -> tuple[str, ...]:
        """What a grade is for that a list gives to bodies."""
        given = [(body, opened.grade, opened.when.cycle) for body in bodies]
        self.listed |= {*given}
        round_up = self._context.round_up
        better = given and round_up and round_up.fits_better(given, opened.themes)
        return (round_up.area,) if round_up and better else opened.themes

    def _is_question_of_next(self, passage: Passage) -> bool:
        """Whether a passage is a question that stands over a grade of its own."""
        if not passage.text.rstrip().endswith("?") or passage.n + 1 >= len(self._passages):
            return False
        following = self._passages[passage.n + 1].text
        return sole_grade(following) is not None or sole_grade(following.split(".")[0]) is not None

    # -- lists that a sentence opens

    def may_follow(self, passage: Passage, text: str) -> bool:
        """Whether a list may follow the last sentence of a passage: it ends in a colon or the like, or items come next."""
        if _OPENS.search(text.rstrip()):
            return True
        after = self._passages[passage.n + 1 : passage.n + 3]
        if not after:
            return False
        if after[0].kind is PassageKind.LIST_ITEM or _BULLET.match(after[0].text):
            return self._names_item(after[0].text)
        return len(after) > 1 and all(
            len(p.text) < _LINE and p.kind is not PassageKind.HEADING and bool(item_themes(p.text, self._context))
            for p in after
        )

    def left_open(self, mentions: Sequence[ReadMention]) -> OpenList | None:
        """The list that the last grade of a sentence leaves open."""
        self._last = self._list_of(mentions[-1]) if mentions else None
        counted = [
            item for item in mentions if item.count and item.count.count > max(1, len({c.theme for c in item.claims}))
        ]
        if counted:
            self._counted |= {item.count.count: self._list_of(item) for item in counted if item.count}
        if not mentions or mentions[-1].claims:
            return None
        item = mentions[-1]
        tally = item.cue.reading is Reading.TALLY and item.count is not None and item.count.count > 0
        return self._list_of(item) if tally or item.cue.reading is Reading.CLAIM else None

    def _list_of(self, item: ReadMention) -> OpenList:
        return OpenList(
            item.mention.grade,
            item.bodies.names if item.bodies else (),
            item.when or When(self._context.cycle, False),
            item.cue.reason or Rule.OVER_LIST,
            item.count.count if item.count else -1,
            (self._memory.of_list,) if self._memory.of_list else (),
            item.cue.strong,
        )

    def counted_list(self, sentence: str) -> OpenList | None:
        """The grade that a sentence such as "The six are ..." goes on with: that which was counted six times.

        "They include:" and "The others to get that mark were" go on with the last grade of the sentence before.
        """
        if _HEAD_AGAIN.match(sentence) or _OTHERS_SO.match(sentence):
            return self._last
        said = _THE_SIX.match(sentence) or _AMONG_THE.search(sentence) or _ONE_OF.search(sentence)
        return self._counted.get(value_of(said["count"])) if said and said["count"] else None

    def fills(self, opened: OpenList, sentence: str, start: int, passage: Passage, quoted: tuple[Quoted, ...]) -> bool:
        """Whether a sentence without a grade of its own goes on with the list that the one before opened; kept if so."""
        counted = _THE_SIX.match(sentence)
        if _TO_DO.search(sentence):
            return False
        others = _OTHERS_SO.match(sentence)
        among = _AMONG_THE.search(sentence) or _ONE_OF.search(sentence) or others
        if not (counted or among or _GOES_ON.match(sentence)):
            return False
        if counted and opened.items_left > 0 and opened.items_left != value_of(counted["count"]):
            return False
        if sentence.rstrip().endswith(":") and (counted or _HEAD_AGAIN.match(sentence)):
            self.open, self.open_passage = opened, passage.n
            return True
        if not opened.bodies or others:
            return self._names_forces(opened, sentence, start, passage, quoted)
        parts = SentenceParts(sentence, 0, len(sentence), self._context, Surroundings())
        if any(not any(t.start <= m.start and m.end <= t.end for t in parts.themes) for m in parts.mentions):
            return False
        themes = [t for t in themes_in(sentence, fire=parts.fire, label=True) if t.theme != OVERALL]
        if not themes and opened.items_left > 1:
            return self._names_forces(opened, sentence, start, passage, quoted)
        if not parts.themes or not themes:
            return False
        names = dict.fromkeys(t.theme for t in themes)
        pairs = [(body, resolved(theme, self._context)) for body in opened.bodies for theme in names]
        end = start + max(t.end for t in themes)
        found = self._claims_of(opened, pairs, start, end, Rule.IN_NEXT_SENTENCE)
        self._kept.keep(found, passage, quoted, weight=2)
        left = opened.items_left - len(found)
        self.open = replace(opened, items_left=left) if left > 0 else None
        return True

    def _names_forces(
        self, opened: OpenList, sentence: str, start: int, passage: Passage, quoted: tuple[Quoted, ...]
    ) -> bool:
        """Whether a sentence names some of the forces that the one before has counted: "They include Kent and Essex"; kept if so."""
        others = _OTHERS_SO.match(sentence)
        told = sentence[others.end() :] if others else sentence
        named = item_bodies(told, self._context, besides=_FEW_WORDS)
        areas = self._areas_of(opened, named) if named else ()
        if not areas:
            return False
        pairs = [(body, area) for body in named for area in areas]
        found = self._claims_of(opened, pairs, start, start + len(sentence), Rule.IN_NEXT_SENTENCE)
        self._kept.keep(found, passage, quoted, weight=2)
        return True

    def _claims_of(
        self, opened: OpenList, pairs: Sequence[tuple[str, str]], start: int, end: int, rule: Rule
    ) -> tuple[Found, ...]:
        """The claims of a grade above, for bodies and subjects that its list names."""
        self._kept.heads.add((opened.grade, opened.reason))
        return tuple(
            Found(body, theme, opened.grade, opened.when, start, end, rule, opened.strong, start, elsewhere=True)
            for body, theme in pairs
        )


def _heads(run: Sequence[tuple[int, bool]]) -> set[int]:
    """Of lines that are a grade alone or what one is for, the grades that stand over the others."""
    kinds = [is_grade for _, is_grade in run]
    two = any(kinds[at : at + 3] == [True, False, False] for at in range(len(kinds)))
    over = bool(kinds) and kinds[0] and not kinds[-1] and (two or kinds.count(True) == kinds.count(False))
    return {number for number, is_grade in run if is_grade} if over else set()


def _feet(run: Sequence[tuple[int, bool]]) -> set[int]:
    """Of lines that are a grade alone or what one is for, the grades that stand under others: one after most subjects, and last."""
    kinds = [is_grade for _, is_grade in run]
    each = bool(kinds) and not kinds[0] and kinds[-1] and kinds.count(True) > kinds.count(False) / 2
    return {number for number, is_grade in run if is_grade} if each and kinds.count(True) >= _SEVERAL else set()
