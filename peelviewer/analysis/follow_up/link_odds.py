"""How likely a report speaks of an earlier finding without saying so: what speaks for it and against it, weighed by learned weights.

The weights stand in `data/link_weights.csv`; `tests/learn_links.py` learns them from chains of reports whose answers people wrote.
"""

import re
from collections.abc import Mapping

from peelviewer.analysis.follow_up.learned_odds import odds
from peelviewer.analysis.follow_up.statements import Matter, Statements

_WEIGHTS = "link_weights.csv"
BY_CHANCE = "like it by chance"  # not learned: reports of the chains are short
_CHANCE = 2.5  # by which a long report of words by chance is shown to speak of nothing
_NEAR = 10  # statements before and after, among which the other words of the finding may be
_MOST_SHARED, _MOST_AHEAD, _MOST_IN_HEADING = 4, 3.0, 3.0  # where more say no more
# That something is otherwise now, or still as it was.
_CHANGE = re.compile(
    r"\b(?:now|since|no\s+longer|still|ha(?:s|ve)\s+been|continues?|again|remains?|improved?|better|worse|fell|fallen|risen|(?:up|down)\s+from|increased|reduced)\b",
    re.IGNORECASE,
)


def link_odds(signs: Mapping[str, float]) -> float:
    """How likely these signs say that a report speaks of a finding."""
    return odds(signs, _WEIGHTS, less=_CHANCE * signs.get(BY_CHANCE, 0.0))


def signs_of_statement(number: int, matter: Matter, statements: Statements, ahead: float) -> dict[str, float]:
    """What the statement of that number says for its being on a matter; `ahead`: how much better it fits that than any other finding."""
    statement = statements.all[number]
    words = statements.without_names(matter.words)
    near = frozenset().union(*(each.own for each in statements.all[max(0, number - _NEAR) : number + _NEAR + 1]))
    return {
        "words shared": float(min(_MOST_SHARED, len(words & statement.pair))),
        "words in the headings": min(_MOST_IN_HEADING, statements.weight(words & statement.headings)),
        "fits it better than others": min(_MOST_AHEAD, max(0.0, ahead)),
        "fits another better": -min(0.0, ahead),
        "tells of a change": float(_CHANGE.search(statement.text) is not None),
        "share of its words near": statements.weight(words & near) / (statements.weight(words) or 1.0),
        BY_CHANCE: statements.by_chance,
        "the report goes back": float(statements.goes_back),
    }
