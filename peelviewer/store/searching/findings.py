"""Fields as questions for findings: what has to be followed up, by its kind, status and date."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from peelviewer.domain.follow_up import FindingEntry, History
from peelviewer.reference import reference
from peelviewer.store import codec
from peelviewer.store.searching.fields import Filter, cycles_of_year, years_of
from peelviewer.store.searching.finding_values import EVERY, is_among

_PASSAGES = """
    SELECT p.id FROM json_each(?) place JOIN passages p
    ON p.document = json_extract(place.value, '$[0]') AND p.n = json_extract(place.value, '$[1]')
"""
SHOWN = 8  # values of a facet
OTHER = "other:"  # before whom or what no field can name


@dataclass(frozen=True, slots=True)
class Followed:
    """A finding with its history, and what its own fields can ask for: its kind, its statuses, its date."""

    history: History
    terms: Mapping[str, tuple[str, ...]]

    @property
    def entries(self) -> tuple[FindingEntry, ...]:
        """As it was raised first, and as the last report raises it."""
        return tuple({entry.key: entry for entry in (self.history.raised, self.history.latest)}.values())

    @property
    def theme(self) -> str | None:
        """The theme of the last report, or of the first where that names none."""
        return self.history.latest.finding.theme or self.history.raised.finding.theme


@dataclass(frozen=True, slots=True)
class KeptFindings:
    """The findings of a library, and those of them that the fields of a query keep."""

    every: tuple[Followed, ...]
    kept: tuple[Followed, ...]

    @classmethod
    def of(cls, every: Sequence[Followed], filters: Sequence[Filter]) -> "KeptFindings":
        """Those that answer all the fields."""
        kept = (each for each in every if all(_answers(each, asked) != asked.negated for asked in filters))
        return cls(tuple(every), tuple(kept))

    def has_any(self, filters: Sequence[Filter]) -> bool:
        """Whether any finding answers these fields."""
        return bool(KeptFindings.of(self.every, filters).kept)

    def passages(self, connection: sqlite3.Connection) -> frozenset[int]:
        """The passages in which they stand, by their numbers."""
        places = [[entry.document.id, entry.finding.span.passage] for each in self.kept for entry in each.entries]
        return frozenset(row[0] for row in connection.execute(_PASSAGES, [codec.to_json(places)]))


AllFollowed = Callable[[], Sequence[Followed]]  # made only where a query asks for findings


def none_followed() -> tuple[Followed, ...]:
    """Of a library that is asked for nothing but passages and claims."""
    return ()


def facets(found: Sequence[Followed]) -> tuple[tuple[str, str, int], ...]:
    """How many of these each value of each field keeps: the commonest values."""
    counted: dict[str, Counter[str]] = {name: Counter() for name in ("status", "finding", "force", "theme")}
    for each in found:
        for name in ("status", "finding"):
            counted[name].update(set(each.terms[name]))
        raised, theme = each.history.raised, each.theme or ""
        named = {raised.finding.force, *raised.document.forces}
        counted["force"].update(
            force for force in named if each.history.concerns(force) and not force.startswith(OTHER)
        )
        counted["theme"].update([] if not theme or theme.startswith(OTHER) else [reference().theme_label(theme)])
    return tuple((name, *value) for name, values in counted.items() for value in values.most_common(SHOWN))


def _answers(each: Followed, kept: Filter) -> bool:
    if kept.field in each.terms:
        values = each.terms[kept.field]
        if kept.field == "due":
            return any(is_among(day, kept.value) for day in values)
        return kept.value == EVERY or kept.value in values
    if kept.field == "force":
        return each.history.concerns(kept.value)
    if kept.field == "theme":
        return each.theme == kept.value
    return any(_stands_in(entry, kept) for entry in each.entries)


def _stands_in(entry: FindingEntry, kept: Filter) -> bool:
    """Whether the report of a finding has a field's value."""
    cycle, document = entry.finding.cycle or entry.document.cycle or "", entry.document
    if kept.field == "year":
        years = years_of(kept.value)
        named = {inspection for year in years for inspection in cycles_of_year(year)}
        return cycle in named or bool(document.published and document.published.iso[:4] in years)
    if kept.field == "inspection":
        return kept.value in {cycle, reference().programme_of(cycle)}
    if kept.field == "publisher":
        return kept.value.lower() in (document.publisher or "").lower()
    return document.kind == kept.value
