"""What a search says for itself: what was loosened, why there is nothing, and what would find something."""

from collections.abc import Callable, Sequence

from peelviewer.domain.search import Chip, Hit
from peelviewer.domain.wording import capital
from peelviewer.store.searching.fields import Filter
from peelviewer.store.searching.keeping import Keep
from peelviewer.store.searching.language import Query, Strict, quoted
from peelviewer.store.searching.retrieval import Index, Retrieved
from peelviewer.store.searching.widening import Widened


def left_out(chips: Sequence[Chip]) -> str:
    """What was not understood, said also where the rest has hits: they answer less than was asked."""
    note = next((chip.note for chip in chips if chip.note.startswith("left out: no ")), "")
    return f"{capital(note)}.".replace("?.", "?") if note else ""


def loosened(wide: Widened, found: Retrieved, hits: Sequence[Hit]) -> tuple[str, ...]:
    """How the search was widened: words that were spelt right, left out, or need not be there."""
    said = []
    if wide.respelt:
        meant = " ".join(f"“{meant}”" for _, meant in wide.respelt)
        typed = " ".join(f"+{typed}" for typed, _ in wide.respelt)
        said.append(f"Showing {meant}; to search for what was typed, type {typed}.")
    if wide.missing:
        said.append(f"{_listed(wide.missing)} {'is' if len(wide.missing) == 1 else 'are'} not in this library.")
    if len(wide.groups) > 1 and any(hit.lacks for hit in hits):
        if found.of_all:
            have = "passage has" if found.of_all == 1 else "passages have"
            said.append(f"{found.of_all} {have} all the words; the others have some of them.")
        else:
            said.append("No passage has all the words: those that have most of them come first.")
    return tuple(said)


def why_nothing(index: Index, query: Query, wide: Widened, keep: Keep | None) -> str:
    """Which part of a query has no match, and what would find something."""
    for part in query.strict:
        if not index.count(part.expression):
            return _nothing_like(index, part)
    if wide.missing and not (wide.groups or query.strict):
        return f"{_listed(wide.missing)} {'does' if len(wide.missing) == 1 else 'do'} not occur in this library. Check the spelling, or type its beginning."
    strict = " AND ".join(f"({part.expression})" for part in query.strict)
    if keep is not None:
        loose = " OR ".join(group.expression for group in wide.groups)
        count = index.count(" AND ".join(f"({part})" for part in (strict, loose) if part))
        names = ", ".join(f"{kept.field} “{kept.chip.value}”" for kept in query.filters)
        if count:
            return f"Nothing matches with {names}; {count} passages match without."
        return f"Nothing matches with {names}, and nothing without."
    if query.excluded:
        return _all_left_out(query, "passage")
    return "Each part occurs, but not together in one passage. Leave out quotation marks and signs, or put OR between them."


def no_finding(query: Query, has_any: Callable[[Sequence[Filter]], bool]) -> str:
    """Why no finding is listed."""
    return _all_left_out(query, "finding") if has_any(query.filters) else nothing_has(query.filters, has_any)


def nothing_has(filters: Sequence[Filter], has_any: Callable[[Sequence[Filter]], bool]) -> str:
    """Which field, alone or with the others, nothing has."""
    for kept in filters:
        if not has_any([kept]):
            return f"Nothing in this library has {kept.chip.field} “{kept.chip.value}”. Leave it out, or add documents."
    names = ", ".join(f"{kept.chip.field} “{kept.chip.value}”" for kept in filters)
    return f"Nothing in this library has all of {names}. Leave one out."


def nothing_asked(chips: Sequence[Chip]) -> str:
    """What may be typed."""
    if any(chip.field == "without" for chip in chips):
        return "Only words to leave out were given. Add a word or phrase to search for."
    left = [chip for chip in chips if chip.note.startswith("left out")]
    if left:
        return f"{left[0].field}: was {left[0].note}. Choose another value, or type words to search for."
    return "Type words to search for, a “phrase”, or a field such as force:kent or year:2023."


def _all_left_out(query: Query, what: str) -> str:
    without = ", ".join(f"“{part.typed}”" for part in query.excluded)
    return f"Every {what} that matches has {without}, which is to be left out."


def _nothing_like(index: Index, part: Strict) -> str:
    words = list(dict.fromkeys(word for way in part.ways for word in way.words))
    missing = [word for word in words if not index.count(quoted((word,), prefix=any(way.prefix for way in part.ways)))]
    if missing:
        return f"{_listed(missing)} {'does' if len(missing) == 1 else 'do'} not occur in this library. Check the spelling, or leave out signs and quotation marks."
    count = index.count(" AND ".join(quoted((word,)) for word in words))
    apart = f"; {count} passages have the words apart: leave out the quotation marks" if count else ""
    return f"“{part.typed}” does not occur in this library{apart}."


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
