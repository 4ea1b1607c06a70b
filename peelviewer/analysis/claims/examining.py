"""Reads a document passage by passage: every grade's words get one reading, and those that give a grade make claims."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import filterfalse

from peelviewer.analysis.claims import report_claims
from peelviewer.analysis.claims.area_by_grades import Given, RoundUp, is_misplaced, round_up_of
from peelviewer.analysis.claims.bodies_in_text import bodies_in
from peelviewer.analysis.claims.body_by_grades import Told, force_given
from peelviewer.analysis.claims.body_reader import BodyReader
from peelviewer.analysis.claims.certainty import contradicts_published, is_prose, tells_published, with_certainty
from peelviewer.analysis.claims.claim_odds import Plain, by_likelihood, features_of
from peelviewer.analysis.claims.claim_places import ClaimPlaces
from peelviewer.analysis.claims.cue import Cue
from peelviewer.analysis.claims.cycle_by_grades import (
    with_earlier_inspection,
    with_fitting_inspection,
    with_only_inspection,
    with_pillars_graded,
    with_present_inspection,
)
from peelviewer.analysis.claims.document_context import DocumentContext, document_context
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.grade_mentions import grade_mentions, sole_grade
from peelviewer.analysis.claims.inspection_time import TimeReader, When
from peelviewer.analysis.claims.kept_findings import KeptFindings
from peelviewer.analysis.claims.list_reader import ListReader
from peelviewer.analysis.claims.merging import merged
from peelviewer.analysis.claims.nearby_names import OpenGrade
from peelviewer.analysis.claims.open_lists import item_themes
from peelviewer.analysis.claims.programmes import with_programmes
from peelviewer.analysis.claims.quotations import quotations_of
from peelviewer.analysis.claims.second_look import Option, Said, TextJudged, options
from peelviewer.analysis.claims.sentence_parts import SentenceParts
from peelviewer.analysis.claims.sentence_reader import SentenceReader
from peelviewer.analysis.claims.sentences import line_spans
from peelviewer.analysis.claims.speakers import Quoted, own_voice
from peelviewer.analysis.claims.subject_memory import SubjectMemory
from peelviewer.analysis.claims.tables import claims_in_table
from peelviewer.analysis.claims.tally_odds import PossibleTally, TextFacts, tallies_of
from peelviewer.analysis.follow_up.reading import follow_up_in
from peelviewer.domain.claims import Claim, Findings, Quotation, Reading, Speaker
from peelviewer.domain.document import Document, DocumentKind, Fact, Passage, PassageKind
from peelviewer.domain.rules import Doubt, Rule
from peelviewer.reference import reference

_SKIPPED = {PassageKind.FOOTNOTE, PassageKind.CAPTION}
_ELSEWHERE = re.compile(
    r"^\W*(?:READ MORE|Related|More on this story|Most read|Promoted|You may also|You might|PODCAST|Picture:|Image:|Analysis:|Read next|See also)",
    re.IGNORECASE,
)
_SHORT = 40  # characters of a sentence that is a grade alone
_OWN_OPINION = {Speaker.COMMISSIONER, Speaker.FORCE, Speaker.OTHER}
_SAID_BY_ONE = re.compile(
    r"\b(?:commissioner|chief constable)\b[^.]{0,60}\b(?:said|says|believes|thinks|argued|insisted)\b(?! inspectors)",
    re.IGNORECASE,
)
_SUMMARY = 5  # the weight of a page that repeats what the chapters say; more than of any other place


def examine(document: Document) -> Findings:
    """All that `document` says: readings of every grade's words, claims, counts of grades and quotations."""
    return read_through(document).findings()


def read_through(document: Document) -> "DocumentReader":
    """`document` read once, or again where its first reading shows whose it is, or what a round-up in it is about."""
    context = document_context(document)
    reader = DocumentReader(document, context)
    if force := reader.own_force or _unnamed_force(document, context):
        context = replace(context, body=force, bodies=context.bodies | {force})
        reader = DocumentReader(document, context)
    if round_up := reader.round_up:
        reader = DocumentReader(document, replace(context, round_up=round_up))
    return reader


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a grade may be for, and how likely that is; with the place of the grade."""

    option: Option
    likelihood: float  # from 0 to 1
    grade: OpenGrade
    passage: Passage
    quoted: tuple[Quoted, ...]


def _may_be_unnamed(document: Document, context: DocumentContext) -> bool:
    """Whether a document speaks in a force's own voice, with no name of one over it."""
    if context.fire or Fact.FORCES in document.entered or own_voice(document) is not Speaker.FORCE:
        return False
    return not bodies_in(context.title)


