"""Files made to overload whoever reads them: few bytes that become many, shapes that multiply, text that takes long.

Always the same ones. `quick` are those that end within a second or two; `make soak` reads all.
"""

import base64
import io
import os
import random
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_WORDS = [
    "the",
    "force",
    "is",
    "good",
    "at",
    "inadequate",
    "police",
    "Cambridgeshire",
    "Constabulary",
    "and",
    "2015",
    "requires",
    "improvement",
    ".",
    ",",
]


@dataclass(frozen=True, slots=True)
class Bomb:
    """A file by its name, and how its bytes are made: some are a gigabyte while they are."""

    name: str
    make: Callable[[], bytes]
    quick: bool = False


def pdf(objects: list[bytes]) -> bytes:
    """A PDF of these objects, the first of them its catalogue; without a table, which pdfium makes for itself."""
    body = b"".join(b"%d 0 obj%s endobj\n" % (number, each) for number, each in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF\n"


def stream(head: bytes, content: bytes) -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (head, len(content), content)


def deflated(head: bytes, content: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        content = zlib.compress(content, 9)
    return stream(head + b"/Filter[" + b"/FlateDecode" * times + b"]", content)


def one_page(content: bytes, *more: bytes, resources: bytes = b"", box: bytes = b"0 0 595 842") -> bytes:
    """A PDF of one page: object 4 is its content, and `more` begins at 5."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<<%s>>>>" % (box, resources)
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content, *more])


_FONT = b"/Font<</T<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"


def forms(depth: int, each: int, leaf: bytes) -> bytes:
    """Forms that draw the next one so many times each: `each` to the power of `depth` in the end."""
    chain = [
        stream(
            b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F %d 0 R>>>>" % (number + 6),
            b"/F Do " * each,
        )
        for number in range(depth)
    ]
    end = stream(b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<" + _FONT + b">>", leaf)
    return one_page(stream(b"", b"/F Do " * each), *chain, end, resources=b"/XObject<</F 5 0 R>>")


def tree(kids: bytes, count: int) -> bytes:
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        ]
    )


def pdfs() -> Iterator[Bomb]:
    text = b"BT /T 9 Tf 20 20 Td (Good) Tj ET\n"
    yield Bomb("a million pages claimed.pdf", lambda: tree(b"3 0 R", 1_000_000), quick=True)
    yield Bomb("two thousand million pages.pdf", lambda: tree(b"3 0 R", 2_000_000_000), quick=True)
    yield Bomb("pages less than none.pdf", lambda: tree(b"3 0 R", -5), quick=True)
    yield Bomb("one page twenty thousand times.pdf", lambda: tree(b"3 0 R " * 20_000, 20_000), quick=True)
    yield Bomb("pages in a circle.pdf", lambda: tree(b"2 0 R 3 0 R 2 0 R", 4000), quick=True)
    yield Bomb("forms that multiply.pdf", lambda: forms(8, 12, text))
    yield Bomb("forms that multiply widely.pdf", lambda: forms(2, 2000, text))
    yield Bomb(
        "a form in itself.pdf",
        lambda: one_page(stream(b"", b"/F Do"), forms(0, 1, b"/F Do"), resources=_FONT),
        quick=True,
    )
    yield Bomb("deflate of 1.5 GB.pdf", lambda: one_page(deflated(b"", bytes(1_500_000_000))))
    yield Bomb("deflate twice.pdf", lambda: one_page(deflated(b"", bytes(400_000_000), 2)))
    yield Bomb("deflate of spaces.pdf", lambda: one_page(deflated(b"", b" " * 300_000_000)))
    yield Bomb("deflated text without end.pdf", lambda: one_page(deflated(b"", text * 1_000_000), resources=_FONT))
    yield Bomb("deflated boxes.pdf", lambda: one_page(deflated(b"", b"1 1 9 9 re f " * 2_000_000)))
    yield Bomb("a grid.pdf", lambda: one_page(deflated(b"", _grid(600))))
    yield Bomb("saved states.pdf", lambda: one_page(deflated(b"", b"q " * 3_000_000)))
    yield Bomb("nested lists.pdf", lambda: one_page(stream(b"", b"[" * 500_000)), quick=True)
    yield Bomb("nested words.pdf", lambda: pdf([b"<</A" * 100_000]), quick=True)
    yield Bomb(
        "an endless page.pdf", lambda: one_page(stream(b"", text), resources=_FONT, box=b"0 0 9e30 9e30"), quick=True
    )
    yield Bomb(
        "a page of no size.pdf", lambda: one_page(stream(b"", text), resources=_FONT, box=b"0 0 0 0"), quick=True
    )
    yield Bomb(
        "a long line.pdf",
        lambda: one_page(stream(b"", b"BT /T 9 Tf (" + b"Good " * 200_000 + b") Tj ET"), resources=_FONT),
    )
    yield Bomb(
        "an enormous picture.pdf",
        lambda: one_page(stream(b"", b"/I Do"), _picture(60_000), resources=b"/XObject<</I 5 0 R>>"),
    )
    yield Bomb("a length that lies.pdf", lambda: one_page(b"<</Length 999999999999>>stream\nq\nendstream"), quick=True)
    yield Bomb("only a head.pdf", lambda: b"%PDF-1.7\n" + b"\n" * 5_000_000 + b"%%EOF", quick=True)
    yield Bomb("objects without number.pdf", lambda: pdf([b"<<>>"] * 300_000))
    yield Bomb(
        "tiles in tiles.pdf", lambda: one_page(stream(b"", _TILED), *_tiles(4), resources=b"/Pattern<</P 5 0 R>>")
    )
    yield Bomb("groups in groups.pdf", lambda: groups(1000))
    yield Bomb(
        "a font that draws itself.pdf",
        lambda: one_page(
            stream(b"", b"BT /T 9 Tf (aaaa) Tj ET"),
            b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[9]"
            b"/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>/Resources<</Font<</T 5 0 R>>>>>>",
            stream(b"", b"9 0 d0 BT /T 9 Tf (aaaa) Tj ET"),
            resources=b"/Font<</T 5 0 R>>",
        ),
        quick=True,
    )
    yield Bomb("remarks.pdf", lambda: remarks(60_000))
    yield Bomb(
        "letters that are words.pdf",
        lambda: one_page(
            stream(b"", b"BT /T 9 Tf (" + b"A" * 20_000 + b") Tj ET"),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
            stream(b"", b"1 beginbfchar <41> <" + b"00470064" * 4_000 + b"> endbfchar"),
            resources=b"/Font<</T 5 0 R>>",
        ),
    )


_TILED = b"/Pattern cs /P scn 0 0 595 842 re f"


def _tiles(depth: int) -> list[bytes]:
    """Patterns of tiles of one point, each filled with those of the next."""
    head = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 1/YStep 1/Resources<<%s>>"
    inner = [stream(head % (b"/Pattern<</P %d 0 R>>" % (n + 6)), _TILED) for n in range(depth)]
    return [*inner, stream(head % b"", b"0 0 1 1 re f")]


def groups(count: int) -> bytes:
    """A page of transparent groups in one another, each of which is drawn into a picture of its own."""
    head = b"/Type/XObject/Subtype/Form/BBox[0 0 2000 2000]"
    group = b"/Group<</S/Transparency/I true/K true>>/Resources<</XObject<</F %d 0 R>>/ExtGState<</G<</ca 0.5>>>>>>"
    inner = [stream(head + group % (n + 6), b"/G gs " + b"/F Do " * 12) for n in range(8)]
    drawn = stream(head, b"0 0 2000 2000 re f")
    return one_page(
        stream(b"", b"/F Do " * count), *inner, drawn, resources=b"/XObject<</F 5 0 R>>", box=b"0 0 2000 2000"
    )


def remarks(count: int) -> bytes:
    """A page with so many remarks of a reader, each a long one."""
    note = b"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(" + b"Good " * 200 + b")>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[" + b"4 0 R " * count + b"]>>"
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, note])


def _grid(lines: int) -> bytes:
    across = b"".join(b"0 %d 595 0.5 re f " % (n + 1) for n in range(lines))
    return across + b"".join(b"%d 0 0.5 842 re f " % (n + 1) for n in range(lines))


def _picture(side: int) -> bytes:
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceRGB" % (side, side)
    return deflated(head, bytes(50_000_000))


def pages() -> Iterator[Bomb]:
    html, said = b"<html><body>", b"<p>The force is good at tackling crime, said the inspectorate.</p>"
    yield Bomb("declarations.html", lambda: b"<?xml" * 48_000, quick=True)
    yield Bomb("a declaration.html", lambda: b"<?xml " + b"?" * 240_000, quick=True)
    yield Bomb("nested parts.html", lambda: html + b"<div>" * 100_000 + b"x", quick=True)
    yield Bomb("nested tables.html", lambda: html + b"<table><tr><td>" * 20_000 + said, quick=True)
    yield Bomb("nested lists.html", lambda: html + b"<ul><li>" * 50_000 + said, quick=True)
    yield Bomb(
        "attributes.html", lambda: html + b"<p " + b" ".join(b"a%d=1" % n for n in range(60_000)) + b">x", quick=True
    )
    yield Bomb("empty lines.html", lambda: html + b"<br>" * 12_000 + said, quick=True)
    yield Bomb("empty cells.html", lambda: html + b"<table>" + b"<tr><td></td></tr>" * 200_000 + said, quick=True)
    yield Bomb("paragraphs.html", lambda: html + said * 60_000)
    yield Bomb("headings.html", lambda: html + b"<h2>How good is the force?</h2>" * 60_000)
    yield Bomb("one paragraph.html", lambda: html + b"<p>" + prose(3_000_000))
    yield Bomb("spaces.html", lambda: html + b"<p>a" + b" " * 2_000_000 + b"b", quick=True)
    yield Bomb(
        "entities.html",
        lambda: b"<!DOCTYPE a [<!ENTITY a 'aaaa'>" + b"".join(_entities()) + b"]><html><body>&z9;" + said,
        quick=True,
    )
    yield Bomb(
        "linked data.html",
        lambda: b"<html><script type='application/ld+json'>" + b"[" * 200_000 + b"</script>" + said,
        quick=True,
    )
    yield Bomb("a long title.html", lambda: b"<html><title>" + b"An inspection of " * 60_000 + b"</title>" + said)
    yield Bomb("a large page.html", lambda: html + said * 400_000, quick=True)
    yield Bomb("facts.html", lambda: b"<html><head>" + _FACT * 90_000 + b"</head><body>" + said)
    yield Bomb(
        "a picture in words.html",
        lambda: html + b"<img src='data:image/png;base64," + b"AAAA" * 4_500_000 + b"'>" + said,
    )
    yield Bomb(
        "words in base64.mhtml",
        lambda: _mhtml(
            b"--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
            + base64.encodebytes(html + said * 300_000),
            1,
        ),
    )
    yield Bomb(
        "soft lines.mhtml",
        lambda: _mhtml(
            b"--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n" + b"=\n" * 3_000_000, 1
        ),
    )
    yield Bomb("parts.mhtml", lambda: _mhtml(b"--x\nContent-Type: text/html\n\n" + said + b"\n", 30_000))
    yield Bomb("parts in parts.mhtml", lambda: _mhtml(b'Content-Type: multipart/related; boundary="x"\n\n--x\n', 2_000))
    yield Bomb(
        "heads.mhtml", lambda: b"MIME-Version: 1.0\n" + b"X: y\n" * 200_000 + b"Content-Type: multipart/related\n\n"
    )


_FACT = b"<meta name='author' content='Jo Doe'>"


def _entities() -> Iterator[bytes]:
    for one, other in zip("abcdefghi", "bcdefghij", strict=True):
        yield b"<!ENTITY z%d '%s'>" % (ord(other) - 97, b"&%s;" % one.encode() * 50)


def _mhtml(part: bytes, count: int) -> bytes:
    return b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n' + part * count


def texts() -> Iterator[Bomb]:
    yield Bomb("one line.txt", lambda: prose(768_000))
    yield Bomb("lines.txt", lambda: b"Good\n" * 300_000)
    yield Bomb("empty lines.txt", lambda: b"a" + b"\n" * 3_000_000 + b"b")
    yield Bomb("footnotes.txt", lambda: b"".join(b"%d see page %d\n" % (n, n) for n in range(150_000)))
    yield Bomb("quotation marks.txt", lambda: "“good” ".encode() * 100_000)
    yield Bomb("open quotations.txt", lambda: "“".encode() * 300_000 + b"good")
    yield Bomb("months.txt", lambda: b"12 January " * 70_000)
    yield Bomb("capitals.txt", lambda: b"A B " * 200_000)
    yield Bomb("marks.txt", lambda: "e\u0301\u0327".encode() * 300_000)
    yield Bomb("too large.txt", lambda: b"The force is good. " * 1_200_000, quick=True)
    yield Bomb("no text.txt", lambda: random.Random(3).randbytes(2_000_000), quick=True)
    yield Bomb("nothing.txt", lambda: b" \n" * 400_000, quick=True)


def offices() -> Iterator[Bomb]:
    said, ends = b"<w:p><w:r><w:t>The force is good.</w:t></w:r></w:p>", b"</w:body></w:document>"
    yield Bomb("many paragraphs.docx", lambda: _word(said * 400_000 + ends))
    yield Bomb("spaces of 1.2 GB.docx", lambda: _word(b" " * 1_200_000_000 + ends))
    yield Bomb("nested tables.docx", lambda: _word(b"<w:tbl><w:tr><w:tc>" * 60_000), quick=True)
    yield Bomb(
        "entities.docx", lambda: _word(b"<w:p><w:r><w:t>&z9;</w:t></w:r></w:p>" + ends, declared=True), quick=True
    )
    yield Bomb("a text of 1.2 GB.odt", lambda: _open_document(b"<text:p>" + b"a" * 1_200_000_000))
    yield Bomb(
        "spaces counted.odt",
        lambda: _open_document(b"<text:p>a<text:s text:c='2000000000'/>b</text:p>" + _ODF_END),
        quick=True,
    )
    yield Bomb(
        "spaces less than none.odt",
        lambda: _open_document(b"<text:p><text:s text:c='-'/></text:p>" + _ODF_END),
        quick=True,
    )
    yield Bomb("a kind of 1.2 GB.odt", lambda: _zip({"mimetype": bytes(1_200_000_000)}))
    yield Bomb("a zip cut off.docx", lambda: _word(said + ends)[:-40], quick=True)
    yield Bomb("a zip with a password.docx", lambda: _locked(_word(said + ends)), quick=True)
    yield Bomb("groups.rtf", lambda: b"{\\rtf1 " + b"{" * 500_000)
    yield Bomb("words of control.rtf", lambda: b"{\\rtf1 " + b"\\par" * 400_000 + b"}")
    yield Bomb("letters in hexadecimal.rtf", lambda: b"{\\rtf1 " + b"\\'e9" * 400_000 + b"}")
    head = b"From: a@b.example\nTo: c@d.example\nSubject: %s\nDate: Mon, 1 May 2023 10:00:00 +0100\n"
    mixed = b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n'
    yield Bomb("a long subject.eml", lambda: head % (b"Good " * 400_000) + b"\nThe force is good.\n")
    yield Bomb("parts.eml", lambda: head % b"Parts" + mixed + b"--x\nContent-Type: text/plain\n\nGood\n" * 30_000)
    yield Bomb(
        "parts in parts.eml",
        lambda: head % b"Parts" + mixed + b'--x\nContent-Type: multipart/mixed; boundary="x"\n\n' * 2_000,
    )


_ODF_END = b"</office:text></office:body></office:document-content>"


def _word(body: bytes, *, declared: bool = False) -> bytes:
    kinds = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    package = b"http://schemas.openxmlformats.org/package/2006/"
    office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    entities = b"<!DOCTYPE a [<!ENTITY a 'aaaa'>" + b"".join(_entities()) + b"]>" if declared else b""
    return _zip(
        {
            "[Content_Types].xml": b"<Types xmlns='%scontent-types'><Default Extension='rels' ContentType="
            b"'application/vnd.openxmlformats-package.relationships+xml'/>"
            b"<Override PartName='/word/document.xml' ContentType='%s'/></Types>" % (package, kinds),
            "_rels/.rels": b"<Relationships xmlns='%srelationships'><Relationship Id='r' Type='%s' "
            b"Target='word/document.xml'/></Relationships>" % (package, office),
            "word/document.xml": entities
            + b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
            + body,
        }
    )


def _open_document(body: bytes) -> bytes:
    names = b" ".join(b"xmlns:%s='urn:oasis:names:tc:opendocument:xmlns:%s:1.0'" % (n, n) for n in (b"office", b"text"))
    return _zip(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": b"<office:document-content %s><office:body><office:text>" % names + body,
        }
    )


def _zip(parts: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _locked(file: bytes) -> bytes:
    """The file with the mark of a password on all its parts."""
    for head, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        parts = file.split(head)
        file = head.join(
            [parts[0], *(part[: at - 4] + bytes([part[at - 4] | 1]) + part[at - 3 :] for part in parts[1:])]
        )
    return file


def prose(length: int) -> bytes:
    return " ".join(random.Random(1).choices(_WORDS, k=length // 4))[:length].encode()


def bombs(*, quick: bool) -> list[Bomb]:
    """All of them, or those that are quick."""
    return [bomb for kind in (pdfs, pages, texts, offices) for bomb in kind() if bomb.quick or not quick]


def lay(folder: Path, *, quick: bool) -> list[Path]:
    """Write the bombs into a folder, with a pipe, a device and a link; after each tenth a good file."""
    folder.mkdir()
    for bomb in bombs(quick=quick):
        (folder / bomb.name).write_bytes(bomb.make())
    os.mkfifo(folder / "a pipe.txt")
    (folder / "a device.html").symlink_to("/dev/zero")
    (folder / "a link.txt").symlink_to("/etc/passwd")
    return sorted(folder.iterdir())
