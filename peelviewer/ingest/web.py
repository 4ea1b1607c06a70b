"""Saved web pages: the inspectorate's own reports by their markup, articles through trafilatura."""

import email
import email.policy
import re
from typing import Any

import lxml.html
from lxml import etree

from peelviewer.domain.document import Document, DocumentKind, Passage
from peelviewer.ingest.blocks import BOX_HEADING, GRADE_LINE, whole_concerns
from peelviewer.ingest.decoding import decoded
from peelviewer.ingest.errors import DamagedFileError, NoTextError, TooMuchMarkupError
from peelviewer.ingest.facts import with_facts
from peelviewer.ingest.limits import ATTRIBUTES, TAGS, check_text
from peelviewer.ingest.web_blocks import lines_of
from peelviewer.ingest.web_hidden import drop_hidden
from peelviewer.ingest.web_metadata import stated_by
from peelviewer.ingest.web_passages import Outline, passages_in

_REPORT_TITLE = re.compile(
    r"\b(PEEL\b.*inspection of|PEEL(?::? [A-Za-z, ]+)? 20\d\d|An (?:\w+ ){0,2}inspection (?:visit )?(?:of|to) (?:the )?\w+|Report on an?\b.*\binspection|post-inspection review)"
)
_GOES_BACK = re.compile(
    r"\bcauses? of concern\b.*\b(?:progress|update|revisit|letter)|\b(?:progress|update|revisit|follow-?up|re-?inspection)\b.*\b(?:causes? of concern|recommendations|inspection|areas for improvement)\b",
    re.IGNORECASE,
)
_OF_A_BODY = re.compile(
    r"\b(?:Constabulary|Police|Fire|FRS)\b.*\b20\d\d(?:[/–-]\d{2,4})?(?!\d)|\b20\d\d[/–-]\d{2,4}\b.*\b(?:Constabulary|Police|Fire|FRS)\b"
)
_ANSWERS = re.compile(r"\b(?:respon\w+|commissioner|PF?CC|says?|said|plan|committee|board)\b", re.IGNORECASE)
_REPORT_HOST = re.compile(r"justiceinspectorates\.gov\.uk")
_FIRST_OF_BODY = re.compile(
    r"<(?:nav|main|article|header|section|aside|div|h1|h2|p|table|center|font|ul)\b", re.IGNORECASE
)
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
    _check_markup(page, name)
    html = _markup(page)
    try:
        tree = lxml.html.document_fromstring(html)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NoTextError(name) from error
    drop_hidden(tree)
    metadata = {**headers, **stated_by(tree, html)}
    lines = lines_of(tree)
    check_text(name, lines)
    is_report = bool(_REPORT_HOST.search(metadata.get("address", ""))) or _looks_like_report(tree, lines)
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
    return with_facts(document, (), metadata, lines)


def _check_markup(page: bytes, name: str) -> None:
    """Raise where taking a page apart would take all the time that a file has."""
    if page.count(b"<") > TAGS:
        raise TooMuchMarkupError(name)
    for tag in re.finditer(rb"<[^<>]{%d,}" % (2 * ATTRIBUTES), page):
        if len(re.sub(rb"\"[^\"]*\"|'[^']*'", b"", tag[0]).split()) > ATTRIBUTES:
            raise TooMuchMarkupError(name)


def _report_passages(tree: Any, metadata: dict[str, str]) -> tuple[Passage, ...]:
    outline = Outline()
    if title := tree.xpath("//main//h1 | //h1"):
        metadata["title"] = " ".join(title[0].text_content().split())
    main = next((found[0] for path in _MAIN if (found := tree.xpath(path))), None)
    if main is None:  # it broke off in its head
        return ()
    if date := tree.xpath("//*[contains(@class,'pub-date') or contains(@class,'published')]"):
        metadata.setdefault("published_text", " ".join(date[0].text_content().split()))
    return whole_concerns(passages_in(main, outline))


def _looks_like_report(tree: Any, lines: list[str]) -> bool:
    title = " ".join(" ".join(tree.xpath("//title//text() | //h1//text()")).split())
    return bool(
        _REPORT_TITLE.search(title)
        or ((_GOES_BACK.search(title) or _OF_A_BODY.search(title)) and not _ANSWERS.search(title))
    ) and bool(
        tree.xpath("//*[contains(@class,'grade') or contains(@class,'judgement') or contains(@class,'judgment')]")
        or any(GRADE_LINE.fullmatch(cell) or BOX_HEADING.fullmatch(cell) for line in lines for cell in line.split("\t"))
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
    raise DamagedFileError(name, "there is no page in it")


def _markup(page: bytes) -> str:
    """The page as text that lxml and trafilatura take."""
    declared = re.search(rb"charset=[\"']?([\w-]+)", page[:4096])
    text = decoded(page, declared[1].decode() if declared else "").lstrip()
    if text.startswith("<?xml"):  # lxml refuses text that declares an encoding, and only the beginning declares one
        text = text[text.find(">") + 1 :]
    if not re.search(r"<body\b", text, re.IGNORECASE):  # lxml takes what is newer than itself for a part of the head
        text = _FIRST_OF_BODY.sub(r"<body>\g<0>", text, count=1)
    return text
