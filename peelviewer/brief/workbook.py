"""What has to be followed up as a spreadsheet: a sheet a force, a frozen header, real dates, and text that stays text."""

import datetime
import io
import re
from collections.abc import Iterable, Sequence

from openpyxl.styles.alignment import Alignment
from openpyxl.styles.fonts import Font
from openpyxl.utils.cell import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from peelviewer.brief import due_table
from peelviewer.brief.follow_up_table import COLUMNS, DATES, Cell, rows
from peelviewer.brief.storable_text import storable
from peelviewer.domain.follow_up import Deadline, History

_LONGEST = 32_767  # characters that a cell holds
_NAME = 31  # characters of a sheet's name
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
_WIDE = {"text": 70, "what": 70, "history": 60, "answers": 60, "own_note": 40, "document": 40, "theme": 28, "force": 28}
_USUAL = 16
_DAY = len("2016-02-18")
_FIRST_DAY = "1900-01-01"  # of a spreadsheet


def to_xlsx(histories: Iterable[History]) -> bytes:
    """A workbook with a sheet for each force."""
    book = Workbook()
    book.remove(book.worksheets[0])
    found = rows(histories)
    for force in dict.fromkeys(str(row["force"]) for row in found):
        _sheet(book, force, COLUMNS, [row for row in found if row["force"] == force])
    if not found:
        _sheet(book, "Nothing to follow up", COLUMNS, [])
    return _written(book)


def due_to_xlsx(deadlines: Iterable[Deadline], today: datetime.date) -> bytes:
    """A workbook with what is due, over all forces, on one sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _sheet(book, "What is due", due_table.COLUMNS, due_table.rows(deadlines, today))
    return _written(book)


def _written(book: Workbook) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _sheet(book: Workbook, name: str, columns: Sequence[str], found: Sequence[dict[str, Cell]]) -> None:
    sheet = book.create_sheet(_free_name(book, name))
    for number, column in enumerate(columns, start=1):
        _write(sheet, 1, number, column.replace("_", " "))
        sheet.cell(1, number).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = _WIDE.get(column, _USUAL)
    for at, row in enumerate(found, start=2):
        for number, column in enumerate(columns, start=1):
            _write(sheet, at, number, row[column], is_date=column in DATES)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _write(sheet: Worksheet, row: int, column: int, value: Cell, *, is_date: bool = False) -> None:
    """Write a cell: whole dates as dates, all else as text, whatever it begins with."""
    cell = sheet.cell(row, column)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if value is None:
        return
    if is_date and isinstance(value, str) and len(value) == _DAY and value >= _FIRST_DAY:
        cell.value = datetime.date.fromisoformat(value)
        cell.number_format = "d mmm yyyy"
        return
    text = ("yes" if value else "no") if isinstance(value, bool) else storable(value)[:_LONGEST]
    cell.value = text
    cell.data_type = "s"  # openpyxl takes what begins with "=" for a formula
    cell.quotePrefix = text[:1] in "=+-@"


def _free_name(book: Workbook, force: str) -> str:
    name = _NOT_IN_NAMES.sub(" ", force).strip()[:_NAME] or "Findings"
    taken = {sheet.lower() for sheet in book.sheetnames}
    number = 2
    while name.lower() in taken:
        name = f"{name[: _NAME - len(str(number)) - 1]} {number}"
        number += 1
    return name
