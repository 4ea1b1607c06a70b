"""What subjects a text has been on: those that a grade without one of its own may be about."""

import re
from collections.abc import Sequence

from peelviewer.analysis.claims.document_context import DocumentContext
from peelviewer.analysis.claims.kept_findings import KeptFindings
from peelviewer.analysis.claims.sentence_parts import Surroundings
from peelviewer.analysis.claims.themes_in_text import OVERALL, PILLARS

_RECENT = 3  # sentences in which "all of them" still means the subjects named before


class SubjectMemory:
    """Follows a document sentence by sentence."""

    def __init__(self, context: DocumentContext) -> None:
        self._context = context
        self.previous = ""  # the sentence before
        self._last: str | None = None  # the one subject that the text is on
        self._before: tuple[str, ...] = ()  # the subjects of the last sentence that named any
        self._before_age = 0  # how many sentences ago that was
        self._pillar: str | None = None  # the pillar named last
        self._pillar_age = _RECENT
        self._head: str | None = None  # the one subject of the last line that ends in a colon

    @property
    def of_list(self) -> str | None:
        """The subject that a list of bodies under a grade is about."""
        if self._context.regional:
            return "soc"
        return self._last or self._context.theme or self._context.pillar

    @property
    def of_name(self) -> str | None:
        """The subject that a grade alone under the name of a body is for: that of the whole text, if it has one."""
        return self._of_document or self._context.only_pillar or self.of_list

    @property
    def _of_document(self) -> str | None:
        if self._context.theme and self._context.theme != OVERALL:
            return self._context.theme
        return "soc" if self._context.regional else self._context.pillar

    def around(self, chapter: str | None, kept: KeptFindings, *, opens_list: bool) -> Surroundings:
        """What stands around the next sentence."""
        claimed, claimed_bodies = kept.claimed
        return Surroundings(
            chapter=chapter,
            before=self._before if self._before_age < _RECENT else (),
            follows=self._before_age == 0,
            adjacent=self._before[0] if self._before_age == 0 and len(self._before) == 1 else None,
            last=self._last,
            claimed=claimed,
            claimed_bodies=claimed_bodies,
            pillar=self._pillar if self._pillar_age < _RECENT else None,
            document=self._of_document,
            previous=self.previous,
            grade=kept.last_grade,
            head=self._head,
            opens_list=opens_list,
        )

    def remember(self, themes: Sequence[str], chapter: str | None, sentence: str, *, graded: bool) -> None:
        """Keep what the text is on after a sentence; `graded`: it names a grade."""
        self._before_age += 1
        if sentence.rstrip().endswith(":") and len(set(themes)) == 1 and not graded:
            self._head = themes[0]
        elif not graded:
            self._head = None
        self._pillar_age += 1
        if pillars := [theme for theme in themes if theme in PILLARS]:
            self._pillar, self._pillar_age = pillars[-1], 0
        if themes:
            self._before, self._before_age = tuple(themes), 0
        pillar = chapter is not None and chapter not in themes and set(themes) <= set(PILLARS)
        if len(themes) == 1 and not pillar:
            self._last = themes[0]
        elif re.match(r"\W*Overall\b", sentence):
            self._last = None
        self.previous = sentence
