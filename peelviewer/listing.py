"""Grades, contrasts, hits and words to settle as lines for a terminal."""

import datetime
from collections.abc import Iterable

from peelviewer.brief.follow_up_table import addressed_to, answer_in_words, one_line, said, silent, status_in_words
from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.domain.document import Document, date_in_words
from peelviewer.domain.evidence import DocumentEntry, GradesTable, Statement
from peelviewer.domain.facts import FACT_NAMES
from peelviewer.domain.follow_up import Deadline, History
from peelviewer.domain.search import FoundNote, Hit, SearchResult
from peelviewer.domain.unsettled import UnsettledWords
from peelviewer.pipeline import ReadAgain
from peelviewer.reference import reference

_NOTHING_HELD = "The library holds no document that concerns a force. Add some with “peelviewer import”."
_NO_CLAIM = "No claims were found. “peelviewer import” adds reports and articles."
_NO_FINDING = "No findings were found. “peelviewer import” adds reports."
_NOTHING_DUE = "Nothing with a date is open."
_NO_CONTRAST = "No contrasts were found. “peelviewer grades” shows what is known."
_NOTHING_TO_SETTLE = "Every grade word is settled."


def read_again(changed: ReadAgain) -> str:
    """What a new reading of a document has changed: "Letter: read again, 3 claims are new, 1 is gone"."""
    if changed.refused:
        return f"{changed.title}: left as it was. {changed.refused}"
    counts = ((changed.new, "new"), (changed.gone, "gone"))
    parts = [f"{count} {'claim is' if count == 1 else 'claims are'} {what}" for count, what in counts if count]
    return f"{changed.title}: read again, {', '.join(parts) or 'nothing changed'}"


def recognised(document: Document) -> str:
    """What was recognised in a document: " · report · Kent Police · 2021/22"; and what a person has corrected."""
    date = date_in_words(document.published.iso) if document.published else ""
    facts = [document.kind.value, ", ".join(document.forces), document.cycle or "", date, entered(document)]
    return "".join(f" · {fact}" for fact in facts if fact)


def entered(document: Document | DocumentEntry) -> str:
    """Which facts of a document a person has corrected: "entered by you: date, force"; "" where none."""
    names = ", ".join(FACT_NAMES[fact] for fact in document.entered)
    return f"entered by you: {names}" if names else ""


def place(statement: Statement) -> str:
    """Where a statement stands: "graded, PEEL: Police effectiveness 2015, p. 38", "listed in the grade book"."""
    if statement.document is None:
        origin = f"carried over from {statement.carried_over_from}" if statement.carried_over_from else "grade book"
        return f"{statement.standing}, {origin}, {statement.source}"
    page = f", p. {statement.page_label or statement.page}" if statement.page else ""
    publisher = statement.document.publisher or statement.document.file_name
    again = f", carried over from {statement.carried_over_from}" if statement.carried_over_from else ""
    return f"{statement.standing}{again}, {publisher}: {statement.document.title}{page}"


def grades(tables: Iterable[GradesTable]) -> str:
    """The grades of each force."""
    return "\n\n".join(map(_grades, tables)) or _NOTHING_HELD


def _grades(table: GradesTable) -> str:
    """A block a theme, a line an inspection that has a grade or a telling gap."""
    if not table.themes:
        return f"{table.force}\n  Nothing is known on this theme."
    lines = [table.force]
    width = max(map(len, table.cycles), default=0) + 2
    for theme in table.themes:
        lines.append(f"  {reference().theme_label(theme)}")
        for cycle in table.cycles:
            cell = table.cells[theme, cycle]
            if cell.best:
                others = f" (+{len(cell.others)} more)" if cell.others else ""
                verdict = f" · {cell.verdict.verdict} with {cell.earlier}" if cell.verdict else ""
                lines.append(f"    {cycle:<{width}}{cell.best.grade:<22}{place(cell.best)}{others}{verdict}")
            elif cell.gap:
                lines.append(f"    {cycle:<{width}}{'–':<22}{cell.gap}")
    return "\n".join(lines)


def claims(found: Iterable[Statement]) -> str:
    """Claims: of what, which grade, where it is said, and its words."""
    return "\n".join(map(_claim, found)) or _NO_CLAIM


def _claim(value: Statement) -> str:
    said = f"{value.force} · {reference().theme_label(value.theme)} · {value.cycle or 'no inspection named'} · {value.grade}"
    likely = "" if value.is_certain else f" · likely: {value.doubt}"
    return f"{said}{likely}\n  {place(value)}: “{value.quote}”"


def findings(found: Iterable[History]) -> str:
    """Findings with what became of them."""
    return "\n\n".join(map(_finding, found)) or _NO_FINDING


def _finding(value: History) -> str:
    """A finding: what it is and its status, its words and place, what later reports and answers say."""
    entry = value.latest
    raised = entry.finding
    theme = f" · {reference().theme_label(raised.theme)}" if raised.theme else ""
    today = datetime.datetime.now().astimezone().date()
    due = date_in_words(value.due) if value.due else raised.due_words
    facts = [
        status_in_words(value, today),
        f"due {due}" if due else "",
        f"to {addressed_to(raised.addressee)}" if raised.addressee else "",
    ]
    page = f", p. {entry.page_label or entry.page}" if entry.page else ""
    lines = [
        f"{raised.kind} · {raised.force.removeprefix('other:')}{theme} · {', '.join(filter(None, facts))}",
        f"  “{one_line(raised.quote)}” ({entry.document.title}{page})",
    ]
    if value.raised.key != entry.key:
        lines.append(f"  first raised: {value.raised.document.title}: “{one_line(value.raised.finding.quote)}”")
    lines += [f"  {said(step)}" for step in value.steps]
    if quiet := silent(value):
        lines.append(f"  not mentioned in {quiet}")
    lines += [f"  answer: {answer_in_words(each)}" for each in value.answers]
    own = value.own
    entered = [own.owner, own.status, date_in_words(own.due) if own.due else "", own.note]
    if not own.is_empty:
        lines.append(f"  entered by you: {', '.join(filter(None, entered))}")
    return "\n".join(lines)


