"""Statements, sides and findings in the few words that a table or a tooltip has room for, and dates."""

import datetime
import re
from collections.abc import Iterable

from PySide6.QtCore import QDate, QLocale

from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.claims import FindingKind, Step
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.corrections import Decision, Note
from peelviewer.domain.document import DateBasis, DocumentKind, Fact, date_in_words
from peelviewer.domain.evidence import Cell, DocumentEntry, Statement
from peelviewer.domain.facts import FACT_NAMES, Facts
from peelviewer.domain.follow_up import FindingEntry, History
from peelviewer.domain.grades import Standing
from peelviewer.domain.rules import Doubt, Rule
from peelviewer.domain.wording import capital
from peelviewer.gui.text.window_language import ENGLISH, marked, spoken, tr
from peelviewer.reference import reference

_MOST_FORCES = 3  # named of a document
_NOT_FOUND = {
    Fact.TITLE: marked("title not found"),
    Fact.PUBLISHER: marked("publisher not found"),
    Fact.PUBLISHED: marked("date not found"),
    Fact.FORCES: marked("no force found"),
    Fact.CYCLE: marked("inspection not named"),
}
_RECOGNISED = (Fact.KIND, Fact.FORCES, Fact.CYCLE, Fact.PUBLISHED)
_ANSWERING = {  # as answers name them
    "the force": marked("the force"),
    "the unit": marked("the unit"),
    "the service": marked("the service"),
    "the commissioner": marked("the commissioner"),
}
# Each status has a shape beside its word.
SHAPES = {Step.RAISED: "○", Step.REPEATED: "●", Step.PROGRESS: "◐", Step.CLOSED: "✓", Step.MENTIONED: "·"}
OVERDUE = "⚠"
STEPS = {
    Step.RAISED: marked("raised"),
    Step.REPEATED: marked("repeated"),
    Step.PROGRESS: marked("progress"),
    Step.CLOSED: marked("closed"),
    Step.MENTIONED: marked("mentioned"),
}
KINDS = {
    FindingKind.CONCERN: marked("cause of concern"),
    FindingKind.RECOMMENDATION: marked("recommendation"),
    FindingKind.IMPROVEMENT: marked("area for improvement"),
    FindingKind.PRACTICE: marked("practice"),
}
_SEEN = {"verified": marked("seen in its source"), "inferred": marked("inferred")}  # grades of the grade book
ENTERED_BY_YOU = marked("entered by you")
CONFIRMED_BY_YOU = marked("confirmed by you")
LIKELY = marked("likely")


def answer_short(answer: GradeAnswer) -> str:
    """Who answers a grade, and how: "the commissioner does not accept the judgement"."""
    speaker = tr(_ANSWERING.get(answer.speaker, answer.speaker))
    return tr("{speaker} {answers}").format(speaker=speaker, answers=tr(answer.kind))


def answer_words(answer: GradeAnswer) -> str:
    """The same with its words, and where they stand."""
    words = answer.words
    where = ", ".join((publisher_of(words.document), date_of(words.document)))
    return f"{answer_short(answer)}: “{words.quote}” ({where})"


def body_name(force: str) -> str:
    """A body by its name; findings asked of several forces at once say of which."""
    many = {"other:all forces": tr("all forces"), "other:forces in the region": tr("forces in the region")}
    return many.get(force, force.removeprefix("other:"))


def theme_name(theme: str) -> str:
    """A theme by its label; none where none is given."""
    return tr(reference().theme_label(theme)) if theme else ""


def gap_words(gap: str) -> str:
    """Why nothing is known of a theme in an inspection: "not graded", "with Investigating crime"."""
    if gap.startswith("with "):
        return tr("with {theme}").format(theme=tr(gap.removeprefix("with ")))
    return tr(gap)


def region_name(region: str) -> str:
    """A region, or which one a regional unit serves."""
    unit = "regional unit, "
    if region.startswith(unit):
        return tr("regional unit, {region}").format(region=region.removeprefix(unit))
    return region


def date_shown(iso: str) -> str:
    """A date as a reader writes it, no more precise than it is: "18 February 2016", "Chwefror 2016"."""
    if spoken() == ENGLISH:
        return date_in_words(iso)
    locale = QLocale(spoken())
    for length, form in ((10, "d MMMM yyyy"), (7, "MMMM yyyy")):
        if len(iso) == length:
            return locale.toString(QDate.fromString(f"{iso}-01"[:10], "yyyy-MM-dd"), form)
    return iso


def cycle_label(cycle: str | None) -> str:
    """The short form of an inspection, for a column."""
    found = reference().cycle(cycle) if cycle else None
    return tr(found.label) if found else _between(cycle) if cycle else tr("inspection not named")


