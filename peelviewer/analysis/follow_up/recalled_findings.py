"""Gathers what a document says of earlier findings: in its text, in lists and tables, beneath a finding that it repeats."""

from dataclasses import dataclass, replace

from peelviewer.analysis.claims.bodies_in_text import bodies_in
from peelviewer.analysis.follow_up.around import Around, Led
from peelviewer.analysis.follow_up.points_back import OF_THEN, asked_then, is_over_then, kinds_named, years_named
from peelviewer.analysis.follow_up.raised import RaisedFindings
from peelviewer.analysis.follow_up.recalled_sentence import begins_with_topic, recalls_its_own
from peelviewer.analysis.follow_up.recalling import SaidOfEarlier, told_of_earlier
from peelviewer.analysis.follow_up.status_words import step_in_cell, step_in_line, steps_in
from peelviewer.analysis.follow_up.table_findings import Row
from peelviewer.analysis.passage_context import holds_findings
from peelviewer.domain.claims import FindingKind, Recalled, Span, Step
from peelviewer.domain.document import Document, Passage

_BEGINS = 8  # letters before the name with which a sentence begins
_LONG = 20  # characters of more than a status


@dataclass(frozen=True, slots=True)
class _Earlier:
    """An earlier finding, in the words in which this document repeats it."""

    words: str
    kind: FindingKind | None


