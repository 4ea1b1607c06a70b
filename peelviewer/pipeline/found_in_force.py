"""What is found of one force, as it is kept, and the evidence that it makes with the grade book and the texts."""

from peelviewer.analysis import table
from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.evidence import CountedGrades, DocumentEntry, Evidence, LatestGrade, QuotedWords, Statement
from peelviewer.store import Library

Found = tuple[  # in the documents on a force, and with what is known of its region
    tuple[Statement, ...],
    tuple[CountedGrades, ...],
    tuple[QuotedWords, ...],
    tuple[DocumentEntry, ...],
    tuple[Contrast, ...],
    tuple[GradeAnswer, ...],
    tuple[LatestGrade, ...],
]


def evidence_of(library: Library, force: str, found: Found) -> Evidence:
    """What was found of a force as evidence: contrasts can be found in it, but for what a person has decided and added."""
    statements, counted, quoted, documents, *_ = found
    texts = library.texts(each.id for each in documents)
    return Evidence((*statements, *table.listed_statements(None)), counted, quoted, texts, documents, force)
