"""The findings that an answer calls by their numbers, over or before what is done about them: "Recommendation 2", "AFI 1: accepted"."""

import re
from collections.abc import Mapping, Sequence

from peelviewer.analysis.follow_up.histories import time_of
from peelviewer.domain.claims import FindingKind
from peelviewer.domain.follow_up import History
from peelviewer.domain.numbers import NUMBER_WORDS, value_of

_LABEL = re.compile(
    r"^\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?:(?:our\s+)?response\s+to\s+|re:?\s+|on\s+)?"
    r"(?:(?P<concern>causes?\s+of\s+concern|CoC)|(?P<improvement>areas?\s+for\s+improvement|AFI)|(?P<recommendation>recommendation|rec))\.?"
    rf"\s*(?:no\.?\s*|number\s+)?(?P<number>\d{{1,2}}|{NUMBER_WORDS})\b(?!\.\d|\s*(?:and|to|of|&)\b|\s*[–-]\s*\d)\W*",
    re.IGNORECASE,
)
_KINDS = {
    "concern": FindingKind.CONCERN,
    "improvement": FindingKind.IMPROVEMENT,
    "recommendation": FindingKind.RECOMMENDATION,
}


class ByNumber:
    """The findings of the report that is answered, as a reader counts them: by kind, in the order of the report."""

    def __init__(self, among: Sequence[History]) -> None:
        """`among` are all findings that may be answered; those of the newest report are."""
        newest = max((time_of(each.latest.document) for each in among), default=None)
        of_newest = [each for each in among if time_of(each.latest.document) == newest]
        in_order = sorted(of_newest, key=lambda each: each.latest.finding.number)
        self._of: Mapping[FindingKind, Sequence[History]] = {
            kind: [each for each in in_order if each.latest.finding.kind is kind] for kind in FindingKind
        }

    def meant(self, text: str) -> tuple[History, int] | None:
        """The finding whose number a text begins with, and where the words after it begin."""
        found = _LABEL.match(text)
        if found is None:
            return None
        kind = next(_KINDS[name] for name in _KINDS if found[name])
        number = value_of(found["number"])
        known = self._of[kind]
        return (known[number - 1], found.end()) if number and number <= len(known) else None

    def sole(self, kind: FindingKind) -> History | None:
        """The only finding of a kind."""
        known = self._of[kind]
        return known[0] if len(known) == 1 else None
