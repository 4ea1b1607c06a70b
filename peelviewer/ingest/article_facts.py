"""The facts of an article, an answer or a release: title, publisher, date and forces, from its page and its text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from peelviewer.domain.document import DateBasis, Document, DocumentKind, Passage, PassageKind, Published
from peelviewer.ingest.cycles import cycle_named
from peelviewer.ingest.dates import day_in_london
from peelviewer.ingest.day_confirmed import confirmed_day
from peelviewer.ingest.furniture import is_furniture
from peelviewer.ingest.publication import published_in, stamped_in, told_in, updated_in
from peelviewer.ingest.publishers import publisher_of
from peelviewer.ingest.shown import Shown
from peelviewer.ingest.subjects import is_about_fire, of_the_site, subjects
from peelviewer.ingest.titles import of_page
from peelviewer.reference.names import find_bodies

_PROSE = 90  # characters of a paragraph that is running text
_SHARED = 0.5  # of the words of two titles that are one


def with_article_facts(document: Document, kind: DocumentKind, metadata: dict[str, str], shown: Shown) -> Document:
    """`document`, of this kind, with the facts of an article, of an answer to a report, or of a release or page of the inspectorate's."""
    passages = [passage for passage in document.passages if not is_furniture(passage.text)]
    title = title_of(document.passages, metadata)
    fire = is_about_fire(title or "", [passage.text for passage in passages])
    giver = of_the_site((), shown.site) if kind is DocumentKind.RESPONSE else ()
    forces = giver or subjects(title or "", passages, fire=fire) or of_the_site((*shown.top, *shown.end), shown.site)
    published = _published(kind, title, metadata, shown, passages)
    if published is None and (iso := confirmed_day(kind, shown.lines, forces)):
        published = Published(iso, DateBasis.GRADE_BOOK)
    warnings = list(document.warnings)
    if published is None:
        warnings.append("No date of publication was found.")
    iso = published.iso if published else None
    return replace(
        document,
        kind=kind,
        title=title,
        publisher=publisher_of(kind, metadata, shown, title or "", passages, forces, iso),
        author=metadata.get("author"),
        published=published,
        forces=forces,
        cycle=cycle_named(title or "", passages, fire=fire) if kind is DocumentKind.REPORT else None,
        address=document.address or metadata.get("address"),
        warnings=tuple(warnings),
    )


def title_of(passages: tuple[Passage, ...], metadata: dict[str, str]) -> str | None:
    """The title: the headline shown, or the page's own where that says something else than the headline."""
    headings = ((n, p.text) for n, p in enumerate(passages[:12]) if p.kind is PassageKind.HEADING)
    shown = next((text for n, text in headings if not (_names_bodies(text) and _has_prose(passages[:n]))), None)
    stated = of_page(metadata.get("page_title", ""))
    if shown and stated and not _same(shown, stated):
        return stated
    return shown or metadata.get("title") or None


def _names_bodies(line: str) -> bool:
    """Whether a line names bodies and says nothing of them: beneath running text it is an item of a list."""
    for body in reversed(find_bodies(line)):
        line = line[: body.start] + line[body.end :]
    return not set(re.findall(r"\w+", line.lower())) - {"and"}


def _has_prose(passages: Sequence[Passage]) -> bool:
    return any(p.kind is PassageKind.PARAGRAPH and len(p.text) > _PROSE and p.text.endswith(".") for p in passages)


def _same(one: str, other: str) -> bool:
    first, second = (set(re.findall(r"\w+", words.lower())) for words in (one, other))
    return len(first & second) >= _SHARED * min(len(first), len(second))


def _published(
    kind: DocumentKind, title: str | None, metadata: dict[str, str], shown: Shown, passages: list[Passage]
) -> Published | None:
    if iso := day_in_london(metadata.get("published", "")):
        return Published(iso, DateBasis.METADATA)
    lines = [*metadata.get("published_text", "").split("\n"), *shown.lines]
    iso = published_in([line for line in lines if line], title, listed=kind is DocumentKind.REPORT)
    if iso is None and kind is not DocumentKind.REPORT:  # the inspectorate updates parts of its pages years later
        iso = updated_in(shown.lines)
    if iso is None and "page_title" in metadata:
        iso = stamped_in(shown.lines, title)
    if iso is None and kind is DocumentKind.NEWS:
        iso = told_in([passage.text for passage in passages])
    return Published(iso, DateBasis.TEXT) if iso else None
