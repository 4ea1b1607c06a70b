"""Values to rows and back, at the edge of the room: no row travels further."""

import datetime
import json
from collections.abc import Mapping, Sequence
from typing import Any

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.claims import Claim, Quotation, Span, Speaker, Tally
from peelviewer.domain.document import DateBasis, Document, DocumentKind, Fact, Passage, PassageKind, Published, Rect
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.grades import Grade, Standing

Row = Sequence[Any]

_CARRIED_OVER = 13  # its place in a row; corrections that were kept before it are shorter
ENTRY = """
    SELECT d.id, d.kind, coalesce(d.title, f.name), d.publisher, d.published, d.published_basis, d.cycle, d.pages,
           d.address, f.name, f.media_type, d.sha256, d.warnings,
           (SELECT json_group_array(force) FROM
               (SELECT force FROM document_forces WHERE document = d.id ORDER BY position)),
           k.said
    FROM documents d JOIN files f USING (sha256) LEFT JOIN document_facts k USING (sha256)
"""
ANCHOR = "exact, prefix, suffix, passage, start"
PASSAGE = "SELECT n, kind, text, level, section, page, page_label, rects FROM passages"
CLAIM = 'SELECT force, theme, grade, cycle, past, speaker, standing, quote, passage, start, "end", rule, also, carried_over FROM held_claims'
# As it was found in the document ?: a person's own claims left out, those that a person has put right as they were.
FOUND_CLAIM = f"{CLAIM.replace('held_claims', 'claims')} WHERE correction IS NULL AND document = ?"
TALLY = 'SELECT force, grade, count, quote, passage, start, "end" FROM tallies'
QUOTATION = 'SELECT text, speaker, passage, start, "end" FROM quotations'


def insertion(table: str, row: Mapping[str, Any]) -> str:
    """The statement that adds a row with these columns to a table; its values come in the same order."""
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    return f"INSERT INTO {table} ({names}) VALUES ({marks})"


def now() -> str:
    """The time as rows hold it: ISO, UTC, to the second."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def anchor_columns(value: Anchor | None) -> dict[str, Any]:
    """An anchor as columns of a row: exact, prefix, suffix, passage, start."""
    held = (value.exact, value.prefix, value.suffix, value.passage, value.start) if value else (None,) * 5
    return dict(zip(ANCHOR.split(", "), held, strict=True))


def anchor(row: Row) -> Anchor | None:
    """The columns of ANCHOR."""
    return Anchor(*row) if row[0] is not None else None


def entry(row: Row) -> DocumentEntry:
    """A row of ENTRY."""
    return DocumentEntry(
        id=row[0],
        kind=DocumentKind(row[1]),
        title=row[2],
        publisher=row[3],
        published=_published(row[4], row[5]),
        cycle=row[6],
        pages=row[7],
        address=row[8],
        file_name=row[9],
        media_type=row[10],
        sha256=row[11],
        warnings=tuple(_list(row[12])),
        forces=tuple(_list(row[13])),
        by_hand=tuple(map(Fact, json.loads(row[14]))) if row[14] else (),
    )


def passage(row: Row) -> Passage:
    """A row of PASSAGE."""
    return Passage(
        n=row[0],
        kind=PassageKind(row[1]),
        text=row[2],
        level=row[3],
        section=tuple(_list(row[4])),
        page=row[5],
        page_label=row[6],
        rects=tuple(Rect(*rect) for rect in _list(row[7])),
    )


def passage_row(document: int, value: Passage) -> dict[str, Any]:
    """A passage as a row of `passages`."""
    rects = [[rect.page, rect.x0, rect.y0, rect.x1, rect.y1] for rect in value.rects]
    return {
        "document": document,
        "n": value.n,
        "kind": value.kind.value,
        "text": value.text,
        "level": value.level,
        "section": json.dumps(value.section, ensure_ascii=False),
        "page": value.page,
        "page_label": value.page_label,
        "rects": json.dumps(rects),
    }


def document_row(value: Document, sha256: str, added: str) -> dict[str, Any]:
    """A document as a row of `documents`."""
    return {
        "sha256": sha256,
        **facts_row(value),
        "author": value.author,
        "pages": value.pages,
        "address": value.address,
        "warnings": json.dumps(value.warnings, ensure_ascii=False),
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


def document(held: DocumentEntry, title: str | None, author: str | None, passages: tuple[Passage, ...]) -> Document:
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
        by_hand=held.by_hand,
    )


def claim(row: Row) -> Claim:
    """A row of CLAIM."""
    return Claim(
        force=row[0],
        theme=row[1],
        grade=Grade(row[2]),
        cycle=row[3],
        past=bool(row[4]),
        speaker=Speaker(row[5]),
        standing=Standing(row[6]),
        quote=row[7],
        span=Span(row[8], row[9], row[10]),
        rule=row[11],
        also=tuple(Span(*span) for span in _list(row[12])),
        carried_over_from=row[13] if len(row) > _CARRIED_OVER else None,
    )


def claim_row(document_id: int, value: Claim) -> dict[str, Any]:
    """A claim as a row of `claims`."""
    return {
        "document": document_id,
        "force": value.force,
        "theme": value.theme,
        "grade": value.grade.value,
        "cycle": value.cycle,
        "past": int(value.past),
        "speaker": value.speaker.value,
        "standing": value.standing.value,
        "quote": value.quote,
        **_span_columns(value.span),
        "rule": value.rule,
        "also": json.dumps([[span.passage, span.start, span.end] for span in value.also]),
        "carried_over": value.carried_over_from,
    }


def tally(row: Row) -> Tally:
    """A row of TALLY."""
    return Tally(row[0], Grade(row[1]), row[2], row[3], Span(row[4], row[5], row[6]))


def tally_row(document_id: int, value: Tally) -> dict[str, Any]:
    """A tally as a row of `tallies`."""
    return {
        "document": document_id,
        "force": value.force,
        "grade": value.grade.value,
        "count": value.count,
        "quote": value.quote,
        **_span_columns(value.span),
    }


def quotation(row: Row) -> Quotation:
    """A row of QUOTATION."""
    return Quotation(row[0], row[1], Span(row[2], row[3], row[4]))


def quotation_row(document_id: int, value: Quotation) -> dict[str, Any]:
    """A quotation as a row of `quotations`."""
    return {"document": document_id, "text": value.text, "speaker": value.speaker, **_span_columns(value.span)}


def statement(value: Claim, held: DocumentEntry, page: int | None, page_label: str | None) -> Statement:
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
        page=page,
        page_label=page_label,
        rule=value.rule,
        published=published,
        source=held.address or "",
        carried_over_from=value.carried_over_from,
    )


def _list(text: str) -> list[Any]:
    """A JSON list; most are empty, and parsing those would take a third of the time of reading a library."""
    found: list[Any] = json.loads(text) if text != "[]" else []
    return found


def _published(iso: str | None, basis: str | None) -> Published | None:
    return Published(iso, DateBasis(basis)) if iso and basis else None


def _span_columns(span: Span) -> dict[str, int]:
    return {"passage": span.passage, "start": span.start, "end": span.end}
