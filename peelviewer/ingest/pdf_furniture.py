"""Cover, contents, running headers and footers, page numbers: told apart from the body, kept where they tell facts."""

import re
from collections import Counter
from dataclasses import replace

from peelviewer.ingest.furniture import is_furniture
from peelviewer.ingest.pdf_lines import Sheet, is_display
from peelviewer.ingest.pdf_type import Line

_LEADERS = ("....", ". . . . ", "……")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
# What is told in a sentence is no cover's: a letter and a covering note have little text and a large heading too.
_SENTENCE = re.compile(r"[A-Z][^.?!]*?(?: [\w’'-]+){3,}[^.?!]*[.?!](?= |$)")
_GRADE_WORD = re.compile(r"\b(?:outstanding|good|adequate|inadequate|requires? improvement)\b", re.IGNORECASE)
_CONTENTS = 3  # lines with leaders are a table of contents
_FOOTER = 12  # lines at the end of a printed page that may be the site's
_TITLE = 15  # letters of a running header that gives the title
_SMALL = 0.92  # of the text's size: running titles are smaller
_STOPS = (".", "?", "!")
EDGE = 70.0  # points: running headers and footers stand this near the edge


def without_furniture(sheets: list[Sheet]) -> tuple[list[Sheet], dict[int, str], tuple[str, ...]]:
    """The pages without their furniture, the printed label of each page, and the lines of cover and front matter."""
    size = body_size(sheets)
    repeated = _repeated(sheets, size) | _chapters(sheets, size)
    cover = ""
    if sheets and _is_cover(sheets[0], size):
        cover = _folded(" ".join(line.text for line in sheets[0].lines))
    labels: dict[int, str] = {}
    bodies: list[Sheet] = []
    for sheet in sheets:
        kept = []
        for line in sheet.lines:
            folded = _folded(line.text) if _at_edge(line, sheet) else ""
            running = folded in repeated or (sheet is not sheets[0] and len(folded) > _TITLE and folded in cover)
            if folded and (running or _is_page_number(line, sheet)):
                if label := _label(line):
                    labels[sheet.number] = label
            elif re.search(r"\w", line.text) or line.raised:
                kept.append(line)
        bodies.append(replace(sheet, lines=tuple(kept)))
    _fill_labels(labels, [sheet.number for sheet in sheets])
    return _without_front_matter(bodies, labels)


def _without_front_matter(
    sheets: list[Sheet], labels: dict[int, str]
) -> tuple[list[Sheet], dict[int, str], tuple[str, ...]]:
    head: list[str] = []
    bodies = list(sheets)
    if not sheets:
        return bodies, labels, ()
    size = body_size(sheets)
    if _is_cover(sheets[0], size) and len(sheets) > 1:
        head = [line.text for line in sheets[0].lines]
        bodies[0] = replace(sheets[0], lines=())
    elif title := _web_title(sheets[0], size):
        # A printed web page: site navigation above the title, dates beneath it.
        above = [line for line in sheets[0].lines if line.bottom <= title.bottom + 4 * size]
        head = [title.text, *(line.text for line in above if line is not title)]
        bodies[0] = replace(sheets[0], lines=tuple(line for line in sheets[0].lines if line not in above))
    for number, sheet in enumerate(bodies):
        bodies[number] = replace(sheet, lines=tuple(_without_contents(sheet.lines)))
    _drop_site_footer(bodies)
    return bodies, labels, tuple(head)


def _drop_site_footer(bodies: list[Sheet]) -> None:
    """Take from the end of a printed web page what belongs to the site: "Back to top", its links, its licence."""
    for number in range(len(bodies) - 1, -1, -1):
        lines = bodies[number].lines
        footer = (n for n in range(max(0, len(lines) - _FOOTER), len(lines)) if _all_but_two_are_furniture(lines[n:]))
        end = next(footer, len(lines))
        bodies[number] = replace(bodies[number], lines=lines[:end])
        if end:
            return


def _all_but_two_are_furniture(lines: tuple[Line, ...]) -> bool:
    """Whether a site's line begins these, and no more than the ends of a long one stand among them."""
    known = [is_furniture(line.text) for line in lines]
    return known[0] and (known.count(False) == 0 or (known.count(False) <= 2 < known.count(True)))


