"""Makes findings of the words that were found: whose they are, on which theme, by when and to whom."""

import re
from dataclasses import dataclass, replace

from peelviewer.analysis.claims import report_claims
from peelviewer.analysis.claims.bodies_in_text import bodies_in
from peelviewer.analysis.claims.body_reader import BodyReader
from peelviewer.analysis.claims.document_context import DocumentContext
from peelviewer.analysis.follow_up.addressees import DEMAND, REGION, addressee_of, body_outside
from peelviewer.analysis.follow_up.due_dates import NO_DUE, Due, due_before, due_in
from peelviewer.analysis.passage_context import the_only, theme_named
from peelviewer.domain.claims import Finding, FindingKind, Span
from peelviewer.domain.document import Document, Passage
from peelviewer.domain.rules import Rule

FIRST_OF_LIST = re.compile(r"^[\s•●▪■◦○‣·–—*-]*(?:\d{1,2}\.\d{1,2}\.?\s+)?(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?")
_UNNAMED = "other:not named"


@dataclass(slots=True)
class Words:
    """Words of a passage that are a finding, and what stands around them: the words that lead to a list, cells of a row."""

    passage: Passage
    start: int
    end: int
    lead: str = ""
    due: Due = NO_DUE
    addressee: str = ""
    theme: str | None = None
    title: str = ""

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text[self.start : self.end]


class RaisedFindings:
    """The findings of a document, in the order of the text: each once, however often it is repeated."""

    def __init__(self, document: Document, context: DocumentContext) -> None:
        self._document = document
        self._context = context
        self.bodies = BodyReader(context)
        self.chapter: str | None = None  # the theme of a line that opens a chapter without being laid out as a heading
        self._found: dict[tuple[FindingKind, str], Finding] = {}

    def all(self) -> tuple[Finding, ...]:
        """Those found so far."""
        return tuple(self._found.values())

    def add(self, kind: FindingKind, words: Words, rule: Rule, under: int | None = None) -> int | None:
        """Keep a finding; gives its number, None where the words say nothing."""
        start = words.start + len((FIRST_OF_LIST.match(words.text) or [""])[0])
        end = words.start + len(words.text.rstrip())
        quote = words.passage.text[start:end]
        if len(re.findall(r"[^\W\d_]{2,}", quote)) < 3:
            return None
        key = (kind, " ".join(re.findall(r"\w+", quote.lower())))
        finding = self._finding(len(self._found), kind, replace(words, start=start, end=end), rule, under)
        if known := self._found.get(key):
            if known.theme is None and finding.theme:
                self._found[key] = replace(finding, number=known.number)
            return known.number
        self._found[key] = finding
        return finding.number

    def describe(self, number: int | None, passage: Passage) -> None:
        """Add to a finding what its box says of it."""
        for key, finding in self._found.items():
            if finding.number == number:
                span = Span(passage.n, 0, len(passage.text))
                self._found[key] = replace(finding, detail=(*finding.detail, span))

    def theme_of(self, passage: Passage, text: str) -> str | None:
        """The theme of words: what the headings above them name, or the document as a whole, or they themselves."""
        context = self._context
        if context.regional:
            return "soc"
        if self.chapter:
            return self.chapter
        headings = tuple(heading for heading in passage.section if heading != self._document.title)
        named = report_claims.section_theme(headings, context) or context.theme
        return named or context.pillar or theme_named(text)

    def body_of(self, text: str) -> str:
        """The body that words without an addressee of their own are about."""
        head = text[: demand.start()] if (demand := DEMAND.search(text)) else ""
        named = the_only(
            mention.name
            for mention in bodies_in(head)
            if mention.kind != "place" and (mention.kind == "fire") == self._context.fire
        )
        sole = self._document.forces[0] if len(self._document.forces) == 1 else None
        if self._context.regional and len(self._document.forces) > 1 and not named and not self.bodies.section:
            return REGION
        return named or self.bodies.focus or sole or _UNNAMED

    def _is_on_one_force(self) -> bool:
        """Whether the report is on one force, and so all that it asks for, of whomever, is a matter of that force."""
        forces = self._document.forces
        return len(forces) == 1 and any(mention.name == forces[0] for mention in bodies_in(self._context.title))

    def _finding(self, number: int, kind: FindingKind, words: Words, rule: Rule, under: int | None) -> Finding:
        text = words.text
        self.bodies.enter_section(words.passage.section)
        asked = kind in {FindingKind.RECOMMENDATION, FindingKind.IMPROVEMENT}
        addressee = words.addressee or (addressee_of(text, lead=words.lead, fire=self._context.fire) if asked else "")
        outside = None if self._is_on_one_force() else body_outside(addressee, f"{text} {words.lead}")
        force = outside or self.body_of(text if DEMAND.search(text) or not words.lead else words.lead)
        due = words.due
        if kind is FindingKind.RECOMMENDATION and due == NO_DUE:
            due = due_in(text) if due_in(text) != NO_DUE else due_in(words.lead)
        elif kind is FindingKind.IMPROVEMENT and due == NO_DUE:
            due = due_before(text)
        return Finding(
            number=number,
            kind=kind,
            force=force,
            theme=words.theme or self.theme_of(words.passage, text),
            quote=text,
            span=Span(words.passage.n, words.start, words.end),
            rule=rule,
            title=words.title,
            cycle=self._context.cycle,
            due=due[0],
            due_words=due[1],
            addressee=addressee,
            under=under,
        )
