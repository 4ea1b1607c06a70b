"""Articles in saved pages: trafilatura says which text is the article, the page's markup what each part of it is."""

import itertools
import re
from typing import Any

from peelviewer.domain.document import Passage, PassageKind
from peelviewer.ingest.blocks import GRADE_LINE
from peelviewer.ingest.furniture import ends_article, is_furniture, journalism, without_inline
from peelviewer.ingest.web_blocks import Block, blocks_of, is_dateline, is_prose, is_sentence
from peelviewer.ingest.web_passages import Outline

_TRUSTED = 0.5  # of a page's running text trafilatura must find for it to have found the article


def article_passages(tree: Any, html: str, metadata: dict[str, str]) -> tuple[Passage, ...]:
    """The article: its headline as the first heading, then paragraphs, list items and headings in order.

    Adds "heading" and "published_text" to `metadata` where the page shows them.
    """
    blocks = blocks_of(tree)
    names = [_folded(metadata.get(key, "")) for key in ("title", "page_title", "heading")]
    start = _headline(blocks, names)
    title = blocks[start].text if start is not None else metadata.get("title") or metadata.get("heading", "")
    title = title or re.sub(r"\s(?:[|–-]|\(From) [^|–-]+$", "", metadata.get("page_title", ""))
    if title:
        metadata["heading"] = title
    body = blocks[start + 1 :] if start is not None else blocks
    datelines = [block.text for block in blocks[: (start or 0) + 25] if block.part == "dateline"]
    metadata.setdefault("published_text", "\n".join(datelines))
    outline = Outline()
    outline.add(PassageKind.HEADING, title, 1)
    chosen = [block for block in _chosen(body, _folded(_trafilatura(html))) if _folded(block.text) != _folded(title)]
    keep = journalism([block.text for block in chosen])
    for number in keep:
        _add(outline, chosen[number])
    return tuple(outline.passages)


def _headline(blocks: list[Block], names: list[str]) -> int | None:
    """The block that is the headline: the first that the page's own title begins with, or else the first h1."""
    for number, block in enumerate(blocks):
        folded = _folded(block.text)
        if len(folded) > 14 and len(block.text) < 250 and any(name.startswith(folded) for name in names if name):
            return number
    return next((number for number, block in enumerate(blocks) if block.part == "h1"), None)


def _chosen(body: list[Block], article: str) -> list[Block]:
    """The blocks from the first to the last that trafilatura takes for the article, without captions and labels."""
    within = [bool(folded := _folded(block.text)) and folded in article for block in body]
    told = [len(block.text) * is_prose(block.text) for block in body]
    if sum(letters for letters, is_within in zip(told, within, strict=True) if is_within) < _TRUSTED * sum(told):
        within = [letters > 0 or block.part == "li" for letters, block in zip(told, body, strict=True)]
    prose = [number for number, block in enumerate(body) if within[number] and is_sentence(block.text)]
    if not prose:
        prose = [number for number, block in enumerate(body) if is_prose(block.text)]
    last = prose[-1] if prose else len(body) - 1
    while last + 1 < len(body) and _goes_on(body[last], body[last + 1], is_within=within[last + 1]):
        last += 1
    last += _lost_at_the_end(body, last, within)
    return [
        block
        for number, block in enumerate(body[: last + 1])
        if block.part not in {"caption", "dateline"} and (within[number] or block.part != "p" or is_prose(block.text))
    ]


def _goes_on(last: Block, following: Block, *, is_within: bool) -> bool:
    """Whether an article goes on with a list or a table, or after a list with a paragraph: trafilatura may lose what follows one."""
    if following.part in {"li", "table"}:
        return is_within
    return last.part == "li" and following.part == "p" and is_prose(following.text)


def _lost_at_the_end(body: list[Block], last: int, within: list[bool]) -> int:
    """How many blocks after the last one are the article's too, though trafilatura lost them.

    They are paragraphs and tables, under headings like those of the article, and stand in the frame in which all of it stands.
    """
    article = [block for block, is_within in zip(body[: last + 1], within, strict=False) if is_within]
    shared = itertools.takewhile(
        lambda numbers: len(set(numbers)) == 1, zip(*(block.frames for block in article), strict=False)
    )
    frame = tuple(numbers[0] for numbers in shared)
    if len(frame) <= 1:  # it stands loose in the page, where anything may follow
        return 0
    parts = {block.part for block in article}
    lost = 0
    for number, block in enumerate(body[last + 1 :], 1):
        if block.frames[: len(frame)] != frame:
            break
        if block.part == "table" or (block.part == "p" and is_prose(block.text)):
            lost = number
        elif not re.fullmatch("h[1-6]", block.part) or block.part not in parts or ends_article(block.text):
            break
    return lost


def _add(outline: Outline, block: Block) -> None:
    text = block.text if block.part == "table" else without_inline(block.text)
    if block.part == "table":
        outline.add(PassageKind.TABLE, text)
    elif is_furniture(text) or is_dateline(text):
        return
    elif GRADE_LINE.fullmatch(text) and block.part != "li":
        outline.add(PassageKind.GRADE, text)
    elif re.fullmatch("h[1-6]", block.part) and len(text) < 200 and not (block.part == "h2" and is_prose(text)):
        outline.add(PassageKind.HEADING, text, max(2, int(block.part[1])))
    else:
        outline.add(PassageKind.LIST_ITEM if block.part == "li" else PassageKind.PARAGRAPH, text)


def _trafilatura(html: str) -> str:
    import trafilatura

    found = trafilatura.bare_extraction(
        html, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False, with_metadata=False
    )
    return " ".join((getattr(found, "text", None) or "").split())


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()
