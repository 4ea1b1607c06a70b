"""The page as PDF: gives a brief to Typst as data, so that nothing in it can be read as markup."""

import json
import re
from datetime import UTC, datetime, time
from functools import cache
from typing import Any

import typst

from peelviewer import paths
from peelviewer.brief import estimating
from peelviewer.brief.addresses import ROOM as ROOM_OF_ADDRESS
from peelviewer.brief.addresses import in_short
from peelviewer.brief.evidence import FILE_NAME, evidence_json
from peelviewer.brief.line_layout import ROOM, Drawn, drawn
from peelviewer.brief.page import SIZE, Brief, Card, GradeLine, Line, Mark, Point, Source
from peelviewer.brief.printable_text import printable, unbroken
from peelviewer.brief.printed_pieces import printed, sections
from peelviewer.brief.wording import plural, shortened
from peelviewer.domain.document import date_in_words

_MONTH = "(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber"
_DAY = re.compile(rf"(?<!\d)\d{{1,2}} (?:{_MONTH})\b(?: (?=\d{{4}}))?")

STANDARDS: list[Any] = ["ua-1", "a-3a"]
_PAPER, _TOP, _BOTTOM = 841.89, 35.43, 32.6  # points: the height of the paper, its margins
_SHARE, _REST = 0.7, 2.0  # how room to spare is shared: to each part of the page, and to what is before the sources
_LONG_HEADLINE = 260  # characters, from which it is set smaller
SMALLEST = 8.5  # points, of anything on the page


def small_type(size: float) -> float:
    """The points of what is set smaller than running text of `size`: chips, captions, references and sources."""
    return max(SMALLEST, round(SMALLEST * size / SIZE * 4) / 4)


def to_pdf(brief: Brief) -> bytes:
    """The brief as a tagged PDF (PDF/UA-1 and PDF/A-3a), its evidence attached: the same bytes for the same brief."""
    made_at = datetime.combine(brief.made_on, time(), tzinfo=UTC)
    pdf = _compiler(brief).compile(format="pdf", pdf_standards=STANDARDS, timestamp=int(made_at.timestamp()))
    assert isinstance(pdf, bytes)
    return pdf


def height(brief: Brief) -> float:
    """The height of the brief in points: that of the paper, less the room to spare, or with what does not fit on it.

    Typst keeps the layout, so that the page itself is written in a quarter of the time afterwards.
    """
    laid_out = _compiler(brief)
    (page, content), (_, foot), (last, end) = (_place(laid_out, name) for name in ("content", "foot", "end"))
    if last == 1:
        return _PAPER - (foot - content) / _REST * (_REST + _SHARE * _parts(brief))
    high = content + end - foot + _BOTTOM  # the foot is on a page of its own
    if page == 1:
        return high - (_PAPER - _BOTTOM - content) / _REST * _SHARE * _parts(brief)
    return high + (page - 1) * (_PAPER - _TOP - _BOTTOM)


def _place(laid_out: typst.Compiler, name: str) -> tuple[int, float]:
    """On which page something stands that the template names, and how far down."""
    page, down = json.loads(str(laid_out.query(f"<{name}>", field="value", one=True)))
    return int(page), float(down)


def _parts(brief: Brief) -> int:
    """How many parts the page has between which room is shared."""
    following = len(brief.following) > 0
    return 1 + (len(brief.leading) > 0) + (len(brief.lines) > 0) + (len(brief.pairs) > 0) + following


def _compiler(brief: Brief) -> typst.Compiler:
    """A compiler of one page; what it costs are the fonts, which all have together."""
    template = paths.resources() / "brief.typ"
    return typst.Compiler(
        template, root=template.parent, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs=_inputs(brief)
    )


@cache
def _fonts() -> typst.Fonts:
    folder = paths.resources() / "fonts"
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def pieces(brief: Brief) -> tuple[str, ...]:
    """What the page prints, as `verify` reads it back."""
    return printed(_data(brief))


def pieces_of_sections(brief: Brief) -> tuple[tuple[str, ...], ...]:
    """What each section prints, its heading first."""
    return sections(_data(brief))


def _inputs(brief: Brief) -> dict[str, str]:
    data = _data(brief)
    facts = {**data, "share": _SHARE, "rest": _REST, "evidence": evidence_json(brief, printed(data))}
    # One input: Typst is handed several in any order, and would lay the same page out again for another order of them.
    return {"brief": json.dumps(facts, ensure_ascii=False)}


