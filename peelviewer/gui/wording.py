"""Statements and sides in the few words that a table or a tooltip has room for."""

import re
from collections.abc import Iterable

from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.domain.corrections import BY_HAND, Note
from peelviewer.domain.document import DateBasis, Fact, date_in_words
from peelviewer.domain.evidence import Cell, DocumentEntry, Statement
from peelviewer.domain.facts import FACT_NAMES, Facts
from peelviewer.domain.grades import Standing
from peelviewer.reference import reference

NOT_FOUND = {
    Fact.TITLE: "title not found",
    Fact.PUBLISHER: "publisher not found",
    Fact.PUBLISHED: "date not found",
    Fact.FORCES: "no force found",
    Fact.CYCLE: "inspection not named",
}
_RECOGNISED = (Fact.KIND, Fact.FORCES, Fact.CYCLE, Fact.PUBLISHED)
_MOST_FORCES = 3


def counted(number: int, word: str) -> str:
    """A number with its word: "1 theme", "3 themes", "no themes"."""
    return f"{number or 'no'} {word}{'' if number == 1 else 's'}"


def cycle_label(cycle: str | None) -> str:
    """The short form of an inspection, for a column."""
    found = reference().cycle(cycle) if cycle else None
    return found.label if found else (cycle or "inspection not named")


def place(statement: Statement) -> str:
    """Where a statement stands, in short: "report p. 38", "BBC News", "grade book"."""
    if statement.document is None:
        return f"carried over from {statement.carried_over_from}" if statement.carried_over_from else "grade book"
    page = f" p. {statement.page_label or statement.page}" if statement.page else ""
    name = statement.document.publisher or "report"
    return f"{name}{page}" if statement.document.kind != "report" else f"report{page}"


def in_one_line(statement: Statement) -> str:
    """A statement among others on the same grade: "Good · graded · report p. 14 · 18 February 2016"."""
    day = date_in_words(statement.published) if statement.published else ""
    parts = (statement.grade.value.capitalize(), statement.standing.value, place(statement), day)
    return " · ".join(part for part in parts if part)


def in_full(statement: Statement) -> str:
    """A statement as a sentence, for a tooltip and a screen reader."""
    when = f", published {date_in_words(statement.published)}" if statement.published else ""
    quote = f"\n“{statement.quote}”" if statement.quote else ""
    source = f"\n{statement.source}" if statement.standing is Standing.LISTED and statement.source else ""
    note = f"\n{statement.note}" if statement.note else ""
    hand = f", {BY_HAND}" if statement.rule == BY_HAND else ""
    return (
        f"{statement.force}, {reference().theme_label(statement.theme)}: {statement.grade.value}, "
        f"{statement.cycle or 'inspection not named'} ({statement.standing.value}, {place(statement)}{when}{hand}){quote}{note}{source}"
    )


def verdict_words(cell: Cell) -> str:
    """Whether a grade may be compared with the one before: "Beside 2018/19: not directly comparable. …"."""
    if cell.verdict is None:
        return ""
    source = f" ({cell.verdict.source})" if cell.verdict.source else ""
    return f"Beside {cell.earlier}: {cell.verdict.verdict}. {cell.verdict.reason}{source}"


def side_words(side: Side) -> str:
    """What stands beside a side's chip, or its words where it has no grade."""
    if side.statements:
        first = side.statements[0]
        places = dict.fromkeys(place(statement) for statement in side.statements)
        return f"{cycle_label(first.cycle)} · {', '.join(places)}"
    if side.words:
        return f"“{side.words[0].quote}”"
    return side.summary


def in_short(words: str, letters: int) -> str:
    """The beginning of some words, with a sign where they go on."""
    return words if len(words) <= letters else f"{words[: letters - 1].rstrip()}…"


def contrast_name(contrast: Contrast) -> str:
    """A contrast in the few words of a menu: "changed over time, serious and organised crime"."""
    theme = f", {reference().theme_label(contrast.theme).lower()}" if contrast.theme else ""
    return f"{contrast.kind.value}{theme}"


def by_hand_words(contrast: Contrast, notes: Iterable[Note], *, picked: bool) -> str:
    """What a person says of a contrast: "dismissed: two questions · note: ask for the plan"; "" where nobody says anything."""
    parts = ["added"] if contrast.added else []
    parts += ["picked"] if picked else []
    if contrast.decided is not None:
        reason = f": {contrast.decided.reason}" if contrast.decided.reason else ""
        parts.append(f"{contrast.decided.decision.value}{reason}")
    parts += [f"note: {note.text}" for note in notes]
    return " · ".join(parts)


def short_title(title: str) -> str:
    """A report's title without programme and force, which the desk names already: "Police effectiveness 2015"."""
    short = re.sub(r"\s*[–:-]?\s*An inspection of (?!the\b).*$", "", title).removeprefix("PEEL: ") or title
    return (
        short.removeprefix("An inspection of the ").capitalize() if short.startswith("An inspection of the ") else short
    )


def date_of(entry: DocumentEntry) -> str:
    """A document's date with its precision, or that it has none; where it was not in the document, who tells it."""
    if entry.published is None:
        return NOT_FOUND[Fact.PUBLISHED]
    bases = {DateBasis.QUOTATION_MATCH: " by its quotations", DateBasis.BY_HAND: f" {BY_HAND}"}
    return entry.published.in_words + bases.get(entry.published.basis, "")


def fact_words(facts: Facts | DocumentEntry, fact: Fact) -> str:
    """A fact of a document in a few words, or that it was not found."""
    match fact:
        case Fact.KIND:
            return facts.kind.value
        case Fact.PUBLISHED:
            words = facts.published.in_words if facts.published else ""
        case Fact.FORCES:
            more = f" and {len(facts.forces) - _MOST_FORCES} more" if len(facts.forces) > _MOST_FORCES else ""
            words = ", ".join(facts.forces[:_MOST_FORCES]) + more
        case _:
            words = getattr(facts, fact) or ""
    return words or NOT_FOUND[fact]


def by_hand_facts(entry: DocumentEntry) -> str:
    """Which facts of a document a person has put right: "by hand: date, inspection"; "" where none."""
    names = ", ".join(FACT_NAMES[fact] for fact in entry.by_hand)
    return f"{BY_HAND}: {names}" if names else ""


def recognised(entry: DocumentEntry) -> str:
    """What was made out of a document, and what was not: kind, forces, inspection, date; and what was put right in it.

    The warnings were a reason to look: once somebody has, they are said no more.
    """
    parts = [f"{fact_words(entry, fact)}{f' {BY_HAND}' if fact in entry.by_hand else ''}" for fact in _RECOGNISED]
    words = " · ".join(parts)
    warnings = () if entry.by_hand else entry.warnings
    return f"{words[:1].upper()}{words[1:]}. {' '.join(warnings)}".strip()
