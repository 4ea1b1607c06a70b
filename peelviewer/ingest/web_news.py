"""Articles in saved pages: trafilatura finds the text, our rules take out what it leaves in."""

import re
from typing import Any

from peelviewer.domain.document import Passage, PassageKind
from peelviewer.ingest.furniture import ends_article, is_furniture, without_inline
from peelviewer.ingest.web_passages import Outline, passages_in


def article_passages(tree: Any, html: str, metadata: dict[str, str]) -> tuple[Passage, ...]:
    """The article: its headline as the first heading, then paragraphs, list items and headings in order."""
    import trafilatura

    found = trafilatura.bare_extraction(
        html, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False, with_metadata=False
    )
    captions = {" ".join(caption.text_content().split()) for caption in tree.iter("figcaption")}
    title = (
        metadata.get("heading")
        or metadata.get("title")
        or re.sub(r" [|–-] [^|–-]+$", "", metadata.get("page_title", ""))
    )
    outline = Outline()
    if title:
        outline.add(PassageKind.HEADING, title, 1)
    body = getattr(found, "body", None)
    if body is not None:
        draft = Outline()
        passages_in(_html(body), draft)
        for passage in draft.passages:
            if ends_article(passage.text):
                break
            text = without_inline(passage.text)
            if is_furniture(text) or text in captions or _folded(text) == _folded(title):
                continue
            is_heading = passage.kind is PassageKind.HEADING
            outline.add(passage.kind, text, 2 if is_heading else None)
    return tuple(outline.passages)


def _html(body: Any) -> Any:
    """Trafilatura's tree with HTML's names."""
    names = {
        "head": "h2",
        "list": "ul",
        "item": "li",
        "quote": "blockquote",
        "lb": "br",
        "row": "tr",
        "cell": "td",
        "ref": "a",
        "hi": "b",
    }
    for element in body.iter():
        if isinstance(element.tag, str):
            element.tag = names.get(element.tag, element.tag)
    return body


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()
