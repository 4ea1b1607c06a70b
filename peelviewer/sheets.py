"""Grades, claims and contrasts as CSV, for spreadsheets: a row each, and no cell that would be calculated."""

import csv
import io
from collections.abc import Iterable, Mapping

from peelviewer.brief.citations import guarded
from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.domain.evidence import GradesTable, Statement
from peelviewer.reference import reference

_STATEMENT = (
    *("force", "theme", "theme_id", "inspection", "grade", "standing", "speaker", "quote"),
    *("document", "publisher", "published", "page", "source"),
)
_GRADES = (*_STATEMENT, "statements", "gap", "compared_with", "comparability", "reason")
_CLAIMS = (*_STATEMENT, "of_an_earlier_inspection", "found_by", "sha256")
_CONTRASTS = (
    *("key", "kind", "force", "theme", "theme_id", "a", "b", "a_words", "b_words", "a_source", "b_source"),
    *("reason", "direction", "comparability", "comparability_reason", "decided"),
)


def grades(tables: Iterable[GradesTable]) -> str:
    """A row for each theme and inspection that has a grade, or a reason why it has none."""
    rows: list[dict[str, object]] = []
    for table in tables:
        for (theme, cycle), cell in table.cells.items():
            if cell.best is None and not cell.gap:
                continue
            verdict = cell.verdict
            row = _statement(cell.best) if cell.best else _names(table.force, theme) | {"inspection": cycle}
            row |= {"statements": len(cell.others) + 1 if cell.best else 0, "gap": cell.gap}
            if verdict:
                row |= {"compared_with": cell.earlier, "comparability": verdict.verdict, "reason": verdict.reason}
            rows.append(row)
    return _written(_GRADES, rows)


def claims(statements: Iterable[Statement]) -> str:
    """A row for each claim of a document."""
    rows = [
        _statement(each)
        | {
            "of_an_earlier_inspection": "yes" if each.past else "no",
            "found_by": each.rule,
            "sha256": each.document.sha256 if each.document else "",
        }
        for each in statements
    ]
    return _written(_CLAIMS, rows)


def contrasts(found: Iterable[Contrast]) -> str:
    """A row for each contrast, strongest first."""
    rows = [
        {
            "key": each.key,
            "kind": each.kind,
            **_names(each.force, each.theme),
            **{
                f"{letter}{name}": words
                for letter, side in (("a", each.a), ("b", each.b))
                for name, words in _side(side)
            },
            "reason": each.reason,
            "direction": each.direction,
            "comparability": each.comparability.verdict if each.comparability else "",
            "comparability_reason": each.comparability.reason if each.comparability else "",
            "decided": each.decided.decision if each.decided else "",
        }
        for each in found
    ]
    return _written(_CONTRASTS, rows)


def _names(force: str, theme: str) -> dict[str, object]:
    return {"force": force, "theme": reference().theme_label(theme) if theme else "", "theme_id": theme}


def _statement(each: Statement) -> dict[str, object]:
    document = each.document
    return _names(each.force, each.theme) | {
        "inspection": each.cycle or "",
        "grade": each.grade,
        "standing": each.standing,
        "speaker": each.speaker or "",
        "quote": each.quote,
        "document": document.title if document else "",
        "publisher": (document.publisher or "") if document else "",
        "published": each.published,
        "page": each.page_label or each.page or "",
        "source": each.source,
    }


def _side(side: Side) -> list[tuple[str, str]]:
    quotes = [each.quote for each in side.statements if each.quote] + [each.quote for each in side.words]
    documents = [each.document.title for each in side.statements if each.document]
    documents += [each.document.title for each in side.words]
    sources = documents or [each.source for each in side.statements if each.source]
    return [
        ("", side.summary),
        ("_words", " … ".join(dict.fromkeys(quotes))),
        ("_source", "; ".join(dict.fromkeys(sources))),
    ]


def _written(columns: tuple[str, ...], rows: Iterable[Mapping[str, object]]) -> str:
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: guarded(str(value)) for name, value in row.items()} for row in rows)
    return written.getvalue()