def _data(brief: Brief) -> dict[str, Any]:
    numbers = {source: number for number, source in enumerate(brief.sources, start=1)}
    small = small_type(brief.size)
    return {
        "size": brief.size,
        "small": small,
        "leading": 1.26 if brief.size <= SIZE else 1.38,
        "title": printable(brief.title),
        "force": printable(brief.force),
        "made": date_in_words(brief.made_on.isoformat()),
        "year": brief.made_on.year,
        "month": brief.made_on.month,
        "day": brief.made_on.day,
        "headline": _line(brief.headline, numbers),
        "headline_long": sum(len(run.text) for run in brief.headline) > _LONG_HEADLINE,
        "lines": [
            _grade_line(line, layout, numbers)
            for line, layout in zip(brief.lines, drawn(brief.lines, ROOM * SMALLEST / small), strict=True)
        ],
        "pairs": [
            {"heading": printable(pair.heading), "left": _card(pair.left, numbers), "right": _card(pair.right, numbers)}
            for pair in brief.pairs
        ],
        "sections": [
            {
                "heading": printable(section.heading),
                "wide": section.wide,
                "leads": section.leads,
                "lines": [_line(line, numbers) for line in section.lines],
                "table": [[_line(cell, numbers) for cell in row] for row in section.table],
            }
            for section in brief.sections
        ],
        "sections_cut": estimating.cut([estimating.height(section) for section in brief.narrow]),
        "sources_cut": estimating.cut([estimating.source_height(source) for source in numbers]),
        "sources": [
            _source(source, number, int(ROOM_OF_ADDRESS * SMALLEST / small)) for source, number in numbers.items()
        ],
        "footer": [printable(line) for line in footer(brief)],
        "file": FILE_NAME,
    }


def footer(brief: Brief, *, attached: bool = True) -> tuple[str, ...]:
    """What made the page, out of what; and what is not on it."""
    made = [
        f"PeelViewer {brief.version}",
        f"{brief.library}, {plural(brief.documents, 'document')}, fingerprint {brief.fingerprint}",
        plural(len(brief.quotes), "quotation") if brief.quotes else "no quotations",
        *(["headline by the reader"] if brief.own_headline else []),
        *(["evidence\u00a0attached"] if attached else []),
    ]
    without = (("Left out for space", brief.left_out), ("Left out by choice", brief.dropped))
    return (" · ".join(made), *(f"{why}: {', '.join(parts)}" for why, parts in without if parts))


def marked(mark: Mark, numbers: dict[Source, int]) -> str:
    """A reference as printed: "[1, p. 38]"."""
    return f"[{numbers[mark.source]}, p. {mark.page}]" if mark.page else f"[{numbers[mark.source]}]"


def _line(line: Line, numbers: dict[Source, int]) -> list[dict[str, object]]:
    return [
        {
            "text": _spaced(run.text),
            "strong": run.strong,
            "mark": printable(marked(run.mark, numbers)) if run.mark else "",
            "number": numbers[run.mark.source] if run.mark else 0,
            "chip": {"grade": run.chip.grade, "standing": run.chip.standing} if run.chip else None,
        }
        for run in line
    ]


def _spaced(text: str) -> str:
    """Printable, with the spaces at its ends kept, and no line break between a day and its month."""
    before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
    shown = _DAY.sub(lambda day: day[0].replace(" ", "\u00a0"), printable(text))
    return f"{before}{shown}{after}" if text.strip() else text


def _grade_line(line: GradeLine, layout: Drawn, numbers: dict[Source, int]) -> dict[str, object]:
    return {
        "label": printable(line.label),
        "alt": printable(line.in_words),
        "before": line.before,
        "widths": layout.widths,
        "stacked": layout.stacked,
        "points": [_point(point, numbers) if point else None for point in layout.points],
    }


def _point(point: Point, numbers: dict[Source, int]) -> dict[str, object]:
    # The page goes with the year, so the numbers stand alone here.
    page = point.marks[0].page if point.marks else ""
    facts = [
        *([f"p.\u00a0{printable(page)}"] if page else []),
        *([point.note.replace(" ", "\u00a0")] * bool(point.note)),
    ]
    return {
        "chip": {"grade": point.chip.grade, "standing": point.chip.standing} if point.chip else None,
        "year": printable(point.year),
        "facts": " · ".join(facts) if point.chip else "not found",
        "marks": "".join(f"[{numbers[mark.source]}]" for mark in point.marks),
        "breaks": printable(point.breaks),
    }


def _card(card: Card, numbers: dict[Source, int]) -> dict[str, object]:
    return {
        "label": printable(card.label),
        "marks": printable("".join(marked(mark, numbers) for mark in card.marks)),
        "quote": printable(card.quote.printed) if card.quote else "",
        "text": printable(card.text),
        "grade": card.grade or "",
    }


def _source(source: Source, number: int, room: int) -> dict[str, object]:
    before = f"{shortened(source.publisher, 50)}, " if source.publisher else ""
    after = f", {source.date}" if source.date else ""
    safe = source.address if source.address.startswith(("https://", "http://")) else ""
    return {
        "number": number,
        "before": _spaced(before),
        "title": printable(shortened(source.title, 90)),
        "after": _spaced(f"{after}{',' if source.address else ''}"),
        "address": [unbroken(part) for part in in_short(source.address, room, titled=source.kind is not None)],
        "link": safe if safe.isascii() and len(safe) < 1000 and " " not in safe else "",
    }
