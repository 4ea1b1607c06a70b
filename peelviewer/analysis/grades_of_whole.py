"""Where a text says itself that the inspectorate grades no force and no region as a whole."""

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.observed import passages_with
from peelviewer.analysis.passage_context import Told
from peelviewer.analysis.wide_grades import denies_whole
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import PassageKind

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX}


def words_that_deny(told: Told) -> Words | None:
    """The first sentence of a document which says that no force or region is graded as a whole."""
    return next(
        (
            Words.at(told.document, passage, start, end)
            for passage in passages_with(told, "denies whole", denies_whole)
            if passage.kind in _READ
            for start, end in sentence_spans(passage.text)
            if denies_whole(passage.text[start:end])
        ),
        None,
    )
