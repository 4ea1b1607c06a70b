"""Files in, documents with passages out.

The only room that knows pypdfium2, pdfplumber, trafilatura and lxml; it knows no library, no claim and no window.
"""

import hashlib
import os
import re
import stat
import unicodedata
from pathlib import Path

from peelviewer.domain.document import Document, SourceFile
from peelviewer.ingest import attachments, dates, drawing, limits, ocr, places, render, workers
from peelviewer.ingest.errors import (
    EmptyFileError,
    LinkOutError,
    MissingFileError,
    NoDocumentsError,
    NotAFileError,
    NotAPdfError,
    OwnBriefError,
    UnknownKindError,
)

__all__ = [
    "attachments",
    "check_within",
    "content_of",
    "dates",
    "documents_in",
    "drawing",
    "limits",
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
_READ_ONLY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_WEB = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<meta")


def documents_in(folder: Path) -> list[Path]:
    """The documents of a folder and the folders in it, by name; raises NoDocumentsError where there are none."""
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS and not path.is_dir())
    if not found:
        raise NoDocumentsError(folder)
    return found


def other_files_in(folder: Path) -> list[Path]:
    """The files of a folder and the folders in it that are no documents, by name; not hidden ones, nor libraries."""
    known = ENDINGS | {".peel"}
    others = (path for path in folder.rglob("*") if not path.is_dir() and path.suffix.lower() not in known)
    return sorted(path for path in others if not path.name.startswith("."))


def check_within(folder: Path, path: Path) -> None:
    """Raise LinkOutError where a file found in a folder is a link that leads out of it."""
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        raise LinkOutError(path.name)


def content_of(path: Path) -> bytes:
    """The bytes of an ordinary file of bearable size; raises MissingFileError, NotAFileError or TooLargeError."""
    most = limits.TEXT_FILE if path.suffix.lower() == ".txt" else limits.FILE
    try:
        # Without waiting: opening a pipe to which nobody writes would take for ever.
        with os.fdopen(os.open(path, _READ_ONLY), "rb") as file:
            known = os.fstat(file.fileno())
            if not stat.S_ISREG(known.st_mode):
                raise NotAFileError(path.name)
            limits.check_size(path.name, known.st_size, most)
            content = file.read(most + 1)  # no further, also where it grows meanwhile
    except FileNotFoundError as error:
        raise MissingFileError(path) from error
    except IsADirectoryError as error:
        raise NotAFileError(path.name) from error
    except OSError as error:
        raise MissingFileError(path, (error.strerror or "").lower()) from error
    except ValueError as error:  # a name with a null character
        raise MissingFileError(path) from error
    limits.check_size(path.name, len(content), most)
    return content


def sha256_of(path: Path) -> str:
    """The hash of a file's bytes, by which a library knows it; raises MissingFileError where it cannot be opened."""
    return hashlib.sha256(content_of(path)).hexdigest()


def read(path: Path, *, recognise: bool = False) -> tuple[SourceFile, Document]:
    """Read a PDF, a web page or a text, told apart by its content; raises a PeelViewerError that says why not.

    With `recognise`, the text of a PDF's pages that are pictures is recognised by the machine's Tesseract.
    """
    content = content_of(path)
    name = os.fsencode(path.name).decode(errors="replace")  # it may hold bytes that are no text
    if not content.strip():
        raise EmptyFileError(name)
    media_type = _media_type(content, path)
    if media_type in {"text/plain", "text/html"}:
        limits.check_size(name, len(content), limits.TEXT_FILE)
    if media_type == "application/pdf":
        from peelviewer.ingest.pdf import read_pdf

        document = read_pdf(content, name, recognise=recognise)
    elif media_type == "text/plain":
        from peelviewer.ingest.text import read_text

        document = read_text(decoded(content), name)
    else:
        from peelviewer.ingest.web import read_web

        document = read_web(content, name)
    if any(_OWN_BRIEF.search(passage.text) for passage in document.passages[-_LAST:]):
        raise OwnBriefError(name)
    document = limits.within_limits(document, name)
    return SourceFile(name, media_type, hashlib.sha256(content).hexdigest(), content), document


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
