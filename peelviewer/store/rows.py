"""What is asked of the tables, and what becomes of the rows."""

import datetime
import re
import sqlite3
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.claims import Claim, Finding, Mention, Quotation, Recalled, Tally
from peelviewer.domain.document import Document, Fact, Passage
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.store import codec
from peelviewer.store.errors import UnreadableValueError

Row = sqlite3.Row

# A title or a name is shown in one line: one of megabytes, in a library from elsewhere, would hold the window for minutes.
_NAME = "CAST(substr({}, 1, 1000) AS TEXT)"
ENTRY = f"""
    SELECT d.id, d.kind, {_NAME.format("coalesce(d.title, f.name, '')")} AS title,
           {_NAME.format("d.publisher")} AS publisher, d.published, d.published_basis, d.cycle, d.pages,
           d.address, {_NAME.format("coalesce(f.name, '')")} AS file_name, coalesce(f.media_type, '') AS media_type, d.sha256, d.warnings,
           (SELECT json_group_array(force) FROM
               (SELECT force FROM document_forces WHERE document = d.id ORDER BY position)) AS forces,
           k.said, d.rules, d.version_of, (SELECT min(n.id) FROM documents n WHERE n.version_of = d.id) AS newer,
           CASE WHEN d.left_out = '' THEN 0 ELSE 1 + length(d.left_out) - length(replace(d.left_out, char(10), '')) END AS left_out,
           (SELECT count(*) FROM claims WHERE document = d.id AND certainty = 'likely' AND corrected IS NULL)
           + (SELECT count(*) FROM mentions WHERE document = d.id AND reading = 'not understood' AND settled IS NULL)
               AS unsettled
    FROM documents d LEFT JOIN files f USING (sha256) LEFT JOIN document_facts k USING (sha256)
"""
TITLE = f"SELECT {_NAME.format('title')} AS title, {_NAME.format('author')} AS author, CAST(left_out AS TEXT) AS left_out FROM documents WHERE id = ?"
ANCHOR = ("exact", "prefix", "suffix", "passage", "start")
PASSAGE = "SELECT * FROM passages"
CLAIM = "SELECT * FROM claims WHERE corrected IS NULL"  # also where a newer version has superseded it
# As it was found in the document ?: a person's own claims left out, those that a person has put right as they were.
FOUND_CLAIM = "SELECT * FROM claims WHERE correction IS NULL AND document = ?"
TALLY = "SELECT * FROM tallies"
QUOTATION = "SELECT * FROM quotations"
MENTION = "SELECT * FROM mentions"
FINDING = "SELECT * FROM held_findings"
FOUND_FINDING = "SELECT * FROM findings WHERE correction IS NULL AND document = ?"
RECALLED = "SELECT * FROM recalled_findings"

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_MOST_PAGES = 1_000_000
_MOST_FORCES = 100_000  # characters of the list of them


def insertion(table: str, row: Mapping[str, Any]) -> str:
    """The statement that adds a row with these columns to a table; its values come in the same order."""
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    return f"INSERT INTO {table} ({names}) VALUES ({marks})"


