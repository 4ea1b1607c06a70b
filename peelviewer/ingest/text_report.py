"""Reports as pasted: the structure as far as text shows it (layouts: the 2014 to 2018/19 reports).

Pages begin with a line that one space leads; footnotes stand under a line of spaces.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from peelviewer.domain.document import Passage, PassageKind
from peelviewer.ingest import grade_rows
from peelviewer.ingest.blocks import (
    BOX_HEADING,
    BULLET,
    CAPTION,
    GRADE_LINE,
    SOURCE,
    Joiner,
    Sections,
    ends_sentence,
    without_bullet,
    without_marks,
)

_PAGE_START = re.compile(r"^ (?=\S)")
_NOTES_BELOW = re.compile(r"^ {30,}$")
_ROW = re.compile(r"([A-Z][^.?!]{2,60}?)((?:\s+[£+–-]?\d[\d,.]*%?){2,})")  # words, then two figures or more
_SHORT = 50  # characters
_ADDRESS = re.compile(r"^https?://\S+$")


@dataclass(slots=True)
class _Page:
    number: int
    lines: list[str]


@dataclass(slots=True)
class _Block:
    kind: PassageKind
    text: str
    page: int


def report_passages(text: str) -> tuple[Passage, ...]:
    """The passages of a pasted report, with page labels where a printed number is left to count from."""
    joiner = Joiner(text)
    pages = _pages(text)
    blocks: list[_Block] = []
    notes: list[_Block] = []
    last_note = 0
    for page in pages:
        body, found = _without_notes(page, joiner, last_note)
        last_note += len(found)
        notes += found
        marks = range(max(1, last_note - len(found) - 1), last_note + 2)
        for block in _blocks(body, page.number, joiner):
            block.text = without_marks(block.text, marks)
            _append(blocks, block, joiner)
    for note in notes:
        place = max((n for n, block in enumerate(blocks) if block.page <= note.page), default=-1)
        blocks.insert(place + 1, note)
    return _numbered(blocks)


def _pages(text: str) -> list[_Page]:
    """Pages and their printed numbers: a number that is left alone on its page counts all the others."""
    pages: list[_Page] = [_Page(1, [])]
    offset = None
    for line in text.split("\n"):
        starts = (
            bool(_PAGE_START.match(line))
            and bool(pages[-1].lines)
            and not re.match(r" \w+ \w+ England and Wales", line)
        )
        blank = pages[-1].lines[-3:] == ["", "", ""] and line.strip()
        if starts or (blank and len(pages[-1].lines) > 12):
            pages.append(_Page(len(pages) + 1, []))
        printed = re.fullmatch(r"\s*(\d{1,3})\s*", line)
        if printed and offset is None and 0 <= int(printed[1]) - len(pages) < 12:
            offset = int(printed[1]) - len(pages)
            continue
        pages[-1].lines.append(line.strip() or line)
    for page in pages:
        page.number += offset or 0
    return pages


def _without_notes(page: _Page, joiner: Joiner, last: int) -> tuple[list[str], list[_Block]]:
    at = next((n for n, line in enumerate(page.lines) if _NOTES_BELOW.match(line)), None)
    body = [line for line in page.lines if not _ADDRESS.match(line)]
    if at is None:
        return body, []
    notes: list[_Block] = []
    after: list[str] = []
    for line in page.lines[at + 1 :]:
        match = re.match(r"(\d{1,2})\s+(?=\S)", line)
        if match and int(match[1]) == last + len(notes) + 1:
            notes.append(_Block(PassageKind.FOOTNOTE, line[match.end() :], page.number))
        elif notes and not after and line.strip() and not _ADDRESS.match(line) and not CAPTION.match(line):
            notes[-1].text = joiner.join(notes[-1].text, line.strip(), hyphen=False)
        elif line.strip() or after:
            after.append(line)
    kept = [line for line in page.lines[:at] if not _ADDRESS.match(line)]
    return [*kept, "", *(line for line in after if not _ADDRESS.match(line))], notes


def _blocks(lines: list[str], page: int, joiner: Joiner) -> Iterator[_Block]:
    """Blocks of one page: blank lines part them, headings and bullets begin their own."""
    current: _Block | None = None
    in_box = False
    rows = grade_rows.runs(lines)
    for number, line in enumerate(lines):
        if row := rows.get(number):
            if current is not None:
                yield current
            current = None
            shape = PassageKind.TABLE if row.spaced else PassageKind.PARAGRAPH
            yield _Block(shape, row.cells if row.spaced else line, page)
            continue
        following = next((after for after in lines[number + 1 :] if after.strip()), "")
        if not line.strip():
            stray = (
                current is not None
                and current.kind in {PassageKind.BOX, PassageKind.LIST_ITEM}
                and not ends_sentence(current.text)
                and following[:1].islower()
            )
            if current is not None and not stray:
                yield current
                current = None
            continue
        if current is not None and _is_complete(current, line):
            yield current
            current = None
        kind = _line_kind(line, current, in_box=in_box)
        if kind is not None:
            if current is not None:
                yield current
            in_box = kind is PassageKind.BOX or bool(BOX_HEADING.fullmatch(line))
            current = _Block(kind, without_bullet(line), page)
            if kind is PassageKind.GRADE:
                yield current
                current = None
            elif kind is PassageKind.TABLE:
                current.text = _row(line)
        elif current is not None and current.kind is PassageKind.TABLE and _ROW.fullmatch(line):
            current.text += f"\n{_row(line)}"
        elif current is not None:
            current.text = joiner.join(current.text, line, hyphen=False)
            if current.kind is PassageKind.HEADING and (
                current.text.endswith("?") or BOX_HEADING.fullmatch(current.text)
            ):
                yield current
                current = None
        else:
            in_box = False
            current = _Block(_opening_kind(line, following), line, page)
            if current.kind is PassageKind.HEADING and line.endswith("?"):
                yield current
                current = None
    if current is not None:
        yield current


def _is_complete(block: _Block, line: str) -> bool:
    """Whether a block is whole though no blank line follows: a short heading or a source, with a sentence beneath it."""
    if block.kind is PassageKind.TABLE:
        return _ROW.fullmatch(line) is None
    if not line[:1].isupper() or re.search(r"(?:[,–-]|\b(?:and|of|the|for|to|in|by|at))$", block.text):
        return False
    if block.kind is PassageKind.HEADING:
        return len(block.text) < _SHORT and len(line) > _SHORT and not block.text.endswith("?")
    return bool(SOURCE.match(block.text)) and len(block.text) < _SHORT and len(line) > _SHORT


def _row(line: str) -> str:
    """A row of a table: what it is about and its figures, separated by tabs."""
    match = _ROW.fullmatch(line)
    assert match is not None
    return "\t".join([match[1], *match[2].split()])


def _line_kind(line: str, current: _Block | None, *, in_box: bool) -> PassageKind | None:
    """The kind of block that `line` begins whatever went before, or None."""
    if GRADE_LINE.fullmatch(line) and current is None:
        return PassageKind.GRADE
    if _ROW.fullmatch(line) and (current is None or current.kind is not PassageKind.TABLE):
        return PassageKind.TABLE if current is None else None
    if BOX_HEADING.fullmatch(line):
        return PassageKind.HEADING
    if BULLET.match(line):
        return PassageKind.BOX if in_box else PassageKind.LIST_ITEM
    if CAPTION.match(line) or SOURCE.match(line):
        return PassageKind.CAPTION
    return None


def _opening_kind(line: str, following: str) -> PassageKind:
    """A heading is short, has no full stop, and what follows begins again; a question that opens a block is one."""
    if re.match(
        r"(?:Overview – )?(How (effective|efficient|legitimate|well|much|committed|satisfied|good|is|are|does|do)|Does|Is|Are|What) ",
        line,
    ):
        return PassageKind.HEADING
    short = len(line) < 75 and not ends_sentence(line) and not line.endswith((",", "-"))
    if (
        short
        and line[:1].isupper()
        and following[:1].isupper()
        and not re.search(r"\d{3}", line)
        and len(line.split()) <= 12
    ):
        return PassageKind.HEADING
    return PassageKind.PARAGRAPH


def _append(blocks: list[_Block], block: _Block, joiner: Joiner) -> None:
    """Add a block, or join it to the one it continues: over a page break, down a column, or as a table's next row."""
    if block.kind is PassageKind.TABLE and blocks and blocks[-1].kind is PassageKind.TABLE:
        blocks[-1].text += f"\n{block.text}"
        return
    if block.kind is PassageKind.PARAGRAPH:
        for earlier in reversed(blocks[-14:]):
            if earlier.kind in {PassageKind.HEADING, PassageKind.GRADE, PassageKind.CAPTION}:
                if earlier.page < block.page:
                    continue
                break
            if earlier.page < block.page - 1:
                break
            if earlier.page < block.page and not ends_sentence(earlier.text) and block.text[:1].islower():
                earlier.text = joiner.join(earlier.text, block.text, hyphen=False)
                return
    if (
        block.kind is PassageKind.HEADING
        and blocks
        and blocks[-1].kind is PassageKind.HEADING
        and blocks[-1].text.endswith(",")
    ):
        blocks[-1].text += " " + block.text
        return
    blocks.append(block)


def _numbered(blocks: list[_Block]) -> tuple[Passage, ...]:
    passages: list[Passage] = []
    sections = Sections()
    for number, block in enumerate(blocks):
        text = block.text if block.kind is PassageKind.TABLE else " ".join(block.text.split())
        level = _level(text) if block.kind is PassageKind.HEADING else None
        section = sections.above(text, level)
        passages.append(Passage(number, block.kind, text, level, section, block.page, str(block.page)))
    return tuple(passages)


def _level(heading: str) -> int:
    if re.match(r"(Overview|Introduction|Force in numbers|Annex|How (effective|efficient|legitimate) is)", heading):
        return 1
    return 3 if BOX_HEADING.fullmatch(heading) else 2
