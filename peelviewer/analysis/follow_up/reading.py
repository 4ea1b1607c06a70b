"""Reads what has to be followed up in a document of the inspectorate: what it raises, and what it says of earlier findings."""

import re
from dataclasses import replace

from peelviewer.analysis.claims import report_claims
from peelviewer.analysis.claims.document_context import DocumentContext
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.addressees import DEMAND, addressee_of
from peelviewer.analysis.follow_up.around import LINE, chapter_theme, is_numbered_line
from peelviewer.analysis.follow_up.asked_in_prose import asked_in
from peelviewer.analysis.follow_up.asks_anew import asks_anew
from peelviewer.analysis.follow_up.due_dates import NO_DUE, due_cell, due_in
from peelviewer.analysis.follow_up.going_back import goes_back
from peelviewer.analysis.follow_up.labelled import LabelledFindings
from peelviewer.analysis.follow_up.labels import Label, heading_label, inline_labels, opening_label, update_label
from peelviewer.analysis.follow_up.points_back import is_over_then
from peelviewer.analysis.follow_up.raised import RaisedFindings, Words
from peelviewer.analysis.follow_up.recalled_findings import RecalledFindings
from peelviewer.analysis.follow_up.recalling import told_of_earlier
from peelviewer.analysis.follow_up.status_words import steps_in
from peelviewer.analysis.follow_up.table_findings import findings_in
from peelviewer.analysis.follow_up.told_in_prose import findings_told
from peelviewer.analysis.passage_context import holds_findings
from peelviewer.domain.claims import Finding, FindingKind, Recalled
from peelviewer.domain.document import Document, DocumentKind, Passage, PassageKind
from peelviewer.domain.rules import Rule

_SKIPPED = {PassageKind.FOOTNOTE, PassageKind.CAPTION, PassageKind.GRADE}
_SAYS_WHAT_BECAME = re.compile(
    r"\b(?:findings?|progress|found|update|status|done|conclusion|summary|view|assessment|evidence|response)\b",
    re.IGNORECASE,
)
_SPEAKS_OF_THEN = re.compile(
    r"\b(?:since|progress|previous|earlier|last|follow-?up|revisit|change[sd]?)\b", re.IGNORECASE
)
_SHORT = 1500  # words of a document that asks for things as it goes; a long one lists them under labels
_SOON = 24  # characters after "should" in which "immediately" belongs to it
_NEW = re.compile(r"^\W*(?:a\s+)?(?:new|further|additional)\b", re.IGNORECASE)


def follow_up_in(document: Document, context: DocumentContext) -> tuple[tuple[Finding, ...], tuple[Recalled, ...]]:
    """The findings that a document of the inspectorate raises, and what it says of those made earlier; others raise none."""
    if not context.report or document.kind is DocumentKind.RESPONSE:
        return (), ()
    return _Reader(document, context).read()


