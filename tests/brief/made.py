"""Small material for one question at a time, in the field's values."""

import datetime
from typing import Any

from peelviewer.brief.material import BriefMaterial
from peelviewer.domain.claims import Span
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DateBasis, DocumentKind, Published
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.grades import Grade, Standing

FORCE = "Norfolk Constabulary"


def entry(number: int, kind: DocumentKind, publisher: str, day: str = "2023-05-20", **more: Any) -> DocumentEntry:
    facts: dict[str, Any] = {
        "id": number,
        "kind": kind,
        "title": f"Document {number}",
        "publisher": publisher,
        "published": Published(day, DateBasis.METADATA),
        "forces": (FORCE,),
        "cycle": "SOC 2023",
        "pages": None,
        "address": None,
        "file_name": f"{number}.txt",
        "media_type": "text/plain",
        "sha256": f"{number:064x}",
    }
    return DocumentEntry(**(facts | more))


def statement(document: DocumentEntry | None, grade: Grade, cycle: str, standing: Standing, **more: Any) -> Statement:
    quote = more.pop("quote", f"The force was graded {grade} for its work, says {document.title}." if document else "")
    facts: dict[str, Any] = {
        "force": FORCE,
        "theme": "soc",
        "quote": quote,
        "document": document,
        "span": Span(0, 0, len(quote)) if document else None,
        "published": document.published.iso if document and document.published else "",
    }
    return Statement(grade=grade, cycle=cycle, standing=standing, **(facts | more))


def words(document: DocumentEntry, text: str, start: int = 0) -> Words:
    return Words(document, text, Span(0, start, start + len(text)))


def contrast(kind: ContrastKind, a: Side, b: Side, **more: Any) -> Contrast:
    facts: dict[str, Any] = {
        "key": f"{kind}",
        "force": FORCE,
        "theme": "soc",
        "reason": "",
        "rule": None,
        "strength": 0.9,
    }
    return Contrast(kind=kind, a=a, b=b, **(facts | more))


def material(*statements: Statement, **more: Any) -> BriefMaterial:
    facts: dict[str, Any] = {
        "force": FORCE,
        "themes": ("soc",),
        "contrasts": (),
        "peers": (),
        "passages": (),
        "library_name": "made.peel",
        "documents": 1,
        "fingerprint": "0123 4567",
        "made_on": datetime.date(2026, 11, 25),
        "version": "1",
    }
    return BriefMaterial(statements=statements, **(facts | more))
