"""Lines in reading order become blocks: each line goes on with the block before it, or begins a new one."""

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field

from peelviewer.domain.document import PassageKind
from peelviewer.ingest.blocks import (
    BOX_HEADING,
    BULLET,
    CAPTION,
    GRADE_LINE,
    SOURCE,
    Joiner,
    ends_sentence,
    without_bullet,
)
from peelviewer.ingest.pdf_flow import Placed
from peelviewer.ingest.pdf_lines import Sheet, is_display
from peelviewer.ingest.pdf_tables import Table
from peelviewer.ingest.pdf_type import Box, Line

_SPACED = 1.2  # of the usual step from line to line: what is further down is a new paragraph


@dataclass(slots=True)
class Block:
    """A passage in the making."""

    kind: PassageKind
    text: str
    lines: list[Placed]
    size: float = 0.0
    level: int | None = None
    tables: list[Table] = field(default_factory=list)  # more than one where it runs over a page
    boxed: bool = False


@dataclass(slots=True)
class Builder:
    """Takes lines one by one and closes a block where a new one begins."""

    sheets: list[Sheet]
    size: float
    joiner: Joiner
    blocks: list[Block] = field(default_factory=list)
    _hyphen: bool = False
    _box: Box | None = None  # the frame of the box we are in
    _in_box: bool = False
    _bullets: bool = False  # the box has had its bullets
    _pitch: dict[int, float] = field(default_factory=dict)
    _edges: dict[tuple[int, int], float] = field(default_factory=dict)

    def add(self, placed: Placed) -> None:
        """Take the next line."""
        line = placed.line
        if placed.table is not None:
            self._add_table(placed)
            return
        if line.row and "\t" in line.text:
            self._add_row(placed)
            return
        kind = self._kind(placed)
        if self.blocks and self._runs_on(self.blocks[-1], placed, kind):
            block = self.blocks[-1]
            block.text = self.joiner.join(block.text, line.text, hyphen=self._hyphen)
            block.lines.append(placed)
        else:
            text = without_bullet(line.text) if kind in {PassageKind.LIST_ITEM, PassageKind.BOX} else line.text
            if kind is PassageKind.GRADE:
                text = without_bullet(line.text)
            self.blocks.append(Block(kind, text, [placed], line.size, boxed=self._in_box))
        self._hyphen = line.hyphen
        if kind is PassageKind.HEADING:
            self._enter_or_leave_box(placed)

    def finished(self) -> list[Block]:
        """The blocks, those of no letters left out."""
        return [block for block in self.blocks if re.search(r"\w", block.text)]

    def _add_table(self, placed: Placed) -> None:
        table = placed.table
        assert table is not None
        if any(table in block.tables for block in self.blocks[-4:]):
            return
        self._hyphen = False
        last = self.blocks[-1] if self.blocks else None
        if last is not None and last.tables and table.continues(last.tables[-1]):
            repeated = table.rows[0] == last.tables[0].rows[0]  # the heads of the columns, set again
            last.text += "\n" + table.text.split("\n", 1)[-1] if repeated else "\n" + table.text
            last.tables.append(table)
            return
        self.blocks.append(Block(PassageKind.TABLE, table.text, [placed], tables=[table]))

    def _add_row(self, placed: Placed) -> None:
        """Add a row without rules to the table that the row before it began."""
        self._hyphen = False
        last = self.blocks[-1] if self.blocks else None
        if last is not None and last.kind is PassageKind.TABLE and last.lines[-1].line.row:
            last.text += f"\n{placed.line.text}"
            last.lines.append(placed)
        else:
            self.blocks.append(Block(PassageKind.TABLE, placed.line.text, [placed], placed.line.size))

    def _kind(self, placed: Placed) -> PassageKind:
        line = placed.line
        text = without_bullet(line.text)
        if self._in_box and self._leaves_box(placed):
            self._in_box = False
        if GRADE_LINE.fullmatch(text) and line.size >= 0.95 * self.size:
            return PassageKind.GRADE
        if CAPTION.match(line.text) or SOURCE.match(line.text):
            return PassageKind.CAPTION
        if BOX_HEADING.fullmatch(line.text) and (self._heading_type(line) or line.bold):
            return PassageKind.HEADING
        if self._in_box:
            self._bullets = self._bullets or bool(BULLET.match(line.text))
            return PassageKind.BOX
        if BULLET.match(line.text):
            return PassageKind.LIST_ITEM
        if line.row:
            return PassageKind.PARAGRAPH
        return PassageKind.HEADING if self._heading_type(line) else PassageKind.PARAGRAPH

    def _heading_type(self, line: Line) -> bool:
        return bool(line.heading) or is_display(line, self.size)

    def _enter_or_leave_box(self, placed: Placed) -> None:
        line = placed.line
        text = self.blocks[-1].text
        if not BOX_HEADING.fullmatch(text):
            return
        frames = [
            box
            for box in self.sheets[line.page - 1].boxes
            if box.holds(line) and box.bottom - box.top > 2.2 * line.size and box.x1 - box.x0 > 100
        ]
        self._box = min(frames, key=lambda box: box.bottom - box.top, default=None)
        self._in_box, self._bullets = True, False

    def _leaves_box(self, placed: Placed) -> bool:
        line = placed.line
        if self._box is not None:
            before = self.blocks[-1].lines[-1].line
            if line.page == before.page and (line.top >= before.top or self._box.holds(line)):
                return not self._box.holds(line)
            width = self._box.x1 - self._box.x0
            if line.page == before.page:  # the next column: the frame goes on at its head
                self._box = next(
                    (
                        box
                        for box in self.sheets[line.page - 1].boxes
                        if box.holds(line) and abs(box.x1 - box.x0 - width) < 4
                    ),
                    None,
                )
                return self._box is None
            frame = next(
                (box for box in self.sheets[line.page - 1].boxes if box.holds(line) and abs(box.x0 - self._box.x0) < 4),
                None,
            )
            self._box = frame
            # A frame that is drawn as four rules has no rectangle on the next page; its bullets go on all the same.
            return frame is None and not BULLET.match(line.text)
        if self._heading_type(line) and not BOX_HEADING.fullmatch(line.text):
            return True
        last = self.blocks[-1]
        if not self._bullets or last.kind is not PassageKind.BOX or BULLET.match(line.text):
            return False
        return not self._same_paragraph(last, placed)

    def _runs_on(self, block: Block, placed: Placed, kind: PassageKind) -> bool:
        line, last = placed.line, block.lines[-1].line
        if (BULLET.match(line.text) and kind is not PassageKind.CAPTION) or line.row or last.row:
            return False
        if block.kind is PassageKind.HEADING and kind is PassageKind.HEADING:
            return (
                abs(line.size - block.size) < 0.9
                and line.bold == last.bold
                and not BOX_HEADING.fullmatch(block.text)
                and not BOX_HEADING.fullmatch(line.text)
                and line.page == last.page
                and placed.column == block.lines[-1].column
                and 0 < line.top - last.top < 1.75 * line.size + 4
                and not (block.text.endswith("?") and line.text[:1].isupper())
            )
        if block.kind is PassageKind.CAPTION:
            return (
                kind is not PassageKind.CAPTION
                and abs(line.size - block.size) < 0.6
                and line.bold == last.bold
                and abs(line.size - self.size) > 0.3
                and line.page == last.page
                and 0 < line.top - last.top < 2 * line.size + 4
            )
        if block.kind in {PassageKind.HEADING, PassageKind.GRADE, PassageKind.TABLE, PassageKind.CAPTION}:
            return False
        if kind in {PassageKind.HEADING, PassageKind.GRADE, PassageKind.CAPTION}:
            return False
        if block.kind is PassageKind.BOX and kind is not PassageKind.BOX:
            return False
        return self._same_paragraph(block, placed)

    def _same_paragraph(self, block: Block, placed: Placed) -> bool:
        line, last = placed.line, block.lines[-1].line
        if abs(line.size - last.size) > 0.12 * self.size + 0.4:
            return False
        if block.kind is PassageKind.BOX and last.bold and not line.bold:
            return False
        first = block.lines[0]
        beside = (line.page, placed.column) == (first.line.page, first.column)
        if BULLET.match(first.line.text) and beside and line.x0 < first.line.x0 - 2:
            return False  # left of its bullet: the list is over
        step = line.top - last.top
        if (
            line.page == last.page
            and placed.column == block.lines[-1].column
            and step > 0
            and abs(line.x0 - last.x0) < 150
        ):
            return step <= _SPACED * self._usual_pitch(last) and not (
                self._ended_early(block, placed) or self._is_indented(block, placed)
            )
        open_end = not ends_sentence(block.text) or self._hyphen
        return open_end and (line.text[:1].islower() or not line.text[:1].isupper() or not ends_sentence(block.text))

    def _is_indented(self, block: Block, placed: Placed) -> bool:
        """Whether a line begins a paragraph by standing further right than the lines above it, after a full stop."""
        line, last = placed.line, block.lines[-1].line
        if block.kind is not PassageKind.PARAGRAPH or not ends_sentence(block.text) or not line.text[:1].isupper():
            return False
        left = min(each.line.x0 for each in block.lines)
        return 0.7 * line.size < line.x0 - left < 4 * line.size and abs(last.x0 - left) < 1

    def _ended_early(self, block: Block, placed: Placed) -> bool:
        """Whether a sentence ended with room for the next word on its line: the break was meant."""
        line, last = placed.line, block.lines[-1].line
        if not ends_sentence(block.text) or not line.text[:1].isupper() or last.hyphen:
            return False
        letter = (last.x1 - last.x0) / max(len(last.text), 1)
        next_word = letter * (len(line.text.split()[0]) + 1)
        edges = (self._edge_of_column(each.line) for each in block.lines if each.line.page == last.page)
        edge = next((edge for edge in edges if edge is not None), None)
        return last.x1 + next_word < (edge or self._right_edge(last, placed.column)) - 3 * line.size

    def _right_edge(self, line: Line, column: int) -> float:
        """How far lines reach that begin where `line` does: in a grid's column on its page, else in the whole file."""
        middle = self.sheets[line.page - 1].width / 2
        if column == 0:
            return max(other.x1 for other in self.sheets[line.page - 1].lines if other.x1 <= max(middle, line.x1))
        if not self._edges:
            for sheet in self.sheets:
                for other in sheet.lines:
                    key = (round(sheet.width), round(other.x0 / 20))
                    self._edges[key] = max(self._edges.get(key, 0.0), other.x1)
        width, place = round(self.sheets[line.page - 1].width), round(line.x0 / 20)
        return max(self._edges.get((width, place + near), 0.0) for near in (-1, 0, 1))

    def _edge_of_column(self, line: Line) -> float | None:
        """How far the lines reach that begin where `line` does and have others to their right too, as `line` has; None without."""
        lines = self.sheets[line.page - 1].lines
        middle = (line.top + line.bottom) / 2
        beside = [other.x0 for other in lines if other.x0 > line.x1 and other.top < middle < other.bottom]
        if not beside:
            return None
        return max(other.x1 for other in lines if abs(other.x0 - line.x0) < line.size and other.x1 < min(beside))

    def _usual_pitch(self, line: Line) -> float:
        """The usual distance of lines of this size, measured once where a sentence runs on from line to line."""
        key = round(line.size)
        if key not in self._pitch:
            steps: Counter[float] = Counter()
            for sheet in self.sheets:
                for above, below in itertools.pairwise(sheet.lines):
                    same_type = round(above.size) == round(below.size) == key
                    if same_type and 0.8 * key < below.top - above.top < 3 * key and not ends_sentence(above.text):
                        steps[round(below.top - above.top)] += 1
            # Rows of tables stand further apart than lines: of the frequent steps, the smallest.
            frequent = [step for step, times in steps.items() if times >= max(steps.values()) / 5]
            self._pitch[key] = min(frequent, default=1.3 * line.size) + 0.5
        return self._pitch[key]
