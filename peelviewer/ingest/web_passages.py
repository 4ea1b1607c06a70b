"""Markup into passages: headings by tag, grades, boxes with their items, lists, tables, footnotes."""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from peelviewer.domain.document import Passage, PassageKind
from peelviewer.ingest.blocks import BOX_HEADING, GRADE_LINE, SOURCE, Sections

_SKIPPED = {
    "script", "style", "noscript", "nav", "footer", "form", "button", "svg", "iframe", "template", "select", "textarea", "header",
}  # fmt: skip
_SKIPPED_CLASS = re.compile(
    r"\b(contents|breadcrumb|share|related|feedback|site-banner|cookie|back|skip-link|screen-reader-text|pub-date|"
    r"newsletter|sidebar|social|scorecard|table-of-contents|toc)\b"
)
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
    _walk(element, outline, boxed=False)
    return tuple(outline.passages)


def _walk(element: Any, outline: Outline, *, boxed: bool) -> None:
    for child in element:
        if not isinstance(child.tag, str) or _skipped(child):
            continue
        tag = child.tag
        classes = f"{child.get('class') or ''} {child.get('id') or ''}"
        if grade := _shows_grade(child):
            outline.add(PassageKind.GRADE, grade)  # from 2021/22 on the grades are pictures
        elif "footnotes" in classes or child.get("role") == "doc-endnotes":
            for note in child.iter("li"):
                outline.add(PassageKind.FOOTNOTE, _text(note))
        elif tag == "table":
            _add_table(child, outline)
        elif tag == "figure" and child.find(".//table") is None:
            for caption in child.iter("figcaption"):
                outline.add(PassageKind.CAPTION, _text(caption))
        elif _is_box(child):
            _walk(child, outline, boxed=True)
        elif _GRADE_CLASS.search(child.get("class") or "") and GRADE_LINE.fullmatch(_text(child)):
            outline.add(PassageKind.GRADE, _grade(_text(child)))
        elif tag in _BLOCKS and not _has_blocks(child):
            _add_block(child, outline, boxed=boxed)
        elif tag in _BLOCKS and child.text and child.text.strip():
            outline.add(PassageKind.BOX if boxed else _kind(tag), child.text)
            _walk(child, outline, boxed=boxed)
        elif not _has_blocks(child) and tag in {"div", "section", "td", "span", "strong", "b", "a"}:
            _add_block(child, outline, boxed=boxed)
        else:
            _walk(child, outline, boxed=boxed)


def _add_block(element: Any, outline: Outline, *, boxed: bool) -> None:
    text = _text(element)
    tag = element.tag
    if GRADE_LINE.fullmatch(text) and tag != "li":
        outline.add(PassageKind.GRADE, _grade(text))
    elif BOX_HEADING.fullmatch(text):
        level = int(tag[1]) if re.fullmatch(r"h[1-6]", tag) else min(6, (outline.sections.level or 2) + 1)
        outline.add(PassageKind.HEADING, text, level)
    elif boxed:
        outline.add(PassageKind.BOX, text)
    elif re.fullmatch(r"h[1-6]", tag):
        outline.add(PassageKind.HEADING, text, int(tag[1]))
    elif SOURCE.match(text):
        outline.add(PassageKind.CAPTION, text)
    else:
        outline.add(_kind(tag), text)


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
    if element.tag not in {"div", "aside", "section"}:
        return False
    first = next(
        (child for child in element.iter() if child is not element and isinstance(child.tag, str) and _text(child)),
        None,
    )
    if first is None or not BOX_HEADING.fullmatch(_text(first)):
        return False
    return len(element) > 1


def _skipped(element: Any) -> bool:
    if element.tag in _SKIPPED:
        return True
    return bool(_SKIPPED_CLASS.search((element.get("class") or "").lower().replace("_", "-")))


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
