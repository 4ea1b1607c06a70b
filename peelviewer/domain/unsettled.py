"""Grade words of a document that no rule is certain of: a person is asked about them."""

import hashlib
from dataclasses import dataclass

from peelviewer.domain.claims import Span
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.grades import Grade


@dataclass(frozen=True, slots=True)
class UnsettledWords:
    """The words of a claim that is only likely (`statement`), or grade words that were not understood (no statement)."""

    document: DocumentEntry
    span: Span
    quote: str
    grade: Grade
    reason: str  # why no rule is certain, in words for the reader
    page: int | None = None
    page_label: str | None = None
    statement: Statement | None = None

    @property
    def key(self) -> str:
        """Eight characters that name these words and what was read in them, the same at each run."""
        read = self.statement
        said = (read.force, read.theme, read.cycle, read.past) if read else ()
        name = repr((self.document.sha256, self.span, self.grade.value, *said))
        return hashlib.sha256(name.encode()).hexdigest()[:8]
