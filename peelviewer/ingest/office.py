"""Office files: Word and OpenDocument as headings, paragraphs, lists and tables; RTF as its text."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from lxml import etree

from peelviewer.domain.document import Document, DocumentKind, Passage, PassageKind
from peelviewer.ingest import grade_rows
from peelviewer.ingest.blocks import BOX_HEADING, BULLET, GRADE_LINE, without_bullet
from peelviewer.ingest.errors import DamagedFileError, LockedFileError, NoTextError
from peelviewer.ingest.facts import with_facts
from peelviewer.ingest.rtf_hidden import without_hidden
from peelviewer.ingest.text import read_text
from peelviewer.ingest.web_passages import Outline

_ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}%s"
_TITLE_LENGTH = 160  # letters: what is longer is no title
_MOST_SPACES = 100  # one after the other: a wide gap between the columns of a table
_LARGEST = 64_000_000  # bytes of XML: more is made to fill the memory
# Of a zip: the third where it has a password, the next two where its places lead nowhere.
_DAMAGED = (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, OSError, EOFError, etree.XMLSyntaxError)

# Paragraphs and tables, also those in the fields of a form, but for the table of contents; and the pieces of text in them.
_GONE = "ancestor::w:del or ancestor::w:moveFrom"
_WORD_PARTS = "|".join(
    f".//w:{part}[not({_GONE} or ancestor::w:tbl or ancestor::w:txbxContent "
    "or ancestor::w:sdt[w:sdtPr/w:docPartObj/w:docPartGallery[@w:val='Table of Contents']])]"
    for part in ("p", "tbl")
)
_WORD_RUNS = f".//w:r[not({_GONE} or ancestor::w:txbxContent or w:rPr/w:vanish[not(@w:val='0' or @w:val='false')])]"

Part = tuple[PassageKind, str, int | None]


def read_word(content: bytes, name: str) -> Document:
    """Read a .docx; raises DamagedFileError or NoTextError."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        file = docx.Document(io.BytesIO(content))
    except (PackageNotFoundError, KeyError, *_DAMAGED) as error:
        raise DamagedFileError(name, "it is damaged, or not a Word file") from error
    properties = file.core_properties
    return _document(name, _word_parts(file), {"title": properties.title or "", "author": properties.author or ""})


def _word_parts(file: Any) -> Iterator[Part]:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    for element in file.element.body.xpath(_WORD_PARTS):
        if element.tag.endswith("}tbl"):
            rows = ["\t".join(_folded(_words_of(cell)) for cell in _cells(row)) for row in Table(element, file).rows]
            yield PassageKind.TABLE, "\n".join(row for row in rows if row.strip()), None
            continue
        part, text = Paragraph(element, file), _words_of(element)
        style = (part.style.name or "").lower() if part.style is not None else ""
        level = re.match(r"heading (\d)", style)
        if style == "title" or level:
            yield PassageKind.HEADING, text, int(level[1]) if level else 1
        elif style.startswith("list") or element.find(".//{*}numPr") is not None:
            yield PassageKind.LIST_ITEM, text, None
        else:
            yield from _lines(text)


def _words_of(element: Any) -> str:
    """The words that a paragraph or a cell of a Word file shows: with what was inserted, without what is deleted or hidden."""
    paragraphs = [element] if element.tag.endswith("}p") else element.xpath(".//w:p")
    return "\n".join("".join(run.text for run in paragraph.xpath(_WORD_RUNS)) for paragraph in paragraphs)


def _cells(row: Any) -> list[Any]:
    """The elements of a row's cells; one that is merged over columns comes once."""
    cells = [cell._tc for cell in row.cells]  # noqa: SLF001 - there is no other way to ask
    return [cell for before, cell in zip([None, *cells], cells, strict=False) if cell is not before]


