"""What has been found so far in a document: mentions with their readings, claims at their places, counts of grades."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from peelviewer.analysis.claims.counted_words import MOST_AREAS
from peelviewer.analysis.claims.cue import COUNTED, FOR_NOTHING, MISREAD, PROSE, Cue
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.analysis.claims.inspection_time import When
from peelviewer.analysis.claims.link_words import without_inspectorate
from peelviewer.analysis.claims.merging import Placed
from peelviewer.analysis.claims.read_mention import CountedMention, ReadMention
from peelviewer.analysis.claims.said_of_many import of_many
from peelviewer.analysis.claims.speakers import Quoted, Speakers
from peelviewer.analysis.claims.tally_odds import PossibleTally
from peelviewer.domain.claims import Claim, Mention, Reading, Span, Speaker, Tally
from peelviewer.domain.document import Document, Passage
from peelviewer.domain.grades import Grade
from peelviewer.domain.rules import Doubt, Rule
from peelviewer.reference import reference

_NATIONAL = re.compile(
    r"\b(?:forces|services|nationally|across the country|one force|none was|one service)\b", re.IGNORECASE
)
_OR_BEYOND = re.compile(r"[”’\"']?,?\s+or\s+(?:(?P<better>better|above|higher)|worse|below|lower)\b", re.IGNORECASE)
_OF_LISTS = {Rule.IN_LIST, Rule.IN_NEXT_SENTENCE}


@dataclass(slots=True)
class _PlacedMention:
    """A mention at its place, with what it was taken for."""

    passage: int
    mention: GradeMention
    cue: Cue
    looked_at_again: bool = False


class KeptFindings:
    """The findings of one document, as they come."""

    def __init__(self, document: Document, *, report: bool) -> None:
        self._document = document
        self._report = report
        self._speakers = Speakers(document)
        self.placed: list[Placed] = []
        self.counted: list[PossibleTally] = []
        self.counted_lines: list[Tally] = []
        # The grades that stand over lists, each with the reason of its reading.
        self.heads: set[tuple[Grade, str]] = set()
        self._at: dict[tuple[int, int], _PlacedMention] = {}  # the mentions by passage and start
        self._mentions: list[_PlacedMention] = []
        self._supposed: list[tuple[_PlacedMention, Cue, list[Placed]]] = []

    @property
    def speakers(self) -> Speakers:
        """Who speaks where in the document."""
        return self._speakers

    @property
    def last_grade(self) -> Grade | None:
        """The grade that was given last, a few sentences back at most."""
        given = (item.mention.grade for item in reversed(self._mentions[-3:]) if item.cue.reading is Reading.CLAIM)
        return next(given, None)

    @property
    def claimed(self) -> tuple[str | None, frozenset[str]]:
        """The one subject of all claims so far (None for several), and their bodies."""
        themes = {item.found.theme for item in self.placed}
        return (next(iter(themes)) if len(themes) == 1 else None), frozenset(item.found.body for item in self.placed)

    def note(self, passage: Passage, mentions: Sequence[GradeMention], cue: Cue, *, offset: int = 0) -> None:
        """Keep mentions of a passage with one reading; `offset` is added to their places."""
        for mention in mentions:
            moved = replace(mention, start=mention.start + offset, end=mention.end + offset)
            placed = _PlacedMention(passage.n, moved, cue)
            self._mentions.append(placed)
            self._at.setdefault((passage.n, moved.start), placed)

    def keep(self, claims: tuple[Found, ...], passage: Passage, quoted: tuple[Quoted, ...], *, weight: int) -> None:
        """Keep claims, each with who says it; `weight` chooses among places that say the same (more comes first)."""
        self.placed += self._with_speakers(claims, passage, quoted, weight)

    def suppose(self, item: ReadMention, passage: Passage, quoted: tuple[Quoted, ...], offset: int) -> None:
        """Keep the claims of a noted grade whose words leave open whether it is told, until all is read."""
        noted = self._at[passage.n, item.mention.start + offset]
        self._supposed.append((noted, item.cue, self._with_speakers(tuple(item.claims), passage, quoted, weight=0)))

    def accept_published(self) -> None:
        """Take those of the supposed claims that the grade book has: the same grade of the same force, area and inspection."""
        for noted, cue, claims in self._supposed:
            if published := [each for each in claims if _is_published(each.found)]:
                noted.cue = cue
                self.placed += published

    def take(self, found: Found, passage: Passage, quoted: tuple[Quoted, ...]) -> None:
        """Keep a claim that a second look has found for a grade that was noted."""
        self.keep((found,), passage, quoted, weight=0)
        self._at[passage.n, found.at].looked_at_again = True

    def _with_speakers(
        self, claims: tuple[Found, ...], passage: Passage, quoted: tuple[Quoted, ...], weight: int
    ) -> list[Placed]:
        placed = []
        for found in claims:
            cycle = reference().cycle(found.when.cycle) if found.when.cycle else None
            if cycle and cycle.scale and found.grade not in cycle.scale.grades:
                when = When(None, found.when.past)
                found = replace(found, when=when, doubt=found.doubt or Doubt.NO_SUCH_GRADE)  # noqa: PLW2901
            start, end = (found.at, found.at + 1) if found.at else (found.start, found.end)
            speaker = self._speakers.of(quoted, start, end, passage.text)
            tells = speaker in {Speaker.JOURNALIST, Speaker.OTHER} and speaker is self._speakers.voice
            if tells and found.strong:
                speaker = (
                    self._speakers.told(passage.text[passage.text.rfind(". ", 0, found.start) + 1 : found.end])
                    or speaker
                )
            own_words = speaker is Speaker.INSPECTORATE and self._speakers.voice is not speaker
            placed.append(Placed(found, passage, speaker, weight + own_words))
        return placed

    def count(
        self,
        counted: Sequence[CountedMention],
        passage: Passage,
        offset: int,
        sentence: str,
        focus: str | None,
        previous: str,
    ) -> None:
        """Keep the numbers of a sentence that may count grades: of the force it names, of `focus`, or of all forces."""
        if not counted:
            return
        of_forces = re.match(r"\W*Of (?:these|them|those|the \d+)\b", sentence) and "forces" in previous
        national = of_forces or _NATIONAL.search(without_inspectorate(sentence)) is not None
        for each in counted:
            mention, number, bodies = each.item.mention, each.number, each.item.bodies
            several = bodies is not None and len(bodies.names) > 1
            body = bodies.names[0] if bodies and len(bodies.names) == 1 else focus
            force = None if national or several or number.value > MOST_AREAS else body
            span = Span(passage.n, offset + min(number.start, mention.start), offset + max(number.end, mention.end))
            for grade in _meant(sentence, mention, number.value):
                tally = Tally(force, grade, number.value, passage.text[span.start : span.end], span)
                places = (passage.n, offset + number.start), (passage.n, offset + mention.start)
                self.counted.append(PossibleTally(tally, number.kind, each.item.cue, *places, each.features))

    def count_line(self, passage: Passage, grade: Grade, count: int, focus: str | None) -> None:
        """Keep a count that a line by itself tells: "Good (5)", or "None" under a grade."""
        force = None if count > MOST_AREAS else focus
        self.counted_lines.append(Tally(force, grade, count, passage.text, Span(passage.n, 0, len(passage.text))))

    def readings(
        self, claims: Sequence[Claim], misread: Sequence[Claim] = (), tallies: Sequence[Tally] = ()
    ) -> tuple[Mention, ...]:
        """Every mention with its reading, and the claim that it states; `misread` are those that were taken back."""
        taken_back = {
            (span.passage, claim.grade, span.start, span.end) for claim in misread for span in (claim.span, *claim.also)
        }
        at: dict[tuple[int, Grade], list[tuple[Span, int]]] = {}
        for number, claim in enumerate(claims):
            for span in (claim.span, *claim.also):
                at.setdefault((span.passage, claim.grade), []).append((span, number))
        result = []
        for item in sorted(self._mentions, key=lambda each: (each.passage, each.mention.start)):
            span = Span(item.passage, item.mention.start, item.mention.end)
            around = [
                (s.end - s.start, number)
                for s, number in at.get((item.passage, item.mention.grade), [])
                if s.start <= span.start and span.end <= s.end
            ]
            cue = item.cue
            if item.looked_at_again and any(claims[number].rule is Rule.PUBLISHED for _, number in around):
                cue = Cue(Reading.CLAIM, Rule.PUBLISHED)
            given = cue.reading is Reading.CLAIM
            stated = min(around)[1] if around and given else None
            for_nothing = given and stated is None and not self._is_listed(item, claims)
            cue = FOR_NOTHING if for_nothing else cue
            if for_nothing and any(
                passage == span.passage and grade is item.mention.grade and start <= span.start and span.end <= end
                for passage, grade, start, end in taken_back
            ):
                cue = PROSE if self._report else MISREAD
            if cue.reading is Reading.NOT_UNDERSTOOD:
                cue = self._of_many(span, item.mention.grade, tallies) or cue
            result.append(Mention(span, item.mention.grade, cue.reading, cue.reason, stated))
        return tuple(result)

    def _of_many(self, span: Span, grade: Grade, tallies: Sequence[Tally]) -> Cue | None:
        """The reading of a grade that is no one's, where it is counted, or told of many."""
        for tally in tallies:
            at = tally.span
            if tally.grade is grade and at.passage == span.passage and at.start <= span.start and span.end <= at.end:
                return COUNTED
        return of_many(self._document.passages[span.passage].text, span.start, span.end)

    def _is_listed(self, item: _PlacedMention, claims: Sequence[Claim]) -> bool:
        """Whether a grade is the head of a list that made claims."""
        grade = item.mention.grade
        headed = (grade, item.cue.reason) in self.heads
        return headed and any(claim.grade is grade and claim.rule in _OF_LISTS for claim in claims)


def _meant(sentence: str, mention: GradeMention, count: int) -> tuple[Grade, ...]:
    """The grades that a count is of: "none was good or better" is of outstanding too."""
    beyond = _OR_BEYOND.match(sentence, mention.end) if count == 0 else None
    if beyond is None:
        return (mention.grade,)
    scale = tuple(Grade)
    at = scale.index(mention.grade)
    return scale[: at + 1] if beyond["better"] else scale[at:]


def _is_published(found: Found) -> bool:
    """Whether the grade book has the grade that a claim tells, of an inspection that its text has named."""
    return found.when.cycle is not None and found.grade in reference().grades_given(
        found.body, found.theme, found.when.cycle
    )
