"""Markup into passages: headings by tag, grades, boxes with their items, lists, tables, footnotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from peelviewer.domain.document import Passage, PassageKind
from peelviewer.ingest import grade_rows
from peelviewer.ingest.blocks import BOX_HEADING, BULLET, GRADE_LINE, SOURCE, Sections, without_bullet
from peelviewer.ingest.furniture import ends_article, is_furniture
from peelviewer.ingest.web_blocks import is_aside, is_dateline, is_label, tells_of_others

_SKIPPED = {
    "script", "style", "noscript", "nav", "footer", "form", "button", "svg", "iframe", "template", "select", "textarea", "header",
}  # fmt: skip
_SKIPPED_CLASS = re.compile(
    r"\b(contents|breadcrumb|share|related|feedback|site-banner|cookie|back|skip-link|screen-reader-text|pub-date|"
    r"newsletter|sidebar|social|scorecard|table-of-contents|toc)\b"
)
_CONTAINERS = {
    "div", "section", "article", "main", "td", "th", "tr", "table", "tbody", "ul", "ol", "dl", "aside", "figure", "header", "center", "fieldset",
    "details", "summary", "address", "hr",
}  # fmt: skip
_PROMPT = re.compile(r"(?:share|print|is this page|was this page|follow us)\b", re.IGNORECASE)  # a site's heading
_PART = 0.5  # of a page's letters: what has more is no aside
_MENU = 3  # links
_LINKS = 0.75  # of an element's letters stand in links where it is a menu
_BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "figcaption", "pre", "dt", "dd", "caption"}  # fmt: skip
_PICTURED = re.compile(
    r"\s*(?:grad(?:ed?|ing)?(?: judge?ment)?\s*[:–-]?\s*)?(outstanding|good|adequate|requires improvement|inadequate)(?: grade)?[.\s]*",
    re.IGNORECASE,
)
_GRADE_CLASS = re.compile(r"\b\w*-?(grade|judge?ment)s?\b", re.IGNORECASE)


@dataclass(slots=True)
class Outline:
    """Passages so far, with the headings above the next one."""

    passages: list[Passage] = field(default_factory=list)
    sections: Sections = field(default_factory=Sections)

    def add(self, kind: PassageKind, text: str, level: int | None = None) -> None:
        """Append a passage of `kind`; text without letters is left out."""
        text = text.strip("\n ") if kind is PassageKind.TABLE else " ".join(text.replace("\u00ad", "").split())
        if not re.search(r"\w", text):
            return
        self.passages.append(Passage(len(self.passages), kind, text, level, self.sections.above(text, level)))

    def add_to_table(self, rows: str) -> None:
        """Append rows to the table that ends the passages, or begin one."""
        last = self.passages[-1] if self.passages else None
        if last is not None and last.kind is PassageKind.TABLE and "\n" not in rows:
            self.passages[-1] = replace(last, text=f"{last.text}\n{rows}")
        else:
            self.add(PassageKind.TABLE, rows)


def passages_in(element: Any, outline: Outline) -> tuple[Passage, ...]:
    """The passages of an element and all beneath it."""
    _Walker(outline, len(element.text_content())).walk(element, boxed=False)
    return tuple(outline.passages)


class _Walker:
    """Goes through a report's page: what stands in blocks, and text that stands between them."""

    def __init__(self, outline: Outline, size: int) -> None:
        self._outline = outline
        self._size = size  # letters on the page
        self._open_box = False  # a box's heading stood without a frame: what follows it is the box
        self._bold_level = 0  # of headings that are only set bold

    def walk(self, element: Any, *, boxed: bool) -> None:
        """Take all of an element: running text in pieces, blocks one by one."""
        run = _Run()
        run.text(element.text)
        for child in element:
            if isinstance(child.tag, str) and not self._skipped(child):
                if child.tag == "br":
                    run.text("\n")
                elif _is_inline(child):
                    run.inline(child)
                else:
                    self._end(run, boxed=boxed)
                    self._enter(child, boxed=boxed)
            run.text(child.tail)
        self._end(run, boxed=boxed)

    def _enter(self, child: Any, *, boxed: bool) -> None:
        outline, tag = self._outline, child.tag
        classes = f"{child.get('class') or ''} {child.get('id') or ''}"
        if grade := _shows_grade(child):
            outline.add(PassageKind.GRADE, grade)  # from 2021/22 on the grades are pictures
        elif "footnotes" in classes or child.get("role") == "doc-endnotes":
            for note in child.iter("li"):
                outline.add(PassageKind.FOOTNOTE, _text(note))
        elif tag == "table" and _is_data(child):
            _add_table(child, outline)
        elif tag == "table":
            for cell in _cells(child):
                if self._skipped(cell):
                    continue
                self.walk(cell, boxed=boxed or _is_box(cell))
        elif tag == "figure" and child.find(".//table") is None:
            for caption in child.iter("figcaption"):
                if not is_dateline(_text(caption)):
                    outline.add(PassageKind.CAPTION, _text(caption))
        elif _is_box(child):
            self.walk(child, boxed=True)
        elif _GRADE_CLASS.search(child.get("class") or "") and GRADE_LINE.fullmatch(_text(child)):
            outline.add(PassageKind.GRADE, _grade(_text(child)))
        elif tag in {"li", "dd"} and (only := _only_paragraph(child)) is not None:
            self._add(_text(only), tag, boxed=boxed, bold=_is_bold(only))
        elif tag in _BLOCKS and not _has_blocks(child) and child.find(".//br") is None:
            self._add_line(_text(child), tag, boxed=boxed, bold=_is_bold(child))
        elif tag in {"li", "dd"} and child.text and child.text.strip() and child.find(".//br") is None:
            outline.add(PassageKind.BOX if boxed else _kind(tag), child.text)
            child.text = None
            self.walk(child, boxed=boxed)
        else:
            self.walk(child, boxed=boxed)

    def _end(self, run: "_Run", *, boxed: bool) -> None:
        """Close running text: pieces that empty lines separate, and in them lines that stand for themselves."""
        for line, bold in run.lines():
            self._add_line(line, "p", boxed=boxed, bold=bold)

    def _add_line(self, line: str, tag: str, *, boxed: bool, bold: bool) -> None:
        """Add a line; a paragraph that begins with a bullet is an item of a list."""
        is_item = tag == "p" and BULLET.match(line) is not None
        self._add(without_bullet(line) if is_item else line, "li" if is_item else tag, boxed=boxed, bold=bold)

    def _add(self, text: str, tag: str, *, boxed: bool, bold: bool) -> None:
        outline = self._outline
        is_heading = re.fullmatch(r"h[1-6]", tag) is not None
        prompts = _PROMPT.match(text) is not None or ends_article(text)
        if not boxed and (prompts if is_heading else is_furniture(text) or is_dateline(text)):
            return
        if GRADE_LINE.fullmatch(text) and tag != "li":
            outline.add(PassageKind.GRADE, _grade(text))
        elif BOX_HEADING.fullmatch(text):
            level = int(tag[1]) if is_heading else min(6, (outline.sections.level or 2) + 1)
            outline.add(PassageKind.HEADING, text, level)
            self._open_box = not boxed and not is_heading
        elif boxed:
            outline.add(PassageKind.BOX, text)
        elif is_heading:
            outline.add(PassageKind.HEADING, text, int(tag[1]))
            self._open_box, self._bold_level = False, 0
        elif bold and tag != "li" and is_label(text):
            self._bold_level = self._bold_level or min(6, (outline.sections.level or 1) + 1)
            outline.add(PassageKind.HEADING, text, self._bold_level)
            self._open_box = False
        elif SOURCE.match(text):
            outline.add(PassageKind.CAPTION, text)
        elif self._open_box:
            outline.add(PassageKind.BOX, text)
            self._open_box = tag == "li"  # a box without a frame is a paragraph, or a list
        else:
            outline.add(_kind(tag), text)

    def _skipped(self, element: Any) -> bool:
        """Whether an element is the site's: navigation, prompts, other stories."""
        if element.tag in _SKIPPED or _SKIPPED_CLASS.search((element.get("class") or "").lower().replace("_", "-")):
            return True
        text = element.text_content()
        if len(text) > _PART * self._size:
            return False  # a wrapper of the page may be called anything
        if element.tag == "aside" and _is_menu(element, fewest=1):
            return True
        return is_aside(element) or tells_of_others(element) or (not self._outline.passages and _is_menu(element))


