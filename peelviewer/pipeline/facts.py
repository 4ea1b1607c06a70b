"""The facts of documents as a person puts them right: what is found in a document follows them."""

from dataclasses import replace

from peelviewer import analysis
from peelviewer.domain.facts import Facts, FactsByHand
from peelviewer.store import Library


def facts_of(library: Library, document_id: int) -> tuple[Facts, Facts]:
    """The facts of a document as they were recognised, and as they stand."""
    now = Facts.of(library.document(document_id))
    kept = library.facts.of(library.entry(document_id).sha256)
    return (kept.recognised if kept else now), now


def put_facts_right(library: Library, document_id: int, facts: Facts) -> Facts:
    """Correct the facts of a document, and find again what it says; gives its facts before."""
    recognised, before = facts_of(library, document_id)
    said = FactsByHand.between(recognised, facts)
    as_read = replace(recognised.put_on(library.document(document_id)), by_hand=())
    document = said.put_on(as_read) if said else as_read
    library.put_facts_right(document_id, document, analysis.examine(document), recognised, said)
    return before
