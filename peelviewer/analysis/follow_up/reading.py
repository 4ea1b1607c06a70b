"""Reads what has to be followed up in a document of the inspectorate: what it raises, and what it says of earlier findings."""

import itertools
import re
from dataclasses import replace

from peelviewer.analysis.claims import report_claims
from peelviewer.analysis.claims.bodies_in_text import bodies_in
from peelviewer.analysis.claims.document_context import DocumentContext
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.addressees import DEMAND, addressee_of
from peelviewer.analysis.follow_up.around import LINE, Around, Led, is_numbered_line
from peelviewer.analysis.follow_up.due_dates import NO_DUE, due_cell
from peelviewer.analysis.follow_up.labelled import LabelledFindings
from peelviewer.analysis.follow_up.labels import Label, heading_label, inline_labels, opening_label, update_label
from peelviewer.analysis.follow_up.points_back import OF_THEN, asked_then, is_over_then, kinds_named, years_named
from peelviewer.analysis.follow_up.raised import RaisedFindings, Words
from peelviewer.analysis.follow_up.recalled_sentence import recalls_its_own, sentences_of
from peelviewer.analysis.follow_up.recalling import told_of_earlier
from peelviewer.analysis.follow_up.status_words import step_in_cell, step_in_line, steps_in
from peelviewer.analysis.follow_up.table_findings import Row, findings_in
from peelviewer.analysis.follow_up.told_in_prose import findings_told
from peelviewer.analysis.passage_context import holds_findings
from peelviewer.domain.claims import Finding, FindingKind, Recalled, Span, Step
from peelviewer.domain.document import Document, DocumentKind, Passage, PassageKind

_SKIPPED = {PassageKind.FOOTNOTE, PassageKind.CAPTION, PassageKind.GRADE}
_GOES_BACK = re.compile(
    r"\bletters?\b|\bre-?visit|\bpost-inspection\b|\bprogress\s+(?:report|review|update|against|with|on|letter)\b|\bfollow-?up\b|\bupdate\b|\breview\s+of\s+progress\b",
    re.IGNORECASE,
)
_OF_A_CONCERN = re.compile(r"\bcauses?\s+of\s+concern\b", re.IGNORECASE)
_SAYS_WHAT_BECAME = re.compile(
    r"\b(?:findings?|progress|found|update|status|done|conclusion|summary|view|assessment|evidence|response)\b",
    re.IGNORECASE,
)
_SPEAKS_OF_THEN = re.compile(
    r"\b(?:since|progress|previous|earlier|last|follow-?up|revisit|change[sd]?)\b", re.IGNORECASE
)
_NEW = re.compile(r"^\W*(?:a\s+)?(?:new|further|additional)\b", re.IGNORECASE)
_BEGINS = 8  # letters before the name with which a sentence begins
_LONG = 20  # characters of more than a status


def follow_up_in(document: Document, context: DocumentContext) -> tuple[tuple[Finding, ...], tuple[Recalled, ...]]:
    """The findings that a document of the inspectorate raises, and what it says of those made earlier; others raise none."""
    if not context.report or document.kind is DocumentKind.RESPONSE:
        return (), ()
    return _Reader(document, context).read()


