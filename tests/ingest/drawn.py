"""A writer of small PDFs for tests, one operator after another: boxes, turns, layers and colours that no typesetter makes."""

import zlib
from dataclasses import dataclass, field


@dataclass
class Page:
    """A page in the making: what is drawn, the boxes, and the turn; places are points from the bottom left."""

    media: tuple[float, float, float, float] = (0, 0, 595, 842)
    crop: tuple[float, float, float, float] | None = None
    turn: int = 0
    drawn: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def highlight(
        self, left: float, bottom: float, right: float, top: float, said: str = "", kind: str = "Highlight"
    ) -> "Page":
        """Mark what stands in a rectangle."""
        corners = f"{left} {top} {right} {top} {left} {bottom} {right} {bottom}"
        self.remarks.append(
            f"<< /Type /Annot /Subtype /{kind} /Rect [{left} {bottom} {right} {top}] /QuadPoints [{corners}] /Contents ({said}) >>"
        )
        return self

    def comment(self, x: float, y: float, said: str, author: str = "") -> "Page":
        """Stick a comment on a place."""
        self.remarks.append(
            f"<< /Type /Annot /Subtype /Text /Rect [{x} {y} {x + 18} {y + 12}] /Contents ({said}) /T ({author}) >>"
        )
        return self

    def text(
        self,
        words: str,
        x: float = 60,
        y: float = 600,
        size: float = 11,
        before: str = "",
        font: str = "F1",
        matrix: str = "1 0 0 1",
    ) -> "Page":
        """Set words at a place; `before` are operators for colour or the mode of the letters."""
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        left, bottom = self.media[:2]
        self.drawn.append(f"q {before} BT /{font} {size} Tf {matrix} {left + x} {bottom + y} Tm ({escaped}) Tj ET Q")
        return self

    def box(self, x: float, y: float, width: float, height: float, colour: str = "1 1 1 rg") -> "Page":
        """Fill a rectangle."""
        self.drawn.append(f"q {colour} {x} {y} {width} {height} re f Q")
        return self

    def picture(self, x: float, y: float, width: float, height: float) -> "Page":
        """Set a picture, of one grey dot, over a rectangle."""
        self.drawn.append(f"q {width} 0 0 {height} {x} {y} cm /Im1 Do Q")
        return self

    def layer(self, words: str, y: float) -> "Page":
        """Set words on a layer that is switched off."""
        self.drawn.append("/OC /Off BDC")
        self.text(words, y=y)
        self.drawn.append("EMC")
        return self


def pdf(*pages: Page, labels: str = "") -> bytes:
    """The file; `labels` is what stands in its tree of page labels."""
    objects: list[bytes] = []

    def add(content: str, stream: bytes | None = None) -> int:
        body = content.encode("latin-1")
        if stream is not None:
            packed = zlib.compress(stream)
            body = (
                body.replace(b">>", f"/Length {len(packed)} /Filter /FlateDecode >>".encode(), 1)
                if body.endswith(b">>")
                else body
            )
            body += b"\nstream\n" + packed + b"\nendstream"
        objects.append(body)
        return len(objects)

    catalog, tree, layer = add(""), add(""), add("<< /Type /OCG /Name (Off) >>")
    fonts = [
        add(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
        for name in ("Helvetica", "Helvetica-Bold")
    ]
    picture = add(
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 >>", b"\xe0"
    )
    resources = f"<< /Font << /F1 {fonts[0]} 0 R /F2 {fonts[1]} 0 R >> /XObject << /Im1 {picture} 0 R >> /Properties << /Off {layer} 0 R >> >>"
    kids = []
    for page in pages:
        content = add("<< >>", "\n".join(page.drawn).encode("cp1252"))
        boxes = f"/MediaBox [{' '.join(map(str, page.media))}]" + (
            f" /CropBox [{' '.join(map(str, page.crop))}]" if page.crop else ""
        )
        remarks = f"/Annots [{' '.join(page.remarks)}]" if page.remarks else ""
        kids.append(
            add(
                f"<< /Type /Page /Parent {tree} 0 R {boxes} {remarks} /Rotate {page.turn} /Resources {resources} /Contents {content} 0 R >>"
            )
        )
    objects[tree - 1] = (
        f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>".encode()
    )
    off = f"/OCProperties << /OCGs [{layer} 0 R] /D << /OFF [{layer} 0 R] >> >>"
    numbers = f"/PageLabels << /Nums [{labels}] >>" if labels else ""
    objects[catalog - 1] = f"<< /Type /Catalog /Pages {tree} 0 R {off} {numbers} >>".encode()
    return _file(objects)


def _file(objects: list[bytes]) -> bytes:
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + table
    return out + f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