def inspection_name(cycle: str | None) -> str:
    """An inspection by its whole name; of those that are told apart by their year, with it."""
    found = reference().cycle(cycle) if cycle else None
    if found is None:
        return _between(cycle) if cycle else tr("not named")
    general = found.name.removesuffix(f" ({found.id[4:]})")  # “SOC 2023”
    return tr(general) + found.name.removeprefix(general)


def _between(inspection: str) -> str:
    """What stands between inspections, by its year: "letter 2016", "revisit 2020"."""
    kind, _, year = inspection.partition(" ")
    return f"{tr(kind)} {year}".rstrip()


def page_words(page: str | int | None) -> str:
    """As "p. 38"; none where no page is known."""
    return tr("p. {page}").format(page=page) if page else ""


def place(statement: Statement) -> str:
    """Where a statement stands, in short: "report p. 38", "BBC News", "grade book"."""
    if statement.document is None:
        earlier = statement.carried_over_from
        return tr("carried over from {inspection}").format(inspection=earlier) if earlier else tr("grade book")
    is_report = statement.document.kind is DocumentKind.REPORT
    name = tr("report") if is_report else statement.document.publisher or tr("article")
    return f"{name} {page_words(statement.page_label or statement.page)}".rstrip()


def known_words(statement: Statement) -> str:
    """A grade where its chip cannot be seen: "good (listed)"; that of a report itself is its word alone."""
    how = [] if statement.standing is Standing.GRADED else [tr(statement.standing)]
    how += [tr(ENTERED_BY_YOU)] if statement.is_entered else []
    return f"{tr(statement.grade)} ({', '.join(how)})" if how else tr(statement.grade)


def in_one_line(statement: Statement) -> str:
    """A statement among others on the same grade: "Good · graded · report p. 14 · 18 February 2016"."""
    day = date_shown(statement.published) if statement.published else ""
    entered = tr(ENTERED_BY_YOU) if statement.is_entered else ""
    parts = (tr(statement.grade).capitalize(), entered, tr(statement.standing), place(statement), day)
    return " · ".join(part for part in parts if part)


def rule_words(rule: str) -> str:
    """By which rule something was found, or that a person entered or confirmed it."""
    return by_you(rule) or rule


def doubt_words(statement: Statement) -> str:
    """Why a claim is not certain: where the grade book lists another grade, which one."""
    if statement.doubt is not Doubt.LISTED_OTHERWISE:
        return statement.doubt
    place = (statement.theme, statement.cycle)
    listed = reference().listed(statement.force)
    grades = sorted({tr(entry.grade) for entry in listed if entry.grade and (entry.theme, entry.cycle) == place})
    return f"{statement.doubt} ({', '.join(grades)})" if grades else statement.doubt


def by_you(rule: str | None) -> str:
    """That a person entered or confirmed something; "" where a rule found it."""
    if rule == Rule.ENTERED:
        return tr(ENTERED_BY_YOU)
    return tr(CONFIRMED_BY_YOU) if rule == Rule.CONFIRMED else ""


def in_full(statement: Statement) -> str:
    """A statement as a sentence, for a tooltip and a screen reader."""
    known = [tr(statement.standing), place(statement)]
    if statement.confidence in _SEEN:
        known.append(tr(_SEEN[statement.confidence]))
    if statement.published:
        known.append(tr("published {date}").format(date=date_shown(statement.published)))
    if said_so := by_you(statement.rule):
        known.append(said_so)
    if not statement.is_certain:
        known.append(tr("likely: {doubt}").format(doubt=doubt_words(statement)))
    said = tr("{force}, {theme}: {grade}, {inspection} ({known})").format(
        force=statement.force,
        theme=theme_name(statement.theme),
        grade=tr(statement.grade),
        inspection=statement.cycle or tr("inspection not named"),
        known=", ".join(known),
    )
    quote = f"“{statement.quote}”" if statement.quote else ""
    source = statement.source if statement.standing is Standing.LISTED else ""
    return "\n".join(filter(None, (said, quote, statement.note, source)))


def verdict_words(cell: Cell) -> str:
    """Whether a grade may be compared with the one before: "Beside 2018/19: not directly comparable. …"."""
    if cell.verdict is None:
        return ""
    source = f"({cell.verdict.source})" if cell.verdict.source else ""
    beside = tr("Beside {inspection}: {verdict}.").format(inspection=cell.earlier, verdict=tr(cell.verdict.verdict))
    return " ".join(filter(None, (beside, cell.verdict.reason, source)))


def in_short(words: str, letters: int) -> str:
    """The beginning of some words, with a sign where they go on."""
    return words if len(words) <= letters else f"{words[: letters - 1].rstrip()}…"


def contrast_name(contrast: Contrast) -> str:
    """A contrast in the few words of a menu: "changed over time, serious and organised crime"."""
    return ", ".join(filter(None, (tr(contrast.kind), theme_name(contrast.theme).lower())))


