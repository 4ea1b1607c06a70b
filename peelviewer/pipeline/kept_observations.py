"""What was observed in the documents on a force, kept beside the library: after a change only what is new is read."""

from peelviewer.analysis.observed import Seen
from peelviewer.analysis.passage_context import Told
from peelviewer.pipeline.rules import made_by
from peelviewer.store import Library, NoTableError, digest_of, table_of, values_of


class KeptObservations:
    """The observations in each document, by all that they are made of; what is kept can be deleted at any time."""

    def __init__(self, library: Library, force: str) -> None:
        self._library = library
        self._name = f"observed {force}"
        self._before = library.kept.parts(self._name)
        self._asked: dict[bytes, tuple[Seen, int]] = {}  # with how much of it was known before

    def of(self, told: Told) -> Seen:
        """What is known of a document, by the names of what found it; what is found now is added to it."""
        key = digest_of((made_by(), told))
        if key not in self._asked:
            seen = self._kept(key)
            self._asked[key] = seen, len(seen)
        return self._asked[key][0]

    def keep(self) -> None:
        """Keep what was found of those that were asked for, where anything is new."""
        if any(len(seen) > known for seen, known in self._asked.values()):
            parts = {
                key: self._before[key] if len(seen) == known else table_of(tuple(seen.items()))
                for key, (seen, known) in self._asked.items()
            }
            self._library.kept.keep_parts(self._name, parts)

    def _kept(self, key: bytes) -> Seen:
        try:
            return dict(values_of(self._before[key]))
        except (KeyError, NoTableError):
            return {}
