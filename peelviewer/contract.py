"""The JSON that scripts outside rely on: domain values in, plain objects out."""

from typing import Any

from peelviewer.domain.claims import Claim, Finding, Findings, Recalled, Span
from peelviewer.domain.comparability import Comparability
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import Document
from peelviewer.domain.evidence import Cell, DocumentEntry, GradesTable, Statement
from peelviewer.domain.follow_up import Deadline, History
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.domain.search import SearchResult
from peelviewer.domain.unsettled import UnsettledWords
from peelviewer.reference import reference


def refused(path: str, sentence: str) -> dict[str, Any]:
    """The line of `extract` for a file that cannot be read."""
    return {"path": path, "ok": False, "error": sentence}


def extracted(path: str, document: Document, findings: Findings) -> dict[str, Any]:
    """The line of `extract` for a file that was read."""
    published = document.published
    return {
        "path": path,
        "ok": True,
        "error": None,
        "document": {
            "kind": document.kind,
            "title": document.title,
            "publisher": document.publisher,
            "published": published.iso if published else None,
            "published_basis": published.basis if published else None,
            "forces": list(document.forces),
            "cycle": document.cycle,
            "pages": document.pages,
            "warnings": list(document.warnings),
        },
        "passages": [
            {
                "n": passage.n,
                "kind": passage.kind,
                "level": passage.level,
                "section": list(passage.section),
                "text": passage.text,
                "page": passage.page,
                "page_label": passage.page_label,
            }
            for passage in document.passages
        ],
        "claims": [_claim(document, claim) for claim in findings.claims],
        "mentions": [
            {
                "passage": mention.span.passage,
                "start": mention.span.start,
                "end": mention.span.end,
                "reading": mention.reading,
                "reason": mention.reason,
                "claim": mention.claim,
            }
            for mention in findings.mentions
        ],
        "findings": [_finding(document, finding) for finding in findings.raised],
        "recalled": [_recalled(document, recalled) for recalled in findings.recalled],
        "tallies": [
            {"force": tally.force, "grade": tally.grade, "count": tally.count, "quote": tally.quote}
            for tally in findings.tallies
        ],
        "quotations": [
            {"text": quotation.text, "speaker": quotation.speaker, "passage": quotation.span.passage}
            for quotation in findings.quotations
        ],
    }


def _recalled(document: Document, recalled: Recalled) -> dict[str, Any]:
    """What a later report says of an earlier finding."""
    return {
        "step": recalled.step,
        "kind": recalled.kind,
        "force": recalled.force,
        "theme": recalled.theme,
        "quote": recalled.quote,
        "about": recalled.about,
        "years": list(recalled.years),
        "passage": recalled.span.passage,
        "start": recalled.span.start,
        "end": recalled.span.end,
        "page": document.passages[recalled.span.passage].page,
    }


def _finding(document: Document, finding: Finding) -> dict[str, Any]:
    """A finding: `due` is the date as the text states it, or the words of a time that is no date."""
    passage = document.passages[finding.span.passage]
    return {
        "kind": finding.kind,
        "force": finding.force,
        "theme": finding.theme,
        "text": finding.quote,
        "passage": finding.span.passage,
        "page": passage.page,
        "due": finding.due or finding.due_words or None,
        "to": finding.addressee or None,
        "start": finding.span.start,
        "end": finding.span.end,
        "page_label": passage.page_label,
        "cycle": _cycle(finding.cycle),
        "due_words": finding.due_words or None,
        "title": finding.title or None,
        "detail": [document.passages[span.passage].text[span.start : span.end] for span in finding.detail],
        "number": finding.number,
        "under": finding.under,
        "rule": finding.rule,
    }


