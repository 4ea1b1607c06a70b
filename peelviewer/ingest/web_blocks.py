"""An article's page as blocks of text, whatever its markup: paragraphs, line breaks or layout tables."""

import re
from dataclasses import dataclass
from typing import Any

from peelviewer.ingest.blocks import BULLET, without_bullet
from peelviewer.ingest.furniture import ends_article, is_furniture

_NEVER = {
    "script", "style", "noscript", "nav", "footer", "button", "svg", "iframe", "template", "select", "textarea", "aside", "object",
    "head", "title",
}  # fmt: skip
_UNSEEN = {"script", "style", "noscript", "svg", "iframe", "template", "object", "head", "title"}
_BLOCKS = {
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "table", "tbody", "ul", "ol", "blockquote", "section",
    "article", "main", "figure", "figcaption", "header", "center", "form", "hr", "dd", "dt", "dl", "pre", "address", "body", "time",
}  # fmt: skip
_NAMED = {"li": "li", "dd": "li", "figcaption": "caption", "blockquote": "p", "p": "p", "td": "p", "div": "p"}
_PAGE = {"html", "body", "main", "article"}
_ASIDE = {
    "related", "sidebar", "rail", "promo", "popular", "newsletter", "share", "sharing", "sharedaddy", "addtoany", "social", "cookie", "cookies", "comments",
    "advert", "adverts", "ad", "ads", "banner", "breadcrumb", "breadcrumbs", "nav", "menu", "footer", "masthead", "tags",
    "recommended", "trending", "skip", "login", "weather", "subscribe", "foot", "recirculation", "mostread", "toolbar",
}  # fmt: skip
_LABEL = 110  # letters
_DATE = re.compile(
    r"(?:(?:first )?published|(?:last |page )?(?:updated|reviewed|modified)|publication (?:date|type)|date)(?: on)?:?(?: .{0,24}\d{4}.{0,20})?|by [A-Z].{2,40}\|.*|.*\((?:image|picture|credit|photo)s?: .*\)"
    r"|\w{0,10},? ?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}|\d{1,2}/\d{1,2}/\d{4}",
    re.IGNORECASE,
)
_BOLD, _PLAIN = "\ue000", "\ue001"  # where bold type begins and ends, in running text
_COLUMN = 60  # characters: what is wrapped in a column runs on at least this far
_CAPTION = {"caption", "cap", "credit", "captions", "credits"}
_DATELINE = {"byline", "date", "dateline", "meta", "author", "pub", "published", "posted", "timestamp", "newsdate"}


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text with the part it plays: "h2", "li", "p", "caption", "dateline" or "table"."""

    part: str
    text: str
    frames: tuple[int, ...] = ()  # the elements in which it stands, by number, from the page's body on


def blocks_of(page: Any) -> list[Block]:
    """The blocks of a page in order, without navigation, adverts and other stories."""
    flow = _Flow(len(page.text_content()))
    flow.walk(page, "p")
    flow.end("p")
    return flow.blocks


def lines_of(page: Any) -> list[str]:
    """All that a page shows, line by line, navigation and other stories with it."""
    flow = _Flow(len(page.text_content()), whole=True)
    flow.walk(page, "p")
    flow.end("p")
    return [line for block in flow.blocks for line in block.text.split("\n")]


class _Flow:
    """Collects running text until a block begins or ends, as a browser lays it out."""

    def __init__(self, size: int, *, whole: bool = False) -> None:
        self.blocks: list[Block] = []
        self._whole = whole
        self._size = size
        self._parts: list[str] = []
        self._frames: list[int] = []
        self._elements = 0

    def walk(self, element: Any, part: str) -> None:
        self._parts.append(element.text or "")
        # An explicit stack would hide what this does; lxml itself limits how deep a page can be.
        for child in element:
            if isinstance(child.tag, str) and not self._skipped(child):
                self._enter(child, part)
            self._parts.append(child.tail or "")

    def _enter(self, child: Any, part: str) -> None:
        if child.tag == "br":
            self._parts.append("\n")
            return
        if child.tag == "sup" and re.fullmatch(r"[\s\[(]*\d{1,3}[\s\])]*", child.text_content()):
            return
        names = _names(child)
        inner = part
        if names & _CAPTION:
            inner = "caption"
        elif names & _DATELINE and len(child.text_content()) < 200:
            inner = "dateline"
        elif part in {"p", "li"}:
            inner = child.tag if re.fullmatch("h[1-6]", child.tag) else _NAMED.get(child.tag, part)
            inner = part if inner == "p" and part == "li" else inner
        if child.tag == "table" and (rows := _rows(child)):
            self.end(part)
            self.blocks.append(Block("table", rows, tuple(self._frames)))
        elif child.tag in {"b", "strong"} and inner == part and child.find(".//p") is None:
            self._parts.append(_BOLD)
            self.walk(child, inner)
            self._parts.append(_PLAIN)
        elif child.tag in _BLOCKS or inner != part:
            self.end(part)
            self._elements += 1
            self._frames.append(self._elements)
            self.walk(child, inner)
            self.end(inner)
            self._frames.pop()
        else:
            self.walk(child, part)

    def end(self, part: str) -> None:
        """Close the running text as one block, or as several where empty lines or bullets part it."""
        if not any(map(str.strip, self._parts)):  # thousands of empty elements have nothing between them
            self._parts = []
            return
        text = re.sub(r"[^\S\n]+", " ", "".join(_soft(piece) for piece in self._parts))
        # From its first letter only: else each space of a long run would be the beginning of another look.
        text = re.sub(rf"(?<!\s)(\s+){_PLAIN}", rf"{_PLAIN}\1", re.sub(rf"{_BOLD}(\s+)", rf"\1{_BOLD}", text))
        self._parts, frames = [], tuple(self._frames)
        for piece in re.split(r"\n\s*\n", text.replace("\u00ad", "")):
            lines: list[str] = []
            for line in filter(None, map(str.strip, piece.split("\n"))):
                bold = line.startswith(_BOLD) and line.endswith(_PLAIN) and line.count(_BOLD) == 1
                after_bold = bool(lines) and lines[-1].endswith(_PLAIN) and lines[-1].startswith(_BOLD)
                if lines and not (bold or after_bold or BULLET.match(line) or _is_short_line(lines[-1], line)):
                    lines[-1] += f" {line}"
                else:
                    lines.append(line)
            for line in lines:
                is_bold = line.startswith(_BOLD) and line.endswith(_PLAIN) and line.count(_BOLD) == 1
                line = line.replace(_BOLD, "").replace(_PLAIN, "")  # noqa: PLW2901
                if not line.strip():
                    continue
                bare = without_bullet(line)
                if is_bold and part == "p" and is_label(line):
                    self.blocks.append(Block("h3", line, frames))
                    continue
                named = "li" if part == "p" and bare != line else part
                self.blocks.append(Block(named, bare if part != "dateline" else line, frames))

    def _skipped(self, element: Any) -> bool:
        if self._whole:
            return element.tag in _UNSEEN
        if element.tag in _NEVER:
            return True
        if element.tag in _PAGE:
            return False
        text = element.text_content()
        if len(text) > 0.5 * self._size:
            return False  # a wrapper of the page may be called anything
        return is_aside(element) or tells_of_others(element)


def is_aside(element: Any) -> bool:
    """Whether an element is called by a name that sites give to what is not their article."""
    names = _names(element)
    return bool(
        names & _ASIDE
        or "widget" in (element.get("class") or "").lower().split()
        or {"most", "read"} <= names
        or {"read", "next"} <= names
        or element.get("role") in {"dialog", "navigation", "banner", "contentinfo"}
    )


def tells_of_others(element: Any) -> bool:
    """Whether an element begins with words such as "Related stories", and is small."""
    if element.tag not in {"div", "section", "ul", "form", "td", "aside"}:
        return False
    text = element.text_content()
    first = next((words for part in element.iter() if (words := " ".join((part.text or "").split()))), "")
    return len(text) < 1500 and len(text) > len(first) + 4 and bool(first) and ends_article(first)


def is_dateline(text: str) -> bool:
    """Whether a line gives the date or the writer of a page, or the credit of a picture, and nothing else."""
    return len(text) < _LABEL and bool(_DATE.fullmatch(text))


def is_label(text: str) -> bool:
    """Whether words that are set bold, and nothing else with them, are a heading: short, without a stop, no byline."""
    return (
        2 < len(text) < 100
        and not re.search(r"[.;,!:]$|^(?:by|image|picture|photo|published|updated)\b|https?:|@", text, re.IGNORECASE)
        and re.search(r"[A-Za-z]{3}", text) is not None
        and not is_furniture(text)
    )


def _is_short_line(line: str, following: str) -> bool:
    """Whether a line is broken where its words end, not where a column does: a label, a name, a date."""
    return len(line) < _COLUMN and following[:1].isupper() and not re.search(r"[,;]$", line)


def _soft(text: str) -> str:
    """White space folded, line ends of the source with it; a line break of our own stands alone and stays."""
    return text if text == "\n" else re.sub(r"\s+", " ", text)


def _names(element: Any) -> set[str]:
    words = " ".join(element.get(name) or "" for name in ("class", "id", "data-hook", "data-component", "data-block"))
    return {word.lower() for word in re.split(r"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])", words) if word}


def _rows(table: Any) -> str:
    """A table of data as lines of cells; "" where the table only lays out the page or has a single column."""
    rows = [
        [" ".join(cell.text_content().split()) for cell in row if cell.tag in {"td", "th"}] for row in table.iter("tr")
    ]
    rows = [row for row in rows if any(row)]
    if len(rows) < 2 or max(map(len, rows)) < 2 or table.find(".//table") is not None:
        return ""
    if any(len(cell) > 200 for row in rows for cell in row):
        return ""
    return "\n".join("\t".join(row) for row in rows)


def is_prose(text: str) -> bool:
    """Whether a line is a sentence of an article rather than a link or a label."""
    return len(text) >= 60 and is_sentence(text)


def is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does and is long enough for one."""
    return len(text) >= 30 and bool(re.search(r"[.?!:;][”’\"')\]]*$", text)) and not is_furniture(text)
