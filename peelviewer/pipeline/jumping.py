"""Going to anything by a few typed words: names as a person types them, and places that words name together."""

from collections.abc import Iterable, Sequence

from peelviewer.analysis import meant_places, name_matching
from peelviewer.analysis.table import listed_statements
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.places import MeantPlace, Name

NameIndex = name_matching.NameIndex
TitleIndex = name_matching.TitleIndex


def index_of_names(names: Sequence[Name]) -> NameIndex:
    """Some hundred names to be found by the beginnings of their words, also misspelt: `NameIndex.matching`."""
    return NameIndex(names)


def index_of_titles(entries: Iterable[DocumentEntry]) -> TitleIndex:
    """The titles and publishers of all documents, to be found by the beginnings of their words: `TitleIndex.matching`."""
    return TitleIndex([f"{entry.title} {entry.publisher or ''}" for entry in entries])


def places_meant(typed: str, here: str, known: Iterable[Statement] = ()) -> tuple[MeantPlace, ...]:
    """Forces on themes, and grades, that typed words name together; grades of the grade book and of what is `known`."""
    return meant_places.meant_places(typed, here, (*known, *listed_statements(None)))


def all_names_of_forces() -> dict[str, tuple[str, ...]]:
    """The other names of each body that is graded."""
    return {name.words: name.also for name in meant_places.force_names()}


def all_names_of_themes() -> dict[str, tuple[str, ...]]:
    """The other names of each theme, by its label."""
    return {name.words: name.also for name in meant_places.theme_names()}