def history(value: History) -> dict[str, Any]:
    """A finding with what became of it: only what reports state, and the reports that do not mention it."""
    raised, latest = value.raised, value.latest
    finding, document = latest.finding, latest.document
    return {
        "key": value.key,
        "kind": finding.kind,
        "force": raised.finding.force,
        "theme": finding.theme or raised.finding.theme,
        "text": finding.quote,
        "title": finding.title or None,
        "inspection": finding.cycle or document.cycle,
        "document": _document(document),
        "passage": finding.span.passage,
        "page": latest.page,
        "page_label": latest.page_label,
        "due": value.due or finding.due_words or None,
        "due_words": finding.due_words or None,
        "to": finding.addressee or None,
        "status": value.status,
        "open": value.is_open,
        "raised": {"text": raised.finding.quote, "inspection": raised.finding.cycle, **_words(raised.words)},
        "history": [
            {
                "step": step.step,
                "certainty": "certain" if step.is_certain else "likely",
                "reason": step.reason,
                "inspection": step.words.document.cycle,
                "again": step.again.finding.quote if step.again else None,
                **_words(step.words),
            }
            for step in value.steps
        ],
        "not_mentioned_in": [_document(each) for each in value.silent],
        "answers": [{"certainty": each.certainty, **_words(each.words)} for each in value.answers],
        "own": {"owner": value.own.owner, "status": value.own.status, "due": value.own.due, "note": value.own.note},
    }


def _without_answers(value: dict[str, Any]) -> dict[str, Any]:
    """A finding as search has it, which does not look for answers."""
    return {name: held for name, held in value.items() if name != "answers"}


def deadline(value: Deadline) -> dict[str, Any]:
    """What is due on a day."""
    return {
        "day": value.day,
        "force": value.force,
        "what": value.what,
        "document": _document(value.document),
        "finding": value.history.key if value.history else None,
    }


def _cycle(cycle_id: str | None) -> str | None:
    """An id of `domain/cycles.json`: inspections of crime data share one, whatever their year."""
    if cycle_id and Inspection.of(cycle_id).programme is Programme.CRIME_DATA:
        return reference().programme_of(cycle_id)
    return cycle_id


def _claim(document: Document, claim: Claim) -> dict[str, Any]:
    span = _first_place(document, claim)
    passage = document.passages[span.passage]
    return {
        "force": claim.force,
        "theme": claim.theme,
        "grade": claim.grade,
        "cycle": _cycle(claim.cycle),
        "past": claim.past,
        "speaker": claim.speaker,
        "standing": claim.standing,
        "certainty": claim.certainty,
        "quote": claim.quote,
        "passage": span.passage,
        "start": span.start,
        "end": span.end,
        "page": passage.page,
        "page_label": passage.page_label,
        "rule": claim.rule,
    }


def _first_place(document: Document, claim: Claim) -> Span:
    """Where a report states the claim first in these very words.

    The window and the brief show the most telling place, the chapter's summary of findings; a list of what a file
    says gives the page on which a reader meets it. Pasted text has no pages that could be trusted for that.
    """
    places = [claim.span, *(span for span in claim.also if document.passages[span.passage].rects)]
    same = [span for span in places if document.passages[span.passage].text[span.start : span.end] == claim.quote]
    return min(same, key=lambda span: (span.passage, span.start))


def statement(value: Statement) -> dict[str, Any]:
    """A statement with where it stands: a document and page, or the grade book's source address."""
    return {
        "force": value.force,
        "theme": value.theme,
        "grade": value.grade,
        "cycle": value.cycle,
        "standing": value.standing,
        "past": value.past,
        "speaker": value.speaker,
        "quote": value.quote,
        "document": _document(value.document) if value.document else None,
        "page": value.page,
        "page_label": value.page_label,
        "published": value.published or None,
        "question": value.question or None,
        "source": value.source or None,
        "note": value.note or None,
        "confidence": value.confidence or None,
        "carried_over_from": value.carried_over_from,
        "rule": value.rule or "",
        "certainty": value.certainty,
    }


