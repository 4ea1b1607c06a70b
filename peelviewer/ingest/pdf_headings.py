"""Headings that are neither large nor bold: set off from the text by colour, slant, capitals or a little size, and by the space above."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from peelviewer.ingest.blocks import BULLET, CAPTION, GRADE_LINE, SOURCE, ends_sentence
from peelviewer.ingest.pdf_lines import Sheet, is_display
from peelviewer.ingest.pdf_type import Line

_LONGEST = 110  # letters of a heading's line
_MOST_LINES = 2
_LARGER = 1.04  # than the text, where nothing else sets a heading off
_SPACE = 1.25  # of the usual step from line to line, above a heading
_SAME_SIZE = 0.3  # points
_SHARE = 0.12  # of a file's letters at the most are set in a style of headings


def with_set_off(sheets: list[Sheet], size: float) -> list[Sheet]:
    """The pages, with the lines marked that are set off from the text as headings are."""
    body, rare = _styles(sheets, size)
    steps = Counter(
        round(below.top - above.top, 1)
        for sheet in sheets
        for above, below in zip(sheet.lines, sheet.lines[1:], strict=False)
        if _is_text(above, size) and _is_text(below, size) and 0 < below.top - above.top < 3 * size
    )
    step = steps.most_common(1)[0][0] if steps else 1.4 * size
    return [replace(sheet, lines=tuple(_marked(sheet.lines, size, body, rare, step))) for sheet in sheets]


def _styles(sheets: Iterable[Sheet], size: float) -> tuple[str, set[str]]:
    """The style of the text, and the styles that are rare enough to be headings'."""
    letters: Counter[str] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            if abs(line.size - size) < 0.2 * size:
                letters[line.style] += len(line.text)
    if not letters:
        return "", set()
    body = letters.most_common(1)[0][0]
    return body, {style for style, count in letters.items() if style != body and count <= _SHARE * letters.total()}


def _marked(lines: tuple[Line, ...], size: float, body: str, rare: set[str], step: float) -> list[Line]:
    marked = list(lines)
    for n, line in enumerate(lines):
        if is_display(line, size) or not _may_head(line, size, rare):
            continue
        run = [line, *(after for after in lines[n + 1 : n + _MOST_LINES] if _continues(after, line, size, rare))]
        above = marked[n - 1] if n else None
        beneath = lines[n + len(run)] if n + len(run) < len(lines) else None
        if _begins(line, above, step) and beneath is not None and _goes_on(beneath, run[-1], body, size):
            for number, heading in enumerate(run, n):
                marked[number] = replace(heading, set_off=True)
    return marked


def _may_head(line: Line, size: float, rare: set[str]) -> bool:
    """Whether a line differs from the text, and could be a heading by its words."""
    capitals = line.text.isupper() and len(line.text.split()) > 1 and line.size >= 0.75 * size
    differs = line.style in rare or capitals or line.size >= _LARGER * size
    words = line.text.strip()
    return (
        differs
        and line.size >= 0.75 * size
        and 3 < len(words) <= _LONGEST
        and not ends_sentence(words.rstrip("?"))
        and not words.endswith((",", "-"))
        and re.match(r"[A-Z0-9‘“]", words) is not None
        and re.search(r"[A-Za-z]{3}", words) is not None
        and not (BULLET.match(words) or CAPTION.match(words) or SOURCE.match(words) or GRADE_LINE.fullmatch(words))
        and not line.row
    )


def _continues(after: Line, line: Line, size: float, rare: set[str]) -> bool:
    """Whether a line is the second one of a heading."""
    same = after.style == line.style and abs(after.size - line.size) < _SAME_SIZE
    return same and not is_display(after, size) and _may_head(after, size, rare)


def _begins(line: Line, above: Line | None, step: float) -> bool:
    """Whether a line has space above it: at the head of its page or column, or further down than the next line would be."""
    if above is None or above.set_off or line.top < above.top:
        return True
    return line.top - above.top >= _SPACE * step


def _goes_on(line: Line, heading: Line, body: str, size: float) -> bool:
    """Whether the text goes on beneath a heading: in its own style, with a capital, not far away."""
    begins = re.match(r"[A-Z0-9‘“•–-]", line.text) is not None or BULLET.match(line.text) is not None
    return begins and (line.style == body or is_display(line, size)) and -2 < line.top - heading.top < 5 * size


def _is_text(line: Line, size: float) -> bool:
    return abs(line.size - size) < 0.05 * size and not line.bold
