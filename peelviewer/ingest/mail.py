"""A mail saved as a file: a statement as it was sent, with its subject as the title and its date as the date."""

import email
import email.policy
import re
from dataclasses import replace
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from peelviewer.domain.document import DateBasis, Document, PassageKind, Published
from peelviewer.ingest.dates import day_in_london
from peelviewer.ingest.decoding import decoded
from peelviewer.ingest.errors import NoTextError
from peelviewer.ingest.subjects import of_the_site
from peelviewer.ingest.text import read_text
from peelviewer.ingest.web import read_web

_FORWARDED = re.compile(r"^(?:(?:re|fwd?|fw):\s*)+", re.IGNORECASE)
_WROTE = re.compile(r"^.{10,200}(?:\n.{0,100})?\b(?:wrote|said):[ \t]*\r?\n+(?=>)", re.MULTILINE)
_QUOTED = re.compile(rf"(?:{_WROTE.pattern})?(?:^>.*(?:\n|\Z))+", re.MULTILINE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_HEADERS = re.compile(rb"(?:^|\n)(?:from|to|subject|date|received|mime-version|message-id):", re.IGNORECASE)


def is_mail(start: bytes) -> bool:
    """Whether a file begins with the headers of a mail: three of them at least, before its first blank line."""
    head = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    return b"saved by" not in head.lower() and len(_HEADERS.findall(b"\n" + head)) >= 3


def read_mail(content: bytes, name: str) -> Document:
    """Read a mail; raises NoTextError where it has no text. Files that came with it are named in a warning."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    subject = _FORWARDED.sub("", " ".join(_header(message, "subject").split()))
    body = message.get_body(("plain", "html"))
    if body is None:
        raise NoTextError(name)
    words = _words_of(body)
    if body.get_content_type() == "text/html":
        page = f"<title>{subject}</title><h1>{subject}</h1>{words}" if "<h1" not in words.lower() else words
        document = read_web(page.encode(), name)
    else:
        words, *signature = _SIGNATURE.split(_own(words), maxsplit=1)
        document = read_text(f"{subject}\n\n{words}", name)
        if not document.forces:
            document = replace(document, forces=of_the_site((_header(message, "from"), *signature), ""))
    return _as_sent(document, message, subject)


def _own(words: str) -> str:
    """The words of a reply without those that it quotes of the mail before; all of them where it has no other."""
    own = _QUOTED.sub("", words)
    return own if _WROTE.search(words) and re.search(r"\w", _WROTE.sub("", own)) else words


def _header(message: EmailMessage, name: str) -> str:
    """What a header says; nothing where it is absent, or says what Python cannot hold."""
    try:
        return str(message[name] or "")
    except (ArithmeticError, LookupError, ValueError):
        return ""


def _words_of(body: MIMEPart) -> str:
    try:
        return str(body.get_content())
    except (LookupError, ValueError):  # it names letters that no program knows
        return decoded(bytes(body.get_payload(decode=True) or b""))


def _as_sent(document: Document, message: EmailMessage, subject: str) -> Document:
    """The document with what the mail's headers say: they are surer than its text."""
    iso = day_in_london(
        _header(message, "date") or _header(message, "sent")
    )  # the second as an office program prints it
    sender = parseaddr(_header(message, "from"))[0]
    warnings = [warning for warning in document.warnings if not (iso and "date of publication" in warning)]
    if attached := [part.get_filename() or "a file" for part in message.iter_attachments()]:
        warnings.append(f"The mail came with {', '.join(attached)}: save and add what belongs here.")
    heading = next((p for p in document.passages if p.kind is PassageKind.HEADING), None)
    return replace(
        document,
        title=subject or (heading.text if heading else None),
        publisher=document.publisher or sender or None,
        published=Published(iso, DateBasis.METADATA) if iso else document.published,
        warnings=tuple(warnings),
    )