def unsettled(words: UnsettledWords) -> dict[str, Any]:
    """Words to settle with their key; `claim` is what is likely read in them, None where they were not understood."""
    return {
        "key": words.key,
        "document": _document(words.document),
        "quote": words.quote,
        "grade": words.grade,
        "reason": words.reason,
        "page": words.page,
        "page_label": words.page_label,
        "claim": statement(words.statement) if words.statement else None,
    }


def _document(entry: DocumentEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "kind": entry.kind,
        "title": entry.title,
        "publisher": entry.publisher,
        "published": entry.published.iso if entry.published else None,
        "file": entry.file_name,
        "entered": list(entry.entered),
    }


def grades(table: GradesTable) -> dict[str, Any]:
    """The grades table, a row for each cell that has a grade or a reason for its gap."""
    return {
        "force": table.force,
        "themes": list(table.themes),
        "cycles": list(table.cycles),
        "breaks": table.breaks,
        "cells": [_cell(cell) for cell in table.cells.values()],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "theme": cell.theme,
        "cycle": cell.cycle,
        "best": statement(cell.best) if cell.best else None,
        "others": [statement(other) for other in cell.others],
        "gap": cell.gap or None,
        "earlier": cell.earlier,
        "comparability": _comparability(cell.verdict),
    }


def contrast(value: Contrast) -> dict[str, Any]:
    """A contrast with both sides, what lies between and the verdict; `decided` says what is settled, and by whom."""
    return {
        "key": value.key,
        "kind": value.kind,
        "force": value.force,
        "theme": value.theme or None,
        "a": _side(value.a),
        "b": _side(value.b),
        "reason": value.reason,
        "rule": value.rule,
        "direction": value.direction or None,
        "comparability": _comparability(value.comparability),
        "between": [statement(other) for other in value.between],
        "gaps": list(value.gaps),
        "decided": _decided(value),
    }


def _decided(value: Contrast) -> dict[str, Any]:
    if value.decided:
        status, said = str(value.decided.decision), value.decided
        return {"status": status, "by": "person", "reason": said.reason or None, "made": said.made}
    if value.added:
        return {"status": "added", "by": "person", "reason": value.added.reason or None, "made": value.added.made}
    return {"status": "found", "by": "rule"}


def _comparability(value: Comparability | None) -> dict[str, Any] | None:
    if value is None:
        return None
    return {"verdict": value.verdict, "reason": value.reason, "source": value.source or None}


def _side(side: Side) -> dict[str, Any]:
    return {
        "summary": side.summary,
        "statements": [statement(value) for value in side.statements],
        "words": [_words(words) for words in side.words],
    }


def _words(words: Words) -> dict[str, Any]:
    return {
        "document": _document(words.document),
        "quote": words.quote,
        "page": words.page,
        "page_label": words.page_label,
    }


def search(result: SearchResult) -> dict[str, Any]:
    """What was understood, what was found and how the search was widened, and the message where nothing was."""
    return {
        "understood": [{"field": chip.field, "value": chip.value, "note": chip.note or None} for chip in result.chips],
        "total": result.total,
        "message": result.message or None,
        "facets": [{"field": field, "value": value, "count": count} for field, value, count in result.facets],
        "hits": [
            {
                "document": _document(hit.document),
                "passage": hit.passage,
                "page": hit.page,
                "page_label": hit.page_label,
                "section": list(hit.section),
                "snippet": "".join(part.text for part in hit.snippet),
                "highlighted": [part.text for part in hit.snippet if part.highlighted],
                "text": hit.text,
                "lacks": list(hit.lacks),
                "alike": hit.alike,
            }
            for hit in result.hits
        ],
        "loosened": list(result.loosened),
        "claims": [statement(claim) for claim in result.claims],
        "findings": [_without_answers(history(each)) for each in result.findings],
        "notes": [
            {"text": found.note.text, "document": _document(found.document) if found.document else None}
            for found in result.notes
        ],
    }
