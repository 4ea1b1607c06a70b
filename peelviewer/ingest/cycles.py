"""Which inspection a page of the inspectorate's belongs to, by the words it has for it."""

import re
from collections import Counter
from collections.abc import Sequence

from peelviewer.domain.document import Passage

NAMED = re.compile(
    r"\b(2014|2015|2016|2017)\b|\b2018\s*[/–-]\s*(?:20)?19\b|\b2021\s*[/–-]\s*(?:20)?22\b|\b2023\s*[/–-]\s*(?:20)?25\b|\b2025\s*[/–-]\s*(?:20)?27\b"
)
_OPENING = 6  # passages
_OF_THE_SERIES = re.compile(r"\bPEEL\b|\bassess(?:ment|ed)\b|\binspect(?:ion|ed)s?\b", re.IGNORECASE)


def cycle_id(words: str) -> str:
    """The id of the cycle that begins with the year in these words: "2021-22" is "2021/22"."""
    digits = words[:4]
    return {"2018": "2018/19", "2021": "2021/22", "2023": "2023-25", "2025": "2025-27"}.get(digits, digits)


def cycle_named(title: str, passages: Sequence[Passage], *, fire: bool) -> str | None:
    """The one cycle that a title names, or else the opening beside the words for the series; None where it is open."""
    if re.search(
        r"\b(?:vetting|custody|crime data|serious and organised|organised crime|regional)\b", title, re.IGNORECASE
    ):
        return None
    for texts in ([title], [passage.text for passage in passages[:_OPENING] if _OF_THE_SERIES.search(passage.text)]):
        named = Counter(cycle_id(match[0]) for text in texts for match in NAMED.finditer(text))
        if len(named) == 1:
            (cycle,) = named
            if not fire:
                return cycle
            return f"FRS {cycle}" if "/" in cycle or "-" in cycle else None
    return None
