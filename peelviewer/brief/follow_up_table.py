"""What has to be followed up as a table: a row a finding, the same columns in each."""

import csv
import datetime
import io
import re
from collections.abc import Iterable

from peelviewer.brief.citations import guarded
from peelviewer.domain.claims import Certainty
from peelviewer.domain.document import date_in_words
from peelviewer.domain.follow_up import AnswerToFinding, History, HistoryStep
from peelviewer.reference import reference

Cell = str | bool | None
COLUMNS = (
    *(
        "kind",
        "force",
        "theme",
        "theme_id",
        "inspection",
        "text",
        "title",
        "status",
        "open",
        "due",
        "due_words",
        "addressee",
    ),
    *("document", "publisher", "published", "page", "history", "not_mentioned_in", "answers"),
    *("own_owner", "own_status", "own_due", "own_note", "key", "sha256"),
)
_TO_THE_NEXT = re.compile(r"[;,]\s*(?:and|or)?\s*$")  # at the end of an item of a list
DATES = frozenset({"due", "published", "own_due"})


def rows(histories: Iterable[History]) -> list[dict[str, Cell]]:
    """A row for each finding."""
    return [_row(each) for each in histories]


def to_csv(histories: Iterable[History]) -> str:
    """The table as CSV; no cell in it would be calculated."""
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in rows(histories):
        writer.writerow({name: guarded(_text(value)) for name, value in row.items()})
    return written.getvalue()


def _text(value: Cell) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value or ""


def said(step: HistoryStep) -> str:
    """A step in a line: "PEEL 2021/22 (14 July 2022): closed: “…”"."""
    entry = step.words.document
    day = f" ({date_in_words(entry.published.iso)})" if entry.published else ""
    likely = "" if step.is_certain else "likely "
    page = f", p. {step.words.page_label or step.words.page}" if step.words.page else ""
    return f"{entry.title}{day}{page}: {likely}{step.step}: “{one_line(step.words.quote)}”"


def one_line(text: str) -> str:
    """Words of a document in one line; the cells of a row are separated by dashes, and what led to the next item is left out."""
    return _TO_THE_NEXT.sub("", " ".join(text.replace("\t", " – ").split()))


def answer_in_words(answer: AnswerToFinding) -> str:
    """What an answer says, and where: "Response to PEEL 2021/22: “…”"; that it is only likely one comes first."""
    likely = "" if answer.certainty is Certainty.CERTAIN else "likely: "
    return f"{likely}{answer.words.document.title}: “{one_line(answer.words.quote)}”"


def addressed_to(addressee: str) -> str:
    """To whom a finding is addressed, as a sentence has it: "the force", "all forces", "Home Office"."""
    is_name = addressee[:1].isupper() or addressee.startswith("all ")
    return addressee if is_name else f"the {addressee}"


def silent(history: History) -> str:
    """The later reports that say nothing of it, in words; "" where there is none."""
    return ", ".join(each.cycle or each.title for each in history.silent)


def status_in_words(history: History, today: datetime.date) -> str:
    """The status as a list shows it: "overdue, repeated", "closed"."""
    return f"overdue, {history.status}" if history.is_overdue(today) else str(history.status)


def _row(history: History) -> dict[str, Cell]:
    latest, raised = history.latest, history.raised
    finding, document, own = latest.finding, latest.document, history.own
    theme = finding.theme or raised.finding.theme
    page = latest.page_label or latest.page
    return {
        "kind": finding.kind.value,
        "force": finding.force.removeprefix("other:"),
        "theme": reference().theme_label(theme) if theme else None,
        "theme_id": theme,
        "inspection": finding.cycle or document.cycle,
        "text": one_line(finding.quote),
        "title": finding.title or None,
        "status": history.status.value,
        "open": history.is_open,
        "due": history.due or None,
        "due_words": finding.due_words or None,
        "addressee": finding.addressee or None,
        "document": document.title,
        "publisher": document.publisher,
        "published": document.published.iso if document.published else None,
        "page": str(page) if page else None,
        "history": "\n".join(map(said, history.steps)) or None,
        "not_mentioned_in": silent(history) or None,
        "answers": "\n".join(map(answer_in_words, history.answers)) or None,
        "own_owner": own.owner or None,
        "own_status": own.status or None,
        "own_due": own.due or None,
        "own_note": own.note or None,
        "key": history.key,
        "sha256": raised.document.sha256,
    }
