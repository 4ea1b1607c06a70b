"""What belongs to a link: the sentences that tell of one finding, up to those that tell of the next, and what is told of its concern."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.domain.claims import FindingKind, Step
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.follow_up import History, HistoryStep

_BEFORE, _AFTER = 1, 3  # sentences of a long paragraph


class MatterTexts:
    """The texts of links in documents, whose passages are at hand."""

    def __init__(self, histories: Sequence[History], texts: Mapping[int, Sequence[Passage]]) -> None:
        self._passages = {(number, passage.n): passage for number, passages in texts.items() for passage in passages}
        self._starts: dict[tuple[int, int], set[int]] = defaultdict(set)
        self._of_concerns: dict[tuple[int, int | None, int], set[Step]] = defaultdict(set)
        for history in histories:
            raised = history.raised
            for step in history.steps:
                self._starts[step.words.document.id, step.words.span.passage].add(step.words.span.start)
                if raised.finding.kind is FindingKind.CONCERN and step.is_certain and step.step is not Step.MENTIONED:
                    self._of_concerns[raised.document.id, raised.finding.number, step.words.document.id].add(step.step)

    def of(self, step: HistoryStep) -> str:
        """What a document tells of the matter of a link, from the link's words to those of the next one."""
        place = (step.words.document.id, step.words.span.passage)
        passage = self._passages.get(place)
        if passage is None:
            return step.words.quote
        start = step.words.span.start
        end = min((each for each in self._starts[place] if each > start), default=len(passage.text))
        if passage.kind is PassageKind.TABLE:
            row = re.compile(r"[^\n]*").match(passage.text, start)
            return row[0] if row else step.words.quote
        spans = sentence_spans(passage.text)
        at = max((number for number, span in enumerate(spans) if span[0] <= start), default=0)
        first = max(0, at - _BEFORE) if start <= min(self._starts[place]) else at
        last = max(number for number, span in enumerate(spans) if number <= at or span[0] < end)
        return passage.text[spans[first][0] : spans[min(last, at + _AFTER)][1]]

    def of_its_concern(self, history: History, step: HistoryStep) -> frozenset[Step]:
        """What the document of a link says for certain of the cause of concern that a recommendation belongs to."""
        raised = history.raised
        place = (raised.document.id, raised.finding.under, step.words.document.id)
        return frozenset(self._of_concerns.get(place, ()))

    def around(self, step: HistoryStep) -> str:
        """All that stands beside a finding that a report raises again: what its box says of it."""
        details = step.again.details if step.again else ()
        return " ".join(each.quote for each in details)
