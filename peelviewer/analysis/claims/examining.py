"""Reads a document passage by passage and gathers what it says."""

import re
from dataclasses import replace

from peelviewer.analysis.claims import lists, report_claims
from peelviewer.analysis.claims.cycles_in_text import ANNUAL, When
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.frame import Frame, frame_of
from peelviewer.analysis.claims.grade_words import grade_words, sole_grade
from peelviewer.analysis.claims.merging import Placed, merged
from peelviewer.analysis.claims.prose_claims import read_sentence
from peelviewer.analysis.claims.quotations import quotations_of
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.speakers import Quoted, Speakers
from peelviewer.analysis.claims.subjects import Subjects
from peelviewer.analysis.claims.tables import claims_in_table
from peelviewer.analysis.claims.tallies import Count
from peelviewer.analysis.claims.themes_in_text import PILLARS, themes_in
from peelviewer.domain.claims import Claim, Findings, Quotation, Span, Speaker, Tally
from peelviewer.domain.document import Document, DocumentKind, Fact, Passage, PassageKind
from peelviewer.domain.grades import Grade
from peelviewer.reference import reference

_SKIPPED = {PassageKind.FOOTNOTE, PassageKind.CAPTION}
_ELSEWHERE = re.compile(
    r"^\W*(?:READ MORE|Related|More on this story|Most read|Promoted|You may also|You might|PODCAST|Picture:|Image:|Analysis:)",
    re.IGNORECASE,
)
_NATIONAL = re.compile(r"\b(?:forces|nationally|across the country|one force|none was)\b", re.IGNORECASE)
_MOST = 11  # areas that one inspection has graded: a higher count is of forces
_OVER = "a grade over its subjects"
_SHORT = 140  # characters of a line such as "Good at preventing crime"
_ABOVE_LISTS = {PassageKind.HEADING, PassageKind.PARAGRAPH, PassageKind.GRADE}
_OWN_OPINION = {Speaker.COMMISSIONER, Speaker.FORCE, Speaker.OTHER}


def examine(document: Document) -> Findings:
    """All graded claims, counts of grades and quotations of `document`."""
    return _Reading(document).findings()


