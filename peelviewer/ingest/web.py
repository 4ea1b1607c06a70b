"""Saved web pages: the inspectorate's own reports by their markup, articles through trafilatura."""

import email
import email.policy
import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import lxml.html
from lxml import etree

from peelviewer.domain.document import Document, DocumentKind, Passage
from peelviewer.ingest.blocks import whole_concerns
from peelviewer.ingest.errors import NoTextError, UnreadableError
from peelviewer.ingest.facts import with_facts
from peelviewer.ingest.web_passages import Outline, passages_in

_REPORT_HOST = re.compile(r"justiceinspectorates\.gov\.uk")
_MAIN = (
    "//article[contains(@class,'report')]",
    "//main//article",
    "//main",
    "//*[@role='main']",
    "//*[@id='content']",
    "//article",
    "//body",
)


def read_web(content: bytes, name: str) -> Document:
    """Read a saved page, HTML or MHTML; raises NoTextError where it holds no text."""
    page, headers = _page_of(content, name)
    html = _decoded(page)
    try:
        tree = lxml.html.document_fromstring(html)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NoTextError(name) from error
    metadata = {**headers, **_metadata(tree, html)}
    is_report = bool(_REPORT_HOST.search(metadata.get("address", ""))) or _looks_like_report(tree)
    if is_report:
        passages = _report_passages(tree, metadata)
        kind = DocumentKind.REPORT
    else:
        from peelviewer.ingest.web_news import article_passages

        passages = article_passages(tree, html, metadata)
        kind = DocumentKind.NEWS
    if not passages:
        raise NoTextError(name)
    document = Document(
        kind=kind,
        title=None,
        publisher=None,
        published=None,
        forces=(),
        cycle=None,
        pages=None,
        passages=passages,
        address=metadata.get("address"),
    )
    return with_facts(document, (), metadata)


def _report_passages(tree: Any, metadata: dict[str, str]) -> tuple[Passage, ...]:
    outline = Outline()
    if title := tree.xpath("//main//h1 | //h1"):
        metadata["title"] = " ".join(title[0].text_content().split())
    main = next(found[0] for path in _MAIN if (found := tree.xpath(path)))
    if date := tree.xpath("//*[contains(@class,'pub-date') or contains(@class,'published')]"):
        metadata.setdefault("published_text", " ".join(date[0].text_content().split()))
    return whole_concerns(passages_in(main, outline))


def _looks_like_report(tree: Any) -> bool:
    title = " ".join(" ".join(tree.xpath("//title//text() | //h1//text()")).split())
    return bool(re.search(r"\b(PEEL\b.*inspection of|An inspection of (the )?\w+)", title)) and bool(
        tree.xpath("//*[contains(@class,'grade') or contains(@class,'judgement') or contains(@class,'judgment')]")
    )


def _page_of(content: bytes, name: str) -> tuple[bytes, dict[str, str]]:
    """The page itself, out of MHTML where it is that, with what the wrapper says of it."""
    start = content[:4096].lower()
    if b"multipart/related" not in start:
        return content, {}
    message = email.message_from_bytes(content, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                charset = part.get_content_charset() or "utf-8"
                address = message.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
                return page.decode(charset, errors="replace").encode(), {"address": str(address)}
    raise UnreadableError(name, "the MHTML file holds no page")


def _decoded(page: bytes) -> str:
    """The page as text: UTF-8 where it is that, else what it declares, else windows-1252."""
    try:
        text = page.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = re.search(rb"charset=[\"']?([\w-]+)", page[:4096])
        charset = declared[1].decode() if declared else "windows-1252"
        if charset.lower() in {"iso-8859-1", "latin-1", "utf-8"}:
            charset = "windows-1252"  # what such pages are in truth
        try:
            text = page.decode(charset, errors="replace")
        except LookupError:
            text = page.decode("windows-1252", errors="replace")
    text = text.lstrip()
    if text.startswith(
        "<?xml"
    ):  # lxml refuses text that declares an encoding; only at the beginning is it a declaration
        text = text[text.find(">") + 1 :]
    return unicodedata.normalize("NFC", text.replace("\0", ""))


def _metadata(tree: Any, html: str) -> dict[str, str]:
    """What the page says of itself: title, publisher, author, date, address."""
    found: dict[str, str] = {}

    def note(key: str, value: str | None) -> None:
        value = " ".join((value or "").split())
        if value:
            found.setdefault(key, value)

    for article in _linked_data(tree):
        note("title", _text(article.get("headline")))
        note("published", _text(article.get("datePublished")))
        note("publisher", _name(article.get("publisher")))
        note("author", _name(article.get("author")))
    meta = {
        (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower(): tag.get("content")
        for tag in tree.xpath("//meta[@content]")
    }
    for key, names in {
        "title": ("og:title", "twitter:title"),
        "published": ("article:published_time", "datepublished", "date", "dc.date", "pubdate", "parsely-pub-date"),
        "publisher": ("og:site_name", "application-name"),
        "author": ("author", "article:author"),
        "address": ("og:url",),
    }.items():
        for name in names:
            note(key, meta.get(name))
    for link in tree.xpath("//link[@rel='canonical']/@href"):
        note("address", link)
    if saved := re.search(r"(?:saved from url=\(\d+\)|\burl:)\s*(https?://\S+)", html[:4000]):
        note("address", saved[1])
    note("page_title", " ".join(tree.xpath("//title//text()")))
    note("heading", " ".join(tree.xpath("(//h1)[1]//text()")))
    return found


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(script)
        except (ValueError, RecursionError):
            continue
        stack = [data]
        while stack:
            item = stack.pop()
            if isinstance(item, list):
                stack += item
            elif isinstance(item, dict):
                stack += item.get("@graph", []) if isinstance(item.get("@graph"), list) else []
                if "Article" in str(item.get("@type")) or item.get("@type") == "BlogPosting":
                    yield item


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return _text(value)
