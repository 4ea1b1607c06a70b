"""What a saved page says of itself in its head: title, publisher, author, date, address; JSON-LD as it is met in the wild."""

import json
import re
from collections.abc import Iterator
from typing import Any

_ARTICLE = re.compile(r"Article|Posting|Report\b")
_META = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "published": (
        "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.created",
        "pubdate", "publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime",
    ),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher"),
    "author": ("author", "article:author", "dc.creator"),
    "address": ("og:url",),
}  # fmt: skip
_HEADER = 12  # steps up from a time to the headline it stands with
_ASIDE = re.compile(
    r"related|more|aside|sidebar|recommend|promo|card|teaser|list|footer|comment|update|modif", re.IGNORECASE
)
_PUBLISHED = re.compile(r"publish|pubdate|posted|entry-date|dateline", re.IGNORECASE)


def stated_by(tree: Any, html: str) -> dict[str, str]:
    """What the page's head, and its own time of publication, state; the earlier of several that state it counts."""
    found: dict[str, str] = {}

    def note(key: str, value: object) -> None:
        words = " ".join(value.split()) if isinstance(value, str) else ""
        if words:
            found.setdefault(key, words)

    headings = {_folded(words) for words in tree.xpath("//title//text() | //h1//text()")}
    for article in sorted(_linked_data(tree), key=lambda item: not _is_own(item, headings)):
        note("title", article.get("headline"))
        note("published", _plain(article.get("datePublished")))
        note("publisher", _name(article.get("publisher")))
        note("author", _name(article.get("author")))
    meta: dict[str, str] = {}
    for tag in tree.xpath("//meta[@content]"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        meta.setdefault(name, tag.get("content"))
    for key, names in _META.items():
        for name in names:
            note(key, meta.get(name))
    for headline in tree.xpath("//*[@itemprop='headline']")[:1]:
        note("title", headline.get("content") or headline.text_content())
    note("published", _time(tree))
    for link in tree.xpath("//link[@rel='canonical']/@href"):
        note("address", link)
    if saved := re.search(r"(?:saved from url=\(\d+\)|\burl:)\s*(https?://\S+)", html[:4000]):
        note("address", saved[1])
    note("page_title", " ".join(tree.xpath("//title//text()")))
    note("heading", " ".join(tree.xpath("(//h1)[1]//text()")))
    return found


def _is_own(item: dict[str, Any], headings: set[str]) -> bool:
    """Whether linked data is of the page's own article, not of another it lists."""
    title = _folded(_text(item.get("headline")) or "")
    return not title or any(title in heading or heading in title for heading in headings if heading)


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The articles in a page's JSON-LD, in the page's order: alone, in lists, in graphs, as the main entity of a page."""
    for script in tree.xpath("//script[contains(translate(@type, 'LDJSON', 'ldjson'), 'ld+json')]"):
        stack = [_loaded(script.text_content())]
        pages = []
        while stack:
            item = stack.pop(0)
            if isinstance(item, list):
                stack = [*item, *stack]
            elif isinstance(item, dict):
                stack = [
                    *(item[key] for key in ("@graph", "mainEntity") if isinstance(item.get(key), list | dict)),
                    *stack,
                ]
                kinds = item.get("@type")
                names = " ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds)
                if _ARTICLE.search(names):
                    yield item
                elif "WebPage" in names and item.get("datePublished"):
                    pages.append(item)
        yield from pages


def _loaded(script: str) -> Any:
    """JSON that may stand in CDATA or comments, and may have commas before its closing brackets or raw line ends in strings."""
    text = re.sub(
        r"/\*\s*(?:<!\[CDATA\[|\]\]>)\s*\*/|//\s*(?:<!\[CDATA\[|\]\]>)|<!\[CDATA\[|\]\]>|<!--|-->", "", script
    )
    start = re.search(r"[\[{]", text)
    end = max(text.rfind("}"), text.rfind("]"))
    text = re.sub(r",(\s*[}\]])", r"\1", text[start.start() : end + 1]) if start else ""
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _time(tree: Any) -> str | None:
    """The `<time>` of the article itself: marked as the time of publication, or the first beside the headline."""
    times = [time for time in tree.xpath("//time[@datetime]") if not _is_aside(time)]
    marked = next((time for time in times if _PUBLISHED.search(_marks(time)) or _says_published(time)), None)
    if marked is not None:
        return str(marked.get("datetime"))
    headline = next(iter(tree.xpath("//h1")), None)
    for time in times if headline is not None else ():
        words = " ".join(time.xpath("preceding::text()")[-3:])
        if not re.search(r"updated|modified", words, re.IGNORECASE) and _is_beside(time, headline):
            return str(time.get("datetime"))
    return None


def _says_published(time: Any) -> bool:
    return bool(re.search(r"published\W*$", " ".join(time.xpath("preceding::text()")[-3:]), re.IGNORECASE))


def _is_beside(time: Any, headline: Any) -> bool:
    """Whether no running text stands between the headline and a time that follows it."""
    if headline not in time.xpath("preceding::h1"):
        return False
    between = time.xpath("preceding::p")
    return not any(
        len(part.text_content()) > 200 and headline in part.xpath("preceding::h1") for part in between[-3:-1]
    )


def _is_aside(time: Any) -> bool:
    for element in [time, *time.iterancestors()][:_HEADER]:
        if element.tag in {"aside", "nav", "footer", "li"} or _ASIDE.search(_marks(element)):
            return element.tag not in {"body", "html", "main", "article"}
    return False


def _marks(element: Any) -> str:
    return " ".join(element.get(name) or "" for name in ("class", "id", "itemprop", "pubdate", "data-testid"))


def _folded(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().lower()


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _plain(value: Any) -> Any:
    """The first of several values, out of the frame in which JSON-LD may put it."""
    value = value[0] if isinstance(value, list) and value else value
    value = value.get("@value") if isinstance(value, dict) else value
    return str(value) if isinstance(value, int) else value  # seconds since 1970


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return _text(value)