class _Reading:
    """One pass over a document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.frame: Frame = frame_of(document)
        self.subjects = Subjects(self.frame)
        self.speakers = Speakers(document)
        self.placed: list[Placed] = []
        self.tallies: dict[tuple[str | None, Grade, int], Tally] = {}
        self.quotations: list[Quotation] = []
        self.lead: tuple[Grade, str, str, When] | None = None
        self.items_left = 0  # of a list whose lead-in says how many
        self.paired = report_claims.paired_boxes(document)
        self.context: str | None = None

    def findings(self) -> Findings:
        for passage in self.document.passages:
            self._read(passage)
        claims = self._with_cycles(merged(self.placed, report=self.frame.report))
        if self.document.kind is DocumentKind.REPORT:
            claims = tuple(report_claims.shown_again(claim, self.document) for claim in claims)
        return Findings(claims, tuple(self.tallies.values()), tuple(self.quotations))

    def _read(self, passage: Passage) -> None:
        if passage.kind in _SKIPPED:
            return
        quoted = self.speakers.quoted(passage)
        self.quotations += quotations_of(passage, quoted)
        if report_claims.is_annex(passage) or _ELSEWHERE.match(passage.text):
            self.lead = None
            return
        if passage.section or passage.kind is PassageKind.HEADING:
            self.subjects.section(
                (*passage.section, passage.text) if passage.kind is PassageKind.HEADING else passage.section
            )
        if self._label(passage, quoted) or self._item(passage, quoted):
            return
        if passage.kind is PassageKind.HEADING and self.frame.report:
            self.lead = None
            return
        self._prose(passage, quoted)

    def _label(self, passage: Passage, quoted: tuple[Quoted, ...]) -> bool:
        text = passage.text
        body = self.subjects.focus
        section = self.paired.get(passage.n, passage.section)
        theme = self.context or self.frame.theme or ("soc" if self.frame.regional else self.frame.pillar)
        found = (
            report_claims.box(passage, section, self.frame, body)
            or lists.pairs(text, self.frame, body)
            or lists.force_pair(text, self.frame, theme)
        )
        if self.subjects.other_service(text, self.frame) is not None:
            return False
        if passage.kind is PassageKind.TABLE:
            found = claims_in_table(text, self.frame, body) or found
        self._keep(found, passage, quoted, weight=1)
        if found and found[0].rule == "a grade with its subjects":
            return False
        if not found and body and (grade := sole_grade(text)) and self._stands_over(passage):
            self.lead, self.items_left = (grade, body, _OVER, When(self.frame.cycle, False)), -1
            return True
        return bool(found)

    def _stands_over(self, passage: Passage) -> bool:
        """Whether a grade stands over a list of its subjects, and not under the one subject or question it is of."""
        if passage.kind not in _ABOVE_LISTS:
            return False
        last = self.document.passages[passage.n - 1] if passage.n else None
        if last is None or last.kind is PassageKind.LIST_ITEM or (self.lead and self.lead[2] == _OVER):
            return True
        return not last.text.endswith("?") and lists.item_theme(last.text, self.frame) is None

    def _item(self, passage: Passage, quoted: tuple[Quoted, ...]) -> bool:
        """A list item that names the subject of the grade its lead-in gave."""
        if self.lead is None:
            return False
        grade, body, rule, about = self.lead
        theme = lists.item_theme(passage.text, self.frame)
        if theme is None:
            if len(passage.text.split()) > 3:
                self.lead = None
            return False
        text = passage.text
        start = len(text) - len(text.lstrip("•*-–· "))
        self.items_left -= 1
        if self.items_left == 0:
            self.lead = None
        self._keep(
            (Found(body, theme, grade, about, start, len(text), f"{rule}, as a list"),), passage, quoted, weight=3
        )
        return True

    def _prose(self, passage: Passage, quoted: tuple[Quoted, ...]) -> None:
        text = passage.text
        self.lead = None
        chapter = report_claims.section_theme(passage.section, self.frame) if self.frame.report else None
        context = chapter or self.context
        bullet = (
            passage.kind is PassageKind.LIST_ITEM
            or re.match(r"^(?:[•*·–-]|l\s)", text) is not None
            or text[:1].islower()
            or (len(text) < _SHORT and not text.endswith((".", "?")) and grade_words(text[:20])[:1] != ())
        )
        for start, end in sentence_spans(text):
            read = read_sentence(text, start, end, self.frame, self.subjects, context, bullet=bullet and start == 0)
            claims = tuple(found for found in read.claims if self._is_told(found, quoted, text))
            self._keep(claims, passage, quoted, weight=self._weight(passage))
            self.subjects.note(claims)
            self._count(read.counts, passage, text[start:end])
            if re.match(r"\W*Overall\b", text[start:end]):
                self.context, context = None, chapter  # what follows is of the whole again
            self.lead = read.lead
            self.items_left = read.counts[-1].count if read.counts else -1
            named = [mention.theme for mention in themes_in(text[start:end], fire=self.frame.fire)]
            # Under a question, "the effectiveness of its plans" is a word, not a turn to another subject.
            pillar = chapter is not None and named[:1] != [chapter] and set(named) <= set(PILLARS)
            if len(set(named)) == 1 and not named[0].startswith("pillar") and not pillar:
                self.context = context = named[0]
        if self.lead and not text.rstrip().endswith((":", "in", "at", "for", "on")):
            self.lead = None

    def _is_told(self, found: Found, quoted: tuple[Quoted, ...], text: str) -> bool:
        """A force's, commissioner's or bystander's "is good at" in their own words is opinion, no grade."""
        if found.strong:
            return True
        place = found.at or found.start
        around = [quote for quote in quoted if quote.start <= place < quote.end and not quote.is_term]
        if around:
            return around[0].speaker not in _OWN_OPINION
        return (
            re.search(
                r"\b(?:commissioner|chief constable)\b[^.]{0,60}\b(?:said|says|believes)\b",
                text[: found.end],
                re.IGNORECASE,
            )
            is None
        )

    def _weight(self, passage: Passage) -> int:
        if any("summary of findings" in heading.lower() for heading in passage.section):
            return 5
        return 1 if passage.kind is PassageKind.HEADING or passage.n == 0 else 3

    def _keep(self, claims: tuple[Found, ...], passage: Passage, quoted: tuple[Quoted, ...], *, weight: int) -> None:
        for found in claims:
            if found.grade is Grade.ADEQUATE and found.when.cycle in {"2014", "2015", "2016", "2017", "2018/19"}:
                continue  # no such grade on the four-tier scale
            start, end = (found.at, found.at + 1) if found.at else (found.start, found.end)
            speaker = self.speakers.of(quoted, start, end, passage.text)
            if speaker is Speaker.JOURNALIST and found.strong:
                speaker = self.speakers.told(passage.text[found.start : found.end]) or speaker
            own_words = speaker is Speaker.INSPECTORATE and self.speakers.voice is not speaker
            self.placed.append(Placed(found, passage, speaker, weight + own_words))

    def _count(self, counts: tuple[Count, ...], passage: Passage, sentence: str) -> None:
        of_forces = re.match(r"\W*Of (?:these|them|those|the \d+)\b", sentence) and "forces" in self.subjects.previous
        national = of_forces or any(count.count > _MOST for count in counts) or _NATIONAL.search(sentence)
        named = [name for name in self.subjects.named(sentence) if name != self.subjects.focus]
        body = (
            named[0] if len(named) == 1 and sentence.lstrip().startswith(named[0].split()[0]) else self.subjects.focus
        )
        for count in counts:
            force = None if national else body
            key = (force, count.grade, count.count)
            quote = passage.text[count.start : count.end]
            self.tallies.setdefault(
                key, Tally(force, count.grade, count.count, quote, Span(passage.n, count.start, count.end))
            )

    def _with_cycles(self, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """The regional inspection for claims on organised crime that are of one."""
        own = [claim for claim in claims if not claim.past]
        if not own or any(claim.theme != "soc" for claim in own) or (self.frame.cycle or "").startswith("SOC"):
            return claims
        if Fact.CYCLE in self.document.by_hand:
            return claims
        year = self.frame.year
        if (year and int(year) < 2022) or self.document.cycle in {*ANNUAL, "2018/19"}:  # before the first of them
            return claims
        cycle = f"SOC {year}" if year else _listed_regional(own)
        return tuple(replace(claim, cycle=cycle) if not claim.past and cycle else claim for claim in claims)


def _listed_regional(claims: list[Claim]) -> str | None:
    """The one inspection in the grade book that gave all these grades, if it is a regional one: each body has had one."""
    common: set[str] | None = None
    for claim in claims:
        cycles = {
            listed.cycle
            for listed in reference().listed(claim.force)
            if listed.theme == "soc" and listed.grade is claim.grade
        }
        common = cycles if common is None else common & cycles
    found = common or set()
    return next(iter(found)) if len(found) == 1 and next(iter(found)).startswith("SOC") else None
