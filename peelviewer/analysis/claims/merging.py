"""One claim per body, subject, grade, inspection and tense: the most telling statement, and the other places."""

from dataclasses import dataclass

from peelviewer.analysis.claims.found import Found
from peelviewer.domain.claims import Claim, Span, Speaker
from peelviewer.domain.document import Passage
from peelviewer.domain.grades import Standing
from peelviewer.domain.rules import Doubt


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim found, with its passage, whose words it is in, and how telling the statement is."""

    found: Found
    passage: Passage
    speaker: Speaker
    weight: int


def merged(placed: list[Placed], *, report: bool) -> tuple[Claim, ...]:
    """The claims of a document, in the order of their first statement."""
    groups: dict[tuple[str, str, str, bool], list[Placed]] = {}
    for item in placed:
        found = item.found
        groups.setdefault((found.body, found.theme, found.grade.value, found.when.past), []).append(item)
    claims = []
    for group in groups.values():
        best = max(group, key=lambda item: (not item.found.doubt, item.weight))
        found = best.found
        cycle = next((item.found.when.cycle for item in [best, *group] if item.found.when.cycle), None)
        span = Span(best.passage.n, found.start, found.end)
        others = dict.fromkeys(Span(item.passage.n, item.found.start, item.found.end) for item in group)
        others.pop(span)
        claims.append(
            Claim(
                found.body,
                found.theme,
                found.grade,
                cycle,
                found.when.past,
                best.speaker,
                Standing.of_claim(report=report, past=found.when.past),
                best.passage.text[found.start : found.end],
                span,
                found.rule,
                tuple(others),
                doubt=Doubt.NONE if any(not item.found.doubt for item in group) else found.doubt,
            )
        )
    return tuple(claims)
