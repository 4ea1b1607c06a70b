"""The rows of `tabular` as CSV, for spreadsheets: no cell in them would be calculated."""

import csv
import io
from collections.abc import Iterable, Mapping

from peelviewer import tabular
from peelviewer.brief import follow_up_table
from peelviewer.brief.citations import guarded
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.evidence import GradesTable, Statement
from peelviewer.domain.follow_up import History

_REASON = {"comparability_reason": "reason"}  # the one column of grades that has another name here


def grades(tables: Iterable[GradesTable]) -> str:
    """A row for each theme and inspection that has a grade, or a reason why it has none."""
    rows = ({_REASON.get(name, name): value for name, value in row.items()} for row in tabular.grades(tables))
    return _written([_REASON.get(name, name) for name in tabular.GRADES], rows)


def claims(statements: Iterable[Statement]) -> str:
    """A row for each claim of a document."""
    return _written(tabular.CLAIMS, tabular.claims(statements))


def findings(found: Iterable[History]) -> str:
    """A row for each finding, open ones first."""
    return follow_up_table.to_csv(found)


def contrasts(found: Iterable[Contrast]) -> str:
    """A row for each contrast, strongest first."""
    return _written(tabular.CONTRASTS, tabular.contrasts(found))


def _written(columns: Iterable[str], rows: Iterable[Mapping[str, tabular.Value]]) -> str:
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, tuple(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return written.getvalue()


def _cell(value: tabular.Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else guarded(str(value))
