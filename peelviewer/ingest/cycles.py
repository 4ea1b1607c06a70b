"""Which inspection a page of the inspectorate's belongs to, by the words it has for it."""

import re
from collections.abc import Sequence

from peelviewer.domain.document import Passage
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.domain.numbers import NUMBER_WORDS, ORDINALS, value_of
from peelviewer.reference import reference

_OPENING = 6  # passages
_OF_THE_SERIES = re.compile(r"\bPEEL\b|\bassess(?:ment|ed)\b|\binspect(?:ion|ed)s?\b", re.IGNORECASE)
_OF_ITS_OWN = re.compile(
    r"\b(?:vetting|custody|crime data|serious and organised|organised crime|regional)\b", re.IGNORECASE
)
# A line that says which round of fire inspections its page is of: "Round 3 inspection", "Third round, published in May".
_ROUND = re.compile(
    rf"^\W*(?:(?:the )?(?P<place>{'|'.join(ORDINALS)}) round\b|(?:\w+ ){{0,8}}?round (?P<number>{NUMBER_WORDS}|\d)\b)(?!\s*\d)",
    re.IGNORECASE,
)
_LINE = 90  # characters of such a line


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
    return _round_named([title, *(passage.text for passage in passages[:_OPENING])]) if fire else None


def _round_named(lines: Sequence[str]) -> str | None:
    """The round of fire inspections that a line names by its number."""
    rounds = [each.id for each in reference().calendar.of_programme(Programme.FIRE)]
    found = (_ROUND.match(line) for line in lines if len(line) <= _LINE)
    numbers = {
        ORDINALS.index(named["place"].lower()) + 1 if named["place"] else value_of(named["number"])
        for named in found
        if named
    }
    number = numbers.pop() if len(numbers) == 1 else 0
    return rounds[number - 1] if 0 < number <= len(rounds) else None


def of_fire(cycle: str) -> str | None:
    """The round of fire inspections of the same years as a PEEL cycle; None where there was none."""
    rounds = {each.id for each in reference().calendar.of_programme(Programme.FIRE)}
    same = Inspection(Programme.FIRE, cycle).id
    return same if same in rounds else None
