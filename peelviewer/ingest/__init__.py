"""Files in, documents with passages out.

The only room that knows pypdfium2, pdfplumber, trafilatura and lxml; it knows no library, no claim and no window.
"""

import hashlib
import io
import os
import re
import stat
import zipfile
import zlib
from pathlib import Path

from peelviewer.domain.document import Document, SourceFile
from peelviewer.ingest import attachments, dates, drawing, limits, ocr, places, render, workers
from peelviewer.ingest.decoding import decoded
from peelviewer.ingest.errors import (
    EmptyFileError,
    LinkOutError,
    LockedFileError,
    MissingFileError,
    NoDocumentsError,
    NotAFileError,
    NotAPdfError,
    OldOfficeFileError,
    OwnBriefError,
    UnknownKindError,
)
from peelviewer.ingest.mail import is_mail
from peelviewer.ingest.told_of import told_of

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
    "told_of",
    "workers",
]

ENDINGS = {".pdf", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt", ".docx", ".odt", ".rtf", ".eml"}
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text"
RTF = "application/rtf"
_OWN_BRIEF = re.compile(r"PeelViewer \d+\.\d+\.\d+ · .+ fingerprint [0-9a-f]{4}")  # the last line of a brief
_LAST = 4  # passages
_READ_ONLY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # of old files, and of new ones with a password
_WEB = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<meta")


def documents_in(folder: Path) -> list[Path]:
    """The documents of a folder and the folders in it, by name; raises NoDocumentsError where there are none."""
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in ENDINGS and not path.is_dir() and not _belongs_to_a_page(path, folder)
    )
    if not found:
        raise NoDocumentsError(folder)
    return found


def other_files_in(folder: Path) -> list[Path]:
    """The files of a folder and the folders in it that are no documents, by name; not hidden ones, nor libraries."""
    known = ENDINGS | {".peel"}
    others = (path for path in folder.rglob("*") if not path.is_dir() and path.suffix.lower() not in known)
    return sorted(path for path in others if not path.name.startswith(".") and not _belongs_to_a_page(path, folder))


def _belongs_to_a_page(path: Path, folder: Path) -> bool:
    """Whether a file came with a saved page: it is in the folder "X_files" beside it, or tells robots what to do."""
    if path.name.lower() in {"robots.txt", "humans.txt", "ads.txt", "sitemap.txt"}:
        return True
    return any(
        (found := re.fullmatch(r"(.+)[_.-](?:files|dateien|fichiers)", parent.name, re.IGNORECASE)) is not None
        and any(parent.with_name(found[1] + ending).exists() for ending in (".html", ".htm", ".xhtml"))
        for parent in path.relative_to(folder).parents
        for parent in [folder / parent]
    )


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
    """Read a PDF, a web page, a text, a mail or an office file, told apart by its content; raises a PeelViewerError that says why not.

    With `recognise`, the text of a PDF's pages that are pictures is recognised by the machine's Tesseract.
    """
    content = content_of(path)
    name = os.fsencode(path.name).decode(errors="replace")  # it may hold bytes that are no text
    if not content.strip():
        raise EmptyFileError(name)
    media_type = _media_type(content, path)
    if media_type in {"text/plain", "text/html"}:
        limits.check_size(name, len(content), limits.TEXT_FILE)
    document = _read(content, name, media_type, recognise=recognise)
    if any(_OWN_BRIEF.search(passage.text) for passage in document.passages[-_LAST:]):
        raise OwnBriefError(name)
    document = limits.within_limits(document, name)
    return SourceFile(name, media_type, hashlib.sha256(content).hexdigest(), content), document


def _read(content: bytes, name: str, media_type: str, *, recognise: bool) -> Document:
    match media_type:
        case "application/pdf":
            from peelviewer.ingest.pdf import read_pdf

            return read_pdf(content, name, recognise=recognise)
        case "text/plain":
            from peelviewer.ingest.text import read_text

            return read_text(decoded(content), name)
        case "message/rfc822":
            from peelviewer.ingest.mail import read_mail

            return read_mail(content, name)
        case "text/html" | "multipart/related":
            from peelviewer.ingest.web import read_web

            return read_web(content, name)
    from peelviewer.ingest import office

    readers = {WORD: office.read_word, OPEN_DOCUMENT: office.read_open_document, RTF: office.read_rtf}
    return readers[media_type](content, name)


def _media_type(content: bytes, path: Path) -> str:
    start = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"%pdf-" in start[:1024]:
        return "application/pdf"
    if path.suffix.lower() == ".pdf":
        raise NotAPdfError(path.name)
    if start.startswith(b"{\\rtf"):
        return RTF
    if content.startswith(b"PK\x03\x04"):
        return _zipped(content, path)
    if start.startswith((b"mime-version", b"from: <saved by")) or b"content-type: multipart/related" in start:
        return "multipart/related"
    if content.startswith(_OLD_OFFICE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise (LockedFileError if locked else OldOfficeFileError)(path.name)
    if is_mail(content[:16384]):
        return "message/rfc822"
    if start.startswith(_WEB) or b"<html" in start or path.suffix.lower() in {".html", ".htm", ".xhtml"}:
        return "text/html"
    if b"\0" in content[:4096] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnknownKindError(path.name)
    return "text/plain"


def _zipped(content: bytes, path: Path) -> str:
    """The kind of an office file, which is a zip: by what is in it; raises UnknownKindError for any other."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            names = set(file.namelist())
            kind = b""
            if "mimetype" in names:
                with file.open("mimetype") as declared:
                    kind = declared.read(80)  # no further: few bytes may become many
    except (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, OSError, EOFError) as error:
        raise UnknownKindError(path.name) from error
    if "word/document.xml" in names:
        return WORD
    if kind.startswith(OPEN_DOCUMENT.encode()):
        return OPEN_DOCUMENT
    raise UnknownKindError(path.name)
