"""Which inspection a page of the inspectorate's belongs to, by the words it has for it."""

import re
from collections.abc import Sequence

from peelviewer.domain.document import Passage
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.reference import reference

_OPENING = 6  # passages
_OF_THE_SERIES = re.compile(r"\bPEEL\b|\bassess(?:ment|ed)\b|\binspect(?:ion|ed)s?\b", re.IGNORECASE)
_OF_ITS_OWN = re.compile(
    r"\b(?:vetting|custody|crime data|serious and organised|organised crime|regional)\b", re.IGNORECASE
)


def cycle_named(title: str, passages: Sequence[Passage], *, fire: bool) -> str | None:
    """The one cycle that a title names, or else the opening beside the words for the series; None where it is open."""
    if _OF_ITS_OWN.search(title):
        return None
    calendar = reference().calendar
    for texts in ([title], [passage.text for passage in passages[:_OPENING] if _OF_THE_SERIES.search(passage.text)]):
        found = (calendar.cycle_named(match[0]) for text in texts for match in calendar.names.finditer(text))
        named = set(filter(None, found))
        if len(named) == 1:
            return of_fire(named.pop()) if fire else named.pop()
    return None


def of_fire(cycle: str) -> str | None:
    """The round of fire inspections of the same years as a PEEL cycle; None where there was none."""
    rounds = {each.id for each in reference().calendar.of_programme(Programme.FIRE)}
    same = Inspection(Programme.FIRE, cycle).id
    return same if same in rounds else None
