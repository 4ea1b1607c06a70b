"""Files in, documents with passages out.

The only room that knows pypdfium2, pdfplumber, trafilatura and lxml; it knows no library, no claim and no window.
"""

import hashlib
import re
import unicodedata
from pathlib import Path

from peelviewer.domain.document import Document, SourceFile
from peelviewer.ingest import attachments, dates, ocr, places, render, workers
from peelviewer.ingest.errors import (
    EmptyFileError,
    MissingFileError,
    NoDocumentsError,
    NotAPdfError,
    OwnBriefError,
    UnknownKindError,
)

__all__ = [
    "attachments",
    "content_of",
    "dates",
    "documents_in",
    "ocr",
    "other_files_in",
    "places",
    "read",
    "render",
    "sha256_of",
    "workers",
]

ENDINGS = {".pdf", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt"}
_OWN_BRIEF = re.compile(r"PeelViewer \d+\.\d+\.\d+ · .+ fingerprint [0-9a-f]{4}")  # the last line of a brief
_LAST = 4  # passages
_WEB = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<meta")


def documents_in(folder: Path) -> list[Path]:
    """The documents of a folder and the folders in it, by name; raises NoDocumentsError where there are none."""
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file())
    if not found:
        raise NoDocumentsError(folder)
    return found


def other_files_in(folder: Path) -> list[Path]:
    """The files of a folder and the folders in it that are no documents, by name; not hidden ones, nor libraries."""
    known = ENDINGS | {".peel"}
    others = (path for path in folder.rglob("*") if not path.is_dir() and path.suffix.lower() not in known)
    return sorted(path for path in others if not path.name.startswith("."))


def content_of(path: Path) -> bytes:
    """The bytes of a file; raises MissingFileError where it cannot be opened."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise MissingFileError(path) from error
    except OSError as error:
        raise MissingFileError(path, (error.strerror or "").lower()) from error


def sha256_of(path: Path) -> str:
    """The hash of a file's bytes, by which a library knows it; raises MissingFileError where it cannot be opened."""
    return hashlib.sha256(content_of(path)).hexdigest()


def read(path: Path, *, recognise: bool = False) -> tuple[SourceFile, Document]:
    """Read a PDF, a web page or a text, told apart by its content; raises a PeelViewerError that says why not.

    With `recognise`, the text of a PDF's pages that are pictures is recognised by the machine's Tesseract.
    """
    content = content_of(path)
    if not content.strip():
        raise EmptyFileError(path.name)
    media_type = _media_type(content, path)
    if media_type == "application/pdf":
        from peelviewer.ingest.pdf import read_pdf

        document = read_pdf(content, path.name, recognise=recognise)
    elif media_type == "text/plain":
        from peelviewer.ingest.text import read_text

        document = read_text(decoded(content), path.name)
    else:
        from peelviewer.ingest.web import read_web

        document = read_web(content, path.name)
    if any(_OWN_BRIEF.search(passage.text) for passage in document.passages[-_LAST:]):
        raise OwnBriefError(path.name)
    return SourceFile(path.name, media_type, hashlib.sha256(content).hexdigest(), content), document


def _media_type(content: bytes, path: Path) -> str:
    start = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"%pdf-" in start[:1024]:
        return "application/pdf"
    if path.suffix.lower() == ".pdf":
        raise NotAPdfError(path.name)
    if start.startswith((b"mime-version", b"from: <saved by")) or b"content-type: multipart/related" in start:
        return "multipart/related"
    if start.startswith(_WEB) or b"<html" in start or path.suffix.lower() in {".html", ".htm", ".xhtml"}:
        return "text/html"
    if b"\0" in content[:4096] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnknownKindError(path.name)
    return "text/plain"


def decoded(content: bytes) -> str:
    """Text as Unicode NFC: UTF-8 or UTF-16 where it is that, windows-1252 otherwise."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("windows-1252", errors="replace")
    return unicodedata.normalize("NFC", text)