class _Reader:
    """One pass over a document."""

    def __init__(self, document: Document, context: DocumentContext) -> None:
        self._document = document
        self._fire = context.fire
        self._raised = RaisedFindings(document, context)
        self._labelled = LabelledFindings(self._raised)
        self._goes_back = goes_back(context.title, document.title or "", document.passages)
        self._recalled = RecalledFindings(document, self._raised, goes_back=self._goes_back)
        self._asked: list[Words] = []

    def read(self) -> tuple[tuple[Finding, ...], tuple[Recalled, ...]]:
        for passage in self._document.passages:
            if passage.kind in _SKIPPED or (
                report_claims.is_annex(passage) and not any(map(is_over_then, passage.section))
            ):
                continue
            if passage.kind is PassageKind.HEADING:
                self._heading(passage)
            elif passage.kind is PassageKind.TABLE:
                self._table(passage)
            else:
                self._text(passage)
        self._raise_asked()
        return self._raised.all(), self._recalled.all()

    def _raise_asked(self) -> None:
        """Take what is asked for in running text, beneath headings that have no findings under labels."""
        passages = {each.n: each for each in self._document.passages}
        labelled = {passages[each.span.passage].section for each in self._raised.all()}
        if sum(len(each.text.split()) for each in self._document.passages) > _SHORT:
            return
        for words in self._asked:
            if words.passage.section not in labelled or self._goes_back:
                demand = DEMAND.search(words.text)
                urgent = demand is not None and due_in(words.text[: demand.end() + _SOON]) != NO_DUE
                kind = FindingKind.RECOMMENDATION if urgent else FindingKind.IMPROVEMENT
                self._raised.add(kind, words, Rule.ASKED_FOR)

    def _heading(self, passage: Passage) -> None:
        self._raised.bodies.enter_section((*passage.section, passage.text))
        label = heading_label(passage.text) or update_label(passage.text)
        if label is not None:
            self._begin(label, passage, passage.level)
            if label.rest:
                start = passage.text.rindex(label.rest) if label.rest in passage.text else 0
                self._take(passage, start, len(passage.text))
                self._recalled.status(passage, start, label.rest)
            return
        self._raised.chapter = None
        if self._recalled.status(passage, 0, passage.text):
            return
        opened = self._labelled.open
        deeper = opened is not None and opened.level is not None and (passage.level or 0) > opened.level
        if deeper and opened and opened.label.earlier:
            self._recalled.end()
        if deeper and len(passage.text) > 30 and self._take(passage, 0, len(passage.text)):
            return
        if not (self._recalled.is_open and _SAYS_WHAT_BECAME.search(passage.text)) and not self._labelled.keeps(
            passage.text, passage.level
        ):
            self._end()
        self._recalled.heading(passage)

    def _end(self) -> None:
        """What was open is at its end."""
        self._labelled.open = self._recalled.around.numbered = None
        self._recalled.end()

    def _begin(self, label: Label, passage: Passage, level: int | None) -> None:
        if self._goes_back and not (label.earlier or _NEW.match(passage.text) or asks_anew(passage, self._document)):
            label = replace(label, earlier=True)
        self._recalled.end()
        self._recalled.around.begin(label, passage.text)
        self._labelled.begin(label, passage, level)

    def _text(self, passage: Passage) -> None:
        text = passage.text
        if theme := chapter_theme(text, fire=self._fire):
            self._end()
            self._raised.chapter = theme
            self._recalled.around.passed(passage, text)
            return
        if len(text) < LINE and not text.rstrip().endswith(".") and (label := heading_label(text)) and not label.rest:
            self._begin(label, passage, None)
            return
        if is_numbered_line(text):
            self._end()
            self._recalled.around.passed(passage, text)
            return
        places = inline_labels(text)
        opening = opening_label(text)
        if opening and not (places and places[0][0] == 0):
            places.insert(0, (0, opening))
        if not places or places[0][0] > 0:
            self._piece(passage, 0, places[0][0] if places else len(text))
        for number, (_, label) in enumerate(places):
            end = places[number + 1][0] if number + 1 < len(places) else len(text)
            self._begin(label, passage, None)
            if not self._take(passage, label.end, end) and label.kind is not FindingKind.PRACTICE:
                self._recalled.recall(passage, label.end, end, above=self._kind_of_then())
        opened = self._labelled.open
        if places and opened and not (opened.lead or opened.label.several or opened.label.kind is FindingKind.CONCERN):
            self._labelled.open = None

    def _take(self, passage: Passage, start: int, end: int) -> bool:
        """Take words beneath the open label; those of an earlier inspection are only recalled."""
        opened = self._labelled.open
        if opened is None:
            return False
        if not opened.label.earlier:
            return self._labelled.take(passage, start, end)
        text = passage.text[start:end]
        if self._recalled.around.numbered and not _restates(text):
            return False
        listed = passage.kind in {PassageKind.LIST_ITEM, PassageKind.BOX}
        if (self._recalled.is_open and (not listed or steps_in(text))) or next(told_of_earlier(text), None):
            return False
        self._recalled.repeat(passage, start, end, opened.label.kind)
        return True

    def _kind_of_then(self) -> FindingKind | None:
        """The kind of earlier findings over which the open label stands."""
        opened = self._labelled.open
        return opened.label.kind if opened and opened.label.earlier else None

    def _piece(self, passage: Passage, start: int, end: int) -> None:
        """Read words without a label of their own: beneath the open one, on an earlier finding, or running text."""
        if self._take(passage, start, end):
            kind = self._kind_of_then()
            self._recalled.recall(passage, start, end, own=self._last_words(passage), above=kind, changes=False)
            return
        if self._recalled.became(passage, start, end):
            self._recalled.around.passed(passage, passage.text[start:end])
        else:
            self._recalled.recall(passage, start, end, above=self._kind_of_then())
        if self._labelled.open is None and holds_findings(passage):
            self._asked += [
                Words(passage, start + first, start + last) for first, last in asked_in(passage.text[start:end])
            ]
        if self._labelled.open is None and holds_findings(passage) and not self._goes_back:
            concern = None
            for kind, first, last in findings_told(passage.text[start:end]):
                words = Words(passage, start + first, start + last)
                under = concern if kind is FindingKind.RECOMMENDATION else None
                number = self._raised.add(kind, words, Rule.CALLED_SO, under)
                concern = number if kind is FindingKind.CONCERN else concern

    def _last_words(self, passage: Passage) -> str:
        """The report's own finding beside which a passage stands as its detail; "" where it is the finding itself."""
        opened = self._labelled.open
        last = opened.last if opened else None
        for finding in self._raised.all() if last is not None else ():
            if finding.number == last:
                return "" if finding.span.passage == passage.n else finding.quote
        return ""

    def _table(self, passage: Passage) -> None:
        opened = self._labelled.open
        above = opened.label if opened else None
        earlier = (
            bool(above and above.earlier) or self._goes_back or any(map(_SPEAKS_OF_THEN.search, passage.section[-1:]))
        )
        for row in findings_in(passage, above, earlier):
            if row.earlier:
                self._recalled.row(passage, row)
                continue
            due = due_cell(row.due) if row.due else NO_DUE
            lead = opened.lead if opened else ""
            words = Words(passage, row.words.start, row.words.end, lead, due, addressee_of("", lead=row.addressee))
            under = opened.under if opened and row.kind is FindingKind.RECOMMENDATION else None
            assert row.kind is not None  # each row that raises one has its label
            self._raised.add(row.kind, words, Rule.FINDINGS_TABLE, under)


def _restates(text: str) -> bool:
    """Whether words beneath "Recommendation 2" are the recommendation again, and not what became of it."""
    return DEMAND.search(text) is not None or (len(sentence_spans(text)) == 1 and not steps_in(text))