class RecalledFindings:
    """What a document says of earlier findings, in the order of the text."""

    def __init__(self, document: Document, raised: RaisedFindings, *, goes_back: bool) -> None:
        """`goes_back`: the document was written to say what became of earlier findings."""
        self.around = Around(document.title, goes_back)
        self._title = document.title or ""
        self._raised = raised
        self._goes_back = goes_back
        self._found: list[Recalled] = []
        self._earlier: _Earlier | None = None

    def all(self) -> tuple[Recalled, ...]:
        """All that was found, with the number of the report's own finding beside which it stands."""
        numbers = {finding.quote: finding.number for finding in reversed(self._raised.all())}
        return tuple(replace(each, number=numbers.get(each.about)) for each in self._found)

    @property
    def is_open(self) -> bool:
        """Whether an earlier finding was repeated, and the text may go on to say what became of it."""
        return self._earlier is not None

    def end(self) -> None:
        """Nothing that follows belongs to the earlier finding."""
        self._earlier = None

    def repeat(self, passage: Passage, start: int, end: int, kind: FindingKind) -> None:
        """Take words for an earlier finding that the document repeats."""
        text = passage.text[start:end]
        self._earlier = _Earlier(text, kind)
        step = step_in_line(text) if len(text) > _LONG else None
        self._add(step or Step.MENTIONED, passage, start, end, text, kind)

    def status(self, passage: Passage, start: int, line: str) -> bool:
        """Take a line for what became of the earlier finding; False where it says nothing."""
        step = step_in_line(line) if self._earlier else None
        if self._earlier and step:
            words = line if start else self._earlier.words
            self._add(step, passage, start, len(passage.text), words, self._earlier.kind)
        return step is not None

    def became(self, passage: Passage, start: int, end: int) -> bool:
        """Take what is said beneath an earlier finding; False where it says nothing, or is about another."""
        text = passage.text[start:end]
        if self._earlier is None or begins_with_topic(text) or recalls_its_own(text):
            return False
        words, kind = self._earlier.words, self._earlier.kind
        named = kinds_named(text)
        others = (each for each in told_of_earlier(text) if kind and each.kind not in {None, kind})
        if next(others, None) is not None or (kind and named and kind not in named):
            return False
        told = [each for each in told_of_earlier(text, own=words) if each.step is not Step.MENTIONED]
        for each in told:
            self._add(each.step, passage, start + each.start, start + each.end, words, kind, each.years)
        line = step_in_line(text) or step_in_line(text.partition(". ")[0])
        steps = () if told else (line,) if line else steps_in(text)
        for step in steps:
            self._add(step, passage, start, end, words, kind)
        return bool(told or steps)

    def row(self, passage: Passage, row: Row) -> None:
        """Take a row of a table of earlier findings."""
        told = [(step_in_cell(cell.text), cell) for cell in reversed(row.statuses)]
        step, cell = next(((step, cell) for step, cell in told if step), (Step.MENTIONED, row.words))
        over = next((each for each in reversed((self._title, *passage.section)) if is_over_then(each)), "")
        about = ". ".join(filter(None, (OF_THEN, "" if row.name in row.words.text else row.name, row.words.text)))
        self._add(step, passage, cell.start, cell.end, about, row.kind, years_named(over))

    def heading(self, passage: Passage) -> None:
        """Take a heading that is a sentence: "The force has got better at recording crime"."""
        for each in told_of_earlier(passage.text, changes=True):
            if not each.refers:
                self._add(each.step, passage, each.start, each.end, each.about, None)

    def recall(
        self,
        passage: Passage,
        start: int,
        end: int,
        *,
        own: str = "",
        above: FindingKind | None = None,
        changes: bool = True,
    ) -> None:
        """Take what text says of earlier findings. `own` is the report's finding beside which it stands.

        `above` is the kind of the earlier findings over which a label stands; `changes`: with what has only changed.
        """
        text = passage.text[start:end]
        if led := self.around.led(passage):
            for step in steps_in(text) or (led.step,):
                self._add(step, passage, start, end, f"{OF_THEN}. {text}", led.kind, led.years)
            return
        before, of_then = self.around.before(passage), self.around.is_of_then(passage)
        changes = changes and holds_findings(passage)
        for each in told_of_earlier(text, own=own, before=before, all_of_it=of_then, changes=changes):
            place = (start + each.start, start + each.end)
            if self._is_of_others(passage.text[slice(*place)]):
                continue
            if own:
                step = Step.REPEATED if each.step is Step.MENTIONED else each.step
                self._add(step, passage, *place, own, None, each.years)
            else:
                self._take(each, passage, place, above, of_then=of_then)
        self.around.passed(passage, text)

    def _take(
        self,
        told: SaidOfEarlier,
        passage: Passage,
        place: tuple[int, int],
        above: FindingKind | None,
        *,
        of_then: bool,
    ) -> None:
        """Keep what is said of an earlier finding, with the words around it that tell which; or what has changed."""
        if not told.refers:
            about, kind = self.around.beneath(told.about, passage), None
        else:
            of_section = None if self._goes_back else self.around.kind_of(passage)
            kind = told.kind or (None if told.is_part and self._goes_back else of_section or above)
            if passage.text.rstrip().endswith(":"):
                at_end = place[1] >= len(passage.text.rstrip())
                self.around.lead(passage, Led(told.step if at_end else Step.MENTIONED, kind, told.years))
                if at_end:
                    return
            if begins_with_topic(passage.text):
                self.around.one_by_one(passage)
            if self._goes_back and told.step is Step.MENTIONED and asked_then(told.about) and not told.is_part:
                self._earlier = _Earlier(passage.text[slice(*place)], told.kind)
            about = self.around.widened(told.about, kind, passage)
        self._add(told.step, passage, *place, f"{OF_THEN}. {about}" if of_then else about, kind, told.years)

    def _is_of_others(self, sentence: str) -> bool:
        """Whether a sentence is about another body: one that it begins with."""
        first = next((each for each in bodies_in(sentence) if each.kind != "place"), None)
        return first is not None and first.start <= _BEGINS and first.name != self._raised.body_of("")

    def _add(
        self,
        step: Step,
        passage: Passage,
        start: int,
        end: int,
        about: str,
        kind: FindingKind | None,
        years: tuple[str, ...] = (),
    ) -> None:
        self._raised.bodies.enter_section(passage.section)
        self._found.append(
            Recalled(
                step=step,
                force=self._raised.body_of(""),
                theme=self._raised.theme_of(passage, about),
                quote=passage.text[start:end],
                span=Span(passage.n, start, end),
                about=about,
                kind=kind,
                years=years or years_named(about),
            )
        )