def read_open_document(content: bytes, name: str) -> Document:
    """Read an .odt; raises DamagedFileError or NoTextError."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            if file.getinfo("content.xml").file_size > _LARGEST:
                raise DamagedFileError(name, "it is too large")
            if "META-INF/manifest.xml" in file.namelist() and b"encryption-data" in file.read("META-INF/manifest.xml"):
                raise LockedFileError(name)
            tree = etree.fromstring(file.read("content.xml"), etree.XMLParser(resolve_entities=False, no_network=True))
    except (KeyError, *_DAMAGED) as error:
        raise DamagedFileError(name, "it is damaged, or not an OpenDocument text") from error
    _drop_hidden(tree)
    body = tree.find(f".//{_ODF % ('office', 'text')}")
    return _document(name, _odf_parts(body) if body is not None else iter(()), {})


def _drop_hidden(tree: Any) -> None:
    """Take out of an OpenDocument text what it does not show."""
    display, name = _ODF % ("text", "display"), _ODF % ("style", "name")
    styles = {
        style.get(name)
        for style in tree.iter(_ODF % ("style", "style"))
        if any(part.get(display) == "none" for part in style.iter(_ODF % ("style", "text-properties")))
    }
    for element in list(tree.iter(_ODF % ("text", "*"))):
        is_hidden = (
            element.tag == _ODF % ("text", "hidden-text")
            or element.get(display) == "none"
            or element.get(_ODF % ("text", "style-name")) in styles
            or any(
                mark.get(_ODF % ("text", "is-hidden")) == "true"
                for mark in element.findall(_ODF % ("text", "hidden-paragraph"))
            )
        )
        if is_hidden and (parent := element.getparent()) is not None:
            before = element.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + (element.tail or "")
            else:
                parent.text = (parent.text or "") + (element.tail or "")
            parent.remove(element)


def _odf_parts(element: Any, kind: PassageKind = PassageKind.PARAGRAPH) -> Iterator[Part]:
    for part in element:
        if part.tag == _ODF % ("text", "h"):
            yield PassageKind.HEADING, _odf_text(part), _number(part.get(_ODF % ("text", "outline-level")), most=6)
        elif part.tag == _ODF % ("text", "p"):
            yield from _lines(_odf_text(part)) if kind is PassageKind.PARAGRAPH else [(kind, _odf_text(part), None)]
        elif part.tag == _ODF % ("table", "table"):
            rows = [
                "\t".join(_folded(" ".join(_odf_text(p) for p in cell)) for cell in row if cell.tag == _ODF % ("table", "table-cell"))
                for row in part.iter(_ODF % ("table", "table-row"))
            ]  # fmt: skip
            yield PassageKind.TABLE, "\n".join(row for row in rows if row.strip()), None
        elif part.tag == _ODF % ("text", "list"):
            yield from _odf_parts(part, PassageKind.LIST_ITEM)
        elif part.tag in {_ODF % ("text", name) for name in ("list-item", "section")}:
            yield from _odf_parts(part, kind)


def _odf_text(element: Any) -> str:
    """The words of a paragraph: notes and comments left out, tabs and line breaks as they are."""
    if not isinstance(element.tag, str) or element.tag in {_ODF % ("text", "note"), _ODF % ("office", "annotation")}:
        return ""
    spaces = {_ODF % ("text", "tab"): "\t", _ODF % ("text", "line-break"): "\n", _ODF % ("text", "s"): " "}
    if element.tag in spaces:
        return spaces[element.tag] * _number(element.get(_ODF % ("text", "c")), most=_MOST_SPACES)
    return (element.text or "") + "".join(_odf_text(child) + (child.tail or "") for child in element)


def read_rtf(content: bytes, name: str) -> Document:
    """Read an .rtf as its text; raises DamagedFileError or NoTextError."""
    from striprtf.striprtf import rtf_to_text

    try:
        text = rtf_to_text(without_hidden(content.decode("latin-1")), encoding="cp1252", errors="replace")
    except (ValueError, IndexError, KeyError, UnicodeError) as error:
        raise DamagedFileError(name, "its RTF is damaged") from error
    if not re.search(r"\w", text):
        raise NoTextError(name)
    return read_text(text, name)


def _lines(text: str) -> Iterator[Part]:
    """A paragraph, or its lines where each is a row of grades or a bullet."""
    lines = text.split("\n")
    rows = [grade_rows.row_of(line) for line in lines]
    parts = lines if any(rows) or any(map(BULLET.match, lines)) else [" ".join(lines)]
    for part in parts:
        if GRADE_LINE.fullmatch(part.strip()):
            yield PassageKind.GRADE, part, None
        elif BULLET.match(part):
            yield PassageKind.LIST_ITEM, without_bullet(part), None
        elif (row := grade_rows.row_of(part)) and row.spaced:
            yield PassageKind.TABLE, row.cells, None
        else:
            yield PassageKind.PARAGRAPH, part, None


def _document(name: str, parts: Iterator[Part], metadata: dict[str, str]) -> Document:
    outline = Outline()
    for kind, text, level in parts:
        if kind is PassageKind.TABLE:
            outline.add_to_table(text)
        elif BOX_HEADING.fullmatch(text.strip()) and kind is PassageKind.PARAGRAPH:
            outline.add(PassageKind.HEADING, text, (outline.sections.level or 1) + 1)
        else:
            outline.add(kind, text, level)
    passages = _titled(tuple(outline.passages))
    if not passages:
        raise NoTextError(name)
    document = Document(
        kind=DocumentKind.NEWS, title=None, publisher=None, published=None, forces=(), cycle=None, pages=None, passages=passages
    )  # fmt: skip
    lines = [line for passage in passages for line in passage.text.split("\n")]
    return with_facts(document, (), {key: value for key, value in metadata.items() if value}, lines)


def _titled(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passages, the first a heading where none is one and it reads as a title."""
    if not passages or any(passage.kind is PassageKind.HEADING for passage in passages[:3]):
        return passages
    first = passages[0]
    if first.kind is not PassageKind.PARAGRAPH or len(first.text) > _TITLE_LENGTH or first.text.endswith("."):
        return passages
    outline = Outline()
    for passage in passages:
        is_first = passage is first
        outline.add(PassageKind.HEADING if is_first else passage.kind, passage.text, 1 if is_first else passage.level)
    return tuple(outline.passages)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _number(written: str | None, *, most: int) -> int:
    """A number as a file says it: 1 where it says none, or something else."""
    return max(1, min(most, int(written))) if written and written.isascii() and written.isdecimal() else 1