def deadlines(found: Iterable[Deadline]) -> str:
    """What is due, a line each."""
    return "\n".join(map(_deadline, found)) or _NOTHING_DUE


def _deadline(value: Deadline) -> str:
    """What is due: the day, whether it has gone by, whose it is, and what."""
    gone_by = " (overdue)" if value.history else " (gone by; this library holds no answer)"
    over = gone_by if value.is_over(datetime.datetime.now().astimezone().date()) else ""
    what = one_line(value.what)
    quoted = f"“{what}”, {value.document.title}" if value.history else what
    return f"{date_in_words(value.day)}{over} · {value.force.removeprefix('other:')} · {quoted}"


def unsettled(found: Iterable[UnsettledWords]) -> str:
    """Words to settle, each with its key: what is likely read in them, or that they were not understood, and why."""
    return "\n".join(map(_unsettled, found)) or _NOTHING_TO_SETTLE


def _unsettled(words: UnsettledWords) -> str:
    read = words.statement
    page = f", p. {words.page_label or words.page}" if words.page else ""
    said = "not understood"
    if read:
        said = (
            f"likely: {read.force} · {reference().theme_label(read.theme)} · {read.cycle or 'no inspection named'} · "
        )
        said += read.grade.value
    where = f"{words.document.publisher or words.document.file_name}: {words.document.title}{page}"
    return f"{words.key}  {said}\n  {where}: “{words.quote}”\n  why it is asked: {words.reason}"


def contrasts(found: Iterable[Contrast]) -> str:
    """Contrasts in full, numbered in their order."""
    return "\n\n".join(_contrast(number, value) for number, value in enumerate(found, 1)) or _NO_CONTRAST


def _contrast(number: int, value: Contrast) -> str:
    """A contrast in full: kind, reason, both sides with their evidence, what lies between, the verdict."""
    theme = f" · {reference().theme_label(value.theme)}" if value.theme else ""
    lines = [f"{number}. {value.kind} · {value.force}{theme}", f"   {value.reason}"]
    lines += _side("A", value.a)
    for between in value.between:
        lines.append(f"   between: {between.cycle} {between.grade} ({place(between)})")
    lines += [f"   between: {gap}" for gap in value.gaps]
    lines += _side("B", value.b)
    if value.direction:
        lines.append(f"   direction: {value.direction}")
    if value.comparability:
        source = f" ({value.comparability.source})" if value.comparability.source else ""
        lines.append(f"   {value.comparability.verdict}: {value.comparability.reason}{source}")
    lines.append(f"   rule: {value.rule}")
    if value.decided:
        lines.append(f"   {value.decided.decision} by you{f': {value.decided.reason}' if value.decided.reason else ''}")
    return "\n".join(lines)


def _side(letter: str, side: Side) -> list[str]:
    lines = [f"   {letter}: {side.summary}"]
    for statement in side.statements:
        quote = f" “{statement.quote}”" if statement.quote else ""
        day = f" ({date_in_words(statement.published)})" if statement.published else ""
        lines.append(
            f"      {statement.cycle or 'no inspection named'} {statement.grade}{day}, {place(statement)}{quote}"
        )
    for words in side.words:
        page = f", p. {words.page_label or words.page}" if words.page else ""
        lines.append(f"      {words.document.title}{page}: “{words.quote}”")
    return lines


def search(result: SearchResult, limit: int) -> str:
    """What was understood, claims, findings, notes and hits, and what is to be said of them; of each at most `limit`."""
    chips = "  ".join(f"[{chip.field}: {chip.value}{f' ({chip.note})' if chip.note else ''}]" for chip in result.chips)
    lines = [chips] if chips else []
    lines += [result.message] if result.message else []
    lines += result.loosened
    lines += [_claim(each) for each in result.claims[:limit]]
    if len(result.claims) > limit:
        lines.append(f"{limit} of {len(result.claims)} claims; --limit shows more.")
    lines += [_finding(each) for each in result.findings[:limit]]
    if len(result.findings) > limit:
        lines.append(f"{limit} of {len(result.findings)} findings; --limit shows more.")
    lines += [f"Your note{_beside(found)}: {found.note.text}" for found in result.notes[:limit]]
    lines += [_hit(hit) for hit in result.hits]
    if result.total > len(result.hits):
        lines.append(f"{len(result.hits)} of {result.total} passages; --limit shows more.")
    return "\n".join(lines)


def _beside(found: FoundNote) -> str:
    return f" beside {found.document.title}" if found.document else ""


def _hit(hit: Hit) -> str:
    page = f", p. {hit.page_label or hit.page}" if hit.page else ""
    words = "".join(f"[{part.text}]" if part.highlighted else part.text for part in hit.snippet)
    date = date_in_words(hit.document.published.iso) if hit.document.published else "date not found"
    facts = [hit.document.publisher or hit.document.file_name, date, entered(hit.document)]
    alike = f"\n    {hit.alike} more say nearly the same." if hit.alike else ""
    return f"{hit.document.title}{page}\n  {', '.join(filter(None, facts))}\n    {words}{alike}"
