"""The facts of a report: title, date, forces and inspection, from cover, body and metadata."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from peelviewer.domain.document import DateBasis, Document, DocumentKind, PassageKind, Published, date_in_words
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.ingest.cycles import of_fire
from peelviewer.ingest.dates import date_in, day_in_london
from peelviewer.ingest.publication import published_in, stamped_in
from peelviewer.ingest.publishers import NAME_SINCE
from peelviewer.reference import reference
from peelviewer.reference.names import find_bodies

_PROGRAMMES = {"crime data integrity": Programme.CRIME_DATA, "vetting": Programme.VETTING}  # by words of a title
_TOP = 40  # lines of a page in which its date may stand
_LABEL = 90  # letters
_OFTEN = 5  # a body named so often is what a text is about


def with_report_facts(
    document: Document, head: tuple[str, ...], metadata: dict[str, str], lines: Sequence[str] = ()
) -> Document:
    """`document` with the facts of a report; `head` are the lines of its cover, `lines` all that a page shows."""
    title = _report_title(head, metadata) or _title_from_body(document)
    published = _report_date(document, head, metadata)
    if published is None and document.pages is None and (iso := _shown_date(lines, title, metadata)):
        published = Published(iso, DateBasis.TEXT)
    forces = _report_forces(document, title or "", head)
    cycle = _report_cycle(title or "", document, published, metadata)
    warnings = list(document.warnings)
    if not forces:
        warnings.append("Which force the report is about was not found.")
    if cycle is None:
        warnings.append("Which inspection the report belongs to was not found.")
    if published is None:
        warnings.append("No date of publication was found.")
    if not any(passage.kind is PassageKind.GRADE for passage in document.passages):
        warnings.append("No grade box was found: on some pages the grades are pictures.")
    warnings += _disagreements(document, forces, published, (metadata.get("published_text", ""), *lines[:_TOP]))
    publisher = (
        "HMIC"
        if (published and published.iso < NAME_SINCE) or (not published and cycle in {"2014", "2015", "2016"})
        else "HMICFRS"
    )
    return replace(
        document,
        kind=DocumentKind.REPORT,
        title=title,
        publisher=publisher,
        published=published,
        forces=forces,
        cycle=cycle,
        address=document.address or metadata.get("address"),
        warnings=tuple(warnings),
    )


def _disagreements(
    document: Document, forces: tuple[str, ...], published: Published | None, lines: Sequence[str]
) -> list[str]:
    """What cover, body and metadata say against one another: the reader decides who is right."""
    found = []
    counted = _counted([passage.text for passage in document.passages], kinds={"force", "fire"})
    if len(forces) == 1 and counted:
        most, times = counted.most_common(1)[0]
        if most != forces[0] and times >= _OFTEN and counted[forces[0]] * 2 < times:
            found.append(f"The title names {forces[0]}, but the text speaks mostly of {most}.")
    stated = next(
        (
            iso
            for text in (*lines, *(passage.text for passage in document.passages[:4]))
            if len(text) < _LABEL and re.search(r"\bpublished\b", text, re.IGNORECASE) and (iso := date_in(text))
        ),
        None,
    )
    if published and published.basis is DateBasis.METADATA and stated and stated[:7] != published.iso[:7]:
        found.append(
            f"The page’s data give {date_in_words(published.iso)} as date of publication, its text {date_in_words(stated)}."
        )
    return found


def _report_title(head: tuple[str, ...], metadata: dict[str, str]) -> str | None:
    if metadata.get("heading") or (metadata.get("title") and metadata.get("address")):
        return metadata.get("heading") or metadata.get("title")
    lines: list[str] = []
    for line in head:
        if (
            date_in(line)
            or line.startswith(("©", "ISBN", "www.", "http", "Home", "HMIC"))
            or "justiceinspectorates" in line
        ):
            continue
        lines.append(line.strip())
    text = re.sub(r"(?<=\d)– (?=\d)", "–", " ".join(lines))
    text = re.sub(r"\s+(?=\d{4}\b)", " ", text)
    if match := re.search(r"^(.*?)\s*[-–:]?\s*(An inspection of .*)$", text):
        name = match[1].strip(" –-:")
        bodies = [body for body in find_bodies(match[2]) if body.kind != "place"]
        inspected = match[2][: bodies[0].end] if bodies else match[2]
        return f"{name} – {inspected}" if name else inspected
    return text or metadata.get("title") or None


def _title_from_body(document: Document) -> str | None:
    """A pasted report without its cover is titled by its pillar question and its force."""
    mentions = [
        mention
        for passage in document.passages[:30]
        for mention in find_bodies(passage.text)
        if mention.kind == "force"
    ]
    question = next((p.text for p in document.passages if p.kind is PassageKind.HEADING and "How " in p.text), None)
    if not mentions or not question:
        return next((p.text for p in document.passages if p.kind is PassageKind.HEADING), None)
    pillar = next((word for word in ("effective", "efficient", "legitimate") if word in question), "")
    name = {"effective": "effectiveness", "efficient": "efficiency", "legitimate": "legitimacy"}.get(pillar, "")
    year = _year_in_body(document)
    return f"PEEL: Police {name}{f' {year}' if year else ''} – An inspection of {mentions[0].name}"


def _year_in_body(document: Document) -> str | None:
    """The year of an inspection without a cover: from "data for the 12 months to 30 June 2015" and the like."""
    years = Counter(
        match
        for passage in document.passages
        for match in re.findall(
            r"\b(?:12 months|year|period) (?:to|ending) \d{1,2} \w+ (20\d\d)|\bPEEL\b[^.]{0,40}?(20\d\d)", passage.text
        )
        for match in match
        if match
    )
    return years.most_common(1)[0][0] if years else None


def _report_date(document: Document, head: tuple[str, ...], metadata: dict[str, str]) -> Published | None:
    if iso := day_in_london(metadata.get("published", "")):
        return Published(iso, DateBasis.METADATA)
    lines = [*head, metadata.get("published_text", ""), *(p.text for p in document.passages[:4])]
    for line in lines:
        if re.match(r"\s*published", line, re.IGNORECASE) and (iso := date_in(line)):
            return Published(iso, DateBasis.TEXT)
    for line in head:
        if not re.match(r"\s*last updated", line, re.IGNORECASE) and len(line) < 60 and (iso := date_in(line)):
            return Published(iso, DateBasis.TEXT)
    return None


def _shown_date(lines: Sequence[str], title: str | None, metadata: dict[str, str]) -> str | None:
    """The date that a page or text shows; of a saved page without one, the month that it is stamped with."""
    return published_in(lines, title, listed=True) or (stamped_in(lines, title) if "page_title" in metadata else None)


def _report_forces(document: Document, title: str, head: tuple[str, ...]) -> tuple[str, ...]:
    named = [m for m in find_bodies(title) if m.kind != "place"]
    if re.search(r"regional response|serious (?:and )?organised crime", title, re.IGNORECASE) and not any(
        m.kind == "force" for m in named
    ):
        bodies = {
            m.name: None
            for p in document.passages
            if p.kind is PassageKind.HEADING
            and (found := find_bodies(p.text))
            and len(found[0].name) >= len(p.text) - 12
            for m in found[:1]
        }
        if bodies:
            return tuple(bodies)
    if named:
        return (named[0].name,)
    for line in head:
        if on_cover := [m for m in find_bodies(line) if m.kind != "place"]:
            return (on_cover[0].name,)
    counted = _counted([p.text for p in document.passages], kinds={"force", "fire"})
    return (counted.most_common(1)[0][0],) if counted else ()


def _counted(texts: list[str], kinds: set[str]) -> Counter[str]:
    return Counter(m.name for text in texts for m in find_bodies(text) if m.kind in kinds)


def _report_cycle(title: str, document: Document, published: Published | None, metadata: dict[str, str]) -> str | None:
    calendar = reference().calendar
    if re.search(r"regional response", title, re.IGNORECASE):
        return Inspection(Programme.REGIONAL_SOC, published.iso[:4]).id if published else None
    fire = re.search(r"fire (and|&) rescue", title, re.IGNORECASE)
    if fire and published and not calendar.cycle_named(title):
        rounds = calendar.of_programme(Programme.FIRE)
        return calendar.cycle_at(published.iso, Programme.FIRE) or rounds[0].id
    for words, programme in _PROGRAMMES.items():
        if words in title.lower():
            return calendar.of_programme(programme)[-1].id
    for text in (title, metadata.get("address", "")):
        if cycle := calendar.cycle_named(text):
            return of_fire(cycle) if fire else cycle
    return _year_in_body(document)