def annotation_words(contrast: Contrast, notes: Iterable[Note], *, picked: bool) -> str:
    """What a person says of a contrast: "dismissed by you: two questions · your note: ask for the plan"; "" of others."""
    parts = [tr(ENTERED_BY_YOU)] if contrast.added else []
    parts += [tr("in the brief")] if picked else []
    if contrast.decided is not None:
        by_you = tr(CONFIRMED_BY_YOU) if contrast.decided.decision is Decision.CONFIRMED else tr("dismissed by you")
        parts.append(": ".join(filter(None, (by_you, contrast.decided.reason))))
    parts += [tr("your note: {text}").format(text=note.text) for note in notes]
    return " · ".join(parts)


def short_title(title: str) -> str:
    """A report's title without programme and force, which the window names already: "Police effectiveness 2015"."""
    short = re.sub(r"\s*[–:-]?\s*An inspection of (?!the\b).*$", "", title).removeprefix("PEEL: ") or title
    return (
        short.removeprefix("An inspection of the ").capitalize() if short.startswith("An inspection of the ") else short
    )


def publisher_of(entry: DocumentEntry) -> str:
    """Who published a document, or that it is not known."""
    return entry.publisher or tr("publisher not found")


def date_of(entry: DocumentEntry) -> str:
    """A document's date with its precision, or that it has none; where it was not in the document, who tells it."""
    if entry.published is None:
        return not_found(Fact.PUBLISHED)
    date = date_shown(entry.published.iso)
    if entry.published.basis is DateBasis.QUOTATION_MATCH:
        return tr("{date} by its quotations").format(date=date)
    if entry.published.basis is DateBasis.GRADE_BOOK:
        return tr("{date} by the grade book").format(date=date)
    if entry.published.basis is DateBasis.ENTERED:
        return tr("{fact} (entered by you)").format(fact=date)
    return date


def not_found(fact: Fact) -> str:
    """That a fact of a document was not found."""
    return tr(_NOT_FOUND[fact])


def fact_name(fact: Fact) -> str:
    """A fact by its name: "date", "inspection"."""
    return tr(FACT_NAMES[fact])


def fact_words(facts: Facts | DocumentEntry, fact: Fact) -> str:
    """A fact of a document in a few words, or that it was not found."""
    match fact:
        case Fact.KIND:
            words = tr(facts.kind)
        case Fact.PUBLISHED:
            words = date_shown(facts.published.iso) if facts.published else ""
        case Fact.FORCES:
            words = ", ".join(facts.forces[:_MOST_FORCES])
            if len(facts.forces) > _MOST_FORCES:
                words = tr("{forces} and %n more", "", len(facts.forces) - _MOST_FORCES).format(forces=words)
        case _:
            words = getattr(facts, fact) or ""
    return words or not_found(fact)


def entered_facts(entry: DocumentEntry) -> str:
    """Which facts of a document a person has put right: "entered by you: date, inspection"; "" where none."""
    names = ", ".join(map(fact_name, entry.entered))
    return f"{tr(ENTERED_BY_YOU)}: {names}" if names else ""


def recognised(entry: DocumentEntry) -> str:
    """What was made out of a document, and what was not: kind, forces, inspection, date; and what was put right in it.

    The warnings were a reason to look: once somebody has, they are no longer said.
    """
    parts = [
        tr("{fact} (entered by you)").format(fact=fact_words(entry, fact))
        if fact in entry.entered
        else fact_words(entry, fact)
        for fact in _RECOGNISED
    ]
    words = " · ".join(parts)
    warnings = () if entry.entered else entry.warnings
    return f"{capital(words)}. {' '.join(warnings)}".strip()


def words_of(entry: FindingEntry) -> str:
    """The words of a finding in one line, after what its label says it is about."""
    quote = " ".join(entry.finding.quote.split())
    return f"{entry.finding.title}: {quote}" if entry.finding.title else quote


def status_words(history: History, today: datetime.date) -> str:
    """The status by shape and word, "⚠ overdue" before all others."""
    if history.raised.finding.kind is FindingKind.PRACTICE:
        return ""
    if history.is_overdue(today):
        overdue = tr("overdue")
        return f"{OVERDUE} {overdue}"
    return f"{SHAPES[history.status]} {tr(STEPS[history.status])}"


def due_words(history: History) -> str:
    """By when it is to be done: the date, or the words of a time that is none."""
    if history.own.due:
        return tr("due {date} (entered by you)").format(date=date_shown(history.own.due))
    if history.due:
        return tr("due {date}").format(date=date_shown(history.due))
    words = history.latest.finding.due_words
    return tr("due “{words}”").format(words=words.lower()) if words else ""