def _unnamed_force(document: Document, context: DocumentContext) -> str | None:
    """The force of a page that names none at all, by its grades: they are read as those of any one first."""
    if context.body or not _may_be_unnamed(document, context):
        return None
    anyone = reference().forces[0].name
    return force_given(DocumentReader(document, replace(context, body=anyone)).told_of(anyone), None)


class DocumentReader:
    """One pass over a document."""

    def __init__(self, document: Document, context: DocumentContext) -> None:
        self._document = document
        self.context = context
        self._bodies = BodyReader(self.context)
        self._time = TimeReader(document, self.context.cycle, fire=self.context.fire, revisit=self.context.revisit)
        self._kept = KeptFindings(document, report=context.report)
        self._memory = SubjectMemory(self.context)
        self._lists = ListReader(document, self.context, self._bodies, self._kept, self._memory)
        self._quotations: list[Quotation] = []
        self._without_area: set[Given] = set()
        self._open: list[tuple[OpenGrade, Passage, tuple[Quoted, ...]]] = []
        for passage in document.passages:
            self._read(passage)
        if not context.report:
            self._kept.accept_published()

    @property
    def own_force(self) -> str | None:
        """The force that speaks of itself without its name, where its grades tell which it is; None where they need not."""
        read, document = self.context.body, self._document
        if read is None or not _may_be_unnamed(document, self.context):
            return None
        return force_given(self.told_of(read), read)

    def told_of(self, force: str) -> set[Told]:
        """The grades that were read as those of a force, but for those of an inspection that is not known."""
        placed = (each.found for each in self._kept.placed if each.found.body == force)
        told = ((found.theme, found.grade, found.when.cycle or self.context.cycle) for found in placed)
        return {(area, grade, cycle) for area, grade, cycle in told if cycle}

    @property
    def round_up(self) -> RoundUp | None:
        """The one area of a round-up: of its grades that name none, and of those that were read under a wrong one."""
        if self.context.fire:
            return None
        given = [((each.found.body, each.found.grade, each.found.when.cycle), each.found) for each in self._kept.placed]
        misplaced = {each for each, found in given if is_misplaced(each, found.theme)}
        return round_up_of(self._without_area | self._lists.listed | misplaced, self.context.named)

    def findings(self) -> Findings:
        """Everything found."""
        claims, misread = self._report_claims() if self.context.report else self._weighed_claims()
        tallies = (*self._kept.counted_lines, *tallies_of(self._kept.counted, self.facts(claims)))
        raised, recalled = follow_up_in(self._document, self.context)
        return Findings(
            claims, tallies, tuple(self._quotations), self._kept.readings(claims, misread, tallies), raised, recalled
        )

    def _report_claims(self) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
        """The claims of a report; and those that must have been misread."""
        claims, misread = self.claims()
        if not tells_published((*claims, *misread)):
            return claims, misread
        return tuple(filterfalse(is_prose, claims)), (*misread, *filter(is_prose, claims))

    def _weighed_claims(self) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
        """The claims that are likely to be right, after a second look; and those that must have been misread."""
        claims, misread = self.claims()
        if contradicts_published(claims):
            return claims, misread
        agrees = tells_published(claims)
        options = [
            Weighed(option, option.likelihood, grade, passage, quoted)
            for option, grade, passage, quoted in self.options(claims)
        ]
        self.take(options, agrees=agrees)
        claims, misread = self.claims()
        kept, doubtful = by_likelihood(claims, self.features(claims, options), self.plain, agrees=agrees)
        return kept, misread + doubtful

    @property
    def plain(self) -> set[Plain]:
        """The claims so far whose words leave nothing open: body, area, grade, and whether of an earlier inspection."""
        told = (each.found for each in self._kept.placed if each.found.beside)
        return {(found.body, found.theme, found.grade, found.when.past) for found in told}

    def take(self, options: Iterable[Weighed], *, agrees: bool) -> None:
        """Keep the claims of those options that are not unlikely, to be weighed. `agrees`: the text tells published grades."""
        plain = {(body, area, past): grade for body, area, grade, past in self.plain}
        for each in options:
            option, grade = each.option, each.grade
            if plain.get(option.says, grade.mention.grade) is not grade.mention.grade:
                continue  # in clear words the text tells another grade for it
            if option.may_be(each.likelihood, agrees=agrees):
                at = grade.parts.offset + grade.item.mention.start
                given = (option.body, option.area, grade.item.mention.grade, option.when, *grade.span)
                found = Found(*given, Rule.PUBLISHED, at=at, doubt=Doubt.LEFT_OPEN)
                self._kept.take(found, each.passage, each.quoted)

    def features(self, claims: Sequence[Claim], options: Iterable[Weighed]) -> Iterator[Mapping[str, float]]:
        """What speaks for each of the text's claims and against it, beside the `options` of their grades."""
        likely: dict[OpenGrade, dict[Said, float]] = {}
        for each in options:
            likely.setdefault(each.grade, {})[each.option.says] = each.likelihood
        places = ClaimPlaces(((grade, passage.n) for grade, passage, _ in self._open), likely)
        return features_of(claims, self._document.kind, self.context.cycle, places)

    def facts(self, claims: Sequence[Claim]) -> TextFacts:
        """What the text's claims and the published grades say of counts."""
        return TextFacts(claims, self._document.kind, self._document.forces, self.context.cycle)

    @property
    def counted(self) -> Sequence[PossibleTally]:
        """All numbers that may count a grade."""
        return self._kept.counted

    def claims(self) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
        """The claims so far, merged, dated and certain or likely; and those that must have been misread."""
        claims = merged(self._kept.placed, report=self.context.of_inspectorate)
        claims = with_programmes(claims, self._document, self.context)
        if Fact.CYCLE not in self._document.entered:
            claims = with_pillars_graded(with_only_inspection(with_fitting_inspection(claims)))
        claims = with_earlier_inspection(claims)
        if not self.context.report and tells_published(claims):
            claims = with_present_inspection(claims, self.context.cycle)
        if self._document.kind is DocumentKind.REPORT:
            claims = tuple(report_claims.shown_again(claim, self._document) for claim in claims)
        return with_certainty(claims, report=self.context.report)

    def options(self, claims: Sequence[Claim]) -> Iterator[tuple[Option, OpenGrade, Passage, tuple[Quoted, ...]]]:
        """What each grade may be for beside its `claims`."""
        text = TextJudged.of(claims)
        for grade, passage, quoted in self._open:
            for option in options(grade, self.context, text):
                yield option, grade, passage, quoted

    def _read(self, passage: Passage) -> None:
        quoted = self._kept.speakers.quoted(passage) if passage.kind not in _SKIPPED else ()
        self._quotations += quotations_of(passage, quoted)
        if cue := _cue_of_all(passage):
            self._kept.note(passage, grade_mentions(passage.text), cue)
            if passage.kind not in _SKIPPED:
                self._lists.open = None
            return
        if passage.kind is PassageKind.HEADING:
            self._bodies.enter_section((*passage.section, passage.text))
        elif passage.section:
            self._bodies.enter_section(passage.section)
        if not (self._table(passage, quoted) or self._lists.box(passage, quoted) or self._lists.item(passage, quoted)):
            self._prose(passage, quoted)

    def _table(self, passage: Passage, quoted: tuple[Quoted, ...]) -> bool:
        if passage.kind is not PassageKind.TABLE:
            return False
        found = claims_in_table(passage.text, self.context, self._bodies.focus)
        self._kept.keep(found, passage, quoted, weight=1)
        for mention in grade_mentions(passage.text) if found else ():
            inside = any(item.start <= mention.start and mention.end <= item.end for item in found)
            cue = Cue(Reading.CLAIM, "in a table") if inside else Cue(Reading.ORDINARY, "a table’s heading")
            self._kept.note(passage, [mention], cue)
        return bool(found)

    def _prose(self, passage: Passage, quoted: tuple[Quoted, ...]) -> None:
        text, lists = passage.text, self._lists
        opened, lists.open = lists.open, None
        self._bodies.enter_headline(text)
        self._bodies.enter_paragraph(text)
        self._time.enter_paragraph()
        chapter = report_claims.section_theme(passage.section, self.context) if self.context.report else None
        spans = line_spans(text)
        for number, (start, end) in enumerate(spans):
            pending = (opened or lists.pending) if number == 0 else None
            open_lists = (lists.counted_list(text[start:end]), pending, lists.open)
            if any(lists.fills(each, text[start:end], start, passage, quoted) for each in open_lists if each):
                continue
            if self._answer(passage, spans, number, quoted):
                continue
            following = text[slice(*spans[number + 1])] if number + 1 < len(spans) else ""
            self._sentence(passage, quoted, chapter, start, end, following)
        lists.pending = lists.open
        if lists.open and not lists.may_follow(passage, text):
            lists.open = None

    def _sentence(
        self,
        passage: Passage,
        quoted: tuple[Quoted, ...],
        chapter: str | None,
        start: int,
        end: int,
        following: str,
    ) -> None:
        text = passage.text
        sentence = text[start:end]
        opens_list = not following and self._lists.may_follow(passage, text[:end])
        around = self._memory.around(chapter, self._kept, opens_list=opens_list)
        opinion = _in_opinion(quoted, start, end, text)
        parts = SentenceParts(text, start, end, self.context, around, in_opinion=opinion)
        read = SentenceReader(parts, self._bodies, self._time).read()
        for item in read.mentions:
            self._kept.note(passage, [item.mention], item.cue, offset=start)
            self._kept.keep(tuple(item.claims), passage, quoted, weight=_weight(passage))
            if item.cue.reading is Reading.CLAIM and item.bodies and item.when and not item.links:
                self._without_area |= {(body, item.mention.grade, item.when.cycle) for body in item.bodies.names}
        self._open += [(replace(each, following=following), passage, quoted) for each in read.open]
        for item in read.supposed:
            self._kept.suppose(item, passage, quoted, start)
        self._kept.count(read.counted, passage, start, sentence, self._bodies.focus, self._memory.previous)
        told = [item.when for item in read.mentions if item.when]
        self._time.leave(sentence, told[-1] if told else None)
        self._bodies.leave(sentence, [item.mention for item in read.mentions])
        graded = any(not item.mention.same for item in read.mentions)
        self._memory.remember(read.themes, chapter, sentence, graded=graded)
        self._lists.open = self._lists.left_open(read.mentions)
        self._lists.open_passage = passage.n

    def _answer(
        self, passage: Passage, spans: Sequence[tuple[int, int]], number: int, quoted: tuple[Quoted, ...]
    ) -> bool:
        """A sentence that is a grade alone, after the question or heading that it answers: "Investigating crime? Good."."""
        text = passage.text
        start, end = spans[number]
        grade = sole_grade(text[start:end].rstrip(".!").removesuffix(" again").removesuffix(" too"))
        if grade is None or end - start > _SHORT or self._bodies.focus is None:
            return False
        above = self._document.passages[passage.n - 1].text if passage.n else ""
        asked = text[slice(*spans[number - 1])] if number else above
        themes = item_themes(asked.rstrip("?"), self.context)
        if not themes:
            return False
        mention = grade_mentions(text[start:end])[0]
        when = self._time.cursor or When(self.context.cycle, False)
        found = tuple(
            Found(self._bodies.focus, theme, grade, when, start, end, Rule.LABEL, at=start + mention.start)
            for theme in themes
        )
        self._kept.keep(found, passage, quoted, weight=min(_weight(passage), 2))
        self._kept.note(passage, [mention], Cue(Reading.CLAIM, Rule.LABEL), offset=start)
        return True


def _cue_of_all(passage: Passage) -> Cue | None:
    """The reading of all grade words in a passage that cannot give a grade; None for a passage that may give some."""
    if passage.kind in _SKIPPED:
        return Cue(Reading.ORDINARY, "in a footnote or a caption")
    if report_claims.is_annex(passage):
        return Cue(Reading.DEFINITION, "explains the method or the scale")
    return Cue(Reading.ORDINARY, "points to another page") if _ELSEWHERE.match(passage.text) else None


def _in_opinion(quoted: tuple[Quoted, ...], start: int, end: int, text: str) -> bool:
    """Whether a sentence stands in words quoted of somebody who gives no grades, or is told as said by one."""
    around = [q for q in quoted if q.start <= start + 1 and end - 1 <= q.end and not q.is_term]
    if around:
        return around[0].speaker in _OWN_OPINION
    return _SAID_BY_ONE.search(text[start:end]) is not None


def _weight(passage: Passage) -> int:
    if any("summary of findings" in heading.lower() for heading in passage.section):
        return _SUMMARY
    if passage.kind is PassageKind.TABLE:
        return 0  # it repeats what the chapters state
    return 1 if passage.kind is PassageKind.HEADING or passage.n == 0 else 3
