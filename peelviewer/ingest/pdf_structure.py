"""Lines in reading order become passages: headings, paragraphs, list items, boxes, captions, tables, grades."""

import re

from peelviewer.domain.document import Passage, PassageKind, Rect
from peelviewer.ingest.blocks import Joiner, Sections, without_marks
from peelviewer.ingest.pdf_blocks import Block, Builder
from peelviewer.ingest.pdf_flow import Footnote, Placed, flow
from peelviewer.ingest.pdf_furniture import body_size
from peelviewer.ingest.pdf_lines import Sheet
from peelviewer.ingest.pdf_tables import Table
from peelviewer.ingest.pdf_type import Line

MAX_LEVEL = 6
_SAME_SIZE = 0.6  # points


def passages_of(
    sheets: list[Sheet], tables: dict[int, tuple[Table, ...]], labels: dict[int, str], joiner: Joiner
) -> tuple[Passage, ...]:
    """The passages of a report in reading order; footnotes follow the last passage that begins on their page."""
    size = body_size(sheets)
    stream, notes = flow(sheets, tables, size)
    builder = Builder(sheets, size, joiner)
    for placed in stream:
        builder.add(placed)
    blocks = builder.finished()
    _set_levels(blocks)
    _strip_marks(blocks, notes)
    for note in notes:
        _insert_note(blocks, note, joiner)
    return _numbered(blocks, labels, {sheet.number: sheet for sheet in sheets})


def joiner_of(sheets: list[Sheet]) -> Joiner:
    """A joiner that knows the words of these pages, but not the halves of those that a line's end has divided."""
    lines: list[str] = []
    divided = False
    for line in (line for sheet in sheets for line in sheet.lines):
        words = line.text.split()
        lines.append(" ".join(words[divided : len(words) - line.hyphen]))
        divided = line.hyphen
    return Joiner("\n".join(lines))


def _set_levels(blocks: list[Block]) -> None:
    """Heading levels as the file marks them; where it does not, by size of type, the largest first."""
    headings = [block for block in blocks if block.kind is PassageKind.HEADING]
    ranks: list[float] = []
    for size in sorted({round(block.size, 1) for block in headings}, reverse=True):
        if not ranks or ranks[-1] - size > _SAME_SIZE:
            ranks.append(size)
    marked = [(block.size, block.lines[0].line.heading) for block in headings if block.lines[0].line.heading]
    for block in headings:
        as_large = [level for size, level in marked if size >= block.size - _SAME_SIZE]
        by_size = 1 + sum(block.size < rank - _SAME_SIZE for rank in ranks)
        block.level = min(MAX_LEVEL, block.lines[0].line.heading or max(as_large, default=by_size))


def _strip_marks(blocks: list[Block], notes: list[Footnote]) -> None:
    """Take off marks that are set as small as the text around them: only numbers of notes on the block's own pages."""
    on_page: dict[int, set[int]] = {}
    for note in notes:
        on_page.setdefault(note.lines[0].page, set()).add(note.number)
    for block in blocks:
        expected = set().union(*(on_page.get(placed.line.page, set()) for placed in block.lines))
        if block.kind is not PassageKind.TABLE and any(str(number) in block.text for number in expected):
            block.text = without_marks(block.text, expected)


def _insert_note(blocks: list[Block], note: Footnote, joiner: Joiner) -> None:
    text, hyphen = "", False
    for line in note.lines:
        text = joiner.join(text, line.text, hyphen=hyphen)
        hyphen = line.hyphen
    text = re.sub(r"\s*(?:↩\S*|⏎)\s*$", "", text)  # a printed web page shows the way back to the mark
    page = note.lines[0].page
    place = max((n for n, block in enumerate(blocks) if block.lines[0].line.page <= page), default=-1)
    blocks.insert(place + 1, Block(PassageKind.FOOTNOTE, text, [Placed(line) for line in note.lines]))


def _numbered(blocks: list[Block], labels: dict[int, str], sheets: dict[int, Sheet]) -> tuple[Passage, ...]:
    passages: list[Passage] = []
    sections = Sections()
    for number, block in enumerate(blocks):
        text = block.text if block.kind is PassageKind.TABLE else " ".join(block.text.split())
        text = text.replace("\u00ad", "")
        page = block.lines[0].line.page
        passages.append(
            Passage(
                n=number,
                kind=block.kind,
                text=text,
                level=block.level,
                section=sections.above(text, block.level),
                page=page,
                page_label=labels.get(page),
                rects=tuple(_shown(rect, sheets[rect.page]) for rect in _rects(block)),
            )
        )
    return tuple(passages)


def _rects(block: Block) -> tuple[Rect, ...]:
    """One rectangle for each page and column that the block stands on."""
    if block.tables:
        return tuple(
            Rect(table.page, table.box.x0, table.box.top, table.box.x1, table.box.bottom) for table in block.tables
        )
    groups: list[list[Line]] = []
    previous: Placed | None = None
    for placed in block.lines:
        fresh = previous is None or (placed.line.page, placed.column) != (previous.line.page, previous.column)
        if fresh or (previous is not None and placed.line.top < previous.line.top):
            groups.append([])
        groups[-1].append(placed.line)
        previous = placed
    return tuple(
        Rect(
            group[0].page,
            round(min([line.x0 for line in group]), 1),
            round(min([line.top for line in group]), 1),
            round(max([line.x1 for line in group]), 1),
            round(max([line.bottom for line in group]), 1),
        )
        for group in groups
    )


def _shown(rect: Rect, sheet: Sheet) -> Rect:
    """A rectangle where the page shows it: its text may be read in another direction."""
    if sheet.frame == sheet.shown:
        return rect
    place = sheet.frame.into(sheet.shown, rect.x0, rect.y0, rect.x1, rect.y1)
    return Rect(rect.page, *(round(edge, 1) for edge in place))
