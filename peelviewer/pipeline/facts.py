"""The facts of documents as a person puts them right: what is found in a document follows them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from peelviewer import analysis
from peelviewer.domain.document import Fact
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.facts import FACT_NAMES, CommonFacts, EnteredFacts, Facts
from peelviewer.store import Library
from peelviewer.store.errors import ChangedElsewhereError


def facts_of(library: Library, document_id: int) -> tuple[Facts, Facts]:
    """The facts of a document as they were recognised, and as they stand."""
    now = Facts.of(library.document(document_id))
    kept = library.facts.of(library.entry(document_id).sha256)
    return (kept.recognised if kept else now), now


def put_facts_right(library: Library, document_id: int, facts: Facts, was: Facts | None = None) -> Facts:
    """Correct the facts of a document, and find again what it says; gives its facts before.

    `was` are the facts that the person saw: what another window has changed of them meanwhile stays. Where both have
    changed the same fact, nothing is changed, and ChangedElsewhereError says so.
    """
    recognised, before = facts_of(library, document_id)
    if was is not None:
        facts = _both(was, facts, before)
    said = EnteredFacts.between(recognised, facts)
    as_read = replace(recognised.put_on(library.document(document_id)), entered=())
    document = said.put_on(as_read) if said else as_read
    library.put_facts_right(document_id, document, analysis.examine(document), recognised, said, before=before)
    return before


def put_common_facts_right(library: Library, document_ids: Iterable[int], common: CommonFacts) -> dict[int, Facts]:
    """Correct the same facts of several documents; gives the facts of each before. Where one cannot be, none is."""
    before: dict[int, Facts] = {}
    try:
        for document_id in document_ids:
            now = Facts.of(library.document(document_id))
            before[document_id] = put_facts_right(library, document_id, common.put_on(now))
    except PeelViewerError:
        put_facts_back(library, before)
        raise
    return before


def put_facts_back(library: Library, before: Mapping[int, Facts]) -> None:
    """Restore the former facts of several documents."""
    for document_id, facts in before.items():
        put_facts_right(library, document_id, facts)


def _both(was: Facts, mine: Facts, now: Facts) -> Facts:
    """What two windows have made of the same facts."""
    together = {}
    for fact in Fact:
        before, my_own, there = (getattr(facts, fact) for facts in (was, mine, now))
        if before not in {my_own, there} and my_own != there:
            hint = f"Its {FACT_NAMES[fact]} is not as you saw it. Look at it again, and put right what is still wrong."
            raise ChangedElsewhereError("document", hint)
        together[fact.value] = there if my_own == before else my_own
    return Facts(**together)
