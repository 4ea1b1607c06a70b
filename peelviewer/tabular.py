"""Grades, claims and contrasts as rows for tables: the same columns in every row, None where something is not known."""

from collections.abc import Iterable

from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.domain.evidence import Cell, GradesTable, Statement
from peelviewer.reference import reference

Value = str | int | bool | None
Row = dict[str, Value]
_STATEMENT = (
    *("force", "theme", "theme_id", "inspection", "grade", "standing", "speaker", "quote"),
    *("document", "publisher", "published", "page", "source"),
)
GRADES = (*_STATEMENT, "statements", "gap", "compared_with", "comparability", "comparability_reason")
CLAIMS = (*_STATEMENT, "of_an_earlier_inspection", "found_by", "sha256")
CONTRASTS = (
    *("key", "kind", "force", "theme", "theme_id", "a", "b", "a_words", "b_words", "a_source", "b_source"),
    *("reason", "direction", "comparability", "comparability_reason", "decided"),
)


def grades(tables: Iterable[GradesTable]) -> list[Row]:
    """A row for each theme and inspection that has a grade, or a reason why it has none."""
    return [
        _cell(table.force, cell)
        for table in tables
        for cell in table.cells.values()
        if cell.best is not None or cell.gap
    ]


def claims(statements: Iterable[Statement]) -> list[Row]:
    """A row for each claim of a document."""
    return [
        {
            **_statement(each),
            "of_an_earlier_inspection": each.past,
            "found_by": each.rule.value if each.rule else None,
            "sha256": each.document.sha256 if each.document else None,
        }
        for each in statements
    ]


def contrasts(found: Iterable[Contrast]) -> list[Row]:
    """A row for each contrast, in the order given."""
    return [
        {
            "key": each.key,
            "kind": each.kind.value,
            **_names(each.force, each.theme),
            **_side("a", each.a),
            **_side("b", each.b),
            "reason": each.reason,
            "direction": each.direction or None,
            "comparability": each.comparability.verdict.value if each.comparability else None,
            "comparability_reason": each.comparability.reason if each.comparability else None,
            "decided": each.decided.decision.value if each.decided else None,
        }
        for each in found
    ]


def _cell(force: str, cell: Cell) -> Row:
    known: Row = dict.fromkeys(_STATEMENT) | _names(force, cell.theme) | {"inspection": cell.cycle}
    if cell.best:
        known = _statement(cell.best)
    return {
        **known,
        "statements": len(cell.others) + 1 if cell.best else 0,
        "gap": cell.gap or None,
        "compared_with": cell.earlier if cell.verdict else None,
        "comparability": cell.verdict.verdict.value if cell.verdict else None,
        "comparability_reason": cell.verdict.reason if cell.verdict else None,
    }


def _statement(each: Statement) -> Row:
    document = each.document
    page = each.page_label or each.page
    return {
        **_names(each.force, each.theme),
        "inspection": each.cycle,
        "grade": each.grade.value,
        "standing": each.standing.value,
        "speaker": each.speaker.value if each.speaker else None,
        "quote": each.quote or None,
        "document": document.title if document else None,
        "publisher": document.publisher if document else None,
        "published": each.published or None,
        "page": str(page) if page else None,
        "source": each.source or None,
    }


def _names(force: str, theme: str) -> Row:
    return {"force": force, "theme": reference().theme_label(theme) if theme else None, "theme_id": theme or None}


def _side(letter: str, side: Side) -> Row:
    quotes = [each.quote for each in side.statements if each.quote] + [each.quote for each in side.words]
    documents = [each.document for each in side.statements if each.document] + [each.document for each in side.words]
    sources = [each.title for each in documents] or [each.source for each in side.statements if each.source]
    return {
        letter: side.summary,
        f"{letter}_words": " … ".join(dict.fromkeys(quotes)) or None,
        f"{letter}_source": "; ".join(dict.fromkeys(sources)) or None,
    }
