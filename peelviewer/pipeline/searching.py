"""Search: passages by words, claims and findings by fields, in the library and in the grade book."""

from dataclasses import replace
from functools import partial

from peelviewer.analysis import spelling, table
from peelviewer.domain.evidence import Statement
from peelviewer.domain.search import SearchResult
from peelviewer.pipeline.follow_ups import finding_terms, told
from peelviewer.store import Library
from peelviewer.store.searching import claims
from peelviewer.store.searching.findings import Followed
from peelviewer.store.searching.language import understand
from peelviewer.timings import stage


def search(library: Library, text: str, limit: int = 50, *, typing: bool = False, facets: bool = True) -> SearchResult:
    """Passages that answer what was typed, and the claims or findings that its fields ask for; where nothing does, why.

    `facets` may be left for later: counting them takes longer than finding the hits.
    """
    with stage("search"):
        found = library.search(
            text,
            limit,
            typing=typing,
            closest=spelling.closest,
            followed=partial(_followed, library),
            facets=facets,
        )
    listed = _listed(text)
    message = found.message
    if listed and not (found.hits or found.claims):
        message = "No document of this library says so; the grade book does."
    return replace(found, claims=(*found.claims, *listed), message=message)


def first_hits(library: Library, text: str) -> SearchResult:
    """The newest passages that match what is being typed, at once; `search` finds the best."""
    return library.first_hits(text)


def facets(library: Library, text: str, *, typing: bool = False) -> tuple[tuple[str, str, int], ...]:
    """What a search can be narrowed by: fields and values with the number of passages or findings."""
    return library.facets(text, typing=typing, closest=spelling.closest, followed=partial(_followed, library))


def saved_searches(library: Library) -> tuple[str, ...]:
    """The searches that the reader has saved, the last first."""
    return tuple(each.query for each in library.saved_searches.all())


def save_search(library: Library, query: str, *, keep: bool = True) -> tuple[str, ...]:
    """Save a search, or (not `keep`) forget it; gives all that are saved."""
    (library.saved_searches.save if keep else library.saved_searches.remove)(query)
    return saved_searches(library)


def _followed(library: Library) -> tuple[Followed, ...]:
    """What has to be followed up, the open first, with what its fields can ask for."""
    return tuple(Followed(each, finding_terms(each)) for each in told(library))


def _listed(text: str) -> tuple[Statement, ...]:
    """The entries of the grade book that fields ask for; where there are words too, there is no text that has them."""
    query = understand(text)
    if query.has_words or not claims.asks_for_claims(query.filters):
        return ()
    return tuple(each for each in table.listed_statements(None) if claims.is_listed_by(each, query.filters))
