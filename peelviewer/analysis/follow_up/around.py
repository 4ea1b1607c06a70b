"""What stands around a paragraph and helps to tell which earlier finding it means: headings, numbers, the paragraph above."""

import re
from dataclasses import dataclass, field

from peelviewer.analysis.claims.themes_in_text import label_theme
from peelviewer.analysis.follow_up.counted import numbers_meant
from peelviewer.analysis.follow_up.labels import Label, heading_label
from peelviewer.analysis.follow_up.recalled_sentence import (
    begins_with_topic,
    opens_changes,
    recalls_its_own,
    several_recalled,
)
from peelviewer.domain.claims import FindingKind, Step
from peelviewer.domain.document import Passage, PassageKind

# A heading over what became of the findings of then.
_SINCE_THEN = re.compile(
    r"\b(?:since|progress|update|follow-?up|changes?|what\s+has)\b.*\b(?:last|previous|earlier|our|the|first)\s+(?:\w+\s+){0,2}?(?:inspections?|reports?|visits?|assessments?|recommendations?|findings?)\b|\bprogress\s+since\b",
    re.IGNORECASE,
)
_NUMBERED_LINE = re.compile(r"\d{1,2}(?:\.\d{1,2})?\.?\s+[A-Z][^.;:]*")
_GRADED_LINE = re.compile(
    r"(?P<label>[^.:–—]{3,80}?)\s*[:–—-]\s*(?:outstanding|good|adequate|requires\s+improvement|inadequate)\W*",
    re.IGNORECASE,
)
_DATED = re.compile(r"\W*(?:published|date)\b", re.IGNORECASE)
_OF_LETTER = re.compile(r"^\W*dear\b|\b(?:re-?visit|letter)\b", re.IGNORECASE)
LINE = 90  # characters of a line that is a label alone


def is_numbered_line(text: str) -> bool:
    """Whether a line is a heading with a number that is not laid out as one: "3. Assessment and help"."""
    return len(text) < LINE and _NUMBERED_LINE.fullmatch(text) is not None


def chapter_theme(line: str, *, fire: bool) -> str | None:
    """The theme of a line that opens a chapter with its grade: "Responding to the public: adequate"."""
    found = _GRADED_LINE.fullmatch(line.strip()) if len(line) < LINE else None
    return label_theme(found["label"], fire=fire) if found else None


@dataclass(frozen=True, slots=True)
class Led:
    """What the words over a list say of its items."""

    step: Step
    kind: FindingKind | None
    years: tuple[str, ...]


@dataclass(slots=True)
class Around:
    """What a reader has passed on the way to a paragraph. `goes_back`: the document is about earlier findings alone."""

    title: str | None
    goes_back: bool
    numbered: tuple[str, FindingKind] | None = None  # "Recommendation 2", over what became of it
    _opening: str = field(default="", init=False)  # what a letter says first of why it was written
    # The kinds of findings that a section has recalled together, and goes on to speak of one by one.
    _several: tuple[tuple[str, ...], tuple[FindingKind, ...]] | None = field(default=None, init=False)
    _led: tuple[tuple[str, ...], Led] | None = field(default=None, init=False)  # what led to the list that follows
    _series: tuple[str, ...] | None = field(default=None, init=False)
    _since: tuple[str, ...] | None = field(default=None, init=False)  # a section that tells what has changed since then
    _above: tuple[tuple[str, ...], str] = field(default=((), ""), init=False)

    def begin(self, label: Label, words: str) -> None:
        """A label stands there."""
        is_numbered = label.earlier and bool(numbers_meant(words, label.kind))
        self.numbered = (words, label.kind) if is_numbered else None

    def before(self, passage: Passage) -> str:
        """The paragraph above, beneath the same headings."""
        section, text = self._above
        return text if section == passage.section else ""

    def kind_of(self, passage: Passage) -> FindingKind | None:
        """The kind of the findings that a section has recalled together, and then speaks of one by one."""
        kinds = self._kinds_of(passage)
        return kinds[0] if len(kinds) == 1 else None

    def lead(self, passage: Passage, led: Led) -> None:
        """A paragraph leads to a list of earlier findings: "The force has made progress with these recommendations:"."""
        self._led = (passage.section, led)

    def led(self, passage: Passage) -> Led | None:
        """What the words over a list say of its items, where they are earlier findings."""
        if self._led is None or self._led[0] != passage.section or passage.kind is not PassageKind.LIST_ITEM:
            self._led = None
            return None
        return self._led[1]

    def is_of_then(self, passage: Passage) -> bool:
        """Whether all that is said here is about earlier findings."""
        in_section = _SINCE_THEN.search(self._heading(passage)) is not None or self._kinds_of(passage)
        in_series = self._series == passage.section and begins_with_topic(passage.text)
        return self.goes_back or bool(in_section) or in_series or self._since == passage.section

    def one_by_one(self, passage: Passage) -> None:
        """A paragraph that begins with its topic recalls a finding: so do the next ones that begin so."""
        self._series = passage.section

    def widened(self, about: str, kind: FindingKind | None, passage: Passage) -> str:
        """The words that tell which finding is meant, with those around them that tell it too."""
        if self.numbered and kind is self.numbered[1]:
            return f"{self.numbered[0]}. {about}"
        if not self.goes_back:
            heading = self._heading(passage)
            return about if not heading or label_theme(heading) else self.beneath(about, passage)
        widened = self.beneath(about, passage)
        return f"{about} {self._opening}" if widened == about and kind is FindingKind.CONCERN else widened

    def beneath(self, about: str, passage: Passage) -> str:
        """Words with the heading over them, where that is one of its own."""
        heading = self._heading(passage)
        is_own = heading and heading != self.title and not heading_label(heading) and not _OF_LETTER.search(heading)
        return f"{heading}. {about}" if is_own else about

    def passed(self, passage: Passage, text: str) -> None:
        """A paragraph has been read."""
        self._above = (passage.section, text)
        if self.goes_back and not self._opening and recalls_its_own(text):
            self._opening = text
        if opens_changes(text):
            self._since = passage.section
        if kinds := several_recalled(text):
            self._several = (passage.section, kinds)

    def _kinds_of(self, passage: Passage) -> tuple[FindingKind, ...]:
        return self._several[1] if self._several and self._several[0] == passage.section else ()

    def _heading(self, passage: Passage) -> str:
        """The heading over a paragraph, or the short line above it that is one."""
        before = self.before(passage)
        is_line = bool(before) and len(before) < LINE and not before.rstrip().endswith((".", ":"))
        heading = before if is_line else passage.section[-1] if passage.section else ""
        return "" if _DATED.match(heading) else heading
