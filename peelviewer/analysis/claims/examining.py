"""Reads a document passage by passage: every grade's words get one reading, and those that give a grade make claims."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from peelviewer.analysis.claims import report_claims
from peelviewer.analysis.claims.bodies_in_text import BodyReader
from peelviewer.analysis.claims.certainty import with_certainty
from peelviewer.analysis.claims.document_context import DocumentContext, document_context, resolved
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.grade_cues import Cue
from peelviewer.analysis.claims.grade_mentions import GradeMention, grade_mentions, sole_grade
from peelviewer.analysis.claims.inspection_time import TimeReader, When
from peelviewer.analysis.claims.link_words import without_inspectorate
from peelviewer.analysis.claims.merging import Placed, merged
from peelviewer.analysis.claims.open_lists import OpenPlace, item_bodies, item_text, item_themes
from peelviewer.analysis.claims.programmes import with_programmes
from peelviewer.analysis.claims.quotations import quotations_of
from peelviewer.analysis.claims.read_mention import ReadMention
from peelviewer.analysis.claims.sentence_parts import SentenceParts, Surroundings
from peelviewer.analysis.claims.sentence_reader import SentenceReader
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.speakers import Quoted, Speakers
from peelviewer.analysis.claims.tables import claims_in_table
from peelviewer.analysis.claims.tallies import Count
from peelviewer.analysis.claims.themes_in_text import PILLARS
from peelviewer.domain.claims import Claim, Findings, Mention, Quotation, Reading, Span, Speaker, Tally
from peelviewer.domain.document import Document, DocumentKind, Passage, PassageKind
from peelviewer.domain.grades import Grade
from peelviewer.reference import reference

_SKIPPED = {PassageKind.FOOTNOTE, PassageKind.CAPTION}
_ELSEWHERE = re.compile(
    r"^\W*(?:READ MORE|Related|More on this story|Most read|Promoted|You may also|You might|PODCAST|Picture:|Image:|Analysis:|Read next|See also)",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"\b(?:forces|services|nationally|across the country|one force|none was|one service)\b", re.IGNORECASE
)
_RECENT = 3  # sentences in which "all of them" still means the subjects named before
_UPDATED = re.compile(
    r"^\W*(?:(?:last )?updated|published|inspected|date)?(?: on)?:?\s*(?:\d{1,2}[/. ](?:\d{1,2}|\w+)[/. ]\d{2,4})\W*$",
    re.IGNORECASE,
)
_LABEL = 60  # characters of a line that is a grade alone
_SHORT = 40  # characters of a sentence that is a grade alone
_MOST = 11  # areas that one inspection has graded: a higher count is of forces
_OWN_OPINION = {Speaker.COMMISSIONER, Speaker.FORCE, Speaker.OTHER}
_OPENS = re.compile(
    r"(?:[:–—-]|\b(?:in|at|for|on|of|areas|following|below|these|were|are|include|including|namely))\s*[“‘\"']?$",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"\b(?:(?:was|is|were|are)\s+(?:one|two|both|among|part)\s+of\s+(?:those|these|them)|(?:was|is|were|are)\s+(?:the\s+other|another|among\s+(?:those|them|these))|made\s+up\s+the\s+\w+)\b|^\W*The\s+(?:others?|rest|second|third)\s+(?:was|were|is|are)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^\W*(?:that[’']s|that is|the (?:two|three|four|five|six|seven)(?: areas)? (?:are|were)|these|those|they|among (?:them|these|those|which)|the(?:se|y)? (?:areas|categories|others?)|it was|the (?:watchdog|inspectorate|inspectors|grade|rating|mark)|this (?:was|is|grade|rating|mark)|(?:and|or)\b|one (?:was|is|for|in)|namely|including|both|all)\b",
    re.IGNORECASE,
)


def examine(document: Document) -> Findings:
    """All that `document` says: readings of every grade's words, claims, counts of grades and quotations."""
    return _DocumentReader(document).findings()


@dataclass(slots=True)
class _Placed:
    """A mention at its place, with what it was taken for."""

    passage: int
    mention: GradeMention
    cue: Cue