def body_size(sheets: list[Sheet]) -> float:
    """The size most of the type is set in; where there is little text, labels and sources do not outweigh a sentence."""
    letters: dict[float, int] = {}
    for sheet in sheets:
        for line in sheet.lines:
            text = line.text
            letters[line.size] = letters.get(line.size, 0) + len(text) * (2 if text.endswith(_STOPS) else 1)
    sizes: Counter[float] = Counter()
    for size, count in letters.items():
        sizes[round(size, 0)] += count
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _repeated(sheets: list[Sheet], size: float) -> set[str]:
    """Lines near an edge that stand on three pages or more, digits aside; in a short file on two, if they are small."""
    seen: Counter[str] = Counter()
    large: set[str] = set()
    for sheet in sheets:
        edge = [line for line in sheet.lines if _at_edge(line, sheet)]
        seen.update({_folded(line.text) for line in edge})
        large |= {_folded(line.text) for line in edge if is_display(line, size)}
    fewest = min(3, max(2, len(sheets) // 2))
    return {text for text, count in seen.items() if count >= (3 if text in large else fewest)}


def _chapters(sheets: list[Sheet], size: float) -> set[str]:
    """Small lines near an edge that repeat a heading, a page's number with it or not: the chapter, as running title."""
    display = (line for sheet in sheets for line in sheet.lines if is_display(line, size))
    headings = {_without_number(line.text) for line in display if len(line.text) > 3}
    small = (
        line
        for sheet in sheets
        for line in sheet.lines
        if line.size < _SMALL * size and _at_edge(line, sheet) and not is_display(line, size)
    )
    return {_folded(line.text) for line in small if _without_number(line.text) in headings}


def _without_number(text: str) -> str:
    return re.sub(r"^\W*\d{1,3}\b\W*|\W*\b\d{1,3}\W*$", "", text).strip().lower()


def _at_edge(line: Line, sheet: Sheet) -> bool:
    return line.bottom < EDGE or line.top > sheet.height - EDGE


def _is_page_number(line: Line, sheet: Sheet) -> bool:
    return line.top > sheet.height - EDGE and bool(
        re.fullmatch(r"(page\s+)?(\d{1,3}|[ivxl]{1,6})(\s*(of|/)\s*\d{1,3})?", line.text, re.IGNORECASE)
    )


def _folded(text: str) -> str:
    return re.sub(r"\d+|\b[ivxl]+$", "#", text)


def _label(line: Line) -> str | None:
    """The page's printed number, where `line` is a footer that ends in it."""
    if _ADDRESS.search(line.text):
        return None
    match = re.fullmatch(r"(?:\D*\s)?(\d{1,3}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,3})?", line.text)
    return match[1] if match else None


def _fill_labels(labels: dict[int, str], pages: list[int]) -> None:
    """Pages without a number of their own (covers, pictures) take theirs from their neighbours."""
    offsets = Counter(int(label) - page for page, label in labels.items() if label.isdecimal())
    if not offsets:
        return
    offset = offsets.most_common(1)[0][0]
    for page in pages:
        if page not in labels and page + offset > 0:
            labels[page] = str(page + offset)


def _is_cover(sheet: Sheet, size: float) -> bool:
    words = sum(len(line.text.split()) for line in sheet.lines if line.size <= 1.15 * size)
    told = " ".join(line.text for line in sheet.lines if 0.93 * size <= line.size <= 1.15 * size)  # no small print
    return words < 60 and not _tells(told) and any(line.size > 1.4 * size for line in sheet.lines)


def _tells(text: str) -> bool:
    """Whether a page's text says something: two sentences, or one about a grade. A cover may say whose it is."""
    sentences = _SENTENCE.findall(text)
    return len(sentences) > 1 or any(_GRADE_WORD.search(sentence) for sentence in sentences)


def _web_title(sheet: Sheet, size: float) -> Line | None:
    large = [line for line in sheet.lines if line.size > 1.8 * size]
    return max(large, key=lambda line: line.size) if large and large[0].top < sheet.height / 3 else None


def _without_contents(lines: tuple[Line, ...]) -> list[Line]:
    """The lines without a table of contents: its heading, lines with leaders, numbered entries."""
    leaders = [n for n, line in enumerate(lines) if any(dots in line.text for dots in _LEADERS)]
    start = next((n for n, line in enumerate(lines) if line.text.strip().lower() == "contents"), None)
    if start is None and len(leaders) < _CONTENTS:
        return list(lines)
    if len(leaders) >= _CONTENTS:
        return [*lines[: start if start is not None else 0], *lines[leaders[-1] + 1 :]]
    assert start is not None
    end = start + 1
    heading = lines[start]
    while end < len(lines) and (lines[end].size < 0.9 * heading.size or re.match(r"\d+\.? ", lines[end].text)):
        end += 1
    return [*lines[:start], *lines[end:]]
