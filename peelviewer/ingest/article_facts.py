"""The facts of an article or answer: title, publisher, date and force, from its page and its text."""

import re
from collections import Counter
from dataclasses import replace

from peelviewer.domain.document import DateBasis, Document, DocumentKind, Passage, PassageKind, Published
from peelviewer.ingest.dates import date_in
from peelviewer.ingest.furniture import is_furniture
from peelviewer.reference import reference
from peelviewer.reference.names import Mention, find_bodies

_HEAD = 12  # passages at the top in which an article may state its date and byline
_TITLES = 3  # headings at the top: an office's name may stand over the title of its answer
_TODAY = re.compile(r"\btoday,? ?\(?((?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? 20\d\d)")
_MONTH_ALONE = re.compile(r"(?:Published:? )?(?:in )?[A-Z][a-z]+ 20\d\d")
_ANSWERS = re.compile(
    r"\b(?:response|statement|responds|reply|answer|comments?) (?:to|from|by|on|of)\b.*\b(?:HMICFRS|HMIC|inspect\w*|PEEL|report)\b"
    r"|^(?:PCC|OPCC|commissioner|chief constable)(?:[’']s)?\b.{0,20}\b(?:response|statement|reply|answer|comments?|pride)\b"
    r"|\binspect\w+\b.*: (?:our )?(?:statement|response)$",
    re.IGNORECASE,
)
_SECTION_55 = re.compile(r"\bsection 55\b[^.]{0,40}\bresponse|\bresponse\b[^.]{0,60}\bsection 55\b", re.IGNORECASE)


def with_article_facts(document: Document, metadata: dict[str, str]) -> Document:
    """`document` with the facts of an article, or of an answer to a report."""
    passages = list(document.passages)
    title = next((p.text for p in passages if p.kind is PassageKind.HEADING), None) or metadata.get("title")
    published = _article_date(passages, metadata)
    address = document.address or metadata.get("address")
    publisher = metadata.get("publisher") or _publisher_in(passages, metadata)
    forces = _article_forces(title or "", passages)
    warnings = list(document.warnings)
    if published is None:
        warnings.append("No date of publication was found.")
    kind = (
        DocumentKind.RESPONSE
        if _is_response(publisher or "", address or "", title or "", passages)
        else DocumentKind.NEWS
    )
    return replace(
        document,
        kind=kind,
        title=title,
        publisher=publisher,
        author=metadata.get("author"),
        published=published,
        forces=forces,
        cycle=None,
        address=address,
        warnings=tuple(warnings),
    )


def _article_date(passages: list[Passage], metadata: dict[str, str]) -> Published | None:
    if iso := date_in(metadata.get("published", "")):
        return Published(iso, DateBasis.METADATA)
    top = [metadata.get("published_text", ""), *(p.text for p in passages[:_HEAD])]
    for source in top:
        if len(source) < 90 and (iso := date_in(source)) and len(iso) == len("2016-02-18"):
            return Published(iso, DateBasis.TEXT)
    for source in top:
        if (today := _TODAY.search(source)) and (iso := date_in(today[1])):
            return Published(iso, DateBasis.TEXT)
    for source in top:
        if _MONTH_ALONE.fullmatch(source) and (iso := date_in(source)):
            return Published(iso, DateBasis.TEXT)
    return None


def _publisher_in(passages: list[Passage], metadata: dict[str, str]) -> str | None:
    parts = re.split(r"\s[|–-]\s", metadata.get("page_title", ""))
    if len(parts) > 1:
        return parts[-1].strip()
    for passage in passages[-6:]:
        if match := re.match(
            r"(?:copyright )?©\s*(?:copyright\s*)?(?:20\d\d\s*)?([A-Z][\w’' ]{2,40})", passage.text, re.IGNORECASE
        ):
            return match[1].strip()
    return None


def _is_response(publisher: str, address: str, title: str, passages: list[Passage]) -> bool:
    if re.search(r"\.police\.uk|pcc\.(gov|police|org)\.uk|-pcc\.|pfcc", address):
        return True
    if [m for m in find_bodies(publisher) if m.kind == "force"] or re.search(r"\b(commissioner|OPCC|PCC)\b", publisher):
        return True
    top = " ".join(passage.text for passage in passages[:_HEAD])
    headings = (title, *(passage.text for passage in passages[:_TITLES] if passage.kind is PassageKind.HEADING))
    return bool(any(map(_ANSWERS.search, headings)) or _SECTION_55.search(top)) and bool(
        re.search(r"\b([Ww]e|[Oo]ur|I|[Mm]y)\b", top)
    )


def _article_forces(title: str, passages: list[Passage]) -> tuple[str, ...]:
    """Whom an article is about: the force of its headline, or the one it names most and early."""
    body = [p.text for p in passages if not is_furniture(p.text)]
    mentions: list[Mention] = [m for text in body for m in find_bodies(text)]
    counts: Counter[str] = Counter()
    for mention in mentions:
        counts[mention.name] += {"force": 3, "unit": 2, "fire": 2, "place": 1}[mention.kind]
    in_title = [m.name for m in find_bodies(title) if m.kind in {"force", "place"}]
    police = {force.name for force in reference().forces}
    if in_title:
        return tuple(dict.fromkeys(in_title))
    ranked = [name for name, count in counts.most_common() if count >= 3 or name in police]
    return (ranked[0],) if ranked else ()