class _DocumentReader:
    """One pass over a document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.context: DocumentContext = document_context(document)
        self.bodies = BodyReader(self.context)
        self.time = TimeReader(document, self.context.cycle, fire=self.context.fire, revisit=self.context.revisit)
        self.speakers = Speakers(document)
        self.placed: list[Placed] = []
        self.tallies: dict[tuple[str | None, Grade, int], Tally] = {}
        self.quotations: list[Quotation] = []
        self.mentions: list[_Placed] = []
        self.open: OpenPlace | None = None
        self.pending: OpenPlace | None = None  # what the last sentence of the passage before left open
        self.open_passage = -1  # the passage in which it was opened or last filled
        self.paired = report_claims.paired_boxes(document)
        self.over_lists = self._grades_over_lists()
        self.last: str | None = None  # the one subject that the text is on
        self.before: tuple[str, ...] = ()  # the subjects of the sentence before
        self.before_age = 0  # how many sentences ago that was
        self.pillar: str | None = None  # the pillar named last
        self.pillar_age = _RECENT
        self.previous = ""

    def findings(self) -> Findings:
        """Everything found."""
        for passage in self.document.passages:
            self._read(passage)
        claims = with_programmes(merged(self.placed, report=self.context.report), self.document, self.context)
        if self.document.kind is DocumentKind.REPORT:
            claims = tuple(report_claims.shown_again(claim, self.document) for claim in claims)
        claims = with_certainty(claims)
        return Findings(claims, tuple(self.tallies.values()), tuple(self.quotations), self._readings(claims))

    def _readings(self, claims: Sequence[Claim]) -> tuple[Mention, ...]:
        """Every mention with its reading, and the claim that it states."""
        at: dict[tuple[int, Grade], list[tuple[Span, int]]] = {}
        for number, claim in enumerate(claims):
            for span in (claim.span, *claim.also):
                at.setdefault((span.passage, claim.grade), []).append((span, number))
        result = []
        for item in sorted(self.mentions, key=lambda each: (each.passage, each.mention.start)):
            span = Span(item.passage, item.mention.start, item.mention.end)
            stated = None
            if item.cue.reading is Reading.CLAIM:
                around = [
                    (s.end - s.start, n)
                    for s, n in at.get((item.passage, item.mention.grade), [])
                    if s.start <= span.start and span.end <= s.end
                ]
                stated = min(around)[1] if around else None
            result.append(Mention(span, item.mention.grade, item.cue.reading, item.cue.reason, stated))
        return tuple(result)

    def _note(self, passage: Passage, mentions: Sequence[GradeMention], cue: Cue, *, offset: int = 0) -> None:
        for mention in mentions:
            moved = replace(mention, start=mention.start + offset, end=mention.end + offset)
            self.mentions.append(_Placed(passage.n, moved, cue))

    def _read(self, passage: Passage) -> None:
        if passage.kind in _SKIPPED:
            self._note(passage, grade_mentions(passage.text), Cue(Reading.ORDINARY, "in a footnote or a caption"))
            return
        quoted = self.speakers.quoted(passage)
        self.quotations += quotations_of(passage, quoted)
        if report_claims.is_annex(passage):
            self._note(
                passage, grade_mentions(passage.text), Cue(Reading.DEFINITION, "explains the method or the scale")
            )
            self.open = None
            return
        if _ELSEWHERE.match(passage.text):
            self._note(passage, grade_mentions(passage.text), Cue(Reading.ORDINARY, "points to another page"))
            self.open = None
            return
        if passage.section or passage.kind is PassageKind.HEADING:
            self.bodies.enter_section(
                (*passage.section, passage.text) if passage.kind is PassageKind.HEADING else passage.section
            )
        if self._table(passage, quoted) or self._box(passage, quoted) or self._item(passage, quoted):
            return
        self._prose(passage, quoted)

    def _grades_over_lists(self) -> frozenset[int]:
        """The passages with a grade alone that stands over its subjects or bodies, and not under them."""
        over: set[int] = set()
        run: list[tuple[int, bool]] = []
        for passage in (*self.document.passages, None):
            grade = passage is not None and sole_grade(passage.text) is not None and len(passage.text) < _LABEL
            item = (
                passage is not None
                and not grade
                and bool(item_themes(passage.text, self.context) or item_bodies(passage.text, self.context))
            )
            if passage is not None and _UPDATED.match(passage.text):
                continue
            if passage is not None and (grade or item):
                run.append((passage.n, grade))
                continue
            kinds = [is_grade for _, is_grade in run]
            two = any(kinds[at : at + 3] == [True, False, False] for at in range(len(kinds)))
            first_is_grade = bool(kinds) and kinds[0]
            if first_is_grade and kinds[-1] is False and (two or kinds.count(True) == kinds.count(False)):
                over |= {number for number, is_grade in run if is_grade}
            run = []
        return frozenset(over)

    # -- tables, boxes, items

    def _table(self, passage: Passage, quoted: tuple[Quoted, ...]) -> bool:
        if passage.kind is not PassageKind.TABLE:
            return False
        found = claims_in_table(passage.text, self.context, self.bodies.focus)
        if not found:
            return False
        self._keep(found, passage, quoted, weight=1)
        for mention in grade_mentions(passage.text):
            inside = any(item.start <= mention.start and mention.end <= item.end for item in found)
            self._note(
                passage,
                [mention],
                Cue(Reading.CLAIM, "in a table") if inside else Cue(Reading.ORDINARY, "a table’s heading"),
            )
        return True

    def _box(self, passage: Passage, quoted: tuple[Quoted, ...]) -> bool:
        """A grade alone: of the subject over it, or the head of a list."""
        grade = sole_grade(passage.text) if len(passage.text) < 60 else None
        if grade is None:
            return False
        mention = grade_mentions(passage.text)[0]
        section = self.paired.get(passage.n, passage.section)
        over = passage.n in self.over_lists
        above = self._above(passage)
        asked = item_themes(above.text, self.context) if above and not over else ()
        found = (
            report_claims.box(passage, section, self.context, self.bodies.focus)
            if self.context.report and not over and not asked
            else ()
        )
        if (
            not found
            and not over
            and above is not None
            and not (self.open and self.open.over and self.open_passage >= passage.n - 1)
        ):
            themes = item_themes(above.text, self.context)
            named = item_bodies(above.text, self.context)
            subject = self._list_subject()
            if themes and not self._is_head_above_list(passage):
                bodies = (self.bodies.focus,) if self.bodies.focus else ()
                found = tuple(
                    Found(
                        body,
                        theme,
                        grade,
                        When(self.context.cycle, False),
                        0,
                        len(passage.text),
                        "a label: a subject or a force and its grade",
                        at=mention.start,
                    )
                    for body in bodies
                    for theme in themes
                )
            elif named and subject and not self._is_head_above_list(passage):
                found = tuple(
                    Found(
                        body,
                        subject,
                        grade,
                        When(self.context.cycle, False),
                        0,
                        len(passage.text),
                        "a label: a subject or a force and its grade",
                        at=mention.start,
                    )
                    for body in named
                )
        if found:
            self._keep(found, passage, quoted, weight=1)
            self._note(passage, [mention], Cue(Reading.CLAIM, found[0].rule))
            return True
        if number := re.search(r"\d{1,2}", passage.text):
            count = Count(grade, int(number[0]), 0, len(passage.text))
            self._count((count,), (), passage, 0, passage.text)
        self._note(passage, [mention], Cue(Reading.CLAIM, "a grade over its subjects"))
        focus = (self.bodies.focus,) if self.bodies.focus else ()
        subject = self._list_subject()
        self.open = OpenPlace(
            grade,
            focus,
            When(self.context.cycle, False),
            "a grade over its subjects",
            len(self.mentions) - 1,
            themes=(subject,) if subject else (),
            over=True,
        )
        self.open_passage = passage.n
        return True

    def _above(self, passage: Passage) -> Passage | None:
        """The passage before, but for a line that only says when it was updated."""
        for number in range(passage.n - 1, max(passage.n - 3, -1), -1):
            if not _UPDATED.match(self.document.passages[number].text):
                return self.document.passages[number]
        return None

    def _list_subject(self) -> str | None:
        """The subject that a list of bodies under a grade is about."""
        return self.last or self.context.theme or ("soc" if self.context.regional else self.context.pillar)

    def _is_head_above_list(self, passage: Passage) -> bool:
        """Whether what follows a grade alone is another subject and then no grade: it then stands over its list."""
        following = self.document.passages[passage.n + 1 : passage.n + 3]
        if not following or not (
            item_themes(following[0].text, self.context) or item_bodies(following[0].text, self.context)
        ):
            return False
        if len(following) > 1 and sole_grade(following[1].text):
            above = self.document.passages[passage.n - 2] if passage.n > 1 else None
            return above is not None and bool(self.open) and sole_grade(above.text) is not None
        return not (len(following) > 1 and sole_grade(following[1].text))

    def _item(self, passage: Passage, quoted: tuple[Quoted, ...]) -> bool:
        """A line that names subjects, or bodies, of the grade that the head above it gave."""
        place = self.open
        if place is None or (place.over and passage.text.rstrip().endswith("?") and self._is_question_of_next(passage)):
            return False
        start, bare = item_text(passage.text)
        if grade_mentions(bare) and not item_themes(passage.text, self.context):
            return False
        themes = item_themes(passage.text, self.context)
        named = item_bodies(passage.text, self.context) if not themes else ()
        if named and place.themes:
            pairs = [(body, theme) for body in named for theme in place.themes]
        elif themes and place.bodies:
            pairs = [(body, theme) for body in place.bodies for theme in themes]
        else:
            if len(passage.text.split()) > 3:
                self.open = None
            return False
        end = start + len(bare)
        found = tuple(
            Found(
                body,
                theme,
                place.grade,
                place.when,
                start,
                end,
                f"{place.reason}, as a list",
                place.strong,
                start,
                place.doubt,
                elsewhere=True,
            )
            for body, theme in pairs
        )
        self._keep(found, passage, quoted, weight=3)
        self._note(passage, grade_mentions(passage.text), Cue(Reading.ORDINARY, "part of the name of an area"))
        left = place.items_left - len(themes or named) if place.items_left > 0 else place.items_left
        self.open = replace(place, items_left=left) if left != 0 else None
        self.open_passage = passage.n
        return True

    def _is_question_of_next(self, passage: Passage) -> bool:
        """Whether a question stands over a grade of its own."""
        following = self.document.passages[passage.n + 1] if passage.n + 1 < len(self.document.passages) else None
        return following is not None and (
            sole_grade(following.text) is not None or sole_grade(following.text.split(".")[0]) is not None
        )

    # -- prose

    def _prose(self, passage: Passage, quoted: tuple[Quoted, ...]) -> None:
        text = passage.text
        place, self.open = self.open, None
        self.bodies.enter_headline(text)
        self.bodies.enter_paragraph(text)
        self.time.enter_paragraph()
        chapter = report_claims.section_theme(passage.section, self.context) if self.context.report else None
        spans = [piece for start, end in sentence_spans(text) for piece in _lines(text, start, end)]
        for number, (start, end) in enumerate(spans):
            sentence = text[start:end]
            pending = place or self.pending
            if pending and number == 0 and self._fills(pending, sentence, start, passage, quoted):
                continue
            if self.open and self._fills(self.open, sentence, start, passage, quoted):
                continue
            adjacent = self.before[0] if self.before_age == 0 and len(self.before) == 1 else None
            around = Surroundings(
                chapter,
                self.before if self.before_age < _RECENT else (),
                self.before_age == 0,
                adjacent,
                self.last,
                *self._claimed(),
                self.pillar if self.pillar_age < _RECENT else None,
                self._document_theme(),
                self.previous,
                self._last_grade(),
                opens_list=self._opens_list(passage, text, end, number == len(spans) - 1),
            )
            if self._answer(passage, text, spans, number, quoted):
                continue
            opinion = self._in_opinion(quoted, start, end, text)
            parts = SentenceParts(text, start, end, self.context, around, in_opinion=opinion)
            read = SentenceReader(parts, self.bodies, self.time).read()
            for item in read.mentions:
                self._note(passage, [item.mention], item.cue, offset=start)
                self._keep(tuple(item.claims), passage, quoted, weight=self._weight(passage))
            self._count(read.counts, read.mentions, passage, start, sentence)
            told = [item.when for item in read.mentions if item.when]
            self.time.leave(sentence, told[-1] if told else None)
            self.bodies.leave(sentence, [item.mention for item in read.mentions])
            self._remember(read.themes, chapter, sentence)
            self.open = self._opened(read.mentions, start)
            self.open_passage = passage.n
        self.pending = self.open
        if self.open and not self._opens_list(passage, text, len(text), last=True):
            self.open = None

    def _answer(
        self, passage: Passage, text: str, spans: Sequence[tuple[int, int]], number: int, quoted: tuple[Quoted, ...]
    ) -> bool:
        """A sentence that is a grade alone, after the question or heading that it answers: "Investigating crime? Good."."""
        start, end = spans[number]
        grade = sole_grade(text[start:end].rstrip(".!").removesuffix(" again").removesuffix(" too"))
        if grade is None or end - start > _SHORT:
            return False
        before = (
            text[slice(*spans[number - 1])]
            if number
            else self.document.passages[passage.n - 1].text
            if passage.n
            else ""
        )
        themes = item_themes(before.rstrip("?"), self.context)
        if not themes or not self.bodies.focus:
            return False
        mention = grade_mentions(text[start:end])[0]
        found = tuple(
            Found(
                self.bodies.focus,
                theme,
                grade,
                self.time.cursor or When(self.context.cycle, False),
                start,
                end,
                "a label: a subject or a force and its grade",
                at=start + mention.start,
            )
            for theme in themes
        )
        self._keep(found, passage, quoted, weight=2)
        self._note(passage, [mention], Cue(Reading.CLAIM, found[0].rule), offset=start)
        return True

    def _claimed(self) -> tuple[str | None, frozenset[str]]:
        """The one subject of all claims so far, and their bodies."""
        themes = {item.found.theme for item in self.placed}
        return (next(iter(themes)) if len(themes) == 1 else None), frozenset(item.found.body for item in self.placed)

    def _document_theme(self) -> str | None:
        if self.context.theme and self.context.theme != "overall":
            return self.context.theme
        return "soc" if self.context.regional else self.context.pillar

    def _last_grade(self) -> Grade | None:
        """The grade that was given last, a few sentences back at most."""
        for item in reversed(self.mentions[-3:]):
            if item.cue.reading is Reading.CLAIM:
                return item.mention.grade
        return None

    def _opens_list(self, passage: Passage, text: str, end: int, last: bool) -> bool:
        """Whether a list may follow a sentence: it ends in a colon or the like, or list items come next."""
        if not last:
            return False
        if _OPENS.search(text[:end].rstrip()):
            return True
        following = self.document.passages[passage.n + 1] if passage.n + 1 < len(self.document.passages) else None
        if following is None:
            return False
        if following.kind is PassageKind.LIST_ITEM or re.match(r"^(?:[•*·▪-]|l\s)", following.text):
            return bool(item_themes(following.text, self.context) or item_bodies(following.text, self.context))
        after = self.document.passages[passage.n + 1 : passage.n + 3]
        lines = [
            len(p.text) < 60 and p.kind is not PassageKind.HEADING and bool(item_themes(p.text, self.context))
            for p in after
        ]
        return len(lines) > 1 and all(lines)

    def _opened(self, mentions: Sequence[ReadMention], offset: int) -> OpenPlace | None:
        """The place that the last grade of a sentence leaves open."""
        if not mentions:
            return None
        item = mentions[-1]
        counted = item.cue.reading is Reading.TALLY and item.count is not None and item.count.count > 0
        if item.claims or not (counted or item.cue.reading is Reading.CLAIM):
            return None
        at = len(self.mentions) - 1
        left = item.count.count if item.count else -1
        bodies = item.bodies.names if item.bodies else ()
        subject = self._list_subject()
        return OpenPlace(
            item.mention.grade,
            bodies,
            item.when or When(self.context.cycle, False),
            item.cue.reason or "a grade over its subjects",
            at,
            left,
            (subject,) if subject else (),
            item.cue.strong,
        )

    def _fills(self, place: OpenPlace, sentence: str, start: int, passage: Passage, quoted: tuple[Quoted, ...]) -> bool:
        """Whether a sentence without a grade of its own goes on with the list that the one before opened."""
        if not (_GOES_ON.match(sentence) or _ONE_OF.search(sentence)) or not place.bodies:
            return False
        parts = SentenceParts(sentence, 0, len(sentence), self.context, Surroundings())
        if any(not any(t.start <= m.start and m.end <= t.end for t in parts.themes) for m in parts.mentions):
            return False
        themes = [t for t in parts.themes if t.theme != "overall"]
        if not themes:
            return False
        end = start + max(t.end for t in themes)
        found = tuple(
            Found(
                body,
                resolved(theme, self.context),
                place.grade,
                place.when,
                start,
                end,
                f"{place.reason}, listed in the next sentence",
                place.strong,
                start,
                place.doubt,
                elsewhere=True,
            )
            for body in place.bodies
            for theme in dict.fromkeys(t.theme for t in themes)
        )
        self._keep(found, passage, quoted, weight=2)
        left = place.items_left - len(found)
        self.open = replace(place, items_left=left) if left > 0 else None
        return True

    def _in_opinion(self, quoted: tuple[Quoted, ...], start: int, end: int, text: str) -> bool:
        """Whether a sentence stands in words quoted of somebody who gives no grades, or is told as said by one."""
        around = [q for q in quoted if q.start <= start + 1 and end - 1 <= q.end and not q.is_term]
        if around:
            return around[0].speaker in _OWN_OPINION
        return (
            re.search(
                r"\b(?:commissioner|chief constable)\b[^.]{0,60}\b(?:said|says|believes|thinks|argued|insisted)\b(?! inspectors)",
                text[start:end],
                re.IGNORECASE,
            )
            is not None
        )

    def _remember(self, themes: tuple[str, ...], chapter: str | None, sentence: str) -> None:
        """Keep what the text is on now."""
        self.before_age += 1
        self.pillar_age += 1
        if pillars := [theme for theme in themes if theme in PILLARS]:
            self.pillar, self.pillar_age = pillars[-1], 0
        if themes:
            self.before, self.before_age = themes, 0
        pillar = chapter is not None and chapter not in themes and set(themes) <= set(PILLARS)
        if len(themes) == 1 and not pillar:
            self.last = themes[0]
        elif re.match(r"\W*Overall\b", sentence):
            self.last = None
        self.previous = sentence

    # -- keeping

    def _weight(self, passage: Passage) -> int:
        if any("summary of findings" in heading.lower() for heading in passage.section):
            return 5
        return 1 if passage.kind is PassageKind.HEADING or passage.n == 0 else 3

    def _keep(self, claims: tuple[Found, ...], passage: Passage, quoted: tuple[Quoted, ...], *, weight: int) -> None:
        for found in claims:
            cycle = reference().cycle(found.when.cycle) if found.when.cycle else None
            if cycle and cycle.scale and found.grade not in cycle.scale.grades:
                when = When(None, found.when.past)
                found = replace(found, when=when, doubt=found.doubt or "the scale of the inspection has no such grade")  # noqa: PLW2901
            start, end = (found.at, found.at + 1) if found.at else (found.start, found.end)
            speaker = self.speakers.of(quoted, start, end, passage.text)
            if speaker is Speaker.JOURNALIST and found.strong:
                speaker = self.speakers.told(passage.text[found.start : found.end]) or speaker
            own_words = speaker is Speaker.INSPECTORATE and self.speakers.voice is not speaker
            self.placed.append(Placed(found, passage, speaker, weight + own_words))

    def _count(
        self, counts: tuple[Count, ...], mentions: Sequence[ReadMention], passage: Passage, offset: int, sentence: str
    ) -> None:
        of_forces = re.match(r"\W*Of (?:these|them|those|the \d+)\b", sentence) and "forces" in self.previous
        many = any(count.count > _MOST for count in counts)
        national = of_forces or many or _NATIONAL.search(without_inspectorate(sentence))
        for count in counts:
            said = next((item.bodies for item in mentions if item.count is count and item.bodies), None)
            focus = said.names[0] if said and len(said.names) == 1 else self.bodies.focus
            force = None if national else focus
            key = (force, count.grade, count.count)
            start, end = count.start + offset, count.end + offset
            self.tallies.setdefault(
                key, Tally(force, count.grade, count.count, passage.text[start:end], Span(passage.n, start, end))
            )


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines of a sentence, where it holds line ends."""
    pieces, at = [], start
    for match in re.finditer(r"\s*\n\s*", text[start:end]):
        if start + match.start() > at:
            pieces.append((at, start + match.start()))
        at = start + match.end()
    if at < end:
        pieces.append((at, end))
    return pieces