def now() -> str:
    """The time as rows hold it: ISO, UTC, to the second."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def anchor_columns(value: Anchor | None, prefix: str = "") -> dict[str, Any]:
    """An anchor as columns of a row, of which the names begin with `prefix`."""
    return {f"{prefix}{name}": getattr(value, name) if value else None for name in ANCHOR}


def anchor(row: Row, prefix: str = "") -> dict[str, Any] | None:
    """The columns of an anchor as its values."""
    found = {name: row[f"{prefix}{name}"] for name in ANCHOR}
    return found if found["exact"] is not None else None


def entry(row: Row) -> DocumentEntry:
    """A row of ENTRY."""
    if len(row["forces"]) > _MOST_FORCES:
        raise UnreadableValueError("list of forces", "it is too long")
    return codec.value(
        DocumentEntry,
        dict(row),
        published=_published(row["published"], row["published_basis"]),
        cycle=row["cycle"] or None,
        pages=page(row["pages"], 0),
        entered=list(codec.from_json(dict[Fact, Any], row["said"])) if row["said"] else (),
    )


def passage(row: Row) -> Passage:
    """A row of PASSAGE."""
    return codec.value(Passage, dict(row), page=page(row["page"]))


def passage_row(document: int, value: Passage) -> dict[str, Any]:
    """A passage as a row of `passages`."""
    return {"document": document, **codec.columns(value)}


def document_row(value: Document, sha256: str, added: str) -> dict[str, Any]:
    """A document as a row of `documents`."""
    return {
        "sha256": sha256,
        **facts_row(value),
        "author": value.author,
        "pages": value.pages,
        "address": value.address,
        "warnings": codec.to_json(value.warnings),
        "left_out": "\n".join(value.left_out),
        "added": added,
    }


def facts_row(value: Document) -> dict[str, Any]:
    """Those columns of `documents` that a person can put right; its forces have a table of their own."""
    return {
        "kind": value.kind.value,
        "title": value.title,
        "publisher": value.publisher,
        "published": value.published.iso if value.published else None,
        "published_basis": value.published.basis.value if value.published else None,
        "cycle": value.cycle,
    }


def document(
    held: DocumentEntry, title: str | None, author: str | None, left_out: str, passages: tuple[Passage, ...]
) -> Document:
    """A whole document from its entry and passages, with the title that it has itself."""
    return Document(
        kind=held.kind,
        title=title,
        publisher=held.publisher,
        published=held.published,
        forces=held.forces,
        cycle=held.cycle,
        pages=held.pages,
        passages=passages,
        address=held.address,
        author=author,
        warnings=held.warnings,
        entered=held.entered,
        left_out=tuple(left_out.split("\n")) if left_out else (),
    )


def claim(row: Row | Mapping[str, Any]) -> Claim:
    """A row of CLAIM, or the same columns as they were kept."""
    return codec.value(Claim, dict(row), cycle=row["cycle"] or None)


def claim_row(document_id: int, value: Claim) -> dict[str, Any]:
    """A claim as a row of `claims`."""
    return {"document": document_id, **codec.columns(value)}


def tally(row: Row) -> Tally:
    """A row of TALLY."""
    return codec.value(Tally, dict(row))


def tally_row(document_id: int, value: Tally) -> dict[str, Any]:
    """A tally as a row of `tallies`."""
    return {"document": document_id, **codec.columns(value)}


def quotation(row: Row) -> Quotation:
    """A row of QUOTATION."""
    return codec.value(Quotation, dict(row))


def quotation_row(document_id: int, value: Quotation) -> dict[str, Any]:
    """A quotation as a row of `quotations`."""
    return {"document": document_id, **codec.columns(value)}


def mention(row: Row) -> Mention:
    """A row of MENTION."""
    return codec.value(Mention, dict(row))


def mention_row(document_id: int, value: Mention) -> dict[str, Any]:
    """A mention of a grade as a row of `mentions`."""
    return {"document": document_id, **codec.columns(value)}


def finding(row: Row | Mapping[str, Any]) -> Finding:
    """A row of FINDING, or the same columns as they were kept."""
    if row["due"]:
        date(row["due"], "")
    return codec.value(Finding, dict(row), theme=row["theme"] or None, cycle=row["cycle"] or None)


def finding_row(document_id: int, value: Finding) -> dict[str, Any]:
    """A finding as a row of `findings`."""
    return {"document": document_id, **codec.columns(value)}


def recalled(row: Row) -> Recalled:
    """A row of RECALLED."""
    return codec.value(Recalled, dict(row), theme=row["theme"] or None)


def recalled_row(document_id: int, value: Recalled) -> dict[str, Any]:
    """What is said of an earlier finding as a row of `recalled_findings`."""
    return {"document": document_id, **codec.columns(value)}


def statement(value: Claim, held: DocumentEntry, number_of_page: int | None, page_label: str | None) -> Statement:
    """A claim in the context of its document."""
    published = held.published.iso if held.published and not value.past else ""
    return Statement(
        force=value.force,
        theme=value.theme,
        grade=value.grade,
        cycle=value.cycle,
        standing=value.standing,
        quote=value.quote,
        past=value.past,
        speaker=value.speaker,
        document=held,
        span=value.span,
        also=value.also,
        page=page(number_of_page),
        page_label=page_label,
        rule=value.rule,
        published=published,
        source=held.address or "",
        carried_over_from=value.carried_over_from,
        certainty=value.certainty,
        doubt=value.doubt,
    )


def date(iso: str, basis: str) -> dict[str, Any]:
    """A date of publication as its values; raises a sentence where it is none."""
    if not (isinstance(iso, str) and _is_date(iso)):
        raise UnreadableValueError("date", "it is not a day, month or year")
    return {"iso": iso, "basis": basis}


@lru_cache(maxsize=1 << 12)  # of many documents the same
def _is_date(iso: str) -> bool:
    try:
        datetime.date.fromisoformat(f"{iso}{'-01-01'[len(iso) - 4 :]}" if _DATE.fullmatch(iso) else "")
    except ValueError:
        return False
    return True


def _published(iso: str | None, basis: str | None) -> dict[str, Any] | None:
    if not iso or not basis:
        return None
    try:
        return date(iso, basis)
    except UnreadableValueError:
        return date(iso[: len("2016-02")], basis)  # version 1.0 kept 30 February where a page said so


def page(value: Any, least: int = 1) -> Any:
    """A number of a page."""
    if value is not None and not (isinstance(value, int) and least <= value <= _MOST_PAGES):
        raise UnreadableValueError("page number", "there is no such page")
    return value