@dataclass(slots=True)
class _Run:
    """Running text in the making: its words, and which of them are bold."""

    parts: list[tuple[str, bool]] = field(default_factory=list)

    def text(self, words: str | None, *, bold: bool = False) -> None:
        """Take words; a line break stands alone."""
        if words:
            self.parts.append((words if words == "\n" else re.sub(r"\s+", " ", words), bold))

    def inline(self, element: Any, *, bold: bool = False) -> None:
        """Take the words of an element that is no block, line breaks as they are."""
        if element.tag in _SKIPPED or (element.tag == "sup" and _is_mark(element)):
            return
        bold = bold or element.tag in {"b", "strong"}
        self.text(element.text, bold=bold)
        for child in element:
            if isinstance(child.tag, str):
                if child.tag == "br":
                    self.text("\n", bold=bold)
                else:
                    self.inline(child, bold=bold)
            self.text(child.tail, bold=bold)

    def lines(self) -> Iterator[tuple[str, bool]]:
        """The lines that stand for themselves, and whether all of each is bold; empties the run."""
        text = "".join(words for words, _ in self.parts)
        marks = "".join(("b" if bold else " ") * len(words) for words, bold in self.parts)
        self.parts = []
        for piece in re.finditer(r"(?:[^\n]|\n(?!\s*\n))+", text):
            joined: list[tuple[str, bool]] = []
            for line in re.finditer(r"[^\n]+", text[piece.start() : piece.end()]):
                words = " ".join(line[0].replace("\u00ad", "").replace("↩", "").split())
                start, end = piece.start() + line.start(), piece.start() + line.end()
                if not words:
                    continue
                bold = all(mark == "b" for at, mark in enumerate(marks[start:end], start) if not text[at].isspace())
                if joined and not (bold or joined[-1][1] or _stands_alone(words) or _stands_alone(joined[-1][0])):
                    joined[-1] = (f"{joined[-1][0]} {words}", False)
                else:
                    joined.append((words, bold))
            yield from joined


