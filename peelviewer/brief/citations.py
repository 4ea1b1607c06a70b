"""The evidence of a brief for other programs: sources as CSL-JSON and RIS, every quotation and grade as CSV."""

import csv
import io
import json
import unicodedata
from typing import Any

from peelviewer.brief.page import Brief, Quote, Source
from peelviewer.domain.document import DocumentKind

_CSL = {DocumentKind.REPORT: "report", DocumentKind.NEWS: "article-newspaper", DocumentKind.RESPONSE: "report"}
_RIS = {DocumentKind.REPORT: "RPRT", DocumentKind.NEWS: "NEWS", DocumentKind.RESPONSE: "RPRT"}
_FORMULA = (*"=+-@|%＝＋－＠", "\t", "\r", "\n")  # what a spreadsheet takes for the beginning of one
COLUMNS = (
    *("evidence", "force", "theme", "inspection", "grade", "standing", "speaker", "printed", "exact"),
    *("source", "publisher", "title", "date", "page", "address", "sha256", "passage", "start", "end"),
)


def to_csl(brief: Brief) -> bytes:
    """The sources as CSL-JSON, numbered as on the page, each with the quotations taken from it as its note."""
    entries = []
    for number, source in enumerate(brief.sources, start=1):
        entry: dict[str, Any] = {
            "id": f"source-{number}",
            "type": _CSL.get(source.kind, "webpage") if source.kind else "webpage",
            "title": source.title,
        }
        if source.publisher:
            held = "container-title" if source.kind is DocumentKind.NEWS else "publisher"
            entry[held] = source.publisher
        if source.iso:
            entry["issued"] = {"date-parts": [[int(part) for part in source.iso.split("-")]]}
        if source.address:
            entry["URL"] = source.address
        if quoted := _quoted(brief, source):
            entry["note"] = "\n".join(quoted)
        entries.append(entry)
    return (json.dumps(entries, ensure_ascii=False, indent=1) + "\n").encode()


def to_ris(brief: Brief) -> bytes:
    """The sources as RIS, in the order of the page."""
    lines: list[str] = []
    for number, source in enumerate(brief.sources, start=1):
        fields = [("TY", _RIS.get(source.kind, "ELEC") if source.kind else "ELEC"), ("ID", f"source-{number}")]
        fields += [("TI", source.title), ("PB", source.publisher)]
        fields += [("PY", source.iso[:4]), ("DA", source.iso.replace("-", "/"))]
        fields += [("UR", source.address), *(("N1", words) for words in _quoted(brief, source)), ("ER", "")]
        lines += [f"{tag}  - {_one_line(value)}" for tag, value in fields if value or tag == "ER"]
    return "".join(f"{line}\r\n" for line in lines).encode()


def to_csv(brief: Brief) -> bytes:
    """A row for every quotation and every grade on the page; no cell is one that a spreadsheet would calculate."""
    numbers = {source: number for number, source in enumerate(brief.sources, start=1)}
    rows: list[dict[str, object]] = [
        {
            "evidence": "quotation",
            "force": brief.force,
            **_about(quote),
            "printed": quote.printed,
            "exact": quote.exact,
            "passage": quote.passage,
            "start": quote.start,
            "end": quote.end,
            **_place(quote.source, numbers, quote.page),
        }
        for quote in brief.quotes
    ]
    rows += [
        {
            "evidence": "grade",
            "force": each.force,
            "theme": each.theme,
            "inspection": each.cycle,
            "grade": each.chip.grade,
            "standing": each.chip.standing,
            "exact": each.quote,
            **_place(each.source, numbers, each.page),
        }
        for each in brief.grades
    ]
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows({name: guarded(str(value)) for name, value in row.items()} for row in rows)
    return written.getvalue().encode("utf-8-sig")  # by its first bytes spreadsheets know that it is UTF-8


def guarded(cell: str) -> str:
    """Text that stays text in a spreadsheet: an apostrophe stands before what would begin a formula."""
    plain = _one_line(cell) if any(unicodedata.category(letter) == "Cc" for letter in cell) else cell
    begins = plain.lstrip().startswith(_FORMULA) or cell.startswith(_FORMULA)
    return f"'{plain}" if begins else plain


def _about(quote: Quote) -> dict[str, object]:
    """What grade a quotation states, and who says it: else the outlet it is taken from."""
    about = quote.about
    if about is None:
        return {"speaker": quote.source.publisher}
    facts = {"force": about.force, "theme": about.theme, "inspection": about.cycle, "grade": about.grade}
    return {**facts, "standing": about.standing, "speaker": about.speaker or quote.source.publisher}


def _place(source: Source, numbers: dict[Source, int], page: str) -> dict[str, object]:
    return {
        "source": numbers.get(source, ""),
        "publisher": source.publisher,
        "title": source.title,
        "date": source.iso,
        "page": page,
        "address": source.address,
        "sha256": source.sha256,
    }


def _quoted(brief: Brief, source: Source) -> list[str]:
    return [
        f"“{quote.printed}”{f', p. {quote.page}' if quote.page else ''}"
        for quote in brief.quotes
        if quote.source == source
    ]


def _one_line(text: str) -> str:
    """Without control characters and line ends: in RIS, a line begins a field."""
    return " ".join("".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in text).split())
