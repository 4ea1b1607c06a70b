"""What is due as a table: a row a date, the same columns in each."""

import csv
import datetime
import io
from collections.abc import Iterable

from peelviewer.brief.citations import guarded
from peelviewer.brief.follow_up_table import one_line
from peelviewer.domain.follow_up import Deadline

COLUMNS = ("due", "overdue", "force", "kind", "what", "status", "document", "published", "page", "key")
_ANSWER = "commissioner’s answer"


def rows(deadlines: Iterable[Deadline], today: datetime.date) -> list[dict[str, str | bool | None]]:
    """A row for each."""
    return [_row(each, today) for each in deadlines]


def to_csv(deadlines: Iterable[Deadline], today: datetime.date) -> str:
    """The table as CSV; no cell in it would be calculated."""
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in rows(deadlines, today):
        overdue = "yes" if row["overdue"] else "no"
        writer.writerow({name: guarded(str(value or "")) for name, value in (row | {"overdue": overdue}).items()})
    return written.getvalue()


def _row(each: Deadline, today: datetime.date) -> dict[str, str | bool | None]:
    latest = each.history.latest if each.history else None
    page = (latest.page_label or latest.page) if latest else None
    return {
        "due": each.day,
        "overdue": each.is_over(today),
        "force": each.force.removeprefix("other:"),
        "kind": latest.finding.kind.value if latest else _ANSWER,
        "what": one_line(each.what),
        "status": each.history.status.value if each.history else None,
        "document": each.document.title,
        "published": each.document.published.iso if each.document.published else None,
        "page": str(page) if page else None,
        "key": each.history.key if each.history else None,
    }
