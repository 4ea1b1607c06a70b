"""A claim in words: what its card says, line by line."""

from peelviewer.domain.claims import Speaker
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Standing
from peelviewer.domain.rules import Rule
from peelviewer.gui.text.short_wording import by_you, doubt_words, inspection_name, place, theme_name
from peelviewer.gui.text.window_language import marked, tr

SPEAKERS = {
    Speaker.INSPECTORATE: marked("The inspectorate"),
    Speaker.FORCE: marked("The force"),
    Speaker.JOURNALIST: marked("The journalist"),
    Speaker.COMMISSIONER: marked("The commissioner"),
    Speaker.OTHER: marked("Somebody else"),
}
_STANDINGS = {
    Standing.GRADED: marked("graded by this report"),
    Standing.RECALLED: marked("recalled from an earlier report"),
    Standing.REPORTED: marked("reported, not the judgement itself"),
    Standing.LISTED: marked("listed in the grade book"),
}


def claim_lines(statement: Statement) -> tuple[tuple[str, str], ...]:
    """What a claim says, each part with its name."""
    inspection = inspection_name(statement.cycle)
    if statement.past:
        inspection = tr("{inspection}, an earlier one than the document’s").format(inspection=inspection)
    likely = (
        () if statement.is_certain else ((tr("Certainty"), tr("likely: {doubt}").format(doubt=doubt_words(statement))),)
    )
    return (
        (tr("Said by"), tr(SPEAKERS[statement.speaker]) if statement.speaker else tr("not known")),
        (tr("Force"), statement.force.removeprefix("other:")),
        (tr("Theme"), theme_name(statement.theme)),
        (tr("Inspection"), inspection),
        (tr("Standing"), f"{tr(_STANDINGS[statement.standing])}, {_where(statement)}"),
        (tr("Found"), _found(statement.rule)),
        *likely,
    )


def claim_in_words(statement: Statement) -> str:
    """The whole claim as a sentence, for a screen reader."""
    parts = [tr(statement.grade).capitalize(), *(f"{name}: {words}" for name, words in claim_lines(statement))]
    return " ".join(f"{part}." for part in parts)


def _where(statement: Statement) -> str:
    """Where it stands; a response without a publisher by its title."""
    entry = statement.document
    unnamed = entry is not None and entry.kind is not DocumentKind.REPORT and not entry.publisher
    return entry.title if entry is not None and unnamed else place(statement)


def _found(rule: Rule | None) -> str:
    if rule is Rule.ENTERED:
        return tr("entered by you: put right or added")
    if said := by_you(rule):
        return said
    return tr("by rule: {rule}").format(rule=rule or "")


def claim_name(statement: Statement) -> str:
    """A claim in the few words of a menu: "Serious and organised crime, good"."""
    return f"{theme_name(statement.theme)}, {tr(statement.grade)}"
