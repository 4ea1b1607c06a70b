"""A claim in words: what its card says, line by line."""

import re

from peelviewer.domain.claims import Speaker
from peelviewer.domain.corrections import BY_HAND
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Standing
from peelviewer.gui.wording import place
from peelviewer.reference import reference

SPEAKERS = {
    Speaker.INSPECTORATE: "The inspectorate",
    Speaker.FORCE: "The force",
    Speaker.JOURNALIST: "The journalist",
    Speaker.COMMISSIONER: "The commissioner",
    Speaker.OTHER: "Somebody else",
}
_STANDINGS = {
    Standing.GRADED: "graded by this report",
    Standing.RECALLED: "recalled from an earlier report",
    Standing.REPORTED: "reported, not the judgement itself",
    Standing.LISTED: "listed in the grade book",
}


def inspection_name(cycle: str | None) -> str:
    """An inspection by its whole name."""
    found = reference().cycle(cycle) if cycle else None
    return found.name if found else (cycle or "not named")


def claim_lines(statement: Statement) -> tuple[tuple[str, str], ...]:
    """What a claim says, each part with its name."""
    earlier = ", an earlier one than the document’s" if statement.past else ""
    speaker = SPEAKERS[statement.speaker] if statement.speaker else "not known"
    return (
        ("Said by", speaker),
        ("Force", statement.force.removeprefix("other:")),
        ("Theme", reference().theme_label(statement.theme)),
        ("Inspection", f"{inspection_name(statement.cycle)}{earlier}"),
        ("Standing", f"{_STANDINGS[statement.standing]}, {place(statement)}"),
        ("Found", _found(statement.rule)),
    )


def claim_in_words(statement: Statement) -> str:
    """The whole claim as a sentence, for a screen reader."""
    return f"{statement.grade.value.capitalize()}. " + " ".join(
        f"{name}: {words}." for name, words in claim_lines(statement)
    )


def _found(rule: str) -> str:
    """How a claim was found; a rule that is a pattern of words has G where the grade stands."""
    if rule == BY_HAND:
        return "by hand: put right or added by a person"
    return "by rule: " + re.sub(r"\bG\b", "[grade]", rule)


def claim_name(statement: Statement) -> str:
    """A claim in the few words of a menu: "Serious and organised crime, good"."""
    return f"{reference().theme_label(statement.theme)}, {statement.grade.value}"