def _stands_alone(line: str) -> bool:
    return bool(BULLET.match(line) or GRADE_LINE.fullmatch(line) or grade_rows.row_of(line))


def _is_inline(element: Any) -> bool:
    """Whether an element is a part of running text."""
    if element.tag in _BLOCKS | _CONTAINERS or _shows_grade(element) or _has_blocks(element):
        return False
    return not (_GRADE_CLASS.search(element.get("class") or "") and GRADE_LINE.fullmatch(_text(element)))


def _is_bold(element: Any) -> bool:
    """Whether all words of a block are set bold."""
    run = _Run()
    run.inline(element)
    return any(words.strip() for words, _ in run.parts) and all(bold for words, bold in run.parts if words.strip())


def _is_mark(element: Any) -> bool:
    return re.fullmatch(r"[\s\[\(]*\d{1,3}[\s\]\)]*", element.text_content()) is not None


def _is_menu(element: Any, fewest: int = _MENU) -> bool:
    """Whether an element is links, `fewest` or more, and hardly anything else: over a page's first words that is its menu."""
    links = [link.text_content() for link in element.iter("a")]
    whole = len("".join(element.text_content().split()))
    return len(links) >= fewest and sum(len("".join(link.split())) for link in links) >= _LINKS * whole


def _only_paragraph(item: Any) -> Any | None:
    """The paragraph that is all of an item; None where there is other text or more than one."""
    inner = [child for child in item if isinstance(child.tag, str)]
    if (
        len(inner) != 1
        or inner[0].tag not in {"p", "div"}
        or (item.text or "").strip()
        or (inner[0].tail or "").strip()
    ):
        return None
    return None if _has_blocks(inner[0]) or inner[0].find(".//br") is not None else inner[0]


def _is_data(table: Any) -> bool:
    """Whether a table holds data, or only lays out its page: boxes of one cell, columns of text."""
    if table.find(".//table") is not None:
        return False
    cells = list(_cells(table))
    if len(cells) < 2:
        return False
    return not any(
        cell.find(".//h1") is not None
        or cell.find(".//h2") is not None
        or len(cell.findall(".//p")) > 2
        or (cell.find(".//p") is not None and (cell.find(".//h3") is not None or cell.find(".//h4") is not None))
        for cell in cells
    )


def _cells(table: Any) -> Iterator[Any]:
    """The cells of a table, but not of tables within it."""
    for cell in table.iter("td", "th"):
        if next(cell.iterancestors("table")) is table:
            yield cell


def _kind(tag: str) -> PassageKind:
    if tag in {"li", "dd"}:
        return PassageKind.LIST_ITEM
    return PassageKind.CAPTION if tag in {"figcaption", "caption"} else PassageKind.PARAGRAPH


def _add_table(table: Any, outline: Outline) -> None:
    for caption in table.iter("caption"):
        outline.add(PassageKind.CAPTION, _text(caption))
    rows = ["\t".join(_text(cell) for cell in row if cell.tag in {"td", "th"}) for row in table.iter("tr")]
    outline.add(PassageKind.TABLE, "\n".join(row for row in rows if row.strip()))


def _is_box(element: Any) -> bool:
    """A frame whose first words are the heading of a box: area for improvement, cause of concern, practice."""
    if element.tag not in {"div", "aside", "section", "td", "fieldset", "blockquote", "details"}:
        return False
    first = next(
        (child for child in element.iter() if child is not element and isinstance(child.tag, str) and _text(child)),
        None,
    )
    if first is None or not BOX_HEADING.fullmatch(_text(first)):
        return False
    return len(element) > 1


def _has_blocks(element: Any) -> bool:
    return any(
        child.tag in _BLOCKS | {"div", "table", "ul", "ol", "section", "aside", "figure"} or _shows_grade(child)
        for child in element.iterdescendants()
        if isinstance(child.tag, str)
    )


def _shows_grade(element: Any) -> str | None:
    """The grade that a picture says it shows."""
    shown = _PICTURED.fullmatch(element.get("alt") or "") if element.tag == "img" else None
    return shown[1] if shown else None


def _grade(text: str) -> str:
    match = GRADE_LINE.fullmatch(text)
    return match[1] if match else text


def _text(element: Any) -> str:
    """The words of an element, footnote marks and return arrows left out, line breaks as spaces."""
    parts: list[str] = []

    def collect(node: Any) -> None:
        if not isinstance(node.tag, str):
            return
        if node.tag == "sup" and re.fullmatch(r"[\s\[\(]*\d{1,3}[\s\]\)]*", node.text_content()):
            return
        if node.tag in _SKIPPED:
            return
        if node.tag == "br":
            parts.append(" ")
        if node.text:
            parts.append(node.text)
        for child in node:
            collect(child)
            if child.tail:
                parts.append(child.tail)

    collect(element)
    return " ".join("".join(parts).replace("\u00ad", "").replace("↩", "").split())
