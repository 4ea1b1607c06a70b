"""Contrasts that a person has added: their words as sides, with the verdict on grades that all others get."""

from collections.abc import Iterator
from dataclasses import replace

from peelviewer.analysis import changed_over_time
from peelviewer.analysis.comparability import compare
from peelviewer.analysis.contrast_text import key, publisher, side
from peelviewer.analysis.timeline import by_place, in_time, settled
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.corrections import AddedContrast
from peelviewer.domain.evidence import Evidence, PlacedContrast, PlacedWords, Statement
from peelviewer.domain.rules import Rule

STRENGTH = 0.8  # a person has found it telling; only a plain change of grade stands before it
_AROUND = " .,;:“”‘’\"'"  # what may be selected with a claim's words, or left away


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each that was added, also where the words of a side are gone."""
    for placed in evidence.added:
        yield _contrast(placed, evidence)


def _contrast(placed: PlacedContrast, evidence: Evidence) -> Contrast:
    added, a, b = placed.added, placed.a, placed.b
    first, second = _claim(a, added), _claim(b, added)
    found = Contrast(
        key=key("added", str(added.id)),
        kind=added.kind,
        force=added.force,
        theme=added.theme,
        a=_side(a, first, added.a.anchor.exact),
        b=_side(b, second, added.b.anchor.exact),
        reason="A reader has set these against each other, and gave no reason.",
        rule=Rule.ENTERED,
        strength=STRENGTH,
        comparability=compare(first, second) if first and second else None,
        added=added,
    )
    if first and second and _is_change(added, first, second):
        earlier, later = sorted((first, second), key=lambda claim: in_time(claim.cycle or ""))
        found = _as_change(found, earlier, later, evidence)
    reason = _ended(added.reason) if added.reason else found.reason
    gone = [words.anchor.exact for words, where in ((added.a, a), (added.b, b)) if where is None]
    return replace(
        found, reason=reason + "".join(f" The words “{words}” are not in this library any more." for words in gone)
    )


def _is_change(added: AddedContrast, first: Statement, second: Statement) -> bool:
    """Whether two grades are those of one force and theme in two inspections, and so have an order and a between."""
    same = (first.force, first.theme) == (second.force, second.theme)
    two = first.cycle is not None and second.cycle is not None and first.cycle != second.cycle
    return added.kind is ContrastKind.CHANGED_OVER_TIME and same and two


def _as_change(found: Contrast, first: Statement, last: Statement, evidence: Evidence) -> Contrast:
    """The same as a change over time: the earlier grade first, the direction, and what lies between."""
    points = list(by_place(evidence.statements, first.force).get(first.theme, {}).values())
    change = changed_over_time.contrast(first.force, first.theme, (first,), (last,), points)
    return replace(
        change, key=found.key, force=found.force, rule=found.rule, strength=found.strength, added=found.added
    )


def _ended(reason: str) -> str:
    """A reason as a sentence of its own."""
    return reason if reason.endswith((".", "!", "?", "…")) else f"{reason}."


def _claim(words: PlacedWords | None, added: AddedContrast) -> Statement | None:
    """The claim that the words make: of several, one of the contrast's force and theme."""
    if words is None:
        return None
    text = words.passage.text
    chosen = text[words.span.start : words.span.end].strip(_AROUND)
    claims = [
        settled(each)
        for each in words.statements
        if each.span
        and each.span.start < words.span.end
        and words.span.start < each.span.end
        and text[each.span.start : each.span.end].strip(_AROUND) == chosen
    ]
    claims.sort(key=lambda each: (each.force != added.force, each.theme != added.theme))
    return next(iter(claims), None)


def _side(words: PlacedWords | None, claim: Statement | None, exact: str) -> Side:
    if words is None:
        return Side(f"“{exact}” – not in this library any more")
    if claim is not None:
        return side([claim])
    said = Words.at(words.document, words.passage, words.span.start, words.span.end)
    page = f", p. {said.page_label or said.page}" if said.page else ""
    return Side(f"“{said.quote}”, {publisher(words.document)}{page}", words=(said,))