class _Reader:
    """One pass over a document."""

    def __init__(self, document: Document, context: DocumentContext) -> None:
        self._document = document
        self._raised = RaisedFindings(document, context)
        self._labelled = LabelledFindings(self._raised)
        self._recalled: list[Recalled] = []
        head = itertools.takewhile(lambda each: len(each.text) < LINE, document.passages[:6])
        title = " ".join([context.title, *(each.text for each in head)])
        self._goes_back = bool(_GOES_BACK.search(title) or _OF_A_CONCERN.search(document.title or ""))
        self._earlier: tuple[Passage, Span, FindingKind | None] | None = None  # a finding of then
        self._around = Around(document.title, self._goes_back)

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
        raised = self._raised.all()
        return raised, tuple(self._of_own(each, raised) for each in self._recalled)

    def _heading(self, passage: Passage) -> None:
        self._raised.bodies.enter_section((*passage.section, passage.text))
        label = heading_label(passage.text) or update_label(passage.text)
        if label is not None:
            self._begin(label, passage, passage.level)
            if label.rest:
                start = passage.text.rindex(label.rest) if label.rest in passage.text else 0
                self._take(passage, start, len(passage.text))
                if self._earlier and (step := step_in_line(label.rest)):
                    self._add(step, passage, start, len(passage.text), label.rest, self._earlier[2], ())
            return
        if self._earlier and (step := step_in_line(passage.text)):
            stated, span, kind = self._earlier
            words = stated.text[span.start : span.end]
            self._add(step, passage, 0, len(passage.text), words, kind, ())
            return
        opened = self._labelled.open
        deeper = opened is not None and opened.level is not None and (passage.level or 0) > opened.level
        if deeper and opened and opened.label.earlier:
            self._earlier = None
        if deeper and len(passage.text) > 30 and self._take(passage, 0, len(passage.text)):
            return
        if not (self._earlier and _SAYS_WHAT_BECAME.search(passage.text)) and not self._labelled.keeps(
            passage.text, passage.level
        ):
            self._end()
        for each in told_of_earlier(passage.text, changes=True):
            if not each.refers:  # "The force has got better at recording"
                self._add(each.step, passage, each.start, each.end, each.about, None, ())

    def _end(self) -> None:
        """What was open is at its end."""
        self._labelled.open = self._earlier = self._around.numbered = None

    def _begin(self, label: Label, passage: Passage, level: int | None) -> None:
        if self._goes_back and not label.earlier and not _NEW.match(passage.text):
            label = replace(label, earlier=True)
        self._earlier = None
        self._around.begin(label, passage.text)
        self._labelled.begin(label, passage, level)

    def _text(self, passage: Passage) -> None:
        text = passage.text
        if len(text) < LINE and not text.rstrip().endswith(".") and (label := heading_label(text)) and not label.rest:
            self._begin(label, passage, None)
            return
        if is_numbered_line(text):
            self._end()
            self._around.passed(passage, text)
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
                self._recall(passage, label.end, end, own="")
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
        if self._around.numbered and not _restates(text):
            return False
        listed = passage.kind in {PassageKind.LIST_ITEM, PassageKind.BOX}
        if (self._earlier is not None and (not listed or steps_in(text))) or next(told_of_earlier(text), None):
            return False
        self._earlier = (passage, Span(passage.n, start, end), opened.label.kind)
        step = step_in_line(text) if len(text) > _LONG else None
        self._add(step or Step.MENTIONED, passage, start, end, text, opened.label.kind, ())
        return True

    def _piece(self, passage: Passage, start: int, end: int) -> None:
        if self._take(passage, start, end):
            self._recall(passage, start, end, own=self._last_words(passage), changes=False)
            return
        became = self._earlier is not None and self._became(passage, start, end)
        self._recall(passage, start, end, own="", after=became)
        if self._labelled.open is None and holds_findings(passage) and not self._goes_back:
            concern = None
            for kind, first, last in findings_told(passage.text[start:end]):
                words = Words(passage, start + first, start + last)
                under = concern if kind is FindingKind.RECOMMENDATION else None
                number = self._raised.add(kind, words, f"the text calls it “{kind}”", under)
                concern = number if kind is FindingKind.CONCERN else concern

    def _last_words(self, passage: Passage) -> str:
        """The report's own finding beside which a passage stands as its detail; "" where it is the finding itself."""
        opened = self._labelled.open
        last = opened.last if opened else None
        for finding in self._raised.all() if last is not None else ():
            if finding.number == last:
                return "" if finding.span.passage == passage.n else finding.quote
        return ""

    def _became(self, passage: Passage, start: int, end: int) -> bool:
        """What is said beneath a finding of then; True where it says anything."""
        assert self._earlier is not None
        stated, span, kind = self._earlier
        words = stated.text[span.start : span.end]
        found = False
        text = passage.text[start:end]
        if sentences_of(text)[0].is_next:
            return False
        other = next((each for each in told_of_earlier(text) if kind and each.kind not in {None, kind}), None)
        named = kinds_named(text)
        if other is not None or recalls_its_own(text) or (kind and named and kind not in named):
            return False
        for each in told_of_earlier(text, own=words):
            if each.step is not Step.MENTIONED:
                self._add(each.step, passage, start + each.start, start + each.end, words, kind, each.years)
                found = True
        line = step_in_line(text) or step_in_line(text.partition(". ")[0])
        for step in () if found else (line,) if line else steps_in(text):
            self._add(step, passage, start, end, words, kind, ())
            found = True
        return found

    def _recall(
        self, passage: Passage, start: int, end: int, *, own: str, after: bool = False, changes: bool = True
    ) -> None:
        text = passage.text[start:end]
        if led := self._around.led(passage):
            for step in steps_in(text) or (led.step,):
                self._add(step, passage, start, end, f"{OF_THEN}. {text}", led.kind, led.years)
            return
        opened = self._labelled.open
        earlier = opened.label.kind if opened and opened.label.earlier else None
        before, of_then = self._around.before(passage), self._around.is_of_then(passage)
        said = told_of_earlier(
            text, own=own, before=before, all_of_it=of_then, changes=changes and holds_findings(passage)
        )
        for each in () if after else said:
            if self._is_of_others(text[each.start : each.end]):
                continue
            place = (start + each.start, start + each.end)
            if own:
                step = Step.REPEATED if each.step is Step.MENTIONED else each.step
                self._add(step, passage, *place, own, None, each.years)
                continue
            if not each.refers:
                about = self._around.beneath(each.about, passage)
                self._add(each.step, passage, *place, f"{OF_THEN}. {about}" if of_then else about, None, ())
                continue
            kind = each.kind or self._around.kind_of(passage) or earlier
            if text.rstrip().endswith(":"):
                at_end = start + each.end >= len(passage.text.rstrip())
                self._around.lead(passage, Led(each.step if at_end else Step.MENTIONED, kind, each.years))
                if at_end:
                    continue
            if sentences_of(text)[0].is_next:
                self._around.one_by_one(passage)
            if self._goes_back and each.step is Step.MENTIONED and asked_then(each.about):
                self._earlier = (passage, Span(passage.n, *place), each.kind)
            about = self._around.widened(each.about, kind, passage)
            self._add(each.step, passage, *place, f"{OF_THEN}. {about}" if of_then else about, kind, each.years)
        self._around.passed(passage, text)

    def _is_of_others(self, sentence: str) -> bool:
        """Whether a sentence is about another body: one that it begins with."""
        first = next((each for each in bodies_in(sentence) if each.kind != "place"), None)
        return first is not None and first.start <= _BEGINS and first.name != self._raised.body_of("")

    def _table(self, passage: Passage) -> None:
        opened = self._labelled.open
        above = opened.label if opened else None
        earlier = (
            bool(above and above.earlier) or self._goes_back or any(map(_SPEAKS_OF_THEN.search, passage.section[-1:]))
        )
        for row in findings_in(passage, above, earlier):
            if row.earlier:
                self._row_of_then(passage, row)
                continue
            due = due_cell(row.due) if row.due else NO_DUE
            lead = opened.lead if opened else ""
            words = Words(passage, row.words.start, row.words.end, lead, due, addressee_of("", lead=row.addressee))
            under = opened.under if opened and row.kind is FindingKind.RECOMMENDATION else None
            assert row.kind is not None  # each row that raises one has its label
            self._raised.add(row.kind, words, "in a table of findings", under)

    def _row_of_then(self, passage: Passage, row: Row) -> None:
        told = [(step_in_cell(cell.text), cell) for cell in reversed(row.statuses)]
        step, cell = next(((step, cell) for step, cell in told if step), (Step.MENTIONED, row.words))
        over = next(
            (each for each in reversed((self._document.title or "", *passage.section)) if is_over_then(each)), ""
        )
        about = ". ".join(filter(None, (OF_THEN, "" if row.name in row.words.text else row.name, row.words.text)))
        self._add(step, passage, cell.start, cell.end, about, row.kind, years_named(over))

    def _add(
        self,
        step: Step,
        passage: Passage,
        start: int,
        end: int,
        about: str,
        kind: FindingKind | None,
        years: tuple[str, ...],
    ) -> None:
        text = passage.text[start:end]
        self._raised.bodies.enter_section(passage.section)
        self._recalled.append(
            Recalled(
                step=step,
                force=self._raised.body_of(""),
                theme=self._raised.theme_of(passage, about),
                quote=text,
                span=Span(passage.n, start, end),
                about=about,
                kind=kind,
                years=years or years_named(about),
            )
        )

    @staticmethod
    def _of_own(recalled: Recalled, raised: tuple[Finding, ...]) -> Recalled:
        """With the number of the report's own finding that it stands beside."""
        own = next((each.number for each in raised if each.quote == recalled.about), None)
        return replace(recalled, number=own)


def _restates(text: str) -> bool:
    """Whether words beneath "Recommendation 2" are the recommendation again, and not what became of it."""
    return DEMAND.search(text) is not None or (len(sentence_spans(text)) == 1 and not steps_in(text))
