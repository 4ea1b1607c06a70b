"""Rows of a table for the clipboard."""

import csv
import io
from html import escape

from PySide6.QtCore import QMimeData


def copied_rows(rows: tuple[tuple[str, ...], ...]) -> QMimeData:
    """Rows, the first of them the names of the columns: as text with tabs, as a table, and as CSV."""
    data, written = QMimeData(), io.StringIO()
    csv.writer(written).writerows(rows)
    data.setText("\n".join("\t".join(row) for row in rows))
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    data.setHtml(f"<table>{body}</table>")
    data.setData("text/csv", written.getvalue().encode())
    return data
